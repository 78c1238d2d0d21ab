"""Where the figure of the directions has its parts: the manual's numbers for a poster and for a slide."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Literal

from generator.compose.drawing.outlines import Points
from generator.compose.drawing.plants import Blade
from generator.model.content import Bearing
from generator.model.geometry import Box
from generator.model.scene import Role

Detail = Literal["poster", "slide"]
Tulip = tuple[float, float, float, float, tuple[Blade, ...]]  # right of the wall, height, bloom, lean, blades


@dataclass(frozen=True, slots=True)
class Measures:
    """Distances in points. Text sizes are the page's, so these do not grow with the box."""

    _: KW_ONLY
    share: float  # of the box' breadth: the house
    middle: float  # the chief, on the way from eaves to soil
    r: float  # of the chief's disc
    air: float  # disc to arrow
    arrow: tuple[float, float, float]  # shaft, head, half the head's breadth
    up: float  # tip of the arrow below the ridge
    down: float  # tip above the soil
    across: float  # tip inside the wall
    out: float | None  # tip right of the wall; None: to the right edge of the box
    sun: tuple[float, float, float]  # right of the axis, below the ridge, radius
    beams: tuple[tuple[float, float], ...]  # right of the left wall, breadth
    bar: float
    window: tuple[Points, Points, Points]  # gap in the wall, frame, pane; about the wall at the chief's height
    meadow: tuple[Tulip, ...]
    weight: float  # of the tulips' stalks
    heading: str  # styles: of a direction's name, whom it is about, and the chief
    audience: str
    chief: str
    neighbours: tuple[float, ...] = ()  # heights of the plants inside


SIZES: dict[Detail, Measures] = {
    "poster": Measures(
        share=812 / 1095, middle=354 / 964, r=88, air=14, arrow=(12, 34, 24), up=62, down=26, across=26, out=None,
        sun=(281, 51, 118), beams=((640, 130), (810, 40), (1090, 150)), bar=3,
        window=(
            ((-8, -62), (8, -62), (8, 92), (-8, 92)),
            ((4, -62), (62, -33), (62, 121), (4, 92)),
            ((14, -45), (52, -26), (52, 104), (14, 85)),
        ),
        meadow=(
            (48, 300, 52, -8, ((0.06, 0.5, 16), (0.05, 0.42, 18))),
            (102, 432, 60, 6, ((0.05, 0.42, 12), (0.05, 0.36, 15))),
            (156, 236, 48, 4, ((0.08, 0.52, 20), (0.06, 0.46, 20))),
            (198, 372, 56, 12, ((0.05, 0.44, 13), (0.05, 0.40, 13))),
            (252, 290, 50, 10, ((0.06, 0.46, 17), (0.06, 0.5, 16))),
        ),
        weight=1, heading="heading", audience="quote", chief="emphasis", neighbours=(150, 196, 150),
    ),
    "slide": Measures(
        share=584 / 864, middle=66 / 210, r=46, air=8, arrow=(8, 22, 15), up=30, down=8, across=18, out=96,
        sun=(196, 52, 58), beams=((520, 70), (624, 20)), bar=2,
        window=(
            ((-5, -38), (5, -38), (5, 54), (-5, 54)),
            ((2, -38), (36, -21), (36, 71), (2, 54)),
            ((8, -27), (30, -16), (30, 61), (8, 50)),
        ),
        meadow=(
            (62, 58, 19, -3, ((0.06, 0.5, 18),)),
            (102, 72, 21, 3, ((0.06, 0.5, 16), (0.05, 0.4, 15))),
            (148, 56, 18, 4, ((0.08, 0.55, 18),)),
            (196, 74, 22, 5, ((0.06, 0.46, 15), (0.05, 0.42, 14))),
            (244, 60, 19, 5, ((0.07, 0.5, 18),)),
        ),
        weight=0.6, heading="heading-large", audience="body-small", chief="emphasis-small",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class House:
    """Where things stand, computed once from the box."""

    _: KW_ONLY
    left: float
    wall: float  # the right one
    axis: float
    ridge: float
    eaves: float
    middle: float
    soil: float
    right: float  # of the box


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a direction's words go: first baseline at the box' top."""

    name: Box
    audience: Box
    tasks: tuple[Box, ...] = ()
    _: KW_ONLY
    gap: float = 0
    on: Role = "glas1"


def house_in(box: Box, m: Measures) -> House:
    """The house with its ridge at the box' top and its foot on the box' foot."""
    w = box.w * m.share
    eaves = box.y + w / 4
    return House(
        left=box.x, wall=box.x + w, axis=box.x + w / 2, ridge=box.y, eaves=eaves,
        middle=eaves + m.middle * (box.bottom - eaves), soil=box.bottom, right=box.right,
    )  # fmt: skip


def neighbour_share(tasks: int, h: House, m: Measures) -> float:
    """How much of their height the plants under the list across may have: they make room when it grows."""
    free = h.soil - h.middle - 198 - 54 * tasks
    return min(1.0, max(0.4, free / max(m.neighbours, default=1)))


def poster_spots(h: House, growth: float) -> dict[Bearing, Spot]:
    """Two columns for the tasks up, under the eaves; the others in one, each beside its arrow.

    `growth` is the height of the plants under the list across.
    """
    left, right, out = h.left + 26, h.axis + 36, h.wall + 28
    top, across, down = h.eaves + 46, h.middle + 88, h.middle + 146
    above = h.middle - 98 - top
    outside = h.right - out
    return {
        "up": Spot(
            Box(right - 2, h.ridge + 112, 350, 20), Box(right, h.ridge + 148, 260, 8),
            (Box(left + 26, top, 324, above), Box(right + 26, top, 320, above)), gap=16,
        ),
        "across": Spot(
            Box(left - 3, across, 290, 20), Box(left, across + 38, 340, 34),
            (Box(left + 26, across + 110, 340, h.soil - across - growth - 130),), gap=16,
        ),
        "down": Spot(
            Box(right - 2, down, 350, 20), Box(right, down + 38, 346, 34),
            (Box(right + 26, down + 106, 320, h.soil - down - 124),), gap=14,
        ),
        "out": Spot(
            Box(out - 2, h.ridge + 112, outside, 20), Box(out, h.ridge + 148, outside, 34),
            (Box(out + 26, top - 16, outside - 26, h.middle - 62 - top + 16),), gap=13, on="paper",
        ),
    }  # fmt: skip


def slide_spots(h: House) -> dict[Bearing, Spot]:
    up, down, across, out = h.ridge + 74, h.soil - 60, h.middle + 46, h.middle - 8
    right, left, outside = h.axis + 30, h.left + 20, h.wall + 114
    return {
        "up": Spot(Box(right - 1, up, 150, 10), Box(right, up + 25, 150, 28)),
        "down": Spot(Box(right + 3, down + 3, 200, 10), Box(right + 4, down + 27, 226, 28)),
        "across": Spot(Box(left - 1, across, 210, 10), Box(left, across + 25, 210, 28)),
        "out": Spot(
            Box(outside - 1, out, h.right - outside, 10), Box(outside, out + 25, h.right - outside, 28), on="paper"
        ),
    }
