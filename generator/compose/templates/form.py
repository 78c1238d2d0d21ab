"""What worksheets have in common: head, index tabs, next steps. Word lays them out."""

from __future__ import annotations

from generator.compose.catalogue import Texts
from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import circle
from generator.compose.drawing.vignettes import SIZE
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Figure, Numeral, PageBreak, Table
from generator.model.scene import Group
from generator.model.text import Words

SCALE = 5
MARK = 11.5  # points, the height of the series mark in the foot
DISC = 26.0  # points across the disc of a phase's number
STEPS = ("steps-head", "steps-summary")
HEAD = ("title", "name", "label", "overline", "lead", "fields")


def beside(group: Group) -> Figure:
    return Figure(group, *SIZE, beside=True)


def numeral(number: Words, phase: int) -> Numeral:
    """The number of a phase (counted from 1) on a disc of its colour."""
    disc = circle(DISC / 2, DISC / 2, DISC / 2, f"phase-{phase}")
    return Numeral(number, f"on-phase-{phase}", Group("Fasetal", (disc,), f"Fase {number}:"), DISC)


def sheet(content: Content, texts: Texts, blocks: tuple[Block, ...], active: int | None = 0) -> Worksheet:
    """A worksheet with the phases as index tabs, the active one in its colour."""
    tabs = tuple(phase.name.derived(f"{n}. {phase.name}") for n, phase in enumerate(content.phases, 1))
    roles = (f"phase-{active + 1}", f"on-phase-{active + 1}") if active is not None else ("gran", "paper")
    return Worksheet(
        title=texts["title"],
        blocks=blocks,
        pages=1 + sum(isinstance(b, PageBreak) for b in blocks),
        label=texts["label"],
        mark=Figure(Group("Seriemærke", mark(0, MARK, MARK)), mark_width(MARK), MARK),
        tabs=tabs if active is not None else (texts["tab"],),
        active_tab=active or 0,
        subject=content.publication.title,
        tab_roles=roles,
        series=content.publication.series,
        source_line=content.publication.source_line,
    )


def steps(texts: Texts, rows: int) -> Table:
    """Next step, who, when: empty rows to fill in."""
    head = texts.list("steps-head")
    lines = tuple(tuple(Cell(lines=1, label=name.derived(f"{name} {n + 1}")) for name in head) for n in range(rows))
    return Table(head[0], texts["steps-summary"], head, lines, (239, 137, 110))
