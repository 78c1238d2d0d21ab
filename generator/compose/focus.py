"""The focus points as they are numbered everywhere, and the phases, or parts of phases, that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, seed
from generator.model.content import FocusPoint, Part, Phase
from generator.model.scene import Role, Shape
from generator.model.text import Words


@dataclass(frozen=True, slots=True)
class Spot:
    """A phase without parts, or a part of a phase. `first` is the number of its first point in the phase."""

    phase: int
    part: int | None  # which of the phase's, from 0
    stage: Phase | Part
    first: int
    last: bool  # of the last phase

    @property
    def mark(self) -> str:
        """1, 2A."""
        return f"{self.phase}{self.stage.letter if isinstance(self.stage, Part) else ''}"

    @property
    def name(self) -> Words:
        """Afklaring, A. Planlægning."""
        name = self.stage.name
        return name.derived(f"{self.stage.letter}. {name}") if isinstance(self.stage, Part) else name

    @property
    def points(self) -> tuple[FocusPoint, ...]:
        return self.stage.focus

    @property
    def role(self) -> Role:
        """Its colour: of a phase's parts the first is pale, the next full."""
        return f"phase-{self.phase}-pale" if self.part is not None and self.part % 2 == 0 else f"phase-{self.phase}"

    @property
    def on(self) -> Role:
        return "muld" if self.role.endswith("pale") else f"on-{self.role}"

    @property
    def deep(self) -> Role:
        """The shade of its full colour."""
        return f"phase-{self.phase}-deep"

    @property
    def light(self) -> Role:
        """Its ground for text."""
        return f"phase-{self.phase}-light"

    @property
    def tint(self) -> Role:
        """A pale ground that no other spot has."""
        return self.light if self.role.endswith("pale") else f"phase-{self.phase}-pale"

    @property
    def numbered(self) -> Iterator[tuple[str, FocusPoint]]:
        """The points and what they are called: "2.7"."""
        yield from ((f"{self.phase}.{number}", point) for number, point in enumerate(self.points, self.first))


def spots(phases: Sequence[Phase], first: int = 1) -> list[Spot]:
    """1, 2A, 2B, 3: in the order of the content, of phases from the one with the number `first` on."""
    found: list[Spot] = []
    for number, phase in enumerate(phases, first):
        last = phase is phases[-1]
        if phase.focus or not phase.parts:
            found.append(Spot(number, None, phase, 1, last))
        before = accumulate((len(part.focus) for part in phase.parts), initial=len(phase.focus))
        for index, (part, done) in enumerate(zip(phase.parts, before, strict=False)):
            found.append(Spot(number, index, part, done + 1, last))
    return found


def grown(spot: Spot, x: float, soil: float, h: float) -> Shapes:
    """What stands in the soil by then, at most so high: a seed, a sprout, a flower, fruit."""
    if spot.phase == 1:
        shoot = Shape((("M", x, soil - 5), ("L", x, soil - h * 0.62)), None, "mos", 2.2, "round", (0.1, 6))
        return circle(x, soil + 24, 15.5, "boeg"), *seed(x, soil + 35, 22, 15), shoot
    if spot.last:
        return fruitplant(x, soil, h * 1.02, 0.5, fruits=1.35)
    return sprout(x, soil, h * 0.8, 0.62) if spot.part == 0 else plant(x, soil, h, 0.62)
