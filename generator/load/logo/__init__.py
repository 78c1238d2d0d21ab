"""A logo file to Artwork: what kind of file it really is, whether it can be used, and what is wrong if not.

Rules and messages: the brand file's specification, section 5 (numbers 37-52).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.load.logo.raster import read_raster
from generator.load.logo.svg import read_svg
from generator.load.logo.svg_tree import AGAIN, Faults
from generator.model.look import Artwork, Ink
from generator.model.problems import Problem, Where

LARGEST_FILE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Logofile:
    """An artwork with what its rules need: its colours, and how it meets a coloured ground."""

    artwork: Artwork
    colors: tuple[str, ...]  # '#RRGGBB'
    boxed: bool  # has a white box behind it
    pixels: tuple[int, int] | None = None  # of a raster, after trimming


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
        if start.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        return "HEIC eller AVIF"
    if start.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return "SVG"
    return "?" if data else ""


_MAGIC: Mapping[str, bytes | tuple[bytes, ...]] = {
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff",
    "EPS": (b"%!PS-Adobe", b"\xc5\xd0\xd3\xc6"),
    "PDF": b"%PDF",
    "GIF": b"GIF8",
    "BMP": b"BM",
    "TIFF": (b"II*\x00", b"MM\x00*"),
    "Photoshop": b"8BPS",
    "pakket (SVGZ)": b"\x1f\x8b",
    "en zip-fil": b"PK\x03\x04",
    "en internetside": (b"<!DOCTYPE html", b"<!doctype html", b"<html"),
}


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
    return Problem(at, f"'{name}' er {shown}; kun SVG, PNG og JPEG kan bruges", "bed om SVG, eller gem som PNG")


def _vector(
    data: bytes, name: str, at: Where, inside: str, ink: Callable[[str], Ink], problems: list[Problem]
) -> Logofile | None:
    faults = Faults(inside)
    drawing = read_svg(data, name, ink, faults)
    problems += faults.problems.values()
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
    return Logofile(artwork, bitmap.colors, bitmap.opaque, (bitmap.w, bitmap.h))
