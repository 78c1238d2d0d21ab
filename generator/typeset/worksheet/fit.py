"""A worksheet's pages, decided before they are written: what stands on which, and how many lines there are to write on.

The pitch of the writing lines and the sizes of type are fixed. What there is room for grows: the number of writing lines,
and the rows to tick in. What there is no room for goes on on a further page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from math import ceil, floor
from pathlib import Path

from generator.model import flow
from generator.model.document import Worksheet
from generator.model.hyphenation import Hyphenation
from generator.model.look import Look
from generator.model.problems import Problem, Problems
from generator.model.sender import Sender
from generator.model.text import Words
from generator.typeset.faults import too_wide
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.footer import Foot, foot_of
from generator.typeset.worksheet.lines import text_width
from generator.typeset.worksheet.measure import Measure
from generator.typeset.worksheet.pages import beside, broken, grown, in_head, pages
from generator.typeset.worksheet.styles import SheetLayout

Faces = tuple[tuple[str, Path], ...]
FREE = 12.0  # points left at the end of a page, for what Word rounds otherwise


@dataclass(frozen=True, slots=True)
class Fitted:
    """A worksheet with its pages and its elastic measures decided. Writers take this.

    `head_gaps`: for each page, what its head must be longer so that the figure beside it stands clear of the rest.
    `left`: for each page, what stays empty between its last block and the foot.
    """

    document: Worksheet
    layout: SheetLayout
    foot: Foot
    tick_row: float
    head_gaps: tuple[float, ...]
    left: tuple[float, ...]

    @property
    def measures(self) -> tuple[object, ...]:
        """What the template, the content's counts and one sender's foot made of it."""
        return self.document.blocks, self.layout, self.foot, self.tick_row, self.head_gaps

    @property
    def pages(self) -> int:
        return len(self.head_gaps)


def fit(document: Worksheet, look: Look, sender: Sender | None, layout: SheetLayout) -> Fitted:
    """Decide what stands on which page. Raises `Problems` naming every text that does not fit, and every page."""
    faces = tuple(sorted(look.faces.items()))
    layout, fonts = layout.on(document.paper), Fonts(look.faces)
    foot = foot_of(document, sender, fonts, layout)
    made = _paged(document, layout, faces, look.hyphenation, foot.room)
    # the places of kept problems may be those of an equal document
    told = _Paging(document, layout, fonts, look.hyphenation, foot.room).paged().problems if made.problems else ()
    asked = _too_much_asked(document, layout, faces, look.hyphenation, foot, len(made.left))
    problems = [*_tab_problems(document, layout, fonts, foot), *(asked if not told else ()), *dict.fromkeys(told)]
    if problems:
        raise Problems(problems)
    left = tuple(layout.page_h - foot.edge - foot.height - foot.page_bottom + left for left in made.left)
    return Fitted(replace(document, blocks=made.blocks), layout, foot, made.tick_row, made.head_gaps, left)


@dataclass(frozen=True, slots=True)
class _Paged:
    """The pages in one room; whose foot stands below does not matter."""

    blocks: tuple[flow.Block, ...]
    tick_row: float
    head_gaps: tuple[float, ...]
    left: tuple[float, ...]
    problems: tuple[Problem, ...]


@lru_cache(128)
def _paged(document: Worksheet, layout: SheetLayout, faces: Faces, hyphenation: Hyphenation, room: float) -> _Paged:
    """The same for every municipality. Places in its problems may be those of an equal document read before."""
    return _Paging(document, layout, Fonts(dict(faces)), hyphenation, room).paged()


def _too_much_asked(
    document: Worksheet, layout: SheetLayout, faces: Faces, hyphenation: Hyphenation, foot: Foot, count: int
) -> Iterator[Problem]:
    """The words of the municipality make the foot so high that a sheet needs a page more for them alone."""
    pitch = layout.colophon.pitch
    rooms = (foot.room + min(n * pitch, foot.for_words) for n in range(1, ceil(foot.for_words / pitch) + 1))
    fewer = (
        n for n, room in enumerate(rooms, 1) if len(_paged(document, layout, faces, hyphenation, room).left) < count
    )
    if lines := next(fewer, 0):
        asked = foot.inside[-1]
        less = ceil(len(asked) * lines / max(1, foot.asked_lines - 1))  # the last line may be short
        message = f"linjen »{' '.join(asked.split()[:4])} …« er for lang til foden af {document.label}"
        yield Problem(asked.where, message, f"forkort den med omkring {less} tegn")


def _tab_problems(document: Worksheet, layout: SheetLayout, fonts: Fonts, foot: Foot) -> Iterator[Problem]:
    if not document.tabs:
        return
    room = (foot.page_bottom - sheet.TAB_TOP) / len(document.tabs) - sheet.TAB_GAP - 2 * sheet.TAB_PAD
    for words in document.tabs:
        wide = text_width(fonts, layout.tab_run(words))
        if wide > room:
            name = f"{document.label}, »fane«"
            yield too_wide(words.where, f"'{words}'", name, needs=wide, room=room, hint="skriv et kortere navn")


@dataclass(frozen=True, slots=True)
class _Zone:
    """A page before anything on it has grown; or what of it stands above or below the line to tear along."""

    blocks: list[flow.Block]
    measure: Measure
    free: float

    @property
    def rows(self) -> int:
        """How many of its rows can be higher."""
        return sum(self.measure.rows_to_tick(block, self.measure.layout.width) for block in self.blocks)

    def grown(self, stretch: float) -> tuple[list[flow.Block], float]:
        """Its blocks as high as there is room for, and what is left."""
        return grown(self.blocks, self.measure.on_page, self.free - stretch * self.rows)


@dataclass(frozen=True, slots=True)
class _Page:
    zones: tuple[_Zone, ...]
    gap: float

    def grown(self, stretch: float) -> tuple[list[flow.Block], float]:
        """A line to tear along stands where it must, whatever stands above it."""
        *above, (blocks, left) = (zone.grown(stretch) for zone in self.zones)
        for upper, gap in above:
            tear = blocks[0]
            assert isinstance(tear, flow.TearOff)
            blocks = [*upper, replace(tear, gap=gap + sheet.TEAR_AIR), *blocks[1:]]
        return blocks, left


class _Paging:
    """Breaks the pages of one document, and lets them grow."""

    def __init__(
        self, document: Worksheet, layout: SheetLayout, fonts: Fonts, hyphenation: Hyphenation, room: float
    ) -> None:
        self.document, self.layout, self.fonts, self.room = document, layout, fonts, room
        self.hyphenation = hyphenation
        self.problems: list[Problem] = []
        self.made: list[_Page] = []

    def paged(self) -> _Paged:
        for blocks in pages(self.document.blocks):
            self._add(blocks)
        stretch = self._stretch()
        grew = [page.grown(stretch) for page in self.made]
        parted = chain.from_iterable(([flow.PageBreak()] if n else []) + blocks for n, (blocks, _) in enumerate(grew))
        gaps, left = (page.gap for page in self.made), (free + FREE for _, free in grew)
        return _Paged(tuple(parted), self.layout.tick.pitch + stretch, tuple(gaps), tuple(left), tuple(self.problems))

    def _add(self, blocks: list[flow.Block]) -> None:
        """A page of the composition: one page, or more if it has too much."""
        figure = beside(blocks)
        measure = self._measure(self.layout.head_width(figure))
        blocks = [measure.decided(block, self.layout.width) for block in blocks]
        heights = [measure.on_page(block) for block in blocks]
        self.problems += measure.problems
        head = sum(high for block, high in zip(blocks, heights, strict=True) if in_head(block))
        bottom = sheet.FIGURE_TOP + figure.h + sheet.FIGURE_GAP - self.layout.top if figure else 0
        gap, room = max(0.0, bottom - head) if figure else 0.0, self.room - FREE
        if tear := next((n for n, block in enumerate(blocks) if isinstance(block, flow.TearOff)), 0):
            above = flow.TEAR_AT - self.layout.top
            upper = _Zone(blocks[:tear], measure, above - sheet.TEAR_AIR - gap - sum(heights[:tear]))
            torn = blocks[tear + 1]  # begins without the space that a heading keeps above it
            free = self.layout.heading(torn.level).before if isinstance(torn, flow.Heading) else 0.0
            lower = _Zone(blocks[tear:], measure, room - above - sum(heights[tear:]) + free)
            for zone, which in ((upper, " over rivelinjen"), (lower, " under rivelinjen")):
                if zone.free < 0:
                    self.problems.append(self._too_high(zone.blocks, -zone.free, which))
            self.made.append(_Page((upper, lower), gap))
            return
        if sum(heights) + gap <= room:
            self.made.append(_Page((_Zone(blocks, measure, room - gap - sum(heights)),), gap))
            return
        for n, page in enumerate(broken(blocks, measure.on_page, room, gap, self._goes_on)):
            if n:
                measure, gap = self._measure(self.layout.width), 0.0
            free = room - gap - sum(map(measure.on_page, page))
            if free < 0:
                self.problems.append(self._too_high(page, -free))
            self.made.append(_Page((_Zone(page, measure, free),), gap))

    def _measure(self, head: float) -> Measure:
        place = f"{self.document.label}, side {len(self.made) + 1}"
        return Measure(self.layout, self.fonts, place, head, self.hyphenation)

    def _goes_on(self, heading: flow.Heading) -> flow.Heading:
        """A heading on the page where what it heads goes on."""
        return replace(heading, words=heading.words.derived(f"{heading.words} {self.document.continued}"), number=None)

    def _too_high(self, blocks: list[flow.Block], over: float, which: str = "") -> Problem:
        message = f"side {len(self.made) + 1} af {self.document.label} er {over:.0f} pt for høj{which}"
        lines = -int(-over // self.layout.cell.pitch)
        hint = f"fjern et punkt, eller forkort teksterne med {lines} linje{'r' if lines > 1 else ''} i alt"
        return Problem(_last_words(blocks).where, message, hint)

    def _stretch(self) -> float:
        """How much higher every row to tick in may be, so that no page is too high."""
        most = sheet.TICK_ROW_MOST * self.layout.scale - self.layout.tick.pitch
        zones = [(zone.free, zone.rows) for page in self.made for zone in page.zones]
        rooms = [free / rows for free, rows in zones if rows]
        return max(0.0, floor(min([most, *rooms]) * 4) / 4)


def _last_words(blocks: list[flow.Block]) -> Words:
    """Where to begin cutting: the last row of the longest table, else the first words of the page."""
    columns = (column for b in blocks if isinstance(b, flow.Columns) for column in b.columns)
    blocks = [*blocks, *chain.from_iterable(columns)]
    tables = [b for b in blocks if isinstance(b, flow.Table) and b.rows]
    if tables:
        row = max(tables, key=lambda t: len(t.rows)).rows[-1]
        return next((w for cell in row for w in (cell.lead, cell.words, cell.label) if w), Words(""))
    return next((b.words for b in blocks if isinstance(b, flow.Heading | flow.Prose)), Words(""))
