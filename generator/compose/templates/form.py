"""What worksheets have in common: head, index tabs, next steps. Word lays them out."""

from __future__ import annotations

from generator.compose.catalogue import Texts
from generator.compose.drawing.vignettes import SIZE
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Figure, PageBreak, Table
from generator.model.scene import Group

SCALE = 5
STEPS = ("steps-head", "steps-summary")
HEAD = ("title", "name", "label", "overline", "lead", "fields")


def beside(group: Group) -> Figure:
    return Figure(group, *SIZE, beside=True)


def sheet(content: Content, texts: Texts, blocks: tuple[Block, ...], active: int | None = 0) -> Worksheet:
    """A worksheet with the phases as index tabs, the active one in its colour."""
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


def steps(texts: Texts, rows: int) -> Table:
    """Next step, who, when: empty rows to fill in."""
    head = texts.list("steps-head")
    lines = tuple(tuple(Cell(lines=1, label=name.derived(f"{name} {n + 1}")) for name in head) for n in range(rows))
    return Table(head[0], texts["steps-summary"], head, lines, (239, 137, 110))
