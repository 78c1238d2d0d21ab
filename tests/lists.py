"""Lists of participants as the programs save them: the same three people in every file.

What LibreOffice saved lies in data/lists; Excel's and Google's are made here in their manner.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

DATA = Path(__file__).parent / "data" / "lists"
Rows = Sequence[Sequence[Any]]

ROWS: Rows = (
    ("Navn", "Titel", "Arbejdsplads", "Bord"),
    ("Åse Ærøe Østergård", "gartner", "Væksthuset", 2),
    ("Bo Li", "", "Væksthuset", ""),
    ("Zoë D’Angelo-Nørregaard", "forvalter", 'Park; vej, og "grønt"', 1),
)


def text(rows: Rows, separator: str = ";", quoting: Any = csv.QUOTE_MINIMAL) -> str:
    lines = StringIO()
    csv.writer(lines, delimiter=separator, quoting=quoting, lineterminator="\r\n").writerows(rows)
    return lines.getvalue()


def excel(rows: Rows = ROWS) -> bytes:
    """ "CSV (semikolonsepareret)" of a Danish Excel: Windows-1252."""
    return text(rows).encode("cp1252")


def excel_utf8(rows: Rows = ROWS) -> bytes:
    """ "CSV UTF-8 (semikolonsepareret)": with a byte order mark."""
    return text(rows).encode("utf-8-sig")


def excel_unicode(rows: Rows = ROWS) -> bytes:
    """ "Unicode-tekst": UTF-16 with tabs."""
    return text(rows, "\t").encode("utf-16")


def google(rows: Rows = ROWS) -> bytes:
    """ "Filer, Download, CSV": UTF-8 without a mark, commas, quotes where they must be, no line end at the end."""
    return text(rows, ",").encode().removesuffix(b"\r\n")


def workbook(*sheets: Rows) -> bytes:
    """A workbook with these sheets, plain."""
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append([None if value == "" else value for value in row])
    return saved(book)


def dressed(rows: Rows = ROWS) -> bytes:
    """A workbook as people dress it: a table with filters, a merged title above, frozen heads, validation, colours, comments,
    hidden columns, a print area, and formatted rows far below the last."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Deltagere 14. januar"
    sheet.append(["Deltagere på seminaret"])
    sheet.merge_cells("A1:E1")
    sheet.append([])
    for row in rows:
        sheet.append([*(None if value == "" else value for value in row), "x@y.example"])
    sheet["E3"] = "E-mail"
    sheet.add_table(Table(displayName="Deltagere", ref=f"A3:E{len(rows) + 2}"))
    sheet.freeze_panes = "A4"
    check = DataValidation(type="list", formula1='"1,2,3"', allow_blank=True)
    sheet.add_data_validation(check)
    check.add("D4:D40")
    red = PatternFill(bgColor="FF0000")
    sheet.conditional_formatting.add("D4:D40", CellIsRule(operator="greaterThan", formula=["3"], fill=red))
    sheet["A4"].font = Font(bold=True)
    sheet["A4"].comment = Comment("kommer senere", "mig")
    sheet["E4"].hyperlink = "mailto:x@y.example"
    sheet.column_dimensions["E"].hidden = True
    sheet.print_area = "A1:D20"
    sheet["A5000"].font = Font(bold=True)
    return saved(book)


def of_another_writer(rows: Rows = ROWS) -> bytes:
    """A workbook by another library, whose texts stand in the cells themselves, as those of many web services do."""
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return data.getvalue()


def saved(book: Workbook) -> bytes:
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def column(values: Iterable[Any], head: str = "Navn") -> Rows:
    """A list of one column."""
    return [(head,), *((value,) for value in values)]


DAY = date(2027, 1, 14)


def packed(part: str) -> bytes:
    """A packed file with one part, as other programs pack theirs."""
    data = BytesIO()
    with ZipFile(data, "w") as package:
        package.writestr(part, "<x/>")
    return data.getvalue()


def locked() -> bytes:
    """What a workbook with a password begins with, and how its one stream is called."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def with_part(part: str, text: str) -> bytes:
    """LibreOffice's workbook with another text in one of its parts."""
    data = BytesIO()
    with ZipFile(DATA / "libreoffice.xlsx") as old, ZipFile(data, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, text if name == part else old.read(name))
    return data.getvalue()


def with_rows(text: str) -> bytes:
    """A workbook whose sheet holds this, and says that it is as large as a sheet can be."""
    sheet = f'<worksheet {SPREADSHEET}><dimension ref="A1:XFD1048576"/><sheetData>{text}</sheetData></worksheet>'
    return with_part("xl/worksheets/sheet1.xml", sheet)


def with_entities(entities: str, text: str) -> bytes:
    """A workbook whose texts are made of what its own document type says."""
    return with_part(
        "xl/sharedStrings.xml", f"<!DOCTYPE x [{entities}]><sst {SPREADSHEET}><si><t>{text}</t></si></sst>"
    )
