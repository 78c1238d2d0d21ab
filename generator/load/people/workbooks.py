"""Lists that Excel saved: the only door to openpyxl. A workbook is a packed file from anybody, so it is measured first."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from generator.load.people.cells import ONLY_NAMES, Cell, Odd, Row, Sheet, TooDeepError, cell_of, numbered
from generator.load.people.columns import SOUGHT, count_heads
from generator.load.people.strangers import parts
from generator.load.yaml_errors import size_text
from generator.model.problems import Problem, Where

UNPACKED = 10 * 1024 * 1024
"""Bytes that all parts of a workbook may be when they are unpacked. A list of 200 people is 100 KB."""

AGAIN = "åbn den i Excel, og gem den igen som Excel-projektmappe (.xlsx) eller CSV UTF-8"
ODD = {"f": Odd.FORMULA, "e": Odd.FAULT, "b": Odd.TRUTH, "d": Odd.DATE}
"""What openpyxl calls the types of cells that hold no text and no number."""


def read_workbook(data: bytes, path: str, most: int) -> Sheet | Problem:
    """The rows of the first sheet that names people, or of the first; not more than `most` and the heads above them."""
    if fault := _packed_wrong(data):
        return Problem(Where(path), *fault)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a workbook has besides cells, in English
            return _sheet(load_workbook(BytesIO(data), read_only=True, keep_links=False), most)
    except TooDeepError:
        raise
    except Exception:  # a damaged file lets the library stumble in many ways; none of them says more to the user
        return Problem(Where(path), "projektmappen er i stykker og kan ikke læses", AGAIN)


def _packed_wrong(data: bytes) -> tuple[str, str] | None:
    """What is wrong with the package: message and hint. What its list of parts says of their sizes is the most that is read."""
    packed = parts(data)
    if packed is None:
        return "projektmappen er i stykker og kan ikke læses", AGAIN
    size = sum(packed.values())
    if size > UNPACKED:
        return f"projektmappen fylder {size_text(size)}, når den pakkes ud (højst {size_text(UNPACKED)})", ONLY_NAMES
    return None


def _sheet(book: Any, most: int) -> Sheet:
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for number, sheet in enumerate(shown, 1):
        rows = list(islice(_rows(sheet), most + SOUGHT))
        if count_heads(rows):
            return Sheet(rows, number, len(shown))
    return Sheet(list(islice(_rows(shown[0]), SOUGHT)) if shown else [])


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows that are not blank. How large the sheet says that it is need not be true."""
    sheet.reset_dimensions()
    for number, cells in numbered(sheet.iter_rows()):
        row = [_cell(cell) for cell in cells]
        if any(row):
            yield Row(number, row)


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if odd := ODD.get(cell.data_type):
        return odd
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return cell_of(str(value))
