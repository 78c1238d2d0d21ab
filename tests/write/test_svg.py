"""The SVG writer: every kind of item, the turned frame of rotated text, logos, and the PNG beside it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.model.geometry import Box
from generator.model.look import ArtPath, Artwork, Ink, Look
from generator.model.scene import Group, Picture, Scene, SetLine, SetParagraph, SetText, Shape, Style
from generator.model.text import Words
from generator.write.svg import png, scene_svg, write_svg

FONTS = Path(__file__).parents[2] / "layouts/fonts"
SVG = "{http://www.w3.org/2000/svg}"
SQUARE = (("M", 0, 0), ("L", 10, 0), ("L", 10, 10), ("L", 0, 10), ("Z",))
RED, BLUE = Ink("#FF0000", (0, 100, 100, 0)), Ink("#0000FF", (100, 100, 0, 0))
PAGE = Box(0, 0, 100, 50)
STYLE = Style("body", "sans", 10, 12, 10)


def look(**artwork: Artwork) -> Look:
    return Look(
        {"sky": BLUE, "paper": Ink("#FFFFFF", (0, 0, 0, 0))}, {"sans": FONTS / "Carlito-Regular.ttf"}, {}, artwork
    )


def drawn(*items, **artwork) -> ElementTree.Element:
    return ElementTree.fromstring(write_svg(items, PAGE, look(**artwork)))


def set_text(text: str, box: Box = PAGE, rotation=0, hyphen: bool = False) -> SetText:
    line = SetLine(5, 20, text, 30, hyphen)
    return SetText(box, (SetParagraph(Words(text), STYLE, "sky", (line,)),), "left", "top", rotation)


def paths(svg: ElementTree.Element) -> list[ElementTree.Element]:
    return list(svg.iter(f"{SVG}path"))


def test_an_area_gets_the_colour_its_role_has_in_the_look():
    [path] = paths(drawn(Shape(SQUARE, "sky")))
    assert path.get("fill") == "#0000FF"
    assert path.get("d") == "M0 0L10 0L10 10L0 10Z"


def test_a_stroke_keeps_its_width_cap_and_dash_and_has_no_fill():
    [path] = paths(drawn(Shape((("M", 0, 0), ("L", 9, 0)), None, "sky", 1.6, "round", (2.5, 4))))
    assert path.get("fill") == "none"
    assert (path.get("stroke"), path.get("stroke-width")) == ("#0000FF", "1.6")
    assert (path.get("stroke-linecap"), path.get("stroke-dasharray")) == ("round", "2.5 4")


def test_an_unknown_role_is_a_fault_and_not_a_black_area():
    with pytest.raises(KeyError):
        drawn(Shape(SQUARE, "heather"))


def test_text_becomes_outlines_so_that_the_picture_needs_no_font():
    svg = drawn(set_text("Frø"))
    assert not list(svg.iter(f"{SVG}text"))
    assert len(paths(svg)) == 3 and all(len(p.get("d")) > 60 for p in paths(svg))


def glyphs(svg: ElementTree.Element) -> list[str]:
    """The glyphs that are shown, in their order."""
    return [use.get("href") for use in svg.iter(f"{SVG}use")]


def test_a_glyph_is_drawn_once_and_used_where_it_stands():
    svg = drawn(set_text("Anna nana"))
    assert glyphs(svg) == [f"#sans-{ord(char):x}" for char in "Annanana"]
    assert [p.get("id") for p in svg.find(f"{SVG}defs")] == [f"sans-{ord(char):x}" for char in "Aan"]


def test_a_hyphenated_line_shows_its_hyphen():
    plain, broken = glyphs(drawn(set_text("Frø"))), glyphs(drawn(set_text("Frø", hyphen=True)))
    assert broken[:3] == plain and len(broken) == 4


@pytest.mark.parametrize("rotation, matrix", [(-90, "matrix(0 -1 1 0 10 80)"), (90, "matrix(0 1 -1 0 40 20)")])
def test_turned_text_stands_in_the_frame_that_the_scene_says(rotation, matrix):
    svg = drawn(set_text("Frø", Box(10, 20, 30, 60), rotation))
    assert svg.find(f"{SVG}g").get("transform") == matrix


def test_a_figure_says_what_it_shows():
    group = drawn(Group("hus", (Shape(SQUARE, "sky"),), alt='Et "hus"')).find(f"{SVG}g")
    assert (group.get("role"), group.get("aria-label")) == ("img", 'Et "hus"')


def test_a_logo_keeps_its_own_colours_and_even_odd_rule():
    art = Artwork(10, 10, (ArtPath(SQUARE, RED, even_odd=True),) * 2)
    svg = drawn(Picture(Box(20, 5, 40, 20), "logo", "Fjordby Kommune"), logo=art)
    assert svg.find(f"{SVG}g").get("transform") == "translate(20 5) scale(4 2)"
    assert [p.get("fill-rule") for p in paths(svg) if p.get("fill") == "#FF0000"] == ["evenodd"] * 2


def test_a_picture_logo_is_carried_inside_the_file():
    svg = drawn(Picture(PAGE, "logo", ""), logo=Artwork(4, 2, raster=b"\x89PNG"))
    href = next(svg.iter(f"{SVG}image")).get("{http://www.w3.org/1999/xlink}href")
    assert href == "data:image/png;base64,iVBORw=="


def test_a_page_lies_on_its_ground():
    svg = ElementTree.fromstring(scene_svg(Scene(100, 50, (), ground="paper"), look()))
    assert svg.find(f"{SVG}rect").get("fill") == "#FFFFFF"
    assert svg.get("viewBox") == "0 0 100 50"


def test_the_png_has_the_asked_width_and_the_same_bytes_each_time():
    text = write_svg([Shape(SQUARE, "sky")], PAGE, look())
    one = png(text, 300, "#FFFFFF")
    png.cache_clear()
    assert one == png(text, 300, "#FFFFFF")
    assert one[:4] == b"\x89PNG"
    assert (int.from_bytes(one[16:20], "big"), int.from_bytes(one[20:24], "big")) == (300, 150)
