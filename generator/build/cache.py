"""What the last run knew: which inputs it saw and what it made of them, so that the next one does only what is needed.

It lives in output/.drivhus/state.json. Losing it costs a full build and nothing else; anything unreadable is as good as lost.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from generator.build.staging import PRIVATE, Stamp, sum_at, whole

NAME = f"{PRIVATE}/state.json"
VERSION = 5
HOME = Path(__file__).resolve().parents[2]  # where this program lies
SOURCES = ("content", "layouts")  # the folders whose every file counts, below the root
CODE = ("generator",)  # and below HOME
SINGLE = ("pyproject.toml", "requirements.lock")  # the versions of what we stand on

SEMINARS = "content/seminars/"
"""Nobody but a seminar reads them."""

NOT_FOR_ALL = ("content/", "layouts/brands/", "layouts/pages/", "layouts/drawings/", "layouts/editions.yaml")
"""Inputs that are looked at for themselves. Any other is the program's, and may change every output."""


class Input(NamedTuple):
    """A file that was read: its stamp, and the sum of its bytes."""

    size: int
    time: int
    sum: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file we made: its stamp, and the key of all that it was made from."""

    stamp: Stamp
    key: str


@dataclass(slots=True)
class State:
    """What a run leaves to the next. It changes while the run goes on; all of it is what JSON can hold, but for `made`."""

    inputs: dict[str, Input] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    runs: dict[str, dict[str, Any]] = field(default_factory=dict)  # by what was asked for; none once an input changes
    clients: dict[str, list[Any]] = field(default_factory=dict)  # by id: name, sum of all that was read, warnings
    drawings: dict[str, list[Any]] = field(default_factory=dict)  # by material and room: see `work.Drawn`
    plans: dict[str, list[Any]] = field(default_factory=dict)  # by client/material: see `work.Plan`
    fragments: dict[str, str] = field(default_factory=dict)  # of oversigt.html, by their sums

    @property
    def names(self) -> dict[str, str]:
        """The names of clients, by id."""
        return {id: name for id, (name, *_) in self.clients.items()}

    def write(self) -> bytes:
        made = {path: [*made.stamp, made.key] for path, made in self.made.items()}
        record = {"version": VERSION, "made": made, **{name: getattr(self, name) for name in PARTS}}
        return json.dumps(record, ensure_ascii=False).encode(errors="surrogateescape")  # names that are no UTF-8

    def intact(self, output: Path, path: str) -> bool:
        """Is the file still as we left it?"""
        made = self.made.get(path)
        return made is not None and stamp(output / path) == made.stamp


PARTS = ("inputs", "runs", "clients", "drawings", "plans", "fragments")


def read(output: Path) -> State:
    """What the last run left; nothing if there is nothing, or not ours."""
    try:
        record = json.loads(whole(output / NAME).decode(errors="surrogateescape"))
        if record["version"] != VERSION:
            return State()
        found = State(**{name: dict(record[name]) for name in PARTS})
        found.inputs = {path: Input(*known) for path, known in found.inputs.items()}
        found.made = {path: Made((size, time), key) for path, (size, time, key) in record["made"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return State()
    return found


# ---------------------------------------------------------------- inputs


def scan(root: Path, known: Mapping[str, Input], home: Path = HOME, seminars: bool = False) -> dict[str, Input]:
    """Every input file, and our own code; those of seminars only for one. Only files whose stamp is not the known one are
    read."""
    return dict(_scan(root, known, home, seminars))


def _scan(root: Path, known: Mapping[str, Input], home: Path, seminars: bool) -> Iterator[tuple[str, Input]]:
    for base, folders in ((root, SOURCES), (home, CODE)):
        for path in (path for folder in folders for path in _below(str(base), folder)):
            if path.startswith(SEMINARS) and not seminars:
                continue
            yield path, _input(base / path, known.get(path))
    for name in SINGLE:
        if (home / name).is_file():
            yield name, _input(home / name, known.get(name))


def _input(path: Path, known: Input | None) -> Input:
    found = stamp(path) or (0, 0)
    return known if known and known[:2] == found else Input(*found, _sum(path))


def _sum(path: Path) -> str:
    try:
        return sum_at(path)[:32]
    except OSError:  # shut; whoever needs it will say so, as of a link to nowhere, or a pipe, which one would wait for
        return ""


def changed(before: Mapping[str, Input], now: Mapping[str, Input]) -> bool:
    """Has a byte changed? Times alone do not count."""
    return before.keys() != now.keys() or any(before[path].sum != found.sum for path, found in now.items())


def sums(inputs: Mapping[str, Input]) -> tuple[str, dict[str, str]]:
    """The sum of what all outputs are made with, and of each municipality's own folder by its id."""
    groups: dict[str, list[str]] = {"": []}
    for path in sorted(inputs):
        if path.startswith("layouts/brands/"):
            groups.setdefault(path.split("/")[2], []).append(f"{path} {inputs[path].sum}")
        elif not path.startswith(NOT_FOR_ALL):
            groups[""].append(f"{path} {inputs[path].sum}")
    found = {id: sha256("\n".join(lines).encode(errors="surrogateescape")).hexdigest() for id, lines in groups.items()}
    return found.pop(""), found


def stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _below(base: str, folder: str) -> Iterator[str]:
    """Files below a folder, links followed but never round in a circle. What begins with a dot is the system's."""
    for here, folders, files in os.walk(f"{base}/{folder}", followlinks=True):
        folders[:] = [
            name
            for name in folders
            if name != "__pycache__" and not name.startswith(".") and not _leads_back(f"{here}/{name}")
        ]
        below = here[len(base) + 1 :].replace(os.sep, "/")
        yield from (f"{below}/{name}" for name in files if not name.startswith("."))


def _leads_back(path: str) -> bool:
    """Is this a link to a folder that it lies in?"""
    return os.path.islink(path) and Path(os.path.realpath(os.path.dirname(path))).is_relative_to(os.path.realpath(path))
