"""What the last run knew: which inputs it saw and what it made of them, so that the next one does only what is needed.

It lives in output/.drivhus/state.json. Losing it costs a full build and nothing else; anything unreadable is as good as lost.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.build.staging import PRIVATE, Stamp

NAME = f"{PRIVATE}/state.json"
VERSION = 2
HOME = Path(__file__).resolve().parents[2]  # where this program lies
SOURCES = ("content", "layouts")  # the folders whose every file counts, below the root
CODE = ("generator",)  # and below HOME
SINGLE = ("pyproject.toml", "requirements.lock")  # the versions of what we stand on


@dataclass(frozen=True, slots=True)
class Made:
    """A file we made: its stamp, and the key of all that it was made from."""

    stamp: Stamp
    key: str


class State:
    """What a run leaves to the next. It changes while the run goes on."""

    def __init__(self) -> None:
        self.inputs: dict[str, Stamp] = {}
        self.made: dict[str, Made] = {}
        self.runs: dict[str, dict[str, Any]] = {}  # what was asked for, and what was told, since the inputs changed
        self.fragments: dict[str, str] = {}  # of oversigt.html, by brand/material
        self.names: dict[str, str] = {}  # of municipalities, by id

    def write(self) -> bytes:
        record = {
            "version": VERSION,
            "inputs": self.inputs,
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
    found = State()
    try:
        record = json.loads((output / NAME).read_bytes())
        if record["version"] != VERSION:
            return State()
        found.inputs = {path: (size, time) for path, (size, time) in record["inputs"].items()}
        found.made = {path: Made((size, time), key) for path, (size, time, key) in record["made"].items()}
        found.runs, found.fragments, found.names = (dict(record[key]) for key in ("runs", "fragments", "names"))
        if not all(isinstance(text, str) for text in (*found.fragments.values(), *found.names.values())):
            return State()
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return State()
    return found


def scan(root: Path, home: Path = HOME) -> dict[str, Stamp]:
    """Every input file, and our own code, with its stamp. A changed stamp costs a look at everything, not a new file."""
    return {**_stamps(str(root), SOURCES), **_stamps(str(home), CODE)}


def digest(root: Path, inputs: Iterable[str], below: tuple[str, ...], home: Path = HOME) -> str:
    """One sum for the bytes of the inputs whose path begins in one of these ways."""
    total = sha256()
    for path in sorted(path for path in inputs if path.startswith(below)):
        base = home if path in SINGLE or path.split("/")[0] in CODE else root
        with open(f"{base}/{path}", "rb", buffering=0) as file:
            total.update(f"{path}\0".encode() + file.read())
    return total.hexdigest()


def stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _stamps(base: str, folders: tuple[str, ...]) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    for name in SINGLE if folders == CODE else ():
        if known := stamp(Path(base, name)):
            found[name] = known
    for folder in folders:
        for path, status in _below(base, folder, frozenset()):
            found[path] = (status.st_size, status.st_mtime_ns)
    return found


def _below(base: str, folder: str, above: frozenset[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Files below a folder, links followed but never round in a circle. What begins with a dot is the system's."""
    real = os.path.realpath(f"{base}/{folder}")
    if real in above:
        return
    for entry in _entries(f"{base}/{folder}"):
        path = f"{folder}/{entry.name}"
        if entry.name == "__pycache__" or entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _below(base, path, above | {real})
        else:
            yield path, _status(entry)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


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
