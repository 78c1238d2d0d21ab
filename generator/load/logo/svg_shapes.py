"""The basic shapes of SVG as outlines (SVG 1.1, 8 and 9). Malformed attributes are ValueErrors."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.load.logo.geometry import ellipse, numbers, polyline, rectangle
from generator.load.logo.svg_path import path_outline
from generator.load.logo.svg_tree import Element
from generator.load.logo.svg_view import View, length
from generator.model.geometry import Outline

_Shape = Callable[[Element, float, float], Outline]


def shape_outline(element: Element, view: View) -> Outline:
    """The outline in the element's own units; a per cent is of the file's view."""
    return SHAPES[element.name](element, view.w, view.h)


def _get(element: Element, key: str, whole: float, otherwise: float = 0) -> float:
    text = element.attributes.get(key, "")
    return otherwise if text in ("", "auto") else length(text, whole)


def _path(element: Element, w: float, h: float) -> Outline:
    return path_outline(element.attributes.get("d", ""))


def _rect(element: Element, w: float, h: float) -> Outline:
    rx, ry = _get(element, "rx", w, -1), _get(element, "ry", h, -1)
    rx, ry = (max(0.0, r if r >= 0 else other) for r, other in ((rx, ry), (ry, rx)))
    x, y = _get(element, "x", w), _get(element, "y", h)
    return rectangle(x, y, _get(element, "width", w), _get(element, "height", h), rx, ry)


def _circle(element: Element, w: float, h: float) -> Outline:
    r = _get(element, "r", ((w * w + h * h) / 2) ** 0.5)
    return ellipse(_get(element, "cx", w), _get(element, "cy", h), r, r)


def _ellipse(element: Element, w: float, h: float) -> Outline:
    rx, ry = _get(element, "rx", w, -1), _get(element, "ry", h, -1)
    rx, ry = rx if rx >= 0 else ry, ry if ry >= 0 else rx
    return ellipse(_get(element, "cx", w), _get(element, "cy", h), rx, ry)


def _line(element: Element, w: float, h: float) -> Outline:
    ends = [_get(element, key, whole) for key, whole in (("x1", w), ("y1", h), ("x2", w), ("y2", h))]
    return polyline(ends, closed=False)


def _poly(element: Element, w: float, h: float, closed: bool) -> Outline:
    return polyline(numbers(element.attributes.get("points", "")), closed)


SHAPES: dict[str, _Shape] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": partial(_poly, closed=False),
    "polygon": partial(_poly, closed=True),
}
