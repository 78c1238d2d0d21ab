"""Plants stand on their foot, hold nothing invisible, and each says what it shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from drawings import extent, outside, shapes_of, specks

from generator.compose.drawing.pictures import fitted, plant_of, standing, standing_in
from generator.compose.drawing.plants import (
    CORAL,
    flower,
    fruit,
    fruit_open,
    fruitplant,
    mark,
    placed,
    plant,
    seed,
    sprout,
    tulip,
)
from generator.compose.drawing.shapes import circle, polygon
from generator.model.content import Content
from generator.model.drawings import Drawing, Drawings
from generator.model.geometry import Box

LAYOUTS = Path(__file__).parents[2] / "layouts"


def files_of(family: str) -> list[str]:
    return sorted(path.stem for path in (LAYOUTS / "drawings" / family).glob("*.svg"))


CASES = files_of("cases")
PLANTS = {
    "frø": seed(0, 0, 40, 27),
    "kimplante": sprout(0, 0, 76),
    "plante": plant(0, 0, 150),
    "frugtplante": fruitplant(0, 0, 190),
    "tulipan": tulip(0, 0, 300),
    "frugt": fruit(0, 0, 20),
    "åben frugt": fruit_open(0, 0, 30),
    "mærke": mark(0, 0, 32),
}


@pytest.mark.parametrize("name", PLANTS)
def test_every_plant_is_made_of_visible_shapes(name: str):
    shapes = list(PLANTS[name])
    assert shapes and specks(shapes) == []


def test_a_speck_is_found():
    assert specks([circle(5, 5, 0.1)]) and specks([polygon([(0, 0), (0.2, 0), (0, 0.2)], "mos")])


def test_a_flower_has_three_petals_and_the_two_places_where_they_meet():
    assert [s.fill for s in flower(0, 0, 50)] == [CORAL[2], CORAL[2], CORAL[0], CORAL[1], CORAL[1]]


def test_a_smaller_plant_is_the_same_plant_with_strokes_that_can_be_seen():
    big, small = plant(0, 0, 200), placed(plant(0, 0, 200), 10, 20, 0.2)
    assert len(big) == len(small)
    assert min(s.width for s in small if s.line) >= 0.8
    assert extent(small[0].outline)[1] == pytest.approx(20 + extent(big[0].outline)[1] * 0.2)


def test_the_herbarium_holds_a_plant_for_every_case_of_the_publication(drawings: Drawings):
    told = [
        "dokk",
        "kanten",
        "modstrom",
        "hal",
        "hjorring",
        "zero",
        "klynge",
        "naturland",
        "hjerte",
        "empower",
        "samlet",
        "politik",
    ]
    assert set(told) < set(drawings.ids("cases"))


@pytest.mark.parametrize("key", CASES)
def test_a_plant_of_the_herbarium_tells_what_it_shows(key: str, content: Content):
    grown = plant_of(key, content, 500, 500, 1)
    assert len(grown.alt) > 15 and grown.alt[0].isupper() and not grown.alt.endswith(".")
    assert outside(shapes_of(grown), Box(355, 280, 290, 223)) == []
    assert specks(shapes_of(grown)) == []


def test_no_two_plants_tell_the_same(content: Content):
    alts = [content.figures.case_plants[key] for key in CASES]
    assert len(set(alts)) == len(alts)


def test_a_case_without_a_drawing_gets_a_plain_plant(content: Content):
    assert plant_of("findes-ikke", content, 0, 0, 1) == plant_of("plain", content, 0, 0, 1)


@pytest.mark.parametrize("id", [*files_of("types"), "findes-ikke"])
def test_a_motif_stands_on_its_foot_within_its_breadth(id: str, drawings: Drawings):
    motif = drawings.of("types", id)
    half = motif.page.w / 2 + 1
    assert outside(list(standing(motif, 0, 0)), Box(-half, -440, 2 * half, 443)) == []


def test_a_drawing_stands_on_its_page_wherever_that_lies(drawings: Drawings):
    """Inkscape moves the corner of a page to (0, 0) when it is made as large as the drawing."""
    own, room = drawings["voices/plain"], Box(100, 50, 300, 400)
    page = own.page._replace(x=own.page.x + 70, y=own.page.y + 30)
    other = replace(own, shapes=placed(own.shapes, 70, 30), page=page)
    for put in (
        lambda d: standing(d, 10, 20, 0.5),
        lambda d: standing_in(d, room, 1.3),
        lambda d: fitted(d, 30, 40)[0],
    ):
        one, two = ([extent(shape.outline) for shape in put(drawing)] for drawing in (own, other))
        assert one == [pytest.approx(box) for box in two]


def test_a_flat_drawing_is_put_somewhere():
    flat = Drawing("", (polygon([(0, 0), (0, 0)], "mos"),), Box(-10, -20, 20, 20))
    assert fitted(flat, 30, 40)[1:] == (30, 30) and len(standing_in(flat, Box(0, 0, 10, 10), 1.3)) == 1
