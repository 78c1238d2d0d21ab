"""The contact sheet: every page in its look, every file under its municipality, and text that cannot break out of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from deck_samples import LABELS

from generator.build.manifest import Entry
from generator.build.overview import SOCLE, draw, fragment, page, pictures
from generator.build.pieces import Client, Drawing, Filling, Piece, sum_of
from generator.build.report import Titles
from generator.compose.drawing.shapes import rect
from generator.compose.templates.form import numeral
from generator.load.theme import load_theme
from generator.model.document import Layout, Notes, Settled, Slide, Slot
from generator.model.flow import AnswerLines, Bullets, Cell, Checks, Columns, Fields, Heading, PageBreak, Prose, Table
from generator.model.geometry import Box
from generator.model.look import ArtPath, Artwork, Ink, Look
from generator.model.scene import Paragraph, Place, Scene, SetText, Style, Text
from generator.model.sender import Logo, Room, Sender
from generator.model.text import Words
from generator.typeset.fit import Setter, signed
from generator.write.html_preview import blocks

LAYOUTS = Path(__file__).parents[2] / "layouts"
SHELL = (LAYOUTS / "overview.html").read_text("utf-8")


@pytest.fixture(scope="session")
def look() -> Look:
    theme = load_theme(LAYOUTS, [])
    assert theme
    return theme.look("office")


def slide(look: Look, ground: str, title: str) -> Slide[SetText]:
    styles = {"title": Style("title", "serif", 40, 44, 20, "gran", tag="H1")}
    setter = Setter(styles, look, "D01")
    text = Text(Box(48, 60, 800, 200), (Paragraph(Words(title), "title"),))
    setter.fit([text])
    notes = Notes(Words("8.30"), (), Words(""), LABELS)
    return Slide(Layout.FIGURE, {Slot.TITLE: setter.place(text)}, Scene(960, 540, (), ground=ground), notes, "")


NOBODY = Client("drivhus", "Drivhus", None, {})


def deck(
    look: Look, *slides: Slide[SetText], client: Client = NOBODY, filling: Filling = MappingProxyType({})
) -> Piece:
    document = Settled("Halvdag", "", slides=slides, foot=(rect(0, 500, 960, 40, "gran"), Place("fod")))
    filling = {"fod": (), **filling}
    drawing = Drawing(document, Room(), (), sum_of(document))
    return Piece(
        client, "D01", "deck", name="Halvdag", document=signed(document, filling), drawing=drawing, look=look,
        filling=filling,
    )  # fmt: skip


def test_a_slide_stands_on_its_own_ground_above_the_socle_that_all_have(look: Look) -> None:
    piece = deck(look, slide(look, "gran", "Hej"), slide(look, "paper", "Hej"))
    grounds = re.findall(r'style="background-color:(#\w+)"', fragment(piece, pictures(piece, "", "")))
    assert grounds == [look.ink("gran").rgb, look.ink("paper").rgb]
    assert draw(piece, 1).decode().count("<use") == 3
    assert f'fill="{look.ink("gran").rgb}"' in draw(piece, SOCLE).decode()


def test_every_page_has_its_picture_and_an_alternative_text(look: Look) -> None:
    piece = deck(look, slide(look, "paper", "Én & to"), slide(look, "paper", 'Si "ja"'))
    found = pictures(piece, "", "")
    shown = fragment(piece, found)
    first, second, socle = (picture.path for picture in found)
    assert re.fullmatch(r"oversigt/D01-01-\w{8}\.svg", first) and second.startswith("oversigt/D01-02-")
    assert f"--sokkel:url('{socle}')" in shown and socle == "oversigt/drivhus/D01-sokkel.svg"
    assert f'src="{first}" alt="D01 Halvdag, side 1 af 2: Én &amp; to"' in shown
    assert 'alt="D01 Halvdag, side 2 af 2: Si &quot;ja&quot;"' in shown and shown.count('loading="lazy"') == 2


def sign(look: Look, words: str, box: Box) -> SetText:
    setter = Setter({"title": Style("title", "serif", 10, 12, 10, "gran", tag="P")}, look, "D01")
    text = Text(box, (Paragraph(Words(words), "title"),))
    setter.fit([text])
    return setter.place(text)


def test_what_stands_in_the_socle_is_the_clients_and_the_slide_above_it_everybodys(look: Look) -> None:
    one = slide(look, "paper", "Hej")
    foot = Box(50, 512, 400, 20)
    here, there = (
        deck(look, one, client=replace(NOBODY, id=id), filling={"fod": (sign(look, words, foot),)})
        for id, words in (("aaby", "Her"), ("bugten", "Der"))
    )
    paths = [{p.number: p.path for p in pictures(piece, "alles", piece.client.id)} for piece in (here, there)]
    assert paths[0][1] == paths[1][1] and paths[0][SOCLE] != paths[1][SOCLE]
    assert draw(here, 1) == draw(there, 1) and draw(here, SOCLE) != draw(there, SOCLE)


def test_what_fills_a_place_of_a_slide_makes_another_picture(look: Look) -> None:
    one = replace(slide(look, "paper", "Hej"), scene=Scene(960, 540, (Place("midt"),), ground="paper"))
    words = (sign(look, "Her", Box(50, 200, 400, 20)), sign(look, "Der", Box(50, 200, 400, 20)))
    paths = {pictures(deck(look, one, filling={"midt": (word,)}), "", "")[0].path for word in words}
    assert len(paths) == 2


def entry(path: str, brand: str, material: str, kind: str, edition: str | None) -> Entry:
    return Entry(path, brand, material, kind, edition, path.rsplit(".", 1)[1], (297, 420) if edition else None, 1, "")


def test_the_sheet_sorts_municipalities_and_kinds_and_links_every_file(look: Look) -> None:
    files = [
        entry("aaby/slides/D01 Halvdag.pptx", "aaby", "D01", "deck", None),
        entry("aaby/plakater/P04 Råd - skærm.pdf", "aaby", "P04", "poster", "skaerm"),
        entry("drivhus/plakater/P04 Råd - skærm.pdf", "drivhus", "P04", "poster", "skaerm"),
    ]
    titles = Titles({"aaby": "Aaby & Omegn", "drivhus": "Drivhus"}, {"skaerm": "Skærm"})
    sheet = page(SHELL, {"aaby/P04": "<p>her</p>"}, files, titles, look.inks).decode()
    assert re.findall(r"<h[23]>([^<]+)", sheet) == ["Drivhus", "P04 Råd", "Aaby &amp; Omegn", "P04 Råd", "D01 Halvdag"]
    assert 'href="aaby/plakater/P04%20R%C3%A5d%20-%20sk%C3%A6rm.pdf">Skærm, 297 × 420 mm' in sheet
    assert "PowerPoint, kan rettes" in sheet and sheet.count("<p>her</p>") == 1


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


@pytest.mark.parametrize("lost", [False, True])
def test_a_logo_with_parts_that_cannot_be_seen_is_shown_twice(look: Look, lost: bool) -> None:
    logo = Logo("logo", "Byen Kommune", 2.0, lost=lost)
    sender = Sender("byen", Words("Byen Kommune"), Words("Byen"), {"slide": logo})
    art = Artwork(20, 10, (ArtPath((("M", 0, 0), ("L", 20, 0), ("L", 20, 10), ("Z",)), Ink("#FFFFFF", (0, 0, 0, 0))),))
    branded = replace(look, artwork={"logo": art})
    piece = deck(branded, slide(branded, "paper", "Hej"), client=Client("byen", "Byen Kommune", sender, {}))
    assert fragment(piece, pictures(piece, "", "")).count("<svg") == (2 if lost else 0)
