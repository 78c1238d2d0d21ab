"""Shapes: flat areas and strokes in role colours, made of the outlines next door. Curves stay cubic curves.

There is no transparency in our drawings: where two areas meet, the common area is an outline of its own (`overlap`)
with a tone of its own (design manual, section 1).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Literal

from generator.compose.drawing.outlines import Area, clip, corners, disc, leaf_halves, outline_of
from generator.model.geometry import Box, Outline, Point, moved
from generator.model.scene import Role, Shape

Cap = Literal["butt", "round"]


def overlap(subject: Area, clipper: Area, fill: Role) -> tuple[Shape, ...]:
    """The common area of two convex areas in its own tone; nothing if they do not meet."""
    common = clip(subject, clipper)
    return (Shape(common, fill),) if common else ()


def rect(x: float, y: float, w: float, h: float, fill: Role = "glas1") -> Shape:
    return polygon(corners(x, y, w, h), fill)


def filled(box: Box, fill: Role = "glas1") -> Shape:
    """A box of one colour: a pane of glass, if it is not said otherwise."""
    return rect(*box, fill)


def circle(cx: float, cy: float, r: float, fill: Role = "gran") -> Shape:
    return Shape(disc(cx, cy, r), fill)


def polygon(area: Area, fill: Role) -> Shape:
    return Shape(outline_of(area), fill)


def line(x1: float, y1: float, x2: float, y2: float, role: Role = "gran", width: float = 1, cap: Cap = "butt") -> Shape:
    return lines([((x1, y1), (x2, y2))], role, width, cap)


def lines(pairs: Iterable[tuple[Point, Point]], role: Role = "gran", width: float = 1, cap: Cap = "butt") -> Shape:
    """Many strokes of one kind as one shape: the ribs of a leaf, the bars of a roof."""
    return Shape(tuple(s for p, q in pairs for s in (("M", *p), ("L", *q))), None, role, width, cap)


def curve(p0: Point, p1: Point, p2: Point, p3: Point, role: Role = "boeg", width: float = 2) -> Shape:
    return Shape((("M", *p0), ("C", *p1, *p2, *p3)), None, role, width, "round")


def stem(x: float, y: float, h: float, width: float) -> Shape:
    """A stalk of height h."""
    return curve((x, y), (x, y - h * 0.4), (x, y - h * 0.6), (x, y - h), width=width)


RIBBED = 10.0  # breadth of the smallest leaf with side ribs: in a smaller one they leave nothing of it


def leaf(
    x: float, y: float, length: float, width: float, angle: float,
    light: Role = "mos", dark: Role = "boeg", vein: Role | None = None,
    ribs: int = 3, rib_width: float | None = None, fat: float = 0.30, tip: float = 0.72,
) -> tuple[Shape, ...]:  # fmt: skip
    """A leaf of two tones, `light` to the left of the way it grows; with `vein` a midrib and pairs of side ribs."""
    left, right = leaf_halves(x, y, length, width, angle, fat, tip)
    halves = Shape(left, light), Shape(right, dark)
    if vein is None:
        return halves
    strokes = moved(_ribs(length, width, ribs if width >= RIBBED else 0), x, y, angle)
    return (*halves, Shape(strokes, None, vein, rib_width or max(0.8, width * 0.035), "round"))


def _ribs(length: float, width: float, pairs: int) -> Outline:
    segments: list[tuple[str | float, ...]] = [("M", 0.0, 0.0), ("L", length * 0.9, 0.0)]
    for i in range(pairs):
        u = length * (0.2 + 0.5 * i / (pairs - 1)) if pairs > 1 else length * 0.4
        half = width * 0.36 * (1 - abs(u / length - 0.42) * 1.15)
        for side in (-1, 1):
            segments += [("M", u, 0.0), ("L", u + half * 0.75, side * half)]
    return tuple(segments)


def seed(
    x: float, y: float, length: float, width: float, angle: float = -90, light: Role = "froe", dark: Role = "froed"
) -> tuple[Shape, ...]:
    """A seed standing on (x, y); `length` to its tip."""
    return leaf(x, y, length, width, angle, light, dark, fat=0.05, tip=0.62)


def arrow(
    x1: float, y1: float, x2: float, y2: float, role: Role = "gran",
    width: float = 6, head: float = 16, half: float | None = None, both: bool = False,
) -> tuple[Shape, ...]:  # fmt: skip
    """An arrow from (x1, y1) to its point at (x2, y2), `half` of the head's breadth, `both` points both ways."""
    long = math.dist((x1, y1), (x2, y2))
    w, s = (head * 0.62 if half is None else half), width / 2
    back = [(head, s), (head, w), (0.0, 0.0), (head, -w), (head, -s)] if both else [(0.0, s), (0.0, -s)]
    front = [(long - head, -s), (long - head, -w), (long, 0.0), (long - head, w), (long - head, s)]
    angle = math.degrees(math.atan2(y2 - y1, x2 - x1))
    return (Shape(moved(outline_of(back + front), x1, y1, angle), role),)


def rays(area: Area, x0: float, w: float, top: float, base: float, fill: Role = "glas0") -> tuple[Shape, ...]:
    """A beam of light inside the convex `area`: w wide, from x0 at the top leaning left, two down for one aside."""
    dx = (base - top) / 2
    beam = ((x0, top), (x0 + w, top), (x0 + w - dx, base), (x0 - dx, base))
    return overlap(beam, area, fill)
