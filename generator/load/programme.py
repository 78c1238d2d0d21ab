"""content/programmes/<id>.yaml -> Programme."""

from __future__ import annotations

from pathlib import Path

from generator.load.yaml_reader import in_order, read_file
from generator.model.problems import Problem
from generator.model.programme import Programme


def load_programmes(root: Path, problems: list[Problem]) -> dict[str, Programme]:
    """Each programmes/<id>.yaml of the content folder `root`, by id. One that cannot be read is a Problem."""
    found: dict[str, Programme] = {}
    for path in in_order(root / "programmes"):
        programme = read_file(Programme, path, f"{root.name}/programmes/{path.name}", problems)
        if programme is None:
            continue
        if programme.id != path.stem:
            hint = f"skriv id: {path.stem}, eller giv filen navnet {programme.id}.yaml"
            problems.append(Problem(programme.title.where, f"programmet i {path.name} hedder '{programme.id}'", hint))
        found[programme.id] = programme
    return found
