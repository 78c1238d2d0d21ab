"""The greenhouse seen from the front: bays side by side, their common strips, the light, the sun and the bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.compose.drawing.outlines import Area, Points, corners, disc, gable, outline_of
from generator.compose.drawing.shapes import circle, lines, overlap, rays, rect
from generator.model.geometry import Box
from generator.model.scene import Role, Shape

SEAM = 2  # soil goes on under the footer: two areas that merely touch show a hairline on screens
SOIL = 106.0  # how deep a poster's soil is above the lowest footer
Light = tuple[float, float]  # right edge at the top, breadth


def shrunk(soil: Box) -> float:
    """The scale of what lies in a poster's soil: it shrinks where a high footer leaves less of it."""
    return min(1.0, soil.h / SOIL)


def ground(soil: Box) -> Shape:
    """The soil of a poster: it goes on a little under the footer."""
    return rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran")


def bays(panes: Sequence[Box]) -> list[Points]:
    """The fronts of gables that stand side by side; a pane is what of a bay stands below its eaves."""
    return [gable(pane.x, pane.w, pane.y, pane.bottom) for pane in panes]


def off_strips(panes: Sequence[Box], i: int, strip: float) -> Box:
    """What a pane has to itself: without the strips that it shares with its neighbours."""
    before, after = (strip if i else 0), (strip if i < len(panes) - 1 else 0)
    return Box(panes[i].x + before, panes[i].y, panes[i].w - before - after, panes[i].h)


def glasshouse(
    panes: Sequence[Area],
    lights: Sequence[Sequence[Light]],
    top: float,
    base: float,
    sun: tuple[float, float, float] | None = None,
) -> tuple[Shape, ...]:
    """Panes of glass with beams of light and a sun (x, y, r) behind them; every overlap is an area of its own tone."""
    shapes: list[Shape] = []
    if sun:
        shapes.append(circle(*sun, fill="froem"))
    shapes += [Shape(outline_of(pane), "glas1") for pane in panes]
    for pane, beams in zip(panes, lights, strict=True):
        for x, breadth in beams:
            shapes += rays(pane, x, breadth, top, base)
    if sun:
        for pane in panes:
            shapes += overlap(disc(*sun), pane, "spirel")
    for one, other in pairwise(panes):
        shapes += overlap(one, other, "glas3")
    return tuple(shapes)


def beams(x: float, breadth: float, step: float, second: float) -> list[Light]:
    """A broad beam of light from x, and a narrow one so much to the right of it."""
    return [(x, breadth), (x + step, second)]


def lit(pane: Box, lights: Iterable[Light], fill: Role = "glas0") -> tuple[Shape, ...]:
    """The light that falls through a pane from its top to its foot."""
    area = corners(*pane)
    return tuple(shape for x, breadth in lights for shape in rays(area, x, breadth, pane.y, pane.bottom, fill))


def corner_marks(places: Iterable[Box], long: float) -> Shape:
    """Pale corners of places for slips: one sees how large they are, and need not hit them."""
    strokes = [
        ((x, y), (x + dx, y + dy))
        for place in places
        for x, side in ((place.x, long), (place.right, -long))
        for y, down in ((place.y, long), (place.bottom, -long))
        for dx, dy in ((side, 0), (0, down))
    ]
    return lines(strokes, "glas3", 3)


def roof_bars(
    panes: Sequence[Box], strip: float, width: float = 3, gap: float = 12,
    at: Sequence[float] = (0.25, 0.5, 0.75), pitch: float = 0.5,
) -> tuple[Shape, ...]:  # fmt: skip
    """White glazing bars in each roof and one along the eaves, which stops at the slope and at the strip two bays share."""
    strokes = []
    slope = gap / pitch  # the roof is so much narrower at the bar than at the eaves
    for i, pane in enumerate(panes):
        half = pane.w / 2
        for share in at:
            bar = pane.x + pane.w * share
            strokes.append(((bar, pane.y - (half - abs(bar - pane.x - half)) * pitch), (bar, pane.y - gap)))
        left, right = (strip if i else slope), (strip if i < len(panes) - 1 else slope)
        strokes.append(((pane.x + left, pane.y - gap), (pane.right - right, pane.y - gap)))
    return (lines(strokes, "paper", width),)


def window_bars(frame: Box, strip: float) -> tuple[Shape, ...]:
    """The bars between the four panes of a window, and the joint where they meet."""
    x, y = frame.x + (frame.w - strip) / 2, frame.y + (frame.h - strip) / 2
    return (
        rect(x, frame.y, strip, frame.h, "glas3"),
        rect(frame.x, y, frame.w, strip, "glas3"),
        rect(x, y, strip, strip, "mos"),
    )
