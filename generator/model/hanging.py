"""What hangs where: posters and the tables' own sheets along the walls of a room. Lengths in metres.

One walks round the room with the clock, from the door at the right end of the back wall: the back wall, the left one, the
front on both sides of the screen, the right one. What is named first hangs first, so numbers follow the walk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from generator.model.seminar import Wall

Side = Literal["back", "left", "front", "right"]
SIDES: tuple[Side, ...] = ("back", "left", "front", "right")
USUAL: Mapping[Side, float] = {"back": 6.0, "left": 6.0, "front": 3.0, "right": 6.0}
"""Of walls that nobody has measured: what can hang there, without the door and the screen."""
LEAST, MOST, STEP = (
    0.3,
    1.2,
    0.05,
)  # room between two: so that two persons can stand at each, and no more than is seen as one row
PARTS: Mapping[Side, int] = {"back": 1, "left": 1, "front": 2, "right": 1}  # the screen parts the front


@dataclass(frozen=True, slots=True)
class Piece:
    """What is to hang: a poster by its id, or what a table hangs up by the table's number."""

    id: str
    breadth: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a piece hangs: its middle, so many metres from where the walk comes to this part of the wall."""

    piece: Piece
    side: Side
    part: int  # of the front: 0 left of the screen, 1 right of it
    middle: float


@dataclass(frozen=True, slots=True)
class Hanging:
    """All that hangs, in the order of the walk, and what there is no room for."""

    spots: tuple[Spot, ...]
    left_over: tuple[Piece, ...]
    lengths: Mapping[Side, float]  # of each part of a wall

    def on(self, side: Side, part: int = 0) -> list[Spot]:
        return [spot for spot in self.spots if (spot.side, spot.part) == (side, part)]


def lengths_of(walls: Iterable[Wall]) -> dict[Side, float]:
    """How long each wall is; one that is not named has the usual length."""
    measured = {str(wall.side): float(wall.metres) for wall in walls}
    return {side: measured.get(side, USUAL[side]) for side in SIDES}


def hang(pieces: Sequence[Piece], walls: Iterable[Wall]) -> Hanging:
    """As far apart as the walls allow, so that no wall is crowded while another is empty. What comes last is left over."""
    whole = lengths_of(walls)
    lengths = {side: whole[side] / PARTS[side] for side in SIDES}
    gap = MOST
    while len(spots := _walked(pieces, lengths, gap)) < len(pieces) and gap > LEAST + STEP / 2:
        gap -= STEP
    hung = {spot.piece for spot in spots}
    return Hanging(tuple(_spread(spots, lengths)), tuple(piece for piece in pieces if piece not in hung), lengths)


def _spread(spots: Sequence[Spot], lengths: Mapping[Side, float]) -> Iterator[Spot]:
    """Those of one part of a wall evenly along all of it."""
    for (side, _), found in groupby(spots, key=lambda spot: (spot.side, spot.part)):
        here = list(found)
        air = (lengths[side] - sum(spot.piece.breadth for spot in here)) / len(here)
        at = 0.0
        for spot in here:
            yield replace(spot, middle=at + (air + spot.piece.breadth) / 2)
            at += air + spot.piece.breadth


def _walked(pieces: Sequence[Piece], lengths: Mapping[Side, float], gap: float) -> list[Spot]:
    """Each as soon as there is room for it, half the gap on both sides of it; those that are too broad are passed over."""
    ahead = [(side, part) for side in SIDES for part in range(PARTS[side])]
    spots: list[Spot] = []
    at = 0.0
    for piece in pieces:
        needs = piece.breadth + gap
        fits = (n for n, (side, _) in enumerate(ahead) if (0.0 if n else at) + needs <= lengths[side] + 1e-9)
        if (n := next(fits, None)) is None:
            continue
        ahead, at = ahead[n:], 0.0 if n else at
        spots.append(Spot(piece, *ahead[0], at + needs / 2))
        at += needs
    return spots
