"""A Word file as another program finds it: styles, and in reading order every paragraph, table, field and drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import docx

from golden.office import A, Theme, alternative, local, properties, pt, shown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TWIP = 20
IGNORED = {"pStyle", "rPr", "sectPr", "lang"}

Lines = Iterator[str]


def describe_docx(path: Path) -> str:
    """Everything that somebody sees, hears read aloud, fills in, or chooses from a menu."""
    return "\n".join(_Paper(docx.Document(str(path))).lines()) + "\n"


def points(twips: str | None) -> str:
    """Twentieths of a point as points."""
    return f"{int(twips or 0) / TWIP:.1f}"


class _Paper:
    def __init__(self, paper: Any) -> None:
        self.paper = paper
        self.theme = Theme(paper.part)
        self.styles = {style.style_id: style for style in paper.styles}

    def lines(self) -> Lines:
        yield properties(self.paper.core_properties)
        yield self.theme.told()
        parts = [self.paper.element, *(part._element for part in self._margins())]
        spoken = (e.get(W + "val") for part in (self.paper.styles.element, *parts) for e in part.iter(W + "lang"))
        yield f"languages {' '.join(sorted(set(spoken)))}"
        yield from self._styles(parts)
        for number, section in enumerate(self.paper.sections, 1):
            yield from self._section(number, section)
        yield "body"
        yield from self._blocks(self.paper.element.body, "  ")

    def _margins(self) -> list[Any]:
        """Every header and footer that is a part of its own."""
        pairs = (pair for section in self.paper.sections for pair in self._pairs(section))
        return [part for _, part in pairs if not part.is_linked_to_previous]

    def _pairs(self, section: Any) -> Iterator[tuple[str, Any]]:
        for kind in ("", "first_page_", "even_page_"):
            for place in ("header", "footer"):
                yield f"{kind.replace('_', ' ')}{place}", getattr(section, f"{kind}{place}")

    def _section(self, number: int, section: Any) -> Lines:
        size = f"{pt(section.page_width)} x {pt(section.page_height)}"
        sides = " ".join(
            f"{side} {pt(getattr(section, side + '_margin'))}" for side in ("left", "top", "right", "bottom")
        )
        edges = f"header {pt(section.header_distance)} footer {pt(section.footer_distance)}"
        columns = section._sectPr.find(f"{W}cols")
        parts = [f"{points(c.get(W + 'w'))}+{points(c.get(W + 'space'))}" for c in columns if local(c) == "col"]
        begins = str(section.start_type).split(" ")[0].lower()
        yield f"section {number} {begins} {size} {sides} {edges}{' columns ' + ' '.join(parts) if parts else ''}"
        for name, part in self._pairs(section):
            if not part.is_linked_to_previous:
                yield f"  {name}"
                yield from self._blocks(part._element, "    ")

    # -- styles --------------------------------------------------------------

    def _styles(self, parts: Iterable[Any]) -> Lines:
        """Every style's name; of those that are used, what they come to."""
        marks = {f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"}
        used = {e.get(f"{W}val") for part in parts for e in part.iter() if e.tag in marks}
        for style in sorted(self.paper.styles, key=lambda s: (str(s.type), s.name)):
            kind = str(style.type).split(" ")[0].lower()
            come = f": {self._manners(style)}" if style.style_id in used and kind in ("paragraph", "character") else ""
            yield f"{kind} style {style.name}{come}{'' if style.style_id in used else ' (not used)'}"

    def _manners(self, style: Any) -> str:
        chain = []
        while style is not None:
            chain.append(style.element)
            style = style.base_style
        defaults = self.paper.styles.element.find(f"{W}docDefaults")
        runs = [r for e in chain if (r := e.find(f"{W}rPr")) is not None]
        paragraphs = [p for e in chain if (p := e.find(f"{W}pPr")) is not None]
        if str(chain[0].get(f"{W}type")) == "character":
            return self._run(runs)
        runs += [r for r in defaults.iterfind(f"{W}rPrDefault/{W}rPr")]
        paragraphs += [p for p in defaults.iterfind(f"{W}pPrDefault/{W}pPr")]
        return f"{self._run(runs)}{self._paragraph(paragraphs)}"

    def _run(self, levels: list[Any]) -> str:
        """What the nearest of the levels says about each thing that shows."""

        def said(name: str, key: str = "val") -> str | None:
            found = (e for level in levels for e in level.iterfind(f"{W}{name}"))
            return next((e.get(f"{W}{key}", "on") for e in found if key == "val" or e.get(f"{W}{key}")), None)

        told = []
        theme = said("rFonts", "asciiTheme")
        face = self.theme.fonts["major" if theme.startswith("major") else "minor"] if theme else said("rFonts", "ascii")
        told += [face] if face else []
        told += [f"{int(size) / 2:g}"] if (size := said("sz")) else []
        for name, word in (("b", "bold"), ("i", "italic"), ("caps", "capitals")):
            value = said(name)
            told += [] if value is None else [word] if value not in ("0", "false") else [f"not {word}"]
        if (value := said("color")) is not None:
            told.append(f"{said('color', 'themeColor') or ''}#{value}")
        if (value := said("u")) not in (None, "none"):
            told.append(f"underlined {value}")
        told += [f"tracking {points(value)}"] if (value := said("spacing")) and int(value) else []
        told += [f"raised {int(value) / 2:g}"] if (value := said("position")) else []
        return " ".join(told)

    def _paragraph(self, levels: list[Any]) -> str:
        def said(name: str, key: str) -> str | None:
            return next((e.get(W + key) for p in levels for e in p.iterfind(W + name) if e.get(W + key)), None)

        told = ""
        for name, key in (("spacing", "before"), ("spacing", "after"), ("spacing", "line")):
            told += f" {key} {points(value)}" if (value := said(name, key)) is not None else ""
        told += f" {said('spacing', 'lineRule')}" if said("spacing", "line") and said("spacing", "lineRule") else ""
        for key, other in (("left", "start"), ("right", "end"), ("hanging", ""), ("firstLine", "")):
            value = said("ind", key) or (said("ind", other) if other else None)
            told += f" {key} {points(value)}" if value is not None else ""
        told += f" align {value}" if (value := said("jc", "val")) else ""
        told += f" outline {value}" if (value := said("outlineLvl", "val")) else ""
        for name in ("keepNext", "keepLines", "pageBreakBefore"):
            found = next((e for p in levels for e in p.iterfind(W + name)), None)
            told += f" {name}" if found is not None and found.get(W + "val", "1") not in ("0", "false") else ""
        number = next((e for p in levels for e in p.iterfind(W + "numPr")), None)
        told += " numbered" if number is not None else ""
        tabs = [t for p in levels for t in p.iterfind(f"{W}tabs/{W}tab")]
        told += "".join(f" tab {t.get(W + 'val')} {points(t.get(W + 'pos'))}{_leader(t)}" for t in tabs)
        return told

    # -- what is read --------------------------------------------------------

    def _blocks(self, parent: Any, indent: str) -> Lines:
        for block in parent:
            match local(block):
                case "p":
                    yield f"{indent}{self._line(block)}"
                    yield from self._drawings(block, indent + "  ")
                case "tbl":
                    yield from self._table(block, indent)
                case "sdt":
                    yield f"{indent}{_control(block)}"
                    yield from self._blocks(block.find(f"{W}sdtContent"), indent + "  ")

    def _line(self, paragraph: Any) -> str:
        direct = paragraph.find(f"{W}pPr")
        mark = None if direct is None else direct.find(f"{W}pStyle")
        style = self.styles[mark.get(f"{W}val")].name if mark is not None else "Normal"
        own = self._paragraph([direct]) if direct is not None else ""
        ends = " ends a section" if direct is not None and direct.find(f"{W}sectPr") is not None else ""
        text = "".join(_joined(self._pieces(paragraph)))
        return f"[{style}{own}{ends}] {text}".rstrip()

    def _pieces(self, parent: Any) -> Iterator[tuple[str, str]]:
        """(look, text) of all that stands in a line."""
        for child in parent:
            match local(child):
                case "r":
                    yield from self._run_pieces(child)
                case "sdt":
                    inside = "".join(_joined(self._pieces(child.find(f"{W}sdtContent"))))
                    yield "", f"<{_control(child)}: {inside}>"
                case "hyperlink" | "ins" | "smartTag":
                    yield from self._pieces(child)
                case "fldSimple":
                    yield "", f"{{{(child.get(W + 'instr') or '').strip()}}}"

    def _run_pieces(self, run: Any) -> Iterator[tuple[str, str]]:
        manners = run.find(f"{W}rPr")
        look = ""
        if manners is not None:
            style = manners.find(f"{W}rStyle")
            name = self.styles[style.get(f"{W}val")].name if style is not None else ""
            look = " ".join(filter(None, (name, self._run([manners]))))
        for child in _chosen(run):
            match local(child):
                case "t":
                    yield look, shown(child.text or "")
                case "tab":
                    yield look, "→"
                case "br":
                    yield look, "⇟" if child.get(f"{W}type") == "page" else "⇥" if child.get(f"{W}type") else "⏎"
                case "instrText":
                    yield "", f"{{{(child.text or '').strip()}}}"
                case "noBreakHyphen":
                    yield look, "‑"
                case "drawing":
                    yield "", "◆"

    def _drawings(self, paragraph: Any, indent: str) -> Lines:
        """What the line's ◆ are."""
        for run in paragraph.iter(f"{W}r"):
            if next((e for e in run.iterancestors() if local(e) == "p"), None) is not paragraph:
                continue
            for drawing in (e for e in _chosen(run) if local(e) == "drawing"):
                yield from self._drawing(drawing[0], indent)

    def _drawing(self, frame: Any, indent: str) -> Lines:
        size = frame.find(f"{WP}extent")
        about = frame.find(f"{WP}docPr")
        kind = "picture" if frame.find(f".//{PIC}pic") is not None else "drawing"
        place = "in line"
        if local(frame) == "anchor":
            sides = (frame.find(f"{WP}position{axis}") for axis in "HV")
            place = "at " + " ".join(f"{side.get('relativeFrom')} {_position(side)}" for side in sides)
            place += " behind" if frame.get("behindDoc") == "1" else ""
        box = f"{pt(int(size.get('cx')))} x {pt(int(size.get('cy')))}"
        yield f"{indent}◆ {kind} {about.get('name')!r} {box} {place}{alternative(about)}"
        for shape in frame.iter(f"{WPS}wsp"):
            geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
            yield f"{indent}  shape {geometry.get('prst') if geometry is not None else 'free'}"
            for text in shape.iter(f"{W}txbxContent"):
                yield from self._blocks(text, indent + "    ")

    # -- tables --------------------------------------------------------------

    def _table(self, table: Any, indent: str) -> Lines:
        manners = table.find(f"{W}tblPr")

        def said(name: str) -> str:
            found = manners.find(W + name)
            return "" if found is None else found.get(f"{W}val", "")

        style = f" [{self.styles[said('tblStyle')].name}]" if said("tblStyle") else ""
        alt = "".join(
            f" {word} »{said(name)}«"
            for name, word in (("tblCaption", "title"), ("tblDescription", "descr"))
            if said(name)
        )
        widths = " ".join(points(e.get(W + "w")) for e in table.iterfind(f"{W}tblGrid/{W}gridCol"))
        yield f"{indent}table{style} columns {widths}{alt}"
        for row in table.iterfind(f"{W}tr"):
            yield f"{indent}  row{_row(row)}"
            for cell in row.iterfind(f"{W}tc"):
                yield f"{indent}    cell{_cell(cell)}"
                yield from self._blocks(cell, indent + "      ")


def _row(row: Any) -> str:
    told = ""
    height = row.find(f"{W}trPr/{W}trHeight")
    if height is not None:
        told += f" {height.get(W + 'hRule') or 'atLeast'} {points(height.get(W + 'val'))}"
    for name, word in (("tblHeader", "head"), ("cantSplit", "whole")):
        told += f" {word}" if row.find(f"{W}trPr/{W}{name}") is not None else ""
    return told


def _cell(cell: Any) -> str:
    manners = cell.find(f"{W}tcPr")
    if manners is None:
        return ""
    told = ""
    for name, key, word in (
        ("gridSpan", "val", "spans"),
        ("vMerge", "val", "merged"),
        ("vAlign", "val", "stands"),
        ("textDirection", "val", "turned"),
    ):
        found = manners.find(W + name)
        told += f" {word} {found.get(W + key) or 'on'}" if found is not None else ""
    shade = manners.find(f"{W}shd")
    if shade is not None:
        told += f" ground {shade.get(W + 'themeFill') or ''}#{shade.get(W + 'fill')}"
    for border in manners.iterfind(f"{W}tcBorders/*"):
        what = border.get(f"{W}val")
        ink = f"{border.get(W + 'themeColor') or ''}#{border.get(W + 'color')}"
        thick = f" {int(border.get(W + 'sz', '0')) / 8:g} {ink}" if what not in ("nil", "none") else ""
        told += f" {local(border)} {what}{thick}"
    margins = [f"{local(e)} {points(e.get(W + 'w'))}" for e in manners.iterfind(f"{W}tcMar/*")]
    return told + (f" inside {' '.join(margins)}" if margins else "")


def _control(control: Any) -> str:
    """A content control: what kind, what it is called, its tag, and for a box whether it is ticked."""
    manners = control.find(f"{W}sdtPr")
    kinds = {"text": "field", "checkbox": "box", "dropDownList": "list", "comboBox": "list", "date": "date"}
    kind = next((kinds[local(e)] for e in manners if local(e) in kinds), "control")

    def said(name: str) -> str:
        found = manners.find(W + name)
        return "" if found is None else found.get(f"{W}val", "")

    ticked = " ticked" if any(e.get(f"{W14}val") in ("1", "true") for e in manners.iter(f"{W14}checked")) else ""
    return f"{kind} »{said('alias')}« {said('tag')}{ticked}"


def _chosen(run: Any) -> Iterator[Any]:
    """A run's contents; where there is a choice for newer programs, that."""
    for child in run:
        if local(child) == "AlternateContent":
            yield from child.find(f"{MC}Choice")
        elif local(child) not in IGNORED:
            yield child


def _joined(pieces: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Text, with its look before it where it changes."""
    before = ""
    for look, text in pieces:
        if look != before:
            yield f"{{{look}}}" if look else "{}"
            before = look
        yield text


def _position(side: Any) -> str:
    child = side[0]
    return pt(int(child.text)) if local(child) == "posOffset" else str(child.text)


def _leader(tab: Any) -> str:
    return f" {tab.get(W + 'leader')}" if tab.get(f"{W}leader") not in (None, "none") else ""
