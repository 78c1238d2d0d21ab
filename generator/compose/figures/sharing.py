"""How a list shares its room: terms and their texts below each other, rows of what heights, on how many slides or sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from generator.compose.drawing.shapes import line
from generator.compose.drawing.text import breadth_of, lines_of, named
from generator.compose.texts import Texts
from generator.model.content import Item as Term
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room, stop_on_errors
from generator.model.scene import Item, Role, Text
from generator.model.text import Words

T = TypeVar("T")
Shares = Callable[[Sequence[float], float, float], list[float]]
"""How rows share a room: what each needs, the room, the most of a row."""
NAME, BODY, FIRST = (25.0, 30.0), (20.5, 25.5), 34.0  # sizes and leadings; from a rule to the first baseline
LARGE = 2.0  # times as large is the type of a poster that is a list
BOLD = 1.055  # how much broader the names' face is than what breadth_of reckons with


def shared_out(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """The items on as few slides or sheets as hold them, `most` on each, as evenly as can be."""
    count = max(1, -(-len(items) // most))
    size = max(1, -(-len(items) // count))
    return [items[i : i + size] for i in range(0, len(items), size)]


def filled_sheets(items: Sequence[T], needs: Sequence[float], room: float) -> list[Sequence[T]]:
    """Items below each other on as few sheets as hold them, as evenly as can be: a sheet has so much room, an item needs
    so much of it."""
    together = list(zip(items, needs, strict=True))
    for count in range(1, len(together) + 1):
        sheets = shared_out(together, -(-len(together) // count))
        if all(sum(need for _, need in sheet) <= room for sheet in sheets):
            return [[item for item, _ in sheet] for sheet in sheets]
    return shared_out(items, 1) or [items]


def even_rows(needs: Sequence[float], room: float, most: float) -> list[float]:
    """The heights of rows in so much room: all alike, if each then has what it needs; else a like share of what is left.
    None is higher than `most`, unless it must."""
    even = min(most, room / max(1, len(needs)))
    return [even] * len(needs) if even >= max(needs, default=0) else airy_rows(needs, room, most)


def airy_rows(needs: Sequence[float], room: float, most: float) -> list[float]:
    """The heights of rows in so much room: what each needs, and a like share of what is left, so that the air below their
    words is the same. The lowest is no higher than `most`."""
    spare = max(0.0, min(most - min(needs), (room - sum(needs)) / len(needs))) if needs else 0.0
    return [need + spare for need in needs]


def rows_in(room: Box, needs: Sequence[float], most: float, shares: Shares = even_rows) -> list[Box]:
    """Rows below each other, each as high as `shares` says."""
    heights = shares(needs, room.h, most)
    return [room._replace(y=room.y + sum(heights[:i]), h=height) for i, height in enumerate(heights)]


def too_many(named: Sequence[Words], most: int, what: str, place: str) -> Iterator[Problem]:
    """The first of a list that there is no room for, told where its name is written."""
    if len(named) > most:
        yield no_room(named[most].where, what, place, most, len(named))


# ---------------------------------------------------------------- terms below each other


def entry_needs(term: Term, width: float, k: float = 1.0) -> float:
    """How high a term's row must be, in type `k` times as large as that of P05."""
    fits = breadth_of(term.name) * BOLD * NAME[0] * k <= width
    name = 1 if fits else lines_of(term.name, NAME[0] * k, width, 0.47)
    body = lines_of(term.text, BODY[0] * k, width) if term.text else 0
    return k * (FIRST + NAME[1] * (name - 1) + BODY[1] * body + 12)


def entry(term: Term, row: Box, styles: tuple[str, str], k: float = 1.0, on: Role = "paper", group: str = "") -> Text:
    """A term and its text in their row, below a rule."""
    box = row._replace(y=row.y + FIRST * k, h=row.h - FIRST * k - 2)
    return named(box, term.name, term.text, styles, on=on, group=group)


def term_list(
    terms: Sequence[Term], room: Box, texts: Texts, styles: tuple[str, str] = ("list-heading", "list-body"),
    k: float = LARGE, most: float = 0.0, group: str = "liste",
) -> Iterator[Item[Text]]:  # fmt: skip
    """Terms under rules, in rows as high as `most` if that is given. Raises `Problems` at the first without room."""
    needs = [entry_needs(term, room.w, k) for term in terms]
    fit = sum(total <= room.h for total in accumulate(needs))
    stop_on_errors(too_many([term.name for term in terms], fit, "punkter", f"listen på {texts.reference}"))
    for term, row in zip(terms, rows_in(room, needs, most or room.h), strict=True):
        yield line(row.x, row.y, row.right, row.y, "glas3", 2 * k)
        yield entry(term, row, styles, k, group=group)
