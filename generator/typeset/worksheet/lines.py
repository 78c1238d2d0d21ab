"""How many lines Word will make of a text: greedy, after spaces, hyphens and en dashes, with a reserve for its rounding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, partial

from generator.model.flow import Checks
from generator.model.office_metrics import RESERVE
from generator.typeset.faults import TooWide
from generator.typeset.fonts import Face, Fonts
from generator.typeset.worksheet.styles import BOX, CHECK_GAP, Run, SheetStyle

_PIECES = re.compile(r"[^ \-–\u00ad]*[ \-–\u00ad]*")


def line_count(fonts: Fonts, runs: Iterable[Run], width: float) -> int:
    """Lines of the runs set after one another in `width` points. Raises `TooWide`."""
    return len(lines_of(fonts, runs, width))


def lines_of(fonts: Fonts, runs: Iterable[Run], width: float) -> list[str]:
    """The same lines, each with the space or the soft hyphen that it was broken at. Raises `TooWide`."""
    lines, at = [""], 0.0
    pieces = (piece for face, size, tracking, text in runs for piece in _pieces(fonts.face(face), size, tracking, text))
    for piece, trimmed, whole in pieces:
        if trimmed > width:
            raise TooWide(piece.strip(" -–\u00ad"), trimmed)
        if at and at + trimmed > width:
            lines, at = [*lines, ""], 0.0
        lines[-1], at = lines[-1] + piece, at + whole
    return lines


def at_spaces(fonts: Fonts, run: Run, width: float) -> list[str]:
    """The lines of a text that is broken at spaces alone, so that no address in it is: it would be read as two."""
    face, size, tracking, text = run
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and text_width(fonts, (face, size, tracking, longer)) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text_width(fonts: Fonts, run: Run) -> float:
    face, size, tracking, text = run
    return _width(fonts.face(face), size, tracking, text)


def _width(face: Face, size: float, tracking: float, text: str) -> float:
    return face.points(text.replace("\u00ad", ""), size, tracking) * RESERVE


@cache
def _pieces(face: Face, size: float, tracking: float, text: str) -> list[tuple[str, float, float]]:
    """Each unbreakable piece with its width at a line's end and its width inside a line."""
    wide = partial(_width, face, size, tracking)
    pieces = filter(None, _PIECES.findall(text))
    return [(piece, wide(piece.rstrip(" ")), wide(piece) + tracking * size / 1000) for piece in pieces]


def check_starts(fonts: Fonts, checks: Checks, style: SheetStyle, scale: float = 1.0) -> list[float]:
    """Where each box of a single row begins, and where the next one would."""
    starts = [0.0]
    for words in checks.items:
        starts.append(starts[-1] + (BOX + CHECK_GAP) * scale + text_width(fonts, style.run(words)))
    return starts
