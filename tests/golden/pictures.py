"""The pages of a PDF as pictures."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pypdfium2
from PIL import Image

DPI, SMALL_DPI = 60, 96  # of a poster, and of a sheet up to A4, whose letters are small
A4 = 900  # points: no side of a sheet of that size is longer, with its bleed
STEP = 17  # levels of 255; a colour is kept half of it beside itself at most


def count(path: Path) -> int:
    """How many pages a PDF has."""
    with closing(pypdfium2.PdfDocument(path)) as pdf:
        return len(pdf)


def page(path: Path, n: int) -> Image.Image:
    """A page as a screen shows it, counted from 0."""
    with closing(pypdfium2.PdfDocument(path)) as pdf:
        return pdf[n].render(scale=scale(pdf[n].get_size())).to_pil().convert("RGB")


def scale(size: tuple[float, float]) -> float:
    """Pixels in a point of a page."""
    return (SMALL_DPI if max(size) <= A4 else DPI) / 72


def kept(page: Image.Image) -> Image.Image:
    """The picture as it is kept: fewer shades make a small file, and are nearer than what counts as a difference."""
    coarse = page.point([round(level / STEP) * STEP for level in range(256)] * 3)
    colours = coarse.getcolors(256)
    return coarse.convert("P", palette=Image.Palette.ADAPTIVE, colors=len(colours)) if colours else coarse
