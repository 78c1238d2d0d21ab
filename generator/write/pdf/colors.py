"""Inks as reportlab's colours, on screen or on press, and a guard that lets no colour of the other kind on a page."""

from __future__ import annotations

from functools import lru_cache

from reportlab.lib.colors import CMYKColor, CMYKColorSep, Color, HexColor

from generator.model.color import MOST_INK
from generator.model.look import Ink

BLACK, SCREEN_BLACK = CMYKColor(0, 0, 0, 1), Color(0, 0, 0)
REGISTRATION = CMYKColorSep(1, 1, 1, 1, spotName="All")  # on every plate


class TooMuchInk(ValueError):
    """A recipe that would not dry. Brand files are checked when they are read, so this is our fault."""


def screen(ink: Ink) -> Color:
    return HexColor(ink.rgb)


def press(ink: Ink) -> CMYKColor:
    """Raises `TooMuchInk`."""
    if sum(ink.cmyk) > MOST_INK + 0.01:
        raise TooMuchInk(f"{ink.cmyk} is {sum(ink.cmyk):g} % ink; {MOST_INK:g} % is the most")
    return CMYKColor(*(part / 100 for part in ink.cmyk))


@lru_cache(256)
def ink_color(ink: Ink, on_press: bool) -> Color:
    return press(ink) if on_press else screen(ink)


def press_only(color: Color) -> Color:
    """Every colour that reaches a canvas for the press passes through here, unchanged.

    reportlab's own guard, "sep_cmyk", makes plain black of any colour whose RGB estimate is grey: of 95/75/40/60 too.
    """
    if not isinstance(color, CMYKColor):
        raise TypeError(f"{color} on a sheet for the press")
    return color


def screen_only(color: Color) -> Color:
    """Every colour that reaches a canvas for the screen passes through here, unchanged."""
    if not isinstance(color, Color) or isinstance(color, CMYKColor):
        raise TypeError(f"{color} on a page for the screen")
    return color
