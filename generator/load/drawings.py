"""layouts/drawings/ -> Drawings. A designer's files, as Inkscape saves them: shapes in the colours of the theme. What else of
SVG would be seen there is told, for nothing else is drawn.

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
from generator.model.drawings import FAMILIES, FOLDER, Drawing, Drawings
from generator.model.geometry import IDENTITY, Box, Matrix, Outline, TooIntricate, transformed
from generator.model.look import Ink
from generator.model.problems import Problem, Where, suggest
from generator.model.scene import Role, Shape

Paint = Mapping[str, str]
"""SVG's own properties; a colour is the name of a role, or a code."""

LINE = "line-"
FIRST = {"fill": "none", "stroke": "none", "stroke-width": "1", "stroke-linecap": "butt", "stroke-dasharray": "none"}
"""How a shape is painted that says nothing."""

ALIKE = {
    "opacity": "1", "fill-opacity": "1", "stroke-opacity": "1", "display": "inline", "visibility": "visible",
    "fill-rule": "nonzero", "clip-path": "none", "mask": "none", "filter": "none", "mix-blend-mode": "normal",
    "stroke-dashoffset": "0", "marker-start": "none", "marker-mid": "none", "marker-end": "none", "marker": "none",
}  # fmt: skip
"""What may stand of what we do not draw: as good as nothing."""

UNSEEN = frozenset(("", "title", "desc", "style", "defs", "metadata"))
FAR = 1e6  # no matrix of a drawing goes so far

_N = r"-?\d{1,9}(?:\.\d{1,20})?"
_SEGMENT = re.compile(rf"[ML]{_N},{_N} ?|C{_N},{_N} {_N},{_N} {_N},{_N} ?|Z ?")
"""Of a path as our own are written: absolute lines and curves, each with its letter."""


def load_drawings(layouts: Path, inks: Mapping[Role, Ink], problems: list[Problem]) -> Drawings:
    """Every file of the families' folders; what is wrong with one is told."""
    folder = layouts / "drawings"
    there = sorted((*folder.glob("*.svg"), *folder.glob("*/*.svg")))
    paths = [path for path in there if not path.name.startswith((".", "~$"))]
    if not paths:
        problems.append(Problem(Where(FOLDER, 0), "mappen mangler eller er tom", "læg den tilbage med sine tegninger"))
    found: dict[str, Drawing] = {}
    for path in paths:
        name = path.relative_to(folder).with_suffix("").as_posix()
        if name.rpartition("/")[0] not in FAMILIES:
            message, hint = "tegningen bliver ikke brugt til noget", f"læg den i en af mapperne {', '.join(FAMILIES)}"
            problems.append(Problem(Where(f"{FOLDER}/{name}.svg", 0), message, hint, warning=True))
        elif drawing := read_drawing(path, f"{FOLDER}/{name}.svg", inks, problems):
            found[name] = drawing
    return Drawings(found)


def read_drawing(path: Path, shown: str, inks: Mapping[Role, Ink], problems: list[Problem]) -> Drawing | None:
    """One file, or None with what is wrong told; `shown` is its path as the user would type it."""
    faults = _Faults(shown)
    drawing = None
    try:
        if path.is_file():
            with path.open("rb") as file:
                drawing = _Reader(inks, faults).drawing(file.read(LIMIT + 1), path.name)
        else:
            faults(0, *no_file(path))
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
    """Reads one file. Paint goes down from groups to their shapes."""

    def __init__(self, inks: Mapping[Role, Ink], faults: Faults) -> None:
        self.inks, self.faults = inks, faults

    def drawing(self, data: bytes, name: str) -> Drawing | None:
        root = parse(data, name, self.faults)
        if root is None:
            return None
        title = next((child.text.strip() for child in root if child.name == "title"), "")
        paint = self._paint(root, FIRST)
        shapes = tuple(shape for child in root for shape in self._shapes(child, paint, IDENTITY))
        if not shapes:
            self.faults(root.line, "der er ingen tegning i filen", AGAIN)
        return Drawing(title, shapes, self._page(root))

    def _page(self, root: Element) -> Box:
        try:
            if page := view_box(root):
                return page
        except ValueError:
            pass
        self.faults(root.line, "filen har ingen viewBox", 'skriv den i <svg>, fx viewBox="-100 -200 200 200"')
        return Box(0, 0, 1, 1)

    def _shapes(self, element: Element, above: Paint, m: Matrix) -> Iterator[Shape]:
        if element.name in UNSEEN:
            return
        if element.name != "g" and element.name not in SHAPES:
            hint = "gør det til en sti i Inkscape (Sti, Objekt til sti), eller slet det"
            self.faults(element.line, f"<{element.name}> kan ikke tegnes", hint)
            return
        paint = self._paint(element, above)
        try:
            if "transform" in element.attributes:
                m = m.transform(transform(element.attributes["transform"], css=False))
                if not all(abs(part) < FAR for part in m):
                    raise OverflowError
            if element.name != "g":
                yield from self._shape(element, paint, m)
        except (ValueError, OverflowError, TooIntricate):
            self.faults(element.line, f"tal i <{element.name}> kan ikke læses", "tegn den igen, eller slet den")
        for child in element if element.name == "g" else ():
            yield from self._shapes(child, paint, m)

    def _shape(self, element: Element, paint: Paint, m: Matrix) -> Iterator[Shape]:
        outline = transformed(_outline(element), m)
        fill, line = (self._role(paint[key], element.line) for key in ("fill", "stroke"))
        if not outline or not (fill or line):
            self.faults(element.line, f"<{element.name}> kan ikke ses", "giv den en farve, eller slet den")
        elif line:
            dashes = () if paint["stroke-dasharray"] == "none" else tuple(numbers(paint["stroke-dasharray"]))
            cap: Literal["butt", "round"] = "round" if paint["stroke-linecap"] == "round" else "butt"
            k, width = sum(stretch(m)) / 2, length(paint["stroke-width"])
            yield Shape(outline, fill, line, width * k, cap, tuple(dash * k for dash in dashes))
        else:
            yield Shape(outline, fill)

    def _paint(self, element: Element, above: Paint) -> Paint:
        """As style sheets have it: an attribute gives way to a class, and both to what is chosen for this one shape."""
        said = dict(element.attributes)
        for name in said.pop("class", "").split():
            said["stroke" if name.startswith(LINE) else "fill"] = name.removeprefix(LINE)
        for part in said.pop("style", "").split(";"):
            key, _, value = part.partition(":")
            said[key.strip()] = value.strip()
        for key in said.keys() & ALIKE.keys():
            if said[key] != ALIKE[key]:
                message = f"{key}: {said[key][:40]} kan ikke tegnes"
                self.faults(element.line, message, f"skriv {key}: {ALIKE[key]}, eller slet det")
        return {key: said.get(key, value) for key, value in above.items()}

    def _role(self, paint: str, line: int) -> Role | None:
        """None where nothing is painted. Inks come before the roles that are done with them."""
        if paint == "none" or paint in self.inks:
            return None if paint == "none" else paint
        role = next((role for role, ink in self.inks.items() if ink.rgb.lower() == paint.lower()), None)
        if role is None:
            known, example = [*self.inks], next(iter(self.inks.items()))
            otherwise = f"brug en af farverne i layouts/theme.yaml, fx {example[0]}, som er {example[1].rgb}"
            self.faults(line, f"farven '{paint[:40]}' findes ikke", suggest(paint[:40], known, otherwise))
        return role


def _outline(element: Element) -> Outline:
    """Raises ValueError for one that breaks off."""
    attributes, data = element.attributes, element.attributes.get("d", "")
    segments = _SEGMENT.findall(data) if data[:1] == "M" and "Z" not in data[:-1] else ()
    if segments and sum(map(len, segments)) == len(data):  # nearly always, and this is four times as fast
        return tuple((segment[0], *map(float, segment[1:].replace(",", " ").split())) for segment in segments)
    outline, whole = shape_outline(element, data, lambda key: length(attributes[key]) if key in attributes else None)
    if not whole:
        raise ValueError(element.name)
    return outline
