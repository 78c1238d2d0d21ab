"""Where the lines of a paragraph end: as few lines as it takes, as even as can be, and at a good seam."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    """A piece of text that stays on one line, and what follows it: a space, or nothing (a break there shows a hyphen)."""

    text: str
    space: bool


@dataclass(frozen=True, slots=True)
class Measures:
    widths: list[float]
    space: float
    hyphen: float


SHORT = frozenset("i af og at er en et de du på til den det der som med for om jer vi I".split())


def _seam(token: Token, before: Token | None) -> float:
    """How well a line ends here: gladly after a comma or a full stop, unwillingly after a small word, inside a word, or
    after the first word of a clause."""
    if not token.space:
        return 0.15
    if token.text[-1:] in ".:?!":
        return -0.18
    if token.text[-1:] in ",;–":
        return -0.12
    begun = before is not None and before.text[-1:] in ",;.:?!–"
    return 0.12 if begun or token.text in SHORT else 0.0


def fewest_lines(tokens: list[Token], measures: Measures, limit: float) -> int:
    """How many lines it takes if each is filled before the next is begun."""
    lines, width = 1, 0.0
    for i, wide in enumerate(measures.widths):
        gap = measures.space if i and tokens[i - 1].space else 0.0
        tail = 0.0 if tokens[i].space else measures.hyphen
        if width and width + gap + wide + tail > limit:
            lines, width = lines + 1, wide
        else:
            width += gap + wide
    return lines


def break_lines(tokens: list[Token], measures: Measures, limit: float, balance: bool) -> list[tuple[int, int]]:
    """Breaks into the fewest lines; among those, the most even ones. Returns (start, end) of each line's tokens."""
    n = len(tokens)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] + [(n + 1, 0.0, 0)] * n  # lines, cost, start of the last line
    total = sum(measures.widths) + measures.space * (n - 1)
    fewest = fewest_lines(tokens, measures, limit)
    target = (min(limit, total / fewest) if balance else 0) or limit
    seams = min(1.0, 2 / fewest) if balance else min(0.3, 0.8 / fewest)  # in a long text an even edge counts for more
    for end in range(1, n + 1):
        width = -measures.space
        for start in range(end - 1, -1, -1):
            width += measures.widths[start] + (measures.space if tokens[start].space or start == end - 1 else 0.0)
            shown = width + (measures.hyphen if not tokens[end - 1].space else 0.0)
            if shown > limit:
                break
            lines, cost, _ = best[start]
            candidate = (lines + 1, cost + _cost(tokens, start, end, shown, target, balance, seams), start)
            if candidate[:2] < best[end][:2]:
                best[end] = candidate
    cuts = []
    end = n
    while end:
        start = best[end][2]
        cuts.append((start, end))
        end = start
    return cuts[::-1]


def _cost(tokens: list[Token], start: int, end: int, width: float, target: float, balance: bool, seams: float) -> float:
    short = (target - width) / target
    if end == len(tokens):  # a last line of one word is a widow, unless it is nearly a line
        widow = 0.4 if end - start == 1 and start and width < target * 0.6 else 0.0
        return (short * short if balance else 0.0) + widow
    return short * short + _seam(tokens[end - 1], tokens[end - 2] if end - start > 1 else None) * seams
