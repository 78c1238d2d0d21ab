"""What all sets of cards share: the soil they stand on with their name, the index that is read from across the table, chips,
what is asked above lines to write on, and boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.compose.drawing.shapes import filled, line, lines, rect
from generator.compose.drawing.text import centred_line, one_line
from generator.compose.texts import Texts, fill
from generator.model.geometry import Box
from generator.model.scene import Item, Role, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

ROW = 8 * MM  # from one writing line to the next
BOX = 6 * MM  # the side of a box to tick
STRIP, INSET = 26.0, 11.0  # depth of the soil, and from its ends to its words
CHIP = (30.0, 19.0)  # breadth and height
NEIGHBOUR = 15.0  # the size of the index in the page's style "neighbour"
DIGIT, POINT = 0.52, 0.3  # advances in its face, of its size
GUTTER, PANE_BAR = 19.0, 6.0  # of a small window: left of it, for the upright axis, and between two panes

Items = tuple[Item[Text], ...]


def which(texts: Texts, number: int, count: int) -> Words:
    """What stands on a card of a set: "Casekort · K04 · 2 af 12"; on one without a number, that it is for one's own."""
    told = texts.reference
    if not number:
        return told.derived(f"{told} · {texts['own']}")
    return told.derived(f"{told} · {fill(texts['count'], nummer=str(number), antal=str(count))}")


def head_style(number: int) -> str:
    """Of a card's name: the first card's is the heading of the whole set."""
    return "title" if number == 1 else "heading"


def soil_strip(soil: Box, words: Words, away: str = "", style: str = "footer") -> Items:
    """The soil that a card stands on; `away` is for the neighbour, at its right end."""
    room = soil.inset(INSET, 0)
    shown = for_neighbour(Words(away), room.right, soil.y + soil.h / 2) if away else ()
    room = room._replace(w=room.w - (60 if away else 0))
    return (filled(soil, "gran"), centred_line(room, words, style, "paper", on="gran"), *shown)


def for_neighbour(
    words: Words, right: float, middle: float, size: float = NEIGHBOUR, room: tuple[float, int] = (80.0, 1)
) -> Items:
    """A number or a word on its head, with its end at `right`, of a size; `room` is its breadth and the lines
    it may take. A number alone is underlined, for a 6 on its head is a 9."""
    wide, rows = room
    box = Box(right - wide, middle - 10, wide, 20)
    shown = centred_line(box, words, "neighbour", "spire", rotation=180, lines=rows, on="gran")
    if any(letter.isalpha() for letter in words):
        return (shown,)
    long, y = sum(POINT if letter == "." else DIGIT for letter in words) * size, middle - size * 0.58
    return (shown, line(right - long, y, right, y, "spire", 1.1))


def chip(at: Box, number: str, role: Role, on: Role, style: str = "chip") -> Items:
    """A number on the colour of its phase."""
    return (filled(at, role), centred_line(at, Words(number), style, on, align="center", on=role))


def writing(room: Box, role: Role = "mos") -> Shape:
    """Lines to write on, as many as there is room for; the first one row below the top."""
    count = int(room.h / ROW + 0.01)
    return lines([((room.x, y), (room.right, y)) for y in (room.y + ROW * n for n in range(1, count + 1))], role, 0.75)


def asked(room: Box, words: Words, style: str = "label", drop: float = 4, role: Role = "mos", **how: Any) -> Items:
    """What is asked, its baseline at the top of the room, and lines to write on from `drop` below it."""
    below = room._replace(y=room.y + drop, h=room.h - drop)
    return one_line(room.x, room.y, room.w, words, style, **how), writing(below, role)


def tick(x: float, y: float) -> Shape:
    """A box to tick about (x, y)."""
    box = rect(x - BOX / 2, y - BOX / 2, BOX, BOX, "paper")
    return Shape(box.outline, "paper", "boeg", 1.2)


def axis_ends(ends: Sequence[Words], window: Box, below: float, deep: float) -> Items:
    """The ends of the level axis (left, right) so far below a small window, those of the upright one (below, above) each
    in the middle of its row. Style: note."""
    left, right, low, high = ends
    half, y = window.w / 2, window.bottom + below
    rows = [Box(window.x - GUTTER, row.y, deep, row.h) for row in window.rows(2, PANE_BAR)]
    return (
        one_line(window.x, y, half, left, "note"),
        one_line(window.x + half, y, half, right, "note", align="right"),
        *(
            centred_line(row, end, "note", align="center", rotation=-90)
            for row, end in zip(rows, (high, low), strict=True)
        ),
    )
