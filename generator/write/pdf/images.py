"""Logos: those that are drawn as forms, those that are pictures as images, RGB or CMYK within the ink limit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Name
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO

from generator.model.color import separate
from generator.model.look import Artwork
from generator.write.pdf.drawing import CAPS, JOINS, canvas, ink_color, path, taken
from generator.write.pdf.objects import Form, pack, pack_all

STRIP = 128  # rows


@lru_cache(32)
def draw_logo(art: Artwork, thinnest: float, press: bool) -> Form:
    """A logo drawn by itself; no line is thinner than `thinnest`."""
    made = canvas(press)
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
    box = (-art.w, -art.h, 2 * art.w, 2 * art.h)  # roomy, for lines at the edge have breadth
    return Form({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": box, "/Resources": {}}, pack(taken(made)))


@lru_cache(16)
def load_image(raster: bytes, color: str, profile: Path) -> Form:
    """A PNG for an edition with this kind of colour and this output profile. The file has been checked by the brand."""
    from PIL import Image as Pillow

    picture = Pillow.open(BytesIO(raster)).convert("RGBA")
    alpha, seen = picture.getchannel("A"), picture.convert("RGB")
    space = Name.DeviceCMYK if color == "cmyk" else Name.DeviceRGB
    keys = {"/Type": Name.XObject, "/Subtype": Name.Image, "/ColorSpace": space, "/BitsPerComponent": 8}
    return Form(
        {**keys, "/Width": picture.width, "/Height": picture.height},
        pack_all(_separated(seen, profile)) if color == "cmyk" else pack(seen.tobytes()),
        None if alpha.getextrema() == (255, 255) else pack(alpha.tobytes()),
    )


def _separated(picture: Any, profile: Path) -> Iterator[bytes]:
    """The inks of a picture, a strip at a time: working them out takes some thirty times a pixel's room."""
    for top in range(0, picture.height, STRIP):
        strip = picture.crop((0, top, picture.width, min(top + STRIP, picture.height)))
        yield separate(strip, profile, thin=True).tobytes()
