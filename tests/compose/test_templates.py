"""Templates for a kind of material: what a new poster, set of cards or form sheet costs, and that it holds whatever it is given."""

from __future__ import annotations

import inspect
from typing import Any

from generator.compose.cards import CARDS
from generator.compose.drawing.text import text_box
from generator.compose.posters import POSTERS
from generator.compose.stations import phase_station
from generator.compose.templates.card import A6, card, signed_backs
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import CardSet
from generator.model.scene import Place
from generator.model.text import Words

WORDS = {"title": Words("Haven")}


# ---------------------------------------------------------------- cards


def test_every_back_has_a_place_for_its_foot_and_the_sender_fills_it(content: Content) -> None:
    cards = [card(A6, (), signed=True) for _ in content.cases]
    places = {item.name for made in cards if made.back for item in made.back.items if isinstance(item, Place)}
    own = signed_backs().sign(content, None, Texts(WORDS, content))
    assert places == set(own) and all(made.back for made in cards)


def test_a_card_without_a_back_is_one_page() -> None:
    words = (text_box(A6, Words("Bed"), "body"),)
    cards = CardSet("Bede", (card(A6, words), card(A6, words, words), card(A6, words)))
    assert len(cards.pages) == 4 and [one[:3] for one in cards.cut] == [(0, None, 1), (1, 2, 1), (3, None, 1)]


# ---------------------------------------------------------------- what a material costs


def cost(function: Any) -> int:
    """Lines of a function with what enters it in the catalogue."""
    return len(inspect.getsource(function).rstrip().splitlines())


def test_a_poster_on_a_figure_costs_at_most_eight_lines() -> None:
    """What is drawn belongs in compose/figures, so that the module reads as a list."""
    assert not [f"{entry.id}: {lines}" for entry in POSTERS if (lines := cost(entry.compose)) > 8]


def test_a_family_of_stations_costs_at_most_fifteen() -> None:
    assert cost(phase_station) <= 15


def test_a_set_of_cards_costs_at_most_forty() -> None:
    assert max(cost(entry.compose) for entry in CARDS) <= 40
