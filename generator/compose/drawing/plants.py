"""What grows in the drawings: seed, sprout, flower, fruit. (x, y) is always the foot; h the height in points.

Green is the municipality, coral the citizens (design manual, section 1). Proportions: section 4.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from generator.compose.drawing.outlines import clip, gable, lens, right_half
from generator.compose.drawing.shapes import circle, curve, leaf, line, overlap, polygon, seed, stem
from generator.model.geometry import Outline, Point, moved
from generator.model.scene import Role, Shape

Shapes = tuple[Shape, ...]
Tones = tuple[Role, Role, Role]  # middle petal, where petals meet, side petals
Blade = tuple[float, float, float]  # height of its foot, length (both of the plant's height), degrees off the stalk

CORAL: Tones = ("blomst", "blomstd", "blomstm")
GREEN: Tones = ("spire", "mos", "spirel")
THINNEST = 0.8  # points: no stroke is thinner, however small the plant


def placed(shapes: Iterable[Shape], x: float, y: float, scale: float = 1) -> Shapes:
    """Shapes drawn about (0, 0), put on (x, y) at another size; strokes follow, but stay visible."""
    return tuple(
        replace(s, outline=moved(s.outline, x, y, 0, scale), width=max(s.width * scale, THINNEST) if s.line else 0)
        for s in shapes
    )


# ---------------------------------------------------------------- parts


@cache
def _petals() -> tuple[Outline, ...]:
    """Left, right and middle petal, growing to the right, size 1; then where the side ones meet the middle."""
    left, right = lens(0, 0, 1, 0.50, -27), lens(0, 0, 1, 0.50, 27)
    middle = lens(0, 0, 1.03, 0.56, 0)
    return left, right, middle, clip(left, middle), clip(right, middle)


def flower(x: float, y: float, size: float, tones: Tones = CORAL, angle: float = -90) -> Shapes:
    """A tulip: three petals from one foot, in three tones."""
    main, meeting, side = tones
    fills = (side, side, main, meeting, meeting)
    return tuple(Shape(moved(p, x, y, angle, size), f) for p, f in zip(_petals(), fills, strict=True))


def pair(
    x: float, y: float, length: float, width: float, off: float,
    light: Role = "mos", dark: Role = "boeg", vein: Role | None = None,
) -> Shapes:  # fmt: skip
    """Two leaves from one point of the stalk, `off` degrees to either side of straight up."""
    return (
        *leaf(x, y, length, width, -90 - off, light, dark, vein),
        *leaf(x, y, length, width, -90 + off, dark, light, vein),
    )


# ---------------------------------------------------------------- whole plants


def sprout(x: float, y: float, h: float, weight: float = 1) -> Shapes:
    """2A, planning: two seed leaves and a new shoot."""
    fork = y - h * 0.6
    return (
        stem(x, y, h * 0.62, width=5 * weight),
        *pair(x, fork, h * 0.56, h * 0.56 * 0.46, 60),
        *leaf(x, fork, h * 0.40, h * 0.17, -90, "spire", "mos"),
    )


def plant(x: float, y: float, h: float, weight: float = 1, pairs: int = 2, tones: Tones = CORAL) -> Shapes:
    """2B, carrying out: a plant in flower with one or more pairs of leaves."""
    bloom = h * 0.30
    shapes: Shapes = (stem(x, y, h - bloom * 0.9, width=5 * weight),)
    for i in range(pairs):
        up = i / (pairs - 1) if pairs > 1 else 0
        length = h * (0.40 - 0.10 * up)
        foot = y - h * (0.10 + 0.42 * up if pairs > 1 else 0.2)
        shapes += pair(x, foot, length, length * 0.42, 56 - 8 * i, vein="glas1")
    return shapes + flower(x, y - h + bloom, bloom, tones)


def tulip(
    x: float, y: float, h: float, bloom: float = 46, lean: float = 0, blades: tuple[Blade, ...] = ((0.12, 0.42, 24),),
    weight: float = 1, stalk: Role = "boeg", tones: Tones = CORAL,
) -> Shapes:  # fmt: skip
    """A flower of the meadow: high stalk, narrow blades by turns right and left, the head `lean` points aside."""
    top = (x + lean, y - h + bloom * 0.8)
    shapes: Shapes = (curve((x, y), (x, y - h * 0.4), (x + lean * 0.5, y - h * 0.7), top, stalk, 4.5 * weight),)
    for i, (foot, length, off) in enumerate(blades):
        side, tone = (1, ("boeg", "mos")) if i % 2 == 0 else (-1, ("mos", "boeg"))
        shapes += leaf(x, y - h * foot, h * length, h * length * 0.17, -90 + side * off, *tone, fat=0.6)
    return shapes + flower(x + lean, y - h + bloom, bloom, tones, -90 + lean * 0.35)


def fruit(x: float, y: float, r: float) -> Shapes:
    """A fruit about (x, y), its right half in shade."""
    return (
        circle(x, y, r, "frugt"),
        Shape(right_half(x, y, r), "frugtd"),
        *pair(x, y - r + 1.5, r * 0.66, r * 0.38, 56, "spire", "mos"),
    )


def fruit_open(x: float, y: float, r: float) -> Shapes:
    """A fruit cut open: the seeds are what was learnt."""
    shapes: Shapes = (circle(x, y, r, "frugt"), circle(x, y, r * 0.82, "frugtm"))
    for i in range(6):
        angle = i * 60 - 90
        dx, dy = _turned(r * 0.20, angle)
        shapes += seed(x + dx, y + dy, r * 0.48, r * 0.25, angle)
    return shapes


TWIGS = ((0.12, 0.36, 64), (0.36, 0.33, 58), (0.60, 0.27, 50), (0.80, 0.18, 42))  # foot, leaf length, degrees
FRUITS = ((1, 1, 1.0), (2, -1, 0.92), (0, -1, 1.08), (3, 1, 0.8))  # twig, side, size


def fruitplant(x: float, y: float, h: float, weight: float = 1, fruits: float = 1) -> Shapes:
    """3, what was learnt: a plant with fruit under its leaves. `fruits` enlarges the fruit; 0 leaves it bare."""
    shapes: Shapes = (stem(x, y, h * 0.9, width=6 * weight),)
    for foot, length, off in TWIGS:
        shapes += pair(x, y - h * foot, h * length, h * length * 0.40, off, vein="glas1")
    shapes += leaf(x, y - h * 0.88, h * 0.12, h * 0.06, -90, "spire", "mos")
    return shapes + (_hanging(x, y, h, weight, h * 0.068 * fruits) if fruits else ())


def _hanging(x: float, y: float, h: float, weight: float, r: float) -> Shapes:
    shapes: Shapes = ()
    for twig, side, size in FRUITS:
        foot, length, off = TWIGS[twig]
        dx, dy = _turned(h * length * 0.80, -90 + side * off)
        fx, fy = x + dx, y - h * foot + dy
        shapes += (line(fx, fy, fx, fy + r * 0.9, "boeg", 2.4 * weight, "round"),)
        shapes += fruit(fx, fy + r * (0.75 + size), r * size)
    return shapes


def roots(x: float, y: float, ends: Iterable[tuple[float, float, float]], width: float) -> Shapes:
    """Roots from the foot (x, y) down to `ends`: (aside, down, how steeply the root sets out)."""
    return tuple(
        curve((x, y - 2), (x + dx * 0.05, y + dy * a), (x + dx * 0.45, y + dy * 0.55), (x + dx, y + dy), "mos", width)
        for dx, dy, a in ends
    )


TENDRIL: Outline = (
    ("M", 0, -37), ("C", 0, -62, 34, -60, 34, -92), ("C", 34, -116, 14, -128, -6, -128),
    ("C", -28, -128, -40, -112, -40, -96), ("C", -40, -84, -31, -77, -22, -79), ("C", -14, -81, -12, -91, -19, -95),
)  # fmt: skip
"""A question mark, 130 high, above the seed at (0, 0) that is its dot."""


def tendril(
    x: float, y: float, h: float, tones: tuple[Role, Role] = ("froe", "froed"), role: Role = "boeg", leaves: bool = True
) -> Shapes:
    """The question: a tendril that curls to a question mark out of a seed, of these tones, with its foot at (x, y)."""
    k = h / 130
    blades = (
        *leaf(x + 22 * k, y - 64 * k, 24 * k, 13 * k, 12),
        *leaf(x + 3 * k, y - 46 * k, 34 * k, 16 * k, -158, "boeg", "mos"),
    )
    curl = Shape(moved(TENDRIL, x, y, 0, k), None, role, 9.5 * k, "round")
    return (*(blades if leaves else ()), curl, *seed(x, y, 29 * k, 20 * k, light=tones[0], dark=tones[1]))


# ---------------------------------------------------------------- the mark of the series

MARKS: dict[str, tuple[tuple[Role, Role, Role], tuple[Role, Role]]] = {
    "dark": (("mos", "spire", "froem"), ("boeg", "mos")),
    "light": (("glas3", "spire", "mos"), ("mos", "boeg")),
}


def mark(x: float, y: float, h: float, ground: str = "dark") -> Shapes:
    """Three houses grown together, h high, with its lower left corner at (x, y), on a dark or a light ground."""
    tones, meetings = MARKS[ground]
    step = h * (0.92 - 0.22)
    houses = [gable(x + i * step, h * 0.92, y - h * 0.77, y) for i in range(3)]
    return (
        *(polygon(house, tone) for house, tone in zip(houses, tones, strict=True)),
        *(s for i, tone in enumerate(meetings) for s in overlap(houses[i], houses[i + 1], tone)),
    )


def mark_width(h: float) -> float:
    """How wide a series mark of height h is."""
    return h * (3 * 0.92 - 2 * 0.22)


def _turned(length: float, angle: float) -> Point:
    """The end of a stroke from (0, 0)."""
    a = math.radians(angle)
    return length * math.cos(a), length * math.sin(a)
