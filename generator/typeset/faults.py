"""What is said of a text that does not fit, on a page as on a worksheet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from generator.model.problems import Problem, Where
from generator.model.text import HIDDEN, Personal, Words

ROOM = "plads"
"""One fault, whether it is a word that is too wide or the whole that is too long; the word goes first."""


class TooWide(Exception):
    """A word that no line can hold."""

    def __init__(self, word: str, width: float) -> None:
        self.word, self.width = word, width
        super().__init__(word)


def missing_glyphs(chars: Iterable[str], where: Where, name: str) -> Iterator[Problem]:
    """A hidden character was told where the file was read."""
    for char in chars:
        if not re.match(HIDDEN, char):
            called = f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()
            message = f"tegnet '{char}' ({called}) findes ikke i skriften til {name}"
            hint = "slet tegnet, eller skriv det med bogstaver"
            yield Problem(where, message, hint, fault=f"mangler {char}")


def too_wide(where: Where, what: str, name: str, *, needs: float, room: float, hint: str) -> Problem:
    message = f"{what} er bredere end sin plads på {name}: {_measured(needs, room)}"
    return Problem(where, message, hint, fault=ROOM, weight=1000 + needs / max(room, 1))


def too_wide_word(word: str, words: Words, name: str, *, needs: float, room: float) -> Problem:
    """A word of these words; one of a participant's is not quoted."""
    address = re.search(r"[@/]|\w\.\w", word)
    hint = "brug en kortere adresse" if address else "vælg et kortere ord, eller skriv det i to ord"
    what = "et ord" if isinstance(words, Personal) else f"ordet '{word}'"
    return too_wide(words.where, what, name, needs=needs, room=room, hint=hint)


def too_long(where: Where, where_and_how: str, over: float, what: str = "teksten") -> Problem:
    """`over`: how many characters must go; infinitely many if it has no room, however short it is."""
    no_cut = "der er ikke plads, hvor kort den end bliver; forkort det, der står sammen med den"
    hint = no_cut if over == inf else f"forkort den med omkring {over} tegn"
    return Problem(where, f"{what} er for lang til {where_and_how}", hint, fault=ROOM, weight=over)


def pressed(words: Words, what: str, name: str, size: float, least: float) -> Problem:
    """A participant's text that was set in a size below its least; in none if that is 0. It is told by its row."""
    message = f"{what or 'teksten'} i række {words.where.line} er for langt til {name}"
    if not size:
        return Problem(words.where, message, "skriv det kortere i listen")
    small, smallest = (f"{value:.3g}".replace(".", ",") for value in (size, least))
    message += f": det står med {small} pt, og ellers er {smallest} pt det mindste"
    return Problem(words.where, message, "skriv det kortere i listen, hvis I kan", warning=True)


def of_group(told: list[Problem], name: str, group: str, count: int) -> list[Problem]:
    """What is told of the texts that are too long among so many that share a size. If most are, and one has no room however
    short it is, they are too many: that is told once, at the last of them."""
    if not (2 * len(told) > count > 1 and any(problem.weight == inf for problem in told)):
        return told
    message = f"der er for mange punkter i »{group}« på {name}: {count}"
    return [Problem(told[-1].where, message, "slet et, eller skriv to sammen", fault="for mange", weight=count)]


def to_shorten(said: Sequence[tuple[Words, int]]) -> Words:
    """Which of the texts beside each other is too long, by the lines that each takes. A municipality's own, for the others fit
    everybody else; unless one of them takes more lines than it does: then it fits nobody."""
    most = max(lines for _, lines in said)
    own = [words for words, lines in said if is_own(words) and lines == most]
    return max(own or [words for words, _ in said], key=lambda words: (not is_own(words), len(words)))


def is_own(words: Words) -> bool:
    """Is it a municipality's own text?"""
    return words.where.path.startswith("layouts/brands/")


def _measured(needs: float, room: float) -> str:
    return f"fylder {needs:.0f} pt, men der er kun plads til {max(room, 0):.0f} pt"
