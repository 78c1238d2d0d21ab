"""Windows treats files otherwise than the system that tests run on; each difference is held by what a fake refuses."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest
from windows import Windows, refusal

from generator.build import system
from generator.build.staging import PRIVATE, Stage, told
from generator.model.problems import Problems

ROOT = Path(__file__).parents[2]
POSIX_ONLY = re.compile(
    r"\b(?:import |import_module\(\")(?:fcntl|resource|pwd|grp|termios|tty|pty)\b"
    r"|\bos\.(?:fork|wait4|get\w*[ug]id|killpg|setsid|chown|uname|sysconf|nice|mkfifo)\b"
    r"|\bsignal\.(?:SIGALRM|SIGUSR\d|SIGHUP|SIGKILL|SIGPIPE|alarm|setitimer|pthread\w+)\b"
)
LONG = 1_000_000  # times that a program is seen with a file: it never lets go


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    return Windows(monkeypatch)


def build(output: Path, *names: str, obsolete: tuple[str, ...] = ()) -> None:
    with Stage(output) as stage:
        for name in names:
            stage.put(name, b"new")
        stage.publish(obsolete)


def every(folder: Path) -> dict[str, str]:
    """What a person sees below a folder."""
    paths = [p for p in sorted(folder.rglob("*")) if p.is_file() and PRIVATE not in p.parts]
    return {p.relative_to(folder).as_posix(): p.read_text() for p in paths}


def test_files_take_their_places_on_windows_and_nothing_is_left_over(windows: Windows, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    build(tmp_path, "a.txt", "b/c.txt")
    assert every(tmp_path) == {"a.txt": "new", "b/c.txt": "new"}
    assert not (tmp_path / PRIVATE).exists() and windows.naps == []


def test_two_runs_at_a_time_are_told_on_windows_too(windows: Windows, tmp_path: Path) -> None:
    with Stage(tmp_path):
        with pytest.raises(Problems, match="Drivhus arbejder allerede her"), Stage(tmp_path):
            pass
        assert (tmp_path / PRIVATE / "i-gang").exists()
    build(tmp_path, "a.txt")
    assert every(tmp_path) == {"a.txt": "new"}


def test_a_lock_is_let_go_before_its_file_is_removed(windows: Windows, tmp_path: Path) -> None:
    path = tmp_path / "i-gang"
    held = system.lock(path)
    with pytest.raises(OSError):
        path.unlink()
    system.release(held, path)
    assert not path.exists()


def test_elsewhere_a_lock_is_held_while_its_file_is_removed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "i-gang"
    held = system.lock(path)
    states: list[bool] = []
    monkeypatch.setattr(Path, "unlink", lambda path: states.append(held.closed))
    system.release(held, path)
    assert states == [False] and held.closed


def test_a_file_open_in_word_stops_everything_and_is_named(windows: Windows, tmp_path: Path) -> None:
    for name in ("a.txt", "b.docx"):
        (tmp_path / name).write_text("old")
    windows.in_use["b.docx"] = LONG
    with pytest.raises(Problems) as problems:
        build(tmp_path, "a.txt", "b.docx", "c.txt")
    assert str(problems.value).endswith("b.docx: filen er åben i et andet program\n  råd: luk den dér, og prøv igen")
    assert windows.replaced == []
    assert every(tmp_path) == {"a.txt": "old", "b.docx": "old"}


def test_a_file_opened_between_look_and_move_gives_all_their_old_contents_back(
    windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.docx"):
        (tmp_path / name).write_text("old")
    windows.in_use["b.docx"] = LONG
    monkeypatch.setattr(system, "check_unused", lambda place: None)
    with pytest.raises(Problems, match="åben i et andet program"):
        build(tmp_path, "a.txt", "b.docx")
    assert every(tmp_path) == {"a.txt": "old", "b.docx": "old"}


def test_a_virus_scanner_is_waited_for(windows: Windows, tmp_path: Path) -> None:
    windows.in_use["0"] = 3  # the first file that waits
    build(tmp_path, "a.txt")
    assert every(tmp_path) == {"a.txt": "new"} and windows.naps == [0.1, 0.2, 0.4]


def test_elsewhere_nothing_is_waited_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tries: list[Path] = []

    def refuse(source: Path, place: Path) -> None:
        tries.append(place)
        raise PermissionError

    with pytest.raises(PermissionError):
        system.patiently(refuse, tmp_path, tmp_path)
    assert tries == [tmp_path]


def test_what_cannot_be_removed_from_the_staging_folder_waits_for_a_later_run(windows: Windows, tmp_path: Path) -> None:
    left_over = tmp_path / PRIVATE / "nye"
    left_over.mkdir(parents=True)
    (left_over / "0-gammel").write_text("another name of a file that is open in Word")
    (tmp_path / "a.txt").write_text("old")
    windows.in_use["0-gammel"] = 1
    build(tmp_path, "a.txt")
    assert every(tmp_path) == {"a.txt": "new"}
    assert (left_over / "0-gammel").read_text() == "another name of a file that is open in Word"
    build(tmp_path, "a.txt")
    assert not left_over.exists()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (refusal(system.SHARING_VIOLATION), "filen er åben i et andet program"),
        (refusal(system.LOCK_VIOLATION), "filen er åben i et andet program"),
        (refusal(5), "her må der ikke skrives"),
        (refusal(system.NAME_TOO_LONG, errno.ENOENT), "stien er for lang"),
        (refusal(system.PATH_NOT_FOUND, errno.ENOENT), "mappen findes ikke og kan ikke laves"),
        (refusal(system.DISK_FULL, errno.EINVAL), "der er ikke plads på disken"),
    ],
    ids=str,
)
def test_windows_own_numbers_are_understood(error: OSError, said: str) -> None:
    with pytest.raises(Problems, match=said), told(Path("ud/a.pdf")):
        raise error


def test_a_path_not_found_that_is_too_long_for_windows_is_called_too_long() -> None:
    with pytest.raises(Problems, match="stien er for lang"), told(Path("ud") / ("x" * 250)):
        raise refusal(system.PATH_NOT_FOUND, errno.ENOENT)


def test_a_name_that_only_changed_its_letters_is_not_taken_for_an_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where letter case does not count (Windows, Mac), both names lead to the new file; a link does the same here."""
    original = os.replace

    def replace(source: Path, place: Path) -> None:
        original(source, place)
        if Path(place).name == "p01 fasemodel.pdf":
            (tmp_path / "P01 Fasemodel.pdf").unlink()
            os.link(place, tmp_path / "P01 Fasemodel.pdf")

    (tmp_path / "P01 Fasemodel.pdf").write_text("old")
    monkeypatch.setattr(os, "replace", replace)
    build(tmp_path, "p01 fasemodel.pdf", obsolete=("P01 Fasemodel.pdf",))
    assert (tmp_path / "P01 Fasemodel.pdf").read_text() == "new"


def test_elsewhere_the_name_in_other_letters_is_an_old_file(tmp_path: Path) -> None:
    (tmp_path / "P01 Fasemodel.pdf").write_text("old")
    build(tmp_path, "p01 fasemodel.pdf", obsolete=("P01 Fasemodel.pdf",))
    assert list(every(tmp_path)) == ["p01 fasemodel.pdf"]


def test_what_only_posix_has_is_used_where_windows_has_its_own_form_and_nowhere_else() -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py")}
    found = {path: set(POSIX_ONLY.findall(text)) for path, text in texts.items() if POSIX_ONLY.search(text)}
    assert found == {
        "generator/build/system.py": {'import_module("fcntl'},
    }


@pytest.mark.parametrize("line", ["import fcntl", "pid = os.fork()", "user = os.geteuid()", "signal.alarm(3)"])
def test_the_guard_sees_what_only_posix_has(line: str) -> None:
    assert POSIX_ONLY.search(line)
