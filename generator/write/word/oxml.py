"""What Word has and python-docx has no word for, as small elements. Their children stand in the schema's order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

BEFORE_BORDERS = tuple(map(qn, ("w:tcW", "w:gridSpan", "w:vMerge")))
BEFORE_SHADE = (*BEFORE_BORDERS, qn("w:tcBorders"))
BEFORE_MARGINS = (*BEFORE_SHADE, qn("w:shd"))
BEFORE_DIRECTION = (*BEFORE_MARGINS, qn("w:tcMar"))


def w(name: str, *children: Any, **attributes: object) -> Any:
    """An element of Word's: `w("tblW", w=9720, type="dxa")`."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def twips(points: float) -> int:
    return round(points * 20)


# ---------------------------------------------------------------- tables


def describe_table(table: Any, title: str, summary: str, widths: list[float], first_column: bool) -> None:
    """The breadth, the alt text, and what the table's style may mark."""
    properties = table._tbl.tblPr
    for old in properties.xpath("w:tblW | w:tblLook"):
        properties.remove(old)
    properties.find(qn("w:tblStyle")).addnext(w("tblW", w=sum(map(twips, widths)), type="dxa"))
    first = {"val": "04A0" if first_column else "0420", "firstRow": 1, "lastRow": 0, "firstColumn": int(first_column)}
    properties.append(w("tblLook", **first, lastColumn=0, noHBand=0, noVBand=1))
    properties.append(w("tblCaption", val=title))
    properties.append(w("tblDescription", val=summary))


def keep_row(row: Any, head: bool) -> None:
    """A row that does not break over two pages; a head row comes again on the next."""
    properties = row._tr.get_or_add_trPr()
    properties.insert(0, w("cantSplit"))
    if head:
        properties.append(w("tblHeader"))


def put_borders(cell: Any, borders: Iterable[Any]) -> None:
    _put(cell, w("tcBorders", *borders), BEFORE_BORDERS)


def put_shade(cell: Any, shade: Any) -> None:
    _put(cell, shade, BEFORE_SHADE)


def put_margins(cell: Any, *sides: str) -> None:
    """No room inside a cell at these sides, which are named in the order top, left, bottom, right."""
    _put(cell, w("tcMar", *(w(side, w=0, type="dxa") for side in sides)), BEFORE_MARGINS)


def turn_upwards(cell: Any) -> None:
    """A text that reads upwards."""
    _put(cell, w("textDirection", val="btLr"), BEFORE_DIRECTION)


def _put(cell: Any, element: Any, after: tuple[str, ...]) -> None:
    """Into a cell's properties, behind those that the schema has before it, in the place of an old one."""
    properties = cell._tc.get_or_add_tcPr()
    for old in properties.findall(element.tag):
        properties.remove(old)
    before = [child for child in properties if child.tag in after]
    if before:
        before[-1].addnext(element)
    else:
        properties.insert(0, element)


# ---------------------------------------------------------------- sections


def set_columns(section: Any, widths: list[float], gap: float) -> None:
    """Columns of given breadths in a section; a gap follows each but the last."""
    rooms = [*([{"space": twips(gap)}] * (len(widths) - 1)), {}]
    columns = (w("col", w=twips(width), **room) for width, room in zip(widths, rooms, strict=True))
    new = w("cols", *columns, num=len(widths), space=twips(gap), equalWidth=0)
    for old in section.findall(qn("w:cols")):
        section.remove(old)
    section.append(new)


# ---------------------------------------------------------------- places of the template


def places(element: Any) -> dict[str, Any]:
    """The content controls below an element by their names ("Titel" in Word's dialogue)."""
    found = ((e.find(f"{qn('w:sdtPr')}/{qn('w:alias')}"), e) for e in element.iter(qn("w:sdt")))
    return {alias.get(qn("w:val")): e for alias, e in found if alias is not None}


def fill_place(control: Any, text: str) -> None:
    """A text instead of a content control, in the type that the designer gave it."""
    run = next(control.iter(qn("w:r")))
    run.text = text
    control.getparent().replace(control, run)


def soften_hyphens(parts: Iterable[Any]) -> None:
    """Soft hyphens are elements in Word; the character itself would be seen."""
    texts = [text for part in parts for text in part.iter(qn("w:t")) if "\u00ad" in (text.text or "")]
    for text in texts:
        first, *rest = text.text.split("\u00ad")
        text.text = first
        for piece in reversed(rest):
            text.addnext(w("t"))
            text.getnext().text = piece
            text.addnext(w("softHyphen"))
        for piece in text.getparent().iterchildren(qn("w:t")):
            piece.set(qn("xml:space"), "preserve")
