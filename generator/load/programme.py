"""content/programmes/<id>.yaml -> Programme."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.load.yaml_reader import in_order, read_record, read_yaml
from generator.model.problems import Problem
from generator.model.programme import Programme


def load_programmes(root: Path, problems: list[Problem], wanted: Collection[str] | None = None) -> dict[str, Programme]:
    """Each wanted programmes/<id>.yaml of the content folder `root`, by id; None: all. One that cannot be read is a Problem."""
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
