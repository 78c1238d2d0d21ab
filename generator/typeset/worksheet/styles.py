"""The page of a worksheet in points: what the Word template says of it, and what its blocks need beside.

Every line has an exact pitch, so the height of a page is a sum and not a guess (design manual, sections 2 and 6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from generator.model.document import SheetPaper
from generator.model.flow import GRIDS, Cell, Columns, Figure, Prose, Step, Table
from generator.model.scene import Role
from generator.model.text import Words
from generator.model.units import MM

Run = tuple[str, float, float, str]
"""A text as it is set: face, size, tracking in thousandths of an em, text."""

ABOVE_FOOT = 6.0
TAB_WIDTH, TAB_TOP, TAB_GAP, TAB_LEAST = 26.0, 148.0, 3.0, 112.0
TAB_PAD = 12.0  # inside a tab, before and after its text
EDGE = 8 * MM  # of the paper, which an office printer may not print

RULE, LINE = 3.0, 1.0  # between the rows of a table: white, or the line of its grid
FRAME = 3.0  # round a table, above and below it
BOX = 22.0  # from a tick box to its text
CHECK_GAP = 22.0  # from a text to the next box on its line
LIGHT_HEAD = 15.0  # the head row of a table
CELL_AIR = 2.5  # above and below the words of a cell; margins of its own would go for all cells of the row
PANE_AIR = 4.0  # between the name in a pane and its drawing
WINDOW_AFTER = 8.0  # below a window for dots
MORE_AIR = 2.0  # between the questions of a cell
ASK_AIR = 3.0  # above what is asked in it
PICTURE_AIR = 4.0  # below a picture in a cell: it stands on a line of type
STEP_AIR = 3.0  # between the items of a list in a cell
SMALL_AIR = 3.0  # above small type in it
BLOCK_AIR = 1.5  # after a block of a bar
SIDE_AIR = 6.0  # between pictures beside each other, and above their rows
LARGE, LARGE_PITCH = 19.0, 21.0  # a time that is read at arm's length
TEAR_AIR = 4.0  # above the line to tear along, and below its words
TICK_ROW_MOST = 26.0  # a row to tick in; the least is the pitch of the boxes' style, with the rule 8 mm
FIGURE_TOP = 26.0  # of the figure beside a page's head, from the edge of the paper
BESIDE_GAP = 18.0  # from the head's texts to the figure beside them
FIGURE_GAP = 6.0  # and from its foot to the first line of the full breadth


@dataclass(frozen=True, slots=True)
class Paper:
    """Another paper than the template's, in points, and how much larger its type and its measures are."""

    w: float
    h: float
    side: float
    top: float
    scale: float = 1.0
    title: float = 1.0  # how much of its size the title has besides


PAPERS: Mapping[SheetPaper, Paper] = {
    "a3": Paper(420 * MM, 297 * MM, 14 * MM, 9 * MM, 1.25),
    "a5": Paper(148.5 * MM, 210 * MM, 13 * MM, 9 * MM),
    "a4-landscape": Paper(297 * MM, 210 * MM, 12 * MM, 9 * MM, 0.95, title=0.8),
}
FOOT = ("tab", "series", "colophon", "seam")  # the styles that are the same on every paper


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
    color: Role = "muld"

    def height(self, lines: int) -> float:
        return self.before + lines * self.pitch + self.after

    def run(self, text: str) -> Run:
        return self.face, self.size, self.tracking, text

    def scaled(self, k: float) -> SheetStyle:
        """As Word has it: type in half points, distances in twentieths."""
        lengths = (self.pitch, self.before, self.after, self.indent)
        pitch, before, after, indent = (round(length * 20 * k) / 20 for length in lengths)
        size = round(self.size * 2 * k) / 2
        return replace(self, size=size, pitch=pitch, before=before, after=after, indent=indent)


@dataclass(frozen=True, slots=True)
class Pads:
    """Inside the cells of a table style."""

    top: float
    bottom: float
    side: float

    def scaled(self, k: float) -> Pads:
        return Pads(*(round(length * 20 * k) / 20 for length in (self.top, self.bottom, self.side)))


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
    fields: SheetStyle
    check: SheetStyle
    answer: SheetStyle
    write: SheetStyle
    cell: SheetStyle
    more: SheetStyle
    label: SheetStyle
    pane: SheetStyle
    tick: SheetStyle
    head_light: SheetStyle
    axis_label: SheetStyle
    drawing: SheetStyle
    tab: SheetStyle
    series: SheetStyle
    colophon: SheetStyle
    seam: SheetStyle  # a paragraph that Word demands and nobody sees
    checklist: Pads
    matrix: Pads
    page_of: str  # " · side 1 af 2", behind the name of the sheet in the foot
    scale: float = 1.0  # of this paper's type and measures
    title_scale: float = 1.0  # of its title besides

    @property
    def width(self) -> float:
        return self.page_w - self.left - self.right

    def on(self, paper: SheetPaper) -> SheetLayout:
        """The layout on another paper than the template's."""
        if paper not in PAPERS:
            return self
        other = PAPERS[paper]
        page: dict[str, Any] = {"page_w": other.w, "page_h": other.h, "left": other.side, "right": other.side}
        own = ((field.name, getattr(self, field.name)) for field in fields(self) if field.name not in FOOT)
        larger: dict[str, Any] = {name: it.scaled(other.scale) for name, it in own if isinstance(it, SheetStyle | Pads)}
        larger["title"] = self.title.scaled(other.scale * other.title)
        return replace(self, **page, **larger, top=other.top, scale=other.scale, title_scale=other.title)

    def heading(self, level: int) -> SheetStyle:
        return (self.title, self.section, self.part)[level - 1]

    def prose(self, prose: Prose) -> SheetStyle:
        style = {"body": self.body, "lead": self.lead, "small": self.small}[prose.style].scaled(prose.larger)
        return replace(style, before=style.before + prose.above, after=max(0.0, style.after - prose.above))

    def words_of(self, cell: Cell) -> SheetStyle:
        return self.pane if cell.sign else self.cell

    def said(self, cell: Cell) -> list[tuple[SheetStyle, Words]]:
        """The paragraphs of a cell that is read, above its list, with their styles."""
        first = ((self.large, cell.large), (self.label, cell.lead), (self.words_of(cell), cell.words))
        return [*((style, words) for style, words in first if words), *((self.more, words) for words in cell.more)]

    def head_height(self, table: Table) -> float:
        if table.bar:
            return self.label.pitch + 2 * CELL_AIR
        return LIGHT_HEAD * self.scale + (table.over.h + PICTURE_AIR if table.over else 0.0) if table.head else 0.0

    def runs(self, step: Step) -> list[tuple[SheetStyle, str]]:
        """How it begins, and what it says."""
        begins = [(self.label, f"{step.lead} ")] if step.lead else []
        return [*begins, (self.cell, step.words)]

    @property
    def large(self) -> SheetStyle:
        """Of a time that is read at arm's length."""
        return replace(self.pane, size=LARGE * self.scale, pitch=LARGE_PITCH * self.scale)

    @property
    def note(self) -> SheetStyle:
        """Of small type in a cell, which keeps no distance."""
        return replace(self.small, before=0.0, after=0.0)

    def head_width(self, figure: Figure | None) -> float:
        """The breadth left for the texts beside a page's figure."""
        return self.width - figure.w - BESIDE_GAP if figure else self.width

    def tab_run(self, words: Words) -> Run:
        return self.tab.run(words.upper())


# ---------------------------------------------------------------- how blocks stand on the page


def to_tick(row: tuple[Cell, ...]) -> bool:
    """A row of boxes without writing lines."""
    return any(c.check or c.scale for c in row) and not any(c.lines for c in row)


def at_top(row: tuple[Cell, ...]) -> bool:
    """A row whose cells begin level with each other; else they stand in the middle of it."""
    return any(cell.lines > 1 or cell.steps or cell.pictures or cell.large for cell in row)


def hangs(cell: Cell, step: Step) -> float:
    """How far from the left its words begin."""
    return sum(cell.marks) if step.marks else 0.0


def in_rows(pictures: tuple[Figure, ...], width: float) -> list[tuple[Figure, ...]]:
    """Pictures of one size in rows, as many in each as there is room for."""
    if not pictures:
        return []
    count = max(1, int((width + SIDE_AIR) / (pictures[0].w + SIDE_AIR)))
    return [pictures[n : n + count] for n in range(0, len(pictures), count)]


def parts(shares: tuple[float, ...], width: float) -> list[float]:
    """A breadth divided by shares."""
    return [width * share / sum(shares) for share in shares]


def rule(table: Table) -> float:
    """Between two of its rows."""
    return LINE if table.frame in GRIDS else RULE


def framed(table: Table) -> float:
    """What the frame takes above and below."""
    return 2 * FRAME if table.frame in ("solid", "dashed") else 0.0


def column_widths(block: Columns, width: float) -> list[float]:
    return parts(block.shares, width - block.gap * (len(block.columns) - 1))
