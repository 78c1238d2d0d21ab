"""Small drawings on the worksheets: a place for a slip, the house of a point, what is fast and what gives, a crate."""

from __future__ import annotations

import math

from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import tulip
from generator.compose.drawing.shapes import circle, line, lines, polygon, rays, rect, seed
from generator.model.flow import Figure
from generator.model.scene import Group, Shape
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


def cord(w: float, h: float, alt: str) -> Figure:
    """A cord that is tied to a post at the left, gives more and more, and ends at a flower that sways."""
    left, right, level = 36.0, w - 60, h * 0.5
    post = (rect(14, h * 0.06, 18, h * 0.94, "gran"),)
    knot = (line(10, level - 7 + k * 5.5, 36, level - 3 + k * 5.5, "froe", 4, "round") for k in range(3))

    def sway(t: float) -> float:
        return level + h * 0.56 * math.pow(max(0.0, t - 0.3), 1.3) * math.sin((t - 0.3) / 0.7 * 4.5 * math.pi)

    count, long = 36, right - left
    curve: list[tuple[str | float, ...]] = [("M", left, sway(0))]
    for a, b in ((k / count, (k + 1) / count) for k in range(count)):
        rise_a, rise_b = ((sway(t + 1e-4) - sway(t - 1e-4)) / 2e-4 / count / 3 for t in (a, b))
        third = long / count / 3
        ends = (left + b * long, sway(b))
        curve.append(("C", left + a * long + third, sway(a) + rise_a, ends[0] - third, ends[1] - rise_b, *ends))
    rope = Shape(tuple(curve), None, "froed", 4.6, "round")
    flower = tulip(right + 2, h, h * 0.98, h * 0.48, h * 0.31, ((0.05, 0.62, 18), (0.04, 0.55, 22)))
    return Figure(Group("Fra fast til elastisk", (*post, rope, *knot, *flower, circle(*ends, 5.2, "froe")), alt), w, h)


def crate(h: float) -> Figure:
    """The crate that somebody stands up on."""
    k = h / 30
    boards = (rect(0, 0, 64 * k, h, "froed"), *(rect(0, y * k, 64 * k, t * k, "froe") for y, t in ((0, 5), (13, 2.4))))
    return Figure(
        Group("Ølkasse", (*boards, *(rect(x * k, 5 * k, 3 * k, h - 5 * k, "froe") for x in (10, 51)))), 64 * k, h
    )
