"""Tables in Word: what is read stands on glass, what is filled in on white; and the window between two axes."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.table import WD_ROW_HEIGHT_RULE as RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from generator.model.flow import GRIDS, STEP, Cell, Figure, Frame, Table, Window
from generator.model.geometry import Box
from generator.model.scene import Role
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.styles import parts
from generator.typeset.worksheet.window import SIDES, SMALL_PANE, Square, grid_of, indent
from generator.write.word.content_controls import Controls
from generator.write.word.oxml import describe_table, no_margins, put, w
from generator.write.word.pictures import Drawings
from generator.write.word.read_cells import ReadCells
from generator.write.word.styles import Styles
from generator.write.word.template import TABLES

IN_ROW = 1.5  # points that a box is lowered to stand in the middle of its row
TRUNK = 4.5  # points
NO_WIDTH, NO_BREAK = "\u200b", "\u00a0"
FRAMES = {
    "grid": ("mos", sheet.LINE, "single"),
    "close": ("paper", sheet.LINE, "single"),
    "solid": ("gran", 3.0, "single"),
    "dashed": ("blomstd", 2.25, "dashed"),
}
"""The line of each frame: its ink, its breadth, and what Word calls it."""
BESIDE_BOX = 8.0  # points that a box is raised to stand before the middle of a drawing


class Tables:
    """Writes the tables of one document."""

    def __init__(self, document: Any, styles: Styles, controls: Controls, drawings: Drawings) -> None:
        self.document, self.styles, self.controls, self.layout = document, styles, controls, styles.layout
        self.drawings, self.read = drawings, ReadCells(styles, drawings)

    def _made(self, kind: str, widths: list[float]) -> Any:
        made = self.document.add_table(0, len(widths), self.styles.named(TABLES[kind]))
        made.autofit = False
        for column, room in zip(made.columns, widths, strict=True):
            column.width = Pt(room)
        return made

    def _row(self, made: Any, height: float = 0, least: float = 0) -> list[Any]:
        """The cells of a new row that does not break over two pages. Without a height it is as high as what it holds."""
        row = made.add_row()
        if height or least:
            row.height_rule, row.height = RULE.EXACTLY if height else RULE.AT_LEAST, Pt(height or least)
        row._tr.get_or_add_trPr().insert(0, w("cantSplit"))
        return list(row.cells)

    def _comes_again(self, made: Any) -> None:
        """The first row is the head, which Word repeats on a next page."""
        made.rows[0]._tr.trPr.append(w("tblHeader"))

    # -- rows --------------------------------------------------------------------

    def add(self, block: Table, width: float) -> None:
        widths = parts(block.shares, width)
        made = self._made("checklist", widths)
        named = any(row[0].begins for row in block.rows)
        describe_table(made, block.title, block.summary, widths, named)
        if block.head:
            self._head(made, block)
        for row in block.rows:
            self._cells(made, block, row, widths)
            if block.trunk:
                self._trunk(made.rows[-1].cells[0], block.trunk)
        if block.frame:
            self._frame(made, block, block.frame)
        if block.after:
            self._room_below(block.after)

    def _room_below(self, points: float) -> None:
        after = self.styles.put(self.document.add_paragraph(), self.layout.seam, NO_BREAK)
        after.paragraph_format.line_spacing = Pt(points)

    def _head(self, made: Any, block: Table) -> None:
        over = block.over
        cells = self._row(made, self.layout.head_height(block))
        self._comes_again(made)
        if block.bar:
            self._bar(cells, block)
            return
        columns = zip(*block.rows, strict=True)
        for n, (cell, words, column) in enumerate(zip(cells, block.head, columns, strict=True)):
            cell.vertical_alignment = VERTICAL.BOTTOM if over else VERTICAL.CENTER
            steps = max(content.scale for content in column)
            if block.ends and steps:
                if over:
                    self._picture(cell, over)
                end = STEP * (steps - 1) + self.layout.tick.size / 2
                self.styles.in_cell(cell, self.layout.head_light, "\t".join(block.ends), [("center", end)])
                continue
            paragraph = self.styles.in_cell(cell, self.layout.head_light, words)
            boxes = all(content.to_tick for content in column)
            if boxes or not n and all(content.filled_in or content.alone for content in column):
                put(cell, no_margins("left", "right"))
            if boxes and n or all(content.sign and content.room for content in column):
                paragraph.alignment = ALIGN.CENTER

    def _cells(self, made: Any, block: Table, row: tuple[Cell, ...], widths: list[float]) -> None:
        least, pads = max(block.least, *(content.room for content in row)), self.layout.checklist.side
        kept = 2 * pads if block.frame in GRIDS else pads  # a line to write on does not touch that of a grid
        at = VERTICAL.TOP if sheet.at_top(row) else VERTICAL.CENTER
        for n, (cell, content, width) in enumerate(zip(self._row(made, least=least), row, widths, strict=True)):
            cell.vertical_alignment = VERTICAL.CENTER if content.check else at
            if content.alone and content.drawing:
                put(cell, no_margins("left", "right"))
                self._picture(cell, content.drawing)
            elif content.filled_in:
                self._to_fill_in(cell, content, width - kept, first=not n)
            else:
                if content.ground != "paper":
                    put(cell, self.styles.inks.shade(content.ground))
                if content.below:
                    self.read.below(cell, content)
                else:
                    self.read.cell(cell, content, width - 2 * pads)

    def _frame(self, made: Any, block: Table, frame: Frame) -> None:
        """Lines round all cells, or at the edges of the table. They are the cells' own: those go before any of a style."""
        role, width, line = FRAMES[frame]
        if block.head and frame in GRIDS:
            for cell in made.rows[0].cells:
                put(cell, w("tcBorders", self.styles.inks.border("bottom", role, width)))
        rows = made.rows[1:] if block.head else made.rows
        for r, row in enumerate(rows):
            for c, cell in enumerate(cells := row.cells):
                edges = (r == 0, c == 0, r == len(rows) - 1, c == len(cells) - 1)
                sides = (side for side, edge in zip(SIDES, edges, strict=True) if edge or frame in GRIDS)
                put(cell, w("tcBorders", *(self.styles.inks.border(side, role, width, line) for side in sides)))

    def _bar(self, cells: list[Any], block: Table) -> None:
        """Blocks in the head, each parted from the next one by a line of the paper's colour."""
        for cell, words, role in zip(cells, block.head, block.bar, strict=True):
            put(cell, no_margins("left", "right"))
            put(cell, self.styles.inks.shade(role))
            put(cell, w("tcBorders", self.styles.inks.border("right", "paper", sheet.BLOCK_AIR)))
            cell.vertical_alignment = VERTICAL.CENTER
            self.styles.in_cell(cell, self.layout.label, words).alignment = ALIGN.CENTER

    def _to_fill_in(self, cell: Any, content: Cell, width: float, first: bool) -> None:
        """Boxes in the middle of their column, those of the first one at the margin; lines up to the next column."""
        bare = first and content.lines  # they begin at the margin
        room = width + (self.layout.checklist.side if bare else 0)
        if content.check:
            put(cell, no_margins("left", "right"))
            paragraph = self.styles.in_cell(cell, self.layout.drawing if content.drawing else self.layout.tick)
            self.controls.box(paragraph, content.check, lowered=-BESIDE_BOX if content.drawing else IN_ROW)
            if drawing := content.drawing:
                self.drawings.figure(paragraph, drawing)
                paragraph.paragraph_format.space_after = Pt(0)
            paragraph.alignment = ALIGN.LEFT if first else ALIGN.CENTER
            return
        if content.room:
            self._open(cell, content, width + self.layout.checklist.side)
            return
        put(cell, no_margins(*(("left",) if bare else ()), "right"))
        if content.scale:
            stops = [("left", STEP * k) for k in range(1, content.scale)]
            paragraph = self.styles.in_cell(cell, self.layout.tick, stops=stops)
            self.controls.scale(paragraph, content.name, content.scale)
            if content.lines:  # the row is not one to tick in
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
        if content.ask:
            self.styles.in_cell(cell, self.layout.head_light, content.ask).paragraph_format.space_before = Pt(
                sheet.ASK_AIR
            )
        if content.lines:
            cell.vertical_alignment = VERTICAL.BOTTOM
            paragraph = self.styles.in_cell(cell, self.layout.write, stops=[("right", room)])
            self.controls.lines(paragraph, content.lines_name, content.lines)
        if content.fields:
            paragraph = self.styles.in_cell(cell, self.layout.fields)
            self.controls.fields(paragraph, content.fields, room, content.label or "")
            paragraph.paragraph_format.space_after = Pt(0)

    def _open(self, cell: Any, content: Cell, width: float) -> None:
        """Room to write in. The drawing behind it hangs on a paragraph of its own: programs differ on where one begins that
        keeps its distance."""
        style = self.layout.words_of(content)
        if content.drawing or content.sign:
            put(cell, no_margins("left", "right"))
        cell.vertical_alignment = VERTICAL.TOP
        if drawing := content.drawing:
            y = (content.room - drawing.h - sheet.RULE) / 2  # its paragraph begins below half of what parts the rows
            box = Box((width - drawing.w) / 2, y, drawing.w, drawing.h)
            self.drawings.floating(
                self.styles.in_cell(cell, self.layout.seam, NO_BREAK), drawing.group, box, in_cell=True
            )
        if content.ask:
            self.styles.in_cell(cell, self.layout.head_light, content.ask).paragraph_format.space_before = Pt(
                sheet.CELL_AIR
            )
        paragraph = self.styles.in_cell(cell, style)
        if content.sign:
            paragraph.alignment = ALIGN.CENTER
            paragraph.paragraph_format.space_before = Pt((content.room - style.pitch) / 2)
        elif content.drawing:
            paragraph.paragraph_format.left_indent = Pt(self.layout.checklist.side)
        self.controls.room(paragraph, content.name)

    def _picture(self, cell: Any, figure: Figure) -> None:
        """A picture in a cell of its own, or above what else is said there."""
        self.drawings.figure(self.styles.in_cell(cell, self.layout.drawing), figure)

    def _trunk(self, cell: Any, role: Role) -> None:
        """A line down the left edge of a cell, unbroken from row to row."""
        none = {side: w(side, val="nil") for side in ("top", "bottom")}
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.left_indent = Pt(TRUNK / 2)  # pictures have a ground
        put(cell, w("tcBorders", none["top"], self.styles.inks.border("left", role, TRUNK), none["bottom"]))

    # -- the window ----------------------------------------------------------------

    def window(self, block: Window, width: float) -> None:
        grid, left = grid_of(block, self.layout, width), indent(block)
        if block.steps:
            stops = (("center", (left + width) / 2), ("right", width))
            named = self.styles.put(self.document.add_paragraph(), self.layout.label, f"{block.across.low}\t", stops)
            named.add_run(block.across.question).bold = False  # like that of the other axis
            named.add_run(f"\t{block.across.high}")
            named.paragraph_format.left_indent = Pt(left)
        made = self._made("matrix", grid.widths)
        describe_table(made, block.title, block.summary, grid.widths, True)
        for n, (squares, height) in enumerate(zip(grid.rows, grid.heights, strict=True)):
            cells = self._row(made, height)
            if not n:
                self._comes_again(made)
            for cell, square in zip(cells, squares, strict=True):
                self._square(cell, square)
        if block.steps:
            self._room_below(sheet.WINDOW_AFTER)

    def _square(self, cell: Any, square: Square) -> None:
        inks = self.styles.inks
        if square.ground != "paper":
            put(cell, inks.shade(square.ground))
        if square.lines:
            lines = (inks.border(side, *square.lines[side]) for side in SIDES if side in square.lines)
            put(cell, w("tcBorders", *lines))
        if not square.pane:  # a head stands above the words of its panes
            put(cell, no_margins(*(side for side in SIDES if side != "left" or not square.head)))
        if square.turned:
            put(cell, w("textDirection", val="btLr"))
        cell.vertical_alignment = _height_of(square)
        if square.pane:
            self._pane(cell, square)
        elif square.dot:
            self.controls.circle(self._box(cell, ALIGN.CENTER), square.dot)
        else:
            self.styles.in_cell(cell, square.style or self.layout.seam, square.words or NO_WIDTH)

    def _box(self, cell: Any, side: Any, above: float = 0) -> Any:
        """A paragraph for a box in a square, which is as high as it is, whatever rows to tick in are."""
        paragraph = self.styles.in_cell(cell, self.layout.tick)
        paragraph.alignment = side
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(above), Pt(0)
        return paragraph

    def _pane(self, cell: Any, square: Square) -> None:
        """The name, and a box to tick in the other corner or a drawing inwards; outer corner first or last."""
        pane, layout = square.pane, self.layout
        assert pane
        if pane.check:
            self.styles.in_cell(cell, layout.label, pane.name)
            above = SMALL_PANE - layout.matrix.top - layout.matrix.bottom - layout.label.pitch - layout.tick.pitch
            self.controls.box(self._box(cell, ALIGN.RIGHT, above), pane.check)
            return
        if not square.low:
            self.styles.in_cell(cell, layout.pane, pane.name)
        if drawing := pane.drawing:
            paragraph = self.styles.in_cell(cell, layout.drawing)
            air = paragraph.paragraph_format
            air.space_before, air.space_after = (
                (Pt(0), Pt(sheet.PANE_AIR)) if square.low else (Pt(sheet.PANE_AIR), Pt(0))
            )
            self.drawings.figure(paragraph, drawing, ground=square.ground)
        if square.low:
            self.styles.in_cell(cell, layout.pane, pane.name)
        for paragraph in cell.paragraphs:
            paragraph.alignment = ALIGN.RIGHT if square.right else ALIGN.LEFT


def _height_of(square: Square) -> Any:
    if square.low:
        return VERTICAL.BOTTOM
    return VERTICAL.TOP if (square.words or square.pane) and not square.turned else VERTICAL.CENTER
