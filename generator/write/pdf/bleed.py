"""Shapes on the edge of a page are led out into the bleed, so that no white shows where the paper is cut."""

from __future__ import annotations

from functools import lru_cache

from generator.model.geometry import Outline, Point
from generator.write.pdf.imposition import Bounds

TOUCH = 0.5  # points: so near the edge a side is meant to lie on it


@lru_cache(4096)
def bounds_of(*outlines: Outline) -> Bounds:
    """The box of the outlines' points; curves lie within their control points."""
    xs = [x for outline in outlines for segment in outline for x in segment[1::2]]
    ys = [y for outline in outlines for segment in outline for y in segment[2::2]]
    return min(xs), min(ys), max(xs), max(ys)


class Edges:
    """The four edges of a scene, and how far beyond them a shape that lies on one is painted."""

    def __init__(self, w: float, h: float, reach: float) -> None:
        self.w, self.h, self.reach = w, h, reach

    def touched(self, bounds: Bounds) -> bool:
        x0, y0, x1, y1 = bounds
        return x0 <= TOUCH or y0 <= TOUCH or x1 >= self.w - TOUCH or y1 >= self.h - TOUCH

    def _sides(self, x: float, y: float) -> tuple[int, int]:
        """Across and down: -1 at the near edge, 1 at the far one, 0 between them or beyond the bleed."""
        return _side(x, self.w, self.reach), _side(y, self.h, self.reach)

    def out(self, x: float, y: float) -> Point:
        """A point on an edge led straight out, one at a corner both ways; any other stays."""
        across, down = self._sides(x, y)
        return (x, self.w + self.reach, -self.reach)[across], (y, self.h + self.reach, -self.reach)[down]

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
        return p != q and any(one == other != 0 for one, other in zip(self._sides(*p), self._sides(*q), strict=True))

    def lengthened(self, outline: Outline) -> Outline:
        """A stroke whose straight ends meet an edge runs on into the bleed."""
        if len(outline) != 2 or outline[1][0] != "L":
            return outline
        a, b = outline[0][1:], outline[1][1:]
        return (("M", *self._beyond(b, a)), ("L", *self._beyond(a, b)))

    def _beyond(self, inner: Point, end: Point) -> Point:
        dx, dy = end[0] - inner[0], end[1] - inner[1]
        across, down = self._sides(*end)
        crosses = (across and dx) or (down and dy)
        return (end[0] + dx / abs(crosses) * self.reach, end[1] + dy / abs(crosses) * self.reach) if crosses else end


def _side(v: float, size: float, reach: float) -> int:
    if -reach < v <= TOUCH:
        return -1
    return 1 if size - TOUCH <= v < size + reach else 0
