"""P01: the phase model as a greenhouse, a bay for each phase."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.house import SOIL
from drivhus.figures.phase_model import phase_model, renewal
from drivhus.figures.socle import Stand
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, IN_SOIL, heading, in_soil, poster
from drivhus.scene import Box, Group, Place, Text
from drivhus.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3)
HOUSE = Box(STAND.margin, 430, STAND.inside, STAND.h - STAND.lowest - SOIL - 430)  # from the eaves to the soil


def _soil(content: Content, texts: Texts, ground: float) -> Group[Text]:
    soil = Box(0, HOUSE.bottom, STAND.w, ground - HOUSE.bottom)
    return renewal(content.phases, HOUSE, soil, texts["renewal"])


@material("P01", kind="poster", page="poster-a2", texts=("title", "overline", "renewal"), signing=in_soil(STAND, _soil))
def phase_model_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = phase_model(content.phases, HOUSE)
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 2), figure, Place(IN_SOIL))
