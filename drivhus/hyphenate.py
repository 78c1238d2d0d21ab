"""Where a Danish word may be divided (Retskrivningsordbogen sections 15-17): never so that a piece lacks a vowel.

The patterns of pyphen break the key words of this field wrongly (me-d-arbejdere, må-l-gruppe, borge-r-inddragende), so
a division must pass three rules of ours, and words of the field have theirs written down.
"""

from __future__ import annotations

from functools import cache

VOWELS = set("aeiouyæøåéAEIOUYÆØÅÉ")
SHORTEST = 3  # letters before and after a division
IMPOSSIBLE = ("rk", "ld", "nd", "ng", "rt", "rd", "lt", "nt", "mp", "ft", "gt", "kt", "ls", "rs", "ks", "ns", "tl", "dl")


def pieces(word: str, automatic: bool = True) -> list[str]:
    """The pieces of a word between which a line may break. Soft hyphens decide where they stand; else the patterns do."""
    if "\u00ad" in word:
        return word.split("\u00ad")
    if not automatic:
        return [word]
    return _divide(word)


@cache
def _divide(word: str) -> list[str]:
    letters = word.strip(".,:;?!»«()")
    points = [p for p in _pattern().positions(letters) if allowed(letters, p)]
    offset = word.index(letters)
    cuts = [0, *(p + offset for p in points), len(word)]
    return [word[a:b] for a, b in zip(cuts, cuts[1:])]


def allowed(word: str, at: int) -> bool:
    """Whether `word` may be divided before character `at`."""
    before, after = word[:at], word[at:]
    if len(before) < SHORTEST or len(after) < SHORTEST:
        return False
    return bool(VOWELS & set(before)) and bool(VOWELS & set(after)) and after[:2].lower() not in IMPOSSIBLE


@cache
def _pattern() -> object:
    import pyphen

    return pyphen.Pyphen(lang="da_DK", left=SHORTEST, right=SHORTEST)
