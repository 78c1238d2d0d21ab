"""Put a full build before the independent judges. usage: judge.py JUDGES OUTPUT

Each judge is told what the manifest says of a file. One line a judge; a fault of any of them ends with 1.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Entry = dict[str, Any]


Call = tuple[str, list[str], list[str]]


def judgements(entries: list[Entry], output: Path) -> Iterator[Call]:
    """Every call of a judge: its name, the files, what else it is told."""
    yield from _pdf(entries, output)
    office = [e for e in entries if e["format"] in ("docx", "pptx")]
    for group in _by(office, "brand"):
        yield "judge-office", _paths(group, output), []
        yield "overflow", _paths(group, output), []
    for editions in _by([e for e in entries if e["format"] == "pdf"], "brand", "material"):
        screen_first = sorted((e for e in editions if e["edition"] != "samles"), key=lambda e: e["edition"] != "skaerm")
        if len(screen_first) > 1:
            yield "compare-text", _paths(screen_first, output), []


def _pdf(entries: list[Entry], output: Path) -> Iterator[Call]:
    for group in _by([e for e in entries if e["edition"] in ("skaerm", "kontor", "samles")], "trim_mm"):
        yield "judge-pdf-screen", _paths(group, output), _trim(group)
        yield "overflow", _paths(group, output), []
    for group in _by([e for e in entries if e["edition"] == "trykkeri"], "trim_mm"):
        yield "judge-pdf-print", _paths(group, output), [*_trim(group), "--marks"]
        yield "overflow", _paths(group, output), []


def _by(entries: Iterable[Entry], *keys: str) -> list[list[Entry]]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[str([entry[key] for key in keys])].append(entry)
    return list(groups.values())


def _paths(entries: Iterable[Entry], output: Path) -> list[str]:
    return [str(output / entry["path"]) for entry in entries]


def _trim(entries: list[Entry]) -> list[str]:
    width, height = entries[0]["trim_mm"]
    return ["--trim", f"{width}x{height}"]


def main(judges: Path, output: Path) -> int:
    entries = json.loads((output / "manifest.json").read_bytes())["files"]
    seen = {"passed": 0, "failed": 0}
    for judge, files, words in judgements(entries, output):
        call = subprocess.run(
            [judges / judge, *files, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        seen["failed" if call.returncode else "passed"] += 1
        print(f"{judge}: {len(files)} files, {'FAULTS' if call.returncode else 'no fault'}", flush=True)
        if call.returncode:
            print("\n".join(line for line in call.stdout.splitlines() if ": ok" not in line))
    print(f"judges: {seen['passed']} passed, {seen['failed']} failed")
    return 1 if seen["failed"] or not seen["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
