"""Slides that are handed out: three on a sheet, in order, with lines to write on beside them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from pytest import approx

from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.scene import Scene
from generator.model.units import MM
from generator.write.pdf.imposition import leaves

SHEET = Printing("rgb", True, Path(), arrange="handout", sheet="A4", margin=8.0)
SLIDES = Settled("Dag", "", tuple(Scene(960.0, 540.0 + n, ()) for n in range(7)))


def test_three_slides_lie_on_an_upright_sheet_in_their_order():
    sheets = leaves(SLIDES, SHEET)
    assert [len(leaf.placed) // 2 for leaf in sheets] == [3, 3, 1]
    assert all(leaf.media == approx((210 * MM, 297 * MM), abs=1) for leaf in sheets)
    shown = [placed.scene for leaf in sheets for placed in leaf.placed[::2]]
    assert tuple(shown) == SLIDES.pages


def test_all_of_it_is_within_the_margin_and_no_slide_meets_its_lines():
    for leaf in leaves(SLIDES, SHEET):
        for slide, lines in zip(leaf.placed[::2], leaf.placed[1::2], strict=True):
            left, bottom, right, top = slide.on_paper((0, 0, slide.scene.w, slide.scene.h))
            assert left >= 8 * MM and top <= leaf.media[1] - 8 * MM + 0.01 and bottom >= 8 * MM
            for rule in lines.scene.items[1:]:
                (_, x0, y), (_, x1, _) = rule.outline
                assert right + 4 * MM < x0 < x1 <= leaf.media[0] - 8 * MM and lines.point(0, y)[1] >= 8 * MM
                assert x1 - x0 >= 44 * MM


def test_the_lines_are_eight_millimetres_apart():
    lines = leaves(SLIDES, SHEET)[0].placed[1].scene.items[1:]
    heights = [line.outline[0][2] for line in lines]
    assert len(heights) >= 10 and {round((b - a) / MM, 3) for a, b in pairwise(heights)} == {8.0}
