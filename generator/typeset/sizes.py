"""The sizes that a text may be set in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model.scene import Style

STEP = 0.02  # of its size, from one size to the next
LEAST = 0.1  # of its size: what a participant's text may shrink to; smaller is no type any more


def factors(styles: Iterable[Style], floor: float) -> Iterator[float]:
    """What a text's size may be multiplied with, from 1 down to the least: in the steps of its styles, if they have any."""
    yield 1.0
    steps = sorted({step / style.size for style in styles for step in style.steps}, reverse=True)
    if steps:
        yield from (step for step in steps if step >= floor)
        return
    factor = 1.0
    while factor > floor:
        factor = max(floor, factor - STEP)
        yield factor


def scaled(style: Style, factor: float) -> Style:
    if factor == 1.0:
        return style
    return replace(style, size=round(style.size * factor, 2), leading=round(style.leading * factor, 2))
