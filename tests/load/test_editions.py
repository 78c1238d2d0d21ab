"""layouts/editions.yaml: what paper, what colour, what margin."""

from pathlib import Path

import pytest

from generator.load.editions import load_editions
from generator.model.scene import Scene

LAYOUTS = Path(__file__).parents[2] / "layouts"
ONE = """skaerm:
  title: Skærm
  poster: { paper: design }
  cards: { paper: design, margin: 2mm }
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


def test_the_editions_of_the_house():
    problems = []
    editions = load_editions(LAYOUTS / "editions.yaml", problems)
    assert (
        list(editions) == ["skaerm", "kontor", "samles", "samles-a4", "trykkeri-ark", "trykkeri", "infoskaerm"]
        and not problems
    )
    assert [id for id, edition in editions.items() if edition.on_request] == ["samles-a4", "trykkeri-ark"]
    office, press = (editions[id].printings["poster"] for id in ("kontor", "trykkeri"))
    assert (office.margin, press.bleed, press.crop_marks) == (8, 3, True)
    assert all(printing.profile.is_file() for e in editions.values() for printing in e.printings.values())


def test_a_kind_may_have_a_margin_of_its_own(tmp_path):
    editions, _ = loaded(tmp_path, ONE)
    assert [editions["skaerm"].printings[kind].margin for kind in ("poster", "cards")] == [0, 2]


def test_a_kind_that_an_edition_does_not_name_is_left_out_of_it(tmp_path):
    editions, _ = loaded(tmp_path, ONE)
    assert editions["skaerm"].printings.keys() == {"poster", "cards"}


@pytest.mark.parametrize(
    "asked, least, paper", [("", "", "A2"), ("A1", "", "A1"), ("A4", "", "A2"), ("", "A1", "A1"), ("A3", "A1", "A1")]
)
def test_a_size_is_kept_if_the_edition_has_it_and_the_piece_is_made_for_it(tmp_path, asked, least, paper):
    editions, _ = loaded(tmp_path, ONE.replace("paper: design }", "paper: A2, sizes: [A3, A2, A1] }"))
    assert editions["skaerm"].printings["poster"].sized(asked, least).paper == paper


@pytest.mark.parametrize(
    "before, after, line, message",
    [
        ("margin: 0mm", "margin: 500mm", 7, "'500mm' er for meget"),
        ("bleed: 0mm", "bleed: 50 mm", 8, "'50 mm' er for meget"),
        ("margin: 0mm", "margin: lidt", 7, "'lidt' er ikke et mål"),
        ("poster: { paper: design", "poster: { paper: A9", 3, "ukendt papir 'A9'"),
        ("color: rgb", "color: rød", 5, "'rød'"),
        ("tagged: true", "tagget: true", 6, "tagget"),
        ("paper: design }", "paper: A2, arrange: tiles }", 3, "det, der samles, mangler sheet, label eller alt"),
        ("paper: design }", "paper: A2, arrange: booklet }", 3, "kan ikke lægges som 'booklet'"),
        ("margin: 2mm }", "arrange: cards }", 4, "'cards' mangler sheet"),
        (
            "paper: design }",
            "paper: A2, arrange: tiles, sheet: A3, label: '{arkk}', alt: x }",
            3,
            "'{arkk}' er ikke noget",
        ),
        ("paper: design }", "paper: A2, sizes: [B2] }", 3, "ukendt papir 'B2'"),
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
    poster = editions["skaerm"].printings["poster"]
    assert not problems and (poster.margin, poster.bleed) == (3.5, 5)


@pytest.mark.parametrize(
    "size, trim",
    [((1191, 1684), (420, 594)), ((1684, 1191), (594, 420)), ((595.28, 841.89), (210, 297)), ((72, 144), (25.4, 50.8))],
)
def test_the_paper_of_a_design(tmp_path, size, trim):
    editions, _ = loaded(tmp_path, ONE)
    assert editions["skaerm"].printings["poster"].trim(Scene(*size, ())) == pytest.approx(trim)


def test_two_editions_of_one_title_would_write_one_file_and_are_told(tmp_path):
    _, problems = loaded(tmp_path, ONE + ONE.replace("skaerm:", "andet:").replace("title: Skærm", "title: skærm"))
    assert [(p.where.line, p.message.split(";")[0]) for p in problems] == [(11, "to udgaver hedder 'skærm'")]
