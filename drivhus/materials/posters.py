"""P01 the phase model, P04 the pieces of advice, P14 the cases."""

from __future__ import annotations

from drivhus.content import Content
from drivhus.document import Poster
from drivhus.figures.advice_tower import advice_tower
from drivhus.figures.phase_model import phase_model
from drivhus.figures.shelves import shelves
from drivhus.figures.socle import Stand, socle, socle_height
from drivhus.materials import Texts, material
from drivhus.scene import Box, Paragraph, Scene, Text
from drivhus.sender import Sender

A2_ON_A3 = 0.236
"""Millimetres of one unit of an A2 drawing where it is smallest: an A3 sheet inside 8 mm margins."""
A3_ON_A3 = 0.3336
SOIL = 106


def heading(
    texts: Texts, margin: float, overline: float, title: float, width: float, lines: int, scale: float = 1
) -> tuple[Text, Text]:
    """Overline and title; the title is read first, for it is the page's heading."""
    return (
        Text(
            Box(margin - 4 * scale, title, width, 145 * lines),
            (Paragraph(texts["title"], "title"),),
            lines=lines,
            name="titel",
        ),
        Text(
            Box(margin + 2 * scale, overline, width, 14),
            (Paragraph(texts["overline"], "overline"),),
            lines=1,
            name="overlinje",
        ),
    )


@material("P01", kind="poster", page="poster-a2", texts=("title", "overline", "renewal"))
def phase_model_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(1191, 1684, 48, A2_ON_A3)
    ground = stand.h - socle_height(stand, sender)
    soil = Box(0, ground - SOIL, stand.w, SOIL)
    figure = phase_model(content.phases, Box(48, 430, stand.w - 96, soil.y - 430), soil, texts["renewal"])
    items = (*heading(texts, 48, 82, 180, 800, 2), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))


@material("P04", kind="poster", page="poster-a3", texts=("title", "overline"))
def advice_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(842, 1191, 36, A3_ON_A3, scale=0.72)
    ground = stand.h - socle_height(stand, sender)
    soil = Box(0, 962, stand.w, ground - 962)
    figure = advice_tower(content.advice, Box(36, 332, 248, 630), soil, stand.w - 36)
    items = (*heading(texts, 36, 60, 130, 660, 2, 0.7), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))


@material("P14", kind="poster", page="poster-a2", texts=("title", "overline"))
def cases_poster(content: Content, sender: Sender | None, texts: Texts) -> Poster:
    stand = Stand(1191, 1684, 48, A2_ON_A3, rule=False)
    ground = stand.h - socle_height(stand, sender)
    figure = shelves(content.sectors, content.cases, Box(48, 228, stand.w - 96, ground - 228))
    items = (*heading(texts, 48, 82, 180, 800, 1), figure, socle(stand, sender, content.publication))
    return Poster(texts["title"], Scene(stand.w, stand.h, items))
