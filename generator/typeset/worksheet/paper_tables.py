"""Tables and windows on a placed page: what is read stands on glass, what is filled in on white."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain

from generator.model import flow
from generator.model.geometry import Box
from generator.model.scene import Align, Field, Item, Part, SetText, Shape, walk
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.measure import Measure
from generator.typeset.worksheet.pen import SIDE, Pen, ground, part, rule, shifted
from generator.typeset.worksheet.styles import parts
from generator.typeset.worksheet.window import Line, Square, grid_of, indent

Placed = tuple[Square, Box]
GLASS = "glas1"
RING = 8.0  # the radius of a place for a dot, and of a number of a scale
MOST_EMPTY = 0.6  # of the cells of a table
IN_BOX = 1.0  # from the margin to a box that stands there


class Tables:
    """Places the tables of one page."""

    def __init__(self, pen: Pen, measure: Measure) -> None:
        self.pen, self.measure, self.layout = pen, measure, measure.layout

    # -- rows ------------------------------------------------------------------

    def table(self, block: flow.Table, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        widths = parts(block.shares, width)
        starts = [x, *(x + end for end in accumulate(widths))]
        # with one cell more in a row, it is a pair and no table that is read across
        named = len(widths) > 2 and all(row[0].lead or row[0].words for row in block.rows)
        rows = [list(self._head(block, starts, y, widths))]
        y += sheet.LIGHT_HEAD
        glass: list[Shape] = []
        for row in block.rows:
            y, high = y + sheet.RULE, self.measure.row(row, widths)
            boxes = [Box(start, y, w, high) for start, w in zip(starts, widths, strict=False)]
            glass += (ground(box, GLASS) for box, cell in zip(boxes, row, strict=True) if not cell.filled_in)
            top = any(cell.lines > 1 for cell in row)
            cells = (
                tuple(self._cell(cell, box, not n, top)) for n, (cell, box) in enumerate(zip(row, boxes, strict=True))
            )
            head, *rest = cells
            first = part("TH", *head, scope="Row") if named else part("TD", *head)
            rows.append([first, *(part("TD", *items) for items in rest)])
            y += high
        yield from glass
        yield from _tagged(rows, block.summary)

    def _head(self, block: flow.Table, starts: list[float], y: float, widths: list[float]) -> Iterator[Part[SetText]]:
        style, side = self.layout.head_light, self.layout.checklist.side
        y += (sheet.LIGHT_HEAD - style.pitch) / 2
        columns = zip(*block.rows, strict=True)
        for n, (words, column, start, width) in enumerate(zip(block.head, columns, starts, widths, strict=False)):
            steps = max(cell.scale for cell in column)
            if block.ends and steps:
                low, high = block.ends
                last = start + side + sheet.STEP * (steps - 1) + 2 * RING
                texts = [self.pen.text(style, low, start + side, y)]
                texts.append(self.pen.text(style, high, start + side, y, last - start - side, align="right"))
                yield part("TH", *texts, scope="Column")
                continue
            boxes = all(cell.check and cell.filled_in for cell in column)
            bare = boxes or not n and all(cell.filled_in for cell in column)
            air = 0.0 if bare else side
            align: Align = "center" if boxes and n else "left"
            yield part("TH", self.pen.text(style, words, start + air, y, width - 2 * air, align=align), scope="Column")

    def _cell(self, cell: flow.Cell, box: Box, first: bool, top: bool) -> Iterator[Item[SetText]]:
        if cell.filled_in:
            yield from self._to_fill_in(cell, box, first)
            return
        air = self.layout.checklist.side
        styles = [(self.layout.label, cell.lead), (self.layout.cell, cell.words)]
        styles += [(self.layout.more, words) for words in cell.more]
        texts = [(style, words) for style, words in styles if words]
        inner = box.inset(air, 0)
        high = self.measure.cell(cell, inner.w)
        y = box.y + sheet.CELL_AIR + (0 if top else (box.h - high) / 2)
        for style, words in texts:
            text = self.pen.text(style, words, inner.x, y, inner.w)
            yield text
            y = text.box.bottom

    def _to_fill_in(self, cell: flow.Cell, box: Box, first: bool) -> Iterator[Item[SetText]]:
        """Boxes in the middle of their column, those of the first one at the margin; lines up to the next column."""
        middle, left = box.y + box.h / 2, box.x + (0 if first else self.layout.checklist.side)
        if cell.check:
            yield self.pen.box(cell.check, box.x + (SIDE / 2 + IN_BOX if first else box.w / 2), middle)
        elif cell.scale:
            yield from self._scale(cell, left + RING, middle)
        else:
            yield self.pen.lines(_name(cell), left, box.right, box.bottom, cell.lines)

    def _scale(self, cell: flow.Cell, x: float, middle: float) -> Iterator[Item[SetText]]:
        style, label = self.layout.label, _name(cell)
        places = [(f"{k + 1} af {cell.scale}: {label}", x + k * sheet.STEP, middle) for k in range(cell.scale)]
        for k, field in enumerate(self.pen.choices(label, places, RING), 1):
            _, cx, cy = places[k - 1]
            yield self.pen.text(style, str(k), cx - RING, cy - style.pitch / 2 - 1, 2 * RING, align="center")
            yield field

    # -- the window ------------------------------------------------------------

    def window(self, block: flow.Window, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        grid = grid_of(block, self.layout, width)
        if block.steps:
            left, label = x + indent(block), self.layout.label
            room, plain = x + width - left, replace(label, face=self.layout.cell.face)
            yield self.pen.text(label, block.across.low, left, y)
            yield self.pen.text(plain, block.across.question, left, y, room, align="center")
            yield self.pen.text(label, block.across.high, left, y, room, align="right")
            y += label.height(1)
        starts, tops = (list(accumulate(sides, initial=at)) for sides, at in ((grid.widths, x), (grid.heights, y)))
        placed = [
            [(square, Box(left, top, w, h)) for square, left, w in zip(row, starts, grid.widths, strict=False)]
            for row, top, h in zip(grid.rows, tops, grid.heights, strict=False)
        ]
        squares = list(chain.from_iterable(placed))
        yield from (ground(box, square.ground) for square, box in squares if square.ground != "paper")
        yield from (_side(box, side, line) for square, box in squares for side, line in (square.lines or {}).items())
        fields = self._choices(block, placed) if block.steps else {}
        yield from _tagged([[self._square(*one, fields.get(one[1])) for one in row] for row in placed], block.summary)

    def _choices(self, block: flow.Window, placed: list[list[Placed]]) -> dict[Box, Field[SetText]]:
        """A dot on each axis, and a cross where they meet."""
        (_, _, *across), *rest = placed
        up = [row[1] for row in rest]
        found: dict[Box, Field[SetText]] = {}
        for axis, dots in ((block.across, across), (block.up, up)):
            places = [(str(square.dot), box.x + box.w / 2, box.y + box.h / 2) for square, box in dots]
            fields = self.pen.choices(axis.question, places, RING)
            found |= {box: field for (_, box), field in zip(dots, fields, strict=True)}
        cells = [
            (f"{column.dot} · {row[1][0].dot}", box)
            for row in rest
            for (column, _), (_, box) in zip(across, row[2:], strict=True)
        ]
        return found | {field.box: field for field in self.pen.crosses(block.title, cells)}

    def _square(self, square: Square, box: Box, field: Field[SetText] | None) -> Part[SetText]:
        items = [*(self._pane(square, box) if square.pane else self._words(square, box)), *((field,) if field else ())]
        if square.words and not square.pane:
            return part(
                "TH", *items, scope="Column" if square.head or square.style == self.layout.head_light else "Row"
            )
        return part("TD", *items)

    def _words(self, square: Square, box: Box) -> Iterator[Item[SetText]]:
        style, words = square.style, square.words
        if not words or not style:
            return
        if square.turned:
            yield self.pen.turned(style, words, box, "P")
            return
        left = self.layout.matrix.side if square.head else 0.0
        text = self.pen.text(style, words, box.x + left, box.y, box.w - left)
        down = box.h - text.box.h
        yield from shifted((text,), 0, down if square.low else down / 2 if square.head else 0)

    def _pane(self, square: Square, box: Box) -> Iterator[Item[SetText]]:
        """The name, and a box to tick in the other corner or a drawing inwards; outer corner first or last."""
        pane, matrix = square.pane, self.layout.matrix
        assert pane
        style = self.layout.label if pane.check else self.layout.pane
        inner = Box(
            box.x + matrix.side, box.y + matrix.top, box.w - 2 * matrix.side, box.h - matrix.top - matrix.bottom
        )
        y = inner.bottom - style.height(1) if square.low and not pane.check else inner.y
        align: Align = "right" if square.right else "left"
        yield self.pen.text(style, pane.name, inner.x, y, inner.w, align=align)
        if pane.check:
            yield self.pen.box(pane.check, inner.right - SIDE / 2, inner.bottom - SIDE / 2 - IN_BOX)
        if drawing := pane.drawing:
            x = inner.right - drawing.w if square.right else inner.x
            above = y - sheet.PANE_AIR - drawing.h if square.low else y + style.height(1) + sheet.PANE_AIR
            yield from shifted((drawing.group,), x, above)


def _tagged(rows: list[list[Part[SetText]]], summary: str) -> Iterator[Item[SetText]]:
    """The cells as a table; or one after the other if most of them are empty, for that is a form and no table to a reader."""
    cells = list(chain.from_iterable(rows))
    empty = sum(not any(isinstance(item, SetText) for item in walk(cell.items)) for cell in cells)
    if empty > MOST_EMPTY * len(cells):
        yield from chain.from_iterable(cell.items for cell in cells)
    else:
        yield part("Table", *(part("TR", *row) for row in rows), alt=summary)


def _side(box: Box, side: str, line: Line) -> Shape:
    """A line on one side of a square."""
    role, width = line
    if side in ("top", "bottom"):
        return rule(box.x, box.right, box.y if side == "top" else box.bottom, role, width)
    x = box.x if side == "left" else box.right
    return Shape((("M", x, box.y), ("L", x, box.bottom)), line=role, width=width)


def _name(content: flow.Cell) -> str:
    if content.label is None:
        raise ValueError("a cell to write in needs a label")
    return content.label
