"""Whether people can hold a programme: breaks in time, minutes to save, and rounds that so many people have time for.

Rules that only we wrote, so they warn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from generator.model.problems import Problem
from generator.model.programme import RESTS, Programme, Session, Step, clock

BREATH = 100
"""Minutes that one can sit through without a break."""

MEAL = 30
"""Minutes of a break that parts the day in two."""

HALF_DAY = 120
"""Minutes from which a half of the day should have some that can be saved, and one in how many of them."""
ONE_IN = 20


def check_pace(programme: Programme) -> Iterator[Problem]:
    """Of a programme whose times add up."""
    for stretch in _stretches(programme.sessions):
        yield from _breathless(stretch, programme)
    for half in _halves(programme.sessions):
        yield from _tight(half, programme)
    for session in programme.sessions:
        yield from _minutes_in_notes(session)


def check_seminar_programme(programme: Programme, count: int, tables: int) -> Iterator[Problem]:
    """What cannot be held with so many people at so many tables."""
    for session in programme.sessions:
        for found, limits, what in ((count, session.people, "deltagere"), (tables, session.tables, "borde")):
            if limits and not limits[0] <= found <= limits[1]:
                message = f"»{session.name}« er til {limits[0]}–{limits[1]} {what}; her er {found}"
                yield Problem(session.id.where, message, _instead(session, "vælg en anden øvelse"), warning=True)
        for step in session.steps:
            yield from _long_round(step, session, count, tables)


def _long_round(step: Step, session: Session, count: int, tables: int) -> Iterator[Problem]:
    """A step in which they speak in turn, and that ends before the last has spoken."""
    if step.turns is None:
        return
    number = {"people": count, "tables": tables, "seats": ceil(count / tables)}[step.turns.of]
    needed = ceil(number * step.turns.seconds / 60)
    if needed > step.minutes:
        who = {"people": "deltagere", "tables": "borde", "seats": "ved hvert bord"}[step.turns.of]
        each = _long(step.turns.seconds)
        message = f"{number} {who} med {each} hver er {needed} minutter, men trinnet »{step.name}« i »{session.name}« varer {step.minutes}"
        yield Problem(session.id.where, message, _instead(session, f"giv trinnet {needed} minutter"), warning=True)


def _long(seconds: int) -> str:
    """ "20 sekunder", "1 minut", "2 minutter" """
    if seconds % 60:
        return f"{seconds} sekunder"
    return "1 minut" if seconds == 60 else f"{seconds // 60} minutter"


def _instead(session: Session, cure: str) -> str:
    return f"{cure}; plan B er: {session.plan_b}" if session.plan_b else cure


def _stretches(sessions: Sequence[Session]) -> Iterator[list[Session]]:
    """Sessions without a break between them."""
    found: list[Session] = []
    for session in sessions:
        if session.kind not in RESTS:
            found.append(session)
        elif found:
            yield found
            found = []
    if found:
        yield found


def _breathless(stretch: Sequence[Session], programme: Programme) -> Iterator[Problem]:
    hours = programme.hours()
    start, end = hours[stretch[0].id].start, hours[stretch[-1].id].end
    if end - start <= BREATH:
        return
    late = next(session for session in stretch if hours[session.id].end > start + BREATH)
    message = (
        f"fra kl. {clock(start)} til {clock(end)} er der {end - start} minutter uden pause; det bør højst være {BREATH}"
    )
    middle = min(stretch[1:], key=lambda one: abs(hours[one.id].start - (start + end) / 2), default=None)
    hint = f"del »{late.name}« i to punkter med en pause imellem"
    if middle:
        hint = f"læg en pause ind før »{middle.name}« kl. {clock(hours[middle.id].start)}"
    yield Problem(late.id.where, message, hint, warning=True)


def _halves(sessions: Sequence[Session]) -> Iterator[list[Session]]:
    """The day as meals part it."""
    found: list[Session] = []
    for session in sessions:
        if session.kind == "break" and session.minutes >= MEAL:
            yield found
            found = []
        else:
            found.append(session)
    yield found


def _tight(half: Sequence[Session], programme: Programme) -> Iterator[Problem]:
    if not half:
        return
    hours = programme.hours()
    start, end = hours[half[0].id].start, hours[half[-1].id].end
    saved, needed = sum(session.slack for session in half), ceil((end - start) / ONE_IN)
    if end - start < HALF_DAY or saved >= needed:
        return
    message = (
        f"kommer I bagud mellem kl. {clock(start)} og {clock(end)}, er der {saved or 'ingen'} minutter at hente; "
        f"der bør være mindst {needed}"
    )
    hint = "gør pausen længere, og skriv slack: ved den med de minutter, den kan gøres kortere; eller tag et punkt ud"
    yield Problem(half[0].id.where, message, hint, warning=True)


def _minutes_in_notes(session: Session) -> Iterator[Problem]:
    """Notes of an exercise that count its minutes, where a programme gives it others."""
    if not session.step_minutes:
        return
    told = (*session.notes, *(step.text for step in session.steps))
    if any("minut" in words and words.where.path != session.id.where.path for words in told):
        message = f"»{session.name}« varer andre minutter end i øvelsen, og øvelsens ord nævner minutter"
        hint = f"læs dem i content/exercises/{session.exercise}.yaml, og skriv notes: eller steps: ved punktet, hvis de ikke passer"
        yield Problem(session.id.where, message, hint, warning=True)
