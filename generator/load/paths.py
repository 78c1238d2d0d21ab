"""Files that another file names: inside its own folder, spelt as they are spelt, and really there (messages 6, 7, 32-36 of
the brand file's specification)."""

from __future__ import annotations

import errno
import re
import unicodedata
from pathlib import Path, PurePosixPath

from generator.model.problems import Problem, nearest
from generator.model.text import Words

COPY = "kopiér filen ind i mappen, og skriv stien derfra"


class _NotFound(Exception):
    """What is wrong with a path, and what to do."""


def find_file(
    folder: Path, shown: str, written: Words, problems: list[Problem], whose: str = "kommunens mappe"
) -> Path | None:
    """The file behind a path as it was written, or None with a Problem told. `shown` is the folder from the root, `whose`
    what it is called."""
    text = _slashes(written, problems)
    from_root = text.startswith("/")
    inside = text.lstrip("/").removeprefix(f"{shown}/") if from_root else text
    try:
        return _found(folder, text, inside, written, whose)
    except _NotFound as fault:
        problems.append(Problem(written.where, *fault.args))
        return None


def _found(folder: Path, text: str, inside: str, written: Words, whose: str) -> Path | None:
    """`text` is what is told, `inside` the path from the folder."""
    if re.match(r"(?i)[a-z][a-z0-9+.-]*://|data:|www\.", inside):
        raise _NotFound(f"'{text}' er en internetadresse", "hent filen, og læg den i logo/")
    if "\n" in text:
        hint = f"skriv stien med /: {text.replace(chr(10), '/n')}"
        raise _NotFound("'\\n' har særlig betydning inden for \"...\"", hint)
    if not text.isprintable():
        return None  # a hidden character, which was told where the file was read
    path = _walk(folder, _parts(inside, written, whose), text)
    if _leads_in_a_circle(path):
        raise _NotFound(f"'{text}' er en genvej til sig selv", "kopiér selve filen")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise _NotFound(f"'{text}' er en genvej ud af {whose}", "kopiér selve filen")
    if path.is_dir():
        raise _NotFound(f"'{text}' er en mappe, ikke en fil", "skriv også filens navn")
    if path.exists() and not path.is_file():
        raise _NotFound(f"'{text}' er en enhed eller et rør, ikke en fil", "slet den, og læg selve filen i mappen")
    if not path.is_file():
        raise _NotFound(f"filen '{text}' findes ikke", "hent filen igen, og læg den i mappen")
    return path


def _leads_in_a_circle(link: Path) -> bool:
    try:
        link.stat()
    except OSError as error:
        return error.errno == errno.ELOOP
    return False


def _slashes(written: Words, problems: list[Problem]) -> str:
    if "\\" not in written or re.match(r"[A-Za-z]:", written):
        return str(written)
    text = written.replace("\\", "/")
    hint = "skriv / , så virker filen også andre steder"
    problems.append(Problem(written.where, f"stien bruger '\\'; læst som '{text}'", hint, True))
    return text


def _parts(text: str, written: Words, whose: str) -> list[str]:
    """The steps down from the folder."""
    parts: list[str] = []
    outside = text.startswith("~") or re.match(r"[A-Za-z]:", text)
    for part in PurePosixPath(text).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            outside = True
    if outside:
        raise _NotFound(f"stien '{written}' går ud af {whose}", COPY)
    return parts


def _walk(folder: Path, parts: list[str], text: str) -> Path:
    """Step by step, so that a difference in letter case is seen on every kind of disk."""
    path = folder
    for part in parts:
        there = {_composed(p.name): p for p in path.iterdir()} if path.is_dir() else {}
        found = there.get(_composed(part))
        if found is None:
            other = {name.casefold(): p.name for name, p in there.items()}.get(_composed(part).casefold())
            if other:
                hint = "skriv navnet med samme store og små bogstaver"
                raise _NotFound(f"filen hedder '{other}', ikke '{part}'", hint)
            raise _NotFound(f"filen '{text}' findes ikke", _missing_hint(folder, path, part))
        path = found
    return path


def _composed(name: str) -> str:
    """A Mac writes å as two characters."""
    return unicodedata.normalize("NFC", name)


def _missing_hint(folder: Path, path: Path, part: str) -> str:
    names = sorted(p.name for p in path.iterdir() if not p.name.startswith(".")) if path.is_dir() else []
    if near := nearest(part, names):
        return f"mappen har '{near}'; ret navnet, eller læg filen i mappen"
    if not names:
        return f"læg filen i mappen {folder.name}"
    return f"mappen har {', '.join(repr(n) for n in names[:5])}; ret navnet, eller læg filen i mappen"
