"""Stations: what stands on them, and that slips and dots have room, however much there is to do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from drawings import outside, said_in, shapes_of
from posters import drawn, logo, printed, sheets

from generator.compose.drawing.text import lines_of, lines_word_by_word
from generator.compose.figures.sharing import even_rows, filled_sheets
from generator.model.content import Content
from generator.model.geometry import Box, bounds
from generator.model.scene import Group, SetText, walk
from generator.model.sender import Sender
from generator.model.text import Words
from generator.model.units import MM

OF_PHASES = ("P06", "P07", "P08", "P09")
OF_DIRECTIONS = ("P10", "P11", "P12", "P13")


@pytest.mark.parametrize("sender", [None, logo(6), logo(17)], ids=["nobody", "low", "high"])
@pytest.mark.parametrize("whose", ["content", "world"])
@pytest.mark.parametrize("id", OF_PHASES + OF_DIRECTIONS)
def test_a_station_fits_above_any_footer(
    id: str, whose: str, sender: Sender | None, request: pytest.FixtureRequest
) -> None:
    content = request.getfixturevalue(whose)
    poster = drawn(id, content)
    for scene, sheet in zip((poster.scene, *poster.more), printed(id, content, sender), strict=True):
        assert outside(shapes_of(sheet), Box(0, 0, scene.w, scene.h)) == []


def test_type_keeps_its_size_and_is_read_from_where_one_stands(content: Content) -> None:
    for id in OF_PHASES + OF_DIRECTIONS:
        texts = [item for item in walk(tuple(printed(id, content))) if isinstance(item, SetText)]
        assert [
            (id, text.name, text.paragraphs[0].words)
            for text in texts
            if text.scale < 1 and text.name not in ("titel", "sokkel")
        ] == []
        words = [p for text in texts for p in text.paragraphs if p.style.name not in ("colophon", "footer")]
        assert min(p.style.size for p in words) >= 20


# ---------------------------------------------------------------- of a phase


def test_every_point_stands_there_with_its_number(content: Content) -> None:
    numbers = [
        said_in(sheets(drawn(id, content))[0], style) for id in OF_PHASES for style in ("number", "number-large")
    ]
    assert sum(numbers, []) == [
        f"{phase}.{n}" for phase, count in ((1, 9), (2, 8), (3, 6)) for n in range(1, count + 1)
    ]


def test_slips_of_76_mm_have_as_much_room_at_either_side(content: Content) -> None:
    shapes = shapes_of(sheets(drawn("P06", content))[0])
    for fill in ("paper", "glas2"):
        fields = [bounds(s.outline) for s in shapes if s.fill == fill and len(s.outline) == 5]
        slips = [field for field in fields if min(field.w, field.h) > 76 * MM - 0.01]
        assert len(slips) == 6
        assert [
            a for i, a in enumerate(slips) for b in slips[:i] if (met := a.common(b)) and min(met.w, met.h) > 0
        ] == []


def test_one_sees_which_phase_it_is_without_its_colour(content: Content) -> None:
    for id, label in zip(OF_PHASES, ("1", "2A", "2B", "3"), strict=True):
        sheet = sheets(drawn(id, content))[0]
        assert said_in(sheet, "here") == [label] and len(said_in(sheet, "elsewhere")) == 3


def test_a_fifth_hangs_to_the_right_of_the_last(world: Content) -> None:
    first, second = sheets(drawn("P09", world))
    assert said_in(first, "title") == ["Høst"] and said_in(second, "title") == ["Vinter"]
    assert said_in(second, "overline") == ["Fase\u00a04"] and said_in(second, "here") == ["4"]


def test_more_points_than_a_sheet_holds_go_on_on_the_next(world: Content) -> None:
    first = world.phases[0]
    many = replace(world, phases=(replace(first, focus=first.focus * 6), *world.phases[1:]))
    found = [said_in(sheet, "number") for sheet in sheets(drawn("P06", many))]
    assert len(found) == 3 and sum(found, []) == [f"1.{n}" for n in range(1, 25)]
    assert len(printed("P06", many)) == 3


def test_a_phase_of_one_point_and_an_essence_of_two_lines_fit(world: Content) -> None:
    first = world.phases[0]
    essence = Words("Hvem kan bruge det, I har dyrket, og hvordan når det frem til dem?")
    few = replace(world, phases=(replace(first, focus=first.focus[:1], essence=essence), *world.phases[1:]))
    [sheet] = printed("P06", few)
    [told] = [t for t in walk((sheet,)) if isinstance(t, SetText) and t.paragraphs[0].style.name == "quote"]
    assert len(told.paragraphs[0].lines) == 2


# ---------------------------------------------------------------- of a direction


def numbered(sheet: Group[Any]) -> list[tuple[str, str]]:
    return list(zip(said_in(sheet, "number"), said_in(sheet, "body"), strict=True))


def test_every_task_stands_on_the_arrow_with_its_number(content: Content) -> None:
    for id, direction in zip(OF_DIRECTIONS, content.directions, strict=True):
        [sheet] = sheets(drawn(id, content))
        assert numbered(sheet) == [(str(n), task.short) for n, task in enumerate(direction.tasks, 1)]
        assert said_in(sheet, "title") == [direction.name] and said_in(sheet, "quote") == [direction.audience]


def fields_of(sheet: Group[Any]) -> list[Box]:
    """The boxes that are drawn to be written on."""
    found = [bounds(s.outline) for s in shapes_of(sheet) if s.fill in ("paper", "glas1") and len(s.outline) == 5]
    return [box for box in found if box.w > 100 and box.h > 40 and box.w < 400]


@pytest.mark.parametrize("id", OF_DIRECTIONS)
def test_each_task_has_three_places_for_dots_and_the_slips_are_whole(id: str, content: Content) -> None:
    [sheet] = sheets(drawn(id, content))
    fields, count = fields_of(sheet), len(content.directions[OF_DIRECTIONS.index(id)].tasks)
    slips = [box for box in fields if min(box.w, box.h) > 76 * MM - 0.01]
    assert len(slips) == (3 if id in ("P10", "P11") else count)
    dots = [box for box in fields if box not in slips]
    assert len(dots) == 3 * count and min(min(box.w, box.h) for box in dots) >= 15 * MM
    assert said_in(sheet, "emphasis")[:3] == ["Gør jeg", "Styrkes", "Deles"]


def test_fields_too_small_would_be_found() -> None:
    assert min(74 * MM, 80 * MM) < 76 * MM - 0.01


@pytest.mark.parametrize(("id", "counts"), [("P10", (8, 9, 16)), ("P11", (7, 8)), ("P12", (1, 5, 9)), ("P13", (2, 6))])
def test_more_tasks_go_on_on_a_further_sheet_under_their_numbers(
    id: str, counts: tuple[int, ...], content: Content
) -> None:
    index = OF_DIRECTIONS.index(id)
    one = content.directions[index]
    for count in counts:
        changed = replace(one, tasks=(one.tasks * 4)[:count])
        more = replace(content, directions=(*content.directions[:index], changed, *content.directions[index + 1 :]))
        found = sheets(drawn(id, more))
        assert [number for sheet in found for number in said_in(sheet, "number")] == [str(n + 1) for n in range(count)]
        assert len(printed(id, more)) == len(found) <= 1 + count // 5


def test_short_tasks_of_long_words_have_the_lines_they_take_in_a_narrow_column(content: Content) -> None:
    """Four short words may fill three lines: a mean of all characters guesses two."""
    *others, out = content.directions
    short = Words("Udpeg en koordinator med mandat.")
    assert lines_of(short, 25, 215) == 2 < lines_word_by_word(short, 25, 215) == 3
    tasks = tuple(replace(task, short=short) for task in out.tasks)
    assert printed("P13", replace(content, directions=(*others, replace(out, tasks=tasks))))


def test_a_direction_has_its_poster_by_where_it_points(content: Content) -> None:
    turned = replace(content, directions=content.directions[::-1])
    assert said_in(sheets(drawn("P10", turned))[0], "title") == ["Op"]
    assert said_in(sheets(drawn("P10", turned))[0], "overline") == ["Din rolle som chef · retning 4 af 4"]


# ---------------------------------------------------------------- rows and sheets


def test_rows_are_alike_where_they_may_be_and_none_lacks_what_it_needs() -> None:
    assert even_rows([60, 60, 60], 240, 92) == [80, 80, 80]
    assert even_rows([60, 90, 60], 240, 92) == [70, 100, 70]
    assert even_rows([], 240, 92) == [] and sum(even_rows([200], 100, 92)) == 200


def test_sheets_are_as_few_as_can_be_and_shared_out_evenly() -> None:
    assert filled_sheets("abcd", [40, 40, 40, 40], 130) == [["a", "b"], ["c", "d"]]
    assert filled_sheets("ab", [200, 20], 130) == ["a", "b"] and filled_sheets("", [], 130) == [""]
