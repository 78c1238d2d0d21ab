"""The lists of participants: all stand on them, by the alphabet and at their tables, and no name is told in a message."""

from __future__ import annotations

from dataclasses import replace

import pytest
from attended import at_seminar
from sheets import layout, look, sender

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.texts import Texts
from generator.model.alphabet import alphabetical
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Columns, Heading, Prose, Table
from generator.model.problems import Problems
from generator.model.seminar import Person, at_table
from generator.model.sender import Room
from generator.model.text import Personal
from generator.typeset.worksheet.fit import Fitted, fit

LONG = "Wolfeschlegelsteinhausenbergerdorffchefs"


def made(id: str, content: Content) -> Worksheet:
    found = CATALOGUE[id].compose(content, Texts(content.materials[id], content, id), Room())
    assert isinstance(found, Worksheet)
    return found


def fitted(id: str, content: Content) -> Fitted:
    return fit(made(id, content), look(), sender(), layout())


def plain(words: str | None) -> str:
    return (words or "").replace("\u00ad", "")


def columns_of(document: Worksheet) -> list[tuple[Block, ...]]:
    """What stands below each other for a table of the room."""
    found = [column for block in document.blocks if isinstance(block, Columns) for column in block.columns]
    headed = [n for n, block in enumerate(document.blocks) if isinstance(block, Heading) and block.level == 2]
    return found + [document.blocks[n:] for n in headed]  # one alone in its row


# ---------------------------------------------------------------- at the door


def test_all_stand_on_the_list_for_the_door_by_the_alphabet_with_their_table(content: Content) -> None:
    held = at_seminar(content, 31, 8)
    [table] = [block for block in made("G07", held).blocks if isinstance(block, Table)]
    found = [(plain(name.lead), plain(number.words)) for _, name, _, number in table.rows if name.lead]
    assert sorted(found) == sorted((person.name, str(person.table)) for person in held.people)
    assert found == sorted(found, key=lambda row: alphabetical(row[0]))
    assert len(table.rows) > len(held.people), "with room for whoever is not on the list"


@pytest.mark.parametrize("least", [1, 9])
def test_twenty_four_stand_on_one_page(least: float, content: Content) -> None:
    """One reads one page at the door, and nobody turns it over to find the second half of the alphabet."""
    document = made("G07", at_seminar(content, 24))
    assert fit(document, look(), sender(least=least), layout()).pages == 1


@pytest.mark.parametrize("count", [1, 8, 31, 200])
@pytest.mark.parametrize("id", ["G07", "G08"])
def test_any_number_has_the_pages_it_needs(id: str, count: int, content: Content) -> None:
    assert 1 <= fitted(id, at_seminar(content, count)).pages <= 1 + count / 12


# ---------------------------------------------------------------- on the wall


@pytest.mark.parametrize(("count", "tables"), [(8, 2), (31, 8), (25, 5), (200, 30)])
def test_each_table_has_those_who_sit_there(content: Content, count: int, tables: int) -> None:
    held = at_seminar(content, count, tables)
    found = columns_of(made("G08", held))
    assert len(found) == tables
    for number, (heading, _, *names) in enumerate(found, 1):
        assert isinstance(heading, Heading) and heading.words == f"Bord {number}"
        said = [plain(name.words) for name in names if isinstance(name, Prose)]
        assert said == [person.name for person in at_table(held.people, number)]


@pytest.mark.parametrize(("count", "tables", "least"), [(8, 2, 20), (24, 6, 20), (31, 8, 18), (40, 10, 18)])
def test_names_are_large_enough_to_be_read_from_a_distance_where_there_is_room(
    count: int, tables: int, least: float, content: Content
) -> None:
    found = fitted("G08", at_seminar(content, count, tables))
    names = [name for column in columns_of(found.document) for name in column[2:] if isinstance(name, Prose)]
    sizes = {found.layout.prose(name).size for name in names}
    assert found.pages == 1 and len(sizes) == 1 and min(sizes) >= least


# ---------------------------------------------------------------- any name


@pytest.mark.parametrize("id", ["G07", "G08"])
def test_a_word_of_forty_letters_has_room_and_is_divided_only_there(id: str, content: Content) -> None:
    people = (Person(f"{LONG} {LONG}", LONG, LONG, LONG, 1, 2), Person("Å Ø", "Å", "", "", 1, 3))
    assert fitted(id, replace(at_seminar(content, 2), people=people)).pages == 1


@pytest.mark.parametrize("id", ["G07", "G08"])
@pytest.mark.parametrize("work", ["Direktionssekretariatet", "Beskæftigelsesforvaltningen"])
def test_no_name_or_workplace_that_has_room_is_divided(id: str, work: str, content: Content) -> None:
    """As »Direktion-ssekretariatet« once was: a line ends before the word instead."""
    name = "Ida-Marie Schouenborg Frederiksdal-Thorhauge"
    people = tuple(Person(name, "Ida-Marie", "kommunikationskonsulent", work, 1, n) for n in range(2, 10))
    made = fitted(id, replace(at_seminar(content, 8), people=people)).document
    assert "\u00ad" not in repr(made) and name in repr(made)


@pytest.mark.parametrize("id", ["G07", "G08"])
def test_a_letter_that_the_face_lacks_is_told_by_its_row(id: str, content: Content) -> None:
    people = (Person("Bodil 漢", "Bodil", "", "", 1, 12),)
    with pytest.raises(Problems) as told:
        fitted(id, replace(at_seminar(content, 1), people=people))
    [problem] = told.value.problems
    assert problem.where == ("content/seminars/deltagere.csv", 12, 1) and "U+6F22" in problem.message
    assert "Bodil" not in str(problem)


def test_a_text_on_one_line_without_room_is_not_quoted(content: Content) -> None:
    made_of = made("G07", at_seminar(content, 1))
    heading = replace(made_of.blocks[0], overline=Personal(LONG * 3))
    with pytest.raises(Problems) as told:
        fit(replace(made_of, blocks=(heading, *made_of.blocks[1:])), look(), sender(), layout())
    assert "teksten (én linje) er bredere end sin plads" in str(told.value) and LONG not in str(told.value)


# ---------------------------------------------------------------- without a list


@pytest.mark.parametrize("id", ["G07", "G08"])
def test_they_are_left_out_if_only_a_number_is_known(id: str, content: Content) -> None:
    assert CATALOGUE[id].left_out(at_seminar(content, listed=False)) and CATALOGUE[id].left_out(content)
    assert not CATALOGUE[id].left_out(at_seminar(content))


@pytest.mark.parametrize("id", ["G03", "G07", "G08"])
def test_their_texts_are_all_asked_for(id: str, content: Content) -> None:
    assert list(check_texts(CATALOGUE[id], at_seminar(content))) == []
