"""An edition: what paper a PDF is for and how it is printed. Data; no writer asks its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.model.kinds import Paper
from generator.model.scene import Scene
from generator.model.units import MM

PAPERS = {"A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148)}
NEAR = 1.0  # points: a page of 1191 x 1684 is meant to be A2


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to publish a placed document. Lengths in millimetres; `poster` and `cards` name a paper or "design"."""

    title: str
    poster: str
    cards: str
    color: Literal["rgb", "cmyk"]
    tagged: bool
    profile: Path  # ICC profile of the output intent
    margin: float = 0.0  # everything stays this far inside the paper
    bleed: float = 0.0
    crop_marks: bool = False
    cards_margin: float | None = None  # instead of `margin`: a card sheet keeps its own, for a scaled card is not A6
    fields: bool = False  # what is to be filled in is a form

    def margin_of(self, kind: Paper) -> float:
        """How far inside the paper the whole drawing is scaled to stay, in millimetres."""
        return self.margin if kind == "poster" or self.cards_margin is None else self.cards_margin

    def trim(self, kind: Paper, scene: Scene) -> tuple[float, float]:
        """Width and height of the finished sheet in millimetres, turned as the scene is.

        "design" is the scene's own size; a scene that is an A size but for rounding gets exactly that size.
        """
        paper = self.cards if kind == "cards" else self.poster
        short, long = PAPERS[paper] if paper != "design" else _own_size(*sorted((scene.w, scene.h)))
        return (short, long) if scene.w <= scene.h else (long, short)


def _own_size(short: float, long: float) -> tuple[float, float]:
    near = (p for p in PAPERS.values() if abs(short - p[0] * MM) < NEAR and abs(long - p[1] * MM) < NEAR)
    return next(near, (short / MM, long / MM))
