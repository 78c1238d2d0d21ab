"""An edition: what paper PDF files are for and how they are printed. Data; no writer asks its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, NamedTuple

from generator.model.scene import Scene
from generator.model.units import MM

PAPERS = {
    "A0": (841, 1189), "A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210),
    "A6": (105, 148), "A7": (74, 105),
}  # fmt: skip
FULL, SPARING = INKS = ("fuld", "sparsom")
NEAR = 1.5  # points: a page of 1191 x 1684 is meant to be A2, and a quarter of A4 to be A6

Arrange = Literal["one", "cards", "copies", "tiles", "booklet", "handout", "screen"]
"""How pages lie on paper: one on each; cards side by side; one page over several sheets to be joined; folded and stapled;
slides below each other with lines for notes; on no paper, but as a picture for a screen on a wall."""


class Offset(NamedTuple):
    """How far beside its front a printer puts the back of a sheet that is turned over its long edge, seen from the front. In
    millimetres; what lies to the left or below is negative."""

    right: float = 0.0
    up: float = 0.0


IN_PLACE = Offset()


Duplex = Literal["long", "short"]
"""The edge over which a printer turns the sheets."""


@dataclass(frozen=True, slots=True)
class Printing:
    """How documents of one kind are put on paper in one edition. Lengths in millimetres; `paper` may be "design"."""

    color: Literal["rgb", "cmyk"]
    tagged: bool
    profile: Path  # ICC profile of the output intent
    paper: str = "design"  # of the finished piece
    arrange: Arrange = "one"
    margin: float = 0.0  # everything stays this far inside the paper
    bleed: float = 0.0
    crop_marks: bool = False
    fields: bool = False  # what is written on paper is filled in on the screen
    sparing: bool = False  # it saves ink: large flat areas become outlines
    sizes: tuple[str, ...] = ()  # papers that may be asked for instead
    inks: tuple[str, ...] = ()  # how it can be asked to be inked: `FULL`, `SPARING`
    sheet: str = ""  # the paper in the printer, if several pages lie on a sheet or one over several sheets
    overlap: float = 0.0  # of sheets that are joined
    label: str = ""  # on each of those sheets: "ark {ark} af {antal}"
    alt: str = ""  # of the part of the page on it, which has the title "{navn}"
    creep: float = 0.0  # how much further from the fold each sheet outside another lies
    duplex: Duplex | None = None  # what a reader's print dialog begins with, and at 100 %
    align_backs: bool = False  # backs of cards are moved to where this client's printer makes them meet their fronts
    offset: Offset = IN_PLACE  # of that printer

    def trim(self, scene: Scene) -> tuple[float, float]:
        """Width and height of the finished piece in millimetres, turned as the scene is.

        "design" is the scene's own size; a scene that is an A size but for rounding gets exactly that size.
        """
        short, long = PAPERS[self.paper] if self.paper != "design" else _own_size(*sorted((scene.w, scene.h)))
        return (short, long) if scene.w <= scene.h else (long, short)

    def scale(self, scene: Scene) -> float:
        """How large a page is printed that is alone on its paper."""
        (w, h), margin = (side * MM for side in self.trim(scene)), self.margin * MM
        return min((w - 2 * margin) / scene.w, (h - 2 * margin) / scene.h)

    def sized(self, size: str, least: str) -> Printing | None:
        """On the paper that was asked for if this edition has it, but never on smaller paper than the piece is made for;
        None if there is none so large."""
        paper = size if size in self.sizes else self.paper
        if self.sizes and least and PAPERS[paper] < PAPERS[least]:
            return replace(self, paper=least) if least in self.sizes else None
        return replace(self, paper=paper)

    def inked(self, ink: str) -> Printing:
        """With little ink if that was asked for and this edition has it."""
        return replace(self, sparing=ink == SPARING and SPARING in self.inks)

    def on_printer(self, offset: Offset) -> Printing:
        """On a printer that puts backs beside their fronts, if this edition makes up for that."""
        return replace(self, offset=offset) if self.align_backs else self


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to publish: how each kind of document is printed, by the ids of `kinds.KINDS`. Others it leaves out."""

    title: str
    printings: Mapping[str, Printing] = field(default_factory=dict)
    on_request: bool = False  # made only when it is asked for


def _own_size(short: float, long: float) -> tuple[float, float]:
    near = (p for p in PAPERS.values() if abs(short - p[0] * MM) < NEAR and abs(long - p[1] * MM) < NEAR)
    return next(near, (short / MM, long / MM))
