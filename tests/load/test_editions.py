"""layouts/editions.yaml: what paper, what colour, what margin."""

from pathlib import Path

import pytest

from generator.load.editions import load_editions
from generator.model.scene import Scene

LAYOUTS = Path(__file__).parents[2] / "layouts"
ONE = """skaerm:
  title: Skærm
  poster: design
  cards: design
  color: rgb
  tagged: true
  margin: 0mm
  bleed: 0mm
  crop-marks: false
"""


def loaded(tmp_path, text):
    path = tmp_path / "editions.yaml"
    path.write_text(text, encoding="utf-8")
    problems = []
    return load_editions(path, problems), problems


def test_the_three_editions_of_the_house():
    problems = []
    editions = load_editions(LAYOUTS / "editions.yaml", problems)
    assert list(editions) == ["skaerm", "kontor", "trykkeri"] and not problems
    assert (editions["kontor"].margin, editions["trykkeri"].bleed, editions["trykkeri"].crop_marks) == (8, 3, True)
    assert all(edition.profile.is_file() for edition in editions.values())


@pytest.mark.parametrize(
    "before, after, line, message",
    [
        ("margin: 0mm", "margin: 500mm", 7, "'500mm' er for meget"),
        ("bleed: 0mm", "bleed: 50 mm", 8, "'50 mm' er for meget"),
        ("margin: 0mm", "margin: lidt", 7, "'lidt' er ikke et mål"),
        ("poster: design", "poster: A9", 3, "ukendt papir 'A9'"),
        ("color: rgb", "color: rød", 5, "'rød'"),
        ("tagged: true", "tagget: true", 6, "tagget"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path, before, after, line, message):
    editions, problems = loaded(tmp_path, ONE.replace(before, after))
    assert not editions
    assert any(problem.where.line == line and message in problem.message for problem in problems), problems


def test_a_key_that_nobody_reads_is_told(tmp_path):
    _, problems = loaded(tmp_path, ONE.replace("title: Skærm", "title: Skærm\n  folder: skaerm"))
    assert [(p.where.line, p.message) for p in problems] == [(3, "ukendt nøgle 'folder'")]


def test_a_measure_may_have_a_comma_and_no_unit(tmp_path):
    text = ONE.replace("margin: 0mm", "margin: 3,5 mm").replace("bleed: 0mm", "bleed: 5")
    editions, problems = loaded(tmp_path, text)
    assert not problems and (editions["skaerm"].margin, editions["skaerm"].bleed) == (3.5, 5)


@pytest.mark.parametrize(
    "size, trim",
    [((1191, 1684), (420, 594)), ((1684, 1191), (594, 420)), ((595.28, 841.89), (210, 297)), ((72, 144), (25.4, 50.8))],
)
def test_the_paper_of_a_design(tmp_path, size, trim):
    editions, _ = loaded(tmp_path, ONE)
    assert editions["skaerm"].trim("poster", Scene(*size, ())) == pytest.approx(trim)
