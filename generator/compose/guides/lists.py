"""Who comes and where they sit: G07 for the door by the alphabet, and G08 for the wall table by table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from generator.compose.drawing.table_house import table_house
from generator.compose.material import Entries
from generator.compose.participants import by_alphabet, work_of, written
from generator.compose.templates.form import OWN, Row, guide, own, table, to_fill, to_tick
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Figure, Heading, Prose
from generator.model.geometry import Box
from generator.model.scene import Group
from generator.model.seminar import Person, Seminar, at_table, long_date
from generator.model.sender import Room
from generator.model.text import Words

LISTS = Entries("guide")

MORE = 3  # rows to write in, for whoever comes unannounced
MOST_BESIDE = 5  # tables side by side on the wall
WIDE, HIGH, GAP = 1111.0, 630.0, 24.0  # points: a line on A3, about, the room below the lead, and between two tables
TABLE = 122.0  # points that a table takes besides its names
SIZES = (20.0, 18.0)  # of names, if all have room; else that of the body
BODY, PITCH, AFTER = 13.0, 1.27, 5.0  # on A3: size, distance of lines in sizes, and what is kept below in the body
LETTER, WIDEST = 0.5, 0.6  # of the size: how broad a letter is in a line, about, and in a word at most
AIR = 5.0  # from a house to the first name, more than its own
HOUSE = Box(0, 0, 62, 62)  # of a table, above its names


@LISTS.material("G07", page="guide-a4", occasion=True, listed=True)
def door_list(content: Content, texts: Texts, room: Room) -> Worksheet:
    """All by the alphabet, to be ticked off, with the table that each sits at."""
    rows = [_row(person, content) for person in by_alphabet(content.people)]
    blank: list[Row] = [(texts["more"].derived(f"{texts['more']} {n}"), *_blank(n, texts)) for n in range(1, MORE + 1)]
    columns = (to_tick(), OWN, OWN, OWN)
    made = table(texts, "people", [*rows, *blank], columns, (34, 190, 220, 42), frame="close")
    return own(guide(content, texts, *_head(content, texts), made), texts)


@LISTS.material("G08", page="guide-a3", occasion=True, listed=True)
def table_plan(content: Content, texts: Texts, room: Room) -> Worksheet:
    """Each table with its house and those who sit there."""
    seminar = content.seminar
    assert seminar
    deep = ceil(seminar.tables / MOST_BESIDE)
    across = ceil(seminar.tables / deep)
    larger = _larger(content, seminar, deep, _column(across))
    tables = [_table(number, content, texts, larger) for number in range(1, seminar.tables + 1)]
    rows = (tables[first : first + across] for first in range(0, len(tables), across))
    beside = (block for row in rows for block in _beside(row, across))
    return replace(own(guide(content, texts, *_head(content, texts), *beside), texts), paper="a3")


def _beside(row: list[tuple[Block, ...]], across: int) -> Iterator[Block]:
    """Tables side by side; those of a short row stand below those of the others, for its last column is the broader."""
    short = across - len(row)
    if len(row) == 1:
        yield from row[0]
    else:
        column = _column(across)
        shares = (*[column] * (len(row) - 1), column + short * (column + GAP))
        yield Columns(tuple(row), shares, GAP)


def _column(across: int) -> float:
    return (WIDE - (across - 1) * GAP) / across


def _larger(content: Content, seminar: Seminar, deep: int, column: float) -> float:
    """How many times the body's size names are, that are read from a distance: as large as lets all stand on one page."""

    def fits(size: float) -> bool:
        def lines(name: str) -> int:
            return ceil(len(name) * LETTER * size / column)

        def high(number: int) -> float:
            names = (lines(person.name) for person in at_table(content.people, number))
            return sum(count * PITCH * size + AFTER * size / BODY for count in names)

        words = max((len(word) for person in content.people for word in person.name.split()), default=0)
        most = max(map(high, range(1, seminar.tables + 1)), default=0.0)
        return words * WIDEST * size <= column and deep * (TABLE + most) <= HIGH

    return next((size / BODY for size in SIZES if fits(size)), 1.0)


def _head(content: Content, texts: Texts) -> Iterator[Block]:
    seminar = content.seminar
    assert seminar
    yield Heading(texts["heading"], 1, overline=_occasion(seminar))
    yield Prose(texts["lead"], "lead")


def _occasion(seminar: Seminar) -> Words:
    title = seminar.file.title
    return title.derived(f"{title} · {long_date(seminar.first)}")


def _row(person: Person, content: Content) -> Row:
    name, work = written(person, person.name, content), written(person, work_of(person), content)
    return name, Cell(name), Cell(words=work), Cell(words=Words(str(person.table or "")))


def _blank(number: int, texts: Texts) -> Iterator[Cell]:
    _, name, work, table = texts.list("people-head", 4)
    for head in (name, work, table):
        yield to_fill("{column} {row}", lines=1)(head.derived(str(number)), head)


def _table(number: int, content: Content, texts: Texts, larger: float) -> tuple[Block, ...]:
    house = Figure(Group("Bordets hus", table_house(number, HOUSE, sun=0)), HOUSE.w, HOUSE.h + AIR)
    names = (written(person, person.name, content) for person in at_table(content.people, number))
    return (
        Heading(fill(texts["table"], nummer=str(number)), 2),
        house,
        *(Prose(name, larger=larger) for name in names),
    )
