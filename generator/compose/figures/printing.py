"""Small pictures of how something is printed and what is done with it afterwards, each in the same room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.compose.drawing.shapes import arrow, curve, lines
from generator.compose.figures.table_setting import FINE, THICK, framed
from generator.model.geometry import Box, Point, ellipse, polygon
from generator.model.scene import Role, Shape

W, H = 88.0, 52.0  # points
EDGE = 3.0  # breadth of the edge that a sheet is turned over
DASHES = (3.0, 2.5)

Shapes = Iterator[Shape]


def true_to_size() -> Shapes:
    """A sheet whose drawing reaches as far as it should, and one where it was shrunk, crossed out."""
    for x in (8.0, 48.0):
        yield framed(Box(x, 5, 30, 42))
    yield framed(Box(11, 8, 24, 36), "glas3")
    yield framed(Box(55, 15, 16, 24), "glas3")
    yield lines([((46, 3), (80, 49)), ((80, 3), (46, 49))], "blomstd", 2.0)


def long_edge() -> Shapes:
    """A standing sheet that is turned as one turns a page in a book."""
    yield framed(Box(10, 6, 29, 41))
    yield _area(((44, 6), (66, 1), (66, 42), (44, 47)), "glas3")
    yield _edge((41.5, 6), (41.5, 47))
    yield from _turn((27, 26), (68, 22))


def short_edge() -> Shapes:
    """A lying sheet that is turned over its short side."""
    yield framed(Box(2, 12, 41, 29))
    yield _area(((48, 12), (80, 6), (80, 35), (48, 41)), "glas3")
    yield _edge((45.5, 12), (45.5, 41))
    yield from _turn((25, 26), (82, 20))


def one_side() -> Shapes:
    """A sheet with something on it, and its blank back behind."""
    yield framed(Box(34, 2, 32, 45), "paper", "mos")
    yield framed(Box(24, 6, 32, 45))
    yield lines([((29, y), (51, y)) for y in (16, 23, 30)], "gran", THICK)


def in_black() -> Shapes:
    """A sheet whose band is coloured, and the same without colour."""
    for x, ground in ((6.0, "blomstm"), (50.0, "gran")):
        yield framed(Box(x, 5, 30, 42))
        yield framed(Box(x + 4, 36, 22, 7), ground, ground)
        yield lines([((x + 5, y), (x + 25, y)) for y in (12, 19, 26)], "gran", THICK)
    yield from arrow(38, 26, 47, 26, "gran", THICK, 7)


def new_paper() -> Shapes:
    """Thick paper that goes into the tray at the side."""
    yield framed(Box(8, 12, 42, 36), "glas2")
    yield lines([((15, 20), (43, 20))], "gran", THICK)
    yield _area(((50, 34), (82, 28), (82, 32), (50, 38)), "paper")
    yield from arrow(78, 20, 58, 25, "blomstd", THICK, 7)


def cutting() -> Shapes:
    """Sheets with a cut each way."""
    yield from (framed(Box(26 + d, 4 + d, 31, 42), "paper", "mos") for d in (4, 2))
    yield framed(Box(26, 4, 31, 42))
    yield _dashed(((41.5, 1), (41.5, 50)), ((20, 25), (66, 25)))


def folding() -> Shapes:
    """A card that stands, folded across its middle."""
    yield _area(((14, 46), (26, 10), (62, 10), (50, 46)), "paper")
    yield _area(((62, 10), (74, 46), (50, 46)), "glas3")
    yield _dashed(((20, 10), (70, 10)))


def stapling() -> Shapes:
    """A booklet that lies open, with two staples in its fold."""
    yield _area(((8, 10), (44, 14), (44, 46), (8, 42)), "paper")
    yield _area(((44, 14), (80, 10), (80, 42), (44, 46)), "paper")
    yield lines([((44, 19), (44, 25)), ((44, 35), (44, 41))], "gran", EDGE)


def laminating() -> Shapes:
    """A sheet in a pocket that is larger."""
    yield framed(Box(24, 2, 40, 48), "glas2", "mos")
    yield framed(Box(29, 7, 30, 38))


def crossing() -> Shapes:
    """The slanted line of the test sheet, and the straight one from its back."""
    yield lines([((30, 3), (58, 49))], "gran", FINE)
    ticks = [(30 + 28 * n / 8, 3 + 46 * n / 8) for n in range(1, 8)]
    yield lines([((x - 6, y), (x + 6, y)) for x, y in ticks], "gran", FINE)
    yield lines([((51, 2), (51, 50))], "gran", 2.2)
    yield Shape(ellipse(51, 37.5, 7, 7), None, "blomstd", THICK)


PICTURES: Mapping[str, Callable[[], Shapes]] = {
    "true-to-size": true_to_size, "long": long_edge, "short": short_edge, "one": one_side, "black": in_black,
    "stock": new_paper, "cut": cutting,
    "fold": folding, "staple": stapling, "laminate": laminating, "test-sheet": crossing,
}  # fmt: skip
"""By what they show: a setting of the printer, or what is done by hand."""


def _area(points: tuple[Point, ...], ground: Role) -> Shape:
    return Shape(polygon(points), ground, "gran", FINE)


def _edge(start: Point, end: Point) -> Shape:
    return lines([(start, end)], "blomstd", EDGE)


def _turn(start: Point, end: Point) -> Shapes:
    """A bow from the one side to the other, with a point."""
    (x, y), (u, v) = start, end
    yield curve((x, y), (x + 6, y - 18), (u - 14, v - 16), (u - 5, v - 3), "gran", THICK)
    yield from arrow(u - 7, v - 6, u, v + 2, "gran", THICK, 7)


def _dashed(*strokes: tuple[Point, Point]) -> Shape:
    made = lines(strokes, "blomstd", THICK)
    return Shape(made.outline, None, made.line, made.width, dash=DASHES)
