"""The second half of a build: new files are made, wait until all are there, and take their places together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from generator.build import cache, manifest, overview
from generator.build.cache import Made, State
from generator.build.manifest import Entry
from generator.build.outputs import Output
from generator.build.planning import Settlement, Step, forget, shown
from generator.build.pool import Crew
from generator.build.project import Project
from generator.build.report import Report
from generator.build.staging import Stage, told
from generator.build.work import Errand, Order, Wanted, Written, write
from generator.model.problems import any_error


class _File(NamedTuple):
    """A file to be made, the key of what it is made from, and what the manifest is to say of it, unless it is a picture."""

    client: str
    path: str
    key: str
    wanted: Wanted
    output: Output | None = None


class Writing:
    """The second half of a run: files into the stage, then all to their places. `known` becomes what the next will know."""

    def __init__(self, order: Order, project: Project, settled: Settlement, known: State, stage: Stage) -> None:
        self.order, self.project, self.settled, self.known, self.stage = order, project, settled, known, stage
        self.choice = order.choice
        self.output = stage.output
        self.old = {entry.path: entry for entry in manifest.read(self.output)}
        self.names = known.names
        self.entries: list[Entry] = []
        self.written: set[str] = set()
        self.aside: list[str] = []

    def write(self, todo: Iterable[Output], crew: Crew, step: Step) -> Report:
        """Make what is new, and put it all in its place."""
        todo = list(todo)
        files = [*self._new_outputs(todo), *self._new_pictures()]
        self._make(files, crew, step)
        removed = self._finish()
        self.stage.put(cache.NAME, self.known.write())
        self.stage.publish(removed)
        gone = [path for path in removed if path in self.old]
        made = {entry.path: entry for entry in self.entries}
        entries = [made[output.path] for output in todo]
        return Report(self.known.names, entries, frozenset(self.written), gone, self.aside, self.settled.problems)

    # -- what is new ---------------------------------------------------------

    def _new_outputs(self, todo: Iterable[Output]) -> list[_File]:
        """Those that are not there already, made of the same."""
        files = []
        for output in todo:
            old = self.old.get(output.path)
            if old and self._current(output.path, output.key):
                self.entries.append(output.entry(old.sha256))
                continue
            same = old.sha256 if old and self.known.intact(self.output, output.path) else ""
            label = f"{self.names[output.brand]}: {output.material} {self.project.name(output.material)}"
            wanted = Wanted(
                output.material, self.output / output.path, self.stage.reserve(), edition=output.edition, same=same,
                label=label,
            )  # fmt: skip
            files.append(_File(output.brand, output.path, output.key, wanted, output))
        return files

    def _new_pictures(self) -> list[_File]:
        files = []
        for piece, picture in self.settled.pictures():
            if not self._current(picture.path, picture.key):
                client, material = piece.split("/")
                label = f"{self.names[client]}: {material} {self.project.name(material)}"
                place, waiting = self.output / picture.path, self.stage.reserve()
                wanted = Wanted(material, place, waiting, picture=picture.number, label=label)
                files.append(_File(client, picture.path, picture.key, wanted))
        return files

    def _current(self, path: str, key: str) -> bool:
        return self.known.intact(self.output, path) and self.known.made[path].key == key

    # -- make ----------------------------------------------------------------

    def _make(self, files: Sequence[_File], crew: Crew, step: Step) -> None:
        """One process makes a file at a time, several a client's."""
        groups: dict[object, list[_File]] = {}
        turn = {id: number for number, id in enumerate(self.project.chosen)}
        for number, file in enumerate(sorted(files, key=lambda file: turn[file.client])):
            groups.setdefault(number if crew.alone else file.client, []).append(file)
        errands = [
            Errand(self.order, group[0].client, tuple(file.wanted for file in group)) for group in groups.values()
        ]
        waiting = iter(groups.values())
        done = 0

        def tell() -> None:
            if done < len(errands):
                errand = errands[done]
                label = errand.files[0].label if crew.alone else self.names[errand.client]
                step(len(errands) + done, 2 * len(errands), label)

        def take(results: list[Written]) -> None:
            nonlocal done
            for file, result in zip(next(waiting), results, strict=True):
                self._take(file, result)
            done += 1
            tell()

        tell()
        crew.each(write, errands, take)

    def _take(self, file: _File, result: Written) -> None:
        """A file that was made waits to be published, unless it came out as it was."""
        old = self.old.get(file.path)
        if file.output:
            self.entries.append(file.output.entry(result.sum))
        if result.stamp is None:
            self.known.made[file.path] = Made(self.known.made[file.path].stamp, file.key)
            return
        if file.output and self._edited(file.path, file.output.edition, old.sha256 if old else "", result.sum):
            self.aside.append(self.stage.set_aside(file.path, "jeres rettelser"))
        self.stage.keep(file.path, file.wanted.waiting)
        self.known.made[file.path] = Made(result.stamp, file.key)
        if file.output:
            self.written.add(file.path)

    def _edited(self, path: str, edition: str | None, *ours: str) -> bool:
        """Is this an Office file that somebody has worked on? Then it is not ours to overwrite or remove."""
        place = self.output / path
        if edition is not None or not place.is_file():
            return False
        with told(place):
            return sha256(place.read_bytes()).hexdigest() not in ours

    # -- what is shared, and what is left over -------------------------------

    def _finish(self) -> list[str]:
        """The contact sheet, the manifest and the memory; returns the old files that are no longer made."""
        kept, removed = self._sorted_out()
        entries = sorted([*self.entries, *kept], key=lambda entry: entry.path)
        forget(self.known, entries, self.project.brands)
        removed += self._overview(entries)
        self._shared(manifest.NAME, manifest.write(entries))
        self._remember(removed)
        return removed

    def _sorted_out(self) -> tuple[list[Entry], list[str]]:
        """Old entries that this run had no say in, and old files that are no longer made."""
        now = {entry.path for entry in self.entries}
        kept, removed = [], []
        for entry in self.old.values():
            if entry.path in now:
                continue
            if self.project.keeps(entry, self.choice, self.settled.faulty):
                kept.append(entry)
            elif not self._edited(entry.path, entry.edition, entry.sha256):
                removed.append(entry.path)
        return kept, removed

    def _overview(self, entries: Sequence[Entry]) -> list[str]:
        """The page that shows everything; returns the old pictures that nobody needs."""
        fragments, paths = shown(self.known)
        titles = self.project.titles(self.known.names)
        self._shared(
            overview.NAME, overview.page(self.project.overview, fragments, entries, titles, self.project.theme.inks)
        )
        return [path for path in self.known.made if path.startswith(overview.FOLDER) and path not in paths]

    def _shared(self, path: str, data: bytes) -> None:
        """A file made of everything: its own sum is its key."""
        key = sha256(data).hexdigest()
        if not self._current(path, key):
            self.known.made[path] = Made(self.stage.put(path, data), key)

    def _remember(self, removed: Iterable[str]) -> None:
        """If all was well, the next run that is asked for the same need only look whether anything has changed."""
        for path in removed:
            self.known.made.pop(path, None)
        if any_error(self.settled.problems):
            return
        pictures = {picture.path: None for _, picture in self.settled.pictures()}
        warnings = [(problem.where, problem.message, problem.hint) for problem in self.settled.problems]
        self.known.runs[self.choice.key] = {
            "paths": [entry.path for entry in self.entries],
            "shared": [*pictures, overview.NAME, manifest.NAME],
            "warnings": warnings,
        }
