"""clip-path and mask: the area outside which an element is not seen (SVG 1.1, 14.3 and 14.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.load.logo.svg_paint import Painter
from generator.load.logo.svg_shapes import SHAPES, rectangle, shape_outline
from generator.load.logo.svg_style import Style, color
from generator.load.logo.svg_tree import Element
from generator.model.geometry import Box, Matrix, Outline, TooIntricate, bounds, common, joined, transformed

DEPTH = 8
PARTS = 200
"""Areas that one clip is made of; Skia joins them one by one."""

ROOMY = {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}
"""A mask that reaches no less far than this, in shares of what it is for, cuts nothing."""


def within(area: Outline, clip: Outline | None) -> Outline:
    """What of an area is seen inside a clip."""
    return area if clip is None else common(area, clip)


def clip_outline(painter: Painter, element: Element, style: Style, m: Matrix, depth: int = 0) -> Outline | None:
    """The area in which an element is seen: None where nothing clips it, () where nothing at all would be seen."""
    found: Outline | None = None
    for key, kind in (("clip-path", "clipPath"), ("mask", "mask")):
        if style[key] in ("none", ""):
            continue
        url = re.fullmatch(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)", style[key])
        clip = painter.ids.get(url[1]) if url else None
        if not url or depth > DEPTH:
            painter.refuse(element, key)
        elif clip and clip.name == kind:
            area = _clip(painter, clip, element, style, m, depth)
            found = area if area is None or found is None else within(area, found)
    return found


def _clip(painter: Painter, clip: Element, element: Element, wearer: Style, m: Matrix, depth: int) -> Outline | None:
    style = painter.styles.of(clip, {})
    around = clip_outline(painter, clip, style, m, depth + 1)
    mask, inner = clip.name == "mask", m
    if clip.attributes.get("maskContentUnits" if mask else "clipPathUnits") == "objectBoundingBox":
        box = _box(painter, element, wearer)
        if box is None:
            painter.refuse(element, _word(clip))
            return None
        inner = m.translate(box.x, box.y).scale(box.w, box.h)
    if mask:
        around = _frame(painter, clip, style, m, around)
    else:
        inner = inner.transform(painter.own_transform(clip, style))
    parts = [part for child in clip.children for part in _parts(painter, clip, child, style, inner)]
    if around == () or not parts:
        return ()
    if len(parts) > PARTS:
        raise TooIntricate
    return within(joined(parts), around)


def _word(clip: Element) -> str:
    """The word for a clip that cannot be followed."""
    return "mask" if clip.name == "mask" else "clip-path"


def _frame(painter: Painter, mask: Element, style: Style, m: Matrix, around: Outline | None) -> Outline | None:
    """A mask ends at its own frame."""
    if mask.attributes.get("maskUnits") == "userSpaceOnUse":
        get = painter.getter(mask, style)
        x, y, w, h = (get(key) for key in ROOMY)
        if w is not None and h is not None:
            return within(transformed(rectangle(x or 0, y or 0, w, h), m), around)
        return around
    get = painter.getter(mask, style, Box(0, 0, 1, 1))
    x, y, w, h = (start if (found := get(key)) is None else found for key, start in ROOMY.items())
    if x > 0 or y > 0 or x + w < 1 or y + h < 1:
        painter.refuse(mask, "mask")
    return around


def _box(painter: Painter, element: Element, style: Style) -> Box | None:
    """The box round a shape without its stroke; None for what is no shape."""
    if element.name not in SHAPES:
        return None
    outline, _ = shape_outline(element, style["d"], painter.getter(element, style))
    return bounds(outline) if outline else Box(0, 0, 0, 0)


def _parts(painter: Painter, clip: Element, child: Element, parent: Mapping[str, str], m: Matrix) -> list[Outline]:
    """The areas of a child, of no or one shape."""
    style = painter.styles.of(child, parent)
    hidden = style["display"] == "none" or style["visibility"] != "visible"
    if not child.name or hidden or not painter.spend(child):
        return []
    m = m.transform(painter.own_transform(child, style))
    mask = clip.name == "mask"
    if child.name == "use" and (target := painter.ids.get(child.target)) and target.name in SHAPES:
        get = painter.getter(child, style)
        return _parts(painter, clip, target, style, m.translate(get("x") or 0, get("y") or 0))
    if child.name == "g" and mask:
        _plainly(painter, clip, style)
        return [part for inner in child.children for part in _parts(painter, clip, inner, style, m)]
    if child.name not in SHAPES:
        if child.name in ("text", "image") or (mask and child.name == "use"):
            painter.refuse(child, _word(clip))
        return []
    if mask:
        _plainly(painter, clip, style, style["fill"])
    own = clip_outline(painter, child, style, m, 1)
    outline = transformed(shape_outline(child, style["d"], painter.getter(child, style))[0], m)
    if not outline or own == () or (mask and style["fill"] == "none"):
        return []
    even_odd = style["fill-rule" if mask else "clip-rule"] == "evenodd"
    return [within(joined([outline], even_odd), own)]


def _plainly(painter: Painter, mask: Element, style: Style, fill: str = "none") -> None:
    """A mask of white areas is a clip; another one fades or cuts out, and is told."""
    seen = color(style["color"] if fill.lower() == "currentcolor" else fill)
    alpha = painter.styles.of(mask, {})["mask-type"] == "alpha"
    white = fill == "none" or (seen and (alpha or seen[0] == "#FFFFFF") and seen[1] == 1)
    whole = {style["opacity"], style["fill-opacity"]} <= {"1", "100%", "1.0"}
    if not white or not whole or style["stroke"] != "none" or style["filter"] != "none":
        painter.refuse(mask, "mask")
