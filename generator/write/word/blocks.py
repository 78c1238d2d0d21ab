"""Flow blocks -> the body of a Word document, with native headings, lists, tables and fields."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import Any

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Block,
    Checks,
    Columns,
    Fields,
    Figure,
    Heading,
    Prose,
    Table,
    TearOff,
    Window,
)
from generator.model.geometry import Box
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.drawn import tear_line
from generator.typeset.worksheet.lines import check_starts, text_width
from generator.typeset.worksheet.pages import beside, in_head, pages
from generator.typeset.worksheet.styles import SheetStyle, column_widths
from generator.write.word.content_controls import BOX_LOWERED, LABEL_GAP, RAISED, Controls
from generator.write.word.oxml import raise_runs, set_columns
from generator.write.word.pictures import Drawings
from generator.write.word.styles import Stops
from generator.write.word.tables import Tables

DISC_LOWERED = 2.0  # points, the disc of a number; LibreOffice does not lower a picture: it stands well without
NO_BREAK = "\u00a0"


class Body:
    """Writes the blocks of one worksheet into a document whose body is empty."""

    def __init__(
        self, document: Any, worksheet: Worksheet, head_gaps: tuple[float, ...],
        drawings: Drawings, controls: Controls, tables: Tables,
    ) -> None:  # fmt: skip
        self.document, self.worksheet, self.head_gaps = document, worksheet, head_gaps
        self.drawings, self.controls, self.tables = drawings, controls, tables
        self.styles, self.layout, self.fonts = tables.styles, tables.layout, drawings.fonts

    def write(self) -> None:
        copies = self.worksheet.copies
        made = chain.from_iterable([(n, blocks)] * copies for n, blocks in enumerate(pages(self.worksheet.blocks)))
        for k, (n, blocks) in enumerate(made):
            self.figure, self.new_page = beside(blocks), k > 0
            self.head_end = next((b for b in reversed(blocks) if in_head(b)), None)
            self.head_gap = self.head_gaps[n]
            if blocks and isinstance(blocks[0], Columns):
                self._start(self._seam())
                self._section(above=blocks[0].above)
            self.before: Block | None = None
            for block, following in zip(blocks, [*blocks[1:], None], strict=True):
                if not (isinstance(block, Figure) and block.beside):
                    self._spaced(block, following)
                self.before = block
        if copies > 1:
            gap = self.layout.left + self.layout.right
            set_columns(self.document.sections[-1]._sectPr, [self.layout.width] * copies, gap)

    def _spaced(self, block: Block, following: Block | None) -> None:
        """A block, and the paragraph that Word demands after a table or a section that nothing follows: one it makes itself
        would be as high as a line of text."""
        if self.new_page and not isinstance(block, Heading | Prose):
            self._start(self._seam())
        self.block(block, self.layout.width)
        if isinstance(following, Columns):
            self._section(above=following.above)
        elif isinstance(block, Columns) and following is None:
            self._seam()
        elif isinstance(block, Table) and block.after:  # it has one
            pass
        elif isinstance(block, Table | Window) and (following is None or isinstance(following, Table)):
            self._seam()

    def block(self, block: Block, width: float) -> None:
        match block:
            case Heading():
                self._heading(block, first=isinstance(self.before, TearOff))
            case Prose():
                self._prose(block)
            case Fields():
                self.controls.fields(self.document.add_paragraph(), block, width)
            case Checks():
                self._checks(block, width)
            case AnswerLines():
                label = f"{block.label}{LABEL_GAP}" if block.beside else ""
                made = self.paragraph(self.layout.answer, label, (("right", width),))
                self.controls.lines(made, block.label, block.lines)
            case Table():
                self.tables.add(block, width)
            case Window():
                self.tables.window(block, width)
            case Figure():
                self.drawings.figure(self.paragraph(self.layout.drawing), block)
            case TearOff(words=words, gap=gap):
                made = self.paragraph(self.layout.small, words)
                made.paragraph_format.space_before = Pt(gap + self.layout.small.before)
                made.paragraph_format.space_after = Pt(sheet.TEAR_AIR)
                self.drawings.floating(made, *tear_line(self.layout))
            case Columns():
                self._columns(block, width)
            case _:
                raise TypeError(f"Word cannot show {type(block).__name__}")

    # -- paragraphs ------------------------------------------------------------

    def paragraph(self, style: SheetStyle, words: str = "", stops: Stops = ()) -> Any:
        return self.styles.put(self.document.add_paragraph(), style, words, stops)

    def _seam(self) -> Any:
        """A paragraph nobody sees, one point high. Not quite empty: LibreOffice drops an empty one and its section."""
        return self.paragraph(self.layout.seam, NO_BREAK)

    def _start(self, paragraph: Any) -> Any:
        """The break goes into the first paragraph of the page. Copies are columns."""
        if self.new_page and self.worksheet.copies > 1:
            self._break(paragraph._p)
        elif self.new_page:
            paragraph.paragraph_format.page_break_before = True
        self.new_page = False
        return paragraph

    def _beside(self, paragraph: Any) -> None:
        """Room for the figure at the right of a page's head."""
        if right := self.layout.width - self.layout.head_width(self.figure):
            paragraph.paragraph_format.right_indent = Pt(right)

    def _space(self, paragraph: Any, block: Block, style: SheetStyle) -> None:
        """Room for the figure after the page's head."""
        if block is self.head_end and self.head_gap:
            paragraph.paragraph_format.space_after = Pt(style.after + self.head_gap)

    def _heading(self, heading: Heading, first: bool = False) -> None:
        style = self.layout.heading(heading.level)
        if heading.overline:
            over = self._start(self.paragraph(self.layout.overline, heading.overline))
            self._beside(over)
            if figure := self.figure:
                x = self.layout.left + self.layout.width - figure.w
                self.drawings.floating(over, figure.group, Box(x, sheet.FIGURE_TOP, figure.w, figure.h))
        made = self._start(self.paragraph(style))
        if number := heading.number:
            self.drawings.figure(made, number, lowered=DISC_LOWERED)
            made.paragraph_format.left_indent = Pt(number.w + text_width(self.fonts, style.run(" ")))
            made.paragraph_format.first_line_indent = -made.paragraph_format.left_indent
        made.add_run(f" {heading.words}" if number else heading.words)
        if heading.level == 1:
            self._beside(made)
        self._space(made, heading, style)
        if first and style.before:
            made.paragraph_format.space_before = Pt(0)

    def _prose(self, prose: Prose) -> None:
        style = self.layout.prose(prose)
        made = self._start(self.paragraph(style, prose.words))
        if prose.style == "lead":
            self._beside(made)
        if prose.above or prose.larger != 1:
            made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(style.before), Pt(style.after)
        if prose.larger != 1:
            made.paragraph_format.line_spacing = Pt(style.pitch)
            for run in made.runs:
                run.font.size = Pt(style.size)
        self._space(made, prose, style)

    # -- what a user fills in --------------------------------------------------

    def _checks(self, checks: Checks, width: float) -> None:
        """Boxes in columns, or one after the other on a line. A writing line follows what ends in a colon."""
        columns = checks.columns or len(checks.items)
        even = [k * width / columns for k in range(columns)]
        scale = self.layout.scale
        starts = even if checks.columns else check_starts(self.fonts, checks, self.layout.check, scale)[:-1]
        stops = [("left", x) for start in starts for x in (start, start + sheet.BOX * scale) if x]
        for n in range(0, len(checks.items), columns):
            row = checks.items[n : n + columns]
            open_ = checks.lines and row[-1].endswith(":")
            made = self.paragraph(self.layout.check, stops=(*stops, ("right", width)) if open_ else stops)
            for k, words in enumerate(row):
                if k:
                    made.add_run().add_tab()
                self.controls.box(made, words, lowered=BOX_LOWERED - RAISED)
                made.add_run().add_tab()
                made.add_run(words)
            if open_:
                made.add_run(LABEL_GAP)
                self.controls.lines(made, row[-1], 1)
            raise_runs(made, RAISED)

    # -- columns ---------------------------------------------------------------

    def _section(self, widths: list[float] | None = None, gap: float = 0, above: bool = False) -> None:
        """End a section here, in a seam. python-docx puts an empty paragraph there."""
        self.document.add_section(WD_SECTION.CONTINUOUS)
        ended = self.document.sections[-2]._sectPr
        paragraph, seam = ended.getparent().getparent(), self._seam()
        seam._p.get_or_add_pPr().append(ended)
        if above:  # room above the columns, which begin without any
            seam.paragraph_format.line_spacing = Pt(self.layout.section.before)
        paragraph.getparent().remove(paragraph)
        if widths:
            set_columns(ended, widths, gap)

    def _columns(self, block: Columns, width: float) -> None:
        widths = column_widths(block, width)
        for n, (part, room) in enumerate(zip(block.columns, widths, strict=True)):
            body = self.document.element.body
            at = len(body)
            first = part[0]
            if n and not isinstance(first, Heading | Prose):
                self._seam()
            if isinstance(first, Heading):
                self._heading(first, first=True)
            else:
                self.block(first, room)
            if n:
                self._break(body[at - 1])
            for before, inner in pairwise(part):
                if isinstance(before, Table) and isinstance(inner, Table) and not before.after:
                    self._seam()
                self.block(inner, room)
        self._section(widths, block.gap)

    def _break(self, paragraph: Any) -> None:
        """A column begins in this paragraph, its first."""
        run = self.document.add_paragraph().add_run()
        run.add_break(WD_BREAK.COLUMN)
        empty = run._r.getparent()
        paragraph.get_or_add_pPr().addnext(run._r)
        empty.getparent().remove(empty)
