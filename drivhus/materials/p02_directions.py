"""P02 the directions of leadership."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.directions import directions
from drivhus.figures.house import SEAM
from drivhus.figures.socle import Stand
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, SOIL, heading, on_socle, poster
from drivhus.scene import Box
from drivhus.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3)
RIDGE = 321
SHALLOWEST = 62  # a high socle takes from the soil before it takes from the house


@material(
    "P02", kind="poster", page="poster-a2", texts=("title", "overline", "chief", "people"), signing=on_socle(STAND)
)
def directions_poster(content: Content, texts: Texts, room: Room) -> Poster:
    top = min(STAND.h - STAND.lowest - SOIL, room.ground - SHALLOWEST)
    soil = Box(0, top, STAND.w, room.ground - top + SEAM)
    house = Box(STAND.margin, RIDGE, STAND.inside, top - RIDGE)
    figure = directions(content.directions, house, soil, texts["chief"], texts.list("people"))
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 2), figure)
