"""Remove what was built, and only that: what somebody has edited, and what others have put there, stays."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.build import cache, manifest
from generator.build.staging import Stage, is_inside, remove, sum_at, told

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
    """What the manifest or the last run knows, if it is unchanged: either may be lost."""
    entries, overview, known = manifest.read(output), manifest.read_overview(output), cache.read(output)
    sums = {entry.path: entry.sha256 for entry in entries} | overview
    if entries:
        sums[manifest.NAME] = sha256(manifest.write(entries, overview)).hexdigest()
    for path in {**sums, **known.made}:
        with told(output / path):
            same = sum_at(output / path) == sums[path] if path in sums else known.intact(output, path)
        if same and is_inside(output, path):
            yield path


def _left(output: Path) -> Iterator[str]:
    """Files, and links, whose folders are not looked into."""
    for path in sorted(path for path in output.rglob("*") if path.is_file() or path.is_symlink()):
        if (name := path.relative_to(output).as_posix()) != NOT_BUILT:
            yield name
