"""Seeds to take home: each lies in the soil under a house, and the way it will grow is dotted; what it is stands on the back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.card_parts import Items, writing
from generator.compose.drawing.greenhouse import bays, beams, glasshouse, roof_bars
from generator.compose.drawing.shapes import circle, filled, line, seed
from generator.compose.drawing.text import centred_line, one_line
from generator.compose.texts import Texts
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Role, Shape, Text
from generator.model.text import Words

TONES: Sequence[tuple[Role, Role]] = (("froe", "froed"), ("blomst", "blomstd"), ("frugtm", "frugt"), ("spire", "mos"))
EAVES, SOIL = 84.0, 146.0  # from the top of the card
COMMON = 10.0  # strip of two houses
CELL = 33.0  # radius of a seed's
MOST = 5  # seeds, each with a line to write on
STEM = 54.0  # left of a row on the back


def seeds_front(names: Sequence[Words], area: Box, texts: Texts) -> Items:
    _, soil = area.cut_foot(area.h - SOIL)
    panes = area._replace(y=area.y + EAVES, h=SOIL - EAVES).columns(len(names), -COMMON)
    lights = [beams(pane.right - 8, 26.0, 34, 9.0) for pane in panes]
    house = glasshouse(bays(panes), lights, area.y + EAVES - 40, soil.y, (area.right - 52, area.y + 42, 40.0))
    sown = [shape for i, pane in enumerate(panes) for shape in _sown(i, pane.x + pane.w / 2, soil.y)]
    foot = Box(area.x + 12, area.bottom - 22, area.w - 24, 18)
    rooms = [Box(pane.x + 8, pane.y + 2, pane.w - 16, 30) for pane in panes]
    said = [
        centred_line(room, name, "name", align="center", group="frø", on="glas1")
        for room, name in zip(rooms, names, strict=True)
    ]
    return (
        one_line(area.x, area.y + 22, 240, texts["title"], "title"),
        Group("Frø", (*house, *roof_bars(panes, COMMON, 1.6, 6), filled(soil, "gran"), *sown), texts["figure"]),
        *said,
        centred_line(foot, texts.reference, "footer", "paper", on="gran"),
        centred_line(foot, texts["when"], "footer", "spire", align="right", on="gran"),
    )


def _sown(i: int, x: float, soil: float) -> Iterator[Shape]:
    """A seed in its cell; above it the way it will grow."""
    light, dark = TONES[i % len(TONES)]
    yield circle(x, soil + 44, CELL, "boeg")
    yield from seed(x, soil + 67, 46, 31, light=light, dark=dark)
    yield Shape((("M", x, soil - 6), ("L", x, soil - 27)), None, "mos", 2.4, "round", (0.1, 6.5))


def seeds_back(questions: Sequence[Words], free: Box, texts: Texts) -> Items:
    """A row of lines for each seed, and whom one shares them with."""
    below = Box(free.x, free.bottom - 7, free.w, 5)
    rows = free._replace(y=free.y - 4, h=min(184.5, free.h - 14)).rows(len(questions))
    items: list[Item[Text]] = []
    for i, (asked, row) in enumerate(zip(questions, rows, strict=True)):
        light, dark = TONES[i % len(TONES)]
        y, (_, room) = row.y + 24, row.cut_left(STEM)
        items += (circle(row.x + 20, y, 20, "boeg"), *seed(row.x + 20, y + 14, 28, 19, light=light, dark=dark))
        items.append(one_line(room.x, row.y + 13, room.w, asked, "label"))
        items.append(writing(room._replace(y=row.y + 16, h=row.h - 16)))
    for key, room, wide in zip(("mate", "call"), below.cut_left(190, 14), (78.0, 96.0), strict=True):
        items.append(one_line(room.x, room.y, room.w, texts[key], "label"))
        items.append(line(room.x + wide, room.y + 2, room.right, room.y + 2, "mos", 0.75))
    return tuple(items)
