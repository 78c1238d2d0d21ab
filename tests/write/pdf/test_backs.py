"""A printer that puts backs beside their fronts: what is read off the test sheet and typed in makes them meet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdf_samples import BODY, TITLE, look, paragraph, printing, read, text

from generator.compose.figures.calibration import W, slanted_a, slanted_b, straight_a, straight_b
from generator.compose.templates.card import A6, A6_LYING, TENT, tent
from generator.load.brand.file import Backs
from generator.load.brand.printer import read_offset
from generator.model.card_sheets import PAPER
from generator.model.document import CutCard, Settled
from generator.model.edition import IN_PLACE, Offset
from generator.model.geometry import Box
from generator.model.scene import Scene
from generator.model.text import Words
from generator.model.units import MM
from generator.write.pdf.document import write_pdf
from generator.write.pdf.imposition import Bounds, Leaf, leaves

OFFICE = printing("kontor", arrange="cards", sheet="A4", paper="design", margin=0.0, align_backs=True)
PRINTERS = [(0.0, 0.0), (1.5, 0.5), (-2.0, 3.5), (-0.5, -1.0), (5.0, -5.0)]


def side(style, words: str, size: Box) -> Scene:
    return Scene(size.w, size.h, (text(paragraph(40, 60, style, words)),))


def cards(size: Box) -> Settled:
    return Settled("Bede", "", (side(TITLE, "Bed", size), side(BODY, "Bag", size)), cards=(CutCard(0, 1, 3),))


def read_off(right: float, up: float) -> tuple[float, float]:
    """Where the straight lines from the back of the test sheet cross the slanted ones, held to the light, on a printer that
    puts backs so many millimetres to the right and up: the numbers there, to the right and down."""
    (ax, ay), (ax2, ay2) = slanted_a()
    (bx, by), (bx2, by2) = slanted_b()
    seen_x, seen_y = W - straight_a()[0][0] + right, straight_b()[0][1] - up
    crossing_a = ay + (ay2 - ay) * (seen_x - ax) / (ax2 - ax)
    crossing_b = bx + (bx2 - bx) * (seen_y - by) / (by2 - by)
    return (crossing_a - (ay + ay2) / 2) / 10, (crossing_b - (bx + bx2) / 2) / 10  # ticks of 1 mm stand 10 mm apart


def typed(right: float, down: float) -> Backs:
    """As a person types it: the number that was read, behind the way that was ticked."""
    across = {"right" if right > 0 else "left": Words(f"{abs(right):.2f}mm")}
    return Backs(**across, **{"down" if down > 0 else "up": Words(f"{abs(down):.2f}mm")})


def through_the_paper(bounds: Bounds, right: float, up: float) -> Bounds:
    """What is printed on a back, as that printer puts it, seen from the front."""
    x, y, u, v = bounds
    w = PAPER.w
    return w - u + right * MM, y + up * MM, w - x + right * MM, v + up * MM


def boxes(leaf: Leaf) -> list[Bounds]:
    return sorted(one.clip for one in leaf.placed if one.clip)


@pytest.mark.parametrize("right, up", PRINTERS)
def test_the_scales_of_the_test_sheet_tell_how_far_out_a_printer_is(right: float, up: float) -> None:
    assert read_off(right, up) == pytest.approx((right, -up))


@pytest.mark.parametrize("size", [A6, A6_LYING], ids=["upright", "lying"])
@pytest.mark.parametrize("right, up", PRINTERS)
def test_with_the_numbers_that_were_read_backs_land_on_their_fronts(right: float, up: float, size: Box) -> None:
    problems: list = []
    offset = read_offset(typed(*read_off(right, up)), problems)
    front, back = leaves(cards(size), OFFICE.on_printer(offset))
    assert not problems
    seen = sorted(through_the_paper(box, right, up) for box in boxes(back))
    assert [pytest.approx(box, abs=0.01) for box in boxes(front)] == seen
    # marks too: on the back of an A4 sheet those for the knife fall on the fronts'
    seen = sorted(through_the_paper(cut, right, up) for cut in back.cuts)
    fronts = sorted((min(x, u), min(y, v), max(x, u), max(y, v)) for x, y, u, v in front.cuts)
    assert [pytest.approx(cut, abs=0.01) for cut in fronts] == sorted(
        (min(x, u), min(y, v), max(x, u), max(y, v)) for x, y, u, v in seen
    )


def test_typed_the_wrong_way_round_they_miss_by_twice_as_much() -> None:
    front, back = leaves(cards(A6), OFFICE.on_printer(Offset(-1.5, -0.5)))
    off = boxes(front)[0][0] - sorted(through_the_paper(box, 1.5, 0.5) for box in boxes(back))[0][0]
    assert abs(off) == pytest.approx(3.0 * MM, abs=0.01)


def test_what_is_drawn_moves_with_its_card() -> None:
    _, back = leaves(cards(A6), OFFICE)
    _, moved = leaves(cards(A6), OFFICE.on_printer(Offset(2, 1)))
    for one, other in zip(back.placed, moved.placed, strict=True):
        (x, y), (u, v) = one.point(40, 60), other.point(40, 60)
        assert (u - x, v - y) == pytest.approx((2 * MM, -1 * MM))


def test_the_fold_of_a_back_moves_and_that_of_a_front_stays() -> None:
    folded = tent(TENT, (), signed=True)
    document = Settled("Telt", "", (folded.front, folded.front), cards=(CutCard(0, 1),))
    front, back = leaves(document, OFFICE.on_printer(Offset(0, 1)))
    assert back.folds[0][1] == pytest.approx(front.folds[0][1] - MM)


@pytest.mark.parametrize("edge, turned", [("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge")])
def test_a_reader_proposes_true_size_and_the_edge_that_the_edition_names(edge, turned: str) -> None:
    plain, told = (read(write_pdf(cards(A6), look(), replace(OFFICE, duplex=one))).Root for one in (None, edge))
    assert (told.ViewerPreferences.PrintScaling, told.ViewerPreferences.Duplex) == ("/None", turned)
    assert [*plain.ViewerPreferences] == ["/DisplayDocTitle"]


def test_nothing_changes_where_nothing_is_typed() -> None:
    plain = replace(OFFICE, align_backs=False)
    assert write_pdf(cards(A6), look(), OFFICE.on_printer(IN_PLACE)) == write_pdf(cards(A6), look(), plain)


def test_an_edition_that_does_not_make_up_for_printers_stays_as_it_is() -> None:
    assert replace(OFFICE, align_backs=False).on_printer(Offset(1, 1)).offset == IN_PLACE
