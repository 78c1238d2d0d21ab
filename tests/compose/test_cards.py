"""K04: what stands on a card, and where its back is printed."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.templates.card_sheet import W
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import CardSheet
from generator.model.scene import Group, Place, Scene, Text, walk
from generator.model.sender import Room
from generator.model.text import Words


def composed(content: Content) -> CardSheet:
    found = CATALOGUE["K04"].compose(content, Texts(content.materials["K04"], content), Room())
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


def test_a_back_asks_for_the_type_unless_the_publication_says_it(content: Content) -> None:
    backs = [card for sheet in composed(content).sheets[1::2] for card in cards(sheet)]
    texts, names = content.materials["K04"], {t.id: t.name for t in content.typology.types}
    for case, back in zip(content.cases, backs, strict=True):
        assert (str(texts["place"]) in said(back)) == (case.type is None)
        if case.type:
            assert fill(texts["place-known"], navn=names[case.type].lower()) in said(back)


def test_the_names_of_the_upright_axis_stand_each_in_its_row(content: Content) -> None:
    back = cards(composed(content).sheets[1])[0]
    upright = [item for item in walk(back.items) if isinstance(item, Text) and item.rotation]
    assert [str(text.paragraphs[0].words) for text in upright] == [*reversed(content.materials["K04"]["axes"][2:])]
    above, below = (text.box for text in upright)
    assert above.bottom < below.y and above.h == below.h


def test_an_axis_has_two_ends_and_a_card_two_axes(content: Content) -> None:
    texts = {**content.materials["K04"], "axes": (Words("Kommunen"), Words("Borgerne"))}
    found = [str(p) for p in check_texts(CATALOGUE["K04"], replace(content, materials={"K04": texts}))]
    assert any("'axes' skal have 4 punkter, men har 2" in problem for problem in found)
