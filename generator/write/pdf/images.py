"""A raster logo as an image object, RGB or CMYK within the ink limit, with its transparency.

PDF/X-4 allows live transparency, and a white logo on a coloured socle would vanish if it were laid on white.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pikepdf import Dictionary, Name, Pdf, Stream

from generator.write.pdf.colors import MOST_INK

STRIP = 128  # rows
NEUTRAL = 3  # of 255: so small a difference between R, G and B is grey, and grey is printed in black only
SCREEN_PROFILE = "sRGB.icc"  # beside every edition's own profile


class Image(NamedTuple):
    """Samples of 8 bits, packed, row by row; `mask` is the opacity."""

    w: int
    h: int
    space: str
    packed: bytes
    mask: bytes = b""


def put_images(pdf: Pdf, images: Mapping[str, Image]) -> None:
    """Each takes the place of the empty form of its name that reportlab painted: reportlab draws RGB with transparency,
    or CMYK, but not both in one. What is transparent needs a blend space on its page."""
    for name, image in images.items():
        made = _samples(pdf, image, image.space, image.packed)
        if image.mask:
            made.SMask = _samples(pdf, image, "DeviceGray", image.mask)
        for page in pdf.pages:
            if name in page.Resources.get(Name.XObject, Dictionary()):
                page.Resources.XObject[name] = made
                if image.mask:
                    space = Name.DeviceCMYK if image.space == "DeviceCMYK" else Name.DeviceRGB
                    page.Group = Dictionary(S=Name.Transparency, CS=space)


def _samples(pdf: Pdf, image: Image, space: str, packed: bytes) -> Stream:
    keys = {"/ColorSpace": Name(f"/{space}"), "/BitsPerComponent": 8, "/Width": image.w, "/Height": image.h}
    made = Stream(pdf, b"", {"/Type": Name.XObject, "/Subtype": Name.Image, **keys})
    made.write(packed, filter=Name.FlateDecode)
    return made


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
        parts.append(packer.compress(_on_press(strip, profile).tobytes()))
    return b"".join([*parts, packer.flush()])


def _on_press(picture: Any, profile: Path) -> Any:
    """RGB to CMYK: colours through the press profile, greys in black only, at most 300 % ink."""
    from PIL import Image as Pillow
    from PIL import ImageChops, ImageCms

    inks = ImageCms.applyTransform(picture, _transform(profile))
    red, green, blue = picture.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    grey = ImageChops.subtract(most, least).point(lambda v: 255 if v <= NEUTRAL else 0)
    nothing = Pillow.new("L", picture.size, 0)
    black = Pillow.merge("CMYK", (nothing, nothing, nothing, ImageChops.invert(picture.convert("L"))))
    return Pillow.composite(black, _limited(inks), grey)


def _limited(inks: Any) -> Any:
    """Cyan, magenta and yellow scaled down where all four exceed the limit; black stays."""
    from PIL import Image as Pillow
    from PIL import ImageChops, ImageMath

    c, m, y, k = inks.split()
    average: Any = ImageChops.add(ImageChops.add(c, m, 2), ImageChops.add(y, k, 2), 2)
    if 4 * (average.getextrema()[1] + 1) <= MOST_INK * 2.55:  # + 1, for every step rounds down
        return inks

    def share(bands: dict[str, Any]) -> Any:
        c, m, y, k = (bands["float"](bands[name]) for name in "cmyk")
        return bands["min"]((MOST_INK * 2.55 - k) / bands["max"](c + m + y, 1.0), 1.0)

    def scaled(bands: dict[str, Any]) -> Any:
        return bands["color"] * bands["factor"]

    factor = ImageMath.lambda_eval(share, c=c, m=m, y=y, k=k)
    made = [ImageMath.lambda_eval(scaled, color=color, factor=factor).convert("L") for color in (c, m, y)]
    return Pillow.merge("CMYK", (*made, k))


@lru_cache(4)
def _transform(profile: Path) -> Any:
    from PIL import ImageCms

    return ImageCms.buildTransform(
        str(profile.with_name(SCREEN_PROFILE)),
        str(profile),
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
