"""output/manifest.json: what was made, from what, with its sum. No clock, so that the same input gives the same file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.build.staging import whole

NAME = "manifest.json"

SHORT_EDGE = "vend på den korte side"
"""In the name of a file that is folded to a booklet, and beside it in the overview: how the printer must turn the sheets."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file. `path` is relative to the output folder; `trim_mm` is the finished size of a PDF's page."""

    path: str
    brand: str
    material: str
    kind: str
    edition: str | None
    format: str
    trim_mm: tuple[float, float] | None
    pages: int
    sha256: str = ""


def write(entries: Iterable[Entry], overview: Mapping[str, str]) -> bytes:
    """The manifest's bytes, sorted by path. `overview` has the sums of what the contact sheet is made of."""
    files = [asdict(entry) for entry in sorted(entries, key=lambda entry: entry.path)]
    record = {"files": files, "overview": dict(sorted(overview.items()))}
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def read(output: Path) -> list[Entry]:
    """The entries of the last run; none if there is no manifest, or one that we did not write."""
    try:
        return [_entry(record) for record in json.loads(whole(output / NAME))["files"]]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def read_overview(output: Path) -> dict[str, str]:
    """The sums of the files of the contact sheet, by path."""
    try:
        found = json.loads(whole(output / NAME))["overview"]
        return {str(path): str(sum) for path, sum in found.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _entry(record: dict[str, Any]) -> Entry:
    if not isinstance(record["path"], str) or not isinstance(record["brand"], str):
        raise ValueError("not our manifest")
    trim = record["trim_mm"]
    return Entry(**{**record, "trim_mm": tuple(trim) if trim else None})
