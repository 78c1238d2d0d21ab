"""P01: the phase model as a greenhouse, a bay for each phase."""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.drawing.greenhouse import SOIL
from generator.compose.figures.phase_model import phase_model, renewal
from generator.compose.templates.footer import Stand
from generator.compose.templates.poster import A2_ON_A3, IN_SOIL, heading, in_soil, poster
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Group, Place, Text
from generator.model.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3)
HOUSE = Box(STAND.margin, 430, STAND.inside, STAND.h - STAND.lowest - SOIL - 430)  # from the eaves to the soil


def _soil(content: Content, texts: Texts, ground: float) -> Group[Text]:
    soil = Box(0, HOUSE.bottom, STAND.w, ground - HOUSE.bottom)
    return renewal(content.phases, HOUSE, soil, texts["renewal"])


@material("P01", kind="poster", page="poster-a2", texts=("title", "overline", "renewal"), signing=in_soil(STAND, _soil))
def phase_model_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = phase_model(content.phases, HOUSE)
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 2), figure, Place(IN_SOIL))
