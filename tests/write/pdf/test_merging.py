"""Files for one setting of a printer in one: every sheet where it is packed, once in the file, and read once."""

from __future__ import annotations

import pikepdf
import pytest
from pdf_samples import BODY, NAME, SCREEN, TITLE, look, paragraph, read, text

from generator.model.document import Settled
from generator.model.packed import Sheet
from generator.model.scene import Scene
from generator.write.pdf.document import write_pdf
from generator.write.pdf.merging import Run, merged
from generator.write.pdf.objects import untagged

TURNIPS, PEAS = 300, 400  # breadths of the pages of two files, which tell them apart; the next page is one broader


def page(width, *styles):
    texts = (text(paragraph(40, 60 + 70 * n, style, "Roer")) for n, style in enumerate(styles))
    return Scene(width, 500, tuple(texts))


def file(width, *pages):
    scenes = tuple(page(width + n, *styles) for n, styles in enumerate(pages))
    return write_pdf(Settled("Roer", "", scenes), look(), SCREEN)


FOUR = file(TURNIPS, (TITLE, BODY), (NAME, BODY), (BODY,), (NAME,))
ONE = file(PEAS, (TITLE, BODY))
DUPLEX, SINGLE = (Sheet(0, 1), Sheet(2, 3)), (Sheet(0),)


def made(*runs, edge="long"):
    return read(merged(Settled("Til printeren", ""), runs, SCREEN, edge))


def widths(pdf):
    return [round(float(one.MediaBox[2])) for one in pdf.pages]


def roles(element, found):
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found.append(str(kid.S)[1:])
            roles(kid, found)
    return found


def test_each_sheet_comes_as_often_as_it_is_ordered_and_in_that_order():
    pdf = made(Run(FOUR, DUPLEX, 2, "Bord 1"), Run(FOUR, DUPLEX[1:], 1, "Bord 2"))
    assert widths(pdf) == [300, 301, 302, 303] * 2 + [302, 303]


def test_what_is_printed_on_one_side_keeps_its_back_free_in_a_job_of_two_sides():
    pdf = made(Run(ONE, SINGLE, 2, "Bord 1"), Run(FOUR, DUPLEX, 1, "Bord 1"))
    assert widths(pdf) == [400, 400, 400, 400, 300, 301, 302, 303]
    assert ["/Contents" in one.obj for one in pdf.pages][:4] == [True, False, True, False]


def test_in_a_job_of_one_side_there_are_no_backs():
    assert widths(made(Run(ONE, SINGLE, 3, "Væggen"), edge=None)) == [400, 400, 400]


def test_copies_show_what_the_first_shows_and_share_it():
    pdf = made(Run(ONE, SINGLE, 50, "Pladserne"), edge=None)
    shown = {untagged(one) for one in pdf.pages}
    assert len(shown) == 1
    assert len({one.obj.Contents.objgen for one in pdf.pages[1:]}) == 1
    assert len(merged(Settled("T", ""), [Run(ONE, SINGLE, 50, "")], SCREEN, None)) < 2 * len(ONE)


def test_each_piece_is_read_once_and_copies_are_artifacts():
    pdf = made(Run(ONE, SINGLE, 3, "Bord 1"), edge=None)
    assert roles(pdf.Root.StructTreeRoot.K, []) == ["H1", "P"]
    first, second, _ = pdf.pages
    assert "/StructParents" in first.obj and "/StructParents" not in second.obj
    marks = [ops[0] for ops, operator in pikepdf.parse_content_stream(second) if str(operator) in ("BDC", "BMC")]
    assert {str(mark) for mark in marks} == {"/Artifact"}


def test_what_comes_twice_is_read_twice_for_it_would_be_taken_for_hidden():
    """Judges take text that is an artifact on one page alone for hidden, and on several for a running head."""
    pdf = made(Run(ONE, SINGLE, 2, "Bord 1"), edge=None)
    assert roles(pdf.Root.StructTreeRoot.K, []) == ["H1", "P", "H2", "P"]
    assert [int(one.StructParents) for one in pdf.pages] == [0, 1]


def test_one_heading_is_the_first_and_none_skips_a_level():
    pdf = made(Run(ONE, SINGLE, 1, "Bord 1"), Run(FOUR, DUPLEX, 1, "Bord 1"))
    assert [role for role in roles(pdf.Root.StructTreeRoot.K, []) if role[0] == "H"] == ["H1", "H2", "H3", "H3"]


def test_what_stands_on_pages_that_are_not_there_is_not_read():
    pdf = made(Run(FOUR, DUPLEX[1:], 1, "Bord 1"))
    assert roles(pdf.Root.StructTreeRoot.K, []) == ["P", "H1"]


def test_the_outline_leads_to_the_boxes():
    pdf = made(*(Run(ONE, SINGLE, 2, f"Bord {n}") for n in (1, 2)), Run(FOUR, DUPLEX, 1, "Bord 2"), edge=None)
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Bord 1", "Bord 2"]
        assert outline.root[1].destination[0].objgen == pdf.pages[2].obj.objgen


def test_the_same_sheets_give_the_same_bytes_and_others_another_file():
    runs = [Run(FOUR, DUPLEX, 2, "Bord 1"), Run(ONE, SINGLE, 1, "Væggen")]
    first, again = (merged(Settled("Til printeren", ""), runs, SCREEN, "long") for _ in range(2))
    other = merged(Settled("Til printeren", ""), runs[:1], SCREEN, "long")
    assert first == again
    assert read(first).trailer.ID != read(other).trailer.ID


def test_the_file_says_what_it_is():
    pdf = made(Run(ONE, SINGLE, 1, "Bord 1"))
    assert str(pdf.trailer.Info.Title) == "Til printeren"
    assert str(pdf.Root.Lang) == "da-DK" and bool(pdf.Root.MarkInfo.Marked)


@pytest.mark.parametrize("number", [4, -9])
def test_a_page_that_a_file_does_not_have_is_a_fault_of_ours(number):
    with pytest.raises(IndexError):
        made(Run(FOUR, (Sheet(number),), 1, "Bord 1"))


@pytest.mark.parametrize(
    ("edge", "proposed"), [("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge"), (None, "/Simplex")]
)
def test_a_reader_is_proposed_true_size_and_the_edge_to_turn_over(edge, proposed):
    wishes = made(Run(FOUR, DUPLEX, 1, "Bord 1"), edge=edge).Root.ViewerPreferences
    assert (str(wishes.PrintScaling), str(wishes.Duplex)) == ("/None", proposed)
    assert bool(wishes.DisplayDocTitle)
