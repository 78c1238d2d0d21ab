"""The greenhouse of the phase model as long as a project's course: a bay for each phase, three shelves through them all to
stand slips on, each with its name on its edge, and the soil is the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.compose.drawing.greenhouse import SEAM, beams, corner_marks, glasshouse, ground, roof_bars
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import arrow, filled, line, lines, rect, seed
from generator.compose.drawing.text import centred_line, numbered_disc, one_line
from generator.compose.figures.phases import Bay, PhaseRow, bays_of
from generator.compose.figures.sharing import too_many
from generator.compose.focus import Spot
from generator.compose.texts import Texts, fill
from generator.model.content import Phase
from generator.model.geometry import Box
from generator.model.problems import Problem
from generator.model.scene import Group, Item, Shape, Text
from generator.model.text import Words

NOTE = 305.0
"""Breadth and height of a slip's place: 76 mm where the sheet is smallest, on A1."""
STRIP = 52.0  # that two bays have in common
PAD_LEFT, PAD_RIGHT, COLUMN_GAP = 44.0, 36.0, 30.0
PARTED = 1.55  # how much wider the bay of a phase with parts is
DISC, NAMES, SHELVES = 62.0, 182.0, 560.0  # radius of the number; names of the points and shelves, below the eaves
ROW, LOWEST_ROW, PART_HEAD = 42.0, 33.0, 74.0
CLOSE = 37.0  # a lower row has the smaller type of its own styles
BOARD = 46.0  # the edge of a shelf
NUMBER = 72.0  # breadth of a point's number
LANES = ("do", "who", "decide")
CORNER, LEAST_GAP, SLIP_GAP = 30.0, 8.0, 60.0  # of a slip's place; between two of them
MONTHS = 12
SOIL_DRAWN = 160.0
ROOF = 730.0  # twice what the highest roof rises above the eaves: the roofs of few, broad bays are flatter


def course(shown: PhaseRow, house: Box, texts: Texts) -> Group[Text]:
    """One sheet of the course; `house` runs from the eaves to the soil. Styles: heading, number, part, name, point-number,
    lane; and name-close, point-number-close where there are many."""
    found = bays_in(shown, house)
    names = ", ".join(f"{bay.number}. {bay.phase.name}" for bay in found)
    shapes = (*_glass(found, sun=shown.last), *chain.from_iterable(_shelves(bay) for bay in found))
    heads = chain.from_iterable((*_head(bay), *_points(bay)) for bay in found)
    first = _inner(found[0])
    lanes = [
        centred_line(first._replace(y=lane.bottom - BOARD - 5, h=BOARD), texts[key], "lane", on="boeg", group="hylde")
        for key, lane in zip(LANES, _lanes(house), strict=True)
    ]
    return Group("forløb", (Group("drivhus", shapes, fill(texts["alt"], navn=names)), *heads, *lanes))


def bays_in(shown: PhaseRow, house: Box) -> list[Bay]:
    """The bays of one sheet; those of phases with parts are broader."""
    weights = [PARTED if phase.parts else 1.0 for phase in shown.phases]
    unit = (house.w + STRIP * (len(weights) - 1)) / sum(weights)
    return bays_of(shown, house, [unit * weight for weight in weights], STRIP)


def too_many_names(phases: Sequence[Phase]) -> Iterator[Problem]:
    """The first focus point of a phase that there is no row for."""
    room = SHELVES - NAMES - 12
    for phase in phases:
        for points, head in [(part.focus, PART_HEAD) for part in phase.parts] or [(phase.focus, 0.0)]:
            names, most = [point.name for point in points], int((room - head) / LOWEST_ROW)
            yield from too_many(names, most, "fokuspunkter", f"fasen »{phase.name}« på P17")


def course_soil(soil: Box, inside: Box, texts: Texts, first: bool, last: bool) -> Group[Text]:
    """The time, from left to right `inside` the soil: a root with a tick for each month, a date to write at either end.
    Styles: field, time."""
    k = min(1.0, soil.h / SOIL_DRAWN)
    y, wide, high = soil.y + 64 * k, 420.0, 100 * k
    left, right = inside.x + wide + 30, inside.right - wide - 30
    ticks = [left + 60 + i * (right - left - 180) / (MONTHS - 1) for i in range(MONTHS)]
    months = lines([((x, y - 22 * k), (x, y + 22 * k)) for x in ticks], "spire", 5)
    items: list[Item[Text]] = [
        ground(soil),
        Group("tid", (*arrow(left, y, right, y, "spire", 9, 44, 30), months), texts["time-alt"]),
    ]
    texts.may_ask("start", "end")
    for x, key in ((inside.x, "start" if first else ""), (inside.right - wide, "end" if last else "")):
        if key:
            field = Box(x, y - high / 2, wide, high)
            items += filled(field, "paper"), centred_line(Box(x + 20, field.y, 150, high), texts[key], "field")
    told = one_line(left + 60, soil.y + 141 * k, right - left - 60, texts["time"], "time", on="gran")
    return Group("jord", (*items, told))


def _inner(bay: Bay) -> Box:
    return Box(bay.own.x + PAD_LEFT, bay.own.y, bay.own.w - PAD_LEFT - PAD_RIGHT, bay.own.h)


def _columns(bay: Bay) -> list[Box]:
    """One, or one for each part."""
    return _inner(bay).columns(max(1, len(bay.phase.parts)), COLUMN_GAP)


def _glass(found: Sequence[Bay], sun: bool) -> Shapes:
    panes = [bay.pane for bay in found]
    end, eaves, soil = panes[-1], panes[-1].y, panes[-1].bottom + SEAM
    place = (end.x + end.w * 0.24, eaves - 208, 176.0) if sun else None
    pitch = min(0.5, ROOF / max(p.w for p in panes))
    lights = [beams(p.x + p.w * 0.93, 190.0, 250, 60.0) for p in panes]
    house = glasshouse([gable(p.x, p.w, p.y, soil, pitch) for p in panes], lights, eaves - 280, soil, place)
    return *house, *roof_bars(panes, STRIP, 6, 24, pitch=pitch)


def _lanes(house: Box) -> list[Box]:
    """The shelves, each with the room above it."""
    return Box(house.x, house.y + SHELVES, house.w, house.h - SHELVES).rows(len(LANES))


def slips(bay: Bay) -> list[Box]:
    """The places for slips on the shelves of a bay, shelf by shelf."""
    found = []
    for lane in _lanes(bay.own):
        for column in _columns(bay):
            count = int((column.w + LEAST_GAP) / (NOTE + LEAST_GAP))
            gap = min(SLIP_GAP, (column.w - count * NOTE) / (count - 1)) if count > 1 else 0.0
            y = lane.bottom - BOARD - NOTE
            found += [Box(column.x + i * (NOTE + gap), y, NOTE, NOTE) for i in range(count)]
    return found


def _shelves(bay: Bay) -> Iterator[Shape]:
    """The shelves with the places of slips, and what parts the columns."""
    own, lanes = bay.own, _lanes(bay.own)
    yield line(own.x, lanes[0].y - 4, own.right, lanes[0].y - 4, "paper", 6)
    for column in _columns(bay)[1:]:
        x = column.x - COLUMN_GAP / 2
        yield line(x, lanes[0].y, x, own.bottom - BOARD, "paper", 8)
    yield from (rect(own.x, lane.bottom - BOARD, own.w, BOARD, "boeg") for lane in lanes)
    yield corner_marks(slips(bay), CORNER)


def _head(bay: Bay) -> Iterator[Item[Text]]:
    x, y, inner = _inner(bay).x, bay.own.y + 26, _inner(bay)
    yield from numbered_disc(x + DISC, y + DISC, DISC, Words(str(bay.number)), bay.role, f"on-{bay.role}")
    name, room = bay.phase.name, inner.w - 160
    yield one_line(x + 154, y + DISC + 42, room, name, "heading", on="glas1", group="fase", h=34)


def _points(bay: Bay) -> Iterator[Item[Text]]:
    """The names of the points, and what grows beside or below them."""
    base = bay.own.y + SHELVES - 10
    for spot, column in zip(bay.parts or bay.spots, _columns(bay), strict=True):
        y = bay.own.y + NAMES
        if bay.parts:
            head = column._replace(y=y - 12, h=56)
            yield filled(head, spot.role)
            yield centred_line(head.inset(18, 0), spot.name, "part", on=spot.role, group="del")
            y += PART_HEAD
        row = min(ROW, (base - y) / max(1, len(spot.points)))
        yield from _names(spot, Box(column.x, y, column.w - _aside(bay), row))
        yield Group("vækst", _growth(bay, spot, column, base, base - y - len(spot.points) * row))


def _names(spot: Spot, row: Box) -> Iterator[Text]:
    close = "-close" if row.h < CLOSE else ""
    for i, (called, point) in enumerate(spot.numbered):
        y, said = row.y + i * row.h + 30, point.name.derived(called)
        yield one_line(row.x, y, NUMBER, said, f"point-number{close}", on="glas1", group="nummer")
        left, name = row.x + NUMBER, str(point.name)
        yield one_line(left, y, row.right - left, point.name, f"name{close}", on="glas1", group="punkt", name=name)


def _aside(bay: Bay) -> float:
    """What the plant beside the names takes."""
    return 125.0 if bay.phase.parts else 320.0 if bay.last else 165.0 if bay.number == 1 else 240.0


def _growth(bay: Bay, spot: Spot, column: Box, base: float, free: float) -> Shapes:
    if spot.part is not None:
        high = max(125.0, min(free - 8, 220.0))
        x = column.right - high * 0.36 - 12
        return plant(x, base, high, 1.1) if spot.part else sprout(x, base, min(high, 150.0), 1.1)
    if bay.last:
        return fruitplant(column.right - 156, base, 376, 1.3)
    x = column.right - 84
    return seed(x, base + 4, 150, 100) if bay.number == 1 else plant(x, base, 300, 1.2)
