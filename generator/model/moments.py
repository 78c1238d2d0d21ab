"""When something is laid out on the day: from the start, or as the programme comes to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.kinds import named
from generator.model.packing import Share, Thing
from generator.model.programme import RESTS, Session, clock, materials_of
from generator.model.seminar import Seminar


class Moment(NamedTuple):
    """A session, in the order in which the day comes to it."""

    day: int  # from 0
    number: int  # of the session on that day
    time: str  # "10.20"
    name: str


def moment_of(id: str, share: Share, seminar: Seminar) -> Moment | None:
    """None: it lies there when people arrive, or no session asks for it.

    What lies on a table or at the door is laid out in the last break before it is used, for people are up then. What each gets
    is given out when it is used, or in the break whose notes name it. A poster hangs when people arrive on its day, unless a
    break names it.
    """
    if share.at in ("host", "desk") or share.from_start or (isinstance(share, Thing) and share.always):
        return None
    sessions = list(_held(seminar))
    if share.at in ("wall", "door") and not share.when and _hangs_on_arrival(id, sessions):
        return None
    uses = [n for n, (_, one) in enumerate(sessions) if one.kind != "arrival" and _uses(one, id, share)]
    if not uses:  # or only the arrivals name it
        return None
    if share.at == "wall" and not share.when:
        first = uses[0] if sessions[uses[0]][1].kind == "break" else _arrival(sessions, uses[0])
    else:
        first = uses[0] if share.at == "seat" else _last_rest(sessions, uses[0])
    return sessions[first][0] if first else None


def _held(seminar: Seminar) -> Iterator[tuple[Moment, Session]]:
    for day, meeting in enumerate(seminar.meetings):
        hours = meeting.programme.hours()
        for number, session in enumerate(meeting.programme.sessions):
            yield Moment(day, number, clock(hours[session.id].start), str(session.name)), session


def _uses(session: Session, id: str, share: Share) -> bool:
    if share.when:
        return session.id in share.when or session.exercise in share.when
    return id in session.things or _named(id, session) or id in named(*session.notes)


def _hangs_on_arrival(id: str, sessions: list[tuple[Moment, Session]]) -> bool:
    return any(_named(id, session) for _, session in sessions[:1] if session.kind == "arrival")


def _named(id: str, session: Session) -> bool:
    return id in materials_of(session)


def _last_rest(sessions: list[tuple[Moment, Session]], number: int) -> int:
    """The number of the break or arrival before a session, or of the session if it is one; 0: there is none."""
    return next((n for n in range(number, 0, -1) if sessions[n][1].kind in RESTS), 0)


def _arrival(sessions: list[tuple[Moment, Session]], number: int) -> int:
    """The number of the first session of the same day."""
    day = sessions[number][0].day
    return next(n for n, (moment, _) in enumerate(sessions) if moment.day == day)
