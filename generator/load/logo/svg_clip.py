"""clip-path: the area outside which an element is not seen (SVG 1.1, 14.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from generator.load.logo.svg_shapes import SHAPES, View, shape_outline
from generator.load.logo.svg_style import Style, Styles
from generator.load.logo.svg_tree import Element
from generator.load.logo.svg_values import length, transform
from generator.model.geometry import Matrix, Outline, TooIntricate, common, joined, transformed

DEPTH = 8
PARTS = 200
"""Areas that one clip is made of; Skia joins them one by one."""


class Walker(Protocol):
    """What is needed of whoever walks the file."""

    view: View
    ids: dict[str, Element]
    styles: Styles

    def refuse(self, element: Element, what: str) -> None: ...

    def spend(self, element: Element) -> bool: ...


def within(area: Outline, clip: Outline | None) -> Outline:
    """What of an area is seen inside a clip."""
    return area if clip is None else common(area, clip)


def clip_outline(walker: Walker, element: Element, style: Style, m: Matrix, depth: int = 0) -> Outline | None:
    """The area in which an element is seen: None where nothing clips it, () where nothing at all would be seen."""
    value = style["clip-path"]
    if value in ("none", ""):
        return None
    found = re.fullmatch(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)", value)
    if not found or depth > DEPTH:
        walker.refuse(element, "clip-path")
        return None
    clip = walker.ids.get(found[1])
    if clip is None or clip.name != "clipPath":
        return None
    if clip.attributes.get("clipPathUnits") == "objectBoundingBox":
        walker.refuse(clip, "clipPathUnits")
        return None
    return _clip(walker, clip, m, depth)


def _clip(walker: Walker, clip: Element, m: Matrix, depth: int) -> Outline | None:
    style = walker.styles.of(clip, {})
    around = clip_outline(walker, clip, style, m, depth + 1)
    m = m.transform(transform(style["transform"]))
    parts = [part for child in clip.children for part in _part(walker, child, style, m)]
    if around == () or not parts:
        return ()
    if len(parts) > PARTS:
        raise TooIntricate
    inner = [area for _, _, area in parts if area is not None]
    rules = {even_odd for _, even_odd, _ in parts}
    if len(parts) > 1 and (inner or len(rules) > 1):
        walker.refuse(clip, "clipPath")
        return None
    area = within(joined([outline for outline, _, _ in parts], rules == {True}), inner[0] if inner else None)
    return within(area, around)


def _part(
    walker: Walker, child: Element, parent: Mapping[str, str], m: Matrix
) -> list[tuple[Outline, bool, Outline | None]]:
    """The outline of a child, whether by even-odd, and what clips it; at most one."""
    style = walker.styles.of(child, parent)
    hidden = style["display"] == "none" or style["visibility"] != "visible"
    if not child.name or hidden or not walker.spend(child):
        return []
    m = m.transform(transform(style["transform"]))
    if child.name == "use" and (target := walker.ids.get(child.target)) and target.name in SHAPES:
        at = child.attributes
        return _part(walker, target, style, m.translate(length(at.get("x", "0")), length(at.get("y", "0"))))
    if child.name not in SHAPES:
        if child.name not in ("title", "desc", "metadata"):
            walker.refuse(child, child.name)
        return []
    clip = clip_outline(walker, child, style, m, 1)
    outline = transformed(shape_outline(child, walker.view), m)
    return [(outline, style["clip-rule"] == "evenodd", clip)] if outline and clip != () else []
