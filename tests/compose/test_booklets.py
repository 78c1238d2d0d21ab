"""The participants' booklet: the day and the content as they are written, room for a pen, nothing in the fold, and pages by fours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from carries import CARRIES, carried
from posters import LAYOUTS, logo, theme

from generator.compose.booklets import SENDER
from generator.compose.catalogue import CATALOGUE
from generator.compose.templates.booklet import INNER, LINE, OUTER, PAGE
from generator.compose.texts import Texts
from generator.load.editions import load_editions
from generator.load.theme import load_pages
from generator.model.content import Content
from generator.model.document import Booklet, Settled
from generator.model.geometry import Box, bounds
from generator.model.problems import Problems
from generator.model.programme import clock
from generator.model.scene import Field, Place, Scene, SetText, Shape, walk
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.fit import settle, settle_items, signed
from generator.write.pdf.imposition import leaves

MATERIAL = CATALOGUE["A13"]
STYLES = load_pages(LAYOUTS, theme(), [])["booklet-a5"].styles_of("A13")
EDITIONS = load_editions(LAYOUTS / "editions.yaml", [])


def composed(content: Content, sender=None) -> Booklet:
    made = MATERIAL.compose(content, texts(content), MATERIAL.signing.room(sender))
    assert isinstance(made, Booklet)
    return made


def texts(content: Content) -> Texts:
    return Texts(content.materials["A13"], content, "A13")


def settled(content: Content, sender=None) -> Settled:
    fitted = settle(composed(content, sender), STYLES, theme().look("pdf"), "A13")
    own = settle_items(MATERIAL.signing.sign(content, sender, texts(content)), STYLES, theme().look("pdf"), "A13", 1)
    return signed(fitted, own)


@pytest.fixture(scope="module")
def booklet(content: Content) -> Settled:
    return settled(content)


def fields(page: Scene) -> list[Field]:
    return [item for item in walk(page.items) if isinstance(item, Field)]


def said(page: Scene) -> str:
    return " ".join(str(p.words) for t in walk(page.items) if isinstance(t, SetText) for p in t.paragraphs)


def in_words(booklet: Settled) -> str:
    return " ".join(map(said, booklet.pages))


@pytest.mark.parametrize("which", ["content", "world"])
def test_all_that_it_carries_is_read_in_it(which: str, request: pytest.FixtureRequest) -> None:
    content = request.getfixturevalue(which)
    words = in_words(settled(content))
    assert [text for text in carried(MATERIAL, content, CARRIES[MATERIAL.id].content) if text not in words] == []


def test_sixteen_pages_the_last_of_them_signed_and_no_other(content: Content) -> None:
    pages = composed(content).pages
    assert len(pages) == 16
    signed_pages = [n for n, page in enumerate(pages, 1) for item in page.items if isinstance(item, Place)]
    assert signed_pages == [16] and next(i.name for i in pages[-1].items if isinstance(i, Place)) == SENDER
    assert MATERIAL.id in said(settled(content, logo(14)).pages[-1])


def test_the_day_is_the_programme_that_one_key_names(content: Content) -> None:
    for id, programme in content.programmes.items():
        if not programme.start:
            continue
        own = {**content.materials, "A13": {**content.materials["A13"], "programme": Words(id)}}
        other = replace(content, materials=own)
        page = said(settled(other).pages[1])
        assert all(s.name in page for s in programme.sessions)
        assert all(clock(hours.start) in page for hours in programme.hours().values())


def test_a_programme_that_is_not_there_is_one_problem_at_the_key(content: Content) -> None:
    key = content.materials["A13"]["programme"].derived("halvdagg")
    other = replace(content, materials={**content.materials, "A13": {**content.materials["A13"], "programme": key}})
    with pytest.raises(Problems, match="halvdagg") as found:
        composed(other)
    [problem] = found.value.problems
    assert problem.where == key.where and "halvdag" in problem.hint


# ---------------------------------------------------------------- room for a pen, and type to read


def apart(field: Field) -> set[float]:
    ys = sorted(y for item in field.items if isinstance(item, Shape) for segment in item.outline for y in segment[2::2])
    return {round(b - a, 3) for a, b in zip(ys[::2], ys[2::2], strict=False)}


def test_writing_lines_are_eight_millimetres_apart(booklet: Settled) -> None:
    lines = [
        field
        for page in booklet.pages
        for field in fields(page)
        if field.kind == "text" and field.lines > 1 and field.items
    ]
    assert len(lines) > 20
    assert {gap for field in lines for gap in apart(field)} == {round(LINE, 3)} == {round(8 * MM, 3)}


def test_lines_that_are_closer_would_be_seen() -> None:
    rules = tuple(Shape((("M", 0, y), ("L", 90, y)), None, "gran", 0.55) for y in (0, LINE, 2 * LINE - 3))
    assert apart(Field("f", rules, "f", Box(0, 0, 90, 60), lines=3)) != {round(LINE, 3)}


def test_boxes_are_large_enough_to_tick(booklet: Settled) -> None:
    boxes = [
        bounds(item.outline)
        for page in booklet.pages
        for field in fields(page)
        if field.kind == "cross"
        for item in field.items
    ]
    assert len(boxes) > 23 and all(box.w >= 4.3 * MM for box in boxes)


def test_a_point_a_task_and_a_type_has_each_its_own_field(content: Content, booklet: Settled) -> None:
    found = [(field.name, field.alt) for page in booklet.pages for field in fields(page)]
    assert len(found) == len(set(found))
    asked = {field.group for page in booklet.pages for field in fields(page) if field.group}
    tasks = [task.short for way in content.directions for task in way.tasks]
    assert all(any(group.endswith(task) for group in asked) for task in tasks)


def test_numbers_of_tasks_begin_anew_in_each_direction(content: Content, booklet: Settled) -> None:
    numbers = [str(n) for way in content.directions for n, _ in enumerate(way.tasks, 1)]
    texts = [item for page in booklet.pages[7:9] for item in walk(page.items) if isinstance(item, SetText)]
    assert [str(t.paragraphs[0].words) for t in texts if t.paragraphs[0].style.name == "row-number"] == numbers


@pytest.mark.parametrize("which", ["content", "world"])
def test_no_type_is_smaller_than_can_be_read(which: str, request: pytest.FixtureRequest) -> None:
    pages = settled(request.getfixturevalue(which), logo(14)).pages
    found = [p.style for page in pages for t in walk(page.items) if isinstance(t, SetText) for p in t.paragraphs]
    assert min(style.size for style in found) >= 8.4
    assert min(style.size for style in found if style.color != "muld") >= 8.6


# ---------------------------------------------------------------- paper


@pytest.mark.parametrize("which", ["content", "world"])
def test_nothing_that_is_read_or_written_comes_near_the_fold_or_the_edge(
    which: str, request: pytest.FixtureRequest
) -> None:
    assert near_the_fold_or_the_edge(settled(request.getfixturevalue(which)).pages) == []


def near_the_fold_or_the_edge(pages) -> list[tuple[int, Box]]:
    """Page by page what lies within 10 mm of the fold, 9 of the outer edge or 8 of the foot."""
    found = []
    for number, page in enumerate(pages, 1):
        inner, outer = INNER - 4 * MM, OUTER - 4 * MM
        left, right = (outer, PAGE.w - inner) if number % 2 == 0 else (inner, PAGE.w - outer)
        texts = [box for text in walk(page.items) if isinstance(text, SetText) for box in lines_of(text)]
        boxes = [field.box for field in fields(page)] + texts
        found += [(number, b) for b in boxes if b.x < left or b.right > right or b.bottom > PAGE.h - 8 * MM]
    return found


def lines_of(text: SetText) -> list[Box]:
    if text.rotation:
        return [text.box]
    return [Box(line.x, line.y, line.width, 0) for paragraph in text.paragraphs for line in paragraph.lines]


def test_a_line_in_the_fold_would_be_seen(booklet: Settled) -> None:
    field = replace(fields(booklet.pages[3])[0], box=Box(PAGE.w - INNER, 100, 20, 20))
    pages = [*booklet.pages[:3], replace(booklet.pages[3], items=(field,))]
    assert near_the_fold_or_the_edge(booklet.pages) == [] != near_the_fold_or_the_edge(pages)


def test_only_the_cover_runs_to_the_edge_and_bleeds(booklet: Settled) -> None:
    to_edge = []
    for number, page in enumerate(booklet.pages, 1):
        grounds = [bounds(i.outline) for i in walk(page.items) if isinstance(i, Shape) and i.fill]
        to_edge += [number] if any(box.x <= 0 or box.right >= PAGE.w for box in grounds) else []
    assert to_edge == [1, 16]
    press = leaves(booklet, EDITIONS["trykkeri"].printings["booklet"])
    assert len(press) == 16 and all(leaf.trim[0] - leaf.bleed[0] == pytest.approx(3 * MM) for leaf in press)


def test_in_the_office_two_pages_lie_on_a_side_and_no_ground_reaches_the_edge(booklet: Settled) -> None:
    sides = leaves(booklet, EDITIONS["kontor"].printings["booklet"])
    assert len(sides) == 8
    for side in sides:
        left, right = side.placed
        assert left.clip[0] == left.clip[1] == pytest.approx(8 * MM) and left.clip[2] == right.clip[0]
        assert right.clip[2] == pytest.approx((297 - 8) * MM)


# ---------------------------------------------------------------- growth


def longer(content: Content, count: int) -> Content:
    """The first phase with so many points."""
    phase = content.phases[0]
    points = (phase.all_focus * count)[:count]
    return replace(content, phases=(replace(phase, focus=points, parts=()), *content.phases[1:]))


@pytest.mark.parametrize("count", [1, 10, 14, 20])
def test_more_points_take_more_pages_and_always_by_fours(content: Content, count: int) -> None:
    pages = settled(longer(content, count)).pages
    assert len(pages) % 4 == 0 and len(pages) >= 16
    assert all(page.items for page in pages)  # what would be blank has lines


def with_advice(content: Content, count: int) -> Content:
    return replace(content, advice=(content.advice * count)[:count])


def with_tasks(content: Content, count: int) -> Content:
    first = content.directions[0]
    return replace(content, directions=(replace(first, tasks=(first.tasks * count)[:count]), *content.directions[1:]))


@pytest.mark.parametrize(("grown", "most"), [(longer, 27), (with_advice, 7), (with_tasks, 15)])
def test_what_there_is_no_room_for_is_one_problem_at_the_first_too_many(content: Content, grown, most: int) -> None:
    assert len(settled(grown(content, most)).pages) % 4 == 0
    with pytest.raises(Problems, match=f"plads til {most} ") as found:
        composed(grown(content, most + 1))
    assert len(found.value.problems) == 1
