"""Boxes and outlines: areas and strokes of lines and cubic curves, moved, measured, cut. Points, y down, degrees clockwise.

fontTools moves and measures them; Skia finds what areas have in common. Skia reckons with seven digits, so its points
are rounded: the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from itertools import chain
from math import floor, log10, radians, sqrt
from typing import Any, NamedTuple

import pathops
from fontTools.misc.arrayTools import sectRect, unionRect
from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.boundsPen import BoundsPen

Point = tuple[float, float]
Segment = tuple  # ("M", x, y) | ("L", x, y) | ("C", x1, y1, x2, y2, x, y) | ("Z",)
Outline = tuple[Segment, ...]

KAPPA = 4 / 3 * (sqrt(2) - 1)
"""Handle of a quarter circle of radius 1 drawn as a cubic curve."""

DIGITS = 6
"""Kept of what Skia works out, counted from its largest number."""

SMOOTH = 0.01
"""How far a stroke's round corner may be from a circle."""

MITER = 4.0
"""Longest corner of a stroke, in widths (SVG 1.1, 11.4)."""

CAPS = {"butt": pathops.LineCap.BUTT_CAP, "round": pathops.LineCap.ROUND_CAP, "square": pathops.LineCap.SQUARE_CAP}
JOINS = {
    "miter": pathops.LineJoin.MITER_JOIN,
    "round": pathops.LineJoin.ROUND_JOIN,
    "bevel": pathops.LineJoin.BEVEL_JOIN,
}


class TooIntricate(ValueError):
    """Skia gives up: thousands of pieces that cross each other."""


class Box(NamedTuple):
    """A rectangle in points."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def inset(self, dx: float, dy: float | None = None) -> Box:
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def cut_top(self, h: float, gap: float = 0) -> tuple[Box, Box]:
        return Box(self.x, self.y, self.w, h), Box(self.x, self.y + h + gap, self.w, self.h - h - gap)

    def cut_left(self, w: float, gap: float = 0) -> tuple[Box, Box]:
        return Box(self.x, self.y, w, self.h), Box(self.x + w + gap, self.y, self.w - w - gap, self.h)

    def columns(self, n: int, gap: float = 0) -> list[Box]:
        w = (self.w - gap * (n - 1)) / n
        return [Box(self.x + i * (w + gap), self.y, w, self.h) for i in range(n)]

    def rows(self, n: int, gap: float = 0) -> list[Box]:
        h = (self.h - gap * (n - 1)) / n
        return [Box(self.x, self.y + i * (h + gap), self.w, h) for i in range(n)]

    def grid(self, columns: int, rows: int, gap: float = 0) -> list[Box]:
        """Cells row by row."""
        return [cell for row in self.rows(rows, gap) for cell in row.columns(columns, gap)]

    def holds(self, other: Box, slack: float = 0) -> bool:
        """Whether the other lies inside, but for so much."""
        return (
            self.x - slack <= other.x and self.y - slack <= other.y
            and other.right <= self.right + slack and other.bottom <= self.bottom + slack
        )  # fmt: skip

    def common(self, other: Box) -> Box | None:
        """What lies in both; None if that is nothing."""
        met, (left, top, right, bottom) = sectRect(self.sides, other.sides)
        return Box(left, top, right - left, bottom - top) if met else None

    @property
    def sides(self) -> tuple[float, float, float, float]:
        return self.x, self.y, self.right, self.bottom


# ---------------------------------------------------------------- made


def polygon(points: Iterable[Point]) -> Outline:
    """A closed polygon."""
    (x, y), *rest = points
    return (("M", x, y), *(("L", *point) for point in rest), ("Z",))


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Outline:
    """An ellipse of four curves, clockwise from its right end."""
    i, j = rx * KAPPA, ry * KAPPA
    return (
        ("M", cx + rx, cy),
        ("C", cx + rx, cy + j, cx + i, cy + ry, cx, cy + ry),
        ("C", cx - i, cy + ry, cx - rx, cy + j, cx - rx, cy),
        ("C", cx - rx, cy - j, cx - i, cy - ry, cx, cy - ry),
        ("C", cx + i, cy - ry, cx + rx, cy - j, cx + rx, cy),
        ("Z",),
    )


class OutlinePen:
    """A pen, as fontTools and Skia draw with, that notes an outline. Quadratic curves become cubic ones."""

    def __init__(self, decimals: int | None = None) -> None:
        self.segments: list[Segment] = []
        self._decimals = decimals

    @property
    def outline(self) -> Outline:
        return tuple(self.segments)

    def moveTo(self, point: Point) -> None:
        self._note("M", point)

    def lineTo(self, point: Point) -> None:
        self._note("L", point)

    def curveTo(self, *points: Point) -> None:
        self._note("C", *points)

    def qCurveTo(self, *points: Point) -> None:
        for control, end in decomposeQuadraticSegment(points):
            start = self.segments[-1][-2:]
            one, two = (tuple(p + 2 / 3 * (c - p) for p, c in zip(at, control, strict=True)) for at in (start, end))
            self._note("C", one, two, end)

    def closePath(self) -> None:
        self.segments.append(("Z",))

    def endPath(self) -> None:
        """An open end."""

    def _note(self, letter: str, *points: Point) -> None:
        numbers = chain.from_iterable(points)
        rounded = numbers if self._decimals is None else (round(v, self._decimals) + 0.0 for v in numbers)
        self.segments.append((letter, *rounded))


def draw(outline: Outline, pen: Any) -> None:
    """Draw with any pen of fontTools or Skia."""
    begun = False
    for letter, *v in outline:
        points = list(zip(v[::2], v[1::2], strict=True))
        if letter in "MZ" and begun:
            pen.closePath() if letter == "Z" else pen.endPath()
        if letter == "M":
            pen.moveTo(*points)
        elif letter == "L":
            pen.lineTo(*points)
        elif letter == "C":
            pen.curveTo(*points)
        begun = letter != "Z"
    if begun:
        pen.endPath()


# ---------------------------------------------------------------- moved


def transformed(outline: Outline, m: Transform) -> Outline:
    """The outline through an affine transform: x' = xx x + yx y + dx; y' = xy x + yy y + dy."""
    return tuple(
        (letter, *chain.from_iterable(m.transformPoints(zip(v[::2], v[1::2], strict=True)))) for letter, *v in outline
    )


def moved(outline: Outline, x: float = 0, y: float = 0, angle: float = 0, scale: float = 1) -> Outline:
    """The outline enlarged, turned about (0, 0) and then moved to (x, y)."""
    return transformed(outline, Identity.translate(x, y).rotate(radians(angle)).scale(scale))


# ---------------------------------------------------------------- measured


def bounds(*outlines: Outline) -> Box:
    """The exact box around outlines that have at least one point."""
    pen = BoundsPen(None)
    for outline in outlines:
        draw(outline, pen)
    left, top, right, bottom = pen.bounds
    return Box(left, top, right - left, bottom - top)


def around(boxes: Iterable[Box]) -> Box:
    """The box around boxes."""
    left, top, right, bottom = reduce(unionRect, (box.sides for box in boxes))
    return Box(left, top, right - left, bottom - top)


# ---------------------------------------------------------------- cut


def common(one: Outline, other: Outline, even_odd: bool = False) -> Outline:
    """What two areas have in common; () if nothing. `even_odd` is the rule of the first."""
    return _combined(_path(one, even_odd), _path(other), pathops.PathOp.INTERSECTION)


def joined(one: Outline, other: Outline) -> Outline:
    """What lies in either of two areas."""
    return _combined(_path(one), _path(other), pathops.PathOp.UNION)


def stroked(outline: Outline, width: float, cap: str, join: str) -> Outline:
    """The area of a stroke."""
    path = _path(outline)
    path.stroke(width, CAPS[cap], JOINS[join], MITER)
    return _outline(path)


def _combined(one: pathops.Path, other: pathops.Path, how: pathops.PathOp) -> Outline:
    try:
        return _outline(pathops.op(one, other, how))
    except pathops.PathOpsError as error:
        raise TooIntricate from error


def _path(outline: Outline, even_odd: bool = False) -> pathops.Path:
    path = pathops.Path(fillType=pathops.FillType.EVEN_ODD if even_odd else pathops.FillType.WINDING)
    draw(outline, path.getPen())
    return path


def _outline(path: pathops.Path) -> Outline:
    path.convertConicsToQuads(SMOOTH)
    largest = max(map(abs, path.bounds)) or 1.0
    pen = OutlinePen(DIGITS - 1 - floor(log10(largest)))
    path.draw(pen)
    return pen.outline
