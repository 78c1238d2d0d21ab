"""Paths cropped to what can be seen of them: a logo is measured by its ink, never by its file's frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.load.logo.geometry import (
    Bounds,
    Matrix,
    bounds,
    common,
    holds,
    is_rectangle,
    joined,
    rectangle,
    transformed,
)
from generator.model.look import ArtPath

USUAL = (100.0, 5000.0)
"""A logo whose longer side is within these keeps its own units; another is drawn to SIDE."""

SIDE = 1000.0


class Drawing(NamedTuple):
    """A logo as paths, origin at the top left of its ink."""

    w: float
    h: float
    paths: tuple[ArtPath, ...]
    margins: tuple[float, float, float, float] = (0, 0, 0, 0)  # empty share of the frame: left, top, right, bottom
    boxed: bool = False  # the file paints a white box behind the logo; left out here


def cropped(paths: list[ArtPath], frame: Bounds | None) -> Drawing | None:
    """The drawing in its own units, or None if nothing can be seen. `frame` is the file's own box."""
    clips = {id(outline): outline for path in paths for outline, _ in path.clips}
    boxes = {key: bounds(outline) for key, outline in clips.items()}
    reaches = [(path, _reach(path)) for path in paths]
    seen = [(path, reach, box) for path, reach in reaches if not _empty(box := _visible(path, reach, frame, boxes))]
    boxed = len(seen) > 1 and _is_ground(seen[0][0], seen[0][2], joined(box for _, _, box in seen[1:]))
    if boxed:
        del seen[0]
    whole = joined(box for _, _, box in seen)
    w, h = whole[2] - whole[0], whole[3] - whole[1]
    if not seen or w <= 0 or h <= 0:
        return None
    k = 1.0 if USUAL[0] <= max(w, h) <= USUAL[1] else SIDE / max(w, h)
    m: Matrix = (k, 0, 0, k, -whole[0] * k, -whole[1] * k)
    placed = tuple(_placed(path, reach, frame, m, boxes) for path, reach, _ in seen)
    return Drawing(w * k, h * k, placed, _margins(whole, frame), boxed)


def _empty(box: Bounds) -> bool:
    """Nothing to see. A straight line has no height and is seen: its bounds hold its width."""
    return box[2] <= box[0] or box[3] <= box[1]


def _reach(path: ArtPath) -> Bounds:
    x, y, right, bottom = bounds(path.outline)
    half = path.width / 2 if path.line else 0
    return (x - half, y - half, right + half, bottom + half)


def _visible(path: ArtPath, reach: Bounds, frame: Bounds | None, boxes: Mapping[int, Bounds]) -> Bounds:
    box = common(reach, frame) if frame else reach
    for outline, _ in path.clips:
        box = common(box, boxes[id(outline)])
    return box


def _is_ground(path: ArtPath, box: Bounds, rest: Bounds) -> bool:
    """A white box behind everything: no part of the logo, though its file has it."""
    white = path.fill is not None and path.fill.rgb == "#FFFFFF" and path.line is None
    return white and is_rectangle(path.outline) and holds(box, rest)


def _placed(path: ArtPath, reach: Bounds, frame: Bounds | None, m: Matrix, boxes: Mapping[int, Bounds]) -> ArtPath:
    """In the logo's own units; only the clips that clip anything, and the file's frame where the path leaves it."""
    around = (
        clip for clip in path.clips if not holds(boxes[id(clip[0])], reach, 1e-3 / m[0]) or not is_rectangle(clip[0])
    )
    clips = list(around)
    if frame and not holds(frame, reach, 0.5 / m[0]):
        clips.append((rectangle(frame[0], frame[1], frame[2] - frame[0], frame[3] - frame[1]), False))
    return replace(
        path,
        outline=transformed(path.outline, m),
        width=path.width * m[0],
        clips=tuple((transformed(outline, m), even_odd) for outline, even_odd in clips),
    )


def _margins(ink: Bounds, frame: Bounds | None) -> tuple[float, float, float, float]:
    if frame is None:
        return (0, 0, 0, 0)
    w, h = frame[2] - frame[0], frame[3] - frame[1]
    left, top = (ink[0] - frame[0]) / w, (ink[1] - frame[1]) / h
    return (left, top, (frame[2] - ink[2]) / w, (frame[3] - ink[3]) / h)


def colors(paths: Iterable[ArtPath]) -> list[str]:
    """Every colour of a drawing as '#RRGGBB', in order of painting."""
    return list(dict.fromkeys(ink.rgb for path in paths for ink in (path.fill, path.line) if ink))
