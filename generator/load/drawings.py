"""layouts/drawings/ -> Drawings. A designer's files, as Inkscape saves them: shapes in the colours of the theme, and what
else of SVG would be seen is told, for nothing else is drawn.

A colour is a class: "mos" fills, "line-mos" draws the outline. Chosen by hand in Inkscape it is a code, and then one of
the theme's. The style sheet of a file only shows them there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from generator.load.logo.svg_faults import AGAIN, REFUSED, Faults
from generator.load.logo.svg_shapes import SHAPES, shape_outline, view_box
from generator.load.logo.svg_tree import LIMIT, Element, parse
from generator.load.logo.svg_values import length, numbers, stretch, transform
from generator.load.yaml_reader import no_file, refusal
from generator.model.drawings import FOLDER, Drawing, Drawings
from generator.model.geometry import IDENTITY, Box, Matrix, Outline, TooIntricate, transformed
from generator.model.look import Ink
from generator.model.problems import Problem, Where, suggest
from generator.model.scene import Shape

LINE = "line-"
FIRST = {"fill": "none", "stroke": "none", "stroke-width": "1", "stroke-linecap": "butt", "stroke-dasharray": "none"}
"""How a shape is painted that says nothing."""

ALIKE = {
    "opacity": "1", "fill-opacity": "1", "stroke-opacity": "1", "display": "inline", "visibility": "visible",
    "fill-rule": "nonzero", "clip-path": "none", "mask": "none", "filter": "none", "mix-blend-mode": "normal",
    "stroke-dashoffset": "0", "marker-start": "none", "marker-mid": "none", "marker-end": "none", "marker": "none",
}  # fmt: skip
"""What may stand of what we do not draw: as good as nothing."""

NUMBER = r"-?\d{1,9}(?:\.\d{1,20})?"
SEGMENT = re.compile(rf"[ML]{NUMBER},{NUMBER} ?|C(?:{NUMBER},{NUMBER} ?){{3}}|Z ?")
ABSOLUTE = re.compile(rf"(?:{SEGMENT.pattern})+")
"""A path as our own are written: absolute lines and curves, each with its letter."""

UNSEEN = frozenset(("", "title", "desc", "style", "defs", "metadata"))
PATH = "gør den til en sti i Inkscape (Sti, Objekt til sti), eller slet den"


def load_drawings(layouts: Path, inks: Mapping[str, Ink], problems: list[Problem]) -> Drawings:
    """Every file of the families' folders; what is wrong with one is told."""
    paths = sorted(path for path in (layouts / "drawings").glob("*/*.svg") if not path.name.startswith((".", "~$")))
    if not paths:
        hint = "læg den tilbage med sine tegninger, der ender på .svg"
        problems.append(Problem(Where(FOLDER, 0), "mappen mangler eller er tom", hint))
    read = {f"{path.parent.name}/{path.stem}": read_drawing(path, inks, problems) for path in paths}
    return Drawings({name: drawing for name, drawing in read.items() if drawing})


def read_drawing(path: Path, inks: Mapping[str, Ink], problems: list[Problem]) -> Drawing | None:
    """One file, or None with what is wrong told."""
    faults = _Faults(f"{FOLDER}/{path.parent.name}/{path.name}")
    drawing = None
    if not path.is_file():
        faults(0, *no_file(path))
    else:
        try:
            with path.open("rb") as file:
                drawing = _Reader(inks, faults).drawing(file.read(LIMIT + 1), path.name)
        except OSError as error:
            faults(0, f"filen kan ikke læses ({refusal(error)})", "se efter, om I har adgang til den")
    problems += faults.problems
    return None if faults.stop else drawing


class _Faults(Faults):
    """What is wrong with a drawing. Who made it sits with us, so there is no letter to write."""

    def __call__(self, line: int, message: str, hint: str, warning: bool = False) -> None:
        super().__call__(line, message, hint.replace("logoet", "tegningen"), warning)

    def refuse(self, line: int, kind: str, shown: str = "", on: str = "") -> None:
        self(line, f"tegningen har {REFUSED[kind]} ({(shown or kind)[:60]})", "slet det")


class _Reader:
    """Reads one file. Paint goes down from groups to their shapes: SVG's own properties, with names of roles or codes."""

    def __init__(self, inks: Mapping[str, Ink], faults: Faults) -> None:
        self.inks, self.faults = inks, faults
        self.codes: dict[str, str] = {}
        for role, ink in inks.items():
            self.codes.setdefault(ink.rgb.lower(), role)  # inks come before the roles that are done with them

    def drawing(self, data: bytes, name: str) -> Drawing | None:
        root = parse(data, name, self.faults)
        if root is None:
            return None
        shapes = tuple(shape for child in root for shape in self._shapes(child, self._paint(root, FIRST), IDENTITY))
        title = next((child.text.strip() for child in root if child.name == "title"), "")
        if page := self._page(root):
            if not shapes:
                self.faults(root.line, "der er ingen tegning i filen", AGAIN)
            return Drawing(title, shapes, page)
        return None

    def _page(self, root: Element) -> Box | None:
        try:
            page = view_box(root)
        except ValueError:
            page = None
        if page is None:
            self.faults(root.line, "filen har ingen viewBox", 'skriv den i <svg>, fx viewBox="-100 -200 200 200"')
        return page

    def _shapes(self, element: Element, above: Mapping[str, str], m: Matrix) -> Iterator[Shape]:
        if element.name in UNSEEN:
            return
        if element.name != "g" and element.name not in SHAPES:
            self.faults(element.line, f"<{element.name}> kan ikke tegnes", PATH)
            return
        paint = self._paint(element, above)
        try:
            if "transform" in element.attributes:
                m = m.transform(transform(element.attributes["transform"], css=False))
            if element.name != "g":
                yield from self._shape(element, paint, m)
        except (ValueError, OverflowError, TooIntricate):
            self.faults(element.line, f"tal i <{element.name}> kan ikke læses", "tegn den igen, eller slet den")
        for child in element if element.name == "g" else ():
            yield from self._shapes(child, paint, m)

    def _shape(self, element: Element, paint: Mapping[str, str], m: Matrix) -> Iterator[Shape]:
        outline = self._outline(element, m)
        fill, line = (self._role(paint[key], element.line) for key in ("fill", "stroke"))
        if not outline or not (fill or line):
            self.faults(element.line, f"<{element.name}> kan ikke ses", "giv den en farve, eller slet den")
        else:
            dashes = () if paint["stroke-dasharray"] == "none" else tuple(numbers(paint["stroke-dasharray"]))
            cap: Literal["butt", "round"] = "round" if paint["stroke-linecap"] == "round" else "butt"
            k, width = sum(stretch(m)) / 2, length(paint["stroke-width"])
            stroke = (line, width * k, cap, tuple(dash * k for dash in dashes)) if line else ()
            yield Shape(outline, fill, *stroke)

    def _outline(self, element: Element, m: Matrix) -> Outline:
        """Raises ValueError for one that breaks off."""
        attributes = element.attributes
        data = attributes.get("d", "")
        if ABSOLUTE.fullmatch(data):  # most are, and this is four times as fast
            outline: Outline = tuple(
                (part[0], *map(float, part[1:].replace(",", " ").split())) for part in SEGMENT.findall(data)
            )
            return transformed(outline, m)
        outline, whole = shape_outline(
            element, data, lambda key: length(attributes[key]) if key in attributes else None
        )
        if not whole:
            raise ValueError(element.name)
        return transformed(outline, m)

    def _paint(self, element: Element, above: Mapping[str, str]) -> dict[str, str]:
        """As style sheets have it: an attribute gives way to a class, and both to what is chosen for this one shape."""
        said = dict(element.attributes)
        for name in said.pop("class", "").split():
            role = name.removeprefix(LINE)
            if role not in self.inks:
                hint = suggest(role, [*self.inks], "brug en af farverne i layouts/theme.yaml")
                self.faults(element.line, f"farven '{role}' findes ikke", hint)
            said["stroke" if name.startswith(LINE) else "fill"] = role
        for part in said.pop("style", "").split(";"):
            key, _, value = part.partition(":")
            said[key.strip()] = value.strip()
        for key in said.keys() & ALIKE.keys():
            if said[key] != ALIKE[key]:
                self.faults(
                    element.line, f"{key}: {said[key][:40]} kan ikke tegnes", f"skriv {ALIKE[key]}, eller slet det"
                )
        return {key: said.get(key, value) for key, value in above.items()}

    def _role(self, paint: str, line: int) -> str | None:
        """The role of a class or a code; None where nothing is painted."""
        if paint == "none" or paint in self.inks:
            return None if paint == "none" else paint
        if paint.lower() not in self.codes:
            hint = "brug en af farverne i layouts/theme.yaml, fx mos, som er #69A478"
            self.faults(line, f"farven {paint[:40]} er ikke en af Drivhus' farver", hint)
        return self.codes.get(paint.lower())
