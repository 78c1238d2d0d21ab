"""Programmes and the exercises they are made of: what a session does not say itself is taken from its exercise, and what its
texts say of other sessions follows the programme."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import TypeVar

from generator.load.yaml_reader import in_order, read_file
from generator.model.counts import words_in
from generator.model.kinds import named
from generator.model.problems import Problem
from generator.model.programme import Exercise, Programme, Session, Step, filled, materials_of
from generator.model.spoken import BREAK, all_spoken, brought, conditions, held, misspelt, spoken, there
from generator.model.text import Words, unknown

T = TypeVar("T", Exercise, Programme)


def load_exercises(root: Path, problems: list[Problem]) -> dict[str, Exercise]:
    """Each exercises/<id>.yaml of the content folder `root`, by id. One that cannot be read is a Problem."""
    found = _records(Exercise, root, "exercises", "øvelsen", problems)
    problems.extend(problem for exercise in found.values() for problem in (*_untimed(exercise), *_bracketed(exercise)))
    return found


def load_programmes(
    root: Path,
    problems: list[Problem],
    exercises: Mapping[str, Exercise],
    besides: Set[str] = frozenset(),
    without: Set[str] = frozenset(),
) -> dict[str, Programme]:
    """Each programmes/<id>.yaml of the content folder `root`, by id, with what its sessions leave to their exercises;
    those that only seminars have come last. One that cannot be read is a Problem. A seminar has what is `besides`, and its
    sessions do not bring what it is `without`: ids, and what else texts may ask for."""
    found = _records(Programme, root, "programmes", "programmet", problems)
    for id, programme in found.items():
        problems.extend(_strangers(programme, exercises, {path.stem for path in in_order(root / "exercises")}))
        problems.extend(problem for session in programme.sessions for problem in _no_time(session.steps))
        problems.extend(problem for session in programme.sessions for problem in _mistimed(session, exercises))
        sessions = tuple(_bringing(_filled(s, exercises), without) for s in programme.sessions)
        found[id] = replace(programme, sessions=tuple(_spoken(s, sessions, besides) for s in sessions))
        problems.extend(_misspelt(programme, exercises))
        problems.extend(_nameless(found[id], exercises))
    return dict(sorted(found.items(), key=lambda one: one[1].only_seminar))


def _records(record: type[T], root: Path, folder: str, what: str, problems: list[Problem]) -> dict[str, T]:
    """The files of a folder by id. A file has the name of what is in it."""
    found: dict[str, T] = {}
    for path in in_order(root / folder):
        one = read_file(record, path, f"{root.name}/{folder}/{path.name}", problems)
        if one is None:
            continue
        if one.id != path.stem:
            hint = f"skriv id: {path.stem}, eller giv filen navnet {one.id}.yaml"
            problems.append(Problem(one.id.where, f"{what} i {path.name} hedder '{one.id}'", hint))
        found[one.id] = one
    return found


def _untimed(exercise: Exercise) -> Iterator[Problem]:
    if not exercise.steps:
        yield Problem(exercise.name.where, f"øvelsen »{exercise.name}« har ingen trin", "skriv mindst ét under steps:")
    yield from _no_time(exercise.steps)


def _no_time(steps: Iterable[Step]) -> Iterator[Problem]:
    for step in steps:
        if step.minutes <= 0:
            message = f"trinnet »{step.name}« varer {step.minutes} minutter"
            yield Problem(step.name.where, message, "skriv mindst 1, eller slet trinnet")


def _bracketed(exercise: Exercise) -> Iterator[Problem]:
    """Texts that would follow a programme: an exercise is in none, or in many."""
    for words in (words for words in words_in(exercise) if any(conditions(words))):
        message = f"øvelsen »{exercise.name}« har tekst i klammer, som følger et program"
        yield Problem(words.where, message, "skriv den ved punktet i programmet, eller skriv den uden klammer")


def _mistimed(session: Session, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """`step-minutes` that are not one for each step of an exercise."""
    exercise, given = exercises.get(session.exercise or ""), session.step_minutes
    if not given or (session.exercise and not exercise):
        return
    steps = exercise.steps if exercise else ()
    if len(given) != len(steps) or min(given) < 0 or not any(given):
        known = ", ".join(str(step.minutes) for step in steps)
        message = f"step-minutes har {len(given)} tal, men " + (
            f"øvelsen »{exercise.name}« har {len(steps)} trin"
            if exercise
            else f"punktet '{session.id}' har ingen øvelse"
        )
        hint = f"skriv ét tal for hvert trin, fx step-minutes: [{known}]; 0 springer et trin over"
        yield Problem(session.id.where, message, hint if exercise else "skriv minutterne under steps:")


def _misspelt(programme: Programme, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    return misspelt(words_in(programme), [*exercises, *(session.id for session in programme.sessions)])


def _strangers(programme: Programme, exercises: Mapping[str, Exercise], files: Container[str]) -> Iterator[Problem]:
    """What is wrong with an exercise whose file is there, but could not be read, is told of that file."""
    ids = (session.exercise for session in programme.sessions if session.exercise and session.exercise not in files)
    hint = "læg dens fil i content/exercises, eller vælg en af dem, der er der"
    return unknown(ids, exercises, "øvelsen '{}' findes ikke", hint)


def _filled(session: Session, exercises: Mapping[str, Exercise]) -> Session:
    """One whose `step-minutes` do not fit keeps the exercise's own, so that nothing else is told of them."""
    exercise = exercises.get(session.exercise or "")
    if exercise is None or any(_mistimed(session, exercises)):
        session = replace(session, step_minutes=())
    return filled(session, exercise) if exercise else session


def _bringing(session: Session, without: Set[str]) -> Session:
    """The session as it is where some materials are left at home."""
    if not without.intersection(materials_of(session)):
        return session
    kept = {
        name: tuple(id for id in getattr(session, name) if id not in without)
        for name in ("materials", "continues", "hangs")
    }
    needs = (need for need in session.needs if "[" in need or not named(need) or {*named(need)} - without)
    return replace(session, **kept, needs=tuple(needs))


def _spoken(session: Session, sessions: Sequence[Session], besides: Set[str]) -> Session:
    """The session with its texts as the day has it. Before the day and in a break, materials are those of what comes after, up
    to the next break, and in a break exercises are those that were before; a break is one that has been; how a stop is done is
    of its own sessions."""
    now = sessions.index(session)
    before, later = sessions[:now], sessions[now + 1 :]
    day, stop = there(sessions), there((session, *takewhile(lambda one: not one.stop, later)))
    day = day - {BREAK} | held(before)
    if session.kind == "arrival":
        day = there(later)
    elif session.kind == "break":
        day = brought(takewhile(lambda one: one.kind != "break", later)) | held(before)
    day, stop = day | besides, stop | besides
    return replace(
        session,
        form=_said(session.form, stop if session.stop else day), why=_said(session.why, day), ask=_said(session.ask, day),
        plan_b=_said(session.plan_b, day),
        needs=all_spoken(session.needs, day), notes=all_spoken(session.notes, day),
    )  # fmt: skip


def _said(words: Words | None, has: Container[str]) -> Words | None:
    return (spoken(words, has) or None) if words else None


def _nameless(programme: Programme, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Sessions that say too little of themselves; of one with an exercise that does not exist, that alone is told."""
    for session in programme.sessions:
        if session.exercise and session.exercise not in exercises:
            continue
        for key, value in (("name", session.name), ("kind", session.kind)):
            if not value:
                message = f"'{key}' mangler ved punktet '{session.id}'"
                hint = f"skriv en linje, der begynder med {key}:, eller nævn en øvelse med exercise:"
                yield Problem(session.id.where, message, hint)
