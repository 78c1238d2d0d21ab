"""Build everything for a seminar, into a folder of its own below its municipality's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.build import run
from generator.build.report import Report
from generator.build.run import Step
from generator.build.selection import Choice, pick
from generator.load.seminars import read_seminar, seminar_ids
from generator.model.problems import Problem, Problems, Where, stop_on_errors

EXAMPLE = "fjordby-2027"
"""It is shipped: nobody's who has a seminar of her own."""


def places(root: Path, output: Path, asked: Sequence[str]) -> dict[str, Path]:
    """The seminars that were asked for, all of one's own if none were, and the folder of each. Raises `Problems`."""
    there = seminar_ids(root)
    if not there:
        hint = "læg en fil dér, fx en kopi af den, der følger med; content/seminars/README.md viser hvordan"
        raise Problems([Problem(Where("content/seminars"), "her ligger ingen seminarer", hint)])
    problems: list[Problem] = []
    own = [id for id in there if id != EXAMPLE] or there
    chosen = pick(asked, there if asked else own, "SEMINAR", "seminaret", problems)
    stop_on_errors(problems)
    return {id: _place(root, output, id) for id in chosen}


def _place(root: Path, output: Path, id: str) -> Path:
    """Of a file with faults that can be read all the same, the run tells them, with all others."""
    problems: list[Problem] = []
    file = read_seminar(root, id, problems)
    if file is None:
        raise Problems(problems)
    return output / file.municipality / id


def build(root: Path, place: Path, id: str, step: Step) -> Report:
    """Build one seminar into its folder. Raises `Problems`."""
    return run.build(root, place, Choice(brands=(place.parent.name,), seminar=id), step)
