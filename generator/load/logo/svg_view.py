"""Lengths and viewports of SVG: units, viewBox, preserveAspectRatio (SVG 1.1, 7). Faults are ValueErrors."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.load.logo.geometry import IDENTITY, NUMBER, Bounds, Matrix, finite, numbers
from generator.load.logo.svg_tree import Element

UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "em": 16.0,
    "ex": 8.0,
}

_SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


def length(text: str, whole: float = 0) -> float:
    """A length in user units; a per cent is of `whole`."""
    found = re.fullmatch(rf"\s*({NUMBER})\s*([a-z]*|%)\s*", text) if len(text) < 100 else None
    if not found or found[2] not in (*UNITS, "%"):
        raise ValueError(f"not a length: {text}")
    return finite(found[1]) * (whole / 100 if found[2] == "%" else UNITS[found[2]])


def view_box(element: Element) -> tuple[float, float, float, float] | None:
    """x, y, width, height of the viewBox, or None."""
    if "viewBox" not in element.attributes:
        return None
    x, y, w, h = numbers(element.attributes["viewBox"])
    return (x, y, w, h) if w > 0 and h > 0 else None


def fit(element: Element, x: float, y: float, w: float, h: float) -> Matrix:
    """What brings the element's own units into a viewport."""
    view = view_box(element)
    if view is None:
        return (1, 0, 0, 1, x, y)
    across, down = w / view[2], h / view[3]
    wish = element.attributes.get("preserveAspectRatio", "xMidYMid").removeprefix("defer ").split()
    align = re.fullmatch(r"x(Min|Mid|Max)Y(Min|Mid|Max)", wish[0] if wish else "")
    if not align:  # "none"
        return (across, 0, 0, down, x - view[0] * across, y - view[1] * down)
    k = max(across, down) if "slice" in wish else min(across, down)
    left = x + _SHARES[align[1]] * (w - view[2] * k)
    top = y + _SHARES[align[2]] * (h - view[3] * k)
    return (k, 0, 0, k, left - view[0] * k, top - view[1] * k)


class View(NamedTuple):
    """How a file is looked at: its frame in the units it is drawn in, and what a per cent is of."""

    frame: Bounds | None = None
    m: Matrix = IDENTITY
    w: float = 100
    h: float = 100


def view_of(root: Element) -> View:
    """The file's own units are kept, unless it asks to be stretched."""
    size = _size(root)
    box = view_box(root)
    whole = box[2:] if box else size or (100, 100)
    if size is None:
        return View(w=whole[0], h=whole[1])
    m = fit(root, 0, 0, *size)
    if m[0] != m[3]:
        return View((0, 0, *size), m, *whole)
    k, left, top = m[0], -m[4] / m[0], -m[5] / m[0]
    return View((left, top, left + size[0] / k, top + size[1] / k), IDENTITY, *whole)


def _size(root: Element) -> tuple[float, float] | None:
    """Width and height in pixels, or None if the file has neither them nor a viewBox."""
    view = view_box(root)
    sides = [_side(root, "width", view[2] if view else None), _side(root, "height", view[3] if view else None)]
    if "width" in root.attributes and "height" not in root.attributes and view and sides[0]:
        sides[1] = sides[0] * view[3] / view[2]
    if "height" in root.attributes and "width" not in root.attributes and view and sides[1]:
        sides[0] = sides[1] * view[2] / view[3]
    w, h = sides
    return (w, h) if w and h else None


def _side(root: Element, name: str, otherwise: float | None) -> float | None:
    text = root.attributes.get(name, "auto").strip()
    return otherwise if text == "auto" or text.endswith("%") else length(text)
