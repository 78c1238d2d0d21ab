"""A table's house: as many tulips as its number says, so that a table is found by counting. Up to six stand in a row; of more,
five stand on each shelf, filled from below, and fives are counted at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from generator.compose.drawing.greenhouse import glasshouse, roof_bars
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import Shapes, tulip
from generator.compose.drawing.shapes import lines
from generator.model.geometry import Box
from generator.model.scene import Shape

IN_A_ROW, ON_A_SHELF = 6, 5
AIRY = 5.6  # breadths of a place that a house with shelves is broad
HIGH = 1.16  # how much broader than high the places on shelves are, with what the roof gives them
ROOF = 0.25  # of the house's breadth, from the eaves to the ridge
FULL = 28.0  # points of a place from which on a tulip has two blades and its own stoutness
BLADES = ((0.07, 0.5, 16), (0.05, 0.44, 20))


def table_house(number: int, room: Box, sun: float = 0.115) -> Shapes:
    """The house of the table `number` with its base in the middle of the room's; 0: one without tulips. `sun` is the radius
    of the sun at its right, in breadths of the room."""
    house = _house(number, room)
    x, base, r = house.x, house.bottom, sun * (house.w + room.w) / 2
    wall = gable(house.x, house.w, house.y, base)
    ridge = house.y - house.w * ROOF
    light = [(x + house.w * 0.9, house.w * 0.06), (x + house.w * 0.62, house.w * 0.15)]
    shining = (house.right, house.y - r * 0.25, r) if sun else None
    fine = max(0.8, room.w / 150)
    return (
        *glasshouse([wall], [light], ridge, base, shining),
        *roof_bars([house], 0, fine, gap=0, at=(0.25, 0.5, 0.75)),
        *(_row(number, house) if number <= IN_A_ROW else _shelves(number, house)),
    )


def _house(number: int, room: Box) -> Box:
    """What of it stands below the eaves: as broad as the room, or as its shelves need."""
    rows = ceil(number / ON_A_SHELF) if number > IN_A_ROW else 1
    share = AIRY * HIGH
    w = min(room.w, share * room.h / (rows + share * ROOF))
    eaves = room.y + w * ROOF
    return Box(room.x + (room.w - w) / 2, eaves, w, room.bottom - eaves)


def _row(number: int, house: Box) -> Iterator[Shape]:
    """Tulips in one row, the higher the nearer to the ridge."""
    pitch = house.w / (number + 1)
    for n in range(number):
        x = house.x + pitch * (n + 1)
        middle = 1 - abs(2 * (n + 1) / (number + 1) - 1)
        high = house.h * (0.9 + 0.33 * middle + (0.05 if n % 2 == 0 else -0.05))
        yield from _tulip(x, house.bottom, high, min(house.w * 0.15, pitch * 0.95), n)


def _shelves(number: int, house: Box) -> Iterator[Shape]:
    """Tulips on shelves; the lowest is the ground."""
    rows, pitch = ceil(number / ON_A_SHELF), house.w / AIRY
    deep, edge = house.h / rows, (house.w - pitch * ON_A_SHELF) / 2
    shelves = [house.bottom - deep * row for row in range(1, rows)]
    yield lines([((house.x, y), (house.right, y)) for y in shelves], "mos", max(0.8, house.w / 160))
    for n in range(number):
        row, place = divmod(n, ON_A_SHELF)
        x = house.x + edge + pitch * (place + 0.5)
        yield from _tulip(x, house.bottom - deep * row, deep * 0.88, min(pitch * 0.78, deep * 0.5), n)


def _tulip(x: float, y: float, high: float, bloom: float, n: int) -> Shapes:
    stout = min(1.2, bloom / 45)
    blades = BLADES if bloom > FULL else BLADES[:1]
    return tulip(x, y, high, bloom, bloom * (0.04 if n % 2 else -0.04), blades, max(stout, 0.22))
