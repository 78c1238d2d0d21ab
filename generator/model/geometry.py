"""Boxes and outlines: areas and strokes of lines and cubic curves, moved, measured, cut. Points, y down, degrees clockwise.

fontTools moves and measures them; Skia finds what areas have in common. Skia reckons with seven digits, so its points
are rounded and come out the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain, pairwise
from math import frexp, radians, sqrt
from typing import NamedTuple, TypeAlias

import pathops
from fontTools.misc.arrayTools import calcBounds, pointInRect, sectRect, unionRect
from fontTools.misc.bezierTools import calcCubicBounds
from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen

Point = tuple[float, float]
Segment = tuple  # ("M", x, y) | ("L", x, y) | ("C", x1, y1, x2, y2, x, y) | ("Z",)
Outline = tuple[Segment, ...]
Matrix: TypeAlias = Transform
"""An affine transform (a, b, c, d, e, f), as in SVG: x' = a x + c y + e, y' = b x + d y + f."""

IDENTITY: Matrix = Identity

KAPPA = 4 / 3 * (sqrt(2) - 1)
"""Handle of a quarter circle of radius 1 drawn as a cubic curve."""

DECIMALS = 3
"""Kept of what Skia works out with numbers up to 1024."""

SMOOTH = 0.01
"""How far a stroke's round corner may be from a circle."""

MITER = 4.0
"""Longest corner of a stroke, in widths (SVG 1.1, 11.4)."""

LONGEST = 20_000
"""Lines and curves of what Skia strokes or cuts: more take seconds, or minutes."""

CAPS = {"butt": pathops.LineCap.BUTT_CAP, "round": pathops.LineCap.ROUND_CAP, "square": pathops.LineCap.SQUARE_CAP}
JOINS = {
    "miter": pathops.LineJoin.MITER_JOIN,
    "round": pathops.LineJoin.ROUND_JOIN,
    "bevel": pathops.LineJoin.BEVEL_JOIN,
}

DRAWN = {"M": pathops.Path.moveTo, "L": pathops.Path.lineTo, "C": pathops.Path.cubicTo, "Z": pathops.Path.close}


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
        met, sides = sectRect(self.sides, other.sides)
        return _box(*sides) if met else None

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


class OutlinePen(BasePen):  # type: ignore[misc]  # fontTools tells no types
    """A pen, as fontTools and Skia draw with, that notes an outline. Quadratic curves become cubic ones."""

    def __init__(self, decimals: int | None = None) -> None:
        super().__init__()
        self.segments: list[Segment] = []
        self._decimals = decimals
        self._begin = 0

    @property
    def outline(self) -> Outline:
        return tuple(self.segments)

    def _moveTo(self, point: Point) -> None:
        self._begin = len(self.segments)
        self._note("M", point)

    def _lineTo(self, point: Point) -> None:
        self._note("L", point)

    def _curveToOne(self, *points: Point) -> None:
        self._note("C", *points)

    def _closePath(self) -> None:
        drawn = self.segments[self._begin :]
        if len(drawn) > 2 and drawn[-1] == ("L", *drawn[0][1:]):  # closing draws that line
            self.segments.pop()
        self.segments.append(("Z",))

    def _note(self, letter: str, *points: Point) -> None:
        numbers = chain.from_iterable(points)
        rounded = numbers if self._decimals is None else (round(v, self._decimals) + 0.0 for v in numbers)
        self.segments.append((letter, *rounded))


# ---------------------------------------------------------------- moved


def transformed(outline: Outline, m: Matrix) -> Outline:
    """The outline as the matrix has it. Called for every leaf of every plant: a segment is one step."""
    if m == IDENTITY:
        return outline
    a, b, c, d, e, f = m
    made: list[Segment] = []
    for segment in outline:
        match segment:
            case (letter, x, y):
                made.append((letter, a * x + c * y + e, b * x + d * y + f))
            case (letter, x1, y1, x2, y2, x, y):
                one, two = (a * x1 + c * y1 + e, b * x1 + d * y1 + f), (a * x2 + c * y2 + e, b * x2 + d * y2 + f)
                made.append((letter, *one, *two, a * x + c * y + e, b * x + d * y + f))
            case _:
                made.append(segment)
    return tuple(made)


def moved(outline: Outline, x: float = 0, y: float = 0, angle: float = 0, scale: float = 1) -> Outline:
    """The outline enlarged, turned about (0, 0) and then moved to (x, y)."""
    return transformed(outline, Identity.translate(x, y).rotate(radians(angle)).scale(scale))


# ---------------------------------------------------------------- measured


def bounds(*outlines: Outline) -> Box:
    """The exact box around outlines that have at least one point."""
    segments = list(chain.from_iterable(outlines))
    sides = calcBounds([segment[-2:] for segment in segments if len(segment) > 1])
    for before, segment in pairwise(segments):
        if segment[0] == "C" and not (pointInRect(segment[1:3], sides) and pointInRect(segment[3:5], sides)):
            sides = unionRect(sides, calcCubicBounds(before[-2:], segment[1:3], segment[3:5], segment[5:]))
    return _box(*sides)


def is_rectangle(outline: Outline, near: float = 0.0) -> bool:
    """Whether an outline is an upright rectangle: its points are the corners of its box, but for so much, and each side runs
    along an axis."""
    points = [segment[1:] for segment in outline if segment[0] in "ML"]
    if [segment[0] for segment in outline].count("M") != 1 or any(segment[0] == "C" for segment in outline):
        return False
    left, top, right, bottom = bounds(outline).sides
    met = [(x, y) for at in points for x in (left, right) for y in (top, bottom) if _is_near(at, (x, y), near)]
    aligned = all(x == u or y == v for (x, y), (u, v) in pairwise((*met, *met[:1])))
    return len(met) == len(points) and len({*met}) == 4 and aligned


def _is_near(one: Point, other: Point, near: float) -> bool:
    return abs(one[0] - other[0]) <= near and abs(one[1] - other[1]) <= near


def around(boxes: Iterable[Box]) -> Box:
    """The box around boxes."""
    return _box(*reduce(unionRect, (box.sides for box in boxes)))


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(left, top, right - left, bottom - top)


# ---------------------------------------------------------------- cut


def common(one: Outline, other: Outline, even_odd: bool = False) -> Outline:
    """What two areas have in common; () if nothing. `even_odd` is the rule of the first."""
    k = _scale(one, other)
    return _back(_combined(_path(one, k, even_odd), _path(other, k), pathops.PathOp.INTERSECTION), k)


def joined(areas: Sequence[Outline], even_odd: bool = False) -> Outline:
    """What lies in any of the areas. `even_odd` is the rule of each."""
    if len(areas) == 1 and not even_odd:
        return areas[0]
    k, whole = _scale(*areas), pathops.Path()
    for area in areas:
        whole = _combined(whole, _path(area, k, even_odd), pathops.PathOp.UNION)
    return _back(whole, k)


def stroked(
    outline: Outline,
    width: float,
    cap: str,
    join: str,
    miter: float = MITER,
    dashes: Sequence[float] = (),
    offset: float = 0,
) -> Outline:
    """The area of a stroke. What is no cap or join of SVG is its default. `dashes` are pairs of on and off."""
    if len(outline) > LONGEST:
        raise TooIntricate
    k = _scale(outline)
    path = _stroked(outline, k, width, cap, join, miter, dashes, offset)
    path.convertConicsToQuads(SMOOTH)
    return _back(path, k)


def stroke_bounds(outline: Outline, width: float, cap: str, join: str, miter: float = MITER) -> Box | None:
    """The box around a stroke; None if it paints nothing."""
    k = _scale(outline)
    path = _stroked(outline, k, width, cap, join, miter)
    return _box(*(side / k for side in path.bounds)) if len(path) else None


def _stroked(
    outline: Outline,
    k: float,
    width: float,
    cap: str,
    join: str,
    miter: float,
    dashes: Sequence[float] = (),
    offset: float = 0,
) -> pathops.Path:
    path = _path(outline, k)
    made = [dash * k for dash in dashes] or None
    path.stroke(width * k, CAPS.get(cap, CAPS["butt"]), JOINS.get(join, JOINS["miter"]), miter, made, offset * k)
    return path


def _combined(one: pathops.Path, other: pathops.Path, how: pathops.PathOp) -> pathops.Path:
    try:
        return pathops.op(one, other, how)
    except pathops.PathOpsError as error:
        raise TooIntricate from error


def _scale(*outlines: Outline) -> float:
    """The power of two that brings the largest number to 512-1024: much smaller areas Skia gets wrong."""
    largest = max((abs(v) for outline in outlines for _, *vs in outline for v in vs), default=0.0)
    return float(2.0 ** (10 - frexp(largest)[1]))


def _path(outline: Outline, k: float, even_odd: bool = False) -> pathops.Path:
    path = pathops.Path(fillType=pathops.FillType.EVEN_ODD if even_odd else pathops.FillType.WINDING)
    for letter, *numbers in outline:
        DRAWN[letter](path, *(k * number for number in numbers))
    return path


def _back(path: pathops.Path, k: float) -> Outline:
    pen = OutlinePen(DECIMALS)
    path.draw(pen)
    return transformed(pen.outline, Identity.scale(1 / k))
