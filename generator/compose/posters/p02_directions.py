"""P02 the directions of leadership."""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.drawing.greenhouse import SEAM, SOIL
from generator.compose.figures.directions import bulbs, directions
from generator.compose.templates.footer import Stand
from generator.compose.templates.poster import A2_ON_A3, IN_SOIL, heading, in_soil, poster
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Group, Place, Text
from generator.model.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3)
RIDGE = 321
HOUSE = Box(STAND.margin, RIDGE, STAND.inside, STAND.h - STAND.lowest - SOIL - RIDGE)  # from the ridge to the soil


def _soil(content: Content, texts: Texts, ground: float) -> Group[Text]:
    soil = Box(0, HOUSE.bottom, STAND.w, ground - HOUSE.bottom + SEAM)
    return bulbs(content.directions, HOUSE, soil, texts.list("people"))


@material(
    "P02",
    kind="poster",
    page="poster-a2",
    texts=("title", "overline", "chief", "people"),
    signing=in_soil(STAND, _soil),
)
def directions_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = directions(content.directions, HOUSE, texts["chief"])
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 2), figure, Place(IN_SOIL))
