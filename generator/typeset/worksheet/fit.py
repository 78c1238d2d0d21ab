"""A worksheet's pages, summed up before they are written: the pitch of the writing lines is found, or it does not fit.

Only two measures are elastic, and they stretch together: the distance between writing lines and the height of a row to
tick in. `fit` finds the largest stretch with which every page ends in time, also in a Word that rounds otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from pathlib import Path

from generator.model import flow
from generator.model.document import Worksheet
from generator.model.look import Look
from generator.model.problems import Problem, Problems
from generator.model.sender import Sender
from generator.model.text import Words
from generator.model.units import TWIP, twips
from generator.typeset.faults import missing_glyph, too_long, too_wide, too_wide_word
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.footer import Foot, foot_of
from generator.typeset.worksheet.lines import TooWide, check_starts, line_count, text_width
from generator.typeset.worksheet.styles import SheetLayout

FREE = 20.0  # points left at the end of a page, for what Word rounds otherwise
LEAST_FREE = 12.0
SLACK = 4.0  # a text may be this much higher than the writing lines beside it
FIELD_LEAST = 50.0  # a line shorter than this nobody can write on


@dataclass(frozen=True, slots=True)
class Fitted:
    """A worksheet with its elastic measures decided. Writers take this.

    `head_gaps`: for each page, what its head must be longer so that the figure beside it stands clear of the rest.
    """

    document: Worksheet
    layout: SheetLayout
    foot: Foot
    pitch: float
    tick_row: float
    head_gaps: tuple[float, ...]

    @property
    def measures(self) -> tuple[object, ...]:
        """All but the document: what the template and one sender's foot made of it."""
        return self.layout, self.foot, self.pitch, self.tick_row, self.head_gaps


def fit(document: Worksheet, look: Look, sender: Sender | None, layout: SheetLayout) -> Fitted:
    """Decide how far the writing lines stretch. Raises `Problems` naming every text that does not fit, and every page."""
    faces = tuple(sorted(look.faces.items()))
    fonts = Fonts(look.faces)
    foot = foot_of(document, sender, fonts, layout)
    most, least = _sums(document, layout, faces, 1.0), _sums(document, layout, faces, 0.0)
    # the places of kept problems may be those of an equal document
    told = _Sheet(document, layout, fonts, 0.0).sums().problems if least.problems else ()
    of_pages = _page_problems(document, layout, foot, least)
    problems = [*_tab_problems(document, layout, fonts, foot), *dict.fromkeys(told), *of_pages]
    if problems:
        raise Problems(problems)
    found = _sums(document, layout, faces, _between(most, least, foot.room))
    return Fitted(document, layout, foot, found.pitch, found.tick_row, found.head_gaps)


@dataclass(frozen=True, slots=True)
class Sums:
    """How high every page is at one stretch; whose foot stands below does not matter."""

    pitch: float
    tick_row: float
    heights: tuple[float, ...]
    head_gaps: tuple[float, ...]
    problems: tuple[Problem, ...]


@lru_cache(64)
def _sums(document: Worksheet, layout: SheetLayout, faces: tuple[tuple[str, Path], ...], stretch: float) -> Sums:
    """The same for every municipality. Places in its problems may be those of an equal document read before."""
    return _Sheet(document, layout, Fonts(dict(faces)), stretch).sums()


def _between(most: Sums, least: Sums, room: float) -> float:
    """Heights grow with the stretch, so the largest that fits lies on a straight line (or above it, for `max` bends it)."""
    stretch = 1.0
    for high, low in zip(most.heights, least.heights, strict=True):
        if high > low:
            stretch = min(stretch, (room - FREE - low) / (high - low))
    return max(0.0, floor(stretch * 40) / 40)


def _page_problems(document: Worksheet, layout: SheetLayout, foot: Foot, least: Sums) -> Iterator[Problem]:
    found = sheet.pages(document.blocks)
    if len(found) != document.pages:
        raise ValueError(f"{document.title}: {len(found)} pages composed, {document.pages} promised")
    for n, (blocks, height) in enumerate(zip(found, least.heights, strict=True), 1):
        over = height + LEAST_FREE - foot.room
        if over > 0:
            if over <= foot.for_words:
                yield _too_much_asked(document, layout, foot, over)
                return
            message = f"side {n} af {document.label} er {over:.0f} pt for høj"
            lines = -int(-over // layout.cell.pitch)
            hint = f"fjern et punkt, eller forkort teksterne med {lines} linje{'r' if lines > 1 else ''} i alt"
            yield Problem(_last_words(blocks).where, message, hint)


def _too_much_asked(document: Worksheet, layout: SheetLayout, foot: Foot, over: float) -> Problem:
    """The words of the municipality make the foot so high that a page below which it stands is too high."""
    asked = foot.inside[-1]
    lines = ceil(over / layout.colophon.pitch)
    less = ceil(len(asked) * lines / (foot.asked_lines - 1))  # the last line may be short
    message = f"linjen »{' '.join(asked.split()[:4])} …« er for lang til foden af {document.label}"
    return Problem(asked.where, message, f"kort den med omkring {less} tegn")


def _tab_problems(document: Worksheet, layout: SheetLayout, fonts: Fonts, foot: Foot) -> Iterator[Problem]:
    if not document.tabs:
        return
    room = (foot.page_bottom - sheet.TAB_TOP) / len(document.tabs) - sheet.TAB_GAP - 2 * sheet.TAB_PAD
    for words in document.tabs:
        wide = text_width(fonts, layout.tab_run(words))
        if wide > room:
            name = f"{document.label}, »fane«"
            yield too_wide(words.where, f"'{words}'", name, needs=wide, room=room, hint="skriv et kortere navn")


class _Sheet:
    """The sums for one stretch, 0 to 1."""

    def __init__(self, document: Worksheet, layout: SheetLayout, fonts: Fonts, stretch: float) -> None:
        self.document, self.layout, self.fonts = document, layout, fonts
        self.pitch = _stretched(min(sheet.PITCH_LEAST, layout.write.pitch), layout.write.pitch, stretch)
        self.tick_row = _stretched(sheet.TICK_ROW_LEAST, sheet.TICK_ROW_MOST, stretch)
        self.problems: list[Problem] = []
        self.head_gaps: list[float] = []
        self.place, self.head = str(document.label), layout.width

    # -- pages ---------------------------------------------------------------

    def sums(self) -> Sums:
        pages = enumerate(sheet.pages(self.document.blocks), 1)
        heights = tuple(self._page_height(n, blocks) for n, blocks in pages)
        return Sums(self.pitch, self.tick_row, heights, tuple(self.head_gaps), tuple(self.problems))

    def _page_height(self, n: int, blocks: list[flow.Block]) -> float:
        figure = sheet.beside(blocks)
        self.place, self.head = f"{self.document.label}, side {n}", self.layout.head_width(figure)
        heights = [self.height(block, self.layout.width) for block in blocks]
        head = sum(h for block, h in zip(blocks, heights, strict=True) if sheet.in_head(block))
        bottom = sheet.FIGURE_TOP + figure.h + sheet.FIGURE_GAP - self.layout.top if figure else 0
        self.head_gaps.append(max(0.0, bottom - head) if figure else 0.0)
        return sum(heights) + self.head_gaps[-1]

    # -- blocks --------------------------------------------------------------

    def height(self, block: flow.Block, width: float) -> float:
        match block:
            case flow.Heading():
                return self._heading(block, width)
            case flow.Prose():
                room = min(width, self.head) if block.style == "lead" else width
                return self._style(self.layout.prose(block), block.words, room)
            case flow.Bullets():
                style = self.layout.number if block.numbered else self.layout.bullet
                return sum(self._style(style, words, width) for words in block.items)
            case flow.Fields():
                for label, room in zip(block.labels, sheet.parts(block.shares, width), strict=True):
                    self._one_line(label, self.layout.fields, room - FIELD_LEAST)
                return self.layout.fields.height(1)
            case flow.Checks():
                return self._checks(block, width)
            case flow.AnswerLines():
                self._one_line(block.label, self.layout.answer, width - FIELD_LEAST)
                return block.lines * self.pitch + self.layout.answer.after
            case flow.Table():
                return self._table(block, width)
            case flow.Figure():
                return 0 if block.beside else block.h + self.layout.drawing.after
            case flow.Columns():
                return max(map(self._column, block.columns, sheet.column_widths(block, width)))
        raise TypeError(f"a worksheet cannot hold {type(block).__name__}")

    def _column(self, blocks: tuple[flow.Block, ...], width: float) -> float:
        """A column begins without the space that a heading keeps above it."""
        above = self.layout.heading(blocks[0].level).before if isinstance(blocks[0], flow.Heading) else 0
        return sum(self.height(block, width) for block in blocks) - above

    def _heading(self, heading: flow.Heading, width: float) -> float:
        style = self.layout.heading(heading.level)
        room = min(width, self.head) - (style.pitch if heading.number else 0)
        over = self.layout.overline.height(1) if heading.overline else 0
        if heading.overline:
            self._one_line(heading.overline, self.layout.overline, min(width, self.head))
        return over + self._style(style, heading.words, room)

    def _checks(self, checks: flow.Checks, width: float) -> float:
        if not checks.columns:
            needs = check_starts(self.fonts, checks, self.layout.check)[-1] - sheet.CHECK_GAP
            if needs > width:
                longest = max(checks.items, key=len)
                self._tell(longest, f"rækken af kryds fra '{checks.items[0]}'", "skriv kortere navne", needs, width)
            return self.layout.check.height(1)
        room = width / checks.columns - sheet.BOX - (FIELD_LEAST if checks.lines else 4)
        for words in checks.items:
            self._one_line(words, self.layout.check, room)
        return self.layout.check.height(-(-len(checks.items) // checks.columns))

    # -- tables --------------------------------------------------------------

    def _table(self, table: flow.Table, width: float) -> float:
        widths = sheet.table_widths(table, width)
        head = sheet.HEAD if table.style == "grid" else sheet.LIGHT_HEAD
        style = self.layout.head_dark if table.style == "grid" else self.layout.head_light
        pads = self.layout.pads(table)
        for words, w in zip(table.head, widths, strict=True):
            self._one_line(words, style, w - 2 * pads.side)
        rule = sheet.CROSS if table.style == "matrix" else sheet.RULE
        return head + sum(rule + self._row(table, row, widths) for row in table.rows)

    def _row(self, table: flow.Table, row: tuple[flow.Cell, ...], widths: list[float]) -> float:
        pads = self.layout.pads(table)
        if table.style == "matrix":
            self._one_line(row[0].lead or Words(""), self.layout.axis_label, sheet.PANE - sheet.AXIS_ROOM)
            for cell, w in zip(row[1:], widths[1:], strict=True):
                self._one_line(cell.lead or Words(""), self.layout.label, w - 2 * pads.side)
            return sheet.PANE
        heights = [self._cell(cell, w - 2 * pads.side) for cell, w in zip(row, widths, strict=True)]
        ruled = [height for cell, height in zip(row, heights, strict=True) if cell.lines]
        for cell, height in zip(row, heights, strict=True):
            if ruled and not cell.lines and height > max(ruled) + SLACK:
                self._tell_cell(cell, height, max(ruled))
        return max(max(heights) + pads.top + pads.bottom, self.tick_row if sheet.to_tick(row) else 0)

    def _cell(self, cell: flow.Cell, width: float) -> float:
        needs = (cell.scale - 1) * sheet.STEP + 1.4 * self.layout.tick.size
        if cell.scale and needs > width:
            self._tell(cell.label or Words(""), f"skalaen med {cell.scale} trin", "brug færre trin", needs, width)
        main = cell.lead or cell.words
        text = self._lines(list(self.layout.cell_runs(cell)), main, width) * self.layout.cell.pitch if main else 0
        text += sum(self._style(self.layout.more, words, width) for words in cell.more)
        boxes = self.layout.tick.pitch if cell.check or cell.scale else 0
        return text + boxes + cell.lines * self.pitch

    def _tell_cell(self, cell: flow.Cell, text: float, room: float) -> None:
        words = cell.words or cell.lead or Words("")
        lines, most = round(text / self.layout.cell.pitch), floor((room + SLACK) / self.layout.cell.pitch)
        over = max(1, round(len(words) * (1 - most / lines)))
        full = f"sin celle på {self.place}: den fylder {lines} linjer, men der er kun plads til {most}"
        self.problems.append(too_long(words.where, full, over))

    # -- texts ---------------------------------------------------------------

    def _style(self, style: sheet.SheetStyle, words: Words, width: float) -> float:
        return style.height(self._lines([style.run(words)], words, width - style.indent))

    def _lines(self, runs: list[sheet.Run], words: Words, width: float) -> int:
        self._glyphs(runs, words)
        try:
            return line_count(self.fonts, runs, width)
        except TooWide as wide:
            self.problems.append(too_wide_word(wide.word, words.where, self.place, needs=wide.width, room=width))
            return 2

    def _one_line(self, words: Words, style: sheet.SheetStyle, width: float) -> None:
        run, width = style.run(words), width - style.indent
        self._glyphs([run], words)
        wide = text_width(self.fonts, run)
        if wide > width:
            over = max(1, round(len(words) * (1 - width / wide)))
            self._tell(words, f"'{words}' (én linje)", f"forkort den med omkring {over} tegn", wide, width)

    def _tell(self, words: Words, what: str, hint: str, needs: float, room: float) -> None:
        self.problems.append(too_wide(words.where, what, self.place, needs=needs, room=room, hint=hint))

    def _glyphs(self, runs: list[sheet.Run], words: Words) -> None:
        for face, _, _, text in runs:
            for char in self.fonts.missing(face, text):
                self.problems.append(missing_glyph(char, words.where, self.place))


def _last_words(blocks: list[flow.Block]) -> Words:
    """Where to begin cutting: the last row of the longest table, else the first words of the page."""
    tables = [b for b in blocks if isinstance(b, flow.Table) and b.rows]
    if tables:
        row = max(tables, key=lambda t: len(t.rows)).rows[-1]
        return next((w for cell in row for w in (cell.lead, cell.words, cell.label) if w), Words(""))
    return next((b.words for b in blocks if isinstance(b, flow.Heading | flow.Prose)), Words(""))


def _stretched(least: float, most: float, stretch: float) -> float:
    return twips(least + (most - least) * stretch) / TWIP
