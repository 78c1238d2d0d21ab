"""load -> compose -> typeset -> write, for every municipality and material. All is decided before the first byte is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import cache, manifest
from generator.build.cache import State
from generator.build.report import Report
from generator.build.selection import Choice
from generator.build.staging import Stage, told
from generator.model.problems import Problem, Problems, Where, any_error

if TYPE_CHECKING:  # a run with nothing to do never needs them
    from concurrent.futures import Executor

    from generator.build.planning import Planning
    from generator.build.pool import Crew

Step = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, what comes now."""


def build(root: Path, output: Path, choice: Choice, step: Step, executor: Executor | None = None) -> Report:
    """Build what was asked for into `output`. Raises `Problems` if nothing at all can be built; then nothing was written.

    A municipality with a fault keeps its old files, the others go on, and the fault stands in the report. `executor`
    does the work if it is given, see `pool.Crew`; the same files come out whoever does it.
    """
    _check_place(root, output)
    known = cache.read(output)
    inputs = cache.scan(root, known.inputs, seminars=bool(choice.seminar))
    if cache.changed(known.inputs, inputs):
        known.runs = {}
    known.inputs = inputs
    return _nothing_to_do(known, output, choice) or _build(root, output, choice, step, known, executor)


def check(root: Path, choice: Choice, step: Step) -> Report:
    """Load, compose and fit what was asked for; write nothing."""
    planning = _opened(root, choice, State(inputs=cache.scan(root, {}, seminars=bool(choice.seminar))))
    materials = planning.project.materials_for(choice)
    with _crew(planning) as crew:
        planning.decide(materials, crew, step)
    return Report(problems=planning.problems, checked=len(planning.wanted))


def _check_place(root: Path, output: Path) -> None:
    """Raise `Problems` if the files would land among the program's own, or among somebody else's."""
    place, home = (Path(os.path.realpath(path)) for path in (output, root))
    where = Where(f"--output {output}", 0)
    own = [home / name for name in ("content", "layouts", "generator", "tests", "docs")]
    if place == home or any(place.is_relative_to(folder) for folder in own):
        raise Problems([Problem(where, "her ligger Drivhus' egne filer", "vælg en anden mappe, fx output")])
    with told(output):
        theirs = (place / manifest.NAME).exists() and not (place / cache.NAME).exists() and not manifest.read(place)
    if theirs or place == Path(place.anchor):
        raise Problems([Problem(where, "mappen bliver brugt til noget andet", "vælg en tom mappe, fx output")])


def _nothing_to_do(known: State, output: Path, choice: Choice) -> Report | None:
    """The report of the last run that was asked for the same, if nothing it read or wrote has changed since."""
    run = known.runs.get(choice.key)
    if run is None or not all(known.intact(output, path) for path in (*run["paths"], *run["shared"])):
        return None
    paths = set(run["paths"])
    entries = [entry for entry in manifest.read(output) if entry.path in paths]
    warnings = [Problem(Where(*where), message, hint, True) for where, message, hint in run["warnings"]]
    besides = [path for path in run["shared"] if path != manifest.NAME] if choice.seminar else ()
    return Report(known.names, entries, problems=warnings, besides=besides)


def _opened(root: Path, choice: Choice, known: State) -> Planning:
    from generator.build.planning import Planning
    from generator.build.work import Order, project_of

    common, _ = cache.sums(known.inputs)
    order = Order(root.absolute(), choice, common, os.urandom(8).hex())
    return Planning(order, project_of(order), known)


def _crew(planning: Planning, executor: Executor | None = None) -> Crew:
    from generator.build.pool import Crew

    return Crew(len(planning.project.chosen), executor)


def _build(root: Path, output: Path, choice: Choice, step: Step, known: State, executor: Executor | None) -> Report:
    """A run that has something to look at: decide on everything, make it, publish it."""
    from generator.build.writing import Writing

    planning = _opened(root, choice, known)
    materials = planning.project.materials_for(choice)
    with _crew(planning, executor) as crew:
        planning.decide(materials, crew, step, more=True)
        planning.problems += planning.project.left_out(choice)
        todo = planning.outputs()
        if not todo:
            nothing = [] if any_error(planning.problems) else [_nothing_asked(choice)]
            raise Problems([*planning.problems, *nothing])
        with Stage(output) as stage:
            return Writing(planning, stage).write(todo, crew, step)


def _nothing_asked(choice: Choice) -> Problem:
    asked = " ".join((*choice.brands, *choice.kits, *choice.materials, *choice.editions))
    hint = "de findes ikke i den udgave; udelad EDITION" if choice.editions else "se, hvad der findes: make list"
    return Problem(Where(asked or "drivhus build", 0), "det giver ingen filer", hint)
