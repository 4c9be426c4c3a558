"""Calendar arithmetic on whole dates, exact and safe at the ends of the calendar (None beyond the years 1 to 9999)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST = date.max.toordinal()


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def make(year: int, month: int, day: int) -> date | None:
    """The date, or None if the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    return date(year, month, day)


def add_days(day: date, days: int) -> date | None:
    """The date so many days later (earlier if negative)."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= _LAST else None


def add_months(day: date, months: int) -> date | None:
    """The date so many months later (earlier if negative); the last of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)  # months since the year 0, January being 0
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_end(day: date) -> date:
    """The last day of the date's month."""
    return day.replace(day=month_length(day.year, day.month))


def week_start(day: date) -> date:
    """The Monday of the date's week (1 January of the year 1 is one)."""
    return day - timedelta(days=day.weekday())


@cache
def easter_sunday(year: int) -> date:
    """The western Easter of a year from 1583 to 4099."""
    from dateutil.easter import easter  # few articles name a feast that moves

    return easter(year)


__all__ = ["add_days", "add_months", "easter_sunday", "is_leap", "make", "month_end", "month_length", "week_start"]
