"""A raster logo as an image object, RGB or CMYK within the ink limit, with its transparency.

PDF/X-4 allows live transparency, and a white logo on a coloured socle would vanish if it were laid on white.
"""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.model.color import separate
from generator.write.pdf.file import Name, PdfFile, Ref

STRIP = 128  # rows


class Image(NamedTuple):
    """Samples of 8 bits, packed, row by row; `mask` is the opacity."""

    w: int
    h: int
    space: str
    packed: bytes
    mask: bytes = b""

    @property
    def transparent(self) -> bool:
        return bool(self.mask)

    def put(self, file: PdfFile) -> Ref:
        mask = self._put(file, "DeviceGray", self.mask, None) if self.mask else None
        return self._put(file, self.space, self.packed, mask)

    def _put(self, file: PdfFile, space: str, packed: bytes, mask: Ref | None) -> Ref:
        keys = {
            "Type": Name("XObject"),
            "Subtype": Name("Image"),
            "Width": self.w,
            "Height": self.h,
            "ColorSpace": Name(space),
            "BitsPerComponent": 8,
            "SMask": mask,
            "Filter": Name("FlateDecode"),
        }
        return file.stream(packed, keys, compress=False)


@lru_cache(16)
def load_image(raster: bytes, color: str, profile: Path) -> Image:
    """A PNG for an edition with this kind of colour and this output profile. The file has been checked by the brand."""
    from PIL import Image as Pillow

    picture = Pillow.open(io.BytesIO(raster)).convert("RGBA")
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
