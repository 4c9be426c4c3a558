"""Quarters of a year: the third quarter of 2012 · fourth-quarter profit · the current quarter."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, deictic, ends, found, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.scan.numbers import Number
from factcli.values import quarter, year

_BUSINESS = frozenset(
    "plants production shipments deliveries deal acquisition merger layoffs jobs prices market homes foreclosures "
    "orders cars economists profit profits loss losses revenue revenues earnings sales results income growth gdp "
    "economy shares share dividend output fiscal financial net company bank quarter-on-quarter turnover exports "
    "inflation close completed forecast".split()
)
_CURRENT = {"last": -1, "this": 0, "current": 0, "next": 1}


def at_quarter(page: Page, number: Number, last: int) -> Found | None:
    """the third quarter of 2012 · fourth-quarter profit, at the ordinal; the quarters of a match are none."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    which = int(number.low)
    if not 1 <= which <= 4 or scan.word(last + 1) in ("finals", "final"):
        return None
    j = last + 1
    if scan.word(j) in ("of", "in"):
        j += 1
        j += scan.word(j) in ("fiscal", "the", "financial")
    y = year_of(scan.word(j)) if j < stop else None
    if (
        y is None
        and page.published is not None
        and lower[j : j + 2] in (["this", "year"], ["last", "year"], ["next", "year"])
    ):
        y = starts(page.published).year + {"last": -1, "next": 1, "this": 0}[lower[j]]
        j += 1
    if y is not None:
        allowed = quarter(y, which)
        return None if allowed is None else found("date.quarter", number.first, j, f"{y}-Q{which}", _fiscal(allowed, y))
    if page.published is None or _BUSINESS.isdisjoint(lower[begin:stop]):
        return None
    today = starts(page.published)
    options = [q for k in (-1, 0, 1) if (q := quarter(today.year + k, which)) is not None]
    ahead = direction(page, number.first, last) in ("next", "due")
    side = [q for q in options if (ends(q) >= today if ahead else starts(q) < today)]
    if not side:
        return None
    chosen = side[0] if ahead else side[-1]
    return found(
        "date.quarter", number.first, last, f"{starts(chosen).year}-Q{which}", _fiscal(chosen, starts(chosen).year)
    )


def named_quarter(page: Page, at: int) -> Found | None:
    """the final quarter of 2009, at ``quarter``: the fourth; the current quarter, last quarter: told from publication."""
    told = page.scan.word(at - 1)
    if told in _CURRENT and (page.scan.word(at - 2) == "the") == (told == "current"):
        return _quarter_from(page, at, _CURRENT[told])
    y = year_of(page.scan.word(at + 2))
    if y is None or page.scan.word(at + 1) != "of" or page.scan.word(at - 1) not in ("final", "last"):
        return None
    allowed = quarter(y, 4)
    return None if allowed is None else found("date.quarter", at - 1, at + 2, f"{y}-Q4", _fiscal(allowed, y))


def _quarter_from(page: Page, at: int, n: int) -> Found | None:
    """The quarter so many after the one of publication; its words where the day of publication is not known."""
    follow = page.scan.word(at + 1)
    if follow in ("-", "of", "'s") or lang.singular(follow) in ("final", "minute"):
        return None
    if page.published is None:
        return deictic("date.calendar", at - 1, at, f"{('last', 'this', 'next')[n + 1]} quarter")
    today = starts(page.published)
    y, q = divmod(today.year * 4 + (today.month - 1) // 3 + n, 4)
    allowed = quarter(y, q + 1)
    return None if allowed is None else found("date.quarter", at - 1, at, f"{y}-Q{q + 1}", _fiscal(allowed, y))


def _fiscal(allowed: Days, y: int) -> Days:
    """A firm's quarters need not be the calendar's: any day of the year, from the one before, is possible."""
    around = year(y)
    before = year(y - 1)
    wide = around.hull(allowed) if around is not None else allowed
    return wide.hull(before) if before is not None else wide


__all__ = ["at_quarter", "named_quarter"]
