"""The house keeps its shape: a room imports only rooms below it, and every library has one door."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LADDER = "cli > build > load | compose | write; load > model; compose > model; write > typeset > model"
"""A folder may import what stands right of it in one of these chains, and nothing else: load, compose and write are strangers."""

DOORS = {
    "click": r"cli",
    "yaml": r"load\.yaml_.*",
    "resvg_py": r"write\.svg",
    "uharfbuzz": r"typeset\.fonts",
    "PIL": r"model\.color|load\.logo\..*|write\.pdf\.images",
    "fontTools": r"model\.geometry|load\.logo\.svg_path|typeset\.fonts",
    "pathops": r"model\.geometry",
    "pydantic": r"model\..*|load\.validation",
    "reportlab": r"write\.pdf\..*",
    "pikepdf": r"write\.pdf\..*",
    "docx": r"write\.word\..*|write\.office\..*",
    "pptx": r"write\.powerpoint\..*|write\.office\..*",
    "lxml": r"write\.(word|powerpoint|office)\..*",
}
"""Each library of pyproject.toml and the modules that alone may import it."""
PACKAGES = {
    "PyYAML": "yaml",
    "Pillow": "PIL",
    "fonttools": "fontTools",
    "skia-pathops": "pathops",
    "python-docx": "docx",
    "python-pptx": "pptx",
}


def allowed() -> dict[str, set[str]]:
    """Room -> the rooms it may import, read from the ladder."""
    below: dict[str, set[str]] = {}
    for chain in LADDER.split(";"):
        rungs = [{room.strip() for room in rung.split("|")} for rung in chain.split(">")]
        for height, rung in enumerate(rungs):
            for room in rung:
                below.setdefault(room, set()).update(*rungs[height + 1 :])
    changed = True
    while changed:  # what a lower room may import, an upper one may too
        changed = False
        for rooms in below.values():
            more = set().union(*(below[lower] for lower in rooms)) - rooms
            changed |= bool(more)
            rooms |= more
    return below


def imports(source: str) -> Iterator[str]:
    """Every module that a text imports, early or late, by its full name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """generator.write.pdf.page -> write"""
    return f"{module}.".split(".")[1]


def faults(module: str, source: str) -> list[str]:
    """What a module does that the house does not allow. `module` is its name below generator: "write.pdf.page"."""
    found = []
    here, rooms = room(f"generator.{module}"), allowed()
    for name in imports(source):
        library = name.split(".")[0]
        if library == "generator":
            there = room(name)
            if there in rooms and there != here and here in rooms and there not in rooms[here]:
                found.append(f"{module} imports {name}: {here} may not import {there}")
        elif library in DOORS and not re.fullmatch(DOORS[library], module):
            found.append(f"{module} imports {name}; its door is {DOORS[library]}")
    return found


def modules() -> dict[str, str]:
    paths = sorted((ROOT / "generator").rglob("*.py"))
    return {
        p.relative_to(ROOT / "generator").with_suffix("").as_posix().replace("/", "."): p.read_text("utf-8")
        for p in paths
    }


def test_every_module_imports_downwards_and_uses_the_doors() -> None:
    seen = modules()
    assert len(seen) > 100
    assert [fault for module, source in seen.items() for fault in faults(module, source)] == []


def test_every_room_is_on_the_ladder() -> None:
    rooms = {module.split(".")[0] for module in modules()} - {"__init__", "__main__"}
    assert rooms == allowed().keys()


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("model.scene", "from generator.load.content import load_content"),
        ("model.content", "def f():\n    from generator.write.pdf.document import write_pdf"),
        ("compose.figures.typology", "import generator.load.theme"),
        ("compose.templates.poster", "from generator.write import pdf"),
        ("write.pdf.document", "from generator.compose.catalogue import catalogue"),
        ("typeset.fit", "from generator.write import svg"),
        ("build.run", "import click"),
        ("model.content", "import yaml"),
        ("compose.templates.poster", "from pptx import Presentation"),
        ("write.word.document", "import pptx.util"),
        ("write.pdf.page", "import docx"),
        ("load.content", "import reportlab.pdfgen.canvas"),
    ],
)
def test_a_bad_import_is_caught(module: str, source: str) -> None:
    assert faults(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("model.document", "from generator.model.scene import Scene"),
        ("write.svg", "import resvg_py"),
        ("write.pdf.document", "from generator.write.pdf.colors import Palette\nfrom generator.typeset import fonts"),
        ("build.bench", "from generator import __version__"),
    ],
)
def test_a_good_import_is_let_through(module: str, source: str) -> None:
    assert faults(module, source) == []


def test_every_pinned_package_is_used_and_every_used_package_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = {re.split("==", line)[0] for line in project["dependencies"]}
    used = {name.split(".")[0] for source in modules().values() for name in imports(source)} & DOORS.keys()
    assert {PACKAGES.get(name, name) for name in pinned} == used
    assert all("==" in line for line in project["dependencies"])


OPERATOR = r"(q|Q|cm|re|m|l|c|h|f|S|B|W|n|w|J|j|d|rg|RG|k|K|g|G|gs|cs|CS|scn|SCN|BT|ET|Tf|Tc|Tj|TJ|Tm|Td|TL|Do|obj|R)"
PDF_SYNTAX = re.compile(rf"(^|[\s\])>\d]){OPERATOR}\*?$|endobj|xref|beginbf|/Type\b[^\"]*>>", re.MULTILINE)


def spelled(source: str) -> list[str]:
    """PDF that a text of the program spells itself; marked content, which reportlab has no call for, is let through."""
    texts = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            texts.append("".join(str(v.value) if isinstance(v, ast.Constant) else "0" for v in node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            texts.append(node.value if isinstance(node.value, str) else node.value.decode("latin-1"))
    return [text for text in texts if " " in text.strip() and "\n\n" not in text and PDF_SYNTAX.search(text)]


def test_no_module_spells_pdf() -> None:
    seen = {module: source for module, source in modules().items() if module.startswith("write.pdf.")}
    assert len(seen) >= 9 and {module: found for module, source in seen.items() if (found := spelled(source))} == {}


@pytest.mark.parametrize(
    "source",
    [
        'f"{x} {y} m"',
        '"q 1 0 0 1 0 0 cm"',
        'f"/Sans {size} Tf"',
        'f"[{text}] TJ"',
        '"<</Type /Page>>"',
        'b"%d 0 obj\\n"',
    ],
)
def test_pdf_that_is_spelled_is_caught(source: str) -> None:
    assert spelled(source)


@pytest.mark.parametrize(
    "source", ['"/Artifact BMC"', 'f"/{role} <</MCID {number}>> BDC"', '"EMC"', '"a sheet of paper"']
)
def test_marked_content_and_words_are_let_through(source: str) -> None:
    assert not spelled(source)


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {module: n for module, source in modules().items() if (n := source.count("\n")) > 400}
    assert long == {}
