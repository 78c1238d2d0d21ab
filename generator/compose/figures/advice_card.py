"""A piece of advice as a postcard to oneself. Laid below each other the cards are the plant of the advice poster."""

from __future__ import annotations

from generator.compose.drawing.card_parts import STRIP, soil_strip, writing
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import line
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.templates.card import FOOT
from generator.compose.texts import Texts, fill
from generator.model.content import Advice
from generator.model.drawings import Drawings
from generator.model.geometry import Box, polygon
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

TOWER, AISLE = 122.0, 22.0  # breadth of the strip of glass, and from it to the words
PORTO = Box(0, 0, 21 * MM, 25 * MM)
MESSAGE = 212.0  # breadth of the half that one writes on


def advice_front(
    advice: Advice, number: int, count: int, area: Box, texts: Texts, drawings: Drawings
) -> tuple[Item[Text], ...]:
    glass, words = area.cut_left(TOWER, AISLE)
    told = (Paragraph(advice.name, "title" if number == 1 else "heading"), Paragraph(advice.text, "body"))
    room = Box(words.x, words.y + 76, words.w, words.h - STRIP - 84)
    return (
        _storey(number, count, glass, texts, drawings),
        text_box(Box(words.x, words.y + 36, 60, 12), Words(str(number)), "number", lines=1),
        Text(room, told, gap=6, name=str(advice.name)),
        *_band(words, texts, str(number)),
    )


def own_advice(area: Box, texts: Texts, drawings: Drawings) -> tuple[Item[Text], ...]:
    """Advice of one's own: another storey of leaves."""
    glass, words = area.cut_left(TOWER, AISLE)
    return (
        _storey(0, 0, glass, texts, drawings),
        text_box(Box(words.x, words.y + 22, words.w, 8), texts["own"], "name", lines=1),
        writing(Box(words.x, words.y + 28, words.w, words.h - STRIP - 36)),
        *_band(words, texts),
    )


def postcard(number: int, area: Box, texts: Texts, foot: float) -> tuple[Item[Text], ...]:
    """A message, an address and a place for the stamp above the sender's foot; `number` is 0 for advice of one's own."""
    bottom = area.bottom - FOOT - foot
    left = Box(area.x, area.y, MESSAGE - 16, bottom - area.y)
    right = Box(area.x + MESSAGE + 16, area.y, area.w - MESSAGE - 16, left.h)
    done = fill(texts["done"], nummer=str(number)) if number else texts["own-done"]
    stamp = Box(area.right - PORTO.w, area.y, PORTO.w, PORTO.h)
    date = Box(right.x, bottom - 14, 56, 5)
    return (
        text_box(Box(left.x, left.y + 17, left.w, 6), texts["myself"], "name", lines=1),
        text_box(Box(left.x, left.y + 38, left.w, 5), done, "label", lines=1),
        writing(Box(left.x, left.y + 40, left.w, left.h - 46)),
        line(area.x + MESSAGE, area.y, area.x + MESSAGE, bottom - 8, "glas3", 0.9),
        Shape(polygon(corners(*stamp)), "paper", "mos", 0.9),
        centred_line(stamp, texts["stamp"], "body-small", "boeg", align="center"),
        text_box(Box(right.x, stamp.bottom + 22, 40, 5), texts["to"], "label", lines=1),
        writing(Box(right.x, stamp.bottom + 4, right.w, date.y - stamp.bottom - 26)),
        text_box(date, texts["date"], "label", lines=1),
        line(date.right, date.y + 2, right.right, date.y + 2, "mos", 0.75),
    )


def _band(words: Box, texts: Texts, number: str = "") -> tuple[Item[Text], ...]:
    return soil_strip(Box(words.x, words.bottom - STRIP, words.w, STRIP), texts.reference, number)


# ---------------------------------------------------------------- the plant

GROWTH = ("flower", "leaves", "tied", "withered", "roots")
"""What grows in the strip of glass, from the first card to the last; all drawn about the same stalk."""


def _storey(number: int, count: int, glass: Box, texts: Texts, drawings: Drawings) -> Group[Text]:
    """What there is more of has leaves, as on the poster."""
    kind = len(GROWTH) - 1 if number == count > 1 else number - 1 if 0 < number < len(GROWTH) else 1
    told = texts.list("storeys", len(GROWTH))[kind]
    return Group("Etage", placed(drawings[f"advice/{GROWTH[kind]}"].shapes, glass.x, glass.y), told)
