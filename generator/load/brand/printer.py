"""Where the office printer puts backs, as it is read off the test sheet and typed into the brand file."""

from __future__ import annotations

from generator.load.brand.file import Backs
from generator.load.editions import millimetres
from generator.model.edition import Offset
from generator.model.problems import Problem
from generator.model.text import Words

MOST = 5.0
"""Millimetres: what the scales of the test sheet show. A printer that is further out has taken another paper."""


def read_offset(backs: Backs, problems: list[Problem]) -> Offset:
    """What is not one length in each direction is told, and taken for none."""
    across = _along(("right", backs.right), ("left", backs.left), problems)
    return Offset(across, _along(("up", backs.up), ("down", backs.down), problems))


Side = tuple[str, Words | None]
"""A key of the file and what is written behind it."""


def _along(forward: Side, backward: Side, problems: list[Problem]) -> float:
    """The offset in one direction; `backward` is its opposite."""
    (key, ahead), (other, behind) = forward, backward
    if ahead and behind:
        message = f"bagsiderne kan ikke ligge både '{key}' og '{other}'"
        problems.append(Problem(behind.where, message, "skriv kun den side, der blev sat kryds ved på prøvearket"))
        return 0.0
    return _length(ahead, other, problems) if ahead else -_length(behind, key, problems) if behind else 0.0


def _length(words: Words, opposite: str, problems: list[Problem]) -> float:
    """A length; one below 0 is meant for the `opposite` key."""
    if words.lstrip().startswith("-"):
        hint = f"skriv {opposite}: {words.strip().removeprefix('-')}"
        problems.append(Problem(words.where, f"'{words}' er mindre end 0", hint))
        return 0.0
    found = millimetres(words, problems)
    if found > MOST:
        hint = f"højst {MOST:g}mm; ligger bagsiden længere væk, så se efter, om printeren skalerer eller vender på den korte side"
        problems.append(Problem(words.where, f"'{words}' er for meget", hint))
        return 0.0
    return found
