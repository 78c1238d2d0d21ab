"""What worksheets have in common: head, index tabs, tables to write and tick in, next steps. Word lays them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.compose.drawing.vignettes import SIZE
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Fields, Figure, Heading, PageBreak, Prose, Table
from generator.model.scene import Group
from generator.model.text import Words

SCALE = 5  # boxes of a scale
FIELDS = (208, 182, 96)  # shares of the fields on a sheet's first line
STEPS = (239, 137, 110)  # shares of next step, who, when


def head(texts: Texts, vignette: Group, heading: Heading | None = None) -> tuple[Block, ...]:
    """What every sheet begins with: a small drawing, heading, lead and the fields for who fills it in."""
    return (
        Figure(vignette, *SIZE, beside=True),
        heading or Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields"), FIELDS),
    )


def sheet(content: Content, texts: Texts, blocks: tuple[Block, ...], active: int | None = 0) -> Worksheet:
    """A worksheet with the phases as index tabs, the active one in its colour; without one, a tab of its own."""
    tabs = tuple(phase.name.derived(f"{n}. {phase.name}") for n, phase in enumerate(content.phases, 1))
    roles = (f"phase-{active + 1}", f"on-phase-{active + 1}") if active is not None else ("gran", "paper")
    return Worksheet(
        title=texts["title"],
        blocks=blocks,
        pages=1 + sum(isinstance(b, PageBreak) for b in blocks),
        label=texts["label"],
        tabs=tabs if active is not None else (texts["tab"],),
        active_tab=active or 0,
        subject=content.publication.title,
        tab_roles=roles,
        series=content.publication.series,
        source_line=content.publication.source_line,
    )


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
) -> Table:
    """A table to tick in. `key` begins its texts: <key>-title, <key>-summary and, unless it is given, <key>-head."""
    words = head or texts.list(f"{key}-head")
    return Table(texts[f"{key}-title"], texts[f"{key}-summary"], words, rows, shares, "checklist", ends)


def to_write(
    texts: Texts,
    key: str,
    first: Sequence[Cell],
    shares: tuple[float, ...],
    *,
    lines: int = 1,
    style: Literal["checklist", "grid"] = "grid",
) -> Table:
    """A table to write in: a row for each of its `first` cells, the other columns empty. `key` begins its texts."""
    head = texts.list(f"{key}-head")
    rows = tuple((cell, *(_empty(cell.lead or cell.words, column, lines) for column in head[1:])) for cell in first)
    return Table(texts[f"{key}-title"], texts[f"{key}-summary"], head, rows, shares, style)


def _empty(row: Words | None, column: Words, lines: int) -> Cell:
    label = row.derived(f"{row}: {column}") if row else column
    return Cell(lines=lines, label=label)


def next_steps(texts: Texts, rows: int) -> Table:
    """Next step, who, when: empty rows to fill in."""
    head = texts.list("steps-head")
    lines = tuple(tuple(Cell(lines=1, label=name.derived(f"{name} {n + 1}")) for name in head) for n in range(rows))
    return Table(head[0], texts["steps-summary"], head, lines, STEPS)
