"""The ink-saving form: large flat areas become outlines, and nothing on them is lost."""

from dataclasses import replace

import pytest
from pdf_samples import BODY, H, W, paragraph, rect, text

from generator.model.geometry import Box, ellipse
from generator.model.scene import Group, Picture, Place, Scene, SetText, Shape, walk
from generator.model.sparing import spared

LEAF = (("M", 300, 600), ("C", 200, 500, 200, 300, 300, 200), ("C", 400, 300, 400, 500, 300, 600), ("Z",))
SOIL = rect(0, 900, W, 200)


def white(words="Jord", y=1000.0, on="gran", color="paper") -> SetText:
    told = replace(paragraph(60, y, BODY, words), color=color)
    return replace(text(told, box=Box(60, y - 30, 400, 60)), on=on)


def made(*items, **fields):
    """What is painted, without groups."""
    scene = spared(Scene(W, H, items, **fields))
    assert scene.ground == "paper"
    return [item for item in walk(scene.items) if not isinstance(item, Group)]


def test_a_large_area_becomes_an_outline_and_its_words_turn_dark():
    soil, words = made(Shape(SOIL, "gran"), white())
    assert (soil.fill, soil.line) == ("paper", "gran") and soil.outline == SOIL
    assert words.paragraphs[0].color == "gran" and words.on == "paper"
    assert words.paragraphs[0].lines == white().paragraphs[0].lines


@pytest.mark.parametrize(
    "fill, pale, edge",
    [
        ("phase-3", "phase-3-light", "phase-3-deep"), ("phase-1-light", "paper", "phase-1-deep"),
        ("blomst", "blomstl", "blomstd"), ("glas1", "paper", "glas3"), ("brand", "paper", "brand"),
    ],
)  # fmt: skip
def test_what_had_a_hue_keeps_it(fill, pale, edge):
    (area,) = made(Shape(SOIL, fill))
    assert (area.fill, area.line) == (pale, edge)


@pytest.mark.parametrize(
    "small", [Shape(LEAF, "boeg"), Shape(rect(60, 60, 60, 30), "phase-1"), Shape(rect(9, 9, 4, 900), "gran")]
)
def test_what_grows_and_what_is_small_stays(small):
    assert made(small) == [small]


def test_words_on_a_small_area_stay_light():
    chip, words = made(Shape(rect(50, 980, 80, 30), "gran"), white("1"))
    assert chip.fill == "gran" and words == white("1")


def test_words_on_soil_that_their_sender_brings_turn_dark_too():
    (words,) = made(Place("jord"), white())
    assert words.paragraphs[0].color == "gran"


def test_a_dark_page_turns_white():
    leaf, words = made(Shape(LEAF, "mos"), white(on="night", color="on-night"), ground="night")
    assert leaf.fill == "mos" and words.paragraphs[0].color == "gran" and words.on == "paper"


def test_light_on_glass_goes_and_panes_stay_to_be_seen():
    beam = (("M", 100, 300), ("L", 200, 300), ("L", 100, 500), ("Z",))
    glass, light, pane, bar = made(
        Shape(rect(50, 200, 700, 600), "glas1"), Shape(beam, "glas0"), Shape(rect(400, 300, 50, 50), "paper"),
        Shape((("M", 60, 400), ("L", 700, 400)), None, "paper", 3),
    )  # fmt: skip
    assert (glass.line, light.fill, pane.line, bar.line) == ("glas3", None, "glas3", "glas3")


def test_a_disc_is_an_area_and_the_sun_stays_yellow():
    sun, arrow = made(Shape(ellipse(600, 150, 90, 90), "froem"), Shape(rect(100, 300, 300, 200), "gran"))
    assert sun.fill == "froel" and arrow.fill == "paper"


def test_an_arrow_in_soil_is_a_shade_that_crosses_no_words():
    _, arrow = made(Shape(SOIL, "gran"), Shape(rect(100, 900, 200, 150), "boeg"))
    assert arrow.fill == arrow.line == "glas1"


def test_a_logo_made_for_a_dark_ground_keeps_a_plate_of_it():
    logo = Picture(Box(60, 1000, 100, 40), "logo", "Logo")
    ground, plate, picture = made(Shape(SOIL, "brand"), logo)
    assert (ground.fill, plate.fill, picture) == ("paper", "brand", logo)
    assert plate.outline == rect(50, 990, 120, 60)


def test_a_logo_on_a_white_plate_needs_none():
    logo = Picture(Box(60, 1000, 100, 40), "logo", "Logo")
    *_, plate, picture = made(Shape(SOIL, "brand"), Shape(rect(40, 980, 140, 80), "paper"), logo)
    assert picture == logo and (plate.fill, plate.line) == ("paper", None)
