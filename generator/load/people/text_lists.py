"""Lists saved as text: CSV as Excel, LibreOffice and Google write it, and as a column copied into an editor."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import StringIO
from itertools import islice

from generator.load.people.cells import Row, Sheet, TooDeepError, cell_of, is_broken, numbered
from generator.load.people.columns import SOUGHT, count_heads
from generator.model.problems import Problem, Where

SEPARATORS = ";,\t"
UTF8 = "gem listen igen; i Excel: Gem som, og vælg »CSV UTF-8 (semikolonsepareret)« eller »Excel-projektmappe (.xlsx)«"


OTHER_LETTERS = r"[†›¿¾]|[®¯]\w|\w[‘Œ]\w"
"""What æ, ø and å of a Mac's own letters, or of MS-DOS', are in those of Windows."""


def read_text_list(data: bytes, path: str, most: int) -> Sheet | Problem:
    """The rows of a text file; not more than `most` and the heads above them."""
    text = _decoded(data)
    if text is None:
        return Problem(Where(path), "bogstaver som æ, ø og å er gået i stykker i filen", UTF8)
    separator, text = _separator(text)
    try:
        return Sheet(list(islice(_rows(text, separator), most + SOUGHT)))
    except csv.Error as error:
        row = _row_of(text, separator)
        if "limit" in str(error):
            message = f"en celle i række {row} har over {csv.field_size_limit()} tegn; er et anførselstegn ikke lukket?"
        elif "end of data" in str(error):
            message = f"et anførselstegn i række {row} eller længere nede bliver ikke lukket"
        else:
            message = f"efter række {row - 1} er der et anførselstegn, hvor der skulle være et skilletegn"
        return Problem(Where(path, row), message, "åbn listen i et regneark, og gem den igen")


def _decoded(data: bytes) -> str | None:
    """The text of a file, or None if its letters cannot be told."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # "Unicode-tekst" of Excel
        return data.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if encoding == "cp1252" and (is_broken(text) or re.search(OTHER_LETTERS, text)) else text
    return None


def _separator(text: str) -> tuple[str, str]:
    """What parts the cells, and the text below a line that says it: sep=;"""
    first, _, rest = text.partition("\n")
    if first.strip().strip('"').casefold().startswith("sep="):
        return first.strip().strip('"')[4:5] or ";", rest
    return max(SEPARATORS, key=lambda separator: _heads(text, separator)), text


def _heads(text: str, separator: str) -> int:
    """How many heads are found if the text is parted so."""
    rows: list[Row] = []
    with suppress(csv.Error, TooDeepError):  # told when the list is read
        rows.extend(islice(_rows(text, separator), SOUGHT))
    return count_heads(rows)


def _rows(text: str, separator: str) -> Iterator[Row]:
    """The rows that are not blank, by the number that a spreadsheet shows."""
    for number, texts in numbered(_reader(text, separator)):
        cells = [cell_of(text) for text in texts] if any(texts) else []
        if any(cells):
            yield Row(number, cells)


def _reader(text: str, separator: str) -> Iterator[Sequence[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)


def _row_of(text: str, separator: str) -> int:
    """The row that could not be read."""
    number = 1
    with suppress(csv.Error, TooDeepError):
        for _ in _reader(text, separator):
            number += 1
    return number
