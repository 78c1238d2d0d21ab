"""P14: the cases as plants on shelves, a shelf for each sector."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.shelves import shelves
from drivhus.figures.socle import Stand
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, heading, on_socle, poster
from drivhus.scene import Box
from drivhus.sender import Room

STAND = Stand(1191, 1684, 48, A2_ON_A3, rule=False)


@material("P14", kind="poster", page="poster-a2", texts=("title", "overline"), signing=on_socle(STAND))
def cases_poster(content: Content, texts: Texts, room: Room) -> Poster:
    figure = shelves(content.sectors, content.cases, Box(STAND.margin, 228, STAND.inside, room.ground - 228))
    return poster(texts, STAND, *heading(texts, STAND.margin, 82, 180, 800, 1), figure)
