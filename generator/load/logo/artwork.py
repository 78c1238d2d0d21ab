"""A logo file to Artwork: what kind of file it really is, whether it can be used, and what is wrong if not.

Rules and messages: the brand file's specification, section 5 (numbers 37-52).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.load.logo.raster import open_picture, read_raster
from generator.load.logo.seen import hidden_share, sketch
from generator.load.logo.svg import read_svg
from generator.load.logo.svg_faults import AGAIN, Faults
from generator.model.color import difference
from generator.model.look import Artwork, Ink
from generator.model.problems import Problem, Where

ALIKE = 10.0
"""CIEDE2000: a colour nearer to its ground may be lost there."""

LARGEST_FILE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Logofile:
    """An artwork with what its rules need: its colours, and how it meets a coloured ground."""

    artwork: Artwork
    colors: tuple[str, ...]  # '#RRGGBB'
    boxed: bool  # has a white box behind it
    pixels: tuple[int, int] | None = None  # of a raster, after trimming

    def hidden(self, ground: str) -> float:
        """The share of the logo that cannot be seen on a ground."""
        art = self.artwork
        if art.raster:
            return 0.0 if self.boxed else hidden_share(open_picture(art.raster), ground)
        if not any(difference(rgb, ground) < ALIKE for rgb in self.colors):
            return 0.0
        return hidden_share(sketch(art.paths, art.w, art.h), ground)


def read_logo(
    data: bytes, name: str, at: Where, inside: str, ink: Callable[[str], Ink], problems: list[Problem]
) -> Logofile | None:
    """The logo in a file's bytes, or None with at least one Problem told.

    `name` is the file as the brand file spells it, `at` where it does; `inside` is the file's own path, for faults with
    a line in an SVG. `ink` gives a colour of the logo its press colour.
    """
    kind = kind_of(data)
    if kind not in ("SVG", "PNG", "JPEG"):
        problems.append(_unusable(data, kind, name, at))
        return None
    ending = name.rpartition(".")[2].lower()
    if ending not in {"SVG": ("svg",), "PNG": ("png",), "JPEG": ("jpg", "jpeg", "jpe")}[kind]:
        problems.append(Problem(at, f"'{name}' er i virkeligheden {kind}; læst som {kind}", "omdøb filen", True))
    return _vector(data, name, at, inside, ink, problems) if kind == "SVG" else _raster(data, name, at, problems)


def kind_of(data: bytes) -> str:
    """SVG, PNG, JPEG, or the name of what cannot be used; "" for an empty file, "?" for what nobody knows."""
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for kind, magic in _MAGIC.items():
        if data.startswith(magic) or start.startswith(magic):
            return kind
    for kind, (at, magic) in _MAGIC_WITHIN.items():
        if data[at:].startswith(magic):
            return kind
    if data[:4] == b"PK\x03\x04":
        return next((kind for name, kind in _MEMBERS.items() if name in data), "en zip-fil")
    if start.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return "SVG"
    return "?" if data else ""


_MAGIC: Mapping[str, bytes | tuple[bytes, ...]] = {
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff",
    "EPS": (b"%!PS", b"\xc5\xd0\xd3\xc6"),
    "PDF": b"%PDF",
    "GIF": b"GIF8",
    "BMP": b"BM",
    "TIFF": (b"II*\x00", b"MM\x00*"),
    "Photoshop": b"8BPS",
    "GIMP": b"gimp xcf",
    "pakket (SVGZ)": b"\x1f\x8b",
    "en internetside": (b"<!DOCTYPE html", b"<!doctype html", b"<html"),
    "WMF, et billede fra Word": (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00\x00\x03", b"\x02\x00\x09\x00\x00\x03"),
    "ICO, et ikon til en internetside": b"\x00\x00\x01\x00",
    "ICNS, et ikon fra Mac": b"icns",
    "Affinity": b"\x00\xffKA",
    "InDesign": b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5",
    "JPEG 2000": (b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51"),
    "JPEG XL": (b"\x00\x00\x00\x0cJXL ", b"\xff\x0a"),
    "en Figma-fil": b"fig-kiwi",
    "AutoCAD": b"AC10",
    "Publisher eller et ældre Office-dokument": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
}
_MAGIC_WITHIN = {
    "WebP": (8, b"WEBP"),
    "CorelDRAW": (8, b"CDR"),
    "EMF, et billede fra Word": (40, b" EMF"),
    "HEIC eller AVIF": (4, b"ftyp"),
}
_MEMBERS = {
    b"word/document.xml": "et Word-dokument",
    b"ppt/presentation.xml": "en PowerPoint-fil",
    b"content/riffData.cdr": "CorelDRAW",
    b"canvas.fig": "en Figma-fil",
    b"pages/": "en Sketch-fil",
}
"""What is in a zip file, and whose it then is."""


def _unusable(data: bytes, kind: str, name: str, at: Where) -> Problem:
    if kind == "":
        return Problem(at, f"'{name}' er tom (0 byte)", AGAIN)
    if kind == "?":
        return Problem(at, f"'{name}' er ikke et billede, eller den er beskadiget", AGAIN)
    if kind in ("EPS", "PDF"):
        kind = "AI" if name.lower().endswith(".ai") else kind
        hint = "bed om SVG, eller åbn den i Illustrator eller Inkscape, og gem som SVG"
        return Problem(at, f"'{name}' er {kind}; Word og PowerPoint kan ikke vise det", hint)
    count = data.count(b"\x00\x21\xf9\x04") if kind == "GIF" else 0
    shown = f"{kind} ({count} billeder)" if count > 1 else kind
    drawn = any(kind.startswith(program) for program in _PROGRAMS)
    hint = "bed den, der har tegnet logoet, om at gemme det som SVG" if drawn else "bed om SVG, eller gem som PNG"
    return Problem(at, f"'{name}' er {shown}; kun SVG, PNG og JPEG kan bruges", hint)


_PROGRAMS = (
    "Affinity",
    "AutoCAD",
    "CorelDRAW",
    "InDesign",
    "en Figma",
    "en Sketch",
    "Publisher",
    "Photoshop",
    "EMF",
    "WMF",
)
"""Files that hold the drawing itself, so that a better one can be had of them."""


def _vector(
    data: bytes, name: str, at: Where, inside: str, ink: Callable[[str], Ink], problems: list[Problem]
) -> Logofile | None:
    faults = Faults(inside)
    drawing = read_svg(data, name, ink, faults)
    problems += faults.problems
    if drawing is None:
        return None
    used = tuple(dict.fromkeys(ink.rgb for path in drawing.paths for ink in (path.fill, path.line) if ink))
    sha = sha256(data + repr([ink(rgb) for rgb in used]).encode()).hexdigest()
    artwork = Artwork(drawing.w, drawing.h, drawing.paths, sha=sha)
    return Logofile(artwork, used, drawing.boxed)


def _raster(data: bytes, name: str, at: Where, problems: list[Problem]) -> Logofile | None:
    def say(message: str, hint: str, warning: bool) -> None:
        problems.append(Problem(at, message, hint, warning))

    bitmap = read_raster(data, name, say)
    if bitmap is None:
        return None
    artwork = Artwork(bitmap.w, bitmap.h, raster=bitmap.png, sha=sha256(bitmap.png).hexdigest())
    return Logofile(artwork, bitmap.colors, bitmap.opaque, bitmap.pixels)
