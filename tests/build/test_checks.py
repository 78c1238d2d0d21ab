"""What content, catalogue and layouts say of each other."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from packages import parts_of
from seminar_deck import composed
from small_kit import LAYOUTS, Build

from generator.build import project
from generator.build.checks import _told, check_plants, read_overview, unprepared
from generator.build.kits import check_kits, contents
from generator.compose.catalogue import CATALOGUE, catalogue
from generator.compose.texts import unknown_places
from generator.model.content import Content, Kit
from generator.model.counts import count_words
from generator.model.problems import Problem, Problems, Where
from generator.model.text import Words
from generator.write.office.package import zipped


def test_a_plant_that_nobody_has_drawn_is_told_with_the_nearest_name(world: Content) -> None:
    case = replace(world.cases[0], plant=Words("dock", Where("content/cases/1-rabarber.yaml", 9, 8)))
    (problem,) = check_plants([case], world.drawings)
    assert str(problem) == "content/cases/1-rabarber.yaml:9:8: tegningen 'dock' findes ikke\n  råd: mente du 'dokk'?"


def test_a_case_without_a_plant_gets_a_plain_one(world: Content) -> None:
    assert list(check_plants(world.cases, world.drawings)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "findes ikke"),
        ("$colors $links", "skal have"),
        ("$colors $links $body $bdy", "skal have"),
        ("$colors $links $body 5 $", "skal have"),
    ],
)
def test_a_page_around_the_contact_sheet_that_cannot_be_filled_in_is_told(
    tmp_path: Path, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "overview.html").write_text(text)
    problems: list[Problem] = []
    assert read_overview(tmp_path, problems) == "" and said in problems[0].message


def test_a_word_template_without_a_style_is_told_before_anything_is_made(
    root: Path, make: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "catalogue", lambda wanted=(): catalogue({"A02"}))
    folder = root / "layouts" / "templates"
    folder.unlink()  # a link to our own
    shutil.copytree(LAYOUTS / "templates", folder)
    template = folder / "drivhus.dotx"
    parts = dict(parts_of(template.read_bytes()))
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'w:val="Kryds"', b'w:val="Flueben"')
    template.write_bytes(zipped(parts.items()))
    with pytest.raises(Problems, match="typografien »Kryds« mangler"):
        make()
    assert not (root / "output").exists()


@pytest.mark.parametrize(
    ("id", "kit", "told"),
    [
        ("til bordene", Kit(name=Words("Borde"), materials=(Words("K"),)), "kan ikke skrives efter KIT="),
        ("bord", Kit(name=Words("Borde")), "sættet 'bord' er tomt"),
        ("bord", Kit(name=Words("Borde"), materials=(Words("X"),)), "der er ikke noget materiale 'X'"),
        ("bord", Kit(name=Words("Borde"), programme=Words("findes-ikke")), "der er ikke noget program 'findes-ikke'"),
    ],
)
def test_a_kit_that_nobody_can_ask_for_or_fill_is_told(world: Content, id: str, kit: Kit, told: str) -> None:
    (problem,) = check_kits(replace(world, kits={Words(id): kit}))
    assert told in problem.message


def test_a_kit_holds_what_the_sessions_of_its_programme_name_and_need(world: Content) -> None:
    id, programme = next(iter(world.programmes.items()))
    first, *others = (replace(session, materials=(), needs=()) for session in programme.sessions)
    first = replace(
        first, materials=(Words("K04"),), needs=(Words("Plakaten Typologi (P03), ved døren"), Words("Tape"))
    )
    day = replace(programme, sessions=(first, *others))
    kit = Kit(name=Words("Dagen"), programme=Words(id), materials=(Words("D01"),))
    assert contents(kit, replace(world, programmes={id: day})) == ["P03", "K04", "D01"]


FIND = Words("Find {faserne} frem.")
SLIPS: dict[str, Any] = {"ask": FIND, "plan_b": FIND, "notes": (FIND,), "needs": (FIND,)}


@pytest.mark.parametrize("id", ["D01", "D02"])
def test_what_notes_name_and_no_session_brings_is_told_at_the_note(content: Content, id: str) -> None:
    """A deck that shares the words of D01 would send the facilitator for cards that its day does not have."""
    programme, deck = content.programmes[CATALOGUE[id].programme], composed(content, id=id)
    assert list(unprepared(deck, id, programme)) == []
    day = tuple(replace(session, materials=(), needs=()) for session in programme.sessions)
    told = list(unprepared(deck, id, replace(programme, sessions=day)))
    assert told and all(problem.warning and problem.where.line > 1 for problem in told)
    first = next(problem for problem in told if problem.where.path == f"content/materials/{id}.yaml")
    assert re.search(r"noten nævner P16.*, men intet punkt i programmet ».*« har det med", first.message)
    assert first.hint.endswith(
        f"under materials i content/programmes/{programme.id}.yaml, eller giv {id} en anden note"
    )
    assert id == "D01" or any(problem.where.path == "content/materials/D01.yaml" for problem in told)


def test_a_place_that_nobody_fills_in_is_told_in_exercises_and_programmes(content: Content) -> None:
    exercise = next(iter(content.exercises.values()))
    wrong = (replace(exercise, **{key: words}) for key, words in SLIPS.items())
    for one, count in ((exercise, 0), *((one, 1) for one in wrong)):
        told = unknown_places(_told(replace(content, exercises={"a": one})), [*count_words(content)])
        assert len(list(told)) == count
