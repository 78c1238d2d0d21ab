"""layouts/ -> Theme and Page: inks, roles, faces and the type scale of each page. A designer's files, checked like a user's."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeVar

from generator.load.yaml_reader import in_order, read_record, read_yaml
from generator.model.color import MOST_INK
from generator.model.look import Artwork, Ink, Look
from generator.model.problems import Problem, suggest
from generator.model.scene import Role, Style
from generator.model.text import Words

Medium = Literal["pdf", "office"]
TRUETYPE = b"\0\1\0\0"
R = TypeVar("R")


class InkEntry(NamedTuple):
    """A colour as it is written."""

    rgb: Words
    cmyk: tuple[float, float, float, float]


class FaceEntry(NamedTuple):
    """A font file, and the family Office is told."""

    file: Words
    family: Words | None = None
    bold: bool = False
    italic: bool = False


class Faces(NamedTuple):
    """The faces of each medium, by face key."""

    pdf: Mapping[str, FaceEntry]
    office: Mapping[str, FaceEntry]


class ThemeFile(NamedTuple):
    """layouts/theme.yaml"""

    inks: Mapping[str, InkEntry]
    roles: Mapping[str, Words]
    faces: Faces


class StyleEntry(NamedTuple):
    """A text style as it is written; sizes in points."""

    face: Words
    size: float
    leading: float
    smallest: float | None = None
    color: Words | None = None
    tracking: float = 0.0
    tag: Words | None = None
    upper: bool = False
    hyphenate: bool = False
    balance: bool = True
    before: float = 0.0


class StyleChange(NamedTuple):
    """What differs from a style of the page in one material."""

    face: Words | None = None
    size: float | None = None
    leading: float | None = None
    smallest: float | None = None
    color: Words | None = None
    tracking: float | None = None
    tag: Words | None = None
    upper: bool | None = None
    hyphenate: bool | None = None
    balance: bool | None = None
    before: float | None = None


class PageFile(NamedTuple):
    """layouts/pages/<id>.yaml"""

    size: tuple[float, float]
    styles: Mapping[str, StyleEntry]
    materials: Mapping[Words, Mapping[Words, StyleChange]] = MappingProxyType({})


class Page(NamedTuple):
    """A page kind: its size in points and its type scale."""

    id: str
    w: float
    h: float
    styles: Mapping[str, Style]
    exceptions: Mapping[str, Mapping[str, Style]] = MappingProxyType({})  # by material

    def styles_of(self, material: str) -> Mapping[str, Style]:
        """The type scale as one material has it."""
        return {**self.styles, **self.exceptions.get(material, {})}


class Theme(NamedTuple):
    """The look without a municipality."""

    inks: Mapping[Role, Ink]
    faces: Mapping[str, Mapping[str, Path]]  # medium -> face key -> file
    families: Mapping[str, tuple[str, bool, bool]]

    def look(
        self,
        medium: Medium,
        inks: Mapping[Role, Ink] | None = None,
        artwork: Mapping[str, Artwork] | None = None,
        families: Mapping[str, tuple[str, bool, bool]] | None = None,
    ) -> Look:
        """The look with a municipality's inks, logos and Office families laid over."""
        merged = {**self.inks, **(inks or {})}
        return Look(merged, self.faces[medium], {**self.families, **(families or {})}, dict(artwork or {}))


def load_theme(layouts: Path, problems: list[Problem]) -> Theme | None:
    path = layouts / "theme.yaml"
    file = _record(ThemeFile, path, layouts, problems)
    if file is None:
        return None
    inks = {name: Ink(str(e.rgb), e.cmyk) for name, e in file.inks.items()}
    problems += [fault for e in file.inks.values() for fault in _ink_faults(e)]
    for role, ink in file.roles.items():
        if ink in inks:
            inks[role] = inks[str(ink)]
        else:
            problems.append(
                Problem(ink.where, f"farven '{ink}' findes ikke under inks", "vælg en af farverne øverst i filen")
            )
    faces = {
        "pdf": {key: layouts / e.file for key, e in file.faces.pdf.items()},
        "office": {key: layouts / e.file for key, e in file.faces.office.items()},
    }
    entries = (*file.faces.pdf.values(), *file.faces.office.values())
    problems += [fault for e in entries for fault in _face_faults(layouts / e.file, e.file)]
    families = {key: (str(e.family or ""), e.bold, e.italic) for key, e in file.faces.office.items()}
    return Theme(inks, faces, families)


def _ink_faults(e: InkEntry) -> Iterator[Problem]:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", e.rgb):
        yield Problem(e.rgb.where, f"'{e.rgb}' er ikke en farve", 'skriv # og seks cifre i anførselstegn: "#0B4F9E"')
    if not all(0 <= part <= 100 for part in e.cmyk) or sum(e.cmyk) > MOST_INK:
        message = f"trykfarven {' '.join(f'{part:g}' for part in e.cmyk)} kan ikke trykkes"
        yield Problem(e.rgb.where, message, f"hver farve er 0-100 procent, og summen højst {MOST_INK}")


def _face_faults(path: Path, written: Words) -> Iterator[Problem]:
    try:
        with path.open("rb") as file:
            sound = file.read(4) == TRUETYPE
    except OSError:
        yield Problem(written.where, f"filen '{written}' findes ikke", "læg skriften tilbage i layouts/fonts")
        return
    if not sound:
        yield Problem(
            written.where, f"filen '{written}' er ikke en TrueType-skrift", "hent den igen; den skal ende på .ttf"
        )


def load_pages(
    layouts: Path, theme: Theme, problems: list[Problem], wanted: Collection[str] | None = None
) -> dict[str, Page]:
    """The wanted files of layouts/pages by name without .yaml; None: all that are there."""
    pages = {}
    for path in in_order(layouts / "pages", wanted):
        file = _record(PageFile, path, layouts, problems)
        if file is None:
            continue
        styles = {name: _style(name, e, theme, problems) for name, e in file.styles.items()}
        exceptions: dict[str, Mapping[str, Style]] = {
            id: dict(_exceptions(changes, file.styles, theme, problems)) for id, changes in file.materials.items()
        }
        pages[path.stem] = Page(path.stem, file.size[0], file.size[1], styles, exceptions)
    return pages


def _exceptions(
    changes: Mapping[Words, StyleChange], styles: Mapping[str, StyleEntry], theme: Theme, problems: list[Problem]
) -> Iterator[tuple[str, Style]]:
    """Styles of a page with what differs in one material laid over."""
    for name, change in changes.items():
        if name not in styles:
            hint = suggest(name, list(styles))
            problems.append(Problem(name.where, f"stilen '{name}' findes ikke under styles", hint))
            continue
        written = {key: value for key, value in change._asdict().items() if value is not None}
        yield str(name), _style(name, styles[name]._replace(**written), theme, problems)


def _record(cls: type[R], path: Path, layouts: Path, problems: list[Problem]) -> R | None:
    node = read_yaml(path, f"layouts/{path.relative_to(layouts).as_posix()}", problems)
    return None if node is None else read_record(cls, node, problems)


def _style(name: str, e: StyleEntry, theme: Theme, problems: list[Problem]) -> Style:
    color = str(e.color or "muld")
    if color not in theme.inks and e.color is not None:
        problems.append(
            Problem(e.color.where, f"farven '{color}' findes ikke i theme.yaml", "vælg en farve eller rolle derfra")
        )
    if e.face not in theme.faces["pdf"]:
        problems.append(
            Problem(
                e.face.where, f"skriftsnittet '{e.face}' findes ikke i theme.yaml", "vælg et af snittene under faces"
            )
        )
    smallest = e.smallest if e.smallest is not None else e.size
    tag = str(e.tag or "P")
    return Style(
        name,
        str(e.face),
        e.size,
        e.leading,
        smallest,
        color,
        e.tracking,
        tag,
        e.upper,
        e.hyphenate,
        e.balance,
        e.before,
    )
