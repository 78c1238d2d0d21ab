"""The house keeps its shape: a room imports only rooms below it, and every library has one door."""

from __future__ import annotations

import re
import tomllib

import pytest
from house import ROOT, arrows_of_modules, arrows_of_rooms, circle, floors, imports, modules, picture, room

LADDER = "cli > build > load | compose | write; load > model; compose > model; write > typeset > model"
"""A folder may import what stands right of it in one of these chains, and nothing else: load, compose and write are strangers."""

DOORS = {
    "click": r"cli",
    "cssselect2": r"load\.logo\.svg_rules",
    "tinycss2": r"load\.logo\.svg_(rules|style)",
    "icalendar": r"write\.calendar",
    "yaml": r"load\.yaml_.*",
    "resvg_py": r"write\.svg",
    "uharfbuzz": r"typeset\.fonts",
    "PIL": r"model\.color|load\.logo\..*|write\.pdf\.images",
    "fontTools": r"model\.geometry|load\.logo\.svg_shapes|typeset\.fonts",
    "pathops": r"model\.geometry",
    "pydantic": r"model\.record|load\.validation",
    "pydantic_core": r"model\.text|load\.validation",
    "reportlab": r"write\.pdf\..*",
    "pikepdf": r"write\.pdf\..*",
    "docx": r"write\.word\..*|write\.office\..*",
    "pptx": r"write\.powerpoint\..*|write\.office\..*",
    "openpyxl": r"load\.people\.workbooks",
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
            for here in rung:
                below.setdefault(here, set()).update(*rungs[height + 1 :])

    def all_below(here: str) -> set[str]:
        return below[here].union(*(all_below(there) for there in below[here]))

    return {here: all_below(here) for here in below}


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


# ---------------------------------------------------------------- the ladder and the doors


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
        ("load.people", "import openpyxl"),
    ],
)
def test_a_bad_import_is_caught(module: str, source: str) -> None:
    assert faults(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("model.document", "from generator.model.scene import Scene"),
        ("write.svg", "import resvg_py"),
        ("write.pdf.document", "from generator.write.pdf.drawing import Palette\nfrom generator.typeset import fonts"),
        ("build.pieces", "from generator import __version__"),
    ],
)
def test_a_good_import_is_let_through(module: str, source: str) -> None:
    assert faults(module, source) == []


def test_every_pinned_package_is_used_and_every_used_package_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = {re.split(r"\[|==", line)[0] for line in project["dependencies"]}
    used = {name.split(".")[0] for source in modules().values() for name in imports(source)} & DOORS.keys()
    assert {PACKAGES.get(name, name) for name in pinned} == used - {"pydantic_core"}  # which pydantic brings along
    assert all("==" in line for line in project["dependencies"])


# ---------------------------------------------------------------- the picture


def test_the_page_for_newcomers_shows_the_ladder_and_the_rooms_as_they_are() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert LADDER in page
    assert picture(arrows_of_rooms(modules())) in page


def test_the_house_has_few_rooms_on_few_floors() -> None:
    arrows = arrows_of_rooms(modules())
    assert arrows["cli"] and len(arrows) <= 10 and len(floors(arrows)) <= 6


def test_no_way_leads_round_in_a_circle_neither_between_rooms_nor_inside_one() -> None:
    arrows = arrows_of_modules(modules())
    assert sum(map(len, arrows.values())) > 400
    assert circle(arrows) == [] and circle(arrows_of_rooms(modules())) == []


def test_a_circle_is_seen() -> None:
    sources = {
        "model.a": "from generator.model.b import x",
        "model.b": "def late():\n    from generator.model import c",
        "model.c": "import generator.model.a",
    }
    assert circle(arrows_of_modules(sources)) == ["model.a", "model.b", "model.c", "model.a"]


def test_floors_are_counted_along_the_longest_way() -> None:
    arrows = {"roof": {"hall", "cellar"}, "hall": {"cellar"}, "cellar": set()}
    assert floors(arrows) == [["roof"], ["hall"], ["cellar"]]
    assert picture(arrows) == "roof     -> cellar, hall\nhall     -> cellar\ncellar"


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {module: n for module, source in modules().items() if (n := source.count("\n")) > 400}
    assert long == {}
