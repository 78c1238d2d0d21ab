"""The greenhouse of the phase model as long as a project's course: a bay for each phase, three shelves through them all to
stand slips on, each with its name on its edge, and the soil is the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import chain

from generator.compose.drawing.greenhouse import SEAM, glasshouse, off_strips, roof_bars
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import arrow, circle, filled, line, lines, rect, seed
from generator.compose.drawing.text import text_box
from generator.compose.figures.phase_model import PhaseRow, part_label, part_tone
from generator.compose.texts import Texts, fill
from generator.model.content import FocusPoint, Phase
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room
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


@dataclass(frozen=True, slots=True)
class Bay:
    """A phase's bay: `own` is what it shares with no neighbour, from the eaves to the soil."""

    phase: Phase
    number: int
    _: KW_ONLY
    last: bool
    own: Box

    @property
    def inner(self) -> Box:
        return Box(self.own.x + PAD_LEFT, self.own.y, self.own.w - PAD_LEFT - PAD_RIGHT, self.own.h)

    @property
    def columns(self) -> list[Box]:
        """One, or one for each part."""
        return self.inner.columns(max(1, len(self.phase.parts)), COLUMN_GAP)


def course(shown: PhaseRow, house: Box, texts: Texts) -> Group[Text]:
    """One sheet of the course; `house` runs from the eaves to the soil. Styles: heading, number, part, name, point-number,
    lane; and name-close, point-number-close where there are many."""
    panes, found = _panes(shown, house), bays_in(shown, house)
    names = ", ".join(f"{bay.number}. {bay.phase.name}" for bay in found)
    shapes = (*_glass(panes, sun=shown.last), *chain.from_iterable(_shelves(bay) for bay in found))
    alt = fill(texts["alt"], navn=names)
    heads = [item for bay in found for item in (*_head(bay), *_points(bay))]
    boards = [Box(found[0].inner.x, lane.bottom - BOARD - 5, found[0].inner.w, BOARD) for lane in _lanes(house)]
    lanes = [
        text_box(board, texts[key], "lane", anchor="middle", lines=1, on="boeg", group="hylde")
        for key, board in zip(LANES, boards, strict=True)
    ]
    return Group("forløb", (Group("drivhus", shapes, alt), *heads, *lanes))


def bays_in(shown: PhaseRow, house: Box) -> list[Bay]:
    """The bays of one sheet."""
    panes = _panes(shown, house)
    return [
        Bay(phase, shown.first + i, last=shown.last and i == len(panes) - 1, own=off_strips(panes, i, STRIP))
        for i, phase in enumerate(shown.phases)
    ]


def too_many_names(phases: Sequence[Phase]) -> Iterator[Problem]:
    """The first focus point of a phase that there is no row for."""
    room = SHELVES - NAMES - 12
    for phase in phases:
        for points, head in [(part.focus, PART_HEAD) for part in phase.parts] or [(phase.focus, 0.0)]:
            most = int((room - head) / LOWEST_ROW)
            if len(points) > most:
                yield no_room(
                    points[most].name.where, "fokuspunkter", f"fasen »{phase.name}« på P17", most, len(points)
                )


def course_soil(soil: Box, inside: Box, texts: Texts, first: bool, last: bool) -> Group[Text]:
    """The time, from left to right `inside` the soil: a root with a tick for each month, a date to write at either end.
    Styles: field, time."""
    k = min(1.0, soil.h / SOIL_DRAWN)
    y, wide, high = soil.y + 64 * k, 420.0, 100 * k
    left, right = inside.x + wide + 30, inside.right - wide - 30
    ticks = [left + 60 + i * (right - left - 180) / (MONTHS - 1) for i in range(MONTHS)]
    time = (
        *arrow(left, y, right, y, "spire", 9, 44, 30),
        lines([((x, y - 22 * k), (x, y + 22 * k)) for x in ticks], "spire", 5),
    )
    items: list[Item[Text]] = [
        rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran"),
        Group("tid", time, texts["time-alt"]),
    ]
    for x, key, there in ((inside.x, "start", first), (inside.right - wide, "end", last)):
        texts.may_ask(key)
        if there:
            box = Box(x, y - high / 2, wide, high)
            items += (
                filled(box, "paper"),
                text_box(Box(x + 20, box.y, 150, high), texts[key], "field", anchor="middle"),
            )
    told = Box(left + 60, soil.y + 141 * k, right - left - 60, 14)
    items.append(text_box(told, texts["time"], "time", lines=1, on="gran"))
    return Group("jord", tuple(items))


def _panes(shown: PhaseRow, house: Box) -> list[Box]:
    weights = [PARTED if phase.parts else 1.0 for phase in shown.phases]
    unit = (house.w + STRIP * (len(weights) - 1)) / sum(weights)
    panes, x = [], house.x
    for weight in weights:
        panes.append(Box(x, house.y, unit * weight, house.h))
        x += unit * weight - STRIP
    return panes


def _glass(panes: Sequence[Box], sun: bool) -> Shapes:
    lights = [((p.x + p.w * 0.93, 190.0), (p.x + p.w * 0.93 + 250, 60.0)) for p in panes]
    end, eaves = panes[-1], panes[-1].y
    place = (end.x + end.w * 0.24, eaves - 208, 176.0) if sun else None
    pitch = min(0.5, ROOF / max(p.w for p in panes))
    fronts = [gable(p.x, p.w, p.y, p.bottom + SEAM, pitch) for p in panes]
    house = glasshouse(fronts, lights, eaves - 280, panes[0].bottom + SEAM, place)
    return (*house, *roof_bars(panes, STRIP, 6, 24, pitch=pitch))


def _lanes(house: Box) -> list[Box]:
    """The shelves, each with the room above it."""
    return Box(house.x, house.y + SHELVES, house.w, house.h - SHELVES).rows(len(LANES))


def slips(bay: Bay) -> list[Box]:
    """The places for slips on the shelves of a bay, shelf by shelf."""
    found = []
    for lane in _lanes(bay.own):
        for column in bay.columns:
            count = int((column.w + LEAST_GAP) / (NOTE + LEAST_GAP))
            gap = min(SLIP_GAP, (column.w - count * NOTE) / (count - 1)) if count > 1 else 0.0
            y = lane.bottom - BOARD - NOTE
            found += [Box(column.x + i * (NOTE + gap), y, NOTE, NOTE) for i in range(count)]
    return found


def _shelves(bay: Bay) -> Iterator[Shape]:
    """The shelves with pale corners where slips stand: one sees how large they are, and need not hit them."""
    own, lanes = bay.own, _lanes(bay.own)
    yield line(own.x, lanes[0].y - 4, own.right, lanes[0].y - 4, "paper", 6)
    for column in bay.columns[1:]:
        x = column.x - COLUMN_GAP / 2
        yield line(x, lanes[0].y, x, own.bottom - BOARD, "paper", 8)
    yield from (rect(own.x, lane.bottom - BOARD, own.w, BOARD, "boeg") for lane in lanes)
    corners = [
        ((x, y), (x + dx, y + dy))
        for slip in slips(bay)
        for x, side in ((slip.x, CORNER), (slip.right, -CORNER))
        for y, down in ((slip.y, CORNER), (slip.bottom, -CORNER))
        for dx, dy in ((side, 0.0), (0.0, down))
    ]
    yield lines(corners, "glas3", 3)


def _head(bay: Bay) -> Iterator[Item[Text]]:
    x, y, role = bay.inner.x, bay.own.y + 26, f"phase-{bay.number}"
    yield circle(x + DISC, y + DISC, DISC, role)
    place = Box(x, y, 2 * DISC, 2 * DISC)
    number = Words(str(bay.number))
    yield text_box(place, number, "number", f"on-{role}", align="center", anchor="middle", on=role)
    name = Box(x + 154, y + DISC + 42, bay.inner.w - 160, 34)
    yield text_box(name, bay.phase.name, "heading", lines=1, on="glas1", group="fase")


def _points(bay: Bay) -> Iterator[Item[Text]]:
    """The names of the points, and what grows beside or below them."""
    top, base, number = bay.own.y + NAMES, bay.own.y + SHELVES - 10, 0
    for i, column in enumerate(bay.columns):
        part = bay.phase.parts[i] if bay.phase.parts else None
        points, y = part.focus if part else bay.phase.focus, top
        if part:
            role = part_tone(bay.number, i)
            yield rect(column.x, y - 12, column.w, 56, role)
            label = Box(column.x + 18, y - 12, column.w - 36, 56)
            yield text_box(label, part_label(part), "part", anchor="middle", lines=1, on=role, group="del")
            y += PART_HEAD
        row = min(ROW, (base - y) / max(1, len(points)))
        free = base - y - len(points) * row
        yield from _names(points, bay.number, number, Box(column.x, y, column.w - _aside(bay), row))
        yield Group("vækst", _growth(bay, i, column, base, free))
        number += len(points)


def _names(points: Sequence[FocusPoint], phase: int, before: int, row: Box) -> Iterator[Text]:
    close = "-close" if row.h < CLOSE else ""
    for i, point in enumerate(points):
        y = row.y + i * row.h + 30
        said = point.name.derived(f"{phase}.{before + i + 1}")
        yield text_box(Box(row.x, y, NUMBER, 10), said, f"point-number{close}", lines=1, on="glas1", group="nummer")
        name = Box(row.x + NUMBER, y, row.w - NUMBER, 10)
        yield text_box(name, point.name, f"name{close}", lines=1, on="glas1", group="punkt", name=str(point.name))


def _aside(bay: Bay) -> float:
    """What the plant beside the names takes."""
    return 125.0 if bay.phase.parts else 320.0 if bay.last else 165.0 if bay.number == 1 else 240.0


def _growth(bay: Bay, part: int, column: Box, base: float, free: float) -> Shapes:
    if bay.phase.parts:
        high = max(125.0, min(free - 8, 220.0))
        x = column.right - high * 0.36 - 12
        return plant(x, base, high, 1.1) if part else sprout(x, base, min(high, 150.0), 1.1)
    if bay.last:
        return fruitplant(column.right - 156, base, 376, 1.3)
    x = column.right - 84
    return seed(x, base + 4, 150, 100) if bay.number == 1 else plant(x, base, 300, 1.2)
