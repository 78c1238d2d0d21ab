"""A page over several sheets that are joined: every point of it is on a sheet, and sheets show the same where they overlap."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import pypdfium2
import pytest
from pdf_samples import OFFICE, SCREEN, look, poster, printing, read
from PIL import Image, ImageChops

from generator.model.document import Settled
from generator.model.scene import Scene
from generator.model.units import MM
from generator.write.pdf.document import write_pdf
from generator.write.pdf.imposition import leaves, sheet_of, tiling

TILES = replace(OFFICE, paper="A2", arrange="tiles", sheet="A3", overlap=10.0, label="ark {ark} af {antal}",
                alt="Ark {ark} af {antal} til {navn}.")  # fmt: skip
A2, A2_LYING = Scene(1191, 1684, ()), Scene(1684, 1191, ())


@pytest.mark.parametrize(
    ("scene", "paper", "sheet", "grid"),
    [
        (A2, "A2", "A3", (1, 2)),
        (A2_LYING, "A2", "A3", (2, 1)),
        (A2, "A1", "A3", (2, 2)),
        (A2, "A1", "A4", (2, 4)),
        (A2_LYING, "A1", "A4", (4, 2)),
        (A2, "A0", "A3", (2, 4)),
    ],
)
def test_a_page_takes_as_many_sheets_as_its_paper_is_made_of(scene, paper, sheet, grid):
    way = tiling(scene, replace(TILES, paper=paper, sheet=sheet))
    assert (way.across, way.down) == grid
    assert way.scale(scene) * scene.w / MM > 0.87 * replace(TILES, paper=paper).trim(scene)[0]


def test_a_single_sheet_is_no_puzzle():
    [leaf] = leaves(Settled("", "", (A2,)), replace(TILES, paper="A3"))
    assert leaf.label is None and not leaf.cuts


@pytest.mark.parametrize("scene", [A2, A2_LYING])
@pytest.mark.parametrize("paper", ["A2", "A1"])
def test_every_point_is_on_a_sheet_and_neighbours_share_ten_millimetres(scene, paper):
    which = replace(TILES, paper=paper)
    way, found = tiling(scene, which), leaves(Settled("", "", (scene,)), which)
    seen = [tuple(leaf.placed[0].clip) for leaf in found]
    for x, y in product((0, 1, scene.w / 2, scene.w - 1, scene.w), (0, 1, scene.h / 2, scene.h - 1, scene.h)):
        at = [leaf.placed[0].point(x, y) for leaf in found]
        assert any(inside(point, clip) for point, clip in zip(at, seen, strict=True))
    for (x, y), (other_x, other_y) in pairwise((leaf.placed[0].left, leaf.placed[0].top) for leaf in found):
        if y == other_y:  # in one row
            assert x - other_x == pytest.approx(way.w - 2 * 8 * MM - 10 * MM)


def inside(point, clip) -> bool:
    (x, y), (left, bottom, right, top) = point, clip
    return left - 0.01 <= x <= right + 0.01 and bottom - 0.01 <= y <= top + 0.01


def test_the_mark_of_one_sheet_lies_on_that_of_the_next():
    upper, lower = leaves(Settled("", "", (A2,)), TILES)
    (ux, uy), (lx, ly) = upper.placed[0].point(0, 0), lower.placed[0].point(0, 0)
    marks = [sorted((round(x - left), round(y - top)) for x, y, *_ in leaf.cuts)
             for leaf, left, top in ((upper, ux, uy), (lower, lx, ly))]  # fmt: skip
    assert len(upper.cuts) == 2 and marks[0] == marks[1]


def rendered(data: bytes, scale: float) -> list[Image.Image]:
    return [page.render(scale=scale).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(data)]


def test_sheets_that_are_joined_are_the_poster():
    document, dots = poster(), 0.5
    way, found = tiling(document.pages[0], TILES), leaves(document, TILES)
    scale = way.scale(document.pages[0])
    [whole] = rendered(write_pdf(document, look(), replace(SCREEN, paper="design")), dots * scale)
    sheets = rendered(write_pdf(document, look(), TILES), dots)
    joined = Image.new("RGB", whole.size, "white")
    for leaf, sheet in zip(found, sheets, strict=True):
        left, bottom, right, top = leaf.placed[0].clip
        hidden = way.overlap / 2  # cut off above and to the left, covered below and to the right
        box = (left, way.h - top + hidden, right, way.h - bottom - (hidden if leaf is found[0] else 0))
        if leaf is found[0]:
            box = (left, way.h - top, right, box[3])
        place = (box[0] - leaf.placed[0].left, box[1] - (way.h - leaf.placed[0].top))
        joined.paste(sheet.crop([round(v * dots) for v in box]), [round(v * dots) for v in place])
    difference = ImageChops.difference(joined, whole).convert("L").point(lambda v: 255 * (v > 100))
    lost = difference.histogram()[255] / (whole.width * whole.height)
    assert lost < 0.01


def test_a_sheet_that_is_lost_would_be_seen():
    upper, lower = rendered(write_pdf(poster(), look(), TILES), 0.2)
    assert ImageChops.difference(upper, lower).getbbox()


def test_a_sheet_says_which_it_is_and_a_reader_hears_no_half_words():
    data = write_pdf(poster(), look(), TILES)
    words = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    assert [text.split(" · ")[-1].strip() for text in words] == ["ark 1 af 2", "ark 2 af 2"]
    figures = [str(e.Alt) for e in read(data).Root.StructTreeRoot.K.K if e.S == "/Figure"]
    assert [alt[:11] for alt in figures] == ["Ark 1 af 2 ", "Ark 2 af 2 "] and all("{" not in alt for alt in figures)


def test_the_sheets_are_as_the_manifest_says():
    assert sheet_of(A2, TILES) == (420, 297) and sheet_of(A2_LYING, TILES) == (297, 420)
    assert sheet_of(A2, printing("skaerm")) == (420, 594)
