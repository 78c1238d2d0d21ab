"""A day as a bar, each session as broad as it is long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.compose.drawing.shapes import rect
from generator.compose.texts import Texts
from generator.model.flow import Block, Cell, Figure, Number, Table
from generator.model.programme import clock
from generator.model.scene import Group, Role
from generator.model.seminar import Meeting

AFTER = 4.0  # points below a bar
KIND, SWATCH, KEY, BELOW_KEY = 58.0, 18.0, 12.0, 6.0  # points: a colour with its name, without it, how high, air below
FIGURE = 4.4  # points: a figure of a clock below a block, if the block is as broad as that clock

TINTS: Mapping[str, Role] = {"exercise": "spire", "talk": "glas1", "break": "froem", "arrival": "froem"}
"""Of the blocks of a day, by the kinds of its sessions."""


def minutes(meeting: Meeting, texts: Texts, width: float) -> Iterator[Block]:
    """A day as a bar, each session as broad as it is long, and what its colours mean."""
    day = meeting.programme
    total, hours = sum(session.minutes for session in day.sessions), day.hours()
    times = []
    for session in day.sessions:
        time = session.name.derived(clock(hours[session.id].start))
        fits = len(time) * FIGURE <= width * session.minutes / total
        times.append(Cell(small=(time,) if fits else (), ground="paper", below=True))
    yield Table(
        texts["minutes-title"], texts["minutes-summary"],
        tuple(session.name.derived(str(session.minutes)) for session in day.sessions), (tuple(times),),
        tuple(float(session.minutes) for session in day.sessions),
        bar=tuple(TINTS[session.kind or "talk"] for session in day.sessions), after=AFTER,
    )  # fmt: skip
    yield _key(texts)


def _key(texts: Texts) -> Figure:
    """What the colours of a bar mean."""
    shapes, names = [], []
    for n, (words, kind) in enumerate(zip(texts.list("kinds", 3), ("exercise", "talk", "break"), strict=True)):
        shapes.append(rect(n * KIND, 1, SWATCH, KEY - 2, TINTS[kind]))
        names.append(Number(words, "muld", n * KIND + SWATCH + (KIND - SWATCH) / 2, KEY / 2, 9.0, "sans"))
    return Figure(Group("Farver", tuple(shapes), texts["kinds-alt"]), 3 * KIND, KEY + BELOW_KEY, numbers=tuple(names))
