"""The cards of the focus points: each point as a plant label stuck in the soil, for what is chosen is planted; a question with
a tendril that curls to a question mark out of the phase's seed; and a blank house to write in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.compose.drawing.card_parts import (
    BOX,
    CHIP,
    INSET,
    ROW,
    STRIP,
    Items,
    asked,
    chip,
    for_neighbour,
    head_style,
    soil_strip,
    tick,
    which,
    writing,
)
from generator.compose.drawing.outlines import gable, outline_of
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import tendril
from generator.compose.drawing.shapes import circle, filled, line, polygon
from generator.compose.drawing.text import centred_line, named, one_line
from generator.compose.focus import Spot, grown, spots
from generator.compose.templates.card import A7_LYING, spare
from generator.compose.texts import Texts
from generator.model.content import Content, FocusPoint, Phase
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words

HEAD = 50.0  # of the label, in the colour of the phase
SHOULDER, TAPER, SOIL = 222.0, 50.0, 302.0  # from the card's top: where the label narrows, by so much, and the soil
STICK, DEEP, TIP = 24.0, 22.0, 12.0  # half the stick's breadth, how deep its sides stand in the soil, and its point
PAD = 14.0
BESIDE, GROWN = 42.0, 66.0  # what grows at both sides: from the card's edge, and its height
HOUSE, FLOOR = 76.0, 108.0  # of a stage on the back: breadth and height

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
        room = plate._replace(y=plate.y + 36, h=plate.h - 40)
        return (named(room, point.name, point.question, (head_style(at), "quote"), gap=10, on=spot.light),)
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


def focus_back(one: Called, area: Box, texts: Texts, content: Content) -> Items:
    spot, called, point = one
    at, name = area._replace(h=22).cut_left(36, 10)
    return (
        *chip(at, called, spot.role, spot.on),
        *((centred_line(name, point.name, "emphasis"),) if point else ()),
        one_line(area.x, area.y + 62, area.w, texts["how"], "name"),
        *_stages(area._replace(y=area.y + 80, h=FLOOR), texts, content),
        *asked(area._replace(y=area.y + 252, h=2 * ROW + 3), texts["next"], "emphasis", 3),
    )


def _stages(row: Box, texts: Texts, content: Content) -> Items:
    """Three small houses, bare, with a sprout and in flower: one ticks how far one is."""
    items: list[Item[Text]] = []
    houses = row.columns(3, (row.w - 3 * HOUSE) / 2)
    for n, (words, house) in enumerate(zip(texts.list("scale", 3), houses, strict=True), 1):
        x, y = house.x, house.bottom + 20
        items += standing(content.drawings[f"cards/stage-{n}"], x + HOUSE / 2, house.bottom)
        items += tick(x + 9.5, y), centred_line(Box(x + 24, y - 8, HOUSE - 24, 16), words, "emphasis", "muld")
    return tuple(items)


TENDRIL, ASIDE = 106.0, 38.0  # its height, and from the card's edge to it
CURL, SEED = 88.0, 63.0  # what it takes from the question, and from the number in the soil
RADIUS, ESSENCE = 51.0, 56.0  # of the disc on the back, and height of the words beside it: above the highest foot
LARGEST = 15.0  # the neighbour's number


class Asked(NamedTuple):
    """A question, with the number and the name of its focus point: one that goes on from another means nothing without.
    On a blank there is none, and they are the phase's."""

    spot: Spot
    called: str
    name: Words
    question: Words | None = None


def questions_of(phases: Sequence[Phase]) -> list[Asked]:
    """All questions, and blanks for the first phases, or parts of them, as far as a sheet has room for them."""
    found = spots(phases)
    asked = [
        Asked(spot, called, point.name, question)
        for spot in found
        for called, point in spot.numbered
        for question in point.questions
    ]
    return asked + [Asked(spot, spot.mark, spot.name) for spot in found[: spare(len(asked), A7_LYING)]]


def question_front(one: Asked, number: int, count: int, area: Box, texts: Texts) -> Items:
    """`count` is of the questions. The first one is the heading of the whole set."""
    _, soil = area.cut_foot(STRIP)
    x, middle = area.right - ASIDE, soil.y + STRIP / 2
    curl = tendril(x, soil.y + 22, TENDRIL, (f"phase-{one.spot.phase}-pale", f"phase-{one.spot.phase}"))
    head, name = area._replace(h=CHIP[1]).cut_left(CHIP[0], 7)
    room = Box(area.x, area.y + 24, area.w - CURL, soil.y - area.y - 32)
    told: Items = (writing(room._replace(y=room.y - 2, h=4 * ROW)),)
    away: Items = ()
    if one.question:
        words = (Paragraph(one.question, head_style(number)),)
        told = (Text(room, words, anchor="middle", name=str(one.question)),)
        away = for_neighbour(Words(str(number)), area.right - SEED, middle, size=LARGEST)
    return (
        *chip(head, one.called, one.spot.role, one.spot.on),
        centred_line(name, one.name, "footer"),
        *told,
        *soil_strip(soil, which(texts, number, count) if one.question else texts.reference),
        *away,
        Group("Ranke", (circle(x, middle, 12, "boeg"), *curl), texts["tendril"]),
    )


def question_back(one: Asked, area: Box, texts: Texts) -> Items:
    """The phase with its essence and nothing more, for cards are drawn blind; the disc is far from every cut."""
    spot, r = one.spot, RADIUS
    x, y, left = area.right - r, area.y + r, area._replace(w=area.w - 2 * r - 12)
    curl = tendril(x + 3, y + r * 0.72, r * 1.44, (f"phase-{spot.phase}", spot.deep), "gran")
    head, told = left._replace(h=CHIP[1]).cut_left(CHIP[0], 7)
    return (
        Group("Bagside", (circle(x, y, r, spot.tint), *curl), texts["tendril"]),
        *chip(head, spot.mark, spot.role, spot.on),
        centred_line(told, texts.reference, "footer"),
        named(left._replace(y=area.y + 46, h=ESSENCE), spot.name, spot.stage.essence, ("name", "quote"), gap=3),
    )


EAVES = 62.0
HEADING, LINES = 62.0, 76.0  # from the eaves: the line for a heading, and where the others begin
PER_ROW, BETWEEN = 4, 26.0  # boxes to tick


def blank_front(spots: Sequence[Spot], area: Box, texts: Texts) -> Items:
    """The set's name is in the soil, and its heading is what one writes."""
    eaves, soil = area.y + EAVES, area.bottom - STRIP
    inside = Box(area.x + PAD, eaves, area.w - 2 * PAD, soil - eaves)
    rows = -(-len(spots) // PER_ROW)
    first = soil - 40 - BETWEEN * (rows - 1)
    house = outline_of(gable(area.x, area.w, eaves, soil))
    beam = line(area.x, eaves, area.right, eaves, "glas3", 1.4)
    room = inside._replace(y=eaves + LINES, h=first - 30 - eaves - LINES)
    return (
        Group("Hus", (Shape(house, "glas0", "glas3", 1.4), beam), texts["house"]),
        one_line(inside.x, eaves + 24, inside.w, texts["heading"], "title", on="glas0"),
        line(inside.x, eaves + HEADING, inside.right, eaves + HEADING, "boeg", 1.6),
        writing(room._replace(h=min(room.h, 4 * ROW))),
        one_line(inside.x, first - 20, inside.w, texts["where"], "emphasis", on="glas0"),
        *_ticks(spots, inside, first),
        *soil_strip(area._replace(y=soil, h=STRIP), texts.reference),
    )


def _ticks(spots: Sequence[Spot], room: Box, first: float) -> Iterator[Item[Text]]:
    step = room.w / PER_ROW
    for number, spot in enumerate(spots):
        x, y = room.x + number % PER_ROW * step, first + number // PER_ROW * BETWEEN
        yield tick(x + BOX / 2, y)
        yield from chip(Box(x + BOX + 5, y - CHIP[1] / 2, 26, CHIP[1]), spot.mark, spot.role, spot.on)
