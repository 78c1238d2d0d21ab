"""An inch is an inch in every unit."""

from __future__ import annotations

import pytest

from generator.model.units import INCH, MM, emu, twips


def test_an_inch_in_every_unit() -> None:
    assert pytest.approx(INCH) == 25.4 * MM
    assert (emu(INCH), twips(INCH)) == (914_400, 1440)


def test_parts_are_rounded_to_the_nearest() -> None:
    assert (emu(0.00002), emu(0.00006), twips(0.02), twips(0.03)) == (0, 1, 0, 1)
