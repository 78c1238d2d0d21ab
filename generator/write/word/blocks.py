"""Flow blocks -> the body of a Word document, with native headings, lists, tables and fields."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from generator.compose.drawing.shapes import circle
from generator.model.flow import AnswerLines, Block, Bullets, Checks, Columns, Fields, Figure, Heading, Prose, Table
from generator.model.scene import Box, SetLine, SetParagraph, SetText, Style
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import Fitted
from generator.typeset.worksheet.lines import check_starts, text_width
from generator.typeset.worksheet.styles import (
    SheetStyle,
    beside,
    column_widths,
    head_width,
    heading_style,
    in_head,
    pages,
    parts,
    prose_style,
)
from generator.write.word.content_controls import Controls
from generator.write.word.pictures import Drawings
from generator.write.word.tables import Tables
from generator.write.word.xml import TAB, indent, paragraph, run, spacing, tab_stops, twips

PAGE_BREAK = "<w:pageBreakBefore/>"
DISC, DIGIT, LOWERED = 26.0, 17.5, 2.0  # LibreOffice does not lower a picture: it stands well without
FIELD_GAP = 10.0
COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>'


LABEL_GAP = "\u00a0\u00a0\u00a0"  # from a label to the line behind it


class Body:
    """Writes the blocks of one fitted worksheet. `references` (header, footer) stand in the first section."""

    def __init__(self, fitted: Fitted, drawings: Drawings, controls: Controls, tables: Tables, references: str) -> None:
        self.fitted, self.drawings, self.controls, self.tables = fitted, drawings, controls, tables
        self.references = references
        self.fonts = drawings.fonts

    def xml(self) -> str:
        return "".join(self._pages()) + self._section()

    def _pages(self) -> Iterator[str]:
        for n, blocks in enumerate(pages(self.fitted.document.blocks)):
            self.figure, self.new_page = beside(blocks), n > 0
            self.head_end = next((b for b in reversed(blocks) if in_head(b)), None)
            self.head_gap = self.fitted.head_gaps[n]
            if blocks and isinstance(blocks[0], Columns):
                yield seam(self._page_start() + self._section())
            for block, following in zip(blocks, [*blocks[1:], None], strict=True):
                if not (isinstance(block, Figure) and block.beside):
                    yield from self._spaced(block, following)

    def _spaced(self, block: Block, following: Block | None) -> Iterator[str]:
        """A block, and the paragraph that Word demands after a table that nothing follows."""
        if isinstance(following, Columns):
            yield self._before_columns(block)
            return
        if self.new_page and not isinstance(block, Heading | Prose):
            yield seam(self._page_start())
        yield self.block(block, sheet.WIDTH)
        if isinstance(block, Table) and (following is None or isinstance(following, Table)):
            yield seam()

    # -- blocks --------------------------------------------------------------

    def block(self, block: Block, width: float) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Prose():
                return self._prose(block)
            case Bullets():
                style = sheet.NUMBER if block.numbered else sheet.BULLET
                return "".join(paragraph(style.id, run(words)) for words in block.items)
            case Fields():
                return self._fields(block, width)
            case Checks():
                write = self._checks_with_lines if block.lines else self._checks
                return "".join(write(block, width))
            case AnswerLines():
                return self._answer(block, width)
            case Table():
                return self.tables.table(block, width)
            case Figure():
                return self._figure(block)
            case Columns():
                return self._columns(block, width)
        raise TypeError(f"Word cannot show {type(block).__name__}")

    def _figure(self, figure: Figure) -> str:
        group, box = figure.group, Box(0, 0, figure.w, figure.h)
        return paragraph(sheet.DRAWING.id, self.drawings.inline(group.items, box, group.name, group.alt))

    def _page_start(self) -> str:
        """The break goes into the first paragraph of the page."""
        start, self.new_page = (PAGE_BREAK if self.new_page else ""), False
        return start

    def _beside(self) -> str:
        """Room for the figure at the right of a page's head."""
        right = sheet.WIDTH - head_width(self.figure)
        return indent(right=right) if right else ""

    def _space(self, block: Heading | Prose, style: SheetStyle, first_in_column: bool = False) -> str:
        """Spacing other than the style's own: room for a figure after the page's head, none above a column's heading."""
        after = style.after + self.head_gap if block is self.head_end and self.head_gap else None
        before = 0 if first_in_column and style.before else None
        return spacing(before, after) if (before, after) != (None, None) else ""

    def _heading(self, heading: Heading, more: str = "", first_in_column: bool = False) -> str:
        style = heading_style(heading.level)
        over = self._overline(heading)
        start = self._page_start()
        disc = self._disc(heading) if heading.number else ""
        text = run(f" {heading.words}" if disc else heading.words)
        room = self._space(heading, style, first_in_column) + (self._beside() if heading.level == 1 else "")
        return over + paragraph(style.id, disc, text, more=start + room + more)

    def _overline(self, heading: Heading) -> str:
        if not heading.overline:
            return ""
        room = self._page_start() + self._beside()
        return paragraph(sheet.OVERLINE.id, self._floating(), run(heading.overline), more=room)

    def _floating(self) -> str:
        """The figure beside the head, hung up in the first paragraph of its page."""
        figure = self.figure
        if figure is None:
            return ""
        x = sheet.LEFT + sheet.WIDTH - figure.w
        return self.drawings.floating(figure.group, Box(0, 0, figure.w, figure.h), x, sheet.FIGURE_TOP)

    def _disc(self, heading: Heading) -> str:
        """The number on a disc of its phase's colour: an outline, so it needs no font."""
        number, role = heading.number, heading.number_role
        assert number is not None
        width = self.fonts.width("serif", str(number), DIGIT)
        line = SetLine(DISC / 2 - width / 2, DISC / 2 + DIGIT * 0.34, str(number), width)
        text = SetParagraph(number, Style("tal", "serif", DIGIT, DISC, DIGIT), f"on-{role}", (line,))
        box = Box(0, 0, DISC, DISC)
        items = (circle(DISC / 2, DISC / 2, DISC / 2, role), SetText(box, (text,), "left", "baseline"))
        return self.drawings.inline(items, box, "Fasetal", f"Fase {number}:", lowered=LOWERED)

    def _prose(self, prose: Prose, more: str = "") -> str:
        style = prose_style(prose)
        room = self._beside() if prose.style == "lead" else ""
        return paragraph(style.id, run(prose.words), more=self._page_start() + self._space(prose, style) + room + more)

    def _fields(self, fields: Fields, width: float) -> str:
        """Label, field and line for each; the next label begins where its share begins."""
        ends = list(accumulate(parts(fields.shares, width)))
        asked = (
            run(f"{label}{LABEL_GAP}") + self.controls.field(label) + self.controls.rule() for label in fields.labels
        )
        stops = [stop for end in ends[:-1] for stop in (("right", end - FIELD_GAP), ("left", end))]
        return paragraph(sheet.FIELDS.id, TAB.join(asked), more=tab_stops(*stops, ("right", width)))

    def _checks(self, checks: Checks, width: float) -> Iterator[str]:
        columns = checks.columns or len(checks.items)
        starts = (
            [k * width / columns for k in range(columns)] if checks.columns else check_starts(self.fonts, checks)[:-1]
        )
        stops = tab_stops(*(("left", x) for start in starts for x in (start, start + sheet.BOX) if x))
        for n in range(0, len(checks.items), columns):
            line = (self.controls.box(words) + TAB + run(words) for words in checks.items[n : n + columns])
            yield paragraph(sheet.CHECK.id, TAB.join(line), more=stops)

    def _checks_with_lines(self, checks: Checks, width: float) -> Iterator[str]:
        """A box and a text on each line, and a writing line behind; all of these begin where the longest text ends."""
        longest = max(text_width(self.fonts, (sheet.CHECK.face, sheet.CHECK.size, 0, w)) for w in checks.items)
        stops = tab_stops(("left", sheet.BOX), ("left", sheet.BOX + longest + FIELD_GAP), ("right", width))
        for words in checks.items:
            rule = self.controls.field(words) + self.controls.rule()
            yield paragraph(sheet.CHECK.id, self.controls.box(words), TAB, run(words), TAB, rule, more=stops)

    def _answer(self, answer: AnswerLines, width: float) -> str:
        runs = (run(f"{answer.label}{LABEL_GAP}"), self.controls.field(answer.label), self.controls.rule())
        rest = self.controls.more_lines(answer.lines - 1)
        return paragraph(sheet.ANSWER.id, *runs, rest, more=tab_stops(("right", width)))

    # -- columns ---------------------------------------------------------------

    def _before_columns(self, block: Block) -> str:
        """A section ends in its last paragraph, so the block before columns must end in one."""
        section = self._section()
        if isinstance(block, Heading):
            return self._heading(block, more=section)
        if isinstance(block, Prose):
            return self._prose(block, more=section)
        return self.block(block, sheet.WIDTH) + seam(section)

    def _columns(self, block: Columns, width: float) -> str:
        widths = column_widths(block, width)
        columns = [self._column(part, w) for part, w in zip(block.columns, widths, strict=True)]
        columns[1:] = (_broken(column) for column in columns[1:])
        return "".join(columns) + seam(self._section(_layout(widths, block.gap)))

    def _column(self, blocks: tuple[Block, ...], width: float) -> str:
        first, *rest = blocks
        head = self._heading(first, first_in_column=True) if isinstance(first, Heading) else self.block(first, width)
        return head + "".join(self.block(block, width) for block in rest)

    def _section(self, columns: str = '<w:cols w:space="708"/>') -> str:
        """The page and its columns. The first section brings header and footer, the others go on where it ends."""
        right = sheet.PAGE_W - sheet.LEFT - sheet.WIDTH
        bottom = sheet.PAGE_H - self.fitted.foot.page_bottom
        kind = "" if self.references else '<w:type w:val="continuous"/>'
        references, self.references = self.references, ""
        return (
            f'<w:sectPr>{references}{kind}<w:pgSz w:w="11906" w:h="16838"/>'
            f'<w:pgMar w:top="{twips(sheet.TOP)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
            f'w:left="{twips(sheet.LEFT)}" w:header="{twips(20)}" w:footer="{twips(sheet.EDGE)}" w:gutter="0"/>'
            f"{columns}</w:sectPr>"
        )


def _layout(widths: list[float], gap: float) -> str:
    """Columns of given breadths; a gap follows each but the last."""
    spaces = [f' w:space="{twips(gap)}"'] * (len(widths) - 1) + [""]
    inside = "".join(f'<w:col w:w="{twips(w)}"{space}/>' for w, space in zip(widths, spaces, strict=True))
    return f'<w:cols w:num="{len(widths)}" w:space="{twips(gap)}" w:equalWidth="0">{inside}</w:cols>'


def _broken(column: str) -> str:
    """A column with the break before it in its first paragraph."""
    if not column.startswith("<w:p>"):
        return paragraph(sheet.SEAM.id, COLUMN_BREAK) + column
    return column.replace("</w:pPr>", f"</w:pPr>{COLUMN_BREAK}", 1)


def seam(more: str = "") -> str:
    """A paragraph that Word demands, one point high. Not quite empty: LibreOffice drops an empty one and its section."""
    return paragraph(sheet.SEAM.id, run(chr(160)), more=more)
