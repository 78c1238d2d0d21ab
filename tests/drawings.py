"""Looks at drawings: what leaves its box, what is too small to be seen."""

from __future__ import annotations

from fontTools.misc.bezierTools import cubicPointAtT

from generator.model.geometry import Box, Outline, bounds
from generator.model.scene import Group, Shape, Text, walk

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


def flatten(outline: Outline, steps: int = 16) -> list[tuple[float, float]]:
    """Points along an outline; a curve becomes `steps` straight pieces."""
    found: list[tuple[float, float]] = []
    for letter, *v in outline:
        ends = list(zip(v[::2], v[1::2], strict=True))
        curve = (cubicPointAtT(found[-1], *ends, n / steps) for n in range(1, steps)) if letter == "C" else ()
        found += [*curve, *ends[-1:]]
    return found


def extent(outline: Outline) -> Extent:
    """(left, top, right, bottom) of the drawing itself."""
    return bounds(outline).sides


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
