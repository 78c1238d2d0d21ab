"""The advice tower: one plant through all storeys, and each piece of advice is what happens to it there."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.greenhouse import SEAM, glasshouse
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import flower, pair
from generator.compose.drawing.plants import roots as roots_to
from generator.compose.drawing.shapes import circle, leaf, line, lines, rect
from generator.compose.drawing.text import text_box
from generator.model.content import Advice
from generator.model.geometry import Box
from generator.model.scene import Group, Paragraph, Shape, Text
from generator.model.text import Words

GAP = 34  # tower to text
NUMBER = 58  # breadth of the number's column


def advice_tower(count: int, tower: Box, alt: Words) -> Group[Text]:
    """The plant in its house of glass, a storey for each piece of advice but the last; `tower` runs from the eaves to
    the soil."""
    first, row = _storeys(count, tower)
    return Group("Plantetårn", (*_house(tower, first, row, count), *_plant(tower, first, row)), alt)


def roots(tower: Box, soil: Box, alt: Words) -> Group[Text]:
    """The soil, and the roots of the plant as far as it is deep."""
    return Group("Rødder", _soil(tower, soil), alt)


def _storeys(count: int, tower: Box) -> tuple[float, float]:
    """The top of the first one, and how high each is."""
    row = 162 if count <= 5 else (tower.h - 10) / (count - 1)
    return tower.bottom - row * (count - 1), row


def advice_texts(advice: Sequence[Advice], tower: Box, right: float) -> Group[Text]:
    """Each piece of advice beside its storey; the last stands in the soil, at the roots."""
    first, row = _storeys(len(advice), tower)
    columns = Box(tower.right + GAP, first, right - tower.right - GAP, row)
    texts = [_advice(a, i, len(advice), Box(columns.x, first + i * row, columns.w, row)) for i, a in enumerate(advice)]
    ys = [first + i * row for i in range(1, len(advice) - 1)]
    return Group("Råd", (lines([((columns.x, y), (columns.right, y)) for y in ys], "glas3", 1.5), *texts))


def _house(tower: Box, first: float, row: float, count: int) -> tuple[Shape, ...]:
    axis, ridge = tower.x + tower.w / 2, tower.y - tower.w / 4
    sun = (axis + 74, tower.y - 40, 72)
    lights = [(tower.x + 250, 60.0), (tower.x + 330, 18.0), (tower.x + 470, 90.0)]
    ys = [first + i * row for i in range(1, count - 1)]
    floors = lines([((tower.x, y), (tower.right, y)) for y in ys], "paper", 3)
    return (*glasshouse([gable(tower.x, tower.w, tower.y, tower.bottom)], [lights], ridge, tower.bottom, sun), floors)


def _plant(tower: Box, first: float, row: float) -> tuple[Shape, ...]:
    axis, soil = tower.x + tower.w / 2, tower.bottom
    top = tower.y - tower.w / 4 + 66

    def at(storey: float) -> float:
        return first + storey * row

    ties = [((axis - 8, at(2.3)), (axis + 33, at(2.3) - 6)), ((axis - 8, at(2.72)), (axis + 33, at(2.72) - 6))]
    shapes: list[Shape] = [
        line(axis, soil, axis, top + 66, "boeg", 7),
        line(axis + 26, soil, axis + 26, at(2) - 6, "gran", 6),
    ]
    shapes += leaf(axis, at(3.46), 96, 40, -154, "mos", "boeg", vein="glas1")
    shapes += leaf(axis, at(3.46), 84, 34, 22, "froed", "froe", vein="froel")
    shapes += leaf(tower.x + 24, soil - 12, 66, 24, 2, "blomstm", "blomst", vein="blomstl")
    shapes.append(lines(ties, "froe", 7, "round"))
    shapes += leaf(axis, at(2.86), 98, 41, -152, "mos", "boeg", vein="glas1")
    shapes += leaf(axis, at(2.52), 92, 38, -150, "mos", "boeg", vein="glas1")
    for storey, length, angle in ((1.84, 104, 66), (1.5, 92, 58), (1.2, 74, 46)):
        shapes += pair(axis, at(storey), length, length * 0.42, angle, vein="glas1")
    return (*shapes, *pair(axis, at(0.9), 56, 22, 40), *flower(axis, top + 84, 96))


ROOTS = ((-92, 62, 0.9), (-64, 110, 0.8), (-20, 134, 0.5), (26, 128, 0.5), (70, 104, 0.8), (96, 54, 0.9))


def _soil(tower: Box, soil: Box) -> tuple[Shape, ...]:
    x, y = tower.x + tower.w / 2, soil.y
    reach = min(1.0, (soil.h - 24) / 140)
    ends = [(dx, dy * reach, a) for dx, dy, a in ROOTS]
    tips = [circle(x + dx, y + dy, 5.5, "spire") for dx, dy, _ in ends]
    return (rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran"), *roots_to(x, y, ends, width=5.5), *tips)


def _advice(advice: Advice, index: int, count: int, row: Box) -> Group[Text]:
    dark = index == count - 1
    ground = "gran" if dark else "paper"
    words = Text(
        Box(row.x + NUMBER, row.y + 42, row.w - NUMBER, row.h - 46),
        (Paragraph(advice.name, "heading", "paper" if dark else None), Paragraph(advice.short, "body", "paper" if dark else None)),
        on=ground, name=str(advice.name), group="advice",
    )  # fmt: skip
    place, ink = Box(row.x, row.y + 58, NUMBER, 20), "spire" if dark else None
    number = text_box(place, Words(str(index + 1)), "number", ink, on=ground)
    return Group(f"Råd {index + 1}", (number, words))
