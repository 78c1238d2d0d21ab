"""Which pane of the window a type of co-creation stands in."""

from __future__ import annotations

from generator.model.content import Type

PANES = (("low", "high"), ("high", "high"), ("low", "low"), ("high", "low"))
"""Actor and result of the window's panes, row by row: unpredictable above, citizens to the right."""


def pane_of(kind: Type) -> int:
    """Which pane of the window a type stands in."""
    return PANES.index((kind.actor, kind.result))
