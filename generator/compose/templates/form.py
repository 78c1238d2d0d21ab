"""What worksheets have in common: head, index tabs, tables to write and tick in, next steps. Word lays them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.compose.drawing.pictures import figure
from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import circle
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Block,
    Cell,
    Checks,
    Fields,
    Figure,
    Heading,
    Numeral,
    PageBreak,
    Prose,
    Table,
)
from generator.model.problems import Problem, stop_on_errors
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


def head(texts: Texts, vignette: Figure | None = None, heading: Heading | None = None) -> tuple[Block, ...]:
    """What every sheet begins with: a small drawing, heading, lead and the fields for who fills it in."""
    return (
        *((vignette,) if vignette else ()),
        heading or Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields", len(FIELDS)), FIELDS),
    )


def numeral(number: Words, phase: int, alt: Words, across: float = DISC) -> Numeral:
    """The number of a phase (counted from 1) on a disc of its colour."""
    side = across + 2 * DISC_AIR
    disc = circle(side / 2, side / 2, across / 2, f"phase-{phase}")
    return Numeral(number, f"on-phase-{phase}", Group("Fasetal", (disc,), fill(alt, nummer=number)), side)


def sheet(content: Content, texts: Texts, blocks: tuple[Block, ...], active: int | None = 0) -> Worksheet:
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


def group_sheet(content: Content, texts: Texts, blocks: tuple[Block, ...]) -> Worksheet:
    """An A3 sheet for a group round a table; its foot says whose side it is. It has no index tabs."""
    return replace(sheet(content, texts, blocks), tabs=(), paper="a3", turned=texts["turned"])


def scale(label: Words) -> Cell:
    """Boxes from 1 to 5."""
    return Cell(scale=SCALE, label=label)


def checklist(
    texts: Texts,
    key: str,
    rows: tuple[tuple[Cell, ...], ...],
    shares: tuple[float, ...],
    *,
    head: tuple[Words, ...] = (),
    ends: tuple[Words, Words] | None = None,
    most: int = 0,
) -> Table:
    """A table to tick in. `key` begins its texts: <key>-title, <key>-summary and, unless it is given, <key>-head."""
    words = head or texts.list(f"{key}-head", len(shares))
    return Table(texts[f"{key}-title"], texts[f"{key}-summary"], words, rows, shares, most, ends)


def to_write(
    texts: Texts, key: str, first: Sequence[Cell], shares: tuple[float, ...], *, lines: int = 1, most: int = 0
) -> Table:
    """A table to write in: a row for each of its `first` cells, the other columns empty. `key` begins its texts."""
    head = texts.list(f"{key}-head", len(shares))
    rows = tuple((cell, *(_empty(cell.lead or cell.words, column, lines) for column in head[1:])) for cell in first)
    return Table(texts[f"{key}-title"], texts[f"{key}-summary"], head, rows, shares, most)


def _empty(row: Words | None, column: Words, lines: int) -> Cell:
    label = row.derived(f"{row}: {column}") if row else column
    return Cell(lines=lines, label=label)


# ---------------------------------------------------------------- a sheet that is written in its YAML file


def form_sheet(content: Content, texts: Texts, room: Room) -> Worksheet:
    """A form that reads no content: the keys of its file, in their order, are its blocks.

    After the head (`label`, `tab`, `overline`, `heading`, `lead`, `fields`, `continued`) a key says with its first word what it is:
    page-, heading-, text-, checks-, lines-, scale-, table-; what follows the hyphen is for the one who writes.
    `steps-head` with `steps-summary` are the next steps.
    """
    body = [block for key in texts if (made := BLOCKS.get(key.partition("-")[0])) for block in made(texts, key)]
    return sheet(content, texts, (*head(texts, figure(content, "seed-house", beside=True)), *body), active=None)


def _table(texts: Texts, key: str) -> Iterator[Block]:
    """Lines of cells parted by |: what it is for, the column heads, then the rows; an empty cell is for writing."""
    summary, columns, *rows = (tuple(map(line.derived, _cells(line))) for line in texts.list(key))
    stop_on_errors(_uneven(columns, rows))
    cells = tuple(
        tuple(_written(cell, row[0], column) for cell, column in zip(row, columns, strict=True)) for row in rows
    )
    yield Table(columns[0], summary[0], columns, cells, tuple(1.0 for _ in columns), MOST_LINES)


def _uneven(columns: Sequence[Words], rows: Iterable[Sequence[Words]]) -> Iterator[Problem]:
    for row in rows:
        if len(row) != len(columns):
            message = f"rækken har {len(row)} celler, men hovedet har {len(columns)}"
            yield Problem(row[0].where, message, "sæt en | mellem cellerne; en tom celle er til at skrive i")


def _cells(line: Words) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _written(cell: Words, row: Words, column: Words) -> Cell:
    return Cell(words=cell) if cell else _empty(row, column, 2)


def _scales(texts: Texts, key: str) -> Iterator[Block]:
    """What it is for, the head, the names of both ends, then a claim a line."""
    summary, title, low, high, *claims = texts.list(key)
    rows = tuple((Cell(words=claim), scale(claim)) for claim in claims)
    yield Table(title, summary, (title, low), rows, (318, 168), ends=(low, high))


def _page(texts: Texts, key: str) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(texts[key], 1, overline=texts["overline"])


def _steps(texts: Texts, key: str) -> Iterator[Block]:
    if key == "steps-head":
        yield next_steps(texts, 3)


BLOCKS: Mapping[str, Callable[[Texts, str], Iterable[Block]]] = {
    "page": _page,
    "heading": lambda texts, key: [Heading(texts[key], 2)] if key != "heading" else [],
    "text": lambda texts, key: [Prose(texts[key])],
    "checks": lambda texts, key: [Checks(texts.list(key), 1)],
    "lines": lambda texts, key: [AnswerLines(texts[key], 3, 6)],
    "scale": _scales,
    "table": _table,
    "steps": _steps,
}
"""What a key makes, by its first word."""


def next_steps(texts: Texts, rows: int, shares: tuple[float, ...] = STEPS) -> Table:
    """Next step, who, when: empty rows to fill in."""
    head = texts.list("steps-head", len(shares))
    lines = tuple(tuple(Cell(lines=1, label=name.derived(f"{name} {n + 1}")) for name in head) for n in range(rows))
    return Table(head[0], texts["steps-summary"], head, lines, shares, MOST_LINES)
