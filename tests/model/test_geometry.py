"""Outlines keep their curves when they are moved, measured and cut, at any size."""

from __future__ import annotations

import math
import random

import pytest
from drawings import flatten

from generator.model.geometry import (
    IDENTITY,
    Box,
    Outline,
    OutlinePen,
    around,
    bounds,
    common,
    ellipse,
    joined,
    moved,
    polygon,
    stroked,
    transformed,
)

SQUARE = polygon(((0, 0), (10, 0), (10, 10), (0, 10)))
OPEN: Outline = (("M", 0, 0), ("C", 0, 20, 10, 20, 10, 0))


def area(outline: Outline) -> float:
    """By the corners of its only ring."""
    points = flatten(outline, 64)
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(points, points[1:] + points[:1], strict=True))) / 2


def test_a_box_is_as_large_as_the_curve_and_not_as_its_handles() -> None:
    assert bounds(OPEN) == pytest.approx((0, 0, 10, 15))
    assert bounds(ellipse(5, 6, 3, 2)) == pytest.approx((2, 4, 6, 4))
    assert bounds(SQUARE, moved(SQUARE, 20, 5)) == (0, 0, 30, 15)


def test_boxes_meet_or_not() -> None:
    one, other = Box(0, 0, 10, 10), Box(6, 4, 10, 10)
    assert one.common(other) == (6, 4, 4, 6) and around((one, other)) == (0, 0, 16, 14)
    assert one.common(Box(10, 0, 5, 5)) is None
    assert one.holds(Box(0, 0, 10, 10.4), slack=0.5) and not one.holds(Box(0, 0, 10, 10.6), slack=0.5)


def test_an_outline_is_enlarged_then_turned_then_moved() -> None:
    assert moved((("M", 1, 0), ("L", 0, 1)), 5, 5, angle=90, scale=2) == (("M", 5, 7), ("L", 3, 5))
    assert transformed(SQUARE, IDENTITY) == SQUARE


def test_open_and_closed_ends_are_told_apart() -> None:
    corner = (("M", 0, 0), ("L", 9, 0), ("L", 9, 9))
    stroke, closed = stroked(corner, 2, "butt", "miter"), stroked((*corner, ("Z",)), 2, "butt", "miter")
    assert bounds(stroke).x == pytest.approx(0, abs=0.01) and bounds(closed).x < -1
    both = stroked((*corner, ("Z",), *moved(corner, 30)), 2, "butt", "miter")
    assert bounds(both).right == pytest.approx(40, abs=0.01)


def test_a_quadratic_curve_becomes_a_cubic_one() -> None:
    pen = OutlinePen()
    pen.moveTo((0, 0))
    pen.qCurveTo((3, 6), (6, 0))
    assert pen.outline == (("M", 0, 0), ("C", 2, 4, 4, 4, 6, 0))


@pytest.mark.parametrize("size", [0.01, 1, 100, 100_000])
def test_what_two_discs_share_is_a_lens_at_any_size(size: float) -> None:
    """Skia gets areas a thousandth of a unit wide wrong unless they are enlarged first."""
    shared = common(ellipse(0, 0, size, size), ellipse(size, 0, size, size))
    assert area(shared) == pytest.approx(size * size * (2 * math.pi / 3 - math.sqrt(3) / 2), rel=0.002)
    assert {letter for letter, *_ in shared} == {"M", "C", "Z"}


def test_areas_that_do_not_meet_share_nothing() -> None:
    assert common(SQUARE, moved(SQUARE, 20)) == common(SQUARE, ()) == common((), SQUARE) == ()


def test_holes_stay_holes_by_either_rule() -> None:
    twice = SQUARE + moved(SQUARE, 2.5, 2.5, scale=0.5)  # both turned the same way
    whole, hollow = (common(twice, SQUARE, even_odd) for even_odd in (False, True))
    assert area(whole) == 100 and sum(letter == "Z" for letter, *_ in hollow) == 2
    assert sum(letter == "Z" for letter, *_ in joined([twice], even_odd=True)) == 2


def test_areas_are_joined_whichever_way_they_are_turned() -> None:
    backwards = polygon(((5, 0), (5, 10), (15, 10), (15, 0)))
    assert area(joined([SQUARE, backwards])) == 150


@pytest.mark.parametrize(("cap", "length"), [("butt", 10), ("square", 12), ("round", 12), ("sparkle", 10)])
def test_a_stroke_is_an_area(cap: str, length: float) -> None:
    assert bounds(stroked((("M", 0, 0), ("L", 10, 0)), 2, cap, "miter")).w == pytest.approx(length, abs=0.01)


def test_a_bend_is_pointed_round_or_cut() -> None:
    bend: Outline = (("M", 0, 0), ("L", 10, 10), ("L", 20, 0))
    depths = [bounds(stroked(bend, 2, "butt", join)).bottom for join in ("miter", "round", "bevel")]
    assert depths == pytest.approx([10 + math.sqrt(2), 11, 10 + math.sqrt(0.5)], abs=0.02)


def test_what_is_shared_lies_in_both() -> None:
    chance = random.Random(8)
    for _ in range(40):
        one, other = (
            moved(ellipse(0, 0, chance.uniform(5, 50), chance.uniform(5, 50)), chance.uniform(0, 40), 0, angle)
            for angle in (20, 70)
        )
        shared = common(one, other)
        if shared:
            box = bounds(one).common(bounds(other))
            assert box and box.holds(bounds(shared), slack=0.01)
            assert area(shared) <= min(area(one), area(other)) * 1.001
