"""P14: the cases as plants on shelves, a shelf for each sector."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.shelves import shelves
from drivhus.figures.socle import Stand, socle, socle_height
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, heading
from drivhus.scene import Box, Scene
from drivhus.sender import Sender


@material("P14", kind="poster", page="poster-a2", texts=("title", "overline"))
def cases_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(1191, 1684, 48, A2_ON_A3, rule=False)
    ground = stand.h - socle_height(stand, sender)
    figure = shelves(content.sectors, content.cases, Box(48, 228, stand.w - 96, ground - 228))
    items = (*heading(texts, 48, 82, 180, 800, 1), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))
