"""Several months in a row: the October-December quarter · the first six months of 2018."""

from __future__ import annotations

from datetime import date

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, found, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.scan.numbers import Number
from factcli.values import Interval, date_text, month, month_without_year, year

EDGES = frozenset("first opening last final closing".split())
"""Which months of a year a number of them are."""


def at_months(page: Page, number: Number) -> Found | None:
    """the first six months of 2018 · the final three months of the year, at the number before ``months``."""
    scan = page.scan
    lower = scan.lower
    edge, n = lower[number.first - 1], int(number.low)
    j = number.last + 2
    if edge not in EDGES or scan.word(j) not in ("of", "in") or not 1 <= n <= 11 or number.low != number.high:
        return None
    j += 1 + (scan.word(j + 1) in ("the", "this", "last", "next", "fiscal"))
    y = year_of(scan.word(j))
    if y is None and scan.word(j) == "year" and page.published is not None:
        y = starts(page.published).year + {"last": -1, "next": 1}.get(lower[j - 1], 0)
    if y is None or (whole := year(y)) is None or lower[j - 1] == "fiscal":
        return None
    first, last = (1, n) if edge in ("first", "opening") else (13 - n, 12)
    allowed = whole & _months(y, first, last)
    return found("date.months", number.first - 1, j, date_text(allowed, "month"), allowed)


def at_half(page: Page, number: Number, last: int) -> Found | None:
    """the first half of 2002 · the second half of the year · the first half of last year, at the ordinal."""
    scan = page.scan
    which = int(number.low)
    if which not in (1, 2) or scan.word(last + 1) not in ("of", "in"):
        return None
    j = last + 2 + (scan.word(last + 2) in ("the", "this", "last", "next"))
    y = year_of(scan.word(j))
    if y is None and j > last + 2 and scan.word(j) == "year" and page.published is not None:
        y = starts(page.published).year + {"last": -1, "next": 1}.get(scan.lower[j - 1], 0)
    if y is None or scan.word(j + 1) in ("-", "'s"):
        return None
    allowed = _months(y, 1, 6) if which == 1 else _months(y, 7, 12)
    return found("date.months", number.first, j, date_text(allowed, "month"), allowed)


def _months(y: int, first: int, last: int) -> Days:
    """All days from the first of one month of a year to the end of a later one."""
    return (month(y, first) or Interval.at(date(y, first, 1))).hull(month(y, last) or Interval.at(date(y, last, 1)))


def from_to(page: Page, at: int, last: int, stop: int) -> Found | None:
    """the October-December quarter · July-September 2018: all days of the months."""
    scan = page.scan
    first_month, last_month = (lang.months()[scan.lower[one]] for one in (at, last))
    if first_month >= last_month or not scan.words[last][0].isupper():
        return None
    y = year_of(scan.word(last + 1)) if last + 1 < stop else None
    end = last if y is None else last + 1
    if y is None:
        if page.published is None:
            return None
        told = direction(page, at, last)
        side = "near" if told == "none" else "past" if told == "past" else "next"
        whole = month_without_year(last_month, page.published, side)  # type: ignore[arg-type]  # one of its directions
        if whole is None:
            return None
        y = starts(whole).year
    allowed = _months(y, first_month, last_month)
    return found("date.months", at, end, date_text(allowed, "month"), allowed)


__all__ = ["EDGES", "at_half", "at_months", "from_to"]
