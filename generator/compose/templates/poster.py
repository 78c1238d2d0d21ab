"""What posters have in common: overline and title, the measures of a sheet, and what the sender puts below."""

from __future__ import annotations

from collections.abc import Callable

from generator.compose.catalogue import Signature, Signing, Texts
from generator.compose.templates.footer import Stand, socle, socle_height
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Place, Scene, Text
from generator.model.sender import Room, Sender

A2_ON_A3 = 0.236
"""Millimetres of one unit of an A2 drawing where it is smallest: an A3 sheet inside 8 mm margins."""
A3_ON_A3 = 0.3336
IN_SOIL, SOCLE = "jord", "sokkel"

Soil = Callable[[Content, Texts, float], Group[Text]]
"""The soil of a poster down to a y: the only part of it that gives way to a high socle."""


def on_socle(stand: Stand) -> Signing:
    """A poster without soil: its drawing ends where the socle begins, which is as high as the sender's logo needs."""

    def room(sender: Sender | None) -> Room:
        return Room(stand.h - socle_height(stand, sender))

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        return {SOCLE: (socle(stand, sender, content.publication),)}

    return Signing(sign, room)


def in_soil(stand: Stand, soil: Soil) -> Signing:
    """A poster that stands in soil: its drawing is the same above any socle."""

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        ground = stand.h - socle_height(stand, sender)
        return {IN_SOIL: (soil(content, texts, ground),), SOCLE: (socle(stand, sender, content.publication),)}

    return Signing(sign)


def poster(texts: Texts, stand: Stand, *items: Item[Text]) -> Poster:
    """The page that stands on its sender's socle."""
    return Poster(texts["title"], Scene(stand.w, stand.h, (*items, Place(SOCLE))))


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
