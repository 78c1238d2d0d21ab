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

from pikepdf import Array, Dictionary, Name, Pdf, Stream
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO, Canvas

from generator.model.color import separate
from generator.model.look import ArtPath, Artwork
from generator.write.pdf.colors import ink_color
from generator.write.pdf.drawing import CAPS, JOINS, canvas, path
from generator.write.pdf.objects import packed_stream, resources

STRIP = 128  # rows


class Image(NamedTuple):
    """Samples of 8 bits, packed, row by row; `mask` is the opacity."""

    w: int
    h: int
    space: str
    packed: bytes
    mask: bytes = b""


class Drawn(NamedTuple):
    """A logo that is drawn, packed, in its own units."""

    w: float
    h: float
    packed: bytes


def put_logos(pdf: Pdf, logos: Mapping[str, Image | Drawn]) -> None:
    """Each takes the place of the empty form of its name. What is transparent needs a blend space on its page.

    reportlab itself draws pictures in RGB with transparency, or in CMYK, but not both in one.
    """
    for name, logo in logos.items():
        made = _form(pdf, logo) if isinstance(logo, Drawn) else _image(pdf, logo)
        for page in pdf.pages:
            if name in resources(page, Name.XObject):
                page.Resources.XObject[name] = made
                if isinstance(logo, Image) and logo.mask:
                    space = Name.DeviceCMYK if logo.space == "DeviceCMYK" else Name.DeviceRGB
                    page.Group = Dictionary(S=Name.Transparency, CS=space)


def _form(pdf: Pdf, logo: Drawn) -> Stream:
    """The box is roomy, for lines at the edge have breadth."""
    box = Array([-logo.w, -logo.h, 2 * logo.w, 2 * logo.h])
    keys = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": box, "/Resources": Dictionary()}
    return packed_stream(pdf, logo.packed, keys)


def _image(pdf: Pdf, image: Image) -> Stream:
    made = _samples(pdf, image, image.space, image.packed)
    if image.mask:
        made.SMask = _samples(pdf, image, "DeviceGray", image.mask)
    return made


def _samples(pdf: Pdf, image: Image, space: str, packed: bytes) -> Stream:
    keys = {"/ColorSpace": Name(f"/{space}"), "/BitsPerComponent": 8, "/Width": image.w, "/Height": image.h}
    return packed_stream(pdf, packed, {"/Type": Name.XObject, "/Subtype": Name.Image, **keys})


@lru_cache(32)
def draw_logo(art: Artwork, thinnest: float, press: bool, font: str) -> Drawn:
    """A logo drawn by itself; no line is thinner than `thinnest`. `font` is not used, but a canvas must have one."""
    data = BytesIO()
    made = canvas(data, press, font)
    for part in art.paths:
        _draw(made, part, thinnest, press)
    made.showPage()
    made.save()
    with Pdf.open(data) as pdf:
        return Drawn(art.w, art.h, zlib.compress(pdf.pages[0].Contents.read_bytes()))


def _draw(made: Canvas, part: ArtPath, thinnest: float, press: bool) -> None:
    if part.fill:
        made.setFillColor(ink_color(part.fill, press))
    if part.line:
        made.setStrokeColor(ink_color(part.line, press))
        made.setLineWidth(max(part.width, thinnest))
        made.setLineCap(CAPS[part.cap])
        made.setLineJoin(JOINS[part.join])
    if part.fill or part.line:
        mode = FILL_EVEN_ODD if part.even_odd else FILL_NON_ZERO
        made.drawPath(path(part.outline, True), bool(part.line), bool(part.fill), mode)


@lru_cache(16)
def load_image(raster: bytes, color: str, profile: Path) -> Image:
    """A PNG for an edition with this kind of colour and this output profile. The file has been checked by the brand."""
    from PIL import Image as Pillow

    picture = Pillow.open(BytesIO(raster)).convert("RGBA")
    alpha, seen = picture.getchannel("A"), picture.convert("RGB")
    mask = b"" if alpha.getextrema() == (255, 255) else _packed(alpha)
    if color == "cmyk":
        return Image(picture.width, picture.height, "DeviceCMYK", _separated(seen, profile), mask)
    return Image(picture.width, picture.height, "DeviceRGB", _packed(seen), mask)


def _packed(picture: Any) -> bytes:
    return zlib.compress(picture.tobytes(), 6)


def _separated(picture: Any, profile: Path) -> bytes:
    """The inks of a picture, packed. A strip at a time: working them out takes some thirty times a pixel's room."""
    packer, parts = zlib.compressobj(6), []
    for top in range(0, picture.height, STRIP):
        strip = picture.crop((0, top, picture.width, min(top + STRIP, picture.height)))
        parts.append(packer.compress(separate(strip, profile).tobytes()))
    return b"".join([*parts, packer.flush()])
