"""Lists of words in a greenhouse: a bay for each list, a row for each of its entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.drawing.greenhouse import bays, glasshouse, roof_bars
from generator.compose.drawing.plants import Shapes, plant
from generator.compose.drawing.shapes import lines
from generator.compose.drawing.text import text_box
from generator.model import content
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words

STRIP = 24.0  # that two bays have in common
PAD = 24.0  # text to the glass
HEAD = 96.0  # from the eaves to the first row
ROW = 190.0  # most of a row's height
ROOM_TO_GROW, TALLEST = 160.0, 300.0  # least of what a plant needs, most of its height


@dataclass(frozen=True, slots=True)
class TitledList:
    """A list of terms with its title."""

    title: Words
    entries: Sequence[content.Item]


def list_house(lists: Sequence[TitledList], box: Box, alt: Words) -> Group[Text]:
    """`box` runs from the eaves to the ground; the roofs rise above it. Styles: heading, name, body."""
    columns = box.columns(len(lists), -STRIP)
    width = columns[0].w
    ridge = box.y - width / 4
    sun = (columns[-1].x + width * 0.72, ridge + 24, min(118.0, width / 4))
    lights = [((c.right - 40, 110.0), (c.right + 90, 34.0)) for c in columns]
    row = min(ROW, (box.h - HEAD) / max(1, *(len(found.entries) for found in lists)))
    counted = [(len(found.entries), column) for found, column in zip(lists, columns, strict=True)]
    shapes = (
        *glasshouse(bays(columns), lights, ridge, box.bottom, sun),
        *roof_bars(columns, STRIP),
        *(shape for count, column in counted for shape in _growth(count, column, row)),
        *(_rules(count, column, row) for count, column in counted),
    )
    house: Group[Text] = Group("drivhus", shapes, alt)
    return Group("lister", (house, *(_words(found, column, row) for found, column in zip(lists, columns, strict=True))))


def _rules(count: int, column: Box, row: float) -> Shape:
    ys = [column.y + HEAD + i * row for i in range(count)]
    return lines([((column.x + STRIP, y), (column.right - STRIP, y)) for y in ys], "paper", 3)


def _growth(count: int, column: Box, row: float) -> Shapes:
    """What grows below a short list."""
    free = column.h - HEAD - count * row
    return plant(column.x + column.w / 2, column.bottom, min(free - 40, TALLEST)) if free > ROOM_TO_GROW else ()


def _words(found: TitledList, column: Box, row: float) -> Group[Text]:
    x, width = column.x + STRIP + PAD, column.w - 2 * (STRIP + PAD)
    title = text_box(Box(x, column.y + 58, width, 24), found.title, "heading", lines=1, group="liste", on="glas1")
    items: list[Item[Text]] = [title]
    for i, entry in enumerate(found.entries):
        room = Box(x, column.y + HEAD + i * row + 34, width, row - 38)
        words = [Paragraph(entry.name, "name"), *([Paragraph(entry.text, "body")] if entry.text else [])]
        items.append(Text(room, tuple(words), on="glas1", name=str(entry.name)))
    return Group(str(found.title), tuple(items))
