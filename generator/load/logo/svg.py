"""An SVG logo to paths with plain colours, cropped to its ink. What cannot look the same in PDF, Word and PowerPoint is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import sqrt

from generator.load.logo.crop import Drawing, clipped, cropped
from generator.load.logo.raster import data_size
from generator.load.logo.svg_clip import clip_outline, within
from generator.load.logo.svg_shapes import SHAPES, View, fit, rectangle, shape_outline, view_of
from generator.load.logo.svg_style import Style, Styles, color, read_styles
from generator.load.logo.svg_tree import AGAIN, PLAIN, Element, Faults, Say, parse
from generator.load.logo.svg_values import length, stretch, transform
from generator.model.geometry import Box, Matrix, Outline, TooIntricate, transformed
from generator.model.look import ArtPath, Ink

FLAT = "bed om logoets flade udgave, eller brug en stor PNG"
OUTLINED = "åbn i Illustrator (Skrift, Opret konturer) eller Inkscape (Sti, Objekt til sti), og gem igen"

PIECES = 20_000
SEGMENTS = 100_000
"""Lines and curves of a whole logo, counting a clip once for each piece that it clips. A coat of arms has some thousands."""
DEPTH = 60

HIDDEN = frozenset(
    "defs title desc metadata style script symbol clipPath mask filter marker pattern linearGradient radialGradient "
    "meshgradient hatch view cursor font solidcolor".split()
)
"""Elements that are never drawn where they stand."""


def read_svg(data: bytes, name: str, ink: Callable[[str], Ink], faults: Faults) -> Drawing | None:
    """The drawing, or None with at least one fault told. `ink` gives a '#RRGGBB' its press colour."""
    root = parse(data, name, faults)
    if root is None:
        return None
    walker = _Walker(root, name, ink, faults)
    frame = None if faults.problems else walker.draw_root()
    if faults.problems:
        return None
    try:
        drawing = cropped(walker.paths, frame)
    except TooIntricate:
        walker.too_much(root)
        return None
    if drawing is None:
        faults(1, f"'{name}' tegner ingenting", AGAIN)
    return drawing


class _Walker:
    """Walks the tree and gathers paths in the root's pixels."""

    def __init__(self, root: Element, name: str, ink: Callable[[str], Ink], say: Say) -> None:
        self.root, self.name, self.ink, self.say = root, name, ink, say
        self.ids = {e.attributes["id"]: e for e in reversed(list(root.walk())) if "id" in e.attributes}
        self.styles: Styles = read_styles(root, say)
        self.paths: list[ArtPath] = []
        self.visits = self.segments = 0
        self.view = View()

    def draw_root(self) -> Box | None:
        try:
            self.view = view_of(self.root)
        except (ValueError, OverflowError):
            self.fault(self.root)
            return None
        self.children(self.root, self.view.m, self.styles.of(self.root, {}), None, 0)
        return self.view.frame

    def fault(self, element: Element) -> None:
        self.say(element.line, f"'{self.name}' er ikke gyldig SVG", AGAIN)

    def refuse(self, element: Element, what: str) -> None:
        self.say(element.line, f"'{what}' kan ikke gengives ens i PDF, Word og PowerPoint", FLAT)

    # -- the tree ------------------------------------------------------------

    def children(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        for child in element.children:
            self.draw(child, m, style, clip, depth + 1)

    def draw(self, element: Element, m: Matrix, parent: Style, clip: Outline | None, depth: int) -> None:
        if element.name in HIDDEN or not element.name:
            return
        if depth > DEPTH or not self.spend(element):
            self.too_much(element)
            return
        style = self.styles.of(element, parent)
        if not self.shown(element, style):
            return
        try:
            m = m.transform(transform(style["transform"]))
            inside = clip_outline(self, element, style, m)
            if inside != ():
                self.dispatch(element, m, style, self.narrowed(clip, inside), depth)
        except TooIntricate:
            self.too_much(element)
        except (ValueError, OverflowError):
            self.fault(element)

    def narrowed(self, clip: Outline | None, inside: Outline | None) -> Outline | None:
        """A clip within another. Raises `TooIntricate` where it is beyond any logo."""
        if inside is None:
            return clip
        self.segments += len(inside) + len(clip or ())
        if self.segments > SEGMENTS:
            raise TooIntricate
        return within(inside, clip)

    def spend(self, element: Element) -> bool:
        """Count one more thing to draw or clip with; False, and told, where it is beyond any logo."""
        self.visits += 1
        if self.visits > PIECES:
            self.too_much(element)
        return self.visits <= PIECES

    def too_much(self, element: Element) -> None:
        if self.visits <= 2 * PIECES:
            self.visits = 2 * PIECES  # everything after this is passed over
            self.say(element.line, "filen har for mange dele eller lag inden i hinanden", PLAIN)

    def shown(self, element: Element, style: Style) -> bool:
        """Whether the element is drawn at all; effects that files cannot share are told."""
        opacity = _opacity(style["opacity"])
        if style["display"] == "none" or opacity == 0:
            return False
        for key in ("mask", "filter", "mix-blend-mode"):
            if style[key] not in ("none", "normal", ""):
                self.refuse(element, key)
        if opacity < 1:
            self.refuse(element, "opacity")
        if style["transform-origin"] and style["transform"]:
            self.refuse(element, "transform-origin")
        for child in element.children:
            if child.name.startswith("animate") or child.name == "set":
                self.refuse(child, child.name)
        return True

    def dispatch(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        match element.name:
            case "g" | "a":
                self.children(element, m, style, clip, depth)
            case "svg":
                self.viewport(element, element, m, style, clip, depth)
            case "switch":
                self.switch(element, m, style, clip, depth)
            case "use":
                self.use(element, m, style, clip, depth)
            case "text":
                self.text(element, style)
            case "image":
                self.image(element)
            case name if name in SHAPES:
                self.shape(element, m, style, clip)
            case name if not name.startswith("animate") and name != "set":
                self.refuse(element, name)

    def switch(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        """The first child that asks for nothing special; Illustrator puts its own data in the others."""
        for child in element.children:
            if child.name and child.name != "foreignObject" and not child.attributes.get("requiredExtensions"):
                return self.draw(child, m, style, clip, depth + 1)

    def use(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        target = self.ids.get(element.target)
        if target is None:
            return
        at = element.attributes
        m = m.translate(length(at.get("x", "0")), length(at.get("y", "0")))
        if target.name in ("symbol", "svg"):
            self.viewport(target, element, m, self.styles.of(target, style), clip, depth)
        else:
            self.draw(target, m, style, clip, depth + 1)

    def viewport(
        self, element: Element, size: Element, m: Matrix, style: Style, clip: Outline | None, depth: int
    ) -> None:
        """A nested svg, or a symbol at the size its use asks for."""
        at = {**element.attributes, **{k: v for k, v in size.attributes.items() if k in ("width", "height")}}
        x, y = (length(at.get(k, "0"), whole) for k, whole in (("x", self.view.w), ("y", self.view.h)))
        if element.name == "symbol":
            x = y = 0.0
        w, h = length(at.get("width", "100%"), self.view.w), length(at.get("height", "100%"), self.view.h)
        if w <= 0 or h <= 0:
            return
        if style["overflow"] not in ("visible", "auto"):
            clip = within(transformed(rectangle(x, y, w, h), m), clip)
        self.children(element, m.transform(fit(element, x, y, w, h)), style, clip, depth)

    # -- what is drawn -------------------------------------------------------

    def shape(self, element: Element, m: Matrix, style: Style, clip: Outline | None) -> None:
        if style["visibility"] != "visible":
            return
        outline = transformed(shape_outline(element, self.view), m)
        fill = self.paint(element, style, "fill") if element.name != "line" else None
        line = self.paint(element, style, "stroke")
        width = self.width(element, style, m) if line else 0.0
        line = line if width else None
        for key in ("marker-start", "marker-mid", "marker-end"):
            if style[key] != "none":
                self.refuse(element, "marker")
        if not outline or not (fill or line):
            return
        self.segments += len(outline) + len(clip or ())
        if self.segments > SEGMENTS:
            return self.too_much(element)
        even_odd = style["fill-rule"] == "evenodd"
        whole = ArtPath(outline, fill, line, width, style["stroke-linecap"], style["stroke-linejoin"], even_odd)
        parts = [whole]
        if fill and line and style["paint-order"].startswith("stroke"):
            parts = [replace(whole, fill=None), replace(whole, line=None, width=0)]
        self.paths += parts if clip is None else [seen for part in parts for seen in clipped(part, clip)]

    def paint(self, element: Element, style: Style, key: str) -> Ink | None:
        value = style["color"] if style[key].lower() == "currentcolor" else style[key]
        if found := re.match(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)\s*(.*)", value):
            if server := self.ids.get(found[1]):
                self.refuse(server, server.name)
                return None
            value = found[2]
        if value in ("none", ""):
            return None
        known = color(value)
        if known is None:
            self.say(element.line, f"farven '{value}' kendes ikke", PLAIN)
            return None
        opacity = known[1] * _opacity(style[f"{key}-opacity"])
        if 0 < opacity < 0.995:
            self.refuse(element, f"{key}-opacity")
        return self.ink(known[0]) if opacity else None

    def width(self, element: Element, style: Style, m: Matrix) -> float:
        least, most = stretch(m)
        width = length(style["stroke-width"])
        if width <= 0 or most == 0:
            return 0.0
        dashes = style["stroke-dasharray"].replace(",", " ").split()
        uneven = least / most < 0.98 or style["vector-effect"] != "none"
        if uneven or (dashes != ["none"] and any(length(d) for d in dashes)):
            what = "vector-effect" if style["vector-effect"] != "none" else "stroke-dasharray"
            what = "stroke" if least / most < 0.98 else what
            hint = "lav stregen om til en flade: i Inkscape: Sti, Streg til sti; i Illustrator: Objekt, Udvid"
            self.say(element.line, f"'{what}' kan ikke gengives ens i PDF, Word og PowerPoint", hint)
        return width * sqrt(least * most)

    def text(self, element: Element, style: Style) -> None:
        words = " ".join(element.text.split())
        if not words:
            return
        fonts = [self.styles.of(part, style)["font-family"] for part in element.walk()]
        font = next((f.split(",")[0].strip("'\" ") for f in reversed(fonts) if f), "")
        shown = words if len(words) <= 40 else f"{words[:37]}..."
        needs = f"kræver skriften '{font}', som modtagerne ikke har" if font else "er ikke lavet om til kurver"
        self.say(element.line, f"teksten '{shown}' {needs}", OUTLINED)

    def image(self, element: Element) -> None:
        href = element.attributes.get("href", "")
        if href.startswith("data:"):
            size = data_size(href)
            shown = f" ({size[0]} x {size[1]} punkter)" if size else ""
            message = f"filen indeholder et billede{shown} i stedet for kurver"
            self.say(element.line, message, "bed om den ægte vektorfil")


def _opacity(text: str) -> float:
    """0..1; a per cent is allowed. What is no number hides nothing."""
    try:
        return min(1.0, max(0.0, length(text, 1)))
    except (ValueError, OverflowError):
        return 1.0
