"""The stages of a project, in their order: a phase without parts, or each part of one that has them; and what their points
are called by: 1.1, 2.7.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.content import FocusPoint, Part, Phase
from generator.model.text import Words


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase or a part of one. `number` is the phase's and `first` that of the stage's first point, both from 1."""

    phase: Phase
    number: int
    part: Part | None = None
    first: int = 1

    @property
    def name(self) -> Words:
        return (self.part or self.phase).name

    @property
    def essence(self) -> Words | None:
        return (self.part or self.phase).essence

    @property
    def focus(self) -> tuple[FocusPoint, ...]:
        return (self.part or self.phase).focus

    @property
    def label(self) -> str:
        """What people call it by: "1", "2A"."""
        return f"{self.number}{self.part.letter if self.part else ''}"

    @property
    def numbered(self) -> list[tuple[str, FocusPoint]]:
        """Its points with their numbers: "2.7"."""
        return [(f"{self.number}.{n}", point) for n, point in enumerate(self.focus, self.first)]


def stages_of(phases: Sequence[Phase]) -> list[Stage]:
    """The stages of all phases. Points that a phase has beside its parts are a stage of their own."""
    return [stage for number, phase in enumerate(phases, 1) for stage in _in_phase(phase, number)]


def _in_phase(phase: Phase, number: int) -> Iterator[Stage]:
    if phase.focus or not phase.parts:
        yield Stage(phase, number)
    first = len(phase.focus) + 1
    for part in phase.parts:
        yield Stage(phase, number, part, first)
        first += len(part.focus)


@dataclass(frozen=True, slots=True)
class Station:
    """Stages that one poster is about."""

    stages: tuple[Stage, ...]

    @property
    def focus(self) -> tuple[FocusPoint, ...]:
        return tuple(point for stage in self.stages for point in stage.focus)


STATIONS = 4
"""Posters that are stations of stages. The last one takes what comes after it, too."""


def stations_of(phases: Sequence[Phase]) -> list[Station]:
    """A station for each stage, as far as there are posters."""
    found = stages_of(phases)
    shares = [found[i : i + 1] for i in range(STATIONS - 1)] + [found[STATIONS - 1 :]]
    return [Station(tuple(share)) for share in shares if share]
