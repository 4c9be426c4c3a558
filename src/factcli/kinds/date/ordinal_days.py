"""Days told by their number alone: on the 12th of this month · on the 29th, of the month named just before."""

from __future__ import annotations

from datetime import date

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days
from factcli.kinds.date.common import dated, found, starts
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval, calendar
from factcli.values.days import make

_BEFORE = frozenset("on by until since before after from".split())
_CLOSING = frozenset([".", ",", ";", ")", "", "and", "but", "when"])
_SUBJECTS = frozenset("there he she it they the".split())
_STEP = {"last": -1, "this": 0, "next": 1}
# Where "on the 17th" is a hole, a lap or a floor.
_PLAY = frozenset(
    "hole holes birdie birdies birdied bogey bogeys bogeyed par eagle putt fairway golf round lap laps floor tee tees "
    "over overs minute green greens".split()
)
_REASON = "the month is that named before it"


def at_ordinal(page: Page, number: Number) -> Found | None:
    """on the 12th of this month · a truce held on the 25th, at the ordinal in figures."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    begin, _ = scan.bounds(at)
    which = int(number.low)
    if (
        at - 2 < begin
        or lower[at - 1] != "the"
        or lower[at - 2] not in _BEFORE
        or not lower[at].isdigit()
        or which > 31
    ):
        return None
    after = number.last + 1
    step = _STEP.get(scan.word(after + 1))
    if scan.word(after) == "of" and step is not None and scan.word(after + 2) == "month":
        if page.published is None:
            return None
        first = starts(calendar(page.published, step, "month"))
        mine = make(first.year, first.month, which)
        return None if mine is None else dated(page, "date.ordinal", at, after + 2, Interval.at(mine), "day")
    opens = lower[at - 2] == "by" and lower[at - 3] in (",", "and") and scan.word(after) in _SUBJECTS
    if not (scan.word(after) in _CLOSING or opens) or lower[at - 2] in ("from", "before", "after"):
        return None
    if scan.word(after) == "and" and scan.word(after + 1)[:1].isdigit():
        return None  # "on the 1st and 15th of each month"
    if not _PLAY.isdisjoint(lower[scan.first[max(scan.sentence_of[at] - 1, 0)] : scan.bounds(at)[1]]):
        return None
    told = _month_before(page, at)
    if told is None or told[1] >= which or (mine := make(told[0].year, told[0].month, which)) is None:
        return None
    return found(
        "date.ordinal", at, number.last, mine.isoformat(), Interval.at(mine), certainty="tentative", reason=_REASON
    )


def _month_before(page: Page, at: int) -> tuple[date, int] | None:
    """A day of the month last named before a token, in its sentence or the one before, and the day named with it, or 0."""
    scan = page.scan
    lower = scan.lower
    for i in range(at - 1, scan.first[max(scan.sentence_of[at] - 1, 0)] - 1, -1):
        if lower[i] not in lang.months():
            continue
        number = number_at(scan, i - 1) if i and lower[i - 1].isdigit() else None
        told = (days.day_month(page, number) if number is not None else None) or days.at_month(page, i)
        if told is None:
            continue
        allowed = told.allowed
        if told.rule not in ("date.day", "date.month") or not isinstance(allowed, Interval) or told.value[0] in "<>~":
            return None
        low, high = allowed.low, allowed.high
        if not isinstance(low, date) or not isinstance(high, date) or (high - low).days > 31:
            return None
        return low, low.day if told.rule == "date.day" else 0
    return None


__all__ = ["at_ordinal"]
