"""Paths cropped to what can be seen of them: a logo is measured by its ink, never by its file's frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import dist, pi

from generator.load.logo.svg_shapes import rectangle
from generator.model.geometry import (
    IDENTITY,
    LONGEST,
    Box,
    Outline,
    TooIntricate,
    around,
    bounds,
    common,
    is_rectangle,
    stroke_bounds,
    stroked,
    transformed,
)
from generator.model.look import ArtPath

USUAL = (100.0, 5000.0)
"""A logo whose longer side is within these keeps its own units; another is drawn to SIDE."""

SIDE = 1000.0

SLACK = 0.5
"""How far, of those units, a path may leave its file's frame."""

CROSSINGS = 100_000
"""Of an area's lines with each other, if they ran at random: more would take Skia minutes."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A logo as paths, origin at the top left of its ink."""

    w: float
    h: float
    paths: tuple[ArtPath, ...]
    boxed: bool = False  # the file paints a white box behind the logo; left out here
    ink: Box = Box(0, 0, 0, 0)  # where all this stands in the file, in the file's pixels


def clipped(path: ArtPath, clip: Outline) -> Iterator[ArtPath]:
    """What is seen of a path inside a clip: the path itself where it does not leave it, else areas."""
    if not clip or (is_rectangle(clip) and bounds(clip).holds(_reach(path))):
        return iter((path,) if clip else ())
    plain = replace(path, line=None, width=0, even_odd=False)
    stroke = stroked(path.outline, path.width, path.cap, path.join, path.miter) if path.line else ()
    areas = (
        replace(plain, outline=_cut(path.outline, clip, path.even_odd) if path.fill else ()),
        replace(plain, outline=_cut(stroke, clip) if stroke else (), fill=path.line),
    )
    return (area for area in areas if area.outline)


def cropped(paths: list[ArtPath], frame: Box | None) -> Drawing | None:
    """The drawing in its own units, or None if nothing can be seen. `frame` is the file's own box."""
    reaches = [(path, _reach(path)) for path in paths]
    seen = [(path, reach, box) for path, reach in reaches if (box := reach.common(frame or reach))]
    boxed = len(seen) > 1 and _is_ground(seen[0][0], seen[0][2], around(box for *_, box in seen[1:]))
    if boxed:
        del seen[0]
    if not seen:
        return None
    ink = around(box for *_, box in seen)
    side = max(ink.w, ink.h)
    k = 1.0 if USUAL[0] <= side <= USUAL[1] else SIDE / side
    m = IDENTITY.scale(k).translate(-ink.x, -ink.y)
    placed: list[ArtPath] = []
    for path, reach, _ in seen:
        whole = replace(path, outline=transformed(path.outline, m), width=path.width * k)
        if frame is None or frame.holds(reach, SLACK / k):
            placed.append(whole)
        else:
            placed += clipped(whole, transformed(rectangle(*frame), m))
    if not placed:
        return None  # less than a sliver is inside the frame
    return Drawing(ink.w * k, ink.h * k, tuple(placed), boxed, ink)


def _reach(path: ArtPath) -> Box:
    """All that a path paints, its stroke with caps and mitred corners."""
    stroke = stroke_bounds(path.outline, path.width, path.cap, path.join, path.miter) if path.line else None
    if stroke is None:
        return bounds(path.outline)
    return around((stroke, bounds(path.outline))) if path.fill else stroke


def _cut(area: Outline, clip: Outline, even_odd: bool = False) -> Outline:
    """The common area. Raises `TooIntricate` for very many lines, or if lines so long would cross
    too often in the box around (Buffon's needle)."""
    points = [segment[-2:] for segment in area if len(segment) > 1]
    box, length = bounds(area), sum(map(dist, points, points[1:]))
    if len(area) > LONGEST or length * length > CROSSINGS * pi * box.w * box.h > 0:
        raise TooIntricate
    return common(area, clip, even_odd)


def _is_ground(path: ArtPath, box: Box, rest: Box) -> bool:
    """A white box behind everything: no part of the logo, though its file has it."""
    white = path.fill is not None and path.fill.rgb == "#FFFFFF" and path.line is None
    return white and is_rectangle(path.outline) and box.holds(rest)
