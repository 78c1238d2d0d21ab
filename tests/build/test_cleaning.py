"""To clean up removes what we built and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from small_kit import Build, files

from generator.build.cleaning import clean
from generator.build.report import cleaned


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


def test_where_nothing_was_ever_built_nothing_happens(tmp_path: Path) -> None:
    assert clean(tmp_path / "output") == ([], [])
    shutil.copy(__file__, tmp_path / "egen.py")
    assert clean(tmp_path) == ([], ["egen.py"])
