"""What a voice is about, as a sign on dark ground: a phase as it grows, in lighter greens; a direction as its arrow.

Drawn about (0, 0), the foot in the middle, HIGH points high.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import arrow, circle, seed
from generator.model.content import Bearing, Content
from generator.model.scene import Role, Shape
from generator.model.text import Words

HIGH = 48.0
LIGHTER: Mapping[Role, Role] = {"boeg": "spire", "gran": "mos", "glas1": "gran", "frugt": "frugtm", "frugtd": "blomstm"}
ENDS: Mapping[Bearing, tuple[float, float, float, float]] = {
    "up": (0, 0, 0, -HIGH), "down": (0, -HIGH, 0, 0), "across": (-27, -24, 27, -24), "out": (-27, -24, 27, -24),
}  # fmt: skip


def subject_of(about: str, content: Content) -> tuple[Words | None, Shapes]:
    """Name and sign of the phase, part of a phase or direction of this id; three plants if it is about the whole."""
    return next(((name, _by_night(sign)) for id, name, sign in _subjects(content) if id == about), (None, _whole()))


def _subjects(content: Content) -> Iterator[tuple[Words, Words, Shapes]]:
    last = len(content.phases) - 1
    for number, phase in enumerate(content.phases):
        yield phase.id, phase.name, _phase(number == 0, number == last)
        for i, part in enumerate(phase.parts):
            yield part.id, part.name, plant(0, 0, HIGH * 1.1, 0.7) if i else sprout(0, 0, HIGH, 0.7)
    for way in content.directions:
        tone: Role = "blomst" if way.bearing == "out" else "spire"
        yield way.id, way.name, arrow(*ENDS[way.bearing], tone, 11, 23, 18, both=way.bearing == "across")


def _phase(first: bool, last: bool) -> Shapes:
    """A seed, at last fruit, flowers between."""
    if first:
        return (circle(0, -18, 18, "mos"), *seed(0, -5, 25, 17))
    return fruitplant(0, 0, HIGH * 1.15, 0.55, 1.3) if last else plant(0, 0, HIGH * 1.1, 0.7)


def _whole() -> Shapes:
    return _by_night(s for x, h in ((-22, 31), (0, 47), (24, 36)) for s in plant(x, 0, h, 0.5))


def _by_night(shapes: Iterable[Shape]) -> Shapes:
    return tuple(
        replace(s, fill=LIGHTER.get(s.fill or "", s.fill), line=LIGHTER.get(s.line or "", s.line)) for s in shapes
    )
