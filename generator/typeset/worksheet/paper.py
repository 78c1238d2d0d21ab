"""A fitted worksheet as placed pages, for PDF: the same blocks, line breaks and measures that Word gets, put where Word puts
them. What is filled in is a `Field`, so that a file can have a form there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import count, pairwise

from generator.model import flow
from generator.model.document import CutCard, Settled, Worksheet
from generator.model.look import Look
from generator.model.office_metrics import DROP
from generator.model.scene import Item, Place, Scene, SetText, Shape, Tag
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.drawn import tear_line
from generator.typeset.worksheet.fit import Faces, Fitted
from generator.typeset.worksheet.lines import check_starts, text_width
from generator.typeset.worksheet.measure import Measure
from generator.typeset.worksheet.pages import beside, in_head, pages
from generator.typeset.worksheet.paper_foot import place_of, tabs
from generator.typeset.worksheet.paper_tables import Tables
from generator.typeset.worksheet.paper_window import Windows
from generator.typeset.worksheet.pen import LABEL_GAP, Pen, part
from generator.typeset.worksheet.styles import SheetLayout, column_widths

DISC_LOWERED = 2.0  # the disc of a number, below the baseline of its heading
BOX_RAISED = 0.33  # the middle of a tick box, in sizes of type above the baseline of the words beside it


def paper(fitted: Fitted, look: Look) -> Settled:
    """The pages, the same for all senders whose feet leave the same room. Each has a place for the foot."""
    faces = tuple(sorted(look.faces.items()))
    return _paper(fitted.document, fitted.layout, fitted.tick_row, fitted.head_gaps, faces)


@lru_cache(64)
def _paper(
    document: Worksheet, layout: SheetLayout, tick_row: float, head_gaps: tuple[float, ...], faces: Faces
) -> Settled:
    # tabs are read where they stand once
    read: Tag = "P" if len(head_gaps) == 1 else "Artifact"
    made = _Pages(document, layout, Fonts(dict(faces)), tick_row - layout.tick.pitch, read)
    scenes = tuple(made.page(*page) for page in zip(count(), pages(document.blocks), head_gaps, strict=False))
    cut = (CutCard(0, None, document.copies),) if document.copies > 1 else ()
    return Settled(document.title, document.subject, scenes, id=document.label.partition(" ")[0], cards=cut)


class _Pages:
    """Places the blocks of one document, page by page."""

    def __init__(self, document: Worksheet, layout: SheetLayout, fonts: Fonts, stretch: float, tabs: Tag) -> None:
        self.document, self.layout, self.fonts, self.read = document, layout, fonts, tabs
        self.pen, self.stretch = Pen(layout, fonts), stretch
        self.windows = Windows(self.pen)
        self.titles = 0  # so far: a file has one first heading, and what heads its other pages is below that

    def page(self, number: int, blocks: list[flow.Block], head_gap: float) -> Scene[SetText]:
        figure = beside(blocks)
        self.measure = Measure(self.layout, self.fonts, "", self.layout.head_width(figure))
        self.tables = Tables(self.pen, self.measure, self.stretch)
        head_end = next((block for block in reversed(blocks) if in_head(block)), None)
        items: list[Item[SetText]] = []
        if figure:
            x = self.layout.left + self.layout.width - figure.w
            items += self.pen.drawing(figure, x, sheet.FIGURE_TOP)
        items += self._below_each_other(
            blocks, self.layout.left, self.layout.top, self.layout.width, head_end, head_gap
        )
        page_w, page_h = self.layout.page_w, self.layout.page_h
        return Scene(page_w, page_h, (*items, *tabs(self.document, self.pen, self.read), Place(place_of(number))))

    def block(self, block: flow.Block, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        match block:
            case flow.Heading():
                yield from self._heading(block, x, y, width)
            case flow.Prose():
                room = min(width, self.measure.head) if block.style == "lead" else width
                yield self.pen.text(self.layout.prose(block), block.words, x, y, room)
            case flow.Fields():
                yield from self.pen.fields(block, x, y, width)
            case flow.Checks():
                yield part("L", *self._checks(block, x, y, width))
            case flow.AnswerLines():
                yield from self._answer(block, x, y, width)
            case flow.Table():
                yield from self.tables.table(block, x, y, width)
            case flow.Window():
                yield from self.windows.window(block, x, y, width)
            case flow.TearOff():
                yield self.pen.text(self.layout.small, block.words, x, y + block.gap, width)
                (line,), place = tear_line(self.layout)[0].items, tear_line(self.layout)[1]
                assert isinstance(line, Shape)
                ends = (("M", sheet.EDGE, place.y), ("L", self.layout.page_w - sheet.EDGE, place.y))
                yield replace(line, outline=ends)
            case flow.Figure():
                yield from () if block.beside else self.pen.drawing(block, x, y)
            case flow.Columns():
                for blocks, own in zip(block.columns, column_widths(block, width), strict=True):
                    above = self.layout.section.before if block.above else 0.0
                    yield from self._below_each_other(blocks, x, y + above - self._above(blocks[0]), own)
                    x += own + block.gap
            case _:
                raise TypeError(f"paper cannot show {type(block).__name__}")

    def _below_each_other(
        self, blocks: Sequence[flow.Block], x: float, y: float, width: float,
        head_end: flow.Block | None = None, head_gap: float = 0.0,
    ) -> Iterator[Item[SetText]]:  # fmt: skip
        for before, block in pairwise((None, *blocks)):
            assert block
            if isinstance(before, flow.TearOff):
                y -= self._above(block)
            yield from self.block(block, x, y, width)
            y += self.measure.height(block, width) + self.stretch * self.measure.rows_to_tick(block, width)
            y += head_gap if block is head_end else 0.0

    def _above(self, block: flow.Block) -> float:
        """What a heading keeps free above it, unless it begins a column or a part that is torn off."""
        return self.layout.heading(block.level).before if isinstance(block, flow.Heading) else 0.0

    # -- texts ---------------------------------------------------------------

    def _heading(self, heading: flow.Heading, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        style, layout = self.layout.heading(heading.level), self.layout
        room = min(width, self.measure.head) if heading.level == 1 else width
        if heading.overline:
            yield self.pen.text(layout.overline, heading.overline, x, y, room)
            y += layout.overline.height(1)
        if number := heading.number:
            base = self.pen.text(style, heading.words, x, y).paragraphs[0].lines[0].y
            said = replace(number.group, alt=f"{number.group.alt} {heading.words}")
            yield from self.pen.drawing(replace(number, group=said), x, base + DISC_LOWERED - number.h)
            indent = number.w + text_width(self.fonts, style.run(" "))
            x, room = x + indent, room - style.pitch
        yield self.pen.text(style, heading.words, x, y, room, tag=self._level(heading))

    def _level(self, heading: flow.Heading) -> Tag:
        self.titles += heading.level == 1
        levels: tuple[Tag, ...] = ("H1", "H2", "H3", "H4")
        return levels[heading.level - 1 + (self.titles > 1)]

    # -- what a user fills in --------------------------------------------------

    def _answer(self, block: flow.AnswerLines, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        if block.beside:
            style, more = self.layout.answer, block.lines - 1
            yield from self.pen.labelled(style, block.label, x, x + width, y)
            if more:
                foot = y + style.height(1) - style.after + more * self.layout.write.pitch
                yield self.pen.lines(f"{block.label} {self.document.continued}", x, x + width, foot, more)
        else:
            yield self.pen.lines(block.label, x, x + width, y + block.lines * self.layout.write.pitch, block.lines)

    def _checks(self, checks: flow.Checks, x: float, y: float, width: float) -> Iterator[Item[SetText]]:
        """Boxes in columns, or one after the other on a line. A writing line follows what ends in a colon."""
        style, columns = self.layout.check, checks.columns or len(checks.items)
        even = [k * width / columns for k in range(columns)]
        starts = even if checks.columns else check_starts(self.fonts, checks, style, self.layout.scale)[:-1]
        raised = style.pitch / 2 - (DROP + BOX_RAISED) * style.size  # so that boxes stand in the middle of their rows
        for n, words in enumerate(checks.items):
            row, k = divmod(n, columns)
            left, top = x + starts[k], y + row * style.pitch - raised
            text = self.pen.text(style, words, left + sheet.BOX * self.layout.scale, top)
            box = self.pen.box(words, left + self.pen.side / 2 + 1, y + (row + 0.5) * style.pitch)
            inner: list[Item[SetText]] = [box, text]
            if checks.lines and words.endswith(":") and (k == columns - 1 or words is checks.items[-1]):
                right = text.box.right + LABEL_GAP
                inner.append(self.pen.lines(words, right, x + width, top + style.pitch))
            yield part("LI", part("LBody", *inner))
