"""Rules for periods: from … to, between … and, 1998-2006."""

from __future__ import annotations

from functools import cache

from factcli.kinds.base import Found, Page
from factcli.kinds.date import rules as dates
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval

# Verbs of what goes on from the first day to the last; with others ("raped between 2001 and 2003") the days in between
# are when it happened, once or often.
_LASTING = frozenset("run last serve work live hold lead continue play air stay remain reign date teach coach manage attend study".split())


@cache
def words() -> frozenset[str]:
    """Where a period can begin."""
    return frozenset(["from", "between"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The period that begins at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is not None:
        return _dashed(page, number, begin, stop)
    opening = lower[at]
    joiners = ("and",) if opening == "between" else ("to", "until", "till", "through", "-")
    left = _date(page, at + 1, stop)
    if left is None:
        return None
    middle = left.last + 1
    if middle >= stop or lower[middle] not in joiners:
        return None
    right = _date(page, middle + 1, stop)
    if right is None:
        return None
    return _period(page, at, left, right, opening, begin)


def _date(page: Page, at: int, stop: int) -> Found | None:
    lower = page.scan.lower
    for i in range(at, min(stop, at + 3)):
        word = lower[i]
        if word[0].isdigit() or word in dates.words():
            number = number_at(page.scan, i) if word[0].isdigit() else None
            if number is not None and number.first != number.last:
                from dataclasses import replace

                number = replace(number, last=number.first, high=number.low)
            found = dates.find(page, i, number)
            return found if isinstance(found, Found) and isinstance(found.allowed, Interval) else None
        if word not in ("the", "early", "late", "mid", "-", "about", "around"):
            return None
    return None


def _period(page: Page, first: int, left: Found, right: Found, opening: str, begin: int) -> Found | None:
    from factcli.scan import clauses

    start, end = left.allowed, right.allowed
    if not isinstance(start, Interval) or not isinstance(end, Interval) or start.low is None or end.high is None or start.low > end.high:
        return None
    value = f"{left.value.lstrip('<>=~')}..{right.value.lstrip('<>=~')}"
    verb = clauses.verb_before(page.scan, first - 1, begin, nouns=False)
    if verb.token < 0:
        verb = clauses.main_verb(page.scan, right.last + 1, page.scan.bounds(first)[1])
    lasting = opening in ("from", "-") or verb.kind in _LASTING or verb.lemma in _LASTING
    if lasting:
        return Found(f"period.{'dash' if opening == '-' else opening}", first, right.last, value, start, "span", "period", until=end, phrase=right.last)
    return Found("period.between", first, right.last, value, start.hull(end), "date", "period", phrase=right.last)


def _dashed(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """1998-2006 · 2016–17 · from 1951-1957."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    if at + 2 >= stop or lower[at + 1] != "-" or not scan.glued(at + 1) or not scan.glued(at + 2):
        return None
    a, b = lower[at], lower[at + 2]
    if not (a.isdigit() and b.isdigit() and len(a) == 4 and len(b) in (2, 4)):
        return None
    y1, y2 = int(a), int(b)
    if len(b) == 2:
        y2 += y1 // 100 * 100
    if not 1500 <= y1 < y2 <= 2200 or scan.word(at + 3) == "-":
        return None
    from factcli.values import year

    start, end = year(y1), year(y2)
    if start is None or end is None:
        return None
    if y2 - y1 == 1 and len(b) == 2:
        return Found("period.dash", at, at + 2, f"{y1}..{y2}", start.hull(end), "season", "period", phrase=at + 2)
    return Found("period.dash", at, at + 2, f"{y1}..{y2}", start, "span", "period", until=end, phrase=at + 2)


__all__ = ["find", "words"]
