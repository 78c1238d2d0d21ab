"""Pictures and tabs in Word: an SVG with its PNG in the line or on the page, and text boxes in the header."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from generator.model.look import Look
from generator.model.scene import Box, Group, Item, Role, SetText
from generator.typeset.fonts import Fonts
from generator.write.office.oxml import emu
from generator.write.svg import write_svg
from generator.write.word.package import Package, Part
from generator.write.word.xml import Ids

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
SVG_BESIDE = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst>'
)
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


class Drawings:
    """Draws into one part. `ids` are shared by all parts of the document."""

    def __init__(self, package: Package, part: Part, look: Look, ids: Ids) -> None:
        self.package, self.part, self.look, self.ids = package, part, look, ids
        self.fonts = Fonts(look.faces)

    def inline(
        self, items: tuple[Item[SetText], ...], box: Box, name: str, alt: str = "", ground: Role = "paper", lowered: float = 0
    ) -> str:  # fmt: skip
        """A picture that stands in the line like a letter, `lowered` points below the baseline."""
        named, picture = self._picture(items, box, name, alt, ground)
        frame = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        inside = f'<wp:inline distT="0" distB="0" distL="0" distR="0">{_extent(box)}{named}{frame}{picture}</wp:inline>'
        sunk = f'<w:rPr><w:position w:val="{-round(lowered * 2)}"/></w:rPr>' if lowered else ""
        return f"<w:r>{sunk}<w:drawing>{inside}</w:drawing></w:r>"

    def floating(self, group: Group, box: Box, x: float, y: float) -> str:
        """A decorative picture at a place of the page; the text does not flow round it."""
        named, picture = self._picture(group.items, box, group.name, "", "paper")
        return f"<w:r><w:drawing>{_anchored(x, y, box, named, picture)}</w:drawing></w:r>"

    def tab(self, text: str, name: str, box: Box, fill: str) -> str:
        """A text box at the edge of the page that reads downwards; `text` is a paragraph, `fill` an a:solidFill.

        The paragraph brings its own distances, for programs differ on whether the box's turn with the text.
        """
        named = self._named(name, "")
        shape = (
            f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}'
            f"<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>"
            f'<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
            "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>"
        )
        drawing = f"<w:drawing>{_anchored(box.x, box.y, box, named, shape)}</w:drawing>"
        choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback/>'
        return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"

    def _picture(
        self, items: tuple[Item[SetText], ...], box: Box, name: str, alt: str, ground: Role
    ) -> tuple[str, str]:
        svg = write_svg(items, box, self.look, self.fonts)
        png_id, svg_id = self.package.picture(self.part, svg, box.w, self.look.ink(ground).rgb)
        named = self._named(name, alt)
        inner = named.replace("wp:docPr", "pic:cNvPr")
        blip = f'<a:blip r:embed="{png_id}">{SVG_BESIDE.format(svg_id)}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        picture = (
            f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr>{inner}<pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill>{blip}</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic>"
        )
        return named, picture

    def _named(self, name: str, alt: str) -> str:
        """wp:docPr with an alt text or "decorative", never both."""
        head = f'<wp:docPr id="{self.ids.drawing()}" name={quoteattr(name)}'
        return f"{head} descr={quoteattr(alt)}/>" if alt else f"{head}>{DECORATIVE}</wp:docPr>"


def _extent(box: Box) -> str:
    return f'<wp:extent cx="{emu(box.w)}" cy="{emu(box.h)}"/>'


def _anchored(x: float, y: float, box: Box, named: str, graphic: str) -> str:
    return (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="1" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(y)}</wp:posOffset></wp:positionV>{_extent(box)}'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>{named}<wp:cNvGraphicFramePr/>{graphic}</wp:anchor>'
    )
