"""P04: the pieces of advice as the storeys of a tower."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.advice_tower import advice_tower
from drivhus.figures.socle import Stand
from drivhus.materials import Texts, material
from drivhus.materials.posters import A3_ON_A3, heading, on_socle, poster
from drivhus.scene import Box
from drivhus.sender import Room

STAND = Stand(842, 1191, 36, A3_ON_A3, scale=0.72)
SOIL = 962  # the top of it


@material("P04", kind="poster", page="poster-a3", texts=("title", "overline"), signing=on_socle(STAND))
def advice_poster(content: Content, texts: Texts, room: Room) -> Poster:
    soil = Box(0, SOIL, STAND.w, room.ground - SOIL)
    tower = Box(STAND.margin, 332, 248, SOIL - 332)
    figure = advice_tower(content.advice, tower, soil, STAND.w - STAND.margin)
    return poster(texts, STAND, *heading(texts, STAND.margin, 60, 130, 660, 2, 0.7), figure)
