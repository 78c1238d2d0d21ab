"""What Windows and the other systems do differently with files, in one place.

On Windows a file that a program has open can be neither removed, renamed nor replaced, and a virus scanner is such a
program for a moment after each file is written.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO

WINDOWS = os.name == "nt"
PAUSES = (0.1, 0.2, 0.4, 0.8)  # seconds between tries to move a file that somebody has in hand
LONGEST = 247  # characters: a path of Windows has 259, and a folder must leave 12 of them for the names in it
SHARING_VIOLATION, LOCK_VIOLATION = 32, 33  # the file is open in another program
PATH_NOT_FOUND, DISK_FULL, NAME_TOO_LONG = 3, 39, 206


def as_typed(path: Path) -> str:
    """The path as the user would type it: from the current folder if it lies below."""
    absolute, here = Path(os.path.abspath(path)), Path.cwd()
    below = absolute.is_relative_to(here) and here != Path(here.anchor)
    return str(absolute.relative_to(here) if below else absolute)


def lock(path: Path) -> IO[bytes]:
    """Hold a file, made if need be, until `release`. Raises `BlockingIOError` if another process holds it."""
    file = path.open("ab")  # nothing is cut off that another process may hold
    try:
        if WINDOWS:
            _lock_windows(file)
        else:
            fcntl = import_module("fcntl")  # no such module on Windows
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise
    return file


def _lock_windows(file: IO[bytes]) -> None:
    msvcrt = import_module("msvcrt")  # on Windows only
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    except PermissionError as error:
        raise BlockingIOError(errno.EAGAIN, "locked") from error


def release(file: IO[bytes], path: Path) -> None:
    """Let go of a lock and remove its file: while it is held, lest another's be removed; but Windows wants it closed first."""
    if WINDOWS:
        file.close()
    with suppress(OSError):  # on Windows another process may have it open by now
        path.unlink()
    file.close()


def patiently(move: Callable[[Path, Path], object], source: Path, place: Path) -> None:
    """Move a file with `os.rename` or `os.replace`; on Windows, try again while somebody has it in hand."""
    for pause in PAUSES if WINDOWS else ():
        try:
            move(source, place)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    move(source, place)


def check_unused(place: Path) -> None:
    """Raise `PermissionError` if another program has this file open, so that it cannot be replaced. On Windows only."""
    if WINDOWS and place.is_file():
        patiently(os.rename, place, place)  # changes nothing, but is refused


def in_use(error: OSError) -> bool:
    """Is a file open in another program the reason? Windows does not always say so."""
    return _windows_number(error) in (SHARING_VIOLATION, LOCK_VIOLATION)


def code(error: OSError, place: Path) -> int:
    """The `errno` of an error about `place`. Python has no good one for some of Windows'."""
    match _windows_number(error):
        case n if n == NAME_TOO_LONG or (n == PATH_NOT_FOUND and len(os.path.abspath(place)) > LONGEST):
            return errno.ENAMETOOLONG
        case n if n == DISK_FULL:
            return errno.ENOSPC
        case _:
            return error.errno or 0


def _windows_number(error: OSError) -> int | None:
    return getattr(error, "winerror", None)
