"""A window on a worksheet as the grid of a table: a cell for each place where a dot's column and a dot's row meet.

No cell is merged, for then a screen reader loses its place. With steps the middle place of each axis is the bar, with cells
of its own: the sheet itself shows when a project is between types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.flow import Pane, Window
from generator.model.scene import Role
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.worksheet.styles import LIGHT_HEAD, SheetLayout, SheetStyle, parts

SIDES = ("top", "left", "bottom", "right")
TURNED = 18.0  # the turned names left of panes to tick
SMALL_PANE, SMALL_BAR = 60.0, 6.0  # those panes, and the bar between them
TURNED_ROOM = 10.0  # what LibreOffice keeps free at the ends of a turned text
NAMES, DOTS, BAR = 24 * MM, 8 * MM, 9 * MM  # the names of the upright axis, the places for dots, the bar
OUTER, INNER = 24 * MM, 19 * MM  # rows of a pane; the outer one holds its name and its drawing
ACROSS = (40.0, 26.0)  # shares of the columns of a pane
STEPS = 5

Line = tuple[Role, float]
RULER: Line = ("gran", 1.5)
PANE_EDGE: Line = ("boeg", 0.625)
GUIDE: Line = ("glas3", 0.75)


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A cell of the grid: what stands in it, its ground and its lines."""

    words: Words | None = None
    style: SheetStyle | None = None
    pane: Pane | None = None  # the one whose corner it is
    dot: Words | None = None  # the name of the circle in it
    ground: Role = "paper"
    lines: Mapping[str, Line] | None = None
    right: bool = False
    low: bool = False  # its content stands at its foot
    turned: bool = False
    head: bool = False  # of a column of panes


@dataclass(frozen=True, slots=True)
class Grid:
    widths: list[float]
    heights: list[float]
    rows: list[list[Square]]


def grid_of(window: Window, layout: SheetLayout, width: float) -> Grid:
    return _with_steps(window, layout, width) if window.steps else _to_tick(window, layout, width)


def indent(window: Window) -> float:
    """How far right the panes begin."""
    return NAMES + DOTS if window.steps else TURNED


def _to_tick(window: Window, layout: SheetLayout, width: float) -> Grid:
    """The cross is the border between the panes: a bar of cells would have a head without words."""
    wide = (width - TURNED) / 2
    names = (window.across.low, window.across.high)
    heads = (Square(words=words, style=layout.head_light, head=True) for words in names)
    rows = [[Square(), *heads]]
    for r, name in enumerate((window.up.high, window.up.low)):
        panes = (Square(pane=window.panes[2 * r + c], ground="glas1", lines=_cross(r, c)) for c in range(2))
        rows.append([Square(words=name, style=layout.axis_label, turned=True), *panes])
    return Grid([TURNED, wide, wide], [LIGHT_HEAD, SMALL_PANE, SMALL_PANE + SMALL_BAR], rows)


def _cross(r: int, c: int) -> Mapping[str, Line]:
    bar = ("glas3", SMALL_BAR)
    return {"bottom" if r == 0 else "top": bar, "right" if c == 0 else "left": bar}


def _with_steps(window: Window, layout: SheetLayout, width: float) -> Grid:
    outer, inner = parts(ACROSS, (width - NAMES - DOTS - BAR) / 2)
    dots = [Square(dot=_step(n, window.across.question)) for n in range(STEPS)]
    rows = [[Square(), Square(words=window.corner, style=layout.head_light, low=True), *dots]]
    names = {0: window.up.high, 1: window.up.question, STEPS - 1: window.up.low}
    for r in range(STEPS):
        style = layout.cell if r == 1 else layout.label
        name = Square(words=names[r], style=style, low=r > 1) if r in names else Square()
        dot = Square(dot=_step(STEPS - 1 - r, window.up.question))
        rows.append([name, dot, *(_square(window, r, c) for c in range(STEPS))])
    return Grid([NAMES, DOTS, outer, inner, BAR, inner, outer], [DOTS, OUTER, INNER, BAR, INNER, OUTER], rows)


def _step(n: int, question: Words) -> Words:
    return question.derived(f"{n + 1} af {STEPS}: {question}")


def _square(window: Window, r: int, c: int) -> Square:
    last, middle = STEPS - 1, STEPS // 2
    ground = "mos" if r == c == middle else "glas3" if middle in (r, c) else "glas1"
    corner = r in (0, last) and c in (0, last)
    pane = window.panes[2 * (r == last) + (c == last)] if corner else None
    return Square(pane=pane, ground=ground, lines=dict(_lines(r, c)), right=c == last, low=r == last)


def _lines(r: int, c: int) -> Iterator[tuple[str, Line]]:
    """Rulers above and at the left, where the dots are; edges round each pane; guides between its cells, and on the bars,
    whose colour they have, so that no seam is seen."""
    last, middle = STEPS - 1, STEPS // 2
    ends = (r == 0, c == 0, r == last, c == last)
    nexts = ((r - 1, c), (r, c - 1), (r + 1, c), (r, c + 1))
    for side, end, (r2, c2) in zip(SIDES, ends, nexts, strict=True):
        here, there = middle not in (r, c), middle not in (r2, c2)
        if end and side in ("top", "left"):
            yield side, RULER
        elif not end and here == there:
            yield side, GUIDE
        elif here or not end:
            yield side, PANE_EDGE
