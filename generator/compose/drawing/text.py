"""Texts of one paragraph, as most of a drawing's are."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from generator.model.geometry import Box
from generator.model.scene import Paragraph, Role, Text
from generator.model.text import Words

ADVANCE, NARROW = 0.425, 0.41
"""Of the size: what a character takes in the mean, and at the least: composition has no fonts to measure with."""


def lines_of(words: Words, size: float, width: float, advance: float = ADVANCE) -> int:
    """How many lines a text will take, as far as its characters tell."""
    return len(wrap(words, int(width / (size * advance))))


def text_box(box: Box, words: Words, style: str, color: Role | None = None, **how: Any) -> Text:
    """A text of one paragraph. `how` is what Text takes besides."""
    return Text(box, (Paragraph(words, style, color),), **how)


def centred_line(box: Box, words: Words, style: str, color: Role | None = None, **how: Any) -> Text:
    """A line that stands in the middle of its box' height."""
    return Text(box, (Paragraph(words, style, color),), anchor="middle", **{"lines": 1, **how})
