"""Days on which somebody in a Danish municipality is at work."""

from __future__ import annotations

from datetime import date, timedelta

SATURDAY = 5  # as `date.weekday` counts
FIXED = ((1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31))
"""Month and day. On Constitution Day, Christmas Eve and New Year's Eve town halls are closed."""
MOVING = (-3, -2, 1, 39, 50)
"""Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday. The Great Day of Prayer
is a working day since 2024."""


def is_workday(day: date) -> bool:
    """Monday to Friday, and no holiday."""
    moving = (easter(day.year) + timedelta(days=days) for days in MOVING)
    return day.weekday() < SATURDAY and (day.month, day.day) not in FIXED and day not in moving


def workday(day: date, step: int = 1) -> date:
    """The day, or the first workday after it (`step` 1) or before it (-1)."""
    while not is_workday(day):
        day += timedelta(days=step)
    return day


def easter(year: int) -> date:
    """Easter Sunday, by the rule of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leaps, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
