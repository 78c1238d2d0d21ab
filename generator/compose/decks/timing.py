"""The clock of a deck: a session's minutes are shared between its slides, and the notes tell the time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from generator.compose.texts import Texts, fill
from generator.model.programme import Hours, clock
from generator.model.text import Words


def shared(hours: Hours, shares: Sequence[float]) -> list[Hours]:
    """The hours of each slide of a session, in whole minutes; `shares` give way where the session is shorter or longer."""
    minutes, total = hours.end - hours.start, sum(shares) or 1
    times = [hours.start + round(minutes * spent / total) for spent in accumulate(shares, initial=0)]
    return [Hours(start, end) for start, end in pairwise(times)]


def time_words(hours: Hours, texts: Texts) -> Words:
    """How a note tells the time."""
    none, one, some = texts["time-none"], texts["time-one"], texts["time-some"]
    minutes = hours.end - hours.start
    if not minutes:
        return fill(none, tid=clock(hours.start))
    return fill(one if minutes == 1 else some, tid=str(hours), antal=str(minutes))
