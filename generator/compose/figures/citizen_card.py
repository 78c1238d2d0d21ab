"""A citizen's role: its tulip and, on the back, what the table itself says of it, for the publication only names the roles."""

from __future__ import annotations

from generator.compose.drawing.card_parts import ROW, STRIP, Items, asked, head_style, soil_strip, which
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.shapes import circle, line
from generator.compose.drawing.text import numbered_disc, one_line
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.content import Item as Term
from generator.model.drawings import PLAIN
from generator.model.geometry import Box
from generator.model.scene import Group
from generator.model.text import Words

RADIUS, MIDDLE = 118.0, 104.0  # of the disc behind a tulip, and how high above the soil it stands
FIELD = 4  # lines to write on, twice
DISC = 13.0  # radius of the number's, on the back


def citizen_front(role: Term | None, number: int, count: int, area: Box, texts: Texts, content: Content) -> Items:
    """`role` is None on a card for a role that the table finds itself."""
    above, soil = area.cut_foot(STRIP)
    x, y = area.x + area.w / 2, area.y + 42
    name = one_line(area.x, y, area.w, role.name, head_style(number)) if role else None
    tulip = content.drawings.of("citizens", role.id if role else PLAIN)
    alt = texts.of(role.id) if role else texts[PLAIN]
    return (
        one_line(area.x, area.y + 12, 150, texts["head"], "subheading"),
        name or line(area.x, y + 6, area.right, y + 6, "boeg", 1.6),
        Group("Rolle", (circle(x, soil.y - MIDDLE, RADIUS, "blomstl"), *standing(tulip, x, soil.y)), alt),
        *soil_strip(soil, which(texts, number, count), str(number) if role else ""),
    )


def citizen_back(role: Term | None, number: int, area: Box, texts: Texts) -> Items:
    left, x, y = area.x + 38, area.x + DISC, area.y + DISC
    fits, care = (area._replace(y=area.y + down, h=FIELD * ROW + 4) for down in (62, 188))
    asks = *asked(fits, texts["fits"]), *asked(care, texts["care"])
    if not role:
        return circle(x, y, DISC, "blomst"), line(left, area.y + 25, area.right, area.y + 25, "mos", 0.75), *asks
    return (
        *numbered_disc(x, y, DISC, Words(str(number)), "blomst"),
        one_line(left, area.y + 21, area.right - left, role.name, "name"),
        one_line(area.x, area.y + 303, area.w, texts["note"], "body-small"),
        *asks,
    )
