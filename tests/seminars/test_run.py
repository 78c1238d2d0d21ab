"""A seminar is built into a folder of its own, sorted by what is done with each file; the next run does what has changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import seminars
from generator.build.report import Report, seminar_summary
from generator.model.problems import Problems

ROOT = Path(__file__).parents[2]
ID = "fjordby-2027"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content and layouts, in a place where they can be edited."""
    root = tmp_path_factory.mktemp("seminar")
    shutil.copytree(ROOT / "content", root / "content")
    (root / "layouts").symlink_to(ROOT / "layouts")
    build(root)
    return root


@pytest.fixture
def edited(project: Path) -> Iterator[Path]:
    """The same, built; what a test edits is put back after it."""
    before = {path: path.read_bytes() for path in (project / "content").rglob("*.*")}
    yield project
    for path, data in before.items():
        path.write_bytes(data)
    build(project)


def build(root: Path, id: str = ID) -> Report:
    place = seminars.places(root, root / "output", [id])[id]
    return seminars.build(root, place, id, lambda done, total, what: None)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def made(root: Path) -> set[str]:
    folder = root / "output" / "fjordby" / ID
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in files if path.parts[0] != ".drivhus"}


def materials(paths: frozenset[str]) -> set[str]:
    """The ids that the names of files begin with."""
    return {path.split("/")[1].split()[0] for path in paths if "/" in path}


def test_every_file_lies_where_something_is_done_with_it(project: Path) -> None:
    folders = {path.split("/")[0] for path in made(project) if path != "manifest.json"}
    assert all(folder[0] in "1234567" and folder[1] == " " for folder in folders)
    assert {"2 til trykkeriet", "4 på væggen", "5 på bordene", "6 på skærmen"} <= folders


def test_the_day_on_the_wall_is_the_seminars_alone(project: Path) -> None:
    """In an ordinary build there is a sheet for each programme."""
    assert [path for path in made(project) if "infoskærm" in path] == [
        "6 på skærmen/P16 Dagens program - infoskærm.png"
    ]


def test_without_a_change_nothing_is_written(project: Path) -> None:
    again = build(project)
    assert again.entries and not again.written
    assert next(seminar_summary(again, "output")).startswith("Intet er ændret siden sidst")


def test_a_material_that_is_left_out_goes_and_one_that_is_added_comes(edited: Path) -> None:
    file = edited / "content" / "seminars" / f"{ID}.yaml"
    edit(file, "\nparticipants:", "\nleave-out: [A02]\nadd: [P17, p18]\nparticipants:")
    report = build(edited)
    assert not report.failed
    assert not [path for path in made(edited) if "/A02" in path]
    assert [path for path in made(edited) if "/P18" in path]


def test_a_material_that_does_not_exist_is_told_at_its_line(edited: Path) -> None:
    edit(edited / "content" / "seminars" / f"{ID}.yaml", "\nparticipants:", "\nleave-out: [A99]\nparticipants:")
    with pytest.raises(Problems) as found:
        build(edited)
    assert "der er ikke noget materiale 'A99'" in str(found.value.problems[0])
    assert f"content/seminars/{ID}.yaml" in str(found.value.problems[0])


def test_another_clock_makes_only_what_shows_the_day(edited: Path) -> None:
    programme = edited / "content" / "programmes" / "halvdag.yaml"
    edit(programme, "minutes: 15", "minutes: 14")
    edit(programme, "minutes: 10", "minutes: 11")
    written = materials(build(edited).written)
    assert {"P16", "D01"} <= written
    assert not written & {"P01", "P05", "K04", "K12", "A02", "A07"}


def test_a_name_too_long_for_its_badge_is_told_by_every_run_until_it_is_shorter(edited: Path) -> None:
    people = edited / "content" / "seminars" / f"{ID}.csv"
    edit(people, "Christian Fjordvang", "Wolfeschlegelsteinhausenbergerdorffchefs Bo")

    def told(report: Report) -> list[str]:
        return [str(problem) for problem in report.problems if "fornavnet i række" in problem.message]

    first = told(build(edited))
    assert len(first) == 1 and "Wolfe" not in first[0]
    edit(edited / "content" / "programmes" / "halvdag.yaml", "name: Velkomst", "name: Godmorgen")
    assert told(build(edited)) == told(build(edited)) == first, "whether something else is made anew, or nothing"


def test_a_seminar_that_is_not_there_is_told(project: Path) -> None:
    with pytest.raises(Problems) as found:
        seminars.places(project, project / "output", ["fjordby-2026"])
    (problem,) = found.value.problems
    assert "seminaret 'fjordby-2026' findes ikke" in problem.message and ID in problem.hint


def test_no_participant_is_named_in_what_the_run_remembers(project: Path) -> None:
    folder = project / "output" / "fjordby" / ID
    remembered = (folder / "manifest.json").read_text("utf-8") + (folder / ".drivhus" / "state.json").read_text("utf-8")
    names = [
        line.split(";")[0]
        for line in (project / "content" / "seminars" / f"{ID}.csv").read_text("cp1252").splitlines()[1:]
    ]
    assert len(names) == 24
    assert json.loads((folder / "manifest.json").read_bytes())["files"]
    assert not [name for name in names if name in remembered]
