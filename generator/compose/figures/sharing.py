"""How a list that is too long for one slide, or one sheet, is shared out between several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.model.geometry import Box
from generator.model.problems import Problem, no_room
from generator.model.text import Words

T = TypeVar("T")
Shares = Callable[[Sequence[float], float, float], list[float]]
"""How rows share a room: what each needs, the room, the most of a row."""


def shared_out(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """The items on as few slides or sheets as hold them, `most` on each, as evenly as can be."""
    count = max(1, -(-len(items) // most))
    size = max(1, -(-len(items) // count))
    return [items[i : i + size] for i in range(0, len(items), size)]


def filled_sheets(items: Sequence[T], needs: Sequence[float], room: float) -> list[Sequence[T]]:
    """Items below each other on as few sheets as hold them, as evenly as can be: a sheet has so much room, an item needs
    so much of it."""
    together = list(zip(items, needs, strict=True))
    for count in range(1, len(together) + 1):
        sheets = shared_out(together, -(-len(together) // count))
        if all(sum(need for _, need in sheet) <= room for sheet in sheets):
            return [[item for item, _ in sheet] for sheet in sheets]
    return shared_out(items, 1) or [items]


def even_rows(needs: Sequence[float], room: float, most: float) -> list[float]:
    """The heights of rows in so much room: all alike, if each then has what it needs; else a like share of what is left.
    None is higher than `most`, unless it must."""
    even = min(most, room / max(1, len(needs)))
    return [even] * len(needs) if even >= max(needs, default=0) else airy_rows(needs, room, most)


def airy_rows(needs: Sequence[float], room: float, most: float) -> list[float]:
    """The heights of rows in so much room: what each needs, and a like share of what is left, so that the air below their
    words is the same. The lowest is no higher than `most`."""
    spare = max(0.0, min(most - min(needs), (room - sum(needs)) / len(needs))) if needs else 0.0
    return [need + spare for need in needs]


def rows_in(room: Box, needs: Sequence[float], most: float, shares: Shares = even_rows) -> list[Box]:
    """Rows below each other, each as high as `shares` says."""
    heights = shares(needs, room.h, most)
    return [room._replace(y=room.y + sum(heights[:i]), h=height) for i, height in enumerate(heights)]


def too_many(named: Sequence[Words], most: int, what: str, place: str) -> Iterator[Problem]:
    """The first of a list that there is no room for, told where its name is written."""
    if len(named) > most:
        yield no_room(named[most].where, what, place, most, len(named))
