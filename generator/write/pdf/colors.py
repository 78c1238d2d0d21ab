"""Roles and literal inks as colour operators, on screen or on press."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.model.color import MOST_INK
from generator.model.look import Ink, Look
from generator.model.scene import Role

BLACK = (0, 0, 0, 100)


class TooMuchInk(ValueError):
    """A recipe that would not dry. Brand files are checked when they are read, so this is our fault."""


@cache
def screen(ink: Ink) -> str:
    """Operands of rg."""
    return " ".join(f"{int(ink.rgb[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


@cache
def press(ink: Ink) -> str:
    """Operands of k; raises `TooMuchInk`."""
    if sum(ink.cmyk) > MOST_INK + 0.01:
        raise TooMuchInk(f"{ink.cmyk} is {sum(ink.cmyk):g} % ink; {MOST_INK:g} % is the most")
    return " ".join(f"{v / 100:.4g}" for v in ink.cmyk)


class Palette:
    """Colour operators for one look and one kind of colour."""

    def __init__(self, look: Look, color: str) -> None:
        self._ink: Callable[[Role], Ink] = look.ink
        self._operands = press if color == "cmyk" else screen
        self._fill, self._line = ("k", "K") if color == "cmyk" else ("rg", "RG")
        self.cmyk = color == "cmyk"

    def fill(self, role: Role) -> str:
        return self.fill_ink(self._ink(role))

    def line(self, role: Role) -> str:
        return self.line_ink(self._ink(role))

    def fill_ink(self, ink: Ink) -> str:
        return f"{self._operands(ink)} {self._fill}"

    def line_ink(self, ink: Ink) -> str:
        return f"{self._operands(ink)} {self._line}"

    def overprints(self, role: Role) -> bool:
        """Black type prints over what lies below, so that no white rim shows; nothing else does."""
        return self.cmyk and tuple(self._ink(role).cmyk) == BLACK

    @property
    def black_line(self) -> str:
        return "0 0 0 1 K" if self.cmyk else "0 0 0 RG"
