"""P04: the pieces of advice as the storeys of a tower."""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.figures.advice_tower import advice_texts, advice_tower, roots
from generator.compose.templates.footer import Stand
from generator.compose.templates.poster import A3_ON_A3, IN_SOIL, heading, in_soil, poster
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Group, Place, Text
from generator.model.sender import Room

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
