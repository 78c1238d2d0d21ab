"""A piece of advice as a postcard to oneself. Laid below each other the cards are the plant of the advice poster."""

from __future__ import annotations

from generator.compose.drawing.card_parts import STRIP, Items, asked, head_style, soil_strip, writing
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.shapes import line
from generator.compose.drawing.text import centred_line, named, one_line
from generator.compose.texts import Texts, fill
from generator.model.content import Advice, Content
from generator.model.geometry import Box, polygon
from generator.model.scene import Group, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

TOWER, AISLE = 122.0, 22.0  # breadth of the strip of glass, and from it to the words
STOREYS = ("flower", "leaves", "tied", "withered", "roots")
PORTO = Box(0, 0, 21 * MM, 25 * MM)
MESSAGE = 212.0  # breadth of the half that one writes on


def advice_front(advice: Advice, number: int, count: int, area: Box, texts: Texts, content: Content) -> Items:
    glass, words = area.cut_left(TOWER, AISLE)
    above, soil = words.cut_foot(STRIP)
    told = above._replace(y=words.y + 76, h=above.h - 84)
    return (
        _storey(number, count, glass, texts, content),
        one_line(words.x, words.y + 36, 60, Words(str(number)), "number"),
        named(told, advice.name, advice.text, (head_style(number), "body"), gap=6),
        *soil_strip(soil, texts.reference, str(number)),
    )


def own_advice(area: Box, texts: Texts, content: Content) -> Items:
    """Advice of one's own: another storey of leaves."""
    glass, words = area.cut_left(TOWER, AISLE)
    above, soil = words.cut_foot(STRIP)
    own = asked(above._replace(y=words.y + 22, h=above.h - 30), texts["own"], "name", 6)
    return (_storey(0, 0, glass, texts, content), *own, *soil_strip(soil, texts.reference))


def postcard(number: int, free: Box, texts: Texts) -> Items:
    """A message, an address and a place for the stamp in what is free above the sender's foot; `number` is 0 for advice of one's own."""
    left, right = free.cut_left(MESSAGE - 16, 32)
    done = fill(texts["done"], nummer=str(number)) if number else texts["own-done"]
    stamp = PORTO._replace(x=free.right - PORTO.w, y=free.y)
    middle, date, after = free.x + MESSAGE, free.bottom - 14, right.x + 56
    return (
        one_line(left.x, left.y + 17, left.w, texts["myself"], "name"),
        *asked(left._replace(y=left.y + 38, h=left.h - 44), done, drop=2),
        line(middle, free.y, middle, free.bottom - 8, "glas3", 0.9),
        Shape(polygon(corners(*stamp)), "paper", "mos", 0.9),
        centred_line(stamp, texts["stamp"], "body-small", "boeg", align="center"),
        one_line(right.x, stamp.bottom + 22, 40, texts["to"], "label"),
        writing(right._replace(y=stamp.bottom + 4, h=date - stamp.bottom - 26)),
        one_line(right.x, date, 56, texts["date"], "label"),
        line(after, date + 2, right.right, date + 2, "mos", 0.75),
    )


def _storey(number: int, count: int, glass: Box, texts: Texts, content: Content) -> Group[Text]:
    """The flower, leaves, what is tied to a stick, what has withered, and the last one's roots. What there is more of has
    leaves, as on the poster."""
    last = len(STOREYS) - 1
    kind = last if number == count > 1 else number - 1 if 0 < number <= last else 1
    drawn = standing(content.drawings[f"cards/storey-{STOREYS[kind]}"], glass.x + glass.w / 2, glass.bottom)
    return Group("Etage", drawn, texts.list("storeys", len(STOREYS))[kind])
