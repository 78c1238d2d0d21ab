"""Rules for Word files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from office_lint import LANG, Finding, N, Office, Rule, doubled, drawing, q

DOCUMENT = "word/document.xml"
EMPTY = etree.Element("none")


def _stories(o: Office) -> dict[str, etree._Element]:
    return {n: x for n, x in o.xml.items() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", n)}


def _body(o: Office) -> etree._Element:
    return o.xml[DOCUMENT].find("w:body", N)


def _text(e: etree._Element) -> str:
    return "".join(e.itertext(q("w:t")))


def _style(paragraph: etree._Element) -> str:
    found = paragraph.find("w:pPr/w:pStyle", N)
    return "Normal" if found is None else found.get(q("w:val"))


def _top_paragraphs(o: Office) -> list[etree._Element]:
    """Paragraphs outside tables and text boxes."""
    return [p for p in _body(o) if p.tag == q("w:p")]


def drawings(o: Office) -> Iterator[Finding]:
    for name, x in _stories(o).items():
        yield from drawing(name, x)
    for id in doubled(e.get("id") for x in _stories(o).values() for e in x.iter(q("wp:docPr"))):
        yield Finding("drawing-ids", "word/", id)


def controls(o: Office) -> Iterator[Finding]:
    for name, x in _stories(o).items():
        for control in x.iter(q("w:sdt")):
            content = control.find("w:sdtContent", N)
            if content is None or not _text(content):
                yield Finding("control-empty", name, "a content control with nothing in it shows a prompt")
            if control.find("w:sdtPr/w:alias", N) is None:
                yield Finding("control-name", name, "a content control without a name")
            if control.find("w:sdtPr/w:showingPlcHdr", N) is not None:
                yield Finding("control-prompt", name, _text(control))
    ids = (e.get(q("w:val")) for x in _stories(o).values() for e in x.iterfind(".//w:sdtPr/w:id", N))
    for id in doubled(ids):
        yield Finding("control-ids", "word/", id)


def styles(o: Office) -> Iterator[Finding]:
    known = {e.get(q("w:styleId")) for e in o.xml.get("word/styles.xml", EMPTY).iter(q("w:style"))}
    lists = {e.get(q("w:numId")) for e in o.xml.get("word/numbering.xml", EMPTY).iter(q("w:num"))}
    for name, x in {**_stories(o), "word/styles.xml": o.xml.get("word/styles.xml", EMPTY)}.items():
        for e in x.iter(q("w:pStyle"), q("w:rStyle"), q("w:tblStyle"), q("w:basedOn"), q("w:next")):
            if e.get(q("w:val")) not in known:
                yield Finding("style-missing", name, e.get(q("w:val")))
        for e in x.iter(q("w:numId")):
            if e.get(q("w:val")) not in lists:
                yield Finding("list-missing", name, e.get(q("w:val")))


def fields(o: Office) -> Iterator[Finding]:
    for name, x in _stories(o).items():
        kinds = [e.get(q("w:fldCharType")) for e in x.iter(q("w:fldChar"))]
        if kinds != ["begin", "separate", "end"] * (len(kinds) // 3) or len(kinds) % 3:
            yield Finding("field-open", name, " ".join(kinds))


def tables(o: Office) -> Iterator[Finding]:
    for table in _body(o).iter(q("w:tbl")):
        columns = len(table.findall("w:tblGrid/w:gridCol", N))
        rows = table.findall("w:tr", N)
        for n, row in enumerate(rows, 1):
            if len(row.findall("w:tc", N)) != columns:
                yield Finding("table-grid", DOCUMENT, f"row {n} has other cells than the grid")
            if row.find("w:trPr/w:cantSplit", N) is None:
                yield Finding("row-split", DOCUMENT, f"row {n} may split over two pages")
            if row.findall("w:tc/w:tcPr/w:vMerge", N) or row.findall("w:tc/w:tcPr/w:gridSpan", N):
                yield Finding("cells-merged", DOCUMENT, f"row {n}: a screen reader loses its place")
        caption = table.find("w:tblPr/w:tblCaption", N)
        laid_out = caption is not None and caption.get(q("w:val")).startswith("Layout")  # places, with nothing to head
        alone = len(rows) == columns == 1
        if not rows or rows[0].find("w:trPr/w:tblHeader", N) is None and not (laid_out or alone):
            yield Finding("table-head", DOCUMENT, "the first row is no head")
        for what in ("tblCaption", "tblDescription"):
            if table.find(f"w:tblPr/w:{what}", N) is None:
                yield Finding("table-alt", DOCUMENT, f"no {what}")
    for cell in (c for x in _stories(o).values() for c in x.iter(q("w:tc"))):
        if cell[-1].tag != q("w:p"):
            yield Finding("cell-end", "word/", "a cell must end in a paragraph")


def headings(o: Office) -> Iterator[Finding]:
    level = 0
    for paragraph in _body(o).iter(q("w:p")):
        found = re.fullmatch(r"Heading(\d)", _style(paragraph))
        if not found:
            continue
        if int(found[1]) > level + 1:
            yield Finding("heading-jump", DOCUMENT, f"{level} -> {found[1]}: {_text(paragraph)}")
        if not _text(paragraph).strip():
            yield Finding("heading-empty", DOCUMENT, "a heading without words")
        level = int(found[1])


def paragraphs(o: Office) -> Iterator[Finding]:
    body = _body(o)
    if body[-1].tag != q("w:sectPr"):
        yield Finding("section-last", DOCUMENT, "the body must end with its section")
    for p in _top_paragraphs(o):
        holds = p.find(".//w:drawing", N) is not None or p.find("w:pPr/w:sectPr", N) is not None
        if not _text(p) and not holds:
            yield Finding("paragraph-empty", DOCUMENT, _style(p))
        if re.match(r"([•\-–*·]|\d{1,2}[.)])\s\S", _text(p)):
            yield Finding("list-by-hand", DOCUMENT, _text(p)[:40])


def clipped(o: Office) -> Iterator[Finding]:
    """An exact line is as high as it is, however high the picture in it."""
    spacing = {
        e.get(q("w:styleId")): e.find("w:pPr/w:spacing", N)
        for e in o.xml.get("word/styles.xml", EMPTY).iter(q("w:style"))
    }
    for name, x in _stories(o).items():
        for p in x.iter(q("w:p")):
            if p.find("w:r/w:drawing/wp:inline", N) is None:
                continue
            own = p.find("w:pPr/w:spacing", N)
            rule = own if own is not None and own.get(q("w:lineRule")) else spacing.get(_style(p))
            if rule is not None and rule.get(q("w:lineRule")) == "exact":
                yield Finding("picture-clipped", name, _style(p))


def language(o: Office) -> Iterator[Finding]:
    default = o.xml.get("word/styles.xml", EMPTY).find(".//w:rPrDefault//w:lang", N)
    if default is None or default.get(q("w:val")) != LANG:
        yield Finding("language", "word/styles.xml", "the default")
    for name, x in _stories(o).items():
        for run in x.iter(q("w:r")):
            lang = run.find("w:rPr/w:lang", N)
            if run.find("w:t", N) is not None and lang is not None and lang.get(q("w:val")) != LANG:
                yield Finding("language", name, _text(run)[:40])


RULES: tuple[Rule, ...] = (
    drawings, controls, styles, fields, tables, headings, paragraphs, clipped, language,
)  # fmt: skip
