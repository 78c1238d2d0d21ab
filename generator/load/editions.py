"""layouts/editions.yaml -> Edition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from generator.load.yaml_reader import read_file
from generator.model.edition import PAPERS, Edition
from generator.model.problems import Problem
from generator.model.record import Amount, Flag, Record, one_of
from generator.model.text import Words

PROFILES = {"rgb": "icc/sRGB.icc", "cmyk": "icc/FOGRA39L_coated.icc"}
MARGIN, BLEED = 30, 10  # millimetres: more than any printer or print shop asks for

Paper = Annotated[Words, one_of("design", *PAPERS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionEntry(Record):
    """One edition as it is written in layouts/editions.yaml."""

    title: Words
    poster: Paper
    cards: Paper
    color: Literal["rgb", "cmyk"]
    tagged: Flag
    margin: Amount
    bleed: Amount
    crop_marks: Flag
    cards_margin: Amount | None = None


EDITIONS: Any = Mapping[Words, EditionEntry]
"""The whole file: editions by id."""


def load_editions(path: Path, problems: list[Problem]) -> dict[str, Edition]:
    """The editions by id, in the file's order. What is wrong is added to `problems`; a broken edition is left out."""
    shown = f"{path.parent.name}/{path.name}"
    entries = read_file(EDITIONS, path, shown, problems)
    editions = {}
    for id, entry in (entries or {}).items():
        found = len(problems)
        edition = _edition(entry, path.parent, problems)
        if len(problems) == found:
            editions[str(id)] = edition
    return editions


def _edition(entry: EditionEntry, layouts: Path, problems: list[Problem]) -> Edition:
    for paper in (entry.poster, entry.cards):
        if paper != "design" and paper not in PAPERS:
            problems.append(Problem(paper.where, f"ukendt papir '{paper}'", f"vælg design, {', '.join(PAPERS)}"))
    margin, bleed = _length(entry.margin, MARGIN, problems), _length(entry.bleed, BLEED, problems)
    own = _length(entry.cards_margin, MARGIN, problems) if entry.cards_margin else None
    names = str(entry.title), str(entry.poster), str(entry.cards)
    color: Literal["rgb", "cmyk"] = "cmyk" if entry.color == "cmyk" else "rgb"  # no longer a `Words`
    return Edition(*names, color, entry.tagged, layouts / PROFILES[color], margin, bleed, entry.crop_marks, own)


def _length(words: Words, most: int, problems: list[Problem]) -> float:
    found = millimetres(words, problems)
    if found > most:
        problems.append(Problem(words.where, f"'{words}' er for meget", f"skriv højst {most}mm"))
    return found


def millimetres(words: Words, problems: list[Problem]) -> float:
    """ "3mm", "3,5 mm" or "3" -> 3.0, 3.5, 3.0; anything else is a Problem and 0."""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?) ?(?:mm)?", words.strip())
    if not found:
        problems.append(Problem(words.where, f"'{words}' er ikke et mål", "skriv det i millimeter, for eksempel 3mm"))
        return 0.0
    return float(found[1].replace(",", "."))
