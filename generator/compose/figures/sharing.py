"""How a list that is too long for one slide, or one sheet, is shared out between several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_out(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """The items on as few slides or sheets as hold them, `most` on each, as evenly as can be."""
    count = max(1, -(-len(items) // most))
    size = max(1, -(-len(items) // count))
    return [items[i : i + size] for i in range(0, len(items), size)]
