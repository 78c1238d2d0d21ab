"""A station for a direction: one broad arrow goes through the frame the way one leads, with the tasks along it, and beside
each task room for dots; below, room for slips. The paper is turned with the arrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from generator.compose.drawing.greenhouse import SEAM, beams, glasshouse, ground, shrunk
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import Shapes
from generator.compose.drawing.shapes import arrow, filled, lines, rect, seed
from generator.compose.drawing.text import (
    breadth_of,
    centred_line,
    lines_of,
    lines_word_by_word,
    numbered_disc,
    one_line,
    text_box,
)
from generator.compose.figures.sharing import filled_sheets, rows_in, shared_out
from generator.compose.figures.station import NOTE
from generator.compose.texts import Texts
from generator.model.content import Bearing, Direction, Task
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Role, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

BROAD = 60 * MM  # the arrow's shaft
SIZE, LEADING = 25.0, 31.0  # of a task

Numbered = Sequence[tuple[int, Task]]
"""Tasks with the numbers that people call them by."""


def _disc(x: float, y: float, r: float, numbered: tuple[int, Task], fill: Role) -> tuple[Shape, Text]:
    number, task = numbered
    return numbered_disc(x, y, r, task.short.derived(str(number)), fill)


def on_sheets(direction: Direction, box: Box) -> list[Numbered]:
    """The tasks of a direction on as many sheets as they need."""
    tasks = list(enumerate(direction.tasks, 1))
    if direction.bearing in ("up", "down"):
        return filled_sheets(tasks, [_row_needs(task, box) for _, task in tasks], _rows(direction, box).h)
    return shared_out(tasks, int(_columns(direction, box).w / (NOTE + LEAST_GAP))) or [tasks]


def direction_station(
    direction: Direction, tasks: Numbered, box: Box, over: Words, texts: Texts, drawings: Drawings
) -> Group[Text]:
    """`box` runs from the top of the page to the soil. Styles: title, overline, quote, body, number, emphasis; and label
    for the arrow down."""
    draw = _standing if direction.bearing in ("up", "down") else _lying
    return Group("station", tuple(draw(direction, tasks, box, over, texts, drawings)))


def direction_soil(bearing: Bearing, box: Box, soil: Box, texts: Texts) -> Group[Text]:
    """The soil below the station in `box`, with what to do; or, under the arrow down, those it reaches as bulbs.
    Style: label."""
    k = shrunk(soil)
    if bearing == "down":
        people = texts.list("people")
        step = min(290.0, (box.right - AXIS) / max(1, len(people)))
        xs = [AXIS + i * step for i in range(len(people))]
        bulbs = tuple(s for x in xs for s in seed(x, soil.y + 78 * k, 54 * k, 46 * k, light="spire", dark="mos"))
        names = [
            one_line(x + 38, soil.y + 68 * k, step - 70, who, "label", on="gran", group="jord")
            for who, x in zip(people, xs, strict=True)
        ]
        return Group("jord", (ground(soil), Group("løg", bulbs, texts["people-alt"]), *names))
    left = WORDS if bearing == "up" else LYING[bearing].first
    how = one_line(left, soil.y + 12 + 34 * k, box.right - 24 - left, texts["how"], "label", on="gran")
    return Group("jord", (ground(soil), how))


# ---------------------------------------------------------------- up and down: the paper stands

AXIS, WORDS = 178.0, 334.0  # middle of the arrow; where all words and the slips begin, clear of its head
SUN = ("froem", "spirel")  # its inks, outside the house and in it
TOP, USUAL = 682.0, 77.0  # of the rows; most of their height
CELL, AIR = 112.0, 8.0  # breadth of a place for dots, with the air between two
NAMED, HOW = 50.0, 44.0  # what the slips' name above them takes, and above it how to work, if it stands there


def _rows(direction: Direction, box: Box) -> Box:
    """Where the tasks stand, from the arrow to the wall."""
    bottom = _slips(direction, box).y - NAMED - (HOW if direction.bearing == "down" else 0)
    return Box(AXIS + BROAD / 2, TOP, box.right - AXIS - BROAD / 2, bottom - TOP)


def _slips(direction: Direction, box: Box) -> Box:
    """The row of slips below the words."""
    return Box(WORDS, box.bottom - NOTE - 18, box.right - 24 - WORDS, NOTE)


def _task_room(box: Box) -> float:
    return box.right - 24 - 3 * CELL - 10 - WORDS


def _row_needs(task: Task, box: Box) -> float:
    return 8 + LEADING * max(2, lines_of(task.short, SIZE, _task_room(box)))


def _standing(
    direction: Direction, tasks: Numbered, box: Box, over: Words, texts: Texts, drawings: Drawings
) -> Iterator[Item[Text]]:
    """Half a house. The arrow up breaks through its ridge; the arrow down comes in there and stands on the soil."""
    room, slips, zones = _rows(direction, box), _slips(direction, box), texts.list("zones", 3)
    dots, x = box.right - 24 - 3 * CELL + AIR, WORDS
    rows = rows_in(room, [_row_needs(task, box) for _, task in tasks], USUAL)
    fields = [rect(dots + c * CELL, r.y + 6, CELL - AIR, r.h - 12, "paper") for r in rows for c in range(len(zones))]
    fields += [filled(place, "paper") for place in slips.columns(3, (slips.w - 3 * NOTE) / 2)]
    discs = [_disc(AXIS, r.y + r.h / 2, 32, one, "spire") for one, r in zip(tasks, rows, strict=True)]
    rules = lines([((room.x, y), (room.right, y)) for y in (TOP, *(r.bottom for r in rows))], "paper", 3)
    house = _house(direction.bearing, box, drawings)
    if breadth_of(direction.name) > 1.8:  # a long name stands where the sun is
        house = tuple(shape for shape in house if shape.fill not in SUN)
    drawing = (*house, rules, *fields, *(shape for shape, _ in discs))
    yield Group("hus og pil", drawing, texts["alt"])
    yield one_line(x - 6, 500, box.right - x, direction.name, "title", on="glas1", name="titel", h=90)
    yield one_line(x, 82, 620, over, "overline", name="overlinje")
    above = Box(x, 540, dots - x - 20, 96)
    yield text_box(above, direction.audience, "quote", lines=2, anchor="bottom", on="glas1", name=str(direction.name))
    for i, words in enumerate(zones):
        left = dots + i * CELL - 24
        yield one_line(left, TOP - 18, CELL + 40, words, "emphasis", align="center", on="glas1", group="felt")
    for (_, task), (_, numeral), row in zip(tasks, discs, rows, strict=True):
        place = Box(x, row.y, _task_room(box), row.h)
        yield numeral
        yield text_box(place, task.short, "body", anchor="middle", on="glas1", group="opgave", name=str(task.short))
    if direction.bearing == "down":
        yield one_line(slips.x, slips.y - NAMED - 10, slips.w, texts["how"], "label", "gran", on="glas1")
    yield one_line(slips.x, slips.y - 14, slips.w, texts["slip"], "emphasis", on="glas1", group="felt")


def _house(name: str, box: Box, drawings: Drawings) -> Shapes:
    """A house that an arrow goes through, as it is drawn, in the middle of the paper and on the soil."""
    return standing(drawings[f"posters/station-{name}"], box.x + box.w / 2, box.bottom + SEAM)


# ---------------------------------------------------------------- across and out: the paper lies


@dataclass(frozen=True, slots=True)
class Lying:
    """Where things are, in points."""

    _: KW_ONLY
    y: float  # of the arrow's middle
    name: tuple[float, float]  # first baseline of the direction's name
    drop: float  # from the arrow's shaft to the first baseline of a task: below the barbs of its head
    first: float  # where the tasks begin
    right: float  # from the last task to the margin
    size: float  # of the name


LYING: Mapping[Bearing, Lying] = {
    "across": Lying(y=372, name=(42, 170), drop=66, first=214, right=0, size=150),
    "out": Lying(y=352, name=(252, 222), drop=54, first=258, right=120, size=200),
}
HEAD, HALF = 118.0, 112.0  # of the arrow across: length of a head, half its breadth
LEAST_GAP, WIDEST = 20.0, 354.0  # between two slips; a task's column with the air right of it
LABEL = 148.0  # breadth of what the rows are called


def _columns(direction: Direction, box: Box) -> Box:
    """Where the tasks stand, from below the arrow to the soil."""
    m = LYING[direction.bearing]
    top = m.y + BROAD / 2 + m.drop
    return Box(m.first, top, box.right - m.right - m.first, box.bottom - 8 - top)


def _lying(
    direction: Direction, tasks: Numbered, box: Box, over: Words, texts: Texts, drawings: Drawings
) -> Iterator[Item[Text]]:
    """Below each task its dots and a slip; what they are called stands at the left. Across, the arrow points both ways
    through the wall of two bays; out, it leaves the house and all tasks are done outside."""
    m, columns, across = LYING[direction.bearing], _columns(direction, box), direction.bearing == "across"
    step = min(WIDEST, columns.w / max(1, len(tasks)))
    gap = max(LEAST_GAP, min(40.0, step - NOTE))
    cells = [columns._replace(x=columns.x + i * step, w=step - gap) for i in range(len(tasks))]
    wide = step - (gap if across else LEAST_GAP)  # of the words: across, a wall stands between them
    most = max((lines_word_by_word(task.short, SIZE, wide) for _, task in tasks), default=1)
    top, slip = columns.y + LEADING * (most - 1) + 20, columns.bottom - NOTE - 2
    heads = texts.list("zones", 3)
    row = (slip - 2 - top) / len(heads)
    around, paper, fill = ("glas1", "paper", "spire") if across else ("paper", "glas1", "paper")
    fields = [rect(cell.x, top + c * row, cell.w, row - 6, paper) for cell in cells for c in range(len(heads))]
    fields += [rect(cell.x, slip, cell.w, NOTE + 2, paper) for cell in cells]
    discs = [_disc(cell.x + 38, m.y, 38, one, fill) for cell, one in zip(cells, tasks, strict=True)]
    house = (
        _two_bays(box, [cell.x for cell in cells], step, gap) if across else _house(direction.bearing, box, drawings)
    )
    yield from _lying_head(direction, box, over)
    yield Group("hus og pil", (*house, *fields, *(shape for shape, _ in discs)), texts["alt"])
    places = [Box(box.x + 18, top + i * row, LABEL, row - 6) for i in range(len(heads))]
    for words, place in zip((*heads, texts["slip"]), (*places, Box(box.x + 18, slip, LABEL, 60)), strict=True):
        yield centred_line(place, words, "emphasis", on="glas1", group="felt")
    for cell, (_, task), (_, numeral) in zip(cells, tasks, discs, strict=True):
        yield numeral
        below = cell._replace(w=wide, h=top - cell.y)
        yield text_box(below, task.short, "body", on=around, group="opgave", name=str(task.short))


def _lying_head(direction: Direction, box: Box, over: Words) -> Iterator[Text]:
    m = LYING[direction.bearing]
    x, y = m.name
    wide = min(620.0, breadth_of(direction.name) * m.size * 1.08)
    beside = x + wide + 44
    yield one_line(x, y, wide + 20, direction.name, "title", name="titel", h=60)
    yield one_line(beside + 2, y - 92, box.right - beside, over, "overline", name="overlinje")
    audience = Box(beside, y - 44, min(460.0, box.right - beside), 56)
    yield text_box(audience, direction.audience, "quote", lines=2, name=str(direction.name))


def _two_bays(box: Box, xs: Sequence[float], step: float, gap: float) -> Shapes:
    """The wall they share stands in the middle of the tasks."""
    m, strip, ridge = LYING["across"], min(16.0, gap - 2), 198.0
    wall = xs[(len(xs) - 1) // 2] + step - gap / 2 - strip / 2 if xs else box.x + box.w / 2
    panes = [(box.x, wall + strip - box.x), (wall, box.right - wall)]
    eaves, ground = ridge + max(w for _, w in panes) / 4, box.bottom + SEAM
    fronts = [gable(x, w, eaves, ground) for x, w in panes]
    lights = [beams(x + w * 0.86, 110.0, 140, 34.0) for x, w in panes]
    return (
        *glasshouse(fronts, lights, ridge, ground, (1462, 214, 84)),
        *arrow(box.x + 14, m.y, box.right - 14, m.y, "gran", BROAD, HEAD, HALF, both=True),
    )
