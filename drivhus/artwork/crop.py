"""Paths cropped to what can be seen of them: a logo is measured by its ink, never by its file's frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from drivhus.artwork.geometry import (
    NOTHING,
    Bounds,
    bounds,
    common,
    holds,
    is_rectangle,
    joined,
    rectangle,
    scaled,
)
from drivhus.look import ArtPath

SIDE = 1000.0
"""The longer side of a logo, in its own units."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A logo as paths in units of its longer side (SIDE), origin at the top left of its ink."""

    w: float
    h: float
    paths: tuple[ArtPath, ...]
    margins: tuple[float, float, float, float] = (0, 0, 0, 0)  # empty share of the frame: left, top, right, bottom
    boxed: bool = False  # the file paints a white box behind the logo; left out here


def cropped(paths: list[ArtPath], frame: Bounds | None) -> Drawing | None:
    """The drawing in its own units, or None if nothing can be seen. `frame` is the file's own box."""
    seen = [(p, box) for p in paths if not _empty(box := _visible(p, frame))]
    boxed = len(seen) > 1 and _is_ground(*seen[0], joined(box for _, box in seen[1:]))
    if boxed:
        del seen[0]
    whole = joined(box for _, box in seen)
    w, h = whole[2] - whole[0], whole[3] - whole[1]
    if not seen or w <= 0 or h <= 0:
        return None
    k = SIDE / max(w, h)
    place = (k, -whole[0] * k, -whole[1] * k)
    placed = tuple(_placed(path, frame, place) for path, _ in seen)
    return Drawing(round(w * k, 3), round(h * k, 3), placed, _margins(whole, frame), boxed)


def _empty(box: Bounds) -> bool:
    """Nothing to see. A straight line has no height and is seen: its bounds hold its width."""
    return box[2] <= box[0] or box[3] <= box[1]


def _reach(path: ArtPath) -> Bounds:
    x, y, right, bottom = bounds(path.outline)
    half = path.width / 2 if path.line else 0
    return (x - half, y - half, right + half, bottom + half)


def _visible(path: ArtPath, frame: Bounds | None) -> Bounds:
    box = common(_reach(path), frame) if frame else _reach(path)
    for outline, _ in path.clips:
        box = common(box, bounds(outline)) if outline else NOTHING
    return box


def _is_ground(path: ArtPath, box: Bounds, rest: Bounds) -> bool:
    """A white box behind everything: no part of the logo, though its file has it."""
    white = path.fill is not None and path.fill.rgb == "#FFFFFF" and path.line is None
    return white and is_rectangle(path.outline) and holds(box, rest)


def _placed(path: ArtPath, frame: Bounds | None, place: tuple[float, float, float]) -> ArtPath:
    """In the logo's own units; only the clips that clip anything, and the file's frame where the path leaves it."""
    reach = _reach(path)
    clips = [
        clip for clip in path.clips if not (is_rectangle(clip[0]) and holds(bounds(clip[0]), reach, 1e-3 / place[0]))
    ]
    if frame and not holds(frame, reach, 0.5 / place[0]):
        clips.append((rectangle(frame[0], frame[1], frame[2] - frame[0], frame[3] - frame[1]), False))
    return replace(
        path,
        outline=scaled(path.outline, *place),
        width=round(path.width * place[0], 3),
        clips=tuple((scaled(outline, *place), even_odd) for outline, even_odd in clips),
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
