"""A station to work at: the points at the left, and two bays of a greenhouse for slips. What we have is a pane that is
set in; what we lack is a hole that one sees the sky through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from generator.compose.drawing.greenhouse import SEAM, ground, shrunk
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, line, polygon, seed
from generator.compose.drawing.text import NARROW, breadth_of, centred_line, lines_of, one_line, text_box
from generator.compose.figures.sharing import airy_rows, filled_sheets, rows_in
from generator.compose.focus import Spot
from generator.compose.texts import Texts, fill
from generator.model.content import FocusPoint
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Text
from generator.model.text import Words
from generator.model.units import MM

NOTE = 76 * MM  # a slip of paper
ACROSS, DOWN, GAP = 2, 3, 14.0  # slips in a bay
SLIPS_WIDE, SLIPS_HIGH = ACROSS * NOTE + (ACROSS - 1) * GAP, DOWN * NOTE + (DOWN - 1) * GAP
PAD, HEAD = 22.0, 76.0  # round the slips, and above them for the bay's name
STRIP = 24.0  # that the two bays have in common
AISLE = 46.0  # from the points to the bays
TITLE, ESSENCE = 221.0, 264.0  # first baselines; how far the points are below the essence follows from its lines
ROW_OF_HOUSES = Box(48, 34, 400, 90)
ROOM_TO_GROW, TALLEST = 90.0, 320.0  # least of what a plant needs, most of its height


@dataclass(frozen=True, slots=True)
class Row:
    """How a point is set: its styles, its sizes in points, where its first baseline is and where its words begin."""

    suffix: str  # of the styles
    size: float  # of the question
    leading: float
    first: float  # from the rule to the baseline of the name, where there is little room
    indent: float
    usual: float  # height

    def needs(self, point: FocusPoint, width: float) -> float:
        room = width - self.indent
        lines = max(lines_of(point.short, self.size, room), ceil(breadth_of(point.short) * SURE * self.size / room))
        return self.first + self.leading * (0.4 + lines)


USUAL = Row("", 21, 26, 27, 56, 92)
LARGE = Row("-large", 28, 35, 46, 78, 236)
FEW = 3  # points that are set large
SURE = 1.04  # how much broader than by guess a line may be


@dataclass(frozen=True, slots=True)
class Sheet:
    """What of a phase, or of a part of one, stands on one sheet of paper."""

    spot: Spot
    points: Sequence[tuple[str, FocusPoint]]


def on_sheets(spot: Spot, box: Box) -> list[Sheet]:
    """A phase, or a part of one, on as many sheets as its points need."""
    row, room = _row_of(spot), _column(spot, box)
    needs = [row.needs(point, room.w) for point in spot.points]
    return [Sheet(spot, found) for found in filled_sheets(list(spot.numbered), needs, room.h)]


def station(sheet: Sheet, everywhere: Sequence[Spot], box: Box, texts: Texts, drawings: Drawings) -> Group[Text]:
    """`box` runs from the top of the page to the soil.

    Styles: title, overline, quote, heading, here, elsewhere; name, number and body, and the same in large.
    """
    have, lack = _glass(box)
    stage = sheet.spot.stage
    house = standing(drawings["posters/station-phase"], (have.x + lack.right) / 2, box.bottom + SEAM)
    names = [
        one_line(x, have.y + 46, ACROSS * NOTE + GAP, texts[key], "heading", on="glas1")
        for key, x in (("have", have.x + PAD), ("lack", lack.x + STRIP + PAD))
    ]
    column, left = _column(sheet.spot, box), ROW_OF_HOUSES.right
    over = fill(texts["overline"], nummer=sheet.spot.mark)
    essence = Box(column.x + 2, ESSENCE + 12, column.w, column.y - ESSENCE - 14)
    return Group(
        "station",
        (
            one_line(box.x - 5, TITLE, have.x - box.x - 4, stage.name, "title", name="titel", h=60),
            one_line(left + 14, 120, column.right - left, over, "overline", name="overlinje"),
            *_you_are_here(sheet.spot, everywhere),
            *([text_box(essence, stage.essence, "quote", lines=2, name=str(stage.name))] if stage.essence else []),
            *_points(sheet, column),
            Group("drivhus", house, texts["alt"]),
            *names,
        ),
    )


def station_soil(spot: Spot, box: Box, soil: Box, hints: tuple[Words, Words]) -> Group[Text]:
    """The soil below the station in `box`, with what to write on the slips. Under the first phase lies the seed that the
    rest grows from. Style: label."""
    k = shrunk(soil)
    r, x, y = 40 * k, box.x + 46, soil.y + soil.h / 2
    cell = (circle(x, y, r, "boeg"), *seed(x, y + r * 0.7, r * 1.4, r * 0.95)) if spot.phase == 1 else ()
    told = [
        one_line(pane.x + left, soil.y + 8 + 34 * k, SLIPS_WIDE, words, "label", on="gran")
        for words, pane, left in zip(hints, _glass(box), (PAD, STRIP + PAD), strict=True)
    ]
    return Group("jord", (ground(soil), *cell, *told))


# ---------------------------------------------------------------- the bays


def _glass(box: Box) -> tuple[Box, Box]:
    """The two bays from their eaves to the soil, at the right of the box; they overlap by the strip they share."""
    wide, high = SLIPS_WIDE + 2 * PAD + STRIP, SLIPS_HIGH + PAD + HEAD
    left = box.right - 2 * wide + STRIP
    return Box(left, box.bottom - high, wide, high), Box(box.right - wide, box.bottom - high, wide, high)


# ---------------------------------------------------------------- the column of points


def _column(spot: Spot, box: Box) -> Box:
    """The column of points: below the essence, which may take two lines."""
    right, stage = _glass(box)[0].x - AISLE, spot.stage
    lines = lines_of(stage.essence, 24, right - box.x, NARROW) if stage.essence else 1
    top = ESSENCE + 27 + 34 * (lines - 1)
    return Box(box.x, top, right - box.x, box.bottom - 10 - top)


def _row_of(spot: Spot) -> Row:
    return LARGE if len(spot.points) <= FEW else USUAL


def _points(sheet: Sheet, column: Box) -> Iterator[Item[Text]]:
    """Each point under a fine line; in what the list leaves free grows what the phase is in the greenhouse."""
    row = _row_of(sheet.spot)
    needs = [row.needs(point, column.w) for _, point in sheet.points]
    rows = rows_in(column, needs, row.usual, airy_rows)
    drop = row.first + min(row.first / 4, (rows[0].h - needs[0]) / 2 if rows else 0)
    for (number, point), place in zip(sheet.points, rows, strict=True):
        first, (_, room) = place.y + drop, place.cut_left(row.indent)
        words = (Paragraph(point.name, f"name{row.suffix}"), Paragraph(point.short, f"body{row.suffix}"))
        yield line(place.x, place.y, place.right, place.y, "glas3", 2)
        yield text_box(Box(place.x + 2, first, row.indent - 4, 10), point.name.derived(number), f"number{row.suffix}")
        yield Text(room._replace(y=first, h=place.bottom - first - 2), words, group="punkt", name=str(point.name))
    soil, y = column.bottom + 10, rows[-1].bottom if rows else column.y
    if soil - y > ROOM_TO_GROW:
        yield from _growing(sheet.spot, column.x + column.w * 0.45, soil, min(soil - y - 14, TALLEST))


def _growing(spot: Spot, x: float, y: float, h: float) -> Shapes:
    """Nothing yet in the first phase, fruit in the last, and between them a sprout where something begins."""
    if spot.phase == 1:
        return ()
    if spot.last:
        return fruitplant(x, y, h)
    return sprout(x, y, h * 0.8) if spot.part == 0 else plant(x, y, h)


def _you_are_here(spot: Spot, everywhere: Sequence[Spot]) -> Iterator[Item[Text]]:
    """A small greenhouse of all phases and parts: the bay one stands in is lit in its own colour, its number larger."""
    for one, pane in zip(everywhere, ROW_OF_HOUSES.columns(len(everywhere), 5), strict=True):
        here = one == spot
        fill: Role = one.role if here else "glas2"
        eaves = pane.y + pane.w / 4
        yield polygon(gable(pane.x, pane.w, eaves, pane.bottom), fill)
        room, number = Box(pane.x, eaves - 10, pane.w, pane.bottom - eaves + 8), one.name.derived(one.mark)
        style, ink = ("here", one.on) if here else ("elsewhere", None)
        yield centred_line(room, number, style, ink, align="center", on=fill)
