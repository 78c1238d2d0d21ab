"""How Office sets type, as measured, and what every file says of itself: its language and its date."""

from __future__ import annotations

from datetime import UTC, datetime

RESERVE = 1.03
"""What a line is taken to be wider than measured, for Office rounds advances to the device (640 boxes measured)."""

DROP = 0.2
"""Share of the size: how high Office puts the baseline above the foot of a line with exact spacing."""

TAIL = 0.06
"""Share of the size: how far the last g hangs below that foot."""

NOTES = (468.0, 372.0)
"""Breadth and height of the text on a notes page of our template, in points."""

LANGUAGE = "da-DK"

RELEASED = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in every file. Not the clock's and not the file system's: the same input gives the same bytes."""
