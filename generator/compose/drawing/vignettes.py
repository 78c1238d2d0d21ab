"""Small greenhouses for the head of a worksheet: the seed in the soil, the chief with her directions, the typology's window.

Each is drawn in a box of `SIZE`, its upper left corner at (0, 0). They repeat what the title says, so they are decoration.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.outlines import disc, gable
from generator.compose.drawing.shapes import arrow, circle, filled, overlap, polygon, rays, rect, seed
from generator.compose.drawing.type_plants import motif_of, pane_of
from generator.model.content import Direction, Type
from generator.model.geometry import Box, bounds
from generator.model.scene import Group, Shape

SIZE = (132.0, 128.0)
EAVES, SOIL = 38.0, 100.0
SUN = (100.0, 24.0, 22.0)


def _house() -> tuple[Shape, ...]:
    """One bay with its beam of light, a sun behind the roof and soil below."""
    front = gable(0, SIZE[0], EAVES, SOIL)
    return (
        circle(*SUN, fill="froem"),
        polygon(front, "glas1"),
        *rays(front, 130, 26, 5, SOIL),
        *overlap(disc(*SUN), front, "spirel"),
        rect(0, SOIL, SIZE[0], SIZE[1] - SOIL, "gran"),
    )


def seed_house() -> Group:
    """Phase 1: the seed lies in the soil, and the way it will grow is dotted."""
    x = SIZE[0] / 2
    growth = Shape((("M", x, SOIL - 5), ("L", x, SOIL - 60)), None, "mos", 1.6, "round", (2.5, 4))
    return Group("Drivhus med frø", (*_house(), circle(x, SOIL + 14, 11, "boeg"), *seed(x, SOIL + 22, 16, 11), growth))


REACHES = {"up": (0, -34), "down": (0, 30), "across": (-36, 0), "out": (42, 0)}
CHIEF = 13.0


def directions_house(directions: Sequence[Direction]) -> Group:
    """The chief in the middle of the house, and an arrow for each direction; the one to the citizens is coral."""
    x, y = SIZE[0] / 2, 68.0
    shapes = [*_house(), circle(x, y, CHIEF, "gran")]
    for bearing in dict.fromkeys(d.bearing for d in directions):
        dx, dy = REACHES[bearing]
        far = abs(dx + dy)
        start = (CHIEF + 4) / far
        ink = {"out": "blomst", "down": "spire"}.get(bearing, "gran")
        tip = (x + dx * (1 + start), y + dy * (1 + start))
        shapes += arrow(x + dx * start, y + dy * start, *tip, ink, 4, 12, 8.5)
    return Group("Drivhus med chef og retninger", tuple(shapes))


CROSS = 8.0


def window(types: Sequence[Type]) -> Group:
    """The four panes with a plant of each type where its axes put it."""
    panes = Box(0, 0, *SIZE).grid(2, 2, CROSS)
    w, h = panes[0].w, panes[0].h
    by_column = sorted(panes)
    shapes = [rect(0, 0, *SIZE, "glas3"), *map(filled, by_column), rect(w, h, CROSS, CROSS, "mos")]
    for type_ in types:
        pane = panes[pane_of(type_)]
        shapes += _fitted(type_.id, pane.x + w / 2, pane.bottom - 4, w - 10, h - 8)
    return Group("Rude med fire typer", tuple(shapes))


def _fitted(type_id: str, x: float, foot: float, w: float, h: float) -> tuple[Shape, ...]:
    """A type's motif as large as its box allows, standing at (x, foot)."""
    drawn = motif_of(type_id).at(0, 0, 1)
    box = bounds(*(shape.outline for shape in drawn))
    scale = min(w / box.w, h / box.h)
    return motif_of(type_id).at(x - (box.x + box.w / 2) * scale, foot - box.bottom * scale, scale)
