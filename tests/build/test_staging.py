"""Files are replaced whole and together, or not at all."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import pytest

from generator.build import cache, manifest
from generator.build.cache import State
from generator.build.staging import PRIVATE, Stage, remove
from generator.model.problems import Problems


def every(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def refuse(code: int):
    def write_bytes(self: Path, data: bytes) -> int:
        if data == b"to much":
            raise OSError(code, os.strerror(code))
        return original(self, data)

    original = Path.write_bytes
    return write_bytes


def message(problems: pytest.ExceptionInfo[Problems]) -> str:
    return str(problems.value)


def test_new_files_take_their_places(tmp_path: Path) -> None:
    with Stage(tmp_path / "ud") as stage:
        stage.put("a/b/c.txt", b"c")
        stage.put("d.txt", b"d")
        assert every(tmp_path / "ud").keys().isdisjoint({"a/b/c.txt", "d.txt"})
        stage.publish()
    assert every(tmp_path) == {"ud/a/b/c.txt": "c", "ud/d.txt": "d"}


def test_a_stamp_is_the_same_before_and_after_the_move(tmp_path: Path) -> None:
    with Stage(tmp_path) as stage:
        size, time = stage.put("a.txt", b"abc")
        stage.publish()
    status = (tmp_path / "a.txt").stat()
    assert (size, time) == (status.st_size, status.st_mtime_ns)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "der er ikke plads på disken"),
        (errno.EROFS, "her må der ikke skrives"),
        (errno.EACCES, "her må der ikke skrives"),
        (errno.EIO, "filen kan ikke skrives"),
    ],
)
def test_a_refusal_halfway_leaves_the_old_files_and_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    (tmp_path / "a.txt").write_text("gammel")
    monkeypatch.setattr(Path, "write_bytes", refuse(code))
    with pytest.raises(Problems) as problems, Stage(tmp_path) as stage:
        stage.put("a.txt", b"ny")
        stage.put("b.txt", b"to much")
        stage.publish()
    assert said in message(problems) and "b.txt" in message(problems)
    assert every(tmp_path) == {"a.txt": "gammel"} and not (tmp_path / PRIVATE).exists()


def test_an_interrupted_run_leaves_the_old_files_and_no_trace(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("gammel")
    with pytest.raises(KeyboardInterrupt), Stage(tmp_path) as stage:
        stage.put("a.txt", b"ny")
        raise KeyboardInterrupt
    assert every(tmp_path) == {"a.txt": "gammel"} and not (tmp_path / PRIVATE).exists()


def test_ctrl_c_between_two_moves_is_heard_when_all_are_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = os.replace

    def replace(source: Path, place: Path) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        move(source, place)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt), Stage(tmp_path) as stage:
        stage.put("a.txt", b"a")
        stage.put("b.txt", b"b")
        stage.publish()
    assert every(tmp_path) == {"a.txt": "a", "b.txt": "b"}


def test_a_run_that_was_killed_is_swept_up_by_the_next(tmp_path: Path) -> None:
    (tmp_path / PRIVATE / "nye").mkdir(parents=True)
    (tmp_path / PRIVATE / "nye" / "0").write_text("halv")
    with Stage(tmp_path) as stage:
        stage.put("a.txt", b"a")
        stage.publish()
    assert every(tmp_path) == {"a.txt": "a"}


def test_two_runs_at_a_time_do_not_take_each_others_files(tmp_path: Path) -> None:
    with Stage(tmp_path) as first:
        with pytest.raises(Problems) as problems, Stage(tmp_path):
            pass
        first.put("a.txt", b"a")
        first.publish()
    assert "Drivhus arbejder allerede her" in message(problems)
    assert every(tmp_path) == {"a.txt": "a"}


def test_an_output_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "ud").write_text("ikke en mappe")
    with pytest.raises(Problems) as problems, Stage(tmp_path / "ud"):
        pass
    assert "her ligger en fil, hvor der skal være en mappe" in message(problems)
    assert every(tmp_path) == {"ud": "ikke en mappe"}


def test_a_folder_in_the_place_of_a_file_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "b.txt" / "min").mkdir(parents=True)
    with pytest.raises(Problems) as problems, Stage(tmp_path) as stage:
        stage.put("a.txt", b"a")
        stage.put("b.txt", b"b")
        stage.publish()
    assert "her ligger en mappe" in message(problems)
    assert every(tmp_path) == {}


def test_a_folder_without_the_right_to_write_stops_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "a")
    with pytest.raises(Problems) as problems, Stage(tmp_path) as stage:
        stage.put("b.txt", b"b")
        stage.put("a/a.txt", b"a")
        stage.publish()
    assert "her må der ikke skrives" in message(problems)
    assert every(tmp_path) == {}


def test_a_failed_run_takes_the_folders_it_made_along(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Stage(tmp_path / "ud" / "her"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_obsolete_files_go_with_their_empty_folders(tmp_path: Path) -> None:
    for name in ("a/b/old.txt", "a/mine.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    with Stage(tmp_path) as stage:
        stage.publish(["a/b/old.txt", "a/b/gone-already.txt"])
    assert every(tmp_path) == {"a/mine.txt": "a/mine.txt"} and not (tmp_path / "a/b").exists()


@pytest.mark.parametrize("path", ["../mine.txt", "a/../../mine.txt", "link/mine.txt", "/mine.txt"])
def test_a_path_out_of_the_output_folder_is_never_removed(tmp_path: Path, path: str) -> None:
    (tmp_path / "mine.txt").write_text("min")
    output = tmp_path / "ud"
    output.mkdir()
    (output / "link").symlink_to(tmp_path)
    remove(output, path if path[0] != "/" else str(tmp_path / "mine.txt"))
    assert (tmp_path / "mine.txt").exists()


def test_if_one_file_cannot_be_replaced_those_before_it_get_their_old_contents_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("old a")
    (tmp_path / "b.txt").write_text("old b, open in Word")
    original = os.replace

    def replace(source: Path, place: Path) -> None:
        if Path(place).name == "b.txt":
            raise PermissionError(errno.EPERM, "locked")
        original(source, place)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(Problems, match="her må der ikke skrives"), Stage(tmp_path) as stage:
        for name in ("a.txt", "new.txt", "b.txt"):
            stage.put(name, b"new")
        stage.publish()
    assert every(tmp_path) == {"a.txt": "old a", "b.txt": "old b, open in Word"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names on Windows")
@pytest.mark.parametrize("name", [cache.NAME, manifest.NAME])
def test_nobody_waits_for_a_pipe_that_lies_where_a_file_of_ours_should(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    os.mkfifo(tmp_path / name)
    assert cache.read(tmp_path) == State() and manifest.read(tmp_path) == [] and not manifest.read_overview(tmp_path)
