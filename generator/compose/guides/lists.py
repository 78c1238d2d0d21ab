"""Who comes and where they sit: G07 for the door by the alphabet, and G08 for the wall table by table."""

from __future__ import annotations

import re
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
from generator.model.text import Personal, Words

LISTS = Entries("guide")

MORE = 4  # rows to write in, for whoever comes unannounced
ROW = 22.0  # points that a row is high
LONG, PART = 18, 9  # letters of a word that is divided where a line ends, and of its parts
MOST_BESIDE = 5  # tables side by side on the wall
FEW = 10  # tables whose names have room to be larger
WIDE, GAP = 1111.0, 24.0  # points: a line on A3, about, and between two tables
AIR = 5.0  # from a house to the first name, more than its own
HOUSE = Box(0, 0, 62, 62)  # of a table, above its names


@LISTS.material("G07", page="guide-a4", occasion=True, listed=True)
def door_list(content: Content, texts: Texts, room: Room) -> Worksheet:
    """All by the alphabet, to be ticked off, with the table that each sits at."""
    rows = [_row(person, content) for person in by_alphabet(content.people)]
    blank: list[Row] = [(texts["more"].derived(f"{texts['more']} {n}"), *_blank(n, texts)) for n in range(1, MORE + 1)]
    columns = (to_tick(), OWN, OWN, OWN)
    made = table(texts, "people", [*rows, *blank], columns, (34, 196, 210, 46), least=ROW)
    return own(guide(content, texts, *_head(content, texts), made), texts)


@LISTS.material("G08", page="guide-a3", occasion=True, listed=True)
def table_plan(content: Content, texts: Texts, room: Room) -> Worksheet:
    """Each table with its house and those who sit there."""
    seminar = content.seminar
    assert seminar
    tables = [_table(number, content, texts) for number in range(1, seminar.tables + 1)]
    across = ceil(len(tables) / ceil(len(tables) / MOST_BESIDE))
    rows = (tables[first : first + across] for first in range(0, len(tables), across))
    beside = (block for row in rows for block in _beside(row, across))
    return replace(own(guide(content, texts, *_head(content, texts), *beside), texts), paper="a3")


def _beside(row: list[tuple[Block, ...]], across: int) -> Iterator[Block]:
    """Tables side by side; those of a short row stand below those of the others, for its last column is the broader."""
    short = across - len(row)
    if len(row) == 1:
        yield from row[0]
    else:
        column = (WIDE - (across - 1) * GAP) / across
        shares = (*[column] * (len(row) - 1), column + short * (column + GAP))
        yield Columns(tuple(row), shares, GAP)


def _head(content: Content, texts: Texts) -> Iterator[Block]:
    seminar = content.seminar
    assert seminar
    yield Heading(texts["heading"], 1, overline=_occasion(seminar))
    yield Prose(texts["lead"], "lead")


def _occasion(seminar: Seminar) -> Words:
    title = seminar.file.title
    return title.derived(f"{title} · {long_date(seminar.first)}")


def _row(person: Person, content: Content) -> Row:
    name, work = divided(written(person, person.name, content)), divided(written(person, work_of(person), content))
    return name, Cell(name), Cell(words=work), Cell(words=Words(str(person.table or "")))


def _blank(number: int, texts: Texts) -> Iterator[Cell]:
    _, name, work, table = texts.list("people-head", 4)
    for head in (name, work, table):
        yield to_fill("{column} {row}", lines=1)(head.derived(str(number)), head)


def _table(number: int, content: Content, texts: Texts) -> tuple[Block, ...]:
    house = Figure(Group("Bordets hus", table_house(number, HOUSE, sun=0)), HOUSE.w, HOUSE.h + AIR)
    names = (divided(written(person, person.name, content)) for person in at_table(content.people, number))
    few = content.seminar is not None and content.seminar.tables <= FEW
    return (
        Heading(fill(texts["table"], nummer=str(number)), 2),
        house,
        *(Prose(name, "lead" if few else "body") for name in names),
    )


def divided(words: Personal) -> Personal:
    """The words with soft hyphens in those that are longer than a column is broad."""

    def parted(found: re.Match[str]) -> str:
        return "\u00ad".join(re.findall(f".{{1,{PART}}}", found[0]))

    return words.derived(re.sub(rf"[^\W]{{{LONG},}}", parted, words))  # type: ignore[return-value]
