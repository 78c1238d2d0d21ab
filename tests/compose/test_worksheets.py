"""The worksheets say what the content says, follow its counts, and fit their two pages."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from docx_lint import DOCUMENT
from office_lint import N, Office, lint, q
from sheets import branded, layout, look, sender, texts_of, write_docx

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Heading, Table, Window
from generator.model.problems import Problems, Where
from generator.model.sender import Room
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.worksheet.fit import FREE, fit


@pytest.fixture
def world(world: Content, content: Content) -> Content:
    """The invented world with the bottom lines that the texts of A01 have gains for."""
    return replace(world, introduction=content.introduction)


BOTH_SIDES = ("A01", "A02", "A03", "A05", "A07", "A10")  # the others have what they have on one
SHEETS = [id for id, material in CATALOGUE.items() if material.kind == "worksheet"]


def composed(id: str, content: Content) -> Worksheet:
    found = CATALOGUE[id].compose(content, Texts(content.materials[id], content), Room())
    assert isinstance(found, Worksheet)
    return found


def said(document: Worksheet) -> str:
    return "\n".join(texts_of(document.blocks))


@pytest.mark.parametrize("id", SHEETS)
def test_the_texts_of_a_sheet_are_all_there_and_all_used(id, content):
    assert list(check_texts(CATALOGUE[id], content)) == []


@pytest.mark.parametrize("id, of", [*product(SHEETS, (None, sender(), sender(least=9)))])
def test_a_sheet_fits_its_pages_for_anybody(id, of, content):
    assert fit(composed(id, content), branded() if of else look(), of, layout()).pages == 1 + (id in BOTH_SIDES)


@pytest.mark.parametrize("id, of", [*product(SHEETS, (None, sender(), sender(least=9)))])
def test_no_page_ends_with_a_hands_breadth_of_nothing(id, of, content):
    """Of the finished kit not even 20 mm; what a taller foot takes, the writing lines give."""
    left = fit(composed(id, content), branded() if of else look(), of, layout()).left
    assert max(left) <= 20 * MM
    assert min(left) >= FREE


@pytest.mark.parametrize("id", SHEETS)
def test_writing_lines_stand_8_mm_apart_in_the_finished_sheet(id, content):
    """Every paragraph with a line to write on has a style with that pitch, and none of its own. On A3 they stand 10 mm apart."""
    document = composed(id, content)
    x = Office(write_docx(document, look(), None)).xml
    pitch = {
        style.get(q("w:styleId")): int(spacing.get(q("w:line")))
        for style in x["word/styles.xml"].iter(q("w:style"))
        if (spacing := style.find("w:pPr/w:spacing", N)) is not None
    }
    lined = [p for p in x[DOCUMENT].iter(q("w:p")) if p.find("w:r/w:rPr/w:u", N) is not None]
    assert len(lined) > 1
    apart = layout().on(document.paper).write.pitch
    assert apart == pytest.approx((10 if document.paper == "a3" else 8) * MM, abs=0.1)
    assert {pitch[p.find("w:pPr/w:pStyle", N).get(q("w:val"))] for p in lined} == {round(apart * 20)}
    assert not [p for p in lined if p.find("w:pPr/w:spacing[@w:line]", N) is not None]


@pytest.mark.parametrize("id", SHEETS)
def test_glass_is_for_reading_and_white_is_for_the_pen(id, content):
    """Cells with words alone are shaded, cells to write or tick in are not. A window is glass: its cross is set on it."""
    x = Office(write_docx(composed(id, content), look(), None)).xml[DOCUMENT]
    rows = [row for row in x.iter(q("w:tr")) if row.find("w:trPr/w:trHeight", N) is None]
    cells = [cell for row in rows for cell in row.iter(q("w:tc"))]
    assert len(cells) > 2 or id in ("A04", "A14")  # whose rows are as high as slips of paper
    for cell in cells:
        if cell.find(".//w:drawing", N) is not None and cell.find(".//w:t", N) is None:
            continue
        read = cell.find(".//w:sdt", N) is None
        assert (cell.find("w:tcPr/w:shd", N) is not None) == read


@pytest.mark.parametrize("id", SHEETS)
def test_a_sheet_is_called_by_its_id_and_name_and_asks_for_the_project(id, content):
    document = composed(id, content)
    assert document.label.startswith(f"{id} · ")
    assert not re.search(r"Arbejdsark \d|forløb", said(document))
    assert id == "A12" or "Projekt" in said(document)  # what is thought of the day has no name on it


@pytest.mark.parametrize("id, of", [*product(SHEETS, (None, sender()))])
def test_a_finished_sheet_passes_the_lint(id, of, content):
    assert lint(write_docx(composed(id, content), branded() if of else look(), of)) == []


@pytest.mark.parametrize("id", SHEETS)
def test_every_text_is_in_the_finished_sheet(id, content):
    document = composed(id, content)
    x = Office(write_docx(document, look(), None)).xml[DOCUMENT]
    read = "\n".join("".join(t.text or "" for t in p.iter(q("w:t"))) for p in x.iter(q("w:p")))
    texts, read = ([text.replace("\u00a0", " ") for text in found] for found in (texts_of(document.blocks), [read]))
    assert [text for text in texts if text not in read[0]] == []


def test_a01_asks_the_question_of_every_focus_point_of_the_first_phase(content):
    read = said(composed("A01", content))
    for n, point in enumerate(content.phases[0].all_focus, 1):
        assert f"1.{n} {point.name}\n{point.question}" in read


def test_a01_lets_nine_points_become_three_with_a_next_step(content):
    document = composed("A01", content)
    [table] = [b for b in document.blocks if isinstance(b, Table) and b.title == document.blocks[6].head[0]]
    assert len(table.rows) == 3 and len(table.head) == 4


def test_a02_shows_every_type_with_its_pane_its_gist_and_its_question(content):
    document = composed("A02", content)
    read = said(document)
    for type_ in content.typology.types:
        assert all(text in read for text in (type_.name, type_.slide, type_.question))
    [window] = [b for b in document.blocks if isinstance(b, Window)]
    places = [(t.actor, t.result) for pane in window.panes for t in content.typology.types if t.name == pane.name]
    assert places == [("low", "high"), ("high", "high"), ("low", "low"), ("high", "low")]


def test_a_cross_on_a02_is_set_where_two_dots_meet(content):
    """Five places on each axis, and a cell for every two of them."""
    table = next(Office(write_docx(composed("A02", content), look(), None)).xml[DOCUMENT].iter(q("w:tbl")))
    names = [e.get(q("w:val")) for e in table.iterfind(".//w:sdtPr/w:alias", N)]
    assert names[:5] == [f"{n} af 5: Hvem har den centrale rolle?" for n in range(1, 6)]
    assert names[5:] == [f"{n} af 5: Hvor forudsigeligt skal resultatet være?" for n in (5, 4, 3, 2, 1)]
    assert [len(row.findall("w:tc", N)) for row in table.iter(q("w:tr"))] == [7] * 6


def test_a07_lists_every_task_under_its_direction_with_its_number(content):
    read = said(composed("A07", content))
    for direction in content.directions:
        assert f"{direction.name} {direction.audience}" in read
        assert all(f"{n}. {task.short}" in read for n, task in enumerate(direction.tasks, 1))


def test_a07_goes_on_under_its_own_title(content):
    """The self-test has the page it needs; what heads the rest is not another question."""
    made = fit(composed("A07", content), look(), None, layout()).document.blocks
    titles = [block.words for block in made if isinstance(block, Heading) and block.level == 1]
    assert titles == ["Hvor står du?", "Hvor står du? (fortsat)"]


def test_the_tabs_are_the_phases(content):
    assert composed("A01", content).tabs == tuple(f"{n}. {p.name}" for n, p in enumerate(content.phases, 1))


@pytest.mark.parametrize("id", SHEETS)
def test_other_counts_compose_too(id, world):
    assert fit(composed(id, world), look(), None, layout()).pages > (id in BOTH_SIDES)


def with_points(content: Content, count: int) -> Content:
    phase = content.phases[0]
    return replace(content, phases=(replace(phase, focus=(phase.focus * 3)[:count]), *content.phases[1:]))


def with_tasks(content: Content, count: int) -> Content:
    return replace(content, directions=tuple(replace(d, tasks=(d.tasks * 8)[:count]) for d in content.directions))


@pytest.mark.parametrize("points, pages", [(1, 2), (9, 2), (10, 3), (11, 3), (12, 3)])
def test_more_focus_points_go_on_on_a_further_page(points, pages, world):
    made = fit(composed("A01", with_points(world, points)), look(), None, layout())
    rows = [
        row for b in made.document.blocks if isinstance(b, Table) and b.title == world.phases[0].name for row in b.rows
    ]
    assert made.pages == pages
    assert [row[1].lead.split()[0] for row in rows] == [f"1.{n}" for n in range(1, points + 1)]
    assert min(row[2].lines for row in rows) >= 2


@pytest.mark.parametrize("tasks", [1, 4, 8])
def test_more_tasks_in_each_direction_go_on_on_a_further_page(tasks, world):
    made = fit(composed("A07", with_tasks(world, tasks)), look(), None, layout())
    rows = [row for b in made.document.blocks if isinstance(b, Table) for row in b.rows if row[1].check]
    assert len(rows) == tasks * len(world.directions)
    assert max(made.left) < 50 * MM


@pytest.mark.parametrize("counts", [(7, 6, 4, 5), (9, 6, 4, 5), (7, 6, 6, 5), (8, 7, 5, 6)])
def test_no_task_is_parted_from_all_others_of_its_direction(counts, content):
    grown = [replace(d, tasks=(d.tasks * 2)[:count]) for d, count in zip(content.directions, counts, strict=True)]
    made = fit(composed("A07", replace(content, directions=tuple(grown))), look(), None, layout()).document.blocks
    tables = [b.rows for b in made if isinstance(b, Table) and b.rows[0][1].check]
    assert sum(map(len, tables)) == sum(counts) and min(map(len, tables)) > 1


def test_a_fourth_phase_gets_a_tab(world):
    assert len(composed("A01", world).tabs) == len(world.phases) == 4


@pytest.mark.parametrize("id", ["A01", "A02"])
def test_a_type_that_a_pane_lacks_or_has_no_room_for_is_told_where_the_types_stand(id, content):
    def told(*types):
        with pytest.raises(Problems) as caught:
            composed(id, replace(content, typology=replace(content.typology, types=types)))
        return caught.value.problems

    four = content.typology.types
    again = replace(four[1], name=Words("Fælles", Where("content/typology.yaml", 90)))
    [missing] = told(*four[:3])
    assert missing.where == four[2].name.where and missing.where.path == "content/typology.yaml"
    assert f"ingen type har actor: {four[3].actor} og result: {four[3].result}" in missing.message
    for types in ((*four, again), (*four[:3], again)):
        [second] = told(*types)
        assert second.where.line == 90 and f"»Fælles« står i samme rude som »{four[1].name}«" in second.message
    [none] = {problem.where for problem in told()}
    assert none == content.typology.text.where


def test_a_gain_too_few_is_told_at_its_line(content):
    gains = content.materials["A01"]["gains"]
    fewer = {**content.materials, "A01": {**content.materials["A01"], "gains": gains[:-1]}}
    [problem] = check_texts(CATALOGUE["A01"], replace(content, materials=fewer))
    assert problem.where == gains[-2].where
    assert f"'gains' skal have {len(gains)} punkter, men har {len(gains) - 1}" in problem.message


@pytest.mark.parametrize(
    "id, key, count",
    [("A01", "fields", 3), ("A01", "ready-ends", 2), ("A01", "types-actors", 2), ("A01", "steps-head", 4),
     ("A02", "types-results", 2), ("A02", "control-head", 3), ("A07", "steps-head", 4)],
)  # fmt: skip
@pytest.mark.parametrize("wrong", [-1, 1])
def test_a_list_of_the_wrong_length_is_told_with_the_number_wanted(id, key, count, wrong, content):
    texts = content.materials[id][key]
    other = texts[:-1] if wrong < 0 else (*texts, texts[0])
    changed = replace(content, materials={**content.materials, id: {**content.materials[id], key: other}})
    [problem] = check_texts(CATALOGUE[id], changed)
    assert problem.where == other[-1].where
    assert problem.message == f"'{key}' skal have {count} punkter, men har {count + wrong}"


def test_a_long_question_makes_its_row_taller(content):
    phase = content.phases[0]
    long = replace(phase.focus[0], question=Words(phase.focus[0].question * 7, phase.focus[0].question.where))
    more = replace(content, phases=(replace(phase, focus=(long, *phase.focus[1:])), *content.phases[1:]))
    tables = [b for b in fit(composed("A01", more), look(), None, layout()).document.blocks if isinstance(b, Table)]
    assert tables[0].rows[0][2].lines > tables[0].rows[1][2].lines
