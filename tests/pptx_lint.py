"""Rules for PowerPoint files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from office_lint import LANG, Finding, N, Office, Rule, doubled, drawing, q

PRESENTATION = "ppt/presentation.xml"
TREES = r"ppt/(slides/slide|slideLayouts/slideLayout|slideMasters/slideMaster|notesSlides/notesSlide|notesMasters/notesMaster)\d+\.xml"
NEEDS = {
    "slides/": ("slideLayout", "notesSlide"),
    "slideLayouts/": ("slideMaster",),
    "notesSlides/": ("notesMaster", "slide"),
    "slideMasters/": ("theme",),
}
TITLES = ("title", "ctrTitle")


def _trees(o: Office) -> dict[str, etree._Element]:
    return {n: x for n, x in o.xml.items() if re.fullmatch(TREES, n)}


def _slides(o: Office) -> dict[str, etree._Element]:
    return {n: x for n, x in o.xml.items() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)}


def _text(e: etree._Element) -> str:
    return "".join(e.itertext(q("a:t")))


def _placeholder(shape: etree._Element) -> str | None:
    found = shape.find("p:nvSpPr/p:nvPr/p:ph", N)
    return None if found is None else found.get("type", "body")


def numbers(o: Office) -> Iterator[Finding]:
    """Layouts and masters share one range of ids, slides have another; each shape its own in its part."""
    layouts = [e.get("id") for x in o.xml.values() for e in x.iter(q("p:sldMasterId"), q("p:sldLayoutId"))]
    if doubled(layouts) or any(int(id) < 2**31 for id in layouts):
        yield Finding("master-ids", PRESENTATION, " ".join(layouts))
    slides = [e.get("id") for e in o.xml[PRESENTATION].iter(q("p:sldId"))]
    if doubled(slides) or any(not 256 <= int(id) < 2**31 for id in slides):
        yield Finding("slide-ids", PRESENTATION, " ".join(slides))
    sections = [e.get("id") for e in o.xml[PRESENTATION].iter(q("p14:sldId"))]
    if sections and sections != slides:
        yield Finding("sections", PRESENTATION, "the sections list other slides, or in another order")
    for name, x in _trees(o).items():
        for id in doubled(e.get("id") for e in x.iter(q("p:cNvPr"))):
            yield Finding("shape-ids", name, id)


def needed(o: Office) -> Iterator[Finding]:
    for name in _trees(o):
        kinds = [kind for kind, _ in o.relations(name).values()]
        for folder, wanted in NEEDS.items():
            if f"ppt/{folder}" in name:
                yield from (Finding("relation-needed", name, k) for k in wanted if kinds.count(k) != 1)


def drawings(o: Office) -> Iterator[Finding]:
    for name, x in _slides(o).items():
        yield from drawing(name, x)
        for table in x.iter(q("a:tbl")):
            columns = len(table.findall("a:tblGrid/a:gridCol", N))
            if any(len(row.findall("a:tc", N)) != columns for row in table.findall("a:tr", N)):
                yield Finding("table-grid", name, "cells per row differ from the grid")
            if table.find("a:tblPr", N).get("firstRow") != "1":
                yield Finding("table-head", name, "no head row")


def shapes(o: Office) -> Iterator[Finding]:
    for name, x in _trees(o).items():
        for shape in x.iter(q("p:sp")):
            if shape.find("p:txBody", N) is None and _placeholder(shape) != "sldImg":
                yield Finding("shape-text", name, "a shape without p:txBody is repaired")
        for _ in x.iter(q("a:normAutofit"), q("a:spAutoFit")):
            yield Finding("autofit", name, "a size in the file must be the size on the wall")
        for e in x.iter(q("a:ln")):
            if not len(e) and not e.attrib:
                yield Finding("line-empty", name, "an a:ln with nothing in it")
        for e in x.iter(q("p:bgPr")):
            if e.find("a:effectLst", N) is None:
                yield Finding("ground-effect", name, "p:bgPr without a:effectLst is repaired")


def language(o: Office) -> Iterator[Finding]:
    for name, x in _trees(o).items():
        for run in x.iter(q("a:r"), q("a:fld")):
            looks = run.find("a:rPr", N)
            if looks is None or looks.get("lang") != LANG:
                yield Finding("language", name, _text(run)[:40])


def titles(o: Office) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for name, x in _slides(o).items():
        tree = x.find("p:cSld/p:spTree", N)
        shapes = [s for s in tree if s.tag in (q("p:sp"), q("p:pic"), q("p:grpSp"), q("p:graphicFrame"))]
        title = next((s for s in shapes if s.tag == q("p:sp") and _placeholder(s) in TITLES), None)
        words = "" if title is None else _text(title).strip()
        if not words:
            yield Finding("title-missing", name, "no title")
        elif words in seen:
            yield Finding("title-twice", name, f"{words}: also on {seen[words]}")
        seen.setdefault(words, name)
        if title is not None and shapes[0] is not title:
            yield Finding("title-first", name, "the title is not read first")
        for shape in tree.iter(q("p:sp")):
            if _placeholder(shape) and not _text(shape).strip():
                yield Finding("placeholder-empty", name, shape.find(".//p:cNvPr", N).get("name"))


def inside(o: Office) -> Iterator[Finding]:
    size = o.xml[PRESENTATION].find("p:sldSz", N)
    w, h, slack = int(size.get("cx")), int(size.get("cy")), 12700
    for name, x in _slides(o).items():
        for frame in x.iterfind(".//p:spTree/*/*/a:xfrm", N):
            off, ext = frame.find("a:off", N), frame.find("a:ext", N)
            left, top = int(off.get("x")), int(off.get("y"))
            right, bottom = left + int(ext.get("cx")), top + int(ext.get("cy"))
            if left < -slack or top < -slack or right > w + slack or bottom > h + slack:
                yield Finding("outside", name, f"{left // 12700} {top // 12700} {right // 12700} {bottom // 12700} pt")


RULES: tuple[Rule, ...] = (numbers, needed, drawings, shapes, language, titles, inside)
