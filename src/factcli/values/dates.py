"""Stated dates: the set of days that a date expression allows, given the day it is reckoned from (its anchor).

All arithmetic stays inside the years 1 to 9999; beyond them an end is unbounded.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from factcli.values.days import add_days, add_months, make, month_end, month_length, week_start
from factcli.values.interval import Interval
from factcli.values.numbers import ceiling, floor
from factcli.values.policy import Modifier, Policy, current

Days = Interval[date]
Direction = Literal["past", "next", "near"]
Unit = Literal["day", "week", "month", "year", "decade"]
Granularity = Literal["day", "month", "year", "decade", "century", "quarter", "month-day", "yearless-month", "weekday"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The first month of each season of the north; each runs to the end of the third month after it (D10).
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_EDTF_SEASON = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_UNIT_MONTHS = {"month": 1, "year": 12, "decade": 120}
_PREFIX = {
    Modifier.START: "early ",
    Modifier.MID: "mid ",
    Modifier.END: "late ",
    Modifier.APPROX: "~",
    Modifier.LESS_THAN: "<",
    Modifier.MORE_THAN: ">",
    Modifier.EQUAL_OR_LESS: "<=",
    Modifier.EQUAL_OR_MORE: ">=",
}


def day(y: int, m: int, d: int) -> Days | None:
    """The one day, or None if the calendar has no such day."""
    found = make(y, m, d)
    return None if found is None else Interval.at(found)


def month(y: int, m: int) -> Days | None:
    """All days of a month, or None if there is no such month."""
    first = make(y, m, 1)
    return None if first is None else Interval.closed(first, month_end(first))


def year(y: int) -> Days | None:
    """All days of a year, or None outside 1 to 9999."""
    return years(y, y)


def years(y1: int, y2: int) -> Days | None:
    """All days from the first to the last year, both included; None outside 1 to 9999 or if they are the wrong way."""
    first, last = make(y1, 1, 1), make(y2, 12, 31)
    return None if first is None or last is None or first > last else Interval.closed(first, last)


def decade(y: int) -> Days | None:
    """The ten years from a year that ends in 0 ("the 1990s": 1990 to 1999); any year of the decade will do."""
    start = y - y % 10
    return years(max(start, 1), start + 9)


def century(n: int) -> Days | None:
    """The n-th century, with the year before it, because many begin it there: the 20th is 1900 to 2000."""
    return years(max((n - 1) * 100, 1), n * 100)


def quarter(y: int, q: int) -> Days | None:
    """All days of a calendar quarter, 1 to 4; None if there is none such."""
    if not 1 <= q <= 4:
        return None
    first, last = month(y, 3 * q - 2), month(y, 3 * q)
    return None if first is None or last is None else first.hull(last)


def season(y: int, name: str, hemisphere: Literal["north", "south"] = "north") -> Days | None:
    """The days of a season of that year, wide at its end (D10); None for an unknown name.

    The winter of a year is either of the two that touch it, so from December of the year before to March of the next.
    """
    start = SEASONS.get(name)
    if start is None:
        return None
    if hemisphere == "south":
        start = (start + 5) % 12 + 1
    if start == 12:
        first, last = make(max(y - 1, 1), 12 if y > 1 else 1, 1), month(y + 1, 3)
        return None if first is None or last is None else Interval.at(first).hull(last)
    first = make(y, start, 1)
    last = month(y, start + 3)
    return None if first is None or last is None else Interval.at(first).hull(last)


def part(interval: Days, modifier: Modifier, policy: Policy | None = None) -> Days:
    """The early, middle or late part of a period (D9), in whole years or months where the period has enough of them."""
    policy = policy or current()
    low, high = interval.low, interval.high
    if low is None or high is None or modifier not in (Modifier.START, Modifier.MID, Modifier.END):
        return interval
    months = (high.year - low.year) * 12 + high.month - low.month + 1
    whole = low.day == 1 and high == month_end(high)
    grain = 0
    if whole and months >= 60 and months % 12 == 0:
        grain = 12
    elif whole and months >= 6:
        grain = 1
    length = months // grain if grain else (high - low).days + 1

    def at(index: int) -> date | None:
        return add_months(low, index * grain) if grain else add_days(low, index)

    if modifier is Modifier.START:
        start, stop = 0, max(floor(length * policy.early), 1)
    elif modifier is Modifier.END:
        start, stop = length - max(floor(length * policy.late), 1), length
    else:
        start, stop = floor(length * policy.mid_from), ceiling(length * policy.mid_to)
    after = at(stop)
    return Interval.of(at(start), high if after is None else add_days(after, -1)) & interval


def _each(anchor: Days, find: Callable[[date], Days | None]) -> Days:
    # What a day is reckoned to never moves back as the anchor moves on, so the ends of the anchor decide.
    if anchor.low is None or anchor.high is None:
        return Interval.everything()
    first = find(anchor.low)
    if anchor.low == anchor.high:  # a day, as most anchors are
        return Interval.everything() if first is None else first
    last = find(anchor.high)
    if first is None or last is None:
        return Interval.everything()
    return first.hull(last)


def weekday(anchor: Days, weekday: int, direction: Direction) -> Days:
    """That weekday (0 is Monday): the last up to the anchor, the next from it on, or the nearest; the anchor counts.

    Unbounded if the anchor is, or if the day would leave the calendar.
    """

    def find(today: date) -> Days | None:
        back = (today.weekday() - weekday) % 7
        if direction == "past" or (direction == "near" and back <= 3):
            found = add_days(today, -back)
        else:
            found = add_days(today, (7 - back) % 7)
        return None if found is None else Interval.at(found)

    return _each(anchor, find)


def calendar(anchor: Days, n: int, unit: Unit) -> Days:
    """The whole calendar unit n after the anchor's: "this year" 0, "last month" -1, "next week" 1 (from Monday)."""

    def find(today: date) -> Days | None:
        if unit == "day":
            moved = add_days(today, n)
            return None if moved is None else Interval.at(moved)
        if unit == "week":
            start = add_days(week_start(today), 7 * n)
            return None if start is None else Interval.of(start, add_days(start, 6))
        if unit == "month":
            moved = add_months(today.replace(day=1), n)
            return None if moved is None else Interval.closed(moved, month_end(moved))
        return year(today.year + n) if unit == "year" else decade(today.year + 10 * n)

    return _each(anchor, find)


def shift(anchor: Days, n: int, unit: Unit, approx: bool, policy: Policy | None = None) -> Days:
    """The days that are n units from the anchor as people count them (D3): "two years ago" is -2, "in a week" 1.

    Never past the anchor: what was "a month ago" is not later than the anchor. n = 0 is the anchor's own calendar unit.
    """
    policy = policy or current()
    if n == 0:
        return calendar(anchor, 0, unit)

    def find(today: date) -> Days | None:
        if unit in ("day", "week"):
            slack = 0
            days = n * (7 if unit == "week" else 1)
            if unit == "week":
                slack = max(policy.week_days_either_way, floor(abs(days) * policy.approx))
                slack = max(slack, 7) if approx else slack
            elif approx:
                slack = max(1, ceiling(abs(days) * policy.days_about))
            reach = Interval.of(add_days(today, days - slack), add_days(today, days + slack))
        else:
            reach = _months_away(today, n, unit, approx, policy)
        side = Interval.at_most(today) if n < 0 else Interval.at_least(today)
        return reach & side

    return _each(anchor, find)


def _months_away(today: date, n: int, unit: Unit, approx: bool, policy: Policy) -> Days:
    size = _UNIT_MONTHS[unit]
    slack = (
        {"month": policy.months_about, "year": policy.years_about_months, "decade": policy.decades_about_months}[unit]
        if approx
        else size
    )
    if unit == "year" and not approx:
        slack = policy.years_either_way_months
    low, high = add_months(today, n * size - slack), add_months(today, n * size + slack)
    if not approx:  # more than N-1 and less than N+1: the ends themselves are out
        low = None if low is None else add_days(low, 1)
        high = None if high is None else add_days(high, -1)
    if unit == "decade":
        low = None if low is None else low.replace(month=1, day=1)
        high = None if high is None else high.replace(month=12, day=31)
    return Interval.of(
        None if low is None else low.replace(day=1),
        None if high is None else month_end(high),
    )


def day_without_year(
    month: int, day: int, anchor: Days, direction: Direction, policy: Policy | None = None
) -> Days | None:
    """That day of the year nearest to the anchor, which itself counts; None if no year has such a day.

    ``past`` is the last one up to the anchor, ``next`` the first from it on, ``near`` the last one if it lies within
    nine months, else the next (D15).
    """
    policy = policy or current()
    if make(2000, month, day) is None:
        return None
    return _yearless(anchor, direction, policy, lambda y: make(y, month, day), lambda y: make(y, month, day))


def month_without_year(month: int, anchor: Days, direction: Direction, policy: Policy | None = None) -> Days | None:
    """All days of that month nearest to the anchor, whose own month counts as past and as next; None if no such month.

    ``direction`` is as for ``day_without_year``.
    """
    policy = policy or current()
    if not 1 <= month <= 12:
        return None

    def last(y: int) -> date | None:
        return make(y, month, month_length(y, month)) if 1 <= y <= 9999 else None

    return _yearless(anchor, direction, policy, lambda y: make(y, month, 1), last)


def _yearless(
    anchor: Days,
    direction: Direction,
    policy: Policy,
    first: Callable[[int], date | None],
    last: Callable[[int], date | None],
) -> Days:
    def find(today: date) -> Days | None:
        before: Days | None = None
        after: Days | None = None
        for y in range(today.year, today.year - 9, -1):  # a 29 February can be eight years away
            start, end = first(y), last(y)
            if start is not None and end is not None and start <= today:
                before = Interval.closed(start, end)
                break
        for y in range(today.year, today.year + 9):
            start, end = first(y), last(y)
            if start is not None and end is not None and end >= today:
                after = Interval.closed(start, end)
                break
        if direction == "past":
            return before
        if direction == "next":
            return after
        if before is not None and before.high is not None:
            recent = (today - before.high).days <= policy.yearless_days_back
            if recent or after is None:
                return before
        return after

    return _each(anchor, find)


def date_text(interval: Days, granularity: Granularity, modifier: Modifier = Modifier.NONE) -> str:
    """The normalised text of a date, in ISO 8601 and EDTF: ``2023-09-07``, ``2023-09``, ``2023``, ``199X``, ``19XX``,
    ``XXXX-09-07``, ``XXXX-09``, ``Thursday``, quarters ``2023-33`` to ``-36``.

    A range of several such units is ``1998..2006``; ``~`` stands before what is about right, and early, mid or late.
    """  # fmt: skip
    low, high = interval.low, interval.high
    first = "" if low is None else _date_text(low, granularity)
    last = first if high == low else "" if high is None else _date_text(high, granularity)
    if granularity == "century" and low is not None and high is not None and high.year - low.year <= 100:
        first = last = _date_text(low.replace(year=low.year // 100 * 100 or 1), granularity)
    text = first if first == last else f"{first}..{last}"
    return _PREFIX.get(modifier, "") + text


def season_text(y: int, name: str) -> str:
    """The EDTF text of a season: ``2023-21`` (spring) to ``2023-24`` (winter); KeyError for an unknown name."""
    return f"{y:04}-{_EDTF_SEASON[name]}"


def _date_text(day: date, granularity: Granularity) -> str:
    iso = day.isoformat()
    match granularity:
        case "weekday":
            return WEEKDAYS[day.weekday()]
        case "month":
            return iso[:7]
        case "year":
            return iso[:4]
        case "decade":
            return f"{iso[:3]}X"
        case "century":
            return f"{iso[:2]}XX"
        case "quarter":
            return f"{iso[:4]}-{33 + (day.month - 1) // 3}"
        case "month-day":
            return f"XXXX-{iso[5:]}"
        case "yearless-month":
            return f"XXXX-{iso[5:7]}"
    return iso
