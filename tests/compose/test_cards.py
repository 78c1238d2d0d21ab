"""K04: what stands on a card, and where its back is printed."""

from __future__ import annotations

from dataclasses import replace

from drawings import texts_of

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.templates.card_sheet import H, W
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import CardSheet
from generator.model.scene import Group, Place, Scene, Text, walk
from generator.model.sender import Room
from generator.model.text import Words


def composed(content: Content) -> CardSheet:
    found = CATALOGUE["K04"].compose(content, Texts(content.materials["K04"], content, "K04"), Room())
    assert isinstance(found, CardSheet)
    return found


def said(card: Group[Text]) -> list[str]:
    return [str(p.words) for item in walk(card.items) if isinstance(item, Text) for p in item.paragraphs]


def cards(sheet: Scene[Text]) -> list[Group[Text]]:
    return [item for item in sheet.items if isinstance(item, Group) and not isinstance(item, Place)]


def middle(card: Group[Text]) -> float:
    boxes = [item.box for item in walk(card.items) if isinstance(item, Text)]
    return (min(box.x for box in boxes) + max(box.right for box in boxes)) / 2


def test_a_thirteenth_case_takes_a_sheet_more_and_no_case_is_lost(world: Content) -> None:
    sheets = composed(world).sheets
    assert len(sheets) == 8
    for case, back in zip(world.cases, [card for sheet in sheets[1::2] for card in cards(sheet)], strict=True):
        assert str(case.text) in said(back)


def test_a_back_is_printed_behind_its_front_when_the_sheet_is_turned_on_the_long_edge(content: Content) -> None:
    sheets = composed(content).sheets
    for fronts, backs in zip(sheets[::2], sheets[1::2], strict=True):
        for front, back in zip(cards(fronts), cards(backs), strict=True):
            assert (middle(front) < W / 2) == (middle(back) > W / 2)


def test_a_back_asks_for_the_type_and_has_the_answer_on_its_head_if_there_is_one(world: Content) -> None:
    texts, kind, half = world.materials["K04"], world.typology.types[1], Words("Den ene halvdel er styret.")
    cases = tuple(replace(case, type=kind.id if i == 2 else None) for i, case in enumerate(world.cases))
    cases = (*cases[:3], replace(cases[3], answer=half), *cases[4:])
    backs = [card for sheet in composed(replace(world, cases=cases)).sheets[1::2] for card in cards(sheet)]
    for number, back in enumerate(backs):
        assert said(back)[0] == texts["place"]
        turned = [item for item in walk(back.items) if isinstance(item, Text) and item.rotation == 180]
        told = [str(text.paragraphs[0].words) for text in turned]
        assert told == {2: [fill(texts["answer"], navn=kind.name.lower())], 3: [half]}.get(number, [])


def test_what_is_above_and_in_the_window_is_the_same_on_every_back(world: Content) -> None:
    backs = [card for sheet in composed(world).sheets[1::2] for card in cards(sheet)]
    tops = {tuple(round(t.box.y % (H / 2) + 0.1) for t in texts_of(back) if t.rotation != 180) for back in backs}
    assert len(tops) == 1


def test_a_card_says_twice_which_one_it_is_and_once_what_set_it_belongs_to(world: Content) -> None:
    fronts = [card for sheet in composed(world).sheets[::2] for card in cards(sheet)]
    for number, front in enumerate(fronts, 1):
        words = said(front)
        assert [words.count(told) for told in (str(number), f"{number} af {len(fronts)}", "K04 · Casekort")] == [
            1,
            1,
            1,
        ]


def test_the_names_of_the_upright_axis_stand_each_in_its_row(content: Content) -> None:
    back = cards(composed(content).sheets[1])[0]
    upright = [item for item in walk(back.items) if isinstance(item, Text) and item.rotation == -90]
    assert [str(text.paragraphs[0].words) for text in upright] == [*reversed(content.materials["K04"]["axes"][2:])]
    above, below = (text.box for text in upright)
    assert above.bottom < below.y and above.h == below.h


def test_an_axis_has_two_ends_and_a_card_two_axes(content: Content) -> None:
    texts = {**content.materials["K04"], "axes": (Words("Kommunen"), Words("Borgerne"))}
    found = [str(p) for p in check_texts(CATALOGUE["K04"], replace(content, materials={"K04": texts}))]
    assert any("'axes' skal have 4 punkter, men har 2" in problem for problem in found)
