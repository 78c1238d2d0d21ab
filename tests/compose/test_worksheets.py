"""The worksheets say what the content says, follow its counts, and fit their two pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from docx_lint import DOCUMENT
from office_lint import Office, lint, q
from sheets import branded, layout, look, sender, texts_of, write_docx

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Checks, Table
from generator.model.problems import Problems
from generator.model.sender import Room
from generator.model.text import Words
from generator.typeset.worksheet.fit import fit

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
def test_a_sheet_fits_two_pages_for_anybody(id, of, content):
    document = composed(id, content)
    assert document.pages == 2
    fit(document, branded() if of else look(), of, layout())


@pytest.mark.parametrize("id, of", [*product(SHEETS, (None, sender()))])
def test_a_finished_sheet_passes_the_lint(id, of, content):
    assert lint(write_docx(composed(id, content), branded() if of else look(), of)) == []


@pytest.mark.parametrize("id", SHEETS)
def test_every_text_is_in_the_finished_sheet(id, content):
    document = composed(id, content)
    x = Office(write_docx(document, look(), None)).xml[DOCUMENT]
    read = "\n".join("".join(t.text or "" for t in p.iter(q("w:t"))) for p in x.iter(q("w:p")))
    assert [text for text in texts_of(document.blocks) if text not in read] == []


def test_a01_asks_the_question_of_every_focus_point_of_the_first_phase(content):
    read = said(composed("A01", content))
    for point in content.phases[0].all_focus:
        assert point.name in read and point.question in read


def test_a02_shows_every_type_with_its_example_and_its_question(content):
    read = said(composed("A02", content))
    for type_ in content.typology.types:
        assert all(text in read for text in (type_.name, type_.short, type_.example, type_.question))
    for axis in (content.typology.actor, content.typology.result):
        assert axis.low in read and axis.high in read


def test_a07_lists_every_task_under_its_direction(content):
    read = said(composed("A07", content))
    for direction in content.directions:
        assert f"{direction.name} {direction.audience}" in read
        assert all(task.short in read for task in direction.tasks)


def test_the_tabs_are_the_phases(content):
    assert composed("A01", content).tabs == tuple(f"{n}. {p.name}" for n, p in enumerate(content.phases, 1))


@pytest.mark.parametrize("id", SHEETS)
def test_other_counts_compose_too_or_say_what_does_not_fit(id, world):
    try:
        document = composed(id, world)
        fit(document, look(), None, layout())
    except Problems as found:
        assert all(p.where.line > 0 and p.hint for p in found.problems)


def test_more_focus_points_get_fewer_lines_each(content):
    phase = content.phases[0]
    for times, lines in ((1, 3), (2, 1)):
        more = replace(content, phases=(replace(phase, focus=phase.focus * times), *content.phases[1:]))
        [table] = [b for b in composed("A01", more).blocks if isinstance(b, Table) and b.title == phase.name]
        assert {row[-1].lines for row in table.rows} == {lines}


def test_three_types_become_plain_boxes_instead_of_a_window(content):
    three = replace(content, typology=replace(content.typology, types=content.typology.types[:3]))
    columns = next(b for b in composed("A01", three).blocks if hasattr(b, "columns") and not isinstance(b, Checks))
    assert isinstance(columns.columns[1][-1], Checks)


def test_a_gain_too_few_is_told_at_its_line(content):
    gains = content.materials["A01"]["gains"]
    fewer = {**content.materials, "A01": {**content.materials["A01"], "gains": gains[:-1]}}
    with pytest.raises(Problems) as caught:
        composed("A01", replace(content, materials=fewer))
    [problem] = caught.value.problems
    assert problem.where == gains[-2].where
    assert "'gains' har 3 linjer, men introduction.yaml har 4 bundlinjer" in problem.message


def test_a_long_question_is_told_at_the_line_of_the_focus_point(content):
    phase = content.phases[0]
    long = replace(phase.focus[0], question=Words(phase.focus[0].question * 4, phase.focus[0].question.where))
    more = replace(content, phases=(replace(phase, focus=(long, *phase.focus[1:])), *content.phases[1:]))
    with pytest.raises(Problems) as caught:
        fit(composed("A01", more), look(), None, layout())
    [problem] = caught.value.problems
    assert problem.where.path == "content/phases/1-afklaring.yaml"
    assert "er for lang til sin celle på Arbejdsark A01, side 1" in problem.message
