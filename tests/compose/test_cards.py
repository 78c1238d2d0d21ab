"""What stands on cards."""

from __future__ import annotations

from dataclasses import replace

from drawings import texts_of

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import CardSet
from generator.model.scene import Group, Scene, Text, walk
from generator.model.sender import Room
from generator.model.text import Words


def composed(content: Content) -> CardSet:
    found = CATALOGUE["K04"].compose(content, Texts(content.materials["K04"], content, "K04"), Room())
    assert isinstance(found, CardSet)
    return found


def said(side: Scene[Text]) -> list[str]:
    return [str(p.words) for item in walk(side.items) if isinstance(item, Text) for p in item.paragraphs]


def backs(cards: CardSet) -> list[Scene[Text]]:
    return [card.back for card in cards.cards if card.back]


def test_a_thirteenth_case_takes_a_card_more_and_no_case_is_lost(world: Content) -> None:
    for case, back in zip(world.cases, backs(composed(world)), strict=True):
        assert str(case.text) in said(back)


def test_a_back_asks_for_the_type_and_has_the_answer_on_its_head_if_there_is_one(world: Content) -> None:
    texts, kind, half = world.materials["K04"], world.typology.types[1], Words("Den ene halvdel er styret.")
    cases = tuple(replace(case, type=kind.id if i == 2 else None) for i, case in enumerate(world.cases))
    cases = (*cases[:3], replace(cases[3], answer=half), *cases[4:])
    for number, back in enumerate(backs(composed(replace(world, cases=cases)))):
        assert said(back)[0] == texts["place"]
        turned = [item for item in walk(back.items) if isinstance(item, Text) and item.rotation == 180]
        told = [str(text.paragraphs[0].words) for text in turned]
        assert told == {2: [fill(texts["answer"], navn=kind.name.lower())], 3: [half]}.get(number, [])


def test_what_is_above_and_in_the_window_is_the_same_on_every_back(world: Content) -> None:
    drawn = [Group("bagside", back.items) for back in backs(composed(world))]
    tops = {tuple(round(text.box.y) for text in texts_of(back) if text.rotation != 180) for back in drawn}
    assert len(tops) == 1


def test_a_card_says_which_one_it_is_and_once_more_for_the_neighbour_on_its_head(world: Content) -> None:
    fronts = [card.front for card in composed(world).cards]
    for number, front in enumerate(fronts, 1):
        assert said(front).count(str(number)) == 2 and f"Casekort · K04 · {number} af {len(fronts)}" in said(front)
        away = [item for item in walk(front.items) if isinstance(item, Text) and item.rotation == 180]
        assert [str(text.paragraphs[0].words) for text in away] == [str(number)]


def test_the_names_of_the_upright_axis_stand_each_in_its_row(content: Content) -> None:
    back = backs(composed(content))[0]
    upright = [item for item in walk(back.items) if isinstance(item, Text) and item.rotation == -90]
    assert [str(text.paragraphs[0].words) for text in upright] == [*reversed(content.materials["K04"]["axes"][2:])]
    above, below = (text.box for text in upright)
    assert above.bottom < below.y and above.h == below.h


def test_an_axis_has_two_ends_and_a_card_two_axes(content: Content) -> None:
    texts = {**content.materials["K04"], "axes": (Words("Kommunen"), Words("Borgerne"))}
    found = [str(p) for p in check_texts(CATALOGUE["K04"], replace(content, materials={"K04": texts}))]
    assert any("'axes' skal have 4 punkter, men har 2" in problem for problem in found)
