"""Small SVGs, each of which shows one thing, are drawn as resvg draws them, or told.

`drawn/`: by hand; NAME.alike says the same in words that resvg knows, where browsers know more than it does.
`exports/`: as Illustrator, Inkscape, Figma, Sketch, Affinity, Corel and web pages write. `told/`: what cannot be drawn alike.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops

from generator.load.logo.crop import Drawing
from generator.load.logo.svg import read_svg
from generator.load.logo.svg_faults import Faults
from generator.load.logo.svg_shapes import view_of
from generator.load.logo.svg_tree import parse
from generator.model.geometry import Box
from generator.model.look import Artwork, Ink, Look
from generator.model.scene import Picture
from generator.write.svg import png, write_svg

CORPUS = Path(__file__).parent / "svg_corpus"
DRAWN = sorted([*CORPUS.glob("drawn/*.svg"), *CORPUS.glob("exports/*.svg")])
BREADTH = 400


def read(data: bytes) -> tuple[Drawing | None, Faults]:
    faults = Faults("x.svg")
    return read_svg(data, "x.svg", lambda rgb: Ink(rgb, (0, 0, 0, 0)), faults), faults


def ours(data: bytes) -> Image.Image:
    """Read, written and drawn again, where it stood in its file."""
    drawing, faults = read(data)
    assert drawing and not faults.stop, list(map(str, faults.problems))
    root = parse(data, "x.svg", faults)
    assert root
    frame = view_of(root).frame
    assert frame
    left, top, right, bottom = drawing.margins
    ink = Box(left * frame.w, top * frame.h, (1 - left - right) * frame.w, (1 - top - bottom) * frame.h)
    assert ink.w / ink.h == pytest.approx(drawing.w / drawing.h, rel=1e-6)
    look = Look({}, {}, {}, {"x": Artwork(drawing.w, drawing.h, drawing.paths)})
    svg = write_svg((Picture(ink, "x", ""),), Box(0, 0, frame.w, frame.h), look)
    return picture(png(svg, BREADTH))


def theirs(svg: str) -> Image.Image:
    return picture(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=BREADTH, dpi=96, skip_system_fonts=True)))


def picture(data: bytes) -> Image.Image:
    """On grey, so that white, black and nothing are three things."""
    seen = Image.open(io.BytesIO(data)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, "#888888"), seen).convert("RGB")


def far(one: Image.Image, other: Image.Image) -> int:
    """How many points differ by more than the smoothing of an edge, which may be one point off."""
    assert one.size == other.size
    return ImageChops.difference(one, other).convert("L").point(lambda v: 255 if v > 60 else 0).histogram()[255]


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.stem)
def test_a_logo_is_drawn_as_resvg_draws_it(path: Path) -> None:
    alike = path.with_suffix(".alike")
    expected = theirs((alike if alike.exists() else path).read_text("utf-8"))
    assert len(expected.getcolors(10**6) or ()) > 1
    assert far(ours(path.read_bytes()), expected) <= 3
