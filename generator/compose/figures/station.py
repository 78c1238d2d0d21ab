"""A station to work at: the points at the left, and two bays of a greenhouse for slips. What we have is a pane that is
set in; what we lack is a hole that one sees the sky through.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.greenhouse import SEAM, glasshouse, roof_bars, shrunk
from generator.compose.drawing.outlines import corners, gable
from generator.compose.drawing.plants import plant
from generator.compose.drawing.shapes import filled, line, lines, rays, rect
from generator.compose.drawing.text import text_box
from generator.model.content import FocusPoint
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

NOTE = 76 * MM  # a slip of paper
ACROSS, DOWN, GAP = 2, 3, 14.0  # slips in a bay
SLIPS_WIDE, SLIPS_HIGH = ACROSS * NOTE + (ACROSS - 1) * GAP, DOWN * NOTE + (DOWN - 1) * GAP
PAD, HEAD = 22.0, 76.0  # round the slips, and above them for the bay's name
STRIP = 24.0  # that the two bays have in common
AISLE = 44.0  # from the points to the bays
ROW, ROOM_TO_GROW = 92.0, 110.0  # most of a point's height; least of what a plant needs


def station(points: Sequence[FocusPoint], sides: tuple[Words, Words], box: Box, alt: Words) -> Group[Text]:
    """`sides` are what the bays are called; `box` runs from the first point to the soil.

    Styles: name, body, heading.
    """
    have, lack = glass = _glass(box)
    eaves = have.y
    ridge = eaves - have.w / 4
    sun = (lack.x + lack.w * 0.46, ridge + 34, 104.0)
    fronts = [gable(pane.x, pane.w, eaves, box.bottom + SEAM) for pane in glass]
    house = glasshouse(fronts, [[], []], ridge, box.bottom + SEAM, sun)
    slips = (*_set_in(have), *_missing(lack))
    bars = roof_bars(glass, STRIP)
    names = [
        text_box(Box(spots[0].x, eaves + 46, ACROSS * NOTE + GAP, 14), words, "heading", lines=1, on="glas1")
        for words, spots in zip(sides, (_spots(have, PAD), _spots(lack, STRIP + PAD)), strict=True)
    ]
    places: Group[Text] = Group("drivhus", (*house, *bars, *slips), alt)
    return Group("station", (*_points(points, Box(box.x, box.y, have.x - AISLE - box.x, box.h)), places, *names))


def station_soil(box: Box, soil: Box, hints: tuple[Words, Words]) -> Group[Text]:
    """The soil below the station in `box`, with what to write on the slips. Style: label."""
    drop = 8 + 34 * shrunk(soil)
    told = [
        text_box(Box(pane.x + left, soil.y + drop, 2 * NOTE, 10), words, "label", "paper", lines=1, on="gran")
        for words, pane, left in zip(hints, _glass(box), (PAD, STRIP + PAD), strict=True)
    ]
    return Group("jord", (rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran"), *told))


def _glass(box: Box) -> tuple[Box, Box]:
    """The two bays from their eaves to the soil, at the right of the box; they overlap by the strip they share."""
    wide, high = SLIPS_WIDE + 2 * PAD + STRIP, SLIPS_HIGH + PAD + HEAD
    left = box.right - 2 * wide + STRIP
    return Box(left, box.bottom - high, wide, high), Box(box.right - wide, box.bottom - high, wide, high)


def _spots(glass: Box, left: float) -> list[Box]:
    """Where the slips go, row by row, from `left` of the bay."""
    return Box(glass.x + left, glass.y + HEAD, SLIPS_WIDE, SLIPS_HIGH).grid(ACROSS, DOWN, GAP)


def _set_in(glass: Box) -> list[Shape]:
    """Panes of glass, and the beam of light that falls through all of them."""
    shapes: list[Shape] = []
    for spot in _spots(glass, PAD):
        shapes.append(filled(spot, "glas2"))
        for x, breadth in ((glass.right - STRIP, 96.0), (glass.right - STRIP + 128, 30.0)):
            area = corners(*spot)
            shapes += rays(area, x, breadth, glass.y - 72, glass.bottom, "glas1")
    return shapes


def _missing(glass: Box) -> list[Shape]:
    """Holes: only their corners are marked."""
    shapes: list[Shape] = []
    for spot in _spots(glass, STRIP + PAD):
        strokes = [
            ((x, y), (x + dx, y + dy))
            for x, side in ((spot.x, 26), (spot.right, -26))
            for y, fall in ((spot.y, 26), (spot.bottom, -26))
            for dx, dy in ((side, 0), (0, fall))
        ]
        shapes += (filled(spot, "paper"), lines(strokes, "glas3", 3))
    return shapes


def _points(points: Sequence[FocusPoint], box: Box) -> list[Item[Text]]:
    """Each point under a fine line; what the list leaves free, something grows in."""
    row = min(ROW, (box.h - 16) / max(1, len(points)))
    items: list[Item[Text]] = []
    for i, point in enumerate(points):
        y = box.y + i * row
        room = Box(box.x + 2, y + 34, box.w - 2, row - 35)
        words = (Paragraph(point.name, "name"), Paragraph(point.short, "body"))
        items.append(line(box.x, y, box.right, y, "glas3", 2))
        items.append(Text(room, words, group="punkt", name=str(point.name)))
    free = box.h - len(points) * row
    grown = plant(box.x + box.w / 2, box.bottom, min(free - 20, 320)) if free > ROOM_TO_GROW else ()
    return [*items, *grown]
