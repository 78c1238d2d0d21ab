"""The sheets for after the clarifying carry every point, question and task; what is torn off is torn off where it must be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx_lint import DOCUMENT
from office_lint import N, Office, q
from sheets import branded, layout, look, sender, texts_of, write_docx

from generator.compose.catalogue import CATALOGUE
from generator.compose.templates.form import SCALE
from generator.compose.texts import Texts
from generator.model.content import Content, FocusPoint
from generator.model.document import Worksheet
from generator.model.flow import STEP, Cell, Columns, Table, TearOff
from generator.model.problems import Problems
from generator.model.sender import Room
from generator.model.units import MM
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.fit import Fitted, fit
from generator.typeset.worksheet.measure import Measure
from generator.typeset.worksheet.pages import pages

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def composed(id: str, content: Content) -> Worksheet:
    made = CATALOGUE[id].compose(content, Texts(content.materials[id], content), Room())
    assert isinstance(made, Worksheet)
    return made


def fitted(id: str, content: Content) -> Fitted:
    return fit(composed(id, content), look(), None, layout())


def said(id: str, content: Content) -> str:
    return "\n".join(texts_of(composed(id, content).blocks))


def with_phase(content: Content, number: int, **changes: object) -> Content:
    phases = list(content.phases)
    phases[number - 1] = replace(phases[number - 1], **changes)
    return replace(content, phases=tuple(phases))


def one_more(points: tuple[FocusPoint, ...], count: int) -> tuple[FocusPoint, ...]:
    return (points * 6)[: len(points) + count]


# ---------------------------------------------------------------- what they carry


def test_a05_has_every_point_of_both_parts_with_its_number(content):
    read = said("A05", content)
    planning, doing = content.phases[1].parts
    for n, point in enumerate(planning.focus, 1):
        assert f"2.{n} {point.name}\n{point.question}" in read
    for n, point in enumerate(doing.focus, len(planning.focus) + 1):
        assert f"2.{n} {point.name}\n" in read
        assert all(question in read for question in point.questions or (point.question,))


def test_a09_asks_every_question_of_the_third_phase_beside_its_fruit(content):
    tables = [block for block in composed("A09", content).blocks if isinstance(block, Table)]
    rows = tables[0].rows[:-1]
    for n, (row, point) in enumerate(zip(rows, content.phases[2].all_focus, strict=True), 1):
        fruit, asked, answer = row
        assert fruit.drawing and [number.words for number in fruit.drawing.numbers] == [f"3.{n}"]
        assert asked.lead == f"3.{n} {point.name}"
        assert " ".join(asked.more) == " ".join(point.questions or (point.question,))
        assert answer.scale == 5 and answer.lines >= 2
    assert sum(len(row[1].more) for row in rows) == 14


def test_a10_has_a_box_for_every_point_and_every_task_with_its_number(content):
    read = said("A10", content)
    for p, phase in enumerate(content.phases, 1):
        assert all(f"{p}.{n} {point.name}" in read for n, point in enumerate(phase.all_focus, 1))
    for direction in content.directions:
        assert all(f"{n}. {task.short}" in read for n, task in enumerate(direction.tasks, 1))
    x = Office(write_docx(composed("A10", content), look(), None)).xml[DOCUMENT]
    boxes = x.findall(".//w:sdt/w:sdtPr/w:tag", N)
    points = sum(len(phase.all_focus) for phase in content.phases)
    tasks = sum(len(direction.tasks) for direction in content.directions)
    assert sum(box.get(q("w:val")).startswith("kryds") for box in boxes) == points + tasks


def test_the_boxes_of_a10_are_6_mm(content):
    """The sign of a box is as wide as seven eighths of its type."""
    assert layout().tick.size * 0.87 >= 6 * MM


@pytest.mark.parametrize("id", ["A11", "A12"])
def test_a_sheet_that_is_all_ours_does_not_pose_as_the_publications(id, content):
    assert content.publication.source_line not in composed(id, content).source_line


def test_every_field_of_the_plan_has_a_name_of_its_own(content):
    x = Office(write_docx(composed("A11", content), look(), None)).xml[DOCUMENT]
    names = [name.get(q("w:val")) for name in x.findall(".//w:sdt/w:sdtPr/w:alias", N)]
    assert len(names) == len(set(names)) and "30\u00a0dage: Sammen med" in names


# ---------------------------------------------------------------- what is torn off


@pytest.mark.parametrize("id", ["A05", "A11"])
def test_what_is_torn_off_begins_at_198_mm(id, content):
    """The line is at its place whatever Word makes of what stands above it, and by our sums that ends just there."""
    made, sheet = fitted(id, content), layout()
    x = Office(write_docx(composed(id, content), look(), None)).xml[DOCUMENT]
    lines = [a for a in x.iter(f"{WP}anchor") if a.find(f"{WP}docPr").get("name") == "Rivelinje"]
    assert len(lines) == made.pages
    for line in lines:
        assert int(line.find(f"{WP}positionV/{WP}posOffset").text) / 36000 == pytest.approx(198, abs=0.2)
        assert int(line.find(f"{WP}extent").get("cx")) / 36000 == pytest.approx(210, abs=0.2)
    for blocks, gap in zip(pages(made.document.blocks), made.head_gaps, strict=True):
        at = next(n for n, block in enumerate(blocks) if isinstance(block, TearOff))
        measure = Measure(sheet, Fonts(look().faces), "", sheet.head_width(None))
        figure = next((b for b in blocks if getattr(b, "beside", False) is True and hasattr(b, "group")), None)
        measure.head = sheet.head_width(figure)
        above = sheet.top + gap + sum(map(measure.on_page, blocks[:at])) + blocks[at].gap
        assert above == pytest.approx(198 * MM, abs=0.5)
        assert 0 < blocks[at].gap < 15 * MM


@pytest.mark.parametrize("of", [None, sender(), sender(least=9)])
def test_a_line_to_tear_along_stands_there_for_every_sender(of, content):
    for id in ("A05", "A11"):
        made = fit(composed(id, content), branded() if of else look(), of, layout())
        assert [b.gap for b in made.document.blocks if isinstance(b, TearOff)] == [
            b.gap for b in fitted(id, content).document.blocks if isinstance(b, TearOff)
        ]


def test_a_seventh_point_of_planning_takes_lines_and_not_the_card(content):
    planning, doing = content.phases[1].parts
    more = replace(planning, focus=one_more(planning.focus, 1))
    made = fitted("A05", with_phase(content, 2, parts=(more, doing)))
    assert made.pages == 2
    [table] = [b for b in made.document.blocks if isinstance(b, Table) and b.title == planning.name]
    assert len(table.rows) == 7 and min(row[2].lines for row in table.rows) >= 2


def test_more_points_than_the_page_above_the_card_holds_are_told_once(content):
    planning, doing = content.phases[1].parts
    more = replace(planning, focus=one_more(planning.focus, 3))
    with pytest.raises(Problems) as caught:
        fitted("A05", with_phase(content, 2, parts=(more, doing)))
    [problem] = caught.value.problems
    assert "over rivelinjen" in problem.message and problem.where.path == "content/phases/2-samskabelse.yaml"


# ---------------------------------------------------------------- growth


def test_more_fruits_hang_on_a_further_page(content):
    phase = content.phases[2]
    made = fitted("A09", with_phase(content, 3, focus=one_more(phase.focus, 3)))
    assert made.pages == 2
    rows = [row for b in made.document.blocks if isinstance(b, Table) for row in b.rows]
    assert len(rows) == len(phase.focus) + 4


@pytest.mark.parametrize("more", [1, 3])
def test_a10_has_room_for_more_points_and_tasks(more, content):
    grown = replace(
        with_phase(content, 1, focus=one_more(content.phases[0].focus, more)),
        directions=tuple(replace(d, tasks=(d.tasks * 2)[: len(d.tasks) + more % 2]) for d in content.directions[:1])
        + content.directions[1:],
    )
    assert fitted("A10", grown).pages == 2


def test_tasks_too_many_for_two_columns_stand_below_each_other_and_go_on(content):
    for counts in ((7, 6, 9, 5), (7, 9, 4, 5), (12, 6, 4, 5)):
        directions = [replace(d, tasks=(d.tasks * 3)[:n]) for d, n in zip(content.directions, counts, strict=True)]
        grown = replace(content, directions=tuple(directions))
        assert fitted("A10", grown).pages == 3
        rows = [len(b.rows) for b in composed("A10", grown).blocks if isinstance(b, Table)]
        assert rows == [*counts]


def test_the_columns_of_a10_follow_each_other_and_end_with_what_is_chosen(content):
    for columns in (b for b in composed("A10", content).blocks if isinstance(b, Columns)):
        left, right = (sum(len(b.rows) for b in part if isinstance(b, Table)) for part in columns.columns)
        assert left >= right > 0


def test_a_phase_without_two_parts_is_told_where_it_stands(content):
    for parts in ((), content.phases[1].parts[:1]):
        with pytest.raises(Problems) as caught:
            composed("A05", with_phase(content, 2, parts=parts))
        [problem] = caught.value.problems
        assert problem.where == content.phases[1].name.where and "to dele" in problem.message


@pytest.mark.parametrize("id, left", [("A05", 1), ("A09", 2)])
def test_a_sheet_of_a_phase_that_is_gone_is_told(id, left, content):
    with pytest.raises(Problems) as caught:
        composed(id, replace(content, phases=content.phases[:left]))
    [problem] = caught.value.problems
    assert problem.where.path == f"content/materials/{id}.yaml"


# ---------------------------------------------------------------- two on a sheet


def test_a12_stands_twice_on_a_sheet_that_lies_on_its_side(content):
    x = Office(write_docx(composed("A12", content), branded(), sender())).xml
    size = x[DOCUMENT].find(".//w:sectPr/w:pgSz", N)
    assert [round(int(size.get(q(f"w:{side}"))) / 20 / MM) for side in "wh"] == [297, 210]
    headings = [p for p in x[DOCUMENT].iter(q("w:p")) if p.find("w:pPr/w:pStyle[@w:val='Heading1']", N) is not None]
    assert len(headings) == 2
    names = [name.get(q("w:val")) for name in x[DOCUMENT].findall(".//w:sdt/w:sdtPr/w:alias", N)]
    assert names[: len(names) // 2] == names[len(names) // 2 :]
    [foot] = [x[part] for part in x if part.startswith("word/footer")]
    [row] = foot.iter(q("w:tr"))
    assert len(row.findall("w:tc", N)) == 5  # logo and words, nothing, logo and words


def test_a_stage_of_growth_stands_over_each_box_of_the_scale(content):
    [table] = [b for b in composed("A12", content).blocks if isinstance(b, Table)]
    assert table.over and all(isinstance(row[1], Cell) and row[1].scale == 5 for row in table.rows)


def test_a_stage_stands_over_each_box_of_a_scale(content: Content) -> None:
    page = content.drawings["sheets/stages"].page
    assert page.w == SCALE * STEP - (STEP - 24)  # each takes 24, in the middle of its box
