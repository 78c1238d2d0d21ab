"""Outlines keep their curves, and what two areas have in common lies in both."""

from __future__ import annotations

import math

import pytest
from drawings import extent, flatten, outside

from generator.compose.drawing.outlines import clip, corners, disc, gable, lens
from generator.compose.drawing.shapes import arrow, leaf, overlap, rays
from generator.model.geometry import Box


def test_two_squares_have_a_square_in_common():
    common = flatten(clip(corners(0, 0, 10, 10), corners(6, 4, 10, 10)))
    assert sorted((round(x), round(y)) for x, y in common) == [(6, 4), (6, 10), (10, 4), (10, 10)]


def test_areas_that_do_not_meet_have_no_overlap():
    assert overlap(corners(0, 0, 10, 10), corners(20, 0, 10, 10), "glas3") == ()
    assert overlap(disc(0, 0, 5), corners(8, 8, 4, 4), "glas3") == ()


def test_the_direction_a_clipper_is_drawn_in_does_not_matter():
    square = corners(6, 4, 10, 10)
    assert extent(clip(disc(5, 5, 5), square)) == pytest.approx(extent(clip(disc(5, 5, 5), tuple(reversed(square)))))


def test_a_sun_behind_a_roof_keeps_its_curve():
    sun, roof = disc(735, 372, 118), gable(48, 812, 524, 1488)
    common = clip(sun, roof)
    assert {seg[0] for seg in common} == {"M", "L", "C", "Z"}
    on_the_sun = [math.dist(p, (735, 372)) for p in flatten(common)]
    assert max(on_the_sun) == pytest.approx(118, abs=0.1)


@pytest.mark.parametrize("angle", range(-180, 181, 45))
def test_an_overlap_lies_in_both_areas(angle: int):
    one, two = lens(0, 0, 100, 40, angle), lens(5, 0, 90, 60, angle + 25)
    for x, y in flatten(clip(one, two)):
        assert _inside(x, y, flatten(one, 200)) and _inside(x, y, flatten(two, 200))


def _inside(x: float, y: float, ring_: list[tuple[float, float]], slack: float = 0.3) -> bool:
    """Within a convex ring, or very nearly."""
    sides = [
        ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / max(1e-9, math.dist((ax, ay), (bx, by)))
        for (ax, ay), (bx, by) in zip(ring_, ring_[1:] + ring_[:1], strict=True)
    ]
    return min(sides) >= -slack or max(sides) <= slack


def test_a_beam_of_light_stays_in_its_pane():
    (beam,) = rays(corners(100, 100, 200, 300), 250, 60, 100, 400)
    assert outside([beam], Box(100, 100, 200, 300)) == []


def test_an_arrow_ends_in_its_point_and_a_double_one_in_two():
    assert ("L", 100.0, 0.0) in arrow(0, 0, 100, 0)[0].outline
    both = arrow(0, 0, 100, 0, both=True)[0].outline
    assert ("L", 0.0, 0.0) in both and ("L", 100.0, 0.0) in both


def test_a_leaf_is_two_curved_halves_and_its_ribs_one_shape():
    halves = leaf(0, 0, 100, 40, -90)
    assert len(halves) == 2 and all("C" in {seg[0] for seg in half.outline} for half in halves)
    assert len(leaf(0, 0, 100, 40, -90, vein="glas1")) == 3
