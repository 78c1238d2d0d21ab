"""The paper of one page: where the drawing lies on it, its boxes and crop marks, and shapes led out into the bleed.

Scene points have their origin top left and y down; paper points bottom left and y up.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.geometry import Outline
from generator.model.kinds import Paper
from generator.model.scene import Scene
from generator.model.units import MM

Bounds = tuple[float, float, float, float]  # left, top, right, bottom in a scene; left, bottom, right, top on paper
Point = tuple[float, float]

MARK, CLEAR, SLUG = 5 * MM, 0.5 * MM, 10 * MM  # crop marks: length, distance from the bleed, media beyond the trim
TOUCH = 0.5  # points: so near the edge a side is meant to lie on it
ROUNDING = 1.0  # points led out beyond the bleed: an A2 scene is up to 0.5 pt larger or smaller than A2 paper


class Sheet(NamedTuple):
    """One page of paper, in points. `reach` is how far, in scene points, shapes on the edge are led out."""

    media: Point
    trim: Bounds
    bleed: Bounds
    clip: Bounds | None  # nothing is painted outside
    scale: float
    left: float  # of the drawing's top left corner
    top: float
    reach: float

    @property
    def slug(self) -> bool:
        """Is there paper outside the bleed, where marks stand?"""
        return self.media[0] - self.bleed[2] > 1

    def point(self, x: float, y: float) -> Point:
        return self.left + x * self.scale, self.top - y * self.scale

    def on_paper(self, bounds: Bounds) -> Bounds:
        """Bounds in the scene as bounds on paper, cut at the page."""
        (x0, y1), (x1, y0) = self.point(*bounds[:2]), self.point(*bounds[2:])
        left, bottom, right, top = self.clip or (0.0, 0.0, *self.media)
        return max(x0, left), max(y0, bottom), min(x1, right), min(y1, top)


def sheet(scene: Scene, edition: Edition, kind: Paper) -> Sheet:
    """The drawing in the middle of its paper, as large as the margin allows."""
    w, h = (v * MM for v in edition.trim(kind, scene))
    margin, bleed = edition.margin_of(kind) * MM, edition.bleed * MM
    slug = max(SLUG, bleed + CLEAR + MARK) if edition.crop_marks else bleed
    scale = min((w - 2 * margin) / scene.w, (h - 2 * margin) / scene.h)
    left, top = slug + (w - scene.w * scale) / 2, slug + (h + scene.h * scale) / 2
    trim = (slug, slug, slug + w, slug + h)
    bled = (slug - bleed, slug - bleed, slug + w + bleed, slug + h + bleed)
    drawing = (left, top - scene.h * scale, left + scene.w * scale, top)
    clip = drawing if margin else bled if slug else None
    reach = 0.0 if margin else bleed / scale + ROUNDING
    return Sheet((w + 2 * slug, h + 2 * slug), trim, bled, clip, scale, left, top, reach)


def crop_marks(sheet: Sheet, cuts: Iterable[Bounds] = ()) -> list[Bounds]:
    """Strokes outside the bleed, on paper, at the corners of the trim and where `cuts` part the sheet.

    A cut is any stroke along it, in scene points.
    """
    x0, y0, x1, y1 = sheet.trim
    left, bottom, right, top = sheet.bleed
    ends = [(sheet.point(*cut[:2]), sheet.point(*cut[2:])) for cut in cuts]
    lines = []
    for x in sorted({x0, x1, *(a[0] for a, b in ends if a[0] == b[0])}):
        lines += [(x, bottom - CLEAR - MARK, x, bottom - CLEAR), (x, top + CLEAR, x, top + CLEAR + MARK)]
    for y in sorted({y0, y1, *(a[1] for a, b in ends if a[1] == b[1])}):
        lines += [(left - CLEAR - MARK, y, left - CLEAR, y), (right + CLEAR, y, right + CLEAR + MARK, y)]
    return lines


# ---------------------------------------------------------------- outlines


@lru_cache(4096)
def bounds_of(outline: Outline) -> Bounds:
    """The box of an outline's points; curves lie within their control points."""
    xs = [x for segment in outline for x in segment[1::2]]
    ys = [y for segment in outline for y in segment[2::2]]
    return min(xs), min(ys), max(xs), max(ys)


def union(boxes: list[Bounds]) -> Bounds:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


class Edges:
    """The four edges of a scene, and how far beyond them a shape that lies on one is painted."""

    def __init__(self, w: float, h: float, reach: float) -> None:
        self.w, self.h, self.reach = w, h, reach

    def touched(self, bounds: Bounds) -> bool:
        x0, y0, x1, y1 = bounds
        return x0 <= TOUCH or y0 <= TOUCH or x1 >= self.w - TOUCH or y1 >= self.h - TOUCH

    def out(self, x: float, y: float) -> Point:
        """A point on an edge led straight out, one at a corner both ways; any other stays."""
        return _out(x, self.w, self.reach), _out(y, self.h, self.reach)

    def bled(self, outline: Outline) -> Outline:
        """The outline with every straight side along an edge led out; inside the scene nothing moves."""
        made: list[tuple] = []
        start = last = (0.0, 0.0)
        for segment in outline:
            end = start if segment[0] == "Z" else segment[-2:]
            if segment[0] in "LZ" and self._along(last, end):
                made += [("L", *self.out(*last)), ("L", *self.out(*end)), ("L", *end)]
            if segment[0] == "M":
                start = end
            made.append(segment)
            last = end
        if self._along(last, start):  # a fill closes an open outline
            made += [("L", *self.out(*last)), ("L", *self.out(*start))]
        return tuple(made)

    def _along(self, p: Point, q: Point) -> bool:
        """Do both points lie on the same edge, or beyond it within the bleed?"""
        if p == q:
            return False
        return any(
            _side(a, size, self.reach) and _side(a, size, self.reach) == _side(b, size, self.reach)
            for a, b, size in ((p[0], q[0], self.w), (p[1], q[1], self.h))
        )

    def lengthened(self, outline: Outline) -> Outline:
        """A stroke whose straight ends meet an edge runs on into the bleed."""
        if len(outline) != 2 or outline[1][0] != "L":
            return outline
        a, b = outline[0][1:], outline[1][1:]
        return (("M", *self._beyond(b, a)), ("L", *self._beyond(a, b)))

    def _beyond(self, inner: Point, end: Point) -> Point:
        dx, dy = end[0] - inner[0], end[1] - inner[1]
        crosses = (_side(end[0], self.w, self.reach) and dx) or (_side(end[1], self.h, self.reach) and dy)
        return (end[0] + dx / abs(crosses) * self.reach, end[1] + dy / abs(crosses) * self.reach) if crosses else end


def _side(v: float, size: float, reach: float) -> int:
    """-1 at the near edge, 1 at the far one, 0 between them or beyond the bleed."""
    if -reach < v <= TOUCH:
        return -1
    return 1 if size - TOUCH <= v < size + reach else 0


def _out(v: float, size: float, reach: float) -> float:
    side = _side(v, size, reach)
    return -reach if side < 0 else size + reach if side else v
