"""An SVG logo to paths with plain colours, cropped to its ink. What cannot look the same in PDF, Word and PowerPoint is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.load.logo.crop import Drawing, clipped, cropped
from generator.load.logo.raster import data_size
from generator.load.logo.svg_clip import clip_outline, within
from generator.load.logo.svg_faults import AGAIN, Faults
from generator.load.logo.svg_paint import SEEN, UNSEEN, Painter, opacity_of
from generator.load.logo.svg_rules import read_styles
from generator.load.logo.svg_shapes import (
    SEGMENTS,
    SHAPES,
    View,
    fit,
    rectangle,
    shape_outline,
    side,
    view_box,
    view_of,
)
from generator.load.logo.svg_style import Style
from generator.load.logo.svg_tree import Element, parse
from generator.load.logo.svg_values import BadValue
from generator.model.geometry import Box, Matrix, Outline, TooIntricate, transformed
from generator.model.look import ArtPath, Ink

DEPTH = 60

HIDDEN = frozenset(
    "defs title desc metadata style script symbol clipPath mask filter marker pattern linearGradient radialGradient".split()
)
"""Elements that are never drawn where they stand."""


def read_svg(data: bytes, name: str, ink: Callable[[str], Ink], faults: Faults) -> Drawing | None:
    """The drawing, or None with at least one fault told. `ink` gives a '#RRGGBB' its press colour."""
    root = parse(data, name, faults)
    if root is None:
        return None
    walker = _Walker(root, ink, faults)
    frame = walker.draw_root()
    if faults.stop:
        return None
    try:
        drawing = cropped(walker.paths, frame)
    except TooIntricate:
        walker.too_much(root)
        return None
    if drawing is None:
        faults(1, f"'{name}' tegner ingenting", AGAIN)
    return drawing


class _Walker(Painter):
    """Walks the tree and gathers paths in the root's pixels."""

    def __init__(self, root: Element, ink: Callable[[str], Ink], faults: Faults) -> None:
        super().__init__(root, read_styles(root, faults), ink, faults)
        self.paths: list[ArtPath] = []
        self.segments = 0

    def draw_root(self) -> Box | None:
        for key in ("viewBox", "width", "height"):
            try:
                side(self.root, key) if key != "viewBox" else view_box(self.root)
            except BadValue as bad:
                self.bad(self.root, bad.key, bad.value)
        if not self.faults.stop:
            self.view = view_of(self.root)
        self.draw(self.root, self.view.m, {}, None, 0)
        return self.view.frame

    # -- the tree ------------------------------------------------------------

    def children(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        for child in element.children:
            self.draw(child, m, style, clip, depth + 1)

    def draw(
        self, element: Element, m: Matrix, parent: Style, clip: Outline | None, depth: int, use: Element | None = None
    ) -> None:
        """`use`: whose width and height a symbol or svg has that is used."""
        if not element.name or (element.name in HIDDEN and not (use and element.name == "symbol")):
            return
        if depth > DEPTH or not self.spend(element):
            self.too_much(element)
            return
        style = self.styles.of(element, parent)
        if style["display"] == "none" or opacity_of(style["opacity"]) < UNSEEN:
            return
        before = self.marks
        try:
            m = m.transform(self.own_transform(element, style))
            inside = clip_outline(self, element, style, m)
            if inside != ():
                self.dispatch(element, m, style, self.narrowed(clip, inside), depth, use)
        except TooIntricate:
            self.too_much(element)
        except BadValue as error:
            self.bad(element, error.key, error.value)
        except (ValueError, OverflowError):
            self.bad(element, "d", element.attributes.get("d", ""))
        if self.marks > before:
            self.tell_effects(element, style)

    def narrowed(self, clip: Outline | None, inside: Outline | None) -> Outline | None:
        """A clip within another. Raises `TooIntricate` where it is beyond any logo."""
        if inside is None:
            return clip
        self.segments += len(inside) + len(clip or ())
        if self.segments > SEGMENTS:
            raise TooIntricate
        return within(inside, clip)

    def tell_effects(self, element: Element, style: Style) -> None:
        """Effects that files cannot share, of what is seen at all."""
        for key in ("filter", "mix-blend-mode"):
            if style[key] not in ("none", "normal", ""):
                self.refuse(element, key)
        if opacity_of(style["opacity"]) < SEEN:
            self.refuse(element, "opacity")
        for child in element.children:
            if child.name.startswith("animate") or child.name == "set":
                self.refuse(child, "animate", child.name)

    def dispatch(
        self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int, use: Element | None
    ) -> None:
        match element.name:
            case "g" | "a":
                self.children(element, m, style, clip, depth)
            case "svg" if depth == 0:
                self.children(element, m, style, clip, depth)
            case "svg" | "symbol":
                self.viewport(element, use, m, style, clip, depth)
            case "switch":
                self.switch(element, m, style, clip, depth)
            case "use":
                self.use(element, m, style, clip, depth)
            case "text" | "flowRoot":
                self.text(element, style)
            case "image":
                self.image(element)
            case "foreignObject" if element.children and not element.attributes.get("requiredExtensions"):
                self.refuse(element, "foreignObject")
            case name if name in SHAPES:
                self.shape(element, m, style, clip)

    def switch(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        """The first child that asks for nothing special; Illustrator puts its own data in the others."""
        for child in element.children:
            if child.name and child.name != "foreignObject" and not child.attributes.get("requiredExtensions"):
                return self.draw(child, m, style, clip, depth + 1)

    def use(self, element: Element, m: Matrix, style: Style, clip: Outline | None, depth: int) -> None:
        target = self.ids.get(element.target)
        if target is not None:
            get = self.getter(element, style)
            self.draw(target, m.translate(get("x") or 0, get("y") or 0), style, clip, depth + 1, element)

    def viewport(
        self, element: Element, use: Element | None, m: Matrix, style: Style, clip: Outline | None, depth: int
    ) -> None:
        """A nested svg, or a symbol at the size its use asks for."""
        around, get = self.view, self.getter(element, style)
        asked = self.getter(use, self.styles.of(use, {})) if use else get
        x, y = (0.0, 0.0) if element.name == "symbol" else (get("x") or 0.0, get("y") or 0.0)
        w, h = (asked(k) or get(k) or whole for k, whole in (("width", around.w), ("height", around.h)))
        if w <= 0 or h <= 0:
            return
        if style["overflow"] not in ("visible", "auto"):
            clip = within(transformed(rectangle(x, y, w, h), m), clip)
        box = view_box(element)
        self.view = View(w=box.w if box else w, h=box.h if box else h)
        self.children(element, m.transform(fit(element, x, y, w, h)), style, clip, depth)
        self.view = around

    # -- what is drawn -------------------------------------------------------

    def shape(self, element: Element, m: Matrix, style: Style, clip: Outline | None) -> None:
        if style["visibility"] != "visible":
            return
        outline, whole = shape_outline(element, style["d"], self.getter(element, style))
        if not whole:
            broken = f"'{element.name}' bryder af i linje {element.line}"
            hint = "se efter, om logoet er helt; er det ikke, så hent eller gem det igen"
            self.faults(element.line, f"{broken}; den er tegnet så langt, som browsere tegner den", hint, warning=True)
        if not outline:
            return
        fill = self.paint(element, style, "fill") if element.name != "line" else None
        line = self.paint(element, style, "stroke")
        width = self.measure(element, "stroke-width", style["stroke-width"]) if line else 0.0
        for key in ("marker-start", "marker-mid", "marker-end"):
            found = re.match(r"url\(\s*[\"']?#([^\"')]*)", style[key])
            if found and found[1] in self.ids and element.name in ("path", "line", "polyline", "polygon"):
                self.refuse(element, "marker")
        parts = [ArtPath(transformed(outline, m), fill, even_odd=style["fill-rule"] == "evenodd")] if fill else []
        if line and width > 0:
            stroke = self.stroke(element, style, outline, width, m, line)
            if _stroke_first(style["paint-order"]):
                parts.insert(0, stroke)
            elif not parts or stroke.fill:
                parts.append(stroke)
            else:
                parts = [replace(stroke, fill=fill, even_odd=parts[0].even_odd)]
        for part in parts:
            self.add(element, part, clip)

    def add(self, element: Element, part: ArtPath, clip: Outline | None) -> None:
        self.marks += 1
        self.segments += len(part.outline) * (5 if clip and part.line else 1) + len(clip or ())
        if self.segments > SEGMENTS:
            return self.too_much(element)
        if not all(abs(v) < 1e12 for segment in part.outline for v in segment[1:]):
            raise BadValue("transform", element.attributes.get("transform", ""))
        self.paths += [part] if clip is None else clipped(part, clip)

    def text(self, element: Element, style: Style) -> None:
        words = " ".join(element.text.split())
        if not words or style["visibility"] != "visible":
            return
        fonts = [self.styles.of(part, style)["font-family"] for part in element.walk()]
        font = next((f.split(",")[0].strip("'\" ") for f in reversed(fonts) if f), "")
        shown = words if len(words) <= 30 else f"{words[:27]}..."
        self.refuse(element, element.name, f"{element.name} '{shown}'" + (f" med {font}" if font else ""))

    def image(self, element: Element) -> None:
        href = element.attributes.get("href", "")
        if href.startswith("data:"):
            size = data_size(href)
            self.refuse(element, "image", f"image på {size[0]} x {size[1]} punkter" if size else "image")


def _stroke_first(paint_order: str) -> bool:
    """What is not named comes after what is, in the usual order."""
    order = [*paint_order.split(), "fill", "stroke"]
    return order.index("stroke") < order.index("fill")
