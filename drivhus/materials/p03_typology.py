"""P03 the typology, landscape."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.socle import Stand, socle, socle_height
from drivhus.figures.typology import typology
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, heading
from drivhus.scene import Box, Scene
from drivhus.sender import Sender

MARGIN, TOP = 48, 236
AIR = 22  # axis to socle


@material("P03", kind="poster", page="poster-a2-landscape", texts=("title", "overline"))
def typology_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(1684, 1191, MARGIN, A2_ON_A3, rule=False)
    ground = stand.h - socle_height(stand, sender)
    figure = typology(content.typology, Box(MARGIN, TOP, stand.w - 2 * MARGIN, ground - AIR - TOP))
    items = (*heading(texts, MARGIN, 82, 178, 1300, 1), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))
