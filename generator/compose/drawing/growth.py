"""What grows down a worksheet or across it: fruits on a branch, houses from seed to flower, five stages over a scale."""

from __future__ import annotations

from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import Shapes, fruit, fruitplant, pair, placed, plant, sprout
from generator.compose.drawing.shapes import circle, curve, leaf, polygon, rays, rect, seed, stem
from generator.model.flow import STEP, Figure, Number
from generator.model.scene import Group, Role, Shape
from generator.model.text import Words

TWIG = (52.0, 70.0)
FRUIT = (34.0, 34.0, 16.5)  # centre and radius


def twig(number: Words) -> Figure:
    """A fruit with its number, on a twig from the left edge, and a leaf of the branch below it."""
    x, y, r = FRUIT
    shapes = (
        curve((0, 4), (14, 2), (x - 4, 4), (x, y - r + 1), width=2.4),
        *leaf(1, 46, 25, 11, 28, "mos", "boeg", "glas1"),
        *fruit(x, y, r),
    )
    return Figure(Group("Frugt", shapes), *TWIG, number=Number(number, "on-phase-3", x, y + 0.5, 13))


def fallen_seed() -> Figure:
    """What is kept of a fruit."""
    return Figure(Group("Frø", seed(34, 31, 24, 16)), TWIG[0], 32)


HOUSE = (88.0, 109.0)  # lower than four lines and the fields below them
EAVES, SOIL = 23.0, 78.0
SEEDS: tuple[tuple[Role, Role], ...] = (("froe", "froed"), ("blomst", "blomstd"), ("frugtm", "frugt"))
GROWN = 3


def stage_house(stage: int, number: Words) -> Figure:
    """A house with what has grown so far: 0 a seed, 1 a sprout, 2 a flower. The number stands in the soil beside its seed."""
    w, h = HOUSE
    x, deep = w * 0.64, h - SOIL
    way = Shape((("M", x, SOIL - 4), ("L", x, SOIL - 44)), None, "mos", 1.6, "round", (2.5, 4))
    grown: tuple[Shapes, ...] = ((way,), sprout(x, SOIL, 42, 0.7), plant(x, SOIL, 62, 0.7))
    front = gable(0, w, EAVES, SOIL)
    shapes = (
        polygon(front, "glas1"),
        *rays(front, w - 8, 18, 4, SOIL),
        rect(0, SOIL, w, deep, "gran"),
        circle(x, SOIL + deep / 2, 10.5, "boeg"),
        *seed(x, SOIL + deep / 2 + 7, 14, 9.5, -90, *SEEDS[stage]),
        *grown[stage],
    )
    return Figure(Group("Drivhus", shapes), w, h, number=Number(number, "paper", w * 0.26, SOIL + deep / 2, 25))


PLOT = (24.0, 40.0)  # of one stage, on a strip of soil


def stages() -> Figure:
    """Seed, sprout, leaves, flower, fruit: one over each box of a scale."""
    leaves = (stem(0, 0, 27, 2.2), *pair(0, -6, 14, 6.5, 56), *pair(0, -17, 11.5, 5.5, 50), *leaf(0, -26, 8, 3.5, -90))
    grown = (
        seed(0, 1, 12, 8),
        sprout(0, 0, 19, 0.6),
        leaves,
        plant(0, 0, 34, 0.5),
        fruitplant(0, 0, 37, 0.4, fruits=1.5),
    )
    w, h = PLOT
    foot = h - 3
    shapes = [
        shape
        for n, plants in enumerate(grown)
        for shape in (rect(STEP * n, foot, w, 3, "gran"), *placed(plants, STEP * n + w / 2, foot))
    ]
    return Figure(Group("Fra frø til frugt", tuple(shapes)), STEP * (len(grown) - 1) + w, h)
