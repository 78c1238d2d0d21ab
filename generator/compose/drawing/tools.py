"""The garden's tools, one for each role at a table. (0, 0) is the foot in the middle, the unit a point; some 150 high."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache

from generator.compose.drawing.outlines import lens
from generator.compose.drawing.plants import Shapes, plant
from generator.compose.drawing.shapes import circle, curve, line, lines, polygon, seed
from generator.model.geometry import Outline, moved
from generator.model.scene import Shape


def can() -> Shapes:
    """A watering can: the host gives to all."""
    spout = ((38, -26), (96, -98), (108, -90), (44, -4))
    rose = ((88, -112), (122, -86), (114, -78), (84, -102))
    drops = (
        s
        for x, y in ((126, -62), (142, -84), (118, -36), (144, -48))
        for s in seed(x, y + 12, 18, 12, -90, "mos", "boeg")
    )
    return (
        curve((-44, -78), (-110, -96), (-104, -6), (-52, -14), "gran", 11),
        curve((-36, -92), (-34, -132), (20, -132), (24, -92), "gran", 9),
        polygon(((-46, -92), (34, -92), (44, 0), (-56, 0)), "boeg"),
        polygon(((-6, -92), (34, -92), (44, 0), (-6, 0)), "gran"),
        polygon(spout, "boeg"),
        polygon(rose, "gran"),
        *drops,
    )


def clock() -> Shapes:
    """The sun as a clock, at four."""
    y, r = -74, 72
    turns = [(math.sin(a), math.cos(a)) for a in (math.radians(30 * i) for i in range(12))]
    ticks = [((r * 0.78 * s, y - r * 0.78 * c), (r * 0.92 * s, y - r * 0.92 * c)) for s, c in turns]
    return (
        circle(0, y, r, "froem"),
        lines(ticks, "gran", 4, "round"),
        line(0, y, 0, y - 46, "gran", 7, "round"),
        line(0, y, 32, y + 18, "gran", 7, "round"),
        circle(0, y, 7, "blomst"),
    )


def label() -> Shapes:
    """A plant's label, and the pencil that writes on it."""
    tag = ((-76, -134), (24, -134), (24, -46), (-14, -27), (-14, 0), (-38, 0), (-38, -27), (-76, -46))
    pencil = (
        polygon(((0, -11), (96, -11), (96, 11), (0, 11)), "froe"),
        polygon(((0, 0), (96, 0), (96, 11), (0, 11)), "froed"),
        polygon(((96, -11), (112, -11), (112, 11), (96, 11)), "blomst"),
        polygon(((0, -11), (-26, 0), (0, 11)), "froel"),
        polygon(((-17, -4), (-26, 0), (-17, 4)), "gran"),
    )
    strokes = lines([((-60, -112), (8, -112)), ((-60, -92), (8, -92)), ((-60, -72), (-22, -72))], "boeg", 4.5, "round")
    held = tuple(Shape(moved(s.outline, 0, -70, -38), s.fill) for s in pencil)
    return (polygon(tag, "glas2"), strokes, *held)


def shears() -> Shapes:
    """Garden shears: cut what everybody takes for granted."""
    blade: Outline = (("M", -9, -82), ("C", -46, -104, -40, -152, 6, -170), ("C", -12, -142, -8, -112, 8, -92), ("Z",))
    return (
        curve((6, -76), (60, -66), (66, -30), (44, -7), "blomst", 15),
        curve((-6, -76), (-60, -66), (-66, -30), (-44, -7), "blomstd", 15),
        Shape(blade, "gran"),
        Shape(lens(-4, -74, 94, 36, -76), "boeg"),
        circle(0, -80, 9, "froe"),
    )


TOOLS: Mapping[str, Callable[[], Shapes]] = {
    "vaert": cache(can),
    "tidsholder": cache(clock),
    "skriver": cache(label),
    "udfordrer": cache(shears),
}
"""Drawings by the id of the role."""


def tool_of(role: str) -> Shapes:
    """The tool of a role; a plant for one that has none yet."""
    return TOOLS[role]() if role in TOOLS else plant(0, 0, 150, 1.1)
