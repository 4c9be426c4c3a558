"""Feasts that move with Easter: Good Friday · Easter Monday 2019 · Ash Wednesday, by the western calendar."""

from __future__ import annotations

from datetime import date, timedelta

from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import dated, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.values import day
from factcli.values.days import easter_sunday

_FROM_EASTER = {  # days from Easter Sunday
    ("shrove", "tuesday"): -47,
    ("ash", "wednesday"): -46,
    ("palm", "sunday"): -7,
    ("maundy", "thursday"): -3,
    ("good", "friday"): -2,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("whit", "sunday"): 49,
    ("whit", "monday"): 50,
}
_FIRST, _LAST = 1583, 4099  # the years for which the Gregorian Easter is defined


def openings() -> frozenset[str]:
    """The words at which the name of a moving feast begins."""
    return frozenset([words[0] for words in _FROM_EASTER])


def moving_feast(page: Page, at: int) -> Found | None:
    """The feast that begins at a token: in the year named after it, else in the year that the text and its day suggest."""
    scan = page.scan
    away = _FROM_EASTER.get((scan.lower[at], scan.word(at + 1)))
    if away is None or not (scan.words[at][0].isupper() and scan.words[at + 1][0].isupper()):
        return None
    last = at + 1
    comma = scan.word(last + 1) == ","
    y = year_of(scan.word(last + 1 + comma))
    if y is not None:
        last += 1 + comma
    elif page.published is not None:
        y = _year(page, at, last, away, starts(page.published))
    if y is None or not _FIRST <= y <= _LAST:
        return None
    found = _feast(y, away)
    return dated(page, "date.feast", at, last, day(found.year, found.month, found.day), "day")


def _year(page: Page, at: int, last: int, away: int, today: date) -> int:
    """The year of a feast named without one: the nearest before or after the article's day, as its words have it."""
    years = [y for y in range(today.year - 1, today.year + 2) if _FIRST <= y <= _LAST]
    side = direction(page, at, last)
    if side == "past":
        years = [y for y in years if _feast(y, away) <= today] or years
    elif side == "next":
        years = [y for y in years if _feast(y, away) >= today] or years
    return min(years, key=lambda y: abs((_feast(y, away) - today).days)) if years else today.year


def _feast(year: int, away: int) -> date:
    return easter_sunday(year) + timedelta(days=away)


def last_easter(today: date) -> date | None:
    """The Easter Sunday that was last on a day; None outside the years for which it is defined."""
    past = [found for y in (today.year - 1, today.year) if _FIRST <= y <= _LAST and (found := _feast(y, 0)) <= today]
    return past[-1] if past else None


__all__ = ["last_easter", "moving_feast", "openings"]
