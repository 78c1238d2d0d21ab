"""What Word has and python-docx has no word for, as small elements. Their children stand in the schema's order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from generator.model.units import twips

CELL = ("w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")
"""Properties of a cell in the schema's order, behind its breadth and what it spans."""


def element(prefix: str, name: str, *children: Any, **attributes: object) -> Any:
    """An element with attributes of its own namespace: `w("tblW", w=9720, type="dxa")`."""
    made = OxmlElement(f"{prefix}:{name}")
    for key, value in attributes.items():
        made.set(qn(f"{prefix}:{key}"), str(value))
    made.extend(children)
    return made


w, w14 = partial(element, "w"), partial(element, "w14")  # Word's, and Word 2010's


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


def put(cell: Any, element: Any) -> None:
    """Into a cell's properties, where the schema has it, in the place of an old one."""
    properties, name = cell._tc.get_or_add_tcPr(), f"w:{etree.QName(element).localname}"
    properties.remove_all(name)
    properties.insert_element_before(element, *CELL[CELL.index(name) + 1 :])


def no_margins(*sides: str) -> Any:
    """No room inside a cell at these sides, which are named in the order top, left, bottom, right."""
    return w("tcMar", *(w(side, w=0, type="dxa") for side in sides))


def set_columns(section: Any, widths: list[float], gap: float) -> None:
    """Columns of given breadths in a section; a gap follows each but the last."""
    rooms = [*([{"space": twips(gap)}] * (len(widths) - 1)), {}]
    columns = (w("col", w=twips(width), **room) for width, room in zip(widths, rooms, strict=True))
    new = w("cols", *columns, num=len(widths), space=twips(gap), equalWidth=0)
    for old in section.findall(qn("w:cols")):
        section.remove(old)
    section.append(new)


def raise_runs(paragraph: Any, points: float) -> None:
    """All runs that have no height of their own. Not by their style: LibreOffice would set them small."""
    for run in paragraph._p.iter(qn("w:r")):
        properties = run.get_or_add_rPr()
        if properties.find(qn("w:position")) is None:
            raised = w("position", val=round(points * 2))
            properties.insert_element_before(raised, "w:sz", "w:szCs", "w:highlight", "w:u", "w:lang")


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
