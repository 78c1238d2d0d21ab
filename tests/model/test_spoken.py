"""A text says of materials, exercises and breaks only what its programme has."""

from __future__ import annotations

import pytest

from generator.model.problems import Where
from generator.model.programme import Programme, Session, times
from generator.model.spoken import all_spoken, brought, conditions, held, spoken, there
from generator.model.text import Words

HERE = Where("content/materials/D01.yaml", 7, 3)
LIST = "[Læg frem: | Ark (A02), ét til hver | Sedler (K11).]"


@pytest.mark.parametrize(
    ("text", "has", "said"),
    [
        ("Gå ud.", "", "Gå ud."),
        ("Gå ud. [K04? Tag kortene med.]", "K04", "Gå ud. Tag kortene med."),
        ("Gå ud. [K04? Tag kortene med.]", "", "Gå ud."),
        ("Sig, hvornår [pause? der er pause, eller] I slutter.", "", "Sig, hvornår I slutter."),
        ("Øvelse [fernisering? og fernisering]", "fernisering", "Øvelse og fernisering"),
        ("Øvelse [fernisering? og fernisering]", "", "Øvelse"),
        ("Vælg et projekt[A13? , og skriv det ned].", "", "Vælg et projekt."),
        ("[A01? Del arket ud, og fortæl][uden A01? Fortæl], hvor I er.", "A01", "Del arket ud, og fortæl, hvor I er."),
        ("[A01? Del arket ud, og fortæl][uden A01? Fortæl], hvor I er.", "", "Fortæl, hvor I er."),
        ("[pause? Hold pause[gaatur? , og gå en tur].]", "pause", "Hold pause."),
        ("[pause? Hold pause[gaatur? , og gå en tur].]", "pause gaatur", "Hold pause, og gå en tur."),
        ("[pause? Hold pause[gaatur? , og gå en tur].]", "gaatur", ""),
        ("[interview? Interview og] øvelse", "", "Øvelse"),
        (LIST, "A02 K11", "Læg frem: Ark (A02), ét til hver, og Sedler (K11)."),
        (LIST, "K11", "Læg frem: Sedler (K11)."),
        (LIST, "", ""),
        ("Tag [kort (K04) | sedler (K11) | penne] med.", "K04 K11", "Tag kort (K04), sedler (K11) og penne med."),
        ("Tag [kort (K04) | sedler (K11) | penne] med.", "", "Tag penne med."),
        ("[kort (K04) | sedler (K11)]", "K11", "Sedler (K11)"),
        ("Spørg [hvem?] og gå.", "", "Spørg [hvem?] og gå."),
    ],
)
def test_a_part_is_said_where_there_is_what_it_is_about(text: str, has: str, said: str) -> None:
    found = spoken(Words(text, HERE), has.split())
    assert found == said and found.where == HERE


def test_texts_of_which_nothing_is_left_are_left_out() -> None:
    texts = (Words("[K04? Kort.]"), Words("Altid."))
    assert all_spoken(texts, ()) == ("Altid.",)


def test_what_a_text_asks_for_is_found_where_it_stands() -> None:
    asked = [*conditions(Words("[K04? Kort[uden gaatur? , her].] [A | B]", HERE))]
    assert asked == ["K04", "gaatur"] and all(words.where == HERE for words in asked)


WALK = Session(id=Words("tur"), minutes=9, exercise=Words("gaatur"), needs=(Words("Kort (K02)"),))
COFFEE = Session(id=Words("kaffe"), minutes=9, kind="break", materials=(Words("P18"),))


def test_sessions_have_their_materials_and_are_there_themselves() -> None:
    assert brought([WALK, COFFEE]) == {"K02", "P18"}
    assert held([WALK, COFFEE]) == {"tur", "gaatur", "kaffe", "pause"} == there([WALK, COFFEE]) - {"K02", "P18"}


def test_an_exercise_that_is_held_twice_takes_its_sheets_twice_and_others_go_on_with_theirs() -> None:
    def day(*exercises: str) -> Programme:
        sheet = (Words("A14"),)
        made = (
            Session(id=Words(str(n)), minutes=5, exercise=Words(id), materials=sheet) for n, id in enumerate(exercises)
        )
        return Programme(id=Words("d"), title=Words("D"), start=Words("9.00"), end=Words("9.10"), sessions=tuple(made))

    assert times([day("afklar", "fernisering")], "A14") == 1
    assert times([day("afklar", "afklar")], "A14") == times([day("afklar"), day("afklar")], "A14") == 2
    assert times([day("afklar")], "A15") == 0
