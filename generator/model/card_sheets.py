"""Cards on paper: as many as go on a sheet of A4, their backs behind them when it is turned over its long edge, and where it
is cut and folded. Plain arithmetic of the pages' sizes, in points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from generator.model.document import CutCard, Settled
from generator.model.geometry import Box, Point
from generator.model.scene import Rotation, Scene

Stroke = tuple[float, float, float, float]
"""From (x1, y1) to (x2, y2) along a cut or a fold."""

PAPER = Box(0, 0, 595.276, 841.89)  # A4
EDGE = 23.0  # 8.1 mm: what an office printer cannot reach
REACH, ARM = 14.0, 9.0  # lengths of a mark at the edge, and of half a cross
NEARLY = 1.0  # points by which pages may miss the paper's size


class Placed(NamedTuple):
    """A page of the document on a sheet: the box that it fills there, and how it is turned in it, as a `Text` is."""

    page: int
    box: Box
    turn: Rotation = 0

    def point(self, x: float, y: float) -> Point:
        """Where a point of the page lies on the sheet."""
        box = self.box
        match self.turn:
            case -90:
                return box.x + y, box.bottom - x
            case 90:
                return box.right - y, box.y + x
            case 180:
                return box.right - x, box.bottom - y
        return box.x + x, box.y + y


class CardSheet(NamedTuple):
    """One side of a sheet of A4."""

    placed: tuple[Placed, ...]
    cuts: tuple[Stroke, ...] = ()
    folds: tuple[Stroke, ...] = ()  # dashed
    w: float = PAPER.w
    h: float = PAPER.h
    back: bool = False


class Grid(NamedTuple):
    """How a sheet is cut up: into so many cards side by side and below each other, turned a quarter if more go on it so."""

    across: int
    down: int
    room: Box  # all of them, in the middle of the sheet
    turned: bool

    @property
    def cells(self) -> list[Box]:
        """The cards' places, row by row."""
        return self.room.grid(self.across, self.down)

    @property
    def cuts(self) -> tuple[Stroke, ...]:
        """Strokes at the ends of each cut, and a cross where two meet."""
        upright = list(_parting(self.room.x, self.room.right, self.across, PAPER.w))
        level = list(_parting(self.room.y, self.room.bottom, self.down, PAPER.h))
        ends = [s for x in upright for s in end_marks((x, EDGE), (x, PAPER.h - EDGE))]
        ends += [s for y in level for s in end_marks((EDGE, y), (PAPER.w - EDGE, y))]
        crosses = [s for x in upright for y in level for s in ((x - ARM, y, x + ARM, y), (x, y - ARM, x, y + ARM))]
        return (*ends, *crosses)


def grid_of(w: float, h: float) -> Grid:
    """The grid for cards of this size. Lying A6 and upright A7 are turned, so that all cards of a size are cut alike."""
    ways = (_grid(w, h, False), _grid(h, w, True))
    return max(ways, key=lambda way: way.across * way.down)


def _grid(w: float, h: float, turned: bool) -> Grid:
    across, down = int((PAPER.w + NEARLY) / w), int((PAPER.h + NEARLY) / h)
    room = Box((PAPER.w - across * w) / 2, (PAPER.h - down * h) / 2, across * w, down * h)
    return Grid(across, down, room, turned)


def _parting(start: float, end: float, count: int, paper: float) -> Iterator[float]:
    """Where cards meet, and where they end if that is not at the paper's edge."""
    step = (end - start) / count
    yield from (at for i in range(count + 1) if NEARLY < (at := start + i * step) < paper - NEARLY)


def end_marks(first: Point, last: Point) -> tuple[Stroke, Stroke]:
    """The two ends of a cut or a fold from edge to edge."""
    (x, y), (u, v) = first, last
    dx, dy = (REACH, 0.0) if y == v else (0.0, REACH)
    return (x, y, x + dx, y + dy), (u - dx, v - dy, u, v)


def fold_across(page: Box) -> tuple[Stroke, ...]:
    """The marks of a tent that is folded at half its height."""
    return end_marks((EDGE, page.h / 2), (page.w - EDGE, page.h / 2))


def arranged_cards(document: Settled) -> tuple[CardSheet, ...]:
    """A set of cards on sheets: fronts, their backs, fronts ... for duplex on the long edge, if any card has a back. Then
    a sheet of cards without backs is followed by an empty one, for the printer turns them all."""
    pages, duplex = document.pages, any(card.back is not None for card in document.cards)
    printed = [card for card in document.cards for _ in range(card.copies)]
    sheets: list[CardSheet] = []
    for size, cards in groupby(printed, lambda card: (pages[card.front].w, pages[card.front].h)):
        grid = grid_of(*size)
        for some in _batched(list(cards), grid.across * grid.down):
            sheets.append(_sheet(_fronts(grid, some), pages, grid))
            if duplex:
                sheets.append(_sheet(_backs(grid, some), pages, grid)._replace(back=True))
    return tuple(sheets)


def _batched(found: Sequence[CutCard], size: int) -> Iterator[Sequence[CutCard]]:
    yield from (found[start : start + size] for start in range(0, len(found), size))


def _fronts(grid: Grid, cards: Sequence[CutCard]) -> Iterator[Placed]:
    for card, cell in zip(cards, grid.cells, strict=False):
        yield Placed(card.front, cell, -90 if grid.turned else 0)


def _backs(grid: Grid, cards: Sequence[CutCard]) -> Iterator[Placed]:
    """Each behind its front, mirrored; turned the other way, so that a card flips about its own upright middle."""
    for card, cell in zip(cards, grid.cells, strict=False):
        if card.back is not None:
            yield Placed(card.back, cell._replace(x=PAPER.w - cell.right), 90 if grid.turned else 0)


def _sheet(placed: Iterable[Placed], pages: Sequence[Scene], grid: Grid) -> CardSheet:
    found = tuple(placed)
    folds = chain.from_iterable(_on_sheet(one, pages[one.page].marks) for one in found)
    return CardSheet(found, grid.cuts if found else (), tuple(folds))


def _on_sheet(placed: Placed, strokes: Iterable[Stroke]) -> Iterator[Stroke]:
    yield from ((*placed.point(x, y), *placed.point(u, v)) for x, y, u, v in strokes)
