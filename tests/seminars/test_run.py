"""A seminar is built into a folder of its own, sorted by what is done with each file; the next run does what has changed."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
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


def built(root: Path) -> Path:
    return root / "output" / "fjordby" / ID


def sums(folder: Path) -> dict[str, str]:
    """Every file that a person sees, and its sum."""
    seen = (path for path in sorted(folder.rglob("*")) if path.is_file() and ".drivhus" not in path.parts)
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in seen}


def materials(paths: frozenset[str]) -> set[str]:
    """The ids that the names of files begin with."""
    return {path.split("/")[1].split()[0] for path in paths if "/" in path}


def test_every_file_lies_where_something_is_done_with_it(project: Path) -> None:
    folders = {path.split("/")[0] for path in sums(built(project)) if path != "manifest.json"}
    assert all(folder[0] in "1234567" and folder[1] == " " for folder in folders)
    assert {"2 til trykkeriet", "4 på væggen", "5 på bordene", "6 på skærmen"} <= folders


def test_the_day_on_the_wall_is_the_seminars_alone(project: Path) -> None:
    """In an ordinary build there is a sheet for each programme."""
    assert [path for path in sums(built(project)) if "infoskærm" in path] == [
        "6 på skærmen/P16 Dagens program - infoskærm.png"
    ]


def test_the_trial_sheet_is_printed_first_and_then_what_the_host_reads(project: Path) -> None:
    """All pages of the drejebog and of the follow-up are in the printer's folder, for nobody prints them otherwise."""
    folder = project / "output" / "fjordby" / ID
    trial, own, *_ = sorted((folder / "3 til printeren").glob("*.pdf"))
    assert trial.name.startswith("01 Prøveark, ") and own.name.startswith("02 Til dig, ")
    (script,) = folder.glob("1 */G01*.pdf")
    (afterwards,) = folder.glob("7 */G05*.pdf")
    pages = []
    for path in (own, script, afterwards):
        with pikepdf.open(path) as pdf:
            pages.append(len(pdf.pages))
    assert pages[0] == pages[1] + pages[2]


def test_without_a_change_nothing_is_written(project: Path) -> None:
    again = build(project)
    assert again.entries and not again.written
    assert next(seminar_summary(again, "output")).startswith("Intet er ændret siden sidst")


def test_a_material_that_is_left_out_goes_and_one_that_is_added_comes(edited: Path) -> None:
    file = edited / "content" / "seminars" / f"{ID}.yaml"
    edit(file, "\nparticipants:", "\nleave-out: [A02]\nadd: [P17, p18]\nparticipants:")
    report = build(edited)
    assert not report.failed
    assert not [path for path in sums(built(edited)) if "/A02" in path]
    assert [path for path in sums(built(edited)) if "/P18" in path]


def test_a_seminar_may_do_without_its_slides(edited: Path) -> None:
    """The drejebog then shows none of them."""
    file = edited / "content" / "seminars" / f"{ID}.yaml"
    edit(file, "\nparticipants:", "\nleave-out: [D01]\nparticipants:")
    assert not build(edited).failed
    made = " ".join(sums(built(edited)))
    assert "/G01" in made and "/D01" not in made


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


# ---------------------------------------------------------------- whole and the same, or not at all


def test_a_seminar_is_made_of_the_same_bytes_in_another_folder_process_and_time_zone(project: Path) -> None:
    command = [sys.executable, "-m", "generator", "seminar", ID, "--root", project, "--output", project / "igen"]
    other = {"PYTHONUTF8": "1", "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    subprocess.run(command, cwd=ROOT, env={**os.environ, **other}, check=True, capture_output=True)
    assert sums(project / "igen" / "fjordby" / ID) == sums(built(project)) != {}


@pytest.mark.parametrize(
    ("begins", "fault", "told"),
    [
        (b"%PDF", OSError(errno.ENOSPC, "No space left on device"), Problems),
        (b"PK", KeyboardInterrupt(), KeyboardInterrupt),  # Office or a zip
        (b"{", OSError(errno.ENOSPC, "No space left on device"), Problems),  # an order, or what the run remembers
    ],
)
def test_a_full_disk_or_ctrl_c_leaves_what_was_there(
    edited: Path, monkeypatch: pytest.MonkeyPatch, begins: bytes, fault: BaseException, told: type[BaseException]
) -> None:
    folder, new = built(edited), edited / "ny" / "fjordby" / ID
    before, whole = sums(folder), Path.write_bytes
    edit(edited / "content" / "programmes" / "halvdag.yaml", "name: Velkomst", "name: Godmorgen")

    def write_bytes(self: Path, data: bytes) -> int:
        if data.startswith(begins):
            whole(self, data[: len(data) // 2])
            raise fault
        return whole(self, data)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", write_bytes)
        for place in (folder, new):
            with pytest.raises(told):
                seminars.build(edited, place, ID, lambda done, total, what: None)
    assert sums(folder) == before
    assert [path.name for path in (folder / ".drivhus").iterdir()] == ["state.json"]
    assert not (edited / "ny").exists()
