"""SVG path data to outlines of lines and cubic curves.

Our own reader rather than fontTools.svgLib or svgelements: importing either costs 60-80 ms of every run, and both pass
over malformed data in silence. Grammar: SVG 1.1, 8.3; arcs: its appendix F.6. Malformed data is a ValueError.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import atan2, ceil, cos, pi, radians, sin, sqrt, tan

from generator.load.logo.geometry import NUMBER, Matrix, transformed
from generator.model.geometry import Outline, Segment

_BETWEEN = " ,\t\r\n\f"
_LETTERS = "MmZzLlHhVvCcSsQqTtAa"
_TOKEN = re.compile(f"[{_LETTERS}]|{NUMBER}")
_ARC = f"([Aa])([^{_LETTERS}]*)"
_VALUE = rf"[\s,]*({NUMBER})"
_FLAG = r"[\s,]*([01])"
_HUGE = re.compile(r"(?<![\d.])\d{10}|[eE]\+?\d\d")
_NEEDS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


@lru_cache(512)
def path_outline(data: str) -> Outline:
    """The d attribute, absolute, with every curve a cubic. The variants of a logo say much the same."""
    if _TOKEN.sub("", data).strip(_BETWEEN) or _HUGE.search(data):
        raise ValueError(f"not path data: {data[:40]}")
    tokens = _TOKEN.findall(re.sub(_ARC, _apart, data) if "a" in data.lower() else data)
    if tokens and tokens[0] not in "Mm":
        raise ValueError("path data must begin with M")
    pen = _Pen()
    at = 0
    while at < len(tokens):
        at = pen.command(tokens, at)
    return tuple(pen.segments)


class _Pen:
    """Where the pen is, where its subpath began, and the last control point for smooth curves."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.control: tuple[str, float, float] = ("", 0, 0)
        self.open = False

    def command(self, tokens: list[str], at: int) -> int:
        """Draw the command that stands at `at` as often as numbers follow it; where the next one stands."""
        letter = tokens[at]
        kind, at = letter.upper(), at + 1
        if kind == "Z":
            self.close()
            return at
        if kind not in _NEEDS:
            raise ValueError(f"a number where a command is needed: {letter}")
        step, relative = _NEEDS[kind], letter != kind
        draw = getattr(self, f"draw_{kind.lower()}")
        first = at
        while at == first or (at < len(tokens) and not tokens[at].isalpha()):
            values = [float(token) for token in tokens[at : at + step]]  # a letter among them is a ValueError
            if len(values) < step:
                raise ValueError(f"{letter} needs {step} numbers at a time")
            if not self.open and kind != "M":
                self.begin(self.x, self.y)
            draw(*self.absolute(kind, values) if relative else values)
            at += step
            if kind == "M":
                kind, draw = "L", self.draw_l  # further points of a move are lines
        return at

    def absolute(self, kind: str, v: list[float]) -> list[float]:
        x, y = self.x, self.y
        if kind in "HV":
            return [v[0] + (x if kind == "H" else y)]
        if kind == "A":
            return [*v[:5], v[5] + x, v[6] + y]
        return [n + (y if i % 2 else x) for i, n in enumerate(v)]

    def begin(self, x: float, y: float) -> None:
        self.segments.append(("M", x, y))
        self.open = True

    def close(self) -> None:
        if self.open:
            self.segments.append(("Z",))
        self.open = False
        self.move(self.start_x, self.start_y)

    def move(self, x: float, y: float, control: tuple[str, float, float] = ("", 0, 0)) -> None:
        self.x, self.y, self.control = x, y, control

    # -- one command each ----------------------------------------------------

    def draw_m(self, x: float, y: float) -> None:
        self.start_x, self.start_y = x, y
        self.begin(x, y)
        self.move(x, y)

    def draw_l(self, x: float, y: float) -> None:
        self.segments.append(("L", x, y))
        self.move(x, y)

    def draw_h(self, x: float) -> None:
        self.draw_l(x, self.y)

    def draw_v(self, y: float) -> None:
        self.draw_l(self.x, y)

    def draw_c(self, ax: float, ay: float, bx: float, by: float, x: float, y: float) -> None:
        self.segments.append(("C", ax, ay, bx, by, x, y))
        self.move(x, y, ("C", bx, by))

    def draw_s(self, bx: float, by: float, x: float, y: float) -> None:
        self.draw_c(*self.reflected("C"), bx, by, x, y)

    def draw_q(self, qx: float, qy: float, x: float, y: float) -> None:
        self.segments.append(("C", *_toward(self.x, self.y, qx, qy), *_toward(x, y, qx, qy), x, y))
        self.move(x, y, ("Q", qx, qy))

    def draw_t(self, x: float, y: float) -> None:
        self.draw_q(*self.reflected("Q"), x, y)

    def draw_a(self, rx: float, ry: float, turn: float, large: float, sweep: float, x: float, y: float) -> None:
        self.segments += _arc(self.x, self.y, rx, ry, turn, bool(large), bool(sweep), x, y)
        self.move(x, y)

    def reflected(self, kind: str) -> tuple[float, float]:
        last, cx, cy = self.control
        return (2 * self.x - cx, 2 * self.y - cy) if last == kind else (self.x, self.y)


def _toward(x: float, y: float, qx: float, qy: float) -> tuple[float, float]:
    return x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y)


def _apart(arc: re.Match[str]) -> str:
    """Arc flags may stand without a space: a1 1 0 01.5.5"""
    text, at, out = arc[2], 0, [arc[1]]
    while at < len(text):
        flag = (len(out) - 1) % 7 in (3, 4)
        found = re.compile(_FLAG if flag else _VALUE).match(text, at)
        if not found:
            if text[at:].strip(_BETWEEN):
                raise ValueError(f"not an arc: {arc[0][:40]}")
            break
        out.append(found[1])
        at = found.end()
    return " ".join(out) + " "


def _arc(
    x1: float, y1: float, rx: float, ry: float, turn: float, large: bool, sweep: bool, x2: float, y2: float
) -> Sequence[Segment]:
    rx, ry, phi = abs(rx), abs(ry), radians(turn)
    if not rx or not ry or (x1, y1) == (x2, y2):
        return [("L", x2, y2)]
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cos(phi) * dx + sin(phi) * dy, cos(phi) * dy - sin(phi) * dx
    grow = sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    below = (rx * py) ** 2 + (ry * px) ** 2
    root = sqrt(max(0.0, (rx * ry) ** 2 / below - 1)) * (-1 if large == sweep else 1)
    cx, cy = root * rx * py / ry, -root * ry * px / rx
    start, end = atan2((py - cy) / ry, (px - cx) / rx), atan2((-py - cy) / ry, (-px - cx) / rx)
    span = (end - start) % (2 * pi) - (0 if sweep else 2 * pi)
    middle = (cos(phi) * cx - sin(phi) * cy + (x1 + x2) / 2, sin(phi) * cx + cos(phi) * cy + (y1 + y2) / 2)
    place: Matrix = (rx * cos(phi), rx * sin(phi), -ry * sin(phi), ry * cos(phi), *middle)
    pieces = list(transformed(tuple(_unit_arc(start, span)), place))
    pieces[-1] = (*pieces[-1][:5], x2, y2)  # the end as it was written, not as it was computed
    return pieces


def _unit_arc(start: float, span: float) -> Iterator[Segment]:
    count = max(1, ceil(abs(span) / (pi / 2) - 1e-9))
    step = span / count
    k = 4 / 3 * tan(step / 4)
    for n in range(count):
        a, b = start + n * step, start + (n + 1) * step
        yield ("C", cos(a) - k * sin(a), sin(a) + k * cos(a), cos(b) + k * sin(b), sin(b) - k * cos(b), cos(b), sin(b))
