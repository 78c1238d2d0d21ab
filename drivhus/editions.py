"""layouts/editions.yaml -> Edition: what paper a PDF is for and how it is printed. Data; no writer asks its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from drivhus.problems import Problem
from drivhus.words import Words

if TYPE_CHECKING:
    from drivhus.scene import Scene

PDFKind = Literal["poster", "cards"]
MM = 72 / 25.4
PAPERS = {"A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148)}
PROFILES = {"rgb": "icc/sRGB.icc", "cmyk": "icc/FOGRA39L_coated.icc"}
NEAR = 1.0  # points: a page of 1191 x 1684 is meant to be A2


class Edition(NamedTuple):
    """One way to publish a placed document. Lengths in millimetres; `poster` and `cards` name a paper or "design"."""

    title: str
    folder: str
    poster: str
    cards: str
    color: Literal["rgb", "cmyk"]
    tagged: bool
    profile: Path  # ICC profile of the output intent
    margin: float = 0.0  # everything stays this far inside the paper
    bleed: float = 0.0
    crop_marks: bool = False
    cards_margin: float | None = None  # instead of `margin`: a card sheet keeps its own, for a scaled card is not A6

    def margin_of(self, kind: PDFKind) -> float:
        """How far inside the paper the whole drawing is scaled to stay, in millimetres."""
        return self.margin if kind == "poster" or self.cards_margin is None else self.cards_margin

    def trim(self, kind: PDFKind, scene: Scene) -> tuple[float, float]:
        """Width and height of the finished sheet in millimetres, turned as the scene is.

        "design" is the scene's own size; a scene that is an A size but for rounding gets exactly that size.
        """
        paper = self.cards if kind == "cards" else self.poster
        short, long = PAPERS[paper] if paper != "design" else _own_size(*sorted((scene.w, scene.h)))
        return (short, long) if scene.w <= scene.h else (long, short)


def _own_size(short: float, long: float) -> tuple[float, float]:
    for paper in PAPERS.values():
        if abs(short - paper[0] * MM) < NEAR and abs(long - paper[1] * MM) < NEAR:
            return paper
    return short / MM, long / MM


# ---------------------------------------------------------------- the file


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
    from drivhus.source import read_file

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
