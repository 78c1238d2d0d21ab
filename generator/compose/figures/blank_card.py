"""A blank card: an empty house to write in, with a box to tick for where it belongs. It has one side, so it can hang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.card_parts import BOX, CHIP, ROW, STRIP, Items, chip, soil_strip, tick, writing
from generator.compose.drawing.outlines import gable, outline_of
from generator.compose.drawing.shapes import line
from generator.compose.drawing.text import one_line
from generator.compose.focus import Spot
from generator.compose.texts import Texts
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Shape, Text

EAVES, PAD = 62.0, 14.0
HEADING, LINES = 62.0, 76.0  # from the eaves: the line for a heading, and where the others begin
PER_ROW, BETWEEN = 4, 26.0  # boxes to tick


def blank_front(spots: Sequence[Spot], area: Box, texts: Texts) -> Items:
    """The set's name is in the soil, and its heading is what one writes."""
    eaves, soil = area.y + EAVES, area.bottom - STRIP
    inside = Box(area.x + PAD, eaves, area.w - 2 * PAD, soil - eaves)
    rows = -(-len(spots) // PER_ROW)
    first = soil - 40 - BETWEEN * (rows - 1)
    house = outline_of(gable(area.x, area.w, eaves, soil))
    beam = line(area.x, eaves, area.right, eaves, "glas3", 1.4)
    room = inside._replace(y=eaves + LINES, h=first - 30 - eaves - LINES)
    return (
        Group("Hus", (Shape(house, "glas0", "glas3", 1.4), beam), texts["house"]),
        one_line(inside.x, eaves + 24, inside.w, texts["heading"], "title", on="glas0"),
        line(inside.x, eaves + HEADING, inside.right, eaves + HEADING, "boeg", 1.6),
        writing(room._replace(h=min(room.h, 4 * ROW))),
        one_line(inside.x, first - 20, inside.w, texts["where"], "emphasis", on="glas0"),
        *_ticks(spots, inside, first),
        *soil_strip(area._replace(y=soil, h=STRIP), texts.reference),
    )


def _ticks(spots: Sequence[Spot], room: Box, first: float) -> Iterator[Item[Text]]:
    step = room.w / PER_ROW
    for number, spot in enumerate(spots):
        x, y = room.x + number % PER_ROW * step, first + number // PER_ROW * BETWEEN
        yield tick(x + BOX / 2, y)
        yield from chip(Box(x + BOX + 5, y - CHIP[1] / 2, 26, CHIP[1]), spot.mark, spot.role, spot.on)
