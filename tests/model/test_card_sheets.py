"""Cards on paper: every side once, backs behind their fronts, cuts between cards."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from generator.compose.templates.card import A5, A5_LYING, A6, A6_LYING, A7, A7_LYING, TENT, card, square, tent
from generator.model.card_sheets import PAPER, CardSheet, Placed, arranged_cards, grid_of
from generator.model.document import Card, CardSet, Settled
from generator.model.geometry import Box
from generator.model.scene import Scene, Text

SIZES = {A6: 4, A6_LYING: 4, A7: 8, A7_LYING: 8, A5: 2, A5_LYING: 2, TENT: 1, square(70): 12, square(45): 24}


def cards(count: int, size: Box = A6, backs: bool = True) -> Settled:
    side: Scene[Text] = Scene(size.w, size.h, ())
    return settled([Card(side, side if backs else None)] * count)


def settled(made: Sequence[Card]) -> Settled:
    found = CardSet("Bede", tuple(made))
    return Settled("Bede", "", found.pages, cards=found.cut)  # type: ignore[arg-type]  # without a text they are set


def corners(placed: Placed, size: Box) -> list[tuple[int, int]]:
    """Where a card's upper left and lower right corners come to lie."""
    return [(round(x), round(y)) for x, y in (placed.point(0, 0), placed.point(size.w, size.h))]


@pytest.mark.parametrize("size", SIZES)
def test_as_many_cards_go_on_a_sheet_as_there_is_room_for(size: Box) -> None:
    fronts, backs, *rest = arranged_cards(cards(SIZES[size], size))
    assert not rest and len(fronts.placed) == len(backs.placed) == SIZES[size]
    assert all(PAPER.holds(one.box, 1) for one in (*fronts.placed, *backs.placed))


@pytest.mark.parametrize("size", SIZES)
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge(size: Box) -> None:
    """And the card then flips about its own upright middle: its upper left corner lies behind its upper right one."""
    fronts, backs = arranged_cards(cards(3, size))[:2]
    for front, back in zip(fronts.placed, backs.placed, strict=True):
        x, y = front.point(0, 0)
        u, v = back.point(size.w, 0)
        assert back.page == front.page + 1
        assert (round(PAPER.w - u, 3), round(v, 3)) == (round(x, 3), round(y, 3))


def test_all_sets_of_a_size_are_cut_alike() -> None:
    assert grid_of(A6.w, A6.h).cuts == grid_of(A6_LYING.w, A6_LYING.h).cuts
    assert grid_of(A7.w, A7.h).cuts == grid_of(A7_LYING.w, A7_LYING.h).cuts


def test_a_sheet_is_cut_once_across_and_thrice_down_with_a_cross_where_they_meet() -> None:
    marks = grid_of(A7_LYING.w, A7_LYING.h).cuts
    assert len(marks) == 2 + 2 * 3 + 2 * 3
    assert all(0 < x1 <= x2 < PAPER.w and 0 < y1 <= y2 < PAPER.h for x1, y1, x2, y2 in marks)


def test_cards_that_do_not_fill_a_sheet_are_cut_all_round() -> None:
    upright = {x for x, _, u, _ in grid_of(*square(45)[2:]).cuts if x == u}
    assert len(upright) == 5 and len({round(b - a, 1) for a, b in pairwise(sorted(upright))}) == 1


def test_cards_of_another_size_begin_a_sheet_and_those_without_backs_get_an_empty_one_behind() -> None:
    small: Scene[Text] = Scene(A7.w, A7.h, ())
    mat: Scene[Text] = Scene(A5_LYING.w, A5_LYING.h, ())
    both = settled([*[Card(small, small)] * 9, *[Card(mat)] * 3])
    assert [len(sheet.placed) for sheet in arranged_cards(both)] == [8, 8, 1, 1, 2, 0, 1, 0]
    assert arranged_cards(both)[5] == CardSheet((), back=True)


def test_every_side_is_on_one_sheet_and_cards_without_backs_take_no_sheets_for_them() -> None:
    assert sorted(one.page for sheet in arranged_cards(cards(30, A7)) for one in sheet.placed) == list(range(60))
    assert [len(sheet.placed) for sheet in arranged_cards(cards(5, backs=False))] == [4, 1]


def test_a_card_is_printed_as_often_as_it_asks_for() -> None:
    fronts, backs = arranged_cards(settled([card(A6, (), signed=True, copies=4)]))
    assert [one.page for one in fronts.placed] == [0] * 4 and [one.page for one in backs.placed] == [1] * 4


def test_a_tent_is_folded_where_it_lies() -> None:
    """Two tents of A6 lie turned on A4, so that one fold runs through both."""
    (sheet,) = arranged_cards(settled([tent(A5, (), copies=2)]))
    assert len(sheet.folds) == 4 and {round(x) for x, _, u, _ in sheet.folds} == {round(PAPER.w / 2)}
    assert [corners(one, A5) for one in sheet.placed] == [[(0, 421), (595, 0)], [(0, 842), (595, 421)]]
