"""G01, the drejebog: what happens when, with which slides, and the room as the seminar has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from attended import at_seminar

from generator.compose.catalogue import CATALOGUE
from generator.compose.decks.seminar import seminar as deck_of
from generator.compose.figures.room import LABEL, WALL
from generator.compose.guides.hung import hanging_of, posters_of, unhung
from generator.compose.guides.script import WIDTHS
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Deck, Worksheet
from generator.model.flow import Cell, Columns, Figure, Heading, PageBreak, Prose, Table
from generator.model.geometry import bounds
from generator.model.programme import Session, Step, clock
from generator.model.scene import Shape
from generator.model.seminar import Seminar, Wall
from generator.model.sender import Room
from generator.model.text import Words


def words(text: str) -> Words:
    return Words(text)


def script(content: Content) -> Worksheet:
    texts = Texts(content.materials["G01"], content, "G01")
    made = CATALOGUE["G01"].compose(content, texts, Room())
    assert isinstance(made, Worksheet) and not texts.missing
    return made


def with_file(content: Content, **changed: object) -> Content:
    """The seminar with other fields in its file."""
    seminar = content.seminar
    assert seminar
    return replace(content, seminar=replace(seminar, file=replace(seminar.file, **changed)))  # type: ignore[arg-type]


def with_walls(content: Content, **metres: float) -> Content:
    assert content.seminar
    walls = tuple(Wall(side=words(side), metres=long) for side, long in metres.items())  # type: ignore[arg-type]
    return with_file(content, room=replace(content.seminar.file.room, walls=walls))


def with_sessions(content: Content, *sessions: Session) -> Content:
    """The seminar on a day that has these."""
    seminar = content.seminar
    assert seminar
    (id,) = (id for id, day in content.programmes.items() if day is seminar.meetings[0].programme)
    day = replace(content.programmes[id], sessions=sessions)
    meetings = tuple(replace(meeting, programme=day) for meeting in seminar.meetings)
    return replace(content, programmes={id: day}, seminar=replace(seminar, meetings=meetings))


@pytest.fixture(scope="session")
def held(content: Content) -> Content:
    return at_seminar(content)


def seminar_of(content: Content) -> Seminar:
    assert content.seminar
    return content.seminar


def front(content: Content) -> Columns:
    first = script(content).blocks[0]
    assert isinstance(first, Columns)
    return first


def room(content: Content) -> Figure:
    found = (block for block in front(content).columns[1] if isinstance(block, Figure))
    return next(found)


def days(document: Worksheet) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table) and len(block.head) == len(WIDTHS)]


def all_rows(content: Content) -> list[tuple[Cell, ...]]:
    return [row for table in days(script(content)) for row in table.rows]


def rows(content: Content) -> list[tuple[Cell, ...]]:
    """Those of the sessions, each with all that stands in the rows below it; without the last, for afterwards."""
    found: list[tuple[Cell, ...]] = []
    for row in all_rows(content):
        if row[0].large:
            found.append(row)
            continue
        time, what, how, *others = found[-1]
        what = replace(what, pictures=(*what.pictures, *row[1].pictures))
        found[-1] = (time, what, replace(how, steps=(*how.steps, *row[2].steps)), *others)
    return found[:-1]


def said(cell: Cell) -> Iterator[str]:
    for step in cell.steps:
        yield " ".join(filter(None, (*step.marks, step.lead, step.words)))


# ---------------------------------------------------------------- the days


def test_every_session_has_a_row_with_its_clock_and_its_name(held):
    day = seminar_of(held).meetings[0].programme
    hours = day.hours()
    assert [str(row[0].large) for row in rows(held)] == [clock(hours[s.id].start) for s in day.sessions]
    assert [row[1].words for row in rows(held)] == [session.name for session in day.sessions]
    assert [row[1].steps[0].words for row in rows(held)] == [session.why for session in day.sessions]


def test_each_step_has_a_time_of_its_own_on_the_clock(held):
    steps = (
        Step(minutes=4, name=words("Alene"), text=words("Skriv.")),
        Step(minutes=6, name=words("I par"), text=words("Fortæl.")),
    )
    made = Session(
        id=words("ny"), minutes=10, name=words("Ny"), kind="exercise", steps=steps, notes=(words("Gå rundt."),)
    )
    row, *_ = rows(with_sessions(held, made))
    assert [*said(row[2])] == ["8.30 4\u00a0min. Alene: Skriv.", "8.34 6\u00a0min. I par: Fortæl.", "Du: Gå rundt."]


def test_a_talk_says_what_the_notes_of_its_slides_say(held):
    made = Session(id=words("tale"), minutes=10, name=words("Tale"), kind="talk", slides=(words("definition"),))
    changed = with_sessions(held, made)
    deck = deck_of("halvdag", changed, Texts(changed.materials["D01"], changed, "D01"), Room())
    assert isinstance(deck, Deck)
    row, *_ = rows(changed)
    notes = deck.slides[0].notes
    assert [*said(row[2])] == [f"Slide 1: {notes.instruction[0]}", *notes.instruction[1:]]
    assert row[4].words == notes.plan_b


def test_the_slides_of_a_session_are_those_that_the_deck_has_then(held):
    day = seminar_of(held).meetings[0].programme
    deck = deck_of("halvdag", held, Texts(held.materials["D01"], held, "D01"), Room())
    shown = [[figure.slide.number for figure in row[1].pictures if figure.slide] for row in rows(held)]
    assert [n for numbers in shown for n in numbers] == [*range(1, sum(not s.hidden for s in deck.slides) + 1)]
    for numbers, session in zip(shown, day.sessions, strict=True):
        assert len(numbers) >= max(1, len(session.slides))
        assert all(deck.slides[n - 1].title.paragraphs[0].words for n in numbers)


def test_a_picture_says_which_slide_it_is(held):
    picture = rows(held)[0][1].pictures[0]
    deck = deck_of("halvdag", held, Texts(held.materials["D01"], held, "D01"), Room())
    title = " ".join(deck.slides[0].title.paragraphs[0].words.split())
    assert picture.slide == ("D01", 1) and picture.group.alt == f"Slide 1: {title}"


def test_without_the_deck_there_are_no_pictures_and_no_numbers_of_slides(held):
    without = with_file(held, leave_out=(words("D01"),))
    assert not any(row[1].pictures or row[1].small for row in rows(without))
    assert not any("Slide" in text for row in rows(without) for text in said(row[2]))


def test_what_hangs_already_is_not_fetched_when_people_arrive(held):
    arrival = Session(
        id=words("kaffe"), minutes=10, name=words("Kaffe"), kind="arrival", materials=(words("P01"), words("K04"))
    )
    later = replace(arrival, id=words("tale"), name=words("Tale"), kind="talk")
    first, second = rows(with_sessions(held, arrival, later))
    assert [step.lead for step in first[3].steps] == ["K04"]
    assert [step.lead for step in second[3].steps] == ["P01", "K04"]


def test_what_is_left_out_is_in_no_row(held):
    made = Session(
        id=words("tale"), minutes=10, name=words("Tale"), kind="talk", materials=(words("K04"), words("K06"))
    )
    (row,) = rows(with_sessions(with_file(held, leave_out=(words("K06"),)), made))
    assert [step.lead for step in row[3].steps] == ["K04"]


def test_breaks_are_seen_at_a_glance(held):
    grounds = {(session.kind, row[0].ground) for session, row in zip(
        seminar_of(held).meetings[0].programme.sessions, rows(held), strict=True)}  # fmt: skip
    assert {ground for kind, ground in grounds if kind in ("break", "arrival")} == {"froel"}
    assert {ground for kind, ground in grounds if kind not in ("break", "arrival")} == {"glas1"}


def test_two_days_are_two_sections_each_with_its_date(held, content):
    document = script(at_seminar(content, days=2))
    titles = [block.overline for block in document.blocks if isinstance(block, Heading)]
    assert [str(over)[:22] for over in titles] == ["Torsdag den 14. januar", "Fredag den 15. januar "]
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == len(days(document)) == 2


def test_a_day_that_is_held_twice_has_the_slides_of_its_own_deck(content):
    held = at_seminar(content, days=2)
    day = held.seminar.meetings[0].programme
    twice = replace(held, programmes={"halvdag": day, "heldag": day})
    decks = [{f.slide.deck for row in table.rows for f in row[1].pictures if f.slide} for table in days(script(twice))]
    assert decks == [{"D01"}, {"D02"}]


# ---------------------------------------------------------------- the first page


def test_nobody_is_called_more_than_is_known_of_them(content):
    """How many they are and at how many tables; what their work is nobody has said."""
    left = front(at_seminar(content, count=31, tables=6)).columns[0]
    assert "31 deltagere ved 6 borde" in [block.words for block in left if isinstance(block, Prose)]


@pytest.mark.parametrize("tables, count", [(2, 8), (6, 24), (12, 60), (30, 200)])
def test_every_table_and_every_seat_is_drawn_inside_the_walls(content, tables, count):
    held = at_seminar(content, count, tables)
    drawn = room(held)
    outlines = [item.outline for item in drawn.group.items if isinstance(item, Shape)]
    seats = [item for item in drawn.group.items if isinstance(item, Shape) and item.fill == "glas3"]
    assert len(seats) == count
    numbers = [str(number.words) for number in drawn.numbers if number.face == "serif"]
    assert numbers == [str(n) for n in range(1, tables + 1)]
    whole = bounds(*outlines)
    assert whole.x >= LABEL - WALL - 1 and whole.y >= -1 and whole.right <= drawn.w and whole.bottom <= drawn.h


@pytest.mark.parametrize("tables, count", [(6, 24), (30, 200)])
def test_no_two_sets_of_tables_touch(content, tables, count):
    drawn = room(at_seminar(content, count, tables))
    boxes = [bounds(s.outline) for s in drawn.group.items if isinstance(s, Shape) and s.fill == "paper"][:tables]
    for n, box in enumerate(boxes):
        others = boxes[:n]
        assert not any(
            box.x < other.right and other.x < box.right and box.y < other.bottom and other.y < box.bottom
            for other in others
        )


def test_each_poster_has_the_number_that_it_has_in_the_list(held):
    (legend,) = (t for t in front(held).columns[1] if isinstance(t, Table) and t.head[-1] == "Plakat")
    listed = [step for row in legend.rows for cell in row for step in cell.steps]
    ids = [str(step.words).rpartition("(")[2].strip(")") for step in listed]
    assert sorted(ids) == sorted(posters_of(held, seminar_of(held)))
    hung = [spot.piece.id for spot in hanging_of(held, seminar_of(held)).spots if spot.piece.id in ids]
    assert ids == hung and [str(step.marks[0]) for step in listed] == [str(n) for n in range(1, len(ids) + 1)]
    discs = [str(number.words) for number in room(held).numbers if number.color == "paper"]
    assert sorted(discs, key=int) == [str(n) for n in range(1, len(ids) + 1)]


def test_the_day_s_programme_hangs_by_the_door(held):
    assert posters_of(held, seminar_of(held))[0] == "P16"


def test_a_poster_that_is_left_out_does_not_hang_and_one_that_is_added_does(held):
    changed = with_file(held, leave_out=(words("p01"),), add=(words("P17"),))
    ids = posters_of(changed, seminar_of(changed))
    assert "P01" not in ids and "P17" in ids


def test_a_wall_of_windows_says_so_and_has_no_numbers(held):
    changed = with_walls(held, left=0)
    assert not [spot for spot in hanging_of(changed, seminar_of(changed)).spots if spot.side == "left"]
    assert any(number.upwards and "hæng ikke" in number.words for number in room(changed).numbers)


def test_what_the_walls_have_no_room_for_is_told_and_stands_without_a_number(held):
    changed = with_walls(held, left=0, right=0, front=0, back=1)
    problems = [*unhung(changed, seminar_of(changed))]
    assert problems and all(problem.warning for problem in problems) and "P01" in problems[0].message
    own = replace(seminar_of(held).meetings[0].programme.sessions[1], hangs=(words("A14"),))
    hanging = with_walls(with_sessions(held, own), left=0, right=0, front=0, back=0)
    assert "bordene 1–6" in [*unhung(hanging, seminar_of(hanging))][-1].message
    (legend,) = (t for t in front(changed).columns[1] if isinstance(t, Table) and t.head[-1] == "Plakat")
    marks = [str(step.marks[0]) for row in legend.rows for cell in row for step in cell.steps]
    assert marks[0] == "1" and set(marks[1:]) == {"–"}
    assert not [*unhung(held, seminar_of(held))]


def test_what_the_squares_mean_is_said_where_there_are_any(held):
    def small(content):
        return [str(b.words) for b in front(content).columns[1] if isinstance(b, Prose) and b.style == "small"]

    def squares(content):
        return [n.words for n in room(content).numbers if n.face == "sans-semibold" and n.color == "gran"]

    talk = Session(id=words("tale"), minutes=10, name=words("Tale"), kind="talk")
    own = replace(talk, hangs=(words("A14"),))
    assert small(with_sessions(held, own)) == ["Ved firkanterne hænger bordene selv Gruppeark: Afklaring (A14) op."]
    assert squares(with_sessions(held, own)) == ["1", "2", "3", "4", "5", "6"]
    crowded = with_walls(with_sessions(held, own), left=0, right=0, front=0, back=0)
    for without in (with_sessions(held, talk), crowded):
        assert small(without) == squares(without) == []


def test_the_box_is_there_where_somebody_puts_something_into_it(held):
    assert "K" not in [number.words for number in room(held).numbers]
    asked = Session(id=words("slut"), minutes=10, name=words("Slut"), kind="talk", materials=(words("A12"),))
    assert "K" in [number.words for number in room(with_sessions(held, asked)).numbers]


def test_the_bar_has_a_block_as_broad_as_each_session_is_long(held):
    day = seminar_of(held).meetings[0].programme
    (bar,) = (block for block in front(held).columns[1] if isinstance(block, Table) and block.bar)
    assert [str(head) for head in bar.head] == [str(session.minutes) for session in day.sessions]
    assert bar.shares == tuple(session.minutes for session in day.sessions)


def test_it_names_no_participant(held):
    document = script(held)
    assert held.people and not any(person.name in repr(document) for person in held.people)
