"""The page of a worksheet: its measures and its paragraph styles, in points. What is fitted and what is written share them.

Every line has an exact pitch, so the height of a page is a sum and not a guess (design manual, sections 2 and 6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.flow import Block, Cell, Columns, Figure, Heading, PageBreak, Prose, Table
from generator.model.scene import Role
from generator.model.text import Words

Run = tuple[str, float, float, str]
"""A text as it is set: face, size, tracking in thousandths of an em, text."""

PAGE_W, PAGE_H = 595.3, 841.9
LEFT, RIGHT, TOP = 51.0, 58.0, 44.0
WIDTH = 486.0
EDGE = 14.0  # from the foot to the edge of the paper: 5 mm, which office printers can print
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
PITCH_MOST, PITCH_LEAST = 18.6, 16.5  # between writing lines; 6.6 mm, and never less than 5.8
TICK_ROW_MOST, TICK_ROW_LEAST = 28.0, 23.0  # a row to tick in
FIGURE_TOP = 26.0  # of the figure beside a page's head, from the edge of the paper
FIGURE_GAP = 6.0  # and from its foot to the first line of the full breadth


@dataclass(frozen=True, slots=True)
class SheetStyle:
    """A paragraph style in Word. `pitch` is exact, or the least with `grows` (a picture stands in the line)."""

    id: str
    name: str
    face: str
    size: float
    pitch: float
    before: float = 0.0
    after: float = 0.0
    color: Role = "muld"
    tracking: float = 0.0
    grows: bool = False
    keep: bool = False  # on the page of what follows
    outline: int = 0  # heading level

    def height(self, lines: int) -> float:
        return self.before + lines * self.pitch + self.after


BODY = SheetStyle("Normal", "Normal", "sans", 10.4, 13.2, after=4)
TITLE = SheetStyle(
    "Heading1", "heading 1", "serif", 32, 38, 0, 6, "gran", tracking=-12, grows=True, keep=True, outline=1
)
SECTION = SheetStyle("Heading2", "heading 2", "serif", 14.5, 17.4, 8, 3, "gran", keep=True, outline=2)
PART = SheetStyle("Heading3", "heading 3", "sans-semibold", 11, 14, 8, 2, "gran", keep=True, outline=3)
OVERLINE = SheetStyle("Overlinje", "Overlinje", "sans-semibold", 11, 14, after=3, color="boeg", keep=True)
LEAD = SheetStyle("Manchet", "Manchet", "sans", 11, 14.6, after=10)
SMALL = SheetStyle("Note", "Note", "sans", 9, 11.5, before=6, color="graa")
BULLET = SheetStyle("ListBullet", "List Bullet", "sans", 10.4, 13.2, after=3)
NUMBER = SheetStyle("ListNumber", "List Number", "sans", 10.4, 13.2, after=3)
FIELDS = SheetStyle("Feltlinje", "Feltlinje", "sans-semibold", 9.5, 16, after=7, color="gran")
CHECK = SheetStyle("Krydspunkt", "Krydspunkt", "sans", 10.6, 20, after=2)
ANSWER = SheetStyle("Svarlinje", "Svarlinje", "sans-semibold", 10, PITCH_MOST, after=6, color="gran")
WRITE = SheetStyle("Skrivelinje", "Skrivelinje", "sans", 10.4, PITCH_MOST)
CELL = SheetStyle("Tabeltekst", "Tabeltekst", "sans", 10.4, 13.2)
MORE = SheetStyle("Tabelnote", "Tabelnote", "sans", 9.4, 12, before=2)
LABEL = SheetStyle("Etiket", "Etiket", "sans-semibold", 10.4, 13.2, color="gran")
TICK = SheetStyle("Kryds", "Kryds", "sans", 16, 17, color="gran")
HEAD_DARK = SheetStyle("Tabelhoved", "Tabelhoved", "sans-semibold", 10, 13.2, color="paper", keep=True)
HEAD_LIGHT = SheetStyle("Kolonnenavn", "Kolonnenavn", "sans-semibold", 9, 11.5, color="boeg", keep=True)
AXIS_LABEL = SheetStyle("Aksenavn", "Aksenavn", "sans-semibold", 8, 9.6, color="gran")
DRAWING = SheetStyle("Figur", "Figur", "sans", 10.4, 13.2, grows=True)
TAB = SheetStyle("Fane", "Fane", "sans-semibold", 9, 11, tracking=80)
FOOT = SheetStyle("Footer", "footer", "sans", 9, 11.5, color="on-brand")
SERIES = SheetStyle("Serie", "Serie", "sans-semibold", 9.5, 12, color="on-brand")
COLOPHON = SheetStyle("Kolofon", "Kolofon", "sans", 8, 10, color="graa")
SEAM = SheetStyle("Header", "header", "sans", 1, 1)  # a paragraph that Word demands and nobody sees

STYLES = (
    BODY, TITLE, SECTION, PART, OVERLINE, LEAD, SMALL, BULLET, NUMBER, FIELDS, CHECK, ANSWER, WRITE, CELL, MORE, LABEL,
    TICK, HEAD_DARK, HEAD_LIGHT, AXIS_LABEL, DRAWING, TAB, FOOT, SERIES, COLOPHON, SEAM,
)  # fmt: skip

LEAD_IN_SIZE, LEAD_IN_TRACKING = 9.6, 35  # the capitals that open a checklist point


@dataclass(frozen=True, slots=True)
class Pads:
    """Inside the cells of a table style."""

    top: float
    bottom: float
    side: float


PADS = {"checklist": Pads(4, 2, 9), "grid": Pads(2, 2, 9), "matrix": Pads(4, 2, 8)}


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


def head_width(figure: Figure | None) -> float:
    """The breadth left for the texts beside a page's figure."""
    return WIDTH - figure.w - 18 if figure else WIDTH


def in_head(block: Block) -> bool:
    """Title and lead stand beside the page's figure; the rest below it."""
    return isinstance(block, Heading) and block.level == 1 or isinstance(block, Prose) and block.style == "lead"


def to_tick(row: tuple[Cell, ...]) -> bool:
    """A row of boxes without writing lines."""
    return any(c.check or c.scale for c in row) and not any(c.lines for c in row)


def heading_style(level: int) -> SheetStyle:
    return (TITLE, SECTION, PART)[level - 1]


def prose_style(prose: Prose) -> SheetStyle:
    return {"body": BODY, "lead": LEAD, "small": SMALL}[prose.style]


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


def cell_runs(cell: Cell) -> Iterator[Run]:
    """The text of a cell as it is set: a lead-in in capitals and the text, or the lead alone as a row's name."""
    if cell.lead and cell.words:
        yield "sans-semibold", LEAD_IN_SIZE, LEAD_IN_TRACKING, f"{cell.lead.upper()}:"
        yield "sans", CELL.size, 0.0, f" {cell.words}"
    elif cell.lead:
        yield LABEL.face, LABEL.size, 0.0, cell.lead
    elif cell.words:
        yield "sans", CELL.size, 0.0, cell.words


def tab_run(words: Words) -> Run:
    return TAB.face, TAB.size, TAB.tracking, words.upper()


def with_pitch(style: SheetStyle, pitch: float) -> SheetStyle:
    """A style of writing lines at the pitch that was found."""
    return replace(style, pitch=pitch) if style in (WRITE, ANSWER) else style
