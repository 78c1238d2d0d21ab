"""P04: the pieces of advice as the storeys of a tower."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.advice_tower import advice_tower
from drivhus.figures.socle import Stand, socle, socle_height
from drivhus.materials import Texts, material
from drivhus.materials.posters import A3_ON_A3, heading
from drivhus.scene import Box, Scene
from drivhus.sender import Sender


@material("P04", kind="poster", page="poster-a3", texts=("title", "overline"))
def advice_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(842, 1191, 36, A3_ON_A3, scale=0.72)
    ground = stand.h - socle_height(stand, sender)
    soil = Box(0, 962, stand.w, ground - 962)
    figure = advice_tower(content.advice, Box(36, 332, 248, 630), soil, stand.w - 36)
    items = (*heading(texts, 36, 60, 130, 660, 2, 0.7), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))
