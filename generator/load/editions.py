"""layouts/editions.yaml -> Edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from generator.load.yaml_reader import read_file
from generator.model.edition import PAPERS, Arrange, Duplex, Edition, Printing
from generator.model.problems import Problem
from generator.model.record import Amount, Flag, Record, one_of
from generator.model.text import Words

PROFILES = {"rgb": "icc/sRGB.icc", "cmyk": "icc/FOGRA39L_coated.icc"}
MARGIN, BLEED, OVERLAP, CREEP = (
    30,
    10,
    50,
    1,
)  # millimetres: more than any printer, print shop or pair of hands asks for

Paper = Annotated[Words, one_of("design", *PAPERS)]
Ink = Literal["fuld", "sparsom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingEntry(Record):
    """How one kind of document is put on paper."""

    paper: Paper
    arrange: Arrange = "one"
    margin: Amount | None = None
    sizes: tuple[Paper, ...] = ()
    sheet: Paper | None = None
    overlap: Amount | None = None
    label: Words | None = None
    alt: Words | None = None
    creep: Amount | None = None
    fields: Flag = False
    duplex: Duplex | None = None
    align_backs: Flag = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionEntry(Record):
    """One edition as it is written in layouts/editions.yaml."""

    title: Words
    color: Literal["rgb", "cmyk"]
    tagged: Flag
    on_request: Flag = False
    margin: Amount | None = None
    bleed: Amount | None = None
    crop_marks: Flag = False
    inks: tuple[Ink, ...] = ()
    poster: PrintingEntry | None = None
    cards: PrintingEntry | None = None
    worksheet: PrintingEntry | None = None
    booklet: PrintingEntry | None = None
    deck: PrintingEntry | None = None
    guide: PrintingEntry | None = None
    calibration: PrintingEntry | None = None

    def kinds(self) -> Iterator[tuple[str, PrintingEntry]]:
        """The kinds of document that it prints, by their ids in `kinds.KINDS`."""
        every = ("poster", "cards", "worksheet", "booklet", "deck", "guide", "calibration")
        yield from ((kind, entry) for kind in every if (entry := getattr(self, kind)))


EDITIONS: Any = Mapping[Words, EditionEntry]
"""The whole file: editions by id."""


def load_editions(path: Path, problems: list[Problem]) -> dict[str, Edition]:
    """The editions by id, in the file's order. What is wrong is added to `problems`; a broken edition is left out."""
    shown = f"{path.parent.name}/{path.name}"
    entries = read_file(EDITIONS, path, shown, problems)
    editions: dict[str, Edition] = {}
    for id, entry in (entries or {}).items():
        found = len(problems)
        printings = {kind: _printing(kind, entry, own, path.parent, problems) for kind, own in entry.kinds()}
        if any(one.title.casefold() == entry.title.casefold() for one in editions.values()):
            message = f"to udgaver hedder '{entry.title}'; deres filer ville få samme navn"
            problems.append(Problem(entry.title.where, message, "giv den ene et andet navn i title"))
        if len(problems) == found:
            editions[str(id)] = Edition(str(entry.title), printings, entry.on_request)
    return editions


def _printing(kind: str, edition: EditionEntry, own: PrintingEntry, layouts: Path, problems: list[Problem]) -> Printing:
    papers = [own.paper, *([own.sheet] if own.sheet else ()), *own.sizes]
    problems += [_unknown(paper) for paper in papers if paper not in PAPERS and (paper != "design" or own.sizes)]
    problems += _misarranged(kind, own)
    color: Literal["rgb", "cmyk"] = "cmyk" if edition.color == "cmyk" else "rgb"  # no longer a `Words`
    return Printing(
        color,
        edition.tagged,
        layouts / PROFILES[color],
        paper=str(own.paper),
        arrange=own.arrange,
        margin=_length(own.margin or edition.margin, MARGIN, problems),
        bleed=_length(edition.bleed, BLEED, problems),
        crop_marks=edition.crop_marks,
        fields=own.fields,
        sizes=tuple(map(str, own.sizes)),
        inks=edition.inks,
        sheet=str(own.sheet or ""),
        overlap=_length(own.overlap, OVERLAP, problems),
        label=str(own.label or ""),
        alt=str(own.alt or ""),
        creep=_length(own.creep, CREEP, problems),
        duplex=own.duplex,
        align_backs=own.align_backs,
    )


ARRANGED: Mapping[str, tuple[str, ...]] = {
    "poster": ("one", "tiles", "screen"),
    "cards": ("one", "cards"),
    "worksheet": ("one", "copies"),
    "booklet": ("one", "booklet"),
    "deck": ("one", "handout"),
    "guide": ("one",),
    "calibration": ("one",),
}
"""How the pages of each kind of document can lie."""


def _misarranged(kind: str, own: PrintingEntry) -> Iterator[Problem]:
    if own.arrange not in ARRANGED[kind]:
        hint = f"skriv arrange: {' eller '.join(ARRANGED[kind])}"
        yield Problem(own.paper.where, f"siderne under {kind} kan ikke lægges som '{own.arrange}'", hint)
    elif own.arrange == "tiles" and not (own.sheet and own.label and own.alt):
        yield Problem(own.paper.where, "det, der samles, mangler sheet, label eller alt", "skriv fx sheet: A3")
    elif own.arrange in ("cards", "copies", "booklet") and not own.sheet:
        yield Problem(own.paper.where, f"'{own.arrange}' mangler sheet, det ark, der trykkes på", "skriv fx sheet: A4")
    for words in filter(None, (own.label, own.alt)):
        for name in re.findall(r"\{(.*?)\}", words):
            if name not in LABELLED:
                hint = "skriv {ark}, {antal} eller, under alt, {navn}"
                yield Problem(words.where, f"'{{{name}}}' er ikke noget, der kan udfyldes", hint)


LABELLED = ("ark", "antal", "navn")
"""What is filled in on each sheet of a poster that is put together."""


def _unknown(paper: Words) -> Problem:
    return Problem(paper.where, f"ukendt papir '{paper}'", f"vælg design, {', '.join(PAPERS)}")


def _length(words: Words | None, most: int, problems: list[Problem]) -> float:
    found = millimetres(words, problems) if words else 0.0
    if words and found > most:
        problems.append(Problem(words.where, f"'{words}' er for meget", f"skriv højst {most}mm"))
    return found


def millimetres(words: Words, problems: list[Problem]) -> float:
    """ "3mm", "3,5 mm" or "3" -> 3.0, 3.5, 3.0; anything else is a Problem and 0."""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?) ?(?:mm)?", words.strip())
    if not found:
        problems.append(Problem(words.where, f"'{words}' er ikke et mål", "skriv det i millimeter, for eksempel 3mm"))
        return 0.0
    return float(found[1].replace(",", "."))
