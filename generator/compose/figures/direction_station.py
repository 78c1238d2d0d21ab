"""A station for a direction: one broad arrow goes through the frame the way one leads, with the tasks along it, and beside
each task room for dots; below, room for slips. The paper is turned with the arrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from generator.compose.drawing.greenhouse import SEAM, glasshouse, shrunk
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import Shapes, tulip
from generator.compose.drawing.shapes import arrow, circle, lines, polygon, rect, seed
from generator.compose.drawing.text import breadth_of, centred_line, lines_of, lines_word_by_word, text_box
from generator.compose.figures.sharing import even_rows, filled_sheets, shared_out
from generator.compose.figures.station import NOTE
from generator.model.content import Bearing, Direction, Task
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Role, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

BROAD = 60 * MM  # the arrow's shaft
SIZE, LEADING = 25.0, 31.0  # of a task

Numbered = Sequence[tuple[int, Task]]
"""Tasks with the numbers that people call them by."""


@dataclass(frozen=True, slots=True)
class Told:
    """The station's own words."""

    overline: Words
    zones: Sequence[Words]  # what the dots say
    slips: Words  # above them, under the arrow down, what to write; beside them, on a lying sheet, what they are
    alt: Words


def on_sheets(direction: Direction, box: Box) -> list[Numbered]:
    """The tasks of a direction on as many sheets as they need."""
    tasks = list(enumerate(direction.tasks, 1))
    if direction.bearing in ("up", "down"):
        return filled_sheets(tasks, [_row_needs(task, box) for _, task in tasks], _rows(direction, box).h)
    return shared_out(tasks, int(_columns(direction, box).w / (NOTE + LEAST_GAP))) or [tasks]


def direction_station(direction: Direction, tasks: Numbered, box: Box, told: Told) -> Group[Text]:
    """`box` runs from the top of the page to the soil. Styles: title, overline, quote, body, number, emphasis; and label
    for the arrow down."""
    draw = _standing if direction.bearing in ("up", "down") else _lying
    return Group("station", tuple(draw(direction, tasks, box, told)))


def told_soil(bearing: Bearing, box: Box, soil: Box, words: Words) -> Group[Text]:
    """The soil below the station in `box`, with what to do. Style: label."""
    left = WORDS if bearing == "up" else LYING[bearing].first
    room = Box(left, soil.y + 12 + 34 * shrunk(soil), box.right - 24 - left, 8)
    return Group("jord", (_ground(soil), text_box(room, words, "label", lines=1, on="gran")))


def people_soil(box: Box, soil: Box, people: Sequence[Words], alt: Words) -> Group[Text]:
    """The soil under the arrow down: those it reaches lie there as bulbs. Style: label."""
    k, step = shrunk(soil), min(290.0, (box.right - AXIS) / max(1, len(people)))
    xs = [AXIS + i * step for i in range(len(people))]
    bulbs = tuple(s for x in xs for s in seed(x, soil.y + 78 * k, 54 * k, 46 * k, light="spire", dark="mos"))
    names = [
        text_box(Box(x + 38, soil.y + 68 * k, step - 70, 8), who, "label", lines=1, on="gran", group="jord")
        for who, x in zip(people, xs, strict=True)
    ]
    return Group("jord", (_ground(soil), Group("løg", bulbs, alt), *names))


def _ground(soil: Box) -> Shape:
    return rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran")


def _disc(x: float, y: float, r: float, number: int, at: Words, fill: Role) -> tuple[Shape, Text]:
    spot = Box(x - r, y - r, 2 * r, 2 * r)
    return circle(x, y, r, fill), centred_line(spot, at.derived(str(number)), "number", align="center", on=fill)


# ---------------------------------------------------------------- up and down: the paper stands

AXIS, HALF, HEAD = 178.0, 130.0, 142.0  # of the arrow: where its middle is, half the head's breadth, how long it is
RIDGE = 170.0
WORDS = AXIS + HALF + 26  # where all words and the slips begin: clear of the arrow's head
TOP, USUAL = 682.0, 77.0  # of the rows; most of their height
CELL, AIR = 112.0, 8.0  # breadth of a place for dots, with the air between two
HOW = 56.0  # what the words above the slips take


def _rows(direction: Direction, box: Box) -> Box:
    """Where the tasks stand, from the arrow to the wall."""
    bottom = _slips(direction, box).y - (HOW if direction.bearing == "down" else 12)
    return Box(AXIS + BROAD / 2, TOP, box.right - AXIS - BROAD / 2, bottom - TOP)


def _slips(direction: Direction, box: Box) -> Box:
    """The row of slips below the words."""
    return Box(WORDS, box.bottom - NOTE - 18, box.right - 24 - WORDS, NOTE)


def _task_room(box: Box) -> float:
    return box.right - 24 - 3 * CELL - 10 - WORDS


def _row_needs(task: Task, box: Box) -> float:
    return 8 + LEADING * max(2, lines_of(task.short, SIZE, _task_room(box)))


def _standing(direction: Direction, tasks: Numbered, box: Box, told: Told) -> Iterator[Item[Text]]:
    """Half a house. The arrow up breaks through its ridge; the arrow down comes in there and stands on the soil."""
    rows = _rows(direction, box)
    dots, x = box.right - 24 - 3 * CELL + AIR, WORDS
    heights = even_rows([_row_needs(task, box) for _, task in tasks], rows.h, USUAL)
    tops = [TOP + sum(heights[:i]) for i in range(len(heights) + 1)]
    rules = lines([((rows.x, y), (rows.right, y)) for y in tops], "paper", 3)
    cells = [
        rect(dots + c * CELL, y + 6, CELL - AIR, height - 12, "paper")
        for y, height in zip(tops, heights, strict=False) for c in range(len(told.zones))
    ]  # fmt: skip
    slips = _slips(direction, box)
    gap = (slips.w - 3 * NOTE) / 2
    fields = [rect(slips.x + i * (NOTE + gap), slips.y, NOTE, NOTE, "paper") for i in range(3)]
    discs = [
        _disc(AXIS, y + height / 2, 32, number, task.short, "spire")
        for (number, task), y, height in zip(tasks, tops, heights, strict=False)
    ]
    drawing = (*_half_house(direction, box), rules, *cells, *fields, *(shape for shape, _ in discs))
    yield Group("hus og pil", drawing, told.alt)
    yield text_box(Box(x - 6, 500, box.right - x, 90), direction.name, "title", lines=1, on="glas1", name="titel")
    yield text_box(Box(x, 82, 620, 14), told.overline, "overline", lines=1, name="overlinje")
    above = Box(x, 540, dots - x - 20, 96)
    yield text_box(above, direction.audience, "quote", lines=2, anchor="bottom", on="glas1", name=str(direction.name))
    for i, words in enumerate(told.zones):
        spot = Box(dots + i * CELL - 24, TOP - 18, CELL + 40, 10)
        yield text_box(spot, words, "emphasis", align="center", on="glas1", lines=1, group="felt")
    for (_, task), (_, numeral), y, height in zip(tasks, discs, tops, heights, strict=False):
        room = Box(x, y, _task_room(box), height)
        yield numeral
        yield text_box(room, task.short, "body", anchor="middle", on="glas1", group="opgave", name=str(task.short))
    if direction.bearing == "down":
        line = Box(slips.x, slips.y - 22, slips.w, 10)
        yield text_box(line, told.slips, "label", "gran", lines=1, on="glas1")


def _half_house(direction: Direction, box: Box) -> Shapes:
    wall, ground = box.right, box.bottom + SEAM
    eaves = RIDGE + (wall - AXIS) / 2
    shown = ((0.0, RIDGE + AXIS / 2), (AXIS, RIDGE), (wall, eaves), (wall, ground), (0.0, ground))
    sun = (wall - 222, eaves - 190, 112.0) if breadth_of(direction.name) < 1.8 else None  # a long name stands there
    lights = [(wall - 150, 150.0), (wall + 40, 44.0), (wall + 640, 130.0)]
    w = BROAD / 2
    if direction.bearing == "up":
        pointing = arrow(AXIS, ground, AXIS, 36, "gran", BROAD, HEAD, HALF)
    else:  # its upper end has the slope of the roof
        start, tip = RIDGE + 74, box.bottom - 16
        pointing = (
            *arrow(AXIS, start + w / 2, AXIS, tip, "gran", BROAD, HEAD, HALF),
            polygon(((AXIS - w, start + w / 2 + 1), (AXIS, start), (AXIS + w, start + w / 2 + 1)), "gran"),
        )
    return (*glasshouse([shown], [lights], RIDGE, ground, sun), *pointing)


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
    head: tuple[float, float]
    size: float  # of the name


LYING: Mapping[Bearing, Lying] = {
    "across": Lying(y=372, name=(42, 170), drop=66, first=214, right=0, head=(118, 112), size=150),
    "out": Lying(y=352, name=(252, 222), drop=54, first=258, right=120, head=(146, 130), size=200),
}
LEAST_GAP, WIDEST = 20.0, 354.0  # between two slips; a task's column with the air right of it
LABEL = 148.0  # breadth of what the rows are called


def _columns(direction: Direction, box: Box) -> Box:
    """Where the tasks stand, from below the arrow to the soil."""
    m = LYING[direction.bearing]
    top = m.y + BROAD / 2 + m.drop
    return Box(m.first, top, box.right - m.right - m.first, box.bottom - 8 - top)


def _lying(direction: Direction, tasks: Numbered, box: Box, told: Told) -> Iterator[Item[Text]]:
    """Below each task its dots and a slip; what they are called stands at the left. Across, the arrow points both ways
    through the wall of two bays; out, it leaves the house and all tasks are done outside."""
    m, columns = LYING[direction.bearing], _columns(direction, box)
    step = min(WIDEST, columns.w / max(1, len(tasks)))
    gap = max(LEAST_GAP, min(40.0, step - NOTE))
    xs = [columns.x + i * step for i in range(len(tasks))]
    lines_most = max((lines_word_by_word(task.short, SIZE, step - gap) for _, task in tasks), default=1)
    cells = Box(columns.x, columns.y + LEADING * (lines_most - 1) + 20, columns.w, 0)
    slip = columns.bottom - NOTE - 2
    row = (slip - 2 - cells.y) / len(told.zones)
    ground, paper = ("glas1", "paper") if direction.bearing == "across" else ("paper", "glas1")
    fields = [rect(x, cells.y + c * row, step - gap, row - 6, paper) for x in xs for c in range(len(told.zones))]
    fields += [rect(x, slip, step - gap, NOTE + 2, paper) for x in xs]
    fill = "spire" if direction.bearing == "across" else "paper"
    discs = [_disc(x + 38, m.y, 38, number, task.short, fill) for x, (number, task) in zip(xs, tasks, strict=True)]
    house = _two_bays(box, xs, step, gap) if direction.bearing == "across" else _meadow(box)
    drawing = (*house, *fields, *(shape for shape, _ in discs))
    yield from _lying_head(direction, box, told)
    yield Group("hus og pil", drawing, told.alt)
    for i, words in enumerate((*told.zones, told.slips)):
        spot = Box(box.x + 18, cells.y + i * row, LABEL, row - 6)
        if i == len(told.zones):
            spot = Box(box.x + 18, slip, LABEL, 60)
        yield centred_line(spot, words, "emphasis", on="glas1", group="felt")
    for x, (_, task), (_, numeral) in zip(xs, tasks, discs, strict=True):
        room = Box(x, columns.y, step - gap, cells.y - columns.y)
        yield numeral
        yield text_box(room, task.short, "body", on=ground, group="opgave", name=str(task.short))


def _lying_head(direction: Direction, box: Box, told: Told) -> Iterator[Text]:
    m = LYING[direction.bearing]
    x, y = m.name
    wide = min(620.0, breadth_of(direction.name) * m.size * 1.08)
    beside = x + wide + 44
    yield text_box(Box(x, y, wide + 20, 60), direction.name, "title", lines=1, name="titel")
    yield text_box(
        Box(beside + 2, y - 92, box.right - beside, 14), told.overline, "overline", lines=1, name="overlinje"
    )
    audience = Box(beside, y - 44, min(460.0, box.right - beside), 56)
    yield text_box(audience, direction.audience, "quote", lines=2, name=str(direction.name))


def _two_bays(box: Box, xs: Sequence[float], step: float, gap: float) -> Shapes:
    """The wall they share stands in the middle of the tasks."""
    m, strip, ridge = LYING["across"], min(16.0, gap - 2), 178.0
    wall = xs[(len(xs) - 1) // 2] + step - gap / 2 - strip / 2 if xs else box.x + box.w / 2
    panes = [(box.x, wall + strip - box.x), (wall, box.right - wall)]
    eaves, ground = ridge + max(w for _, w in panes) / 4, box.bottom + SEAM
    fronts = [gable(x, w, eaves, ground) for x, w in panes]
    lights = [[(x + w * 0.86, 110.0), (x + w * 0.86 + 140, 34.0)] for x, w in panes]
    head, half = m.head
    return (
        *glasshouse(fronts, lights, ridge, ground, (1462, 214, 84)),
        *arrow(box.x + 14, m.y, box.right - 14, m.y, "gran", BROAD, head, half, both=True),
    )


TULIPS = (
    (1560, 320, 58, -6, ((0.06, 0.5, 14), (0.05, 0.42, 17))),
    (1602, 450, 66, 4, ((0.05, 0.42, 11), (0.05, 0.36, 13))),
    (1636, 240, 50, 4, ((0.07, 0.52, 14), (0.06, 0.46, 18))),
)


def _meadow(box: Box) -> Shapes:
    """A narrow house at the left, which the arrow leaves for the meadow, in the citizens' coral."""
    m = LYING["out"]
    wall, ridge = m.first - 20, 96.0
    eaves, ground = ridge + (wall - box.x) / 4, box.bottom + SEAM
    head, half = m.head
    house = glasshouse(
        [gable(box.x, wall - box.x, eaves, ground)], [[(wall - 60, 80), (wall + 50, 26)]], ridge, ground,
        (wall - 70, ridge + 2, 54),
    )  # fmt: skip
    grown = (s for x, h, bloom, lean, blades in TULIPS for s in tulip(x, box.bottom, h, bloom, lean, blades))
    return (*house, *arrow(box.x + 30, m.y, box.right + 26, m.y, "blomst", BROAD, head, half), *grown)
