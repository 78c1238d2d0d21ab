"""The shapes and paths of SVG as outlines, and the viewports they stand in (SVG 1.1, 7 to 9). Malformed ones are ValueErrors."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fontTools.svgLib.path import parse_path

from generator.load.logo.svg_tree import Element
from generator.load.logo.svg_values import COMMA, NUMBER, BadValue, length, numbers, numbers_until
from generator.model.geometry import IDENTITY, KAPPA, Box, Matrix, Outline, OutlinePen, TooIntricate, ellipse, polygon


@dataclass(frozen=True, slots=True)
class View:
    """How a file is looked at: its frame in the units it is drawn in, and what a per cent is of."""

    frame: Box | None = None
    m: Matrix = IDENTITY
    w: float = 100
    h: float = 100


SEGMENTS = 250_000
"""Lines and curves of a whole logo, counting a clip once for each piece that it clips. A coat of arms has some thousands."""

SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))


Get = Callable[[str], float | None]
"""Reads a length of an element in user units; None where it has none."""


def shape_outline(element: Element, data: str, get: Get) -> tuple[Outline, bool]:
    """The outline of one of `SHAPES` in its own units, and whether it was written to its end: what breaks off is drawn so far."""

    def at(*keys: str) -> list[float]:
        return [get(key) or 0.0 for key in keys]

    def radii() -> tuple[float, float]:
        """rx and ry; one that is missing or negative is the other."""
        rx, ry = (-1.0 if r is None else r for r in (get("rx"), get("ry")))
        return max(0.0, rx if rx >= 0 else ry), max(0.0, ry if ry >= 0 else rx)

    match element.name:
        case "path":
            return path_outline(data)
        case "rect":
            x, y, w, h = at("x", "y", "width", "height")
            return rectangle(x, y, w, h, *radii()), True
        case "circle":
            cx, cy, r = at("cx", "cy", "r")
            return ellipse(cx, cy, r, r) if r > 0 else (), True
        case "ellipse":
            (cx, cy), (rx, ry) = at("cx", "cy"), radii()
            return ellipse(cx, cy, rx, ry) if rx > 0 and ry > 0 else (), True
        case "line":
            return _polyline(at("x1", "y1", "x2", "y2"), closed=False), True
        case name:
            text = element.attributes.get("points", "")
            if len(re.findall(NUMBER, text)) > 2 * SEGMENTS:
                raise TooIntricate
            points, whole = numbers_until(text)
            return _polyline(points, closed=name == "polygon"), whole and len(points) % 2 == 0


def rectangle(x: float, y: float, w: float, h: float, rx: float = 0, ry: float = 0) -> Outline:
    """A rectangle, with round corners if asked for; () if it is empty."""
    if w <= 0 or h <= 0:
        return ()
    rx, ry, right, bottom = min(rx, w / 2), min(ry, h / 2), x + w, y + h
    if not rx or not ry:
        return polygon(((x, y), (right, y), (right, bottom), (x, bottom)))
    i, j = rx * (1 - KAPPA), ry * (1 - KAPPA)
    return (
        ("M", x + rx, y), ("L", right - rx, y), ("C", right - i, y, right, y + j, right, y + ry),
        ("L", right, bottom - ry), ("C", right, bottom - j, right - i, bottom, right - rx, bottom),
        ("L", x + rx, bottom), ("C", x + i, bottom, x, bottom - j, x, bottom - ry),
        ("L", x, y + ry), ("C", x, y + j, x + i, y, x + rx, y), ("Z",),
    )  # fmt: skip


def _polyline(points: Sequence[float], closed: bool) -> Outline:
    pairs = list(zip(points[::2], points[1::2], strict=False))
    if len(pairs) < 2:
        return ()
    outline = polygon(pairs)
    return outline if closed else outline[:-1]


# ---------------------------------------------------------------- paths

_LETTERS = "MmZzLlHhVvCcSsQqTtAa"
_TAKES = {"H": 1, "V": 1, "S": 4, "Q": 4, "C": 6, "A": 7}  # numbers; the others two, and Z none
_HUGE = re.compile(r"(?<![\d.])\d{10}|[eE]\+?\d\d")


def _command(letters: str, numbers: str) -> str:
    """A letter with one or more times its numbers; N is a number, F a flag."""
    once = COMMA.join({"N": f"(?>{NUMBER})", "F": "[01]"}[sort] for sort in numbers)
    return rf"[{letters}]\s*+(?>{once})(?>{COMMA}(?>{once}))*+"


_COMMANDS = "|".join(
    (
        _command("MmLlTt", "NN"), _command("HhVv", "N"), _command("SsQq", "NNNN"), _command("Cc", "NNNNNN"),
        _command("Aa", "NNNFFNN"), "[Zz]",
    )
)  # fmt: skip
_SOUND = re.compile(rf"\s*+(?=[Mm])(?>(?:{_COMMANDS})\s*+)++")


@lru_cache(512)
def path_outline(data: str) -> tuple[Outline, bool]:
    """The d attribute (SVG 1.1, 8.3), absolute, with every curve a cubic, and whether it is sound to its end: browsers draw
    what stands before an error.

    The variants of a logo say much the same: what was read is remembered.
    """
    found = _SOUND.match(data)
    sound = found[0] if found else ""
    if _least_segments(sound) > SEGMENTS:
        raise TooIntricate  # before it is read, which would take its time
    if _HUGE.search(sound):
        raise ValueError(f"too large: {data[:40]}")
    pen = OutlinePen()
    parse_path(_plain(sound), pen)
    return pen.outline, len(sound) == len(data.rstrip()) or len(sound) == len(data)


def _least_segments(data: str) -> int:
    """How many lines and curves a path has, or more: flags of arcs may stand without a space."""
    parts = re.findall(f"([{_LETTERS}])([^{_LETTERS}]*)", data)
    return sum(max(1, len(re.findall(NUMBER, numbers)) // _TAKES.get(letter.upper(), 2)) for letter, numbers in parts)


def _plain(data: str) -> str:
    """Numbers as fontTools knows them: no leading zeros, no point at the end, nothing but spaces between."""
    parts = re.split(f"([{_LETTERS}])", re.sub(r"(?<=\d)\.(?!\d)", "", data))
    return "".join(part if part.isalpha() else _spaced(part, parts[n - 1]) for n, part in enumerate(parts))


def _spaced(numbers: str, letter: str) -> str:
    if letter in "Aa":  # its flags may stand without a space: a1 1 0 01.5.5
        return re.sub(r"[\s,]+", " ", numbers)
    return " ".join(repr(float(number)) for number in re.findall(NUMBER, numbers))


# ---------------------------------------------------------------- viewports

_SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


def fit(element: Element, x: float, y: float, w: float, h: float) -> Matrix:
    """What brings the element's own units into a viewport (preserveAspectRatio)."""
    view = view_box(element)
    if view is None:
        return IDENTITY.translate(x, y)
    across, down = w / view.w, h / view.h
    wish = element.attributes.get("preserveAspectRatio", "xMidYMid").removeprefix("defer ").split()
    if wish[:1] != ["none"]:
        align = re.fullmatch(r"x(Min|Mid|Max)Y(Min|Mid|Max)", wish[0] if wish else "") or ["", "Mid", "Mid"]
        k = max(across, down) if "slice" in wish else min(across, down)
        x, y = x + _SHARES[align[1]] * (w - view.w * k), y + _SHARES[align[2]] * (h - view.h * k)
        across = down = k
    return IDENTITY.translate(x, y).scale(across, down).translate(-view.x, -view.y)


def view_of(root: Element) -> View:
    """The file's own units are kept, unless it asks to be stretched."""
    box, size = view_box(root), _size(root)
    whole = (box.w, box.h) if box else size or (100, 100)
    if size is None:
        return View(None, IDENTITY, *whole)
    m = fit(root, 0, 0, *size)
    if m[0] != m[3]:
        return View(Box(0, 0, *size), m, *whole)
    k = m[0]
    return View(Box(-m[4] / k, -m[5] / k, size[0] / k, size[1] / k), IDENTITY, *whole)


def view_box(element: Element) -> Box | None:
    """Raises `BadValue`, also for one that nothing is seen through."""
    text = element.attributes.get("viewBox")
    if text is None:
        return None
    try:
        x, y, w, h = numbers(text)
    except ValueError:
        raise BadValue("viewBox", text) from None
    if w <= 0 or h <= 0:
        raise BadValue("viewBox", text)
    return Box(x, y, w, h)


def _size(root: Element) -> tuple[float, float] | None:
    """Width and height in pixels, or None if the file has neither them nor a viewBox."""
    view = view_box(root)
    w, h = side(root, "width", view.w if view else None), side(root, "height", view.h if view else None)
    if view and "width" in root.attributes and "height" not in root.attributes and w:
        h = w * view.h / view.w
    if view and "height" in root.attributes and "width" not in root.attributes and h:
        w = h * view.w / view.h
    return (w, h) if w and h else None


def side(root: Element, name: str, otherwise: float | None = None) -> float | None:
    """Raises `BadValue`."""
    text = root.attributes.get(name, "auto").strip()
    try:
        return otherwise if text == "auto" or text.endswith("%") else length(text)
    except ValueError:
        raise BadValue(name, text) from None
