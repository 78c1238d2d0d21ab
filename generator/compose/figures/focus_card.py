"""A focus point on a card: a plant label stuck in the soil, for what is chosen is planted. Its back asks how far one is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.card_parts import INSET, ROW, chip, for_neighbour, tick, writing
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import plant, sprout
from generator.compose.drawing.shapes import filled, polygon, rect, seed
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.focus import Spot, grown
from generator.compose.texts import Texts
from generator.model.content import FocusPoint
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words

HEAD = 50.0  # of the label, in the colour of the phase
SHOULDER, TAPER, SOIL = 222.0, 50.0, 302.0  # from the card's top: where the label narrows, by so much, and the soil
STICK, DEEP, TIP = 24.0, 22.0, 12.0  # half the stick's breadth, how deep its sides stand in the soil, and its point
PAD = 14.0
BESIDE, GROWN = 42.0, 66.0  # what grows at both sides: from the card's edge, and its height
HOUSE, FLOOR = 76.0, 96.0  # of a stage on the back: breadth, and from its top to the soil

Items = tuple[Item[Text], ...]


def focus_front(spot: Spot, number: str, point: FocusPoint | None, area: Box, texts: Texts, first: bool) -> Items:
    """`point` is None on a blank. The first card's name is the heading of the whole set."""
    told = _point(point, area, spot, first) if point else _blank(area, spot, texts)
    foot = area.bottom - 14
    away = for_neighbour(Words(number), area.right - INSET, foot) if point else ()
    name = Box(area.x + INSET, foot - 8, 140, 16)
    return (
        Group("Planteskilt", _label(spot, area), texts["label-alt"]),
        *_head(spot, number, area),
        *told,
        centred_line(name, texts.reference, "footer", "paper", on="gran"),
        *away,
    )


def _label(spot: Spot, area: Box) -> tuple[Shape, ...]:
    """The soil, the label in it, and what grows at both sides."""
    middle, soil, narrow = area.x + area.w / 2, area.y + SOIL, area.y + SHOULDER + TAPER
    left, right = middle - STICK, middle + STICK
    inside = ((left, soil), (right, soil), (right, soil + DEEP), (middle, soil + DEEP + TIP), (left, soil + DEEP))
    top = ((area.x, area.y), (area.right, area.y), (area.right, area.y + SHOULDER))
    plate = (*top, (right, narrow), (right, soil), (left, soil), (left, narrow), (area.x, area.y + SHOULDER))
    return (
        filled(area._replace(y=soil, h=area.bottom - soil), "gran"),
        polygon(plate, spot.light),
        polygon(inside, "boeg"),
        filled(area._replace(h=HEAD), spot.role),
        *grown(spot, area.x + BESIDE, soil, GROWN),
        *grown(spot, area.right - BESIDE, soil, GROWN),
    )


def _head(spot: Spot, number: str, area: Box) -> Items:
    head = area._replace(h=HEAD).inset(PAD, 0)
    called, name = head.cut_left(70)
    return (
        centred_line(called, Words(number), "number", spot.on, on=spot.role),
        centred_line(name, spot.name, "chip", spot.on, align="right", on=spot.role),
    )


def _point(point: FocusPoint, area: Box, spot: Spot, first: bool) -> Items:
    room = Box(area.x + PAD, area.y + HEAD + 36, area.w - 2 * PAD, SHOULDER - HEAD - 40)
    words = (Paragraph(point.name, "title" if first else "heading"), Paragraph(point.question, "quote"))
    return (Text(room, words, gap=10, on=spot.light, name=str(point.name)),)


def _blank(area: Box, spot: Spot, texts: Texts) -> Iterator[Item[Text]]:
    """A point of their own, and what to keep an eye on."""
    for key, down, rows in (("own", 20, 2), ("own-ask", 90, 3)):
        at = Box(area.x + PAD, area.y + HEAD + down, area.w - 2 * PAD, 5)
        yield text_box(at, texts[key], "emphasis", lines=1, on=spot.light)
        yield writing(Box(at.x, at.y + 3, at.w, rows * ROW), "boeg")


# ---------------------------------------------------------------- the back


def focus_back(spot: Spot, number: str, point: FocusPoint | None, area: Box, texts: Texts) -> Items:
    at, name = area._replace(h=22).cut_left(36, 10)
    named = (centred_line(name, point.name, "emphasis"),) if point else ()
    told = Box(area.x, area.y + 252, area.w, 5)
    return (
        *chip(at, number, spot.role, spot.on),
        *named,
        text_box(Box(area.x, area.y + 62, area.w, 8), texts["how"], "name", lines=1),
        *_stages(area._replace(y=area.y + 80, h=FLOOR), texts),
        text_box(told, texts["next"], "emphasis", lines=1),
        writing(Box(told.x, told.y + 3, told.w, 2 * ROW)),
    )


def _stages(row: Box, texts: Texts) -> Items:
    """Three small houses, bare, with a sprout and in flower: one ticks how far one is."""
    words = texts.list("scale", 3)
    items: list[Item[Text]] = []
    for i, house in enumerate(row.columns(3, (row.w - 3 * HOUSE) / 2)):
        middle, soil = house.x + HOUSE / 2, house.bottom
        growth = (seed(middle, soil, 15, 10), sprout(middle, soil, 50, 0.62), plant(middle, soil, 78, 0.7))[i]
        items += [
            polygon(gable(house.x, HOUSE, house.y + HOUSE / 4, soil), "glas1"),
            rect(house.x, soil, HOUSE, 12, "gran"),
            *growth,
            tick(house.x + 9.5, soil + 32),
            centred_line(Box(house.x + 24, soil + 24, HOUSE - 24, 16), words[i], "emphasis", "muld"),
        ]
    return tuple(items)
