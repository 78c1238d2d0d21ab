"""Logos that the reading found wrong, with what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.brand import Brand, load_brand
from generator.load.logo.artwork import kind_of
from generator.model.color import to_cmyk
from generator.model.problems import Problem

CASES = Path(__file__).parents[1] / "cases"
LINES = 'meta: {{ name: Ny Kommune }}\ncolor: {{ primary: "#0B4F9E" }}\nlogo: logo/{}\n'


def told(folder: Path, file: Path) -> tuple[Brand | None, list[Problem]]:
    folder /= "ny"
    (folder / "logo").mkdir(parents=True)
    (folder / "logo" / file.name).write_bytes(file.read_bytes())
    (folder / "_brand.yml").write_text(LINES.format(file.name), "utf-8")
    problems: list[Problem] = []
    return load_brand(folder, "layouts/brands/ny", problems), problems


def test_what_illustrator_writes_for_black_is_black_ink_and_told_once(tmp_path: Path) -> None:
    brand, problems = told(tmp_path, CASES / "21-illustrator-black" / "logo.svg")
    assert brand and [str(p).splitlines()[0] for p in problems] == [
        "layouts/brands/ny/_brand.yml:3:7: advarsel: #231F20 i logoet er næsten sort; på tryk bruges kun den sorte farve"
    ]
    assert problems[0].passing  # nothing is to be done: not told again before the file has changed
    inks = {path.fill.rgb: path.fill.cmyk for art in brand.artwork.values() for path in art.paths if path.fill}
    assert inks == {"#231F20": (0, 0, 0, 100), "#C8102E": to_cmyk("#C8102E")}


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("logo.emf", "EMF, et billede fra Word"),
        ("logo.wmf", "WMF, et billede fra Word"),
        ("favicon.ico", "ICO, et ikon til en internetside"),
    ],
)
def test_a_file_that_cannot_be_used_is_called_by_its_name(file: str, kind: str, tmp_path: Path) -> None:
    path = CASES / "36-office-metafile" / file
    assert kind_of(path.read_bytes()) == kind
    _, [problem] = told(tmp_path, path)
    assert problem.message == f"'logo/{file}' er {kind}; kun SVG, PNG og JPEG kan bruges" and "SVG" in problem.hint


def test_a_crest_with_hairlines_is_taken(tmp_path: Path) -> None:
    """That its lines are thick enough in the file: see `tests/write/pdf/test_press.py`."""
    brand, problems = told(tmp_path, CASES / "20-hairline-logo" / "logo.svg")
    assert brand and not problems
