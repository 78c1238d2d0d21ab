"""How high every block of a worksheet is, and the problems of texts that do not fit. Also its last changes before it is
measured: rows get the writing lines that stand beside their text, and no word is left alone on a last line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import flow
from generator.model.hyphenation import UNDIVIDED, Hyphenation
from generator.model.problems import Problem
from generator.model.text import Personal, Words
from generator.typeset.faults import TooWide, missing_glyphs, too_wide, too_wide_word
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.holding import Holding
from generator.typeset.worksheet.lines import check_starts, line_count, text_width
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle
from generator.typeset.worksheet.window import SMALL_PANE, TURNED_ROOM, Square, grid_of

SLACK = 8.0  # a text may be this much higher than the writing lines beside it
FIELD_LEAST = 50.0  # a line shorter than this nobody can write on


class Measure:
    """The heights of blocks on one page. `head` is the breadth that a figure leaves for the title."""

    def __init__(
        self, layout: SheetLayout, fonts: Fonts, place: str, head: float, hyphenation: Hyphenation = UNDIVIDED
    ) -> None:
        self.layout, self.fonts, self.place, self.head = layout, fonts, place, head
        self.hold = Holding(layout, fonts, hyphenation)
        self.pitch = layout.write.pitch
        self.problems: list[Problem] = []

    def on_page(self, block: flow.Block) -> float:
        return self.height(block, self.layout.width)

    def height(self, block: flow.Block, width: float) -> float:
        match block:
            case flow.Heading():
                return self._heading(block, width)
            case flow.Prose():
                room = min(width, self.head) if block.style == "lead" else width
                return self._style(self.layout.prose(block), block.words, room)
            case flow.Fields():
                for label, room in zip(block.labels, sheet.parts(block.shares, width), strict=True):
                    self._one_line(label, self.layout.fields, room - FIELD_LEAST)
                return self.layout.fields.height(1)
            case flow.Checks():
                return self._checks(block, width)
            case flow.AnswerLines():
                self._one_line(block.label, self.layout.answer, width - FIELD_LEAST)
                return block.lines * self.pitch + self.layout.answer.after
            case flow.Table():
                return self._table(block, width)
            case flow.Window():
                return self._window(block, width)
            case flow.Figure():
                return 0 if block.beside else block.h + self.layout.drawing.after
            case flow.TearOff():
                self._one_line(block.words, self.layout.small, width)
                return block.gap + self.layout.small.height(1) + sheet.TEAR_AIR
            case flow.Columns():
                inner = max(map(self._column, block.columns, sheet.column_widths(block, width)))
                return self.layout.section.before * block.above + inner
        raise TypeError(f"a worksheet cannot hold {type(block).__name__}")

    def _column(self, blocks: tuple[flow.Block, ...], width: float) -> float:
        """A column begins without the space that a heading keeps above it."""
        above = self.layout.heading(blocks[0].level).before if isinstance(blocks[0], flow.Heading) else 0
        return sum(self.height(block, width) for block in blocks) - above

    def _heading(self, heading: flow.Heading, width: float) -> float:
        style = self.layout.heading(heading.level)
        room = (min(width, self.head) if heading.level == 1 else width) - (style.pitch if heading.number else 0)
        over = self.layout.overline.height(1) if heading.overline else 0
        if heading.overline:
            self._one_line(heading.overline, self.layout.overline, min(width, self.head))
        return over + self._style(style, heading.words, room)

    def _checks(self, checks: flow.Checks, width: float) -> float:
        if not checks.columns:
            scale = self.layout.scale
            needs = check_starts(self.fonts, checks, self.layout.check, scale)[-1] - sheet.CHECK_GAP * scale
            if needs > width:
                longest = max(checks.items, key=len)
                self._tell(longest, f"rækken af kryds fra '{checks.items[0]}'", "skriv kortere navne", needs, width)
            return self.layout.check.height(1)
        room = width / checks.columns - sheet.BOX * self.layout.scale - 4
        for words in checks.items:
            line = FIELD_LEAST if checks.lines and words.endswith(":") else 0
            self._one_line(words, self.layout.check, room - line)
        return self.layout.check.height(-(-len(checks.items) // checks.columns))

    # -- tables --------------------------------------------------------------

    def _table(self, table: flow.Table, width: float) -> float:
        widths, pads = sheet.parts(table.shares, width), self.layout.checklist
        for n, words in enumerate(table.head):
            boxes = flow.of_boxes(row[n] for row in table.rows)  # a column of boxes has no room at its sides
            style = self.layout.label if table.bar else self.layout.head_light
            self._one_line(words, style, widths[n] - (0 if boxes or table.bar else 2 * pads.side))
        head = self.layout.head_height(table)
        rows = (max(table.least, self.row(row, widths)) for row in table.rows)
        return head + sheet.framed(table) + sum(sheet.rule(table) + row for row in rows) + table.after

    def row(self, row: tuple[flow.Cell, ...], widths: list[float]) -> float:
        pads = self.layout.checklist
        heights = [self.cell(cell, w - 2 * pads.side) for cell, w in zip(row, widths, strict=True)]
        return max(heights) + pads.top + pads.bottom

    def rows_to_tick(self, block: flow.Block, width: float) -> int:
        """How many rows, one below the other, are as high as their boxes, and may be higher."""
        match block:
            case flow.Table(rows=rows, shares=shares):
                widths = sheet.parts(shares, width)
                return sum(self.to_tick(row, widths) for row in rows)
            case flow.Columns(columns=columns):
                inner = zip(columns, sheet.column_widths(block, width), strict=True)
                return max(sum(self.rows_to_tick(part, room) for part in parts) for parts, room in inner)
        return 0

    def to_tick(self, row: tuple[flow.Cell, ...], widths: list[float]) -> bool:
        return sheet.to_tick(row) and self.row(row, widths) <= self.layout.tick.pitch + 0.1

    def cell(self, cell: flow.Cell, width: float) -> float:
        if cell.filled_in:
            return self._to_fill_in(cell, width + self.layout.checklist.side)  # up to the next column
        if cell.drawing:
            return cell.drawing.h + sheet.PICTURE_AIR
        if cell.below:
            for words in cell.small:
                self._one_line(words, self.layout.note, width + 2 * self.layout.checklist.side)
            return len(cell.small) * self.layout.note.pitch + sheet.CELL_AIR
        text = sum(self._style(style, words, width) for style, words in self.layout.said(cell))
        text += self._steps(cell, width)
        text += sum(max(f.h for f in row) + sheet.SIDE_AIR for row in sheet.in_rows(cell.pictures, width))
        text += sum(self._style(self.layout.note, words, width) + sheet.SMALL_AIR for words in cell.small)
        return text + max(0, len(cell.more) - 1) * sheet.MORE_AIR + 2 * sheet.CELL_AIR

    def _steps(self, cell: flow.Cell, width: float) -> float:
        for step in cell.steps:
            for mark, room in zip(step.marks, cell.marks, strict=bool(step.marks)):
                self._one_line(mark, self.layout.label, room)
        runs = ([style.run(words) for style, words in self.layout.runs(step)] for step in cell.steps)
        lines = (
            self._lines(own, step.words, width - sheet.hangs(cell, step))
            for own, step in zip(runs, cell.steps, strict=True)
        )
        return sum(n * self.layout.cell.pitch for n in lines) + max(0, len(cell.steps) - 1) * sheet.STEP_AIR

    def _to_fill_in(self, cell: flow.Cell, width: float) -> float:
        needs = (cell.scale - 1) * flow.STEP + 1.4 * self.layout.tick.size
        if cell.scale and needs > width:
            self._tell(cell.label or Words(""), f"skalaen med {cell.scale} trin", "brug færre trin", needs, width)
        beside = cell.drawing.h if cell.drawing else 0
        return cell.room or max(beside, self._beside_lines(cell, width) + cell.lines * self.pitch)

    def _beside_lines(self, cell: flow.Cell, width: float) -> float:
        """What stands in a cell to fill in above and below its writing lines."""
        high = self.layout.tick.pitch if cell.check or cell.scale else 0.0
        if cell.ask:
            self._one_line(cell.ask, self.layout.head_light, width)
            high += self.layout.head_light.pitch + sheet.ASK_AIR
        return high + (self.height(cell.fields, width) - self.layout.fields.after if cell.fields else 0)

    def _window(self, window: flow.Window, width: float) -> float:
        grid = grid_of(window, self.layout, width)
        for row, height in zip(grid.rows, grid.heights, strict=True):
            for square, w in zip(row, grid.widths, strict=True):
                self._square(square, w, height)
        if not window.steps:
            return sum(grid.heights)
        for words in (window.across.low, window.across.question, window.across.high):
            self._one_line(words, self.layout.label, width / 3)
        return sum(grid.heights) + self.layout.label.height(1) + sheet.WINDOW_AFTER

    def _square(self, square: Square, width: float, height: float) -> None:
        if square.pane:
            style = self.layout.label if square.pane.check else self.layout.pane
            self._one_line(square.pane.name, style, width - 2 * self.layout.matrix.side)
        if square.words and square.turned:
            self._one_line(square.words, self.layout.axis_label, SMALL_PANE - TURNED_ROOM)
        elif square.words and square.style:
            needs = self._style(square.style, square.words, width - self.layout.matrix.side)
            if needs > height:
                what = f"'{square.words}' er for højt til sin plads på {self.place}"
                self.problems.append(Problem(square.words.where, what, "forkort teksten"))

    # -- what is decided before it is measured ---------------------------------

    def decided(self, block: flow.Block, width: float) -> flow.Block:
        """The block as it will be written."""
        match block:
            case flow.Prose(words=words):
                room = min(width, self.head) if block.style == "lead" else width
                return replace(block, words=self.hold.text(words, self.layout.prose(block), room))
            case flow.Table():
                widths = sheet.parts(block.shares, width)
                return replace(block, rows=tuple(self._decided_row(row, widths) for row in block.rows))
            case flow.Columns():
                inner = zip(block.columns, sheet.column_widths(block, width), strict=True)
                return replace(block, columns=tuple(tuple(self.decided(b, w) for b in blocks) for blocks, w in inner))
        return block

    def _decided_row(self, row: tuple[flow.Cell, ...], widths: list[float]) -> tuple[flow.Cell, ...]:
        side = self.layout.checklist.side
        held = [self._held_cell(cell, w - 2 * side) for cell, w in zip(row, widths, strict=True)]
        texts = (self.cell(cell, w - 2 * side) for cell, w in zip(held, widths, strict=True) if not cell.filled_in)
        room = max(texts, default=0) - SLACK
        return tuple(
            self._with_lines(cell, room, w) if cell.lines else cell for cell, w in zip(held, widths, strict=True)
        )

    def _with_lines(self, cell: flow.Cell, room: float, width: float) -> flow.Cell:
        """The cell with the lines that stand beside `room` points of text."""
        lines = -int(-(room - self._beside_lines(cell, width)) // self.pitch)
        return replace(cell, lines=max(cell.lines, lines))

    def _held_cell(self, cell: flow.Cell, width: float) -> flow.Cell:
        lead = cell.lead and self.hold.text(cell.lead, self.layout.label, width)
        words = cell.words and self.hold.text(cell.words, self.layout.words_of(cell), width)
        more = tuple(self.hold.text(words, self.layout.more, width) for words in cell.more)
        steps = tuple(self.hold.step(step, cell, width) for step in cell.steps)
        return replace(cell, lead=lead, words=words, more=more, steps=steps)

    # -- texts ---------------------------------------------------------------

    def _style(self, style: SheetStyle, words: Words, width: float) -> float:
        return style.height(self._lines([style.run(words)], words, width - style.indent))

    def _lines(self, runs: list[sheet.Run], words: Words, width: float) -> int:
        self._glyphs(runs, words)
        try:
            return line_count(self.fonts, runs, width)
        except TooWide as wide:
            self.problems.append(too_wide_word(wide.word, words, self.place, needs=wide.width, room=width))
            return 2

    def _one_line(self, words: Words, style: SheetStyle, width: float) -> None:
        run, width = style.run(words), width - style.indent
        self._glyphs([run], words)
        wide = text_width(self.fonts, run)
        if wide > width:
            over = max(1, round(len(words) * (1 - width / wide)))
            said = "teksten" if isinstance(words, Personal) else f"'{words}'"
            self._tell(words, f"{said} (én linje)", f"forkort den med omkring {over} tegn", wide, width)

    def _tell(self, words: Words, what: str, hint: str, needs: float, room: float) -> None:
        self.problems.append(too_wide(words.where, what, self.place, needs=needs, room=room, hint=hint))

    def _glyphs(self, runs: Iterable[sheet.Run], words: Words) -> None:
        for face, _, _, text in runs:
            self.problems += missing_glyphs(self.fonts.missing(face, text), words.where, self.place)
