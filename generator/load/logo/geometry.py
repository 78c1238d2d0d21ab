"""Outlines as numbers: basic shapes, affine transforms, exact bounds. Knows SVG's conventions and none of its files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import cos, inf, radians, sin, sqrt, tan

from generator.model.geometry import Outline, Segment

Matrix = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f): x' = a x + c y + e, y' = b x + d y + f."""

Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
NOTHING: Bounds = (inf, inf, -inf, -inf)

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_number = re.compile(NUMBER)
_ONE = r"[\s,]*([A-Za-z]+)\s*\(([^()]*)\)"
_KAPPA = 0.5522847498  # a quarter circle as a cubic


def numbers(text: str) -> list[float]:
    """All numbers of an attribute; anything between them but spaces and commas is a ValueError."""
    if _number.sub("", text).strip(" ,\t\r\n\f"):
        raise ValueError(f"not numbers: {text[:40]}")
    return [finite(n) for n in _number.findall(text)]


def finite(text: str) -> float:
    value = float(text)
    if abs(value) > 1e9:
        raise ValueError(f"too large: {text}")
    return value


# ---------------------------------------------------------------- basic shapes


def rectangle(x: float, y: float, w: float, h: float, rx: float = 0, ry: float = 0) -> Outline:
    if w <= 0 or h <= 0:
        return ()
    rx, ry = min(rx, w / 2), min(ry, h / 2)
    if not rx or not ry:
        return (("M", x, y), ("L", x + w, y), ("L", x + w, y + h), ("L", x, y + h), ("Z",))
    right, bottom, i, j = x + w, y + h, rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    return (
        ("M", x + rx, y), ("L", right - rx, y), ("C", right - i, y, right, y + j, right, y + ry),
        ("L", right, bottom - ry), ("C", right, bottom - j, right - i, bottom, right - rx, bottom),
        ("L", x + rx, bottom), ("C", x + i, bottom, x, bottom - j, x, bottom - ry),
        ("L", x, y + ry), ("C", x, y + j, x + i, y, x + rx, y), ("Z",),
    )  # fmt: skip


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Outline:
    return rectangle(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry)


def polyline(points: Sequence[float], closed: bool) -> Outline:
    pairs = list(zip(points[::2], points[1::2], strict=True))
    if len(pairs) < 2:
        return ()
    lines = (("M" if n == 0 else "L", x, y) for n, (x, y) in enumerate(pairs))
    return (*lines, ("Z",)) if closed else tuple(lines)


# ---------------------------------------------------------------- transforms


def multiply(outer: Matrix, inner: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def transformed(outline: Outline, m: Matrix) -> Outline:
    if m == IDENTITY:
        return outline
    a, b, c, d, e, f = m
    out: list[Segment] = []
    for segment in outline:
        v = segment[1:]
        moved = [n for x, y in zip(v[::2], v[1::2], strict=True) for n in (a * x + c * y + e, b * x + d * y + f)]
        out.append((segment[0], *moved))
    return tuple(out)


def parse_transform(text: str) -> Matrix:
    """The transform attribute, or the CSS property with px and deg."""
    m, at = IDENTITY, 0
    if not text:
        return m
    one = re.compile(_ONE)
    while found := one.match(text, at):
        m = multiply(m, _one_transform(found[1], numbers(re.sub(r"(px|deg)\b", "", found[2]))))
        at = found.end()
    if text[at:].strip(" ,\t\r\n") not in ("", "none"):
        raise ValueError(f"not a transform: {text[:40]}")
    return m


def _one_transform(name: str, v: list[float]) -> Matrix:
    match name, v:
        case "matrix", [a, b, c, d, e, f]:
            return (a, b, c, d, e, f)
        case "translate", [x, *rest] if len(rest) < 2:
            return (1, 0, 0, 1, x, rest[0] if rest else 0)
        case "scale", [x, *rest] if len(rest) < 2:
            return (x, 0, 0, rest[0] if rest else x, 0, 0)
        case "rotate", [angle]:
            t = radians(angle)
            return (cos(t), sin(t), -sin(t), cos(t), 0, 0)
        case "rotate", [angle, x, y]:
            return multiply(multiply((1, 0, 0, 1, x, y), _one_transform("rotate", [angle])), (1, 0, 0, 1, -x, -y))
        case "skewX", [angle]:
            return (1, 0, tan(radians(angle)), 1, 0, 0)
        case "skewY", [angle]:
            return (1, tan(radians(angle)), 0, 1, 0, 0)
    raise ValueError(f"not a transform: {name}")


def stretch(m: Matrix) -> tuple[float, float]:
    """Least and most a length grows: equal where circles stay circles."""
    a, b, c, d = m[:4]
    half, root = (a * a + b * b + c * c + d * d) / 2, abs(a * d - b * c)
    spread = sqrt(max(0.0, half * half - root * root))
    return sqrt(max(0.0, half - spread)), sqrt(half + spread)


# ---------------------------------------------------------------- bounds


def bounds(outline: Outline) -> Bounds:
    """The exact box around an outline; NOTHING if it has no points."""
    points = [segment[-2:] for segment in outline if len(segment) > 1]
    if not points:
        return NOTHING
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    x = y = 0.0
    for segment in outline:
        if segment[0] == "C":
            _, bx, by, cx, cy, ex, ey = segment
            if not (left <= bx <= right and left <= cx <= right):  # else the curve stays between the points
                xs += _extremes(x, bx, cx, ex)
            if not (top <= by <= bottom and top <= cy <= bottom):
                ys += _extremes(y, by, cy, ey)
        if len(segment) > 1:
            x, y = segment[-2:]
    return (min(xs), min(ys), max(xs), max(ys))


def _extremes(a: float, b: float, c: float, d: float) -> list[float]:
    p, q, r = d - a + 3 * (b - c), 2 * (a - 2 * b + c), b - a
    if abs(p) < 1e-12:
        roots = [-r / q] if abs(q) > 1e-12 else []
    else:
        under = q * q - 4 * p * r
        roots = [(-q + s * sqrt(under)) / (2 * p) for s in (1, -1)] if under >= 0 else []
    return [
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t**3 * d for t in roots if 0 < t < 1
    ]


def joined(boxes: Iterable[Bounds]) -> Bounds:
    out = NOTHING
    for b in boxes:
        out = (min(out[0], b[0]), min(out[1], b[1]), max(out[2], b[2]), max(out[3], b[3]))
    return out


def common(one: Bounds, other: Bounds) -> Bounds:
    return (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))


def holds(outer: Bounds, inner: Bounds, slack: float = 0) -> bool:
    return (
        outer[0] - slack <= inner[0] and outer[1] - slack <= inner[1]
        and inner[2] <= outer[2] + slack and inner[3] <= outer[3] + slack
    )  # fmt: skip


def is_rectangle(outline: Outline) -> bool:
    """An upright rectangle: four corners, each side along an axis."""
    if any(s[0] == "C" for s in outline) or sum(s[0] == "M" for s in outline) != 1:
        return False
    points = list(dict.fromkeys((s[1], s[2]) for s in outline if len(s) > 1))
    if len(points) != 4:
        return False
    sides = zip(points, points[1:] + points[:1], strict=True)
    return all((x == u) != (y == v) for (x, y), (u, v) in sides)


def turning(outline: Outline) -> float:
    """Twice the signed area of an outline's corner polygon: its sign is the direction."""
    points = [(s[-2], s[-1]) for s in outline if len(s) > 1]
    return sum(float(x * v - u * y) for (x, y), (u, v) in zip(points, points[1:] + points[:1], strict=True))
