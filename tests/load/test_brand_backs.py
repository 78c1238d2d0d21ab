"""The numbers that are read off the test sheet, as they stand in a brand file, and what is told of those that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.brand import Brand, load_brand
from generator.model.edition import IN_PLACE, Offset
from generator.model.problems import Problem

FILE = """\
meta: {{ name: Ny Kommune }}
color: {{ primary: "#0B4F9E" }}
logo: logo/ny.svg
defaults: {{ drivhus: {{ printer: {{ office: {{ {} }} }} }} }}
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path fill="#0B4F9E" d="M0 0H200V100H0Z"/></svg>'


def told(tmp_path: Path, office: str) -> tuple[Brand | None, list[Problem]]:
    (tmp_path / "ny" / "logo").mkdir(parents=True)
    (tmp_path / "ny" / "logo" / "ny.svg").write_text(LOGO, "utf-8")
    (tmp_path / "ny" / "_brand.yml").write_text(FILE.format(office), "utf-8")
    problems: list[Problem] = []
    return load_brand(tmp_path / "ny", "ny", problems), problems


@pytest.mark.parametrize(
    "written, offset",
    [
        ("right: 1.5mm, up: 0.5mm", Offset(1.5, 0.5)),
        ("left: 2mm, down: 1mm", Offset(-2, -1)),
        ('left: "0,5 mm"', Offset(-0.5, 0)),
        ("up: 5", Offset(0, 5)),
        ("right: 0mm", IN_PLACE),
        ("right: ~, up: ~", IN_PLACE),
        ("", IN_PLACE),
    ],
)
def test_what_is_read_is_typed_as_it_is_read(tmp_path: Path, written: str, offset: Offset) -> None:
    brand, problems = told(tmp_path, f"backs: {{ {written} }}")
    assert brand and brand.offset == offset
    assert not problems


def test_without_them_backs_stay_in_their_place(tmp_path: Path) -> None:
    brand, _ = told(tmp_path, "ink: full")
    assert brand and brand.offset == IN_PLACE


@pytest.mark.parametrize(
    "written, message, hint",
    [
        ("right: 1mm, left: 2mm", "bagsiderne kan ikke ligge både 'right' og 'left'", "prøvearket"),
        ("up: -0.5mm", "'-0.5mm' er mindre end 0", "skriv down: 0.5mm"),
        ("down: -1mm", "'-1mm' er mindre end 0", "skriv up: 1mm"),
        ("right: 5.5mm", "'5.5mm' er for meget", "højst 5mm"),
        ("left: lidt", "'lidt' er ikke et mål", "skriv det i millimeter"),
        ("rigth: 1mm", "ukendt nøgle 'rigth'", "mente du 'right'?"),
    ],
)
def test_a_slip_is_told_at_its_place_with_its_cure(tmp_path: Path, written: str, message: str, hint: str) -> None:
    brand, [problem] = told(tmp_path, f"backs: {{ {written} }}")
    assert brand is None
    assert message in problem.message and hint in problem.hint
    assert problem.where.line == 4
