"""Days of one month in a row of their own: on 3 and 4 June · June 3, 4 and 5, each a date."""

from __future__ import annotations

from datetime import date

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days
from factcli.kinds.date.common import found
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval
from factcli.values.days import make

_JOINING = ("and", ",", "&")
_BEFORE = ("on", "for", "of", "dates")


def listed(page: Page, number: Number) -> Found | None:
    """The day at a number that stands in a list of days before or after their month, or None."""
    scan = page.scan
    at = number.first
    word = scan.lower[at]
    if not word.isdigit() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    beside = _after(page, at) or _before(page, at)
    if beside is None or beside.rule != "date.day" or not beside.value[0].isdigit():
        return None
    told = date.fromisoformat(beside.value)
    mine = make(told.year, told.month, int(word))
    if mine is None or not isinstance(beside.allowed, Interval) or not beside.allowed.point:
        return None
    return found("date.listed", at, at, mine.isoformat(), Interval.at(mine))


def _day(word: str) -> bool:
    return word.isdigit() and len(word) < 3


def _after(page: Page, at: int) -> Found | None:
    """on «3» and 4 June: the date that ends the list."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    i = at
    while i - 2 >= begin and scan.lower[i - 1] in _JOINING and _day(scan.lower[i - 2]):
        i -= 2
    if i == begin or scan.lower[i - 1] not in _BEFORE:
        return None
    i = at
    while i + 3 < stop and scan.lower[i + 1] in _JOINING and _day(scan.lower[i + 2]):
        i += 2
        if scan.lower[i + 1] in lang.months():
            number = number_at(scan, i)
            return None if number is None else days.day_month(page, number)
    return None


def _before(page: Page, at: int) -> Found | None:
    """June 3 and «4»: the date that begins the list; not "on June 3, 40 people", nor "June 3 and 40 more"."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    i, ended = at, scan.lower[at - 1] == "and"
    j = at
    while not ended and j + 2 < stop and scan.lower[j + 1] in _JOINING and _day(scan.lower[j + 2]):
        ended = scan.lower[j + 1] == "and"
        j += 2
    follow = scan.word(j + 1)
    if not ended or (follow[:1].isalnum() and follow not in lang.prepositions()):
        return None
    while i - 2 > begin and scan.lower[i - 1] in _JOINING and _day(scan.lower[i - 2]):
        if int(scan.lower[i - 2]) >= int(scan.lower[i]):
            return None
        i -= 2
    month = i - 1 if scan.lower[i - 1] != "." else i - 2
    return days.at_month(page, month) if i < at and month >= begin and scan.lower[month] in lang.months() else None


__all__ = ["listed"]
