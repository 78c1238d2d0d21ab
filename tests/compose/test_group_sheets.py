"""The group sheets are A3, made for four people round a table, and A03 asks for one why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from docx_lint import DOCUMENT
from office_lint import N, Office, q
from sheets import layout, look, write_docx

from generator.compose.catalogue import CATALOGUE
from generator.compose.drawing.sheet_pictures import SLIP, slip_place
from generator.compose.group_sheets import BETWEEN, DOUBT, ZONE
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Table
from generator.model.geometry import bounds
from generator.model.problems import Problems
from generator.model.sender import Room
from generator.model.units import MM
from generator.typeset.worksheet.fit import fit

GROUP = ("A04", "A08", "A14")


def composed(id: str, content: Content, **texts: object) -> Worksheet:
    written = {**content.materials[id], **texts}
    found = CATALOGUE[id].compose(content, Texts(written, content), Room())
    assert isinstance(found, Worksheet)
    return found


def tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Columns):
            for column in block.columns:
                yield from tables(column)
        elif isinstance(block, Table):
            yield block


def cells(document: Worksheet) -> list[Cell]:
    return [cell for table in tables(document.blocks) for row in table.rows for cell in row]


def package(id: str, content: Content) -> Office:
    return Office(write_docx(composed(id, content), look(), None))


@pytest.mark.parametrize("id", GROUP)
def test_a_group_sheet_is_a3_on_its_side_and_says_whose_side_it_is(id, content):
    x = package(id, content).xml
    sizes = [e for e in x[DOCUMENT].iter(q("w:pgSz"))]
    assert {(e.get(q("w:w")), e.get(q("w:h")), e.get(q("w:orient"))) for e in sizes} == {
        ("23811", "16838", "landscape")
    }
    feet = ["".join(t.text or "" for t in x[name].iter(q("w:t"))) for name in x if "footer" in name]
    assert any("Skriveren sidder her" in foot for foot in feet)


@pytest.mark.parametrize("count", [9, 10, 11])
def test_eleven_points_stand_on_one_page_beside_slips_of_76_mm(count, content):
    first, *others = content.phases
    grown = replace(content, phases=(replace(first, focus=(first.focus * 2)[:count]), *others))
    made = composed("A14", grown)
    assert fit(made, look(), None, layout()).pages == 1
    *_, chosen = tables(made.blocks)
    halves = next(block for block in made.blocks if isinstance(block, Columns))
    assert chosen.shares[-1] / sum(chosen.shares) * halves.shares[1] >= SLIP


@pytest.mark.parametrize("id", GROUP)
def test_what_is_measured_is_what_word_will_show(id, content):
    """Styles that are a quarter larger in the file are as large in the layout, and the foot's are the same."""
    on = layout().on("a3")
    styles = {
        e.find("w:name", N).get(q("w:val")): e for e in package(id, content).xml["word/styles.xml"].iter(q("w:style"))
    }
    for style in (on.title, on.lead, on.write, on.cell, on.head_light, on.colophon):
        assert float(styles[style.name].find("w:rPr/w:sz", N).get(q("w:val"))) / 2 == style.size
        assert float(styles[style.name].find("w:pPr/w:spacing", N).get(q("w:line"))) / 20 == style.pitch
    assert on.colophon == layout().colophon and on.title.size == layout().title.size * on.scale


@pytest.mark.parametrize("id", GROUP)
def test_no_sheet_ends_with_an_empty_section(id, content):
    """Word would put a line of text there, and it would stand on a page of its own."""
    *_, last, section = package(id, content).xml[DOCUMENT].find("w:body", N)
    assert section.tag == q("w:sectPr") and last.tag == q("w:p")
    assert last.find("w:pPr/w:sectPr", N) is None and last.find("w:pPr/w:pStyle", N).get(q("w:val")) == "Header"


@pytest.mark.parametrize("id", [*GROUP, "A03"])
def test_everything_to_fill_in_has_a_name_of_its_own(id, content):
    names = [e.get(q("w:val")) for e in package(id, content).xml[DOCUMENT].iterfind(".//w:sdtPr/w:alias", N)]
    assert all(names)
    doubled = {name for name in names if names.count(name) > 1}
    assert doubled <= set(content.materials[id].get("gains", ())) | {"Højere kvalitet", "Noget andet:"}


@pytest.mark.parametrize("id", ["A04", "A14"])
def test_a_slip_of_76_mm_has_a_place_to_hang_in(id, content):
    drawn = slip_place()
    corners = bounds(drawn.group.items[0].outline)
    assert corners.w == pytest.approx(76 * MM, abs=1) and corners.h == pytest.approx(76 * MM, abs=1)
    on = layout().on("a3")
    for table in tables(composed(id, content).blocks):
        for row in table.rows:
            for cell, share in zip(row, table.shares, strict=True):
                if cell.drawing == drawn:
                    column = next(c for c in _widths(composed(id, content), table, on.width))
                    assert cell.room >= SLIP and column * share / sum(table.shares) >= 76 * MM


def _widths(document: Worksheet, table: Table, width: float) -> Iterator[float]:
    for block in document.blocks:
        if isinstance(block, Columns):
            whole = width - block.gap * (len(block.columns) - 1)
            for column, share in zip(block.columns, block.shares, strict=True):
                if table in column:
                    yield whole * share / sum(block.shares)


def test_a14_has_a_row_for_each_point_and_a_box_for_each_person(content):
    points, chosen = tables(composed("A14", content).blocks)
    first = content.phases[0].all_focus
    assert [(row[0].words, row[1].lead, row[1].more[0]) for row in points.rows] == [
        (f"1.{n}", point.name, point.short) for n, point in enumerate(first, 1)
    ]
    assert all([cell.check[:3] for cell in row[2:]] == ["a: ", "b: ", "c: ", "d: "] for row in points.rows)
    assert len(chosen.rows) == 3 and all(row[1].lines >= 6 for row in chosen.rows)


@pytest.mark.parametrize("count", [1, 5, 8])
def test_fewer_points_share_the_height(count, content):
    phase = content.phases[0]
    fewer = replace(content, phases=(replace(phase, focus=phase.all_focus[:count], parts=()), *content.phases[1:]))
    assert fit(composed("A14", fewer), look(), None, layout()).pages == 1


def test_a_point_there_is_no_room_for_is_told_at_the_point(content):
    phase = content.phases[0]
    points = (*phase.all_focus, *phase.all_focus[:6])
    more = replace(content, phases=(replace(phase, focus=points, parts=()), *content.phases[1:]))
    with pytest.raises(Problems) as caught:
        fit(composed("A14", more), look(), None, layout())
    [problem] = caught.value.problems
    assert problem.where == points[-1].name.where
    assert "A14 · Gruppeark: Afklaring er" in problem.message


def test_five_at_a_table_have_a_column_each_and_a_sixth_is_told(content):
    four = content.materials["A14"]["persons"]
    assert fit(composed("A14", content, persons=(*four, four[0].derived("e"))), look(), None, layout()).pages == 1
    with pytest.raises(Problems) as caught:
        composed("A14", content, persons=(*four, *four[:2]))
    assert "plads til 5 kolonner i A14, men her er 6" in caught.value.problems[0].message


def test_a04_frames_what_is_fast_and_dashes_what_gives(content):
    frames = [table.frame for table in tables(composed("A04", content).blocks)]
    assert frames == ["solid", "", "dashed", ""]
    borders = package("A04", content).xml[DOCUMENT].iter(q("w:tcBorders"))
    assert {e.get(q("w:val")) for found in borders for e in found} == {"single", "dashed"}


def test_a08_tests_that_every_row_has_exactly_one_a(content):
    matrix = next(table for table in tables(composed("A08", content).blocks) if table.frame == "grid")
    roles = content.materials["A08"]["roles"]
    assert "Andre ledere" in roles and matrix.head[1:-2] == tuple(roles)
    for row in matrix.rows:
        assert [cell.sign for cell in row[1:-2]] == [True] * len(roles)
        assert row[-1].check and "Ét A" in row[-1].check


def test_a_ninth_task_goes_on_on_a_further_page(content):
    tasks = content.materials["A08"]["tasks"]
    made = fit(composed("A08", content, tasks=(*tasks, *tasks[:2])), look(), None, layout())
    assert made.pages == 2
    grids = [table for table in tables(made.document.blocks) if table.frame == "grid"]
    assert sum(len(table.rows) for table in grids) == len(tasks) + 4


def test_a03_has_a_row_for_each_gain_with_the_plant_of_its_bottom_line(content):
    found = composed("A03", content)
    gains = next(table for table in tables(found.blocks) if len(table.rows) > 1)
    lines = len(content.introduction.bottom_lines)
    assert [row[0].drawing is not None for row in gains.rows] == [n < lines for n in range(len(gains.rows))]
    assert any(cell.room >= 40 * MM for cell in cells(found))


def test_the_cord_is_as_long_as_the_zones_below_it_are_broad(content: Content) -> None:
    assert content.drawings["sheets/cord"].page.w == pytest.approx(2 * ZONE + DOUBT + 2 * BETWEEN)
