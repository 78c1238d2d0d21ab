"""Fields that are filled in on a screen: texts, crosses and dots (ISO 32000-1, 12.7; ISO 14289-1, 7.18.4).

What is printed of a field is painted on its page, and its own appearance is empty until something is written or chosen. A
field over several writing lines has a ground then, which hides them: no two readers set lines so far apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from reportlab.pdfbase.ttfonts import TTFontFile

from generator.model.look import Ink, Look
from generator.model.scene import Field, SetText
from generator.typeset.fonts import open_face
from generator.write.pdf.drawing import CAPS, canvas, ink_color, taken
from generator.write.pdf.fonts import NONSYMBOLIC, TrueType
from generator.write.pdf.imposition import Bounds
from generator.write.pdf.objects import annotate, content, pack, packed_stream
from generator.write.pdf.tags import Element, Tags

PRINTED = 4  # annotation flag: PDF/A demands it
MULTILINE, UNSCROLLED, RADIO = 1 << 12, 1 << 23, 1 << 15  # field flags: what is written stays in sight
SIZE = 11.0  # points, of what is written if a field does not say
CROSS, DOT, CROSS_WIDTH = 5.0, 5.5, 1.8  # half a cross; the radius of a dot
CODES = [*range(32, 127), *range(160, 256), 0x80, 0x85, 0x8A, 0x8C, 0x8E, *range(0x91, 0x98), 0x9A, 0x9C, 0x9E, 0x9F]
"""What can be written: the codes of Windows' Latin letters that every reader knows by this name."""
FONT, YES, OFF = Name("/Skrift"), "Ja", Name.Off


class Widget(NamedTuple):
    """A field on a page of paper."""

    element: Element
    field: Field[SetText]
    bounds: Bounds


def add_fields(pdf: Pdf, found: Mapping[int, list[Widget]], look: Look, tags: Tags) -> None:
    """Each on its page; those of one group below one field."""
    if any(found.values()):
        _Form(pdf, look, tags).add(found)


class _Form:
    """The form of one file."""

    def __init__(self, pdf: Pdf, look: Look, tags: Tags) -> None:
        self.pdf, self.look, self.tags = pdf, look, tags
        self.groups: dict[str, Object] = {}
        self.font = _font(look.faces["sans"]).put(pdf, CODES[0], Encoding=Name.WinAnsiEncoding)
        self.form = pdf.make_indirect(
            Dictionary(
                Fields=Array(),
                DA=String(content((FONT, SIZE, "Tf"), (0, "g"))),
                DR=Dictionary(Font=Dictionary({str(FONT): self.font})),
            )
        )

    def add(self, found: Mapping[int, list[Widget]]) -> None:
        self.pdf.Root.AcroForm = self.form
        for number, widgets in found.items():
            page = self.pdf.pages[number]
            for widget in widgets:
                made = self.pdf.make_indirect(self._made(widget))
                made.P = page.obj
                annotate(page, made)
                self._belongs(made, widget)
                widget.element.object.K = Dictionary(Type=Name.OBJR, Obj=made, Pg=page.obj)
                self.tags.adopt(made, widget.element.object)

    def _made(self, widget: Widget) -> Dictionary:
        field, (left, bottom, right, top) = widget.field, widget.bounds
        said = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, F=PRINTED, TU=String(field.alt),
            Rect=Array([round(v, 2) for v in widget.bounds]),
        )  # fmt: skip
        size = round(right - left, 2), round(top - bottom, 2)
        if field.kind == "text":
            said.FT, said.DA, said.Q = Name.Tx, self._writes(field), int(field.middle)
            said.Ff = UNSCROLLED | (MULTILINE if field.lines > 1 else 0)
            said.AP = Dictionary(N=self._shown(size, content((Name.Tx, "BMC"), ("EMC",))))
            if field.lines > 1 and field.items:
                said.MK = Dictionary(BG=Array([1, 1, 1]))
            return said
        draw = _cross if field.kind == "cross" else _dot
        on, off = self._shown(size, draw(*size, self.look.ink(field.ink))), self._shown(size, b"")
        said.AP, said.AS = Dictionary(N=Dictionary({f"/{self._state(field)}": on, "/Off": off})), OFF
        if not field.group:
            said.FT, said.V = Name.Btn, OFF
        return said

    def _state(self, field: Field[SetText]) -> str:
        """What its field's value is when it is chosen: in a group, which one it is."""
        if not field.group:
            return YES
        return str(len(self.groups[field.name].Kids) + 1) if field.name in self.groups else "1"

    def _belongs(self, made: Object, widget: Widget) -> None:
        """The field among the form's, or below the field of its group."""
        field = widget.field
        if not field.group:
            made.T = String(field.name)
            self.form.Fields.append(made)
            return
        if field.name not in self.groups:
            group = Dictionary(FT=Name.Btn, Ff=RADIO, T=String(field.name), TU=String(field.group), V=OFF, Kids=Array())
            self.groups[field.name] = self.pdf.make_indirect(group)
            self.form.Fields.append(self.groups[field.name])
        made.Parent = self.groups[field.name]
        made.Parent.Kids.append(made)

    def _shown(self, size: tuple[float, float], drawn: bytes) -> Stream:
        box = Array([0, 0, *size])
        said = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": box, "/Resources": Dictionary()}
        return packed_stream(self.pdf, pack(drawn), said)

    def _writes(self, field: Field[SetText]) -> String:
        return String(content((FONT, field.size, "Tf"), (*_rgb(self.look.ink(field.ink)), "rg")))


def _rgb(ink: Ink) -> list[float]:
    return [round(part / 255, 3) for part in bytes.fromhex(ink.rgb[1:])]


def _cross(w: float, h: float, ink: Ink) -> bytes:
    made, x, y, r = canvas(press=False), w / 2, h / 2, CROSS
    made.setStrokeColor(ink_color(ink, press=False))
    made.setLineWidth(CROSS_WIDTH)
    made.setLineCap(CAPS["round"])
    made.lines([(x - r, y - r, x + r, y + r), (x - r, y + r, x + r, y - r)])
    return taken(made)


def _dot(w: float, h: float, ink: Ink) -> bytes:
    made = canvas(press=False)
    made.setFillColor(ink_color(ink, press=False))
    made.circle(w / 2, h / 2, DOT, stroke=0, fill=1)
    return taken(made)


# ---------------------------------------------------------------- the font that is written in


@lru_cache(2)
def _font(path: Path) -> TrueType:
    """A face with every letter that can be written."""
    face = open_face(path)
    letters = {code: bytes([code]).decode("cp1252") for code in CODES}
    data = face.subset("".join(letters.values()))
    widths = [round(face.width(letters[code])) if code in letters else 0 for code in range(CODES[0], 256)]
    return TrueType(TTFontFile(BytesIO(data)), face.name, pack(data), widths, NONSYMBOLIC)
