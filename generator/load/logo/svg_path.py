"""SVG path data to outlines (SVG 1.1, 8.3). fontTools reads it; what it would pass over in silence is refused first."""

from __future__ import annotations

import re
from functools import lru_cache

from fontTools.svgLib.path import parse_path

from generator.load.logo.svg_values import NUMBER
from generator.model.geometry import Outline, OutlinePen

_LETTERS = "MmZzLlHhVvCcSsQqTtAa"
_KNOWN = re.compile(rf"[{_LETTERS}]|{NUMBER}|[ ,\t\r\n\f]+")
_HUGE = re.compile(r"(?<![\d.])\d{10}|[eE]\+?\d\d")


@lru_cache(512)
def path_outline(data: str) -> Outline:
    """The d attribute, absolute, with every curve a cubic. Malformed data is a ValueError.

    The variants of a logo say much the same: what was read is remembered.
    """
    if _KNOWN.sub("", data) or _HUGE.search(data):
        raise ValueError(f"not path data: {data[:40]}")
    pen = OutlinePen()
    parse_path(_plain(data), pen)
    return pen.outline


def _plain(data: str) -> str:
    """Numbers as fontTools knows them: no leading zeros, no point at the end, nothing but spaces between."""
    parts = re.split(f"([{_LETTERS}])", re.sub(r"(?<=\d)\.(?!\d)", "", data))
    return "".join(part if part.isalpha() else _spaced(part, parts[n - 1]) for n, part in enumerate(parts))


def _spaced(numbers: str, letter: str) -> str:
    if letter in "Aa":  # its flags may stand without a space: a1 1 0 01.5.5
        return re.sub(r"[\s,]+", " ", numbers)
    return " ".join(repr(float(number)) for number in re.findall(NUMBER, numbers))
