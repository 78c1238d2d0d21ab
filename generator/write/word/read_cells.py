"""What is read in the cells of a table in Word: a time, a name, a text, a list, pictures, small type."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.shared import Pt

from generator.model.flow import Cell
from generator.typeset.worksheet import styles as sheet
from generator.write.word.oxml import no_margins, put
from generator.write.word.pictures import Drawings
from generator.write.word.styles import Styles


class ReadCells:
    """Writes into the cells of one document's tables."""

    def __init__(self, styles: Styles, drawings: Drawings) -> None:
        self.styles, self.drawings, self.layout = styles, drawings, styles.layout

    def cell(self, cell: Any, content: Cell, width: float) -> None:
        layout = self.layout
        said = [self.styles.in_cell(cell, style, words) for style, words in layout.said(content)]
        if content.large:
            said[0].paragraph_format.line_spacing = Pt(layout.large.pitch)
            said[0].runs[0].font.size = Pt(layout.large.size)
        for question in said[len(said) + 1 - len(content.more) :] if content.more else ():
            question.paragraph_format.space_before = Pt(sheet.MORE_AIR)
        said += self._list(cell, content)
        said += self._rows_of_pictures(cell, content, width)
        for words in content.small:
            said.append(self.styles.in_cell(cell, layout.note, words))
            said[-1].paragraph_format.space_before = Pt(sheet.SMALL_AIR)
        if said:
            said[0].paragraph_format.space_before = said[-1].paragraph_format.space_after = Pt(sheet.CELL_AIR)

    def below(self, cell: Any, content: Cell) -> None:
        put(cell, no_margins("left", "right"))
        cell.vertical_alignment = VERTICAL.TOP
        for words in content.small:
            self.styles.in_cell(cell, self.layout.note, words).paragraph_format.space_before = Pt(0)

    def _list(self, cell: Any, content: Cell) -> Iterator[Any]:
        """Paragraphs that hang behind their marks."""
        for n, step in enumerate(content.steps):
            stops = list(accumulate(content.marks)) if step.marks else []
            paragraph = self.styles.in_cell(cell, self.layout.cell, stops=[("left", stop) for stop in stops])
            if stops:
                paragraph.paragraph_format.left_indent = Pt(stops[-1])
                paragraph.paragraph_format.first_line_indent = -Pt(stops[-1])
            if n:
                paragraph.paragraph_format.space_before = Pt(sheet.STEP_AIR)
            for mark in step.marks:
                self._bold(paragraph, mark)
                paragraph.add_run().add_tab()
            for style, words in self.layout.runs(step):
                if style is self.layout.label:
                    self._bold(paragraph, words)
                else:
                    paragraph.add_run(words)
            yield paragraph

    def _bold(self, paragraph: Any, words: str) -> None:
        """Words in a line as the style of labels has them."""
        run = paragraph.add_run(words)
        run.bold = True
        run._r.get_or_add_rPr().append(self.styles.inks.color(self.layout.label.color))

    def _rows_of_pictures(self, cell: Any, content: Cell, width: float) -> Iterator[Any]:
        for row in sheet.in_rows(content.pictures, width):
            places = [n * (row[0].w + sheet.SIDE_AIR) for n in range(1, len(row))]
            paragraph = self.styles.in_cell(cell, self.layout.drawing, stops=[("left", place) for place in places])
            paragraph.paragraph_format.space_before = Pt(sheet.SIDE_AIR)
            for n, figure in enumerate(row):
                if n:
                    paragraph.add_run().add_tab()
                self.drawings.figure(paragraph, figure, ground=content.ground)
            yield paragraph
