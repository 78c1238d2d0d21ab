"""Badges and table tents measured in the finished file: where they are cut and folded, and how large names and numbers are."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest
from attended import at_seminar, set_in_type
from pdf_samples import LAYOUTS, printing, read

from generator.load.theme import load_theme
from generator.model.content import Content
from generator.model.units import MM
from generator.write.pdf.document import write_pdf

SHEETS = printing("kontor", arrange="cards", sheet="A4", paper="design", margin=0.0)
Point = tuple[float, float]


@pytest.fixture(scope="module")
def badges(content: Content) -> bytes:
    return made("K13", at_seminar(content, 31))


@pytest.fixture(scope="module")
def tents(content: Content) -> bytes:
    return made("K14", at_seminar(content, 31, 8))


def made(id: str, content: Content) -> bytes:
    theme = load_theme(LAYOUTS, [])
    assert theme
    return write_pdf(set_in_type(id, content), theme.look("pdf"), SHEETS)


def strokes(data: bytes) -> Iterator[tuple[Point, Point]]:
    """Straight lines of two points on the first page, in millimetres from its lower left corner."""
    page, start = read(data).pages[0], None
    for ops, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "m":
            start = tuple(float(v) / MM for v in ops)
        elif name == "l" and start:
            yield start, tuple(float(v) / MM for v in ops)  # type: ignore[misc]
            start = None


def along(data: bytes, axis: int, length: float) -> set[float]:
    """Where strokes no longer than that stand upright (axis 0) or level (1)."""
    found = set()
    for one, other in strokes(data):
        if abs(one[axis] - other[axis]) < 0.01 and 0 < abs(one[1 - axis] - other[1 - axis]) <= length:
            found.add(round(one[axis], 1))
    return found


def sizes(data: bytes, words: str, page: int = 0) -> set[float]:
    """The sizes of type that some words are set in on a page."""
    found: set[float] = set()
    shown = pypdfium2.PdfDocument(data)[page]
    letters = shown.get_textpage()
    for item in shown.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=4, textpage=letters):
        if item.extract().strip() == words:
            turned = item.get_matrix()
            found.add(round(item.get_font_size() * max(abs(turned.a), abs(turned.b)), 1))
    return found


def test_badges_are_cut_90_by_55_mm(badges: bytes) -> None:
    assert {15.0, 105.0, 195.0} <= along(badges, 0, 8)
    level = along(badges, 1, 8)
    assert {11.0 + 55 * n for n in range(6)} <= level


def test_a_short_given_name_is_36_points_on_paper(badges: bytes) -> None:
    assert sizes(badges, "Fatima") == {36.0} and sizes(badges, "Bo") == {36.0}


def test_tents_are_folded_in_the_middle_of_the_sheet(tents: bytes) -> None:
    assert 105.0 in along(tents, 0, 8)


def test_the_number_of_a_table_is_236_points_on_paper(tents: bytes) -> None:
    assert [sizes(tents, str(n), n - 1) for n in range(1, 9)] == [{236.0}] * 8
