"""What content, catalogue and layouts say of each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.checks import check_plants
from generator.build.project import load
from generator.build.selection import Choice
from generator.model.content import Content
from generator.model.problems import Problems, Where
from generator.model.text import Words

ROOT = Path(__file__).parents[2]


def test_a_plant_that_nobody_has_drawn_is_told_with_the_nearest_name(world: Content) -> None:
    case = world.cases[0]._replace(plant=Words("dock", Where("content/cases/1-rabarber.yaml", 9, 8)))
    (problem,) = check_plants([case])
    assert str(problem) == "content/cases/1-rabarber.yaml:9:8: tegningen 'dock' findes ikke\n  råd: mente du 'dokk'?"


def test_a_case_without_a_plant_gets_a_plain_one(world: Content) -> None:
    assert list(check_plants(world.cases)) == []


def without_templates(folder: Path) -> Path:
    """The whole kit but for the templates."""
    (folder / "layouts").mkdir(parents=True)
    (folder / "content").symlink_to(ROOT / "content")
    for path in (ROOT / "layouts").iterdir():
        if path.name != "templates":
            (folder / "layouts" / path.name).symlink_to(path)
    return folder


def test_a_template_without_what_the_decks_need_is_told_before_anything_is_written(tmp_path: Path) -> None:
    root = without_templates(tmp_path)
    with pytest.raises(Problems, match=r"layouts/templates/drivhus\.potx: skabelonen findes ikke"):
        load(root, Choice(materials=("D01",)))
    assert load(root, Choice(materials=("P01",))).houses  # a poster does without
