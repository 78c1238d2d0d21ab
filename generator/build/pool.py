"""Who does the work of a run: this process alone, several on the machine's cores, or somebody else's executor."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from types import TracebackType
from typing import TypeVar

from generator.build import interrupt
from generator.model.problems import Problem, Problems, Where

T = TypeVar("T")
R = TypeVar("R")

FEW = 8  # clients: so many are done sooner by one process than by several that each load everything first
MOST = 60  # processes: Windows can wait for no more at a time


class Crew:
    """Does tasks, each a function of one argument that can be pickled.

    `executor` may be any `concurrent.futures.Executor`, Dask's `Client.get_executor()` for one; its workers must have
    this program and see the same folders. Without one, a large run takes one process a core, and a small run none.
    """

    def __init__(self, clients: int, executor: Executor | None = None) -> None:
        self._executor, self._own = executor, executor is None
        cores = _cores()
        if executor is None and clients > FEW and cores > 1:
            from concurrent.futures import ProcessPoolExecutor  # a small run does without multiprocessing

            workers = min(cores, clients, MOST)
            self._executor = ProcessPoolExecutor(workers, initializer=_start)

    @property
    def alone(self) -> bool:
        return self._executor is None

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._own and self._executor:
            self._executor.shutdown(cancel_futures=True)

    def each(self, work: Callable[[T], R], tasks: Sequence[T], done: Callable[[R], object]) -> None:
        """Do all tasks, and tell each result in their order. Whatever goes wrong, nobody works on when it is told."""
        if self._executor is None:
            for task in tasks:
                done(work(task))
            return
        futures: list[Future[R]] = []
        try:
            futures += (self._executor.submit(work, task) for task in tasks)
            for future in futures:
                done(future.result())
        except BrokenExecutor as broken:
            message = "en af de processer, der hjalp til, blev standset"
            hint = "prøv igen; luk andre programmer, hvis computeren mangler hukommelse"
            raise Problems([Problem(Where("drivhus build", 0), message, hint)]) from broken
        finally:
            wait([future for future in futures if not future.cancel()])


def _cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # Windows and macOS
        return os.cpu_count() or 1


def _start() -> None:
    """In a new worker: Ctrl-C is its parent's to hear, and it ends when the parent does, however that ends."""
    for number in interrupt.signals():
        signal.signal(number, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
