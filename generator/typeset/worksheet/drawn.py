"""What is drawn on a worksheet beside its figures: numbers set in drawings, the line to tear along, the marks to cut at."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from generator.model.flow import TEAR_AT, Figure, Number
from generator.model.geometry import Box
from generator.model.scene import Group, Item, SetLine, SetParagraph, SetText, Shape, Style
from generator.model.units import MM
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.styles import SheetLayout

MIDDLE = 0.34  # of the size of type: how far the middle of figures stands above their baseline
DASHES, DASH = (3.0, 3.0), 0.75
MARK, MARK_IN = 6 * MM, 5 * MM  # how long a mark to cut at is, and how far from the edge: office printers leave it out


def drawn(fonts: Fonts, figure: Figure) -> tuple[Item[SetText], ...]:
    """A drawing with its numbers, if it has any."""
    return *figure.group.items, *(_set(fonts, number, figure) for number in figure.numbers)


def outlined(fonts: Fonts, figure: Figure) -> tuple[Shape, ...]:
    """A drawing with its numbers as shapes."""
    words = (_letters(fonts, _set(fonts, number, figure)) for number in figure.numbers)
    return *(item for item in figure.group.items if isinstance(item, Shape)), *words


def _letters(fonts: Fonts, text: SetText) -> Shape:
    """A line of type in outlines."""
    (paragraph,), box = text.paragraphs, text.box
    (line,), style = paragraph.lines, paragraph.style
    face, segments, at = fonts.face(style.face), list[tuple[str | float, ...]](), line.x
    k = style.size / face.upem
    for char, advance in zip(line.text, face.advances(line.text), strict=True):
        for letter, *numbers in face.outline(char):
            points = zip(numbers[::2], numbers[1::2], strict=True)
            placed = ((at + k * float(x), line.y - k * float(y)) for x, y in points)
            turned = ((box.x + y, box.bottom - x) if text.rotation else (x, y) for x, y in placed)
            segments.append((letter, *chain.from_iterable(turned)))
        at += advance * style.size / 1000
    return Shape(tuple(segments), paragraph.color)


def _set(fonts: Fonts, number: Number, figure: Figure) -> SetText:
    width = fonts.width(number.face, str(number.words), number.size)
    at = SetLine(number.x - width / 2, number.y + number.size * MIDDLE, str(number.words), width)
    style = Style("number", number.face, number.size, width, number.size)
    box = Box(0, 0, figure.w, figure.h)
    if number.upwards:
        box = Box(number.x - number.size, number.y - width / 2, 2 * number.size, width)
        at = replace(at, x=0.0, y=number.size * (1 + MIDDLE))
        return SetText(box, (SetParagraph(number.words, style, number.color, (at,)),), "left", "baseline", -90)
    return SetText(box, (SetParagraph(number.words, style, number.color, (at,)),), "left", "baseline")


def tear_line(layout: SheetLayout) -> tuple[Group[SetText], Box]:
    """The dashed line across the paper, and its place on the page."""
    line = Shape((("M", 0.0, DASH / 2), ("L", layout.page_w, DASH / 2)), None, "gran", DASH, "butt", DASHES)
    return Group("Rivelinje", (line,)), Box(0, TEAR_AT - DASH / 2, layout.page_w, DASH)


def cut_marks(layout: SheetLayout, copies: int) -> list[tuple[Group[SetText], Box]]:
    """Where copies that stand beside each other are cut apart, above and below, with their places on the paper."""
    mark: Group[SetText] = Group("Skæremærke", (Shape((("M", 0.5, 0.0), ("L", 0.5, MARK)), None, "gran", 0.6),))
    tops = (MARK_IN, layout.page_h - MARK_IN - MARK)
    return [(mark, Box(n * layout.page_w - 0.5, top, 1, MARK)) for n in range(1, copies) for top in tops]
