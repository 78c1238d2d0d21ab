"""Small words of the Word writer: namespaces, lengths, runs, paragraphs, cells, rows. Child order is the schema's order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from generator.model.look import Look
from generator.model.scene import Role
from generator.write.office.colors import Palette

LANG = "da-DK"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS = "http://schemas.openxmlformats.org"
_OFFICE = "http://schemas.microsoft.com/office/word/2010"
NS = (
    f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main" xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships" '
    f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_SCHEMAS}/drawingml/2006/main" '
    f'xmlns:pic="{_SCHEMAS}/drawingml/2006/picture" xmlns:mc="{_SCHEMAS}/markup-compatibility/2006" '
    f'xmlns:w14="{_OFFICE}/wordml" xmlns:wps="{_OFFICE}/wordprocessingShape" mc:Ignorable="w14"'
)
ON_PAGE = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
LANGUAGE = f'<w:lang w:val="{LANG}"/>'
BREAK = f"<w:r><w:rPr>{LANGUAGE}</w:rPr><w:br/></w:r>"
TAB = f"<w:r><w:rPr>{LANGUAGE}</w:rPr><w:tab/></w:r>"


def twips(points: float) -> int:
    return round(points * 20)


def half_points(size: float) -> int:
    return round(size * 2)


class Inks:
    """Role -> a colour of the theme where it is one, else its hex value."""

    def __init__(self, look: Look, branded: bool) -> None:
        self.palette = Palette(look, branded)
        slots = self.palette.slots
        self._by_role = {role: ON_PAGE.get(slot, slot) for slot, role in reversed(slots.items())}
        self._by_rgb = {self.palette.rgb(role): self._by_role[role] for role in reversed(slots.values())}

    def slot(self, role: Role) -> str:
        """The theme's name of the colour, or nothing."""
        return self._by_role.get(role) or self._by_rgb.get(self.palette.rgb(role), "")

    def color(self, role: Role) -> str:
        return f'<w:color w:val="{self.palette.rgb(role)}"{self._named(role, "themeColor")}/>'

    def shade(self, role: Role) -> str:
        return (
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self.palette.rgb(role)}"{self._named(role, "themeFill")}/>'
        )

    def border(self, side: str, role: Role, width: float) -> str:
        hex6, name = self.palette.rgb(role), self._named(role, "themeColor")
        return f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="0" w:color="{hex6}"{name}/>'

    def underline(self, role: Role) -> str:
        return f'<w:u w:val="single" w:color="{self.palette.rgb(role)}"{self._named(role, "themeColor")}/>'

    def _named(self, role: Role, what: str) -> str:
        slot = self.slot(role)
        return f' w:{what}="{slot}"' if slot else ""


class Ids:
    """Numbers that must differ in the whole document: drawings, content controls."""

    def __init__(self) -> None:
        self._drawings: Iterator[int] = count(1)
        self._controls: Iterator[int] = count(1001)

    def drawing(self) -> int:
        return next(self._drawings)

    def control(self) -> int:
        return next(self._controls)


def run(text: str, style: str = "", direct: str = "") -> str:
    """A run in Danish. `direct` are rPr children between rStyle and lang, in schema order."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:r><w:rPr>{named}{direct}{LANGUAGE}</w:rPr>{_text(text)}</w:r>" if text else ""


def _text(text: str) -> str:
    """Soft hyphens and line breaks are elements in Word."""
    plain = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    soft = '</w:t><w:softHyphen/><w:t xml:space="preserve">'
    return plain.replace("\u00ad", soft).replace("\n", soft.replace("softHyphen", "br"))


def paragraph(style: str, *runs: str, more: str = "") -> str:
    """`more` are pPr children after pStyle, in schema order: pageBreakBefore, tabs, spacing, ind, jc, sectPr."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(runs)}</w:p>'


def tab_stops(*stops: tuple[str, float]) -> str:
    """Tab stops ("left" | "right", points), from left to right."""
    inside = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(x)}"/>' for kind, x in stops)
    return f"<w:tabs>{inside}</w:tabs>" if stops else ""


def indent(left: float = 0, right: float = 0) -> str:
    return f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"/>'


def spacing(before: float | None = None, after: float | None = None) -> str:
    attrs = (f' w:{name}="{twips(v)}"' for name, v in (("before", before), ("after", after)) if v is not None)
    return f"<w:spacing{''.join(attrs)}/>"


def cell(width: float, *paragraphs: str, more: str = "") -> str:
    """`more` are tcPr children after tcW, in schema order: shd, tcMar, textDirection, vAlign."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{more}</w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(cells: Iterator[str] | list[str], height: float | None = None, exact: bool = False, head: bool = False) -> str:
    rule = "exact" if exact else "atLeast"
    tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="{rule}"/>' if height else ""
    header = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{header}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: list[float], rows: str, title: str, summary: str, first_column: bool = False) -> str:
    """A table of fixed columns with a head row, and an alt text."""
    grid = "".join(f'<w:gridCol w:w="{twips(w)}"/>' for w in widths)
    bits = "04A0" if first_column else "0420"
    look = f'w:val="{bits}" w:firstRow="1" w:lastRow="0" w:firstColumn="{int(first_column)}"'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look} w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(title)}/><w:tblDescription w:val={quoteattr(summary)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
