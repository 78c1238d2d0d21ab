"""G10: what is to be done before the day and after it, and when: dates that follow from the day and the reply-by."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from generator.compose.material import Entries
from generator.compose.occasion import there_at
from generator.compose.templates.form import OWN, Row, guide, own, table, to_fill, to_tick
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Cell, Heading, Prose
from generator.model.seminar import Seminar, date_of, long_date
from generator.model.sender import Room
from generator.model.spoken import spoken
from generator.model.text import NBSP, Words
from generator.model.workdays import workday

TIMELINE = Entries("guide")

# Days before the first, unless the seminar's file says when.
INVITE, REPLY, MAIL, PRINT, DELIVERED = 42, 21, 7, 6, 2
TO_ANSWER = 14  # days that guests have for it, at least
TO_PRINT = 14  # days that a print shop has


class Due(NamedTuple):
    """What is done, by the key of its texts, and on which day."""

    day: date
    key: str


@TIMELINE.material("G10", page="guide-a4", occasion=True)
def timeline(content: Content, texts: Texts, room: Room) -> Worksheet:
    """A row for each thing to do, in the order of their days, with a box to tick and room for who does it."""
    seminar = content.seminar
    assert seminar
    title = seminar.file.title
    texts.may_ask(*(f"{key}{end}" for key in ("listed", "counted", "delivered", "agreed") for end in ("", "-how")))
    rows: list[Row] = [_row(due, seminar, texts) for due in dues(seminar, listed=bool(content.people))]
    columns = (to_tick(), OWN, OWN, to_fill(lines=1))
    made = guide(
        content, texts,
        Heading(texts["heading"], 1, overline=title.derived(f"{title} · {long_date(seminar.first)}")),
        Prose(texts["lead"], "lead"),
        table(texts, "steps", rows, columns, (30, 104, 266, 86)),
    )  # fmt: skip
    return own(made, texts)


def dues(seminar: Seminar, listed: bool) -> list[Due]:
    """All that is to be done, day by day. Backwards from the first day: what falls on a day off is done before it."""
    first, file = seminar.first, seminar.file
    replied = seminar.reply_by or _before(first, REPLY)
    invited = min(_before(first, INVITE), _before(replied, TO_ANSWER))
    agreed = _promised(file.delivery)
    delivered = agreed if agreed and agreed <= first else _before(first, DELIVERED)
    found = [
        Due(invited, "invite"),
        Due(replied, "reply"),
        Due(workday(replied + timedelta(days=1)), "listed" if listed else "counted"),
        Due(_before(delivered, TO_PRINT), "order"),
        Due(_before(first, MAIL), "mail"),
        Due(_before(first, PRINT), "print"),
        Due(delivered, "agreed" if file.delivery else "delivered"),
        Due(_before(first, 1), "hang"),
        Due(seminar.weekday_after(1), "thank"),
        Due(seminar.weekday_after(30), "later"),
    ]
    return sorted(found, key=lambda due: due.day)  # those of a day stand as they are done


def _before(day: date, days: int) -> date:
    """A workday so many days before, or earlier."""
    return workday(day - timedelta(days=days), -1)


def _promised(delivery: Words | None) -> date | None:
    """The date that what is agreed on delivery ends with: "Rådhuset, senest tirsdag den 12. januar 2027"."""
    words = (delivery or "").split()
    return next((day for n in range(len(words)) if (day := date_of(" ".join(words[n:])))), None)


def _row(due: Due, seminar: Seminar, texts: Texts) -> Row:
    name, how = texts[due.key], spoken(texts[f"{due.key}-how"], there_at(seminar))
    weekday, _, rest = long_date(due.day).partition(" den ")
    when = Cell(name.derived(weekday.capitalize()), name.derived(rest.replace(" ", NBSP)))
    return name, when, Cell(name, fill(how, levering=seminar.file.delivery or ""))
