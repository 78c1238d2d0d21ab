"""Slips for the fields on the walls, told apart by where their band is; and tokens that stand for the cases."""

from __future__ import annotations

from generator.compose.drawing.card_parts import writing
from generator.compose.drawing.pictures import plant_of
from generator.compose.drawing.plants import tendril
from generator.compose.drawing.shapes import circle, filled, rect, seed
from generator.compose.drawing.text import centred_line, text_box
from generator.model.content import Case, Content
from generator.model.geometry import Box
from generator.model.scene import Item, Text
from generator.model.text import Words

EDGE = 23.0  # white at the sides of a slip: an office printer does not reach further
BAND = 24.0
ABOVE = 18.0  # of the band
PLANT = 0.25  # scale of the case's plant
DISC = 52.0  # radius of a token's, 4 mm from its cuts
BED = (84.0, 5.0)  # breadth and depth of the soil on a token


def idea(slip: Box, words: Words) -> tuple[Item[Text], ...]:
    """A yellow band on top, and a seed."""
    band = Box(slip.x + EDGE, slip.y + ABOVE, slip.w - 2 * EDGE, BAND)
    mark = seed(band.x + 14, band.y + 19, 16, 11, light="gran", dark="muld")
    room = band._replace(x=band.x + 30, w=band.w - 30)
    return (
        filled(band, "froe"),
        *mark,
        centred_line(room, words, "title", on="froe"),
        writing(Box(band.x, band.bottom + 8, band.w, slip.bottom - band.bottom - 8 - ABOVE)),
    )


def question(slip: Box, words: Words) -> tuple[Item[Text], ...]:
    """A dark band below, and the tendril of a question."""
    band = Box(slip.x + EDGE, slip.bottom - ABOVE - BAND, slip.w - 2 * EDGE, BAND)
    room = band._replace(x=band.x + 30, w=band.w - 30)
    return (
        filled(band, "gran"),
        *tendril(band.x + 16, band.y + 21, 19, role="spire", leaves=False),
        centred_line(room, words, "heading", "paper", on="gran"),
        writing(Box(band.x, slip.y + 8, band.w, band.y - slip.y - 16)),
    )


def plain_slip(slip: Box) -> tuple[Item[Text], ...]:
    """Lines and no band: for what is neither."""
    return (writing(Box(slip.x + EDGE, slip.y + 8, slip.w - 2 * EDGE, slip.h - 8 - ABOVE)),)


def token(case: Case, number: int, area: Box, content: Content) -> tuple[Item[Text], ...]:
    """The case's plant and number. They stand on soil, so that 6 is never 9."""
    x, y = area.x + area.w / 2, area.y + area.h / 2
    wide, deep = BED
    return (
        circle(x, y, DISC, "glas1"),
        plant_of(case.plant, content, x + 17, y + 26, PLANT),
        text_box(Box(x - 52, y + 21, 46, 12), Words(str(number)), "number", align="center", lines=1, on="glas1"),
        rect(x - wide / 2, y + 26, wide, deep, "gran"),
    )
