"""`make bench`: CPU seconds and peak memory of fresh processes beside the bars, and how they relate. Nothing is asserted.

Beside another checkout (the first version, say) everything is measured by turns, and the ratios are told.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

PLAIN = "drivhus"  # the look without a municipality
MB = 1024 * 1024
TIMES = 3  # of which the median is told
MANY = 20  # municipalities, for the memory that a run may take
DOCUMENTS = {".pdf", ".docx", ".pptx", ".png"}
HOME = Path(__file__).parents[1]


class Cost(NamedTuple):
    """CPU seconds (user + system), seconds on the wall, and the most memory of one process in use, in bytes."""

    cpu: float
    wall: float
    memory: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure and its bar, if it has one."""

    what: str
    figure: float
    unit: str
    bar: float | None = None

    def __str__(self) -> str:
        line = f"{self.what:<56}{_number(self.figure):>8} {self.unit:<6}"
        if self.bar is None:
            return line.rstrip()
        mark = "ja" if self.figure <= self.bar else "NEJ"
        return f"{line} mål højst {_number(self.bar):>5} {self.unit:<6} {mark}"


def measure(root: Path, tell: Callable[[str], object], against: Path | None = None, many: int = MANY) -> None:
    """Tell the whole table, a line at a time. `against` is another checkout with a .venv of its own."""
    tell("CPU-tid og hukommelse, hver gang i en ny proces. Tager nogle minutter.")
    with tempfile.TemporaryDirectory() as folder:
        ours = Kit(HOME, Path(sys.executable), root, Path(folder) / "ours", many)
        theirs = Kit(against, _python(against), against, Path(folder) / "theirs", many) if against else None
        for row in _rows(ours, theirs):
            tell(str(row))


def _python(checkout: Path) -> Path:
    """The interpreter of a checkout."""
    found = [path for name in ("bin/python", "Scripts/python.exe") if (path := checkout / ".venv" / name).is_file()]
    if not found:
        sys.exit(f"{checkout}: her er ingen .venv\n  råd: kør make list der først")
    return found[0].absolute()


class Kit:
    """A checkout, and `many` near twins of its municipalities in a folder of their own, with a place for what is built."""

    def __init__(self, checkout: Path, python: Path, root: Path, folder: Path, many: int) -> None:
        self.checkout, self.python = checkout, python
        self.package = "generator" if (checkout / "generator").is_dir() else "drivhus"
        self.root, self.output, self._builds = folder / "kit", folder / "output", 0
        self.brands = _twins(root, self.root, many)

    def documents(self) -> int:
        """How many files for people there are among what was built last into `output`."""
        return sum(path.suffix in DOCUMENTS for path in self.output.rglob("*"))

    def build(self, *words: str, brands: Sequence[str] = (), output: Path | None = None, cores: int = 1) -> Cost:
        """Build once; into an empty folder unless `output` is given."""
        self._builds += 1
        place = output or self.output.with_name(f"output-{self._builds}")
        asked = [word for brand in brands for word in ("--brand", brand)]
        cost = self.run("build", "--root", str(self.root), "--output", str(place), *asked, *words, cores=cores)
        if output is None:
            shutil.rmtree(place)
        return cost

    def run(self, *words: str, cores: int = 1) -> Cost:
        """Run the program once and ask the system what it took."""
        surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        start = perf_counter()
        process = subprocess.Popen(
            [str(self.python), "-m", self.package, *words],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.checkout,
            env=surroundings,
            preexec_fn=partial(_hold_to, cores),
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            what = "drivhus " + " ".join(words)
            sys.exit(f"{what}: kunne ikke bygges, så der er intet at måle\n  råd: ret fejlene, og mål igen")
        memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Cost(used.ru_utime + used.ru_stime, perf_counter() - start, memory)

    def seminar(self, output: Path) -> Cost:
        """Build the seminar once."""
        file = min((self.root / "content" / "seminars").glob("*.yaml"))
        _edit(file, r"\nmunicipality: .*", f"\nmunicipality: {self.brands[0]}")
        return self.run("seminar", file.stem, "--root", str(self.root), "--output", str(output))

    # -- changes -------------------------------------------------------------

    def touch(self) -> None:
        (self.root / "content" / "advice.yaml").touch()

    def change_word(self) -> None:
        """The first word of the long text of a case: it stands on the case's card, and nowhere else."""
        case = min((self.root / "content" / "cases").glob("*.yaml"))
        _edit(case, r"(\ntext: (?:>-\n\s*)?)(\w)", r"\1\2a")

    def change_color(self) -> None:
        """The last digit of the first colour of the first municipality."""
        brand = next((self.root / "layouts" / "brands" / self.brands[0]).glob("_brand.y*ml"))
        digit = re.search(r"#\w{5}(\w)", brand.read_text("utf-8"))
        other = "7" if digit and digit[1] == "8" else "8"
        _edit(brand, r"(#\w{5})\w", rf"\g<1>{other}")

    def change_clock(self) -> None:
        """The day's first session is a minute shorter, and the second longer."""
        programme = self.root / "content" / "programmes" / "halvdag.yaml"
        first, second = (
            int(minutes) for minutes in re.findall(r"\n    minutes: (\d+)", programme.read_text("utf-8"))[:2]
        )
        for before, after in ((first, first - 1), (second, second + 1)):
            _edit(programme, rf"\n    minutes: {before}\n", f"\n    minutes: {after}\n")


def _edit(path: Path, old: str, new: str) -> None:
    path.write_text(re.sub(old, new, path.read_text("utf-8"), count=1), "utf-8")


def _hold_to(cores: int) -> None:
    """In the new process: run on so many cores and no more, where the system can be asked for that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def _twins(root: Path, kit: Path, many: int) -> list[str]:
    """Copy the content and the layouts, and of the municipalities so many that each has another name."""
    shutil.copytree(root / "content", kit / "content")
    shutil.copytree(root / "layouts", kit / "layouts", ignore=shutil.ignore_patterns("brands"))
    models = sorted(path.parent for path in (root / "layouts" / "brands").glob("*/_brand.y*ml"))
    names = []
    for number in range(many if models else 0):
        model = models[number % len(models)]
        names.append(f"{model.name}-{number:03}")
        shutil.copytree(model, kit / "layouts" / "brands" / names[-1])
        file = next((kit / "layouts" / "brands" / names[-1]).glob("_brand.y*ml"))
        _edit(file, r"(\n\s+(?:full|name): [^\n{]*[^\n{\s])", rf"\1 {number}")
    return names


# ---------------------------------------------------------------- the table


def _rows(ours: Kit, theirs: Kit | None) -> Iterator[Row]:
    yield Row("drivhus --help", median(ours.run("--help").cpu for _ in range(TIMES)), "s", 0.2)
    yield from _poster(ours, theirs)
    one = yield from _catalogue(ours, theirs)
    yield from _several(ours, one)
    yield from _changes(ours, one)
    yield from _seminar(ours)


def _poster(ours: Kit, theirs: Kit | None) -> Iterator[Row]:
    """One poster for the print shop, ours and theirs by turns."""
    poster = ("--material", "P01", "--edition", "trykkeri")
    runs = [[kit.build(*poster, brands=[PLAIN]).cpu for kit in (ours, theirs) if kit] for _ in range(TIMES)]
    yield Row("én plakat", median(mine for mine, *_ in runs), "s")
    if theirs:
        yield Row("  i forhold til den anden", median(mine / other for mine, other in runs), "gange", 1.8)


def _catalogue(ours: Kit, theirs: Kit | None) -> Generator[Row, None, float]:
    """Everything for one municipality from nothing, ours and theirs by turns; returns the CPU seconds of ours."""
    runs = [[_whole(kit) for kit in (ours, theirs) if kit] for _ in range(TIMES)]
    one = median(mine.cpu for mine, *_ in runs)
    yield Row("hele kataloget for én kommune, fra ingenting", one, "s", 8)
    yield Row("  mest hukommelse i en proces", max(mine.memory for mine, *_ in runs) / MB, "MB", 250)
    before = median(other.cpu for _, other in runs) / theirs.documents() if theirs else None
    yield Row(f"  CPU for hvert af {ours.documents()} dokumenter", one / ours.documents(), "s", before)
    return one


def _whole(kit: Kit) -> Cost:
    """One municipality; the files stay."""
    shutil.rmtree(kit.output, ignore_errors=True)
    return kit.build(brands=kit.brands[:1], output=kit.output)


def _several(kit: Kit, one: float) -> Iterator[Row]:
    """What each further municipality costs, on one core and on two."""
    five = median(kit.build(brands=kit.brands[:5]).cpu for _ in range(TIMES))
    yield Row("  hver kommune mere, af den første", (five / one - 1) / 4, "gange", 0.25)
    all_ = kit.build()
    yield Row(f"{len(kit.brands)} kommuner", all_.cpu, "s")
    yield Row("  mest hukommelse i en proces", all_.memory / MB, "MB", 250)
    if len(getattr(os, "sched_getaffinity", lambda _: ())(0)) > 1:
        two = kit.build(cores=2)
        yield Row("  to kerner, tid på uret (når intet andet kører)", two.wall / all_.wall, "gange", 0.65)
        yield Row("  mest hukommelse i en proces af flere", two.memory / MB, "MB", 250)


def _changes(kit: Kit, one: float) -> Iterator[Row]:
    """What a second run for one municipality costs. Each change is made anew, so every run has something to do."""
    yield Row("intet ændret", _again(kit, lambda: None), "s", 0.3)
    yield Row("en fil kun rørt", _again(kit, kit.touch), "s")
    word = _again(kit, kit.change_word)
    yield Row("ét ord i en case", word, "s")
    yield Row("  i forhold til det hele", word / one, "gange")
    color = _again(kit, kit.change_color)
    yield Row("én farve i kommunen", color, "s")
    yield Row("  i forhold til det hele", color / one, "gange", 1.5)


def _seminar(kit: Kit) -> Iterator[Row]:
    """The seminar that is shipped, for 24 people on half a day."""
    output = kit.output.with_name("seminar")
    whole = [_fresh(kit, output) for _ in range(TIMES)]
    yield Row("et halvdagsseminar for 24, fra ingenting", median(cost.cpu for cost in whole), "s", 10)
    yield Row("  mest hukommelse i en proces", max(cost.memory for cost in whole) / MB, "MB", 250)
    yield Row("  intet ændret", median(kit.seminar(output).cpu for _ in range(TIMES)), "s", 0.3)
    moved = []
    for _ in range(TIMES):
        kit.change_clock()
        moved.append(kit.seminar(output).cpu)
    yield Row("  et klokkeslæt i programmet ændret", median(moved), "s", 1)


def _fresh(kit: Kit, output: Path) -> Cost:
    shutil.rmtree(output, ignore_errors=True)
    return kit.seminar(output)


def _again(kit: Kit, change: Callable[[], object]) -> float:
    costs = []
    for _ in range(TIMES):
        change()
        costs.append(kit.build(brands=kit.brands[:1], output=kit.output).cpu)
    return median(costs)


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.2f}".replace(".", ",")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Måler tid og hukommelse ved siden af målene.")
    parser.add_argument("--against", type=Path, help="en anden udgave af Drivhus, med sin egen .venv, at måle sig med")
    parser.add_argument("--times", type=int, default=TIMES, help="hvor mange gange hver ting måles")
    parser.add_argument("--many", type=int, default=MANY, help="hvor mange kommuner der er mange")
    asked = parser.parse_args()
    if not hasattr(os, "wait4"):
        sys.exit("Windows fortæller ikke, hvad en kørsel kostede\n  råd: mål på en Mac, i Linux eller i WSL")
    TIMES = asked.times
    measure(HOME, partial(print, flush=True), asked.against and asked.against.absolute(), asked.many)
