"""What a placed worksheet is made with: texts in the lines they were measured in, rules and boxes to write and tick in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, chain, count
from math import inf
from typing import Literal

from generator.model import flow
from generator.model.geometry import Box, Outline, ellipse, moved, polygon
from generator.model.office_metrics import DROP
from generator.model.scene import (
    Align,
    Field,
    Group,
    Item,
    Part,
    PartTag,
    Picture,
    Role,
    Scope,
    SetLine,
    SetParagraph,
    SetText,
    Shape,
    Style,
    Tag,
    walk,
)
from generator.model.text import Words
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.drawn import drawn, outlined
from generator.typeset.worksheet.lines import lines_of
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle, parts

Items = tuple[Item[SetText], ...]
LINE = 0.75  # points, a writing line
LIFT = 1.4  # from the foot of a line of type up to the field above its writing line
SIDE, RING = 0.72, 0.4  # of a box to tick, and the radius of a ring, in sizes of their style
EDGE = 1.1  # how thick they are
WRITTEN, MANY = 11.0, 4  # points of type that is written, and lines that open room has more than
FIELD_GAP = 10.0  # from a field's line to the label of the next one
LABEL_GAP = 6.0  # from a label to the line behind it
MOST_EMPTY = 0.6  # of the cells of a table
SOFT_HYPHEN, NAME_MOST = "\u00ad", 64


class Pen:
    """Sets and draws for one document, whose fields it numbers."""

    def __init__(self, layout: SheetLayout, fonts: Fonts) -> None:
        self.layout, self.fonts = layout, fonts
        self.side, self.ring = SIDE * layout.tick.size, RING * layout.tick.size
        self._written = WRITTEN * layout.scale
        self._numbers = count(1)

    # -- texts ---------------------------------------------------------------

    def text(
        self, style: SheetStyle, words: str, x: float, y: float, width: float = inf, *,
        tag: Tag = "P", align: Align = "left", color: Role | None = None,
        lines: Sequence[str] = (),
    ) -> SetText:  # fmt: skip
        """A text whose first line begins `style.before` below y. To the right or in the middle it needs a width."""
        set_lines = []
        for n, line in enumerate(lines or lines_of(self.fonts, [style.run(words)], width), 1):
            shown = line.rstrip(" ")
            wide = self._wide(style, shown)
            left = {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[align]
            base = y + style.before + n * style.pitch - DROP * style.size
            set_lines.append(SetLine(x + left, base, shown, wide, shown.endswith(SOFT_HYPHEN)))
        box = Box(x, y, width if width < inf else set_lines[0].width, style.height(len(set_lines)))
        return SetText(box, (self._paragraph(style, words, tag, color, set_lines),), align, "top")

    def begun(self, runs: Sequence[tuple[SheetStyle, str]], x: float, y: float, width: float) -> Iterator[SetText]:
        """Runs of one paragraph after one another, each a text of its own: how it begins, say, and what it says."""
        rest = lines_of(self.fonts, [style.run(words) for style, words in runs], width)
        starts, pitch = [x] * len(rest), runs[-1][0].pitch
        for style, words in runs:
            left, set_lines = len(words), list[SetLine]()
            for n, line in enumerate(rest):
                own, rest[n] = line[:left], line[left:]
                left -= len(own)
                shown = own.rstrip(" ")
                wide = self._wide(style, shown)
                if shown:
                    base = y + (n + 1) * pitch - DROP * style.size
                    set_lines.append(SetLine(starts[n], base, shown, wide, shown.endswith(SOFT_HYPHEN)))
                starts[n] += self._wide(style, own)
            box = Box(x, y, width, pitch * len(rest))
            yield SetText(box, (self._paragraph(style, words.rstrip(" "), "P", None, set_lines),), "left", "top")

    def _wide(self, style: SheetStyle, text: str) -> float:
        return self.fonts.width(style.face, text.replace(SOFT_HYPHEN, ""), style.size, style.tracking)

    def turned(
        self, style: SheetStyle, words: str, box: Box, tag: Tag, at: float | None = None, **ink: Role
    ) -> SetText:
        """One line in the middle of a box: upwards, or downwards if it begins `at` points from the top."""
        wide = self.fonts.width(style.face, words, style.size, style.tracking)
        start, base = (box.h - wide) / 2 if at is None else at, box.w / 2 + 0.33 * style.size
        paragraph = self._paragraph(style, words, tag, ink.get("color"), [SetLine(start, base, words, wide)])
        return SetText(box, (paragraph,), "left", "top", -90 if at is None else 90)

    def _paragraph(
        self, style: SheetStyle, words: str, tag: Tag, color: Role | None, lines: Sequence[SetLine]
    ) -> SetParagraph:
        role = color or style.color
        set_in = Style(style.name, style.face, style.size, style.pitch, style.size, role, style.tracking, tag)
        return SetParagraph(Words(words), set_in, role, tuple(lines))

    def drawing(self, figure: flow.Figure, x: float, y: float) -> Items:
        """A figure at a place of the page. Its number is not read: the alt text says it, or the words beside it. Of several
        all are drawn, for they would be read in pieces."""
        if len(figure.numbers) > 1:
            return shifted((replace(figure.group, items=outlined(self.fonts, figure)),), x, y)
        number = map(unread, drawn(self.fonts, figure)[len(figure.group.items) :])
        return shifted((figure.group, *number), x, y)

    # -- what is filled in -----------------------------------------------------

    def labelled(self, style: SheetStyle, label: str, x: float, right: float, y: float, of: str = "") -> Items:
        """A label and the line behind it."""
        text = self.text(style, label, x, y)
        foot = y + style.before + style.pitch
        return text, self.lines(f"{of}: {label}" if of else label, x + text.box.w + LABEL_GAP, right, foot)

    def fields(self, fields: flow.Fields, x: float, y: float, width: float, of: str = "") -> Iterator[Item[SetText]]:
        """Labelled fields on one line. `of` begins their names."""
        ends = list(accumulate(parts(fields.shares, width)))
        for label, start, end in zip(fields.labels, (0.0, *ends), ends, strict=False):
            right = x + end - (0.0 if end == ends[-1] else FIELD_GAP)
            yield from self.labelled(self.layout.fields, label, x + start, right, y, of=of)

    def lines(self, label: str, x: float, right: float, foot: float, lines: int = 1) -> Field[SetText]:
        """Writing lines, the last one at `foot`, and one field over them all."""
        pitch = self.layout.write.pitch
        rules = tuple(rule(x, right, foot - n * pitch - 1) for n in reversed(range(lines)))
        box = Box(x, foot - lines * pitch - LIFT, right - x, lines * pitch)
        return Field(self._name(label), rules, _said(label), box, lines=lines, size=self._written)

    def room(self, label: str, box: Box, sign: bool = False) -> Field[SetText]:
        """Room without lines: for many, or for a single sign in the middle."""
        lines, size = (1, self.layout.pane.size) if sign else (MANY, self._written)
        return Field(self._name(label), (), _said(label), box, lines=lines, size=size, middle=sign)

    def box(self, label: str, cx: float, cy: float, room: float = inf) -> Field[SetText]:
        """A box to tick, round its middle. The field is as high as a writing line, so that a finger hits it, and as broad
        as there is room."""
        square = Box(cx - self.side / 2, cy - self.side / 2, self.side, self.side)
        return Field(
            self._name(label), (framed(square, "gran", EDGE),), _said(label), self._round(cx, cy, room), "cross"
        )

    def choices(
        self, label: str, places: Iterable[tuple[str, float, float]], kind: Literal["cross", "dot"] = "dot"
    ) -> list[Field[SetText]]:
        """Rings of which one is taken, each with its name and its middle."""
        name, said, r, ring = self._name(label), _said(label), self.ring, partial(Shape, line="gran", width=EDGE)
        return [
            Field(name, (ring(ellipse(cx, cy, r, r)),), _said(own), self._round(cx, cy), kind, group=said)
            for own, cx, cy in places
        ]

    def crosses(self, label: str, places: Iterable[tuple[str, Box]]) -> Iterable[Field[SetText]]:
        """Places of which one gets a cross, each with its name; nothing is printed there."""
        name = self._name(label)
        return [Field(name, (), _said(own), box, "cross", group=_said(label)) for own, box in places]

    def _round(self, cx: float, cy: float, room: float = inf) -> Box:
        h = self.layout.write.pitch
        w = min(h, room)
        return Box(cx - w / 2, cy - h / 2, w, h)

    def _name(self, label: str) -> str:
        """Points part the names of fields that stand in each other."""
        return f"{next(self._numbers)} {_said(label).replace('.', '')}"[:NAME_MOST].strip()


def _said(label: str) -> str:
    return str(label).replace(SOFT_HYPHEN, "")


# ---------------------------------------------------------------- shapes, and what is put together of them


def rule(x: float, right: float, y: float, role: Role = "gran", width: float = LINE) -> Shape:
    return Shape((("M", x, y), ("L", right, y)), line=role, width=width)


def ground(box: Box, role: Role) -> Shape:
    return Shape(_corners(box), role)


def framed(box: Box, role: Role, width: float, dash: tuple[float, ...] = ()) -> Shape:
    return Shape(_corners(box), line=role, width=width, dash=dash)


def _corners(box: Box) -> Outline:
    return polygon(((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)))


def part(tag: PartTag, *items: Item[SetText], alt: str = "", scope: Scope = "") -> Part[SetText]:
    return Part(tag, items, alt, scope)


def tagged(rows: list[list[Part[SetText]]], summary: str) -> Iterator[Item[SetText]]:
    """The cells as a table; or one after the other if none of them heads others, or most of them are empty: to a reader that
    is a form and no table."""
    cells = list(chain.from_iterable(rows))
    empty = sum(not any(isinstance(item, SetText) for item in walk(cell.items)) for cell in cells)
    if empty > MOST_EMPTY * len(cells) or not any(cell.name == "TH" for cell in cells):
        yield from chain.from_iterable(cell.items for cell in cells)
    else:
        yield part("Table", *(part("TR", *row) for row in rows), alt=summary)


def unread(item: Item[SetText]) -> Item[SetText]:
    """A text that the figure it stands on has said."""
    assert isinstance(item, SetText)
    (paragraph,) = item.paragraphs
    return replace(item, paragraphs=(replace(paragraph, style=replace(paragraph.style, tag="Artifact")),))


def shifted(items: Items, x: float, y: float) -> Items:
    """A drawing at a place of the page."""
    return tuple(_shifted(item, x, y) for item in items)


def _shifted(item: Item[SetText], x: float, y: float) -> Item[SetText]:
    match item:
        case Shape():
            return replace(item, outline=moved(item.outline, x, y))
        case Picture():
            return replace(item, box=item.box._replace(x=item.box.x + x, y=item.box.y + y))
        case Group():
            return replace(item, items=shifted(item.items, x, y))
        case _ if item.rotation:  # its lines stand in the box
            return replace(item, box=item.box._replace(x=item.box.x + x, y=item.box.y + y))
        case _:
            lines = ((p, tuple(replace(line, x=line.x + x, y=line.y + y) for line in p.lines)) for p in item.paragraphs)
            return replace(item, paragraphs=tuple(replace(p, lines=own) for p, own in lines))
