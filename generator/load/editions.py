"""layouts/editions.yaml -> Edition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from generator.load.yaml_reader import read_file
from generator.model.edition import PAPERS, Edition
from generator.model.problems import Problem
from generator.model.text import Words

PROFILES = {"rgb": "icc/sRGB.icc", "cmyk": "icc/FOGRA39L_coated.icc"}


class EditionEntry(NamedTuple):
    """One edition as it is written in layouts/editions.yaml."""

    title: Words
    folder: Words
    poster: Words
    cards: Words
    color: Literal["rgb", "cmyk"]
    tagged: bool
    margin: Words
    bleed: Words
    crop_marks: bool
    cards_margin: Words | None = None


def load_editions(path: Path, problems: list[Problem]) -> dict[str, Edition]:
    """The editions by id, in the file's order. What is wrong is added to `problems`; a broken edition is left out."""
    shown = f"{path.parent.name}/{path.name}"
    entries = read_file(cast(Any, Mapping[str, EditionEntry]), path, shown, problems)
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
    return Edition(
        str(entry.title),
        str(entry.folder),
        str(entry.poster),
        str(entry.cards),
        "cmyk" if entry.color == "cmyk" else "rgb",
        entry.tagged,
        layouts / PROFILES[entry.color],
        millimetres(entry.margin, problems),
        millimetres(entry.bleed, problems),
        entry.crop_marks,
        millimetres(entry.cards_margin, problems) if entry.cards_margin else None,
    )


def millimetres(words: Words, problems: list[Problem]) -> float:
    """ "3mm", "3,5 mm" or "3" -> 3.0, 3.5, 3.0; anything else is a Problem and 0."""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?) ?(?:mm)?", words.strip())
    if not found:
        problems.append(Problem(words.where, f"'{words}' er ikke et mål", "skriv det i millimeter, for eksempel 3mm"))
        return 0.0
    return float(found[1].replace(",", "."))
