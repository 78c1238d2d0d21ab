"""Put a full build before the independent judges. usage: judge.py JUDGES OUTPUT [--all]

Every material is judged in Office, on the screen and in one more edition, the municipalities' looks and the editions by
turns; with --all in every look and edition, which takes an hour or two. Each judge is told what the manifest says of a file. One line a judge; a fault of any of them ends with 1.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

Entry = dict[str, Any]


Call = tuple[str, list[str], list[str]]


MOST = 8  # files a call, so that the judges have work for every core


def judgements(entries: list[Entry], output: Path) -> Iterator[Call]:
    """Every call of a judge: its name, the files, what else it is told."""
    yield from _pdf(entries, output)
    office = [e for e in entries if e["format"] in ("docx", "pptx")]
    for group in _by(office, "brand"):
        yield "judge-office", _paths(group, output), []
        yield "overflow", _paths(group, output), []
    for editions in _by([e for e in entries if e["format"] == "pdf"], "brand", "material"):
        files = Counter(entry["edition"] for entry in editions)
        whole = [
            e for e in editions if e["edition"] != "samles" and files[e["edition"]] == 1
        ]  # not one of several sizes
        screen_first = sorted(whole, key=lambda entry: entry["edition"] != "skaerm")
        if len(screen_first) > 1:
            yield "compare-text", _paths(screen_first, output), []


def _pdf(entries: list[Entry], output: Path) -> Iterator[Call]:
    for group in _by([e for e in entries if e["edition"] in ("skaerm", "kontor", "samles")], "trim_mm"):
        yield "judge-pdf-screen", _paths(group, output), _trim(group)
        yield "overflow", _paths(group, output), []
    for group in _by([e for e in entries if e["edition"] == "trykkeri"], "trim_mm"):
        yield "judge-pdf-print", _paths(group, output), [*_trim(group), "--marks"]
        yield "overflow", _paths(group, output), []


def of_seminars(output: Path, judged: set[str], step: int) -> Iterator[Call]:
    """What a seminar has that no ordinary build does: materials that are not `judged` there, and of the files merged for a
    printer each `step`th."""
    for place in sorted(output.glob("*/*/manifest.json")):
        record = json.loads(place.read_bytes())
        yield from judgements([e for e in record["files"] if e["material"] not in judged], place.parent)
        merged = [str(place.parent / path) for path in record["overview"] if path.endswith(".pdf")][::step]
        for start in range(0, len(merged), 2):
            yield "judge-pdf-screen", merged[start : start + 2], []
            yield "overflow", merged[start : start + 2], []


def by_turns(entries: list[Entry]) -> list[Entry]:
    """One look a material, the first of the first, the second of the second; and of its other editions one."""
    brands, materials = (sorted({entry[key] for entry in entries}) for key in ("brand", "material"))
    chosen: list[Entry] = []
    for number, material in enumerate(materials):
        mine = [e for e in entries if e["material"] == material and e["brand"] == brands[number % len(brands)]]
        others = sorted({e["edition"] for e in mine} - {None, "skaerm"})
        kept = (None, "skaerm", *others[number // len(brands) % max(1, len(others)) :][:1])
        chosen += [entry for entry in mine if entry["edition"] in kept]
    return chosen


def _by(entries: Iterable[Entry], *keys: str) -> list[list[Entry]]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[str([entry[key] for key in keys])].append(entry)
    return [group[start : start + MOST] for group in groups.values() for start in range(0, len(group), MOST)]


def _paths(entries: Iterable[Entry], output: Path) -> list[str]:
    return [str(output / entry["path"]) for entry in entries]


def _trim(entries: list[Entry]) -> list[str]:
    """None for cards of several sizes: each page has its own."""
    trim = entries[0]["trim_mm"]
    return ["--trim", f"{trim[0]}x{trim[1]}"] if trim else []


def main(judges: Path, output: Path, all_looks: bool) -> int:
    entries = json.loads((output / "manifest.json").read_bytes())["files"]
    calls = [*judgements(entries if all_looks else by_turns(entries), output)]
    calls += of_seminars(output, {entry["material"] for entry in entries}, 1 if all_looks else 3)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        failed = sum(pool.map(lambda call: _judged(judges, *call), calls))
    print(f"judges: {len(calls) - failed} passed, {failed} failed")
    return 1 if failed or not calls else 0


def _judged(judges: Path, judge: str, files: list[str], words: list[str]) -> bool:
    """Did it find faults?"""
    call = subprocess.run([judges / judge, *files, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    told = [f"{judge}: {len(files)} files, {'FAULTS' if call.returncode else 'no fault'}"]
    told += [line for line in call.stdout.splitlines() if ": ok" not in line] if call.returncode else []
    print("\n".join(told), flush=True)
    return call.returncode != 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), "--all" in sys.argv[3:]))
