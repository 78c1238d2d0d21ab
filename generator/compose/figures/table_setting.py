"""A table as it is laid before a seminar, seen from above, and the small pictures of what lies on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import circle, lines, rect
from generator.model.flow import Figure
from generator.model.geometry import Box, around, bounds, polygon
from generator.model.scene import Group, Role, Shape

Form = Literal["group", "sheets", "booklet", "badge", "tent", "cards", "slips", "pens"]
"""What a thing on the table looks like. Cards lie in piles of their own."""

W, H = 290.0, 216.0  # points, of the whole picture
TABLE = Box(1, 38, W - 2, 140)
END = 46.0  # at either end of the table, for what all share
BREADTH = 84.0  # of what lies before one of them, with air
MOST_PILES = 6  # three at either end, one of them the slips
CHAIR = 13.0  # radius
FINE, THICK = 0.8, 1.6
AIR = 0.5  # points round a small picture, so that no edge is cut
PILES: tuple[Role, ...] = ("froem", "spire", "blomstm", "frugtl", "glas3")
"""Grounds of piles of cards, which differ in lightness too."""

Shapes = Iterator[Shape]


def framed(box: Box, ground: Role = "paper", line: Role = "gran", width: float = FINE) -> Shape:
    x, y, u, v = box.sides
    return Shape(polygon(((x, y), (u, y), (u, v), (x, v))), ground, line, width)


# ---------------------------------------------------------------- what lies there, about (0, 0)


def group_sheet() -> Shapes:
    """A3, with three houses beside each other."""
    yield framed(Box(-36, -25, 72, 50))
    yield rect(-33, -22, 17, 44, "glas2")
    yield from (rect(-13, y, 26, 13, "glas2") for y in (-22, -6.5, 9))


def sheets() -> Shapes:
    """Two sheets of A4, not quite on each other."""
    yield from (framed(Box(-25 + d, -17.5 + d, 50, 35), line="mos") for d in (3, 0))


def booklet() -> Shapes:
    """A5, on the sheets."""
    yield framed(Box(-12, -15, 24, 30), "glas2")
    yield lines([((-8, -9), (8, -9)), ((-8, -5), (3, -5))], "gran", FINE)


def badge() -> Shapes:
    yield framed(Box(-8.5, -5.5, 17, 11))
    yield lines([((-5, 0), (5, 0))], "gran", THICK)


def tent() -> Shapes:
    """As one sees it from the side: a card that stands."""
    roof = ((-18.0, 8.0), (-14.0, -8.0), (14.0, -8.0), (18.0, 8.0))
    yield Shape(polygon(roof), "paper", "gran", FINE)
    yield lines([((-9, 1), (9, 1))], "gran", THICK)


def pile(ground: Role) -> Shapes:
    """Cards of a set."""
    yield framed(Box(-12, -8, 27, 19), "paper", "mos")
    yield framed(Box(-14, -10, 27, 19), ground)


def slips() -> Shapes:
    """Square, in two colours."""
    yield framed(Box(-15, -7, 14, 14), "froe")
    yield framed(Box(1, -7, 14, 14), "blomstm")


def pens() -> Shapes:
    yield lines([((-14, y), (14, y)) for y in (-6, 0, 6)], "gran", 2.2)


ALONE: Mapping[Form, Callable[[], Shapes]] = {
    "group": group_sheet, "sheets": sheets, "booklet": booklet, "badge": badge, "tent": tent, "slips": slips, "pens": pens,
}  # fmt: skip


def drawn(form: Form, number: int = 0) -> tuple[Shape, ...]:
    """One of them; `number` counts piles of cards from 0."""
    return tuple(pile(PILES[number % len(PILES)]) if form == "cards" else ALONE[form]())


# ---------------------------------------------------------------- the table


def table_set(forms: Sequence[Form], seats: int) -> Shapes:
    """The table for so many, with what there is of these forms; of cards a pile each, as many as there is room for."""
    above = -(-seats // 2)
    sides = ((TABLE.y, 1, above), (TABLE.bottom, -1, seats - above))
    for edge, inwards, count in sides:
        yield from (circle(x, edge - inwards * (CHAIR + 4), CHAIR, "glas3") for x in _seats(count))
    yield framed(TABLE, "glas0", "gran", THICK)
    if "group" in forms:
        yield from placed(drawn("group"), W / 2, TABLE.y + TABLE.h / 2)
    scale = min(1.0, (W - 2 * END) / max(1, above) / BREADTH)
    for edge, inwards, count in sides:
        for x in _seats(count):
            yield from _place(forms, x, edge + inwards * 24, scale)
    yield from _shared(forms)


def _seats(count: int) -> list[float]:
    """Where they sit along a side."""
    pitch = (W - 2 * END) / max(1, count)
    return [END + (n + 0.5) * pitch for n in range(count)]


def _place(forms: Sequence[Form], x: float, y: float, k: float) -> Shapes:
    """What lies before one of them."""
    left = x - (9 * k if "badge" in forms else 0)
    for form in ("sheets", "booklet"):
        if form in forms:
            yield from placed(drawn(form), left, y, k)
    if "badge" in forms:
        yield from placed(drawn("badge"), x + 30 * k, y, k)


def _shared(forms: Sequence[Form]) -> Shapes:
    """What all at the table share, at both ends: piles of cards, what stands, slips and pens."""
    piles = [drawn("cards", n) for n in range(sum(form == "cards" for form in forms))]
    rest = [drawn(form) for form in ("tent", "slips", "pens") if form in forms]
    shown = [*piles[: MOST_PILES - len(rest)], *rest]
    half = -(-len(shown) // 2)
    for x, some in ((END / 2, shown[:half]), (W - END / 2, shown[half:])):
        pitch = TABLE.h / (len(some) + 1) if some else 0
        for n, shapes in enumerate(some, 1):
            yield from placed(shapes, x, TABLE.y + n * pitch)


def as_figure(name: str, shapes: Sequence[Shape], w: float, h: float) -> Figure:
    """Shapes as a small picture no larger than this, with its upper left corner at (0, 0). It is decorative."""
    box = around(bounds(shape.outline).inset(-shape.width / 2 if shape.line else 0) for shape in shapes)
    scale = min(1.0, (w - 2 * AIR) / box.w, (h - 2 * AIR) / box.h)
    moved = placed(shapes, AIR - box.x * scale, AIR - box.y * scale, scale)
    return Figure(Group(name, moved), box.w * scale + 2 * AIR, box.h * scale + 2 * AIR)
