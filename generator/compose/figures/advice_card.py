"""A piece of advice as a postcard to oneself. Laid below each other the cards are the plant of the advice poster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.compose.drawing.card_parts import STRIP, Items, asked, head_style, soil_strip, writing
from generator.compose.drawing.greenhouse import beams, glasshouse
from generator.compose.drawing.outlines import corners, gable
from generator.compose.drawing.plants import flower, pair, roots
from generator.compose.drawing.shapes import circle, filled, leaf, line, lines, rect
from generator.compose.drawing.text import centred_line, one_line
from generator.compose.templates.card import FOOT
from generator.compose.texts import Texts, fill
from generator.model.content import Advice
from generator.model.geometry import Box, polygon
from generator.model.scene import Group, Paragraph, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

TOWER, AISLE = 122.0, 22.0  # breadth of the strip of glass, and from it to the words
STALK = 5.0
PORTO = Box(0, 0, 21 * MM, 25 * MM)
MESSAGE = 212.0  # breadth of the half that one writes on
DEEP = 96.0  # to the soil, on the last card

Storey = Callable[[Box, float], Iterator[Shape]]
"""What grows in a strip of glass, about an axis."""


def advice_front(advice: Advice, number: int, count: int, area: Box, texts: Texts) -> Items:
    glass, words = area.cut_left(TOWER, AISLE)
    above, soil = words.cut_foot(STRIP)
    told = (Paragraph(advice.name, head_style(number)), Paragraph(advice.text, "body"))
    return (
        _storey(number, count, glass, texts),
        one_line(words.x, words.y + 36, 60, Words(str(number)), "number"),
        Text(above._replace(y=words.y + 76, h=above.h - 84), told, gap=6, name=str(advice.name)),
        *soil_strip(soil, texts.reference, str(number)),
    )


def own_advice(area: Box, texts: Texts) -> Items:
    """Advice of one's own: another storey of leaves."""
    glass, words = area.cut_left(TOWER, AISLE)
    above, soil = words.cut_foot(STRIP)
    own = asked(above._replace(y=words.y + 22, h=above.h - 30), texts["own"], "name", 6)
    return (_storey(0, 0, glass, texts), *own, *soil_strip(soil, texts.reference))


def postcard(number: int, area: Box, texts: Texts, foot: float) -> Items:
    """A message, an address and a place for the stamp above the sender's foot; `number` is 0 for advice of one's own."""
    bottom = area.bottom - FOOT - foot
    left, right = Box(area.x, area.y, area.w, bottom - area.y).cut_left(MESSAGE - 16, 32)
    done = fill(texts["done"], nummer=str(number)) if number else texts["own-done"]
    stamp = PORTO._replace(x=area.right - PORTO.w, y=area.y)
    middle, date, after = area.x + MESSAGE, bottom - 14, right.x + 56
    return (
        one_line(left.x, left.y + 17, left.w, texts["myself"], "name"),
        *asked(left._replace(y=left.y + 38, h=left.h - 44), done, drop=2),
        line(middle, area.y, middle, bottom - 8, "glas3", 0.9),
        Shape(polygon(corners(*stamp)), "paper", "mos", 0.9),
        centred_line(stamp, texts["stamp"], "body-small", "boeg", align="center"),
        one_line(right.x, stamp.bottom + 22, 40, texts["to"], "label"),
        writing(right._replace(y=stamp.bottom + 4, h=date - stamp.bottom - 26)),
        one_line(right.x, date, 56, texts["date"], "label"),
        line(after, date + 2, right.right, date + 2, "mos", 0.75),
    )


# ---------------------------------------------------------------- the plant


def _storey(number: int, count: int, glass: Box, texts: Texts) -> Group[Text]:
    """The flower, leaves, what is tied to a stick, what has withered, and the last one's roots. What there is more of has
    leaves, as on the poster."""
    kind = len(GROWTH) - 1 if number == count > 1 else number - 1 if 0 < number < len(GROWTH) else 1
    told = texts.list("storeys", len(GROWTH))[kind]
    front = gable(glass.x, glass.w, glass.y + glass.w / 4, glass.bottom) if kind == 0 else corners(*glass)
    lights = beams(glass.x + glass.w * 1.1, 34.0, glass.w * 0.5, 11.0)
    sun = (glass.right - 25, glass.y + 40, 38.0) if kind == 0 else None
    house = glasshouse([front], [lights], glass.y, glass.bottom, sun)
    axis = glass.x + glass.w / 2
    return Group("Etage", (*house, *GROWTH[kind](glass, axis)), told)


def _bloom(glass: Box, axis: float) -> Iterator[Shape]:
    yield line(axis, glass.y + 110, axis, glass.bottom, "boeg", STALK)
    yield from pair(axis, glass.y + 186, 56, 24, 50, vein="glas1")
    yield from pair(axis, glass.y + 138, 36, 15, 40)
    yield from flower(axis, glass.y + 116, 78)


def _leaves(glass: Box, axis: float) -> Iterator[Shape]:
    yield line(axis, glass.y, axis, glass.bottom, "boeg", STALK)
    for y, length, off in ((224, 62, 66), (158, 58, 60), (94, 50, 52), (42, 40, 44)):
        yield from pair(axis, glass.y + y, length, length * 0.42, off, vein="glas1")


def _tied(glass: Box, axis: float) -> Iterator[Shape]:
    yield rect(axis + 15, glass.y + 20, STALK, glass.h - 20, "gran")
    yield line(axis, glass.y, axis, glass.bottom, "boeg", STALK)
    for y, length, angle in ((214, 56, -152), (150, 54, -150), (80, 48, -146)):
        yield from leaf(axis, glass.y + y, length, length * 0.42, angle, vein="glas1")
    yield from leaf(axis + 17, glass.y + 128, 40, 17, -34, "boeg", "mos", vein="glas1")
    ties = [((axis - 6, glass.y + y), (axis + 25, glass.y + y - 7)) for y in (66, 122, 186)]
    yield lines(ties, "froe", 6, "round")


def _withered(glass: Box, axis: float) -> Iterator[Shape]:
    yield line(axis, glass.y, axis, glass.bottom, "boeg", STALK)
    yield from leaf(axis, glass.y + 96, 58, 25, -152, vein="glas1")
    yield from leaf(axis, glass.y + 74, 54, 23, -30, "boeg", "mos", vein="glas1")
    yield from leaf(axis, glass.y + 150, 54, 23, 24, "froed", "froe", vein="froel")
    yield from leaf(axis - 52, glass.bottom - 12, 46, 18, 3, "blomstm", "blomst", vein="blomstl")
    yield from leaf(axis + 14, glass.bottom - 24, 40, 16, -14, "froed", "froe", vein="froel")


ENDS = ((-46, 66, 0.9), (-30, 112, 0.8), (-8, 134, 0.5), (16, 128, 0.5), (36, 100, 0.8), (48, 56, 0.9))


def _roots(glass: Box, axis: float) -> Iterator[Shape]:
    soil = glass.y + DEEP
    yield filled(Box(glass.x, soil, glass.w, glass.bottom - soil), "gran")
    yield line(axis, glass.y, axis, soil + 4, "boeg", STALK)
    yield from pair(axis, soil - 8, 46, 19, 66, vein="glas1")
    yield from roots(axis, soil, ENDS, 4.4)
    yield from (circle(axis + x, soil + y, 4.6, "spire") for x, y, _ in ENDS)


GROWTH: Sequence[Storey] = (_bloom, _leaves, _tied, _withered, _roots)
