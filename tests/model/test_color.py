"""Colours for the press are the profile's own, keep to the ink limit, and print greys with black alone."""

from __future__ import annotations

from itertools import product

import pytest
from PIL import Image

from generator.model.color import ciede2000, contrast, difference, lightness, nearly_neutral, preview, separate, to_cmyk

STEPS = (0, 11, 30, 60, 90, 128, 160, 200, 240, 255)
GRID = [f"#{r:02X}{g:02X}{b:02X}" for r, g, b in product(STEPS, repeat=3)]
INKS = {
    "#0B4F9E": (96, 70, 0, 5), "#C8102E": (0, 99, 77, 16), "#F1C400": (10, 23, 97, 0), "#1B6E6A": (83, 29, 50, 30),
    "#00FFFF": (40, 0, 17, 0), "#FF00FF": (33, 69, 0, 0), "#0000FF": (93, 85, 0, 0), "#7A4E9A": (63, 77, 0, 3),
    "#2B1400": (27, 63, 78, 93), "#003B2E": (93, 44, 77, 63),
}  # fmt: skip
"""Worked out from the profile's table (ICC.1:2010, 10.8) by a reader written for that, not by littleCMS."""
ON_PAPER = {
    (90, 40, 75, 55): "#0A4736", (0, 30, 85, 0): "#FCBB35", (2, 100, 85, 6): "#D70B28", (95, 75, 40, 60): "#17293F",
    (0, 0, 0, 100): "#1F1F1D", (0, 0, 0, 50): "#9D9D9D",
}  # fmt: skip


@pytest.mark.parametrize("rgb", INKS)
def test_inks_are_those_of_the_profile(rgb: str) -> None:
    assert to_cmyk(rgb) == pytest.approx(INKS[rgb], abs=1)


@pytest.mark.parametrize("recipe", ON_PAPER)
def test_a_recipe_is_seen_as_it_prints(recipe: tuple[int, int, int, int]) -> None:
    assert difference(preview(recipe), ON_PAPER[recipe]) < 1


def test_no_colour_is_over_the_ink_limit() -> None:
    assert 280 < max(sum(to_cmyk(rgb)) for rgb in GRID) <= 300


@pytest.mark.parametrize(("rgb", "black"), [("#FFFFFF", 0), ("#000000", 100), ("#1F1F1D", 100), ("#9D9D9D", 50)])
def test_greys_are_black_ink_alone(rgb: str, black: int) -> None:
    assert to_cmyk(rgb) == pytest.approx((0, 0, 0, black), abs=1)
    assert to_cmyk(rgb)[:3] == (0, 0, 0)


@pytest.mark.parametrize(("rgb", "black"), [("#231F20", 100), ("#212529", 99), ("#58595B", 80), ("#A7A9AC", 45)])
def test_what_is_nearly_neutral_is_black_ink_alone_in_thin_parts_only(rgb: str, black: int) -> None:
    """These are what Illustrator writes for black and its tints, and the usual black of web pages."""
    assert to_cmyk(rgb, thin=True) == (0, 0, 0, black)
    assert sum(map(bool, to_cmyk(rgb))) == 4


@pytest.mark.parametrize("rgb", ["#16263A", "#2C3E50", "#0B4F9E", "#F4EFE6", "#601F32"])
def test_a_colour_that_can_be_seen_keeps_its_inks_in_thin_parts(rgb: str) -> None:
    assert to_cmyk(rgb, thin=True) == to_cmyk(rgb) and not nearly_neutral(rgb)


def test_the_soft_edges_of_nearly_black_letters_are_black_ink_too() -> None:
    for share in range(0, 101, 5):
        edge = "#" + "".join(f"{255 - round((255 - v) * share / 100):02X}" for v in (0x21, 0x25, 0x29))
        assert to_cmyk(edge, thin=True)[:3] == (0, 0, 0), edge


def test_a_picture_gets_the_inks_that_a_drawing_of_the_same_colours_gets() -> None:
    picture = Image.new("RGB", (len(GRID), 1))
    for x, rgb in enumerate(GRID):
        picture.paste(rgb, (x, 0, x + 1, 1))
    for thin in (False, True):
        data = separate(picture, thin=thin).tobytes()
        pixels = [tuple(v / 2.55 for v in data[i : i + 4]) for i in range(0, len(data), 4)]
        assert max(map(sum, pixels)) <= 300
        pairs = [(to_cmyk(rgb, thin), inks) for rgb, inks in zip(GRID, pixels, strict=True)]
        assert max(abs(a - b) for pair in pairs for a, b in zip(*pair, strict=True)) < 1


@pytest.mark.parametrize("rgb", ["#0B4F9E", "#F1C400", "#C8102E", "#1B6E6A"])
def test_there_and_back_a_colour_is_the_same(rgb: str) -> None:
    assert difference(preview(to_cmyk(rgb)), rgb) < 1.5


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == 21
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (61, -5, 29), 22.8977),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ],
)
def test_differences_are_those_of_sharma_and_others(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(expected, abs=1e-4)
    assert ciede2000(other, one) == pytest.approx(expected, abs=1e-4)


def test_lightness_runs_from_black_to_white() -> None:
    assert [round(lightness(rgb)) for rgb in ("#000000", "#777777", "#FFFFFF")] == [0, 50, 100]
