"""A programme: what happens when. Written are its start and how long each session lasts; the clock times follow."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from drivhus.nodes import near
from drivhus.problems import Problem
from drivhus.words import Words

Kind = Literal["arrival", "talk", "exercise", "break"]

PLANNED = frozenset(
    [f"P{n:02}" for n in range(1, 17)] + [f"K{n:02}" for n in range(1, 10)] + [f"A{n:02}" for n in range(1, 13)]
    + [f"D{n:02}" for n in range(1, 5)] + [f"G{n:02}" for n in range(1, 5)]
)  # fmt: skip
"""Ids of the whole kit. A programme may name one that is not made yet."""


class Hours(NamedTuple):
    """Minutes after midnight."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{clock(self.start)}–{clock(self.end)}"


class Step(NamedTuple):
    """A part of an exercise: so many minutes, by whom, doing what."""

    minutes: int
    name: Words  # "I par"
    text: Words


class Session(NamedTuple):
    """A point of the programme. `stop` names the stop of the day that begins here; `form` says how it is done."""

    id: str
    minutes: int
    name: Words
    kind: Kind
    materials: tuple[Words, ...] = ()
    stop: Words | None = None
    form: Words | None = None
    steps: tuple[Step, ...] = ()
    needs: tuple[Words, ...] = ()  # what each table must have
    notes: tuple[Words, ...] = ()  # what the facilitator does
    plan_b: Words | None = None  # and if it goes wrong


class Programme(NamedTuple):
    """content/programmes/<id>.yaml. `start` and `end` as Danes write them: "8.30"."""

    id: str
    title: Words
    start: Words
    end: Words
    sessions: tuple[Session, ...]

    def session(self, id: str) -> Session:
        return next(s for s in self.sessions if s.id == id)

    def hours(self) -> Mapping[str, Hours]:
        """Session id -> when it begins and ends."""
        found, now = {}, minutes_of(self.start) or 0
        for session in self.sessions:
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


# ---------------------------------------------------------------- checks


def check_programme(programme: Programme, materials: Collection[str]) -> Iterator[Problem]:
    """Whether the times add up and everything it names exists. `materials` are the ids that can be made."""
    yield from _check_times(programme)
    seen: set[str] = set()
    for session in programme.sessions:
        if session.id in seen:
            yield Problem(session.name.where, f"to punkter hedder '{session.id}'", "giv det ene et andet id")
        seen.add(session.id)
        yield from _check_steps(session)
        for id in session.materials:
            yield from _check_material(id, materials)


def _check_times(programme: Programme) -> Iterator[Problem]:
    start, end = minutes_of(programme.start), minutes_of(programme.end)
    for name, words, found in (("start", programme.start, start), ("end", programme.end, end)):
        if found is None:
            yield Problem(
                words.where,
                f"'{words}' er ikke et klokkeslæt",
                f'skriv det med punktum og anførselstegn: {name}: "8.30"',
            )
    if start is None or end is None:
        return
    total = sum(s.minutes for s in programme.sessions)
    if start + total != end:
        off = start + total - end
        much = f"{abs(off)} minut{'' if abs(off) == 1 else 'ter'} for {'meget' if off > 0 else 'lidt'}"
        message = f"programmet slutter kl. {clock(start + total)} og ikke kl. {programme.end}: {much}"
        yield Problem(programme.end.where, message, "ret minutterne for et af punkterne, eller ret end")


def _check_steps(session: Session) -> Iterator[Problem]:
    total = sum(step.minutes for step in session.steps)
    if session.steps and total != session.minutes:
        message = f"trinene i »{session.name}« fylder {total} minutter, men punktet varer {session.minutes}"
        yield Problem(session.steps[0].name.where, message, "ret minutterne, så de passer sammen")
    if session.minutes <= 0:
        yield Problem(session.name.where, f"»{session.name}« varer {session.minutes} minutter", "skriv mindst 1")


def _check_material(id: Words, materials: Collection[str]) -> Iterator[Problem]:
    if id in materials or id in PLANNED:
        return
    yield Problem(id.where, f"materialet '{id}' findes ikke", near(id, [*materials], "slet det, eller ret id'et"))


# ---------------------------------------------------------------- load


def load_programmes(root: Path, problems: list[Problem], wanted: Collection[str] | None = None) -> dict[str, Programme]:
    """Each wanted programmes/<id>.yaml of the content folder `root`, by id; None: all. One that cannot be read is a Problem."""
    from drivhus.source import in_order, read_record, read_yaml

    found: dict[str, Programme] = {}
    for path in in_order(root / "programmes", wanted):
        node = read_yaml(path, f"{root.name}/programmes/{path.name}", problems)
        programme = None if node is None else read_record(Programme, node, problems)
        if programme is None:
            continue
        if programme.id != path.stem:
            hint = f"skriv id: {path.stem}, eller giv filen navnet {programme.id}.yaml"
            problems.append(Problem(programme.title.where, f"programmet i {path.name} hedder '{programme.id}'", hint))
        found[programme.id] = programme
    return found
