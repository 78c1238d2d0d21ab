"""What a run tells at the end: what was made, where, and what to send to whom. Text only; the command line prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.build.manifest import SHORT_EDGE, Entry
from generator.model.edition import Edition
from generator.model.kinds import KINDS
from generator.model.problems import Problem, any_error

PLAIN = "drivhus"  # the id of the look without a municipality

SHOWN = 20  # files that are named one by one

SENT = {
    "trykkeri": "Til trykkeriet: filerne med »trykkeri« i navnet. De har beskæring, skæremærker og trykfarver (PDF/X-4).",
    "kontor": "Til kontorprinteren: filerne med »kontorprinter« i navnet. Vælg 100 % eller faktisk størrelse. Kort med bagsider skrives ud på begge sider: vend på den lange side. Kort uden bagsider skrives ud på én side; oversigten siger, hvilke det er.",
    "skaerm": "Til intranettet og mail: filerne med »skærm« i navnet. De kan læses op af en skærmlæser.",
    "samles": "Til vægge uden trykkeri: filerne med »samles« i navnet. Print dem i 100 %, klip mellem mærkerne, og lim arkene sammen.",
    None: "Ret selv videre i Word og PowerPoint: mapperne arbejdsark og slides. Gem jeres egen udgave et andet sted, så den ikke forveksles med en ny.",
}

FOLDED = (
    f"Hæfter: filerne med »{SHORT_EDGE}« i navnet. Skriv dem ud på begge sider, og vend på den KORTE side. "
    "Læg arkene i hinanden, hæft dem på midten, og fold dem dér."
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a run came to. `entries` are the files that were asked for; `written` those that were made anew."""

    names: Mapping[str, str] = field(default_factory=dict)  # brand id -> full name
    entries: Sequence[Entry] = ()
    written: frozenset[str] = frozenset()
    removed: Sequence[str] = ()
    aside: Sequence[str] = ()  # files that somebody had edited, under the names they have now
    left: Sequence[str] = ()  # edited files that are no longer made
    problems: Sequence[Problem] = ()
    besides: Sequence[str] = ()  # paths of what a seminar has besides the files of its materials
    checked: int = 0  # documents that were composed and fitted

    @property
    def failed(self) -> bool:
        return any_error(self.problems)


@dataclass(frozen=True, slots=True)
class Titles:
    """What the reader chooses from, by id."""

    brands: Mapping[str, str] = field(default_factory=dict)  # full names
    editions: Mapping[str, Edition] = field(default_factory=dict)
    kits: Mapping[str, tuple[str, Sequence[str]]] = field(default_factory=dict)  # name, and ids of materials

    def in_kits(self, material: str) -> list[str]:
        """The ids of the kits that a material is in."""
        return [id for id, (_, materials) in self.kits.items() if material in materials]


@dataclass(frozen=True, slots=True)
class MaterialRow:
    id: str
    name: str
    kind: str


def summary(report: Report, output: str) -> Iterator[str]:
    """The closing lines of a build."""
    if not report.entries:
        yield "Der blev ikke bygget noget."
        return
    yield _headline(report, output)
    for brand in dict.fromkeys(entry.brand for entry in report.entries):
        mine = [entry for entry in report.entries if entry.brand == brand]
        yield f"  {report.names.get(brand, brand)}: {_counted(mine)}  ->  {output}/{brand}/"
    yield from _kept_edits(report, output)
    if report.written or report.removed:
        yield ""
        editions = {entry.edition for entry in report.entries}
        yield from (line for edition, line in SENT.items() if edition in editions)
        yield from [FOLDED] if any(SHORT_EDGE in entry.path for entry in report.entries) else []
        yield f"Se det hele på én gang, før I trykker: {output}/oversigt.html"
    if report.failed:
        yield ""
        yield f"{_faults(report)} rettes; det, der har fejl, er ikke bygget, og dets gamle filer er urørte. Se ovenfor."


def seminar_summary(report: Report, output: str) -> Iterator[str]:
    """The closing lines of a seminar's build: what lies in each folder."""
    if not report.entries:
        yield "Der blev ikke bygget noget."
        return
    yield _headline(report, output)
    paths = [*(entry.path for entry in report.entries), *report.besides]
    folders = Counter(path.split("/")[0] for path in paths)
    yield from (f"  {folder}: {_files(count)}" for folder, count in sorted(folders.items()))
    yield from _kept_edits(report, output)
    if report.failed:
        yield ""
        yield f"{_faults(report)} rettes; det, der har fejl, er ikke bygget, og dets gamle filer er urørte. Se ovenfor."


def _kept_edits(report: Report, output: str) -> Iterator[str]:
    for path in report.aside:
        yield f"I havde rettet i en fil. Jeres udgave er gemt som {output}/{path}"
    for path in report.left:
        yield f"I havde rettet i en fil, som Drivhus ikke laver mere. Den er ikke slettet: {output}/{path}"


def _headline(report: Report, output: str) -> str:
    total, new = len(report.entries) + len(report.besides), len(report.written)
    gone = f" {_files(len(report.removed))} blev fjernet og bruges ikke mere." if report.removed else ""
    if not new:
        start = "Ingen fil er lavet på ny" if gone else "Intet er ændret siden sidst"
        return f"{start}. I {output}/ ligger {_files(total)}, som er ajour.{gone}"
    if new == total:
        return f"Færdig: {_files(total)} i {output}/.{gone}"
    return f"Færdig: {_files(new)} af {total} i {output}/ er lavet på ny; resten er uændret.{gone}"


def _files(count: int) -> str:
    return "1 fil" if count == 1 else f"{count} filer"


def _counted(entries: Iterable[Entry]) -> str:
    """ "5 plakater, 1 sæt kort, 3 arbejdsark" """
    return _of_kinds(kind for kind, _ in {(entry.kind, entry.material) for entry in entries})


def _of_kinds(kinds: Iterable[str]) -> str:
    materials = Counter(kinds)
    found = [(materials[kind.id], kind) for kind in KINDS.values() if kind.id in materials]
    return ", ".join(f"{count} {kind.many if count > 1 else kind.one}" for count, kind in found)


def cleaned(gone: Sequence[str], left: Sequence[str], output: str) -> Iterator[str]:
    """What a clean-up did, and what it let lie."""
    yield f"{_files(len(gone))} i {output}/ er slettet." if gone else f"Der var ikke noget at slette i {output}/."
    if left:
        them = "den, eller den er en genvej" if len(left) == 1 else "dem, eller de er genveje"
        yield f"{_files(len(left))} ligger der endnu, for I har rettet i {them} eller ikke lavet af Drivhus:"
        yield from (f"  {output}/{path}" for path in left[:SHOWN])
        yield from [f"  ... og {len(left) - SHOWN} til"] if len(left) > SHOWN else []


def verdict(report: Report) -> str:
    """The closing line of a check."""
    if report.failed:
        return f"{_faults(report)} rettes; intet er skrevet."
    read = "1 materiale er læst" if report.checked == 1 else f"{report.checked} materialer er læst"
    return f"Alt er i orden: {read}, og teksterne passer på siderne. Intet er skrevet."


def _faults(report: Report) -> str:
    count = sum(not p.warning for p in report.problems)
    return "Én fejl skal" if count == 1 else f"{count} fejl skal"


def listing(materials: Iterable[MaterialRow], titles: Titles) -> Iterator[str]:
    """The lists a person chooses from."""
    rows = list(materials)
    wide = max((len(row.name) for row in rows), default=0) + 2
    for letter, group in groupby(rows, lambda row: row.id[0]):
        first = next(kind for kind in KINDS.values() if kind.letter == letter)
        yield f"{first.many.capitalize()} (MATERIAL={letter} er dem alle)"
        for row in group:
            yield f"  {row.id:<6}{row.name:<{wide}}{', '.join(titles.in_kits(row.id))}".rstrip()
        yield ""
    yield "Sæt (KIT)"
    kinds = {row.id: row.kind for row in rows}
    for id, (name, ids) in titles.kits.items():
        yield f"  {id:<20}{name}: {_of_kinds(kinds[one] for one in ids if one in kinds)}"
    yield ""
    yield "Kommuner (BRAND)"
    yield from (f"  {id:<20}{name if id != PLAIN else 'uden logo'}" for id, name in titles.brands.items())
    yield ""
    yield "PDF-udgaver (EDITION)"
    for id, edition in titles.editions.items():
        yield f"  {id:<20}{edition.title}{' (kun når der bedes om den)' if edition.on_request else ''}"
