"""The deck carries its content: every text has its place on a slide, whoever sends it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from deck_samples import municipality, theme, write_pptx
from office_lint import lint
from seminar_deck import said, settled, texts_of, title, world_with_its_voices

from generator.compose.texts import fill
from generator.model.content import Content
from generator.model.document import Layout, Settled, Slide
from generator.model.geometry import bounds
from generator.model.problems import Problem, Problems, Where
from generator.model.scene import Group, SetText, Shape, walk
from generator.model.text import Words

SMALLEST = 14  # points


def test_every_title_is_its_own(half_day: Settled):
    found = [title(s) for s in half_day.slides]
    assert len(found) == len(set(found)) >= 20


def test_every_slide_has_notes_for_the_one_who_stands_there(half_day: Settled):
    for slide in half_day.slides:
        assert slide.notes.time and slide.notes.instruction and slide.notes.plan_b, title(slide)
        assert all(len(words) > 15 for words in slide.notes.instruction)


def test_everything_the_deck_must_carry_is_on_a_slide(content: Content, half_day: Settled):
    words = "\n".join(map(said, half_day.slides))
    wanted = [content.introduction.definition, *(item.name for item in content.introduction.is_not)]
    wanted += [f.name for phase in content.phases for f in phase.all_focus]
    wanted += [f.slide or f.short for phase in content.phases for f in phase.all_focus]
    wanted += [d.audience for d in content.directions if d.bearing != "down"]  # whom that meets lies in the soil
    wanted += [t.slide for t in content.typology.types]
    wanted += (
        [c.slide or c.name for c in content.cases]
        + [a.name for a in content.advice]
        + list(content.publication.literature)
    )
    assert [w for w in wanted if w not in words] == []


def test_a_voice_is_told_with_its_name_and_never_as_a_quotation(content: Content, half_day: Settled):
    voices = [s for s in half_day.slides if s.layout == Layout.POINT]
    assert voices
    by_text = {str(v.text): v for v in content.voices}
    people = {p.id: p for p in content.persons}
    for slide in voices:
        person = people[by_text[str(slide.title.paragraphs[0].words)].person]
        assert fill(content.materials["D01"]["point-source"], navn=person.name) in said(
            slide
        ) and person.organisation in said(slide)
        assert not title(slide).startswith("»")


def test_nothing_that_is_read_is_too_small(half_day: Settled):
    for slide in half_day.slides:
        for found in texts_of(slide):
            assert min(p.style.size for p in found.paragraphs) >= SMALLEST, said(slide)


@pytest.mark.parametrize("zone", ["left", "right"])
def test_a_municipality_with_a_high_footer_and_a_long_contact_fits(content: Content, zone: str):
    contact = Words("Spørgsmål? Karen Nørgård, udviklingskonsulent, Direktionssekretariatet, samskabelse@byen.example")
    sender, look = municipality(zone=zone, clear=1.0, contact=contact)
    found = settled(content, sender, look)
    assert contact in said(next(s for s in found.slides if title(s) == "Kilder og litteratur"))
    (name,) = (item for item in found.foot if isinstance(item, SetText))
    assert name.paragraphs[0].words == content.publication.series


LONG = "Center for Plan, Byg, Kultur og Fritid "


@pytest.mark.parametrize("times", range(9, 18))
def test_a_contact_that_is_too_long_is_told_where_it_stands_and_by_how_much(content: Content, times: int):
    """As many characters less as the hint says, and it fits."""

    def asked(department: str) -> Words:
        where = Where("layouts/brands/ny/_brand.yml", 9, 19)
        return Words(f"Spørgsmål? Karen Nørgård, {department.strip()}, karen@ny.example, 12 34 56 78", where)

    def fault(department: str) -> Problem | None:
        sender, look = municipality(contact=asked(department))
        try:
            settled(content, sender, look)
        except Problems as found:
            (problem,) = found.problems
            return problem
        return None

    told = fault(LONG * times)
    if told:
        assert told.where == asked("").where and "linjen »Spørgsmål? Karen …« er for lang til D01" in told.message
        less = int(re.findall(r"\d+", told.hint)[0])
        assert fault((LONG * times)[:-less]) is None
    assert bool(told) == (times > 11)


def test_other_counts_compose_too(world: Content):
    found = settled(world_with_its_voices(world))
    assert sum(s.layout == Layout.SECTION for s in found.slides) == len(world.phases) + 1  # and the break
    words = "\n".join(map(said, found.slides))
    assert all(c.name in words for c in world.cases) and all(a.name in words for a in world.advice)


def test_what_does_not_fit_is_told_with_its_line(world: Content):
    first, *others = world.phases
    long = Words("Regnvandsopsamlingsanlægsgravning", Where("content/phases/1-droem.yaml", 3, 7))
    with pytest.raises(Problems, match=r"content/phases/1-droem\.yaml:3:7: ordet"):
        settled(world_with_its_voices(replace(world, phases=(replace(first, name=long), *others))))


def figures(slide: Slide[SetText]) -> list[Group]:
    return [item for item in walk(slide.scene.items) if isinstance(item, Group) and item.alt]


def test_a_figure_holds_shapes_only_and_says_what_it_shows(half_day: Settled):
    seen = 0
    for slide in half_day.slides:
        for figure in figures(slide):
            seen += 1
            assert len(figure.alt) > 15 and all(isinstance(i, (Shape, Group)) for i in walk(figure.items))
    assert seen > 30


def test_nothing_is_drawn_outside_the_slide(half_day: Settled):
    for slide in half_day.slides:
        for item in walk(slide.scene.items):
            if isinstance(item, Shape):
                left, top, w, h = bounds(item.outline)
                edge = item.width / 2 + 0.6
                assert left >= -edge and top >= -edge and left + w <= 960 + edge and top + h <= 540 + edge, title(slide)


def test_the_finished_file_passes_the_lint_and_is_the_same_twice(half_day: Settled, content: Content):
    look = theme().look("office")
    package = write_pptx(half_day, look, None)
    assert lint(package) == []
    assert write_pptx(settled(content), look, None) == package
