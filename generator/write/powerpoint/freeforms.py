"""Shapes as DrawingML, which python-pptx draws without curves, tints or dashes of its own: freeforms with true curves, and
plain rectangles, circles and lines where they are that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pptx.oxml import parse_xml

from generator.model.geometry import KAPPA, Box, Outline, bounds, is_rectangle
from generator.model.office_metrics import LANGUAGE
from generator.model.scene import Shape
from generator.model.units import emu
from generator.write.office.colors import Palette
from generator.write.office.oxml import A, P

NO_SHADOW = "<a:effectLst/>"  # an empty list of its own: no theme can add a shadow
# Optional in the schema, but PowerPoint has been seen to repair a shape without it.
NO_TEXT = f'<p:txBody><a:bodyPr rtlCol="0"/><a:lstStyle/><a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody>'
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
NAMES = {"rect": "Rektangel", "ellipse": "Cirkel", "line": "Streg", "": "Form"}
SEGMENTS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}
NEAR = 0.02  # points


def shape_elements(shapes: Sequence[Shape], palette: Palette) -> list[tuple[Any, Box]]:
    """A p:sp for each shape, and the box round it. They are marked as decorative, for what a figure shows is told by its
    group; their ids are all 0."""
    drawn = [_shape(shape, palette) for shape in shapes]
    tree = parse_xml(f'<p:spTree xmlns:p="{P}" xmlns:a="{A}">{"".join(xml for xml, _ in drawn)}</p:spTree>')
    return [(element, box) for element, (_, box) in zip(list(tree), drawn, strict=True)]


@lru_cache(1024)  # plants come again, and so does a slide that is its sender's own
def _shape(shape: Shape, palette: Palette) -> tuple[str, Box]:
    x, y, w, h = box = bounds(shape.outline)
    preset, flip = _preset(shape, box)
    geometry = f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>' if preset else _freeform(shape.outline, box)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{NAMES[preset]}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr><a:xfrm{flip}>"
        f'<a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(w)}" cy="{emu(h)}"/></a:xfrm>'
        f"{geometry}{palette.fill(shape.fill)}{_line(shape, palette)}{NO_SHADOW}</p:spPr>{NO_TEXT}</p:sp>",
        box,
    )


def _freeform(outline: Outline, box: Box) -> str:
    left, top, w, h = box
    segments = []
    for op, *v in outline:
        points = (f'<a:pt x="{emu(x - left)}" y="{emu(y - top)}"/>' for x, y in zip(v[::2], v[1::2], strict=True))
        segments.append(f"<a:{SEGMENTS[op]}>{''.join(points)}</a:{SEGMENTS[op]}>")
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{max(1, emu(w))}" h="{max(1, emu(h))}">{"".join(segments)}</a:path></a:pathLst></a:custGeom>'
    )


def _preset(shape: Shape, box: Box) -> tuple[str, str]:
    """The ready-made geometry that the outline is, if any, and how it is turned: it is smaller, and easier to edit."""
    outline = shape.outline
    ops = "".join(seg[0] for seg in outline)
    if ops == "ML":
        (_, x1, y1), (_, x2, y2) = outline
        return "line", ' flipV="1"' if (x2 - x1) * (y2 - y1) < 0 else ""
    if ops in ("MLLLZ", "MLLLLZ") and is_rectangle(outline, NEAR):
        return "rect", ""
    if ops == "MCCCCZ" and _is_ellipse(outline, box):
        return "ellipse", ""
    return "", ""


def _either(v: float, low: float, high: float) -> bool:
    return abs(v - low) < NEAR or abs(v - high) < NEAR


def _is_ellipse(outline: Outline, box: Box) -> bool:
    left, top, w, h = box
    cx, cy = left + w / 2, top + h / 2
    start = outline[0][1:]
    for seg in outline[1:5]:
        x1, y1, x2, y2, x, y = seg[1:]
        on_axis = _either(abs(x - cx), w / 2, 0) and _either(abs(y - cy), h / 2, 0)
        handles = (abs(x1 - start[0]) + abs(y1 - start[1]), abs(x2 - x) + abs(y2 - y))
        round_ = all(_either(handle, KAPPA * w / 2, KAPPA * h / 2) for handle in handles)
        if not (on_axis and round_):
            return False
        start = (x, y)
    return True


def _line(shape: Shape, palette: Palette) -> str:
    if not shape.line:
        return "<a:ln><a:noFill/></a:ln>"
    cap = "rnd" if shape.cap == "round" else "flat"
    # Office counts dashes and gaps in thousandths of a per cent of the width
    shares = [round(length * (100000 / shape.width)) for length in shape.dash]
    pairs = zip(shares[::2], shares[1::2], strict=False)
    dashes = "".join(f'<a:ds d="{max(1000, on)}" sp="{off}"/>' for on, off in pairs)
    dash = f"<a:custDash>{dashes}</a:custDash>" if shape.dash else ""
    join = "<a:round/>" if shape.cap == "round" else '<a:miter lim="800000"/>'
    return f'<a:ln w="{emu(shape.width)}" cap="{cap}">{palette.fill(shape.line)}{dash}{join}</a:ln>'
