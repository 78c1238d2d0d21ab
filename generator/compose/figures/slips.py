"""Slips for the fields on the walls, told apart by where their band is; and tokens that stand for the cases."""

from __future__ import annotations

from generator.compose.drawing.card_parts import Items, writing
from generator.compose.drawing.pictures import plant_of
from generator.compose.drawing.plants import tendril
from generator.compose.drawing.shapes import circle, filled, rect, seed
from generator.compose.drawing.text import centred_line, one_line
from generator.model.content import Case, Content
from generator.model.geometry import Box
from generator.model.text import Words

EDGE = 23.0  # white at the sides of a slip: an office printer does not reach further
BAND = 24.0
ABOVE = 18.0  # of the band
PLANT = 0.25  # scale of the case's plant
DISC = 52.0  # radius of a token's, 4 mm from its cuts
BED = (84.0, 5.0)  # breadth and depth of the soil on a token


def idea(slip: Box, words: Words) -> Items:
    """A yellow band on top, and a seed."""
    band = Box(slip.x, slip.y + ABOVE, slip.w, BAND).inset(EDGE, 0)
    _, room = band.cut_left(30)
    mark = seed(band.x + 14, band.y + 19, 16, 11, light="gran", dark="muld")
    lines = writing(band._replace(y=band.bottom + 8, h=slip.bottom - band.bottom - 8 - ABOVE))
    return (filled(band, "froe"), *mark, centred_line(room, words, "title", on="froe"), lines)


def question(slip: Box, words: Words) -> Items:
    """A dark band below, and the tendril of a question."""
    band = Box(slip.x, slip.bottom - ABOVE - BAND, slip.w, BAND).inset(EDGE, 0)
    _, room = band.cut_left(30)
    mark = tendril(band.x + 16, band.y + 21, 19, role="spire", leaves=False)
    lines = writing(band._replace(y=slip.y + 8, h=band.y - slip.y - 16))
    return (filled(band, "gran"), *mark, centred_line(room, words, "heading", "paper", on="gran"), lines)


def plain_slip(slip: Box) -> Items:
    """Lines and no band: for what is neither."""
    return (writing(Box(slip.x + EDGE, slip.y + 8, slip.w - 2 * EDGE, slip.h - 8 - ABOVE)),)


def token(case: Case, number: int, area: Box, content: Content) -> Items:
    """The case's plant and number. They stand on soil, so that 6 is never 9."""
    x, y = area.x + area.w / 2, area.y + area.h / 2
    wide, deep = BED
    return (
        circle(x, y, DISC, "glas1"),
        plant_of(case.plant, content, x + 17, y + 26, PLANT),
        one_line(x - 52, y + 21, 46, Words(str(number)), "number", align="center", on="glas1"),
        rect(x - wide / 2, y + 26, wide, deep, "gran"),
    )
