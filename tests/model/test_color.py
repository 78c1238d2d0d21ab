"""Colours for the press agree with littleCMS, keep to the ink limit, and print greys with black alone."""

from __future__ import annotations

from itertools import product

import pytest
from PIL import Image, ImageCms

from generator.model.color import PROFILE, inks, press
from generator.model.proof import ciede2000, difference, lightness, printed

RGB = PROFILE.parent / "sRGB.icc"
STEPS = (0, 11, 30, 60, 90, 128, 160, 200, 240, 255)
GRID = [(r, g, b) for r, g, b in product(STEPS, repeat=3) if max(r, g, b) - min(r, g, b) >= 3]


def converted(
    one: object, other: object, modes: tuple[str, str], pixels: list[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE
    transform = ImageCms.buildTransform(
        str(one), str(other), *modes, renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC, flags=flags
    )
    image = Image.new(modes[0], (len(pixels), 1))
    for x, pixel in enumerate(pixels):
        image.putpixel((x, 0), pixel)
    found = ImageCms.applyTransform(image, transform)
    assert found is not None
    return [found.getpixel((x, 0)) for x in range(len(pixels))]  # type: ignore[misc]


def name(pixel: tuple[int, ...]) -> str:
    return "#" + "".join(f"{v:02X}" for v in pixel[:3])


def test_inks_are_those_of_littlecms() -> None:
    theirs = converted(RGB, PROFILE, ("RGB", "CMYK"), list(GRID))
    far = max(
        abs(a - b / 2.55)
        for rgb, cmyk in zip(GRID, theirs, strict=True)
        for a, b in zip(inks(name(rgb)), cmyk, strict=True)
    )
    assert len(GRID) > 900 and far < 0.5


def test_printed_colours_are_those_of_littlecms() -> None:
    cmyk = [(90, 40, 75, 55), (0, 30, 85, 0), (2, 100, 85, 6), (95, 75, 40, 60), (0, 0, 0, 100), (0, 0, 0, 50)]
    pixels = [tuple(round(v * 2.55) for v in inks_) for inks_ in cmyk]
    for recipe, pixel in zip(cmyk, converted(PROFILE, RGB, ("CMYK", "RGB"), pixels), strict=True):
        c, m, y, k = recipe
        assert difference(printed((c, m, y, k)), name(pixel)) < 1


def test_no_colour_is_over_the_ink_limit() -> None:
    sums = [sum(press(name(rgb))) for rgb in GRID]
    assert 280 < max(sums) <= 300


def test_greys_are_black_ink_alone() -> None:
    assert [press(rgb) for rgb in ("#FFFFFF", "#000000", "#1F1F1D", "#9D9D9D")] == [
        (0, 0, 0, 0), (0, 0, 0, 100), (0, 0, 0, 100), (0, 0, 0, 50),
    ]  # fmt: skip


@pytest.mark.parametrize("rgb", ["#0B4F9E", "#F1C400", "#C8102E", "#1B6E6A"])
def test_there_and_back_a_colour_is_the_same(rgb: str) -> None:
    assert difference(printed(press(rgb)), rgb) < 1.5


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
