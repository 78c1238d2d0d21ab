"""Where a Danish word may be divided (Retskrivningsordbogen sections 15-17): at a joint, never so that a piece lacks a vowel.

The patterns that every program uses break this field's key words wrongly (me-d-arbejdere, må-l-gruppe,
borge-r-inddragende, socialp-sykiatrien), and a filter mends only some of them. So the joints are written down.
"""

from __future__ import annotations

from functools import cache

SOFT_HYPHEN = "\u00ad"
VOWELS = frozenset("aeiouyæøåéAEIOUYÆØÅÉ")
SHORTEST = 2  # letters of a piece
BRACKETS = ".,:;?!»«()…"


def pieces(word: str, automatic: bool = True) -> list[str]:
    """The pieces of a word between which a line may break. Soft hyphens decide where they stand; else the known joints do."""
    if SOFT_HYPHEN in word:
        return word.split(SOFT_HYPHEN)
    return _divided(word) if automatic else [word]


@cache
def _divided(word: str) -> list[str]:
    bare = word.strip(BRACKETS)
    start = word.index(bare)
    cuts = [0, *(start + at for at in _joints_of(bare)), len(word)]
    return [word[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]


def _joints_of(word: str) -> list[int]:
    """Positions of the joints of the longest known word that this one begins with."""
    known = _known()
    for end in range(len(word), 3, -1):
        joints = known.get(word[:end].lower())
        if joints is not None:
            return list(joints) if sound(word, joints) else []
    return []


def sound(word: str, cuts: tuple[int, ...]) -> bool:
    """Whether every piece has a vowel and more than one letter."""
    ends = [0, *cuts, len(word)]
    parts = [word[a:b] for a, b in zip(ends, ends[1:], strict=False)]
    return all(len(part) >= SHORTEST and VOWELS & set(part) for part in parts)


@cache
def _known() -> dict[str, tuple[int, ...]]:
    from generator.typeset.joints import JOINTS

    return {entry.replace("-", ""): _positions(entry) for entry in JOINTS}


def _positions(entry: str) -> tuple[int, ...]:
    positions, at = [], 0
    for part in entry.split("-")[:-1]:
        at += len(part)
        positions.append(at)
    return tuple(positions)
