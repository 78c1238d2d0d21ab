"""What the last run knew: which inputs it saw and what it made of them, so that the next one does only what is needed.

It lives in output/.drivhus/state.json. Losing it costs a full build and nothing else; anything unreadable is as good as lost.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from stat import S_ISREG
from typing import Any

from drivhus.files import PRIVATE, Stamp

NAME = f"{PRIVATE}/state.json"
VERSION = 1
HOME = Path(__file__).resolve().parent.parent  # where this program lies
SOURCES = ("content", "layouts")  # the folders whose every file counts, below the root
CODE = ("drivhus",)  # and below HOME
SINGLE = ("pyproject.toml", "requirements.lock")  # the versions of what we stand on

LARGE = 200_000  # bytes; a font, a film


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was last seen: its stamp, and the sum of its bytes."""

    stamp: Stamp
    sha: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file we made: its stamp, and the key of all that it was made from."""

    stamp: Stamp
    key: str


@dataclass(slots=True)
class State:
    """`runs`: what was asked for, and what was told, since the inputs last changed."""

    inputs: dict[str, Seen] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    runs: dict[str, dict[str, Any]] = field(default_factory=dict)
    fragments: dict[str, str] = field(default_factory=dict)  # of oversigt.html, by brand/material
    names: dict[str, str] = field(default_factory=dict)  # of municipalities, by id

    def write(self) -> bytes:
        record = {
            "version": VERSION,
            "inputs": {path: [*seen.stamp, seen.sha] for path, seen in self.inputs.items()},
            "made": {path: [*made.stamp, made.key] for path, made in self.made.items()},
            "runs": self.runs,
            "fragments": self.fragments,
            "names": self.names,
        }
        return json.dumps(record, ensure_ascii=False).encode()

    def intact(self, output: Path, path: str) -> bool:
        """Is the file still as we left it?"""
        made = self.made.get(path)
        return made is not None and stamp(output / path) == made.stamp


def read(output: Path) -> State:
    try:
        record = json.loads((output / NAME).read_bytes())
        if record["version"] != VERSION:
            return State()
        return State(
            {path: Seen((size, time), sha) for path, (size, time, sha) in record["inputs"].items()},
            {path: Made((size, time), key) for path, (size, time, key) in record["made"].items()},
            dict(record["runs"]),
            dict(record["fragments"]),
            dict(record["names"]),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return State()


def scan(root: Path, known: dict[str, Seen], home: Path = HOME) -> dict[str, Seen]:
    """Every input file by its path from the root, and our own code. A file with a known stamp is not read again."""
    found = {}
    for base, folders in ((root, SOURCES), (home, CODE)):
        for path, place, status in _walk(str(base), folders):
            now = (status.st_size, status.st_mtime_ns)
            seen = known.get(path)
            found[path] = seen if seen is not None and seen.stamp == now else Seen(now, _sum(place, status))
    return found


def same(one: dict[str, Seen], other: dict[str, Seen]) -> bool:
    """Have the inputs the same bytes? Their times may differ, as after a fresh clone."""
    return one.keys() == other.keys() and all(one[path].sha == other[path].sha for path in one)


def digest(inputs: dict[str, Seen], *below: str) -> str:
    """One sum for every input below some paths."""
    chosen = sorted((path, seen.sha) for path, seen in inputs.items() if path.startswith(below))
    return sha256(repr(chosen).encode()).hexdigest()


def stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _sum(place: str, status: os.stat_result) -> str:
    """The sum of a file's bytes. A film or a device file that strayed into a folder is known by its stamp alone."""
    if status.st_size > LARGE or not S_ISREG(status.st_mode):
        return f"{status.st_size}-{status.st_mtime_ns}"
    try:
        with open(place, "rb") as file:
            return sha256(file.read()).hexdigest()
    except OSError:  # the loader tells about it
        return ""


Found = tuple[str, str, os.stat_result]
"""A file's path from its base, its place on disk, its status."""


def _walk(base: str, folders: tuple[str, ...]) -> Iterator[Found]:
    for name in SINGLE if folders == CODE else ():
        if os.path.isfile(place := f"{base}/{name}"):
            yield name, place, os.stat(place)
    for folder in folders:
        yield from _below(base, folder, frozenset())


def _below(base: str, folder: str, above: frozenset[str]) -> Iterator[Found]:
    """Files below a folder, links followed but never round in a circle. What begins with a dot is the system's."""
    real = os.path.realpath(f"{base}/{folder}")
    if real in above:
        return
    for entry in _entries(f"{base}/{folder}"):
        path = f"{folder}/{entry.name}"
        if entry.name == "__pycache__" or entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _below(base, path, above | {real})
        else:
            yield path, entry.path, _status(entry)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        return sorted(os.scandir(folder), key=attrgetter("name"))
    except OSError:
        return []


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except OSError:  # a link to nowhere
        return entry.stat(follow_symlinks=False)
