"""What a user fills in: tick boxes, scales and text fields, all content controls with a name. python-docx has none."""

from __future__ import annotations

from copy import deepcopy
from itertools import accumulate, count
from typing import Any

from docx.oxml.ns import qn

from generator.model.flow import Fields
from generator.typeset.worksheet.styles import parts
from generator.write.word.oxml import w, w14
from generator.write.word.styles import Styles
from generator.write.word.template import WRITING

SYMBOLS = "Segoe UI Symbol"  # has the boxes on Windows; others find their own
EMPTY, CROSSED = "☐", "☒"
CIRCLE, FILLED = "◯", "⬤"
ROUND = 0.95  # the size of circles beside that of boxes
RAISED = 4.0  # points, a box and the words beside it, so that they stand in the middle of their row
BOX_LOWERED = 3.5  # so that a box stands level with the words beside it
NO_WIDTH, NO_BREAK = "\u200b", "\u00a0"
FIELD_GAP = 10.0
LABEL_GAP = 3 * NO_BREAK  # from a label to the line behind it
NAME_MOST = 64  # characters in the name of a control, Word's own limit


class Controls:
    """Content controls with their numbers."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._ids = count(1001)

    def box(self, paragraph: Any, name: str, off: str = EMPTY, on: str = CROSSED, lowered: float = 0) -> None:
        """A box to tick; empty it prints as a box. `lowered` is how far it stands below the baseline."""
        run = paragraph.add_run(off)
        size = round(self.styles.layout.tick.size * 2 * (1 if off == EMPTY else ROUND))
        # the face goes by the East Asian slot, as Word itself writes symbols; the theme's faces lack them
        fonts = w("rFonts", hint="eastAsia", eastAsia=SYMBOLS, cs=SYMBOLS)
        color = self.styles.inks.color("gran")
        down = (w("position", val=-round(lowered * 2)),) if lowered else ()
        run._r.get_or_add_rPr().extend((fonts, color, *down, w("sz", val=size), w("szCs", val=size)))
        signs = (("checkedState", on), ("uncheckedState", off))
        states = (w14(state, val=f"{ord(sign):04X}", font=SYMBOLS) for state, sign in signs)
        self._wrap(run, name, "kryds", w14("checkbox", w14("checked", val=0), *states))

    def circle(self, paragraph: Any, name: str) -> None:
        """A place for a dot."""
        self.box(paragraph, name, CIRCLE, FILLED)

    def scale(self, paragraph: Any, name: str, n: int) -> None:
        """Boxes 1..n in circles, a tab stop apart."""
        for k in range(1, n + 1):
            if k > 1:
                paragraph.add_run().add_tab()
            self.box(paragraph, f"{k} af {n}: {name}", chr(0x245F + k), chr(0x2775 + k), lowered=1)

    def lines(self, paragraph: Any, name: str, count: int) -> None:
        """Lines to write on, to the paragraph's last tab stop, with a text field at the head of the first. It holds a space
        of no width: an empty one would show a prompt in Word."""
        field = paragraph.add_run(NO_WIDTH)
        self.styles.dress(field, WRITING)
        self._wrap(field, name, "felt", w("text", multiLine=1))
        for n in range(count):
            if n:
                paragraph.add_run().add_break()
            # underlined, not a leader: one unbroken line at any zoom
            run = paragraph.add_run("\t")
            self.styles.dress(run, WRITING)

    def room(self, paragraph: Any, name: str) -> None:
        """Room to write in without lines: a text field alone."""
        field = paragraph.add_run(NO_WIDTH)
        field._r.get_or_add_rPr()
        self._wrap(field, name, "felt", w("text", multiLine=1))

    def fields(self, paragraph: Any, fields: Fields, width: float, of: str = "") -> None:
        """Label, field and line for each; the next label begins where its share begins. `of` begins their names."""
        ends = list(accumulate(parts(fields.shares, width)))
        stops = [stop for end in ends[:-1] for stop in (("right", end - FIELD_GAP), ("left", end))]
        self.styles.put(paragraph, self.styles.layout.fields, stops=(*stops, ("right", width)))
        for n, label in enumerate(fields.labels):
            if n:
                paragraph.add_run().add_tab()
            paragraph.add_run(f"{label}{LABEL_GAP}")
            self.lines(paragraph, f"{of}: {label}" if of else label, 1)

    def _wrap(self, run: Any, name: str, kind: str, what: Any) -> None:
        """Put a run into a control of its own."""
        n, element = next(self._ids), run._r
        name = name.replace("\u00ad", "")  # a label is read, never broken
        short = name if len(name) <= NAME_MOST else name[: NAME_MOST - 1] + "…"
        looks = deepcopy(element.find(qn("w:rPr")))
        known = (w("alias", val=short), w("tag", val=f"{kind}-{n}"), w("id", val=n), what)
        control, content = w("sdt", w("sdtPr", looks, *known)), w("sdtContent")
        element.getparent().replace(element, control)
        content.append(element)
        control.append(content)
