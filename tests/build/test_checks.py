"""What content, catalogue and layouts say of each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.checks import check_plants, read_overview
from generator.model.content import Content
from generator.model.problems import Problem, Where
from generator.model.text import Words


def test_a_plant_that_nobody_has_drawn_is_told_with_the_nearest_name(world: Content) -> None:
    case = world.cases[0]._replace(plant=Words("dock", Where("content/cases/1-rabarber.yaml", 9, 8)))
    (problem,) = check_plants([case])
    assert str(problem) == "content/cases/1-rabarber.yaml:9:8: tegningen 'dock' findes ikke\n  råd: mente du 'dokk'?"


def test_a_case_without_a_plant_gets_a_plain_one(world: Content) -> None:
    assert list(check_plants(world.cases)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "findes ikke"),
        ("$colors $links", "skal have"),
        ("$colors $links $body $bdy", "skal have"),
        ("$colors $links $body 5 $", "skal have"),
    ],
)
def test_a_page_around_the_contact_sheet_that_cannot_be_filled_in_is_told(
    tmp_path: Path, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "overview.html").write_text(text)
    problems: list[Problem] = []
    assert read_overview(tmp_path, problems) == "" and said in problems[0].message
