"""The tagged editions: PDF/UA-1 and PDF/A-2a in one file, read in the order of the scene."""

import io
from dataclasses import replace

import page
import pikepdf
import pytest
from pdf_samples import (
    BODY,
    OFFICE,
    PLANT,
    SCREEN,
    TASK,
    TITLE,
    H,
    W,
    cards,
    look,
    one_page,
    paragraph,
    png,
    poster,
    printing,
    read,
    rect,
    scene,
    text,
    titled,
)

from generator.model.document import Settled
from generator.model.geometry import Box
from generator.model.scene import Group, Picture, Scene, Shape
from generator.write.pdf.document import write_pdf


def opened(document=None, which=SCREEN, **artwork):
    return read(write_pdf(document or poster(), look(**artwork), which))


def kids(element):
    found = element.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def roles(element):
    """The tree as nested lists of role names, marked content left out."""
    inner = [roles(kid) for kid in kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [str(element.S)[1:], *inner]


def elements(pdf):
    waiting = kids(pdf.Root.StructTreeRoot)
    while waiting:
        element = waiting.pop(0)
        yield element
        waiting += [kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def failures(data, profile):
    return {str(failure.rule_id) for failure in page.validate_pdf_bytes(data, profile=profile).failures}


@pytest.mark.parametrize("document", [poster(), cards()], ids=["poster", "cards"])
@pytest.mark.parametrize("which", [SCREEN, OFFICE], ids=["skaerm", "kontor"])
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_tagged_edition_passes_the_validator(document, which, profile):
    assert failures(write_pdf(document, look(), which), profile) == set()


def without_alt(pdf):
    del next(e for e in elements(pdf) if e.S == "/Figure").Alt


def untagged(pdf):
    pdf.Root.MarkInfo.Marked = False


def untitled(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def without_language(pdf):
    del pdf.Root.Lang


def meant_for_something_else(pdf):
    pdf.Root.OutputIntents[0].S = pikepdf.Name.GTS_PDFX


@pytest.mark.parametrize(
    "profile, damage",
    [
        ("ua1", without_language), ("ua1", untitled), ("ua1", without_alt),
        ("2a", untagged), ("2a", meant_for_something_else),
    ],
)  # fmt: skip
def test_the_validator_sees_what_is_broken_on_purpose(profile, damage):
    with pikepdf.open(io.BytesIO(write_pdf(poster(), look(), SCREEN))) as pdf:
        damage(pdf)
        broken = io.BytesIO()
        pdf.save(broken)
    assert failures(broken.getvalue(), profile)


def test_the_tags_come_in_the_order_of_the_items():
    (tree,) = [roles(top) for top in kids(opened().Root.StructTreeRoot)]
    lists = ["L", ["LI", ["LBody"]], ["LI", ["LBody"]], ["LI", ["LBody"]]]
    assert tree == ["Document", ["H1"], ["H2"], ["P"], ["P"], ["Figure"], lists, ["P"], ["P"], ["Figure"]]


def test_a_text_between_them_parts_two_lists():
    first, second = (text(paragraph(40, y, TASK, "punkt")) for y in (200, 300))
    document = titled(first, text(paragraph(40, 250, BODY, "Imellem")), second)
    (tree,) = [roles(top) for top in kids(opened(document).Root.StructTreeRoot)]
    assert [role for role, *_ in tree[1:]] == ["H1", "L", "P", "L"]


def test_a_number_is_the_label_of_the_item_that_follows_it():
    number = replace(TASK, tag="Lbl")
    steps = [text(paragraph(x, y, style, said)) for y, n, said_ in ((200, "1", "Luk op"), (240, "2", "Luk i"))
             for x, style, said in ((40, number, n), (60, TASK, said_))]  # fmt: skip
    document = titled(*steps)
    (tree,) = [roles(top) for top in kids(opened(document).Root.StructTreeRoot)]
    assert tree[2:] == [["L", ["LI", ["Lbl"], ["LBody"]], ["LI", ["Lbl"], ["LBody"]]]]
    (found,) = [e for e in elements(opened(document)) if e.S == "/L"]
    assert found.A.ListNumbering == "/Decimal"
    assert failures(write_pdf(document, look(), SCREEN), "ua1") == set()


def test_every_piece_of_marked_content_knows_its_element():
    pdf = opened(cards())
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums
    for number, sheet in enumerate(pdf.pages):
        assert (sheet.StructParents, sheet.Tabs) == (number, "/S")
        for mcid, element in enumerate(owners[2 * number + 1]):
            assert mcid in kids(element) and element.Pg.objgen == sheet.obj.objgen


def test_a_figure_says_what_it_shows_and_where():
    plant, logo = [e for e in elements(opened()) if e.S == "/Figure"]
    assert str(plant.Alt) == PLANT.alt and str(logo.Alt) == "Logo for Prøvekøbing Kommune"
    left, bottom, right, top = map(float, plant.A.BBox)
    assert (left, right) == pytest.approx((200, 412), abs=0.1)  # the width of its leaf's control points
    assert (H - top, H - bottom) == pytest.approx((400, 900), abs=0.5)


def test_ground_that_runs_to_the_edge_does_not_make_a_figure_as_large_as_the_page():
    ground = Group("hus", (Shape(rect(0, 0, W, H), "mos"), *PLANT.items), alt="Et drivhus med en plante")
    (figure,) = [e for e in elements(opened(titled(ground))) if e.S == "/Figure"]
    assert float(figure.A.BBox[2]) - float(figure.A.BBox[0]) < W / 2


def test_shapes_outside_figures_are_decoration():
    content = pikepdf.parse_content_stream(opened(titled(Shape(rect(0, 0, 9, 9), "mos"))).pages[0])
    operators = [str(o.operator) for o in content]
    opening = operators.index("BMC")
    assert str(content[opening].operands[0]) == "/Artifact"
    assert "f" in operators[opening : operators.index("EMC", opening)]


def test_text_inside_a_figure_is_refused():
    figure = Group("figur", (*PLANT.items, text(paragraph(40, 90, TITLE, "T"))), alt="En plante med en titel")
    with pytest.raises(ValueError, match="inside a figure"):
        opened(one_page(figure))


def test_an_item_that_was_not_settled_is_refused():
    with pytest.raises(TypeError, match="Box"):
        opened(one_page(Box(0, 0, 1, 1)))


def test_a_document_without_pages_is_refused():
    with pytest.raises(ValueError, match="no pages"):
        opened(Settled("Tom", ""))


def test_several_pages_have_a_bookmark_each():
    with opened(cards()).open_outline() as outline:
        assert [item.title for item in outline.root] == ["Kort", "Bagside"]
    with opened().open_outline() as outline:
        assert not outline.root


def test_language_and_title_are_told():
    pdf = opened()
    assert pdf.Root.Lang == "da-DK" and pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.open_metadata()["dc:title"] == str(pdf.docinfo.Title) == "Prøveplakat med æ, ø & å"
    assert pdf.open_metadata()["dc:description"] == "En plakat til at prøve med"


def test_the_office_edition_keeps_everything_inside_its_margin():
    sheet = opened(which=OFFICE).pages[0]
    first = next(o for o in pikepdf.parse_content_stream(sheet) if str(o.operator) == "re")
    x, y, w, h = (float(v) for v in first.operands)
    mm = 72 / 25.4
    assert min(x, y, 297 * mm - x - w, 420 * mm - y - h) == pytest.approx(8 * mm, abs=0.01)


def test_a_page_that_is_nearly_an_a_size_becomes_exactly_that():
    sheet = opened(Settled("A2", "", pages=(Scene(1191, 1684, scene().items),))).pages[0]
    assert [float(v) / 72 * 25.4 for v in sheet.MediaBox] == pytest.approx([0, 0, 420, 594], abs=0.001)


def test_the_paper_turns_with_the_scene():
    wide = Settled("Bred", "", pages=(Scene(1684, 1191, scene().items),))
    sheet = opened(wide, printing("kontor")).pages[0]
    assert [float(v) / 72 * 25.4 for v in sheet.MediaBox] == pytest.approx([0, 0, 420, 297], abs=0.001)


def test_a_clear_logo_stays_clear_and_the_file_valid():
    data = write_pdf(poster(source="png"), look(png=png("RGBA", (200, 30, 30, 120))), SCREEN)
    pdf = read(data)
    (image,) = pdf.pages[0].Resources.XObject.as_dict().values()
    assert "/SMask" in image and pdf.pages[0].Group.CS == "/DeviceRGB"
    assert failures(data, "2a") == failures(data, "ua1") == set()


def test_a_logo_alone_is_a_figure():
    document = titled(Picture(Box(10, 200, 40, 20), "logo", "Logo for Prøvekøbing"))
    assert [str(e.Alt) for e in elements(opened(document)) if e.S == "/Figure"] == ["Logo for Prøvekøbing"]


def contact(words):
    return one_page(text(paragraph(48, 60, TITLE, "Titel")), text(paragraph(48, 200, BODY, words)))


def test_an_address_is_a_link_that_is_read_and_followed():
    pdf = opened(contact("Spørgsmål? Karen, kn@fjordby.example, https://fjordby.example/om."))
    first, second = pdf.pages[0].Annots
    assert [str(a.A.URI) for a in (first, second)] == ["mailto:kn@fjordby.example", "https://fjordby.example/om"]
    assert str(first.Contents) == "kn@fjordby.example" and float(first.Rect[2]) - float(first.Rect[0]) > 100
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    for annotation in (first, second):
        element = owners[int(annotation.StructParent)]
        assert (element.S, element.P.S) == ("/Link", "/P")
        assert element.K[1].Type == "/OBJR" and element.K[1].Obj.objgen == annotation.objgen


def test_words_around_an_address_are_read_in_their_turn():
    pdf = opened(contact("Skriv til kn@fjordby.example i dag."))
    (around,) = (e for e in elements(pdf) if e.S == "/P" and isinstance(e.get("/K"), pikepdf.Array))
    before, link, after = around.K
    assert before + 1 == link.K[0] == after - 1 and link.S == "/Link"


def test_a_page_with_links_passes_the_validator():
    data = write_pdf(contact("Skriv til kn@fjordby.example i dag."), look(), SCREEN)
    assert not failures(data, "ua1") and not failures(data, "2a")


@pytest.mark.parametrize("words", ["Efter »Ledelse af samskabelse« · lederweb.dk", "kl. 8.30-12.15", "@", "a @ b"])
def test_what_only_looks_like_an_address_is_text(words):
    assert "/Annots" not in opened(contact(words)).pages[0]
