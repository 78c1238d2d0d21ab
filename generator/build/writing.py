"""Make and publish: new files wait until all are there, and take their places together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from generator.build import cache, manifest, overview
from generator.build.cache import Made
from generator.build.manifest import Entry
from generator.build.outputs import File
from generator.build.pieces import sum_of
from generator.build.planning import Planning, Step
from generator.build.pool import Crew
from generator.build.report import Report
from generator.build.staging import Stage, is_inside, sum_at, told
from generator.build.work import CLIENTS, Errand, Written, write
from generator.model.problems import any_error

ASIDE = "jeres rettelser"
"""In the name of a file that somebody had edited."""


class Writing:
    """Makes what was decided on: files into the stage, then all to their places."""

    def __init__(self, planning: Planning, stage: Stage) -> None:
        self.planning, self.stage = planning, stage
        self.project, self.known, self.output = planning.project, planning.known, stage.output
        self.old = {entry.path: entry for entry in manifest.read(self.output)}
        self.overview = manifest.read_overview(self.output)  # sums of the contact sheet's files
        self.entries: dict[str, Entry] = {}  # of what was asked for, by path
        self.written: set[str] = set()
        self.aside: list[str] = []
        self.left: list[str] = []

    def write(self, todo: Iterable[File], crew: Crew, step: Step) -> Report:
        """Make what is new of `todo` and of their pictures, and put it all in its place."""
        self.entries = {file.path: replace(file.entry, sha256="") for file in todo if file.entry}
        pictures = self.planning.pictures()
        self._make([file for file in (*todo, *pictures.values()) if not self._is_there(file)], crew, step)
        kept, removed = self._sorted_out()
        entries = sorted([*self.entries.values(), *kept], key=lambda entry: entry.path)
        gone = [*removed, *self._shared_files(entries)]
        self._remember(pictures, gone)
        self.stage.put(cache.NAME, self.known.write())
        self.stage.publish(gone)
        made = list(self.entries.values())
        return Report(
            self.known.names, made, frozenset(self.written), removed, self.aside, self.left, self.planning.problems,
            self._besides() if self.planning.order.choice.seminar else (),
        )  # fmt: skip

    # -- make ----------------------------------------------------------------

    def _is_there(self, file: File) -> bool:
        """Whether a file is there already, whole and made of the same."""
        old = self.old.get(file.path)
        if not self._current(file.path, file.key) or not (old if file.entry else file.path in self.overview):
            return False
        if file.entry and old:
            self.entries[file.path] = replace(file.entry, sha256=old.sha256)
        return True

    def _current(self, path: str, key: str) -> bool:
        return self.known.intact(self.output, path) and self.known.made[path].key == key

    def _make(self, files: list[File], crew: Crew, step: Step) -> None:
        """One process makes a file at a time, several a material's. Those that share a drawing follow each other, so that what
        it becomes need not be kept longer: of some clients at a time, who are kept themselves."""
        groups: dict[object, list[File]] = {}
        turn = {id: number for number, id in enumerate((*self.project.chosen, *self.project.materials))}

        def some(file: File) -> tuple[int, int]:
            return turn[file.client] // CLIENTS, turn[file.material]

        rooms = {id: plan.room for id, plan in self.planning.plans.items()}
        files.sort(key=lambda f: (*some(f), _edition(f), rooms[f"{f.client}/{f.material}"], turn[f.client]))
        for number, file in enumerate(files):
            old = self.old.get(file.path) if file.entry else None
            same = old.sha256 if old and self.known.intact(self.output, file.path) else ""
            waits = replace(file, waiting=self.stage.reserve(), same=same)
            groups.setdefault(number if crew.alone else some(file), []).append(waits)
        errands = [
            Errand(self.planning.order, self.output, tuple(group), self.planning.files) for group in groups.values()
        ]
        done: list[Errand] = []

        def tell() -> None:
            if len(done) < len(errands):
                label = self._label(errands[len(done)].files[0], crew.alone)
                step(len(errands) + len(done), 2 * len(errands), label)

        def take(results: list[Written]) -> None:
            for file, result in zip(errands[len(done)].files, results, strict=True):
                self._take(file, result)
            done.append(errands[len(done)])
            tell()

        tell()
        crew.each(write, errands, take)

    def _label(self, file: File, alone: bool) -> str:
        client = f"{self.known.names[file.client]}: " if alone else ""
        return f"{client}{file.material} {self.project.name(file.material)}"

    def _take(self, file: File, result: Written) -> None:
        """A file that was made waits to be published, unless it came out as it was."""
        if file.entry:
            self.entries[file.path] = replace(file.entry, sha256=result.sum)
        else:
            self.overview[file.path] = result.sum
        if result.stamp is None:
            self.known.made[file.path] = Made(self.known.made[file.path].stamp, file.key)
            return
        if file.entry:
            old = self.old.get(file.path)
            if self._edited(file.path, old.sha256 if old else "", result.sum):
                self.aside.append(self.stage.set_aside(file.path, ASIDE))
            self.written.add(file.path)
        self.stage.keep(file.path, file.waiting)
        self.known.made[file.path] = Made(result.stamp, file.key)

    def _edited(self, path: str, *ours: str) -> bool:
        """Is this a file that somebody has worked on, or commented in? Then it is not ours to overwrite or remove."""
        if self.known.intact(self.output, path):
            return False
        place = self.output / path
        with told(place):
            return sum_at(place) not in ("", *ours)

    # -- what is shared, and what is left over -------------------------------

    def _sorted_out(self) -> tuple[list[Entry], list[str]]:
        """Old entries that this run had no say in, and old files that are no longer made."""
        kept: list[Entry] = []
        removed: list[str] = []
        for entry in self.old.values():
            if entry.path in self.entries:
                continue
            if self.project.keeps(entry, self.planning.order.choice, self.planning.faulty):
                kept.append(entry)
            elif is_inside(self.output, entry.path):
                (self.left if self._edited(entry.path, entry.sha256) else removed).append(entry.path)
        return kept, removed

    def _shared_files(self, entries: list[Entry]) -> list[str]:
        """The contact sheet, or what a seminar has besides its materials, and the manifest; returns those of the last run that
        nobody needs."""
        self.planning.remember(entries)
        made = (path for path in self.known.made if path.startswith(overview.FOLDER))
        old = [*dict.fromkeys([*made, *self.overview])]
        needed = self._bundled() if self.planning.order.choice.seminar else self._contact_sheet(entries)
        self.overview = {path: sum for path, sum in self.overview.items() if path in needed}
        self._put(manifest.NAME, manifest.write(entries, self.overview))
        return [path for path in old if path not in needed]

    def _contact_sheet(self, entries: list[Entry]) -> set[str]:
        """Returns the paths of the sheet and of the pictures on it."""
        plans, titles = self.planning.plans, self.project.titles(self.known.names)
        sheet = overview.page(self.project.overview, plans, entries, titles, self.project.theme.inks)
        self.overview[overview.NAME] = self._put(overview.NAME, sheet)
        return {overview.NAME, *(picture.path for plan in plans.values() for picture in plan.pictures)}

    def _bundled(self) -> set[str]:
        """Make what is made of finished files, if one of them has changed. Returns the paths."""
        bundles = self.project.bundles(list(self.entries.values()))
        for bundle in bundles:
            sums = [self.entries[path].sha256 for path in bundle.parts if path in self.entries]
            made = [self.overview[path] for path in bundle.parts if path in self.overview]
            key = sum_of(self.planning.order.common, bundle.key, sums, made)
            if not self._current(bundle.path, key):
                data = bundle.make({path: self.stage.read(path) for path in bundle.parts})
                before, self.overview[bundle.path] = self.overview.get(bundle.path, ""), sha256(data).hexdigest()
                if self._edited(bundle.path, before, self.overview[bundle.path]):
                    self.aside.append(self.stage.set_aside(bundle.path, ASIDE))
                self.known.made[bundle.path] = Made(self.stage.put(bundle.path, data), key)
                self.written.add(bundle.path)
        return {bundle.path for bundle in bundles}

    def _put(self, path: str, data: bytes) -> str:
        """A file made of everything: its own sum is its key."""
        key = sha256(data).hexdigest()
        if not self._current(path, key):
            self.known.made[path] = Made(self.stage.put(path, data), key)
        return key

    def _remember(self, pictures: Iterable[str], gone: Iterable[str]) -> None:
        """If all was well, the next run that is asked for the same need only look whether anything has changed."""
        for path in gone:
            self.known.made.pop(path, None)
        if any_error(self.planning.problems):
            return
        warnings = [(p.where, p.message, p.hint) for p in self.planning.problems if not p.passing]
        self.known.runs[self.planning.order.choice.key] = {
            "paths": list(self.entries),
            "shared": [*pictures, *self._besides(), manifest.NAME],
            "warnings": warnings,
        }

    def _besides(self) -> list[str]:
        """What was made besides the files of materials and the pictures of their pages."""
        return [path for path in self.overview if not path.startswith(overview.FOLDER)]


def _edition(file: File) -> str:
    """The file that is edited by hand first, and pictures last."""
    return file.entry.edition or "" if file.entry else "~"
