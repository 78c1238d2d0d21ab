"""The house keeps its shape: a room imports only rooms below it, and every library has one door."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LADDER = """
__main__
cli
build bench
overview schema
load
workshop
targets roles
report state
manifest files
materials writers
content_loading
programme
figures
typeset sheetfit
sheetfoot hyphenate
sheetlines theme brand
artwork editions fonts
sheet look content sheet_html
document
flow sender
scene
source
records faults
nodes joints press
words markup choice linebreak interrupt
problems
__init__
"""
RUNGS = {room: height for height, rung in enumerate(reversed(LADDER.split("\n"))) for room in rung.split()}
STRANGERS = {"materials": "writers", "writers": "materials"}
DOORS = {
    "click": r"cli",
    "yaml": r"source",
    "resvg_py": r"writers\.svg",
    "uharfbuzz": r"fonts",
    "PIL": r"artwork\..*|writers\.pdf_images",
}
"""Each library of pyproject.toml and the module that alone may import it."""
NONE = ("reportlab", "pptx", "docx", "lxml", "fontTools")  # we write these formats ourselves
PACKAGES = {"PyYAML": "yaml", "Pillow": "PIL"}


def imports(source: str) -> Iterator[str]:
    """Every module that a text imports, early or late, by its full name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """drivhus.writers.pdf -> writers"""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def faults(module: str, source: str) -> list[str]:
    """What a module does that the house does not allow. `module` is its name below drivhus: "writers.pdf"."""
    found = []
    here = room(f"drivhus.{module}")
    for name in imports(source):
        if name.split(".")[0] == "drivhus":
            found += _climb(here, room(name))
        library = name.split(".")[0]
        if library in NONE or library in DOORS and not re.fullmatch(DOORS[library], module):
            found.append(f"{module} imports {name}; its door is {DOORS.get(library, 'shut')}")
    return found


def _climb(here: str, there: str) -> list[str]:
    if there not in RUNGS:  # a name from drivhus/__init__.py
        return []
    if STRANGERS.get(here) == there:
        return [f"{here} and {there} are strangers"]
    return (
        [f"{here} imports {there}, a room above or beside it"] if here != there and RUNGS[there] >= RUNGS[here] else []
    )


def modules() -> dict[str, str]:
    paths = sorted((ROOT / "drivhus").rglob("*.py"))
    return {
        p.relative_to(ROOT / "drivhus").with_suffix("").as_posix().replace("/", "."): p.read_text("utf-8")
        for p in paths
    }


def test_every_module_imports_downwards_and_uses_the_doors() -> None:
    seen = modules()
    assert len(seen) > 20
    assert [fault for module, source in seen.items() for fault in faults(module, source)] == []


def test_every_room_has_a_rung() -> None:
    rooms = {room(f"drivhus.{module}") for module in modules()}
    assert rooms - RUNGS.keys() == set()


def test_the_page_for_newcomers_shows_the_same_ladder() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    told = re.search(r"## The ladder\s+`(.+?)`", page, re.DOTALL)
    assert told
    rungs = [set(re.findall(r"\w+", rung)) for rung in told[1].split(">")]
    assert rungs == [set(rung.split()) for rung in LADDER.strip().split("\n")][:-1]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("scene", "from drivhus.document import Poster"),
        ("content", "def f():\n    from drivhus.writers.pdf import write_pdf"),
        ("figures.house", "import drivhus.materials.posters"),
        ("materials.posters", "from drivhus.writers import pdf"),
        ("writers.pdf", "from drivhus.materials import catalogue"),
        ("words", "from drivhus import source"),
        ("build", "import click"),
        ("content", "import yaml"),
        ("materials.posters", "from pptx import Presentation"),
        ("writers.docx", "import pptx.util"),
    ],
)
def test_a_bad_import_is_caught(module: str, source: str) -> None:
    assert faults(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("document", "from drivhus.scene import Scene"),
        ("writers.svg", "import resvg_py"),
        ("writers.pdf", "from drivhus.writers.pdf_ink import Palette"),
        ("bench", "from drivhus import __version__"),
    ],
)
def test_a_good_import_is_let_through(module: str, source: str) -> None:
    assert faults(module, source) == []


def test_every_pinned_package_is_used_and_every_used_package_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = {re.split("==", line)[0] for line in project["dependencies"]}
    used = {name.split(".")[0] for source in modules().values() for name in imports(source)}
    assert {PACKAGES.get(name, name) for name in pinned} == DOORS.keys() == used & DOORS.keys()
    assert all("==" in line for line in project["dependencies"])


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {module: n for module, source in modules().items() if (n := source.count("\n")) > 400}
    assert long == {}
