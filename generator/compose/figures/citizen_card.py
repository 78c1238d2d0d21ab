"""A citizen's role: its tulip and, on the back, what the table itself says of it, for the publication only names the roles."""

from __future__ import annotations

from generator.compose.drawing.card_parts import ROW, STRIP, soil_strip, which, writing
from generator.compose.drawing.citizens import MIDDLE, RADIUS, plain, tulip_of
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import circle, line
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.texts import Texts
from generator.model.content import Item as Term
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Text
from generator.model.text import Words

FIELD = 4  # lines to write on, twice
DISC = 13.0  # radius of the number's, on the back


def citizen_front(role: Term | None, number: int, count: int, area: Box, texts: Texts) -> tuple[Item[Text], ...]:
    """`role` is None on a card for a role that the table finds itself."""
    x, soil = area.x + area.w / 2, area.bottom - STRIP
    told = which(texts, number, count) if role else texts.reference.derived(f"{texts.reference} · {texts['own']}")
    name = Box(area.x, area.y + 42, area.w, 12)
    style = "title" if number == 1 else "heading"
    tulip = tulip_of(role.id) if role else plain()
    alt = texts.of(role.id) if role else texts["plain"]
    return (
        text_box(Box(area.x, area.y + 12, 150, 5), texts["head"], "subheading", lines=1),
        text_box(name, role.name, style, lines=1)
        if role
        else line(name.x, name.y + 6, name.right, name.y + 6, "boeg", 1.6),
        Group("Rolle", (circle(x, soil - MIDDLE, RADIUS, "blomstl"), *placed(tulip, x, soil)), alt),
        *soil_strip(Box(area.x, soil, area.w, STRIP), told, str(number) if role else ""),
    )


def citizen_back(role: Term | None, number: int, area: Box, texts: Texts) -> tuple[Item[Text], ...]:
    x, w = area.x + 38, area.w - 38
    named: tuple[Item[Text], ...] = (line(x, area.y + 25, x + w, area.y + 25, "mos", 0.75),)
    if role:
        disc = Box(area.x, area.y, 2 * DISC, 2 * DISC)
        named = (
            centred_line(disc, Words(str(number)), "number", align="center", on="blomst"),
            text_box(Box(x, area.y + 21, w, 8), role.name, "name", lines=1),
            text_box(Box(area.x, area.y + 303, area.w, 4), texts["note"], "body-small", lines=1),
        )
    asked = (
        item
        for key, y in (("fits", area.y + 62), ("care", area.y + 188))
        for item in (
            text_box(Box(area.x, y, area.w, 5), texts[key], "label", lines=1),
            writing(Box(area.x, y + 4, area.w, FIELD * ROW)),
        )
    )
    return (circle(area.x + DISC, area.y + DISC, DISC, "blomst"), *named, *asked)
