"""Small words of the PowerPoint writer: namespaces, lengths, ids, names, alt texts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from xml.sax.saxutils import quoteattr

LANG = "da-DK"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NS_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
NS_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
NS_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
NS = f"{NS_A} {NS_R} {NS_P}"
EMU = 12700  # to the point

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

Rect = tuple[float, float, float, float]  # left, top, width, height in points


def emu(points: float) -> int:
    return round(points * EMU)


def ids() -> Iterator[int]:
    """Shape ids of one part; 1 is the tree itself."""
    return count(2)


def named(number: int, name: str, alt: str = "", decorative: bool = False) -> str:
    """p:cNvPr: an alt text or "decorative", never both."""
    head = f'<p:cNvPr id="{number}" name={quoteattr(name)}'
    if alt:
        return f"{head} descr={quoteattr(alt)}/>"
    return f"{head}>{DECORATIVE}</p:cNvPr>" if decorative else f"{head}/>"


def frame(rect: Rect, flip: bool = False) -> str:
    """a:xfrm. `flip` mirrors top and bottom, for a straight line that rises."""
    x, y, w, h = rect
    attr = ' flipV="1"' if flip else ""
    return f'<a:xfrm{attr}><a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(w)}" cy="{emu(h)}"/></a:xfrm>'


def union(rects: list[Rect]) -> Rect:
    left, top = min(r[0] for r in rects), min(r[1] for r in rects)
    return left, top, max(r[0] + r[2] for r in rects) - left, max(r[1] + r[3] for r in rects) - top
