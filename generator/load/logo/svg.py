"""An SVG logo to paths with plain colours, cropped to its ink. What cannot look the same in PDF, Word and PowerPoint is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import dist, sqrt

from generator.load.logo.crop import Drawing, clipped, cropped
from generator.load.logo.raster import data_size
from generator.load.logo.svg_clip import clip_outline, within
from generator.load.logo.svg_faults import AGAIN, PLAIN, Faults
from generator.load.logo.svg_shapes import SHAPES, Get, View, fit, rectangle, shape_outline, side, view_box, view_of
from generator.load.logo.svg_style import Style, Styles, color, sheets_of
from generator.load.logo.svg_tree import Element, parse
from generator.load.logo.svg_values import BadValue, length, origin, stretch, transform
from generator.model.geometry import (
    CAPS,
    IDENTITY,
    JOINS,
    MITER,
    Box,
    Matrix,
    Outline,
    TooIntricate,
    stroked,
    transformed,
)
from generator.model.look import ArtPath, Ink

PIECES = 20_000
SEGMENTS = 250_000
"""Lines and curves of a whole logo, counting a clip once for each piece that it clips. A coat of arms has some thousands."""
DEPTH = 60
DASHES = 5_000

SEEN = 0.98
"""As good as opaque: what drawing programs leave behind, and nobody can see."""
UNSEEN = 0.004

HIDDEN = frozenset(
    "defs title desc metadata style script symbol clipPath mask filter marker pattern linearGradient radialGradient".split()
)
"""Elements that are never drawn where they stand."""

HEIGHTS = frozenset(("y", "cy", "height", "ry", "y1", "y2"))
"""Lengths whose per cents are of the height."""


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


def _styles(root: Element, faults: Faults) -> Styles:
    if not sheets_of(root):
        return Styles({})
    from generator.load.logo.svg_rules import read_styles

    return read_styles(root, faults)


class _Walker:
    """Walks the tree and gathers paths in the root's pixels. `marks` counts what would be seen, whether it can be drawn or not."""

    def __init__(self, root: Element, ink: Callable[[str], Ink], faults: Faults) -> None:
        self.root, self.ink, self.faults = root, ink, faults
        self.ids = {e.attributes["id"]: e for e in reversed(list(root.walk())) if "id" in e.attributes}
        self.styles = _styles(root, faults)
        self.paths: list[ArtPath] = []
        self.visits = self.segments = self.marks = 0
        self.view = View()

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

    def refuse(self, element: Element, kind: str, shown: str = "") -> None:
        self.marks += 1
        itself = element.name in (kind, (shown or kind).split()[0])
        self.faults.refuse(element.line, kind, shown, "" if itself else element.name)

    def bad(self, element: Element, key: str, value: str) -> None:
        kind = "viewBox" if key == "viewBox" else "value"
        self.faults.refuse(element.line, kind, f'{key}="{value[:30]}"', element.name)

    def getter(self, element: Element, style: Style, whole: Box | None = None) -> Get:
        """Reads the element's lengths; a per cent is of the view, or of another whole."""
        w, h = (whole.w, whole.h) if whole else (self.view.w, self.view.h)

        def get(key: str) -> float | None:
            text = style.get(key) or element.attributes.get(key, "")
            try:
                share = h if key in HEIGHTS else self.diagonal if key == "r" else w
                return None if text in ("", "auto") else length(text, share)
            except ValueError:
                self.bad(element, key, text)
                return None

        return get

    @property
    def diagonal(self) -> float:
        """What a per cent is of that goes neither across nor down."""
        return sqrt((self.view.w**2 + self.view.h**2) / 2)

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
        if style["display"] == "none" or _opacity(style["opacity"]) < UNSEEN:
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

    def own_transform(self, element: Element, style: Style) -> Matrix:
        text, w, h = style["transform"], self.view.w, self.view.h
        if text and style["transform-box"] not in ("", "view-box"):
            self.refuse(element, "transform-box")
        for key in ("rotate", "scale", "translate"):
            if style[key] not in ("", "none") and element.name not in ("text", "tspan"):
                self.refuse(element, "transform-box", key)
        try:
            there = origin(style["transform-origin"], w, h)
            css = text != element.attributes.get("transform", "").strip()
            return there.transform(transform(text, w, h, css)).transform(there.inverse())
        except (ValueError, OverflowError):
            self.bad(element, "transform", f"{text} {style['transform-origin']}".strip())
            return IDENTITY

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
            self.faults(element.line, "filen har for mange dele eller lag inden i hinanden", PLAIN)

    def tell_effects(self, element: Element, style: Style) -> None:
        """Effects that files cannot share, of what is seen at all."""
        for key in ("filter", "mix-blend-mode"):
            if style[key] not in ("none", "normal", ""):
                self.refuse(element, key)
        if _opacity(style["opacity"]) < SEEN:
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
            message = (
                f"'{element.name}' bryder af i linje {element.line}; den er tegnet så langt, som browsere tegner den"
            )
            self.faults(
                element.line, message, "se efter, om logoet er helt; er det ikke, så hent eller gem det igen", True
            )
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
            if not parts or stroke.fill:
                parts.append(stroke)
            elif _stroke_first(style["paint-order"]):
                parts = [stroke, *parts]
            else:
                parts = [replace(stroke, fill=fill, even_odd=parts[0].even_odd)]
            if stroke.fill and _stroke_first(style["paint-order"]):
                parts.reverse()
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

    def stroke(self, element: Element, style: Style, outline: Outline, width: float, m: Matrix, line: Ink) -> ArtPath:
        """A stroke as a stroke; one that is dashed, or drawn out more one way than the other, as an area."""
        least, most = stretch(m)
        cap, join = (style[f"stroke-line{key}"] for key in ("cap", "join"))
        cap, join = cap if cap in CAPS else "butt", join if join in JOINS else "miter"
        miter = self.measure(element, "stroke-miterlimit", style["stroke-miterlimit"])
        miter = miter if miter >= 1 else MITER
        if style["vector-effect"] != "none":
            self.refuse(element, "vector-effect")
        dashes = self.dashes(element, style, outline)
        if dashes or least < 0.999 * most or _is_a_dot(outline):
            offset = self.measure(element, "stroke-dashoffset", style["stroke-dashoffset"])
            area = stroked(outline, width, cap, join, miter, dashes, offset % sum(dashes) if dashes else 0)
            return ArtPath(transformed(area, m), line)
        return ArtPath(transformed(outline, m), None, line, width * sqrt(least * most), cap, join, False, miter)

    def dashes(self, element: Element, style: Style, outline: Outline) -> list[float]:
        """Lengths on and off, in pairs. Raises `TooIntricate` for more than any logo has."""
        words = style["stroke-dasharray"].replace(",", " ").split()
        if words in ([], ["none"]):
            return []
        found = [self.measure(element, "stroke-dasharray", word) for word in words]
        if min(found) < 0 or sum(found) == 0:
            return []
        if "pathLength" in element.attributes:
            self.refuse(element, "pathLength")
        ends = [segment[-2:] for segment in outline if len(segment) > 1]
        if sum(map(dist, ends, ends[1:])) > DASHES * sum(found):
            raise TooIntricate
        return found * (1 + len(found) % 2)

    def measure(self, element: Element, key: str, text: str) -> float:
        """A length that goes neither across nor down."""
        try:
            return length(text, self.diagonal)
        except ValueError:
            self.bad(element, key, text)
            return 0.0

    def paint(self, element: Element, style: Style, key: str) -> Ink | None:
        value, opacity = (
            style["color"] if style[key].lower() == "currentcolor" else style[key],
            _opacity(style[f"{key}-opacity"]),
        )
        if found := re.match(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)\s*(.*)", value):
            if (server := self.ids.get(found[1])) and server.name in ("linearGradient", "radialGradient", "pattern"):
                return self.served(server, opacity)
            value = found[2]
        nothing = value in ("none", "") or value.startswith("url(")  # what lies outside the file has been told
        return None if nothing else self.plain(element, value, opacity, f"{key}-opacity")

    def plain(self, element: Element, value: str, opacity: float, key: str) -> Ink | None:
        """A plain colour, told if it is seen through."""
        known = color(value)
        if known is None:
            self.refuse(element, "color", value)
            return None
        opacity *= known[1]
        if UNSEEN <= opacity < SEEN:
            self.refuse(element, "opacity", key)
        return self.ink(known[0]) if opacity >= UNSEEN else None

    def served(self, server: Element, opacity: float) -> Ink | None:
        """A gradient without stops is nothing, one of a single colour is that colour (Inkscape keeps its swatches so)."""
        if server.name == "pattern":
            self.refuse(server, "pattern")
            return None
        whence, seen = server, set()
        while not any(child.name == "stop" for child in whence.children) and whence.target in self.ids:
            seen.add(whence.target)
            whence = self.ids[whence.target]
            if whence.target in seen:
                break
        stops = [self.styles.of(child, {}) for child in whence.children if child.name == "stop"]
        colors = {
            (s["color"] if s["stop-color"] == "currentcolor" else s["stop-color"], s["stop-opacity"]) for s in stops
        }
        if len(colors) > 1:
            self.refuse(server, server.name)
        if len(colors) != 1:
            return None
        value, share = colors.pop()
        return self.plain(server, value, opacity * _opacity(share), "stop-opacity")

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


def _is_a_dot(outline: Outline) -> bool:
    """A line from a point to itself: with caps it is seen, but not in every PDF."""
    return len({segment[-2:] for segment in outline if len(segment) > 1}) == 1


def _opacity(text: str) -> float:
    """0..1; a per cent is allowed. What is no number hides nothing."""
    try:
        return min(1.0, max(0.0, length(text, 1)))
    except ValueError:
        return 1.0
