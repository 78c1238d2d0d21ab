"""Logos that are pictures become plain ones, trimmed to their ink; other files are called by their name."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from logo_reading import AT, messages, png, read, svg
from logo_samples import saved
from PIL import Image, ImageChops, ImageDraw

from generator.load.logo.artwork import kind_of
from generator.model.color import difference, preview
from generator.write.svg import png as rendered


def test_a_png_is_trimmed_to_its_ink_and_always_the_same_bytes() -> None:
    image = Image.new("RGBA", (400, 200))
    ImageDraw.Draw(image).rectangle((100, 40, 299, 139), (11, 79, 158, 255))
    (one, problems), (other, _) = (read(saved(image, "PNG", dpi=(dpi, dpi)), "logo/x.png") for dpi in (72, 300))
    assert one and other and (one.artwork.w, one.artwork.h) == (200, 100) and one.pixels == (200, 100)
    assert one.artwork.raster == other.artwork.raster and one.artwork.sha == other.artwork.sha
    assert problems == []
    again = Image.open(io.BytesIO(one.artwork.raster))
    assert again.mode == "RGBA" and again.size == (200, 100) and not one.boxed
    assert one.colors == ("#0B4F9E",)


def test_white_around_an_opaque_picture_is_no_ink() -> None:
    image = Image.new("RGB", (300, 300), "white")
    ImageDraw.Draw(image).rectangle((3, 3, 296, 149), (200, 16, 46))
    logo, _ = read(saved(image, "JPEG", quality=95, subsampling=0), "logo/x.jpg")
    assert logo and logo.boxed and logo.artwork.w / logo.artwork.h == pytest.approx(2, rel=0.02)
    assert Image.open(io.BytesIO(logo.artwork.raster)).mode == "RGB"


def test_a_turned_photo_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(Image.new("RGB", (300, 100), (200, 16, 46)), "JPEG", exif=exif)
    logo, problems = read(data, "logo/x.jpg")
    assert logo and (logo.artwork.w, logo.artwork.h) == (100, 300)
    assert [p.message for p in problems] == ["'logo/x.jpg' er et foto, drejet 90 grader; det er rettet op"]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGBA"])
def test_every_kind_of_png_becomes_eight_bit_rgb(mode: str) -> None:
    image = Image.new("RGB", (50, 50), (255, 255, 255))
    ImageDraw.Draw(image).rectangle((0, 0, 49, 49), (30, 30, 30))
    changed = (
        image.convert("L").convert("I").point(lambda v: v * 257).convert("I;16")
        if mode == "I;16"
        else image.convert(mode)
    )
    logo, problems = read(saved(changed, "PNG"), "logo/x.png")
    assert logo and problems == []
    assert Image.open(io.BytesIO(logo.artwork.raster)).mode in ("RGB", "RGBA")
    assert logo.colors[0] in ("#1E1E1E", "#000000", "#333333")


WRONG = {
    "eps": (b"%!PS-Adobe-3.0 EPSF", "'logo/x.eps' er EPS; Word og PowerPoint kan ikke vise det"),
    "ai": (b"%PDF-1.5", "'logo/x.ai' er AI; Word og PowerPoint kan ikke vise det"),
    "pdf": (b"%PDF-1.5", "'logo/x.pdf' er PDF; Word og PowerPoint kan ikke vise det"),
    "bmp": (saved(Image.new("RGB", (9, 9)), "BMP"), "'logo/x.bmp' er BMP; kun SVG, PNG og JPEG kan bruges"),
    "tif": (saved(Image.new("RGB", (9, 9)), "TIFF"), "'logo/x.tif' er TIFF; kun SVG, PNG og JPEG kan bruges"),
    "gif": (saved(Image.new("P", (9, 9)), "GIF"), "'logo/x.gif' er GIF; kun SVG, PNG og JPEG kan bruges"),
    "webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "'logo/x.webp' er WebP; kun SVG, PNG og JPEG kan bruges"),
    "svgz": (b"\x1f\x8b\x08\x00", "'logo/x.svgz' er pakket (SVGZ); kun SVG, PNG og JPEG kan bruges"),
    "zip": (b"PK\x03\x04", "'logo/x.zip' er en zip-fil; kun SVG, PNG og JPEG kan bruges"),
    "docx": (b"PK\x03\x04....word/document.xml", "'logo/x.docx' er et Word-dokument; kun SVG, PNG og JPEG kan bruges"),
    "fig": (b"PK\x03\x04....canvas.fig", "'logo/x.fig' er en Figma-fil; kun SVG, PNG og JPEG kan bruges"),
    "sketch": (b"PK\x03\x04....pages/1.json", "'logo/x.sketch' er en Sketch-fil; kun SVG, PNG og JPEG kan bruges"),
    "cdr": (b"RIFF\x00\x00\x00\x00CDRDvrsn", "'logo/x.cdr' er CorelDRAW; kun SVG, PNG og JPEG kan bruges"),
    "cdr of today": (
        b"PK\x03\x04....content/riffData.cdr",
        "'logo/x.cdr of today' er CorelDRAW; kun SVG, PNG og JPEG kan bruges",
    ),
    "afdesign": (b"\x00\xffKA\x0a", "'logo/x.afdesign' er Affinity; kun SVG, PNG og JPEG kan bruges"),
    "indd": (b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5", "'logo/x.indd' er InDesign; kun SVG, PNG og JPEG kan bruges"),
    "jp2": (b"\x00\x00\x00\x0cjP  \r\n", "'logo/x.jp2' er JPEG 2000; kun SVG, PNG og JPEG kan bruges"),
    "pub": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "'logo/x.pub' er Publisher eller et ældre Office-dokument; kun SVG, PNG og JPEG kan bruges",
    ),
    "heic": (b"\x00\x00\x00\x18ftypheic", "'logo/x.heic' er HEIC eller AVIF; kun SVG, PNG og JPEG kan bruges"),
    "txt": (b"hej", "'logo/x.txt' er ikke et billede, eller den er beskadiget"),
    "png": (b"", "'logo/x.png' er tom (0 byte)"),
}


@pytest.mark.parametrize("ending", WRONG)
def test_other_files_are_called_by_their_name(ending: str) -> None:
    data, message = WRONG[ending]
    logo, problems = read(data, f"logo/x.{ending}")
    assert logo is None and [p.message for p in problems] == [message] and problems[0].where == AT


def test_damaged_pictures_are_told() -> None:
    whole = png(60, 60)
    for data in (whole[:60], whole[:8], whole[:40] + b"\x00" * 30 + whole[70:], b"\x89PNG\r\n\x1a\n" + b"x" * 99):
        assert messages(data, "logo/x.png") == ["'logo/x.png' er beskadiget"]
    assert messages(saved(Image.new("RGB", (90, 90), "red"), "JPEG")[:400], "logo/x.jpg") == [
        "'logo/x.jpg' er beskadiget"
    ]


def test_a_picture_of_too_many_pixels_is_never_decoded() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    assert messages(data, "logo/x.png") == ["'logo/x.png' er 60.000 x 60.000 punkter; højst 100 mio."]


def test_a_cmyk_jpeg_is_seen_as_it_prints_however_it_is_written() -> None:
    """Adobe writes the inks upside down and says so; a file without that mark has them as they are."""
    recipe = (0, 100, 80, 0)
    image = Image.new("CMYK", (90, 90), tuple(round(2.55 * v) for v in recipe))
    adobe = saved(image, "JPEG", quality=100, subsampling=0)
    at = adobe.index(b"\xff\xeeAdobe"[:2])
    upright = saved(ImageChops.invert(image), "JPEG", quality=100, subsampling=0)
    plain = upright[:at] + upright[at + 2 + int.from_bytes(upright[at + 2 : at + 4]) :]
    for data in (adobe, plain):
        logo, problems = read(data, "logo/x.jpg")
        assert [p.message for p in problems] == ["'logo/x.jpg' er i CMYK; farverne er regnet om til skærm og Office"]
        assert logo and difference(logo.colors[0], preview(recipe)) < 2


def test_an_empty_picture_is_told() -> None:
    assert messages(png(90, 90, "RGBA", (0, 0, 0, 0)), "logo/x.png") == ["'logo/x.png' tegner ingenting"]


def test_a_wrong_ending_is_only_a_warning() -> None:
    data = saved(Image.new("RGB", (90, 90), "red"), "JPEG")
    assert messages(data, "logo/x.png") == ["advarsel: 'logo/x.png' er i virkeligheden JPEG; læst som JPEG"]
    assert messages(svg("<rect width='120' height='80'/>"), "logo/x.png") == [
        "advarsel: 'logo/x.png' er i virkeligheden SVG; læst som SVG"
    ]


HIDDEN = {
    "white letters beside a shield": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path fill='#fff' d='M60 20H110V60H60z'/>", True),
    "nearly white letters": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path fill='#FAFAF8' d='M60 20H110V60H60z'/>", True),
    "a white line": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path stroke='#fff' stroke-width='9' d='M60 40H110'/>", True),
    "white letters on a box": ("<path fill='#0B4F9E' d='M0 0H120V80H0z'/><path fill='#fff' d='M60 20H110V60H60z'/>", False),
    "the cross of a flag": ("<path fill='#C8102E' d='M0 0H120V80H0z'/><path fill='#fff' d='M40 0H55V80H40zM0 32H120V48H0z'/>", False),
    "pale yellow": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path fill='#FFE98A' d='M60 20H110V60H60z'/>", False),
    "nothing white": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/>", False),
}  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN)
@pytest.mark.parametrize("kind", ["SVG", "PNG"])
def test_parts_that_cannot_be_seen_on_white_are_found_in_drawings_and_in_pictures(name: str, kind: str) -> None:
    inner, lost = HIDDEN[name]
    data = svg(inner) if kind == "SVG" else rendered(svg(inner).decode(), 600, None)
    logo, _ = read(data, f"logo/x.{kind.lower()}")
    assert logo and (logo.hidden("#FFFFFF") > 0.02) == lost
    assert logo.hidden("#1B6E6A") == 0


def test_a_huge_picture_is_made_smaller() -> None:
    logo, _ = read(png(6000, 300), "logo/x.png")
    assert logo and Image.open(io.BytesIO(logo.artwork.raster)).size == (2000, 100)
    assert logo.artwork.w / logo.artwork.h == 20


def test_the_kind_of_a_file_is_seen_from_its_bytes() -> None:
    for path in (Path(__file__).parents[2] / "layouts" / "brands").glob("*/logo/*.???"):
        assert kind_of(path.read_bytes()) == path.suffix[1:].upper()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_very_wide_picture_is_told_of_by_its_own_size(kind: str) -> None:
    image = Image.new("RGB", (20_000, 60), (200, 16, 46))
    image.save(out := io.BytesIO(), kind)
    file, _ = read(out.getvalue(), f"logo/x.{kind.lower()}")
    assert file is not None and file.pixels == (20_000, 60)
