"""P14: the cases as plants on shelves, a shelf for each sector."""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.figures.case_shelves import shelves
from generator.compose.templates.footer import Stand
from generator.compose.templates.poster import A2_ON_A3, heading, on_socle, poster
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3, rule=False)


@material("P14", kind="poster", page="poster-a2", texts=("title", "overline"), signing=on_socle(STAND))
def cases_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = shelves(content.sectors, content.cases, Box(STAND.margin, 228, STAND.inside, room.ground - 228))
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 1), figure)
