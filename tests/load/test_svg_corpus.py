"""Small SVGs, each of which shows one thing, are drawn as resvg draws them, or told.

`svg_corpus/drawn`: by hand; NAME.alike says the same in words that resvg knows, where browsers know more than it does.
`exports`: as Illustrator, Inkscape, Figma, Sketch, Affinity, Corel and web pages write. `told`: what cannot be drawn alike;
its comment at the end is what is told. `tests/cases`: logos that the first version drew wrongly.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdfium2
import pytest
import resvg_py
from pdf_samples import INKS, SCREEN, TITLE, H, W, look, paragraph, rect, text
from PIL import Image, ImageChops
from svg_samples import CORPUS, DRAWN, TOLD, name

from generator.load.logo.crop import Drawing
from generator.load.logo.svg import read_svg
from generator.load.logo.svg_faults import Faults
from generator.load.logo.svg_shapes import view_of
from generator.load.logo.svg_tree import parse
from generator.model.document import Settled
from generator.model.geometry import Box
from generator.model.look import Artwork, Ink, Look
from generator.model.scene import Picture, Scene, Shape
from generator.write.pdf.document import write_pdf
from generator.write.svg import png, write_svg

BREADTH = 400
GREY = "#888888"


def read(data: bytes) -> tuple[Drawing | None, Faults]:
    faults = Faults("x.svg")
    return read_svg(data, "x.svg", lambda rgb: Ink(rgb, (0, 0, 0, 0)), faults), faults


def placed(path: Path) -> tuple[Artwork, Box, Box]:
    """What was read, its file's frame, and where in that its ink is."""
    data = path.read_bytes()
    drawing, faults = read(data)
    assert drawing and not faults.stop, list(map(str, faults.problems))
    root = parse(data, "x.svg", faults)
    frame = view_of(root).frame if root else None
    assert frame
    ink = drawing.ink._replace(x=drawing.ink.x - frame.x, y=drawing.ink.y - frame.y)
    return Artwork(drawing.w, drawing.h, drawing.paths), Box(0, 0, frame.w, frame.h), ink


def theirs(path: Path) -> Image.Image:
    alike = path.with_suffix(".alike")
    svg = (alike if alike.exists() else path).read_text("utf-8")
    return picture(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=BREADTH, dpi=96, skip_system_fonts=True)))


def picture(data: bytes) -> Image.Image:
    """On grey, so that white, black and nothing are three things."""
    seen = Image.open(io.BytesIO(data)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, GREY), seen).convert("RGB")


def far(one: Image.Image, other: Image.Image) -> int:
    """How many points differ by more than the smoothing of an edge. Heights may be rounded otherwise."""
    assert one.width == other.width and abs(one.height - other.height) <= 1
    return ImageChops.difference(one, other).convert("L").point(lambda v: 255 if v > 60 else 0).histogram()[255]


@pytest.mark.parametrize("path", DRAWN, ids=name)
def test_a_logo_is_drawn_as_resvg_draws_it(path: Path) -> None:
    art, frame, ink = placed(path)
    ours = picture(png(write_svg((Picture(ink, "x", ""),), frame, Look({}, {}, {}, {"x": art})), BREADTH))
    expected = theirs(path)
    assert expected.getcolors() != [(expected.width * expected.height, (136, 136, 136))]
    assert far(ours, expected) <= 20


def test_a_wrong_drawing_is_seen() -> None:
    one, other = (
        theirs(CORPUS / f"drawn/paint-order-{order}.svg") for order in ("fill-stroke-markers", "stroke-fill-markers")
    )
    assert far(one, other) > 1000


def test_all_logos_are_the_same_in_a_pdf() -> None:
    """Each on a page of its own, all in one file."""
    scenes, arts = [], {}
    for path in DRAWN:
        arts[name(path)], frame, ink = placed(path)
        k = BREADTH / frame.w
        box = Box(k * ink.x, 400 + k * ink.y, k * ink.w, k * ink.h)
        ground = Shape(rect(0, 400, W, H - 400), "grey")
        scenes.append(
            Scene(W, H, (text(paragraph(48, 120, TITLE, name(path))), ground, Picture(box, name(path), "Logo")))
        )
    grey = Look({**INKS, "grey": Ink(GREY, (0, 0, 0, 50))}, look().faces, {}, arts)
    pages = pypdfium2.PdfDocument(write_pdf(Settled("Logoer", "", pages=tuple(scenes)), grey, SCREEN))
    wrong = {}
    for path, page in zip(DRAWN, pages, strict=True):
        expected = theirs(path)
        seen = page.render(scale=1, crop=(0, H - 400 - expected.height, W - BREADTH, 400)).to_pil().convert("RGB")
        if (points := far(seen, expected)) > 150:
            wrong[name(path)] = points
    assert wrong == {}


@pytest.mark.parametrize("path", TOLD, ids=name)
def test_what_cannot_be_drawn_alike_is_told(path: Path) -> None:
    drawing, faults = read(path.read_bytes())
    told = re.search(r"<!-- (.*?) -->", path.read_text("utf-8"), re.DOTALL)
    (problem,) = faults.problems
    assert drawing is None and told and f"for den har {told[1]}. Vil I sende" in problem.message
