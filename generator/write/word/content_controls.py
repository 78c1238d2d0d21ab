"""What a user fills in: tick boxes, scales and text fields, all content controls with a name, and the lines they stand on."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from generator.typeset.worksheet import styles as sheet
from generator.write.word.styles import SYMBOLS, WRITING, Template
from generator.write.word.xml import BREAK, LANGUAGE, TAB, Ids, half_points, paragraph, run, tab_stops

EMPTY, CROSSED = "☐", "☒"
NO_WIDTH = "\u200b"
NAME_MOST = 64  # characters in the name of a control, Word's own limit


class Controls:
    """Content controls with their numbers."""

    def __init__(self, template: Template, ids: Ids) -> None:
        self.template, self.ids = template, ids

    def box(self, name: str, off: str = EMPTY, on: str = CROSSED, size: float = sheet.TICK.size) -> str:
        """A box to tick; empty it prints as a box."""
        n, looks = self.ids.control(), self._symbol(size)
        states = (("checkedState", on), ("uncheckedState", off))
        signs = "".join(f'<w14:{state} w14:val="{ord(sign):04X}" w14:font="{SYMBOLS}"/>' for state, sign in states)
        return (
            f"<w:sdt><w:sdtPr><w:rPr>{looks}{LANGUAGE}</w:rPr>{_named(name, 'kryds', n)}"
            f'<w14:checkbox><w14:checked w14:val="0"/>{signs}</w14:checkbox></w:sdtPr>'
            f"<w:sdtContent>{run(off, direct=looks)}</w:sdtContent></w:sdt>"
        )

    def scale(self, name: str, n: int) -> str:
        """Boxes 1..n in circles at even steps."""
        boxes = (self.box(f"{k} af {n}: {name}", chr(0x245F + k), chr(0x2775 + k)) for k in range(1, n + 1))
        return TAB.join(boxes)

    def field(self, name: str) -> str:
        """A text field at the head of its line. It holds a space of no width: an empty one would show a prompt in Word."""
        n, looks = self.ids.control(), self.template.writing()
        return (
            f'<w:sdt><w:sdtPr><w:rPr><w:rStyle w:val="{WRITING}"/>{looks}{LANGUAGE}</w:rPr>{_named(name, "felt", n)}'
            f'<w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>{run(NO_WIDTH, WRITING, looks)}</w:sdtContent></w:sdt>'
        )

    def rule(self) -> str:
        """A writing line to the next tab stop. Underlined, not a leader: one unbroken line at any zoom."""
        looks = f'<w:rStyle w:val="{WRITING}"/>{self.template.writing()}'
        return f"<w:r><w:rPr>{looks}{LANGUAGE}</w:rPr><w:tab/></w:r>"

    def lines(self, name: str, count: int, width: float) -> str:
        """`count` ruled lines in one paragraph of exact pitch, with one field on the first of them."""
        rest = self.more_lines(count - 1)
        return paragraph(sheet.WRITE.id, self.field(name), self.rule(), rest, more=tab_stops(("right", width)))

    def more_lines(self, count: int) -> str:
        return (BREAK + self.rule()) * count

    def _symbol(self, size: float) -> str:
        """The box's face goes by the East Asian slot, as Word itself writes symbols; the theme's faces lack them."""
        fonts = f'<w:rFonts w:eastAsia="{SYMBOLS}" w:cs="{SYMBOLS}" w:hint="eastAsia"/>'
        points = half_points(size)
        return f'{fonts}{self.template.inks.color("gran")}<w:sz w:val="{points}"/><w:szCs w:val="{points}"/>'


def _named(name: str, kind: str, n: int) -> str:
    short = name if len(name) <= NAME_MOST else name[: NAME_MOST - 1] + "…"
    return f'<w:alias w:val={quoteattr(short)}/><w:tag w:val="{kind}-{n}"/><w:id w:val="{n}"/>'


def step_tabs(n: int) -> str:
    """Where the boxes of a scale stand."""
    return tab_stops(*(("left", sheet.STEP * k) for k in range(1, n)))
