"""What a flowing page says: blocks that Word lays out itself with native paragraphs, tables and content controls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal, NamedTuple

from generator.model.scene import Group, Picture, Role
from generator.model.text import Words
from generator.model.units import MM

STEP = 30.0  # points from box to box in a scale, which drawings over it keep
TEAR_AT = 198 * MM  # from the top of the paper: what is torn off an A4 sheet is 99 mm high and fits an envelope


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, with what may stand before and above it."""

    words: Words
    level: int  # 1: the title of a page, 2: a section, 3: a part of it
    overline: Words | None = None
    number: Figure | None = None  # a disc with a number, before the words


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    words: Words
    style: Literal["body", "lead", "small"] = "body"
    above: float = 0.0  # more air than its style has, some of it from below
    larger: float = 1.0  # how many times its style's type and distances


@dataclass(frozen=True, slots=True)
class Fields:
    """Short labelled fields on one line: Projekt ____ Dato ____."""

    labels: tuple[Words, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """Boxes to tick, each a content control, in rows of `columns`; 0 sets all on one line, each as wide as its text."""

    items: tuple[Words, ...]
    columns: int = 1
    lines: bool = False  # a writing line behind those that end in a colon


@dataclass(frozen=True, slots=True)
class AnswerLines:
    """Empty ruled lines to write on, `lines` of them and up to `most` where the page has room, with a label for the field."""

    label: Words
    lines: int = 1
    most: int = 0
    beside: bool = True  # the first line begins behind the label; else the label is a heading's, and not shown


@dataclass(frozen=True, slots=True)
class Step:
    """An item of a list in a cell: what stands in columns before it, how it begins, in bold, and what it says."""

    words: Words
    lead: Words | None = None
    marks: tuple[
        Words, ...
    ] = ()  # a time, a number: one for each of the cell's `marks`; without any it begins at the left


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. What is read stands on glass: a large time, a bold name, text, further paragraphs, a list, pictures, small
    type. What is filled in stands on white, in this order: a tick box or a 1-n scale, what is asked, lines to write on or
    open room, labelled fields on one line."""

    lead: Words | None = None
    words: Words | None = None
    check: Words | None = None  # alias of the check box
    lines: int = 0
    scale: int = 0  # 1..n boxes
    label: Words | None = None  # what lines, room or scale ask for; their name for a screen reader
    more: tuple[Words, ...] = ()  # paragraphs in the face of titles under the text: a question
    ask: Words | None = None  # what is seen of it on white, above the lines or in the room
    room: float = 0.0  # points high, to write in freely or to put a slip of paper on
    fields: Fields | None = None
    sign: bool = False  # in the face of titles: a single letter or number, a name; in open room it stands in the middle
    drawing: Figure | None = None  # decorative; behind what is written in open room, right of a box, else alone
    large: Words | None = None  # above all else: a time that is read at arm's length
    steps: tuple[Step, ...] = ()
    marks: tuple[float, ...] = ()  # points across, of the columns before the steps
    pictures: tuple[Figure, ...] = ()  # beside each other, as many in a row as there is room for
    small: tuple[Words, ...] = ()
    ground: Role = "glas1"  # of what is read
    below: bool = False  # what is said below a block of a bar: small type, up to both sides

    @property
    def filled_in(self) -> bool:
        asked = self.check or self.lines or self.scale or self.room or self.fields
        return bool(asked) and not (self.begins or self.more or self.steps)

    @property
    def begins(self) -> Words | None:
        """What it is read by first, if it is read."""
        return self.large or self.lead or self.words

    @property
    def to_tick(self) -> bool:
        """A box and nothing else, or nothing at all, as at the end of a list in several columns."""
        return bool(self.check and self.filled_in) or self == Cell(ground=self.ground)

    @property
    def alone(self) -> bool:
        """A drawing and nothing else."""
        return self.drawing is not None and not self.filled_in

    @property
    def name(self) -> Words:
        """What is filled in, for a screen reader."""
        if self.label is None:
            raise ValueError("a cell to write in needs a label")
        return self.label

    @property
    def lines_name(self) -> Words:
        """It begins with what is seen above them."""
        return self.name.derived(f"{self.ask}: {self.name}") if self.ask not in (None, self.name) else self.name


Frame = Literal["", "grid", "close", "solid", "dashed"]
"""The lines of a table: between all its cells, thin and white where rows stand close, or only round it; dashed is what can
still move."""
GRIDS: tuple[Frame, ...] = ("grid", "close")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row, unless all its cells ask for the same. Its rows have up to `most` writing lines where the
    page has room."""

    title: Words  # alt title
    summary: Words  # alt description
    head: tuple[Words, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    most: int = 0
    ends: tuple[Words, Words] | None = None  # what the first and the last box of a scale mean, in the head above it
    over: Figure | None = None  # over these, a drawing for each box
    trunk: Role | None = None  # a line down the left edge, from which the drawings of the first column grow
    frame: Frame = ""
    least: float = 0.0  # points that a row is high
    after: float = 0.0  # points of room below
    bar: tuple[Role, ...] = ()  # the head is a bar of blocks, as broad as what they stand for is long: their grounds


@dataclass(frozen=True, slots=True)
class Pane:
    """A corner of a window: its name, and a box to tick or a drawing."""

    name: Words
    check: Words | None = None
    drawing: Figure | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """One direction of a window: what it asks, and what its ends are called (left or below, right or above)."""

    question: Words
    low: Words
    high: Words


@dataclass(frozen=True, slots=True)
class Window:
    """Four panes between two axes. With `steps` an axis has so many places for a dot, and the cross is set where they meet;
    without, a pane is ticked."""

    title: Words  # alt title
    summary: Words  # alt description
    across: Axis
    up: Axis
    panes: tuple[Pane, Pane, Pane, Pane]  # above left and right, below left and right
    steps: bool = False
    corner: Words = Words("")  # what the dots are called, where both rows of them begin


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a name in the middle of a place in a drawing."""

    words: Words
    color: Role
    x: float
    y: float
    size: float  # of type, in points
    face: Literal["serif", "sans", "sans-semibold"] = "serif"
    upwards: bool = False  # it is read from below


class ShownSlide(NamedTuple):
    """A slide of a deck, by the deck's id and the slide's number."""

    deck: str
    number: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in the flow or, with `beside`, at the right of the page head. Decorative if it has no alt text. With a
    `slide` it is that slide's picture, which is put in before it is fitted: until then its group is empty."""

    group: Group
    w: float
    h: float
    beside: bool = False
    numbers: tuple[Number, ...] = ()
    slide: ShownSlide | None = None

    @property
    def alt(self) -> str:
        """A picture that no drawing is says it itself."""
        return self.group.alt or next((item.alt for item in self.group.items if isinstance(item, Picture)), "")


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, read column by column. `shares` are of the breadth without the gaps."""

    columns: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    gap: float = 24.0
    above: bool = True  # as much room as before a section


@dataclass(frozen=True, slots=True)
class TearOff:
    """Where the lower part of the page is torn off: a dashed line across the paper at `TEAR_AT`, and what to do below it.
    What stands above fills the page down to the line; `gap` points of it stay empty, which fitting decides."""

    words: Words
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows stands on a new page."""


Block = Heading | Prose | Fields | Checks | AnswerLines | Table | Window | Figure | Columns | TearOff | PageBreak


def figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Every drawing of some blocks, wherever it stands."""
    for block in blocks:
        match block:
            case Figure():
                yield block
            case Heading(number=Figure() as number):
                yield number
            case Window(panes=panes):
                yield from (pane.drawing for pane in panes if pane.drawing)
            case Table(rows=rows, over=over):
                drawings = ((cell.drawing, *cell.pictures) for row in rows for cell in row)
                yield from (drawing for drawing in (over, *chain.from_iterable(drawings)) if drawing)
            case Columns(columns=columns):
                yield from figures(chain.from_iterable(columns))


def with_pictures(blocks: Iterable[Block], change: Callable[[Figure], Figure | None]) -> tuple[Block, ...]:
    """The blocks with every picture in their cells changed, or left out."""

    def cell(old: Cell) -> Cell:
        return replace(old, pictures=tuple(filter(None, map(change, old.pictures)))) if old.pictures else old

    def changed(block: Block) -> Block:
        match block:
            case Table(rows=rows):
                return replace(block, rows=tuple(tuple(map(cell, row)) for row in rows))
            case Columns(columns=columns):
                return replace(block, columns=tuple(with_pictures(column, change) for column in columns))
        return block

    return tuple(map(changed, blocks))
