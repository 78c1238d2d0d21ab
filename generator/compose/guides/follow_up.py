"""G05: what is taken along from a seminar, filled in on the same day, and what is done on the days after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.compose.guides.hung import numbered
from generator.compose.material import Entries
from generator.compose.templates.form import (
    OWN,
    Row,
    answer,
    counted,
    guide,
    next_page,
    next_steps,
    own,
    section,
    table,
    to_fill,
    to_tick,
)
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Checks, Fields, Heading, Prose
from generator.model.hanging import SIDES
from generator.model.seminar import Seminar, long_date
from generator.model.sender import Room
from generator.model.text import Words

FOLLOW_UP = Entries("guide")

DECISIONS, STEPS = 4, 5  # rows to write in
LATER = 30  # days after, when somebody asks how it went
ROW = 26.0  # points: as high as rows to tick in grow


@FOLLOW_UP.material("G05", page="guide-a4", occasion=True)
def follow_up(content: Content, texts: Texts, room: Room) -> Worksheet:
    """A page for what is seen and decided, and one with what is done afterwards and when."""
    seminar = content.seminar
    assert seminar
    file = seminar.file
    blocks: tuple[Block, ...] = (
        Heading(texts["heading"], 1, overline=file.title.derived(f"{file.title} · {_days(seminar)}")),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields", 2), (1, 1)),
        *section(texts, "photos", _photos(content, seminar, texts), help="body"),
        *section(texts, "seen", answer(texts, "seen", 2, 12)),
        *next_page(texts, "decide"),
        *section(texts, "decisions", _decisions(texts)),
        *section(texts, "steps", next_steps(texts, STEPS, (252, 130, 102))),
        *section(texts, "missing", answer(texts, "missing", 2, 4)),
        *next_page(texts, "after"),
        *_then(texts, "next-day", seminar.weekday_after(1)),
        *_then(texts, "later", seminar.weekday_after(LATER)),
        *section(texts, "learned", answer(texts, "learned", 3, 14)),
    )
    return own(guide(content, texts, *blocks), texts)


def _days(seminar: Seminar) -> str:
    """ "torsdag den 14. januar 2027", or the first and the last of several."""
    if seminar.first == seminar.last:
        return long_date(seminar.first)
    return f"{long_date(seminar.first)} – {long_date(seminar.last)}"


def _then(texts: Texts, key: str, day: date) -> tuple[Block, ...]:
    """What is done on a day, to be ticked off."""
    title = fill(texts[f"{key}-title"], tid=long_date(day))
    return Heading(title, 2), Checks(texts.list(key))


def _photos(content: Content, seminar: Seminar, texts: Texts) -> Block:
    """A row for each table and each wall that something hangs on."""
    seen = (*_tables(seminar, texts), *_walls(content, seminar, texts))
    rows: list[Row] = [(name, Cell(name), Cell(words=what)) for name, what in seen]
    columns = (to_tick(), OWN, OWN, to_fill(lines=1))
    return table(texts, "photos", rows, columns, (30, 132, 186, 138), least=ROW)


def _tables(seminar: Seminar, texts: Texts) -> Iterator[tuple[Words, Words]]:
    for number in range(1, seminar.tables + 1):
        yield fill(texts["table"], nummer=str(number)), texts["table-what"]


def _walls(content: Content, seminar: Seminar, texts: Texts) -> Iterator[tuple[Words, Words]]:
    """As one walks by them, with the posters there."""
    hung, names, what = numbered(content, seminar), texts.list("walls", len(SIDES)), texts["wall-what"]
    for side, name in zip(SIDES, names, strict=True):
        if posters := [id for id, (_, wall) in hung.items() if wall == side]:
            yield name, fill(what, navn=", ".join(posters))


def _decisions(texts: Texts) -> Block:
    """What was decided, why, and who stands for it."""
    first, *_ = texts.list("decisions-head", 3)
    columns = [to_fill("{column} {row}", lines=2)] * 3
    return table(
        texts, "decisions", counted(first, DECISIONS), columns, (226, 148, 112), title=texts["decisions-title"], most=3
    )
