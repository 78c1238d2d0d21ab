"""What is told of a seminar in words, in the invitation, the calendar and the letters: when, where, whom to ask, and the day
in short."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.compose.texts import Texts, fill
from generator.model.programme import Programme, clock
from generator.model.seminar import Contact, Meeting, Room, Seminar, long_date
from generator.model.text import NBSP, Words


class Stop(NamedTuple):
    """A line of the day in short."""

    time: Words  # "8.30"
    name: Words


def day_in_short(programme: Programme, end: Words) -> list[Stop]:
    """Arrivals, breaks and the stops of the day with when they begin, and its end. A programme without stops is told whole."""
    hours, stops = programme.hours(), bool(programme.stops())
    found = [
        Stop(programme.start.derived(clock(hours[session.id].start)), session.stop or session.name)
        for session in programme.sessions
        if session.stop or session.kind in ("arrival", "break") or not stops
    ]
    return [*found, Stop(programme.end, end)]


def time_of(meeting: Meeting, texts: Texts) -> Words:
    """ "torsdag den 14. januar 2027 kl. 8.30–12.15" """
    day = meeting.programme
    return fill(texts["when"], dato=held(meeting.date), tid=f"{day.start}–{day.end}")


def held(day: date) -> str:
    """The date on one line, but for its weekday."""
    return long_date(day).replace(" ", NBSP).replace(NBSP, " ", 1)


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
