"""What is packed, as it is written: to whom, how many of what, where it lies, on which paper; and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.record import Flag, Number, Record, Whole
from generator.model.text import Words

Each = Literal["person", "pair", "table", "room"]
Place = Literal["table", "seat", "wall", "door", "host"]
PLACES: tuple[Place, ...] = ("table", "seat", "wall", "door", "host")
"""In the order in which is packed. `host` is whoever leads the day."""
By = Literal["shop", "printer"]
Ink = Literal["color", "black"]
After = Literal["laminate", "cut", "fold", "staple"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Record):
    """So many to each of something, and where they lie."""

    each: Each
    at: Place
    number: Whole = 1
    shared_by: Whole = 1  # so many of them share it
    serves: Whole = 0  # so many at a table can use it; more get another. 0: any number
    spare: Whole = 0  # so many more, in all
    when: tuple[Words, ...] = ()  # ids of exercises or sessions that it is for, each time
    from_start: Flag = False  # it lies there when people arrive, whenever it is used


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Share):
    """How materials are handed out and printed. One may have several, each for its own `when`; one without `when` holds if
    none of those does."""

    materials: tuple[Words, ...]  # ids
    of: Literal["set", "cards"] = (
        "set"  # what `number` counts: whole files, or the cards or copies that a sheet is cut into
    )
    part: Words | None = None  # only these cards of the set, see `document.Card.part`
    what: Words | None = None  # what of it: "Sedler med »Idé«"
    unit: Words | None = None  # "sæt", "kort"
    by: By | None = None  # none: nothing is printed, it is a file
    stock: Words | None = None  # an id of `Packing.stocks`
    ink: Ink = "color"
    laminate: Flag = False
    one_sided: Flag = False  # each page on a sheet of its own, for it hangs
    job: Words | None = None  # it is printed first, in a file of this name


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing(Share):
    """A loose thing, for those of its `when`, with the materials that it goes with, or always."""

    id: Words
    name: Words
    always: Flag = False
    goes_with: tuple[Words, ...] = ()  # ids of materials


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock(Record):
    """A kind of paper."""

    name: Words  # "karton"
    grams: Whole  # a square metre


@dataclass(frozen=True, slots=True, kw_only=True)
class HowMany(Record):
    """How a number came about: first of what is handed out, then of the paper that it is printed on."""

    person: Words  # {each} to each of {among}: {product}
    pair: Words
    table: Words
    room: Words
    shared: Words  # {share} of them share it
    serves: Words  # one more at a table of more than {serves}
    spare: Words  # goes on: {spare} more, {number} in all
    times: Words  # goes on: it is held {times} times
    sheet: Words  # {sets} copies of one sheet
    sets: Words  # {sets} of {sheets} each: {total}
    cards: Words  # {number} out of sets of {cards}: {sets}, {total} sheets
    alike: Words  # {number}, so many on a sheet: {on_sheet}


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxes(Record):
    """What stands on the boxes that are packed: one for each place."""

    table: Words  # {number}
    dealt: Words  # what is cut apart, and then dealt to the tables
    seat: Words
    wall: Words
    door: Words
    host: Words
    later: Words  # {name} of the session that it is laid out in
    spare: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned(Record):
    """How the printer prints: on one side, or turning the sheet over an edge."""

    one: Words
    long: Words
    short: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks(Record):
    color: Words
    black: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand(Record):
    """What is done afterwards. {sheets}, {number}, {pile}"""

    laminate: Words
    cut: Words
    fold: Words
    staple: Words  # and folds; {each}: sheets of one


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished(Record):
    """How the shop prints a kind of material, and what it does with it then."""

    colors: Words  # "4+0": of a front and of a back
    cut: Words | None = None
    folded: Words | None = None
    bound: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered(Record):
    """The same by kind of material."""

    poster: Finished
    cards: Finished
    booklet: Finished
    other: Finished


@dataclass(frozen=True, slots=True, kw_only=True)
class Says(Record):
    """The phrases of the pack list, of the print jobs and of the order."""

    how: HowMany
    boxes: Boxes
    job: Words  # the printer's setting, and so the name of a file
    own_job: Words  # {name} and that setting {job}, of what is printed first
    stock: Words
    turned: Turned
    inks: Inks
    job_sum: Words
    job_price: Words
    by_hand: ByHand
    ordered: Ordered
    order_sum: Words
    order_price: Words
    saving: Words
    no_saving: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions(Record):
    """The edition that is for whoever prints."""

    shop: Words
    printer: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Packing(Record):
    """content/packing.yaml"""

    editions: Editions
    stocks: Mapping[Words, Stock]
    pile: Whole  # sheets that are cut at once
    rules: tuple[Rule, ...]
    things: tuple[Thing, ...]
    says: Says


@dataclass(frozen=True, slots=True, kw_only=True)
class SidePrice(Record):
    """Kroner for a printed side."""

    black: Number
    color: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices(Record):
    """content/prices.yaml, and what a seminar has of its own. Kroner, by paper: "A4"."""

    sides: Mapping[Words, SidePrice] = field(default_factory=dict)
    sheets: Mapping[Words, Mapping[Words, Number]] = field(default_factory=dict)  # by stock
    shop: Mapping[Words, Mapping[Words, Number]] = field(default_factory=dict)  # by kind of material, for one
    laminating: Mapping[Words, Number] = field(default_factory=dict)  # for one sheet
    toner: Number | None = None  # what part of a side's price is toner
    sparing: Number | None = None  # what part of the toner is saved by printing with little ink

    def laid_over(self, own: Prices) -> Prices:
        """These, with one's own where there are any."""
        return Prices(
            sides={**self.sides, **own.sides},
            sheets=_by_paper(self.sheets, own.sheets),
            shop=_by_paper(self.shop, own.shop),
            laminating={**self.laminating, **own.laminating},
            toner=self.toner if own.toner is None else own.toner,
            sparing=self.sparing if own.sparing is None else own.sparing,
        )


Table = Mapping[Words, Mapping[Words, Number]]


def _by_paper(table: Table, own: Table) -> Table:
    return {**table, **{key: {**table.get(key, {}), **prices} for key, prices in own.items()}}
