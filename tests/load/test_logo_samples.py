"""Forty logos after the pattern of real ones: none is refused, each is drawn as it was made, and stands readable everywhere."""

from __future__ import annotations

import io

import pytest
from logo_samples import picture, samples
from PIL import Image, ImageChops, ImageFilter

from generator.build.logos import low_logos
from generator.compose.templates.card import A6, foot_logo, live
from generator.compose.templates.footer import chosen_logo, footer_height, logo_height
from generator.compose.templates.poster import A2
from generator.compose.templates.slide_frame import frame
from generator.load.brand import Brand, load_brand
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.look import Look
from generator.model.problems import Problem
from generator.model.scene import Picture
from generator.model.sender import LEAST, NARROWEST
from generator.model.units import MM
from generator.typeset.worksheet.footer import chosen_plate
from generator.write.svg import png, write_svg

SAMPLES = {sample.name: sample for sample in samples()}
WIDE = 400


@pytest.fixture(scope="module")
def brands(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Brand, list[Problem]]]:
    """Every municipality, and what was told of it."""
    folder, found = tmp_path_factory.mktemp("brands"), {}
    for name, sample in SAMPLES.items():
        problems: list[Problem] = []
        brand = load_brand(sample.write(folder), f"layouts/brands/{name}", problems)
        assert brand, problems
        found[name] = brand, [*problems, *low_logos(brand.sender, KINDS)]
    return found


def test_there_are_forty() -> None:
    assert len(SAMPLES) == 40


@pytest.mark.parametrize("name", SAMPLES)
def test_a_logo_is_taken_and_what_is_to_be_known_is_told(
    name: str, brands: dict[str, tuple[Brand, list[Problem]]]
) -> None:
    sample, (_, problems) = SAMPLES[name], brands[name]
    assert all(problem.warning for problem in problems)
    said = [problem.message for problem in problems]
    assert all(any(words in message for message in said) for words in sample.told)
    assert len(said) <= max(1, len(sample.told)) + ("næsten sort" in "".join(said))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_logo_is_drawn_as_it_was_made(name: str, brands: dict[str, tuple[Brand, list[Problem]]]) -> None:
    sample, (brand, _) = SAMPLES[name], brands[name]
    art = brand.artwork[brand.sender.logos["poster"].source]
    box, size = Box(0, 0, art.w, art.h), round(WIDE * min(1, art.w / art.h))
    ours = Image.open(io.BytesIO(png(write_svg((Picture(box, "x", ""),), box, Look({}, {}, {}, {"x": art})), size)))
    whole = picture(sample.shown, round(2 * WIDE * min(1, art.w / art.h)))
    ink = whole.getchannel("A").getbbox()
    theirs = whole.crop(ink).resize(ours.size, Image.Resampling.LANCZOS)
    assert ours.width / ours.height == pytest.approx((ink[2] - ink[0]) / (ink[3] - ink[1]), rel=0.02)
    grounds = (
        ("#FFFFFF",) if art.raster and ours.convert("RGBA").getchannel("A").getextrema() == (255, 255) else GROUNDS
    )
    grey = "graa" in name  # saved without its colours
    for ground in grounds:
        pictures = [
            on(image, ground).convert("L").convert("RGB") if grey else on(image, ground) for image in (ours, theirs)
        ]
        assert far(*pictures) < 0.0005


GROUNDS = ("#FFFFFF", "#888888")


def on(image: Image.Image, ground: str) -> Image.Image:
    return Image.alpha_composite(Image.new("RGBA", image.size, ground), image.convert("RGBA")).convert("RGB")


def far(one: Image.Image, other: Image.Image) -> float:
    """The share of points that differ, but for edges, which are smoothed in other ways; CMYK has no pure red."""
    difference = ImageChops.difference(one, other).convert("L").point([0] * 70 + [255] * 186)
    return difference.filter(ImageFilter.MinFilter(3)).histogram()[255] / (one.width * one.height)


def test_the_comparison_sees_a_logo_in_the_wrong_colours() -> None:
    right = on(picture(SAMPLES["png-klar"].shown, WIDE), "#FFFFFF")
    assert far(right, ImageChops.invert(right)) > 0.5 and far(right, right.rotate(180)) > 0.05


@pytest.mark.parametrize("name", SAMPLES)
def test_a_logo_can_be_read_wherever_it_stands(name: str, brands: dict[str, tuple[Brand, list[Problem]]]) -> None:
    sender = brands[name][0].sender
    card, plate = foot_logo(sender, live(A6)), chosen_plate(sender, 595.3)
    places = (
        (chosen_logo(A2.footer, sender), logo_height(A2.footer, sender)),
        (card.logo, card.tall / MM),
        (plate.logo, plate.h / MM),
    )
    for logo, height in places:
        assert height >= LEAST and height * logo.aspect >= NARROWEST
    assert footer_height(A2.footer, sender) == A2.footer.lowest
    slide = frame(sender).logo
    assert slide and slide.box.h >= 20
