"""A booklet is printed on both sides, turned over the short edge, laid together and folded: then it is read in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdf_samples import OFFICE

from generator.model.document import Settled
from generator.model.scene import Scene
from generator.model.units import MM
from generator.write.pdf.imposition import leaves, sheet_of, spreads

BOOKLET = replace(OFFICE, paper="design", margin=0.0, arrange="booklet", sheet="A4", creep=0.1)
A5 = Scene(420.945, 595.276, ())


def read_when_folded(sides):
    """The pages in the order of reading: sheets laid in each other, each folded along its middle."""
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    first_half = [page for (_, right), (left, _) in sheets for page in (right, left)]
    second_half = [page for (left, _), (_, right) in reversed(sheets) for page in (right, left)]
    return first_half + second_half


@pytest.mark.parametrize("count", [4, 8, 12, 16, 20])
def test_folded_it_is_read_from_the_first_page_to_the_last(count):
    assert read_when_folded(list(spreads(count))) == list(range(count))


@pytest.mark.parametrize(("count", "blank"), [(5, 3), (14, 2), (15, 1)])
def test_blank_pages_stand_before_the_back_of_the_cover(count, blank):
    assert read_when_folded(list(spreads(count))) == [*range(count - 1), *[None] * blank, count - 1]


def test_two_pages_that_are_swapped_would_be_seen():
    sides = list(spreads(8))
    sides[0], sides[1] = sides[1], sides[0]
    assert read_when_folded(sides) != list(range(8))


def test_the_sheet_is_turned_over_its_short_edge():
    """Behind the right half of a front lies the left half of its back: the next page lies behind each page."""
    sides = list(spreads(16))
    for (_, front_right), (back_left, _) in zip(sides[::2], sides[1::2], strict=True):
        assert back_left == front_right + 1


def test_pages_lie_at_the_fold_and_inner_ones_nearer_by_the_thickness_of_what_is_round_them():
    scenes = tuple(Scene(A5.w, A5.h, (), ground=str(n)) for n in range(16))
    found = leaves(Settled("", "", scenes), BOOKLET)
    assert len(found) == 8 and found[0].media == (297 * MM, 210 * MM) and sheet_of(A5, BOOKLET) == (297, 210)
    fold = 297 * MM / 2
    for number, leaf in enumerate(found):
        left, right = leaf.placed
        nearer = number // 2 * 0.1 * MM
        assert left.left + left.scene.w == pytest.approx(fold + nearer)
        assert right.left == pytest.approx(fold - nearer)
        assert left.clip[2] == right.clip[0] == pytest.approx(fold)
    assert [tuple(int(p.scene.ground) for p in leaf.placed) for leaf in found][:2] == [(15, 0), (1, 14)]


def test_the_fold_is_marked_where_a_printer_can_reach():
    leaf = leaves(Settled("", "", (A5,) * 4), BOOKLET)[0]
    for x, y, _, end in leaf.folds:
        assert x == pytest.approx(297 * MM / 2) and y >= 8 * MM and end <= (210 - 8) * MM
