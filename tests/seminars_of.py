"""Invented seminars of any size."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.build.project import Project, load
from generator.build.selection import ALL
from generator.compose.catalogue import catalogue
from generator.model.programme import Programme, Session
from generator.model.seminar import Contact, Meeting, Room, Seminar, SeminarFile, shared_out
from generator.model.text import Words


def whole_project() -> Project:
    """The shipped project with the whole catalogue, whatever other tests of a build look at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.build.project.catalogue", catalogue)
        return load(Path(__file__).parents[1], ALL)


def session(id: str, **changes: object) -> Session:
    return Session(id=Words(id), minutes=10, name=Words(id.capitalize()), kind="exercise", **changes)  # type: ignore[arg-type]


def programme(*sessions: Session) -> Programme:
    return Programme(id=Words("dag"), title=Words("Dagen"), start=Words("8.30"), end=Words("12.00"), sessions=sessions)


def seminar(people: int, tables: int, *programmes: Programme, spare: int = 1, seats: Sequence[int] = ()) -> Seminar:
    file = SeminarFile(
        id=Words("hoest"), title=Words("Høst i haven"), municipality=Words("aaby"), room=Room(name=Words("Laden")),
        participants=Words(str(people)), contact=Contact(name=Words("Bo Have"), phone=Words("12 34 56 78")), spare=spare,
        delivery=Words("Laden, onsdag"),
    )  # fmt: skip
    meetings = tuple(Meeting(date(2027, 9, day), one) for day, one in enumerate(programmes, 1))
    return Seminar(file=file, meetings=meetings, count=people, seats=tuple(seats) or shared_out(people, tables))
