"""What content, catalogue and layouts say of each other."""

from __future__ import annotations

from dataclasses import replace

from generator.build.checks import check_plants
from generator.model.content import Content
from generator.model.problems import Where
from generator.model.text import Words


def test_a_plant_that_nobody_has_drawn_is_told_with_the_nearest_name(world: Content) -> None:
    case = replace(world.cases[0], plant=Words("dock", Where("content/cases/1-rabarber.yaml", 9, 8)))
    (problem,) = check_plants([case])
    assert str(problem) == "content/cases/1-rabarber.yaml:9:8: tegningen 'dock' findes ikke\n  råd: mente du 'dokk'?"


def test_a_case_without_a_plant_gets_a_plain_one(world: Content) -> None:
    assert list(check_plants(world.cases)) == []
