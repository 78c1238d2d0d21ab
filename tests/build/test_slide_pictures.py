"""A guide shows the slides of its deck: as the deck has them, and anew when they change."""

from __future__ import annotations

from dataclasses import replace

from sheets import look, session, sessions, worksheet

from generator.build.slide_pictures import PIXELS, Slides, decks_in, with_slides
from generator.compose.drawing.shapes import rect
from generator.model.document import Worksheet
from generator.model.flow import Columns, Figure, ShownSlide, figures
from generator.model.scene import Group, Picture, Scene


def shown(*numbers: int, deck: str = "D01") -> Worksheet:
    """A table whose first row shows these slides."""
    pictures = tuple(
        Figure(Group(f"Slide {n}", (), f"Slide {n}: Velkomst"), 48, 27, slide=ShownSlide(deck, n)) for n in numbers
    )
    first, name, *rest = session()
    return worksheet(sessions((first, replace(name, pictures=pictures), *rest)))


def deck(*grounds: str) -> Slides:
    """A slide for each, of one colour."""
    return [Scene(960, 540, (rect(0, 0, 960, 270, ground),)) for ground in grounds], look()


def pictures(sheet: Worksheet) -> list[Picture]:
    return [item for figure in figures(sheet.blocks) for item in figure.group.items if isinstance(item, Picture)]


def test_the_decks_that_are_shown_are_named():
    assert decks_in(shown(1, 2)) == ("D01",) and decks_in(worksheet()) == () and decks_in(None) == ()


def test_a_slide_becomes_a_picture_that_says_what_it_is():
    sheet, painted = with_slides(shown(1, 2), look(), {"D01": deck("gran", "froe")})
    found = pictures(sheet)
    assert [picture.alt for picture in found] == ["Slide 1: Velkomst", "Slide 2: Velkomst"]
    assert all(painted.artwork[picture.source].raster.startswith(b"\x89PNG") for picture in found)
    assert decks_in(sheet) == () and not look().artwork.keys() & {picture.source for picture in found}
    assert int.from_bytes(painted.artwork[found[0].source].raster[16:20]) == PIXELS


def test_a_picture_in_a_column_becomes_one_too():
    (table,) = shown(1).blocks
    beside = replace(shown(1), blocks=(Columns(((table,), ()), (1, 1)),))
    sheet, _ = with_slides(beside, look(), {"D01": deck("gran")})
    assert len(pictures(sheet)) == 1


def test_a_changed_slide_makes_another_guide_and_the_same_slide_the_same():
    before, _ = with_slides(shown(1), look(), {"D01": deck("gran")})
    same, _ = with_slides(shown(1), look(), {"D01": deck("gran", "froe")})
    after, _ = with_slides(shown(1), look(), {"D01": deck("froe")})
    assert before == same != after


def test_a_slide_that_is_not_there_and_a_deck_that_nobody_can_make_leave_no_gap():
    sheet, painted = with_slides(shown(1, 2), look(), {"D01": deck("gran")})
    assert [picture.alt for picture in pictures(sheet)] == ["Slide 1: Velkomst"] and len(painted.artwork) == 1
    sheet, painted = with_slides(shown(1, 2), look(), {})
    assert not [*figures(sheet.blocks)] and painted.artwork == look().artwork


def test_what_is_no_slide_stays():
    sheet = worksheet()
    assert with_slides(sheet, look(), {})[0] == sheet
