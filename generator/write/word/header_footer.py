"""What stands on every page: index tabs in the header, and the foot of the template filled in."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from generator.model.document import Worksheet
from generator.model.geometry import Box
from generator.model.sender import Sender
from generator.model.units import twips
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import Fitted
from generator.typeset.worksheet.footer import AIR, INDENT
from generator.typeset.worksheet.lines import text_width
from generator.write.office.oxml import describe
from generator.write.word.oxml import fill_place, places, put, w
from generator.write.word.pictures import Drawings, anchor, put_size
from generator.write.word.styles import Styles
from generator.write.word.template import BELOW, INSIDE, LOGO, SERIES, SHEET

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
TEXT_BOX = (
    f'<w:r {nsdecls("w", "wp", "a")} xmlns:mc="{MC}" xmlns:wps="{WPS}"><mc:AlternateContent><mc:Choice Requires="wps">'
    f'<w:drawing><wp:docPr id="0" name=""/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{WPS}"><wps:wsp>'
    '<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent/></wps:txbx>"
    '<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr>'
    "</wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
)
"""A text box that reads downwards. One header for all pages: LibreOffice misplaces boxes in a first-page header."""


def add_tabs(paragraph: Any, document: Worksheet, styles: Styles, drawings: Drawings) -> None:
    """Index tabs down the right edge, one for each phase; the sheet's own in its phase's colour."""
    layout, y = styles.layout, sheet.TAB_TOP
    for n, words in enumerate(document.tabs):
        fill, ink = document.tab_roles if n == document.active_tab else ("glas2", "gran")
        wide = text_width(drawings.fonts, layout.tab_run(words)) + 2 * sheet.TAB_PAD
        x = layout.page_w - sheet.EDGE - sheet.TAB_WIDTH
        box = Box(x, y, sheet.TAB_WIDTH, max(sheet.TAB_LEAST, wide))
        tab = _text_box(box, f"Fane {words}", styles.inks.palette.fill_element(fill))
        next(tab.iter(qn("wp:docPr"))).set("id", str(next(drawings.numbers)))
        paragraph._p.append(tab)
        content = next(tab.iter(qn("w:txbxContent")))
        content.append(w("p"))
        inside = Paragraph(content[0], paragraph._parent)
        run = styles.put(inside, layout.tab, words).runs[0]
        # the paragraph brings its own distances, for programs differ on whether the box's turn with the text
        inside.paragraph_format.left_indent = Pt(sheet.TAB_PAD)
        run.font.all_caps = True
        run._r.get_or_add_rPr().append(styles.inks.color(ink))
        y = box.bottom + sheet.TAB_GAP


def _text_box(box: Box, name: str, fill: Any) -> Any:
    run = parse_xml(TEXT_BOX)
    frame, drawing = anchor(box), next(run.iter(qn("w:drawing")))
    frame.extend(list(drawing))
    drawing.append(frame)
    named = frame.find(qn("wp:docPr"))
    named.set("name", name)
    describe(named, "")
    put_size(next(run.iter(qn("a:xfrm"))).find(qn("a:ext")), box)
    next(run.iter(qn("a:prstGeom"))).addnext(fill)
    return run


class Foot:
    """Fills the foot of the template: its band in the ground's colour, the logo or the mark, the lines.

    The designer's table stays, and its places are found by their names, so type and wording may be others.
    """

    def __init__(self, footer: Any, fitted: Fitted, styles: Styles, drawings: Drawings, sender: Sender | None) -> None:
        self.footer, self.fitted, self.sender = footer, fitted, sender
        self.styles, self.drawings, self.layout = styles, drawings, styles.layout
        self.ground, self.color = ("brand", "on-brand") if sender else ("gran", "paper")
        self.zone = sender.zone if sender else "left"
        self.left = INDENT if self.zone == "right" else 0.0
        self.places = places(footer._element)

    def fill(self) -> None:
        foot, table = self.fitted.foot, self.footer.tables[0]
        plate, mark = foot.plate, self.fitted.document.mark
        first = plate.w + AIR + (INDENT if self.zone == "left" else AIR) if plate else mark.w + 2 * INDENT
        table.rows[0].height = Pt(foot.band)
        self._order(table, [first, self.layout.width - first])
        self._sign(self._paragraph(LOGO))
        self._series(self._paragraph(SERIES), self.layout.width - first)
        self._lines(INSIDE, foot.inside)
        self._lines(BELOW, foot.below)
        self._paint(table)
        for _ in range(1, self.fitted.document.copies):
            self._again(table)
        for breadth in table._tbl.tblPr.findall(qn("w:tblW")):
            breadth.set(qn("w:w"), str(sum(column.w.twips for column in table._tbl.tblGrid.gridCol_lst)))

    def _paragraph(self, place: str) -> Paragraph:
        return Paragraph(next(self.places[place].iterancestors(qn("w:p"))), self.footer)

    def _order(self, table: Any, widths: list[float]) -> None:
        """The cell of the logo at the side that the municipality chose."""
        cells = sorted(table.rows[0].cells, key=lambda cell: LOGO not in places(cell._tc))
        for cell, width in zip(cells, widths, strict=True):
            cell.width = Pt(width)
        if self.zone == "right":
            cells, widths = cells[::-1], widths[::-1]
        cells[-1]._tc.getparent().extend(cell._tc for cell in cells)
        for whole in table._tbl.tblPr.findall(qn("w:tblW")):
            whole.getparent().replace(whole, w("tblW", w=twips(sum(widths)), type="dxa"))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)

    def _sign(self, paragraph: Paragraph) -> None:
        """The logo on its plate, or straight on the ground where the municipality wants none; without one the mark."""
        plate, mark = self.fitted.foot.plate, self.fitted.document.mark
        control = self.places[LOGO]
        control.getparent().remove(control)
        if plate:
            white = plate.logo.ground == "paper"
            group, box, ground = plate.group(white), Box(0, 0, plate.w, plate.tall), "paper" if white else self.ground
        else:
            group, box, ground = mark.group, Box(0, 0, mark.w, mark.h), self.ground
        paragraph.paragraph_format.left_indent = Pt(AIR if plate else INDENT)
        self.drawings.inline(paragraph, group.items, box, group.name, group.alt, ground=ground)

    def _series(self, paragraph: Paragraph, width: float) -> None:
        turned = self.fitted.document.turned
        fill_place(self.places[SERIES], "\t".join(filter(None, (self.fitted.document.series, turned))))
        fill_place(self.places[SHEET], self.fitted.foot.label)
        style = paragraph.paragraph_format
        style.left_indent = Pt(self.left)
        style.tab_stops.clear_all()
        if turned:
            middle = self.layout.width / 2 - (0 if self.zone == "right" else self.layout.width - width)
            style.tab_stops.add_tab_stop(Pt(middle), WD_TAB_ALIGNMENT.CENTER)
        # and no right indent: LibreOffice breaks a line that ends just there
        style.tab_stops.add_tab_stop(Pt(width - INDENT), WD_TAB_ALIGNMENT.RIGHT)

    def _lines(self, place: str, lines: tuple[str, ...]) -> None:
        """A paragraph like the place's for each line. Below the band and its lines a seam stands, so high that the foot ends
        where it must: the distance of the template's is everybody's."""
        first: Any = self._paragraph(place)
        for words in lines:
            copy = deepcopy(first._p)
            first._p.addprevious(copy)
            fill_place(places(copy)[place], words)
            if place == INSIDE:
                style = Paragraph(copy, self.footer).paragraph_format
                style.left_indent, style.right_indent = Pt(self.left), Pt(INDENT)
        if place == INSIDE:
            first._p.getparent().remove(first._p)
            return
        seam = self.layout.seam
        first.clear().paragraph_format.space_before = None
        self.styles.put(first, seam).paragraph_format.line_spacing = Pt(
            max(seam.pitch, self.fitted.foot.edge - self.layout.edge)
        )

    def _again(self, table: Any) -> None:
        """The same foot below a further copy, and nothing between them."""
        row, grid, gap = table.rows[0]._tr, table._tbl.tblGrid, self.layout.left + self.layout.right
        nothing = w("tcBorders", *(w(side, val="nil") for side in ("top", "left", "right")))
        own = [deepcopy(cell) for cell in row.tc_lst[-2:]]
        for named in (named for cell in own for named in cell.iter(qn("wp:docPr"))):
            named.set("id", str(next(self.drawings.numbers)))
        row.extend([w("tc", w("tcPr", w("tcW", w=twips(gap), type="dxa"), nothing), w("p")), *own])
        grid.extend([w("gridCol", w=twips(gap)), *map(deepcopy, grid.gridCol_lst[-2:])])
        for paragraph in self.footer.paragraphs:
            if runs := list(paragraph.runs):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(self.layout.width + gap))
                paragraph.add_run().add_tab()
                paragraph._p.extend(deepcopy(run._r) for run in runs)

    def _paint(self, table: Any) -> None:
        """The ground of the band and what is written on it. A nearly white one needs a line to be seen against the paper;
        none may be seen between the cells."""
        inks = self.styles.inks
        top = [inks.border("top", "gran", 2)] if self.sender and self.sender.pale else []
        for old in table._tbl.tblPr.findall(qn("w:tblBorders")):
            old.getparent().replace(old, w("tblBorders", *top, inks.border("insideV", self.ground, 0.5)))
        for cell in table.rows[0].cells:
            put(cell, inks.shade(self.ground))
        for run in table._tbl.iter(qn("w:r")):
            properties = run.get_or_add_rPr()
            properties.replace(properties.get_or_add_color(), inks.color(self.color))
