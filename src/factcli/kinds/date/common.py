"""What the rules for dates share: the Found of a date, its hedges and its parts."""

from __future__ import annotations

from datetime import date

from factcli.kinds.base import Found, Page
from factcli.values import Granularity, Interval, Modifier, OneOf, century, date_text, decade, month, year
from factcli.values.days import add_days

PARTS = {
    "early": Modifier.START,
    "beginning": Modifier.START,
    "start": Modifier.START,
    "mid": Modifier.MID,
    "middle": Modifier.MID,
    "late": Modifier.END,
    "end": Modifier.END,
}
"""Words that take a part of a period, and the modifier each stands for."""

DAYTIMES = frozenset("morning afternoon evening night".split())
"""The parts of a day that a date may be followed by."""

LENGTH_AHEAD = frozenset("in over for within during of".split())
"""Words after which "the next day" is a length that begins today."""

SEASONS = frozenset("spring summer autumn fall winter".split())
"""Seasons in lower case; ``fall`` and ``spring`` are verbs too."""

_NOT = frozenset("not n't unlikely".split())
_OF_WEEK = frozenset("of beginning starting commencing ending ended".split())

Days = Interval[date]


def starts(days: Days) -> date:
    """The first day of a set; the first of the calendar where the set has none."""
    return date.min if days.low is None else days.low


def ends(days: Days) -> date:
    """The last day of a set; the last of the calendar where the set has none."""
    return date.max if days.high is None else days.high


def found(
    rule: str, first: int, last: int, value: str, allowed: Days | OneOf, unit: str = "date", **more: object
) -> Found:
    """A date at tokens ``first``..``last``: governed by the nearest verb of its clause."""
    made = Found(rule, first, last, value, allowed, unit, "date", verb="before", phrase=last)
    return made._replace(**more) if more else made  # type: ignore[arg-type]


def dated(
    page: Page,
    rule: str,
    first: int,
    last: int,
    allowed: Days | None,
    granularity: Granularity,
    modifier: Modifier = Modifier.NONE,
) -> Found | None:
    """The Found of a set of days under the hedge before it, or None if there is no such day."""
    if allowed is None or allowed.empty:
        return None
    text = date_text(allowed if modifier is Modifier.NONE else _whole(allowed, granularity), granularity)
    widened, sign = hedge(page, first, last, allowed)
    return found(rule, first, last, sign + text, widened)


def _whole(allowed: Days, granularity: str) -> Days:
    low = starts(allowed)
    if granularity == "month":
        return month(low.year, low.month) or allowed
    if granularity == "year":
        return year(low.year) or allowed
    if granularity == "decade":
        return decade(low.year) or allowed
    return century(low.year // 100 + 1) or allowed if granularity == "century" else allowed


def parts(page: Page, first: int) -> tuple[int, Modifier]:
    """``early``, ``mid-``, ``late``, ``the end of`` before a date: the first token, and what it makes of the date."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    i = first - 1
    if i >= begin and lower[i] == "-":
        i -= 1
    if i >= begin and lower[i] in ("early", "mid", "late"):
        return i, PARTS[lower[i]]
    if i > begin and lower[i] == "the" and lower[i - 1] == "of":
        i -= 1
    if i > begin and lower[i] == "of" and lower[i - 1] in ("end", "beginning", "start", "middle"):
        return i - 1, PARTS[lower[i - 1]]
    return first, Modifier.NONE


def hedge(page: Page, first: int, last: int, allowed: Days) -> tuple[Days, str]:
    """``before 2003``, ``by 1951``, ``after May 3``: one end of the set left open, and the sign that says so."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    word = lower[first - 1] if first > begin else ""
    two = lower[first - 2] if first - 1 > begin else ""
    if page.scan.word(last + 1) == "'s":  # "after Friday's attack" dates the attack
        return allowed, ""
    if word == "before" or (word == "than" and two == "earlier"):
        if not _NOT.isdisjoint(lower[max(begin, first - 5) : first - 1]):  # "is not expected before May"
            return Interval.at_least(starts(allowed)), ">="
        return Interval.less_than(starts(allowed)), "<"
    if word == "than" and two == "later":
        return Interval.at_most(ends(allowed)), "<="
    if word == "by":
        return Interval.at_most(ends(allowed)), "<="
    if (word in ("until", "least") and two == "at") or (word == "least" and lower[first - 3 : first - 2] == ["until"]):
        return Interval.at_least(starts(allowed)), ">="
    if allowed.point and (two == "week" or lower[first - 3 : first - 2] == ["week"]) and word in _OF_WEEK:
        return _week(allowed, word), "~"
    if word in ("around", "about", "circa"):
        return _around(allowed), "~"
    return allowed, ""


def _week(allowed: Days, word: str) -> Days:
    """The days of the week of a day, of that beginning with it, or ending on it."""
    first, last = starts(allowed), ends(allowed)
    before = {"of": 3, "ending": 6, "ended": 6}.get(word, 0)
    low, high = add_days(first, -before), add_days(last, 0 if before == 6 else 6)
    return Interval.of(low, high)


def _around(allowed: Days) -> Days:
    low, high = allowed.low, allowed.high
    if low is None or high is None:
        return allowed
    width = high - low
    try:
        return Interval.closed(low - width, high + width)
    except OverflowError:
        return allowed


def year_of(word: str) -> int | None:
    """A token of four digits that can be a year, 1000 to 2200."""
    return int(word) if len(word) == 4 and word.isdigit() and 1000 <= int(word) <= 2200 else None


def deictic(rule: str, first: int, last: int, label: str) -> Found:
    """A time told from a day of publication that is not known: its words, which mean something in that article only."""
    return found(rule, first, last, label, OneOf.of(label), "deictic")


__all__ = [
    "DAYTIMES",
    "PARTS",
    "SEASONS",
    "Days",
    "dated",
    "deictic",
    "ends",
    "found",
    "hedge",
    "parts",
    "starts",
    "year_of",
]
