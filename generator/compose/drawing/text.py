"""Texts of one paragraph, as most of a drawing's are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from textwrap import wrap
from typing import Any

from generator.compose.drawing.shapes import circle
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words

ADVANCE, NARROW = 0.425, 0.41
"""Of the size: what a character takes in the mean, and at the least: composition has no fonts to measure with."""


@lru_cache(1024)
def lines_of(words: Words, size: float, width: float, advance: float = ADVANCE) -> int:
    """How many lines a text will take, as far as its characters tell. Each way to make room asks it of the same texts."""
    return len(wrap(words, int(width / (size * advance))))


THIN, SMALL, BROAD = "ijlI ,.:;!'|\u00a0", "frt-", "mwMW" + chr(0xE6) + chr(0xC6)
"""The last two are the letters that are a and e in one; spelled out they would pass for a word that belongs in content/."""


def breadth_of(words: Words) -> float:
    """How broad a text is in a line of its own, of its size: within two or three per cent, for most sans faces."""
    return sum(
        0 if c == "\u00ad" else 0.23 if c in THIN else 0.34 if c in SMALL else 0.76 if c in BROAD else _other(c)
        for c in words
    )


def lines_word_by_word(words: Words, size: float, width: float) -> int:
    """As `lines_of`, by the breadth of each word and never fewer: for short texts in narrow columns."""
    lines, left = 0, 0.0
    for word in words.split(" "):
        breadth = breadth_of(Words(word)) * size
        if not lines or breadth > left:
            lines, left = lines + 1, width
        left -= breadth + breadth_of(Words(" ")) * size
    return max(lines, lines_of(words, size, width))


def _other(character: str) -> float:
    return 0.6 if character.isupper() else 0.49


def text_box(box: Box, words: Words, style: str, color: Role | None = None, **how: Any) -> Text:
    """A text of one paragraph. `how` is what Text takes besides."""
    return Text(box, (Paragraph(words, style, color),), **how)


def named(
    box: Box, name: Words, text: Words | None, styles: tuple[str, str], color: Role | None = None, **how: Any
) -> Text:
    """A name with its text below, if it has one, in these two styles."""
    told = (Paragraph(words, style, color) for words, style in zip((name, text), styles, strict=True) if words)
    return Text(box, tuple(told), name=str(name), **how)


def centred_line(box: Box, words: Words, style: str, color: Role | None = None, **how: Any) -> Text:
    """A line that stands in the middle of its box' height."""
    return Text(box, (Paragraph(words, style, color),), anchor="middle", **{"lines": 1, **how})


def one_line(x: float, y: float, w: float, words: Words, style: str, color: Role | None = None, **how: Any) -> Text:
    """A line with its first baseline at y; `h`, if it is given, is the room for what hangs below it: a quarter of its size."""
    return text_box(Box(x, y, w, how.pop("h", 14)), words, style, color, **{"lines": 1, **how})


def numbered_disc(
    x: float, y: float, r: float, number: Words, fill: Role, ink: Role | None = None, style: str = "number"
) -> tuple[Shape, Text]:
    """A disc about (x, y) with a number in its middle."""
    box = Box(x - r, y - r, 2 * r, 2 * r)
    return circle(x, y, r, fill), centred_line(box, number, style, ink, align="center", on=fill)


def figure(name: str, items: Iterable[Item[Text]], alt: str) -> tuple[Item[Text], ...]:
    """A figure of the shapes among some items, and after it the texts and groups that stand on it, each in their order:
    so that what belongs together may be drawn and said together."""
    found = tuple(items)
    drawn = tuple(item for item in found if isinstance(item, Shape))
    return Group(name, drawn, alt), *(item for item in found if not isinstance(item, Shape))
