"""P02 the directions of leadership."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.directions import directions
from drivhus.figures.house import SEAM
from drivhus.figures.socle import Stand, socle, socle_height
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, SOIL, heading
from drivhus.scene import Box, Scene
from drivhus.sender import Sender

MARGIN, RIDGE = 48, 321
SHALLOWEST = 62  # a high socle takes from the soil before it takes from the house


@material("P02", kind="poster", page="poster-a2", texts=("title", "overline", "chief", "people"))
def directions_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(1191, 1684, MARGIN, A2_ON_A3)
    ground = stand.h - socle_height(stand, sender)
    top = min(stand.h - stand.lowest - SOIL, ground - SHALLOWEST)
    soil = Box(0, top, stand.w, ground - top + SEAM)
    house = Box(MARGIN, RIDGE, stand.w - 2 * MARGIN, top - RIDGE)
    figure = directions(content.directions, house, soil, texts["chief"], texts.list("people"))
    items = (*heading(texts, MARGIN, 82, 180, 800, 2), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))
