"""G05: what is taken along from a seminar, filled in on the same day, and what is done on the days after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.compose.guides.hung import numbered
from generator.compose.material import Entries
from generator.compose.occasion import there_at
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
from generator.model.kinds import named
from generator.model.seminar import Seminar, long_date
from generator.model.sender import Room
from generator.model.spoken import all_spoken, spoken
from generator.model.text import Words

FOLLOW_UP = Entries("guide")

DECISIONS, STEPS = 4, 5  # rows to write in
BOARD = "tavle"  # the id of the thing
LATER = 30  # days after, when somebody asks how it went
ROW = 26.0  # points: as high as rows to tick in grow


@FOLLOW_UP.material("G05", page="guide-a4", occasion=True)
def follow_up(content: Content, texts: Texts, room: Room) -> Worksheet:
    """What is seen, what is decided, and what is done afterwards and when: a page each."""
    seminar = content.seminar
    assert seminar
    file = seminar.file
    blocks: tuple[Block, ...] = (
        Heading(texts["heading"], 1, overline=file.title.derived(f"{file.title} · {_days(seminar)}")),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields", 2), (1, 1)),
        *_photos(content, seminar, texts),
        *section(texts, "seen", answer(texts, "seen", 2, 18)),
        *next_page(texts, "decide"),
        *section(texts, "decisions", _decisions(texts)),
        *section(texts, "steps", next_steps(texts, STEPS, (252, 130, 102))),
        *section(texts, "missing", answer(texts, "missing", 2, 4)),
        *next_page(texts, "after"),
        *_then(seminar, texts, "next-day", seminar.weekday_after(1)),
        *_then(seminar, texts, "later", seminar.weekday_after(LATER)),
        *section(texts, "learned", answer(texts, "learned", 3, 14)),
    )
    return own(guide(content, texts, *blocks), texts)


def _days(seminar: Seminar) -> str:
    """ "torsdag den 14. januar 2027", or the first and the last of several."""
    if seminar.first == seminar.last:
        return long_date(seminar.first)
    return f"{long_date(seminar.first)} – {long_date(seminar.last)}"


def _then(seminar: Seminar, texts: Texts, key: str, day: date) -> tuple[Block, ...]:
    """What is done on a day, to be ticked off."""
    title = fill(texts[f"{key}-title"], tid=long_date(day))
    return Heading(title, 2), Checks(all_spoken(texts.list(key), there_at(seminar)))


def _photos(content: Content, seminar: Seminar, texts: Texts) -> tuple[Block, ...]:
    """A row for each place where the exercises of this seminar leave something to be seen; nothing without any."""
    texts.may_ask("photos-title", "photos-help", "photos-head", "photos-summary")
    seen = (*_tables(seminar, texts), *_board(seminar, texts), *_walls(content, seminar, texts))
    if not seen:
        return ()
    rows: list[Row] = [(name, Cell(name), Cell(words=what)) for name, what in seen]
    columns = (to_tick(), OWN, OWN, to_fill(lines=1))
    return section(texts, "photos", table(texts, "photos", rows, columns, (30, 136, 226, 94), least=ROW), help="body")


def _tables(seminar: Seminar, texts: Texts) -> Iterator[tuple[Words, Words]]:
    name, what = texts["table"], spoken(texts["table-what"], there_at(seminar))
    for number in range(1, seminar.tables + 1) if what else ():
        yield fill(name, nummer=str(number)), what


def _board(seminar: Seminar, texts: Texts) -> Iterator[tuple[Words, Words]]:
    """If something is written on one, not only brought along."""
    name, what = texts["board"], texts["board-what"]
    sessions = (session for meeting in seminar.meetings for session in meeting.programme.sessions)
    if any(BOARD in session.things for session in sessions if session.kind != "arrival"):
        yield name, what


def _walls(content: Content, seminar: Seminar, texts: Texts) -> Iterator[tuple[Words, Words]]:
    """As one walks by them, with the posters on which an exercise puts something."""
    hung, names = numbered(content, seminar), texts.list("walls", len(SIDES))
    said = all_spoken(texts.list("wall-what"), there_at(seminar))
    for side, name in zip(SIDES, names, strict=True):
        there = [filled for words in said if (filled := _on_wall(words, [id for id in hung if hung[id][1] == side]))]
        if there:
            yield name, there[0].derived(", ".join(there))


def _on_wall(words: Words, posters: Sequence[str]) -> Words | None:
    """What is to be seen on those of the posters that it names: "{navn} med sedler (P10, P11)"."""
    ids = [id for id in named(words) if id in posters]
    what = words.derived(words.rpartition(" (")[0])
    return fill(what, navn=", ".join(ids)) if ids else None


def _decisions(texts: Texts) -> Block:
    """What was decided, why, and who stands for it."""
    first, *_ = texts.list("decisions-head", 3)
    columns = [to_fill("{column} {row}", lines=2)] * 3
    return table(
        texts, "decisions", counted(first, DECISIONS), columns, (226, 148, 112), title=texts["decisions-title"], most=3
    )
