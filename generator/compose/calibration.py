"""What is printed to set a printer, and not to be used at a seminar."""

from __future__ import annotations

from generator.compose.drawing.text import text_box
from generator.compose.figures.calibration import back, front
from generator.compose.material import Entries
from generator.compose.templates.card import A4
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Scene, Text
from generator.model.sender import Room
from generator.model.text import Words
from generator.model.units import MM

CALIBRATION = Entries("calibration")

LEFT, RIGHT = 18 * MM, 192 * MM


@CALIBRATION.material("G06", page="calibration-a4")
def printer_sheet(content: Content, texts: Texts, room: Room) -> Poster:
    """Two sides of one sheet, turned over the long edge. No sender signs it: it is thrown away."""
    sides = (("title", "front", front(texts)), ("title-next", "back", back(texts)))
    first, second = (
        Scene(A4.w, A4.h, (*_head(texts, style, texts[key]), *items, _foot(texts))) for style, key, items in sides
    )
    return Poster(texts["title"], first, content.publication.series, (second,))


def _head(texts: Texts, style: str, side: Words) -> tuple[Text, Text]:
    box = Box(LEFT, 20.5 * MM, RIGHT - LEFT, 8)
    return text_box(box, texts["title"], style, lines=1), text_box(box, side, "side", lines=1, align="right")


def _foot(texts: Texts) -> Text:
    return text_box(Box(LEFT, 285 * MM, 152 * MM, 4), texts.label, "foot", lines=1)
