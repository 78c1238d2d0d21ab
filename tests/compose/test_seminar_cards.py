"""Badges and table tents: what stands on them, that they count the table's tulips, and that any name has room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from attended import at_seminar, cards, set_in_type
from drawings import extent, shapes_of, texts_of

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.drawing.plants import CORAL
from generator.compose.drawing.table_house import IN_A_ROW, table_house
from generator.model.card_sheets import arranged_cards
from generator.model.content import Content
from generator.model.document import Card, Settled
from generator.model.geometry import Box
from generator.model.problems import Problems
from generator.model.scene import Group, SetText, walk
from generator.model.seminar import Person
from generator.model.text import Words
from generator.model.units import MM

LONG = "Wilhelmine-Magdalene Christianeugenie WW"  # forty letters
WORD = "Wolfeschlegelsteinhausenbergerdorffchefs"  # forty in a word


def said(card: Card) -> list[str]:
    return [str(p.words) for text in texts_of(Group("front", card.front.items)) for p in text.paragraphs]


def size_of(settled: Settled, page: int, words: str) -> float:
    texts = (item for item in walk(settled.pages[page].items) if isinstance(item, SetText))
    return next(p.style.size for text in texts for p in text.paragraphs if p.words == words)


def only(content: Content, *people: Person) -> Content:
    return replace(at_seminar(content, max(1, len(people))), people=people)


# ---------------------------------------------------------------- badges


@pytest.mark.parametrize(("count", "sheets"), [(8, 1), (31, 4), (200, 21)])
def test_ten_go_on_a_sheet_and_the_last_has_blank_ones(content: Content, count: int, sheets: int) -> None:
    found = set_in_type("K13", at_seminar(content, count))
    made = arranged_cards(found)
    assert [len(sheet.placed) for sheet in made] == [10] * sheets
    assert len(found.cards) == count + 1 and found.cards[-1].copies == 10 * sheets - count
    for box in (placed.box for sheet in made for placed in sheet.placed):
        assert (round(box.w / MM, 2), round(box.h / MM, 2)) == (90, 55)


def test_without_a_list_all_are_blank_and_there_is_one_for_each_and_one_more(content: Content) -> None:
    [blank] = cards("K13", at_seminar(content, 31, listed=False)).cards
    assert blank.copies == 40
    assert {"bord", "fornavn, med stort"} <= set(said(blank))


def test_badges_lie_by_the_alphabet_and_say_who_where_from_and_which_table(content: Content) -> None:
    ole = Person("Ole Ås", "Ole", "leder", "Parken", 3, 2)
    ane = Person("Ane Marie Bo", "Ane Marie", "", "", 1, 3)
    first, second, _ = cards("K13", only(content, ole, ane)).cards
    assert said(first) == ["Havedag", "bord 1", "Ane Marie", "Bo"]
    assert said(second) == ["Havedag", "bord 3", "Ole", "Ås", "leder", "Parken"]


@pytest.mark.parametrize(
    ("given", "size"),
    [("Å", 36), ("Mette", 36), ("Anne-Kathrine", 30), ("Maximiliane-Sofie", 25), (LONG, 21)],
)  # fmt: skip
def test_the_given_name_is_36_points_and_smaller_in_steps_where_it_is_long(
    content: Content, given: str, size: float
) -> None:
    found = set_in_type("K13", only(content, Person(given, given, row=2)))
    assert size_of(found, 0, given) == pytest.approx(size, abs=0.01) and not found.told


def test_a_name_too_long_for_the_least_size_is_set_whole_and_told_by_its_row(content: Content) -> None:
    found = set_in_type("K13", only(content, Person(f"{WORD} Bo", WORD, row=14)))
    assert 8 < size_of(found, 0, WORD) < 18
    [told] = found.told
    assert told.warning and told.where == ("content/seminars/deltagere.csv", 14, 1) and "række 14" in told.message
    assert WORD not in str(told)


@pytest.mark.parametrize("field", ["name", "title", "workplace"])
def test_nothing_else_of_a_person_is_turned_away_for_its_length(content: Content, field: str) -> None:
    text = "Bo " + "Kultursundhedsforvaltningsafdelingschef" * 2
    found = set_in_type("K13", only(content, replace(Person("Bo", "Bo", row=7), **{field: text})))
    assert len(found.told) == 1 and "Kultur" not in str(found.told[0])


def test_a_letter_that_the_face_lacks_is_told_by_row_and_by_its_name_in_unicode(content: Content) -> None:
    with pytest.raises(Problems) as told:
        set_in_type("K13", only(content, Person("Bo 漢", "Bo", row=9)))
    [problem] = told.value.problems
    assert problem.where.line == 9 and "U+6F22" in problem.message and "Bo" not in problem.message


def test_letters_that_are_written_in_two_are_one(content: Content) -> None:
    given = "Andre\u0301"
    assert size_of(set_in_type("K13", only(content, Person(given, given, row=2))), 0, "André") == 36


@pytest.mark.parametrize("count", [1, 7, 31])
def test_names_of_any_length_stay_on_their_badge_and_off_the_house(content: Content, count: int) -> None:
    people = tuple(Person(f"{LONG[:n]} {WORD[:n]}", LONG[:n].strip(), WORD[:n], LONG[:n], 6, n) for n in range(1, 41))
    for page in set_in_type("K13", only(content, *people)).pages:
        inside = Box(0, 0, page.w, page.h).inset(4 * MM)
        for text in (item for item in page.items if isinstance(item, SetText)):
            for one in (line for p in text.paragraphs for line in p.lines):
                assert inside.x - 0.5 <= one.x and one.x + one.width <= inside.right + 0.5


# ---------------------------------------------------------------- tents


def test_there_is_a_tent_for_each_table_folded_at_105_mm(content: Content) -> None:
    made = cards("K14", at_seminar(content, 31, 8))
    assert len(made.cards) == 8
    for card in made.cards:
        assert {round(y / MM, 1) for stroke in card.front.marks for y in (stroke[1], stroke[3])} == {105.0}
        assert (round(card.front.w / MM), round(card.front.h / MM)) == (297, 210)


def test_the_number_is_236_points_and_stands_on_its_head_above_the_fold(content: Content) -> None:
    settled = set_in_type("K14", at_seminar(content, 120, 30))
    for number, page in enumerate(settled.pages, 1):
        [shown] = [t for t in page.items if isinstance(t, SetText) and t.paragraphs[0].words == str(number)]
        assert shown.paragraphs[0].style.size == 236 and shown.rotation == 180 and shown.box.bottom < page.h / 2


def test_below_the_fold_stand_the_roles_of_k12_for_those_at_the_table(content: Content) -> None:
    roles = content.materials["K12"]
    first, *_ = cards("K14", at_seminar(content)).cards
    for id in roles["roles"]:
        assert roles[id] in said(first)
        assert {*roles[f"{id}-does"]} <= {*said(first)} and f"»{roles[f'{id}-says'][0]}«" in said(first)
    assert "Byt efter pausen" not in said(first)


def test_they_are_asked_to_change_roles_only_if_the_texts_say_so(content: Content) -> None:
    first, *_ = cards("K14", at_seminar(content), swap=Words("Byt efter pausen")).cards
    assert "Byt efter pausen" in said(first)


def test_a_sixth_role_is_told(content: Content) -> None:
    roles = tuple(Words(one) for one in ("a", "b", "c", "d", "e", "f"))
    with pytest.raises(Problems, match="der er plads til 5 roller i bordskiltet, men her er 6"):
        cards("K14", at_seminar(content), roles=roles)  # type: ignore[arg-type]


# ---------------------------------------------------------------- the tulips


@pytest.mark.parametrize("number", range(31))
def test_a_table_has_as_many_tulips_as_its_number_and_all_in_its_house(number: int) -> None:
    room = Box(10, 20, 350, 200)
    drawn = table_house(number, room, sun=0)
    assert len([shape for shape in drawn if shape.fill == CORAL[0]]) == number
    for shape in drawn:
        left, top, right, bottom = extent(shape.outline)
        assert room.holds(Box(left, top, right - left, bottom - top), slack=3), number


def test_more_than_six_stand_five_on_each_shelf_filled_from_below() -> None:
    def rows(number: int) -> list[int]:
        heads = [shape for shape in table_house(number, Box(0, 0, 350, 200)) if shape.fill == CORAL[0]]
        feet = [round(extent(shape.outline)[3]) for shape in heads]
        return [feet.count(y) for y in sorted(set(feet), reverse=True)]

    assert rows(IN_A_ROW + 1) == [5, 2] and rows(10) == [5, 5] and rows(29) == [5, 5, 5, 5, 5, 4]


@pytest.mark.parametrize("id", ["K13", "K14"])
def test_the_texts_are_asked_for_with_and_without_a_list(id: str, content: Content) -> None:
    for listed in (True, False):
        assert list(check_texts(CATALOGUE[id], at_seminar(content, listed=listed))) == []
    assert shapes_of(Group("front", cards(id, at_seminar(content)).cards[0].front.items))
