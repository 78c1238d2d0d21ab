"""Can people hold the programme? Breaks in time, minutes to save, and rounds that so many people have time for."""

from __future__ import annotations

import pytest

from generator.build.pace import check_pace, check_seminar_programme
from generator.model.content import Content
from generator.model.problems import Where
from generator.model.programme import Kind, Limits, Programme, Session, Step, Turns
from generator.model.text import Words


def session(id: str, minutes: int, kind: Kind = "talk", slack: int = 0, **more: object) -> Session:
    return Session(
        id=Words(id, Where("content/programmes/dag.yaml", 5)), minutes=minutes, name=Words(id.capitalize()), kind=kind,
        slack=slack, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def day(*sessions: Session) -> Programme:
    return Programme(id=Words("dag"), title=Words("Dag"), start=Words("9.00"), end=Words("12.00"), sessions=sessions)


def told(*sessions: Session) -> list[tuple[str, str]]:
    problems = [*check_pace(day(*sessions))]
    assert all(problem.warning for problem in problems)
    return [(problem.message, problem.hint) for problem in problems]


COFFEE, BREAK = session("kaffe", 15, "arrival"), session("pause", 15, "break", slack=15)


def test_a_hundred_minutes_can_be_sat_through_and_not_one_more() -> None:
    assert told(COFFEE, session("snak", 60), session("film", 40), BREAK) == []
    [(message, hint)] = told(COFFEE, session("snak", 60), session("film", 41), BREAK)
    assert message == "fra kl. 9.15 til 10.56 er der 101 minutter uden pause; det bør højst være 100"
    assert hint == "læg en pause ind før »Film« kl. 10.15"


def test_a_break_and_coffee_before_the_day_both_count() -> None:
    assert told(session("snak", 50), BREAK, session("film", 50), BREAK, session("tur", 50)) == []


def test_a_session_that_is_too_long_by_itself_is_to_be_parted() -> None:
    [(_, hint)] = told(session("film", 110, slack=15))
    assert hint == "del »Film« i to punkter med en pause imellem"


def test_half_a_day_needs_a_twentieth_that_can_be_saved() -> None:
    walk = [session("tur", 100, slack=5), session("pause", 20, "break", slack=2), session("snak", 100)]
    [(message, hint)] = told(*walk)
    assert message == "kommer I bagud mellem kl. 9.00 og 12.40, er der 7 minutter at hente; der bør være mindst 11"
    assert "slack:" in hint
    assert told(session("tur", 100, slack=9), *walk[1:]) == []


def test_a_meal_parts_the_day_and_each_half_is_looked_at() -> None:
    lunch, short = session("frokost", 30, "break", slack=30), session("kaffe", 10, "break")
    half = (session("snak", 70, slack=8), short, session("film", 70))
    assert told(*half, lunch, *half) == []
    [(message, _)] = told(*half, lunch, session("tur", 70), short, session("ro", 70))
    assert "mellem kl. 12.00 og 14.30, er der ingen minutter" in message


def test_two_hours_need_no_more_than_a_break() -> None:
    assert told(session("snak", 60), session("pause", 9, "break"), session("film", 50)) == []


# ---------------------------------------------------------------- with so many people


def round_of(turns: Turns, minutes: int = 4, people: Limits | None = None, tables: Limits | None = None) -> Programme:
    step = Step(minutes, Words("I plenum"), Words("Sig det højt."), turns=turns)
    return day(
        session("runde", minutes, "exercise", steps=(step,), people=people, tables=tables, plan_b=Words("Skriv det."))
    )


@pytest.mark.parametrize(
    ("turns", "count", "tables", "message"),
    [
        (Turns("people", 20), 24, 6, "24 deltagere med 20 sekunder hver er 8 minutter, men trinnet »I plenum« i »Runde« varer 4"),
        (Turns("tables", 60), 24, 5, "5 borde med 1 minut hver er 5 minutter, men trinnet »I plenum« i »Runde« varer 4"),
        (Turns("seats", 60), 25, 6, "5 ved hvert bord med 1 minut hver er 5 minutter, men trinnet »I plenum« i »Runde« varer 4"),
        (Turns("people", 20), 12, 3, ""),
        (Turns("tables", 60), 24, 4, ""),
        (Turns("seats", 60), 24, 6, ""),
    ],
)  # fmt: skip
def test_a_round_that_so_many_have_no_time_for_is_told(turns: Turns, count: int, tables: int, message: str) -> None:
    problems = [*check_seminar_programme(round_of(turns), count, tables)]
    assert [problem.message for problem in problems] == ([message] if message else [])
    for problem in problems:
        needed = message.split(" minutter, men")[0].split()[-1]
        assert problem.warning and problem.hint == f"giv trinnet {needed} minutter; plan B er: Skriv det."
        assert problem.where.path == "content/programmes/dag.yaml"


@pytest.mark.parametrize(
    ("count", "tables", "told"),
    [
        (24, 6, []),
        (7, 6, ["»Runde« er til 8–40 deltagere; her er 7"]),
        (41, 13, ["»Runde« er til 8–40 deltagere; her er 41", "»Runde« er til 2–12 borde; her er 13"]),
    ],
)
def test_an_exercise_that_is_for_fewer_or_more_is_told(count: int, tables: int, told: list[str]) -> None:
    programme = round_of(Turns("tables", 1), people=(8, 40), tables=(2, 12))
    assert [problem.message for problem in check_seminar_programme(programme, count, tables)] == told


@pytest.mark.shipped
def test_our_own_days_can_be_held_by_twenty_four_at_six_tables(content: Content) -> None:
    for programme in content.programmes.values():
        assert [*check_pace(programme), *check_seminar_programme(programme, 24, 6)] == [], programme.id
