"""Periods of a few days of one month: Dec. 3-5 · 10 to 12 March 2021 · the 3rd to the 9th of July · July 3rd to 9th."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import year_of
from factcli.kinds.date.direction import direction
from factcli.values import date_text, day, day_without_year

JOINERS = ("-", "to", "through", "until")
_SUFFIXES = ("st", "nd", "rd", "th")


def day_at(page: Page, at: int, stop: int) -> tuple[int, int] | None:
    """The day of a month that stands at a token (3 · 3rd · the 3rd), and its last token."""
    scan = page.scan
    at += scan.word(at) == "the"
    if at >= stop or not scan.lower[at].isdigit() or len(scan.lower[at]) > 2:
        return None
    suffixed = at + 1 < stop and scan.lower[at + 1] in _SUFFIXES and scan.glued(at + 1)
    return int(scan.lower[at]), at + 1 if suffixed else at


def month_days(page: Page, at: int, stop: int) -> Found | None:
    """Dec. 3-5 · March 10 to 12, 2021, at the month."""
    scan = page.scan
    if not scan.words[at][0].isupper():
        return None
    one = day_at(page, at + 2 if scan.word(at + 1) == "." else at + 1, stop)
    if one is None or scan.word(one[1] + 1) not in JOINERS:
        return None
    two = day_at(page, one[1] + 2, stop)
    if two is None or scan.word(two[1] + 1) in ("-", ":", "%", "am", "pm"):
        return None
    last = two[1]
    comma = scan.word(last + 1) == ","
    y = year_of(scan.word(last + 2)) if comma else year_of(scan.word(last + 1))
    if y is not None:
        last += 2 if comma else 1
    return _days(page, at, last, lang.months()[scan.lower[at]], one[0], two[0], y)


def days_month(page: Page, at: int, stop: int) -> Found | None:
    """3-5 December · 10 to 12 March 2021 · the 3rd to the 9th of July, at the first day."""
    scan = page.scan
    one = day_at(page, at, stop)
    if one is None or scan.word(one[1] + 1) not in (*JOINERS, "and"):
        return None
    two = day_at(page, one[1] + 2, stop)
    if two is None or (scan.word(one[1] + 1) == "and" and scan.word(at - 1) != "between"):
        return None
    last = two[1] + 2 if scan.word(two[1] + 1) == "of" else two[1] + 1
    if last >= stop or scan.lower[last] not in lang.months() or not scan.words[last][0].isupper():
        return None
    y = year_of(scan.word(last + 1))
    return _days(page, at, last if y is None else last + 1, lang.months()[scan.lower[last]], one[0], two[0], y)


def weekdays_days(page: Page, at: int, stop: int) -> Found | None:
    """Thursday to Sunday, July 4-7, at the first weekday: the days of the month tell which."""
    scan = page.scan
    if scan.word(at + 1) not in JOINERS or scan.word(at + 2) not in lang.weekdays():
        return None
    month = at + 4 if scan.word(at + 3) in (",", "(") else at + 3
    if month >= stop:
        return None
    return month_days(page, month, stop) if scan.lower[month] in lang.months() else days_month(page, month, stop)


def _days(page: Page, first: int, last: int, number: int, a: int, b: int, y: int | None) -> Found | None:
    if a >= b:
        return None
    if y is None:
        if page.published is None:
            return None
        side = direction(page, first, last)
        chosen = day_without_year(
            number, a, page.published, "past" if side == "past" else "next" if side in ("next", "due") else "near"
        )
        if chosen is None or chosen.low is None:
            return None
        y = chosen.low.year
    start, end = day(y, number, a), day(y, number, b)
    if start is None or end is None:
        return None
    value = f"{date_text(start, 'day')}..{date_text(end, 'day')}"
    return Found("period.days", first, last, value, start, "span", "period", until=end, phrase=last)


__all__ = ["JOINERS", "day_at", "days_month", "month_days", "weekdays_days"]
