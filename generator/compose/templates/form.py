"""What worksheets have in common: head, index tabs, tables to write and tick in. Word lays them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from generator.compose.drawing.pictures import figure
from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import circle
from generator.compose.texts import Texts, fill
from generator.model.content import Content, FocusPoint
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Block,
    Cell,
    Checks,
    Fields,
    Figure,
    Heading,
    Number,
    PageBreak,
    Prose,
    Table,
    TearOff,
)
from generator.model.problems import Problem, Problems, stop_on_errors
from generator.model.scene import Group
from generator.model.sender import Room
from generator.model.text import Words

SCALE = 5  # boxes of a scale
FIELDS = (208, 182, 96)  # shares of the fields on a sheet's first line
STEPS = (239, 137, 110)  # shares of next step, who, when
MOST_LINES = 4  # that a row to write in grows to
MARK = 11.5  # points, the height of the series mark in the foot
DISC = 26.0  # points across the disc of a phase's number
DISC_AIR = 1.0  # round it, so that no edge is cut
DIGIT = 0.625  # the size of the number on it, of its side with that air


def head(texts: Texts, vignette: Figure | None = None, heading: Heading | None = None) -> tuple[Block, ...]:
    """What every sheet begins with: a small drawing, heading, lead and the fields for who fills it in."""
    return (
        *((vignette,) if vignette else ()),
        heading or Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields", len(FIELDS)), FIELDS),
    )


def next_page(texts: Texts, key: str, vignette: Figure | None = None, lead: bool = True) -> tuple[Block, ...]:
    """A further page. `key` begins its texts: -title, -lead."""
    return (
        PageBreak(),
        *((vignette,) if vignette else ()),
        Heading(texts[f"{key}-title"], 1, overline=texts["overline"]),
        *((Prose(texts[f"{key}-lead"], "lead"),) if lead else ()),
    )


def section(texts: Texts, key: str, *blocks: Block, help: Literal["", "body", "small"] = "") -> tuple[Block, ...]:
    """A heading, what to do if there is `help`, and the blocks. `key` begins its texts: -title, -help."""
    said = (Prose(texts[f"{key}-help"], help),) if help else ()
    return Heading(texts[f"{key}-title"], 2), *said, *blocks


def answer(texts: Texts, key: str, lines: int, most: int) -> AnswerLines:
    """Lines that a section's title asks for."""
    return AnswerLines(texts[f"{key}-title"], lines, most, beside=False)


def numeral(number: Words, phase: int, alt: Words, across: float = DISC) -> Figure:
    """The number of a phase (counted from 1) on a disc of its colour."""
    side = across + 2 * DISC_AIR
    disc = circle(side / 2, side / 2, across / 2, f"phase-{phase}")
    digit = Number(number, f"on-phase-{phase}", side / 2, side / 2, side * DIGIT)
    return Figure(Group("Fasetal", (disc,), fill(alt, nummer=number)), side, side, numbers=(digit,))


def sheet(content: Content, texts: Texts, *blocks: Block, active: int | None = 0) -> Worksheet:
    """A worksheet with the phases as index tabs, the active one in its colour; without one, a tab of its own."""
    tabs = tuple(phase.name.derived(f"{n}. {phase.name}") for n, phase in enumerate(content.phases, 1))
    roles = (f"phase-{active + 1}", f"on-phase-{active + 1}") if active is not None else ("gran", "paper")
    return Worksheet(
        title=texts["title"],
        blocks=blocks,
        label=texts["label"],
        mark=Figure(Group("Seriemærke", mark(0, MARK, MARK)), mark_width(MARK), MARK),
        tabs=tabs if active is not None else (texts["tab"],),
        active_tab=active or 0,
        continued=texts["continued"],
        subject=content.publication.series,
        tab_roles=roles,
        series=content.publication.series,
        source_line=texts.source(content.publication),
    )


def group_sheet(content: Content, texts: Texts, *blocks: Block) -> Worksheet:
    """An A3 sheet for a group round a table; its foot says whose side it is. It has no index tabs."""
    return replace(sheet(content, texts, *blocks), tabs=(), paper="a3", turned=texts["turned"])


def guide(content: Content, texts: Texts, *blocks: Block) -> Worksheet:
    """A document for whoever leads the day. It has no index tabs, for it belongs to no phase."""
    return replace(sheet(content, texts, *blocks), tabs=())


def own(made: Worksheet, texts: Texts) -> Worksheet:
    """A sheet that has nothing of the publication's."""
    return replace(made, source_line=texts["ours"])


# ---------------------------------------------------------------- tables


Column = Callable[[Words, Words], Cell]
"""What is filled in below a head: a cell made of what its row is about, and of the head."""
OWN = None
"""Below this head stands the next of the cells that are the row's own."""
Row = tuple[Words | Cell, ...]
"""What it is about, then the cells that are its own."""


def to_tick(label: str = "{row}") -> Column:
    """A box, which a screen reader calls by this label."""
    return lambda row, column: Cell(check=row.derived(label.format(row=row, column=column)))


def to_fill(label: str = "{row}: {column}", **how: Any) -> Column:
    """Lines, a scale or room, as `how` tells a `Cell`; a screen reader calls it by this label."""
    return lambda row, column: Cell(label=row.derived(label.format(row=row, column=column)), **how)


def counted(words: Words, count: int) -> list[Row]:
    """Empty rows, which are about their numbers."""
    return [(words.derived(str(n)),) for n in range(1, count + 1)]


def table(
    texts: Texts, key: str, rows: Iterable[Row], columns: Sequence[Column | None], shares: Sequence[float],
    *, head: Sequence[Words] = (), title: Words | None = None, **how: Any,
) -> Table:  # fmt: skip
    """`key` begins its texts: -summary and, unless they are given, -title and -head. `how` is what `Table` takes besides."""
    heads = tuple(head) or texts.list(f"{key}-head", len(shares))
    made = tuple(tuple(_cells(row, columns, heads)) for row in rows)
    return Table(title or texts[f"{key}-title"], texts[f"{key}-summary"], heads, made, tuple(shares), **how)


def _cells(row: Row, columns: Sequence[Column | None], heads: Sequence[Words]) -> Iterator[Cell]:
    about, *own = row
    assert isinstance(about, Words)
    for column, head in zip(columns, heads, strict=True):
        cell = column(about, head) if column else own.pop(0)
        assert isinstance(cell, Cell)
        yield cell


def to_decide(
    texts: Texts, title: Words, points: Iterable[tuple[str, FocusPoint]], lines: int, shares: Sequence[float], most: int
) -> Table:
    """A row for each focus point with its number: a box, its question, and lines. Texts: points-head, points-summary."""
    rows = [(point.name, Cell(numbered(point, number), point.question)) for number, point in points]
    columns = (to_tick(), OWN, to_fill("{column}: {row}", lines=lines))
    return table(texts, "points", rows, columns, shares, title=title, most=most)


def numbered(point: FocusPoint, number: str) -> Words:
    return point.name.derived(f"{number} {point.name}")


def claims(texts: Texts, key: str, ends: str, shares: Sequence[float]) -> Table:
    """A scale for each claim. `key` begins its texts, which are the claims; `ends` has what its first and last box mean."""
    low, high = texts.list(ends, 2)
    rows = [(claim, Cell(words=claim)) for claim in texts.list(key)]
    columns = (OWN, to_fill("{row}", scale=SCALE))
    return table(texts, key, rows, columns, shares, head=(texts[f"{key}-head"], low), ends=(low, high))


def next_steps(texts: Texts, rows: int, shares: Sequence[float] = STEPS) -> Table:
    """Next step, who, when: empty rows to fill in."""
    first, *_ = texts.list("steps-head", len(shares))
    columns = [to_fill("{column} {row}", lines=1)] * len(shares)
    return table(texts, "steps", counted(first, rows), columns, shares, title=first, most=MOST_LINES)


# ---------------------------------------------------------------- a sheet that is written in its YAML file


def form_sheet(content: Content, texts: Texts, room: Room) -> Worksheet:
    """A form that reads no content: the keys of its file, in their order, are its blocks. Its source is `ours` alone.

    After the head (`label`, `tab`, `overline`, `heading`, `lead`, `fields`, `continued`, `ours`) a key with a hyphen says
    with its first word what it is, as `BLOCKS` and content/README.md tell; what follows the hyphen is for the one who writes.
    Raises `Problems` at a key that cannot be made.
    """
    hint = f"begynd nøglen med {', '.join(f'{word}-' for word in BLOCKS)}, eller slet linjen"
    texts.for_unknown = hint
    known = [(Words(key), BLOCKS.get(key.partition("-")[0])) for key in texts if "-" in key]
    body = [(key, block) for key, make in known if make for block in make(texts, key)]
    stop_on_errors(_ill_torn(body))
    top = head(texts, figure(content, "seed-house", beside=True))
    return own(sheet(content, texts, *top, *(block for _, block in body), active=None), texts)


def _ill_torn(body: Sequence[tuple[Words, Block]]) -> Iterator[Problem]:
    """A page has one line to tear along, with something below it."""
    torn = False
    for (key, block), below in zip(body, (*(block for _, block in body[1:]), PageBreak()), strict=False):
        tears = isinstance(block, TearOff)
        if tears and torn:
            yield Problem(key.where, "siden har to rivelinjer", "slet den ene, eller skriv page- imellem dem")
        elif tears and isinstance(below, PageBreak):
            yield Problem(key.where, "der står ikke noget under rivelinjen", "skriv det, der skal rives af, under den")
        torn = tears or torn and not isinstance(block, PageBreak)


def _listed(texts: Texts, key: Words, least: int, hint: str) -> tuple[Words, ...]:
    found = texts.list(key)
    if len(found) < least:
        raise Problems([Problem(key.where, f"'{key}' har {len(found)} af mindst {least} linjer", hint)])
    return found


def _table(texts: Texts, key: Words) -> Iterator[Block]:
    """Lines of cells parted by |: what it is for, the column heads, then the rows; an empty cell is for writing."""
    hint = "skriv, hvad tabellen er til, så kolonnernes navne med | imellem, og så en linje for hver række"
    summary, columns, *rows = map(_parted, _listed(texts, key, 3, hint))
    stop_on_errors(_uneven(columns, rows))
    heads, shares = zip(*map(_shared, columns), strict=True)
    cells = tuple(tuple(_written(row, n, heads)) for n, row in enumerate(rows, 1))
    yield Table(heads[0], summary[0], heads, cells, shares, MOST_LINES)


def _uneven(columns: Sequence[Words], rows: Iterable[Sequence[Words]]) -> Iterator[Problem]:
    for row in rows:
        if len(row) != len(columns):
            message = f"rækken har {len(row)} celler, men hovedet har {len(columns)}"
            yield Problem(row[0].where, message, "sæt en | mellem cellerne; en tom celle er til at skrive i")


def _parted(line: Words) -> tuple[Words, ...]:
    return tuple(line.derived(cell.strip()) for cell in line.split("|"))


def _shared(head: Words) -> tuple[Words, float]:
    """A column's head and its share of the breadth: »Hvad*2« is twice as broad as others."""
    found = re.fullmatch(r"(.*\S) *\* *([1-9]\d?)", head)
    return (head.derived(found[1]), float(found[2])) if found else (head, 1.0)


def _written(row: Sequence[Words], number: int, heads: Sequence[Words]) -> Iterator[Cell]:
    """A screen reader calls the empty cells by what begins the row or, if that is empty too, by its number."""
    empty = to_fill("{row}: {column}" if row[0] else f"{{column}} {number}", lines=1)
    for cell, head in zip(row, heads, strict=True):
        yield Cell(words=cell) if cell else empty(row[0], head)


def _scales(texts: Texts, key: Words) -> Iterator[Block]:
    """What it is for, the head, the names of both ends, then a claim a line."""
    hint = (
        "skriv, hvad skalaen er til, så kolonnens navn, den lave ende, den høje ende, og så en linje for hvert udsagn"
    )
    summary, title, low, high, *said = _listed(texts, key, 5, hint)
    rows = tuple((Cell(words=claim), Cell(scale=SCALE, label=claim)) for claim in said)
    yield Table(title, summary, (title, low), rows, (318, 168), ends=(low, high))


def _page(texts: Texts, key: Words) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(texts[key], 1, overline=texts["overline"])


BLOCKS: Mapping[str, Callable[[Texts, Words], Iterable[Block]]] = {
    "page": _page,
    "heading": lambda texts, key: [Heading(texts[key], 2)],
    "text": lambda texts, key: [Prose(texts[key])],
    "checks": lambda texts, key: [Checks(texts.list(key), 1)],
    "fields": lambda texts, key: [Fields(names := texts.list(key), (1.0,) * len(names))],
    "lines": lambda texts, key: [AnswerLines(texts[key], 3, 6)],
    "scale": _scales,
    "table": _table,
    "steps": lambda texts, key: [next_steps(texts, 3)] if key == "steps-head" else [],
    "tear": lambda texts, key: [TearOff(texts[key])],
}
"""What a key makes, by its first word."""
