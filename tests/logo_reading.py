"""One logo file, made up and read."""

from __future__ import annotations

from logo_samples import saved
from PIL import Image

from generator.load.logo.artwork import Logofile, read_logo
from generator.model.color import to_cmyk
from generator.model.look import Ink
from generator.model.problems import Problem, Where

AT = Where("layouts/brands/ny/_brand.yml", 5, 7)
INSIDE = "layouts/brands/ny/logo/x.svg"
FRAME = "<path d='M0 0h1v1h-1zM119 0h1v1h-1zM0 79h1v1h-1zM119 79h1v1h-1z'/>"
"""Specks in the four corners: the ink is the whole frame, so two drawings of it lie upon each other."""


def svg(inner: str, head: str = 'viewBox="0 0 120 80"', before: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {names} {head}>\n{inner}\n</svg>".encode()


def read(data: bytes, name: str = "logo/x.svg") -> tuple[Logofile | None, list[Problem]]:
    problems: list[Problem] = []
    return read_logo(data, name, AT, INSIDE, lambda rgb: Ink(rgb, to_cmyk(rgb)), problems), problems


def drawn(data: bytes) -> Logofile:
    logo, problems = read(data)
    assert logo and problems == [], problems
    return logo


def messages(data: bytes, name: str = "logo/x.svg") -> list[str]:
    logo, problems = read(data, name)
    assert (logo is None) == any(not p.warning for p in problems)
    return [("advarsel: " if p.warning else "") + p.message for p in problems]


def png(w: int, h: int, mode: str = "RGB", color: object = (200, 16, 46), **more: object) -> bytes:
    return saved(Image.new(mode, (w, h), color), **more)  # type: ignore[arg-type]
