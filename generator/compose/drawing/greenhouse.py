"""The greenhouse seen from the front: bays side by side, their common strips, the light, the sun and the bars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.compose.drawing.outlines import Area, Points, disc, gable, outline_of
from generator.compose.drawing.shapes import circle, lines, overlap, rays, rect
from generator.model.geometry import Box
from generator.model.scene import Shape

SEAM = 2  # soil goes on under the footer: two areas that merely touch show a hairline on screens
SOIL = 106.0  # how deep a poster's soil is above the lowest footer
Light = tuple[float, float]  # right edge at the top, breadth


def shrunk(soil: Box) -> float:
    """The scale of what lies in a poster's soil: it shrinks where a high footer leaves less of it."""
    return min(1.0, soil.h / SOIL)


def bays(lefts: Sequence[float], widths: Sequence[float], eaves: float, base: float) -> list[Points]:
    """The fronts of gables standing side by side, overlapping where the next begins before the last has ended."""
    return [gable(x, w, eaves, base) for x, w in zip(lefts, widths, strict=True)]


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


def roof_bars(
    lefts: Sequence[float], widths: Sequence[float], eaves: float, strip: float, width: float = 3, gap: float = 12,
    at: Sequence[float] = (0.25, 0.5, 0.75), pitch: float = 0.5,
) -> tuple[Shape, ...]:  # fmt: skip
    """White glazing bars in each roof and one along the eaves, which stops at the slope and at the strip two bays share."""
    strokes = []
    last = len(lefts) - 1
    for i, (x, w) in enumerate(zip(lefts, widths, strict=True)):
        for share in at:
            bar = x + w * share
            ridge = eaves - (w / 2 - abs(bar - x - w / 2)) * pitch
            strokes.append(((bar, ridge), (bar, eaves - gap)))
        slope = gap / pitch  # the roof is so much narrower at the bar than at the eaves
        strokes.append(
            ((x + (strip if i else slope), eaves - gap), (x + w - (strip if i < last else slope), eaves - gap))
        )
    return (lines(strokes, "paper", width),)


def window_bars(frame: Box, strip: float) -> tuple[Shape, ...]:
    """The bars between the four panes of a window, and the joint where they meet."""
    x, y = frame.x + (frame.w - strip) / 2, frame.y + (frame.h - strip) / 2
    return (
        rect(x, frame.y, strip, frame.h, "glas3"),
        rect(frame.x, y, frame.w, strip, "glas3"),
        rect(x, y, strip, strip, "mos"),
    )
