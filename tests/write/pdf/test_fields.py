"""Worksheets as PDF: what is filled in is a form on the screen, and lines and boxes on paper."""

import io
from dataclasses import replace

import page
import pikepdf
import pytest
from pdf_samples import OFFICE, SCREEN, read
from sheets import AnswerLines, Heading, branded, dotted, layout, look, sender, words, worksheet

from generator.model.document import CutCard
from generator.typeset.worksheet.fit import fit
from generator.typeset.worksheet.paper import paper
from generator.typeset.worksheet.paper_foot import feet
from generator.write.pdf.document import write_pdf

FILLED_IN, PRINTED = replace(SCREEN, fields=True), replace(OFFICE, paper="design", margin=0.0)


def made(printing=FILLED_IN, document=None, who=None):
    seen = branded() if who else look()
    one = fit(document or worksheet(), seen, who, layout())
    return write_pdf(paper(one, seen), seen, printing, own=feet(one, seen, who))


def failures(data, profile):
    return {str(failure.rule_id) for failure in page.validate_pdf_bytes(data, profile=profile).failures}


def widgets(pdf):
    return [a for sheet in pdf.pages for a in sheet.obj.get("/Annots", []) if a.Subtype == "/Widget"]


@pytest.mark.parametrize("who", [None, sender()], ids=["plain", "sender"])
@pytest.mark.parametrize("printing", [FILLED_IN, PRINTED], ids=["skaerm", "kontor"])
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_worksheets_pass_the_validator(printing, profile, who):
    assert failures(made(printing, who=who), profile) == set()


def unnamed(pdf):
    del widgets(pdf)[0].TU


def untagged(pdf):
    del widgets(pdf)[0].StructParent


def undrawn(pdf):
    del widgets(pdf)[0].AP


def drawn_by_the_reader(pdf):
    pdf.Root.AcroForm.NeedAppearances = True


@pytest.mark.parametrize(
    "profile, damage", [("ua1", unnamed), ("ua1", untagged), ("2a", undrawn), ("2a", drawn_by_the_reader)]
)
def test_the_validator_sees_a_field_that_is_broken_on_purpose(profile, damage):
    with pikepdf.open(io.BytesIO(made())) as pdf:
        damage(pdf)
        broken = io.BytesIO()
        pdf.save(broken)
    assert failures(broken.getvalue(), profile)


def test_on_paper_there_is_no_form_and_every_word_is_the_same():
    screen, office = read(made()), read(made(PRINTED))
    assert "/AcroForm" in screen.Root and "/AcroForm" not in office.Root and not widgets(office)
    shown = [
        [o for o in map(str, pikepdf.parse_content_stream(sheet))] for pdf in (screen, office) for sheet in pdf.pages
    ]
    assert len(shown) == 4 and [len(page) for page in shown[:2]] == [len(page) for page in shown[2:]]


def test_each_field_has_its_element_where_it_is_read():
    pdf = read(made())
    owners = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for widget in widgets(pdf):
        element = owners[int(widget.StructParent)]
        assert element.S == "/Form" and element.K.Obj.objgen == widget.objgen
        assert str(widget.TU) and int(widget.F) == 4
    assert {str(sheet.Tabs) for sheet in pdf.pages} == {"/S"}


def test_many_lines_are_one_field_whose_ground_hides_them_when_it_is_filled_in():
    (many,) = widgets(
        read(made(document=worksheet(Heading(words("A"), 1), AnswerLines(words("Fordi"), 3, beside=False))))
    )
    (one,) = widgets(read(made(document=worksheet(Heading(words("A"), 1), AnswerLines(words("Fordi"), 1)))))
    multiline, unscrolled = 1 << 12, 1 << 23
    assert (int(many.Ff), int(one.Ff)) == (multiline | unscrolled, unscrolled)
    assert "/MK" in many and "/MK" not in one
    assert (str(many.TU), str(many.T), str(many.FT)) == ("Fordi", "1 Fordi", "/Tx")


def test_one_of_the_dots_on_an_axis_is_chosen():
    pdf = read(made(document=worksheet(Heading(words("A"), 1), dotted())))
    across, up, crosses = pdf.Root.AcroForm.Fields
    assert [len(field.Kids) for field in (across, up, crosses)] == [5, 5, 25]
    for field in (across, up, crosses):
        states = [next(state for state in dict(kid.AP.N.items()) if state != "/Off") for kid in field.Kids]
        assert states == [f"/{n}" for n in range(1, len(states) + 1)]
        assert int(field.Ff) == 1 << 15 and {str(kid.AS) for kid in field.Kids} == {"/Off"}
    assert str(across.TU) == "Hvem?" and str(across.Kids[1].TU) == "2 af 5: Hvem?"


def test_what_is_written_has_a_face_of_its_own_with_all_danish_letters():
    form = read(made()).Root.AcroForm
    ((_, font),) = form.DR.Font.items()
    widths = {32 + n: int(width) for n, width in enumerate(font.Widths)}
    assert all(widths[letter] for letter in "æøåÆØÅé«»".encode("cp1252"))
    assert "/FontFile2" in font.FontDescriptor and font.Encoding == "/WinAnsiEncoding"


def test_two_small_sheets_lie_on_one_and_are_read_once():
    small = worksheet(
        Heading(words("Hvordan gik det?"), 1), AnswerLines(words("Fordi"), 3), tabs=(), paper="a5", copies=2
    )
    one = fit(small, look(), None, layout())
    drawing = paper(one, look())
    assert drawing.cards == (CutCard(0, None, 2),)
    printing = replace(PRINTED, arrange="copies", sheet="A4")
    data = write_pdf(drawing, look(), printing, own=feet(one, look(), None))
    assert [*map(float, read(data).pages[0].MediaBox)][2:] == pytest.approx([841.9, 595.3], abs=0.1)
    assert failures(data, "ua1") == set()
    heads = [e for e in read(data).objects if isinstance(e, pikepdf.Dictionary) and e.get("/S") == "/H1"]
    assert len(heads) == 1
