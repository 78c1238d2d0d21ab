"""Outlines as data: areas made of lines and cubic curves, moved, cut and measured. Points, y down, angles in degrees
(-90 is up). Any area may be given as the corners of a polygon or as a closed outline.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model.scene import Outline

Point = tuple[float, float]
Points = Sequence[Point]
Area = Points | Outline
Piece = tuple[Point, ...]  # a line of two points or a cubic curve of four

KAPPA = 0.5522847498  # handle of a quarter circle
FINE = 16  # straight pieces for one curve, where a curve has to cut another curve
CLOSE = 1e-6  # points nearer than this are one point


def ring(points: Points) -> Outline:
    """A closed polygon."""
    (x, y), *rest = points
    return (("M", x, y), *(("L", px, py) for px, py in rest), ("Z",))


def outline_of(area: Area) -> Outline:
    """The outline of an area given either way."""
    return tuple(area) if area and isinstance(area[0][0], str) else ring(area)


def corners(x: float, y: float, w: float, h: float) -> Points:
    """A rectangle as a polygon."""
    return (x, y), (x + w, y), (x + w, y + h), (x, y + h)


def gable(x: float, w: float, eaves: float, base: float, pitch: float = 0.5) -> Points:
    """The front of a house: roof of one in two from the eaves, walls down to the base."""
    return (x, eaves), (x + w / 2, eaves - w / 2 * pitch), (x + w, eaves), (x + w, base), (x, base)


def disc(cx: float, cy: float, r: float) -> Outline:
    """A circle of four curves."""
    k = r * KAPPA
    return (
        ("M", cx + r, cy),
        ("C", cx + r, cy + k, cx + k, cy + r, cx, cy + r),
        ("C", cx - k, cy + r, cx - r, cy + k, cx - r, cy),
        ("C", cx - r, cy - k, cx - k, cy - r, cx, cy - r),
        ("C", cx + k, cy - r, cx + r, cy - k, cx + r, cy),
        ("Z",),
    )


def right_half(cx: float, cy: float, r: float) -> Outline:
    """The shaded half of a fruit."""
    k = r * KAPPA
    return (
        ("M", cx, cy - r),
        ("C", cx + k, cy - r, cx + r, cy - k, cx + r, cy),
        ("C", cx + r, cy + k, cx + k, cy + r, cx, cy + r),
        ("Z",),
    )


def open_curve(p0: Point, p1: Point, p2: Point, p3: Point) -> Outline:
    return ("M", *p0), ("C", *p1, *p2, *p3)


def lens(
    x: float, y: float, length: float, width: float, angle: float, fat: float = 0.30, tip: float = 0.72
) -> Outline:
    """A whole leaf or petal from its foot (x, y) to its tip, `width` across (design manual, section 4). Convex."""
    k = width * 0.667
    one, two = (fat * length * 0.35, k), (tip * length, k * 0.82)
    unit: Outline = (
        ("M", 0.0, 0.0),
        ("C", one[0], -one[1], two[0], -two[1], length, 0.0),
        ("C", *two, *one, 0.0, 0.0),
        ("Z",),
    )
    return moved(unit, x, y, angle)


def leaf_half(
    x: float,
    y: float,
    length: float,
    width: float,
    angle: float,
    side: int,
    fat: float = 0.30,
    tip: float = 0.72,
    tuck: float = 0,
) -> Outline:
    """Half a leaf along its midrib; side -1 is to the left of the way it grows, 1 to the right.

    `tuck` lets it go on under the other half by that share of it: halves that merely touch show a hairline.
    """
    k = width * 0.667 * side
    one, two = (fat * length * 0.35, k), (tip * length, k * 0.82)
    back = (("C", two[0], -two[1] * tuck, one[0], -one[1] * tuck, 0.0, 0.0),) if tuck else ()
    unit: Outline = (("M", 0.0, 0.0), ("C", *one, *two, length, 0.0), *back, ("Z",))
    return moved(unit, x, y, angle)


def moved(outline: Outline, x: float = 0, y: float = 0, angle: float = 0, scale: float = 1) -> Outline:
    """The outline enlarged, turned about (0, 0) and then moved to (x, y)."""
    a = math.radians(angle)
    c, s = scale * math.cos(a), scale * math.sin(a)
    return tuple(
        (
            seg[0],
            *(
                v
                for i in range(1, len(seg), 2)
                for v in (x + c * seg[i] - s * seg[i + 1], y + s * seg[i] + c * seg[i + 1])
            ),
        )
        for seg in outline
    )


def mirrored(outline: Outline, axis: float) -> Outline:
    """The outline seen in a mirror standing at x = axis."""
    return tuple((seg[0], *(2 * axis - v if i % 2 == 0 else v for i, v in enumerate(seg[1:]))) for seg in outline)


def flatten(area: Area, steps: int = FINE) -> list[Point]:
    """The corners of an area; a curve becomes `steps` straight pieces."""
    return [at(piece, i / steps) for piece in _pieces(outline_of(area)) for i in _steps(piece, steps)]


def _steps(piece: Piece, steps: int) -> range:
    return range(steps) if len(piece) == 4 else range(1)


def at(piece: Piece, t: float) -> Point:
    """The point at t (0-1) of a line or a cubic curve."""
    u = 1 - t
    weights = (u, t) if len(piece) == 2 else (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return sum(w * p[0] for w, p in zip(weights, piece, strict=True)), sum(
        w * p[1] for w, p in zip(weights, piece, strict=True)
    )


def bounds(outline: Outline) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of an outline, handles included: never less than the drawing."""
    xs = [v for seg in outline for v in seg[1::2]]
    ys = [v for seg in outline for v in seg[2::2]]
    return min(xs), min(ys), max(xs), max(ys)


# ---------------------------------------------------------------- the common area of two areas


def clip(subject: Area, clipper: Area) -> Outline:
    """The common area of two convex areas; () if they do not meet.

    Sutherland-Hodgman, one edge of the clipper at a time. The subject's curves stay curves, cut where the edge
    crosses them; only a curved clipper is taken as straight pieces.
    """
    edges = flatten(clipper)
    if _signed_area(edges) < 0:
        edges.reverse()
    pieces = list(_pieces(outline_of(subject)))
    for i, b in enumerate(edges):
        pieces = _inside(pieces, edges[i - 1], b)
    return _closed(pieces)


def _signed_area(points: Points) -> float:
    return sum(p[0] * q[1] - q[0] * p[1] for p, q in pairwise([*points, points[0]])) / 2


def _pieces(outline: Outline) -> Iterator[Piece]:
    """Lines and curves of a closed outline, each with its start."""
    start = here = (0.0, 0.0)
    for seg in outline:
        if seg[0] == "M":
            start = here = (seg[1], seg[2])
            continue
        ends = [start] if seg[0] == "Z" else [(seg[i], seg[i + 1]) for i in range(1, len(seg), 2)]
        if seg[0] == "C" or math.dist(here, ends[0]) > CLOSE:
            yield (here, *ends)
        here = ends[-1]


def _inside(pieces: list[Piece], a: Point, b: Point) -> list[Piece]:
    """The closed ring of pieces, cut along the edge from a to b."""
    (ax, ay), dx, dy = a, b[0] - a[0], b[1] - a[1]
    almost = -CLOSE * (abs(dx) + abs(dy))
    kept: list[Piece] = []
    whole = True
    for piece in pieces:
        sides = [dx * (y - ay) - dy * (x - ax) for x, y in piece]
        if min(sides) >= almost:
            kept.append(piece)
            continue
        whole = False
        if max(sides) > -almost:
            kept.extend(_inner_parts(piece, sides))
    return pieces if whole else _mended(kept)


def _inner_parts(piece: Piece, sides: list[float]) -> Iterator[Piece]:
    for t0, t1 in pairwise([0.0, *_crossings(sides), 1.0]):
        if t1 - t0 > CLOSE and _mix(sides, (t0 + t1) / 2) >= 0:
            yield _between(piece, t0, t1)


def _mix(values: Sequence[float], t: float) -> float:
    """A Bernstein polynomial: the side of the edge at t."""
    u = 1 - t
    if len(values) == 2:
        return u * values[0] + t * values[1]
    return u * u * (u * values[0] + 3 * t * values[1]) + t * t * (3 * u * values[2] + t * values[3])


def _crossings(sides: Sequence[float]) -> list[float]:
    """Where the piece crosses the edge. Four looks are enough: no curve of ours crosses a line twice in a quarter."""
    if len(sides) == 2:
        return [sides[0] / (sides[0] - sides[1])]
    values = [_mix(sides, i / 4) for i in range(5)]
    return [_root(sides, i / 4, (i + 1) / 4) for i in range(4) if values[i] * values[i + 1] < 0]


def _root(sides: Sequence[float], low: float, high: float) -> float:
    rising = _mix(sides, high) > 0
    for _ in range(30):
        middle = (low + high) / 2
        if (_mix(sides, middle) > 0) == rising:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def _between(piece: Piece, t0: float, t1: float) -> Piece:
    """The part of a line or curve from t0 to t1."""
    if len(piece) == 2:
        return at(piece, t0), at(piece, t1)
    return (
        _blossom(piece, t0, t0, t0),
        _blossom(piece, t0, t0, t1),
        _blossom(piece, t0, t1, t1),
        _blossom(piece, t1, t1, t1),
    )


def _blossom(piece: Piece, *ts: float) -> Point:
    """de Casteljau with another t in each round: handles of a part of the curve."""
    row = list(piece)
    for t in ts:
        row = [(p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])) for p, q in pairwise(row)]
    return row[0]


def _mended(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with a straight line wherever something was cut away."""
    mended: list[Piece] = []
    for i, piece in enumerate(pieces):
        if math.dist(pieces[i - 1][-1], piece[0]) > CLOSE:
            mended.append((pieces[i - 1][-1], piece[0]))
        mended.append(piece)
    return mended


def _closed(pieces: Sequence[Piece]) -> Outline:
    if len(pieces) < 2:
        return ()
    drawn = pieces[:-1] if len(pieces[-1]) == 2 else pieces  # the last straight line is the closing one
    segments = (("L" if len(piece) == 2 else "C", *(v for p in piece[1:] for v in p)) for piece in drawn)
    return (("M", *pieces[0][0]), *segments, ("Z",))
