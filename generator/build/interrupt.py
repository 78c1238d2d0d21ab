"""Ctrl-C is heard even where Python cannot raise it: inside a callback of a C library an exception is printed and lost."""

from __future__ import annotations

import signal
import sys
from types import FrameType, TracebackType

_heard: list[int] = []


def signals() -> tuple[int, ...]:
    """What ends a run at the user's wish: Ctrl-C, and on Windows also Ctrl-Break and the closing of the window."""
    return tuple(getattr(signal, name) for name in ("SIGINT", "SIGBREAK") if hasattr(signal, name))


def listen() -> None:
    """Remember Ctrl-C besides raising it, and say nothing where it is lost. Only a program's main thread may."""
    for number in signals():
        signal.signal(number, _hear)
    sys.unraisablehook, sys.excepthook = _unraisable, _uncaught  # Cython tells a lost exception by both


def obey() -> None:
    """Raise a `KeyboardInterrupt` that was heard and got lost. Call it before anything is made final."""
    if _heard:
        _heard.clear()
        raise KeyboardInterrupt


def _hear(number: int, frame: FrameType | None) -> None:
    _heard.append(number)
    raise KeyboardInterrupt


def _uncaught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, at)


def _unraisable(lost: sys.UnraisableHookArgs) -> None:
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
