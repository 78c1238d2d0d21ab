"""What a placed worksheet is made with: texts in the lines they were measured in, rules and boxes to write and tick in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from math import inf

from generator.model.geometry import Box, ellipse, moved, polygon
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
)
from generator.model.text import Words
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.lines import lines_of
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle

Items = tuple[Item[SetText], ...]
LINE = 0.75  # points, a writing line
LIFT = 1.4  # from the foot of a line of type up to the field above its writing line
SIDE, EDGE = 14.4, 1.1  # of a box to tick, and how thick its sides are
SOFT_HYPHEN, NAME_MOST = "\u00ad", 64


class Pen:
    """Sets and draws for one document, whose fields it numbers."""

    def __init__(self, layout: SheetLayout, fonts: Fonts) -> None:
        self.layout, self.fonts = layout, fonts
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
            wide = self.fonts.width(style.face, shown.replace(SOFT_HYPHEN, ""), style.size, style.tracking)
            left = {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[align]
            base = y + style.before + n * style.pitch - DROP * style.size
            set_lines.append(SetLine(x + left, base, shown, wide, shown.endswith(SOFT_HYPHEN)))
        box = Box(x, y, width if width < inf else set_lines[0].width, style.height(len(set_lines)))
        return SetText(box, (self._paragraph(style, words, tag, color, set_lines),), align, "top")

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

    # -- what is filled in -----------------------------------------------------

    def lines(self, label: str, x: float, right: float, foot: float, lines: int = 1) -> Field[SetText]:
        """Writing lines, the last one at `foot`, and one field over them all."""
        pitch = self.layout.write.pitch
        rules = tuple(rule(x, right, foot - n * pitch - 1) for n in reversed(range(lines)))
        box = Box(x, foot - lines * pitch - LIFT, right - x, lines * pitch)
        return Field(self._name(label), rules, _said(label), box, lines=lines)

    def box(self, label: str, cx: float, cy: float, side: float = SIDE) -> Field[SetText]:
        """A box to tick, round its middle. The field is as high as a writing line, so that a finger hits it."""
        half = side / 2
        corners = ((cx - half, cy - half), (cx + half, cy - half), (cx + half, cy + half), (cx - half, cy + half))
        square = Shape(polygon(corners), line="gran", width=EDGE)
        return Field(self._name(label), (square,), _said(label), self._round(cx, cy), "cross")

    def choices(self, label: str, places: Iterable[tuple[str, float, float]], r: float, kind: Literal["cross", "dot"] = "dot") -> list[Field[SetText]]:
        """Rings of which one is taken, each with its name and its middle."""
        name, said, ring = self._name(label), _said(label), partial(Shape, line="gran", width=EDGE)
        return [
            Field(name, (ring(ellipse(cx, cy, r, r)),), _said(own), self._round(cx, cy), "dot", group=said)
            for own, cx, cy in places
        ]

    def crosses(self, label: str, places: Iterable[tuple[str, Box]]) -> Iterable[Field[SetText]]:
        """Places of which one gets a cross, each with its name; nothing is printed there."""
        name = self._name(label)
        return [Field(name, (), _said(own), box, "cross", group=_said(label)) for own, box in places]

    def _round(self, cx: float, cy: float) -> Box:
        side = self.layout.write.pitch
        return Box(cx - side / 2, cy - side / 2, side, side)

    def _name(self, label: str) -> str:
        """Points part the names of fields that stand in each other."""
        return f"{next(self._numbers)} {_said(label).replace('.', '')}"[:NAME_MOST].strip()


def _said(label: str) -> str:
    return str(label).replace(SOFT_HYPHEN, "")


# ---------------------------------------------------------------- shapes, and what is put together of them


def rule(x: float, right: float, y: float, role: Role = "gran", width: float = LINE) -> Shape:
    return Shape((("M", x, y), ("L", right, y)), line=role, width=width)


def ground(box: Box, role: Role) -> Shape:
    return Shape(polygon(((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))), role)


def part(tag: PartTag, *items: Item[SetText], alt: str = "", scope: Scope = "") -> Part[SetText]:
    return Part(tag, items, alt, scope)


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
        case _:
            lines = ((p, tuple(replace(line, x=line.x + x, y=line.y + y) for line in p.lines)) for p in item.paragraphs)
            return replace(item, paragraphs=tuple(replace(p, lines=own) for p, own in lines))
