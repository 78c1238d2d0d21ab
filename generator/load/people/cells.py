"""What a cell of a list holds, whoever saved the list: a text, or something that is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import NamedTuple, TypeAlias, TypeVar
from unicodedata import category, normalize

from generator.model.problems import Problem, Where
from generator.model.text import HIDDEN

T = TypeVar("T")


class Odd(Enum):
    """What stands in a cell instead of a text. The value is what it is called."""

    FORMULA = "en formel"
    DATE = "en dato"
    FAULT = "en fejlmelding fra regnearket"
    TRUTH = "SAND eller FALSK"


Cell: TypeAlias = str | Odd

DATE = r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}([ T]\d.*)?"
FAULT = r"#(I/T|N/A|(NAVN|NAME)\?|(REFERENCE|REF|VÆRDI|VALUE|NUM|NULL|NUL|DIVISION/0|DIV/0|SPILL|OVERLØB)!)"


class Row(NamedTuple):
    """A row that is not blank. Rows and columns are counted from 1, as a spreadsheet shows them."""

    number: int
    cells: Sequence[Cell]

    def at(self, column: int) -> Cell:
        return self.cells[column - 1] if 0 < column <= len(self.cells) else ""


class Fault(NamedTuple):
    """What is wrong with a cell. `message` goes on after its name: "har en formel". It quotes nothing."""

    row: int
    column: int
    message: str
    hint: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a list. `others`: of how many sheets this is the one with names on it, and its number."""

    rows: Sequence[Row]
    number: int = 1
    sheets: int = 1


WIDEST, DEEPEST = 200, 100_000
"""Columns that are looked at, and rows that a list may go down, blank ones too: Excel counts what is only coloured."""
ONLY_NAMES = "kopiér rækkerne med navne over i et nyt regneark, og gem det"


class TooDeepError(Exception):
    """A list that would take long to look through."""


def numbered(rows: Iterable[Sequence[T]]) -> Iterator[tuple[int, Sequence[T]]]:
    """The rows of a list by their numbers, each as wide as is looked at. Raises `TooDeepError`."""
    for number, row in enumerate(rows, 1):
        if number > DEEPEST:
            raise TooDeepError
        yield number, row[:WIDEST]


SHOWN = 3
"""Cells with the same fault that are told one by one."""


def told(faults: Sequence[Fault], path: str) -> Iterator[Problem]:
    """The faults as Problems. Of a fault that many cells have, the first are told, and how many there are."""
    for message, group in groupby(sorted(faults, key=lambda fault: fault.message), lambda fault: fault.message):
        same = sorted(group)
        for number, (row, column, _, hint, warning) in enumerate(same[:SHOWN], 1):
            rest = len(same) - SHOWN
            more = f" (og {rest} {'celle' if rest == 1 else 'celler'} til)" if number == SHOWN and rest > 0 else ""
            yield Problem(Where(path, row, column), f"celle {cell_name(row, column)} {message}{more}", hint, warning)


def cell_name(row: int, column: int) -> str:
    """(5, 28) -> "AB5"."""
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_of(text: str) -> Cell:
    """A cell's text in one line, its letters composed (a Mac parts å); or what a program has put there instead."""
    line = normalize("NFC", " ".join(text.split()))
    if line.startswith("="):
        return Odd.FORMULA
    if re.fullmatch(FAULT, line, re.I):
        return Odd.FAULT
    return Odd.DATE if re.fullmatch(DATE, line) else line


def visible(text: str) -> str:
    """The text without characters that nobody sees: direction marks, say, that Teams and Outlook put around names."""
    return " ".join(re.sub(f"{HIDDEN}|\u00ad", "", text).split())


def has_picture(text: str) -> bool:
    """Has the text an emoji, or a sign that is no character of any language? ® and ™ are none."""
    return any(category(char) in ("So", "Co", "Cs", "Cn") and char > "\u2190" for char in text)


BROKEN = "\ufffd|Ã[\u0080-\u00bf¦¸¥†˜…©¶¼\u2018-\u203a]"
"""What æ, ø and å become when a list is saved as UTF-8 and read as another."""


def is_broken(text: str) -> bool:
    return bool(re.search(BROKEN, text))
