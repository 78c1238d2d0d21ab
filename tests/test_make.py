"""What `make` says and does around the program: an environment that mends itself, and words nobody knows."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="this system has no make")

PYTHON = """#!/bin/sh
case "$*" in
  "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo venv >>made ;;
  "-m pip"*) echo pip >>made; [ ! -e fail ] ;;
  "-m generator"*) echo "drivhus $*"; exit $(cat code 2>/dev/null || echo 0) ;;
esac
"""
"""A Python that tells what it was asked for."""


class Said(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A checkout with nothing in it, and a Python that installs nothing."""
    folder = tmp_path / "drivhus"
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    for name in ("pyproject.toml", "requirements.lock"):
        (folder / name).write_text("")
    (folder / "python").write_text(PYTHON)
    (folder / "python").chmod(0o755)
    return folder


def make(folder: Path, *words: str) -> Said:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(
        ["make", f"PYTHON={folder}/python", *words],
        cwd=folder, env=surroundings, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return Said(done.returncode, done.stdout, done.stderr)


def made(folder: Path) -> list[str]:
    return (folder / "made").read_text().split() if (folder / "made").exists() else []


def make_is_new() -> bool:
    return not subprocess.run(["make", "--version"], capture_output=True, text=True).stdout.startswith("GNU Make 3")


def test_the_environment_is_made_once(kit: Path) -> None:
    assert make(kit, "list").code == 0 and made(kit) == ["venv", "pip"]
    assert make(kit, "list") == (0, "drivhus -m generator list\n", "") and made(kit) == ["venv", "pip"]


def gone(kit: Path) -> Path:
    (kit / ".venv" / "bin" / "python").unlink()
    return kit


def broken(kit: Path) -> Path:
    (kit / ".venv" / "bin" / "python").write_text("#!/bin/sh\nexit 1\n")
    return kit


def half(kit: Path) -> Path:
    shutil.rmtree(kit / ".venv" / "bin")
    return kit


def moved(kit: Path) -> Path:
    return kit.rename(kit.with_name("flyttet"))


def copied(kit: Path) -> Path:
    return Path(shutil.copytree(kit, kit.with_name("kopi")))


@pytest.mark.parametrize("harm", [gone, broken, half, moved, copied])
def test_a_broken_environment_is_made_again(kit: Path, harm) -> None:
    make(kit, "list")
    kit = harm(kit)
    (kit / "made").unlink()
    said = make(kit, "list")
    assert (
        said.code == 0 and said.err == "" and "drivhus -m generator list" in said.out and made(kit) == ["venv", "pip"]
    )


def test_what_could_not_be_installed_is_tried_again(kit: Path) -> None:
    (kit / "fail").touch()
    said = make(kit, "list")
    assert said.code and "Er der forbindelse til internettet?" in said.err and not (kit / ".venv" / "klar").exists()
    (kit / "fail").unlink()
    assert make(kit, "list").code == 0


def test_the_second_of_two_first_runs_is_told_to_wait(kit: Path) -> None:
    (kit / ".venv-i-gang").symlink_to(str(os.getpid()))
    said = make(kit, "all")
    assert said.code and "i et andet vindue" in said.err and made(kit) == []


def test_a_first_run_that_was_killed_is_in_nobodys_way(kit: Path) -> None:
    (kit / ".venv-i-gang").symlink_to("999999999")
    assert make(kit, "all").code == 0 and not (kit / ".venv-i-gang").is_symlink()


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("brand=minby", "mente du BRAND=?"),
        ("KOMMUNE=minby", "mente du BRAND=?"),
        ("materiale=P01", "mente du MATERIAL=?"),
        ("STØRRELSE=A1", "mente du SIZE=?"),
        ("SÆT=halvdag", "mente du KIT=?"),
        ("mappe=ud", "mente du OUTPUT=?"),
        ("FORMAT=grøn og gul", "her kan stå BRAND=, MATERIAL=, KIT=, EDITION=, SIZE=, INK=, OUTPUT= og SEMINAR="),
    ],
)
@pytest.mark.parametrize("goal", ["all", "check", "help", "clean"])
def test_a_variable_nobody_knows_is_told_and_nothing_is_done(kit: Path, goal: str, word: str, near: str) -> None:
    (kit / "output").mkdir()
    said = make(kit, goal, word)
    assert said.code and f"make kender ikke '{word.split('=')[0]}='" in said.err and near in said.err
    assert said.out == "" and made(kit) == [] and (kit / "output").exists()


def test_known_variables_are_passed_on(kit: Path) -> None:
    make(kit, "list")
    said = make(kit, "all", "BRAND=fjordby", "MATERIAL=P01; K04", "EDITION=kontor", "OUTPUT=ud")
    wanted = "--brand fjordby --material P01; K04 --edition kontor --output ud"
    assert said.out == f"drivhus -m generator build {wanted}\n"


def test_a_seminar_is_named_to_the_program_as_it_was_typed(kit: Path) -> None:
    make(kit, "list")
    said = make(kit, "glem", "SEMINAR=fjordby 2027; rm -r x", "OUTPUT=ud")
    assert said.out == "drivhus -m generator forget --output ud -- fjordby 2027; rm -r x\n"


@pytest.mark.parametrize(
    ("words", "told", "cure"),
    [
        (
            ["check", "OUTPUT=ud"],
            "make check bruger ikke 'OUTPUT='",
            "skriv det til »make all« eller »make seminar« eller »make clean« eller »make glem«",
        ),
        (["check", "EDITION=kontor"], "make check bruger ikke 'EDITION='", "skriv det til »make all«\n"),
        (["clean", "BRAND=fjordby"], "make clean bruger ikke 'BRAND='", "skriv det til »make all« eller »make check«"),
        (["list", "MATERIAL=P01"], "make list bruger ikke 'MATERIAL='", "skriv det til »make all« eller »make check«"),
        (["BRAND=fjordby"], "make bruger ikke 'BRAND='", "skriv det til »make all« eller »make check«"),
    ],
)
def test_a_variable_that_a_goal_does_not_use_is_told_and_nothing_is_done(
    kit: Path, words: list[str], told: str, cure: str
) -> None:
    said = make(kit, *words)
    assert said.code and said.out == "" and made(kit) == []
    assert told in said.err and "intet er gjort" in said.err and cure in said.err
    assert make(kit, "all", *words).code == 0  # one of the goals uses it


def test_a_goal_nobody_knows_is_told_in_danish(kit: Path) -> None:
    said = make(kit, "alt")
    assert said.code and said.err.startswith("make kan ikke lave 'alt'\n  råd: ")


@pytest.mark.skipif(shutil.which("make") is None or not make_is_new(), reason="make 3 has a line of its own")
@pytest.mark.parametrize("words", [("all",), ("alt",), ("all", "brand=x")])
def test_make_adds_no_line_of_its_own_to_a_fault(kit: Path, words: tuple[str, ...]) -> None:
    (kit / "code").write_text("1")
    said = make(kit, *words)
    assert said.code == 1 and "***" not in said.err and "Error" not in said.err


def test_to_be_shown_what_would_be_done_does_nothing(kit: Path) -> None:
    make(kit, "-n", "all")
    assert made(kit) == [] and not (kit / ".venv").exists()


def test_to_clean_up_asks_the_program_and_without_it_leaves_what_was_built(kit: Path) -> None:
    make(kit, "list")
    (kit / "output" / ".drivhus").mkdir(parents=True)
    (kit / "output" / "rettet.docx").touch()
    said = make(kit, "clean")
    assert said.out == "drivhus -m generator clean\n" and not (kit / ".venv").exists()
    assert "bliver liggende" in make(kit, "clean").out and (kit / "output" / "rettet.docx").exists()


@pytest.mark.parametrize("value", ["o`touch x`", 'o"q', "o$HOME", "o'q", "$(touch x)"])
def test_a_value_is_handed_on_as_it_was_typed(kit: Path, value: str) -> None:
    said = make(kit, "all", f"OUTPUT={value}")
    assert f"--output {value}\n" in said.out and said.err == "" and not (kit / "x").exists()
