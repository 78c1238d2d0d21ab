"""Who sends the material: what composition may know of a municipality. Never a colour, never a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, replace
from math import inf
from typing import Literal, NamedTuple

from generator.model.problems import Problem, Where
from generator.model.text import NOWHERE, Words
from generator.model.units import MM

LOGO_SHARE = 0.72  # of its plate's height
LOGO_WIDEST = 0.40  # of the page's width
LOGO_UTMOST = 0.55  # of it, for one so wide that it would be lower than it should

GOOD = 8.0
"""Millimetres that a logo should be high on paper, unless the brand file says it."""

LEAST, NARROWEST = 4.0, 1.0
"""Millimetres: what is lower or narrower on paper nobody can read."""

CLEAR, TIGHT, WIDE = 0.5, 0.25, 1.0
"""Free space as a share of the logo's height: what it should be, and what it may give way to, unless the brand file says it;
and what leaves so little of a plate that a demand for more is to blame for a low logo."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo variant chosen for a use. Lengths in millimetres; `min_height` and `clear`, the free space as a share of the
    logo's height, are what the brand file demands: a rule of ours gives way to the place."""

    source: str  # key in Look.artwork
    alt: str
    aspect: float  # width / height of the ink
    min_height: float | None = None  # on paper
    clear: float | None = None
    where: Where = NOWHERE  # where the brand file names it
    _: KW_ONLY
    ground: Literal["paper", "brand"] = "paper"  # it stands on a white plate, or on the municipality's colour
    named: bool = True  # shows the municipality's name
    lost: bool = False  # has parts that cannot be seen where it stands
    sharp: float = inf  # how high a picture can be printed before its pixels are seen
    clear_where: Where = NOWHERE  # where the brand file demands `clear`

    @property
    def least(self) -> float:
        """What it must be high on paper."""
        return self.min_height or LEAST

    @property
    def wanted(self) -> float:
        """What it should be high on paper."""
        return self.min_height or GOOD

    @property
    def air(self) -> float:
        """The least free space."""
        return TIGHT if self.clear is None else self.clear

    def plate_height(self, height: float) -> float:
        """How high a plate must be for a logo so high and its clear space; both in one unit."""
        return max(height / LOGO_SHARE, height * (1 + 2 * self.air))

    def height_on(self, plate: float, page: float, mm: float = 0.0, share: float = LOGO_SHARE) -> float:
        """How high the logo stands on a plate so high, on a page so wide; at most `share` of the plate. `mm` is the
        millimetres of one unit on the smallest paper, 0 on a screen."""
        return self.height_in(min(plate * share, plate / (1 + 2 * self.air)), self.widest(page, mm), mm)

    def height_in(self, tall: float, wide: float, mm: float = 0.0) -> float:
        """How high the logo is in so much room; no higher than its pixels carry, where it is printed in points."""
        sharp = max(self.sharp * MM, self.least / mm) if mm else inf
        return min(tall, wide / self.aspect, sharp)

    def widest(self, page: float, mm: float = 0.0) -> float:
        """How wide the logo may be on a page so wide."""
        needed = self.wanted / mm * self.aspect if mm else 0.0
        return min(max(LOGO_WIDEST * page, needed), LOGO_UTMOST * page)

    def clear_side(self, height: float, least: float) -> float:
        """What is free to the left and to the right of a logo so high."""
        return max(least, (CLEAR if self.clear is None else self.clear) * height)

    def readable(self, height: float) -> bool:
        """Whether so many millimetres are what the brand file demands, and what can be seen at all."""
        return height >= self.least - 0.01 and height * self.aspect >= NARROWEST

    def too_low(self, most: float, place: str) -> Problem:
        """What to say where the logo would get at most `most` millimetres."""
        hint = "giv en mindre udgave til de trange steder: logo: { large: logo/bred.svg, small: logo/skjold.svg }"
        if self.clear and self.clear > WIDE:
            rule = f"jeres egen regel (clear-space) er luft på {self.clear:g} gange logoets højde"
            message = f"logoet bliver kun {most:.1f} mm højt på {place}; {rule}".replace(".", ",")
            hint = "skriv share som en del af højden: share: 0.5 er en halv"
            return Problem(self.clear_where, message, hint, fault="luft", weight=-most)
        if most >= self.least:
            message = f"logoet bliver kun {most * self.aspect:.1f} mm bredt på {place}; det er en streg"
        elif self.min_height is None:
            message = f"logoet bliver kun {most:.1f} mm højt på {place}; det kan ingen læse"
        else:
            rule = f"jeres egen regel (min-height) er mindst {self.min_height:g} mm"
            message = f"logoet bliver højst {most:.1f} mm højt på {place}; {rule}"
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
    zone: Literal["left", "right"] = "left"
    contact: Words | None = None  # "Karen Nørgård, udviklingskonsulent, ...", and before it what `asking` puts there
    pale: bool = False  # primary with L* > 92: the footer gets a 2 pt gran line on top
    fuller: tuple[Words, ...] = ()  # the contact with phone and web, the fullest first, for places with more room

    @property
    def contacts(self) -> tuple[Words, ...]:
        """Whom to ask, the fullest first."""
        return (*self.fuller, self.contact) if self.contact else ()

    def asking(self, question: Words) -> Sender:
        """The same sender with a question before whom to ask: "Spørgsmål? Karen Nørgård, ..."."""
        if not self.contacts:
            return self
        *fuller, least = (line.derived(f"{question} {line}") for line in self.contacts)
        return replace(self, contact=least, fuller=tuple(fuller))

    def asked(self, logo: Logo) -> tuple[Words, ...]:
        """Whom to ask, beside a logo, the fullest first; before it the name, unless the logo says that already."""
        if logo.named:
            return self.contacts or (self.name,)
        return tuple(line.derived(f"{self.name} · {line}") for line in self.contacts) or (self.name,)

    def upright(self, use: str) -> Logo:
        """The logo of a use on a low place: an upright one makes way for the small mark, which can be read there."""
        logo = self.logos[use]
        small = self.logos.get("small", logo)
        return small if logo.aspect < 1 and logo.aspect < small.aspect else logo


def author_of(sender: Sender | None) -> str:
    """Whom a file's properties name."""
    return str(sender.name) if sender else "Drivhus"
