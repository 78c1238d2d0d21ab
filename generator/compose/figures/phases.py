"""The phases side by side, each in a bay of glass, on as few sheets as they can be read on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.compose.drawing.greenhouse import off_strips
from generator.compose.figures.sharing import shared_out
from generator.compose.focus import Spot, spots
from generator.model.content import Phase
from generator.model.geometry import Box

ON_A_SHEET = 3  # phases, so that their columns are wide enough to read


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """Phases that stand side by side on one sheet: those before them hang to the left, those after them to the right."""

    phases: Sequence[Phase]
    first: int = 1  # its number
    last: bool = True  # is its last phase the last of all?
    most: int = 0  # points of a phase on any of the sheets


@dataclass(frozen=True, slots=True)
class Bay:
    """A phase's bay from the eaves to the soil: all its glass, and what of that it shares with no neighbour."""

    phase: Phase
    number: int
    last: bool  # of all
    pane: Box
    own: Box

    @property
    def role(self) -> str:
        return f"phase-{self.number}"

    @property
    def spots(self) -> list[Spot]:
        return spots([self.phase], self.number)

    @property
    def parts(self) -> list[Spot]:
        return [spot for spot in self.spots if spot.part is not None]


def on_sheets(phases: Sequence[Phase]) -> list[PhaseRow]:
    """The phases on as few sheets as they can be read on."""
    rows = shared_out(phases, ON_A_SHEET)
    most = max((len(phase.all_focus) for phase in phases), default=0)
    firsts = accumulate(map(len, rows), initial=1)
    return [PhaseRow(row, first, row is rows[-1], most) for row, first in zip(rows, firsts, strict=False)]


def bays_of(shown: PhaseRow, house: Box, breadths: Sequence[float], strip: float) -> list[Bay]:
    """Bays so broad from the left of the house; each two have a strip in common."""
    lefts = accumulate((breadth - strip for breadth in breadths), initial=house.x)
    panes = [house._replace(x=x, w=breadth) for x, breadth in zip(lefts, breadths, strict=False)]
    ends = len(panes) - 1 if shown.last else -1
    return [
        Bay(phase, shown.first + i, i == ends, pane, off_strips(panes, i, strip))
        for i, (phase, pane) in enumerate(zip(shown.phases, panes, strict=True))
    ]
