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
from generator.model.scene import Group, Role, Shape

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


def figure(name: str, alt: str, *parts: Iterable[Shape]) -> Group:
    """A drawing with its alternative text."""
    return Group(name, tuple(shape for part in parts for shape in part), alt)


# ---------------------------------------------------------------- parts


@cache
def _petals(spread: float) -> tuple[Outline, ...]:
    """Left, right and middle petal, growing to the right, size 1; then where the side ones meet the middle."""
    left, right = lens(0, 0, 1, 0.50, -spread), lens(0, 0, 1, 0.50, spread)
    middle = lens(0, 0, 1.03, 0.56, 0)
    return left, right, middle, clip(left, middle), clip(right, middle)


def flower(x: float, y: float, size: float, tones: Tones = CORAL, angle: float = -90, spread: float = 27) -> Shapes:
    """A tulip: three petals from one foot, in three tones."""
    main, meeting, side = tones
    fills = (side, side, main, meeting, meeting)
    return tuple(Shape(moved(p, x, y, angle, size), f) for p, f in zip(_petals(spread), fills, strict=True))


def pair(
    x: float, y: float, length: float, width: float, off: float,
    light: Role = "mos", dark: Role = "boeg", vein: Role | None = None, ribs: int = 3,
) -> Shapes:  # fmt: skip
    """Two leaves from one point of the stalk, `off` degrees to either side of straight up."""
    return (
        *leaf(x, y, length, width, -90 - off, light, dark, vein, ribs),
        *leaf(x, y, length, width, -90 + off, dark, light, vein, ribs),
    )


# ---------------------------------------------------------------- whole plants


def sprout(x: float, y: float, h: float, weight: float = 1, husk: Role | None = None) -> Shapes:
    """2A, planning: two seed leaves and a new shoot."""
    fork = y - h * 0.6
    return (
        stem(x, y, h * 0.62, width=5 * weight),
        *pair(x, fork, h * 0.56, h * 0.56 * 0.46, 60),
        *leaf(x, fork, h * 0.40, h * 0.17, -90, "spire", "mos"),
        *(seed(x, y + 2, h * 0.2, h * 0.13, light=husk) if husk else ()),
    )


def plant(
    x: float, y: float, h: float, weight: float = 1, pairs: int = 2, tones: Tones = CORAL, vein: Role = "glas1"
) -> Shapes:
    """2B, carrying out: a plant in flower with one or more pairs of leaves."""
    bloom = h * 0.30
    shapes: Shapes = (stem(x, y, h - bloom * 0.9, width=5 * weight),)
    for i in range(pairs):
        up = i / (pairs - 1) if pairs > 1 else 0
        length = h * (0.40 - 0.10 * up)
        foot = y - h * (0.10 + 0.42 * up if pairs > 1 else 0.2)
        shapes += pair(x, foot, length, length * 0.42, 56 - 8 * i, vein=vein)
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


def fruit(x: float, y: float, r: float, light: Role = "frugt", dark: Role = "frugtd", leaves: bool = True) -> Shapes:
    """A fruit about (x, y), its right half in shade."""
    return (
        circle(x, y, r, light),
        Shape(right_half(x, y, r), dark),
        *(pair(x, y - r + 1.5, r * 0.66, r * 0.38, 56, "spire", "mos") if leaves else ()),
    )


def fruit_open(x: float, y: float, r: float, skin: Role = "frugt", flesh: Role = "frugtm", seeds: int = 6) -> Shapes:
    """A fruit cut open: the seeds are what was learnt."""
    shapes: Shapes = (circle(x, y, r, skin), circle(x, y, r * 0.82, flesh))
    for i in range(seeds):
        angle = i * 360 / seeds - 90
        dx, dy = _turned(r * 0.20, angle)
        shapes += seed(x + dx, y + dy, r * 0.48, r * 0.25, angle)
    return shapes


TWIGS = ((0.12, 0.36, 64), (0.36, 0.33, 58), (0.60, 0.27, 50), (0.80, 0.18, 42))  # foot, leaf length, degrees
FRUITS = ((1, 1, 1.0), (2, -1, 0.92), (0, -1, 1.08), (3, 1, 0.8))  # twig, side, size


def fruitplant(x: float, y: float, h: float, weight: float = 1, vein: Role = "glas1", fruits: float = 1) -> Shapes:
    """3, what was learnt: a plant with fruit under its leaves. `fruits` enlarges the fruit; 0 leaves it bare."""
    shapes: Shapes = (stem(x, y, h * 0.9, width=6 * weight),)
    for foot, length, off in TWIGS:
        shapes += pair(x, y - h * foot, h * length, h * length * 0.40, off, vein=vein)
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


ROOTS = ((-190, 40, 0.9), (-96, 66, 0.7), (-26, 82, 0.4), (44, 76, 0.5), (118, 60, 0.75), (200, 34, 0.9))


def roots(
    x: float, y: float, ends: Iterable[tuple[float, float, float]] = ROOTS, scale: float = 1,
    role: Role = "boeg", width: float = 6,
) -> Shapes:  # fmt: skip
    """Roots from the foot (x, y) down to `ends`: (aside, down, how steeply the root sets out)."""
    return tuple(
        curve(
            (x, y - 2), (x + dx * 0.05 * scale, y + dy * a * scale), (x + dx * 0.45 * scale, y + dy * 0.55 * scale),
            (x + dx * scale, y + dy * scale), role, width,
        )
        for dx, dy, a in ends
    )  # fmt: skip


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
