"""P01: the phase model as a greenhouse, a bay for each phase."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.phase_model import phase_model
from drivhus.figures.socle import Stand
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, SOIL, heading, on_socle, poster
from drivhus.scene import Box
from drivhus.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3)


@material("P01", kind="poster", page="poster-a2", texts=("title", "overline", "renewal"), signing=on_socle(STAND))
def phase_model_poster(content: Content, texts: Texts, room: Room) -> Poster:
    soil = Box(0, room.ground - SOIL, STAND.w, SOIL)
    house = Box(STAND.margin, 430, STAND.inside, soil.y - 430)
    figure = phase_model(content.phases, house, soil, texts["renewal"])
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 2), figure)
