"""The drawings of layouts/drawings, put where they stand: on their foot, in a box, or as a figure as large as their page."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.drawing.plants import Shapes, placed
from generator.model.content import Content
from generator.model.drawings import PLAIN, Drawing
from generator.model.flow import Figure, Number
from generator.model.geometry import Box, around, bounds
from generator.model.scene import Group
from generator.model.text import Words


def standing(drawing: Drawing, x: float, y: float, scale: float = 1) -> Shapes:
    """The drawing with its foot at (x, y)."""
    left, up = drawing.foot
    return placed(drawing.shapes, x - left * scale, y - up * scale, scale)


def standing_in(drawing: Drawing, room: Box, largest: float) -> Shapes:
    """The drawing on the bottom of the room, in its middle, as large as it may be or as there is room for."""
    box, (x, y) = inked(drawing), drawing.foot
    scale = min(largest, room.w / box.w, room.h / max(1.0, y - box.y))
    return standing(drawing, room.x + room.w / 2 - (box.x + box.w / 2 - x) * scale, room.bottom, scale)


def fitted(drawing: Drawing, w: float, h: float) -> tuple[Shapes, float, float]:
    """The drawing as large as the box w x h allows, its upper left corner at (0, 0); then how large it is."""
    box = inked(drawing)
    scale = min(w / box.w, h / box.h)
    return placed(drawing.shapes, -box.x * scale, -box.y * scale, scale), box.w * scale, box.h * scale


def inked(drawing: Drawing) -> Box:
    """What the shapes cover, with half the breadth of their lines; a point at the least."""
    box = around(bounds(s.outline).inset(-s.width / 2 if s.line else 0) for s in drawing.shapes)
    return box._replace(w=max(1.0, box.w), h=max(1.0, box.h))


def figure(content: Content, name: str, alt: str = "", number: Number | None = None, beside: bool = False) -> Figure:
    """A drawing of a sheet, called as its file has it, with a number on it if it has a place for one."""
    drawing = content.drawings[f"sheets/{name}"]
    shapes = placed(drawing.shapes, -drawing.page.x, -drawing.page.y)
    return Figure(
        Group(drawing.title, shapes, alt), drawing.page.w, drawing.page.h, beside, (number,) if number else ()
    )


def plant_of(key: str, content: Content, x: float, y: float, scale: float = 1) -> Group:
    """The plant of a case with its foot at (x, y), a figure of its own; a plain one for a case without a drawing yet."""
    known = key if f"cases/{key}" in content.drawings else PLAIN
    plant = content.drawings[f"cases/{known}"]
    return Group(f"plante-{known}", standing(plant, x, y, scale), alt_of(content.figures.case_plants, known))


def alt_of(alts: Mapping[str, Words], id: str) -> Words:
    """What is said of a drawing; of one without words yet, which is told elsewhere, as of a plain one."""
    return alts.get(id) or alts.get(PLAIN) or Words(id)
