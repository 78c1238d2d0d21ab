"""The page of a worksheet in points: what the Word template says of it, and what its blocks need beside.

Every line has an exact pitch, so the height of a page is a sum and not a guess (design manual, sections 2 and 6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.flow import Block, Cell, Columns, Figure, Heading, PageBreak, Prose, Table
from generator.model.text import Words

Run = tuple[str, float, float, str]
"""A text as it is set: face, size, tracking in thousandths of an em, text."""

ABOVE_FOOT = 6.0
TAB_WIDTH, TAB_TOP, TAB_GAP, TAB_LEAST = 30.0, 148.0, 3.0, 112.0
TAB_PAD = 12.0  # inside a tab, before and after its text
TAB_INWARDS = 8.0  # kept free at a tab's outer side, which office printers cannot print

RULE = 3.0  # white between the rows of a table
CROSS = 6.0  # the window's cross between the panes of a matrix
BOX = 20.0  # from a tick box to its text
CHECK_GAP = 22.0  # from a text to the next box on its line
HEAD = 18.0  # the head row of a table
LIGHT_HEAD = 15.0  # the head row without a ground
PANE = 60.0  # a pane of a matrix
AXIS = 18.0  # the turned label left of the panes
AXIS_ROOM = 10.0  # what LibreOffice keeps free at its ends
STEP = 30.0  # from box to box in a scale
PITCH_LEAST = 16.5  # between writing lines: 5.8 mm; the most is what the template's style has
TICK_ROW_MOST, TICK_ROW_LEAST = 28.0, 23.0  # a row to tick in
FIGURE_TOP = 26.0  # of the figure beside a page's head, from the edge of the paper
BESIDE_GAP = 18.0  # from the head's texts to the figure beside them
FIGURE_GAP = 6.0  # and from its foot to the first line of the full breadth


@dataclass(frozen=True, slots=True)
class SheetStyle:
    """A paragraph style of the template, in points. `pitch` is the distance between lines, `indent` both sides' together."""

    name: str
    face: str
    size: float
    pitch: float
    before: float = 0.0
    after: float = 0.0
    tracking: float = 0.0  # thousandths of an em
    indent: float = 0.0

    def height(self, lines: int) -> float:
        return self.before + lines * self.pitch + self.after

    def run(self, text: str) -> Run:
        return self.face, self.size, self.tracking, text


@dataclass(frozen=True, slots=True)
class Pads:
    """Inside the cells of a table style."""

    top: float
    bottom: float
    side: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """Page, paragraph styles and table styles as the Word template has them: what is fitted is what Word will show."""

    sum: str  # of the template's bytes: another template, another sheet
    page_w: float
    page_h: float
    left: float
    right: float
    top: float
    edge: float  # from the foot to the edge of the paper
    body: SheetStyle
    title: SheetStyle
    section: SheetStyle
    part: SheetStyle
    overline: SheetStyle
    lead: SheetStyle
    small: SheetStyle
    bullet: SheetStyle
    number: SheetStyle
    fields: SheetStyle
    check: SheetStyle
    answer: SheetStyle
    write: SheetStyle
    cell: SheetStyle
    more: SheetStyle
    label: SheetStyle
    tick: SheetStyle
    head_dark: SheetStyle
    head_light: SheetStyle
    axis_label: SheetStyle
    drawing: SheetStyle
    tab: SheetStyle
    series: SheetStyle
    colophon: SheetStyle
    seam: SheetStyle  # a paragraph that Word demands and nobody sees
    lead_in: SheetStyle  # of characters: the capitals that open a checklist point
    checklist: Pads
    grid: Pads
    matrix: Pads

    @property
    def width(self) -> float:
        return self.page_w - self.left - self.right

    def heading(self, level: int) -> SheetStyle:
        return (self.title, self.section, self.part)[level - 1]

    def prose(self, prose: Prose) -> SheetStyle:
        return {"body": self.body, "lead": self.lead, "small": self.small}[prose.style]

    def pads(self, table: Table) -> Pads:
        return {"checklist": self.checklist, "grid": self.grid, "matrix": self.matrix}[table.style]

    def head_width(self, figure: Figure | None) -> float:
        """The breadth left for the texts beside a page's figure."""
        return self.width - figure.w - BESIDE_GAP if figure else self.width

    def cell_runs(self, cell: Cell) -> Iterator[Run]:
        """The text of a cell as it is set: a lead-in in capitals and the text, or the lead alone as a row's name."""
        if cell.lead and cell.words:
            yield self.lead_in.run(f"{cell.lead.upper()}:")
            yield self.cell.run(f" {cell.words}")
        elif cell.lead:
            yield self.label.run(cell.lead)
        elif cell.words:
            yield self.cell.run(cell.words)

    def tab_run(self, words: Words) -> Run:
        return self.tab.run(words.upper())


# ---------------------------------------------------------------- how blocks stand on the page


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


def to_tick(row: tuple[Cell, ...]) -> bool:
    """A row of boxes without writing lines."""
    return any(c.check or c.scale for c in row) and not any(c.lines for c in row)


def parts(shares: tuple[float, ...], width: float) -> list[float]:
    """A breadth divided by shares."""
    return [width * share / sum(shares) for share in shares]


def column_widths(block: Columns, width: float) -> list[float]:
    return parts(block.shares, width - block.gap * (len(block.columns) - 1))


def table_widths(table: Table, width: float) -> list[float]:
    """Columns of a table; a matrix has a narrow first one for its turned labels."""
    if table.style != "matrix":
        return parts(table.shares, width)
    return [AXIS, *parts(table.shares[1:], width - AXIS)]
