"""The room that the tasks of the directions have on a poster, and what gives way to them: composition has no fonts, so
it goes by their characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace

from generator.compose.drawing.text import ADVANCE, NARROW, lines_of
from generator.model.content import Bearing, Direction, Task
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room
from generator.model.scene import Role


@dataclass(frozen=True, slots=True)
class House:
    """Where things stand, computed once from the box."""

    _: KW_ONLY
    left: float
    wall: float  # the right one
    axis: float
    ridge: float
    eaves: float
    middle: float
    soil: float
    right: float  # of the box
    r: float  # of the chief's disc
    gap: float = 0  # between two tasks

    @property
    def below(self) -> float:
        """Where what stands across is, below the disc and clear of the arrow's head."""
        return self.middle + max(self.r, CLEAR) + BELOW_ACROSS


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a direction's words go: first baseline at the box' top."""

    name: Box
    audience: Box  # and, if they are not apart, the tasks below
    tasks: tuple[Box, ...] = ()
    _: KW_ONLY
    apart: bool = False  # do the tasks stand away from name and audience?
    on: Role = "glas1"


TOLD: tuple[Bearing, ...] = ("up", "across", "down", "out")

SIZE, LEADING, AUDIENCE = 20.5, 25.5, 21.0  # of a poster's tasks, and of whom they are about
INDENT = 34.0  # of the tasks, for their numbers
HEAD = 12.0  # more than between two tasks: from whom it is about to the first
COLUMNS: dict[Bearing, tuple[float, ...]] = {"up": (328, 318), "across": (328,), "down": (318,), "out": (229,)}
"""The breadths of the tasks' columns."""
ABOVE, BELOW_ACROSS, BELOW_DOWN = 37.0, 38.0, 92.0
"""From the chief's disc up to the tasks, and down to whom a direction is about."""
CLEAR = 78.0  # from the middle down to the name of the direction across, whose arrow is above it
WINDOW = 76.0  # from the middle up to the last of the tasks out
FOOT = 16.0  # from the last line to the soil
LOWEST = 60.0  # of the plants inside
GIVES_WAY = ((16.0, 88.0), (14.0, 88.0), (12.0, 88.0), (10.0, 88.0), (8.5, 80.0), (7.0, 70.0))
"""What is free between two tasks, and the radius of the chief's disc: from where there is room to the least."""
TRIED = (*((*way, ADVANCE) for way in GIVES_WAY), (*GIVES_WAY[-1], NARROW))
"""And how wide a character is taken to be: whether the last way is enough, typesetting knows better."""


def needed(direction: Direction | None, gap: float, advance: float = ADVANCE) -> float:
    """How high the tasks are in their longest column, with whom they are about above them unless they stand apart."""
    if direction is None:
        return 0
    columns = COLUMNS[direction.bearing]
    heights = [
        sum(lines_of(task.short, SIZE, width, advance) * LEADING + gap for task in tasks) - gap
        for tasks, width in zip(shared(direction.tasks, len(columns)), columns, strict=True)
    ]
    return max(heights) + (0 if direction.bearing == "up" else 2 * LEADING + HEAD)


def made_room(by_bearing: Mapping[Bearing, Direction], h: House) -> House | None:
    """The house with room for the tasks: the chief stands higher or lower if a list needs it. None if there is too
    little for all."""
    up, across, down, out = map(by_bearing.get, TOLD)
    for gap, r, wide in TRIED:
        highest = h.eaves + 24 + needed(up, gap, wide) + ABOVE + r if up else h.eaves
        across_needs, down_needs = needed(across, gap, wide), r + BELOW_DOWN + needed(down, gap, wide)
        lowest = h.soil - FOOT + LEADING - max(max(r, CLEAR) + BELOW_ACROSS + across_needs, down_needs)
        middle = max(min(h.middle, lowest), highest)
        if middle <= lowest and middle - WINDOW - needed(out, gap, wide) >= h.ridge - 138:
            return replace(h, middle=middle, gap=gap, r=r)
    return None


def too_many(by_bearing: Mapping[Bearing, Direction], h: House) -> Iterator[Problem]:
    """The first of the tasks that there is no room for, in each direction: one at a time is left out, where most are; and
    where that was in vain, they are put back."""
    fewer = dict(by_bearing)
    while made_room(fewer, h) is None:
        longest = max(fewer, key=lambda bearing: (len(fewer[bearing].tasks), needed(fewer[bearing], 0)))
        fewer[longest] = replace(fewer[longest], tasks=fewer[longest].tasks[:-1])
    for bearing, whole in by_bearing.items():
        if made_room(fewer | {bearing: whole}, h):
            fewer[bearing] = whole
    for bearing, direction in by_bearing.items():
        if (most := len(fewer[bearing].tasks)) < (count := len(direction.tasks)):
            where = direction.tasks[most].short.where
            yield no_room(where, "opgaver", f"retningen »{direction.name}« på plakaten", most, count)


def poster_spots(by_bearing: Mapping[Bearing, Direction], h: House) -> dict[Bearing, Spot]:
    """Two columns for the tasks up, under the eaves; the others in one, each below whom they are about."""
    left, right, out = h.left + 26, h.axis + 36, h.wall + 20
    up, above = h.eaves - 14, h.eaves + 38
    across, down = h.below, h.middle + h.r + BELOW_DOWN
    beyond = min(up, h.middle - WINDOW - needed(by_bearing.get("out"), h.gap))

    def column(x: float, y: float, width: float, foot: float) -> Box:
        return Box(x, y, INDENT + width, foot - y)

    whom = lines_of(by_bearing["up"].audience, AUDIENCE, 350) if "up" in by_bearing else 1
    more = (whom - 1) * LEADING
    tops = [
        column(x, above, width, h.middle - h.r + 6)
        for x, width in zip((left, right), COLUMNS["up"], strict=True)
    ]  # fmt: skip
    return {
        "up": Spot(Box(right - 2, up - more - 36, 350, 20), Box(right, up - more, 350, 8 + more), tuple(tops), apart=True),
        "across": Spot(Box(left - 3, across - 38, 290, 20), Box(left, across, 340, 34),
                       (column(left, across, COLUMNS["across"][0], h.soil),)),
        "down": Spot(Box(right - 2, down - 38, 350, 20), Box(right, down, 346, 34),
                     (column(right, down, COLUMNS["down"][0], h.soil),)),
        "out": Spot(Box(out - 2, beyond - 36, h.right - out, 20), Box(out, beyond, h.right - out, 34),
                    (column(out, beyond, COLUMNS["out"][0], h.middle - WINDOW + 16),), on="paper"),
    }  # fmt: skip


def shared(tasks: Sequence[Task], columns: int) -> list[Sequence[Task]]:
    """The list in columns, the longer one first."""
    if not columns:
        return []
    size = -(-len(tasks) // columns)
    return [tasks[i * size : (i + 1) * size] for i in range(columns)]
