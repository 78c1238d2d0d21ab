"""Tables on a placed page: what is read stands on glass, what is filled in on white."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from generator.model import flow
from generator.model.geometry import Box
from generator.model.scene import Align, Item, Part, Role, SetText, Shape
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.measure import Measure
from generator.typeset.worksheet.pen import Pen, framed, ground, part, tagged
from generator.typeset.worksheet.styles import parts

IN_BOX = 1.0  # from the margin to a box that stands there
TRUNK = 4.5  # points across
FRAMES: dict[str, tuple[Role, float, tuple[float, ...]]] = {
    "grid": ("mos", sheet.LINE, ()), "close": ("paper", sheet.LINE, ()), "solid": ("gran", 3.0, ()), "dashed": ("blomstd", 2.25, (7.0, 5.0)),
}  # fmt: skip
"""The line of each frame: its ink, its breadth, its dashes."""


class Tables:
    """Places the tables of one page. `stretch` is how much higher its rows to tick in are than their boxes."""

    def __init__(self, pen: Pen, measure: Measure, stretch: float) -> None:
        self.pen, self.measure, self.stretch, self.layout = pen, measure, stretch, pen.layout

    def table(self, block: flow.Table, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        widths = parts(block.shares, width)
        starts = list(accumulate(widths, initial=x))
        # with one cell more in a row, it is a pair and no table that is read across; nor is a single row
        named = len(widths) > 2 and len(block.rows) > 1 and all(row[0].begins for row in block.rows)
        head = self._bar if block.bar else self._head
        rows = [list(head(block, starts, y, widths))] if block.head else []
        y += self.layout.head_height(block) + sheet.framed(block) / 2
        grid: list[list[Box]] = []
        for row in block.rows:
            y += sheet.rule(block)
            high = max(block.least, self.measure.row(row, widths)) + self._stretched(row, widths)
            boxes = [Box(start, y, w, high) for start, w in zip(starts, widths, strict=False)]
            rows.append(self._row(row, boxes, named))
            grid.append(boxes)
            y += high
        yield from self._grounds(block, grid)
        yield from tagged(rows, block.summary)

    def _row(self, row: tuple[flow.Cell, ...], boxes: list[Box], named: bool) -> list[Part[SetText]]:
        top = sheet.at_top(row)
        head, *rest = (
            tuple(self._cell(cell, box, not n, top)) for n, (cell, box) in enumerate(zip(row, boxes, strict=True))
        )
        first = part("TH", *head, scope="Row") if named else part("TD", *head)
        return [first, *(part("TD", *items) for items in rest)]

    def _stretched(self, row: tuple[flow.Cell, ...], widths: list[float]) -> float:
        return self.stretch if self.measure.to_tick(row, widths) else 0.0

    def _grounds(self, block: flow.Table, grid: list[list[Box]]) -> Iterator[Shape]:
        for row, boxes in zip(block.rows, grid, strict=True):
            read = zip(row, boxes, strict=True)
            yield from (ground(box, cell.ground) for cell, box in read if not cell.filled_in and not cell.alone)
        first, last, air = grid[0][0], grid[-1][-1], sheet.rule(block) / 2
        whole = Box(first.x, first.y, last.right - first.x, last.bottom - first.y)
        if block.trunk:
            x = whole.x + TRUNK / 2
            yield Shape((("M", x, whole.y), ("L", x, whole.bottom)), line=block.trunk, width=TRUNK)
        if block.frame:
            round_ = [box for boxes in grid for box in boxes] if block.frame in flow.GRIDS else [whole]
            yield from (framed(box.inset(0, -air), *FRAMES[block.frame]) for box in round_)

    # -- the head ----------------------------------------------------------------

    def _head(self, block: flow.Table, starts: list[float], top: float, widths: list[float]) -> Iterator[Part[SetText]]:
        style, side = self.layout.head_light, self.layout.checklist.side
        y = top + self.layout.head_height(block) - (sheet.LIGHT_HEAD * self.layout.scale + style.pitch) / 2
        columns = zip(*block.rows, strict=True)
        for n, (words, column, start, width) in enumerate(zip(block.head, columns, starts, widths, strict=False)):
            steps = max(cell.scale for cell in column)
            if block.ends and steps:
                low, high = block.ends
                first, long = start + side + self.pen.ring, flow.STEP * (steps - 1)  # from the middle of the first box
                over = self.pen.drawing(block.over, first + (long - block.over.w) / 2, top) if block.over else ()
                ends = (
                    self.pen.text(style, low, start + side, y),
                    self.pen.text(style, high, first + long - flow.STEP, y, 2 * flow.STEP, align="center"),
                )
                yield part("TH", *over, *ends, scope="Column")
                continue
            boxes = all(cell.to_tick for cell in column)
            bare = boxes or not n and all(cell.filled_in or cell.alone for cell in column)
            middle = boxes and n or all(cell.sign and cell.room for cell in column)
            air, align = 0.0 if bare else side, _align(bool(middle))
            yield part("TH", self.pen.text(style, words, start + air, y, width - 2 * air, align=align), scope="Column")

    def _bar(self, block: flow.Table, starts: list[float], top: float, widths: list[float]) -> Iterator[Part[SetText]]:
        style, high = self.layout.label, self.layout.head_height(block)
        for words, role, x, width in zip(block.head, block.bar, starts, widths, strict=False):
            text = self.pen.text(style, words, x, top + sheet.CELL_AIR, width, align="center")
            yield part("TH", ground(Box(x, top, width - sheet.BLOCK_AIR, high), role), text, scope="Column")

    # -- cells -------------------------------------------------------------------

    def _cell(self, cell: flow.Cell, box: Box, first: bool, top: bool) -> Iterator[Item[SetText]]:
        if cell.alone and cell.drawing:
            y = box.y if top else box.y + (box.h - cell.drawing.h - sheet.PICTURE_AIR) / 2
            yield from self.pen.drawing(cell.drawing, box.x, y)
        elif cell.below:
            style = self.layout.note
            for n, words in enumerate(cell.small):
                yield self.pen.text(style, words, box.x, box.y + n * style.pitch, box.w)
        elif not cell.filled_in:
            yield from self._to_read(cell, box.inset(self.layout.checklist.side, 0), top)
        elif cell.check:
            yield from self._box(cell, box, first)
        elif cell.room:
            yield from self._open(cell, box)
        else:
            yield from self._to_write(cell, box, first, top)

    def _to_read(self, cell: flow.Cell, box: Box, top: bool) -> Iterator[Item[SetText]]:
        y = box.y + sheet.CELL_AIR + (0 if top else (box.h - self.measure.cell(cell, box.w)) / 2)
        for style, words in self.layout.said(cell):
            y += sheet.MORE_AIR if words in cell.more[1:] else 0
            text = self.pen.text(style, words, box.x, y, box.w)
            yield text
            y = text.box.bottom
        if cell.steps:
            listed, y = self._list(cell, box.x, y, box.w)
            yield listed
        for row in sheet.in_rows(cell.pictures, box.w):
            y += sheet.SIDE_AIR
            for n, figure in enumerate(row):
                yield from self.pen.drawing(figure, box.x + n * (figure.w + sheet.SIDE_AIR), y)
            y += max(figure.h for figure in row)
        for words in cell.small:
            text = self.pen.text(self.layout.note, words, box.x, y + sheet.SMALL_AIR, box.w)
            yield text
            y = text.box.bottom

    def _list(self, cell: flow.Cell, x: float, y: float, width: float) -> tuple[Part[SetText], float]:
        """The steps of a cell, and where they end."""
        items: list[Item[SetText]] = []
        starts = list(accumulate(cell.marks, initial=x))
        for n, step in enumerate(cell.steps):
            y += sheet.STEP_AIR if n else 0
            hung = sheet.hangs(cell, step)
            marks = [self.pen.text(self.layout.label, *mark, y) for mark in zip(step.marks, starts, strict=False)]
            texts = list(self.pen.begun(self.layout.runs(step), x + hung, y, width - hung))
            items.append(part("LI", part("LBody", *marks, *texts)))
            y = texts[-1].box.bottom
        return part("L", *items), y

    def _box(self, cell: flow.Cell, box: Box, first: bool) -> Iterator[Item[SetText]]:
        """A box in the middle of its column, or at the margin of the first one, and a drawing right of it."""
        beside = self.pen.side / 2 + cell.drawing.w + IN_BOX if cell.drawing else 0.0
        x = box.x + self.pen.side / 2 + IN_BOX if first else box.x + (box.w - beside) / 2
        yield self.pen.box(cell.check or "", x, box.y + box.h / 2, box.w)
        if cell.drawing:
            yield from self.pen.drawing(
                cell.drawing, x + self.pen.side / 2 + IN_BOX, box.y + (box.h - cell.drawing.h) / 2
            )

    def _open(self, cell: flow.Cell, box: Box) -> Iterator[Item[SetText]]:
        """Room to write in, in front of a drawing; a single sign in its middle."""
        if drawing := cell.drawing:
            yield from self.pen.drawing(drawing, box.x + (box.w - drawing.w) / 2, box.y + (box.h - drawing.h) / 2)
        if cell.ask:
            style = self.layout.head_light
            text = self.pen.text(style, cell.ask, box.x + self.layout.checklist.side, box.y + sheet.CELL_AIR)
            yield text
            box = Box(box.x, text.box.bottom, box.w, box.bottom - text.box.bottom)
        yield self.pen.room(cell.name, box.inset(sheet.LINE), cell.sign)

    def _to_write(self, cell: flow.Cell, box: Box, first: bool, top: bool) -> Iterator[Item[SetText]]:
        """A scale, what is asked, lines up to the next column, labelled fields: below each other, at the foot if there are lines."""
        layout, left = self.layout, box.x + (0 if first and cell.lines else self.layout.checklist.side)
        room = self.measure.cell(cell, box.w - 2 * layout.checklist.side)
        y = box.bottom - room if cell.lines else box.y + (0 if top else (box.h - room) / 2)
        if cell.scale:
            yield from self._scale(cell, left + self.pen.ring, y + layout.tick.pitch / 2)
            y += layout.tick.pitch
        if cell.ask:
            yield self.pen.text(layout.head_light, cell.ask, left, y + sheet.ASK_AIR)
            y += sheet.ASK_AIR + layout.head_light.pitch
        if cell.lines:
            y += cell.lines * layout.write.pitch
            yield self.pen.lines(cell.lines_name, left, box.right, y, cell.lines)
        if cell.fields:
            right = box.right - (layout.checklist.side if first and not cell.lines else 0)
            yield from self.pen.fields(cell.fields, left, y, right - left, cell.label or "")

    def _scale(self, cell: flow.Cell, x: float, middle: float) -> Iterator[Item[SetText]]:
        style, label, r = self.layout.label, cell.name, self.pen.ring
        places = [(f"{k + 1} af {cell.scale}: {label}", x + k * flow.STEP, middle) for k in range(cell.scale)]
        for k, field in enumerate(self.pen.choices(label, places, "cross"), 1):
            _, cx, cy = places[k - 1]
            yield self.pen.text(style, str(k), cx - r, cy - style.pitch / 2 - 1, 2 * r, align="center")
            yield field


def _align(middle: bool) -> Align:
    return "center" if middle else "left"
