"""content/ -> Content. Every file is read once and every reference followed; all mistakes are told together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from generator.load.programmes import load_exercises, load_programmes
from generator.load.yaml_reader import in_order, read_file
from generator.model.content import (
    Advice,
    Case,
    Content,
    Direction,
    Figures,
    Introduction,
    Kit,
    Person,
    Phase,
    Publication,
    Sector,
    Typology,
    Voice,
)
from generator.model.counts import count_words, filled_in
from generator.model.packing import Packing, Prices
from generator.model.problems import Problem, Where, any_error, repeated, suggest
from generator.model.record import Record, key_of
from generator.model.seminar import SeminarFile, brings, goes_without
from generator.model.text import NOWHERE, Words, unknown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SectorsFile(Record):
    """content/sectors.yaml"""

    sectors: tuple[Sector, ...]


@dataclass(frozen=True, slots=True)
class AdviceFile(Record):
    """content/advice.yaml"""

    advice: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class VoicesFile(Record):
    """content/voices.yaml"""

    persons: tuple[Person, ...]
    voices: tuple[Voice, ...]
    on_posters: tuple[Words, ...] | None = None  # ids of voices; without it, all of them


KITS: Any = Mapping[Words, Kit]
"""content/kits.yaml"""

FILES: Mapping[str, Any] = {
    "publication": Publication,
    "introduction": Introduction,
    "typology": Typology,
    "sectors": SectorsFile,
    "advice": AdviceFile,
    "voices": VoicesFile,
    "figures": Figures,
    "kits": KITS,
    "packing": Packing,
    "prices": Prices,
}
FOLDERS: Mapping[str, type] = {"phases": Phase, "directions": Direction, "cases": Case}
Texts = Mapping[Words, Words | tuple[Words, ...]]
TEXTS: Any = Texts
"""content/materials/<id>.yaml: a material's own words."""

EXTENDS, NAMES = Words("extends"), ("title", "name")
"""The key that names a material whose texts stand wherever this one has none, and what is never taken from it."""

OTHERS = ("materials", "programmes", "exercises")  # folders with a reader of their own

LIKE = 0.75
"""How like a known id one must be to pass for misspelt: an id of a file that is gone is like some other by chance."""

ABOUT = ("indledning", "fasemodel", "retninger", "typologi")
"""What a voice may be about besides a phase, a part, a focus point, a direction, a type or a case."""


def load_content(root: Path, problems: list[Problem], seminar: SeminarFile | None = None) -> Content | None:
    """Everything below `root`/content as records, or None if a part is missing or points at nothing. Programmes are as the
    seminar has them, if there is one.

    A key that nobody knows is told and passed over, so that one run can also tell what does not fit.
    """
    folder = root / "content"
    found = _Found(folder, problems)
    serious: list[Problem] = []
    materials, exercises = found.texts(), load_exercises(folder, serious)
    besides, without = (brings(seminar), goes_without(seminar)) if seminar else (set[str](), set[str]())
    programmes = load_programmes(folder, serious, exercises, besides, without)
    serious.extend(_strangers(folder))
    serious.extend(_check(found))
    problems.extend(serious)
    if found.broken or any_error(serious):
        return None
    parts = {**found.files, **found.folders, "materials": materials}
    for name in ("sectors", "advice", "voices"):  # files of lists
        file = parts.pop(name)
        parts |= {field.name: getattr(file, field.name) or () for field in fields(file)}
    content = Content(**parts)
    numbers = count_words(content)
    return replace(
        content,
        programmes={id: filled_in(programme, numbers) for id, programme in programmes.items()},
        exercises={id: filled_in(exercise, numbers) for id, exercise in exercises.items()},
    )


class _Found:
    """What could be read: files by name (None for one that could not), folders as the records that could."""

    def __init__(self, root: Path, problems: list[Problem]) -> None:
        self.root, self.problems = root, problems
        self.broken: set[str] = set()
        self.files: dict[str, Any] = {name: self._file(record, f"{name}.yaml") for name, record in FILES.items()}
        self.folders: dict[str, tuple[Any, ...]] = {name: self._folder(kind, name) for name, kind in FOLDERS.items()}

    def texts(self) -> dict[str, Texts]:
        """Material id -> the flat keys of its file."""
        paths = in_order(self.root / "materials")
        read = {path.stem: self._file(TEXTS, f"materials/{path.name}") for path in paths}
        found = {name: texts for name, texts in read.items() if texts is not None}
        return {name: self._extended(texts, found) for name, texts in found.items()}

    def _extended(self, texts: Texts, all: Mapping[str, Texts]) -> Texts:
        """The texts with those of the material that they extend, where they have none of their own. A title is one's own."""
        base = texts.get(EXTENDS)
        if base is None:
            return texts
        own = {key: text for key, text in texts.items() if key != EXTENDS}
        found = all.get(base) if isinstance(base, Words) else None
        if found is None or EXTENDS in found:
            known = [id for id, texts in all.items() if EXTENDS not in texts]
            where = base.where if isinstance(base, Words) else base[0].where
            self.broken.add("materials")
            message = "extends skal være id'et på ét materiale, der selv har alle sine tekster"
            self.problems.append(Problem(where, message, suggest(str(base), known, "skriv fx extends: D01")))
            return own
        return own | {key: text for key, text in found.items() if key not in own and key not in NAMES}

    def _file(self, record: type[T], name: str) -> T | None:
        value = read_file(record, self.root / name, f"{self.root.name}/{name}", self.problems)
        if value is None:
            self.broken.add(name.split("/")[0].removesuffix(".yaml"))
        return value

    def _folder(self, record: type[T], name: str) -> tuple[T, ...]:
        paths = in_order(self.root / name)
        if not paths:
            hint = "læg den tilbage med mindst én fil, der ender på .yaml"
            self.problems.append(Problem(Where(f"{self.root.name}/{name}"), "mappen mangler eller er tom", hint))
            self.broken.add(name)
        read = [self._file(record, f"{name}/{path.name}") for path in paths]
        return tuple(value for value in read if value is not None)


def _strangers(root: Path) -> Iterator[Problem]:
    """Files that nobody reads, though their author surely thinks so."""
    for path in sorted(p for p in (root, *(root / name for name in (*FOLDERS, *OTHERS))) if p.is_dir()):
        for file in sorted(path.iterdir()):
            where = Where(f"{root.name}/{file.relative_to(root).as_posix()}")
            if file.suffix == ".yml":
                yield Problem(where, "filen ender på .yml og bliver ikke læst", f"giv den navnet {file.stem}.yaml")
            elif path == root and file.suffix == ".yaml" and file.stem not in FILES:
                hint = suggest(file.stem, list(FILES), "slet den, eller flyt den ind i en af mapperne")
                yield Problem(where, "filen bliver ikke brugt til noget", hint, warning=True)


# ---------------------------------------------------------------- what a single file cannot know


def _check(found: _Found) -> Iterator[Problem]:
    files, folders = found.files, found.folders
    for name, record in files.items():
        if isinstance(record, Record):
            yield from _empty_lists(record, Where(f"{found.root.name}/{name}.yaml"))
    for record in (r for records in folders.values() for r in records):
        yield from _empty_lists(record, NOWHERE)
    for phase in folders["phases"]:
        yield from _focus_or_parts(phase)
    copies: set[str] = set()
    for copy in (copy for name in FOLDERS for copy in doubled_files(folders[name])):
        copies.add(copy.where.path)
        yield copy
    for group in _groups(found):
        yield from doubled(record for record in group if record.id.where.path not in copies)
    if files["voices"]:
        yield from _check_voices(files["voices"], found)
    if files["sectors"]:
        yield from _dangling(folders["cases"], "sector", "sektoren", [s.id for s in files["sectors"].sectors])
    if files["typology"]:
        yield from _dangling(folders["cases"], "type", "typen", [t.id for t in files["typology"].types])


def _empty_lists(record: Any, around: Where) -> Iterator[Problem]:
    """Lists without a point in them; `around` is the nearest known place."""
    values = [(field, getattr(record, field.name)) for field in fields(record)]
    here = next((value.where for _, value in values if isinstance(value, Words)), around)
    for field, value in values:
        if value == () and field.default != ():
            hint = "skriv mindst ét punkt" + ("" if field.default is MISSING else ", eller slet linjen")
            yield Problem(here, f"listen '{key_of(field.name)}' er tom", hint)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from _empty_lists(item, here)


def _focus_or_parts(phase: Phase) -> Iterator[Problem]:
    if phase.focus and phase.parts:
        both = f"fasen »{phase.name}« har både 'focus' og 'parts'"
        yield Problem(phase.name.where, both, "flyt fokuspunkterne ind i delene")
    elif not phase.focus and not phase.parts:
        none = f"fasen »{phase.name}« har ingen fokuspunkter"
        yield Problem(phase.name.where, none, "skriv dem under 'focus', eller under 'parts'")


def _groups(found: _Found) -> Iterator[Sequence[Any]]:
    """Records whose ids must differ."""
    files, folders = found.files, found.folders
    yield [focus for phase in folders["phases"] for focus in phase.all_focus]
    yield [part for phase in folders["phases"] for part in phase.parts]
    yield [task for direction in folders["directions"] for task in direction.tasks]
    records: list[Any] = [record for record in files.values() if isinstance(record, Record)]
    lists = (getattr(record, field.name) for record in records for field in fields(record))
    yield from (found for found in lists if isinstance(found, tuple) and hasattr(next(iter(found), None), "id"))


def doubled_files(records: Iterable[Any]) -> Iterator[Problem]:
    """Files that begin as a copy of another."""
    for one, copy in repeated(records, key=lambda record: record.id):
        message = f"id'et '{copy.id}' er også i {one.id.where.path}; er denne fil en kopi?"
        yield Problem(copy.id.where, message, "slet filen, eller giv alt i den nye id'er")


def doubled(records: Iterable[Any]) -> Iterator[Problem]:
    """Ids that two records of the same kind share."""
    for one, other in repeated(records, key=lambda record: record.id):
        message = f"id'et '{other.id}' er brugt to gange (første gang i {one.id.where})"
        yield Problem(other.id.where, message, "giv det ene et andet id")


def _check_voices(voices: VoicesFile, found: _Found) -> Iterator[Problem]:
    yield from _dangling(voices.voices, "person", "personen", [p.id for p in voices.persons])
    hint = "slet linjen, eller skriv id'et på en af pointerne længere nede i filen"
    chosen = voices.on_posters or ()
    yield from unknown(chosen, [voice.id for voice in voices.voices], "pointen '{}' findes ikke", hint)
    for _, id in repeated(chosen, key=str):
        yield Problem(id.where, f"pointen '{id}' står to gange i on-posters", "slet den ene")
    if found.broken & {"phases", "directions", "cases", "typology"}:
        return
    folders, types = found.folders, found.files["typology"].types
    subjects = [r.id for phase in folders["phases"] for r in (phase, *phase.parts, *phase.all_focus)]
    subjects += [r.id for r in (*folders["directions"], *types, *folders["cases"])]
    yield from _about_nothing([v for v in voices.voices if v.about not in {*ABOUT, *subjects}], [*ABOUT, *subjects])


def _about_nothing(voices: Sequence[Voice], known: list[str]) -> Iterator[Problem]:
    """Voices about an id that nobody has: misspelt, or what they were about is gone."""
    gone = []
    for voice in voices:
        if near := get_close_matches(voice.about, known, 1, cutoff=LIKE):
            yield Problem(voice.about.where, f"emnet '{voice.about}' findes ikke", f"mente du '{near[0]}'?")
        else:
            gone.append(voice)
    if gone:
        ids = ", ".join(f"'{id}'" for id in dict.fromkeys(voice.about for voice in gone))
        message = (
            f"{'én pointe' if len(gone) == 1 else f'{len(gone)} pointer'} handler om noget, der ikke findes: {ids}"
        )
        hint = (
            "er en fil i phases, directions eller cases slettet eller omdøbt, så hent den igen; ellers slet pointerne"
        )
        yield Problem(gone[0].about.where, message, hint)


def _dangling(records: Iterable[Any], field: str, what: str, known: Collection[str]) -> Iterator[Problem]:
    """References to an id that nobody has."""
    ids = (id for record in records if (id := getattr(record, field)))
    return unknown(ids, known, what + " '{}' findes ikke")
