"""What is drawn on a worksheet beside its figures: numbers set in drawings, and the line to tear along."""

from __future__ import annotations

from generator.model.flow import TEAR_AT, Figure
from generator.model.geometry import Box
from generator.model.scene import Group, Item, SetLine, SetParagraph, SetText, Shape, Style
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.styles import SheetLayout

FACE = "serif"
MIDDLE = 0.34  # of the size of type: how far the middle of figures stands above their baseline
DASHES, DASH = (3.0, 3.0), 0.75


def drawn(fonts: Fonts, figure: Figure) -> tuple[Item[SetText], ...]:
    """A drawing with its number, if it has one."""
    if not (number := figure.number):
        return figure.group.items
    width = fonts.width(FACE, str(number.words), number.size)
    at = SetLine(number.x - width / 2, number.y + number.size * MIDDLE, str(number.words), width)
    style = Style("number", FACE, number.size, width, number.size)
    box = Box(0, 0, figure.w, figure.h)
    words = SetText(box, (SetParagraph(number.words, style, number.color, (at,)),), "left", "baseline")
    return *figure.group.items, words


def tear_line(layout: SheetLayout) -> tuple[Group[SetText], Box]:
    """The dashed line across the paper, and its place on the page."""
    line = Shape((("M", 0.0, DASH / 2), ("L", layout.page_w, DASH / 2)), None, "gran", DASH, "butt", DASHES)
    return Group("Rivelinje", (line,)), Box(0, TEAR_AT - DASH / 2, layout.page_w, DASH)
