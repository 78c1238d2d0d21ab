"""How the gain on each bottom line grows. (x, y) is the foot; h the height in points."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.compose.drawing.outlines import lens, right_half
from generator.compose.drawing.plants import CORAL, GREEN, Shapes, flower, pair, plant, tulip
from generator.compose.drawing.shapes import circle, curve, leaf, line, overlap, polygon, stem
from generator.model.scene import Shape


def grafted(x: float, y: float, h: float) -> Shapes:
    """Innovative: a green plant that was given a shoot from outside, and the shoot flowers."""
    h *= 0.92  # its bud and flower rise above h
    bent = (x + h * 0.14, y - h * 0.60), (x + h * 0.27, y - h * 0.70), (x + h * 0.27, y - h * 0.84)
    return (
        stem(x, y, h * 0.86, width=5),
        *pair(x, y - h * 0.10, h * 0.34, h * 0.14, 58, vein="glas1"),
        *pair(x, y - h * 0.40, h * 0.26, h * 0.11, 52, vein="glas1"),
        *leaf(x, y - h * 0.84, h * 0.22, h * 0.10, -90, "spire", "mos"),
        curve((x, y - h * 0.56), *bent, "blomst", 5),
        *leaf(x + h * 0.2, y - h * 0.66, h * 0.2, h * 0.08, -14, "blomst", "blomstm"),
        *flower(x + h * 0.27, y - h * 0.80, h * 0.26),
        line(x - 7, y - h * 0.555, x + 9, y - h * 0.575, "gran", 7, "round"),
    )


def equals(x: float, y: float, h: float) -> Shapes:
    """Democratic: five of the same height in one bed, citizens and municipality by turns."""
    shapes: Shapes = ()
    for i in range(5):
        blades = ((0.06, 0.42, -16 if i % 2 else 16),)
        tones = GREEN if i % 2 else CORAL
        shapes += tulip(x + (i - 2) * h * 0.2, y, h * 0.8, h * 0.24, 0, blades, 0.9, tones=tones)
    return shapes


def bearing(x: float, y: float, h: float) -> Shapes:
    """Economic: a plant that bears."""
    shapes: Shapes = (stem(x, y, h * 0.88, width=5),)
    for foot, length, off in ((0.12, 0.36, 62), (0.38, 0.31, 56), (0.62, 0.24, 48)):
        shapes += pair(x, y - h * foot, h * length, h * length * 0.40, off, vein="glas1")
    spots = ((-0.29, 0.14, 0.10), (0.29, 0.14, 0.10), (-0.24, 0.43, 0.09), (0.24, 0.43, 0.09), (0.0, 0.82, 0.08))
    for aside, up, r in spots:
        shapes += _berry(x + h * aside, y - h * up, h * r)
    return shapes


def _berry(x: float, y: float, r: float) -> Shapes:
    return circle(x, y, r, "froe"), Shape(right_half(x, y, r), "froed")


def grown_together(x: float, y: float, h: float) -> Shapes:
    """Of identity: two stalks, each with its own root, that grow into one flower."""
    s, top = h * 0.3, y - h * 0.70
    green, coral = (
        lens(x + 7, y - h * 0.66, h * 0.36, h * 0.23, -78),
        lens(x - 7, y - h * 0.66, h * 0.36, h * 0.23, -102),
    )
    return (
        curve((x - s, y - 2), (x - s, y - h * 0.42), (x, y - h * 0.34), (x, top), "boeg", 5),
        curve((x + s, y - 2), (x + s, y - h * 0.42), (x, y - h * 0.34), (x, top), "blomst", 5),
        *leaf(x - s * 0.96, y - h * 0.18, h * 0.26, h * 0.11, -140, "mos", "boeg", "glas1"),
        *leaf(x + s * 0.96, y - h * 0.18, h * 0.26, h * 0.11, -40, "blomst", "blomstm", "blomstl"),
        polygon(coral, "blomst"),
        polygon(green, "boeg"),
        *overlap(coral, green, "froe"),
    )


GAINS: Mapping[str, Callable[[float, float, float], tuple[Shape, ...]]] = {
    "innovativ": grafted,
    "demokratisk": equals,
    "oekonomisk": bearing,
    "identitetsskabende": grown_together,
}
"""By the id of the bottom line."""


def gain_plant(id: str, x: float, y: float, h: float) -> Shapes:
    """The plant of a bottom line; a plain one for a line that has none yet."""
    return GAINS.get(id, plant)(x, y, h)
