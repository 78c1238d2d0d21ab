"""Logos: those that are drawn as forms, those that are pictures as images, RGB or CMYK within the ink limit.

PDF/X-4 allows live transparency, and a white logo on a coloured socle would vanish if it were laid on white.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from pikepdf import Dictionary, Name, Pdf
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO

from generator.model.color import separate
from generator.model.look import Artwork
from generator.write.pdf.drawing import CAPS, JOINS, canvas, ink_color, path
from generator.write.pdf.objects import forms, packed_stream

STRIP = 128  # rows


class Logo(NamedTuple):
    """A form or an image, packed, and what a file says of it; `mask` is the opacity of an image, 8 bits a sample."""

    keys: Mapping[str, Any]
    packed: bytes
    mask: bytes = b""


def put_logos(pdf: Pdf, logos: Mapping[str, Logo]) -> None:
    """Each becomes what the empty form of its name says. What is transparent needs a blend space on its page.

    reportlab itself draws pictures in RGB with transparency, or in CMYK, but not both in one.
    """
    for page in pdf.pages if logos else ():
        for name, found in forms(page).items():
            if name in logos and Name.FormType in found:
                logo = logos[name]
                found.stream_dict = Dictionary(dict(logo.keys))
                found.write(logo.packed, filter=Name.FlateDecode)
                if logo.mask:
                    found.SMask = packed_stream(pdf, logo.mask, {**logo.keys, "/ColorSpace": Name.DeviceGray})
            if name in logos and logos[name].mask:
                page.Group = Dictionary(S=Name.Transparency, CS=logos[name].keys["/ColorSpace"])


@lru_cache(32)
def draw_logo(art: Artwork, thinnest: float, press: bool, font: str) -> Logo:
    """A logo drawn by itself; no line is thinner than `thinnest`. `font` is not used, but a canvas must have one."""
    data = BytesIO()
    made = canvas(data, press, font)
    for part in art.paths:
        if part.fill:
            made.setFillColor(ink_color(part.fill, press))
        if part.line:
            made.setStrokeColor(ink_color(part.line, press))
            made.setLineWidth(max(part.width, thinnest))
            made.setLineCap(CAPS[part.cap])
            made.setLineJoin(JOINS[part.join])
            made.setMiterLimit(part.miter)
        if part.fill or part.line:
            mode = FILL_EVEN_ODD if part.even_odd else FILL_NON_ZERO
            made.drawPath(path(part.outline, True), bool(part.line), bool(part.fill), mode)
    made.save()
    box = (-art.w, -art.h, 2 * art.w, 2 * art.h)  # roomy, for lines at the edge have breadth
    keys = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": box, "/Resources": {}}
    with Pdf.open(data) as pdf:
        return Logo(keys, zlib.compress(pdf.pages[0].Contents.read_bytes()))


@lru_cache(16)
def load_image(raster: bytes, color: str, profile: Path) -> Logo:
    """A PNG for an edition with this kind of colour and this output profile. The file has been checked by the brand."""
    from PIL import Image as Pillow

    picture = Pillow.open(BytesIO(raster)).convert("RGBA")
    alpha, seen = picture.getchannel("A"), picture.convert("RGB")
    space = Name.DeviceCMYK if color == "cmyk" else Name.DeviceRGB
    keys = {"/Type": Name.XObject, "/Subtype": Name.Image, "/ColorSpace": space, "/BitsPerComponent": 8}
    return Logo(
        {**keys, "/Width": picture.width, "/Height": picture.height},
        _separated(seen, profile) if color == "cmyk" else zlib.compress(seen.tobytes()),
        b"" if alpha.getextrema() == (255, 255) else zlib.compress(alpha.tobytes()),
    )


def _separated(picture: Any, profile: Path) -> bytes:
    """The inks of a picture, packed. A strip at a time: working them out takes some thirty times a pixel's room."""
    packer, parts = zlib.compressobj(), []
    for top in range(0, picture.height, STRIP):
        strip = picture.crop((0, top, picture.width, min(top + STRIP, picture.height)))
        parts.append(packer.compress(separate(strip, profile, thin=True).tobytes()))
    return b"".join([*parts, packer.flush()])
