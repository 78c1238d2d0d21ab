"""A programme: what happens when. Written are its start and how long each session lasts; the clock times follow.

An exercise is written once, in a file of its own, and programmes name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal, NamedTuple

from generator.model.kinds import named
from generator.model.record import Flag, Record, Whole
from generator.model.text import Words

Kind = Literal["arrival", "talk", "exercise", "break"]
RESTS: tuple[Kind, ...] = ("arrival", "break")
"""When nobody works or listens."""
Company = Literal["alone", "pair", "table", "all"]
Speakers = Literal["people", "tables", "seats"]
Limits = tuple[Whole, Whole]
"""The least and the most."""


class Hours(NamedTuple):
    """Minutes after midnight."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{clock(self.start)}–{clock(self.end)}"


@dataclass(frozen=True, slots=True)
class Turns(Record):
    """They speak in turn: everybody in the room (people), one from each table (tables), or everybody at a table while the
    other tables do the same (seats)."""

    of: Speakers
    seconds: Whole  # that each has, and that pass before the next begins


@dataclass(frozen=True, slots=True)
class Step(Record):
    """A part of an exercise: so many minutes, by whom, doing what."""

    minutes: Whole
    name: Words  # "I par"
    text: Words
    who: Company | None = None  # the same, for a drawing
    order: Words | None = None  # the text for the clock, if that must be shorter: about 30 characters
    turns: Turns | None = None  # if it takes the longer the more they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Record):
    """content/exercises/<id>.yaml: what any programme may use. It lasts as long as its steps together, or, with plan B,
    `slack` minutes less."""

    id: Words
    name: Words
    ask: Words  # what it is about, in a sentence to the participants
    why: Words  # what it is good for, for the facilitator
    steps: tuple[Step, ...]
    plan_b: Words
    slack: Whole = 0  # minutes that plan B saves
    people: Limits | None = None  # how many can take part
    tables: Limits | None = None  # at how many tables
    materials: tuple[Words, ...] = ()
    continues: tuple[Words, ...] = ()  # those of them that the participants have from a session before
    things: tuple[Words, ...] = ()  # loose things by their ids: tape, pens
    needs: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()
    hangs: tuple[Words, ...] = ()  # ids of the materials that each table hangs on a wall

    @property
    def minutes(self) -> int:
        return sum(step.minutes for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Record):
    """A point of the programme. `stop` names the stop of the day that begins here; `form` says how it is done.

    One that names no `slides` gets those that its own words make. One that names an `exercise` takes from it what it does
    not say itself: when it is loaded, all is filled in.
    """

    id: Words
    minutes: Whole
    exercise: Words | None = None  # id of an Exercise
    at: Words | None = None  # "12.00": when it must begin, if that cannot be moved: lunch is served then
    name: Words = Words("")  # empty only until it is taken from the exercise
    kind: Kind | None = None  # likewise
    materials: tuple[Words, ...] = ()
    slides: tuple[Words, ...] = ()  # in a deck, in their order
    section: Words | None = None  # of the deck's list of slides, if one begins here
    points: tuple[Words, ...] = ()  # ids of voices from practice that are heard here
    phases: tuple[Words, ...] = ()  # ids of the phases whose slides are shown here; none named, all of them
    stop: Words | None = None
    form: Words | None = None
    question: Words | None = None  # that the stop is about, for the slide that opens it
    why: Words | None = None  # what it is good for, for the facilitator
    ask: Words | None = None  # what it is about, in a sentence to the participants
    steps: tuple[Step, ...] = ()
    needs: tuple[Words, ...] = ()  # what each table must have: in words, or the id of a material
    notes: tuple[Words, ...] = ()  # what the facilitator does
    hangs: tuple[Words, ...] = ()  # ids of the materials that each table hangs on a wall
    plan_b: Words | None = None  # and if it goes wrong
    step_minutes: tuple[Whole, ...] = ()  # those of the exercise's steps, where they are others here; 0 leaves one out
    continues: tuple[Words, ...] = ()  # of the materials, those that the participants have from a session before
    things: tuple[Words, ...] = ()  # loose things by their ids: tape, pens
    slack: Whole = 0  # minutes that it can be shortened by
    people: Limits | None = None
    tables: Limits | None = None


def materials_of(session: Session) -> tuple[str, ...]:
    """The ids of the materials that a session names and needs, each once: "To casekort (K04)" is K04."""
    return tuple(dict.fromkeys([*map(str, session.materials), *named(*session.needs)]))


def times(programmes: Iterable[Programme], id: str) -> int:
    """How often a seminar uses a material up: an exercise that is held twice takes its sheets twice. Different exercises
    share theirs, for they go on with the sheet from before."""
    held = [s for programme in programmes for s in programme.sessions if id in materials_of(s)]
    return max((sum(other.exercise == s.exercise for other in held) if s.exercise else 1 for s in held), default=0)


SHARED = tuple(field.name for field in fields(Exercise) if field.name != "id")
"""What a session may leave to its exercise."""


def filled(session: Session, exercise: Exercise) -> Session:
    """The session with what it does not say itself. Its `step_minutes` must be as many as the exercise has steps."""
    own = {name: getattr(exercise, name) for name in SHARED if not getattr(session, name)}
    if session.step_minutes:
        timed = zip(exercise.steps, session.step_minutes, strict=True)
        own["steps"] = tuple(replace(step, minutes=minutes) for step, minutes in timed if minutes)
        own["slack"] = session.slack or max(0, exercise.slack - exercise.minutes + sum(session.step_minutes))
    return replace(session, kind=session.kind or "exercise", **own)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Record):
    """content/programmes/<id>.yaml. `start` and `end` as Danes write them: "8.30"; empty where there is no day around."""

    id: Words
    title: Words
    start: Words
    end: Words
    sessions: tuple[Session, ...]
    extra: tuple[Words, ...] = ()  # slides that are hidden at the end of a deck
    room: Words | None = None  # where it is, for the poster of the day; none, to be written by hand
    wifi: Words | None = None
    code: Words | None = None
    only_seminar: Flag = False  # for seminars that ask for it; left out of what is made for anybody

    def hours(self) -> Mapping[str, Hours]:
        """Session id -> when it begins and ends. One whose time is fixed does not begin before it."""
        found: dict[str, Hours] = {}
        now = minutes_of(self.start) or 0
        for session in self.sessions:
            now = max(now, minutes_of(session.at or "") or 0)
            found[session.id] = Hours(now, now + session.minutes)
            now += session.minutes
        return found

    def stops(self) -> tuple[Session, ...]:
        return tuple(s for s in self.sessions if s.stop)


def minutes_of(time: str) -> int | None:
    """ "8.30" -> 510; None if it is no time."""
    found = re.fullmatch(r"(\d{1,2})\.(\d{2})", time)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return int(found[1]) * 60 + int(found[2])


def clock(minutes: int) -> str:
    """510 -> "8.30"."""
    return f"{minutes // 60}.{minutes % 60:02}"
