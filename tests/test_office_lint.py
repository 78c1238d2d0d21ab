"""A rule without a bad example guards nothing: each rule of the lint is shown a file with its fault."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from office_lint import Finding, N, Office, drawing, lint
from packages import parts_of
from pptx_lint import RULES as POWERPOINT
from sheets import branded, sender, worksheet, write_docx

from generator.write.office.package import zipped

DOCUMENT, STYLES, FOOTER = "word/document.xml", "word/styles.xml", "word/footer1.xml"
TYPES, RELS = "[Content_Types].xml", "word/_rels/document.xml.rels"


def good() -> dict[str, bytes]:
    return dict(parts_of(write_docx(worksheet(), branded(), sender())))


def without(pattern: str, part: str = DOCUMENT, by: str = "") -> Callable[[dict[str, bytes]], None]:
    """A damage: the first match of a pattern replaced."""

    def damage(parts: dict[str, bytes]) -> None:
        before = parts[part].decode()
        after = re.sub(pattern, by, before, count=1, flags=re.S)
        assert after != before, f"nothing to damage: {pattern}"
        parts[part] = after.encode()

    return damage


def gone(name: str) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.pop(name)


def put(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: content})


FAULTS = {
    "xml": without("</w:body>"),
    "type-absent": gone("word/numbering.xml"),
    "type-missing": put("word/media/x.tiff", b"II"),
    "type-generic": without('<Override PartName="/word/styles.xml"[^>]*>', TYPES),
    "relation-double": without('Id="rId2"', RELS, 'Id="rId1"'),
    "relation-dangling": gone("word/settings.xml"),
    "orphan": put("word/media/x.png", b"\x89PNG"),
    "id-missing": without('r:embed="rId[0-9]+"', by='r:embed="rId99"'),
    "id-unused": without(
        "</Relationships>",
        RELS,
        '<Relationship Id="rId98" Type="http://x/image" Target="media/image1.png"/></Relationships>',
    ),
    "picture-bytes": lambda parts: parts.update({n: b"GIF89a" for n in parts if n.endswith("image1.png")}),
    "requires": without('Requires="wps"', "word/header1.xml", 'Requires="w99"'),
    "theme-three": without("<a:effectStyle>.*?</a:effectStyle>", "word/theme/theme1.xml"),
    "theme-colours": without("<a:folHlink>.*?</a:folHlink>", "word/theme/theme1.xml"),
    "core-title": without("<dc:title>.*?</dc:title>", "docProps/core.xml"),
    "core-language": without("da-DK", "docProps/core.xml", "en-US"),
    "drawing-ids": without(r'(<wp:docPr id=")\d+(" name="Kurve")', by=r"\g<1>1\2"),
    "alt-missing": without(' descr="En kurve, der stiger"'),
    "alt-and-decorative": without('name="Hus"', by='name="Hus" descr="Et hus"'),
    "name-missing": without('name="Hus"'),
    "svg-fallback": without(
        r'(<a:blip r:embed=")rId\d+("><a:extLst>.*?svgBlip[^>]*r:embed=")(rId\d+)"', by=r'\1\3\2\3"'
    ),
    "size-negative": without('<a:ext cx="', by='<a:ext cx="-'),
    "control-ids": without(r'<w:id w:val="1002"/>', by='<w:id w:val="1001"/>'),
    "control-name": without('<w:alias w:val="Dato"/>'),
    "control-empty": without("(<w:sdtContent>).*?(</w:sdtContent>)", by=r"\1\2"),
    "control-prompt": without('<w:text w:multiLine="1"/>', by='<w:showingPlcHdr/><w:text w:multiLine="1"/>'),
    "style-missing": without('<w:pStyle w:val="Manchet"/>', by='<w:pStyle w:val="Ukendt"/>'),
    "list-missing": without('<w:numId w:val="1"/>', STYLES, '<w:numId w:val="7"/>'),
    "field-open": without('<w:r>(?:(?!</w:r>).)*fldCharType="end"/></w:r>', FOOTER),
    "table-grid": without("<w:tr>(.*?)<w:tc>.*?</w:tc>", by=r"<w:tr>\1"),
    "table-head": without("<w:tblHeader/>"),
    "table-alt": without("<w:tblDescription[^>]*/>"),
    "row-split": without("<w:cantSplit/>"),
    "cells-merged": without("</w:tcPr>", by="<w:vMerge/></w:tcPr>"),
    "cell-end": without("</w:p></w:tc>", by="</w:p><w:tbl/></w:tc>"),
    "heading-jump": without('<w:pStyle w:val="Heading2"/>', by='<w:pStyle w:val="Heading3"/>'),
    "heading-empty": without('(<w:pStyle w:val="Heading2"/>.*?)<w:t>.*?</w:t>', by=r"\1"),
    "paragraph-empty": without("<w:body>", by="<w:body><w:p/>"),
    "list-by-hand": without("Gem arket", by="• Gem arket"),
    "section-last": without("</w:body>", by="<w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>"),
    "picture-clipped": without('<w:pStyle w:val="Figur"/>', by='<w:pStyle w:val="Tabeltekst"/>'),
    "language": without("<w:r><w:t", by='<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t'),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_the_lint_catches(rule):
    parts = good()
    FAULTS[rule](parts)
    assert rule in {finding.rule for finding in lint(zipped(parts.items()))}


def test_the_lint_lets_a_good_file_through():
    assert lint(zipped(good().items())) == []


def test_the_lint_catches_dates_order_and_doubles_in_the_zip():
    parts, buffer = good(), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        for name in (*sorted(parts, reverse=True), "docProps/app.xml"):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), parts[name])
    assert {"zip-first", "zip-double", "zip-date"} <= {finding.rule for finding in lint(buffer.getvalue())}


# ---------------------------------------------------------------- PowerPoint: parts as small as a fault allows

SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in N.items())
TITLE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Titel"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>'
    '<p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="da-DK"/><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>'
)
SHAPE = '<p:sp><p:nvSpPr><p:cNvPr id="{}" name="Flade"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}</p:spPr>{}</p:sp>'
TEXT = "<p:txBody><a:bodyPr/><a:p/></p:txBody>"
FRAME = '<a:xfrm><a:off x="{}" y="0"/><a:ext cx="1000000" cy="1000000"/></a:xfrm>'


def slide(inside: str, title: str = TITLE.format("En titel")) -> str:
    tree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"<p:sld {SPACES}><p:cSld><p:spTree>{tree}{title}{inside}</p:spTree></p:cSld></p:sld>"


def deck(*slides: str, ids: tuple[int, ...] = (256, 257), sections: tuple[int, ...] = (), masters: str = "") -> Office:
    office = Office(zipped({"x": b""}.items()))
    numbers = "".join(f'<p:sldId id="{id}"/>' for id in ids[: len(slides)])
    listed = "".join(f'<p14:sldId id="{id}"/>' for id in sections)
    presentation = (
        f'<p:presentation {SPACES}>{masters}{numbers}{listed}<p:sldSz cx="12192000" cy="6858000"/></p:presentation>'
    )
    office.xml = {"ppt/presentation.xml": etree.fromstring(presentation)}
    office.xml |= {f"ppt/slides/slide{n}.xml": etree.fromstring(text) for n, text in enumerate(slides, 1)}
    return office


def found(office: Office) -> set[str]:
    return {finding.rule for rule in POWERPOINT for finding in rule(office)} - {"relation-needed"}


TABLE = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Tabel" descr="En tabel"/></p:nvGraphicFramePr>'
    '<a:tbl><a:tblPr/><a:tblGrid><a:gridCol/><a:gridCol/></a:tblGrid><a:tr><a:tc/></a:tr></a:tbl></p:graphicFrame>'
)  # fmt: skip
SLIDES = {
    "title-missing": deck(slide("", title="")),
    "title-twice": deck(slide(""), slide("")),
    "title-first": deck(slide(TITLE.format("En titel"), title=SHAPE.format(3, "", TEXT))),
    "placeholder-empty": deck(slide(TITLE.format("").replace('"2"', '"4"').replace("title", "body"))),
    "shape-ids": deck(slide(SHAPE.format(2, "", TEXT))),
    "shape-text": deck(slide(SHAPE.format(3, "", ""))),
    "alt-missing": deck(slide(SHAPE.format(3, "", TEXT))),
    "autofit": deck(slide(SHAPE.format(3, "", "<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:p/></p:txBody>"))),
    "line-empty": deck(slide(SHAPE.format(3, "<a:ln/>", TEXT))),
    "ground-effect": deck(slide("<p:bg><p:bgPr/></p:bg>")),
    "language": deck(slide("", title=TITLE.format("En titel").replace("da-DK", "en-US"))),
    "outside": deck(slide(SHAPE.format(3, FRAME.format(11900000), TEXT))),
    "table-grid": deck(slide(TABLE)),
    "table-head": deck(slide(TABLE)),
    "effect": deck(slide(SHAPE.format(3, "<a:effectLst><a:outerShdw/></a:effectLst>", TEXT))),
    "path-start": deck(slide(SHAPE.format(3, "<a:path><a:lnTo/></a:path>", TEXT))),
    "path-curve": deck(
        slide(SHAPE.format(3, "<a:path><a:moveTo/><a:cubicBezTo><a:pt/></a:cubicBezTo></a:path>", TEXT))
    ),
    "slide-ids": deck(slide(""), slide(""), ids=(256, 256)),
    "sections": deck(slide(""), sections=(300,)),
    "master-ids": deck(slide(""), masters='<p:sldMasterId id="12"/>'),
}


@pytest.mark.parametrize("rule", SLIDES)
def test_the_lint_catches_in_a_deck(rule):
    assert rule in found(SLIDES[rule])


def test_the_lint_lets_a_good_slide_through():
    good = slide(SHAPE.format(3, FRAME.format(0), TEXT).replace('name="Flade"', 'name="Flade" descr="En flade"'))
    assert found(deck(good)) == set()


def test_the_lint_asks_for_the_relations_a_slide_needs():
    rules = [finding for rule in POWERPOINT for finding in rule(deck(slide("")))]
    assert Finding("relation-needed", "ppt/slides/slide1.xml", "slideLayout") in rules


def test_a_group_with_an_alternative_text_speaks_for_its_shapes():
    group = f'<p:grpSp {SPACES}><p:nvGrpSpPr><p:cNvPr id="4" name="Hus" descr="Et hus"/></p:nvGrpSpPr>{SHAPE.format(5, "", TEXT)}</p:grpSp>'
    assert list(drawing("x", etree.fromstring(f"<p:spTree {SPACES}>{group}</p:spTree>"))) == []
