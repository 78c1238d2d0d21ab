"""A programme keeps the clock: its times are worked out, and what does not add up is told with its line."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.checks import check_programme, unused_programmes
from generator.load.programmes import load_exercises, load_programmes
from generator.model.content import Content
from generator.model.problems import Problem
from generator.model.programme import Hours, Programme, clock, minutes_of

MORNING = """\
id: formiddag
title: Formiddag i haven
start: "8.30"
end: "10.00"
sessions:
  - id: kaffe
    minutes: 15
    name: Kaffe
    kind: arrival
  - id: rundtur
    minutes: 45
    name: Rundtur
    kind: exercise
    stop: Ud i haven
    materials: [P01, K04]
    steps:
      - { minutes: 5, name: Alle, text: Find støvlerne. }
      - { minutes: 40, name: I par, text: Gå rundt. }
  - id: pause
    minutes: 10
    name: Pause
    kind: break
  - id: plan
    minutes: 20
    name: Plan
    kind: talk
    stop: Hvad nu?
"""


def loaded(folder: Path, text: str = MORNING, name: str = "formiddag") -> tuple[Programme | None, list[Problem]]:
    programmes = folder / "content" / "programmes"
    programmes.mkdir(parents=True)
    (programmes / f"{name}.yaml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return load_programmes(folder / "content", problems, {}).get("formiddag"), problems


def faults(folder: Path, old: str, new: str) -> list[str]:
    assert old in MORNING
    programme, problems = loaded(folder, MORNING.replace(old, new, 1))
    assert programme, problems
    return [str(p) for p in [*problems, *check_programme(programme)]]


def test_every_clock_time_follows_from_the_start_and_the_minutes(tmp_path: Path):
    programme, problems = loaded(tmp_path)
    assert programme and not problems and not list(check_programme(programme))
    assert {id: str(h) for id, h in programme.hours().items()} == {
        "kaffe": "8.30–8.45",
        "rundtur": "8.45–9.30",
        "pause": "9.30–9.40",
        "plan": "9.40–10.00",
    }
    assert [s.id for s in programme.stops()] == ["rundtur", "plan"]


@pytest.mark.parametrize(("text", "minutes"), [("8.30", 510), ("0.00", 0), ("23.59", 1439), ("12.15", 735)])
def test_a_clock_time_is_read_as_danes_write_it(text: str, minutes: int):
    assert minutes_of(text) == minutes and clock(minutes) == text


@pytest.mark.parametrize("text", ["8:30", "24.00", "8.60", "830", "halv ni", "8.3"])
def test_what_is_no_clock_time_is_none(text: str):
    assert minutes_of(text) is None


def test_hours_are_joined_by_an_en_dash():
    assert str(Hours(510, 525)) == "8.30–8.45"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('end: "10.00"', 'end: "10.10"', "slutter kl. 10.00 og ikke kl. 10.10: 10 minutter for lidt"),
        ("minutes: 20", "minutes: 25", "slutter kl. 10.05 og ikke kl. 10.00: 5 minutter for meget"),
        ('start: "8.30"', 'start: "8:30"', "'8:30' er ikke et klokkeslæt"),
        ("minutes: 40", "minutes: 30", "trinene i »Rundtur« fylder 35 minutter, men punktet varer 45"),
        ("[P01, K04]", "[P01, K94]", "materialet 'K94' findes ikke"),
        ("id: pause", "id: kaffe", "to punkter hedder 'kaffe'"),
        ("minutes: 10", "minutes: 0", "»Pause« varer 0 minutter"),
    ],
)
def test_what_does_not_add_up_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str):
    found = [fault for fault in faults(tmp_path, old, new) if told in fault]
    assert len(found) == 1
    assert found[0].startswith("content/programmes/formiddag.yaml:") and "råd: " in found[0]


def test_the_nearest_material_is_offered_and_one_that_nobody_makes_is_told(tmp_path: Path):
    (fault,) = faults(tmp_path / "a", "[P01, K04]", "[P01, KO4]")
    assert "mente du 'K04'?" in fault
    assert not faults(tmp_path / "b", "[P01, K04]", "[P16, D04]")
    (fault,) = faults(tmp_path / "c", "[P01, K04]", "[P16, A06]")  # a number that the kit leaves out
    assert "materialet 'A06' findes ikke" in fault and "mente du" not in fault


def test_a_number_that_is_not_there_is_not_taken_for_one_of_another_kind(tmp_path: Path):
    (fault,) = faults(tmp_path / "a", "[P01, K04]", "[P01, D09]")
    assert "materialet 'D09' findes ikke" in fault and "P09" not in fault and "slet det, eller ret id'et" in fault
    (fault,) = faults(tmp_path / "b", "[P01, K04]", "[P01, D4]")
    assert "mente du 'D04'?" in fault


def test_a_file_and_its_programme_have_one_name(tmp_path: Path):
    _, problems = loaded(tmp_path, name="eftermiddag")
    assert [p.message for p in problems] == ["programmet i eftermiddag.yaml hedder 'formiddag'"]


def test_a_misspelt_key_is_told_by_the_loader(tmp_path: Path):
    programme, problems = loaded(tmp_path, MORNING.replace("minutes: 15", "minuts: 15", 1))
    assert programme is None and any("'minuts'" in p.message for p in problems)


def test_a_day_with_no_stop_for_its_slide_is_told(tmp_path: Path):
    shown = MORNING.replace("kind: arrival", "kind: arrival\n    slides: [programme]")
    some, _ = loaded(tmp_path / "a", shown)
    none, _ = loaded(tmp_path / "b", re.sub("    stop: .*\n", "", shown))
    assert some and none and not list(check_programme(some))
    assert [p.message for p in check_programme(none)] == ["intet punkt i programmet har et stop"]


def test_a_programme_that_no_deck_shows_is_told(tmp_path: Path, content: Content):
    programme, _ = loaded(tmp_path)
    assert programme
    (told,) = unused_programmes(replace(content, programmes={**content.programmes, "formiddag": programme}))
    assert told.warning and told.where.line == 1 and "programmet 'formiddag'; det kommer kun" in told.message
    assert "D01 laves af content/programmes/halvdag.yaml" in told.hint


OUT = """\
id: ud-i-haven
name: Ud i haven
ask: Hvad gror der?
why: Alle kommer ud.
steps:
  - { minutes: 5, name: Alle, text: Find støvlerne. }
  - { minutes: 40, name: I par, text: Gå rundt. }
needs: [Støvler]
plan-b: Bliv inde.
slack: 15
"""
WALK = """    name: Rundtur
    kind: exercise
    stop: Ud i haven
    materials: [P01, K04]
    steps:
      - { minutes: 5, name: Alle, text: Find støvlerne. }
      - { minutes: 40, name: I par, text: Gå rundt. }
"""


def with_exercise(folder: Path, session: str) -> tuple[Programme | None, list[Problem]]:
    assert WALK in MORNING
    exercises = folder / "content" / "exercises"
    exercises.mkdir(parents=True)
    (exercises / "ud-i-haven.yaml").write_text(OUT, encoding="utf-8")
    (folder / "content" / "programmes").mkdir()
    (folder / "content" / "programmes" / "formiddag.yaml").write_text(MORNING.replace(WALK, session), encoding="utf-8")
    problems: list[Problem] = []
    found = load_exercises(folder / "content", problems)
    return load_programmes(folder / "content", problems, found).get("formiddag"), problems


def test_a_session_takes_from_its_exercise_what_it_does_not_say_itself(tmp_path: Path):
    programme, problems = with_exercise(tmp_path, "    exercise: ud-i-haven\n    needs: [Paraply]\n")
    assert programme and not problems and not list(check_programme(programme))
    session = programme.sessions[1]
    assert (session.name, session.kind, session.ask) == ("Ud i haven", "exercise", "Hvad gror der?")
    assert session.needs == ("Paraply",) and sum(step.minutes for step in session.steps) == 45


def test_a_session_without_a_name_or_with_an_unknown_exercise_is_told(tmp_path: Path):
    _, problems = with_exercise(tmp_path / "a", "    exercise: ud-i-havn\n")
    assert [(p.message, p.hint) for p in problems] == [("øvelsen 'ud-i-havn' findes ikke", "mente du 'ud-i-haven'?")]
    _, problems = with_exercise(tmp_path / "b", "    kind: exercise\n")
    (told,) = problems
    assert told.message == "'name' mangler ved punktet 'rundtur'" and told.where.line == 10


@pytest.mark.parametrize("minutes", [0, -5])
def test_a_step_that_takes_no_time_is_told_where_the_file_is_read(tmp_path: Path, minutes: int):
    _, problems = loaded(tmp_path, MORNING.replace("minutes: 40", f"minutes: {minutes}"))
    assert [(p.message, p.where.line) for p in problems] == [(f"trinnet »I par« varer {minutes} minutter", 18)]


def exercises(folder: Path, text: str) -> list[Problem]:
    """What is told of an exercise, and of a programme that names it."""
    for kind, name, words in (
        ("exercises", "ud-i-haven", text),
        ("programmes", "formiddag", MORNING.replace(WALK, "    exercise: ud-i-haven\n")),
    ):
        (folder / "content" / kind).mkdir(parents=True)
        (folder / "content" / kind / f"{name}.yaml").write_text(words, encoding="utf-8")
    problems: list[Problem] = []
    load_programmes(folder / "content", problems, load_exercises(folder / "content", problems))
    return problems


def test_an_exercise_without_steps_is_told(tmp_path: Path):
    told = exercises(tmp_path, OUT.partition("steps:")[0] + "steps: []\nplan-b: Gå ind.\n")
    assert [p.message for p in told] == ["øvelsen »Ud i haven« har ingen trin"]


def test_of_an_exercise_that_cannot_be_read_only_its_own_fault_is_told(tmp_path: Path):
    told = exercises(tmp_path, OUT.replace("ask:", "aks:"))
    assert {p.where.path for p in told} == {"content/exercises/ud-i-haven.yaml"}


def test_minutes_that_are_not_those_of_the_exercise_are_told(tmp_path: Path):
    programme, _ = with_exercise(tmp_path, "    exercise: ud-i-haven\n")
    assert programme
    shorter = replace(programme, sessions=tuple(replace(s, minutes=30) for s in programme.sessions[1:2]))
    told = [p for p in check_programme(shorter) if "trinene" in p.message]
    assert len(told) == 1 and "fylder 45 minutter, men punktet varer 30" in told[0].message


# ---------------------------------------------------------------- shorter, and elsewhere


def test_a_session_may_give_the_steps_other_minutes_and_leave_one_out(tmp_path: Path):
    session = "    exercise: ud-i-haven\n    step-minutes: [0, 45]\n"
    programme, problems = with_exercise(tmp_path, session)
    assert programme and not problems and not list(check_programme(programme))
    assert [(step.name, step.minutes) for step in programme.sessions[1].steps] == [("I par", 45)]


def test_an_exercise_that_is_shortened_has_less_to_save(tmp_path: Path):
    for folder, text, slack in (
        ("a", "", 15),
        ("b", "    step-minutes: [5, 30]\n", 5),
        ("c", "    step-minutes: [5, 9]\n", 0),
    ):
        programme, _ = with_exercise(tmp_path / folder, f"    exercise: ud-i-haven\n{text}")
        assert programme and programme.sessions[1].slack == slack


@pytest.mark.parametrize("minutes", ["[45]", "[5, 35, 5]", "[-5, 50]", "[0, 0]"])
def test_minutes_that_are_not_one_for_each_step_are_told(tmp_path: Path, minutes: str):
    _, problems = with_exercise(tmp_path, f"    exercise: ud-i-haven\n    step-minutes: {minutes}\n")
    (told,) = problems
    assert "øvelsen »Ud i haven« har 2 trin" in told.message and told.where.path.endswith("formiddag.yaml")
    assert told.hint == "skriv ét tal for hvert trin, fx step-minutes: [5, 40]; 0 springer et trin over"


def test_minutes_of_no_exercise_are_told(tmp_path: Path):
    _, problems = with_exercise(tmp_path, "    name: Tur\n    kind: talk\n    step-minutes: [45]\n")
    assert [problem.message for problem in problems] == [
        "step-minutes har 1 tal, men punktet 'rundtur' har ingen øvelse"
    ]


DAY = """\
id: formiddag
title: Formiddag i haven
start: "9.00"
end: "9.50"
sessions:
  - id: kaffe
    minutes: 10
    name: Kaffe
    kind: arrival
    needs: ["[K02? Kort (K02)]", "[hjem? Frakker]"]
  - id: ud
    minutes: 10
    name: Ud
    kind: talk
    stop: Ud
    form: Tur [tale? og tale] [hjem? og farvel]
    materials: [K02]
    notes: ["[pause? Nu er pausen forbi.] Gå ud."]
  - id: tale
    minutes: 10
    name: Tale
    kind: talk
  - id: pause
    minutes: 10
    name: Pause
    kind: break
    notes: ["Læg frem: [K02? kort,] [P01? plakat,] [tale? tak for talen] [hjem? farvel]"]
  - id: hjem
    minutes: 10
    name: Hjem
    kind: talk
    stop: Hjem
    materials: [P01]
    notes: ["[pause? Nu er pausen forbi.] Gå hjem."]
"""


def test_what_texts_say_of_other_sessions_follows_where_they_are(tmp_path: Path):
    """Before the day: what is to come. In a break: the materials of what comes, and the sessions that were. A stop's form: its
    own sessions. Elsewhere: the day, and the breaks that have been."""
    programme, problems = loaded(tmp_path, DAY)
    assert programme and not problems
    coffee, out, _, rest, home = programme.sessions
    assert coffee.needs == ("Kort (K02)", "Frakker")
    assert out.form == "Tur og tale" and out.notes == ("Gå ud.",)
    assert rest.notes == ("Læg frem: plakat, tak for talen",)
    assert home.notes == ("Nu er pausen forbi. Gå hjem.",)


def test_a_condition_that_is_nearly_an_id_is_told_and_one_that_is_gone_is_not(tmp_path: Path):
    _, problems = loaded(tmp_path, DAY.replace("[tale? og tale]", "[tales? og tale] [interview? og gæst]"))
    (told,) = problems
    assert told.warning and told.message == "'tales' i klammen er hverken en øvelse eller et punkt"
    assert told.hint == "mente du 'tale'?" and told.where.line == 16


def test_a_text_of_an_exercise_follows_no_programme(tmp_path: Path):
    told = exercises(tmp_path, OUT.replace("plan-b: Bliv inde.", 'plan-b: "[pause? Bliv inde.]"'))
    assert [p.message for p in told] == ["øvelsen »Ud i haven« har tekst i klammer, som følger et program"]


# ---------------------------------------------------------------- a seminar's own

LAID_OUT = """\
    needs: ["[K04? Alle kort (K04)]", "Kort (K04), ét sæt", "Skilte (K12)", "[K14? Skilte (K14)][uden K14? Papir]", Penne]
    notes: ["[K04? Læg kort frem.] Sæt jer.", "[liste? Sæt kryds.][uden liste? Byd velkommen.]"]
"""


def at_seminar(folder: Path, besides: set[str], without: set[str]) -> Programme:
    programmes = folder / "content" / "programmes"
    programmes.mkdir(parents=True)
    text = MORNING.replace("    kind: arrival\n", f"    kind: arrival\n{LAID_OUT}", 1)
    (programmes / "formiddag.yaml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    found = load_programmes(folder / "content", problems, {}, besides, without)["formiddag"]
    assert not problems
    return found


def test_what_a_seminar_leaves_out_is_not_brought_and_not_spoken_of(tmp_path: Path) -> None:
    """A need on a condition brings nothing by itself."""
    arrival, tour, *_ = at_seminar(tmp_path, {"K14"}, {"K04", "K12"}).sessions
    assert arrival.needs == ("Skilte (K14)", "Penne") and tour.materials == ("P01",)
    assert arrival.notes == ("Sæt jer.", "Byd velkommen.")


def test_what_a_seminar_has_besides_is_spoken_of(tmp_path: Path) -> None:
    arrival, *_ = at_seminar(tmp_path, {"liste"}, set()).sessions
    assert arrival.needs == ("Alle kort (K04)", "Kort (K04), ét sæt", "Skilte (K12)", "Papir", "Penne")
    assert arrival.notes == ("Læg kort frem. Sæt jer.", "Sæt kryds.")
