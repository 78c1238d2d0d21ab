"""What is sent for a seminar besides the invitation: mails before and after it, and what is put into a calendar. The texts are
those of the invitation, G03."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta

from generator.compose.occasion import (
    allergies,
    arrivals,
    dates_of,
    day_in_short,
    for_whom,
    place_of,
    reached,
    reply,
    there_at,
    time_of,
)
from generator.compose.texts import Texts, fill
from generator.model.letters import Event, Letter
from generator.model.problems import Problem, stop_on_errors
from generator.model.programme import clock, minutes_of
from generator.model.seminar import Meeting, Seminar, long_date
from generator.model.spoken import all_spoken
from generator.model.text import NBSP, Words

AFTER = 30  # days after the last, when it is asked how it went
TALK = timedelta(minutes=30)  # that this takes
BEFORE, GUEST, THANKS, LATER = "reminder", "guest", "thanks", "later"  # as the keys of a letter's texts begin
INTERVIEW = "interview"  # the session or exercise that a guest comes to


def letters(seminar: Seminar) -> tuple[str, ...]:
    """The keys of those that are sent: one to a guest only where one comes."""
    return BEFORE, *([GUEST] if _interview(seminar) else []), THANKS, LATER


def letter(key: str, seminar: Seminar, texts: Texts) -> Letter:
    """The letter whose texts begin with `key`. A paragraph that names what the seminar's file does not tell is left out, as is
    what it says in brackets of exercises and materials that this seminar has not."""
    known = _known(seminar, texts)
    told = (_told(words, known) for words in all_spoken(texts.list(key), there_at(seminar)))
    return Letter(f"{texts['subject']} {fill(texts[f'{key}-subject'], **known)}", tuple(filter(None, told)))


def invitations(seminar: Seminar, texts: Texts) -> tuple[Event, ...]:
    """An event for each day."""
    return tuple(_day(n, meeting, seminar, texts) for n, meeting in enumerate(seminar.meetings, 1))


def later(seminar: Seminar, texts: Texts) -> Event:
    """The talk about how it went, on a weekday."""
    stop_on_errors(_no_time(texts["later-time"]))
    minutes = minutes_of(texts["later-time"]) or 0
    start = datetime.combine(seminar.weekday_after(AFTER), time()) + timedelta(minutes=minutes)
    known, file = _known(seminar, texts), seminar.file
    return Event(
        id=f"{file.id}-opfoelgning@{file.municipality}.drivhus",
        start=start,
        end=start + TALK,
        title=fill(texts["later-event"], **known),
        text="\n".join(_agenda(seminar, texts, known)),
        contact=file.contact,
    )


def _agenda(seminar: Seminar, texts: Texts, known: Mapping[str, str]) -> Iterator[str]:
    said = all_spoken(texts.list("later-agenda"), there_at(seminar))
    return filter(None, (_told(words, known) for words in said))


def _day(number: int, meeting: Meeting, seminar: Seminar, texts: Texts) -> Event:
    file, day = seminar.file, meeting.programme
    several = len(seminar.meetings) > 1
    title = fill(texts["event-day"], titel=file.title, nummer=str(number)) if several else file.title
    stops = (f"{stop.time} {stop.name}" for stop in day_in_short(day, texts["end"]))
    asked = f"{texts['ask-title']} {', '.join(reached(file.contact, texts))}"
    known = (for_whom(seminar, texts), texts["bring"], allergies(seminar, texts), reply(seminar, texts), asked)
    said = filter(None, known)
    lines = (*said, "", texts["programme-title"], *stops)
    return Event(
        id=f"{file.id}-{number}@{file.municipality}.drivhus",
        start=_at(meeting, day.start),
        end=_at(meeting, day.end),
        title=title,
        text="\n".join(lines).replace(NBSP, " "),
        contact=file.contact,
        place=place_of(file.room),
    )


def _at(meeting: Meeting, clock: Words) -> datetime:
    return datetime.combine(meeting.date, time()) + timedelta(minutes=minutes_of(clock) or 0)


def _no_time(words: Words) -> Iterator[Problem]:
    if minutes_of(words) is None:
        yield Problem(
            words.where, f"'{words}' er ikke et klokkeslæt", 'skriv det med punktum og i anførselstegn: "9.00"'
        )


def _known(seminar: Seminar, texts: Texts) -> Mapping[str, str]:
    """What the texts of a letter may name."""
    file, contact = seminar.file, seminar.file.contact
    found = {
        "titel": file.title,
        "dato": dates_of(seminar, texts),
        "tid": f" {texts['and']} ".join(_within(time_of(meeting, texts)) for meeting in seminar.meetings),
        "sted": place_of(file.room),
        "svar": long_date(seminar.reply_by) if seminar.reply_by else "",
        "kontakt": ", ".join(reached(contact, texts)),
        "navn": contact.name,
        "efter": long_date(seminar.weekday_after(AFTER)),
        "ankomst": " ".join(arrivals(seminar, texts)).replace(NBSP, " "),
        "interview": _interview(seminar),
    }
    return {key: words for key, words in found.items() if words}


def _interview(seminar: Seminar) -> str:
    """ "torsdag den 14. januar 2027 kl. 9.00": when the guest is asked; empty if none is."""
    found = (
        f"{long_date(meeting.date)} kl. {clock(meeting.programme.hours()[session.id].start)}"
        for meeting in seminar.meetings
        for session in meeting.programme.sessions
        if INTERVIEW in (session.id, session.exercise)
    )
    return next(found, "")


def _within(time: Words) -> str:
    """As it stands within a sentence: weekdays have no capital."""
    return (time[:1].lower() + time[1:]).replace(NBSP, " ")


def _told(words: Words, known: Mapping[str, str]) -> str:
    """The paragraph with what it names filled in; empty if something of that is not known."""
    asked = set(re.findall(r"\{(\w+)\}", words))
    return str(fill(words, **known)) if asked <= known.keys() else ""
