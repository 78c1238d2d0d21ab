"""G03: the invitation with all that is known of the seminar; the rest is written in Word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.letters import BEFORE, LATER, THANKS, invitations, later, letter
from generator.compose.material import Entries
from generator.compose.occasion import day_in_short, for_whom, held, place_of, reached, reply, time_of
from generator.compose.templates.form import OWN, Row, guide, own, table
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Heading, Prose
from generator.model.seminar import Meeting, Seminar
from generator.model.sender import Room

INVITATIONS = Entries("guide")


@INVITATIONS.material("G03", page="guide-a4", occasion=True)
def invitation(content: Content, texts: Texts, room: Room) -> Worksheet:
    """A page: why, when and where, what to bring, whom to answer, and the programme in short."""
    seminar = content.seminar
    assert seminar
    texts.may_ask("reply-title", "phone", "and", "event-day")
    _told_elsewhere(seminar, texts)
    return own(
        guide(
            content, texts,
            Heading(seminar.file.title, 1, overline=texts["overline"]),
            Prose(texts["lead"], "lead"),
            *_for_whom(seminar, texts),
            *_practical(seminar, texts),
            Heading(texts["bring-title"], 2), Prose(texts["bring"]),
            *(block for day in seminar.meetings for block in _day(day, seminar, texts)),
        ),
        texts,
    )  # fmt: skip


def _told_elsewhere(seminar: Seminar, texts: Texts) -> None:
    """The letters and the calendar are made of the same texts, so what they lack is told with the invitation."""
    for key in (BEFORE, THANKS, LATER):
        letter(key, seminar, texts)
    invitations(seminar, texts)
    later(seminar, texts)


def _for_whom(seminar: Seminar, texts: Texts) -> Iterator[Prose]:
    if said := for_whom(seminar, texts):
        yield Prose(said)


def _practical(seminar: Seminar, texts: Texts) -> tuple[Block, ...]:
    """When and where, and below that by when to answer, and whom to ask."""
    file = seminar.file
    when: tuple[Block, ...] = (
        Heading(texts["when-title"], 2),
        *(Prose(time_of(meeting, texts)) for meeting in seminar.meetings),
    )
    where = (Heading(texts["where-title"], 2), Prose(place_of(file.room)))
    ask: tuple[Block, ...] = (Heading(texts["ask-title"], 2), *map(Prose, reached(file.contact, texts)))
    by_when = reply(seminar, texts)
    if by_when is None:
        return Columns((when, where), (1, 1)), *ask
    answer = (Heading(texts["reply-title"], 2), Prose(by_when))
    return Columns((when, where), (1, 1)), Columns((answer, ask), (1, 1))


def _day(meeting: Meeting, seminar: Seminar, texts: Texts) -> tuple[Block, ...]:
    """The programme in short; of several days each has its date in its heading."""
    plain, stops = texts["programme-title"], day_in_short(meeting.programme, texts["end"])
    title = plain.derived(f"{plain} {held(meeting.date)}") if len(seminar.meetings) > 1 else plain
    rows: list[Row] = [(stop.name, Cell(stop.time), Cell(words=stop.name)) for stop in stops]
    return Heading(title, 2), table(texts, "programme", rows, (OWN, OWN), (64, 422), title=title)
