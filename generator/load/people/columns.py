"""Which column of a list holds what: found by its head, in Danish or English, whatever the order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.load.people.cells import Cell, Fault, Row, column_name

HEADS: Mapping[str, Sequence[str]] = {
    "name": (
        "navn", "navne", "fulde navn", "fuldt navn", "vist navn", "deltager", "deltagere", "deltagernavn", "dit navn",
        "fornavn og efternavn", "for og efternavn", "name", "full name", "display name", "participant",
    ),
    "given": ("fornavn", "fornavne", "kaldenavn", "first name", "given name", "firstname"),
    "family": ("efternavn", "efternavne", "last name", "surname", "family name", "lastname"),
    "title": (
        "titel", "stilling", "stillingsbetegnelse", "jobtitel", "funktion", "rolle", "title", "job title", "role", "position",
    ),
    "workplace": (
        "arbejdsplads", "arbejdssted", "afdeling", "enhed", "center", "forvaltning", "direktørområde", "område",
        "organisation", "virksomhed", "firma", "kommune", "workplace", "department", "organization", "company",
    ),
    "table": ("bord", "bordnr", "bordnummer", "bord nr", "table", "table number", "table no"),
}  # fmt: skip
"""What a column may be called; of several for the same, the first here is taken."""

CALLED = {
    "name": "navnet",
    "given": "fornavnet",
    "family": "efternavnet",
    "title": "titlen",
    "workplace": "arbejdspladsen",
    "table": "bordet",
}
CHOOSABLE = ("title", "workplace")
"""What a list often says at two levels, of which the closest is taken."""

SOUGHT = 10
"""Rows that are looked through for heads: above them may stand what the list is."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The number of each column that is read; 0 if there is none."""

    head: int  # the number of the row with the heads
    name: int = 0
    given: int = 0
    family: int = 0
    title: int = 0
    workplace: int = 0
    table: int = 0

    @property
    def named(self) -> list[int]:
        return [column for column in (self.name, self.given, self.family) if column]

    @property
    def all(self) -> list[int]:
        return [*self.named, *(column for column in (self.title, self.workplace, self.table) if column)]


def count_heads(rows: Sequence[Row]) -> int:
    """How many heads are found: the more, the better a file was parted into columns. 0: nobody is named."""
    row = _head_row(rows)
    return sum(map(len, _found(row).values())) if row else 0


def find_columns(rows: Sequence[Row], faults: list[Fault]) -> Columns | None:
    """The columns of a list whose first row that is not blank is the first here, or None with the reason told."""
    row = _head_row(rows)
    if row is None:
        hint = "skriv Navn, eller Fornavn og Efternavn, i den øverste række over kolonnerne med navne"
        faults.append(Fault(rows[0].number, 1, "er i den øverste række, men ingen kolonne hedder Navn", hint))
        return None
    found = _found(row)
    faults += _doubled(row.number, found)
    taken = {field: columns[0] for field, columns in found.items()}
    columns = Columns(row.number, **taken)
    faults += _merged(columns, rows[rows.index(row) :])
    return columns


def _head_row(rows: Sequence[Row]) -> Row | None:
    """The row with a column for names."""
    return next((row for row in rows[:SOUGHT] if {"name", "given"} & _found(row).keys()), None)


def _found(row: Row) -> dict[str, list[int]]:
    """Field -> the columns that have one of its heads, the best first."""
    heads = [_plain(cell) for cell in row.cells]
    found = {
        field: [number for word in words for number, head in enumerate(heads, 1) if head == word]
        for field, words in HEADS.items()
    }
    return {field: columns for field, columns in found.items() if columns}


def _plain(cell: Cell) -> str:
    """A head without what is not a letter: "For- og efternavn *" -> "for og efternavn"."""
    return " ".join(re.sub(r"[^\w ]|_", " ", cell).casefold().split()) if isinstance(cell, str) else ""


def _doubled(row: int, found: Mapping[str, Sequence[int]]) -> Iterator[Fault]:
    for field, (first, *others) in found.items():
        for column in others:
            both = f"kolonne {column_name(first)} og {column_name(column)}"
            if field in CHOOSABLE:
                message = f"er endnu en overskrift for {CALLED[field]}; kun kolonne {column_name(first)} bliver brugt"
                yield Fault(row, column, message, "slet en af kolonnerne, hvis det er den forkerte", True)
            else:
                message = f"er endnu en overskrift for {CALLED[field]}: {both}"
                yield Fault(row, column, message, "slet den ene kolonne, eller giv den en anden overskrift")


def _merged(columns: Columns, rows: Sequence[Row]) -> Iterator[Fault]:
    """A column of texts right after the names, but without a head: the head beside it may be merged over both."""
    head, *below = rows
    column = max(columns.named) + 1
    if not head.at(column) and any(row.at(column) for row in below):
        message = "er tom, men kolonnen er udfyldt; er overskriften flettet over to kolonner?"
        hint = (
            "ophæv fletningen, og skriv Fornavn og Efternavn hver for sig; eller slet den kolonne, der ikke skal bruges"
        )
        yield Fault(head.number, column, message, hint)
