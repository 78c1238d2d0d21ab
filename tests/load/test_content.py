"""The content folder is read into records, and every mistake in it is told with its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.content import load_content
from generator.load.yaml_reader import in_order
from generator.model.content import Content
from generator.model.problems import Problem
from generator.model.text import Words

WORLD = Path(__file__).parents[1] / "world"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(WORLD, tmp_path / "world")
    return tmp_path / "world"


def told(root: Path) -> list[Problem]:
    problems: list[Problem] = []
    content = load_content(root, problems)
    assert (content is None) == any(not p.warning for p in problems)
    return problems


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / "content" / name
    before = path.read_text("utf-8")
    assert before.count(old) >= 1
    path.write_text(before.replace(old, new, 1), "utf-8")


def test_the_invented_world_is_whole(world: Content) -> None:
    assert [p.id for p in world.phases] == ["droem", "gravning", "hoest", "vinter"]
    assert len(world.cases) == 13
    assert {len(d.tasks) for d in world.directions} == {5}
    assert [f.id for f in world.phases[1].all_focus] == ["bede", "vand", "kraefter"]
    assert world.cases[0].type == "anlagt" and world.cases[1].type is None


def test_a_text_knows_where_it_was_written(world: Content) -> None:
    part = world.phases[1].parts[1]
    assert str(part.focus[0].short.where) == "content/phases/2-gravning.yaml:31:16"


def test_files_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("10-ti.yaml", "9-ni.yaml", "b.yaml", "a.yaml", "02-to.yaml", "note.txt", "._9-ni.yaml", "~$a.yaml"):
        (tmp_path / name).touch()
    assert [p.stem for p in in_order(tmp_path)] == ["02-to", "9-ni", "10-ti", "a", "b"]


def test_the_same_folder_read_twice_is_the_same_content(root: Path) -> None:
    first, second = (load_content(root, []) for _ in range(2))
    assert first == second


BOTH = "parts: [{id: a, letter: A, name: A, text: A, focus: []}]\nfocus:"
RABARBER, KARTOFFEL = "cases/01-rabarberbedet.yaml", "cases/02-kartoffelraekken.yaml"
MISTAKES = [
    (RABARBER, "sector: koekken", "sector: koeken", "2:9 sektoren 'koeken' findes ikke", "mente du 'koekken'?"),
    (RABARBER, "type: anlagt", "type: anlægt", "5:7 typen 'anlægt' findes ikke", "mente du 'anlagt'?"),
    (KARTOFFEL, "id: kartoffelraekken", "id: rabarberbedet", "1:5 id'et 'rabarberbedet' er også i", "slet filen"),
    (KARTOFFEL, "card:", "kort:", "6:1 ukendt nøgle 'kort'", "card"),
    ("voices.yaml", "person: agnes-muld", "person: agnes", "8:13 personen 'agnes' findes ikke", "'agnes-muld'"),
    ("voices.yaml", "about: droem", "about: drøem", "9:12 emnet 'drøem' findes ikke", "mente du 'droem'?"),
    (
        "voices.yaml",
        "voices:",
        "on-posters: [god-jrod]\nvoices:",
        "6:14 pointen 'god-jrod' findes ikke",
        "mente du 'god-jord'?",
    ),
    (
        "voices.yaml",
        "voices:",
        "on-posters: [god-jord, god-jord]\nvoices:",
        "6:24 pointen 'god-jord' står to gange i on-posters",
        "slet den ene",
    ),
    ("voices.yaml", "voices:", "on-posters: []\nvoices:", "1:1 listen 'on-posters' er tom", "slet linjen"),
    ("phases/2-gravning.yaml", "id: kraefter", "id: bede", "29:13 id'et 'bede' er brugt to gange", "et andet id"),
    ("phases/3-hoest.yaml", "id: smag", "id: lyst", "12:9 id'et 'lyst' er brugt to gange", "phases/1-droem.yaml:7:9"),
    ("phases/1-droem.yaml", "focus:", BOTH, "2:7 fasen »Drøm« har både 'focus' og 'parts'", "flyt"),
    ("phases/1-droem.yaml", "essence: Hvad vil I dyrke?", "essence: ''", "3:10 'essence' er tom", "skriv"),
    ("directions/1-solen.yaml", "id: solen-2", "id: solen-1", "9:9 id'et 'solen-1' er brugt to gange", "et andet id"),
    ("directions/1-solen.yaml", "bearing: up", "bearing: op", "3:10 'bearing' kan ikke være 'op'", ""),
    ("introduction.yaml", "id: vander", "id: graver", "10:9 id'et 'graver' er brugt to gange", ""),
    ("sectors.yaml", "sectors:", "sektorer:", "1:1 ukendt nøgle 'sektorer'", "mente du 'sectors'?"),
    ("sectors.yaml", "sectors:", "omraader:", "1:1 'sectors' mangler", "skriv sectors:"),
]


@pytest.mark.parametrize(("name", "old", "new", "place_and_message", "hint"), MISTAKES, ids=[m[3] for m in MISTAKES])
def test_a_mistake_is_told_with_its_place_and_a_hint(
    root: Path, name: str, old: str, new: str, place_and_message: str, hint: str
) -> None:
    change(root, name, old, new)
    start = f"content/{name}:{place_and_message.replace(' ', ': ', 1)}"
    found = [p for p in told(root) if f"{p.where}: {p.message}".startswith(start)]
    assert len(found) == 1
    assert hint in found[0].hint or hint in found[0].message


def test_an_empty_list_is_told(root: Path) -> None:
    path = root / "content/phases/2-gravning.yaml"
    head = path.read_text("utf-8").split("parts:")[0]
    path.write_text(head + "parts: [{id: a, letter: A, name: Ane, text: Alt, focus: []}]", "utf-8")
    assert [p.message for p in told(root)] == ["listen 'focus' er tom"]


def test_a_phase_without_focus_points_is_told(root: Path) -> None:
    path = root / "content/phases/4-vinter.yaml"
    path.write_text(path.read_text("utf-8").split("focus:")[0], "utf-8")
    assert [p.message for p in told(root)] == ["fasen »Vinter« har ingen fokuspunkter"]


def test_every_word_of_an_exercise_may_tell_how_much_there_is_and_a_thirteenth_case_is_counted(root: Path) -> None:
    words = """id: prik
name: "{cases} haver"
ask: Prik {cases} planter.
why: Alle ser de {cases}.
steps: [{minutes: 5, name: Alle, text: "Se de {cases}."}]
needs: ["Plakaten {Cases} haver (P14)"]
notes: ["Peg på {typer} typer."]
plan_b: Tag {cases} i morgen.
"""
    (root / "content/exercises").mkdir()
    (root / "content/exercises/prik.yaml").write_text(words.replace("plan_b", "plan-b"), "utf-8")
    for cases, count in ((13, "tretten"), (12, "tolv")):
        found = load_content(root, [])
        assert found is not None and len(found.cases) == cases
        one = found.exercises["prik"]
        assert (one.name, one.ask) == (f"{count.capitalize()} haver", f"Prik {count} planter.")
        assert (one.why, one.steps[0].text, one.plan_b) == (
            f"Alle ser de {count}.",
            f"Se de {count}.",
            f"Tag {count} i morgen.",
        )
        assert (one.needs, one.notes) == ((f"Plakaten {count.capitalize()} haver (P14)",), ("Peg på fire typer.",))
        assert str(one.ask.where) == "content/exercises/prik.yaml:3:6"
        in_order(root / "content/cases")[-1].unlink()


def test_mistakes_in_several_files_are_told_together(root: Path) -> None:
    change(root, "cases/01-rabarberbedet.yaml", "sector: koekken", "sector: koeken")
    change(root, "voices.yaml", "person: agnes-muld", "person: agnes")
    change(root, "advice.yaml", "advice:", "raad:")
    (root / "content/publication.yaml").unlink()
    places = {p.where.path for p in told(root)}
    assert places == {f"content/{n}.yaml" for n in ("advice", "publication", "voices", "cases/01-rabarberbedet")}


def test_a_broken_file_does_not_make_references_to_it_dangle(root: Path) -> None:
    change(root, "sectors.yaml", "sectors:", "sectors")
    assert {p.where.path for p in told(root)} == {"content/sectors.yaml"}


def test_a_missing_folder_is_told(root: Path) -> None:
    shutil.rmtree(root / "content/cases")
    assert [str(p.where) for p in told(root)] == ["content/cases:1:1"]


def renamed(old: str, new: str) -> Callable[[Path], object]:
    return lambda content: (content / old).rename(content / new)


@pytest.mark.parametrize(
    ("do", "message", "hint"),
    [
        (renamed("cases/13-stikkelsbaerbusken.yaml", "cases/13-stik.yml"), "ender på .yml", "13-stik.yaml"),
        (lambda content: (content / "voice.yaml").write_text("a: b"), "ikke brugt til noget", "mente du 'voices'?"),
    ],
)
def test_a_file_that_nobody_reads_is_told(root: Path, do: Callable[[Path], object], message: str, hint: str) -> None:
    do(root / "content")
    found = told(root)
    assert [message in p.message and hint in p.hint for p in found] == [True]


def test_materials_are_flat_texts_and_lists(root: Path) -> None:
    (root / "content/materials").mkdir()
    (root / "content/materials/P99.yaml").write_text("title: Haven\nlines:\n  - En\n  - To\n", "utf-8")
    content = load_content(root, [])
    assert content and content.materials == {"P99": {"title": "Haven", "lines": ("En", "To")}}


def test_a_nested_material_text_is_told(root: Path) -> None:
    (root / "content/materials").mkdir()
    (root / "content/materials/P99.yaml").write_text("title:\n  da: Haven\n", "utf-8")
    assert [p.where.path for p in told(root)] == ["content/materials/P99.yaml"]


@pytest.mark.parametrize("copy", ["{} - Kopi.yaml", "{} kopi.yaml", "{} (1).yaml", "{} 2.yaml", "Kopi af {}.yaml"])
@pytest.mark.parametrize("name", ["cases/01-rabarberbedet", "phases/2-gravning"])
def test_a_copy_gets_the_blame_and_not_the_original(root: Path, name: str, copy: str) -> None:
    original = root / "content" / f"{name}.yaml"
    made = original.with_name(copy.format(original.stem))
    shutil.copy(original, made)
    [problem] = told(root)
    assert problem.where.path == f"content/{name.split('/')[0]}/{made.name}"
    assert f"er også i content/{name}.yaml; er denne fil en kopi?" in problem.message


def test_what_hangs_on_a_file_that_is_gone_is_told_once_with_the_cure(root: Path) -> None:
    (root / "content/phases/1-droem.yaml").unlink()
    [problem] = told(root)
    assert (
        problem.where.path == "content/voices.yaml" and "handler om noget, der ikke findes: 'droem'" in problem.message
    )
    assert "slettet eller omdøbt, så hent den igen" in problem.hint


@pytest.mark.parametrize("name", ["'\u00ad'", '"\\u00ad\\u00ad"', "' \u00ad '"])
def test_a_name_that_nobody_can_see_is_empty(root: Path, name: str) -> None:
    change(root, "cases/01-rabarberbedet.yaml", "name: Rabarberbedet", f"name: {name}")
    assert [p.message for p in told(root)] == ["'name' er tom"]


def written(root: Path, **files: str) -> None:
    folder = root / "content" / "materials"
    folder.mkdir(exist_ok=True)
    for id, text in files.items():
        (folder / f"{id}.yaml").write_text(text, "utf-8")


def test_a_material_has_the_texts_of_the_one_that_it_extends_but_for_its_own(root: Path) -> None:
    written(root, D01="title: Dag\nword: Spade\nother: Rive\n", D02="extends: D01\ntitle: Uge\nword: Greb\n")
    content = load_content(root, [])
    assert content and content.materials["D02"] == {"title": "Uge", "word": "Greb", "other": "Rive"}
    other = content.materials["D02"]["other"]
    assert isinstance(other, Words) and str(other.where) == "content/materials/D01.yaml:3:8"


@pytest.mark.parametrize("base", ["D11", "D02"])
def test_texts_that_extend_nothing_or_each_other_are_told(root: Path, base: str) -> None:
    written(root, D01="title: Dag\n", D02="extends: D01\ntitle: Uge\n", D03=f"extends: {base}\ntitle: År\n")
    (problem,) = told(root)
    assert str(problem.where) == "content/materials/D03.yaml:1:10" and problem.hint == "skriv fx extends: D01"
    assert problem.message == "extends skal være id'et på ét materiale, der selv har alle sine tekster"
