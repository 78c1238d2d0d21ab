"""Tables in Word: checklists, grids with row names, and the window with a box in each pane."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.table import WD_ROW_HEIGHT_RULE as RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from generator.model.flow import Cell, Table
from generator.model.text import Words
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.styles import SheetStyle, table_widths, to_tick
from generator.write.word.content_controls import Controls
from generator.write.word.oxml import describe_table, no_margins, put, w
from generator.write.word.styles import Stops, Styles
from generator.write.word.template import TABLES

TO_TICK = RULE.AT_LEAST
"""The rule of rows to tick in, and of no others: how high they are is decided for each sender (`document`)."""


class Tables:
    """Writes the tables of one document."""

    def __init__(self, document: Any, styles: Styles, controls: Controls) -> None:
        self.document, self.styles, self.controls, self.layout = document, styles, controls, styles.layout

    def add(self, block: Table, width: float) -> None:
        widths = table_widths(block, width)
        made = self.document.add_table(0, len(widths), self.styles.named(TABLES[block.style]))
        made.autofit = False
        for column, room in zip(made.columns, widths, strict=True):
            column.width = Pt(room)
        named = all(row[0].lead or row[0].words for row in block.rows)
        describe_table(made, block.title, block.summary, widths, named)
        self._head(made, block)
        for n, cells in enumerate(block.rows):
            if block.style == "matrix":
                self._panes(made, cells, n, len(block.rows))
            else:
                self._cells(made, block, cells, widths)

    def _row(self, made: Any, height: float | None, rule: RULE = RULE.EXACTLY) -> list[Any]:
        """The cells of a new row that does not break over two pages."""
        row = made.add_row()
        if height:
            row.height_rule, row.height = rule, Pt(height)
        row._tr.get_or_add_trPr().insert(0, w("cantSplit"))
        return list(row.cells)

    def _say(self, cell: Any, style: SheetStyle, words: str = "", stops: Stops = ()) -> Any:
        """A paragraph of a cell. A cell is born with an empty one, which is the first."""
        last = cell.paragraphs[-1]
        return self.styles.put(cell.add_paragraph() if len(last._p) else last, style, words, stops)

    def _head(self, made: Any, block: Table) -> None:
        dark = block.style == "grid"
        style, tall = (self.layout.head_dark, sheet.HEAD) if dark else (self.layout.head_light, sheet.LIGHT_HEAD)
        cells = self._row(made, tall)
        made.rows[0]._tr.trPr.append(w("tblHeader"))  # it comes again on the next page
        columns = zip(*block.rows, strict=True)
        for n, (cell, words, column) in enumerate(zip(cells, block.head, columns, strict=True)):
            put(cell, no_margins("top", "bottom"))
            cell.vertical_alignment = VERTICAL.CENTER
            steps = max(content.scale for content in column)
            if block.ends and steps:
                end = sheet.STEP * (steps - 1) + self.layout.tick.size
                self._say(cell, style, "\t".join(block.ends), [("right", end)])
                continue
            paragraph = self._say(cell, style, words)
            if n and block.style == "checklist" and all(c.check and not c.words and not c.lead for c in column):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _cells(self, made: Any, block: Table, row: tuple[Cell, ...], widths: list[float]) -> None:
        cells = self._row(made, sheet.TICK_ROW_MOST if to_tick(row) else None, TO_TICK)
        middle = block.style == "grid" or not any(content.lines for content in row)
        side = self.layout.pads(block).side
        for n, (cell, content, width) in enumerate(zip(cells, row, widths, strict=True)):
            if middle:
                cell.vertical_alignment = VERTICAL.CENTER
            self._content(cell, content, width - 2 * side, centred=bool(n))

    def _content(self, cell: Any, content: Cell, width: float, centred: bool) -> None:
        layout = self.layout
        if content.check:
            paragraph = self._say(cell, layout.tick)
            self.controls.box(paragraph, content.check)
            if centred:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if content.lead and content.words:
            paragraph = self._say(cell, layout.cell)
            self.styles.dress(paragraph.add_run(f"{content.lead}:"), layout.lead_in.name)
            paragraph.add_run(f" {content.words}")
        elif content.lead or content.words:
            self._say(cell, layout.label if content.lead else layout.cell, content.lead or content.words or "")
        for words in content.more:
            self._say(cell, layout.more, words)
        if content.scale:
            paragraph = self._say(cell, layout.tick, stops=[("left", sheet.STEP * k) for k in range(1, content.scale)])
            self.controls.scale(paragraph, _name(content), content.scale)
        if content.lines:
            paragraph = self._say(cell, layout.write, stops=[("right", width)])
            self.controls.lines(paragraph, _name(content), content.lines)

    def _panes(self, made: Any, row: tuple[Cell, ...], n: int, rows: int) -> None:
        label, *panes = row
        first, *cells = self._row(made, sheet.PANE + (sheet.CROSS if n else 0))
        put(first, self.styles.inks.shade("paper"))
        put(first, no_margins("top", "left", "bottom", "right"))
        put(first, w("textDirection", val="btLr"))
        first.vertical_alignment = VERTICAL.CENTER
        self._say(first, self.layout.axis_label, label.lead or "")
        for k, (cell, pane) in enumerate(zip(cells, panes, strict=True)):
            # a bar on each side where another pane follows: they make the cross
            sides = (("top", n > 0), ("left", k > 0), ("bottom", n < rows - 1), ("right", k < len(panes) - 1))
            bars = (self.styles.inks.border(side, "glas3", sheet.CROSS) for side, bar in sides if bar)
            put(cell, w("tcBorders", *bars))
            self._pane(cell, pane)

    def _pane(self, cell: Any, pane: Cell) -> None:
        name, layout = pane.lead or Words(""), self.layout
        self._say(cell, layout.label, name)
        box = self._say(cell, layout.tick)
        texts = layout.label.pitch + layout.tick.pitch
        above = sheet.PANE - layout.matrix.top - 2 * layout.matrix.bottom - texts
        box.paragraph_format.space_before = Pt(above)
        box.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self.controls.box(box, pane.check or name)


def _name(content: Cell) -> str:
    if content.label is None:
        raise ValueError("a cell to write in needs a label")
    return content.label
