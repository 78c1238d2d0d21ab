"""A programme is told what does not hang together: in its own file, with what to do about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.build.programmes import check_programme
from generator.model.content import Content
from generator.model.problems import Where
from generator.model.programme import Kind, Programme, Session, Step
from generator.model.text import Words

FILE = "content/programmes/dag.yaml"
EXERCISES = "content/exercises/tur.yaml"


def words(text: str, path: str = EXERCISES) -> Words:
    return Words(text, Where(path, 3))


def session(id: str, minutes: int, kind: Kind = "talk", line: int = 5, **more: object) -> Session:
    """A point of the programme, with the words of an exercise that stands elsewhere."""
    id_, name = Words(id, Where(FILE, line)), words(id.capitalize())
    return Session(id=id_, minutes=minutes, name=name, kind=kind, **more)  # type: ignore[arg-type]


def day(*sessions: Session, end: str = "10.00") -> Programme:
    head = (Words(text, Where(FILE, n)) for n, text in enumerate(("dag", "Dag", "9.00", end), 1))
    return Programme(**dict(zip(("id", "title", "start", "end"), head, strict=True)), sessions=sessions)


def told(programme: Programme, *before: Programme) -> list[tuple[str, str]]:
    problems = [*check_programme(programme, before)]
    assert all(problem.where.path == FILE for problem in problems), problems
    return [(problem.message, problem.hint) for problem in problems]


# ---------------------------------------------------------------- times


def test_a_time_that_is_fixed_may_be_reached_exactly() -> None:
    assert told(day(session("snak", 30), session("frokost", 30, "break", at=words("9.30", FILE)))) == []


def test_a_time_that_the_clock_has_passed_is_an_error_and_says_what_can_be_shorter() -> None:
    walk = session("tur", 40, slack=10)
    lunch = session("frokost", 20, "break", at=words("9.30", FILE))
    (problem,) = check_programme(day(walk, lunch))
    assert not problem.warning and problem.where == Where(FILE, 3)
    assert problem.message == "»Frokost« skal begynde kl. 9.30, men det før slutter kl. 9.40: 10 minutter for meget"
    assert problem.hint.startswith("gør »Tur« kortere (det kan spare 10 minutter), ret minutterne")


def test_minutes_that_nobody_has_planned_are_a_warning_and_the_clock_waits() -> None:
    lunch = session("frokost", 20, "break", at=words("9.40", FILE))
    programme = day(session("snak", 30), lunch)
    (problem,) = check_programme(programme)
    assert problem.warning and problem.message.endswith("men det før slutter kl. 9.30: 10 minutter for lidt")
    assert str(programme.hours()["frokost"]) == "9.40–10.00"


@pytest.mark.parametrize(
    ("sessions", "end", "message"),
    [
        ([session("snak", 70)], "10.00", "programmet slutter kl. 10.10 og ikke kl. 10.00: 10 minutter for meget"),
        ([session("snak", 50)], "10.00", "programmet slutter kl. 9.50 og ikke kl. 10.00: 10 minutter for lidt"),
        ([session("snak", 60)], "2.00", "programmet slutter ikke samme dag, som det begynder"),
        ([session("snak", 20 * 60)], "5.00", "programmet slutter ikke samme dag, som det begynder"),
        ([], "10.00", "programmet har ingen punkter"),
        ([session("snak", 60, at=words("kl. 9", FILE))], "10.00", "'kl. 9' er ikke et klokkeslæt"),
        ([session("snak", 30), session("snak", 30)], "10.00", "to punkter hedder 'snak'"),
    ],
)
def test_a_day_that_does_not_add_up_is_told(sessions: list[Session], end: str, message: str) -> None:
    [(found, hint)] = told(day(*sessions, end=end))[:1]
    assert found == message and hint


def test_an_exercise_of_other_minutes_is_told_of_the_session_and_not_of_its_file() -> None:
    steps = tuple(Step(minutes, words("Alle"), words("Gå.")) for minutes in (20, 30))
    [(message, hint)] = told(day(session("tur", 60, exercise=words("tur", FILE), steps=steps)))
    assert message == "trinene i »Tur« fylder 50 minutter, men punktet varer 60"
    assert hint == "skriv minutes: 50, eller skriv step-minutes: [20, 30] under punktet, og ret tallene dér"


# ---------------------------------------------------------------- materials


def test_a_material_that_the_words_of_a_session_name_must_be_brought_by_some_session() -> None:
    walk = session("tur", 30, notes=(words("Tag kortene (K02) med."),), materials=(words("P01"),))
    [(message, hint)] = told(day(walk, session("snak", 30)))
    assert message == "»Tur« nævner K02, men intet punkt i programmet har det med"
    assert hint == "skriv K02 under materials ved punktet, eller skriv punktets ord om"
    assert told(day(walk, session("snak", 30, materials=(words("K02"),)))) == []
    assert told(day(walk, session("snak", 30, needs=(words("Spørgsmålskort (K02)"),)))) == []


def test_a_need_for_what_nobody_makes_is_told() -> None:
    assert [message for message, _ in told(day(session("tur", 60, needs=(words("Kort (K99)", FILE),))))] == [
        "materialet 'K99' findes ikke"
    ]


def test_a_sheet_that_a_session_goes_on_with_must_have_been_handed_out() -> None:
    sheet = (words("A14"),)
    first, then = session("afklar", 30, materials=sheet), session("vis", 30, materials=sheet, continues=sheet)
    alone = day(replace(then, minutes=60))
    assert told(day(first, then)) == told(alone, day(first)) == []  # on the day itself, or the day before
    [(message, hint)] = told(day(then, first))
    assert message == "»Vis« går videre på A14, men deltagerne har det ikke endnu"
    assert hint == "flyt punktet hen efter »Afklar«; eller skriv A14 under needs ved punktet"
    [(_, hint)] = told(alone)
    assert hint.startswith("tag en øvelse med før, der bruger det")
    own = (words("Gruppeark (A14), ét til hvert bord", FILE),)
    assert told(day(replace(then, minutes=60, needs=own))) == []


def test_coffee_before_the_day_lays_sheets_out_but_nobody_has_worked_on_them() -> None:
    sheet = (words("A14"),)
    coffee, then = (
        session("kaffe", 30, "arrival", materials=sheet),
        session("vis", 30, materials=sheet, continues=sheet),
    )
    assert [message for message, _ in told(day(coffee, then))] == [
        "»Vis« går videre på A14, men deltagerne har det ikke endnu"
    ]


def test_a_break_that_lays_out_what_was_used_before_it_is_told() -> None:
    walk, rest = (
        session("tur", 30, materials=(words("K02"),)),
        session("pause", 30, "break", notes=(words("Læg K02 frem.", FILE),)),
    )
    [(message, _)] = told(day(walk, rest))
    assert message == "noten til »Pause« nævner K02, som kun bruges tidligere på dagen"
    assert told(day(rest, walk)) == []


# ---------------------------------------------------------------- what we ship


def test_every_exercise_has_all_that_whoever_leads_it_must_know(content: Content) -> None:
    assert content.exercises
    for exercise in content.exercises.values():
        assert exercise.why and exercise.plan_b and exercise.needs and exercise.things and exercise.notes, exercise.id
        assert all(step.minutes and step.who for step in exercise.steps), exercise.id
        assert 0 < exercise.slack < exercise.minutes, exercise.id
        assert {*exercise.continues} <= {*exercise.materials}, exercise.id


def test_an_exercise_brings_all_that_its_own_words_name(content: Content) -> None:
    """So that it can be put into any programme."""
    for exercise in content.exercises.values():
        alone = Session(id=exercise.id, minutes=exercise.minutes, kind="exercise", **shared(exercise))
        programme = Programme(
            id=Words("x"), title=Words("X"), start=Words("9.00"), end=Words("10.00"), sessions=(alone,)
        )
        assert not [p for p in check_programme(programme) if "nævner" in p.message], exercise.id


def shared(exercise: object) -> dict[str, object]:
    names = ("name", "ask", "why", "steps", "plan_b", "materials", "needs", "notes", "things")
    return {name: getattr(exercise, name) for name in names}


@pytest.mark.shipped
def test_our_own_programmes_are_told_nothing(content: Content) -> None:
    assert {"halvdag", "heldag", "aften", "dag-1", "dag-2"} == {*content.programmes}
    assert {id: told for id, programme in content.programmes.items() if (told := [*check_programme(programme)])} == {}
