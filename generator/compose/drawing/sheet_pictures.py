"""Small drawings on the worksheets that are not the same everywhere: a place for a slip, the house of a point, those that take
a number, and the chief with her directions. What is the same is drawn in layouts/drawings/sheets."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.drawing.outlines import gable
from generator.compose.drawing.pictures import figure
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import arrow, circle, lines, polygon, rays, rect, seed
from generator.model.content import Content
from generator.model.flow import Figure, Number
from generator.model.scene import Group, Shape
from generator.model.text import Words
from generator.model.units import MM

SLIP = 76 * MM
"""The side of a note that people hang: the places for them are as large."""


def slip_place(side: float = SLIP) -> Figure:
    """Four corners that a slip is hung between."""
    arm = 5 * MM
    pairs = []
    for x, dx in ((0.5, arm), (side - 0.5, -arm)):
        for y, dy in ((0.5, arm), (side - 0.5, -arm)):
            pairs += [((x, y), (x + dx, y)), ((x, y), (x, y + dy))]
    return Figure(Group("Plads til en seddel", (lines(pairs, "gran", 0.8),)), side, side)


def point_house(w: float, h: float) -> Figure:
    """A narrow greenhouse: a white pane in its middle for a number, a seed in the soil and the way that it will grow."""
    middle, soil, pane = w / 2, h - 34, 7.4 * MM
    front = gable(0, w, w / 4, soil)
    growth = Shape((("M", middle, soil - 5), ("L", middle, h / 2 + pane)), None, "mos", 1.8, "round", (2.5, 4.5))
    seeded = (circle(middle, soil + 17, 11.5, "boeg"), *seed(middle, soil + 25, 16, 11))
    ring = (circle(middle, h / 2, pane, "gran"), circle(middle, h / 2, pane - 1.4, "paper"))
    glass = (polygon(front, "glas1"), *rays(front, w - 3, 13, 4, soil), rect(0, soil, w, 34, "gran"))
    return Figure(Group("Smalt drivhus", (*glass, *seeded, growth, *ring)), w, h)


TWIG_NUMBER, STAGE_NUMBER = (34.0, 34.5, 13), (0.26 * 88, 93.5, 25)
"""Where a number stands in a drawing, and how large: on the fruit, in the soil beside the seed."""


def twig(content: Content, number: Words) -> Figure:
    """A fruit with its number, on a twig from the left edge."""
    return figure(content, "twig", number=Number(number, "on-phase-3", *TWIG_NUMBER))


def stage_house(content: Content, stage: int, number: Words) -> Figure:
    """A house with its number and what has grown so far: 0 a seed, 1 a sprout, 2 a flower."""
    return figure(content, f"stage-{stage + 1}", number=Number(number, "paper", *STAGE_NUMBER))


CHIEF, SMALL = (66.0, 68.0, 13.0), 0.82  # the disc in the house, at the scale of the arrows, which becomes so small
REACHES = {"up": (0, -34), "down": (0, 30), "across": (-36, 0), "out": (42, 0)}


def directions_house(content: Content) -> Figure:
    """The chief in the middle of the house, and an arrow for each direction; the one to the citizens is coral."""
    x, y, r = CHIEF
    house = figure(content, "chief-house", beside=True)
    shapes: list[Shape] = []
    for bearing in dict.fromkeys(d.bearing for d in content.directions):
        dx, dy = REACHES[bearing]
        start = (r + 4) / abs(dx + dy)
        ink = {"out": "blomst", "down": "spire"}.get(bearing, "gran")
        tip = (x + dx * (1 + start), y + dy * (1 + start))
        shapes += arrow(x + dx * start, y + dy * start, *tip, ink, 4, 12, 8.5)
    group = replace(house.group, items=(*house.group.items, *placed(shapes, 0, 0, SMALL)))
    return replace(house, group=group)
