"""layouts/ -> Theme and Page: inks, roles, faces and the type scale of each page. A designer's files, checked like a user's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator.load.yaml_reader import in_order, read_file, read_text
from generator.model.color import MOST_INK
from generator.model.hyphenation import Hyphenation, has_vowels
from generator.model.look import Ink, Page, Theme
from generator.model.problems import Problem, Where, suggest
from generator.model.record import Flag, Number, Positive, Record
from generator.model.scene import Style, Tag
from generator.model.text import Words

TRUETYPE = b"\0\1\0\0"
HYPHENATION = "hyphenation-da.txt"
COLOR = re.compile("#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class InkEntry(Record):
    """A colour as it is written."""

    rgb: Words
    cmyk: tuple[Number, Number, Number, Number]


@dataclass(frozen=True, slots=True)
class FaceEntry(Record):
    """A font file, and the family Office is told."""

    file: Words
    family: Words | None = None
    bold: Flag = False
    italic: Flag = False


@dataclass(frozen=True, slots=True)
class Faces(Record):
    """The faces of each medium, by face key."""

    pdf: Mapping[Words, FaceEntry]
    office: Mapping[Words, FaceEntry]


@dataclass(frozen=True, slots=True)
class ThemeFile(Record):
    """layouts/theme.yaml"""

    inks: Mapping[Words, InkEntry]
    roles: Mapping[Words, Words]
    faces: Faces


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleChange(Record):
    """What differs from a style of the page in one material; sizes in points."""

    face: Words | None = None
    size: Positive | None = None
    leading: Positive | None = None
    smallest: Positive | None = None
    color: Words | None = None
    tracking: Number | None = None
    tag: Tag | None = None
    upper: Flag | None = None
    hyphenate: Flag | None = None
    balance: Flag | None = None
    before: Number | None = None
    steps: tuple[Positive, ...] | None = None

    def written(self) -> dict[str, Any]:
        """What it says, by field."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleEntry(StyleChange):
    """A text style as it is written. What it leaves out is as in `Style`."""

    face: Words
    size: Positive
    leading: Positive


@dataclass(frozen=True, slots=True)
class PageFile(Record):
    """layouts/pages/<id>.yaml"""

    styles: Mapping[Words, StyleEntry]
    materials: Mapping[Words, Mapping[Words, StyleChange]] = field(default_factory=dict)


def load_theme(layouts: Path, problems: list[Problem]) -> Theme | None:
    file = read_file(ThemeFile, layouts / "theme.yaml", "layouts/theme.yaml", problems)
    if file is None:
        return None
    inks = {
        str(name): Ink(str(e.rgb) if COLOR.fullmatch(e.rgb) else "#000000", e.cmyk) for name, e in file.inks.items()
    }
    problems += [fault for e in file.inks.values() for fault in _ink_faults(e)]
    for role, ink in file.roles.items():
        if ink in inks:
            inks[str(role)] = inks[str(ink)]
        else:
            hint = "vælg en af farverne øverst i filen"
            problems.append(Problem(ink.where, f"farven '{ink}' findes ikke under inks", hint))
    media = {"pdf": file.faces.pdf, "office": file.faces.office}
    faces = {medium: {str(key): layouts / e.file for key, e in entries.items()} for medium, entries in media.items()}
    written = [e.file for entries in media.values() for e in entries.values()]
    problems += [fault for name in written for fault in _face_faults(layouts / name, name)]
    families = {str(key): (str(e.family or ""), e.bold, e.italic) for key, e in file.faces.office.items()}
    templates = {"deck": layouts / "templates" / "drivhus.potx", "worksheet": layouts / "templates" / "drivhus.dotx"}
    return Theme(inks, faces, families, load_hyphenation(layouts, problems), templates)


def _ink_faults(e: InkEntry) -> Iterator[Problem]:
    if not COLOR.fullmatch(e.rgb):
        yield Problem(
            e.rgb.where, f"'{e.rgb}' er ikke en farve", 'skriv # og seks tegn (0-9 og A-F) i anførselstegn: "#0B4F9E"'
        )
    if not all(0 <= part <= 100 for part in e.cmyk) or sum(e.cmyk) > MOST_INK:
        message = f"trykfarven {' '.join(f'{part:g}' for part in e.cmyk)} kan ikke trykkes"
        yield Problem(e.rgb.where, message, f"hver farve er 0-100 procent, og summen højst {MOST_INK}")


def _face_faults(path: Path, written: Words) -> Iterator[Problem]:
    if not path.is_file():
        yield Problem(written.where, f"filen '{written}' findes ikke", "læg skriften tilbage i layouts/fonts")
        return
    try:
        with path.open("rb") as file:
            if file.read(4) != TRUETYPE:
                message = f"filen '{written}' er ikke en TrueType-skrift"
                yield Problem(written.where, message, "hent den igen; den skal ende på .ttf")
    except OSError:
        yield Problem(written.where, f"filen '{written}' kan ikke læses", "se efter, om I har adgang til den")


def load_hyphenation(layouts: Path, problems: list[Problem]) -> Hyphenation:
    """The list of words with their joints. A line that is no such word is a Problem, and left out."""
    shown = f"layouts/{HYPHENATION}"
    joints: dict[str, list[int]] = {}
    text = read_text(layouts / HYPHENATION, shown, problems) or ""
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        pieces = entry.split("-")
        word, cuts = "".join(pieces), list(accumulate(map(len, pieces[:-1])))
        if fault := _word_fault(entry, word, cuts, joints):
            problems.append(Problem(Where(shown, number), *fault))
        else:
            joints[word] = cuts
    return Hyphenation(joints)


def _word_fault(entry: str, word: str, cuts: list[int], known: dict[str, list[int]]) -> tuple[str, str] | None:
    """What is wrong with a line, and what to do."""
    if not word.isalpha() or word != word.lower():
        return f"'{entry}' er ikke et ord med bindestreger", "skriv ét ord på linjen, med små bogstaver: mål-gruppe"
    if not cuts or not has_vowels(word, cuts):
        return f"'{entry}' kan ikke deles sådan", "hvert stykke skal have en vokal og mindst to bogstaver: mål-gruppe"
    if word in known:
        return f"ordet '{word}' står to gange", "slet den ene linje"
    return None


def load_pages(layouts: Path, theme: Theme, problems: list[Problem]) -> dict[str, Page]:
    """The files of layouts/pages by name without .yaml."""
    pages = {}
    for path in in_order(layouts / "pages"):
        file = read_file(PageFile, path, f"layouts/pages/{path.name}", problems)
        if file is None:
            continue
        styles = {str(name): _style(name, e, theme, problems) for name, e in file.styles.items()}
        exceptions: dict[str, Mapping[str, Style]] = {
            id: dict(_exceptions(changes, file.styles, theme, problems)) for id, changes in file.materials.items()
        }
        pages[path.stem] = Page(path.stem, styles, exceptions)
    return pages


def _exceptions(
    changes: Mapping[Words, StyleChange], styles: Mapping[Words, StyleEntry], theme: Theme, problems: list[Problem]
) -> Iterator[tuple[str, Style]]:
    """Styles of a page with what differs in one material laid over."""
    for name, change in changes.items():
        if name not in styles:
            hint = suggest(name, list(styles))
            problems.append(Problem(name.where, f"stilen '{name}' findes ikke under styles", hint))
            continue
        entry = replace(styles[name], **change.written())
        if (
            change.size and not change.smallest and entry.smallest
        ):  # what is set smaller need not be as large as the others
            entry = replace(entry, smallest=min(entry.smallest, change.size))
        yield str(name), _style(name, entry, theme, problems)


def _style(name: Words, e: StyleEntry, theme: Theme, problems: list[Problem]) -> Style:
    if e.color is not None and e.color not in theme.inks:
        hint = "vælg en farve eller rolle derfra"
        problems.append(Problem(e.color.where, f"farven '{e.color}' findes ikke i theme.yaml", hint))
    if e.face not in theme.faces["pdf"]:
        hint = "vælg et af snittene under faces"
        problems.append(Problem(e.face.where, f"skriftsnittet '{e.face}' findes ikke i theme.yaml", hint))
    if e.smallest is not None and e.smallest > e.size:
        message = f"stilen '{name}' har smallest: {e.smallest:g}, men size: {e.size:g}"
        problems.append(Problem(name.where, message, "skriv en mindre størrelse i smallest: højst som size"))
    if e.steps and list(e.steps) != sorted(e.steps, reverse=True) or e.steps and e.steps[0] >= e.size:
        message = f"stilen '{name}' har steps, der ikke bliver mindre og mindre"
        problems.append(
            Problem(name.where, message, f"skriv dem fra den største, mindre end {e.size:g}, til den mindste")
        )
    plain: dict[str, Any] = {
        key: str(value) if isinstance(value, Words) else value for key, value in e.written().items()
    }
    return Style(str(name), **({"smallest": min((e.size, *(e.steps or ())))} | plain))
