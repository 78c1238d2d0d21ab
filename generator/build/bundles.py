"""Files of a seminar that are no material's: letters, calendar files, and what is put together from finished files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Parts = Mapping[str, bytes]
"""Finished files by their paths."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file that is made when those that it is made of are finished. `key` changes when what it is made from does, but for
    the files."""

    path: str
    key: str
    make: Callable[[Parts], bytes]
    parts: tuple[str, ...] = ()  # paths of the files it is made of
