"""Content grows and shrinks: rows and slides of the deck give way, never the type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from drawings import extent
from seminar_deck import programme_of, said, settled, texts_of, title, with_programme, world_with_its_voices

from generator.compose.figures.slides.lists import case_slides
from generator.model.content import Content
from generator.model.document import Settled, Slide
from generator.model.programme import Step, clock
from generator.model.scene import SetText, Shape, walk
from generator.model.text import Words


def many(items, count: int):
    """So many of the items: the first ones, or all and then copies of them with names of their own."""
    found = [replace(item, id=Words(f"{item.id}-{n}")) for n, item in enumerate(items * count)]
    return tuple(found[:count])


def with_focus(content: Content, count: int) -> Content:
    first, *others = content.phases
    return replace(content, phases=(replace(first, focus=many(first.focus, count)), *others))


def rows_of(slides: Sequence[Slide[SetText]], number: int) -> list[str]:
    """The numbers of a phase's focus points, in the order they are read."""
    names = (text.name for slide in slides for text in texts_of(slide))
    return [name.split()[-1] for name in names if name.startswith(f"nummer {number}.")]


@pytest.mark.parametrize("count", [1, 2, 9, 10, 11, 13, 14, 30])
def test_focus_points_are_numbered_and_take_as_many_slides_as_they_need(world: Content, count: int):
    slides = settled(with_focus(world_with_its_voices(world), count)).slides
    own = [slide for slide in slides if title(slide).startswith(world.phases[0].name + ":")]
    assert rows_of(own, 1) == [f"1.{n}" for n in range(1, count + 1)]
    assert len(own) == -(-count // 13)
    assert len({title(slide) for slide in own}) == len(own)


LONGER = Words("Hvem vander bedene i ferien, og hvem høster kartoflerne til sidst?")
"""More than a line of a row holds, and as long as a poster has it."""


@pytest.mark.parametrize(("count", "long", "slides"), [(6, 6, 1), (9, 1, 1), (11, 1, 1), (11, 3, 2), (11, 11, 2)])
def test_words_that_take_two_lines_get_a_higher_row(world: Content, count: int, long: int, slides: int):
    content = with_focus(world_with_its_voices(world), count)
    first, *others = content.phases
    longer = tuple(replace(point, short=LONGER, slide=None) for point in first.focus[:long])
    grown = replace(first, focus=(*longer, *first.focus[long:]))
    found = settled(replace(content, phases=(grown, *others))).slides
    own = [slide for slide in found if title(slide).startswith(first.name + ":")]
    assert rows_of(own, 1) == [f"1.{n}" for n in range(1, count + 1)] and len(own) == slides


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_nothing_grows_over_the_words_of_the_phase_model(world: Content, count: int):
    names, focus = ("Drøm", "Så", "Høst", "Vinter", "Forår"), many(world.phases[0].focus, 11)
    phases = tuple(replace(world.phases[0], name=Words(name), focus=focus) for name in names[:count])
    slides = settled(replace(world_with_its_voices(world), phases=phases)).slides
    quoted = [s for s in slides if sum(t.paragraphs[0].style.name == "quote" for t in texts_of(s)) >= count]
    (slide,) = (s for s in quoted if "label" in {t.paragraphs[0].style.name for t in texts_of(s)})
    leaves = [extent(s.outline) for s in walk(slide.scene.items) if isinstance(s, Shape) and s.fill in ("mos", "spire")]
    lines = [(p.style.size, line) for text in texts_of(slide) for p in text.paragraphs for line in p.lines]
    assert [
        line
        for size, line in lines
        for left, top, right, bottom in leaves
        if left < line.x + line.width and right > line.x and top < line.y and bottom > line.y - size / 2
    ] == []


def test_the_points_of_a_phase_with_parts_are_numbered_through_them(content: Content, half_day: Settled):
    assert rows_of(half_day.slides, 2) == [f"2.{n}" for n in range(1, len(content.phases[1].all_focus) + 1)]


def cases_by(world: Content, *counts: int) -> Content:
    """So many cases in each sector; a sector that is not told has none."""
    sectors = [sector.id for sector in world.sectors]
    by_sector = [many([c for c in world.cases if c.sector == id], n) for id, n in zip(sectors, counts, strict=False)]
    return replace(world, cases=tuple(case for found in by_sector for case in found))


@pytest.mark.parametrize(
    ("counts", "slides"), [((1,), 1), ((4, 4, 4), 1), ((5, 4, 4), 2), ((4, 0, 5), 2), ((9, 2, 1), 3), ((0, 0, 0), 0)]
)
def test_cases_are_numbered_and_take_as_many_slides_as_they_need(world: Content, counts: tuple[int, ...], slides: int):
    grown = cases_by(world, *counts)
    slides_of_it = settled(world_with_its_voices(grown)).slides
    own = [s for s in slides_of_it if "fra kommuner og regioner" in title(s)]
    numbers = [t.name for s in own for t in texts_of(s) if re.fullmatch(r"nummer \d+", t.name)]
    assert sorted(int(name.split()[1]) for name in numbers) == list(range(1, sum(counts) + 1))
    assert len(own) == slides
    for sector, count in zip(world.sectors, counts, strict=False):
        assert any(sector.name in said(s) for s in own) == bool(count)


def test_on_several_slides_every_sector_has_its_cases_shared_out(world: Content):
    """Not three and one beside three and two."""
    grown = cases_by(world, 4, 4, 5)
    slides = case_slides(grown.sectors, grown.cases)
    assert [[len(shelves) for _, shelves in slide] for slide in slides] == [[2, 2, 3], [2, 2, 2]]


@pytest.mark.parametrize(("count", "slides"), [(1, 1), (2, 1), (5, 1), (6, 1), (7, 2), (13, 3)])
def test_pieces_of_advice_share_the_height(world: Content, count: int, slides: int):
    found = settled(world_with_its_voices(replace(world, advice=many(world.advice, count)))).slides
    own = [s for s in found if "råd at gå hjem med" in title(s)]
    numbers = [str(p.words) for s in own for t in texts_of(s) for p in t.paragraphs if str(p.words).isdigit()]
    assert numbers == [str(n) for n in range(1, count + 1)] and len(own) == slides


@pytest.mark.parametrize("count", range(1, 7))
def test_bottom_lines_have_a_pane_each(world: Content, count: int):
    intro = replace(world.introduction, bottom_lines=many(world.introduction.bottom_lines, count))
    assert settled(world_with_its_voices(replace(world, introduction=intro)))


def with_steps(content: Content, count: int) -> Content:
    """The cases' exercise in so many steps."""
    steps = tuple(Step(5, Words(f"Bord {n}"), Words("Grav et hul.")) for n in range(1, count + 1))
    named = [Words("exercise"), Words("clock")]
    sessions = [
        replace(s, steps=steps, minutes=5 * count, slides=tuple(named)) if s.id == "cases" else s
        for s in programme_of(content).sessions
    ]
    return with_programme(content, *sessions)


@pytest.mark.parametrize("count", range(1, 9))
def test_the_steps_of_an_exercise_are_all_on_its_clock(content: Content, count: int):
    day = with_steps(content, count)
    start, slides = programme_of(day).hours()["cases"].start, settled(day).slides
    todo, shown = (
        next(s for s in slides if title(s) == name) for name in ("Hvor ligger casen?", "I gang: Hvor ligger casen?")
    )
    for n in range(1, count + 1):
        assert f"Bord {n}" in said(todo) and clock(start + 5 * (n - 1)) in said(shown)
