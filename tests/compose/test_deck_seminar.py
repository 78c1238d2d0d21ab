"""What a deck says of the seminar it is shown at, and not without one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from attended import at_seminar

from generator.compose.catalogue import CATALOGUE
from generator.compose.decks.seminar import seminar as deck_of
from generator.compose.guides.hung import ROUND, _apart
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Deck, Notes, Slot
from generator.model.flow import Columns, Table
from generator.model.scene import Text
from generator.model.sender import Room
from generator.model.text import Words


def deck(content: Content) -> Deck:
    return deck_of("halvdag", content, Texts(content.materials["D01"], content, "D01"), Room())


def told(notes: Notes) -> str:
    return " ".join(notes.instruction)


def over(made: Deck) -> str:
    placed = made.slides[0].placeholders[Slot.OVERLINE]
    assert isinstance(placed, Text)
    return str(placed.paragraphs[0].words)


def test_the_first_slide_says_what_is_held_and_when(content: Content) -> None:
    held = at_seminar(content)
    assert held.seminar
    assert over(deck(held)) == f"{held.seminar.file.title} · torsdag den 14. januar 2027"
    assert over(deck(content)) == content.programmes["halvdag"].title


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        (5, ""),
        (6, "Bord 6 får kun ét casekort."),
        (8, ""),  # two sets are printed then
        (12, "Bord 11 og 12 får kun ét casekort hver."),
    ],
)
def test_it_says_which_tables_get_one_card_where_a_case_is_read_together(
    content: Content, tables: int, said: str
) -> None:
    notes = told(deck(at_seminar(content, tables * 4, tables)).slides[0].notes)
    assert (said in notes) if said else "kun ét" not in notes


def test_who_comes_is_found_on_the_list_if_there_is_one(content: Content) -> None:
    held = at_seminar(content)
    assert held.seminar
    first = told(deck(held).slides[0].notes)
    assert all(id in first for id in ("G07", "G08", "K13", "K14")) and "sætte sig" not in first
    number = replace(held.seminar, file=replace(held.seminar.file, participants=Words("24")))
    first = told(deck(replace(held, seminar=number, people=())).slides[0].notes)
    assert "G07" not in first and "bed dem sætte sig fire ved hvert bord" in first
    alone = told(deck(content).slides[0].notes)
    assert not any(id in alone for id in ("G07", "G08", "K13", "K14")) and "foldet ark" in alone


def test_the_last_slide_of_the_last_day_says_when_they_hear_more(content: Content) -> None:
    last, plain = ([s for s in deck(one).slides if not s.hidden][-1] for one in (at_seminar(content), content))
    assert "mandag den 15. februar 2027 spørger" in told(last.notes)
    assert "spørger" not in told(plain.notes)


def test_cards_with_the_points_are_named_by_their_numbers_if_the_screen_fails(content: Content) -> None:
    points = next(s.points for s in content.programmes["halvdag"].sessions if len(s.points) > 1)
    numbers = [[voice.id for voice in content.voices].index(id) + 1 for id in points]
    said = str(deck(content).slides[0].notes.plan_b)
    assert all(str(number) in said.partition("pointekort")[2] for number in numbers)


@pytest.mark.parametrize(("count", "tables", "columns"), [(24, 6, 4), (31, 7, 5), (9, 3, 4), (36, 6, 5)])
def test_a_group_s_sheet_has_a_column_for_each_of_them(content: Content, count: int, tables: int, columns: int) -> None:
    held = at_seminar(content, count, tables)
    made = CATALOGUE["A14"].compose(held, Texts(held.materials["A14"], held, "A14"), Room())
    [both] = [block for block in made.blocks if isinstance(block, Columns)]  # type: ignore[union-attr]
    [points] = [block for block in both.columns[0] if isinstance(block, Table)]
    assert [str(word) for word in points.head[2:]] == [*"abcde"][:columns]


def test_stations_of_a_round_are_parted_by_the_other_posters() -> None:
    apart = _apart(["P16", *ROUND, *(f"P0{n}" for n in range(1, 9))])
    at = [apart.index(id) for id in ROUND]
    assert apart[0] == "P16" and at == sorted(at)
    assert all(later - earlier >= 3 for earlier, later in zip(at, at[1:], strict=False))
    assert _apart(["P16", "P01"]) == ["P16", "P01"] and _apart([*ROUND]) == [*ROUND]
