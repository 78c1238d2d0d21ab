"""What is packed, worked out for one seminar: the pack list, the print jobs, the order, what is done by hand, and the money.

Every number has its `how`: a phrase that says how it came about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from generator.model.moments import Moment
from generator.model.packing import After, By, Place
from generator.model.text import NBSP, Words

Edge = Literal["long", "short"]
"""Over which edge the printer turns a sheet that is printed on both sides."""


# ---------------------------------------------------------------- what a file comes to


class CardOn(NamedTuple):
    """A card, or a copy, on a sheet that is cut up: its page in the document, and which part of the set it belongs to."""

    page: int
    part: str = ""


class Sheet(NamedTuple):
    """A sheet of paper: its pages in the file, from 0. `cuts` and `folds` count lines from edge to edge."""

    front: int
    back: int | None = None
    cards: tuple[CardOn, ...] = ()
    cuts: int = 0
    folds: int = 0

    @property
    def pages(self) -> tuple[int, ...]:
        return (self.front,) if self.back is None else (self.front, self.back)


class Printed(NamedTuple):
    """What a material's file in an edition comes to on paper. Plain, so that the next run can read it."""

    kind: str
    paper: str  # of its sheets: "A4"
    trim: tuple[float, float]  # of the finished piece, in mm
    sheets: tuple[Sheet, ...]
    edge: Edge | None = None  # None: printed on one side
    stapled: bool = False
    spared: bool = False  # it saves ink already
    pages: int = 0  # of the document
    pieces: int = 1  # that one copy of the file comes to: posters, cards

    @staticmethod
    def read(record: Sequence[Any]) -> Printed:
        """What JSON has made of it: lists."""
        found = Printed(*record)
        sheets = (Sheet(*sheet)._replace(cards=tuple(CardOn(*card) for card in sheet[2])) for sheet in found.sheets)
        return found._replace(trim=(found.trim[0], found.trim[1]), sheets=tuple(sheets))

    def one_sided(self) -> Printed:
        """The same pages, each on a sheet of its own."""
        pages = (page for sheet in self.sheets for page in sheet.pages)
        return self._replace(sheets=tuple(Sheet(page) for page in pages), edge=None)

    def holding(self, part: str | None) -> tuple[Sheet, ...]:
        """The sheets that hold a part of the set; all of them for None."""
        return tuple(s for s in self.sheets if part is None or any(card.part == part for card in s.cards))

    def cards(self, part: str | None) -> tuple[int, ...]:
        """The pages of the cards of a part, each as often as it is printed."""
        return tuple(c.page for s in self.sheets for c in s.cards if part is None or c.part == part)


# ---------------------------------------------------------------- what is packed


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the pack list."""

    id: str  # of the material, or of the thing
    name: Words
    place: Place
    thing: bool = False
    unit: str = ""
    each: int  # to each of `among`
    among: int
    number: int  # in all, with `spare`
    spare: int = 0
    tables: tuple[int, ...] = ()  # of it, to table 1, 2 ...; empty if it is not counted by table
    by: By | None = None  # who prints it
    paper: str = ""
    sheets: int = 0
    sheets_how: str = ""
    after: tuple[After, ...] = ()
    moment: Moment | None = None  # when it is laid out; None: from the start
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Sheets of one file, printed so many times, that go into one box."""

    material: str
    edition: str
    box: str
    sheets: tuple[Sheet, ...]  # for one copy
    copies: int

    @property
    def count(self) -> int:
        """Sheets of paper."""
        return self.copies * len(self.sheets)

    @property
    def sides(self) -> int:
        return self.copies * sum(len(sheet.pages) for sheet in self.sheets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What one printer setting prints in one go: one merged file. `stacks` come as they are packed."""

    name: str  # the setting, in words
    paper: str
    stock: str  # id
    edge: Edge | None
    color: bool
    stacks: tuple[Stack, ...]
    weight: float = 0.0  # grams
    kroner: float = 0.0
    how: str = ""
    price_how: str = ""

    @property
    def sheets(self) -> int:
        return sum(stack.count for stack in self.stacks)

    @property
    def sides(self) -> int:
        """Printed pages, blank backs that the file holds among them."""
        return sum(stack.sides for stack in self.stacks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the print shop is asked for."""

    id: str
    kind: str
    edition: str
    name: str
    number: int  # copies of the file
    pieces: int  # in all: posters, cards, booklets
    pages: int  # of the file
    trim: tuple[float, float]  # mm
    paper: str  # "A2"
    stock: str  # "plakatpapir 150 g"
    colors: str  # "4+0"
    cut: str  # what is done with it; empty: nothing
    folded: str
    bound: str
    weight: float
    kroner: float
    how: str
    price_how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """What is done by hand with what is printed."""

    action: After
    id: str
    name: str
    sheets: int
    number: int  # cuts, folds, booklets or laminated sheets
    how: str


@dataclass(frozen=True, slots=True)
class Cost:
    """What a material costs: printing, paper, laminating, or the shop."""

    id: str
    name: str
    kroner: float


@dataclass(frozen=True, slots=True)
class Saving:
    """What printing with little ink would save, as far as can be told."""

    kroner: float
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """All of it."""

    people: int
    tables: int
    lines: tuple[Line, ...]  # in the order of `PLACES`
    jobs: tuple[Job, ...]
    orders: tuple[Order, ...]
    finishing: tuple[Finish, ...]
    costs: tuple[Cost, ...]  # the dearest first
    saving: Saving

    def at(self, place: Place) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.place == place)

    def done(self, action: After) -> tuple[Finish, ...]:
        return tuple(one for one in self.finishing if one.action == action)

    @property
    def sheets(self) -> int:
        """On one's own printer."""
        return sum(job.sheets for job in self.jobs)

    @property
    def cuts(self) -> int:
        return sum(one.number for one in self.done("cut"))

    @property
    def weight(self) -> float:
        """Grams, of what is carried."""
        return sum(job.weight for job in self.jobs) + sum(order.weight for order in self.orders)

    @property
    def kroner(self) -> float:
        return sum(cost.kroner for cost in self.costs)


def danish(number: float) -> str:
    """1234.5 -> "1.234,50"; whole numbers without decimals."""
    text = f"{number:,.2f}".removesuffix(".00")
    return text.translate(str.maketrans(",.", ".,"))


def kroner(amount: float) -> str:
    return f"{danish(amount)}{NBSP}kr."


def kilos(grams: float) -> str:
    return f"{grams / 1000:.1f}".replace(".", ",") + f"{NBSP}kg"
