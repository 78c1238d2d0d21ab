"""A poster that is a list, as three lines and a YAML file make it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from posters import LAYOUTS, theme

from generator.compose.figures.sharing import term_list
from generator.compose.material import Material
from generator.compose.templates.poster import A2_GLASS, on_footer, poster
from generator.compose.texts import Texts
from generator.load.theme import load_pages
from generator.model.content import Content, Item
from generator.model.document import Poster, Settled
from generator.model.problems import Problems, Where
from generator.model.scene import SetText, Shape, walk
from generator.model.sender import Room
from generator.model.text import Words
from generator.typeset.fit import settle

WORDS = {"title": Words("Det er det"), "overline": Words("En liste")}


def traits_poster(content: Content, texts: Texts, room: Room) -> Poster:
    return poster(texts, A2_GLASS, *term_list(content.introduction.traits, A2_GLASS.below(390, room, air=30), texts))


LIST = Material("P98", "poster", page="poster-a2", compose=traits_poster, signing=on_footer(A2_GLASS))


def fitted(content: Content) -> Settled:
    drawn = LIST.compose(content, Texts(WORDS, content, "P98"), LIST.signing.room(None))
    return settle(drawn, load_pages(LAYOUTS, theme(), [])[LIST.page].styles_of("P98"), theme().look("pdf"), "P98")


def with_traits(content: Content, count: int) -> Content:
    terms = tuple(Item(Words("x"), Words("Jord", Where("x.yaml", n)), Words("Vand den.")) for n in range(count))
    return replace(content, introduction=replace(content.introduction, traits=terms))


@pytest.mark.parametrize("whose", ["content", "world"])
def test_every_term_has_a_rule_and_is_read_in_its_order_and_full_size(
    whose: str, request: pytest.FixtureRequest
) -> None:  # fmt: skip
    content = request.getfixturevalue(whose)
    [page] = fitted(content).pages
    rules = [item for item in page.items if isinstance(item, Shape)]
    texts = [item for item in walk(page.items) if isinstance(item, SetText) and item.name not in ("titel", "overlinje")]
    assert [text.name for text in texts] == [term.name for term in content.introduction.traits]
    assert len(rules) == len(texts) and all(text.scale == 1 for text in texts)


def test_the_first_term_without_room_is_told_and_all_before_it_fit(content: Content) -> None:
    with pytest.raises(
        Problems, match=r"x.yaml:8:1: der er plads til 8 punkter i listen på Det er det · P98, men her er 9"
    ):
        fitted(with_traits(content, 9))
    assert fitted(with_traits(content, 8))
