"""The Danish sentence for each way a text file can be unreadable. Knows no YAML library, only what it complained of."""

from __future__ import annotations

import re
from typing import Protocol

from drivhus.problems import Problem, Where

UTF8_HINT = "gem den igen som UTF-8; i Notesblok: Gem som, Kodning: UTF-8"

# What YAML itself forbids in a file; U+0085 and friends are line breaks to it. Patterns are strings here and compiled
# (and kept, by `re`) when first needed: this module is imported by every run, and most runs have no fault.
_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]"

# What no text of ours may hold: control, direction and zero-width characters, interlinear and tag characters. The soft
# hyphen (U+00AD) and the no-break spaces are wanted. A line feed is a break between paragraphs.
_HIDDEN = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e007f]"
)
_ESCAPES = dict(zip("\x00\a\b\t\v\f\r\x1b\x85\u2028\u2029", "0abtvfreNLP", strict=True))

_COLON_IN_TEXT = r"^(\s*(?:- +)?)([\w-]+): +([^\"'\[{|>#].*?: .*|[^\"'\[{|>#].*:)$"


class Mark(Protocol):
    """Where a parser stopped, counted from 0."""

    line: int
    column: int


def bad_size(size: int, limit: int, where: Where) -> Problem | None:
    if size == 0:
        return Problem(where, "filen er tom", "hent den igen, eller slet den")
    if size > limit:
        return Problem(
            where, f"filen fylder {size_text(size)} (højst {size_text(limit)})", "del den, eller hent den rigtige fil"
        )
    return None


def size_text(size: int) -> str:
    """3,4 MB, 64 KB, 12 byte."""
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.1f} MB".replace(".", ",").replace(",0 ", " ")
    return f"{-(-size // 1024)} KB" if size >= 1024 else f"{size} byte"


def bad_bytes(data: bytes, shown: str) -> Problem | None:
    """Bytes that are not UTF-8 text; line and column of the first one."""
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
    found = None if text.isprintable() else re.search(_HIDDEN, text)
    if not found:
        return None
    if style == '"' and found[0] in _ESCAPES:
        return bad_escape(_ESCAPES[found[0]], text, where)
    message = f"usynligt styretegn U+{ord(found[0]):04X} i teksten"
    return Problem(where, message, "skriv teksten igen på tastaturet i stedet for at indsætte den")


def bad_escape(letter: str, text: str, where: Where) -> Problem:
    """`text` as read, or as written when it could not be read."""
    written = "".join(f"\\{_ESCAPES[c]}" if c in _ESCAPES else c for c in text)
    path = re.fullmatch(r"[^\s\"]+\.\w{2,4}", written)
    hint = (
        f"skriv stien med /: {written.replace(chr(92), '/')}"
        if path
        else "skriv \\\\, hvis der skal stå en omvendt skråstreg"
    )
    return Problem(where, f"'\\{letter}' har særlig betydning inden for \"...\"", hint)


def broken_yaml(
    text: str, shown: str, problem: str, mark: Mark | None, context: str, context_mark: Mark | None
) -> Problem:
    """What the parser could not read, as a person would say it."""
    if mark is None:
        mark = context_mark
    lines = text.split("\n")
    line = lines[mark.line].rstrip("\r") if mark and mark.line < len(lines) else ""
    here = Where(shown, mark.line + 1, mark.column + 1) if mark else Where(shown)
    start = Where(shown, context_mark.line + 1, context_mark.column + 1) if context_mark else here
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        tab = Where(shown, here.line, indent.index("\t") + 1)
        return Problem(tab, "tabulator brugt som indrykning", "brug to mellemrum for hvert trin")
    if "mapping values are not allowed" in problem and (found := re.match(_COLON_IN_TEXT, line)):
        value = Where(shown, here.line, found.start(3) + 1)
        quoted = f'sæt teksten i anførselstegn: {found[2]}: "{found[3]}"'
        return Problem(value, "kan ikke læses: teksten indeholder ': ' uden anførselstegn", quoted)
    if "escape character" in problem:
        written = re.match(r'"([^"]*)', lines[start.line - 1][start.column - 1 :])
        return bad_escape(line[here.column : here.column + 1] or "", written[1] if written else "", start)
    if "end of stream" in problem and "quoted" in context:
        return Problem(start, "anførselstegnet bliver ikke lukket", "sæt et af samme slags, hvor teksten slutter")
    if "anchor" in context or "alias" in context or "tag" in context:
        return Problem(
            start, "'&', '*' og '!' foran en værdi bruges ikke her", "skriv værdien ud, eller sæt den i anførselstegn"
        )
    if "cannot start any token" in problem:
        sign = line[here.column - 1 : here.column]
        return Problem(here, f"en tekst kan ikke begynde med '{sign}'", "sæt den i anførselstegn")
    hint = "se efter manglende kolon, anførselstegn eller klamme i linjen ovenfor"
    return Problem(start if "flow" in context else here, "kan ikke læses som YAML omkring her", hint)
