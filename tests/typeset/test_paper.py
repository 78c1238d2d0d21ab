"""A worksheet placed for PDF: the words, lines and measures that Word gets, and what is filled in as fields."""

from itertools import combinations

import pytest
from sheets import (
    AnswerLines,
    Cell,
    Heading,
    PageBreak,
    Table,
    bar,
    dotted,
    layout,
    look,
    points,
    sender,
    session,
    sessions,
    texts_of,
    words,
    worksheet,
)

from generator.compose.drawing.shapes import rect
from generator.model.flow import Figure, Number
from generator.model.geometry import bounds
from generator.model.scene import Field, Group, Part, SetText, Shape, walk
from generator.model.units import MM
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import fit
from generator.typeset.worksheet.paper import paper
from generator.typeset.worksheet.paper_foot import feet
from generator.typeset.worksheet.pen import tagged


def fitted(document=None, sent_by=None):
    return fit(document or worksheet(), look(), sent_by, layout())


def placed(document=None):
    return paper(fitted(document), look()).pages


def found(pages, kind):
    return [item for page in pages for item in walk(page.items) if isinstance(item, kind)]


def read(pages):
    return [(p.style.tag, str(p.words)) for text in found(pages, SetText) for p in text.paragraphs]


def boxes(page):
    return [field.box for field in found([page], Field)]


def test_every_word_of_the_flow_is_on_paper_in_its_order():
    said = iter([text for _, text in read(placed())])
    missed = [text for text in texts_of(fitted().document.blocks) if text not in said]
    assert missed == []


def test_lines_break_as_they_were_counted():
    long = words(
        "Et punkt med så mange ord, at de ikke kan stå på den samme linje i en celle, der er så smal som denne"
    )
    (page,) = placed(worksheet(points(1, str(long))))
    (text,) = [t for t in found([page], SetText) if "så mange ord" in t.paragraphs[0].words]
    (paragraph,) = text.paragraphs
    assert " ".join(line.text for line in paragraph.lines).split() == str(paragraph.words).split()
    assert len(paragraph.lines) > 2 and max(line.width for line in paragraph.lines) <= text.box.w


def test_nothing_reaches_the_foot_or_the_edge_that_printers_leave_white():
    one = fitted(sent_by=sender())
    for page in paper(one, look()).pages:
        lowest = max(line.y for text in found([page], SetText) for p in text.paragraphs for line in p.lines)
        assert lowest <= one.foot.page_bottom
    shapes = found(placed(), Shape) + [
        s for items in feet(one, look(), sender()).values() for s in items if isinstance(s, Shape)
    ]
    edges = [bounds(shape.outline) for shape in shapes]
    assert min(min(box.x, layout().page_w - box.right) for box in edges) >= 8 * MM - 0.5
    assert max(box.bottom for box in edges) <= layout().page_h - 8 * MM


def test_writing_lines_are_8_mm_apart_and_one_field_is_over_them_all():
    (page,) = placed(worksheet(Heading(words("Skriv"), 1), AnswerLines(words("Fordi"), 3, beside=False)))
    (field,) = found([page], Field)
    ys = [shape.outline[0][2] for shape in field.items]
    assert len(ys) == field.lines == 3
    assert [b - a for a, b in zip(ys, ys[1:], strict=False)] == pytest.approx([8 * MM] * 2, abs=0.05)
    assert field.box.h == pytest.approx(24 * MM, abs=0.1) and field.alt == "Fordi"


def test_lines_below_a_label_begin_at_the_margin_as_in_word():
    (page,) = placed(worksheet(Heading(words("Skriv"), 1), AnswerLines(words("Fordi"), 3)))
    first, more = found([page], Field)
    assert (first.alt, first.lines, more.lines) == ("Fordi", 1, 2) and more.alt.startswith("Fordi ")
    assert more.box.x == layout().left < first.box.x and more.box.right == first.box.right
    assert more.box.y == pytest.approx(first.box.bottom, abs=0.1)


def test_fields_are_8_mm_high_and_apart_and_have_names_of_their_own():
    pages = placed(worksheet(*worksheet().blocks, PageBreak(), Heading(words("Prik"), 1), dotted()))
    assert min(min(box.h, box.w) for page in pages for box in boxes(page)) >= 7.99 * MM
    for page in pages:
        for one, other in combinations(boxes(page), 2):
            over = (
                min(one.right, other.right) - max(one.x, other.x),
                min(one.bottom, other.bottom) - max(one.y, other.y),
            )
            assert min(over) < 1.5, (one, other)  # as far as a field is lifted off its writing line
    names = [(field.name, field.group) for field in found(pages, Field)]
    alone = [name for name, group in names if not group]
    assert len(set(alone)) == len(alone) and not {name for name, group in names if group} & set(alone)
    assert all("." not in name and field.alt for field in found(pages, Field) for name in [field.name])


def test_a_dot_is_set_on_each_axis_and_a_cross_where_they_meet():
    (page,) = placed(worksheet(Heading(words("Prik"), 1), dotted()))
    choices = [(field.group, field.kind) for field in found([page], Field)]
    assert [choices.count(one) for one in (("Hvem?", "dot"), ("Hvor?", "dot"), ("Ruden", "cross"))] == [5, 5, 25]


def test_a_file_has_one_first_heading_and_no_level_is_left_out():
    levels = [int(tag[1]) for tag, _ in read(placed()) if tag[0] == "H"]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def tags(document):
    return [part.name for part in found(placed(document), Part)]


def test_what_is_read_across_is_a_table_with_heads():
    heads = [part for part in found(placed(worksheet(points(3))), Part) if part.name == "TH"]
    assert [head.scope for head in heads] == ["Column"] * 3  # the first cells of its rows are to tick


def test_a_grid_that_is_mostly_empty_is_a_form_and_no_table():
    empty = tuple(tuple(Cell(lines=1, label=words(f"{n} {k}")) for k in range(3)) for n in range(3))
    table = Table(words("Skridt"), words("Skriv."), tuple(map(words, "abc")), empty, (1, 1, 1))
    assert "Table" not in tags(worksheet(table)) and "Table" in tags(worksheet(points(3)))
    assert list(tagged([], "")) == []


def test_senders_share_their_pages_and_differ_in_their_feet():
    ours, theirs = fitted(), fitted(sent_by=sender())
    assert paper(ours, look()) is paper(theirs, look())
    said = [
        "".join(str(p.words) for t in found_in(feet(one, look(), who)) for p in t.paragraphs)
        for one, who in ((ours, None), (theirs, sender()))
    ]
    assert "side 1 af 2" in said[0] and "Ida Holm" not in said[0] and "Ida Holm" in said[1]


def found_in(filling):
    return [text for items in filling.values() for text in walk(items) if isinstance(text, SetText)]


# ---------------------------------------------------------------- a day as a table


def test_an_item_of_a_list_in_a_cell_begins_behind_its_time_and_one_without_a_time_at_the_left():
    placed_ = placed(worksheet(sessions(session(steps=1)), paper="a4-landscape"))
    lines = {str(p.words): p.lines[0].x for text in found(placed_, SetText) for p in text.paragraphs if p.lines}
    assert lines["8.30"] == lines["Du:"] and lines["Alene:"] == pytest.approx(lines["Du:"] + 34.0)
    assert lines["Trin 0 tager lidt tid."] > lines["Alene:"]


def test_items_of_a_list_are_items_to_a_screen_reader():
    names = tags(worksheet(sessions(), paper="a4-landscape"))
    assert names.count("L") == 2 and names.count("LI") == names.count("LBody") == 6


def test_a_time_is_larger_than_a_name_and_that_than_a_text():
    texts = found(placed(worksheet(sessions(), paper="a4-landscape")), SetText)
    sizes = {str(p.words): p.style.size for text in texts for p in text.paragraphs}
    assert sizes["9.15"] > sizes["Velkomst"] > sizes["Gå rundt imens."] > sizes["til 9.45"]


def test_a_row_stands_on_the_ground_that_its_cells_have():
    shapes = found(placed(worksheet(sessions(session(ground="froel"), session()), paper="a4-landscape")), Shape)
    assert [shape.fill for shape in shapes if shape.fill in ("froel", "glas1")] == ["froel"] * 3 + ["glas1"] * 3


def test_a_single_row_heads_nothing_and_two_rows_begin_with_their_heads():
    """Else a reader hears more heads than cells."""

    def of_rows(*rows):
        parts = found(placed(worksheet(sessions(*rows), paper="a4-landscape")), Part)
        return [part.scope for part in parts if part.scope == "Row"]

    assert of_rows(session()) == [] and of_rows(session(), session()) == ["Row"] * 2


def test_blocks_of_a_bar_are_its_head_as_broad_as_they_are_long():
    made = placed(worksheet(bar(), paper="a4-landscape"))
    heads = [part for part in found(made, Part) if part.name == "TH"]
    assert [head.scope for head in heads] == ["Column"] * 3
    grounds = [bounds(item.outline) for head in heads for item in head.items if isinstance(item, Shape)]
    first, _, last = (ground.w + sheet.BLOCK_AIR for ground in grounds)
    assert last / first == pytest.approx(40 / 30, rel=0.01)


def test_the_words_of_a_drawing_with_several_are_part_of_the_figure():
    """They are drawn: hidden text would be read by nobody, and text in pieces by everybody."""
    numbers = tuple(Number(words(str(n)), "gran", 10.0 * n, 10, 9, upwards=n == 2) for n in (1, 2))
    figure = Figure(Group("Rum", (rect(0, 0, 40, 20),), alt="Et rum"), 40, 20, numbers=numbers)
    made = placed(worksheet(figure))
    (group,) = [item for item in found(made, Group) if item.alt == "Et rum"]
    assert len(group.items) == 3 and all(isinstance(item, Shape) for item in group.items)
    upright, upwards = (bounds(item.outline) for item in group.items[1:])
    assert upright.h > upright.w and upwards.w > upwards.h


def test_a_page_that_lies_has_a_title_that_leaves_its_table_room():
    lying, standing = fit(worksheet(paper="a4-landscape"), look(), None, layout()).layout, layout()
    assert (round(lying.page_w / MM), round(lying.page_h / MM)) == (297, 210)
    assert lying.title.size / standing.title.size < lying.cell.size / standing.cell.size < 1
