"""What is told of a seminar in words, in the invitation, the calendar and the letters: when, where, whom to ask, and the day
in short."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.compose.texts import Texts, fill
from generator.model.programme import RESTS, Programme, clock
from generator.model.seminar import Contact, Meeting, Room, Seminar, brings, goes_without, long_date
from generator.model.spoken import there
from generator.model.text import NBSP, Words


class Stop(NamedTuple):
    """A line of the day in short."""

    time: Words  # "8.30"
    name: Words


def day_in_short(programme: Programme, end: Words) -> list[Stop]:
    """Arrivals, breaks, what comes after them, and the stops of the day with when they begin, and its end: whoever reads it
    knows when to be back. A programme without stops is told whole."""
    hours, stops = programme.hours(), bool(programme.stops())
    rested = [False, *(session.kind in RESTS for session in programme.sessions)]
    found = [
        Stop(programme.start.derived(clock(hours[session.id].start)), session.stop or session.name)
        for session, back in zip(programme.sessions, rested, strict=False)
        if session.stop or session.kind in RESTS or back or not stops
    ]
    return [*found, Stop(programme.end, end)]


def there_at(seminar: Seminar) -> set[str]:
    """What texts in brackets can ask for: materials, exercises and sessions of its days, and what it has besides; not what it
    goes without."""
    sessions = [session for meeting in seminar.meetings for session in meeting.programme.sessions]
    return (there(sessions) | brings(seminar.file)) - goes_without(seminar.file)


def time_of(meeting: Meeting, texts: Texts) -> Words:
    """ "torsdag den 14. januar 2027 kl. 8.30–12.15" """
    day = meeting.programme
    return fill(texts["when"], dato=held(meeting.date), tid=f"{day.start}–{day.end}")


def held(day: date) -> str:
    """The date on one line, but for its weekday."""
    return long_date(day).replace(" ", NBSP).replace(NBSP, " ", 1)


def for_whom(seminar: Seminar, texts: Texts) -> Words | None:
    """ "Seminaret er for ledere med et projekt."; nothing if nobody has said it."""
    texts.may_ask("audience")
    audience = seminar.file.audience
    return fill(texts["audience"], hvem=audience) if audience else None


def reply(seminar: Seminar, texts: Texts) -> Words | None:
    """By when to answer, if that is known."""
    texts.may_ask("reply")
    return fill(texts["reply"], svar=held(seminar.reply_by)) if seminar.reply_by else None


def allergies(seminar: Seminar, texts: Texts) -> Words | None:
    """That one should say what one does not eat, if there is a meal."""
    texts.may_ask("allergies")
    rests = (s.name.casefold() for day in seminar.meetings for s in day.programme.sessions if s.kind in RESTS)
    meals = texts.list("meals")
    return texts["allergies"] if any(meal.casefold() in name for name in rests for meal in meals) else None


def arrivals(seminar: Seminar, texts: Texts) -> Iterator[Words]:
    """When to come, when it begins and when it ends: a sentence for each day that one arrives at."""
    texts.may_ask("arrival", "arrival-day")
    for meeting in seminar.meetings:
        day, first = meeting.programme, meeting.programme.sessions[0]
        if first.kind == "arrival":
            begins = clock(day.hours()[first.id].end)
            said = fill(texts["arrival"], navn=first.name, fra=day.start, start=begins, slut=day.end)
            several = len(seminar.meetings) > 1
            yield fill(texts["arrival-day"], dato=long_date(meeting.date), tid=said) if several else said


def dates_of(seminar: Seminar, texts: Texts) -> Words:
    """ "torsdag den 14. januar 2027", of several days joined by the last word before the last of them."""
    *before, last = (long_date(meeting.date) for meeting in seminar.meetings)
    return seminar.file.title.derived(f"{', '.join(before)} {texts['and']} {last}" if before else last)


def place_of(room: Room) -> Words:
    """ "Byrådssalen, Fjordby Rådhus, Torvet 1, 9999 Fjordby" """
    return room.name.derived(", ".join(part for part in (room.name, room.address) if part))


def reached(contact: Contact, texts: Texts) -> Iterator[Words]:
    """Whom to ask, and how: a line each."""
    yield contact.name.derived(", ".join(part for part in (contact.name, contact.title) if part))
    if contact.phone:
        yield fill(texts["phone"], nummer=contact.phone)
    if contact.email:
        yield contact.email
