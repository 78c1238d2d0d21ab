"""Templates for a kind of material: what a new poster, set of cards or form sheet costs, and that it holds whatever it is given."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from drawings import outside, said_in, shapes_of, texts_of

from generator.compose.cards import CARDS
from generator.compose.drawing.text import text_box
from generator.compose.figures.list_house import TitledList, list_house
from generator.compose.material import Entries, Material
from generator.compose.posters import POSTERS
from generator.compose.templates.card import A6, card, signed_backs
from generator.compose.templates.poster import A2, A2_STATION, at_station, list_poster, on_footer, station_poster
from generator.compose.texts import Texts
from generator.load.theme import load_pages, load_theme
from generator.model.content import Content, Item
from generator.model.document import CardSet, Poster
from generator.model.geometry import Box
from generator.model.problems import Problem
from generator.model.scene import Group, Place
from generator.model.sender import Logo, Room, Sender
from generator.model.text import Words
from generator.typeset.fit import settle, settle_items, signed
from generator.typeset.parts import reserve_of

LAYOUTS = Path(__file__).parents[2] / "layouts"
INVENTED = Entries("poster")
WORDS = {
    "title": Words("Haven"),
    "overline": Words("Hvad taler vi om?"),
    "alt": Words("To fag af et drivhus med ord i."),
    "is": Words("Det er"),
    "is-not": Words("Det er ikke"),
    "have": Words("Det har vi"),
    "lack": Words("Det mangler vi"),
    "have-hint": Words("Én seddel pr. ting, der er på plads"),
    "lack-hint": Words("Én seddel pr. hul, med punktets nummer"),
}


@INVENTED.material("P98", page="poster-a2", signing=on_footer(A2))
def in_short(content: Content, texts: Texts, room: Room) -> Poster:
    intro = content.introduction
    lists = [(texts["is"], intro.traits), (texts["is-not"], intro.is_not)]
    return list_poster(texts, A2, room, [TitledList(title, items) for title, items in lists])


@INVENTED.family("P91", "P92", "P93", each="phases", page="poster-a2-landscape", signing=at_station(A2_STATION))
def phase_station(content: Content, texts: Texts, room: Room, one: Any) -> Poster:
    return station_poster(texts, A2_STATION, one.all_focus)


def logo(height: float) -> Sender:
    """A municipality whose logo must be so high."""
    found = Logo("have/logo", "Haven: logo", 1.2, height, 0.2)
    uses = dict.fromkeys(("poster", "small"), found)
    return Sender("haven", Words("Haven Kommune"), Words("Haven"), uses, contact=Words("Spørg Kaj"))


def page(material: Material, content: Content, sender: Sender | None) -> Group[Any]:
    """The page of a material as it is printed for a sender. Raises `Problems` for what does not fit."""
    problems: list[Problem] = []
    theme = load_theme(LAYOUTS, problems)
    assert theme
    styles = load_pages(LAYOUTS, theme, problems)[material.page].styles_of(material.id)
    assert not problems
    title = Words("Planlægning" if material.page.endswith("landscape") else "Have kort fortalt")
    texts, look = Texts({**WORDS, "title": title}, content), theme.look("pdf")
    drawing = material.compose(content, texts, material.signing.room(sender))
    own = material.signing.sign(content, sender, texts)
    fitted = settle(drawing, styles, look, material.id)
    settled = settle_items(own, styles, look, material.id, reserve_of(fitted))
    return Group("side", signed(fitted, settled).pages[0].items)


SENDERS = pytest.mark.parametrize("sender", [None, logo(6), logo(17)], ids=["nobody", "low", "high"])


@SENDERS
@pytest.mark.parametrize("id", [entry.id for entry in INVENTED])
@pytest.mark.parametrize("whose", ["content", "world"])
def test_a_poster_of_words_fits_above_any_footer(
    id: str, whose: str, sender: Sender | None, request: pytest.FixtureRequest
) -> None:
    material = next(entry for entry in INVENTED if entry.id == id)
    sheet = page(material, request.getfixturevalue(whose), sender)
    width, height = (1684, 1191) if material.page.endswith("landscape") else (1191, 1684)
    assert outside(shapes_of(sheet), Box(0, 0, width, height)) == []


def test_a_list_is_read_from_its_title_to_its_last_entry(world: Content) -> None:
    drawing = in_short(world, Texts(WORDS, world), Room(1594))
    names = [str(item.name) for item in (*world.introduction.traits, *world.introduction.is_not)]
    group = Group("side", drawing.scene.items)
    assert said_in(group, "heading") == ["Det er", "Det er ikke"] and said_in(group, "name") == names


def test_a_long_list_gets_lower_rows_and_stays_in_its_house() -> None:
    entries = [Item(str(n), Words(f"Bed {n}"), Words("Vand det.")) for n in range(12)]
    box = Box(48, 430, 1095, 1058)
    house = list_house([TitledList(Words("Bede"), entries)], box, Words("Et hus"))
    assert [text.box.bottom <= box.bottom for text in texts_of(house)] == [True] * 13


def test_a_station_has_room_for_as_many_slips_at_either_side(content: Content) -> None:
    drawing = phase_station(content, Texts(WORDS, content), Room(), content.phases[0])
    shapes = [shape for shape in shapes_of(Group("side", drawing.scene.items))]
    sky = [s for s in shapes if s.fill == "paper"]
    glass = [s for s in shapes if s.fill == "glas2"]
    assert len(sky) == len(glass) == 6


# ---------------------------------------------------------------- cards


def test_every_back_has_a_place_for_its_foot_and_the_sender_fills_it(content: Content) -> None:
    cards = [card(A6, (), foot=number) for number, _ in enumerate(content.cases, 1)]
    places = {item.name for made in cards if made.back for item in made.back.items if isinstance(item, Place)}
    own = signed_backs(lambda found: len(found.cases)).sign(content, None, Texts(WORDS, content))
    assert places == set(own) and len(own) == len(content.cases)


def test_a_card_without_a_back_is_one_page() -> None:
    words = (text_box(A6, Words("Bed"), "body"),)
    cards = CardSet("Bede", (card(A6, words), card(A6, words, words), card(A6, words)))
    assert len(cards.pages) == 4 and cards.cut == ((0, None, 1), (1, 2, 1), (3, None, 1))


# ---------------------------------------------------------------- what a material costs


def cost(function: Any) -> int:
    """Lines of a function with what enters it in the catalogue."""
    return len(inspect.getsource(function).rstrip().splitlines())


def test_a_poster_on_a_figure_costs_at_most_eight_lines() -> None:
    assert max(cost(entry.compose) for entry in POSTERS) <= 8


def test_a_poster_of_words_costs_at_most_fifteen() -> None:
    assert cost(in_short) <= 15 and cost(phase_station) <= 15


def test_a_set_of_cards_costs_at_most_forty() -> None:
    assert max(cost(entry.compose) for entry in CARDS) <= 40
