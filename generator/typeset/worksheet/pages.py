"""Which blocks stand on which page: a sheet with too much for its pages goes on to further ones, in the same type.

A page ends before a section if it can, else between two rows of a table. Writing lines grow where a page has room left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from generator.model.flow import AnswerLines, Block, Cell, Columns, Figure, Heading, PageBreak, Prose, Table

Height = Callable[[Block], float]
CUT = 0.15  # a page end within a table is as bad as a page that is two fifths empty
UNEVEN = 0.1  # what the room that growing lines will fill weighs beside that which stays empty


def pages(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks of each page."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, PageBreak):
            found.append([])
        else:
            found[-1].append(block)
    return found


def beside(blocks: Iterable[Block]) -> Figure | None:
    """The figure at the right of a page's head."""
    return next((b for b in blocks if isinstance(b, Figure) and b.beside), None)


def in_head(block: Block) -> bool:
    """Title and lead stand beside the page's figure; the rest below it."""
    return isinstance(block, Heading) and block.level == 1 or isinstance(block, Prose) and block.style == "lead"


# ---------------------------------------------------------------- broken


@dataclass(frozen=True, slots=True)
class _Part:
    """What no page end may go through: a block, or a row of a table."""

    at: int  # which block it is, or is a row of
    block: Block
    height: float
    grows: float  # how much higher it can be
    may_begin: bool  # a page
    section: bool  # begins one
    within: Heading | None  # the heading of the section that goes on with it
    again: float = 0.0  # the head of the table, which comes again on the page that this row begins
    row: int = -1

    @property
    def cut(self) -> float:
        """What it costs to begin a page here: twice as much where one row of a table would be parted from all others."""
        alone = isinstance(self.block, Table) and self.row in (1, len(self.block.rows) - 1)
        return 0.0 if self.section else CUT * (1 + alone)


def broken(
    blocks: Sequence[Block], height: Height, room: float, first: float, goes_on: Callable[[Heading], Heading]
) -> list[list[Block]]:
    """The blocks of a page on as few pages as they need, each as full as it can be, and rather between sections.

    `first` is what its head needs beside. A page that goes on begins with the title again, and with the heading of the
    section that it is in the middle of; `goes_on` says so in them.
    """
    parts = list(_parts(blocks, height))
    ends = [0.0, *accumulate(part.height for part in parts)]
    grows = [0.0, *accumulate(part.grows for part in parts)]
    title = next((b for b in blocks if isinstance(b, Heading) and b.level == 1), None)

    def again(i: int) -> list[Block]:
        return [goes_on(heading) for heading in (title, parts[i].within) if heading] if i else []

    best: list[tuple[tuple[float, int, float], int]] = [((0.0, 0, 0.0), len(parts))] * (len(parts) + 1)
    for i in reversed([n for n, part in enumerate(parts) if part.may_begin or not n]):
        found = []
        head = sum(map(height, again(i))) + parts[i].again if i else first
        for j in (*(n for n, part in enumerate(parts) if n > i and part.may_begin), len(parts)):
            left = room - (ends[j] - ends[i] + head)
            (over, count, faults), _ = best[j]
            cut = parts[j].cut if j < len(parts) else 0.0
            empty = max(0.0, left - (grows[j] - grows[i])) / room
            found.append(
                ((over + max(0.0, -left), count + 1, faults + cut + empty**2 + UNEVEN * max(0.0, left / room) ** 2), j)
            )
        best[i] = min(found)
    made, at = [], 0
    while at < len(parts):
        end = best[at][1]
        made.append([*again(at), *_joined(parts[at:end])])
        at = end
    return made or [[]]


def _parts(blocks: Sequence[Block], height: Height) -> Iterator[_Part]:
    before: Block | None = None
    within: Heading | None = None
    for n, block in enumerate(blocks):
        begins = block if isinstance(block, Heading) and block.level > 1 else None
        section, within = begins is not None, None if begins else within
        free = section or not (n == 0 or before and _with_next(before))
        if isinstance(block, Table) and len(block.rows) > 1:
            tables = [replace(block, rows=(row,)) for row in block.rows]
            alone = height(replace(block, rows=()))
            for k, table in enumerate(tables):
                tall = height(table)
                grows = height(_grown_up(table)) - tall
                high, again = (tall - alone, alone) if k else (tall, 0.0)
                yield _Part(n, block, high, grows, k > 0 or free, section, within, again, k)
        else:
            tall = height(block)
            yield _Part(n, block, tall, height(_grown_up(block)) - tall, free, section, within)
        before, within = block, begins or within


def _with_next(block: Block) -> bool:
    """Whether the page may not end behind it."""
    return isinstance(block, Heading) or in_head(block) or isinstance(block, Figure) and block.beside


def _joined(parts: Sequence[_Part]) -> Iterator[Block]:
    """The blocks of a page, with the rows of a table together again."""
    for _, found in groupby(parts, key=lambda part: part.at):
        rows = list(found)
        table = rows[0].block
        if isinstance(table, Table) and rows[0].row >= 0:
            yield replace(table, rows=table.rows[rows[0].row : rows[-1].row + 1])
        else:
            yield rows[0].block


# ---------------------------------------------------------------- grown


def grown(blocks: Sequence[Block], height: Height, free: float) -> tuple[list[Block], float]:
    """The blocks with as many writing lines as `free` points allow, and what is left.

    Each that may have more gets one in turn, a table with many rows before what needs less: what is left is enough for that.
    """
    made = list(blocks)
    while True:
        longer = [(n, more) for n, block in enumerate(made) if (more := _with_a_line_more(block))]
        needs = {n: height(more) - height(made[n]) for n, more in longer}
        before = list(made)
        for n, more in sorted(longer, key=lambda one: -needs[one[0]]):
            if needs[n] <= free:
                made[n], free = more, free - needs[n]
        if made == before:
            return made, free


def _grown_up(block: Block) -> Block:
    """The block with all the writing lines that it may have."""
    while more := _with_a_line_more(block):
        block = more
    return block


def _with_a_line_more(block: Block) -> Block | None:
    match block:
        case AnswerLines(lines=lines, most=most) if lines < most:
            return replace(block, lines=lines + 1)
        case Table(rows=rows, most=most) if any(0 < cell.lines < most for row in rows for cell in row):
            return replace(block, rows=tuple(tuple(_taller(cell, most) for cell in row) for row in rows))
        case Columns(columns=columns):
            more = [[_with_a_line_more(inner) or inner for inner in column] for column in columns]
            return replace(block, columns=tuple(map(tuple, more))) if more != list(map(list, columns)) else None
    return None


def _taller(cell: Cell, most: int) -> Cell:
    return replace(cell, lines=cell.lines + 1) if 0 < cell.lines < most else cell
