"""What pages and logos are drawn with: a reportlab canvas for the screen or the press, its colours, and outlines as paths.

No colour of the other kind gets on a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.lib.colors import CMYKColor, Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from generator.model.color import MOST_INK
from generator.model.geometry import Outline
from generator.model.look import Ink

BLACK, SCREEN_BLACK = CMYKColor(0, 0, 0, 1), Color(0, 0, 0)
STATES: Mapping[str, Mapping[str, Any]] = {"Knockout": {"op": False, "OPM": 0}, "Overprint": {"op": True, "OPM": 1}}
"""What a page for the press says of type that lies on colour, by name; see `page`."""
REGISTRATION = "Registration"  # the name of a colour that is on every plate
CAPS, JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1, "bevel": 2}


class TooMuchInk(ValueError):
    """A recipe that would not dry. Brand files are checked when they are read, so this is our fault."""


@lru_cache(256)
def ink_color(ink: Ink, press: bool) -> Color:
    """Raises `TooMuchInk`."""
    if not press:
        return HexColor(ink.rgb)
    if sum(ink.cmyk) > MOST_INK + 0.01:
        raise TooMuchInk(f"{ink.cmyk} is {sum(ink.cmyk):g} % ink; {MOST_INK:g} % is the most")
    return CMYKColor(*(part / 100 for part in ink.cmyk))


def canvas(press: bool) -> Canvas:
    """An empty canvas. It is never saved: what is painted on it is taken from it, see `taken`."""

    def enforced(color: Color) -> Color:
        """reportlab's own guard, "sep_cmyk", makes plain black of any colour whose RGB estimate is grey: of 95/75/40/60 too."""
        if not isinstance(color, Color) or isinstance(color, CMYKColor) != press:
            raise TypeError(f"{color} on a page for the {'press' if press else 'screen'}")
        return color

    return Canvas(BytesIO(), enforceColorSpace=enforced)


def taken(made: Canvas) -> bytes:
    """What was painted on a canvas."""
    return bytes(made.getCurrentPageContent(), "latin-1")


@lru_cache(4096)
def path(outline: Outline, fine: bool = False) -> PDFPathObject:
    """The same drawing comes again in every edition. `fine` is for drawings in units of their own."""
    made, digits = PDFPathObject(), 4 if fine else 2
    draw = {"M": made.moveTo, "L": made.lineTo, "C": made.curveTo, "Z": made.close}
    for segment in outline:
        draw[segment[0]](*(round(v, digits) for v in segment[1:]))
    return made
