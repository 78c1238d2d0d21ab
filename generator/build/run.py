"""load -> compose -> typeset -> write, for every municipality and material. All is decided before the first byte is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.build import cache as state
from generator.build import manifest
from generator.build.cache import Made, State
from generator.build.manifest import Entry
from generator.build.report import Report
from generator.build.selection import Choice
from generator.build.staging import Stage, told
from generator.model.problems import Problem, Problems, Where, any_error

if TYPE_CHECKING:  # a run with nothing to do never needs them
    from generator.build.outputs import Piece, Target
    from generator.build.project import House, Shop

Step = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, what comes now."""

CODE = ("generator/", "layouts/icc/", *state.SINGLE)
"""Files whose change may change every output, though no document changes: writers draw a mark or a socle of their own."""

EDITABLE = (".docx", ".pptx")


def build(root: Path, output: Path, choice: Choice, step: Step) -> Report:
    """Build what was asked for into `output`. Raises `Problems` if nothing at all can be built; then nothing was written.

    A municipality with a fault keeps its old files, the others go on, and the fault stands in the report.
    """
    _check_place(root, output)
    known = state.read(output)
    inputs = state.scan(root)
    if inputs != known.inputs:
        known.runs = {}
    known.inputs = inputs
    return _nothing_to_do(known, output, choice) or _Run(root, output, choice, step, known).build()


def _check_place(root: Path, output: Path) -> None:
    """Raise `Problems` if the files would land among the program's own, or among somebody else's."""
    with told(output):
        _check_folder(root, output)


def _check_folder(root: Path, output: Path) -> None:
    place, home = (Path(os.path.realpath(path)) for path in (output, root))
    where = Where(f"--output {output}", 0)
    own = [home / name for name in ("content", "layouts", "generator", "tests", "docs")]
    if place == home or any(place.is_relative_to(folder) for folder in own):
        raise Problems([Problem(where, "her ligger Drivhus' egne filer", "vælg en anden mappe, fx output")])
    theirs = (place / manifest.NAME).exists() and not (place / state.NAME).exists() and not manifest.read(place)
    if theirs or place == Path(place.anchor):
        raise Problems([Problem(where, "mappen bliver brugt til noget andet", "vælg en tom mappe, fx output")])


def check(root: Path, choice: Choice, step: Step) -> Report:
    """Load, compose and fit what was asked for; write nothing."""
    from generator.build.project import load

    shop = load(root, choice)
    settled = settle_all(shop, shop.chosen(choice), step)
    return Report(problems=settled.problems, checked=len(settled.pieces))


def _nothing_to_do(known: State, output: Path, choice: Choice) -> Report | None:
    """The report of the last run that was asked for the same, if nothing it read or wrote has changed since."""
    run = known.runs.get(choice.key)
    if run is None or not all(known.intact(output, path) for path in (*run["paths"], *run["shared"])):
        return None
    paths = set(run["paths"])
    entries = [entry for entry in manifest.read(output) if entry.path in paths]
    warnings = [Problem(Where(*where), message, hint, True) for where, message, hint in run["warnings"]]
    return Report(known.names, entries, problems=warnings)


# ---------------------------------------------------------------- compose and typeset


class Settlement(NamedTuple):
    """`pieces` of the sound municipalities only; `problems` of all."""

    pieces: list[Piece]
    problems: list[Problem]
    faulty: set[str]  # ids of municipalities that keep their old files


def settle_all(shop: Shop, wanted: Sequence[tuple[House, list[str]]], step: Step, more: bool = False) -> Settlement:
    """Compose and fit every piece that is wanted. If `more` is to come, this is half of the way."""
    pieces: list[Piece] = []
    problems = list(shop.problems)
    faulty = {house.id for house, _ in wanted if not house.looks}
    total = sum(len(materials) for _, materials in wanted)
    for house, materials in wanted:
        for id in materials:
            step(len(pieces), total * (2 if more else 1), "Sætter teksterne på plads")
            try:
                pieces.append(shop.piece(house, id))
            except Problems as found:
                problems += found.problems
                faulty.add(house.id)
    if any(p.where.path.startswith("content/") and not p.warning for p in problems):
        faulty = {house.id for house, _ in wanted}  # a text is everybody's: no municipality gets it half
    return Settlement([p for p in pieces if p.brand not in faulty], sorted(set(problems)), faulty)


# ---------------------------------------------------------------- write


class _Run:
    """One build that has something to look at. `known` becomes what the next run will know."""

    def __init__(self, root: Path, output: Path, choice: Choice, step: Step, known: State) -> None:
        self.root, self.output, self.choice, self.step, self.known = root, output, choice, step, known
        self.entries: list[Entry] = []
        self.written: set[str] = set()
        self.pictures: list[str] = []
        self.aside: list[str] = []

    def build(self) -> Report:
        from generator.build.project import load

        shop = load(self.root, self.choice)
        self.known.names |= shop.names
        wanted = shop.chosen(self.choice)
        settled = settle_all(shop, wanted, self.step, more=True)
        settled = settled._replace(problems=[*settled.problems, *shop.left_out(self.choice)])
        todo = self._targets(shop, settled.pieces)
        if not todo:
            nothing = [] if any_error(settled.problems) else [_nothing_asked(self.choice)]
            raise Problems([*settled.problems, *nothing])
        with Stage(self.output) as stage:
            removed = self._write(stage, shop, settled, todo)
        return Report(self.known.names, self.entries, frozenset(self.written), removed, self.aside, settled.problems)

    def _targets(self, shop: Shop, pieces: Iterable[Piece]) -> list[Target]:
        from generator.build.outputs import targets

        code = state.digest(self.root, self.known.inputs, CODE)
        editions = shop.editions_for(self.choice)
        return [t for piece in pieces for t in targets(piece, editions, code)]

    def _write(self, stage: Stage, shop: Shop, settled: Settlement, todo: list[Target]) -> list[str]:
        """Make what is new, and say which old files are left over."""
        old = {entry.path: entry for entry in manifest.read(self.output)}
        for done, target in enumerate(todo):
            piece = target.piece
            self.step(len(todo) + done, 2 * len(todo), f"{shop.names[piece.brand]}: {piece.material} {piece.name}")
            self._file(stage, target, old.get(target.path))
        kept, removed = self._sorted_out(shop, settled, old.values())
        entries = sorted([*self.entries, *kept], key=lambda entry: entry.path)
        removed += self._overview(stage, shop, todo, entries)
        self._shared(stage, manifest.NAME, manifest.write(entries))
        self._remember(shop, settled, removed)
        stage.put(state.NAME, self.known.write())
        stage.publish(removed)
        return [path for path in removed if path in old]

    def _file(self, stage: Stage, target: Target, old: Entry | None) -> None:
        """Make one file, unless it is there already, made of the same."""
        if old and self._current(target.path, target.key):
            self.entries.append(target.entry(old.sha256))
            return
        data = target.make()
        sha = sha256(data).hexdigest()
        if self._edited(target.path, old.sha256 if old else "", sha):
            self.aside.append(stage.set_aside(target.path, "jeres rettelser"))
        self.known.made[target.path] = Made(stage.put(target.path, data), target.key)
        self.entries.append(target.entry(sha))
        self.written.add(target.path)

    def _edited(self, path: str, *ours: str) -> bool:
        """Is this an Office file that somebody has worked on? Then it is not ours to overwrite or remove."""
        place = self.output / path
        if not path.endswith(EDITABLE) or not place.is_file():
            return False
        with told(place):
            return sha256(place.read_bytes()).hexdigest() not in ours

    def _current(self, path: str, key: str) -> bool:
        return self.known.intact(self.output, path) and self.known.made[path].key == key

    def _shared(self, stage: Stage, path: str, data: bytes) -> None:
        """A file made of everything: its own sum is its key."""
        key = sha256(data).hexdigest()
        if not self._current(path, key):
            self.known.made[path] = Made(stage.put(path, data), key)

    def _overview(self, stage: Stage, shop: Shop, todo: list[Target], entries: list[Entry]) -> list[str]:
        """Pictures of what is new, the page that shows everything, and which old pictures nobody needs."""
        from generator.build import overview

        for target in {t.piece.id: t for t in todo}.values():
            for picture in overview.pictures(target.piece):
                self.pictures.append(picture.path)
                if not self._current(picture.path, target.piece_key):
                    self.known.made[picture.path] = Made(stage.put(picture.path, picture.draw()), target.piece_key)
            self.known.fragments[target.piece.id] = overview.fragment(target.piece)
        alive = {f"{entry.brand}/{entry.material}" for entry in entries}
        self.known.fragments = {id: text for id, text in self.known.fragments.items() if id in alive}
        self._shared(
            stage, overview.NAME, overview.page(self.known.fragments, entries, shop.titles(self.known.names), shop.inks)
        )
        return [path for path in self.known.made if overview.is_left_over(path, alive, self.pictures)]

    def _sorted_out(self, shop: Shop, settled: Settlement, old: Iterable[Entry]) -> tuple[list[Entry], list[str]]:
        """Old entries that this run had no say in, and old files that are no longer made."""
        now = {entry.path for entry in self.entries}
        kept, removed = [], []
        for entry in old:
            if entry.path in now:
                continue
            if shop.keeps(entry, self.choice, settled.faulty):
                kept.append(entry)
            elif not self._edited(entry.path, entry.sha256):
                removed.append(entry.path)
        return kept, removed

    def _remember(self, shop: Shop, settled: Settlement, removed: Iterable[str]) -> None:
        for path in removed:
            self.known.made.pop(path, None)
        if any_error(settled.problems):
            return
        from generator.build.overview import NAME

        paths = [entry.path for entry in self.entries]
        shared = [*self.pictures, NAME, manifest.NAME]
        warnings = [(problem.where, problem.message, problem.hint) for problem in settled.problems]
        self.known.runs[self.choice.key] = {"paths": paths, "shared": shared, "warnings": warnings}


def _nothing_asked(choice: Choice) -> Problem:
    asked = " ".join((*choice.brands, *choice.materials, *choice.editions))
    office = "arbejdsark og slides har ingen udgaver; lad EDITION være væk"
    hint = office if choice.editions else "se hvad der findes: make list"
    return Problem(Where(asked or "drivhus build", 0), "det giver ingen filer", hint)
