"""clip-path and mask: the area outside which an element is not seen (SVG 1.1, 14.3 and 14.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from generator.load.logo.svg_shapes import SHAPES, Get, View, rectangle, shape_outline
from generator.load.logo.svg_style import Style, Styles, color
from generator.load.logo.svg_tree import Element
from generator.model.geometry import Box, Matrix, Outline, TooIntricate, bounds, common, joined, transformed

DEPTH = 8
PARTS = 200
"""Areas that one clip is made of; Skia joins them one by one."""

ROOMY = {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}
"""A mask that reaches no less far than this, in shares of what it is for, cuts nothing."""


class Walker(Protocol):
    """What is needed of whoever walks the file."""

    view: View
    ids: dict[str, Element]
    styles: Styles

    def refuse(self, element: Element, kind: str, shown: str = "") -> None: ...

    def spend(self, element: Element) -> bool: ...

    def getter(self, element: Element, style: Style, whole: Box | None = None) -> Get: ...

    def own_transform(self, element: Element, style: Style) -> Matrix: ...


def within(area: Outline, clip: Outline | None) -> Outline:
    """What of an area is seen inside a clip."""
    return area if clip is None else common(area, clip)


def clip_outline(walker: Walker, element: Element, style: Style, m: Matrix, depth: int = 0) -> Outline | None:
    """The area in which an element is seen: None where nothing clips it, () where nothing at all would be seen."""
    found: Outline | None = None
    for key in ("clip-path", "mask"):
        if style[key] in ("none", ""):
            continue
        url = re.fullmatch(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)", style[key])
        clip = walker.ids.get(url[1]) if url else None
        if not url or depth > DEPTH:
            walker.refuse(element, key)
        elif clip and clip.name == {"clip-path": "clipPath", "mask": "mask"}[key]:
            area = _clip(walker, clip, element, style, m, depth)
            found = area if area is None or found is None else within(area, found)
    return found


def _clip(walker: Walker, clip: Element, element: Element, wearer: Style, m: Matrix, depth: int) -> Outline | None:
    style = walker.styles.of(clip, {})
    around = clip_outline(walker, clip, style, m, depth + 1)
    mask, inner = clip.name == "mask", m
    if clip.attributes.get("maskContentUnits" if mask else "clipPathUnits") == "objectBoundingBox":
        box = _box(walker, element, wearer)
        if box is None:
            walker.refuse(element, wearer_word(clip))
            return None
        inner = m.translate(box.x, box.y).scale(box.w, box.h)
    if mask:
        around = _frame(walker, clip, style, m, around)
    else:
        inner = inner.transform(walker.own_transform(clip, style))
    parts = [part for child in clip.children for part in _parts(walker, clip, child, style, inner)]
    if around == () or not parts:
        return ()
    if len(parts) > PARTS:
        raise TooIntricate
    return within(joined(parts), around)


def wearer_word(clip: Element) -> str:
    """The word for a clip that cannot be followed."""
    return "mask" if clip.name == "mask" else "clip-path"


def _frame(walker: Walker, mask: Element, style: Style, m: Matrix, around: Outline | None) -> Outline | None:
    """A mask ends at its own frame."""
    if mask.attributes.get("maskUnits") == "userSpaceOnUse":
        get = walker.getter(mask, style)
        x, y, w, h = (get(key) for key in ROOMY)
        if w is not None and h is not None:
            return within(transformed(rectangle(x or 0, y or 0, w, h), m), around)
        return around
    get = walker.getter(mask, style, Box(0, 0, 1, 1))
    x, y, w, h = (start if (found := get(key)) is None else found for key, start in ROOMY.items())
    if x > 0 or y > 0 or x + w < 1 or y + h < 1:
        walker.refuse(mask, "mask")
    return around


def _box(walker: Walker, element: Element, style: Style) -> Box | None:
    """The box round a shape without its stroke; None for what is no shape."""
    if element.name not in SHAPES:
        return None
    outline, _ = shape_outline(element, style["d"], walker.getter(element, style))
    return bounds(outline) if outline else Box(0, 0, 0, 0)


def _parts(walker: Walker, clip: Element, child: Element, parent: Mapping[str, str], m: Matrix) -> list[Outline]:
    """The areas of a child, of no or one shape."""
    style = walker.styles.of(child, parent)
    hidden = style["display"] == "none" or style["visibility"] != "visible"
    if not child.name or hidden or not walker.spend(child):
        return []
    m = m.transform(walker.own_transform(child, style))
    mask = clip.name == "mask"
    if child.name == "use" and (target := walker.ids.get(child.target)) and target.name in SHAPES:
        get = walker.getter(child, style)
        return _parts(walker, clip, target, style, m.translate(get("x") or 0, get("y") or 0))
    if child.name == "g" and mask:
        _plainly(walker, clip, style)
        return [part for inner in child.children for part in _parts(walker, clip, inner, style, m)]
    if child.name not in SHAPES:
        if child.name in ("text", "image") or (mask and child.name == "use"):
            walker.refuse(child, wearer_word(clip))
        return []
    if mask:
        _plainly(walker, clip, style, style["fill"])
    own = clip_outline(walker, child, style, m, 1)
    outline = transformed(shape_outline(child, style["d"], walker.getter(child, style))[0], m)
    if not outline or own == () or (mask and style["fill"] == "none"):
        return []
    even_odd = style["fill-rule" if mask else "clip-rule"] == "evenodd"
    return [within(joined([outline], even_odd), own)]


def _plainly(walker: Walker, mask: Element, style: Style, fill: str = "none") -> None:
    """A mask of white areas is a clip; another one fades or cuts out, and is told."""
    seen = color(style["color"] if fill.lower() == "currentcolor" else fill)
    white = fill == "none" or (seen and (mask_type(walker, mask) == "alpha" or seen[0] == "#FFFFFF") and seen[1] == 1)
    whole = {style["opacity"], style["fill-opacity"]} <= {"1", "100%", "1.0"}
    if not white or not whole or style["stroke"] != "none" or style["filter"] != "none":
        walker.refuse(mask, "mask")


def mask_type(walker: Walker, mask: Element) -> str:
    return walker.styles.of(mask, {})["mask-type"]
