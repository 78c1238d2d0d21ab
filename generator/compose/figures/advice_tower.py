"""The advice tower: one plant through all storeys, and each piece of advice is what happens to it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import glasshouse, ground
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import flower, pair
from generator.compose.drawing.plants import roots as roots_to
from generator.compose.drawing.shapes import circle, leaf, line, lines
from generator.compose.drawing.text import named, text_box
from generator.compose.figures.sharing import too_many
from generator.model.content import Advice
from generator.model.geometry import Box
from generator.model.problems import Problem
from generator.model.scene import Group, Shape, Text
from generator.model.text import Words

GAP = 34  # tower to text
NUMBER = 58  # breadth of the number's column
TEXT = 412.0  # of the text: short lines, for it is read standing
DRAWN = 5  # pieces of advice that the plant was drawn for
ROW, LOWEST_ROW = 162.0, 118.0  # of a storey as drawn, and for two lines of each text
HIGHEST = 92.0  # from the eaves up to the first row, beside the roof


def advice_tower(count: int, tower: Box, alt: Words) -> Group[Text]:
    """The plant in its house of glass, a storey for each piece of advice but the last; `tower` runs from the eaves to
    the soil."""
    return Group("Plantetårn", (*_house(tower, count), *_plant(tower, count)), alt)


def roots(tower: Box, soil: Box, alt: Words) -> Group[Text]:
    """The soil, and the roots of the plant as far as it is deep."""
    x, y = tower.x + tower.w / 2, soil.y
    reach = min(1.0, (soil.h - 24) / 140)
    ends = [(dx, dy * reach, a) for dx, dy, a in ROOTS]
    tips = [circle(x + dx, y + dy, 5.5, "spire") for dx, dy, _ in ends]
    return Group("Rødder", (ground(soil), *roots_to(x, y, ends, width=5.5), *tips), alt)


def too_much_advice(advice: Sequence[Advice], tower: Box) -> Iterator[Problem]:
    """The first piece of advice that there is no storey for."""
    most = int((tower.h + HIGHEST) / LOWEST_ROW) + 1
    yield from too_many([one.name for one in advice], most, "råd", "tårnet på plakaten")


def _storeys(count: int, tower: Box) -> tuple[float, float]:
    """The top of the first one, and how high each is: few share the house, many begin beside its roof."""
    first = tower.y - (18 if count <= DRAWN else HIGHEST)
    return first, (tower.bottom - first) / max(1, count - 1)


def advice_texts(advice: Sequence[Advice], tower: Box, right: float) -> Group[Text]:
    """Each piece of advice beside its storey, in the middle of a high one; the last stands in the soil, at the roots."""
    first, row = _storeys(len(advice), tower)
    left, aside, last = tower.right + GAP, max(0.0, row - ROW) / 2, len(advice) - 1
    tops = [first + i * row for i in range(last)]
    rules = [((left, y), (right, y)) for y in tops[1:]]
    places = [*(Box(left, y + aside, 0, min(row, ROW)) for y in tops), Box(left, tower.bottom, 0, ROW)]
    texts = [_advice(one, i, i == last, place) for i, (one, place) in enumerate(zip(advice, places, strict=True))]
    return Group("Råd", (*([lines(rules, "glas3", 1.5)] if rules else []), *texts))


def _house(tower: Box, count: int) -> tuple[Shape, ...]:
    axis, ridge = tower.x + tower.w / 2, tower.y - tower.w / 4
    first, row = _storeys(count, tower)
    sun = (axis + 74, tower.y - 40, 72)
    lights = [(tower.x + 250, 60.0), (tower.x + 330, 18.0), (tower.x + 470, 90.0)]
    ys = [first + i * row for i in range(1, count - 1)]
    floors = [lines([((tower.x, y), (tower.right, y)) for y in ys], "paper", 3)] if ys else []
    front = gable(tower.x, tower.w, tower.y, tower.bottom)
    return (*glasshouse([front], [lights], ridge, tower.bottom, sun), *floors)


def _plant(tower: Box, count: int) -> tuple[Shape, ...]:
    """A storey of it is what the advice beside it says, as far as it was drawn; below that it has leaves."""
    axis, soil = tower.x + tower.w / 2, tower.bottom
    first, row = _storeys(max(count, DRAWN), tower)
    top, k = tower.y - tower.w / 4 + 54, min(1.0, row / ROW)
    foot = top + 96 * k

    def at(storey: float) -> float:
        return first + storey * row

    ties = [((axis - 8, at(2.3)), (axis + 33, at(2.3) - 6)), ((axis - 8, at(2.72)), (axis + 33, at(2.72) - 6))]
    shapes: list[Shape] = [
        line(axis, soil, axis, foot - 18, "boeg", 7),
        line(axis + 26, soil, axis + 26, at(2) - 6, "gran", 6),
    ]
    for below in range(DRAWN - 1, count - 1):
        shapes += pair(axis, at(below + 0.72), 98 * k, 41 * k, 62, vein="glas1")
    shapes += leaf(axis, at(3.46), 96 * k, 40 * k, -154, "mos", "boeg", vein="glas1")
    shapes += leaf(axis, at(3.46), 84 * k, 34 * k, 22, "froed", "froe", vein="froel")
    shapes += leaf(tower.x + 24, soil - 12, 66, 24, 2, "blomstm", "blomst", vein="blomstl")
    shapes.append(lines(ties, "froe", 7, "round"))
    shapes += leaf(axis, at(2.86), 98 * k, 41 * k, -152, "mos", "boeg", vein="glas1")
    shapes += leaf(axis, at(2.52), 92 * k, 38 * k, -150, "mos", "boeg", vein="glas1")
    bract = max(at(0.9), foot + 30 * k)
    for storey, length, angle in ((1.84, 104, 66), (1.5, 92, 58), (1.2, 74, 46)):
        if at(storey) > bract + 12 * k:  # in a low storey they would stand behind the flower
            shapes += pair(axis, at(storey), length * k, length * k * 0.42, angle, vein="glas1")
    return (*shapes, *pair(axis, bract, 56 * k, 22 * k, 40), *flower(axis, foot, 96 * k))


ROOTS = ((-92, 62, 0.9), (-64, 110, 0.8), (-20, 134, 0.5), (26, 128, 0.5), (70, 104, 0.8), (96, 54, 0.9))


def _advice(advice: Advice, index: int, dark: bool, row: Box) -> Group[Text]:
    first = min(42.0, row.h - 93)  # baseline
    ink, on = ("paper", "gran") if dark else (None, "paper")
    room = Box(row.x + NUMBER, row.y + first, TEXT, row.h - first - 4)
    place, numeral = Box(row.x, row.y + first + 16, NUMBER, 20), Words(str(index + 1))
    number = text_box(place, numeral, "number", "spire" if dark else None, on=on)
    told = named(room, advice.name, advice.short, ("heading", "body"), ink, on=on, group="advice")
    return Group(f"Råd {index + 1}", (number, told))
