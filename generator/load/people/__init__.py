"""A list of participants -> people. Of a list only names, titles, workplaces and tables are read; what else it says is left.

No message quotes a cell: it names row and column, for a message may end in a log or in a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.load.people.cells import (
    DEEPEST,
    ONLY_NAMES,
    Cell,
    Fault,
    Odd,
    Row,
    Sheet,
    TooDeepError,
    has_picture,
    is_broken,
    told,
    visible,
)
from generator.load.people.columns import CALLED, Columns, find_columns
from generator.load.people.strangers import stranger
from generator.load.people.text_lists import read_text_list
from generator.load.yaml_errors import bad_size
from generator.load.yaml_reader import refusal
from generator.model.problems import Problem, Where, any_error, repeated
from generator.model.seminar import Person

LIMIT = 5 * 1024 * 1024
"""Bytes that a list may have."""
MOST = 1000
"""People of a seminar."""
LONGEST = 80
"""Characters of a name, a title or a workplace."""

SUMS = ("i alt", "total", "sum", "antal", "antal deltagere")
RETYPE = "skriv teksten i cellen"
VALUES = "kopiér kolonnen, og sæt den ind igen som værdier (Indsæt speciel, Værdier)"
CURES = {Odd.FORMULA: VALUES, Odd.DATE: RETYPE, Odd.FAULT: RETYPE, Odd.TRUTH: RETYPE}


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Everybody on a list, by its order. A table is 0 if the list says none; `table_column` is 0 if it has no such column."""

    path: str = ""
    people: tuple[Person, ...] = ()
    table_column: int = 0


def load_people(path: Path, shown: str, problems: list[Problem]) -> PeopleList | None:
    """A list, or None with the reason told; `shown` is its path as the user would type it."""
    try:
        sheet = _read(path, shown)
    except TooDeepError:
        message = f"listen er udfyldt eller farvet længere ned end række {DEEPEST}"
        sheet = Problem(Where(shown, DEEPEST), message, ONLY_NAMES)
    if isinstance(sheet, Problem):
        problems.append(sheet)
        return None
    if not sheet.rows:
        hint = "skriv Navn i den øverste række og et navn i hver række under den"
        problems.append(Problem(Where(shown), "listen er tom", hint))
        return None
    faults: list[Fault] = []
    columns = find_columns(sheet.rows, faults)
    people = list(_people(sheet, columns, faults)) if columns else []
    found = [*told(faults, shown), *_of_the_whole(people, sheet, shown, faults)]
    problems.extend(found)
    return PeopleList(shown, tuple(people), columns.table) if columns and not any_error(found) else None


def _read(path: Path, shown: str) -> Sheet | Problem:
    try:
        if fault := bad_size(path.stat().st_size, LIMIT, Where(shown)):
            hint = "skriv Navn i den øverste række og et navn i hver række under den"
            return fault if path.stat().st_size else Problem(fault.where, "listen er tom", hint)
        data = path.read_bytes()
    except OSError as error:
        return Problem(Where(shown), f"listen kan ikke læses ({refusal(error)})", "luk den i Excel, og prøv igen")
    if fault := stranger(data, Where(shown)):
        return fault
    if not data.startswith(b"PK"):
        return read_text_list(data, shown, MOST + 1)
    from generator.load.people.workbooks import read_workbook  # whoever has no workbook does without its library

    return read_workbook(data, shown, MOST + 1)


def _of_the_whole(people: list[Person], sheet: Sheet, shown: str, faults: list[Fault]) -> Iterator[Problem]:
    """What is to be said of the list itself."""
    if len(people) > MOST:
        yield Problem(
            Where(shown, people[MOST].row), f"listen har mere end {MOST} personer", "er det den rigtige liste?"
        )
    elif not people and not any(not fault.warning for fault in faults):
        hint = "skriv et navn i hver række under overskriften"
        yield Problem(Where(shown, sheet.rows[-1].number), "listen har en overskrift, men ingen navne", hint)
    if sheet.sheets > 1:
        message = (
            f"projektmappen har {sheet.sheets} ark; ark nr. {sheet.number} er brugt, for det er det første med navne"
        )
        yield Problem(Where(shown), message, "slet de andre, eller flyt det rigtige ark forrest", warning=True)


def _people(sheet: Sheet, columns: Columns, faults: list[Fault]) -> Iterator[Person]:
    people = [
        person for row in sheet.rows if row.number > columns.head and (person := _Reader(row, columns, faults).person())
    ]
    for first, second in repeated(people, key=lambda person: person.name.casefold()):
        message = f"har samme navn som række {first.row}"
        hint = "er det den samme, så slet rækken; ellers skriv noget, der skiller dem ad"
        faults.append(Fault(second.row, columns.named[0], message, hint, True))
    yield from people


class _Reader:
    """One row and what is wrong in it."""

    def __init__(self, row: Row, columns: Columns, faults: list[Fault]) -> None:
        self.row, self.columns, self.faults = row, columns, faults

    def person(self) -> Person | None:
        """Who stands in the row; None if it has no name, which is told."""
        columns, before = self.columns, len(self.faults)
        name, given, family = (self._name(column) for column in (columns.name, columns.given, columns.family))
        title, workplace = self._text(columns.title, "title"), self._text(columns.workplace, "workplace")
        table = self._table(columns.table)
        if any(not fault.warning for fault in self.faults[before:]):
            return None
        if not (name if columns.name else given):
            self._nameless("fornavn" if family else "navn", known=any((given, family, title, workplace, table)))
            return None
        if columns.family and not columns.name and not family:
            self._say(columns.family, "mangler et efternavn", "skriv det, hvis det skal stå på skiltet", True)
        name = name or f"{given} {family}".strip()
        return Person(name, given or name.split()[0], title, workplace, table, self.row.number)

    def _nameless(self, missing: str, known: bool) -> None:
        """Of a row that says nothing that is read, a number say, nobody is lost."""
        column = self.columns.named[0]
        if known:
            self._say(column, f"mangler et {missing}", f"skriv et {missing}, eller slet rækken")
        else:
            hint = "står der nogen i rækken, så skriv navnet; ellers er alt, som det skal være"
            self._say(column, "er tom; rækken er ikke taget med", hint, True)

    def _name(self, column: int) -> str:
        text = self._text(column, "name")
        if text and (fault := _no_name(text)):
            self._say(column, *fault)
        elif "?" in text:
            self._say(column, "har et spørgsmålstegn; er et bogstav gået tabt?", "ret navnet", True)
        return text

    def _text(self, column: int, field: str) -> str:
        """The text of a cell as it can be printed; what cannot is told."""
        cell = self.row.at(column)
        if isinstance(cell, Odd):
            self._say(column, f"har {cell.value}, hvor {CALLED[field]} skal stå", CURES[cell])
            return ""
        text = visible(cell)
        if is_broken(cell):
            hint = "gem listen igen som »CSV UTF-8« eller .xlsx dér, hvor bogstaverne ses rigtigt"
            self._say(column, "har bogstaver, der er gået i stykker (æ, ø, å)", hint)
        elif has_picture(text):
            self._say(column, "har et billedtegn (emoji)", "slet tegnet")
        elif len(text) > LONGEST:
            self._say(column, f"har {len(text)} tegn; der er plads til {LONGEST}", "forkort det")
        elif text != cell:
            self._say(column, "har usynlige tegn; de er ikke taget med", "skriv teksten igen på tastaturet", True)
        return text

    def _table(self, column: int) -> int:
        cell: Cell = self.row.at(column)
        text = visible(cell) if isinstance(cell, str) else "-"
        found = re.fullmatch(r"(?i)(?:bord\s*)?(?:nr\.?\s*)?(\d{1,3})", text)
        if text and not found:
            self._say(column, "er ikke et bordnummer", "skriv kun tallet, fx 3, eller lad cellen være tom")
        return int(found[1]) if found else 0

    def _say(self, column: int, message: str, hint: str, warning: bool = False) -> None:
        self.faults.append(Fault(self.row.number, column, message, hint, warning))


def _no_name(text: str) -> tuple[str, str] | None:
    """Why a text cannot be a name."""
    if not any(char.isalpha() for char in text):
        return "har ingen bogstaver, hvor navnet skal stå", "skriv navnet; ellers slet rækken"
    if "@" in text:
        return "har en e-mailadresse, hvor navnet skal stå", "skriv navnet i stedet"
    if "," in text or ";" in text:
        return "har et komma eller semikolon i navnet", "skriv fornavnet først og intet skilletegn"
    if text.casefold().rstrip(":") in SUMS:
        return "er en optælling, ikke et navn", "slet rækken"
    return None
