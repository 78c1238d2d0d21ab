"""A focus point on a card: a plant label stuck in the soil, for what is chosen is planted. Its back asks how far one is."""

from __future__ import annotations

from generator.compose.drawing.card_parts import INSET, ROW, Items, asked, chip, for_neighbour, head_style, tick
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.plants import plant, sprout
from generator.compose.drawing.shapes import filled, polygon, rect, seed
from generator.compose.drawing.text import centred_line, one_line
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

Called = tuple[Spot, str, FocusPoint | None]
"""A focus point, what it is called and where it belongs; on a blank there is none."""


def focus_front(one: Called, at: int, area: Box, texts: Texts) -> Items:
    """`at` counts the cards of the set."""
    spot, called, point = one
    number, name = area._replace(h=HEAD).inset(PAD, 0).cut_left(70)
    foot = area.bottom - 14
    return (
        Group("Planteskilt", _label(spot, area), texts["label-alt"]),
        centred_line(number, Words(called), "number", spot.on, on=spot.role),
        centred_line(name, spot.name, "chip", spot.on, align="right", on=spot.role),
        *_told(spot, point, at, area._replace(y=area.y + HEAD, h=SHOULDER - HEAD).inset(PAD, 0), texts),
        centred_line(Box(area.x + INSET, foot - 8, 140, 16), texts.reference, "footer", "paper", on="gran"),
        *(for_neighbour(Words(called), area.right - INSET, foot) if point else ()),
    )


def _told(spot: Spot, point: FocusPoint | None, at: int, plate: Box, texts: Texts) -> Items:
    """The point; on a blank one of their own, and what to keep an eye on."""
    if point:
        words = (Paragraph(point.name, head_style(at)), Paragraph(point.question, "quote"))
        room = plate._replace(y=plate.y + 36, h=plate.h - 40)
        return (Text(room, words, gap=10, on=spot.light, name=str(point.name)),)
    asks = (("own", 20, 2), ("own-ask", 90, 3))
    rooms = [(key, plate._replace(y=plate.y + down, h=rows * ROW + 3)) for key, down, rows in asks]
    return tuple(i for key, room in rooms for i in asked(room, texts[key], "emphasis", 3, "boeg", on=spot.light))


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


# ---------------------------------------------------------------- the back


def focus_back(one: Called, area: Box, texts: Texts) -> Items:
    spot, called, point = one
    at, name = area._replace(h=22).cut_left(36, 10)
    return (
        *chip(at, called, spot.role, spot.on),
        *((centred_line(name, point.name, "emphasis"),) if point else ()),
        one_line(area.x, area.y + 62, area.w, texts["how"], "name"),
        *_stages(area._replace(y=area.y + 80, h=FLOOR), texts),
        *asked(area._replace(y=area.y + 252, h=2 * ROW + 3), texts["next"], "emphasis", 3),
    )


def _stages(row: Box, texts: Texts) -> Items:
    """Three small houses, bare, with a sprout and in flower: one ticks how far one is."""
    items: list[Item[Text]] = []
    for i, (words, house) in enumerate(
        zip(texts.list("scale", 3), row.columns(3, (row.w - 3 * HOUSE) / 2), strict=True)
    ):
        middle, soil = house.x + HOUSE / 2, house.bottom
        growth = (seed(middle, soil, 15, 10), sprout(middle, soil, 50, 0.62), plant(middle, soil, 78, 0.7))[i]
        front, bed = (
            polygon(gable(house.x, HOUSE, house.y + HOUSE / 4, soil), "glas1"),
            rect(house.x, soil, HOUSE, 12, "gran"),
        )
        items += front, bed, *growth, tick(house.x + 9.5, soil + 32)
        items.append(centred_line(Box(house.x + 24, soil + 24, HOUSE - 24, 16), words, "emphasis", "muld"))
    return tuple(items)
