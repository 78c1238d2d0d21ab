"""Cards that are cut from sheets: each where it belongs, at its own size, and read one after the other."""

import pikepdf
from pdf_samples import BODY, NAME, PLANT, TITLE, look, paragraph, printing, read, text

from generator.compose.templates.card import A6, A6_LYING, tent
from generator.model.card_sheets import PAPER
from generator.model.document import CutCard, Settled
from generator.model.scene import Group, Scene
from generator.write.pdf.document import write_pdf

CUT = printing("kontor", arrange="cards", sheet="A4", paper="design", margin=0.0)


def side(style, words, size=A6):
    return Scene(size.w, size.h, (text(paragraph(40, 60, style, words)), Group("plante", PLANT.items, PLANT.alt)))


def written(*pages, cards):
    return read(write_pdf(Settled("Bede", "", pages, cards=cards), look(), CUT))


def places(page):
    """The matrices of the page's texts; one begins where it is not yet placed."""
    content = pikepdf.parse_content_stream(page)
    return [[round(float(v)) for v in ops] for ops, operator in content if str(operator) == "Tm"][1::2]


def test_a_card_that_is_printed_four_times_is_read_once():
    pdf = written(side(TITLE, "Bed"), cards=(CutCard(0, None, 4),))
    assert [str(element.S)[1:] for element in pdf.Root.StructTreeRoot.K.K] == ["H1", "Figure"]


def test_cards_lie_at_their_own_size_and_the_back_behind_the_front():
    fronts, backs = written(side(TITLE, "Bed"), side(BODY, "Bag"), cards=(CutCard(0, 1),)).pages
    assert [round(float(v)) for v in fronts.MediaBox] == [0, 0, round(PAPER.w), round(PAPER.h)]
    assert places(fronts) == [[1, 0, 0, 1, 40, round(PAPER.h - 60)]]
    assert places(backs) == [[1, 0, 0, 1, round(PAPER.w / 2 + 40), round(PAPER.h - 60)]]


def test_a_lying_card_is_turned_and_its_back_the_other_way():
    pages = side(NAME, "Bed", A6_LYING), side(BODY, "Bag", A6_LYING)
    fronts, backs = written(*pages, cards=(CutCard(0, 1),)).pages
    assert [place[:4] for place in (*places(fronts), *places(backs))] == [[0, 1, -1, 0], [0, -1, 1, 0]]


def test_a_fold_is_dashed_and_a_cut_is_not():
    folded = tent(A6, ()).front
    (page,) = written(folded, cards=(CutCard(0),)).pages
    dashes = [len(ops[0]) for ops, operator in pikepdf.parse_content_stream(page) if str(operator) == "d"]
    assert any(dashes)
