"""A drawing is painted once and signed by many senders. It may never show: each file is as if it had been made alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pikepdf
import pytest
from pdf_samples import (
    BODY,
    INKS,
    LOGO,
    OFFICE,
    PRESS,
    SCREEN,
    TITLE,
    H,
    W,
    look,
    one_page,
    paragraph,
    png,
    poster,
    printing,
    read,
    rect,
    text,
)  # fmt: skip

from generator.model.document import Settled
from generator.model.geometry import Box
from generator.model.look import Ink
from generator.model.scene import Group, Picture, Place, Scene, Shape
from generator.typeset.fit import signed
from generator.write.pdf import document as pdf_document
from generator.write.pdf.document import write_pdf

EDITIONS = pytest.mark.parametrize("which", [SCREEN, OFFICE, PRESS], ids=["skaerm", "kontor", "trykkeri"])


def drawing() -> Settled:
    """A sender's soil lies under words that all share, and its foot after them."""
    title = text(paragraph(40, 90, TITLE, "Jord"))
    over = text(paragraph(40, 990, BODY, "Ord, som alle har"))
    stem = Shape((("M", 300, 600), ("L", 300, 900)), None, "gran", 3)
    return one_page(title, Place("jord"), stem, over, Place("fod"))


def signature(name: str = "Ådal Kommune, xyzq", source: str = "logo") -> dict:
    soil = (Shape(rect(0, 900, W, 200), "froe"),)
    picture = Picture(Box(60, 1115, 80, 40), source, f"Logo for {name}")
    foot = (text(paragraph(200, 1140, BODY, name)), Group("sokkel", (picture, Shape(rect(0, 1180, 9, 9), "mos"))))
    return {"jord": soil, "fod": foot}


def both(which, own=None, whose=None) -> list[pikepdf.Pdf]:
    """The drawing signed by the writer, and the same page painted whole."""
    own, whose = own or signature(), whose or look()
    return [
        read(write_pdf(drawing(), whose, which, own=own)),
        read(write_pdf(signed(drawing(), own), whose, which)),
    ]


PAINTING = "m l c h re f f* S B B* k K rg RG w Tm Do BDC"


def painted(pdf: pikepdf.Pdf) -> list[str]:
    """What is painted, in order, but for the codes of letters and the names of fonts and logos: they are each file's own."""
    found = []
    for instruction in pikepdf.parse_content_stream(pdf.pages[0], PAINTING):
        operator = str(instruction.operator)
        if operator not in ("Do", "Tm"):
            found.append(" ".join([*map(str, instruction.operands), operator]))
        elif operator == "Do" or [str(v) for v in instruction.operands] != "1 0 0 1 0 0".split():
            found.append(operator)
    return found


@EDITIONS
def test_a_signed_page_is_painted_in_the_order_of_the_scene(which):
    one, whole = map(painted, both(which))
    assert one == whole and len(one) > 20


@EDITIONS
def test_a_place_painted_last_would_be_seen(which):
    """Every validator is content with a poster whose soil hides its words."""
    pdf, whole = both(which)
    page = pdf.pages[0]
    parts = list(page.Contents)
    page.Contents = pikepdf.Array([parts[0], *parts[2:], parts[1]])
    assert painted(pdf) != painted(whole)


def tree(node: pikepdf.Object) -> list:
    """Roles, alternative texts and marked content, in reading order."""
    kids = node.K if isinstance(node.K, pikepdf.Array) else [node.K]
    return [
        str(node.S),
        str(node.get("/Alt", "")),
        [tree(k) if isinstance(k, pikepdf.Dictionary) else "" for k in kids],
    ]


def test_a_signed_page_is_read_like_a_whole_one():
    one, whole = (tree(pdf.Root.StructTreeRoot.K) for pdf in both(SCREEN))
    assert one == whole
    assert [kid[0] for kid in one[2]] == ["/H1", "/P", "/P", "/Figure"]


def test_every_piece_of_marked_content_is_owned_by_the_element_that_holds_it():
    for pdf in both(SCREEN):
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        marked = [o for o in pikepdf.parse_content_stream(pdf.pages[0], "BDC")]
        assert sorted(int(o.operands[1].MCID) for o in marked) == list(range(len(owners)))
        for o in marked:
            owner = owners[int(o.operands[1].MCID)]
            assert o.operands[0] == owner.S and owner.K == o.operands[1].MCID


@EDITIONS
def test_an_address_of_the_senders_own_is_a_link(which):
    for pdf in both(which, signature("Skriv til ko@aadal.example")):
        if which.tagged:
            (link,) = pdf.pages[0].Annots
            assert link.A.URI == "mailto:ko@aadal.example"
            assert set(pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)) == {0, 1}
        else:
            assert "/Annots" not in pdf.pages[0]


@EDITIONS
def test_what_a_sender_says_is_shown_in_fonts_of_its_own(which):
    pdf, whole = both(which)
    fonts = set(map(str, pdf.pages[0].Resources.Font.keys()))
    own = {font for font in fonts if "Own" in font}
    assert len(own) == 1 and len(fonts) == 3
    assert {str(o.operands[0]) for o in pikepdf.parse_content_stream(pdf.pages[0], "Tf")} == fonts
    assert not any("Own" in font for font in whole.pages[0].Resources.Font)


def test_a_clear_logo_of_the_senders_own_has_its_blend_space():
    whose = look(png=png("RGBA", (200, 30, 30, 120)))
    for pdf in both(PRESS, signature(source="png"), whose):
        (image,) = (form for name, form in pdf.pages[0].Resources.XObject.items() if "Logo" in name)
        assert image.Subtype == "/Image" and pdf.pages[0].Group.CS == "/DeviceCMYK"


def test_a_logo_is_drawn_once_however_often_it_is_shown():
    cards = Settled("Kort", "", pages=(Scene(W, H, (Place("a"), Place("b"))), Scene(W, H, (Place("a"),))))
    logo = {name: (Picture(Box(60, y, 80, 40), "logo", "Logo"),) for name, y in (("a", 100), ("b", 500))}
    pdf = read(write_pdf(cards, look(), SCREEN, own=logo))
    forms = {form.objgen for page in pdf.pages for form in page.Resources.XObject.as_dict().values()}
    shown = [len(pikepdf.parse_content_stream(page, "Do")) for page in pdf.pages]
    assert len(forms) == 1 and shown == [2, 1]


# ---------------------------------------------------------------- it never shows


def forget() -> None:
    for cached in ("_shared", "_leaves", "_used"):
        getattr(pdf_document, cached).cache_clear()


def recoloured(role: str):
    return replace(look(), inks={**INKS, role: Ink("#123456", (10, 20, 30, 40))})


@EDITIONS
@pytest.mark.parametrize(
    "write",
    [
        lambda which: write_pdf(poster(), look(), which),
        lambda which: write_pdf(drawing(), look(), which, own=signature()),
    ],
    ids=["whole", "signed"],
)
def test_a_file_is_the_same_whatever_was_written_before(which, write):
    forget()
    alone = write(which)
    forget()
    common = drawing()
    for other in (SCREEN, OFFICE, PRESS, printing("trykkeri", bleed=5.0)):
        for name in ("Zahle", "Ørsted Kommune"):
            write_pdf(common, recoloured("mos"), other, own=signature(name))
        write_pdf(poster(ground="mos"), recoloured("froe"), other)
    assert write(which) == alone


def test_two_editions_that_print_alike_have_the_same_file():
    named = replace(SCREEN)
    common, own, mine = drawing(), signature(), look()
    assert write_pdf(common, mine, SCREEN, own=own) == write_pdf(common, mine, named, own=own)
    assert write_pdf(common, mine, OFFICE, own=own) != write_pdf(common, mine, SCREEN, own=own)


@EDITIONS
def test_what_is_shared_is_painted_once_and_stays_packed(which, monkeypatch: pytest.MonkeyPatch):
    common, painted_pages = drawing(), []
    paint = pdf_document.paint_leaf

    def noted(painting, n, leaf, first=0):
        painted_pages.append(len(leaf.placed[0].scene.items))
        paint(painting, n, leaf, first)

    monkeypatch.setattr(pdf_document, "paint_leaf", noted)
    one, other = (write_pdf(common, look(), which, own=signature(name)) for name in ("Ådal", "Zahle"))
    assert painted_pages == [5, 2, 2]
    shared = [[stream.read_raw_bytes() for stream in read(data).pages[0].Contents][::2] for data in (one, other)]
    assert shared[0] == shared[1] and len(shared[0]) == 3


def test_another_ink_or_logo_is_another_drawing():
    whole = signed(drawing(), signature())
    write = partial(write_pdf, whole, printing=SCREEN)
    first = write(look())
    assert write(recoloured("froe")) != first != write(look(logo=replace(LOGO, w=80)))
    assert write(look()) == first
