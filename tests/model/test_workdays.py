"""Days off: what is asked of somebody falls on a day when the town hall is open."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.easter import easter as known

from generator.model.workdays import easter, is_workday, workday


def test_easter_is_when_another_library_says() -> None:
    assert [year for year in range(1990, 2100) if easter(year) != known(year)] == []


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2026-12-23", False), ("2026-12-24", True), ("2026-12-31", True), ("2027-01-01", True), ("2027-01-04", False),
        ("2027-03-25", True), ("2027-03-26", True), ("2027-03-29", True), ("2027-03-30", False),
        ("2027-05-06", True), ("2027-05-17", True), ("2027-06-04", False), ("2028-06-05", True),
        ("2027-04-23", False),
    ],
)  # fmt: skip
def test_holidays_are_no_workdays(day: str, off: bool) -> None:
    """The last is the Great Day of Prayer, which was one until 2023."""
    assert is_workday(date.fromisoformat(day)) != off


def test_a_day_off_gives_way_to_the_next_or_the_one_before() -> None:
    christmas = date(2026, 12, 25)
    assert (workday(christmas), workday(christmas, -1)) == (date(2026, 12, 28), date(2026, 12, 23))
    assert workday(date(2026, 12, 1)) == date(2026, 12, 1)
