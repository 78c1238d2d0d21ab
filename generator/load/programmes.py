"""Programmes and the exercises they are made of: what a session does not say itself is taken from its exercise."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from generator.load.yaml_reader import in_order, read_file
from generator.model.problems import Problem
from generator.model.programme import Exercise, Programme, Session, Step, filled
from generator.model.text import unknown

T = TypeVar("T", Exercise, Programme)


def load_exercises(root: Path, problems: list[Problem]) -> dict[str, Exercise]:
    """Each exercises/<id>.yaml of the content folder `root`, by id. One that cannot be read is a Problem."""
    found = _records(Exercise, root, "exercises", "øvelsen", problems)
    problems.extend(problem for exercise in found.values() for problem in _untimed(exercise))
    return found


def load_programmes(root: Path, problems: list[Problem], exercises: Mapping[str, Exercise]) -> dict[str, Programme]:
    """Each programmes/<id>.yaml of the content folder `root`, by id, with what its sessions leave to their exercises.
    One that cannot be read is a Problem."""
    found = _records(Programme, root, "programmes", "programmet", problems)
    for id, programme in found.items():
        problems.extend(_strangers(programme, exercises, {path.stem for path in in_order(root / "exercises")}))
        problems.extend(problem for session in programme.sessions for problem in _no_time(session.steps))
        found[id] = replace(programme, sessions=tuple(_filled(s, exercises) for s in programme.sessions))
        problems.extend(_nameless(found[id], exercises))
    return found


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


def _strangers(programme: Programme, exercises: Mapping[str, Exercise], files: Container[str]) -> Iterator[Problem]:
    """What is wrong with an exercise whose file is there, but could not be read, is told of that file."""
    ids = (session.exercise for session in programme.sessions if session.exercise and session.exercise not in files)
    hint = "læg dens fil i content/exercises, eller vælg en af dem, der er der"
    return unknown(ids, exercises, "øvelsen '{}' findes ikke", hint)


def _filled(session: Session, exercises: Mapping[str, Exercise]) -> Session:
    exercise = exercises.get(session.exercise or "")
    return filled(session, exercise) if exercise else session


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
