"""Whether two claims can be compared at all, and if so whether one truth could satisfy both."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from factcli.late import late
from factcli.model import Claim
from factcli.values import WEEKDAYS, Interval, OneOf, ValueSet, overlap
from factcli.values.days import add_days

Relation = Literal["same", "compatible", "disjoint", "none"]
_HALF_DAY = 12 * 60
_DAY = 24 * 60
UNDATED = "undated"  # the scope of an age in an article that is taken to be of the days of the story's dated ones
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD"})  # papers of a country write "$" for its own
_WEEKS = 90  # days by which it may be off all the same


def common(a: Claim, b: Claim) -> tuple[ValueSet, ValueSet] | None:
    """The two sets in a form in which they can meet, or None when they answer in different terms.

    A day meets a weekday by being one, and a date without a year by its day and month; an hour of the twelve meets an
    hour of the day in whichever half suits. Different currencies, dimensions and zones never meet.
    """
    if a.unit == b.unit:
        if a.unit == "deictic" and a.path != b.path:
            return None
        return a.allowed, b.allowed
    units = {a.unit, b.unit}
    if "date" in units and units & {"weekday", "month-day", "month"}:
        other = (units - {"date"}).pop()
        left = _labels(a, other) if a.unit == "date" else a.allowed
        right = _labels(b, other) if b.unit == "date" else b.allowed
        return (left, right) if left is not None and right is not None else None
    if units == {"month-day", "month"}:
        left = _months(a.allowed) if a.unit == "month-day" else a.allowed
        right = _months(b.allowed) if b.unit == "month-day" else b.allowed
        return left, right
    if units == {"clock", "clock 12"}:
        one, two = a.allowed, b.allowed
        if a.unit == "clock 12":
            return _half_day(one, two), two
        return one, _half_day(two, one)
    return None


def _one_figure(a: Claim, b: Claim) -> bool:
    """Whether two claims in terms that cannot be set against each other give one figure all the same.

    "$1 million" in a paper of the country and "A$1 million" abroad; "from 2014 to 2017" and "between 2014 and 2017".
    """
    if {a.unit, b.unit} == {"span", "date"}:
        return a.value == b.value
    if a.unit == b.unit == "deictic":
        one, two = (claim.value.removeprefix("earlier ").removeprefix("later ") for claim in (a, b))
        # two undated articles, but hardly of two years
        return _CALENDAR().fullmatch(one) is not None if one == two else _one_season(one, two)
    if {a.unit, b.unit} == {"weekday", "month-day"}:
        return True  # of a year that neither tells: nothing speaks against it
    if a.kind == b.kind == "time":
        return _one_hour(a, b) or _one_hour(b, a)
    return a.unit in DOLLARS and b.unit in DOLLARS and _bare(a) != _bare(b) and a.allowed == b.allowed


_SEASON = "spring|summer|autumn|winter"
_CALENDAR = late(rf"year end|(?:.* )?(?:last|this|next) (?:week|weekend|month|quarter|year|{_SEASON})|{_SEASON}")
_NAMED = late(rf"(?:(last|this|next) )?({_SEASON})(?: (last|this|next) year)?")


def _one_season(one: str, two: str) -> bool:
    """Whether a season told without its year is one told with it: by spring, in the spring of next year, next spring."""
    first, second = _NAMED().fullmatch(one), _NAMED().fullmatch(two)
    if first is None or second is None or first[2] != second[2]:
        return False
    left, right = first[1] or first[3], second[1] or second[3]
    return not left or not right or left == right


def _one_hour(a: Claim, b: Claim) -> bool:
    """Whether the first of two times, which names no zone, allows the hour of the second, which names its own."""
    told = re.search(r"\d\d:\d\d", b.value)
    if a.unit != "clock" or told is None or not isinstance(a.allowed, Interval):
        return False
    minute = int(told.group()[:2]) * 60 + int(told.group()[3:])
    return minute in a.allowed


_BOUNDS = frozenset({"maximum", "minimum"})


def _bounds_differ(a: Claim, b: Claim) -> bool:
    """Whether both terms are the most, or the least, that somebody faces, and are not as long: "up to 10", "up to 14 years"."""
    one, two = _BOUNDS.intersection(a.frame.scope), _BOUNDS.intersection(b.frame.scope)
    left, right = a.value.lstrip("<>="), b.value.lstrip("<>=")
    plain = left[:-1].isdigit() and right[:-1].isdigit() and left[-1:] == right[-1:]  # in years both, or in months
    return bool(one) and one == two and plain and left != right


def _bare(claim: Claim) -> bool:
    """Whether a sum is of dollars, and nobody says of which country."""
    return claim.unit == "USD" and not claim.text.upper().startswith("US")


def _born(claim: Claim, other: Claim) -> ValueSet:
    """The birth dates that a claim allows beside another: those of an undated age are wide against all but ages in figures."""
    allowed = claim.allowed
    if (
        UNDATED not in claim.frame.scope
        or (other.kind == "age" and other.value.isdigit())
        or not isinstance(allowed, Interval)
    ):
        return allowed
    low, high = allowed.low, allowed.high
    if not isinstance(low, date) or not isinstance(high, date):
        return allowed
    return Interval.closed(add_days(low, -_WEEKS) or low, add_days(high, _WEEKS) or high)


def _half_day(twelve: ValueSet, full: ValueSet) -> ValueSet:
    """The minutes of an hour of the twelve in the half of the day that suits the other, if either does."""
    if not isinstance(twelve, Interval) or not isinstance(twelve.low, int) or not isinstance(twelve.high, int):
        return twelve
    other = Interval.closed(twelve.low + _HALF_DAY, twelve.high + _HALF_DAY)
    return other if not overlap(twelve, full) and overlap(other, full) else twelve


def _months(days: ValueSet) -> OneOf:
    return (
        OneOf(frozenset(label.split("-")[0] for label in days.labels))
        if isinstance(days, OneOf)
        else OneOf(frozenset())
    )


def _labels(claim: Claim, form: str) -> OneOf | None:
    """The weekdays (or days and months, or months) that a date allows; None when it is too long to tell."""
    days = claim.allowed
    if form == "weekday" and (told := _weekday_of(claim)) is not None:
        return OneOf(frozenset({WEEKDAYS[told]}))  # "last Saturday" is this one or that, and no Monday between
    if not isinstance(days, Interval) or not isinstance(days.low, date) or not isinstance(days.high, date):
        return None
    length = (days.high - days.low).days
    if length > {"weekday": 5, "month-day": 62, "month": 200}[form]:
        return None
    each = [days.low + timedelta(n) for n in range(length + 1)]
    if form == "weekday":
        return OneOf(frozenset(WEEKDAYS[d.weekday()] for d in each))
    if form == "month-day":
        return OneOf(frozenset(f"{d.month:02d}-{d.day:02d}" for d in each))
    return OneOf(frozenset(f"{d.month:02d}" for d in each))


def _next_day(night: ValueSet, other: ValueSet) -> bool:
    """Whether minutes of the next day lie in a night that ends there."""
    if not isinstance(night, Interval) or not isinstance(night.high, int) or night.high < _DAY:
        return False
    if not isinstance(other, Interval) or not isinstance(other.low, int) or not isinstance(other.high, int):
        return False
    return overlap(night, Interval.closed(other.low + _DAY, other.high + _DAY))


def _weekday_of(claim: Claim) -> int | None:
    """The weekday of a date that an article tells by its weekday alone, 0 for Monday."""
    if claim.rule != "date.weekday" or claim.unit != "date" or len(claim.value) != len("2023-09-07"):
        return None
    try:
        return date.fromisoformat(claim.value).weekday()
    except ValueError:
        return None


def _other_weekday(a: Claim, b: Claim) -> bool:
    """Whether of two dates that meet one is told by its weekday, and the other is one day that is another: no Monday is
    "last Thursday", though it lies between the two that this can be."""
    told = _weekday_of(a)
    days = b.allowed
    if told is None or not isinstance(days, Interval) or not isinstance(days.low, date) or days.low != days.high:
        return False
    return days.low.weekday() != told


def _other_day(a: Claim, b: Claim) -> bool:
    """Whether two dates are different days though their sets meet: a set runs from the first day it may be to the last."""
    return _other_weekday(a, b) or _other_weekday(b, a) or _other_day_of_the_year(a, b)


_EITHER_YEAR = 300  # days, beyond which a day's set is that day of this year or the next


def _other_day_of_the_year(a: Claim, b: Claim) -> bool:
    """Whether of two days one may be of this year or the next, and the other is another day: no May 30 is a May 4."""
    days = [claim.allowed for claim in (a, b)]
    full = len("2023-09-07")
    if len(a.value) != full or len(b.value) != full or a.value[4:] == b.value[4:]:
        return False
    lengths = [
        (day.high - day.low).days
        for day in days
        if isinstance(day, Interval) and isinstance(day.low, date) and isinstance(day.high, date)
    ]
    return len(lengths) == len(days) and max(lengths) > _EITHER_YEAR and min(lengths) in (0, max(lengths))


def value_relation(a: Claim, b: Claim) -> Relation:
    """``same`` value, ``compatible`` sets, ``disjoint`` sets, or ``none`` when they cannot be compared."""
    if a.unit == b.unit != "deictic":  # nearly always
        met = overlap(a.allowed, b.allowed)
    else:
        sets = common(a, b)
        if sets is None:
            return "compatible" if _one_figure(a, b) else "none"
        met = overlap(*sets)
    if not met and a.kind == b.kind == "time":
        met = _next_day(a.allowed, b.allowed) or _next_day(b.allowed, a.allowed)
    if met and a.unit == b.unit == "date" and _other_day(a, b):
        return "disjoint"
    if met and a.kind == b.kind == "term" and _bounds_differ(a, b):
        return "disjoint"
    if not met and a.unit == b.unit == "born":
        met = overlap(_born(a, b), _born(b, a))
    if not met:
        if a.kind == "age" and a.value == b.value and "harmed" in (*a.frame.scope, *b.frame.scope):
            return "compatible"  # the age of a victim is the one at the time, whenever it is told
        return "disjoint"
    if a.until is not None and b.until is not None and not overlap(a.until, b.until):
        return "disjoint"
    return "same" if a.value == b.value and a.unit == b.unit else "compatible"
