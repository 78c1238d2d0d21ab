"""Whether a programme holds together: its times add up, and what it names is there when it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from generator.build.pace import check_pace
from generator.compose.catalogue import CATALOGUE
from generator.model.counts import words_in
from generator.model.kinds import named
from generator.model.problems import Problem, repeated
from generator.model.programme import RESTS, Programme, Session, clock, materials_of, minutes_of
from generator.model.spoken import brought
from generator.model.text import NOWHERE, Words, unknown

MIDNIGHT = 24 * 60


def check_programme(programme: Programme, before: Sequence[Programme] = ()) -> Iterator[Problem]:
    """Whether the times add up and everything it names exists; and, as warnings, what would be hard to hold. `before` are the
    days before it, if it is one of several."""
    faults = [*_check_sessions(programme), *_check_times(programme), *_check_stops(programme)]
    yield from faults
    had = brought(session for day in before for session in day.sessions)
    yield from _unbrought(programme, had)
    yield from _not_begun(programme, had)
    yield from _laid_out_in_vain(programme)
    if not faults:
        yield from check_pace(programme)


def _check_sessions(programme: Programme) -> Iterator[Problem]:
    if not programme.sessions:
        yield Problem(programme.title.where, "programmet har ingen punkter", "skriv mindst ét under sessions:")
    for _, session in repeated(programme.sessions, key=lambda session: session.id):
        yield Problem(session.id.where, f"to punkter hedder '{session.id}'", "giv det ene et andet id")
    for session in programme.sessions:
        yield from _check_steps(session)
        yield from check_materials((*session.materials, *session.hangs))
        yield from check_materials(id for need in session.needs for id in map(need.derived, named(need)))


def check_materials(ids: Iterable[Words]) -> Iterator[Problem]:
    """Materials that do not exist."""
    yield from unknown(ids, CATALOGUE, "materialet '{}' findes ikke", "slet det, eller ret id'et")


def _check_steps(session: Session) -> Iterator[Problem]:
    """A session is told where it stands in the programme, whatever it takes from an exercise."""
    total = sum(step.minutes for step in session.steps)
    if session.minutes <= 0:
        yield Problem(session.id.where, f"»{session.name}« varer {session.minutes} minutter", "skriv mindst 1")
    elif session.steps and total != session.minutes:
        message = f"trinene i »{session.name}« fylder {total} minutter, men punktet varer {session.minutes}"
        hint = "ret minutterne, så de passer sammen"
        if session.exercise:
            now = ", ".join(str(step.minutes) for step in session.steps)
            hint = f"skriv minutes: {total}, eller skriv step-minutes: [{now}] under punktet, og ret tallene dér"
        yield Problem(session.id.where, message, hint)


def _check_times(programme: Programme) -> Iterator[Problem]:
    start, end = minutes_of(programme.start), minutes_of(programme.end)
    fixed = [("at", session.at) for session in programme.sessions if session.at]
    faults = [
        Problem(
            words.where, f"'{words}' er ikke et klokkeslæt", f'skriv det med punktum og i anførselstegn: {key}: "8.30"'
        )
        for key, words in (("start", programme.start), ("end", programme.end), *fixed)
        if minutes_of(words) is None
    ]
    yield from faults
    if faults or start is None or end is None or not programme.sessions:
        return
    yield from _check_fixed(programme)
    hours = programme.hours()[programme.sessions[-1].id]
    if hours.end > MIDNIGHT or end <= start:
        message = "programmet slutter ikke samme dag, som det begynder"
        yield Problem(programme.end.where, message, "ret start, end eller minutterne; to dage er to programmer")
    elif hours.end != end:
        off = hours.end - end
        message = f"programmet slutter kl. {clock(hours.end)} og ikke kl. {programme.end}: {_minutes(off)}"
        hint = f'ret minutterne for et af punkterne, eller skriv end: "{clock(hours.end)}"'
        yield Problem(programme.end.where, message, _shorter(programme.sessions, off) + hint)


def _check_fixed(programme: Programme) -> Iterator[Problem]:
    """Sessions that must begin at a time, and those before them that last too long, or not so long."""
    hours, before = programme.hours(), minutes_of(programme.start) or 0
    for n, session in enumerate(programme.sessions):
        at = minutes_of(session.at or "")
        if session.at and at is not None and at != before:
            off = before - at
            message = f"»{session.name}« skal begynde kl. {session.at}, men det før slutter kl. {clock(before)}: {_minutes(off)}"
            hint = "ret minutterne for et af punkterne før, eller ret at"
            yield Problem(session.at.where, message, _shorter(programme.sessions[:n], off) + hint, warning=off < 0)
        before = hours[session.id].end


def _minutes(off: int) -> str:
    return f"{abs(off)} minut{'' if abs(off) == 1 else 'ter'} for {'meget' if off > 0 else 'lidt'}"


def _shorter(sessions: Sequence[Session], minutes: int) -> str:
    """The beginning of a hint: which of the sessions can best be so much shorter; nothing if none can."""
    most = max(sessions, key=lambda session: session.slack, default=None)
    if most is None or minutes <= 0 or most.slack < minutes:
        return ""
    return f"gør »{most.name}« kortere (det kan spare {most.slack} minutter), "


def _check_stops(programme: Programme) -> Iterator[Problem]:
    """Whether the slide that shows the day has something to show."""
    shown = any("programme" in session.slides for session in programme.sessions)
    if shown and not programme.stops():
        hint = "skriv stop ved de punkter, der skal stå på sliden med dagens program"
        yield Problem(programme.title.where, "intet punkt i programmet har et stop", hint)


def _unbrought(programme: Programme, had: Set[str]) -> Iterator[Problem]:
    """Materials that a session's own words send people to, and no session brings."""
    there = had | brought(programme.sessions)
    for session in programme.sessions:
        lacking = [id for id in named(*words_in(replace(session, materials=(), continues=()))) if id not in there]
        if lacking:
            what = ", ".join(lacking)
            message = f"»{session.name}« nævner {what}, men intet punkt i programmet har det med"
            hint = f"skriv {what} under materials ved punktet, eller skriv punktets ord om; står {what} under leave-out, så tag det med"
            yield Problem(session.id.where, message, hint, warning=True)


def _not_begun(programme: Programme, had: Set[str]) -> Iterator[Problem]:
    """Sessions that go on with a sheet that nobody has yet, and do not say themselves that it is handed out there."""
    for n, session in enumerate(programme.sessions):
        here = session.id.where.path
        given = {id for need in session.needs if need.where.path == here for id in named(need)}
        lacking = [id for id in session.continues if id not in had | given]
        if lacking:
            what, later = ", ".join(lacking), programme.sessions[n + 1 :]
            begins = [one for one in later if {*lacking} & {*materials_of(one)} - {*one.continues}]
            message = f"»{session.name}« går videre på {what}, men deltagerne har det ikke endnu"
            hint = f"flyt punktet hen efter »{begins[0].name}«" if begins else "tag en øvelse med før, der bruger det"
            yield Problem(
                session.id.where, message, f"{hint}; eller skriv {what} under needs ved punktet", warning=True
            )
        if session.kind not in RESTS:
            had = had | ({*materials_of(session)} - {*session.continues})


def _laid_out_in_vain(programme: Programme) -> Iterator[Problem]:
    """What notes of a break have one lay out, though nobody uses it from there on."""
    for n, session in enumerate(programme.sessions):
        over = brought(programme.sessions) - brought(programme.sessions[n:])
        for words in session.notes if session.kind in RESTS else ():
            if late := ", ".join(id for id in named(words) if id in over):
                where = words.where if words.where != NOWHERE else session.id.where
                message = f"noten til »{session.name}« nævner {late}, som kun bruges tidligere på dagen"
                yield Problem(where, message, "ret noten, eller flyt punktet", warning=True)
