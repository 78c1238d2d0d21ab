"""D02 to D04: the whole day in its stops, the talk to a board, and every exercise with its clock."""

from __future__ import annotations

from dataclasses import replace

import pytest
from carries import CARRIES, carried
from deck_samples import municipality
from seminar_deck import composed, said, settled, texts_of, title

from generator.compose.catalogue import CATALOGUE
from generator.compose.decks.briefing import SLIDES
from generator.compose.texts import Texts, count_word
from generator.model.content import Content
from generator.model.document import Layout, Settled
from generator.model.problems import Problems, Where
from generator.model.programme import clock
from generator.model.scene import Group, walk
from generator.model.text import Words


@pytest.fixture(scope="module")
def whole_day(content: Content) -> Settled:
    return settled(content, id="D02")


@pytest.fixture(scope="module")
def exercises(content: Content) -> Settled:
    return settled(content, id="D04")


def alone(words: str) -> str:
    return " ".join(words.replace("\u00a0", " ").split())


# ---------------------------------------------------------------- the whole day


def test_every_stop_of_the_day_opens_with_the_row_of_them_all(content: Content, whole_day: Settled):
    day = content.programmes["heldag"]
    opened = [slide for slide in whole_day.slides if slide.layout == Layout.STOP]
    assert len(opened) == len(day.stops()) == 5
    for number, (slide, stop) in enumerate(zip(opened, day.stops(), strict=True), 1):
        told = alone(said(slide))
        assert "I er her" in told and str(stop.question) in told
        assert all(clock(day.hours()[one.id].start) in told for one in day.stops())
        (alt,) = (one.alt for one in walk(slide.scene.items) if isinstance(one, Group) and "drivhuse" in one.alt)
        assert f"nummer {number}, {title(slide)}" in alt


def test_the_hours_of_a_stop_end_where_its_break_begins(whole_day: Settled):
    opened = [alone(said(slide)) for slide in whole_day.slides if slide.layout == Layout.STOP]
    assert "Kl. 9.40–10.25" in opened[1] and "Kl. 14.45–15.45" in opened[4]


def test_every_exercise_of_the_day_says_what_to_do_and_has_a_clock(content: Content, whole_day: Settled):
    titles = [title(slide) for slide in whole_day.slides]
    named = [str(s.name) for s in content.programmes["heldag"].sessions if s.steps]
    assert len(named) == 10
    assert all(name in titles and f"I gang: {name}" in titles for name in named)


def test_what_comes_after_the_clock_of_an_exercise_has_no_more_than_its_last_step(content: Content, whole_day: Settled):
    times = {title(slide): alone(slide.notes.time) for slide in whole_day.slides}
    steps = content.exercises["op-paa-oelkassen"].steps
    assert steps[-1].minutes == 1
    assert times["I gang: Op på ølkassen"] == "kl. 15.26–15.36 (10 minutter)"
    assert times["Fem korte råd at gå hjem med"] == "kl. 15.36–15.37 (1 minut)"
    assert times["Kilder og litteratur"] == "kl. 15.44–15.45 (1 minut)"  # its share, though the last step is longer


def test_a_session_says_what_it_is_about_or_else_how_it_is_done(content: Content, whole_day: Settled):
    interview = next(one for one in content.programmes["heldag"].sessions if one.id == "interview")
    (slide,) = (slide for slide in whole_day.slides if title(slide) == interview.name)
    assert alone(str(interview.ask)) in alone(said(slide)) and str(interview.form) not in alone(said(slide))


def test_the_tasks_of_each_direction_bear_their_own_numbers(content: Content, whole_day: Settled):
    for direction in content.directions:
        head = f"{direction.name}: {count_word(len(direction.tasks))} opgaver"
        (slide,) = (slide for slide in whole_day.slides if title(slide) == head)
        told = [str(p.words) for text in texts_of(slide) for p in text.paragraphs]
        assert all(told[told.index(str(task.short)) - 1] == str(n) for n, task in enumerate(direction.tasks, 1))
        assert slide.hidden


@pytest.mark.parametrize("id", ["D01", "D02", "D03", "D04"])
def test_the_last_slide_that_is_shown_names_the_publication_and_whom_to_ask(id: str, content: Content):
    asked = Words("Karen Nørgård, karen@ny.example")
    sender, look = municipality(contact=asked)
    last = [slide for slide in settled(content, sender, look, id=id).slides if not slide.hidden][-1]
    told, publication = alone(said(last)), content.publication
    assert f"»{publication.title}. {publication.subtitle}«" in told and str(publication.publisher) in told
    assert asked in told and str(publication.literature[0]) in told
    assert title(last) == Texts(content.materials[id], content)["sources-title"]


@pytest.mark.parametrize("id", ["D02", "D03", "D04"])
def test_what_a_deck_carries_is_read_in_it(id: str, content: Content):
    told = alone(" ".join(said(slide) for slide in settled(content, id=id).slides))
    assert [one for one in carried(CATALOGUE[id], content, CARRIES[id].content) if alone(one) not in told] == []


def test_a_stop_without_a_name_is_told_and_so_is_one_too_many(content: Content):
    day = content.programmes["heldag"]
    nameless = replace(day.sessions[1], stop=None, slides=(Words("stop", Where("heldag.yaml", 7)),))
    with pytest.raises(Problems, match="heldag.yaml:7:1: sliden 'stop' åbner et stop på dagen, men »Velkomst« er ikke"):
        composed(replace(content, programmes={"heldag": replace(day, sessions=(nameless,))}), id="D02")
    crowded = tuple(replace(session, stop=session.stop or session.name) for session in day.sessions)
    with pytest.raises(Problems, match="programmet har 16 stop, og der er plads til 8"):
        composed(replace(content, programmes={"heldag": replace(day, sessions=crowded)}), id="D02")


# ---------------------------------------------------------------- every exercise


def test_every_exercise_there_is_has_two_slides_and_no_clock_time(content: Content, exercises: Settled):
    titles = [title(slide) for slide in exercises.slides]
    assert len(titles) == 2 * len(content.exercises) + 1  # and the sources
    assert {s.layout for s in exercises.slides[:-1]} == {Layout.EXERCISE}
    used = [s.exercise for day in content.programmes.values() for s in day.sessions if s.exercise]
    for exercise in content.exercises.values():
        assert str(exercise.name) in titles and f"I gang: {exercise.name}" in titles
    assert titles[0] == content.exercises[used[0]].name  # in the order of the days


def test_a_clock_without_a_day_counts_from_the_beginning(content: Content, exercises: Settled):
    (slide,) = (slide for slide in exercises.slides if title(slide) == "I gang: Hvor ligger casen?")
    told = alone(said(slide))
    assert all(words in told for words in ("0 min.", "5 min.", "25 min.", "35 min.")) and "0.05" not in told
    assert slide.notes.time.replace("\u00a0", " ") == "35 minutter"


def test_no_exercises_at_all_are_told(content: Content):
    with pytest.raises(Problems, match="der er ingen øvelser at lave slides af"):
        composed(replace(content, exercises={}), id="D04")


# ---------------------------------------------------------------- the talk


def test_the_talk_is_seven_slides_in_fifteen_minutes(content: Content):
    slides = settled(content, id="D03").slides
    assert len(slides) == 7 + 1 and sum(minutes for minutes, _ in SLIDES.values()) == 15
    stems = [one.alt for s in slides for one in walk(s.scene.items) if isinstance(one, Group) and "stilk" in one.alt]
    told = Texts(content.materials["D03"], content).list("index")
    assert [alt.rsplit(": ", 1)[1] for alt in stems] == [f"{words}." for words in told]


def test_the_case_of_the_talk_may_be_another_and_an_unknown_one_is_told(content: Content):
    def with_case(id: str) -> Content:
        texts = {**content.materials["D03"], "case": Words(id, Where("D03.yaml", 9))}
        return replace(content, materials={**content.materials, "D03": texts})

    other = content.cases[0]
    slides = settled(with_case(other.id), id="D03").slides
    assert any(str(other.name) in title(slide) for slide in slides)
    with pytest.raises(Problems, match="D03.yaml:9:1: casen 'hjerterom' findes ikke"):
        composed(with_case("hjerterom"), id="D03")
