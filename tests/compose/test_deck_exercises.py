"""An exercise has two slides, what to do and a clock, and notes that say why and what is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from seminar_deck import programme_of, said, settled, texts_of, title, with_programme

from generator.model.content import Content
from generator.model.document import Settled, Slide
from generator.model.problems import Problems, Where
from generator.model.programme import clock
from generator.model.scene import SetText
from generator.model.text import Words


def clock_of(slides: Sequence[Slide[SetText]], name: str) -> Slide[SetText]:
    return next(s for s in slides if title(s) == f"I gang: {name}")


def ink_of(slide: Slide[SetText], words: str) -> str:
    return next(p.color for t in texts_of(slide) for p in t.paragraphs if p.words == words)


def test_every_exercise_says_what_to_do_and_has_a_clock(content: Content, half_day: Settled):
    exercises = [s for s in programme_of(content).sessions if s.steps]
    titles = [title(s) for s in half_day.slides]
    for session in exercises:
        assert str(session.name) in titles and f"I gang: {session.name}" in titles


def test_a_step_that_is_over_when_the_slide_comes_is_grey(content: Content, half_day: Settled):
    """Two slides have taken the first eight minutes of the cases' thirty-five."""
    hours, found = programme_of(content).hours(), clock_of(half_day.slides, "Hvor ligger casen?")
    first, second = (clock(hours["cases"].start + minutes) for minutes in (0, 8))
    assert (ink_of(found, first), ink_of(found, second)) == ("graa", "gran")
    assert ink_of(clock_of(half_day.slides, "Fernisering"), clock(hours["fernisering"].start)) == "gran"


def test_notes_of_an_exercise_say_why_and_what_is_needed(content: Content, half_day: Settled):
    for session in programme_of(content).sessions:
        if session.steps:
            notes = next(s.notes for s in half_day.slides if title(s) == session.name)
            assert notes.why == session.why and notes.plan_b == session.plan_b
            told = str(notes.materials)
            assert all(id in told for id in session.materials if id in content.materials), session.id
            assert all(need in told for need in session.needs)


def test_a_material_that_a_need_names_is_not_told_twice(content: Content):
    sessions = [
        replace(s, needs=(Words("Plakaten med typerne (P03)"),)) if s.id == "cases" else s
        for s in programme_of(content).sessions
    ]
    found = settled(with_programme(content, *sessions)).slides
    told = str(next(s.notes.materials for s in found if title(s) == "Hvor ligger casen?"))
    assert told.count("P03") == 1 and "K04" in told


def test_a_need_that_is_an_id_is_called_by_its_name_on_the_slide_and_in_the_notes(content: Content):
    sessions = [replace(s, needs=(Words("P03"),)) if s.id == "cases" else s for s in programme_of(content).sessions]
    found = settled(with_programme(content, *sessions)).slides
    slide = next(s for s in found if title(s) == "Hvor ligger casen?")
    called = f"Plakaten {content.materials['P03']['name']} (P03)"
    assert called in said(slide) and called in str(slide.notes.materials)


def test_what_a_talk_takes_is_told_on_its_first_slide_only(content: Content, half_day: Settled):
    (talk,) = (session for session in programme_of(content).sessions if session.id == "runde")
    shown = [slide for slide in half_day.slides if not slide.hidden][-len(talk.slides) :]
    first, *others = (slide.notes.materials for slide in shown)
    assert all(id in str(first) for id in talk.materials) and not any(others)


def test_notes_that_do_not_fit_their_page_are_told_with_their_line(content: Content):
    long = Words("Grav dybere. " * 300, Where("halvdag.yaml", 9))
    sessions = [replace(s, notes=(long,)) if s.id == "cases" else s for s in programme_of(content).sessions]
    with pytest.raises(Problems, match="halvdag.yaml:9:1: teksten er for lang til D01, »noterne til Hvor ligger casen"):
        settled(with_programme(content, *sessions))
