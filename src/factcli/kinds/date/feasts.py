"""Days that have a name and a fixed place in the year: Christmas Eve · by Christmas · Halloween · St Patrick's Day."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import DAYTIMES, Days, dated, ends, found, starts, year_of
from factcli.kinds.date.yearless import yearless_day
from factcli.values import Interval, date_text, day, day_without_year, shift

_FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("valentine", "'s", "day"): (2, 14),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "year", "'s", "day"): (1, 1),
    ("australia", "day"): (1, 26),
    ("st", "patrick", "'s", "day"): (3, 17),
    ("anzac", "day"): (4, 25),
    ("canada", "day"): (7, 1),
    ("bastille", "day"): (7, 14),
    ("bonfire", "night"): (11, 5),
    ("armistice", "day"): (11, 11),
    ("veterans", "day"): (11, 11),
}
# Names that are more than one day, or that go before many nouns: days only after a preposition, and before no noun.
_LOOSE = {("christmas",): (12, 25), ("halloween",): (10, 31), ("new", "year", "'s"): (1, 1)}
# "in the two days after Thanksgiving", "about ten days before Christmas": no one day.
_NO_DAY = frozenset("the than least most about around within in over first last some nearly almost every".split())
_MONTHS = 150  # days after which "by Christmas" means the next
_TO_THE_DAY = frozenset("by before since until till on after".split())
_ABOUT = frozenset("at over around last this next during".split())


@cache
def feasts() -> frozenset[str]:
    """The words at which the name of a fixed feast begins."""
    return frozenset(words[0] for words in (*_FEASTS, *_LOOSE))


def feast(page: Page, at: int) -> Found | None:
    """Christmas Eve · New Year's Day 2012 · by Christmas: a day of the year by its name."""
    scan = page.scan
    if not scan.words[at][0].isupper():
        return None
    for words, (number, which) in _FEASTS.items():
        if words[0] == scan.lower[at] and _named(page, at, words):
            last = at + len(words) - 1 + (scan.word(at + 1) == "." and words[0] == "st")
            comma = scan.word(last + 1) in (",", "in", "of")
            y = year_of(scan.word(last + 1 + comma))
            if y is not None:
                return dated(page, "date.feast", at, last + 1 + comma, day(y, number, which), "day")
            return yearless_day(page, at, last, number, which)
    for words, (number, which) in _LOOSE.items():
        if words[0] == scan.lower[at] and _named(page, at, words):
            return _loose(page, at, at + len(words) - 1, number, which)
    return None


def _named(page: Page, at: int, words: tuple[str, ...]) -> bool:
    lower = page.scan.lower
    if words[0] == "st" and page.scan.word(at + 1) == ".":
        return tuple(lower[at + 2 : at + 1 + len(words)]) == words[1:]
    return tuple(lower[at : at + len(words)]) == words


def _loose(page: Page, at: int, last: int, number: int, which: int) -> Found | None:
    """by Christmas · since Halloween · at Christmas 2015: the day, or for what lasts longer the days around it."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    before = scan.lower[at - 1] if at > begin else ""
    two = scan.lower[at - 2] if at - 1 > begin else ""
    follow = scan.word(last + 1)
    noun = follow[:1].isalpha() and follow not in lang.stop_words() and follow not in lang.verb_forms()
    noun = noun and (before != "on" or follow not in DAYTIMES)  # on Halloween night
    if noun or follow in ("-", "'s") or two == "weekend" or (two in lang.time_units() and two not in ("day", "days")):
        return None  # "at Christmas parties", "three weeks before Christmas"
    if before not in _TO_THE_DAY and (before not in _ABOUT or number != 12):
        return None
    y = year_of(follow)
    if y is not None:
        last += 1
        made = dated(page, "date.feast", at, last, day(y, number, which), "day")
    else:
        made = yearless_day(page, at, last, number, which)
    if made is None or made.unit != "date" or before in _TO_THE_DAY:
        return _ahead(page, made, number, which) if before == "by" and made is not None and y is None else made
    days: Days = made.allowed  # type: ignore[assignment]  # what is no label is a set of days
    around = days.hull(shift(days, -7, "day", False)).hull(shift(days, 12, "day", False))
    return found("date.feast", at, last, "~" + made.value.lstrip("~"), around)


def days_from(page: Page, at: int, made: Found | None) -> Found | None:
    """two days before Christmas · the day after Thanksgiving, at the feast that ``made`` is; any other feast as it is."""
    lower = page.scan.lower
    side = lower[at - 1]
    if made is None or side not in ("before", "after") or lower[at - 2] not in ("day", "days"):
        return made
    begin, _ = page.scan.bounds(at)
    n = 1 if lower[at - 3] in ("the", "a") else lang.number_words().get(lower[at - 3], 0)
    n = int(lower[at - 3]) if lower[at - 3].isdigit() and len(lower[at - 3]) < 3 else n
    if at - 3 < begin or not n or made.unit != "date" or (at - 4 >= begin and lower[at - 4] in _NO_DAY):
        return None
    feast_day = Interval.at(date.fromisoformat(made.value.lstrip("<>=~")))
    known = made.allowed if side == "after" and isinstance(made.allowed, Interval) else feast_day
    n = n if side == "after" else -n
    value = date_text(shift(feast_day, n, "day", False), "day")
    low, high = (shift(Interval.at(one), n, "day", False) for one in (starts(known), ends(known)))  # type: ignore[arg-type]
    return found("date.feast", at - 3, made.last, value, low.hull(high))


def _ahead(page: Page, made: Found, number: int, which: int) -> Found:
    """ "Has raised its forecast for sales by Christmas": the next one, unless the last is a few months ago."""
    if page.published is None or not isinstance(made.allowed, Interval):
        return made
    high: date | None = made.allowed.high  # type: ignore[assignment]  # a date in days
    if high is None or (starts(page.published) - high).days <= _MONTHS:
        return made
    coming = day_without_year(number, which, page.published, "next")
    if coming is None:
        return made
    return made._replace(value="<=" + date_text(coming, "day"), allowed=Interval.at_most(ends(coming)))


__all__ = ["days_from", "feast", "feasts"]
