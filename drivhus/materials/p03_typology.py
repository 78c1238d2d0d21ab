"""P03 the typology, landscape."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.socle import Stand
from drivhus.figures.typology import typology
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, heading, on_socle, poster
from drivhus.scene import Box
from drivhus.sender import Room

STAND = Stand(1684, 1191, 48, A2_ON_A3, rule=False)
TOP = 236
AIR = 22  # axis to socle


@material("P03", kind="poster", page="poster-a2-landscape", texts=("title", "overline"), signing=on_socle(STAND))
def typology_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = typology(content.typology, Box(STAND.margin, TOP, STAND.inside, room.ground - AIR - TOP))
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 178, 1300, 1), figure)
