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

    What lies on a table, hangs on a wall or lies at the door is laid out in the last break before it is used, for people are
    up then. What each gets is given out when it is used, or in the break whose notes name it.
    """
    if share.at == "host" or share.from_start or (isinstance(share, Thing) and share.always):
        return None
    sessions = list(_held(seminar))
    if share.at in ("wall", "door") and any(_named(id, one) for _, one in sessions[:1] if one.kind == "arrival"):
        return None
    uses = [n for n, (_, one) in enumerate(sessions) if one.kind != "arrival" and _uses(one, id, share)]
    if not uses:
        return None
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


def _named(id: str, session: Session) -> bool:
    return id in materials_of(session)


def _last_rest(sessions: list[tuple[Moment, Session]], number: int) -> int:
    """The number of the break or arrival before a session, or of the session if it is one; 0: there is none."""
    return next((n for n in range(number, 0, -1) if sessions[n][1].kind in RESTS), 0)
