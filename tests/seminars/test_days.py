"""The programmes that only seminars have: an evening, and two days with a deck each and a booklet for both."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from generator.build import seminars
from generator.build.report import Report

ROOT = Path(__file__).parents[2]
SEMINAR = """\
id: vinter
title: Vinterseminar
municipality: lyngborg-stenhede
{days}
participants: 24
add: [P16]
leave-out: [G02, G09]
room:
  name: Salen
  tables: 6
contact:
  name: Kommunens Kursusafdeling
"""
EVENING = "date: 2.3.2027\nprogramme: aften"
TWO_DAYS = "days:\n  - {{ date: 2.3.2027, programme: {} }}\n  - {{ date: 3.3.2027, programme: {} }}"


def built(root: Path, days: str) -> tuple[Path, Report]:
    shutil.copytree(ROOT / "content", root / "content")
    (root / "layouts").symlink_to(ROOT / "layouts")
    (root / "content" / "seminars" / "vinter.yaml").write_text(SEMINAR.format(days=days), "utf-8")
    place = seminars.places(root, root / "output", ["vinter"])["vinter"]
    return place, seminars.build(root, place, "vinter", lambda *_: None)


def texts(place: Path, name: str) -> str:
    (path,) = (path for path in place.rglob("*.pdf") if path.name.startswith(name))
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)


def said(path: Path) -> str:
    """All that stands on the slides and in the notes of a deck."""
    slides = Presentation(str(path)).slides
    frames = (shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    return "\n".join([*frames, *(slide.notes_slide.notes_text_frame.text for slide in slides)])


def test_an_evening_is_called_one_and_sends_nobody_for_what_it_has_not(tmp_path: Path) -> None:
    place, report = built(tmp_path, EVENING)
    assert not report.failed and not report.problems
    (deck,) = place.rglob("*.pptx")
    assert deck.name == "D01 Aftenseminar.pptx"
    words = said(deck)
    assert "Halvdag" not in words and "heldag" not in words.lower()
    assert "17.00" in words and "8.30" not in words
    assert "Tre frø" not in words and "K10" not in words and "P02" not in words  # of the half day
    assert "Læg imens det frem, I skal bruge bagefter" in words  # a break that says nothing itself


@pytest.mark.parametrize("days", [("dag-1", "dag-2"), ("halvdag", "heldag")])
def test_two_days_have_a_deck_each_and_one_booklet(tmp_path: Path, days: tuple[str, str]) -> None:
    place, report = built(tmp_path, TWO_DAYS.format(*days))
    assert not report.failed and not [p for p in report.problems if not p.warning]
    decks = sorted(path.name.split()[0] for path in place.rglob("*.pptx"))
    assert decks == ["D01", "D02"]
    if days == ("dag-1", "dag-2"):
        assert not [p for p in report.problems if "programmes" in p.where.path or "materials" in p.where.path]
        booklet, poster = texts(place, "A13"), texts(place, "P16")
        for name in ("Første seminardag", "Anden seminardag"):
            assert name in booklet and name in poster
