"""Pages of a document on sheets of paper: which scenes lie on a sheet, where and how large, its boxes and marks.

Scene points have their origin top left and y down; paper points bottom left and y up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from generator.model.card_sheets import EDGE, arranged_cards, end_marks
from generator.model.document import Settled
from generator.model.edition import PAPERS, Arrange, Offset, Printing
from generator.model.geometry import Box, Point, polygon
from generator.model.scene import Role, Rotation, Scene, SetText, Shape
from generator.model.units import MM

Bounds = tuple[float, float, float, float]  # left, top, right, bottom in a scene; left, bottom, right, top on paper

MARK, CLEAR, SLUG = 5 * MM, 0.5 * MM, 10 * MM  # crop marks: length, distance from the bleed, media beyond the trim
NEARLY = 1.02  # two A5 sheets are as large as an A4 sheet, but for rounding
ROUNDING = 3.0  # points led out beyond the bleed: papers differ in shape; an A0 scene lacks 2.7 pt at A1's sides
JOINING = 8 * MM  # length of the marks where a sheet is cut before it is joined with its neighbour

ON_SHEETS: frozenset[Role] = frozenset({"paper", "gran"})  # of labels, and of frames and lines round slides
ON_SHEET = 3  # slides that are handed out on a sheet
SLIDE, ASIDE, BESIDE, LINE = 142 * MM, 9 * MM, 5 * MM, 8 * MM
"""Breadth of such a slide, of the white beside it and its lines, of the gap between them; and from line to line."""

TURNS: Mapping[int, tuple[int, int, int, int]] = {
    0: (1, 0, 0, 1),
    90: (0, -1, 1, 0),
    180: (-1, 0, 0, -1),
    -90: (0, 1, -1, 0),
}
"""The directions on paper of "right" and "up" in a scene or a text that is turned clockwise by so many degrees."""


def turned(*turns: Rotation) -> Rotation:
    """One turn after the other."""
    found: Mapping[int, Rotation] = {0: 0, 90: 90, 180: 180, 270: -90}
    return found[sum(turns) % 360]


class Placed(NamedTuple):
    """A scene on a sheet. `reach` is how far, in scene points, shapes on its edge are led out."""

    scene: Scene[SetText]
    scale: float
    left: float  # where the scene's top left corner lies on the paper
    top: float
    clip: Bounds | None = None  # nothing of it is painted outside
    reach: float = 0.0
    turn: Rotation = 0
    again: bool = False  # the same lies on this or another sheet already, and is read there

    @property
    def matrix(self) -> tuple[float, ...]:
        """From scene points to paper."""
        a, b, c, d = (round(self.scale * v, 6) for v in TURNS[self.turn])
        return a, b, -c, -d, round(self.left, 4), round(self.top, 4)

    def point(self, x: float, y: float) -> Point:
        a, b, c, d = TURNS[self.turn]
        return self.left + (a * x - c * y) * self.scale, self.top + (b * x - d * y) * self.scale

    def on_paper(self, bounds: Bounds) -> Bounds:
        """Bounds in the scene as bounds on paper, cut at the edge of what is painted."""
        (x0, y0), (x1, y1) = self.point(*bounds[:2]), self.point(*bounds[2:])
        left, bottom, right, top = self.clip or (float("-inf"), float("-inf"), float("inf"), float("inf"))
        return max(min(x0, x1), left), max(min(y0, y1), bottom), min(max(x0, x1), right), min(max(y0, y1), top)


class Label(NamedTuple):
    """Which of the sheets that are joined this is, in words and as a map of them all. It reads along `turn` from x, y on
    paper, in a strip of `height` that nobody sees when the sheets are joined."""

    words: str
    alt: str  # "{navn}" is the title of the document
    number: int
    across: int
    down: int
    x: float
    y: float
    height: float
    turn: Rotation


class Leaf(NamedTuple):
    """One page of the file, in points on paper."""

    media: Point
    trim: Bounds
    bleed: Bounds
    placed: tuple[Placed, ...]
    cuts: tuple[Bounds, ...] = ()  # strokes along which the sheet is cut up
    folds: tuple[Bounds, ...] = ()
    label: Label | None = None  # of a sheet that holds a part of a page: all of it is one figure to a screen reader

    @property
    def slug(self) -> bool:
        """Is there paper outside the bleed, where marks stand?"""
        return self.media[0] - self.bleed[2] > 1


def leaves(document: Settled, printing: Printing) -> list[Leaf]:
    """The pages of the file, in order."""
    return [*ARRANGED[printing.arrange](document, printing)]


def sheet_of(scene: Scene, printing: Printing) -> tuple[float, float]:
    """Width and height in millimetres of the sheets that pages like this come on, without bleed."""
    if not printing.sheet:
        return printing.trim(scene)
    short, long = PAPERS[printing.sheet]
    if printing.arrange == "copies" and 2 * scene.w * scene.h > short * long * MM * MM * NEARLY:
        return printing.trim(scene)
    if printing.arrange == "tiles":
        way = tiling(scene, printing)
        return (short, long) if way.w < way.h else (long, short)
    return (long, short) if printing.arrange in ("booklet", "copies") else (short, long)


def one_each(document: Settled, printing: Printing) -> Iterator[Leaf]:
    """Each in the middle of its paper, as large as the margin allows."""
    for scene in document.pages:
        yield _alone(scene, printing)


def _alone(scene: Scene[SetText], printing: Printing) -> Leaf:
    w, h = (v * MM for v in printing.trim(scene))
    margin, bleed = printing.margin * MM, printing.bleed * MM
    slug = max(SLUG, bleed + CLEAR + MARK) if printing.crop_marks else bleed
    scale = printing.scale(scene)
    left, top = slug + (w - scene.w * scale) / 2, slug + (h + scene.h * scale) / 2
    trim = (slug, slug, slug + w, slug + h)
    bled = (slug - bleed, slug - bleed, slug + w + bleed, slug + h + bleed)
    drawing = (left, top - scene.h * scale, left + scene.w * scale, top)
    clip = drawing if margin else bled if slug else None
    reach = 0.0 if margin else bleed / scale + ROUNDING
    placed = Placed(scene, scale, left, top, clip or (0.0, 0.0, w, h), reach)
    folds = tuple((*placed.point(*fold[:2]), *placed.point(*fold[2:])) for fold in scene.marks)
    return Leaf((w + 2 * slug, h + 2 * slug), trim, bled, (placed,), folds=folds)


def cut_apart(document: Settled, printing: Printing) -> Iterator[Leaf]:
    """Cards side by side, fronts and then backs, at their own size; what is not cut is alone on its paper."""
    read: set[int] = set()
    if not document.cards:
        yield from one_each(document, printing)
    for sheet in arranged_cards(document):
        placed, down = [], sheet.h
        for one in sheet.placed:
            scene, (x, y) = document.pages[one.page], one.point(0, 0)
            box, again = _upright(one.box, down), one.page in read
            placed.append(Placed(scene, 1.0, x, down - y, box, 0.0, one.turn, again))
            read.add(one.page)
        cuts, folds = (tuple((x, down - y, u, down - v) for x, y, u, v in found) for found in (sheet.cuts, sheet.folds))
        paper = (0.0, 0.0, sheet.w, sheet.h)
        leaf = Leaf((sheet.w, sheet.h), paper, paper, tuple(placed), cuts, folds)
        yield _behind_its_front(leaf, printing.offset) if sheet.back else leaf


def _behind_its_front(leaf: Leaf, offset: Offset) -> Leaf:
    """A back, moved so that it meets its front on a printer that would put it `offset` beside it. What one sees to the right
    from the front is to the left on the back itself, so it is moved to the right there; and down for what lies above."""
    dx, dy = offset.right * MM, -offset.up * MM

    def moved(bounds: Bounds) -> Bounds:
        x, y, u, v = bounds
        return x + dx, y + dy, u + dx, v + dy

    placed = (
        one._replace(left=one.left + dx, top=one.top + dy, clip=one.clip and moved(one.clip)) for one in leaf.placed
    )
    cuts, folds = (tuple(map(moved, strokes)) for strokes in (leaf.cuts, leaf.folds))
    return leaf._replace(placed=tuple(placed), cuts=cuts, folds=folds)


def side_by_side(document: Settled, printing: Printing) -> Iterator[Leaf]:
    """Copies of an upright page on a sheet that lies, as they stand in Word; what is not cut is alone on its paper."""
    if not document.cards:
        yield from one_each(document, printing)
        return
    copies = document.cards[0].copies
    for scene in document.pages:
        w, h = (side * MM for side in sheet_of(scene, printing))
        lefts = [w / copies * (n + 0.5) - scene.w / 2 for n in range(copies)]
        boxes = ((left, h - scene.h, left + scene.w, h) for left in lefts)
        placed = (Placed(scene, 1.0, box[0], h, box, again=n > 0) for n, box in enumerate(boxes))
        cuts = (stroke for x in lefts[1:] for stroke in end_marks((x, EDGE), (x, h - EDGE)))
        yield Leaf((w, h), (0.0, 0.0, w, h), (0.0, 0.0, w, h), tuple(placed), tuple(cuts))


def _upright(box: Box, down: float) -> Bounds:
    """A box on a sheet that is `down` high, as bounds on paper."""
    return box.x, down - box.bottom, box.right, down - box.y


def folded(document: Settled, printing: Printing) -> Iterator[Leaf]:
    """Two pages side by side on each side of a sheet, so that the sheets, printed on both sides and turned over the short
    edge, laid in each other and folded, are a booklet. The pages of an inner sheet lie nearer to the fold, for folded it
    stands out from those around it and is cut off there."""
    short, long = (side * MM for side in PAPERS[printing.sheet])
    for depth, spread in enumerate(spreads(len(document.pages))):
        nearer = depth // 2 * printing.creep * MM
        placed = tuple(
            _in_half(document.pages[page], long / 2, short, right, nearer, printing.margin * MM)
            for right, page in enumerate(spread)
            if page is not None
        )
        paper, fold = (0.0, 0.0, long, short), long / 2
        ticks = tuple((fold, at, fold, at + JOINING) for at in (EDGE, short - EDGE - JOINING))
        yield Leaf((long, short), paper, paper, placed, folds=ticks)


def spreads(count: int) -> Iterator[tuple[int | None, int | None]]:
    """The pages on the left and on the right of each side of the sheets, counted from 0: fronts and backs by turns, the
    outermost sheet first. Blank pages stand before the last, which is the back of the cover."""
    blank: list[int | None] = [None] * (-count % 4)
    pages = [*range(count - 1), *blank, count - 1]
    for first in range(0, len(pages) // 2, 2):
        last = len(pages) - 1 - first
        yield pages[last], pages[first]
        yield pages[first + 1], pages[last - 1]


def _in_half(scene: Scene[SetText], w: float, h: float, right: int, nearer: float, margin: float) -> Placed:
    """A page in half a sheet, its inner edge at the fold but for `nearer` points. Ground ends `margin` from the edges."""
    left = w - nearer if right else w - scene.w + nearer
    clip = (w, margin, 2 * w - margin, h - margin) if right else (margin, margin, w, h - margin)
    return Placed(scene, 1.0, left, (h + scene.h) / 2, clip)


class Tiling(NamedTuple):
    """How a page is parted: sheets of w x h points of which `margin` stays white all round, `across` of them side by side and
    `down` below each other; what two neighbours both show is `overlap` broad."""

    w: float
    h: float
    across: int
    down: int
    margin: float
    overlap: float

    @property
    def span(self) -> Point:
        """Breadth and height of all sheets together, joined, without the white round them."""
        return self._along(self.w, self.across), self._along(self.h, self.down)

    def _along(self, side: float, count: int) -> float:
        return count * (side - 2 * self.margin) - (count - 1) * self.overlap

    @property
    def step(self) -> Point:
        """From one sheet to the next."""
        return self.w - 2 * self.margin - self.overlap, self.h - 2 * self.margin - self.overlap

    def scale(self, scene: Scene[SetText]) -> float:
        return min(self.span[0] / scene.w, self.span[1] / scene.h)


def tiling(scene: Scene[SetText], printing: Printing) -> Tiling:
    """The way that lets the page be largest, on as many sheets as its paper is made of: A2 is two A3."""
    w, h = printing.trim(scene)
    short, long = PAPERS[printing.sheet]
    count = max(1, round(w * h / (short * long)))
    grids = [(n, count // n) for n in range(1, count + 1) if count % n == 0]
    sheets = [(short * MM, long * MM), (long * MM, short * MM)]
    ways = (
        Tiling(*sheet, *grid, printing.margin * MM, printing.overlap * MM) for grid, sheet in product(grids, sheets)
    )
    return max(ways, key=lambda way: way.scale(scene))


def tiled(document: Settled, printing: Printing) -> Iterator[Leaf]:
    """Each page over several sheets, row by row. A sheet is cut along the middle of what it shares with the sheet to the
    left and above, between the marks, and laid on that sheet's own marks."""
    for scene in document.pages:
        way = tiling(scene, printing)
        for row, column in product(range(way.down), range(way.across)):
            yield _tile(scene, printing, way, row, column)


def _tile(scene: Scene[SetText], printing: Printing, way: Tiling, row: int, column: int) -> Leaf:
    scale, (span_w, span_h), (step_x, step_y) = way.scale(scene), way.span, way.step
    left = way.margin + (span_w - scene.w * scale) / 2 - column * step_x
    top = way.h - way.margin - (span_h - scene.h * scale) / 2 + row * step_y
    paper, inside = (0.0, 0.0, way.w, way.h), (way.margin, way.margin, way.w - way.margin, way.h - way.margin)
    placed = Placed(scene, scale, left, top, inside)
    marks = _joining_marks(way, inside, row, column)
    label = _label(printing, way, inside, row, column)
    return Leaf((way.w, way.h), paper, paper, (placed,), marks, label=label)


def _joining_marks(way: Tiling, inside: Bounds, row: int, column: int) -> tuple[Bounds, ...]:
    """Strokes at both ends of the middle of each overlap."""
    half, (x0, y0, x1, y1) = way.overlap / 2, inside
    across = [x for x, joined in ((x0 + half, column > 0), (x1 - half, column < way.across - 1)) if joined]
    down = [y for y, joined in ((y1 - half, row > 0), (y0 + half, row < way.down - 1)) if joined]
    marks = [stroke for x in across for stroke in ((x, y0, x, y0 + JOINING), (x, y1 - JOINING, x, y1))]
    marks += [stroke for y in down for stroke in ((x0, y, x0 + JOINING, y), (x1 - JOINING, y, x1, y))]
    return tuple(marks)


def _label(printing: Printing, way: Tiling, inside: Bounds, row: int, column: int) -> Label | None:
    """In the half of an overlap that is cut off, else in one that is covered. None if a single sheet is enough."""
    half, (x0, y0, x1, y1) = way.overlap / 2, inside
    number, count = row * way.across + column + 1, way.across * way.down
    words, alt = (
        said.replace("{ark}", str(number)).replace("{antal}", str(count)) for said in (printing.label, printing.alt)
    )
    air = 2 * JOINING
    ways: tuple[tuple[bool, float, float, Rotation], ...] = (
        (row > 0, x0 + air, y1 - half, 0),
        (column > 0, x0 + half, y0 + air, -90),
        (row < way.down - 1, x0 + air, y0, 0),
        (column < way.across - 1, x1, y0 + air, -90),
    )
    found = next(((x, y, turn) for joined, x, y, turn in ways if joined), None)
    return Label(words, alt, number, way.across, way.down, found[0], found[1], half, found[2]) if found else None


def handed_out(document: Settled, printing: Printing) -> Iterator[Leaf]:
    """Three slides below each other, each in a thin frame, with lines for notes beside it."""
    w, h = (side * MM for side in sheet_of(document.pages[0], printing))
    paper, row = (0.0, 0.0, w, h), (h - 2 * printing.margin * MM) / ON_SHEET
    for first in range(0, len(document.pages), ON_SHEET):
        placed = []
        for n, scene in enumerate(document.pages[first : first + ON_SHEET]):
            scale, top = SLIDE / scene.w, h - printing.margin * MM - n * row
            placed += [Placed(scene, scale, ASIDE, top, (ASIDE, top - scene.h * scale, ASIDE + SLIDE, top))]
            placed.append(Placed(_note_lines(w, row, scene.h * scale), 1.0, 0.0, top))
        yield Leaf((w, h), paper, paper, tuple(placed))


def _note_lines(w: float, row: float, high: float) -> Scene[SetText]:
    """Lines as far apart as on worksheets, down to the next slide, and the frame of the slide to the left of them."""
    left, right, deep = ASIDE + SLIDE + BESIDE, w - ASIDE, range(1, int((row - LINE / 2) / LINE) + 1)
    lines = tuple(Shape((("M", left, n * LINE), ("L", right, n * LINE)), None, "gran", 0.55) for n in deep)
    sides = polygon(((ASIDE, 0.0), (ASIDE + SLIDE, 0.0), (ASIDE + SLIDE, high), (ASIDE, high)))
    return Scene(w, row, (Shape(sides, None, "gran", 0.55), *lines))


ARRANGED: Mapping[Arrange, Callable[[Settled, Printing], Iterator[Leaf]]] = {
    "one": one_each,
    "cards": cut_apart,
    "copies": side_by_side,
    "tiles": tiled,
    "booklet": folded,
    "handout": handed_out,
}


def crop_marks(leaf: Leaf) -> list[Bounds]:
    """Strokes outside the bleed, on paper, at the corners of the trim and where the sheet is cut up or folded."""
    parted = (*leaf.cuts, *leaf.folds)
    x0, y0, x1, y1 = leaf.trim
    left, bottom, right, top = leaf.bleed
    lines = []
    for x in sorted({x0, x1, *(cut[0] for cut in parted if cut[0] == cut[2])}):
        lines += [(x, bottom - CLEAR - MARK, x, bottom - CLEAR), (x, top + CLEAR, x, top + CLEAR + MARK)]
    for y in sorted({y0, y1, *(cut[1] for cut in parted if cut[1] == cut[3])}):
        lines += [(left - CLEAR - MARK, y, left - CLEAR, y), (right + CLEAR, y, right + CLEAR + MARK, y)]
    return lines
