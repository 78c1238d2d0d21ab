"""To clean up removes what we built and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small_kit import Build, files

from generator.build.cleaning import clean
from generator.build.report import cleaned
from generator.model.problems import Problems


def test_what_was_built_is_gone_and_the_folder_is_as_it_was(root: Path, make: Build) -> None:
    output = root / "output"
    output.mkdir()
    (output / "README.md").write_text("Her kommer det, der bygges")
    make()
    built = len(files(root)) - 1
    done = clean(output)
    assert [path.name for path in output.rglob("*")] == ["README.md"]
    assert (len(done.gone), done.left) == (built, [])
    assert list(cleaned(*done, "output")) == [f"{built} filer i output/ er slettet."]
    assert list(cleaned(*clean(output), "output")) == ["Der var ikke noget at slette i output/."]


def test_edited_and_foreign_files_stay_and_are_named(root: Path, make: Build) -> None:
    make(brands="aaby", materials="K04")
    output = root / "output"
    edited = output / "aaby" / "kort" / "K04 Casekort - skærm.pdf"
    edited.write_bytes(edited.read_bytes() + b"% en kommentar\n")
    mine = output / "aaby" / "kort" / "referat.txt"
    mine.write_text("mit eget")
    done = clean(output)
    assert set(files(root)) == {path.relative_to(output).as_posix() for path in (edited, mine)} == set(done.left)
    assert "  output/aaby/kort/referat.txt" in list(cleaned(*done, "output"))


@pytest.mark.parametrize("lost", [".drivhus/state.json", "manifest.json"])
def test_one_broken_list_of_what_was_made_is_enough_to_know_it_by(root: Path, make: Build, lost: str) -> None:
    make()
    output = root / "output"
    (output / lost).write_text("{")
    edited = output / "oversigt" / "aaby" / "P04-01.svg"
    edited.write_text("<svg/>")
    assert set(clean(output).left) == {"oversigt/aaby/P04-01.svg", *({lost} & {"manifest.json"})}


def test_a_picture_that_is_no_longer_needed_goes_though_the_state_was_lost(root: Path, make: Build) -> None:
    make(brands="drivhus", materials="P04")
    (before,) = (root / "output" / "oversigt").glob("P04*")
    shutil.rmtree(root / "output" / ".drivhus")
    advice = root / "content" / "advice.yaml"
    advice.write_text(advice.read_text("utf-8").replace("name: ", "name: Nu ", 1), "utf-8")
    make(brands="drivhus", materials="P04")
    (now,) = (root / "output" / "oversigt").glob("P04*")
    assert now != before


def link_away(root: Path, elsewhere: Path) -> Path:
    """The municipality's folder of the output, moved away with a link left in its place."""
    shutil.move(root / "output" / "aaby", elsewhere)
    (root / "output" / "aaby").symlink_to(elsewhere, target_is_directory=True)
    return elsewhere


def test_what_lies_behind_a_link_is_left_and_not_called_gone(root: Path, make: Build, tmp_path: Path) -> None:
    make(brands="aaby", materials="K04")
    elsewhere = link_away(root, tmp_path / "andetsteds")
    theirs = {path: path.read_bytes() for path in elsewhere.rglob("*.pdf")}
    done = clean(root / "output")
    assert done.left == ["aaby"] and not any(path.startswith("aaby/") for path in done.gone)
    assert theirs and {path: path.read_bytes() for path in elsewhere.rglob("*.pdf")} == theirs


def test_nothing_is_built_behind_a_link(root: Path, make: Build, tmp_path: Path) -> None:
    make(brands="aaby", materials="K04")
    elsewhere = link_away(root, tmp_path / "andetsteds")
    before = {path: path.stat().st_mtime_ns for path in elsewhere.rglob("*")}
    with pytest.raises(Problems) as told:
        make(brands="aaby")
    (problem,) = told.value.problems
    assert problem.where.path.endswith("output/aaby") and "genvej" in problem.message and "OUTPUT=" in problem.hint
    assert {path: path.stat().st_mtime_ns for path in elsewhere.rglob("*")} == before


def test_where_nothing_was_ever_built_nothing_happens(tmp_path: Path) -> None:
    assert clean(tmp_path / "output") == ([], [])
    shutil.copy(__file__, tmp_path / "egen.py")
    assert clean(tmp_path) == ([], ["egen.py"])


@pytest.mark.parametrize(("left", "said"), [(1, "i den, eller den er en genvej"), (2, "i dem, eller de er genveje")])
def test_one_file_that_is_left_is_one(left: int, said: str) -> None:
    told = list(cleaned(["a"], ["b"] * left, "output"))
    assert told[0] == "1 fil i output/ er slettet." and said in told[1]
