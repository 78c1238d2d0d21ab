"""A form that reads no content: a YAML file, and no Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sheets import layout, look

from generator.compose.catalogue import check_texts
from generator.compose.material import Material
from generator.compose.templates.form import form_sheet
from generator.compose.texts import Texts
from generator.load.yaml_reader import read_file
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import AnswerLines, Checks, Fields, Heading, PageBreak, Prose, Table, TearOff
from generator.model.problems import Problem, Problems
from generator.model.sender import Room
from generator.model.text import Words
from generator.typeset.worksheet.fit import fit

LAYOUTS = Path(__file__).parents[2] / "layouts"
FORM = Material("A99", "worksheet", page="worksheet-a4", compose=form_sheet)
SHEET = """\
title: "Haven om et år (A99)"
label: A99 · Haven
tab: Haven
overline: Arbejdsark · havens år
heading: Hvad skal gro?
lead: Gå en tur i haven, og skriv, hvad I ser.
continued: (fortsat)
ours: Arket er lavet til seminaret
fields: [Have, Udfyldt af, Dato]
heading-beds: Hvilke bede er vigtigst?
text-beds: Sæt højst to kryds.
checks-beds: [Rabarber, Kartofler, Stauder]
lines-why: Fordi
table-work:
  - Én række for hver opgave.
  - Opgave | Hvem | Hvornår
  - Vande | |
  - Luge | |
page-next: Hvad gør I nu?
scale-ready:
  - Ét kryds for hvert udsagn.
  - Udsagn
  - slet ikke
  - helt
  - Vi har en kande.
steps-head: [Næste skridt, Hvem, Hvornår]
steps-summary: Skriv de næste skridt.
tear-off: Riv af her.
heading-card: Min aftale
fields-card: [Navn, Tlf.]
"""


def with_sheet(content: Content, folder: Path, text: str = SHEET) -> Content:
    (folder / "A99.yaml").write_text(text, encoding="utf-8")
    flat: Any = Mapping[Words, Words | tuple[Words, ...]]
    problems: list[Problem] = []
    found = read_file(flat, folder / "A99.yaml", "content/materials/A99.yaml", problems)
    assert found and not problems
    return replace(content, materials={"A99": found})


def composed(content: Content) -> Worksheet:
    sheet = FORM.compose(content, Texts(content.materials["A99"], content), Room())
    assert isinstance(sheet, Worksheet)
    return sheet


def test_the_keys_of_the_file_are_the_blocks_of_the_sheet(world: Content, tmp_path: Path) -> None:
    sheet = composed(with_sheet(world, tmp_path))
    kinds = [type(block) for block in sheet.blocks[4:]]
    assert kinds == [
        Heading,
        Prose,
        Checks,
        AnswerLines,
        Table,
        PageBreak,
        Heading,
        Table,
        Table,
        TearOff,
        Heading,
        Fields,
    ]
    assert sheet.tabs == ("Haven",)


def test_an_empty_cell_is_for_writing_and_says_what(world: Content, tmp_path: Path) -> None:
    work = next(block for block in composed(with_sheet(world, tmp_path)).blocks if isinstance(block, Table))
    said, who, when = work.rows[0]
    assert (said.words, who.lines, when.lines) == ("Vande", 1, 1)
    assert (who.label, when.label) == ("Vande: Hvem", "Vande: Hvornår")


def test_empty_rows_have_names_of_their_own(world: Content, tmp_path: Path) -> None:
    empty = SHEET.replace("  - Vande | |\n  - Luge | |", '  - "| |"\n  - "| |"')
    work = next(block for block in composed(with_sheet(world, tmp_path, empty)).blocks if isinstance(block, Table))
    said = [[str(cell.label) for cell in row] for row in work.rows]
    assert said == [["Opgave 1", "Hvem 1", "Hvornår 1"], ["Opgave 2", "Hvem 2", "Hvornår 2"]]


def test_a_column_may_have_a_larger_share(world: Content, tmp_path: Path) -> None:
    broad = SHEET.replace("Opgave | Hvem |", "Opgave*3 | Hvem * 2 |")
    work = next(block for block in composed(with_sheet(world, tmp_path, broad)).blocks if isinstance(block, Table))
    assert (work.title, work.head, work.shares) == ("Opgave", ("Opgave", "Hvem", "Hvornår"), (3, 2, 1))


def test_a_form_does_not_claim_to_be_the_publications(world: Content, tmp_path: Path) -> None:
    assert composed(with_sheet(world, tmp_path)).source_line == "Arket er lavet til seminaret"


def test_the_sheet_fits_its_pages(world: Content, tmp_path: Path) -> None:
    assert fit(composed(with_sheet(world, tmp_path)), look(), None, layout()).pages == 2


def test_every_key_of_a_form_is_used(world: Content, tmp_path: Path) -> None:
    assert list(check_texts(FORM, with_sheet(world, tmp_path))) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("lines-why:", "linjer-why:", "A99.yaml:13:1: ukendt nøgle 'linjer-why'"),
        ("lines-why:", "svar-hvorfor:", "råd: begynd nøglen med page-, heading-, text-, checks-, fields-, lines-,"),
        ("ours:", "vores:", "A99.yaml:1:1: 'ours' mangler"),
        (
            "  - Opgave | Hvem | Hvornår\n  - Vande | |\n  - Luge | |\n",
            "",
            "A99.yaml:14:1: 'table-work' har 1 af mindst 3",
        ),
        ("  - Vande | |\n  - Luge | |\n", "", "A99.yaml:14:1: 'table-work' har 2 af mindst 3 linjer"),
        ("  - helt\n  - Vi har en kande.\n", "", "A99.yaml:20:1: 'scale-ready' har 3 af mindst 5 linjer"),
        ("heading-card: Min aftale\nfields-card: [Navn, Tlf.]\n", "", "A99.yaml:28:1: der står ikke noget under"),
        ("fields-card: [Navn, Tlf.]", "tear-two: Her\ntext-two: Hej", "A99.yaml:30:1: siden har to rivelinjer"),
        ("tear-off:", "tear-a: Her\npage-b: Ny\ntear-b:", "A99.yaml:28:1: der står ikke noget under rivelinjen"),
        ("lead:", "leed:", "A99.yaml:1:1: 'lead' mangler"),
        ("  - Vande | |", "  - Vande |", "A99.yaml:17:5: rækken har 2 celler, men hovedet har 3"),
    ],
)
def test_a_mistake_in_a_form_is_told_in_its_line(
    old: str, new: str, told: str, world: Content, tmp_path: Path
) -> None:  # fmt: skip
    assert old in SHEET
    faulty = with_sheet(world, tmp_path, SHEET.replace(old, new))
    found = [str(problem) for problem in check_texts(FORM, faulty)]
    try:
        composed(faulty)
    except Problems as problems:
        found.append(str(problems))
    assert any(told in problem for problem in found), found
