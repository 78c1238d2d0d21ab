"""What is said of a text that does not fit, on a page as on a worksheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.problems import Problem, Where
from generator.model.text import HIDDEN

ROOM = "plads"
"""One fault, whether it is a word that is too wide or the whole that is too long; the word goes first."""


def missing_glyphs(chars: Iterable[str], where: Where, name: str) -> Iterator[Problem]:
    """A hidden character was told where the file was read."""
    for char in chars:
        if not re.match(HIDDEN, char):
            message = f"tegnet '{char}' (U+{ord(char):04X}) findes ikke i skriften til {name}"
            hint = "slet tegnet, eller skriv det med bogstaver"
            yield Problem(where, message, hint, fault=f"mangler {char}")


def too_wide(where: Where, what: str, name: str, *, needs: float, room: float, hint: str) -> Problem:
    message = f"{what} er bredere end sin plads på {name}: {_measured(needs, room)}"
    return Problem(where, message, hint, fault=ROOM, weight=1000 + needs / max(room, 1))


def too_wide_word(word: str, where: Where, name: str, *, needs: float, room: float) -> Problem:
    address = re.search(r"[@/]|\w\.\w", word)
    hint = "brug en kortere adresse" if address else "vælg et kortere ord, eller skriv det i to ord"
    return too_wide(where, f"ordet '{word}'", name, needs=needs, room=room, hint=hint)


def too_long(where: Where, where_and_how: str, over: int, what: str = "teksten") -> Problem:
    """`over`: how many characters must go."""
    hint = f"forkort den med omkring {over} tegn"
    return Problem(where, f"{what} er for lang til {where_and_how}", hint, fault=ROOM, weight=over)


def _measured(needs: float, room: float) -> str:
    return f"fylder {needs:.0f} pt, men der er kun plads til {max(room, 0):.0f} pt"
