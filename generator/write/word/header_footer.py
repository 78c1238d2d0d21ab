"""What stands on every page: index tabs in the header, the socle in the footer."""

from __future__ import annotations

from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import rect
from generator.model.document import Worksheet
from generator.model.scene import Box, Picture
from generator.model.sender import Sender
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import Fitted
from generator.typeset.worksheet.footer import AIR, INDENT, Plate
from generator.typeset.worksheet.lines import text_width
from generator.typeset.worksheet.styles import tab_run
from generator.write.word.pictures import Drawings
from generator.write.word.styles import Template
from generator.write.word.xml import (
    HEAD,
    LANGUAGE,
    NS,
    TAB,
    cell,
    half_points,
    indent,
    paragraph,
    row,
    run,
    spacing,
    tab_stops,
    twips,
)

MARK = 11.5
_SIDES = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
NO_MARGINS = f"<w:tblCellMar>{_SIDES}</w:tblCellMar>"  # said outright, for LibreOffice has its own idea of none
MIDDLE = '<w:vAlign w:val="center"/>'


def header_xml(fitted: Fitted, template: Template, drawings: Drawings) -> str:
    """Index tabs down the right edge. One header for all pages: LibreOffice misplaces boxes in a first-page header."""
    boxes = "".join(_tabs(fitted.document, template, drawings))
    return f"{HEAD}<w:hdr {NS}>{paragraph(sheet.SEAM.id, boxes)}</w:hdr>"


def _tabs(document: Worksheet, template: Template, drawings: Drawings) -> list[str]:
    y, made = sheet.TAB_TOP, []
    for n, words in enumerate(document.tabs):
        active = n == document.active_tab
        fill, ink = document.tab_roles if active else ("glas2", "gran")
        wide = text_width(drawings.fonts, tab_run(words)) + 2 * sheet.TAB_PAD
        box = Box(sheet.PAGE_W - sheet.TAB_WIDTH, y, sheet.TAB_WIDTH, max(sheet.TAB_LEAST, wide))
        room = spacing(before=sheet.TAB_INWARDS) + indent(sheet.TAB_PAD)
        text = paragraph(sheet.TAB.id, run(words, direct=f"<w:caps/>{template.inks.color(ink)}"), more=room)
        made.append(drawings.tab(text, f"Fane {words}", box, template.inks.palette.fill(fill)))
        y = box.bottom + sheet.TAB_GAP
    return made


def footer_xml(fitted: Fitted, template: Template, drawings: Drawings, sender: Sender | None) -> str:
    frame = _Foot(fitted, template, drawings, sender)
    return f"{HEAD}<w:ftr {NS}>{frame.band()}{frame.below()}</w:ftr>"


class _Foot:
    def __init__(self, fitted: Fitted, template: Template, drawings: Drawings, sender: Sender | None) -> None:
        self.document, self.foot, self.sender = fitted.document, fitted.foot, sender
        self.template, self.drawings = template, drawings
        self.ground, role = ("brand", "on-brand") if sender else ("gran", "paper")
        self.color = template.inks.color(role)
        self.zone = sender.zone if sender else "left"

    def band(self) -> str:
        """Mark or logo, then series name and page number, and with a municipality its lines: one row in the ground's colour."""
        plate = self.foot.plate
        first = plate.w + AIR + (INDENT if self.zone == "left" else AIR) if plate else mark_width(MARK) + 2 * INDENT
        widths = [first, sheet.WIDTH - first]
        cells = [self._sign(widths[0]), self._words(widths[1])]
        if self.zone == "right":
            widths, cells = widths[::-1], cells[::-1]
        grid = "".join(f'<w:gridCol w:w="{twips(w)}"/>' for w in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>{self._edge()}'
            f'<w:tblLayout w:type="fixed"/>{NO_MARGINS}<w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"{row(cells, self.foot.band, exact=True)}</w:tbl>"
        )

    def below(self) -> str:
        """The source line under the band; Word demands a paragraph here, so a band that holds all gets a seam."""
        gap = spacing(before=4)
        lines = [paragraph(sheet.COLOPHON.id, run(words), more=gap) for words in self.foot.below]
        return "".join(lines) or paragraph(sheet.SEAM.id)

    def _edge(self) -> str:
        """A nearly white colour needs a line to be seen against the paper; none may be seen between the cells."""
        pale = self.sender is not None and self.sender.pale
        top = self.template.inks.border("top", "gran", 2) if pale else ""
        return f"<w:tblBorders>{top}{self.template.inks.border('insideV', self.ground, 0.5)}</w:tblBorders>"

    def _cell(self, width: float, *paragraphs: str) -> str:
        return cell(width, *paragraphs, more=self.template.inks.shade(self.ground) + MIDDLE)

    def _sign(self, width: float) -> str:
        return self._cell(width, self._logo(self.foot.plate) if self.foot.plate else self._mark())

    def _mark(self) -> str:
        box = Box(0, 0, mark_width(MARK), MARK)
        picture = self.drawings.inline(mark(0, MARK, MARK), box, "Seriemærke", ground=self.ground)
        return paragraph(sheet.DRAWING.id, picture, more=indent(INDENT))

    def _logo(self, plate: Plate) -> str:
        """The logo on its plate, or straight on the ground where the municipality wants none."""
        assert self.sender
        white = self.sender.plate == "white"
        box = Box(0, 0, plate.w, plate.tall)
        wide = plate.h * plate.logo.aspect
        logo = Picture(Box((plate.w - wide) / 2, (plate.tall - plate.h) / 2, wide, plate.h), plate.logo.source, "")
        items = ((rect(0, 0, plate.w, plate.tall, "paper"),) if white else ()) + (logo,)
        ground = "paper" if white else self.ground
        picture = self.drawings.inline(items, box, "Logo", plate.logo.alt, ground)
        return paragraph(sheet.DRAWING.id, picture, more=indent(AIR))

    def _words(self, width: float) -> str:
        left = INDENT if self.zone == "right" else 0
        room = indent(left, INDENT)
        stop = tab_stops(
            ("right", width - INDENT)
        )  # and no right indent: LibreOffice breaks a line that ends just there
        first = run(self.document.series, direct=self.color) + TAB + self._page_number()
        lines = (paragraph(sheet.COLOPHON.id, run(words, direct=self.color), more=room) for words in self.foot.inside)
        return self._cell(width, paragraph(sheet.SERIES.id, first, more=stop + indent(left)), *lines)

    def _page_number(self) -> str:
        size = half_points(sheet.FOOT.size)
        looks = f'<w:b w:val="0"/>{self.color}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        number, count = _field("PAGE", "1", looks), _field("NUMPAGES", str(self.document.pages), looks)
        return run(f"{self.document.label} · side ", direct=looks) + number + run(" af ", direct=looks) + count


def _field(code: str, shown: str, direct: str) -> str:
    looks = f"<w:rPr>{direct}{LANGUAGE}</w:rPr>"
    marks = {kind: f'<w:r>{looks}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    instruction = f'<w:r>{looks}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return marks["begin"] + instruction + marks["separate"] + run(shown, direct=direct) + marks["end"]
