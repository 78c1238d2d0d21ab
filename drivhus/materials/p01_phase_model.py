"""P01: the phase model as a greenhouse, a bay for each phase."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.phase_model import phase_model
from drivhus.figures.socle import Stand, socle, socle_height
from drivhus.materials import Texts, material
from drivhus.materials.posters import A2_ON_A3, SOIL, heading
from drivhus.scene import Box, Scene
from drivhus.sender import Sender


@material("P01", kind="poster", page="poster-a2", texts=("title", "overline", "renewal"))
def phase_model_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(1191, 1684, 48, A2_ON_A3)
    ground = stand.h - socle_height(stand, sender)
    soil = Box(0, ground - SOIL, stand.w, SOIL)
    figure = phase_model(content.phases, Box(48, 430, stand.w - 96, soil.y - 430), soil, texts["renewal"])
    items = (*heading(texts, 48, 82, 180, 800, 2), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))
