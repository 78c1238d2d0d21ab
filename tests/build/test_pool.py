"""Several processes make what one makes, and none of them outlives its run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from small_kit import TESTS, brand, files

from generator.build import pool
from generator.build import run as build
from generator.build.pool import Crew
from generator.build.selection import Choice
from generator.model.problems import Problem, Problems, Where

SOME = Choice(materials=("P04", "K04"))


def made_by(root: Path, executor: Any, place: str = "andet") -> dict[str, str]:
    build.build(root, root / "output", SOME, lambda *_: None, executor)
    found = files(root)
    (root / "output").rename(root / place)
    return found


@pytest.fixture(params=["fork", "spawn"])
def processes(request: pytest.FixtureRequest) -> Any:
    try:
        context = get_context(request.param)
    except ValueError:
        pytest.skip(f"no {request.param} here")
    with ProcessPoolExecutor(2, mp_context=context) as executor:
        yield executor


def test_several_processes_make_the_same_bytes(root: Path, processes: Any) -> None:
    alone = made_by(root, None, "alene")
    assert alone and made_by(root, processes) == alone


class Counting(ThreadPoolExecutor):
    """An executor of somebody else's."""

    done = 0

    def submit(self, *args: Any, **named: Any) -> Future:
        self.done += 1
        return super().submit(*args, **named)


def test_an_executor_that_is_handed_in_does_the_work_and_is_left_open(root: Path) -> None:
    with Counting(1) as executor:
        made_by(root, executor)
        assert executor.done == 3 + 2  # three clients decided on, two materials written
        assert executor.submit(len, "abc").result() == 3


def test_dask_may_do_the_work(root: Path) -> None:
    distributed = pytest.importorskip("distributed")
    alone = made_by(root, None, "alene")
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, distributed.Client(cluster) as client:
        assert made_by(root, client.get_executor()) == alone


def test_a_fault_comes_back_from_another_process_with_its_place(processes: Any) -> None:
    with pytest.raises(Problems) as told, Crew(2, processes) as crew:
        crew.each(_fails, [1, 2], lambda result: None)
    assert told.value.problems == [Problem(Where("content/x.yaml", 3), "nej", "jo")]


def _fails(number: int) -> None:
    raise Problems([Problem(Where("content/x.yaml", 3), "nej", "jo")])


def test_a_process_that_dies_is_told(processes: Any) -> None:
    with pytest.raises(Problems, match="blev standset"), Crew(2, processes) as crew:
        crew.each(os._exit, [1, 1], lambda result: None)


def test_a_small_run_is_done_alone_and_a_large_one_by_as_many_as_there_are_cores(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool, "_cores", lambda: 2)
    with Crew(pool.FEW) as small, Crew(pool.FEW + 1) as large:
        assert small.alone and not large.alone
    monkeypatch.setattr(pool, "_cores", lambda: 1)
    with Crew(1000) as single:
        assert single.alone


# ---------------------------------------------------------------- interrupted


def children(of: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == of and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(what: Any, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


@pytest.fixture
def running(root: Path) -> Any:
    """A large run with processes of its own, caught while it writes."""
    if not Path("/proc").is_dir() or pool._cores() < 2:
        pytest.skip("needs /proc and two cores")
    build.build(root, root / "output", SOME, lambda *_: None)
    for n in range(30):
        brand(root, f"by-{n}", f"By {n}")
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--material", "P04"]
    process = subprocess.Popen(command, cwd=TESTS.parent, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    wait_until(lambda: len(list((root / "output" / ".drivhus" / "nye").glob("*"))) > 3)
    yield process
    process.kill()
    process.wait()


def test_ctrl_c_leaves_no_process_and_no_new_file(root: Path, running: subprocess.Popen) -> None:
    before, workers = files(root), children(running.pid)
    running.send_signal(signal.SIGINT)
    assert running.wait(60) == 130 and len(workers) >= 2
    wait_until(lambda: not any(map(alive, workers)))
    assert files(root) == before and os.listdir(root / "output" / ".drivhus") == ["state.json"]


def test_a_killed_run_leaves_the_old_files_and_no_process(root: Path, running: subprocess.Popen) -> None:
    before, workers = files(root), children(running.pid)
    running.kill()
    running.wait()
    wait_until(lambda: not any(map(alive, workers)))
    assert files(root) == before
    build.build(root, root / "output", Choice(brands=("drivhus",)), lambda *_: None)
    assert not list((root / "output" / ".drivhus").glob("nye/*"))
