"""A question on a card: the question, and a tendril that curls to a question mark out of the phase's seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.compose.drawing.card_parts import (
    CHIP,
    ROW,
    STRIP,
    Items,
    chip,
    for_neighbour,
    head_style,
    soil_strip,
    which,
    writing,
)
from generator.compose.drawing.plants import tendril
from generator.compose.drawing.shapes import circle
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.focus import Spot, spots
from generator.compose.templates.card import A7_LYING, spare
from generator.compose.texts import Texts
from generator.model.content import Phase
from generator.model.geometry import Box
from generator.model.scene import Group, Paragraph, Text
from generator.model.text import Words

TENDRIL, ASIDE = 106.0, 38.0  # its height, and from the card's edge to it
CURL, SEED = 88.0, 63.0  # what it takes from the question, and from the number in the soil
RADIUS = 51.0  # of the disc on the back: above the highest foot
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


def question_front(asked: Asked, number: int, count: int, area: Box, texts: Texts) -> Items:
    """`count` is of the questions. The first one is the heading of the whole set."""
    _, soil = area.cut_foot(STRIP)
    seed, middle = area.right - ASIDE, soil.y + STRIP / 2
    curl = tendril(seed, soil.y + 22, TENDRIL, (f"phase-{asked.spot.phase}-pale", f"phase-{asked.spot.phase}"))
    head, name = area._replace(h=CHIP[1]).cut_left(CHIP[0], 7)
    room = Box(area.x, area.y + 24, area.w - CURL, soil.y - area.y - 32)
    told: Items = (writing(room._replace(y=room.y - 2, h=4 * ROW)),)
    away: Items = ()
    if asked.question:
        words = (Paragraph(asked.question, head_style(number)),)
        told = (Text(room, words, anchor="middle", name=str(asked.question)),)
        away = for_neighbour(Words(str(number)), area.right - SEED, middle, size=LARGEST)
    return (
        *chip(head, asked.called, asked.spot.role, asked.spot.on),
        centred_line(name, asked.name, "footer"),
        *told,
        *soil_strip(soil, which(texts, number, count) if asked.question else texts.reference),
        *away,
        Group("Ranke", (circle(seed, middle, 12, "boeg"), *curl), texts["tendril"]),
    )


def question_back(asked: Asked, area: Box, texts: Texts) -> Items:
    """The phase and nothing more, for cards are drawn blind; the disc is far from every cut."""
    spot, r = asked.spot, RADIUS
    x, y, left = area.right - r, area.y + r, area._replace(w=area.w - 2 * r - 12)
    curl = tendril(x + 3, y + r * 0.72, r * 1.44, (f"phase-{spot.phase}", spot.deep), "gran")
    head, told = left._replace(h=CHIP[1]).cut_left(CHIP[0], 7)
    return (
        Group("Bagside", (circle(x, y, r, spot.tint), *curl), texts["tendril"]),
        *chip(head, spot.mark, spot.role, spot.on),
        centred_line(told, texts.reference, "footer"),
        text_box(left._replace(y=area.y + 46, h=40), spot.name, "name"),
    )
