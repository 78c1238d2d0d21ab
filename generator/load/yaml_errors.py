"""The Danish sentence for each way a text file can be unreadable."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.model.problems import Problem, Where
from generator.model.text import HIDDEN

UTF8_HINT = "gem den igen som UTF-8; i Notesblok: Gem som, Kodning: UTF-8"
PLAIN_HINT = "gem den igen som ren tekst (UTF-8); i TextEdit: Format, Lav til almindelig tekst"
_DOCUMENTS = {b"{\\rtf": "gemt som RTF", b"PK\x03\x04": "et Word-dokument eller en ZIP-fil", b"%PDF-": "en PDF"}

# What YAML itself forbids in a file; U+0085 and friends are line breaks to it.
_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]"

_ESCAPES = dict(zip("\x00\a\b\t\v\f\r\x1b\x85\u2028\u2029", "0abtvfreNLP", strict=True))

_LINE_END = "\r\n|[\n\r\x85\u2028\u2029]"  # as YAML counts lines
_NO_SPACE = r"(\s*(?:- +)?[a-zA-Z][\w-]*):([^\s/\\].*)"
_COLON_IN_TEXT = r"^(\s*(?:- +)?)([\w-]+): +([^\"'\[{|>#].*?: .*|[^\"'\[{|>#].*:)$"


def empty_file(where: Where) -> Problem:
    return Problem(where, "filen er tom", "hent den igen, eller skriv den på ny")


def bad_size(size: int, limit: int, where: Where) -> Problem | None:
    if size > limit:
        message = f"filen fylder {size_text(size)} (højst {size_text(limit)})"
        return Problem(where, message, "del den, eller hent den rigtige fil")
    return None if size else empty_file(where)


def size_text(size: int) -> str:
    """3,4 MB, 64 KB, 12 byte."""
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.1f} MB".replace(".", ",").replace(",0 ", " ")
    return f"{-(-size // 1024)} KB" if size >= 1024 else f"{size} byte"


def bad_bytes(data: bytes, shown: str) -> Problem | None:
    """Bytes that are not UTF-8 text; line and column of the first one. A document is no text, whatever its bytes."""
    for start, what in _DOCUMENTS.items():
        if data.startswith(start):
            return Problem(Where(shown), f"filen er {what}, ikke ren tekst", PLAIN_HINT)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[1:2] + data[:1]:
        return Problem(Where(shown), "filen er gemt som UTF-16", UTF8_HINT)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = data[error.start : error.start + 1]
        like = byte.decode("cp1252", "replace")
        hint = f"{UTF8_HINT}. Tegnet ligner '{like}'" if like.isprintable() and like != "\ufffd" else UTF8_HINT
        where = position(data[: error.start].decode("utf-8-sig"), shown)
        return Problem(where, f"filen er ikke gemt som UTF-8 (byte 0x{byte[0]:02X} kan ikke læses)", hint)
    return None


def position(before: str, shown: str) -> Where:
    """The place right after this much text."""
    line_start = before.rfind("\n") + 1
    return Where(shown, before.count("\n") + 1, len(before) - line_start + 1)


def unreadable_characters(text: str, shown: str) -> Problem | None:
    if found := re.search(_FORBIDDEN, text):
        message = f"usynligt styretegn U+{ord(found[0]):04X} i filen"
        return Problem(position(text[: found.start()], shown), message, "slet tegnet, eller skriv linjen igen")
    return None


def hidden_character(text: str, style: str, where: Where) -> Problem | None:
    """A character nobody can see, pasted in or written as an escape by accident ("logo\\fil.svg")."""
    found = re.search(HIDDEN, text)
    if not found:
        return None
    if style == '"' and found[0] in _ESCAPES:
        return bad_escape(_ESCAPES[found[0]], text, where)
    message = f"usynligt styretegn U+{ord(found[0]):04X} i teksten"
    return Problem(where, message, "skriv teksten igen på tastaturet i stedet for at indsætte den")


def hard_space(text: str, style: str, where: Where) -> Problem | None:
    """A no-break space that looks like the indentation, or like the space after a colon, but is part of the word."""
    if style or not re.match("\u00a0|[a-z-]+:\u00a0", text):
        return None
    message = "et hårdt mellemrum står, hvor der skal være et almindeligt"
    return Problem(where, message, "slet mellemrummene foran ordet og efter kolonet, og skriv dem igen")


def bad_escape(letter: str, text: str, where: Where) -> Problem:
    """`text` as read, or as written when it could not be read."""
    written = "".join(f"\\{_ESCAPES[c]}" if c in _ESCAPES else c for c in text)
    hint = "skriv \\\\, hvis der skal stå en omvendt skråstreg"
    if re.fullmatch(r"[^\s\"]+\.\w{2,4}", written):
        hint = f"skriv stien med /: {written.replace(chr(92), '/')}"
    return Problem(where, f"'\\{letter}' har særlig betydning inden for \"...\"", hint)


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser said, and where: `here` is where it stopped, `start` where what it was reading began."""

    lines: Sequence[str]
    here: Where
    start: Where
    problem: str
    context: str

    @property
    def line(self) -> str:
        return self.row(self.here)

    def row(self, where: Where) -> str:
        return self.lines[where.line - 1] if where.line <= len(self.lines) else ""


def broken_yaml(text: str, shown: str, error: yaml.MarkedYAMLError) -> Problem:
    """What the parser could not read, as a person would say it. Its marks count from 0."""
    began = error.context_mark
    mark = error.problem_mark or began
    here = Where(shown, mark.line + 1, mark.column + 1) if mark else Where(shown)
    start = Where(shown, began.line + 1, began.column + 1) if began else here
    complaint = Complaint(re.split(_LINE_END, text), here, start, error.problem or "", error.context or "")
    return _seen(complaint) or _said(complaint)


def _seen(c: Complaint) -> Problem | None:
    """What shows in the line itself."""
    indent = c.line[: len(c.line) - len(c.line.lstrip())]
    if "\t" in indent:
        place = c.here._replace(column=indent.index("\t") + 1)
        return Problem(place, "tabulator brugt som indrykning", "brug to mellemrum for hvert trin")
    found = re.match(_COLON_IN_TEXT, c.line)
    if found and "mapping values are not allowed" in c.problem:
        value = c.here._replace(column=found.start(3) + 1)
        written = "'" + found[3].replace("'", "''") + "'" if '"' in found[3] else f'"{found[3]}"'
        quoted = f"sæt teksten i anførselstegn: {found[2]}: {written}"
        return Problem(value, "kan ikke læses: teksten indeholder ': ' uden anførselstegn", quoted)
    if "could not find expected ':'" in c.problem and (
        fault := missing_space(c.row(c.start), c.start._replace(column=1))
    ):
        return fault
    above = c.here._replace(line=c.here.line - 1, column=1)
    if "mapping values are not allowed" in c.problem and (fault := missing_space(c.row(above), above)):
        return fault
    # an anchor, alias or tag that is not even well formed: most often a star before a word
    if found := re.match(r"\s*(?:- +)?[\w-]+: +(?=[*&!])", c.line):
        return refused_sign(c.here._replace(column=found.end() + 1))
    return refused_sign(c.start) if re.search("anchor|alias|tag", c.context) else None


def missing_space(line: str, where: Where) -> Problem | None:
    """`logo:logo/ny.svg`, at the colon. `where` is the line's beginning."""
    found = re.fullmatch(_NO_SPACE, line)
    if not found:
        return None
    place = where._replace(column=where.column + found.start(2) - 1)
    return Problem(place, "der mangler et mellemrum efter kolonet", f"skriv {found[1].strip()}: {found[2]}")


def refused_sign(where: Where) -> Problem:
    hint = "skriv værdien ud, eller sæt den i anførselstegn"
    return Problem(where, "'&', '*' og '!' foran en værdi bruges ikke her", hint)


def _said(c: Complaint) -> Problem:
    """What the parser said."""
    if "escape character" in c.problem:
        written = re.match(r'"([^"]*)', c.row(c.start)[c.start.column - 1 :])
        return bad_escape(c.line[c.here.column : c.here.column + 1], written[1] if written else "", c.start)
    if "end of stream" in c.problem and "quoted" in c.context:
        return Problem(c.start, "anførselstegnet bliver ikke lukket", "sæt et af samme slags, hvor teksten slutter")
    if "cannot start any token" in c.problem:
        sign = c.line[c.here.column - 1 : c.here.column]
        return Problem(c.here, f"en tekst kan ikke begynde med '{sign}'", "sæt den i anførselstegn")
    if "block scalar" in c.context:
        hint = f'sæt den i anførselstegn: "{c.row(c.start)[c.start.column - 1 :]}"'
        return Problem(c.start, "en tekst kan ikke begynde med '|' eller '>'", hint)
    above = {len(line) - len(line.lstrip()) for line in c.lines[: c.here.line - 1]}
    if (
        re.match(r" +[\w-]+:( |$)", c.line)
        and c.context == "while parsing a block mapping"
        and c.here.column - 1 not in above
    ):
        hint = "lad den begynde lige under den linje, den hører sammen med"
        return Problem(c.here, "linjen er rykket forkert ind", hint)
    hint = "se efter manglende kolon, anførselstegn eller klamme i linjen ovenfor"
    return Problem(c.start if "flow" in c.context else c.here, "linjen eller den ovenfor kan ikke læses", hint)
