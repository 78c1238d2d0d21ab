"""What pages and logos are drawn with: a reportlab canvas for the screen or the press, and outlines as its paths."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from generator.model.geometry import Outline
from generator.write.pdf import colors

CAPS, JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1, "bevel": 2}


def canvas(data: BytesIO, press: bool, font: str) -> Canvas:
    """An empty canvas. `font` is the name of one that is registered, or reportlab would name Helvetica on every page."""
    return Canvas(
        data,
        pageCompression=0,  # qpdf packs all streams when it writes the file
        invariant=1,
        enforceColorSpace=colors.press_only if press else colors.screen_only,
        initialFontName=font,
    )


@lru_cache(4096)
def path(outline: Outline, fine: bool = False) -> PDFPathObject:
    """The same drawing comes again in every edition. `fine` is for drawings in units of their own."""
    made, digits = PDFPathObject(), 4 if fine else 2
    draw = {"M": made.moveTo, "L": made.lineTo, "C": made.curveTo, "Z": made.close}
    for segment in outline:
        draw[segment[0]](*(round(v, digits) for v in segment[1:]))
    return made
