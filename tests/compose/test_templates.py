"""Templates for a kind of material: what a new poster, card sheet or form sheet costs, and that it holds whatever it is given."""

from __future__ import annotations

import inspect
from typing import Any

from generator.compose.cards import CARDS
from generator.compose.drawing.text import text_box
from generator.compose.posters import POSTERS
from generator.compose.stations import phase_station
from generator.compose.templates.card_sheet import Cut, H, W, card_sheet, signed_backs
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.geometry import Box
from generator.model.scene import Place, Text
from generator.model.text import Words

WORDS = {"title": Words("Haven")}


# ---------------------------------------------------------------- cards

BEDS = [f"Bed {number}" for number in range(1, 11)]


def side(bed: str, number: int, area: Box) -> tuple[Text, ...]:
    return (text_box(area, Words(bed), "body"),)


def test_eight_small_cards_go_on_a_sheet_and_the_rest_on_the_next() -> None:
    sheets = card_sheet(Words("Bede"), "Bed", BEDS, side, side, Cut(2, 4)).sheets
    cards = [[item.name for item in sheet.items if not isinstance(item, Place)] for sheet in sheets]
    assert [len(found) for found in cards] == [8, 8, 2, 2]
    assert cards[2] == ["Bed 9, forside", "Bed 10, forside"]


def test_a_sheet_is_cut_once_across_and_thrice_down_with_a_cross_where_they_meet() -> None:
    marks = Cut(2, 4).marks()
    assert len(marks) == 2 + 2 * 3 + 2 * 3
    assert all(0 < x1 <= x2 < W and 0 < y1 <= y2 < H for x1, y1, x2, y2 in marks)


def test_every_back_has_a_place_for_its_foot_and_the_sender_fills_it(content: Content) -> None:
    cut = Cut(2, 4)
    sheets = card_sheet(Words("Cases"), "Case", content.cases, lambda *_: (), lambda *_: (), cut).sheets
    places = {item.name for sheet in sheets for item in sheet.items if isinstance(item, Place)}
    own = signed_backs(lambda found: found.cases, cut).sign(content, None, Texts(WORDS, content))
    assert places == set(own) and len(own) == len(content.cases)


# ---------------------------------------------------------------- what a material costs


def cost(function: Any) -> int:
    """Lines of a function with what enters it in the catalogue."""
    return len(inspect.getsource(function).rstrip().splitlines())


def test_a_poster_on_a_figure_costs_at_most_eight_lines() -> None:
    assert max(cost(entry.compose) for entry in POSTERS) <= 8


def test_a_family_of_stations_costs_at_most_fifteen() -> None:
    assert cost(phase_station) <= 15


def test_a_card_sheet_costs_at_most_forty() -> None:
    assert max(cost(entry.compose) for entry in CARDS) <= 40
