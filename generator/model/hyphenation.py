"""Where the field's long words may be divided: at the joints of a compound, and never so that a piece lacks a vowel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

VOWELS = frozenset("aeiouyæøåéAEIOUYÆØÅÉ")
SHORTEST = 2  # letters of a piece


@dataclass(frozen=True, slots=True, eq=False)
class Hyphenation:
    """A list of words with their joints, as layouts/hyphenation-da.txt has it: word in small letters -> positions.

    The inflections of a word follow it: "med-arbejder" also divides "medarbejderne".
    """

    joints: Mapping[str, Sequence[int]]


UNDIVIDED = Hyphenation({})
"""No word is known."""


def has_vowels(word: str, cuts: Sequence[int]) -> bool:
    """Whether every piece has a vowel and more than one letter."""
    ends = [0, *cuts, len(word)]
    pieces = [word[a:b] for a, b in zip(ends, ends[1:], strict=False)]
    return all(len(piece) >= SHORTEST and VOWELS & set(piece) for piece in pieces)
