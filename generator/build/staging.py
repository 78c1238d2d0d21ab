"""Files take their places whole and together, or not at all: a staging folder, then renames."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO

from generator.build import interrupt, system
from generator.model.problems import Problem, Problems, Where

Stamp = tuple[int, int]
"""A file's size, and its modification time in nanoseconds."""

PRIVATE = ".drivhus"  # in the output folder: what the next run needs to know, and new files on their way


_FULL = "der er ikke plads på disken; de gamle filer er urørte", "gør plads, og prøv igen"
_SHUT = "her må der ikke skrives", "luk filen, hvis den er åben, eller vælg en anden mappe med OUTPUT="
_FILE = "her ligger en fil, hvor der skal være en mappe", "flyt eller omdøb filen"
_LINK = "mappen er en genvej ud af den mappe, der bygges til", "slet genvejen, eller vælg en anden mappe med OUTPUT="

REFUSALS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _SHUT,
    errno.EPERM: _SHUT,
    errno.EROFS: _SHUT,
    errno.ENOTDIR: _FILE,
    errno.EEXIST: _FILE,
    errno.EFBIG: ("filen er større, end systemet lader jer skrive", "spørg it-afdelingen om grænsen"),
    errno.ENOENT: ("mappen findes ikke og kan ikke laves", "vælg en anden mappe med OUTPUT="),
    errno.ENAMETOOLONG: ("stien er for lang", "vælg en mappe med en kortere sti med OUTPUT="),
    errno.EXDEV: ("mappen er en genvej til en anden disk", "vælg den anden disk med OUTPUT= i stedet"),
}
"""What the system refuses: message and hint."""


class Stage:
    """New files wait in output/.drivhus/nye, whole, until all are there; then `publish` moves them.

    Leaving the `with` block removes the staging folder, and the folders it made if nothing was published. Every
    `OSError` becomes `Problems`.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        self._private = output / PRIVATE
        self._waiting = self._private / "nye"
        self._kept: dict[str, Path] = {}  # path below the output folder -> where the file waits
        self._numbers = count()
        self._made: list[Path] = []
        self._aside: list[tuple[str, str]] = []

    def __enter__(self) -> Stage:
        with told(self.output):
            self._made = _missing(self._private)
            self._private.mkdir(parents=True, exist_ok=True)
            self._lock = _only_one(self._private / "i-gang")
            for folder in self._private.glob("nye*"):  # of a run that was killed
                _empty(folder)
            self._waiting = next(folder for folder in self._folders() if not folder.exists())
            self._waiting.mkdir()
        return self

    def _folders(self) -> Iterator[Path]:
        """nye, nye-2, ...: what Windows would not remove must not be mixed with what is new."""
        return (self._private / (f"nye-{n}" if n > 1 else "nye") for n in count(1))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        _empty(self._waiting)
        system.release(self._lock, self._private / "i-gang")
        for folder in self._made:
            _remove_if_empty(folder)

    def put(self, path: str, data: bytes) -> Stamp:
        """Keep a new file ready for `path`, relative to the output folder. Its stamp stays the same when it is moved."""
        waiting = self.reserve()
        stamp = write_waiting(waiting, self.output / path, data)
        self.keep(path, waiting)
        return stamp

    def reserve(self) -> Path:
        """A name where a file can wait, for whoever writes it: another process, too."""
        return self._waiting / str(next(self._numbers))

    def keep(self, path: str, waiting: Path) -> None:
        """Keep a file that was written under a reserved name ready for `path`."""
        self._kept[path] = waiting

    def read(self, path: str) -> bytes:
        """A file as it will be: the one that waits, else the one that is in its place."""
        place = self._kept.get(path, self.output / path)
        with told(self.output / path):
            return place.read_bytes()

    def set_aside(self, path: str, name: str) -> str:
        """Let a file give way to the new one and keep it beside, as "P01 (name).docx". Returns its new path."""
        stem, dot, suffix = path.rpartition(".")
        tries = (f"{stem} ({name}{f' {n}' if n else ''}){dot}{suffix}" for n in (0, *range(2, 1000)))
        aside = next(new for new in tries if not (self.output / new).exists())
        self._aside.append((path, aside))
        return aside

    def publish(self, obsolete: Iterable[str] = ()) -> None:
        """Move every waiting file to its place, in the order they came, and remove the obsolete ones.

        What can be known to fail is looked for first. Ctrl-C is heard afterwards.
        """
        interrupt.obey()  # a file made while it was lost may be damaged
        for path in self._kept:
            check_place(self.output / path)
            if not is_inside(self.output, path):
                link = next(p for p in (self.output / path).parents if p.is_symlink() or p == self.output)
                raise Problems([Problem(_where(link), *_LINK)])
        with undisturbed():
            try:
                for old, new in self._aside:
                    with told(self.output / old):
                        system.patiently(os.rename, self.output / old, self.output / new)
                self._move()
            except Problems:
                for old, new in self._aside:
                    with suppress(OSError):
                        os.replace(self.output / new, self.output / old)
                raise
            for path in self._without_our_own(obsolete):
                remove(self.output, path)

    def _without_our_own(self, obsolete: Iterable[str]) -> Iterator[str]:
        """Old paths, but for those that lead to a new file: where letter case does not count, one file has both names."""
        ours = {path.casefold(): self.output / path for path in self._kept}
        for path in obsolete:
            new, old = ours.get(path.casefold()), self.output / path
            if new is None or not old.exists() or not old.samefile(new):
                yield path

    def _move(self) -> None:
        """Every file to its place, or none: if one cannot be replaced, those before it get their old contents back."""
        moved: list[tuple[Path, Path | None]] = []
        try:
            for path, waiting in self._kept.items():
                place = self.output / path
                with told(place):
                    place.parent.mkdir(parents=True, exist_ok=True)
                    old = _second_name(place, waiting.with_name(f"{waiting.name}-gammel"))
                    system.patiently(os.replace, waiting, place)
                    moved.append((place, old))
        except Problems:
            for place, old in reversed(moved):
                with suppress(OSError):
                    os.replace(old, place) if old else place.unlink()
            raise


def write_waiting(waiting: Path, place: Path, data: bytes) -> Stamp:
    """Write a file that is meant for `place` where it waits, and tell its stamp."""
    with told(place):
        waiting.write_bytes(data)
        status = waiting.stat()
    return status.st_size, status.st_mtime_ns


def _second_name(place: Path, name: Path) -> Path | None:
    """The same file under another name too, so that it outlives its replacement; None if there is no file yet."""
    if not place.is_file():
        return None
    try:
        os.link(place, name)
    except OSError:  # a file system without links, or a file that may not have any
        shutil.copy2(place, name)
    return name


def _only_one(path: Path) -> IO[bytes]:
    """Hold the output folder for this run; two at a time would take each other's files."""
    try:
        return system.lock(path)
    except BlockingIOError:
        problem = Problem(
            _where(path.parent.parent), "Drivhus arbejder allerede her", "vent, til det er færdigt, og prøv igen"
        )
        raise Problems([problem]) from None


def whole(path: Path) -> bytes:
    """What is in a file. Raises `OSError` if it is none: a pipe, say, which one would wait for."""
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, "no file", path)
    return path.read_bytes()


def sum_at(path: Path) -> str:
    """The sum of what is in a file; "" if it is none. Raises `OSError`."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def check_place(place: Path) -> None:
    """Raise `Problems` if a file cannot be put here: a folder bears its name, a file bears its folder's, no right to write."""
    if place.is_dir():
        message = "her ligger en mappe, hvor der skal ligge en fil"
        raise Problems([Problem(_where(place), message, "flyt eller omdøb mappen")])
    folder = next(p for p in (place.parent, *place.parent.parents) if p.exists())
    if not folder.is_dir():
        raise Problems([Problem(_where(folder), *_FILE)])
    if not os.access(folder, os.W_OK | os.X_OK):  # Windows says yes to every folder; there the move itself fails
        raise Problems([_problem(folder, PermissionError(errno.EACCES, ""))])
    with told(place):
        system.check_unused(place)


def remove(output: Path, path: str) -> None:
    """Remove a file that we made, and its folders if they became empty. A path out of the output folder is left alone."""
    place = output / path
    if not is_inside(output, path):
        return
    with told(place):
        place.unlink(missing_ok=True)
    for folder in place.relative_to(output).parents:
        if folder != Path("."):
            _remove_if_empty(output / folder)


def is_inside(output: Path, path: str) -> bool:
    """Does a path below the output folder stay in it? What lies behind a link to another folder is not ours."""
    if os.path.isabs(path) or ".." in Path(path).parts:
        return False
    return Path(os.path.realpath((output / path).parent)).is_relative_to(os.path.realpath(output))


def _missing(folder: Path) -> list[Path]:
    """The folders from here upwards that do not exist, lowest first."""
    return [p for p in (folder, *folder.parents) if not p.exists()]


def _empty(folder: Path) -> None:
    """Remove the staging folder and what waits in it; it has no folders inside. What is in use stays for the next run."""
    for path in folder.iterdir() if folder.is_dir() else ():
        with suppress(OSError):
            path.unlink()
    _remove_if_empty(folder)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what the operating system refuses into a Danish Problem about `place`."""
    try:
        yield
    except OSError as error:
        raise Problems([_problem(place, error)]) from error


def _problem(place: Path, error: OSError) -> Problem:
    where = _where(place)
    if system.in_use(error):
        return Problem(where, "filen er åben i et andet program", "luk den dér, og prøv igen")
    code = system.code(error, place)
    name = errno.errorcode.get(code, str(code))
    other = f"filen kan ikke skrives ({name})", "vælg en anden mappe med OUTPUT="
    return Problem(where, *REFUSALS.get(code, other))


def _where(place: Path) -> Where:
    return Where(system.as_typed(place), 0)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back until the block is done. In a thread, where no signal arrives, nothing is held back."""
    heard: list[int] = []

    def later(number: int, frame: FrameType | None) -> None:
        heard.append(number)

    restore = [_hold(number, later) for number in interrupt.signals()]
    try:
        yield
    finally:
        for back in restore:
            back()
    if heard:
        raise KeyboardInterrupt


def _hold(number: int, handler: Callable[[int, FrameType | None], None]) -> Callable[[], object]:
    try:
        old = signal.signal(number, handler)
    except ValueError:  # not the main thread
        return lambda: None
    return lambda: signal.signal(number, old)
