"""Pictures in Word: a PNG by python-docx, the SVG beside it, an alt text, and a place on the page if it floats."""

from __future__ import annotations

from itertools import count
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shape import CT_Inline
from docx.shared import Pt

from generator.model.flow import Figure
from generator.model.geometry import Box
from generator.model.look import Look
from generator.model.scene import Group, Item, Picture, Role, SetText
from generator.model.units import emu
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.drawn import drawn
from generator.write.office.oxml import describe, svg_beside
from generator.write.office.package import PICTURE_TYPES
from generator.write.office.pictures import drawing
from generator.write.word.oxml import w

BREADTH = 480  # pixels a figure of the usual breadth has: some 260 to the inch
AT_A_PLACE = (
    f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" '
    'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="page"><wp:posOffset/></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset/></wp:positionV><wp:extent/>'
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/></wp:anchor>'
)


class Drawings:
    """Draws into the paragraphs of one document. `first` is the number of the first drawing."""

    def __init__(self, look: Look, first: int = 1) -> None:
        self.look, self.fonts, self.numbers = look, Fonts(look.faces), count(first)

    def figure(self, paragraph: Any, figure: Figure, **how: Any) -> None:
        """A figure with its numbers. `how` is what `inline` takes besides."""
        box = Box(0, 0, figure.w, figure.h)
        self.inline(paragraph, drawn(self.fonts, figure), box, figure.group.name, figure.alt, **how)

    def inline(
        self, paragraph: Any, items: tuple[Item[SetText], ...], box: Box, name: str, alt: str = "", *,
        ground: Role = "paper", lowered: float = 0,
    ) -> Any:  # fmt: skip
        """A picture that stands in the line like a letter, `lowered` points below the baseline; the run it is in."""
        svg, png = self._drawn(items, box, ground)
        image = _related(paragraph.part, "png", png)
        inline: Any = CT_Inline.new_pic_inline(next(self.numbers), image, name, Pt(box.w), Pt(box.h))
        inline.docPr.set("name", name)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        for named in (inline.docPr, inline.graphic.graphicData.pic.nvPicPr.cNvPr):
            describe(named, alt)
        if svg:
            svg_beside(next(inline.iter(qn("a:blip"))), _related(paragraph.part, "svg", svg.encode()))
        run = paragraph.add_run()
        run._r.append(w("drawing", inline))
        if lowered:
            run._r.get_or_add_rPr().append(w("position", val=-round(lowered * 2)))
        return run

    def _drawn(self, items: tuple[Item[SetText], ...], box: Box, ground: Role) -> tuple[str, bytes]:
        """As SVG and PNG; what is a picture of points and nothing else is that PNG."""
        if len(items) == 1 and isinstance(items[0], Picture) and (raster := self.look.artwork[items[0].source].raster):
            return "", raster
        pixels = round(min(4 * box.w, max(2 * box.w, BREADTH)))
        return drawing(items, box, self.look, pixels, ground)

    def floating(self, paragraph: Any, group: Group[SetText], box: Box, in_cell: bool = False) -> None:
        """A decorative picture at a place of the page or of the cell that begins with the paragraph, in front of the
        paragraph's words; the text does not flow round it."""
        run = self.inline(paragraph, group.items, Box(0, 0, box.w, box.h), group.name)
        inline = next(run._r.iter(qn("wp:inline")))
        found = anchor(box)
        if in_cell:
            for axis, whose in zip(("wp:positionH", "wp:positionV"), ("column", "paragraph"), strict=True):
                found.find(qn(axis)).set("relativeFrom", whose)
        found.extend([child for child in inline if child.tag != qn("wp:extent")])
        inline.getparent().replace(inline, found)
        paragraph._p.get_or_add_pPr().addnext(run._r)


def anchor(box: Box) -> Any:
    """The frame of what stands at a place of the page, behind the text."""
    found = parse_xml(AT_A_PLACE)
    for offset, points in zip(found.iter(qn("wp:posOffset")), (box.x, box.y), strict=True):
        offset.text = str(emu(points))
    put_size(found.find(qn("wp:extent")), box)
    return found


def put_size(extent: Any, box: Box) -> None:
    """The size of a drawing in one of the elements that tell it."""
    extent.set("cx", str(emu(box.w)))
    extent.set("cy", str(emu(box.h)))


def _related(part: Any, extension: str, picture: bytes) -> str:
    """The id of the relation to a picture; the same picture is in the package once."""
    package, kind = part.package, PICTURE_TYPES[extension]
    there = (found for found in package.iter_parts() if found.content_type == kind and found.blob == picture)
    name = package.next_partname(f"/word/media/image%d.{extension}")
    return str(part.relate_to(next(there, None) or Part(name, kind, picture, package), RT.IMAGE))
