"""clip-path: the outlines outside which an element is not seen (SVG 1.1, 14.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from generator.load.logo.geometry import Matrix, multiply, parse_transform, transformed, turning
from generator.load.logo.svg_shapes import SHAPES, shape_outline
from generator.load.logo.svg_style import Style, Styles
from generator.load.logo.svg_tree import Element
from generator.load.logo.svg_view import View, length
from generator.model.geometry import Outline

Clips = tuple[tuple[Outline, bool], ...]

DEPTH = 8


class Walker(Protocol):
    """What is needed of whoever walks the file."""

    view: View
    ids: dict[str, Element]
    styles: Styles

    def refuse(self, element: Element, what: str) -> None: ...

    def spend(self, element: Element) -> bool: ...


def clip_outlines(walker: Walker, element: Element, style: Style, m: Matrix, depth: int = 0) -> Clips | None:
    """Outlines that must all hold, each with its rule (even-odd?); None where nothing at all would be seen."""
    value = style["clip-path"]
    if value in ("none", ""):
        return ()
    found = re.fullmatch(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)", value)
    if not found or depth > DEPTH:
        walker.refuse(element, "clip-path")
        return ()
    clip = walker.ids.get(found[1])
    if clip is None or clip.name != "clipPath":
        return ()
    if clip.attributes.get("clipPathUnits") == "objectBoundingBox":
        walker.refuse(clip, "clipPathUnits")
        return ()
    return _clip(walker, clip, m, depth)


def _clip(walker: Walker, clip: Element, m: Matrix, depth: int) -> Clips | None:
    style = walker.styles.of(clip, {})
    around = clip_outlines(walker, clip, style, m, depth + 1)
    m = multiply(m, parse_transform(style["transform"]))
    parts = [part for child in clip.children for part in _part(walker, child, style, m)]
    if around is None or not parts:
        return None
    inner = [clips for _, _, clips in parts if clips]
    rules = {even_odd for _, even_odd, _ in parts}
    if len(parts) > 1 and (inner or len(rules) > 1):
        walker.refuse(clip, "clipPath")
        return ()
    return (*around, *(inner[0] if inner else ()), (_union([outline for outline, _, _ in parts]), rules == {True}))


def _part(walker: Walker, child: Element, parent: Mapping[str, str], m: Matrix) -> list[tuple[Outline, bool, Clips]]:
    style = walker.styles.of(child, parent)
    hidden = style["display"] == "none" or style["visibility"] != "visible"
    if not child.name or hidden or not walker.spend(child):
        return []
    m = multiply(m, parse_transform(style["transform"]))
    if child.name == "use" and (target := walker.ids.get(child.target)) and target.name in SHAPES:
        at = child.attributes
        moved = multiply(m, (1, 0, 0, 1, length(at.get("x", "0")), length(at.get("y", "0"))))
        return _part(walker, target, style, moved)
    if child.name not in SHAPES:
        if child.name not in ("title", "desc", "metadata"):
            walker.refuse(child, child.name)
        return []
    clips = clip_outlines(walker, child, style, m, 1)
    outline = transformed(shape_outline(child, walker.view), m)
    return [(outline, style["clip-rule"] == "evenodd", clips)] if outline and clips is not None else []


def _union(outlines: list[Outline]) -> Outline:
    """One outline: all turned the same way, so that overlaps add and never cancel."""
    if len(outlines) == 1:
        return outlines[0]
    return tuple(s for outline in outlines for s in (outline if turning(outline) >= 0 else _reversed(outline)))


def _reversed(outline: Outline) -> Outline:
    """The same subpaths walked backwards."""
    out: list[tuple[object, ...]] = []
    for subpath in _subpaths(outline):
        points = [(s[-2], s[-1]) for s in subpath]
        out.append(("M", *points[-1]))
        for n in range(len(subpath) - 1, 0, -1):
            s, (x, y) = subpath[n], points[n - 1]
            out.append(("C", s[3], s[4], s[1], s[2], x, y) if s[0] == "C" else ("L", x, y))
        out.append(("Z",))
    return tuple(out)


def _subpaths(outline: Outline) -> list[Outline]:
    starts = [n for n, s in enumerate(outline) if s[0] == "M"] + [len(outline)]
    return [tuple(s for s in outline[a:b] if s[0] != "Z") for a, b in zip(starts, starts[1:], strict=False)]
