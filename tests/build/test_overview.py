"""The contact sheet: every page in its look, every file under its municipality, and text that cannot break out of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from deck_samples import LABELS

from generator.build.manifest import Entry
from generator.build.overview import SOCLE, draw, fragment, page, pictures, smallest_type
from generator.build.pieces import Client, Drawing, Filling, Piece, sum_of
from generator.build.plans import Plan
from generator.build.report import Titles
from generator.compose.drawing.shapes import rect
from generator.load.editions import load_editions
from generator.load.theme import load_theme
from generator.model.document import Layout, Notes, Settled, Slide, Slot
from generator.model.geometry import Box
from generator.model.look import ArtPath, Artwork, Ink, Look
from generator.model.scene import Paragraph, Place, Scene, SetText, Style, Text
from generator.model.sender import Logo, Room, Sender
from generator.model.text import Words
from generator.typeset.fit import Setter, signed

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


EDITIONS = load_editions(LAYOUTS / "editions.yaml", [])
TITLES = Titles(
    {"aaby": "Aaby & Omegn", "drivhus": "Drivhus"}, EDITIONS, {"dag": ("Dagen", ["P04"]), "aften": ("Aften", ["K01"])}
)


def entry(path: str, kind: str, trim: tuple[float, float] | None = (297, 420)) -> Entry:
    brand, _, name = path.split("/")
    edition = next((id for id, made in EDITIONS.items() if f" - {made.title.lower()}" in name), None)
    return Entry(path, brand, name[:3], kind, edition, path.rsplit(".", 1)[1], trim if edition else None, 1, "")


def plan(smallest: float = 0.0) -> Plan:
    return Plan(
        "", Room(), (), key="", pages=1, sizes=[(1191.0, 1684.0)], smallest=smallest, pictures=(), fragment="<p>her</p>"
    )


FILES = [
    entry("aaby/slides/D01 Halvdag.pptx", "deck"),
    entry("aaby/plakater/P04 Råd - skærm.pdf", "poster", (420, 594)),
    entry("drivhus/plakater/P04 Råd - skærm.pdf", "poster", (420, 594)),
    entry("drivhus/plakater/P04 Råd - kontorprinter A3.pdf", "poster"),
    entry("drivhus/plakater/P04 Råd - samles A2.pdf", "poster", (420, 297)),
]


def test_the_sheet_sorts_municipalities_and_kinds_and_links_every_file(look: Look) -> None:
    sheet = page(SHELL, {"aaby/P04": plan()}, FILES, TITLES, look.inks).decode()
    heads = ["Drivhus", "Plakater", "P04 Råd", "Aaby &amp; Omegn", "Plakater", "P04 Råd", "Slides", "D01 Halvdag"]
    assert re.findall(r"<h[234]>([^<]+)", sheet) == heads
    assert 'href="aaby/plakater/P04%20R%C3%A5d%20-%20sk%C3%A6rm.pdf">Skærm, A2' in sheet
    assert "PowerPoint, kan rettes" in sheet and sheet.count("<p>her</p>") == 1


def test_what_can_be_chosen_is_what_was_built(look: Look) -> None:
    sheet = page(SHELL, {}, FILES, TITLES, look.inks).decode()
    assert re.findall(r'name="(\w+)" value="(\w+)"', sheet) == [
        ("kommune", "drivhus"), ("kommune", "aaby"), ("slags", "plakater"), ("slags", "slides"), ("saet", "dag"),
    ]  # fmt: skip
    assert '<article data-kommune="aaby" data-slags="plakater" data-saet="dag"><h4>P04 Råd</h4><p>Dagen</p>' in sheet


@pytest.mark.parametrize(("smallest", "points"), [(20.0, "13"), (26.0, "17"), (27.0, None), (0.0, None)])
def test_a_poster_that_cannot_be_read_at_a_distance_from_the_office_printer_names_what_is_better(
    look: Look, smallest: float, points: str | None
) -> None:
    """281 of 420 mm are left of A2 on A3 with 8 mm all round."""
    sheet = page(SHELL, {"drivhus/P04": plan(smallest)}, FILES, TITLES, look.inks).decode()
    assert re.findall(r"<small>Den mindste tekst er her (\d+) punkt.*?»Samles«", sheet) == ([points] if points else [])
    labels = ["Samles, A2 = 2 × A3", "Kontorprinter, A3", "Skærm, A2", "Skærm, A2", "PowerPoint, kan rettes"]
    assert re.findall(r'<li><a href="[^#][^>]*>([^<]+)', sheet) == labels


def test_the_smallest_type_is_that_of_the_poster_without_its_foot(look: Look) -> None:
    setter = Setter({"body": Style("body", "sans", 21, 25, 21, tag="P")}, look, "P04")
    text = Text(Box(0, 0, 200, 50), (Paragraph(Words("Hej"), "body"),))
    setter.fit([text])
    settled = Settled("Råd", "", pages=(Scene(842, 1191, (setter.place(text), Place("fod"))),))
    drawing = Drawing(settled, Room(), (), "")
    foot = {"fod": (sign(look, "Hej", Box(0, 0, 90, 20)),)}
    made = Piece(NOBODY, "P04", "poster", name="Råd", document=settled, drawing=drawing, look=look, filling=foot)
    assert smallest_type(made) == 21 and smallest_type(replace(made, kind="cards")) == 0


@pytest.mark.parametrize("lost", [False, True])
def test_a_logo_with_parts_that_cannot_be_seen_is_shown_twice(look: Look, lost: bool) -> None:
    logo = Logo("logo", "Byen Kommune", 2.0, lost=lost)
    sender = Sender("byen", Words("Byen Kommune"), Words("Byen"), {"slide": logo})
    art = Artwork(20, 10, (ArtPath((("M", 0, 0), ("L", 20, 0), ("L", 20, 10), ("Z",)), Ink("#FFFFFF", (0, 0, 0, 0))),))
    branded = replace(look, artwork={"logo": art})
    piece = deck(branded, slide(branded, "paper", "Hej"), client=Client("byen", "Byen Kommune", sender, {}))
    assert fragment(piece, pictures(piece, "", "")).count("<svg") == (2 if lost else 0)
