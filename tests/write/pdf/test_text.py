"""Text in every edition: the same words in the same places, kerned as measured, whole for whoever reads or searches."""

import io
import re
from ctypes import byref, c_double

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from fontTools.ttLib import TTFont
from pdf_samples import (
    BODY,
    FACES,
    OFFICE,
    PLANT,
    PRESS,
    SCREEN,
    TITLE,
    W,
    line,
    look,
    one_page,
    paragraph,
    poster,
    printing,
    read,
    text,
)

from generator.model.geometry import Box
from generator.model.units import MM
from generator.typeset.fonts import Fonts
from generator.write.pdf.document import write_pdf
from generator.write.pdf.fonts import MissingGlyph
from generator.write.pdf.imposition import leaves


def written(document, which=SCREEN):
    return write_pdf(document, look(), which)


def characters(data):
    """(character, left, bottom) of the first page, in paper points; spaces left out."""
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    left, right, bottom, top = (c_double() for _ in range(4))
    for i in range(pdfium.FPDFText_CountChars(page)):
        char = chr(pdfium.FPDFText_GetUnicode(page, i))
        if char.strip():
            pdfium.FPDFText_GetCharBox(page, i, byref(left), byref(right), byref(bottom), byref(top))
            yield char, left.value, bottom.value, right.value, top.value


def in_the_scene(which):
    """The characters of the sample poster, each with its place in the scene."""
    [paper] = leaves(poster(), which)[0].placed
    for char, left, bottom, *_ in characters(written(poster(), which)):
        yield char, (left - paper.left) / paper.scale, (paper.top - bottom) / paper.scale


@pytest.mark.parametrize("which", [OFFICE, PRESS], ids=["kontor", "trykkeri"])
def test_every_edition_has_the_same_words_in_the_same_places(which):
    screen, other = list(in_the_scene(SCREEN)), list(in_the_scene(which))
    assert len(screen) > 100 and [c for c, *_ in screen] == [c for c, *_ in other]
    moves = [abs(a - b) for one, two in zip(screen, other, strict=True) for a, b in zip(one[1:], two[1:], strict=True)]
    assert max(moves) < 0.02


def test_a_moved_word_would_be_seen():
    here, there = (written(one_page(text(paragraph(x, 90, TITLE, "Titel")))) for x in (40, 41))
    assert list(characters(here)) != list(characters(there))


def test_kerning_and_tracking_are_painted_as_they_were_measured():
    words = "Tag AV Wa To"
    (_, first, *_), *_, (_, _, _, last, _) = characters(written(one_page(text(paragraph(40, 90, TITLE, words)))))
    measured = line(0, 0, words, TITLE).width
    assert last - first == pytest.approx(measured, abs=5)  # the side bearings of T and o
    loose = sum(Fonts(FACES).face("serif").advances(c)[0] for c in words) * 60 / 1000 + 60 * -0.02 * (len(words) - 1)
    assert loose - measured > 5  # without kerning this text is wider


def plain(data):
    return pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


def test_danish_letters_and_quotes_come_back_whole():
    words = "Æbler, ærter, Ødis, øl, Århus, å – »nej« 1–2 % §"
    assert words in plain(written(one_page(text(paragraph(40, 90, BODY, words)))))


def test_lines_are_not_glued_and_a_hyphenation_is_soft():
    shown = tagged_texts(written(poster()))
    assert "Tag det roligt – AV, Wa, To og prøv igen." in shown
    assert "Ledelsesret\u00adningerne er fire." in shown


def tagged_texts(data):
    """The text of each piece of marked content, by the fonts' own ToUnicode."""
    page = read(data).pages[0]
    maps = {}
    for name, font in page.Resources.Font.items():
        pairs = re.findall(rb"<(\w{2})> <(\w{4})>", font.ToUnicode.read_bytes())
        maps[name] = {int(a, 16): bytes.fromhex(b.decode()).decode("utf-16-be") for a, b in pairs}
    texts, font = [], {}
    for o in pikepdf.parse_content_stream(page):
        if str(o.operator) == "BDC":
            texts.append("")
        elif str(o.operator) == "Tf":
            font = maps[str(o.operands[0])]
        elif str(o.operator) in ("TJ", "Tj"):
            shown = o.operands[0] if str(o.operator) == "TJ" else o.operands
            codes = b"".join(bytes(x) for x in shown if isinstance(x, pikepdf.String))
            texts[-1] += "".join(font[code] for code in codes)
    return texts


def test_a_no_break_space_is_found_by_a_search_for_a_space():
    assert "Kl. 8.30" in tagged_texts(written(poster()))


def test_a_character_without_a_glyph_is_refused():
    with pytest.raises(MissingGlyph, match="U\\+4E16"):
        written(one_page(text(paragraph(40, 90, BODY, "Hej 世"))))
    assert "ABCDE" in plain(written(one_page(text(paragraph(40, 90, BODY, "ABCDE")))))  # and spoils nothing


@pytest.mark.parametrize("rotation, rising", [(-90, True), (90, False)])
def test_turned_text_reads_up_or_down(rotation, rising):
    turned = text(paragraph(0, 20, BODY, "ABCDE"), box=Box(100, 100, 40, 200), rotation=rotation)
    bottoms = [bottom for _, _, bottom, *_ in characters(written(one_page(turned)))]
    assert bottoms == sorted(bottoms, reverse=not rising) and bottoms[0] != bottoms[-1]
    lefts = [left for _, left, *_ in characters(written(one_page(turned)))]
    assert all(100 <= left <= 140 for left in lefts)


def test_fonts_are_embedded_as_subsets_of_what_is_shown():
    names = set()
    for font in read(written(poster())).pages[0].Resources.Font.as_dict().values():
        tag, _, name = str(font.BaseFont)[1:].partition("+")
        assert (
            len(tag) == 6
            and tag.isupper()
            and name.startswith("Source")
            and font.FontDescriptor.FontName == font.BaseFont
        )
        assert 0 < len(font.FontDescriptor.FontFile2.read_bytes()) < 20_000
        names.add(tag)
    assert len(names) == 2  # each subset has a name of its own


def test_a_page_without_words_has_no_font():
    assert not read(written(one_page(PLANT))).pages[0].Resources.Font


def test_widths_in_the_file_are_those_of_the_font():
    for font in read(written(poster())).pages[0].Resources.Font.as_dict().values():
        program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        (codes,) = program["cmap"].tables
        for code, width in enumerate(font.Widths):
            advance = program["hmtx"][codes.cmap[code]][0] / program["head"].unitsPerEm * 1000
            assert advance == pytest.approx(float(width), abs=0.5)


def test_no_code_stands_for_nothing():
    """ISO 14289-1, 7.21.7; reportlab's code 0 does."""
    for font in read(written(poster())).pages[0].Resources.Font.as_dict().values():
        assert b"<0000>" not in font.ToUnicode.read_bytes()


def test_a_second_page_kind_scales_text_with_the_drawing():
    small = printing("skaerm", paper="A4")
    sizes = [
        float(o.operands[1])
        for o in pikepdf.parse_content_stream(read(written(poster(), small)).pages[0])
        if str(o.operator) == "Tf"
    ]
    assert max(sizes) == pytest.approx(60 * 210 * MM / W, abs=0.01)
