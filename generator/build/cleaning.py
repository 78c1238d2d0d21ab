"""Remove what was built, and only that: what somebody has edited, and what others have put there, stays."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.build import cache, manifest
from generator.build.staging import Stage, remove, told

NOT_BUILT = "README.md"  # in the output folder of a clone: the page about what comes there


class Cleaned(NamedTuple):
    """Paths below the output folder."""

    gone: list[str]
    left: list[str]


def clean(output: Path) -> Cleaned:
    """Remove every file that is still as we wrote it, and what we noted about them. Raises `Problems`."""
    if not output.is_dir():
        return Cleaned([], [])
    with Stage(output):  # nobody builds here meanwhile
        gone = list(_ours(output))
        for path in gone:
            remove(output, path)
    remove(output, cache.NAME)
    return Cleaned([path for path in gone if path != cache.NAME], list(_left(output)))


def _ours(output: Path) -> Iterator[str]:
    """What the manifest lists, if it is unchanged; and what the contact sheet is made of."""
    entries, known = manifest.read(output), cache.read(output)
    listed = {entry.path for entry in entries}
    for entry in entries:
        with told(output / entry.path):
            if (output / entry.path).is_file() and _sum(output / entry.path) == entry.sha256:
                yield entry.path
    yield from (path for path in known.made if path not in listed and known.intact(output, path))


def _sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _left(output: Path) -> Iterator[str]:
    for path in sorted(path for path in output.rglob("*") if path.is_file()):
        if (name := path.relative_to(output).as_posix()) != NOT_BUILT:
            yield name
