"""The shipped programmes, counted a second time from the YAML files by plain loops: the same sheets, cuts and order.

What a file comes to on paper is counted on its PDF; what lies on a sheet, and along how many lines it is cut, is said here.
"""

from __future__ import annotations

import io
import math
import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from seminars_of import seminar, whole_project

from generator.build import outputs
from generator.build.counting import count, edition_for, printed
from generator.build.project import Project
from generator.build.selection import ALL
from generator.compose.catalogue import CATALOGUE
from generator.model.packed import Packed, Printed

pytestmark = pytest.mark.shipped

ROOT = Path(__file__).parents[2]
PEOPLE = (8, 24, 31, 60, 200)
TABLES = range(2, 31)
PROGRAMMES = sorted(path.stem for path in (ROOT / "content" / "programmes").glob("*.yaml"))
IDS = sorted(id for id, material in CATALOGUE.items() if id[0] in "PKA" and not material.occasion)

# ---------------------------------------------------------------- what is known of paper

CARDS = {
    "K01": 4,
    "K02": 8,
    "K03": 8,
    "K04": 4,
    "K06": 4,
    "K07": 4,
    "K08": 4,
    "K09": 4,
    "K10": 4,
    "A12": 2,
}  # on a sheet
IN_A_SET = {"K04": 12, "K06": 27}  # cards that differ
CUT = {
    "K01": 2,
    "K02": 4,
    "K04": 2,
    "K06": 2,
    "K07": 2,
    "K08": 2,
    "K09": 2,
    "K10": 2,
    "K12": 1,
    "A12": 1,
}  # lines on a sheet
TWO_SIDED = {
    "K01",
    "K02",
    "K03",
    "K04",
    "K05",
    "K06",
    "K07",
    "K08",
    "K10",
    "A01",
    "A02",
    "A03",
    "A05",
    "A07",
    "A10",
    "A13",
}
TASK_SHEETS, TASK_LINES, MAT_SHEETS, MAT_LINES = 3, 4, 2, 1  # 24 cards of A7, and four mats of A5
SLIPS_ON_A_SHEET, SLIP_LINES, TOKEN_LINES = 12, 7, 12
AFKLARING = math.ceil(9 / 4)  # sheets of the first phase's nine focus cards


@pytest.fixture(scope="module")
def project() -> Project:
    return whole_project()


@pytest.fixture(scope="module")
def files(project: Project) -> dict[tuple[str, str], Printed]:
    client, _ = project.client("fjordby")
    assert client
    found = {}
    for id in IDS:
        edition = edition_for(project.content, id)
        if printing := outputs.printing_of(project.editions[edition], project.materials[id], ALL, client.ink):
            found[id, edition] = printed(project.piece(client, id), printing)
    return found


@pytest.fixture(scope="module")
def pages(project: Project, files: dict[tuple[str, str], Printed]) -> dict[str, int]:
    """Material -> pages of its file, counted in the file."""
    client, _ = project.client("fjordby")
    assert client
    found = {}
    for id, edition in files:
        printing = outputs.printing_of(project.editions[edition], project.materials[id], ALL, client.ink)
        data = outputs.make(project.piece(client, id), printing, outputs.File(path="", client="", material=id, key=""))
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found[id] = len(pdf.pages)
    return found


def test_what_a_file_comes_to_is_known_before_it_is_written(files, pages) -> None:
    told = {id: sum(len(sheet.pages) for sheet in file.sheets) for (id, _), file in files.items()}
    assert told == pages and len(pages) > 40


def test_a_part_that_is_asked_for_is_in_its_set(project: Project, files) -> None:
    packing = project.content.packing
    assert packing
    parts = [(id, rule.part) for rule in packing.rules if rule.part for id in rule.materials]
    assert {id for id, _ in parts} == {"K01", "K11"}
    assert [one for one in parts if not files[one[0], "kontor"].cards(str(one[1]))] == []


# ---------------------------------------------------------------- the second sum


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / "content" / path).read_text("utf-8"))


def needed(programme: str) -> tuple[set[str], list[str]]:
    """The materials that a programme names anywhere, and what is held: exercises, and sessions without one. What is named on
    a condition, in brackets, is not asked for."""
    materials, held = set(), []
    for session in read(f"programmes/{programme}.yaml")["sessions"]:
        held += [session.get("exercise", session["id"])]
        sources = [session]
        if "exercise" in session:
            exercise = read(f"exercises/{session['exercise']}.yaml")
            sources += [{k: v for k, v in exercise.items() if k not in session}]
        for source in sources:
            materials |= set(source.get("materials", []))
            asked = re.sub(r"\[[^\]]*\]", "", " ".join(source.get("needs", [])))
            materials |= set(re.findall(r"\b[PKAD]\d\d\b", asked))
    return materials, held


def second_sum(programme: str, people: int, tables: int, pages: dict[str, int]) -> tuple[dict, dict, dict]:
    """Material -> sheets on one's own printer; -> cuts; -> copies from the print shop."""
    materials, held = needed(programme)
    at_table = [people // tables + (1 if number < people % tables else 0) for number in range(tables)]
    sheets: dict[str, int] = defaultdict(int)
    cuts: dict[str, int] = defaultdict(int)
    shop: dict[str, int] = {}
    pile = read("packing.yaml")["pile"]

    def cut(id: str, lines: int, count: int) -> None:
        cuts[id] += lines * -(-count // pile)

    def per_set(id: str) -> int:
        return pages[id] // 2 if id in TWO_SIDED else pages[id]

    for id in materials:
        if id[0] == "D" or id == "K11":
            continue
        if id[0] == "P":
            if id in ("P04", "P15", "P16"):
                sheets[id] = pages[id]
            else:
                shop[id] = 1
            continue
        if id in ("A04", "A08", "A14", "K03", "K05", "K12"):
            count = tables * per_set(id)
        elif id == "K04":
            count = -(-2 * tables // IN_A_SET[id]) * per_set(id)
        elif id == "K01":
            count = tables * (AFKLARING if "tre-punkter-i-afklaringen" in held else per_set(id))
        elif id == "K07":
            count = sum(max(1, -(-seats // 8)) for seats in at_table) * per_set(id)
        elif id == "K02":
            count = -(-people // 8) * per_set(id)
        elif id in ("K06", "K08"):
            count = per_set(id)
        elif id in ("K09", "K10", "A12"):
            count = -(-(people + 1) // CARDS[id])
        else:
            count = (people + 1) * per_set(id)
        sheets[id] = count
        if id in CUT:
            cut(id, CUT[id], count)
        elif id == "K03":
            cut(id, TASK_LINES, tables * TASK_SHEETS)
            cut(id, MAT_LINES, tables * MAT_SHEETS)
    if "K11" in materials:
        ideas = 2 * tables * held.count("fernisering") + 12 * held.count("fire-stationer")
        questions = 2 * tables * held.count("fernisering") + -(-people // 2) * held.count("interview")
        blank = 2 * tables * held.count("casen-paa-laerredet") + 8 * tables * held.count("fast-eller-elastisk")
        for slips in (ideas, questions, blank):
            count = -(-slips // SLIPS_ON_A_SHEET)
            sheets["K11"] += count
            cut("K11", SLIP_LINES, count)
        if "casen-paa-laerredet" in held:
            count = -(-tables // 6)
            sheets["K11"] += count
            cut("K11", TOKEN_LINES, count)
    return dict(sheets), dict(cuts), shop


def counted(made: Packed) -> tuple[dict, dict, dict]:
    sheets: dict[str, int] = defaultdict(int)
    cuts: dict[str, int] = defaultdict(int)
    for job in made.jobs:
        for stack in job.stacks:
            sheets[stack.material] += stack.count
    for one in made.done("cut"):
        cuts[one.id] += one.number
    return dict(sheets), dict(cuts), {order.id: order.number for order in made.orders}


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("people", PEOPLE)
def test_a_second_sum_comes_to_the_same_at_any_number_of_tables(
    project: Project, files, pages, programme: str, people: int
) -> None:
    materials, _ = needed(programme)
    names = {id: project.name(id) for id in sorted(materials)}
    for tables in (n for n in TABLES if n <= people):
        where = seminar(people, tables, project.content.programmes[programme])
        made = count(replace(project.content, seminar=where), names, files)
        assert counted(made) == second_sum(programme, people, tables, pages), (people, tables)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_all_that_a_programme_needs_is_packed_and_printed_and_nothing_else(
    project: Project, files, programme: str
) -> None:
    materials, _ = needed(programme)
    names = {id: project.name(id) for id in sorted(materials)}
    made = count(replace(project.content, seminar=seminar(24, 6, project.content.programmes[programme])), names, files)
    assert {line.id for line in made.lines if not line.thing} == materials
    printed_ids = {stack.material for job in made.jobs for stack in job.stacks} | {order.id for order in made.orders}
    assert printed_ids == {id for id in materials if id[0] != "D"}
    assert all(line.number > 0 for line in made.lines)


def test_every_material_of_the_catalogue_has_a_rule(project: Project) -> None:
    packing = project.content.packing
    assert packing
    ruled = {id for rule in packing.rules for id in rule.materials}
    assert [id for id in CATALOGUE if id[0] != "G" and id not in ruled] == []
