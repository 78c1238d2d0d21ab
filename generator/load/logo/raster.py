"""PNG and JPEG logos through Pillow: decoded to prove them whole, turned upright, trimmed to their ink, saved anew as PNG."""

from __future__ import annotations

import base64
import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image as Pillow
from PIL import ImageChops, ImageCms, ImageOps
from PIL.Image import Image, Resampling

from generator.model.color import SCREEN, on_screen

MOST = 100_000_000
"""Pixels a file may hold."""

LARGEST = 2000
"""Pixels kept along the longer side: 300 ppi on the widest logo of an A2 poster (40 % of 420 mm)."""

ROUGHLY = 3000
"""Pixels kept along the longer side before the empty margins are cut off."""

FAINT = 8
"""Of 255: what is less opaque, or nearer to white, is no ink."""

Say = Callable[[str, str, bool], None]
"""Tell a fault: message, hint, and whether it is only a warning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bitmap:
    """A trimmed logo. `colors` are its main colours as '#RRGGBB', the most common first."""

    png: bytes
    w: int
    h: int
    pixels: tuple[int, int]  # of the file, where `w` and `h` may be of a smaller copy
    colors: tuple[str, ...]
    opaque: bool


def read_raster(data: bytes, name: str, say: Say) -> Bitmap | None:
    """The picture, or None with a fault told."""
    limit, Pillow.MAX_IMAGE_PIXELS = Pillow.MAX_IMAGE_PIXELS, None  # our own limit speaks Danish
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            if fault := _unread(image, name):
                say(*fault, False)
                return None
            longest = max(image.size)
            image.draft("RGB", (LARGEST, LARGEST))
            image.load()
            plain = _plain(image, name, say)
            return _bitmap(plain, longest / max(plain.size), name, say)
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, MemoryError):
        say(f"'{name}' er beskadiget", "hent eller gem den igen", False)
        return None
    finally:
        Pillow.MAX_IMAGE_PIXELS = limit


def _unread(image: Image, name: str) -> tuple[str, str] | None:
    """Why a picture is not even decoded, and what to do."""
    if image.width * image.height > MOST:
        return f"'{name}' er {dots(image.size)} punkter; højst 100 mio.", "gem den mindre, eller bed om SVG"
    return None


def dots(size: tuple[int, int]) -> str:
    """1.200 x 800"""
    return " x ".join(f"{number:,}".replace(",", ".") for number in size)


def _plain(image: Image, name: str, say: Say) -> Image:
    """Upright, in sRGB, 8 bit, RGBA."""
    turn = image.getexif().get(0x0112, 1)
    if turn in range(2, 9):
        how = {3: "drejet 180 grader", 6: "drejet 90 grader", 8: "drejet 90 grader"}.get(turn, "spejlvendt")
        say(f"'{name}' er et foto, {how}; det er rettet op", "bed om SVG; JPEG bliver uskarp om bogstaver", True)
        image = ImageOps.exif_transpose(image)
    if image.mode == "CMYK":
        say(
            f"'{name}' er i CMYK; farverne er regnet om til skærm og Office",
            "bed om SVG, eller gem som PNG i RGB",
            True,
        )
        image = image if "adobe" in image.info else ImageChops.invert(image)  # Pillow reads all as Adobe writes them
    elif "transparency" in image.info:
        image = image.convert("RGBA")
    if max(image.size) > ROUGHLY:
        image = image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert("RGBA")
        image.thumbnail((ROUGHLY, ROUGHLY), reducing_gap=2.0)
    if image.mode.startswith("I"):  # 16 bit grey
        image = image.point(lambda value: value / 257).convert("L")
    image = _in_srgb(image)
    return image if image.mode == "RGBA" else image.convert("RGBA")


def _in_srgb(image: Image) -> Image:
    """In the colours of the screen. A picture in CMYK that does not say which is of our press; others are sRGB."""
    profile, cmyk = image.info.get("icc_profile"), image.mode == "CMYK"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            made = ImageCms.profileToProfile(image, source, str(SCREEN), outputMode="RGB" if cmyk else image.mode)
            return made or image
        except (ImageCms.PyCMSError, OSError):
            pass  # a damaged profile says nothing
    return on_screen(image) if cmyk else image


def _bitmap(image: Image, reduced: float, name: str, say: Say) -> Bitmap | None:
    alpha = image.getchannel("A")
    opaque = min(alpha.tobytes()) >= 255 - FAINT
    seen = ImageChops.invert(image.convert("RGB")) if opaque else alpha
    box = seen.point(lambda value: 255 if value > FAINT else 0).getbbox()
    if box is None:
        say(f"'{name}' tegner ingenting", "hent eller gem den igen", False)
        return None
    image = image.crop(box)
    size, pixels = image.size, (round(image.width * reduced), round(image.height * reduced))
    colors = _colors(image, opaque)
    image.thumbnail((LARGEST, LARGEST), reducing_gap=2.0)
    if opaque:
        image = image.convert("RGB")
    image.info = {}
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    return Bitmap(png=out.getvalue(), w=size[0], h=size[1], pixels=pixels, colors=colors, opaque=opaque)


def _colors(image: Image, opaque: bool) -> tuple[str, ...]:
    """Up to three colours of at least a tenth of the pixels that are drawn: of an `opaque` picture those that are not white.
    Colours that differ a little count as the most common of them."""
    small = image.copy()
    small.thumbnail((120, 120), Resampling.NEAREST)
    groups: dict[tuple[int, ...], dict[str, int]] = {}
    data = small.tobytes()
    for r, g, b, a in zip(*(data[n::4] for n in range(4)), strict=True):
        if a >= 128 and not (opaque and min(r, g, b) >= 255 - FAINT):
            exact, rgb = groups.setdefault((r >> 4, g >> 4, b >> 4), {}), f"#{r:02X}{g:02X}{b:02X}"
            exact[rgb] = exact.get(rgb, 0) + 1
    counts = {max(sorted(exact), key=lambda rgb: exact[rgb]): sum(exact.values()) for exact in groups.values()}
    common = sorted(counts, key=lambda rgb: (-counts[rgb], rgb))
    return tuple(rgb for rgb in common if counts[rgb] * 10 >= sum(counts.values()))[:3] or tuple(common[:1])


def open_picture(png: bytes) -> Image:
    """The picture of a `Bitmap`."""
    return Pillow.open(io.BytesIO(png)).convert("RGBA")


def data_size(url: str) -> tuple[int, int] | None:
    """Width and height of a picture in a data: address, if it can be told."""
    try:
        return Pillow.open(io.BytesIO(base64.b64decode(url.partition(",")[2]))).size
    except (OSError, ValueError, SyntaxError, Pillow.DecompressionBombError):
        return None
