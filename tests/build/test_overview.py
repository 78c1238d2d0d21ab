"""The contact sheet: every page in its look, every file under its municipality, and text that cannot break out of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build.manifest import Entry
from generator.build.outputs import Drawing, Piece
from generator.build.overview import fragment, is_left_over, page, pictures
from generator.build.report import Titles
from generator.compose.templates.form import numeral
from generator.load.theme import load_theme
from generator.model.document import Layout, Notes, SetSlide, Settled, Slot
from generator.model.flow import AnswerLines, Bullets, Cell, Checks, Columns, Fields, Heading, PageBreak, Prose, Table
from generator.model.geometry import Box
from generator.model.look import Look
from generator.model.scene import Paragraph, Scene, Style, Text
from generator.model.text import Words
from generator.typeset.fit import Setter
from generator.write.html_preview import blocks

LAYOUTS = Path(__file__).parents[2] / "layouts"


@pytest.fixture(scope="session")
def look() -> Look:
    theme = load_theme(LAYOUTS, [])
    assert theme
    return theme.look("office")


def slide(look: Look, ground: str, title: str) -> SetSlide:
    styles = {"title": Style("title", "serif", 40, 44, 20, "gran", tag="H1")}
    setter = Setter(styles, look, "D01")
    text = Text(Box(48, 60, 800, 200), (Paragraph(Words(title), "title"),))
    setter.fit([text])
    notes = Notes(Words("8.30"), (), Words(""))
    return SetSlide(Layout.FIGURE, {Slot.TITLE: setter.place(text)}, Scene(960, 540, (), ground=ground), notes, "")


def deck(look: Look, *slides: SetSlide) -> Piece:
    document = Settled("Halvdag", "", slides=slides)
    return Piece("aaby", "D01", "deck", "Halvdag", document, Drawing(document), (), look, "", None)


def test_a_slide_is_shown_on_its_own_ground_with_its_title_and_socle(look: Look) -> None:
    dark, light = (
        next(pictures(deck(look, slide(look, ground, "Hej")))).draw().decode() for ground in ("gran", "paper")
    )
    rects = [re.search(r'<rect x="0" y="0"[^>]*fill="(#\w+)"', svg) for svg in (dark, light)]
    assert [found[1] for found in rects if found] == [look.ink("gran").rgb, look.ink("paper").rgb]
    assert dark.count("<use") == 3


def test_every_page_has_its_picture_and_an_alternative_text(look: Look) -> None:
    piece = deck(look, slide(look, "paper", "Én & to"), slide(look, "paper", 'Si "ja"'))
    shown = fragment(piece)
    assert [p.path for p in pictures(piece)] == ["oversigt/aaby/D01-01.svg", "oversigt/aaby/D01-02.svg"]
    assert 'src="oversigt/aaby/D01-01.svg" alt="D01 Halvdag, side 1 af 2: Én &amp; to"' in shown
    assert 'alt="D01 Halvdag, side 2 af 2: Si &quot;ja&quot;"' in shown and shown.count('loading="lazy"') == 2


def entry(path: str, brand: str, material: str, kind: str, edition: str | None) -> Entry:
    return Entry(path, brand, material, kind, edition, path.rsplit(".", 1)[1], (297, 420) if edition else None, 1, "")


def test_the_sheet_sorts_municipalities_and_kinds_and_links_every_file(look: Look) -> None:
    files = [
        entry("aaby/slides/D01 Halvdag.pptx", "aaby", "D01", "deck", None),
        entry("aaby/plakater/P04 Råd - skærm.pdf", "aaby", "P04", "poster", "skaerm"),
        entry("drivhus/plakater/P04 Råd - skærm.pdf", "drivhus", "P04", "poster", "skaerm"),
    ]
    titles = Titles({"aaby": "Aaby & Omegn", "drivhus": "Drivhus"}, {"skaerm": "Skærm"})
    sheet = page({"aaby/P04": "<p>her</p>"}, files, titles, look.inks).decode()
    assert re.findall(r"<h[23]>([^<]+)", sheet) == ["Drivhus", "P04 Råd", "Aaby &amp; Omegn", "P04 Råd", "D01 Halvdag"]
    assert 'href="aaby/plakater/P04%20R%C3%A5d%20-%20sk%C3%A6rm.pdf">Skærm, 297 × 420 mm' in sheet
    assert "PowerPoint, kan rettes" in sheet and sheet.count("<p>her</p>") == 1


@pytest.mark.parametrize(
    ("path", "left_over"),
    [
        ("oversigt/aaby/P04-01.svg", False),  # made now
        ("oversigt/aaby/P04-02.svg", True),  # of the same material, but no longer a page
        ("oversigt/aaby/K04-01.svg", False),  # not asked for now
        ("oversigt/nyby/P04-01.svg", True),  # of a municipality that is gone
        ("aaby/plakater/P04.pdf", False),  # no picture
    ],
)
def test_a_picture_that_nobody_needs_is_left_over(path: str, left_over: bool) -> None:
    assert is_left_over(path, {"aaby/P04", "aaby/K04"}, ["oversigt/aaby/P04-01.svg"]) is left_over


def words(*texts: str) -> tuple[Words, ...]:
    return tuple(map(Words, texts))


def test_every_block_of_a_worksheet_is_shown() -> None:
    [one, two, three] = words("Klar", "Punkt", "a < b")
    row = (Cell(check=one), Cell(lead=two, words=three, more=words("fx"), lines=2))
    shown = blocks(
        [
            Heading(Words("Afklaring"), 1, Words("Fase"), numeral(Words("1"), 1, Words("Fase {nummer}:"))),
            Prose(Words("Gå punkterne igennem."), "lead"),
            Bullets(words("først", "så"), numbered=True),
            Fields(words("Projekt", "Dato"), (2, 1)),
            Checks(words("ja", "nej")),
            AnswerLines(Words("Næste skridt"), 3),
            Columns(((Prose(Words("v")),), (Prose(Words("h")),)), (1, 2)),
            Table(Words("Tjek"), Words("En række"), (one, two), (row,), (1, 3)),
            PageBreak(),
        ]
    )
    assert "<h4>1 Afklaring</h4>" in shown and "<ol><li>først</li><li>så</li></ol>" in shown
    assert '<th scope="col">Klar</th>' in shown and 'aria-label="Tjek. En række"' in shown
    assert "<b>Punkt</b> a &lt; b<br>fx<hr><hr>" in shown and "Næste skridt</p><hr><hr><hr>" in shown
