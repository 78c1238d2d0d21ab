"""What is written once and used again: a part of a page that another file, or another municipality, has just like this.

A part is an item at the top of a scene. Its key is the item itself, by value, and all it is written with; so a part is
found again only where it would come out the same, byte by byte.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Generic, TypeVar

from generator.model.look import Ink, Look
from generator.model.scene import Item, Picture, Role, SetText, roles_in, walk

MOST = 2048  # parts; a municipality has some three hundred
V = TypeVar("V")
Recipe = tuple[tuple[Role, Ink], ...]


class Parts(Generic[V]):
    """Parts by their keys. Those that were used last are kept."""

    def __init__(self, most: int = MOST) -> None:
        self._found: OrderedDict[Hashable, V] = OrderedDict()
        self._most = most

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """The part, made if it is not there."""
        if key in self._found:
            self._found.move_to_end(key)
            return self._found[key]
        made = self._found[key] = make()
        if len(self._found) > self._most:
            self._found.popitem(last=False)
        return made


def recipe(item: Item[SetText], look: Look) -> Recipe | None:
    """The inks a part is painted with, or None if it holds a logo: that is one sender's own, and not looked for again."""
    roles = _roles(item)
    return None if roles is None else tuple((role, look.ink(role)) for role in roles)


@lru_cache(MOST)
def _roles(item: Item[SetText]) -> tuple[Role, ...] | None:
    if any(isinstance(inner, Picture) for inner in walk((item,))):
        return None
    return tuple(sorted(set(roles_in((item,)))))
