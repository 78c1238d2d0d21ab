"""Where a Danish word may be divided (Retskrivningsordbogen sections 15-17): at a joint, never so that a piece lacks a vowel.

The patterns that every program uses break this field's key words wrongly (me-d-arbejdere, må-l-gruppe,
borge-r-inddragende, socialp-sykiatrien), and a filter mends only some of them. So the joints are written down.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.model.hyphenation import Hyphenation, has_vowels

SOFT_HYPHEN = "\u00ad"
BRACKETS = ".,:;?!»«()…"


def pieces(word: str, hyphenation: Hyphenation) -> list[str]:
    """The pieces of a word between which a line may break. Soft hyphens decide where they stand; else the known joints do."""
    return word.split(SOFT_HYPHEN) if SOFT_HYPHEN in word else _divided(word, hyphenation)


@cache
def _divided(word: str, hyphenation: Hyphenation) -> list[str]:
    bare = word.strip(BRACKETS)
    start = word.index(bare)
    cuts = [0, *(start + at for at in _joints_of(bare, hyphenation)), len(word)]
    return [word[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]


def _joints_of(word: str, hyphenation: Hyphenation) -> Sequence[int]:
    """Positions of the joints of the longest known word that this one begins with."""
    for end in range(len(word), 3, -1):
        joints = hyphenation.joints.get(word[:end].lower())
        if joints is not None:
            return joints if has_vowels(word, joints) else []
    return []
