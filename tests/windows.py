"""A Windows for tests on other systems: files in use are refused as it refuses them, and locks are msvcrt's."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.build import system


def refusal(winerror: int, code: int = errno.EACCES) -> OSError:
    """What Python raises on Windows: a POSIX number, and Windows' own beside it."""
    error = OSError(code, "refused by Windows")
    error.winerror = winerror  # type: ignore[attr-defined]
    return error


class Windows:
    """`in_use` are files that another program has open, and how often it is still seen with each before it lets go;
    `replaced` are the names that new files took."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.in_use: dict[str, int] = {}
        self.naps: list[float] = []
        self.replaced: list[str] = []
        self._held: dict[int, int] = {}
        self._rename, self._replace, self._unlink = os.rename, os.replace, Path.unlink
        monkeypatch.setattr(system, "WINDOWS", True)
        monkeypatch.setattr(system.time, "sleep", self.naps.append)
        monkeypatch.setattr(os, "rename", lambda source, place: self._moved(self._rename, source, place))
        monkeypatch.setattr(os, "replace", lambda source, place: self._moved(self._replace, source, place))
        monkeypatch.setattr(Path, "unlink", self._removed())
        monkeypatch.setattr(os, "access", lambda path, mode: True)
        monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=self._lock))
        monkeypatch.setitem(sys.modules, "fcntl", None)  # to import it is an error

    def _moved(self, move, source: Path, place: Path) -> None:
        self._look(source)
        self._look(place)
        if move is self._rename and Path(place).exists() and Path(place) != Path(source):
            raise refusal(183, errno.EEXIST)
        move(source, place)
        if move is self._replace:
            self.replaced.append(Path(place).name)

    def _removed(self):
        def unlink(path: Path, missing_ok: bool = False) -> None:
            self._look(path)
            if path.exists() and path.stat().st_ino in self._locks():
                raise refusal(system.SHARING_VIOLATION)
            self._unlink(path, missing_ok)

        return unlink

    def _look(self, path: Path) -> None:
        name = Path(path).name
        if self.in_use.get(name, 0) > 0 and Path(path).exists():
            self.in_use[name] -= 1
            raise refusal(system.SHARING_VIOLATION)

    def _lock(self, descriptor: int, mode: int, size: int) -> None:
        assert (mode, size) == (2, 1)
        if (inode := os.fstat(descriptor).st_ino) in self._locks():
            raise PermissionError(errno.EACCES, "Permission denied")
        self._held[inode] = descriptor

    def _locks(self) -> set[int]:
        """What is locked still: the system lets go of a file when it is closed."""
        self._held = {inode: held for inode, held in self._held.items() if _is_open(held, inode)}
        return set(self._held)


def _is_open(descriptor: int, inode: int) -> bool:
    try:
        return os.fstat(descriptor).st_ino == inode
    except OSError:
        return False
