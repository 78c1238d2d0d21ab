"""Tables in Word: checklists, grids with row names, and the window with a box in each pane."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.flow import Cell, Table
from generator.model.text import Words
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.styles import table_widths, to_tick
from generator.write.word.content_controls import Controls, step_tabs
from generator.write.word.pictures import Drawings
from generator.write.word.styles import LEAD_IN, TABLE_STYLES, Template
from generator.write.word.xml import TAB, cell, paragraph, row, run, spacing, tab_stops, table

MIDDLE = '<w:vAlign w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
CENTER = '<w:jc w:val="center"/>'
_SIDES = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
NO_PADS = f"<w:tcMar>{_SIDES}</w:tcMar>"
TIGHT = '<w:tcMar><w:top w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/></w:tcMar>'
UPWARDS = '<w:textDirection w:val="btLr"/>'


class Tables:
    """Writes the tables of one document. `tick_row` is the least height of a row to tick in."""

    def __init__(self, template: Template, controls: Controls, drawings: Drawings, tick_row: float) -> None:
        self.template, self.controls, self.drawings, self.tick_row = template, controls, drawings, tick_row

    def table(self, block: Table, width: float) -> str:
        widths = table_widths(block, width)
        rows = self._panes(block, widths) if block.style == "matrix" else self._rows(block, widths)
        xml = self._head(block, widths) + "".join(rows)
        named = all(row[0].lead or row[0].words for row in block.rows)
        return table(TABLE_STYLES[block.style], widths, xml, block.title, block.summary, named)

    # -- heads ---------------------------------------------------------------

    def _head(self, block: Table, widths: list[float]) -> str:
        style, tall = (sheet.HEAD_DARK, sheet.HEAD) if block.style == "grid" else (sheet.HEAD_LIGHT, sheet.LIGHT_HEAD)
        cells = []
        for n, (words, w) in enumerate(zip(block.head, widths, strict=True)):
            cells.append(cell(w, self._head_words(block, n, words, style.id), more=TIGHT + MIDDLE))
        return row(cells, tall, exact=True, head=True)

    def _head_words(self, block: Table, n: int, words: Words, style: str) -> str:
        column = [r[n] for r in block.rows]
        if block.ends and any(c.scale for c in column):
            low, high = (run(end) for end in block.ends)
            end = sheet.STEP * (max(c.scale for c in column) - 1) + sheet.TICK.size
            return paragraph(style, low, TAB, high, more=tab_stops(("right", end)))
        centred = all(c.check and not c.words and not c.lead for c in column) and block.style == "checklist" and n
        return paragraph(style, run(words), more=CENTER if centred else "")

    # -- checklists and grids --------------------------------------------------

    def _rows(self, block: Table, widths: list[float]) -> Iterator[str]:
        pads = sheet.PADS[block.style]
        for cells in block.rows:
            middle = MIDDLE if block.style == "grid" or not any(c.lines for c in cells) else ""
            made = (
                cell(w, *self._paragraphs(c, w - 2 * pads.side, centred=bool(n)), more=middle)
                for n, (c, w) in enumerate(zip(cells, widths, strict=True))
            )
            yield row(list(made), self.tick_row if to_tick(cells) else None)

    def _paragraphs(self, content: Cell, width: float, centred: bool) -> Iterator[str]:
        if content.check:
            yield paragraph(sheet.TICK.id, self.controls.box(content.check), more=CENTER if centred else "")
        if content.lead and content.words:
            lead = run(f"{content.lead}:", LEAD_IN, self.template.lead_in())
            yield paragraph(sheet.CELL.id, lead, run(f" {content.words}"))
        elif content.lead or content.words:
            yield paragraph((sheet.LABEL if content.lead else sheet.CELL).id, run(content.lead or content.words or ""))
        yield from (paragraph(sheet.MORE.id, run(words)) for words in content.more)
        if content.scale:
            boxes = self.controls.scale(_name(content), content.scale)
            yield paragraph(sheet.TICK.id, boxes, more=step_tabs(content.scale))
        if content.lines:
            yield self.controls.lines(_name(content), content.lines, width)

    # -- the window ------------------------------------------------------------

    def _panes(self, block: Table, widths: list[float]) -> Iterator[str]:
        for n, cells in enumerate(block.rows):
            label, *panes = cells
            more = f"{self.template.inks.shade('paper')}{NO_PADS}{UPWARDS}{MIDDLE}"
            first = cell(widths[0], paragraph(sheet.AXIS_LABEL.id, run(label.lead or "")), more=more)
            made = (
                self._pane(pane, w, self._bars(n, len(block.rows), k, len(panes)))
                for k, (pane, w) in enumerate(zip(panes, widths[1:], strict=True))
            )
            yield row([first, *made], sheet.PANE + (sheet.CROSS if n else 0), exact=True)

    def _bars(self, n: int, rows: int, k: int, columns: int) -> str:
        """The cross between the panes: a bar on each side where another pane follows."""
        sides = (("top", n > 0), ("left", k > 0), ("bottom", n < rows - 1), ("right", k < columns - 1))
        return "".join(self.template.inks.border(side, "glas3", sheet.CROSS) for side, bar in sides if bar)

    def _pane(self, pane: Cell, width: float, bars: str) -> str:
        name = pane.lead or Words("")
        pads = sheet.PADS["matrix"]
        above = sheet.PANE - pads.top - 2 * pads.bottom - sheet.LABEL.pitch - sheet.TICK.pitch
        box = paragraph(sheet.TICK.id, self.controls.box(pane.check or name), more=spacing(before=above) + RIGHT)
        return cell(width, paragraph(sheet.LABEL.id, run(name)), box, more=f"<w:tcBorders>{bars}</w:tcBorders>")


def _name(content: Cell) -> str:
    if content.label is None:
        raise ValueError("a cell to write in needs a label")
    return content.label
