"""The deck follows its programme: every stop and minute has a slide, and what a programme cannot have is told."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from seminar_deck import composed, programme_of, said, settled, title, with_points, with_programme

from generator.compose.catalogue import catalogue, check_texts
from generator.compose.decks.seminar import seminar, shared, time_words
from generator.compose.texts import Texts, count_word, fill
from generator.model.content import Content
from generator.model.document import Settled
from generator.model.problems import Problems, Where
from generator.model.programme import Hours, Programme, Session, Step
from generator.model.sender import Room
from generator.model.text import Words


def test_the_slides_keep_the_programmes_clock(content: Content, half_day: Settled):
    programme = programme_of(content)
    spans = [re.findall(r"\d+\.\d\d", slide.notes.time)[:2] for slide in half_day.slides if not slide.hidden]
    assert spans[0][0] == programme.start and spans[-1][-1] == programme.end
    ends = [span[-1] for span in spans]
    assert [span[0] for span in spans[1:]] == ends[:-1]  # no minute is told twice, and none is lost


def test_every_session_has_a_slide_and_every_exercise_its_minutes(content: Content, half_day: Settled):
    words = [said(slide) for slide in half_day.slides]
    for session in programme_of(content).sessions:
        for step in session.steps:
            assert any(f"{step.minutes}\u00a0min" in w and step.name in w for w in words), step
    begun = {re.split("[–,]", slide.notes.time)[0].removeprefix("kl.\u00a0") for slide in half_day.slides}
    starts = {str(hours).split("–")[0] for hours in programme_of(content).hours().values()}
    assert starts <= begun


def test_the_programme_slide_shows_every_stop_and_the_break(content: Content, half_day: Settled):
    programme = programme_of(content)
    texts = content.materials["D01"]
    words = said(next(s for s in half_day.slides if title(s) == texts["programme-title"]))
    for session in programme.stops():
        assert str(programme.hours()[session.id]).split("–")[0] in words
    for rest in (session for session in programme.sessions if session.kind == "break"):
        assert fill(texts["programme-break"], navn=rest.name, tid=str(programme.hours()[rest.id])) in words
    assert fill(texts["programme-end"], tid=programme.end) in words


@pytest.mark.shipped
def test_points_are_counted_in_letters_on_every_slide(content: Content, half_day: Settled):
    counted = re.findall(r"(\w+) (?:fokus)?punkter", "\n".join(said(slide) for slide in half_day.slides))
    assert {count_word(len(phase.all_focus)) for phase in content.phases} <= set(counted)
    assert not any(word.isdigit() for word in counted)


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


def with_slides(content: Content, id: str, *slides: str) -> Content:
    """The day with the slides of one session named anew."""
    named = tuple(Words(name, Where("halvdag.yaml", 7)) for name in slides)
    sessions = [replace(s, slides=named) if s.id == id else s for s in programme_of(content).sessions]
    return with_programme(content, *sessions)


def talk(content: Content) -> str:
    """The talk that opens the day and says what is to come."""
    return next(session.id for session in programme_of(content).sessions if "programme" in session.slides)


def test_a_session_has_the_slides_it_names(content: Content):
    texts = Texts(content.materials["D01"], content)
    shorter = [title(s) for s in settled(with_slides(content, talk(content), "gains")).slides]
    assert texts["programme-title"] not in shorter and len(shorter) == len(settled(content).slides) - 1
    moved = [
        title(s)
        for s in settled(
            with_slides(content, content.programmes["halvdag"].sessions[-1].id, "sources", "advice")
        ).slides
        if not s.hidden
    ]
    assert moved[-2:] == [texts["sources-title"], texts["advice-title"]]


def test_a_day_without_some_slides_calls_their_words_unknown_no_more_than_before(content: Content):
    """They may stay for the day the slide is wanted again."""
    assert list(check_texts(catalogue()["D01"], with_slides(content, talk(content), "gains"))) == []


def test_a_further_deck_is_its_programme_and_its_texts(content: Content):
    names = tuple(map(Words, ("cover", "gains", "advice")))
    talk = Session(id=Words("oplaeg"), minutes=30, name=Words("Oplæg"), kind="talk", slides=names)
    short = Programme(id=Words("kort"), title=Words("Oplæg"), start=Words("9.00"), end=Words("9.30"), sessions=(talk,))
    texts = Texts(content.materials["D01"], content)
    deck = seminar("kort", replace(content, programmes={"kort": short}), texts, Room())
    assert [slide.notes.time for slide in deck.slides] == [
        "kl.\u00a09.00–9.21 (21\u00a0minutter)", "kl.\u00a09.21–9.26 (5\u00a0minutter)", "kl.\u00a09.26–9.30 (4\u00a0minutter)"
    ]  # fmt: skip


def test_a_deck_without_its_programme_is_told(content: Content):
    with pytest.raises(Problems, match=f"programmet til »{content.materials['D01']['title']}« mangler"):
        composed(replace(content, programmes={}))


def test_a_slide_that_does_not_exist_is_told(content: Content):
    with pytest.raises(Problems) as told:
        composed(with_slides(content, talk(content), "gainz"))
    [problem] = told.value.problems
    assert problem.where.line == 7 and problem.message == "der er ingen slide, der hedder 'gainz'"
    assert problem.hint == "mente du 'gains'?"


def test_an_exercise_without_steps_cannot_be_shown(content: Content):
    with pytest.raises(Problems, match="sliden 'exercise' viser trin, men ».*« har ingen"):
        composed(with_slides(content, talk(content), "exercise"))


def test_the_minutes_of_a_session_are_shared_in_whole_minutes():
    assert shared(Hours(510, 520), [3, 3, 1]) == [Hours(510, 514), Hours(514, 519), Hours(519, 520)]
    assert shared(Hours(510, 520), [1]) == [Hours(510, 520)] and shared(Hours(510, 520), []) == []


def test_two_slides_with_one_title_are_a_problem(content: Content):
    more = Session(id=Words("mere"), minutes=5, name=Words("Dagens program"), kind="talk")
    with pytest.raises(Problems, match="to slides har titlen »Dagens program«"):
        composed(with_programme(content, *programme_of(content).sessions, more))


def test_points_of_one_name_are_told_from_each_other_by_a_number(content: Content):
    """Two breaks, or an exercise that is held twice: a title is how a slide is found."""
    sessions = programme_of(content).sessions
    walk = next(session for session in sessions if session.exercise == "fernisering")
    twice = with_programme(content, *sessions, replace(walk, id=Words("igen")))
    titles = [title(slide) for slide in settled(twice).slides]
    for words in ("Fernisering (1 af 2)", "I gang: Fernisering (1 af 2)", "I gang: Fernisering (2 af 2)"):
        assert titles.count(words) == 1
    assert "Fernisering" not in titles


@pytest.mark.parametrize("twice", ["slides", "points"])
def test_a_slide_that_is_there_twice_is_told_in_the_programme(content: Content, twice: str):
    where = Where("content/programmes/x.yaml", 7, 3)
    session = next(s for s in programme_of(content).sessions if s.points)
    more = replace(session, slides=(Words("point", where),) * (2 if twice == "slides" else 1))
    if twice == "points":
        more = replace(more, points=(*session.points, session.points[0]))
    with pytest.raises(Problems, match="x.yaml:7:3: sliden 'point .*' er med to gange"):
        composed(with_programme(content, more))


def test_an_unknown_point_is_a_problem(content: Content):
    with pytest.raises(Problems, match="pointen 'ingen' findes ikke"):
        composed(with_points(content, "ingen", "ellers"))


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (Hours(510, 525), "kl.\u00a08.30–8.45 (15\u00a0minutter)"),
        (Hours(510, 511), "kl.\u00a08.30–8.31 (1\u00a0minut)"),
        (Hours(510, 510), "kl.\u00a08.30, under et minut"),
    ],
)
def test_a_note_tells_the_time_as_one_says_it(content: Content, hours: Hours, told: str):
    texts = {
        "time-some": Words("kl.\u00a0{tid} ({antal}\u00a0minutter)"),
        "time-one": Words("kl.\u00a0{tid} ({antal}\u00a0minut)"),
        "time-none": Words("kl.\u00a0{tid}, under et minut"),
    }
    assert time_words(hours, Texts(texts, content)) == told


# ---------------------------------------------------------------- what is hidden, and what has no slide of its own


def test_extra_slides_are_hidden_at_the_end_and_have_notes(content: Content, half_day: Settled):
    hidden = [slide for slide in half_day.slides if slide.hidden]
    assert hidden == list(half_day.slides[-len(hidden) :]) and {s.section for s in hidden} == {"Ekstra"}
    assert all(slide.notes.instruction and "skjult" in slide.notes.time for slide in hidden)
    shown = "\n".join(title(s) for s in half_day.slides if not s.hidden)
    for phase in content.phases:
        assert any(title(s).startswith(phase.name) for s in hidden)
    own, _ = shown_and_not(content)
    assert own and all(words in shown for words in own)


def shown_and_not(content: Content) -> tuple[list[str], list[str]]:
    """How the titles of the slides with focus points begin: of phases that a session shows, and of the others."""
    ids = {id for session in programme_of(content).sessions for id in session.phases}
    titles = [(phase.id in ids, f"{phase.name}: {count_word(len(phase.all_focus))}") for phase in content.phases]
    return [words for own, words in titles if own], [words for own, words in titles if not own]


def test_an_extra_slide_that_is_shown_already_does_not_come_again(content: Content):
    programme = replace(programme_of(content), extra=(Words("cases"), Words("focus")))
    found = settled(replace(content, programmes={"halvdag": programme})).slides
    hidden, (own, others) = [title(slide) for slide in found if slide.hidden], shown_and_not(content)
    assert all(any(words in name for name in hidden) for words in others)
    assert not any(words in name for name in hidden for words in own)


def test_only_slides_that_belong_to_no_session_can_be_extra(content: Content):
    programme = replace(programme_of(content), extra=(Words("exercise", Where("halvdag.yaml", 8)), Words("focsu")))
    with pytest.raises(Problems) as told:
        composed(replace(content, programmes={"halvdag": programme}))
    assert [(p.message, p.hint) for p in told.value.problems] == [
        ("der er ingen slide, der hedder 'focsu'", "mente du 'focus'?"),
        ("sliden 'exercise' hører til et punkt i programmet", "slet exercise under extra"),
    ]


def test_an_unknown_phase_is_told(content: Content):
    named = (Words("afklarring", Where("halvdag.yaml", 5)),)
    sessions = [replace(s, phases=named) if s.id == "afklaring" else s for s in programme_of(content).sessions]
    with pytest.raises(Problems, match="halvdag.yaml:5:1: der er ingen fase, der hedder 'afklarring'"):
        composed(with_programme(content, *sessions))


@pytest.mark.parametrize("count", range(1, 15))
def test_more_stops_than_the_programme_has_room_for_are_told_at_the_first_too_many(content: Content, count: int):
    welcome = next(s for s in programme_of(content).sessions if "programme" in s.slides)
    stops = [
        replace(welcome, id=Words(f"stop-{n}"), slides=welcome.slides if n == 1 else (), stop=Words("Snak", Where("p", n)),
                name=Words(f"Snak {n}"), form=Words("I par"))
        for n in range(1, count + 1)
    ]  # fmt: skip
    if count <= 8:
        shown = next(s for s in settled(with_programme(content, *stops)).slides if title(s) == "Dagens program")
        assert said(shown).count("Snak") == count
    else:
        with pytest.raises(Problems, match=f"p:9:1: programmet har {count} stop, og der er plads til 8 på sliden"):
            settled(with_programme(content, *stops))


def test_a_session_without_slides_and_without_a_stop_is_told_all_the_same(content: Content):
    """Else nobody would know why the clock jumps."""
    lunch = Session(id=Words("frokost"), minutes=30, name=Words("Frokost"), kind="talk", form=Words("I haven"))
    first, *others = programme_of(content).sessions
    found = next(s for s in settled(with_programme(content, first, lunch, *others)).slides if title(s) == "Frokost")
    assert "8.45–9.15" in said(found) and "I haven" in said(found) and found.notes.instruction
