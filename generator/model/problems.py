"""A user's mistake is a Problem: where it is, what is wrong, what to do. Ours is an exception."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Where(NamedTuple):
    """A place in a file the user can edit. `path` is as she would type it; line and column count from 1.

    Line 0: the path as a whole, or an option on the command line.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, in Danish. A warning is told but stops nothing; a `passing` one only when its file has changed."""

    where: Where
    message: str
    hint: str = ""
    warning: bool = False
    passing: bool = field(default=False, compare=False)
    fault: str = ""  # what is wrong at this place, if it may show in several materials
    weight: float = 0.0  # and how badly in this one

    def __str__(self) -> str:
        head = f"{self.where}: {'advarsel: ' if self.warning else ''}{self.message}"
        return f"{head}\n  råd: {self.hint}" if self.hint else head


def no_room(where: Where, what: str, place: str, most: int, count: int) -> Problem:
    """What to say of the first of too many: "der er plads til 8 opgaver i retningen »Op« på P02, men her er 9"."""
    message = f"der er plads til {most} {what} i {place}, men her er {count}"
    return Problem(where, message, "slet en, eller skriv to sammen", fault="for mange", weight=count - most)


class Problems(Exception):
    """All mistakes of one run, gathered and told together."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = once(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[Problems], tuple[list[Problem]]]:
        return Problems, (self.problems,)


def once(problems: Iterable[Problem]) -> list[Problem]:
    """In order, and each fault once: of a text that fits in none of its places, the place where most must go."""
    found: dict[tuple[Where, str], list[Problem]] = {}
    for problem in sorted(set(problems)):
        found.setdefault((problem.where, problem.fault or str(problem)), []).append(problem)
    return [_worst(same) for same in found.values()]


def _worst(same: list[Problem]) -> Problem:
    worst, others = max(same, key=lambda problem: problem.weight), len(same) - 1
    places = "ét andet sted" if others == 1 else f"{others} andre steder"
    return replace(worst, message=f"{worst.message} (og {places})") if others else worst


def any_error(problems: Iterable[Problem]) -> bool:
    """Is one of them more than a warning?"""
    return any(not problem.warning for problem in problems)


def stop_on_errors(problems: Iterable[Problem]) -> None:
    """Raise `Problems` if any of them is an error; warnings alone stop nothing."""
    found = list(problems)
    if any_error(found):
        raise Problems(found)


def repeated(items: Iterable[T], key: Callable[[T], object]) -> Iterator[tuple[T, T]]:
    """Each item that has the key of an earlier one, behind the first that has it."""
    first: dict[object, T] = {}
    for item in items:
        if (found := key(item)) in first:
            yield first[found], item
        else:
            first[found] = item


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The name that was perhaps meant. P1 is P01 and PO1, with a letter, too; P05 is neither P04 nor K05, but a number that is
    not there."""
    names = [*known]
    if (zeros := re.sub(r"(?<=[A-Z0-9])[Oo](?=\d)", "0", word)) in names and zeros != word:
        return zeros
    numbered = {re.sub(r"(?<!\d)0+(?=\d)", "", name): name for name in names}
    if word in numbered:
        return numbered[word]
    if (zero := word[:1] + re.sub("[oO]", "0", word[1:])) in names:
        return zero
    near = [name for name in names if _form(name) != _form(word)]
    close = get_close_matches(word, near, 1) or get_close_matches(word.lower(), near, 1)
    return close[0] if close else None


def _form(name: str) -> str:
    """What names have in common that differ in their numbers, or in the one letter before a number, which says a kind."""
    return re.sub(r"\d", "0", re.sub(r"^[A-Za-z](?=\d)", "X", name))


def suggest(word: str, known: list[str], otherwise: str = "", form: str = "{}") -> str:
    """The hint for a name nobody knows: the nearest one, written in this form, or all of them."""
    if near := nearest(word, known):
        return f"mente du '{form.format(near)}'?"
    return otherwise or (f"her kan stå: {', '.join(known)}" if known else "")
