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

    from generator.build.project import Project
    from generator.build.work import Order

Step = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, what comes now."""


def build(root: Path, output: Path, choice: Choice, step: Step, executor: Executor | None = None) -> Report:
    """Build what was asked for into `output`. Raises `Problems` if nothing at all can be built; then nothing was written.

    A municipality with a fault keeps its old files, the others go on, and the fault stands in the report. `executor`
    does the work if it is given, see `pool.Crew`; the same files come out whoever does it.
    """
    _check_place(root, output)
    known = cache.read(output)
    inputs = cache.scan(root, known.inputs)
    if cache.changed(known.inputs, inputs):
        known.runs = {}
    known.inputs = inputs
    return _nothing_to_do(known, output, choice) or _build(root, output, choice, step, known, executor)


def check(root: Path, choice: Choice, step: Step) -> Report:
    """Load, compose and fit what was asked for; write nothing."""
    from generator.build.planning import settle
    from generator.build.pool import Crew

    known = State(inputs=cache.scan(root, {}))
    order, project = _opened(root, choice, known)
    materials = project.materials_for(choice)
    with Crew(len(project.chosen)) as crew:
        settled = settle(order, project, materials, known, crew, step)
    return Report(problems=settled.problems, checked=len(settled.plans))


def _check_place(root: Path, output: Path) -> None:
    """Raise `Problems` if the files would land among the program's own, or among somebody else's."""
    with told(output):
        _check_folder(root, output)


def _check_folder(root: Path, output: Path) -> None:
    place, home = (Path(os.path.realpath(path)) for path in (output, root))
    where = Where(f"--output {output}", 0)
    own = [home / name for name in ("content", "layouts", "generator", "tests", "docs")]
    if place == home or any(place.is_relative_to(folder) for folder in own):
        raise Problems([Problem(where, "her ligger Drivhus' egne filer", "vælg en anden mappe, fx output")])
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
    return Report(known.names, entries, problems=warnings)


def _opened(root: Path, choice: Choice, known: State) -> tuple[Order, Project]:
    from generator.build.work import Order, project_of

    common, _ = cache.sums(known.inputs)
    order = Order(root.absolute(), choice, common, os.urandom(8).hex())
    return order, project_of(order)


def _build(root: Path, output: Path, choice: Choice, step: Step, known: State, executor: Executor | None) -> Report:
    """A run that has something to look at: decide on everything, then write."""
    from generator.build.planning import settle
    from generator.build.pool import Crew
    from generator.build.writing import Writing

    order, project = _opened(root, choice, known)
    materials = project.materials_for(choice)
    with Crew(len(project.chosen), executor) as crew:
        settled = settle(order, project, materials, known, crew, step, more=True)
        settled.problems += project.left_out(choice)
        todo = settled.outputs(project, choice)
        if not todo:
            nothing = [] if any_error(settled.problems) else [_nothing_asked(choice)]
            raise Problems([*settled.problems, *nothing])
        with Stage(output) as stage:
            return Writing(order, project, settled, known, stage).write(todo, crew, step)


def _nothing_asked(choice: Choice) -> Problem:
    asked = " ".join((*choice.brands, *choice.materials, *choice.editions))
    office = "arbejdsark og slides har ingen udgaver; lad EDITION være væk"
    hint = office if choice.editions else "se hvad der findes: make list"
    return Problem(Where(asked or "drivhus build", 0), "det giver ingen filer", hint)
