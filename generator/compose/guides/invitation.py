"""G03: the invitation with all that is known of the seminar; the rest is written in Word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.letters import GUEST, invitations, later, letter, letters
from generator.compose.material import Entries
from generator.compose.occasion import allergies, day_in_short, for_whom, held, place_of, reached, reply, time_of
from generator.compose.templates.form import OWN, Row, guide, own, table
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Heading, Prose, Table
from generator.model.seminar import Meeting, Seminar
from generator.model.sender import Room
from generator.model.text import Words

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
            *map(Prose, filter(None, [allergies(seminar, texts)])),
            *_days(seminar, texts),
        ),
        texts,
    )  # fmt: skip


def _told_elsewhere(seminar: Seminar, texts: Texts) -> None:
    """The letters and the calendar are made of the same texts, so what they lack is told with the invitation."""
    texts.may_ask(GUEST, f"{GUEST}-subject")
    for key in letters(seminar):
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


def _days(seminar: Seminar, texts: Texts) -> tuple[Block, ...]:
    """The programme in short; several days beside each other, each below its date."""
    title = texts["programme-title"]
    if len(seminar.meetings) == 1:
        return Heading(title, 2), _day(seminar.meetings[0], title, texts)
    dated = ((meeting, title.derived(_capital(held(meeting.date)))) for meeting in seminar.meetings)
    columns = tuple((Heading(date, 3), _day(meeting, date, texts)) for meeting, date in dated)
    return Heading(title, 2), Columns(columns, (1.0,) * len(columns), above=False)


def _day(meeting: Meeting, title: Words, texts: Texts) -> Table:
    stops = day_in_short(meeting.programme, texts["end"])
    rows: list[Row] = [(stop.name, Cell(stop.time), Cell(words=stop.name)) for stop in stops]
    return table(
        texts, "programme", rows, (OWN, OWN), (64, 422 if title == texts["programme-title"] else 167), title=title
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
