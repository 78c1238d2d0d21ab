"""Who sends the material: what composition may know of a municipality. Never a colour, never a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.model.problems import Problem, Where
from generator.model.text import NOWHERE, Words

LOGO_SHARE = 0.72  # of its plate's height
LOGO_WIDEST = 0.40  # of the page's width


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo variant chosen for a use. Lengths in millimetres; `clear` is the free space as a share of the logo's height."""

    source: str  # key in Look.artwork
    alt: str
    aspect: float  # width / height of the ink
    min_height: float = 8.0  # mm on paper
    clear: float = 0.5
    where: Where = NOWHERE  # where the brand file names it

    def plate_height(self, height: float) -> float:
        """How high a plate must be for a logo so high and its clear space; both in one unit."""
        return max(height / LOGO_SHARE, height * (1 + 2 * self.clear))

    def height_on(self, plate: float, page: float, share: float = LOGO_SHARE) -> float:
        """How high the logo stands on a plate so high, on a page so wide; at most `share` of the plate."""
        return min(plate * share, plate / (1 + 2 * self.clear), LOGO_WIDEST * page / self.aspect)

    def clear_side(self, height: float, least: float) -> float:
        """What is free to the left and to the right of a logo so high."""
        return max(least, self.clear * height)

    def too_low(self, most: float, place: str) -> Problem:
        """What to say where the logo would get at most `most` millimetres."""
        message = f"logoet bliver højst {most:.1f} mm højt på {place}; reglen er mindst {self.min_height:g} mm"
        hint = "giv en mindre udgave til de trange steder: logo: { large: logo/bred.svg, small: logo/skjold.svg }"
        return Problem(self.where, message.replace(".", ","), hint)


SMALL_ON_PAPER = "small-on-paper"
"""The symbol where it stands on white paper, whatever the ground of the footer is."""


class Room(NamedTuple):
    """All that a drawing may know of its sender: the y it must end at, if it cannot end at the same for everybody.

    Two senders that leave the same room get the very same drawing.
    """

    ground: float = 0.0


@dataclass(frozen=True, slots=True)
class Sender:
    """A municipality. Its colour is the role "brand" with text in "on-brand", seen only in the footer."""

    id: str
    name: Words  # full
    short: Words
    logos: Mapping[str, Logo]  # use: "poster", "worksheet", "card", "slide", and the symbols "small" and SMALL_ON_PAPER
    plate: Literal["white", "none"] = "white"
    zone: Literal["left", "right"] = "left"
    contact: Words | None = None  # "Spørgsmål? Karen Nørgård, udviklingskonsulent, ..."
    pale: bool = False  # primary with L* > 92: the footer gets a 2 pt gran line on top
    fuller: tuple[Words, ...] = ()  # the contact with phone and web, the fullest first, for places with more room

    @property
    def contacts(self) -> tuple[Words, ...]:
        """Whom to ask, the fullest first."""
        return (*self.fuller, self.contact) if self.contact else ()

    def asked(self) -> tuple[Words, ...]:
        """The name and whom to ask, the fullest first."""
        return tuple(line.derived(f"{self.name} · {line}") for line in self.contacts) or (self.name,)


def author_of(sender: Sender | None) -> str:
    """Whom a file's properties name."""
    return str(sender.name) if sender else "Drivhus"
