"""The window between two axes on a placed page: panes to tick, or a grid with places for a dot and for a cross."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain

from generator.model import flow
from generator.model.geometry import Box
from generator.model.scene import Align, Field, Item, Part, SetText, Shape
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.pen import Pen, ground, part, rule, shifted, tagged
from generator.typeset.worksheet.window import SMALL_BAR, Line, Square, grid_of, indent

Placed = tuple[Square, Box]
IN_BOX, ASIDE = 2.8, 1.0  # below a box to tick, and right of it


class Windows:
    """Places the windows of one document."""

    def __init__(self, pen: Pen) -> None:
        self.pen, self.layout = pen, pen.layout

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
        yield from tagged([[self._square(*one, fields.get(one[1])) for one in row] for row in placed], block.summary)

    def _choices(self, block: flow.Window, placed: list[list[Placed]]) -> dict[Box, Field[SetText]]:
        """A dot on each axis, and a cross where they meet."""
        (_, _, *across), *rest = placed
        up = [row[1] for row in rest]
        found: dict[Box, Field[SetText]] = {}
        for axis, dots in ((block.across, across), (block.up, up)):
            places = [(str(square.dot), box.x + box.w / 2, box.y + box.h / 2) for square, box in dots]
            fields = self.pen.choices(axis.question, places)
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
        y += (
            SMALL_BAR if pane.check and "top" in (square.lines or {}) else 0.0
        )  # the bar is above what stands in its row
        yield self.pen.text(style, pane.name, inner.x, y, inner.w, align=align)
        if pane.check:
            yield self.pen.box(
                pane.check, inner.right - self.pen.side / 2 - ASIDE, inner.bottom - self.pen.side / 2 - IN_BOX
            )
        if drawing := pane.drawing:
            x = inner.right - drawing.w if square.right else inner.x
            above = y - sheet.PANE_AIR - drawing.h if square.low else y + style.height(1) + sheet.PANE_AIR
            yield from shifted((drawing.group,), x, above)


def _side(box: Box, side: str, line: Line) -> Shape:
    """A line on one side of a square."""
    role, width = line
    if side in ("top", "bottom"):
        below = width / 2 if width == SMALL_BAR else 0.0  # the bar takes its room from the lower row
        return rule(box.x, box.right, (box.y if side == "top" else box.bottom) + below, role, width)
    x = box.x if side == "left" else box.right
    return Shape((("M", x, box.y), ("L", x, box.bottom)), line=role, width=width)
