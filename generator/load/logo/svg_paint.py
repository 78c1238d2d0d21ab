"""What an SVG element is painted with: its lengths, transform, inks and stroke. What has no plain answer is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import dist, sqrt

from generator.load.logo.svg_faults import PLAIN, Faults
from generator.load.logo.svg_shapes import Get, View
from generator.load.logo.svg_style import Style, Styles, color
from generator.load.logo.svg_tree import Element
from generator.load.logo.svg_values import length, origin, stretch, transform
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
DASHES = 5_000

SEEN = 0.98
"""As good as opaque: what drawing programs leave behind, and nobody can see."""
UNSEEN = 0.004

HEIGHTS = frozenset(("y", "cy", "height", "ry", "y1", "y2"))
"""Lengths whose per cents are of the height."""


class Painter:
    """Reads elements of one file. `marks` counts what would be seen, whether it can be drawn or not."""

    def __init__(self, root: Element, styles: Styles, ink: Callable[[str], Ink], faults: Faults) -> None:
        self.root, self.styles, self.ink, self.faults = root, styles, ink, faults
        self.ids = {e.attributes["id"]: e for e in reversed(list(root.walk())) if "id" in e.attributes}
        self.visits = self.marks = 0
        self.view = View()

    def refuse(self, element: Element, kind: str, shown: str = "") -> None:
        self.marks += 1
        itself = element.name in (kind, (shown or kind).split()[0])
        self.faults.refuse(element.line, kind, shown, "" if itself else element.name)

    def bad(self, element: Element, key: str, value: str) -> None:
        self.marks += 1
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
        value = style["color"] if style[key].lower() == "currentcolor" else style[key]
        opacity = opacity_of(style[f"{key}-opacity"])
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
        return self.plain(server, value, opacity * opacity_of(share), "stop-opacity")


def _is_a_dot(outline: Outline) -> bool:
    """A line from a point to itself: with caps it is seen, but not in every PDF."""
    return len({segment[-2:] for segment in outline if len(segment) > 1}) == 1


def opacity_of(text: str) -> float:
    """0..1; a per cent is allowed. What is no number hides nothing."""
    try:
        return min(1.0, max(0.0, length(text, 1)))
    except ValueError:
        return 1.0
