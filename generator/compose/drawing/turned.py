"""Items that are seen from the other side of the table, or of a tent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model.geometry import Box, moved
from generator.model.scene import Group, Item, Rotation, Shape, Text

OPPOSITE: Mapping[Rotation, Rotation] = {0: 180, 180: 0, 90: -90, -90: 90}


def on_its_head(items: Iterable[Item[Text]], page: Box) -> tuple[Item[Text], ...]:
    """Shapes, texts and their groups, turned by half a turn about the middle of the page."""
    return tuple(_turned(item, page) for item in items)


def _turned(item: Item[Text], page: Box) -> Item[Text]:
    x, y = page.x + page.right, page.y + page.bottom
    match item:
        case Shape():
            return replace(item, outline=moved(item.outline, x, y, 180))
        case Text():
            box = Box(x - item.box.right, y - item.box.bottom, item.box.w, item.box.h)
            return replace(item, box=box, rotation=OPPOSITE[item.rotation])
        case Group():
            return Group(item.name, on_its_head(item.items, page), item.alt)
    raise TypeError(f"a {type(item).__name__} has a right way up")
