"""Looks at drawings: what leaves its box, what is too small to be seen."""

from __future__ import annotations

from generator.compose.drawing.shapes import flatten
from generator.model.scene import Box, Group, Outline, Shape, Text, walk

Extent = tuple[float, float, float, float]


def shapes_of(group: Group[Text]) -> list[Shape]:
    return [item for item in walk((group,)) if isinstance(item, Shape)]


def texts_of(group: Group[Text]) -> list[Text]:
    return [item for item in walk((group,)) if isinstance(item, Text)]


def figures_in(group: Group[Text]) -> list[Group[Text]]:
    return [item for item in walk((group,)) if isinstance(item, Group) and item.alt]


def said_in(group: Group[Text], style: str) -> list[str]:
    """What the group says in a style, in reading order."""
    return [str(p.words) for text in texts_of(group) for p in text.paragraphs if p.style == style]


def extent(outline: Outline) -> Extent:
    """(left, top, right, bottom) of the drawing itself."""
    points = [*flatten(outline), *((seg[-2], seg[-1]) for seg in outline if len(seg) > 1)]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def outside(shapes: list[Shape], box: Box, above: float = 0) -> list[Shape]:
    """Shapes that leave the box; `above` is how far they may grow over its top."""
    return [s for s in shapes if not _held(extent(s.outline), box, above, s.width / 2 + 0.5)]


def _held(found: Extent, box: Box, above: float, slack: float) -> bool:
    left, top, right, bottom = found
    sideways = left >= box.x - slack and right <= box.right + slack
    return sideways and top >= box.y - above - slack and bottom <= box.bottom + slack


def specks(shapes: list[Shape]) -> list[Shape]:
    """Shapes too small to be seen: leftovers of a drawing."""
    return [s for s in shapes if _longest(extent(s.outline)) < 1]


def _longest(found: Extent) -> float:
    return max(found[2] - found[0], found[3] - found[1])
