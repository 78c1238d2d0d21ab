"""P05: samskabelse at one look, and what there is no room for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawings import outside, said_in, shapes_of
from posters import drawn, logo, printed, sheets

from generator.compose.drawing.pictures import inked
from generator.model.content import Content, Item
from generator.model.drawings import PLAIN
from generator.model.geometry import Box, around, bounds
from generator.model.problems import Problems, Where
from generator.model.scene import SetText, walk
from generator.model.sender import Sender
from generator.model.text import Words


@pytest.mark.parametrize("sender", [None, logo(6), logo(17)], ids=["nobody", "low", "high"])
@pytest.mark.parametrize("whose", ["content", "world"])
def test_it_fits_above_any_footer(
    whose: str, sender: Sender | None, request: pytest.FixtureRequest
) -> None:  # fmt: skip
    [sheet] = printed("P05", request.getfixturevalue(whose), sender)
    assert outside(shapes_of(sheet), Box(0, 0, 1191, 1684)) == []
    texts = [item for item in walk((sheet,)) if isinstance(item, SetText) and item.name not in ("titel", "sokkel")]
    assert [text.name for text in texts if text.scale < 1] == []


def test_all_five_lists_are_read_in_their_order(content: Content) -> None:
    [sheet], intro = sheets(drawn("P05", content)), content.introduction
    names = said_in(sheet, "name")
    assert said_in(sheet, "emphasis") == [intro.definition]
    assert names[:7] == [term.name for term in (*intro.traits, *intro.is_not)]
    assert names[8:] == [term.name for term in intro.bottom_lines]
    assert said_in(sheet, "body") == [term.text for term in (*intro.traits, *intro.is_not)]


def test_what_it_is_not_stands_outside_the_glass_and_every_gain_inside(content: Content) -> None:
    [sheet], intro = sheets(drawn("P05", content)), content.introduction
    texts = {t.name or str(t.paragraphs[0].words): t for t in walk((sheet,)) if hasattr(t, "paragraphs")}
    glass = [bounds(shape.outline) for shape in shapes_of(sheet) if shape.fill == "glas1"]
    tall = max(glass, key=lambda box: box.h)
    assert [texts[term.name].box.x > tall.right for term in intro.is_not] == [True] * 4
    house = around(sorted(glass, key=lambda box: -box.w * box.h)[:2])
    assert [house.holds(texts[term.name].box) for term in intro.bottom_lines] == [True] * 4
    assert all(texts[term.name].on == "glas1" for term in intro.bottom_lines)


def more(content: Content, field: str, count: int) -> Content:
    items = [
        Item(Words(f"x{n}"), Words("En ting til i haven", Where("x.yaml", n)), Words("Vand den.")) for n in range(count)
    ]
    return replace(content, introduction=replace(content.introduction, **{field: tuple(items)}))


@pytest.mark.parametrize("field", ["traits", "is_not", "bottom_lines", "actors"])
def test_the_first_there_is_no_room_for_is_told_and_no_other(field: str, content: Content) -> None:
    with pytest.raises(Problems) as found:
        drawn("P05", more(content, field, 12))
    [problem] = found.value.problems
    assert "på plakaten P05, men her er 12" in problem.message
    most = int(problem.message.split("plads til ")[1].split()[0])
    assert problem.where.line == most and drawn("P05", more(content, field, most))


def test_each_kind_of_gain_has_its_plant_and_a_new_one_a_plain_one(content: Content) -> None:
    assert {str(term.id) for term in content.introduction.bottom_lines} == {*content.drawings.ids("gains")} - {PLAIN}
    for id in (*content.drawings.ids("gains"), "noget-nyt"):
        covered = inked(content.drawings.of("gains", id))
        assert covered.w < 220 and covered.y > -200 and covered.bottom < 3
