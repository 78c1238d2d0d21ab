"""What a placed page says and where: four closed kinds of item, in points, with role names and never a colour or a font.

Origin top left, y down. One unit is one point at the size the page was designed for (A2 for most posters); an edition
scales the whole scene. The order of items is the order of painting and the order of reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from generator.model.geometry import Box, Outline
from generator.model.text import Words

Role = str
"""A colour by its job or its ink name in layouts/theme.yaml: "phase-2", "on-phase-2", "brand", "gran"."""

Align = Literal["left", "center", "right"]
Anchor = Literal["baseline", "top", "middle", "bottom"]
Rotation = Literal[0, 90, -90, 180]


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed or open outline of lines and cubic curves. Decoration, unless it stands in a Group with an alt text."""

    outline: Outline
    fill: Role | None = None
    line: Role | None = None
    width: float = 0
    cap: Literal["butt", "round"] = "butt"
    dash: tuple[float, ...] = ()


class Paragraph(NamedTuple):
    """A text and its style role ("title", "body", ...). The style says face, size, leading, colour and heading level."""

    words: Words
    style: str
    color: Role | None = None  # instead of the style's own
    shorter: tuple[Words, ...] = ()  # what may stand instead where there is less room, the longest first


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs to be fitted into a box. Nothing may leave the box; what does not fit is a Problem.

    anchor "baseline": the first baseline stands at box.y, and the last descender above box.bottom.
    rotation -90 reads upwards, 90 downwards, 180 stands on its head; the box is the upright region on the page.
    group: texts with the same group name share one size. lines: the most lines the text may take.
    on: the ground behind the text, for the contrast rule.
    gap: extra space between paragraphs, head: still more below the first. marker: a bullet drawn about (0, 0), put at
    box.x and the first baseline of each paragraph, so that it follows however many lines the paragraphs before it took.
    labels: texts that stand there too, one for each of the last paragraphs; they alone get a marker then, and stand
    `indent` to the right of it.
    """

    box: Box
    paragraphs: tuple[Paragraph, ...]
    align: Align = "left"
    anchor: Anchor = "baseline"
    group: str = ""
    rotation: Rotation = 0
    lines: int | None = None
    on: Role = "paper"
    name: str = ""
    gap: float = 0
    marker: tuple[Shape, ...] = ()
    head: float = 0
    labels: tuple[Text, ...] = ()
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A foreign drawing (a logo). `source` is a key in Look.artwork; it fills the box, whose ratio is the artwork's."""

    box: Box
    source: str
    alt: str


T = TypeVar("T")
Scope = Literal["", "Column", "Row"]
PartTag = Literal["Table", "TR", "TH", "TD", "L", "LI", "LBody"]


@dataclass(frozen=True, slots=True)  # mypy loses the kind of item in a generic named tuple
class Group(Generic[T]):
    """Items that belong together. With an alt text it is a figure, and it holds shapes only."""

    name: str
    items: tuple[Item[T], ...] = ()
    alt: str = ""

    def __hash__(self) -> int:
        """Of what tells groups apart at a glance: they are looked for by value, and hold thousands of numbers."""
        return hash((self.name, self.alt, len(self.items)))


class Place(Group[T]):
    """Room kept for the sender at the top level of a page, filled by its name before a writer sees the page."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Part(Group[T]):
    """A part of a table or a list: `name` is its tag, `alt` what a table is for, and `scope` what a TH heads."""

    name: PartTag
    scope: Scope = ""


@dataclass(frozen=True, slots=True)
class Field(Group[T]):
    """What somebody fills in. `items` are what is printed of it; where a file can be filled in, `box` is a field, called
    `name`, that asks for `alt`. Of the fields of one `group`, which asks for that, one is chosen."""

    box: Box = Box(0, 0, 0, 0)
    kind: Literal["text", "cross", "dot"] = "text"
    lines: int = 1
    group: str = ""
    size: float = 11.0  # points of type that is written in it
    middle: bool = False  # where that stands; else at the left
    ink: Role = "muld"


Item: TypeAlias = Shape | T | Picture | Group[T]


@dataclass(frozen=True, slots=True)
class Scene(Generic[T]):
    """One page: w x h points. `marks` show where it is folded: strokes (x1, y1, x2, y2) along the fold."""

    w: float
    h: float
    items: tuple[Item[T], ...]
    marks: tuple[tuple[float, float, float, float], ...] = ()
    ground: Role = "paper"


# ---------------------------------------------------------------- settled by typeset, and only there


Tag = Literal["H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "LI", "Caption", "Artifact"]
"""What a text is to a screen reader (ISO 32000-1, 14.8.4)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A text style with every number decided. Sizes in points, tracking in thousandths of an em."""

    name: str
    face: str  # key in Look.faces: "serif", "serif-italic", "sans", "sans-semibold"
    size: float
    leading: float
    smallest: float
    color: Role = "muld"
    tracking: float = 0
    tag: Tag = "P"
    upper: bool = False
    hyphenate: bool = False
    balance: bool = True  # even line lengths; False fills each line
    before: float = 0  # extra space above the paragraph, unless it is the first
    steps: tuple[float, ...] = ()  # the sizes below its own that it may take, the largest first; none: any


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line: left end and baseline in page points (in the turned frame for rotated text, see SetText)."""

    x: float
    y: float
    text: str
    width: float
    hyphen: bool = False  # the break is a hyphenation: the writer adds U+00AD
    space: bool = False  # a word space was swallowed at the line end: the writer adds it for readers


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph in its lines."""

    words: Words
    style: Style  # the size the fit came to
    color: Role
    lines: tuple[SetLine, ...]


@dataclass(frozen=True, slots=True)
class SetText:
    """Text with every size and line break decided. Writers take this and never `Text`.

    For rotation != 0 the lines live in a frame with origin (0, 0), of w=box.h, h=box.w if the text is sideways:
    -90: page = (box.x + v, box.bottom - u);  90: page = (box.right - v, box.y + u);
    180: page = (box.right - u, box.bottom - v).
    """

    box: Box
    paragraphs: tuple[SetParagraph, ...]
    align: Align
    anchor: Anchor
    rotation: Rotation = 0
    on: Role = "paper"
    name: str = ""
    scale: float = 1.0  # how much of its styles' sizes the fit left


def walk(items: tuple) -> Iterator:
    """Every item, groups before their contents, in reading order."""
    for item in items:
        yield item
        if isinstance(item, Group):
            yield from walk(item.items)


def roles_in(items: tuple) -> Iterator[Role]:
    """Every role that items of a settled page are painted with, as often as it is used."""
    for item in walk(items):
        if isinstance(item, Shape):
            yield from (role for role in (item.fill, item.line) if role)
        elif isinstance(item, Field):
            yield item.ink
        elif isinstance(item, SetText):
            yield from (paragraph.color for paragraph in item.paragraphs)
