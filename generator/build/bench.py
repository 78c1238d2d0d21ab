"""What a run costs, beside the bars: CPU seconds and peak memory of fresh processes, and how they relate. Nothing is asserted."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

from generator.build.report import PLAIN
from generator.model.problems import Problem, Problems, Where

MB = 1024 * 1024
ONE_BRAND = 6  # CPU seconds that everything for one municipality may take; each further one a third of that
TIMES = 7  # short runs are measured so many times; the least is told, for noise only adds
FEW = 7  # pairs of long runs; the one in the middle is told


class Cost(NamedTuple):
    """CPU seconds (user + system) and the most memory in use, in bytes."""

    cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure and its bar."""

    what: str
    figure: float
    unit: str
    bar: float

    def __str__(self) -> str:
        mark = "ja" if self.figure <= self.bar else "NEJ"
        return f"{self.what:<52}{_number(self.figure):>8} {self.unit:<6} mål højst {_number(self.bar):>5} {self.unit:<6} {mark}"


def measure(root: Path, tell: Callable[[str], object]) -> None:
    """Tell the whole table, a line at a time."""
    tell("CPU-tid og hukommelse, hver gang i en ny proces. Tager et minut.")
    with tempfile.TemporaryDirectory() as folder:
        for row in _rows(root, Path(folder)):
            tell(str(row))


def _rows(root: Path, folder: Path) -> Iterator[Row]:
    yield Row("drivhus --help", min(_run(root, ["--help"]) for _ in range(TIMES)).cpu, "s", 0.2)
    poster = min(_build(root, folder / f"t{n}", [PLAIN], "P01", "trykkeri") for n in range(TIMES))
    yield Row("en plakat", poster.cpu, "s", 0.35)
    brands = _brands(root)
    runs = [  # by turns, and compared pair by pair: a machine has slow minutes
        (_build(root, folder / f"one{n}", [PLAIN]), _build(root, folder / f"every{n}", [PLAIN, *brands]))
        for n in range(FEW)
    ]
    yield Row("alt for én kommune, i alle udgaver", median(one.cpu for one, _ in runs), "s", ONE_BRAND)
    further = [(every.cpu - one.cpu) / max(len(brands), 1) for one, every in runs]
    yield Row(f"hver kommune mere (målt på {len(brands)})", median(further), "s", ONE_BRAND / 3)
    ratio = median(cost / one.cpu for cost, (one, _) in zip(further, runs, strict=True))
    yield Row("  i forhold til den første, som den er målt", ratio, "gange", 1 / 3)
    every = min(every for _, every in runs)
    yield Row("mest hukommelse, alt for alle", every.memory / MB, "MB", 150)
    again = min(_build(root, folder / "every0", [PLAIN, *brands]) for _ in range(TIMES))
    yield Row("anden gang, intet ændret", again.cpu, "s", every.cpu / 10)
    yield Row("  i forhold til første", again.cpu / every.cpu, "gange", 0.1)


def _build(root: Path, output: Path, brands: Sequence[str], material: str = "", edition: str = "") -> Cost:
    words = ["build", "--output", str(output)]
    words += [word for brand in brands for word in ("--brand", brand)]
    words += ["--material", material] * bool(material) + ["--edition", edition] * bool(edition)
    return _run(root, words)


def _brands(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / "layouts" / "brands").glob("*/_brand.y*ml"))


def _run(root: Path, words: Sequence[str]) -> Cost:
    """Run `drivhus` once and ask the system what it took. Raises `Problems` if it could not do its work."""
    command = [sys.executable, "-m", "generator", *words, *(["--root", str(root)] if words[0] != "--help" else [])]
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
        env=surroundings,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        hint = "ret fejlene ovenfor, og mål igen"
        raise Problems(
            [Problem(Where("drivhus " + " ".join(words), 0), "kunne ikke bygges, så der er intet at måle", hint)]
        )
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(used.ru_utime + used.ru_stime, memory)


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.2f}".replace(".", ",")
