"""The window of the typology, cleared: the bar and the post of its cross are the two axes, and its panes take cards, so that
one can lie a little further out than its neighbour. What is unpredictable grows out over the frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import beams, lit
from generator.compose.drawing.outlines import corners, disc
from generator.compose.drawing.pictures import alt_of, fitted
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import arrow, circle, filled, lines, overlap
from generator.compose.drawing.text import centred_line, numbered_disc, one_line
from generator.compose.figures.typology import by_pane
from generator.model.content import Axis, Content, Type
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

SIDE, BAND = 37 * MM, 45.5 * MM  # breadth of the frame at its sides, and above and below
BAR, HEAD = 66.0, 92.0  # breadth of an axis; its arrowheads are as long as half of them is broad
OUT = 36.0  # how far the axes reach into the frame
CARD = (105 * MM, 148 * MM)
CROSS = 22.0  # half of the mark at a card's corner
# a plant: room for its breadth, its height, and how far it and its name are from the outer edge of the frame
PLANT, HIGH, EDGE, NAME = 224.0, 200.0, 24.0, 350.0
BEAMS = (360.0, 420.0, 300.0, 460.0)  # from the right of each pane


def canvas(content: Content, outer: Box, alt: Words) -> Iterator[Item[Text]]:
    """The window with its frame is `outer`; the sun and the unpredictable types rise above it. Styles: axis, heading."""
    inner, typology = outer.inset(SIDE, BAND), content.typology
    yield Group("vindue", tuple(_window(outer, inner)))
    yield Group("akser", tuple(_axes(inner)), alt)
    yield from _ends(typology.actor, typology.result, inner)
    for i, (pane, kinds) in enumerate(by_pane(typology.types, panes_of(inner))):
        side = Box(outer.x if i % 2 == 0 else pane.x + HEAD, 0, pane.w + SIDE - HEAD, 0)
        for kind, cell in zip(kinds, side.columns(max(1, len(kinds))), strict=False):
            yield from _named(kind, cell, inner, content, right=i % 2 == 1, above=i < 2)


def panes_of(inner: Box) -> list[Box]:
    """Where cards are put, row by row."""
    return inner.grid(2, 2, BAR)


def steps(words: Sequence[Words], x: float, y: float, breadths: Sequence[float]) -> Iterator[Item[Text]]:
    """Numbered words in a row; y is the middle of their numbers. Styles: step, step-number."""
    for number, (word, breadth) in enumerate(zip(words, breadths, strict=True), 1):
        yield from numbered_disc(x + 36, y, 36, Words(str(number)), "gran", "paper", "step-number")
        yield one_line(x + 90, y + 22, breadth - 100, word, "step", group="trin", h=30)
        x += breadth


def _window(outer: Box, inner: Box) -> Iterator[Shape]:
    sun = (outer.right - EDGE - PLANT / 2, outer.y - 30, 126.0)
    yield circle(*sun, fill="froem")
    yield filled(outer, "glas3")
    yield from overlap(disc(*sun), corners(*outer), "spirel")
    for pane, aside in zip(panes_of(inner), BEAMS, strict=True):
        yield filled(pane)
        yield from lit(pane, beams(pane.right - aside, 220.0, 300, 64.0))
        yield _card_corners(pane)


def _card_corners(pane: Box) -> Shape:
    """Pale crosses at the corners of cards: they show how large a card is, not where it must lie."""
    wide, high = CARD
    columns, rows = int(pane.w / wide), max(1, int((pane.h + 1) / high))
    left, top = pane.x + (pane.w - columns * wide) / 2, pane.y + (pane.h - rows * high) / 2
    strokes = []
    for x in (left + i * wide for i in range(columns + 1)):
        for y in (top + j * high for j in range(1, rows)):
            strokes += [((x - CROSS, y), (x + CROSS, y)), ((x, y - CROSS), (x, y + CROSS))]
        strokes += [((x, pane.y), (x, pane.y + CROSS)), ((x, pane.bottom - CROSS), (x, pane.bottom))]
    return lines(strokes, "glas3", 3)


def _axes(inner: Box) -> Iterator[Shape]:
    x, y = inner.x + inner.w / 2, inner.y + inner.h / 2
    yield from arrow(inner.x - OUT, y, inner.right + OUT, y, "gran", BAR, HEAD, HEAD, both=True)
    yield from arrow(x, inner.bottom + OUT, x, inner.y - OUT, "gran", BAR, HEAD, HEAD, both=True)


def _ends(level: Axis, upright: Axis, inner: Box) -> Iterator[Text]:
    """What the ends of the axes are called, in their bars."""
    pad = HEAD - OUT + 24
    wide, high = (inner.w - BAR) / 2 - pad - 24, (inner.h - BAR) / 2 - pad - 24
    x, y = inner.x + (inner.w - BAR) / 2, inner.y + (inner.h - BAR) / 2
    for words, box, align, rotation in (
        (level.low, Box(inner.x + pad, y, wide, BAR), "left", 0),
        (level.high, Box(inner.right - pad - wide, y, wide, BAR), "right", 0),
        (upright.low, Box(x, inner.bottom - pad - high, BAR, high), "left", -90),
        (upright.high, Box(x, inner.y + pad, BAR, high), "right", -90),
    ):
        yield centred_line(box, words, "axis", align=align, on="gran", group="akse", rotation=rotation)


def _named(kind: Type, cell: Box, inner: Box, content: Content, *, right: bool, above: bool) -> Iterator[Item[Text]]:
    """The name of a type in the frame, and its plant at the outer side of it: one that is predictable does not leave the window."""
    strip = Box(cell.x, inner.y - BAND, cell.w, BAND) if above else Box(cell.x, inner.bottom, cell.w, BAND)
    shapes, wide, high = fitted(content.drawings.of("types", kind.id), PLANT, HIGH)
    aside = EDGE + (PLANT - wide) / 2
    x, foot = (cell.right - aside - wide if right else cell.x + aside), strip.bottom - (0 if above else 10)
    alt, side = alt_of(content.figures.type_plants, kind.id), "right" if right else "left"
    yield Group(f"plante-{kind.id}", placed(shapes, x, foot - high), f"{kind.name}: {alt}")
    room = Box(strip.x + (0 if right else NAME), strip.y, strip.w - NAME, strip.h - 8)
    yield centred_line(room, kind.name, "heading", align=side, on="glas3", group="navn")
