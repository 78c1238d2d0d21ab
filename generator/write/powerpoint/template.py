"""What the decks need of the template layouts/templates/drivhus.potx, by name; all else in it is its designer's.

It is read here without python-pptx, for it is looked at in every run and the library takes a tenth of a second to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from posixpath import dirname, join, normpath
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from generator.model.document import TYPE, Layout, Slot
from generator.model.problems import Problem, Where, suggest
from generator.model.scene import Role
from generator.write.office.package import TYPES

SHOWN = "layouts/templates/drivhus.potx"
COVER_WITHOUT_SENDER = "Forside uden kommune"
"""The cover of the deck that no municipality sends: its picture fills the page, and it has no foot."""
FOOT_WITH_LOGO, FOOT_WITHOUT_LOGO = "Sokkel med kommune", "Sokkel uden kommune"
"""Groups on the master: a deck keeps the one that it needs."""
GROUND, PLATE, EDGE, LOGO = "Sokkel", "Logoplade", "Kant", "Logo"
"""Shapes in those groups. The logo takes the place of the shape of that name."""
SOIL = "Jord"
"""A shape on layouts that stands on the foot, whichever it is; a designer may take it away."""
GROUNDS: Mapping[str, Role] = {Layout.SECTION: "phase-1-pale", Layout.POINT: "gran", Layout.STOP: "spire"}
"""What the layouts are painted with in our template, if it is not paper. A slide on that ground follows its layout."""
FOOTER, NUMBER = "Sidefod", "Slidenummer"

INDEX = {
    Slot.TITLE: 0, Slot.OVERLINE: 13, Slot.SUBTITLE: 1, Slot.QUESTION: 14, Slot.NOTE: 15, Slot.SOURCE: 16, Slot.SPEAKER: 17,
}  # fmt: skip
"""The number PowerPoint gives a placeholder; it keeps it when the placeholder is moved, set otherwise or renamed."""
FOOTER_INDEX, NUMBER_INDEX = 11, 12
PLACEHOLDERS: Mapping[str, Iterable[Slot]] = {
    **{str(layout): slots for layout, slots in TYPE.items()}, COVER_WITHOUT_SENDER: TYPE[Layout.COVER],
}  # fmt: skip
SIZE = (12192000, 6858000)  # EMU: 960 x 540 points
ACCENT = "accent6"

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SAVED = "åbn den i PowerPoint, og gem den som PowerPoint-skabelon (.potx)"
_AGAIN = "hent den gamle skabelon frem igen, eller tegn det igen i PowerPoint"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A layout or master: the names of its shapes, and the numbers of its placeholders."""

    name: str
    shapes: frozenset[str]
    placeholders: Mapping[int, Sequence[float]]  # their numbers, and the sizes of type of their levels


Fitted = Mapping[str, Mapping[Slot, Sequence[tuple[str, float]]]]
"""Layout and placeholder -> style and size that texts were fitted in, level by level."""


def check_template(path: Path, fitted: Fitted) -> Iterator[Problem]:
    """What is missing in a template that a designer has changed: a layout, a placeholder, a place for the logo; and type
    that is larger than the texts were `fitted` for."""
    if not path.is_file() and not path.is_dir():  # a pipe would be waited for
        yield _problem("skabelonen findes ikke", "læg den tilbage")
        return
    try:
        with ZipFile(path) as found:
            names = [name for name in found.namelist() if name.startswith("ppt/") and name.endswith((".xml", ".rels"))]
            parts = {name: ElementTree.fromstring(found.read(name)) for name in names}
            found.getinfo(TYPES)
    except (BadZipFile, KeyError, OSError, ElementTree.ParseError):
        yield _problem("skabelonen er ikke en PowerPoint-fil", _SAVED)
        return
    try:
        yield from _faults(parts, fitted)
    except (AssertionError, KeyError, ValueError):  # what a designer's program would not write
        yield _problem("skabelonen kan ikke læses", _SAVED)


def _faults(parts: Mapping[str, ElementTree.Element], fitted: Fitted) -> Iterator[Problem]:
    for drawing in (drawing for part in parts.values() for kind in ("off", "ext") for drawing in part.iter(_A + kind)):
        _ = [int(drawing.get(side, 0)) for side in ("x", "y", "cx", "cy")]  # whole numbers, or python-pptx stops
    size = parts["ppt/presentation.xml"].find(f"{_P}sldSz") if "ppt/presentation.xml" in parts else None
    if size is None or (int(size.get("cx", 0)), int(size.get("cy", 0))) != SIZE:
        message = "slides i skabelonen har en anden størrelse end 33,87 × 19,05 cm (bredformat, 16:9)"
        yield _problem(message, "vælg Design > Slidestørrelse > Widescreen i PowerPoint")
    layouts = [_drawn(root) for name, root in parts.items() if name.startswith("ppt/slideLayouts/slideLayout")]
    yield from _layouts(layouts)
    yield from chain.from_iterable(_larger(layout, fitted.get(layout.name, {})) for layout in layouts)
    masters = [name for name in parts if name.startswith("ppt/slideMasters/slideMaster")]
    if len(masters) != 1:
        yield _problem(f"skabelonen har {len(masters)} slidemastere; der skal være én", "slet dem, I ikke bruger")
    for name in masters[:1]:
        yield from _master(_drawn(parts[name]), _theme(parts, name))
    if not any(name.startswith("ppt/notesMasters/notesMaster") for name in parts):
        yield _problem("noternes master mangler", "lav den i PowerPoint: Vis > Notemaster")


def _problem(message: str, hint: str = _AGAIN) -> Problem:
    return Problem(Where(SHOWN, 0), message, hint)


def _drawn(root: ElementTree.Element) -> _Drawn:
    tree = root.find(f"{_P}cSld")
    assert tree is not None
    placeholders = {
        int(place.get("idx", 0)): [int(run.get("sz", 0)) / 100 for run in shape.iter(f"{_A}defRPr")]
        for shape in tree.iter(f"{_P}sp")
        for place in shape.iter(f"{_P}ph")
    }
    return _Drawn(
        tree.get("name", ""), frozenset(named.get("name", "") for named in tree.iter(f"{_P}cNvPr")), placeholders
    )


def _larger(layout: _Drawn, fitted: Mapping[Slot, Sequence[tuple[str, float]]]) -> Iterator[Problem]:
    for slot, levels in fitted.items():
        for size, (style, known) in zip(layout.placeholders.get(INDEX[slot], ()), levels, strict=False):
            if size > known:
                message = (
                    f"»{slot.value}« i layoutet »{layout.name}« er {size:g} pt, men teksterne er målt ved {known:g} pt"
                )
                hint = (
                    f"skriv samme størrelse ved {style} i layouts/pages/slide-16x9.yaml, så for lange tekster opdages"
                )
                yield Problem(Where(SHOWN, 0), message.replace(".", ","), hint, warning=True)


def _layouts(drawn: list[_Drawn]) -> Iterator[Problem]:
    layouts = {layout.name: layout for layout in reversed(drawn)}  # of twins, the first
    for name, slots in PLACEHOLDERS.items():
        if name not in layouts:
            others = [other for other in layouts if other not in PLACEHOLDERS]
            yield _problem(f"layoutet »{name}« mangler", suggest(name, others, _AGAIN))
            continue
        for slot in slots:
            if INDEX[slot] not in layouts[name].placeholders:
                yield _problem(f"pladsholderen »{slot.value}« mangler i layoutet »{name}«")
    names = [layout.name for layout in drawn]
    for name in PLACEHOLDERS:
        if names.count(name) > 1:
            yield _problem(f"to layouts hedder »{name}«", "giv det ene et andet navn i PowerPoint: Vis > Slidemaster")


def _master(master: _Drawn, theme: ElementTree.Element | None) -> Iterator[Problem]:
    for name, number in ((FOOTER, FOOTER_INDEX), (NUMBER, NUMBER_INDEX)):
        if number not in master.placeholders:
            yield _problem(f"pladsholderen »{name}« mangler på slidemasteren")
    for name in (FOOT_WITH_LOGO, FOOT_WITHOUT_LOGO, GROUND, LOGO):
        if name not in master.shapes:
            hint = "navnene står i PowerPoint under Hjem > Arranger > Markeringsrude"
            yield _problem(f"figuren »{name}« mangler på slidemasteren", hint)
    if theme is None or theme.find(f".//{_A}clrScheme/{_A}{ACCENT}") is None:
        yield _problem("temaet mangler farven til kommunen (den sjette markeringsfarve)")


def _theme(parts: Mapping[str, ElementTree.Element], master: str) -> ElementTree.Element | None:
    folder, name = master.rsplit("/", 1)
    for relation in parts[f"{folder}/_rels/{name}.rels"]:
        if relation.get("Type", "").endswith("/theme"):
            return parts.get(normpath(join(dirname(master), relation.get("Target", ""))))
    return None
