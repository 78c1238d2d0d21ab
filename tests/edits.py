"""python tests/edits.py [name ...]: make edits that an editor may make, each in a copy of its own, and run there the tests
that read content/.

`make test` must pass after each of them, and after each growth of tests/grown.py. Not a test itself, for it takes minutes;
`all` makes all edits at once, in one copy; `grown` is every growth, each in its own.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from grown import GROWN

ROOT = Path(__file__).parent.parent
NOT_COPIED = shutil.ignore_patterns(".venv*", ".git", "output", "__pycache__", ".*_cache", ".hypothesis")

READERS = "compose content load write seminars test_goldens.py test_kit.py test_cli.py build/test_checks.py build/test_overview.py"
"""The tests that read content/; the others have worlds of their own."""

Edit = Callable[[Path], None]
EDITS: dict[str, Edit] = {}


def edit(change: Edit) -> Edit:
    EDITS[change.__name__] = change
    return change


def rewritten(path: Path, old: str, new: str, count: int = 1) -> None:
    text, found = re.subn(old, new, path.read_text("utf-8"), count=count, flags=re.MULTILINE)
    assert found, f"{path}: nothing is like {old}"
    path.write_text(text, "utf-8")


def nth(folder: Path, n: int) -> Path:
    return sorted(folder.glob("*.yaml"))[n]


@edit
def programme_moved(content: Path) -> None:
    rewritten(content / "programmes/halvdag.yaml", r'^start: "8\.30"', 'start: "9.00"')
    rewritten(content / "programmes/halvdag.yaml", r'^end: "12\.15"', 'end: "12.45"')


@edit
def break_shorter(content: Path) -> None:
    rewritten(content / "programmes/halvdag.yaml", r'^end: "12\.15"', 'end: "12.10"')
    rewritten(
        content / "programmes/halvdag.yaml", r"^    minutes: 15(\n(?:    .*\n)*    kind: break)", r"    minutes: 10\1"
    )


@edit
def voice_out_of_programme(content: Path) -> None:
    rewritten(content / "programmes/halvdag.yaml", r"points: \[[\w-]+, ", "points: [")


@edit
def case_removed(content: Path) -> None:
    nth(content / "cases", 4).unlink()


@edit
def case_added(content: Path) -> None:
    new = shutil.copy(nth(content / "cases", 6), content / "cases/13-ny.yaml")
    rewritten(Path(new), r"^id: .*", "id: ny-case")
    rewritten(Path(new), r"^name: .*", "name: Ny case")


@edit
def names_changed(content: Path) -> None:
    rewritten(nth(content / "cases", 0), r"^name: .*", "name: Huset")
    rewritten(nth(content / "phases", 0), r"^name: .*", "name: Start")
    rewritten(content / "voices.yaml", r"^    name: .*", "    name: Bo Bang")


@edit
def texts_shortened(content: Path) -> None:
    for file in (*(content / "phases").glob("*.yaml"), *(content / "directions").glob("*.yaml")):
        rewritten(file, r"^( +(?:- )?short: (?![\"'>|])\S+ \S+ \S+).*", r"\1", count=99)
    rewritten(content / "materials/P01.yaml", r"^title: .*", "title: Tre faser")


@edit
def advice_removed(content: Path) -> None:
    rewritten(content / "advice.yaml", r"^  - (?:.*\n)(?:    .*\n|\n)*", "")


@edit
def municipality_added(content: Path) -> None:
    brands = content.parent / "layouts/brands"
    shutil.copytree(brands / "fjordby", brands / "minby")
    rewritten(brands / "minby/_brand.yml", r"Fjordby Kommune", "Minby Kommune", count=0)


@edit
def material_words(content: Path) -> None:
    rewritten(content / "materials/A01.yaml", r"^conclusions:\n  - .*", "conclusions:\n  - Vi begynder nu")
    rewritten(content / "materials/D01.yaml", r"^cover-lead: .*(\n  .*)*", "cover-lead: En dag om samskabelse")


NAMES = re.compile(
    r"^\s*(?:- )?(id|person|about|sector|type|plant|bearing|kind|actor|result|materials|slides|points|start|end|editions|who|exercise|municipality|programme|participants|side|only-seminar): "
)
ALONE = ("case_added", "break_shorter")  # that would undo others
OTHER = str.maketrans("aeouæå", "eauooe")


@edit
def every_word_another(content: Path) -> None:
    """Other vowels in every word that is short enough to need no joint; ids, keys and places stay."""
    for file in content.rglob("*.yaml"):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        file.write_text("".join(line if NAMES.match(line) else _another(line) for line in lines), "utf-8")


def _another(line: str) -> str:
    key, value = re.fullmatch(r"(\s*(?:- )?(?:[\w-]+:(?: \{ [\w-]+: \S+ )?)?)(.*\n?)", line).groups()  # type: ignore[union-attr]
    if value.lstrip().startswith(("[", "#", "{")):
        return line
    return key + re.sub(
        r"(?<![\w{.\\-])[A-Za-zæøåÆØÅ]{3,11}(?![\w}.:?-])", lambda word: word[0].translate(OTHER), value
    )


def tried(name: str, edits: Iterable[Edit]) -> bool:
    """Make edits in a copy and run the tests; tell what failed."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "drivhus"
        shutil.copytree(ROOT, copy, ignore=NOT_COPIED)
        for change in edits:
            change(copy / "content")
        command = [sys.executable, "-m", "pytest", "--tb=line", *(f"tests/{path}" for path in READERS.split())]
        surroundings = {name: value for name, value in os.environ.items() if name != "CI"} | {"EXAMPLES": "20"}
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True, env=surroundings)
        shown = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        print(f"{name}: {'failed' if done.returncode else 'passed'}", *shown, sep="\n  ", flush=True)
        return done.returncode == 0


def main() -> None:
    names = [name for word in sys.argv[1:] or EDITS for name in (GROWN if word == "grown" else [word])]
    wanted = {name: [(EDITS | GROWN)[name]] for name in names if name != "all"}
    if "all" in sys.argv:
        wanted["all"] = [change for name, change in EDITS.items() if name not in ALONE]
    sys.exit(0 if all([tried(name, edits) for name, edits in wanted.items()]) else 1)


if __name__ == "__main__":
    main()
