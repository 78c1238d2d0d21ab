"""Small greenhouses for the head of a worksheet: the seed in the soil, the chief with her directions.

Each stands in a box of `SIZE`, its upper left corner at (0, 0). They repeat what the title says, so they are decoration.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.compose.drawing.outlines import disc, gable
from generator.compose.drawing.plants import fruitplant, placed, plant, roots, sprout
from generator.compose.drawing.shapes import arrow, circle, overlap, polygon, rays, rect, seed
from generator.model.content import Direction
from generator.model.scene import Group, Shape

DRAWN, SCALE = (132.0, 128.0), 0.82
SIZE = (DRAWN[0] * SCALE, DRAWN[1] * SCALE)
EAVES, SOIL = 38.0, 100.0
SUN = (100.0, 24.0, 22.0)


def _house() -> tuple[Shape, ...]:
    """One bay with its beam of light, a sun behind the roof and soil below."""
    front = gable(0, DRAWN[0], EAVES, SOIL)
    return (
        circle(*SUN, fill="froem"),
        polygon(front, "glas1"),
        *rays(front, 130, 26, 5, SOIL),
        *overlap(disc(*SUN), front, "spirel"),
        rect(0, SOIL, DRAWN[0], DRAWN[1] - SOIL, "gran"),
    )


def _small(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    return placed(shapes, 0, 0, SCALE)


def seed_house() -> Group:
    """Phase 1: the seed lies in the soil, and the way it will grow is dotted."""
    x = DRAWN[0] / 2
    growth = Shape((("M", x, SOIL - 5), ("L", x, SOIL - 60)), None, "mos", 1.6, "round", (2.5, 4))
    seeded = (*_house(), circle(x, SOIL + 14, 11, "boeg"), *seed(x, SOIL + 22, 16, 11), growth)
    return Group("Drivhus med frø", _small(seeded))


def sprout_house() -> Group:
    """Phase 2A: what was sown has come up."""
    return Group("Drivhus med kimplante", _grown(sprout(DRAWN[0] / 2, SOIL, 62, 0.8)))


def flower_house() -> Group:
    """Phase 2B: it is in flower."""
    return Group("Drivhus med blomst", _grown(plant(DRAWN[0] / 2, SOIL, 78, 0.8)))


def fruit_house() -> Group:
    """Phase 3: it bears fruit."""
    return Group("Drivhus med frugter", _grown(fruitplant(DRAWN[0] / 2, SOIL, 74, 0.5, fruits=1.25)))


def _grown(plant_in_it: Sequence[Shape]) -> tuple[Shape, ...]:
    return _small((*_house(), *plant_in_it))


ROOTS = ((-52, 10, 1.0), (-34, 20, 0.8), (-12, 24, 0.7), (12, 24, 0.7), (34, 20, 0.8), (52, 10, 1.0))


def why_house() -> Group:
    """The sprout in the house and, below the soil, the roots that it grows from: the why."""
    x = DRAWN[0] / 2
    return Group("Drivhus med rødder", _grown((*sprout(x, SOIL, 46, 0.7), *roots(x, SOIL, ROOTS, 1.8))))


REACHES = {"up": (0, -34), "down": (0, 30), "across": (-36, 0), "out": (42, 0)}
CHIEF = 13.0


def directions_house(directions: Sequence[Direction]) -> Group:
    """The chief in the middle of the house, and an arrow for each direction; the one to the citizens is coral."""
    x, y = DRAWN[0] / 2, 68.0
    shapes = [*_house(), circle(x, y, CHIEF, "gran")]
    for bearing in dict.fromkeys(d.bearing for d in directions):
        dx, dy = REACHES[bearing]
        far = abs(dx + dy)
        start = (CHIEF + 4) / far
        ink = {"out": "blomst", "down": "spire"}.get(bearing, "gran")
        tip = (x + dx * (1 + start), y + dy * (1 + start))
        shapes += arrow(x + dx * start, y + dy * start, *tip, ink, 4, 12, 8.5)
    return Group("Drivhus med chef og retninger", _small(shapes))
