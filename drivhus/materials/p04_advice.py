"""P04: the pieces of advice as the storeys of a tower."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.advice_tower import advice_texts, advice_tower, roots
from drivhus.figures.socle import Stand
from drivhus.materials import Texts, material
from drivhus.materials.posters import A3_ON_A3, IN_SOIL, heading, in_soil, poster
from drivhus.scene import Box, Group, Place, Text
from drivhus.sender import Room

STAND = Stand(842, 1191, 36, A3_ON_A3, scale=0.72)
TOWER = Box(STAND.margin, 332, 248, 630)  # from the eaves to the soil


def _soil(content: Content, texts: Texts, ground: float) -> Group[Text]:
    return roots(TOWER, Box(0, TOWER.bottom, STAND.w, ground - TOWER.bottom))


@material("P04", kind="poster", page="poster-a3", texts=("title", "overline"), signing=in_soil(STAND, _soil))
def advice_poster(content: Content, texts: Texts, room: Room) -> Poster:
    """The last piece of advice stands in the soil, so the soil comes before the words."""
    words = advice_texts(content.advice, TOWER, STAND.w - STAND.margin)
    drawing = advice_tower(len(content.advice), TOWER)
    return poster(texts, STAND, *heading(texts, STAND.margin, 60, 130, 660, 2, 0.7), drawing, Place(IN_SOIL), words)
