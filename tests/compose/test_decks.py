"""D01 follows the programme and the content: every stop, every count, every text has its place on a slide."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from deck_samples import LAYOUTS, municipality, theme, write_pptx
from office_lint import lint

from generator.compose.catalogue import catalogue
from generator.compose.templates.slide import time_words
from generator.compose.texts import Texts
from generator.load.theme import load_pages
from generator.model.content import Content
from generator.model.document import Deck, Layout, SetSlide, Settled
from generator.model.geometry import bounds
from generator.model.look import Look
from generator.model.problems import Problem, Problems
from generator.model.programme import Hours, Programme, Session, Step
from generator.model.scene import Group, SetText, Shape, walk
from generator.model.sender import Sender
from generator.model.text import Words
from generator.typeset.fit import reserve_of, settle, settle_items, signed

SMALLEST = 14  # points


def programme_of(content: Content) -> Programme:
    found = content.programmes["halvdag"]
    assert isinstance(found, Programme)
    return found


def composed(content: Content, sender: Sender | None = None) -> Deck:
    material = catalogue()["D01"]
    found = material.compose(content, Texts(content.materials["D01"], content), material.signing.room(sender))
    assert isinstance(found, Deck)
    return found


@cache
def styles():
    problems: list[Problem] = []
    found = load_pages(LAYOUTS, theme(), problems)["slide-16x9"].styles
    assert not problems
    return found


def settled(content: Content, sender: Sender | None = None, look: Look | None = None) -> Settled:
    deck, look = composed(content, sender), look or theme().look("office")
    signature = catalogue()["D01"].signing.sign(content, sender, Texts(content.materials["D01"], content))
    own = settle_items(signature, styles(), look, "D01", reserve_of(deck))
    return signed(settle(deck, styles(), look, "D01"), own)


def texts_of(slide: SetSlide) -> list[SetText]:
    inside = [item for item in walk(slide.scene.items) if isinstance(item, SetText)]
    return [*slide.texts.values(), *inside]


def said(slide: SetSlide) -> str:
    return "\n".join(str(p.words) for t in texts_of(slide) for p in t.paragraphs)


def title(slide: SetSlide) -> str:
    return " ".join(slide.title.paragraphs[0].words.split())


@pytest.fixture(scope="module")
def half_day(content: Content) -> Settled:
    return settled(content)


def with_programme(content: Content, *sessions: Session) -> Content:
    programme = programme_of(content)
    return replace(content, programmes={"halvdag": replace(programme, sessions=sessions)})


def with_texts(content: Content, **texts: Words | tuple[Words, ...]) -> Content:
    materials = {**content.materials, "D01": {**content.materials["D01"], **texts}}
    return replace(content, materials=materials)


# ---------------------------------------------------------------- the programme


def test_the_slides_keep_the_programmes_clock(content: Content, half_day: Settled):
    programme = programme_of(content)
    spans = [re.findall(r"\d+\.\d\d", slide.notes.time)[:2] for slide in half_day.slides]
    assert spans[0][0] == programme.start and spans[-1][-1] == programme.end
    ends = [span[-1] for span in spans]
    assert [span[0] for span in spans[1:]] == ends[:-1]  # no minute is told twice, and none is lost


def test_every_session_has_a_slide_and_every_exercise_its_minutes(content: Content, half_day: Settled):
    words = [said(slide) for slide in half_day.slides]
    for session in programme_of(content).sessions:
        for step in session.steps:
            assert any(f"{step.minutes}\u00a0min" in w and step.name in w for w in words), step
    begun = {str(slide.notes.time).split("–")[0].removeprefix("kl.\u00a0") for slide in half_day.slides}
    starts = {str(hours).split("–")[0] for hours in programme_of(content).hours().values()}
    assert starts <= begun


def test_the_programme_slide_shows_every_stop_and_the_break(content: Content, half_day: Settled):
    programme = programme_of(content)
    words = said(next(s for s in half_day.slides if title(s) == "Dagens program"))
    for session in programme.stops():
        assert str(programme.hours()[session.id]).split("–")[0] in words
    assert f"Pause kl.\u00a0{programme.hours()['pause']}" in words and f"Slut kl.\u00a0{programme.end}" in words


def test_an_exercise_that_is_added_gets_its_slide_from_its_data(content: Content):
    programme = programme_of(content)
    *others, last = programme.sessions
    steps = (Step(4, Words("Alle"), Words("Gå en tur.")), Step(6, Words("I par"), Words("Fortæl om turen.")))
    walk_ = Session(
        id=Words("tur"),
        minutes=10,
        name=Words("En tur i haven"),
        kind="exercise",
        steps=steps,
        plan_b=Words("Bliv inde."),
    )
    changed = with_programme(
        content, *others, walk_, replace(last, minutes=last.minutes - 8), replace(last, id="x", minutes=0)
    )
    changed = with_programme(content, *(s for s in programme_of(changed).sessions if s.minutes))
    programme = programme_of(changed)
    changed = replace(changed, programmes={"halvdag": replace(programme, end=Words("12.17"))})
    found = next(s for s in settled(changed).slides if title(s) == "En tur i haven")
    assert "Fortæl om turen." in said(found) and found.notes.plan_b == "Bliv inde."


@pytest.mark.parametrize("gone", ["cases", "velkomst"])
def test_a_session_that_the_deck_needs_is_missed(content: Content, gone: str):
    sessions = tuple(s for s in programme_of(content).sessions if s.id != gone)
    with pytest.raises(Problems, match=f"mangler punktet '{gone}'"):
        composed(with_programme(content, *sessions))


def test_two_slides_with_one_title_are_a_problem(content: Content):
    sessions = [replace(s, name=Words("Pause")) if s.id == "handleplan" else s for s in programme_of(content).sessions]
    with pytest.raises(Problems, match="to slides har titlen »Pause«"):
        composed(with_programme(content, *sessions))


def test_an_unknown_point_is_a_problem(content: Content):
    with pytest.raises(Problems, match="pointen 'ingen' findes ikke"):
        composed(with_texts(content, **{"point-voices": (Words("ingen"),)}))


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (Hours(510, 525), "kl.\u00a08.30–8.45 (15\u00a0minutter)"),
        (Hours(510, 511), "kl.\u00a08.30–8.31 (1\u00a0minut)"),
        (Hours(510, 510), "kl.\u00a08.30, under et minut"),
    ],
)
def test_a_note_tells_the_time_as_one_says_it(hours: Hours, told: str):
    assert time_words(hours) == told


# ---------------------------------------------------------------- the content


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
    wanted += [f.short for phase in content.phases for f in phase.all_focus]
    wanted += [d.audience for d in content.directions] + [t.slide for t in content.typology.types]
    wanted += [c.name for c in content.cases] + [a.name for a in content.advice] + list(content.publication.literature)
    assert [w for w in wanted if w not in words] == []


def test_a_voice_is_told_with_its_name_and_never_as_a_quotation(content: Content, half_day: Settled):
    voices = [s for s in half_day.slides if s.layout == Layout.POINT]
    assert voices
    by_text = {str(v.text): v for v in content.voices}
    people = {p.id: p for p in content.persons}
    for slide in voices:
        person = people[by_text[str(slide.title.paragraphs[0].words)].person]
        assert f"efter {person.name}" in said(slide) and person.organisation in said(slide)
        assert not title(slide).startswith("»")


def test_nothing_that_is_read_is_too_small(half_day: Settled):
    for slide in half_day.slides:
        for found in texts_of(slide):
            assert min(p.style.size for p in found.paragraphs) >= SMALLEST, said(slide)


@pytest.mark.parametrize("zone", ["left", "right"])
def test_a_municipality_with_a_high_socle_and_a_long_contact_fits(content: Content, zone: str):
    contact = Words("Spørgsmål? Karen Nørgård, udviklingskonsulent, Direktionssekretariatet, samskabelse@byen.example")
    sender, look = municipality(zone=zone, clear=1.0, contact=contact)
    found = settled(content, sender, look)
    assert contact in said(found.slides[-1])
    (name,) = (item for item in found.foot if isinstance(item, SetText))
    assert name.paragraphs[0].words == "Ledelse af samskabelse"


def world_with_its_voices(world: Content) -> Content:
    ids = tuple(Words(v.id) for v in world.voices)
    return with_texts(world, **{"point-voices": ids[:2], "checkin-voices": ids[:4]})


def with_short_parts(world: Content) -> Content:
    phases = (replace(p, parts=tuple(replace(part, name=Words("Ude")) for part in p.parts)) for p in world.phases)
    return replace(world, phases=tuple(phases))


def test_other_counts_compose_too(world: Content):
    found = settled(world_with_its_voices(with_short_parts(world)))
    assert sum(s.layout == Layout.SECTION for s in found.slides) == len(world.phases) + 1  # and the break
    words = "\n".join(map(said, found.slides))
    assert all(c.name in words for c in world.cases) and all(a.name in words for a in world.advice)


def test_what_does_not_fit_with_other_counts_is_told_with_its_line(world: Content):
    with pytest.raises(Problems, match=r"content/phases/2-gravning\.yaml:9:11: teksten er for lang til D01"):
        settled(world_with_its_voices(world))


def figures(slide: SetSlide) -> list[Group]:
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
