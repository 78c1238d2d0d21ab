"""P03 the typology, landscape."""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.figures.typology import typology
from generator.compose.templates.footer import Stand
from generator.compose.templates.poster import A2_ON_A3, heading, on_socle, poster
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.sender import Room

STAND = Stand(1684, 1191, 48, A2_ON_A3, rule=False)
TOP = 236
AIR = 22  # axis to socle


@material("P03", kind="poster", page="poster-a2-landscape", texts=("title", "overline"), signing=on_socle(STAND))
def typology_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = typology(content.typology, Box(STAND.margin, TOP, STAND.inside, room.ground - AIR - TOP))
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 178, 1300, 1), figure)
