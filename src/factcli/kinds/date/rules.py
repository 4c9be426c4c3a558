"""Rules for dates: which rule is tried at which word or number."""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import (
    ago,
    beside,
    days,
    easter,
    either,
    feasts,
    happened,
    holidays,
    listed,
    months,
    offset,
    ordinal_days,
    printed,
    quarters,
    relative,
    seasons,
    weekdays,
    weekends,
    years,
)
from factcli.kinds.date.common import SEASONS
from factcli.scan.numbers import Number

_DAY_WORDS = frozenset("yesterday today tonight tomorrow".split())
_NEAR = frozenset("last next this".split())
_QUARTERS = frozenset("1234")
_LISTED = frozenset(["and", ",", "&"])


@cache
def words() -> frozenset[str]:
    """Weekdays, months, seasons, feasts, decades in letters, and what tells a time from the day of publication."""
    fixed = frozenset(["weekend", "ago", "year", "month", "week", "day", "quarter"]) | _DAY_WORDS | _NEAR | SEASONS
    return (
        frozenset([*lang.weekdays(), *lang.months()])
        | fixed
        | offset.WORDS
        | offset.STEPS
        | feasts.feasts()
        | easter.openings()
        | holidays.openings()
        | years.decade_words()
    )


@cache
def _dating() -> frozenset[str]:
    """What stands behind the figure of a day: the sign between the figures of a date, or a month, two words off at most."""
    return frozenset([*lang.months(), "-", "/"])


_HANDLE = 20  # characters that the handle of an account may take


def find_with_other(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The date that begins or stands at token ``at``, and that of another event told by its distance from it."""
    made = find(page, at, number)
    if made is not None and printed.of_page(page, made.first, made.last):
        return None
    if made is None or _BESIDE.isdisjoint(page.scan.lower[made.last + 2 : made.last + 8]):
        return made
    other = offset.event_beside(page, made)
    return made if other is None else [made, other]


_BESIDE = frozenset(["after", "before", "following"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The date that begins or stands at token ``at``, or None."""
    if number is not None:
        return _at_number(page, number)
    word = page.scan.lower[at]
    if word in offset.STEPS and (made := offset.stepped(page, at)) is not None:
        return made
    if word in lang.weekdays():
        if page.scan.lower[at - 1] in ("following", "ensuing") and page.scan.lower[at - 2] == "the":
            return offset.following_weekday(page, at)
        return weekdays.at_weekday(page, at)
    if word in lang.months():
        return None if _posted(page, at) else either.month_or(page, at, days.at_month(page, at))
    if word in _DAY_WORDS:
        return relative.day_word(page, at)
    if word in _NEAR:
        return relative.near(page, at)
    if word in SEASONS:
        return seasons.at_season(page, at)
    if word == "weekend":
        return weekends.the_weekend(page, at)
    if word in offset.WORDS:
        return offset.offset(page, at) if page.scan.lower[at - 1] in lang.time_units() else None
    if word == "ago":
        return ago.article_ago(page, at)
    if word in ("year", "month"):
        return (
            relative.year_end(page, at)
            or relative.of_the_year(page, at)
            or relative.before_last(page, at)
            or beside.beside(page, at)
        )
    if word == "week":
        return relative.before_last(page, at) or relative.in_the_week(page, at)
    if word == "day":
        return beside.beside(page, at)
    if word == "quarter":
        return quarters.named_quarter(page, at)
    if word in years.decade_words():
        return years.decade_spelled(page, at, at)
    feast = feasts.feast(page, at) or easter.moving_feast(page, at) or holidays.holiday(page, at)
    return feasts.days_from(page, at, feast or happened.on_feast(page, at))


def _posted(page: Page, at: int) -> bool:
    """Whether a month begins the date line of an embedded post: "— Harbour Police (@HarbourPolice) May 4, 2016"."""
    scan = page.scan
    return scan.word(at - 1) == ")" and "@" in page.document.text[scan.starts[at] - _HANDLE : scan.starts[at]]


def _at_number(page: Page, number: Number) -> Found | None:
    scan = page.scan
    lower = scan.lower
    at = number.first
    begin, stop = scan.bounds(at)
    digit = lower[at][0].isdigit()
    if (digit or number.form == "ordinal") and not _dating().isdisjoint(lower[at + 1 : at + 4]):
        made = days.numeric(page, number) or days.day_month(page, number)
        if made is not None:
            return made
    if digit and not _LISTED.isdisjoint(lower[at - 1 : at + 2]) and at > begin:
        made = listed.listed(page, number)
        if made is not None:
            return made
    if lower[at] in _QUARTERS and lower[at - 1] == "q" and scan.glued(at) and at > begin:
        return quarters.at_quarter(page, number._replace(first=at - 1), at)  # Q3
    after = number.last + 1
    follow = lower[after] if after < stop else ""
    if "ago" in lower[after + 1 : after + 8] and number.form in ("digits", "words", "article", "vague"):
        made = ago.ago(page, number)
        if made is not None:
            return made
    if number.form in ("digits", "words") and follow in lang.weekdays() and follow.endswith("days"):
        return ago.weekdays_ago(page, number)
    if digit and number.first == number.last and follow == "s" and scan.glued(after) and lower[at].isdigit():
        return years.decade_figures(page, number, after, begin)
    if number.form == "words" and follow in years.decade_words() and 10 <= number.low <= 20:
        return years.decade_spelled(page, at, after, int(number.low))
    if follow == "months" and lower[number.first - 1] in months.EDGES:
        made = months.at_months(page, number)
        if made is not None:
            return made
    if number.form == "ordinal":
        if digit and lower[at - 1] == "the" and (made := ordinal_days.at_ordinal(page, number)) is not None:
            return made
        last = after + 1 if follow == "-" and scan.glued(after) else after
        unit = scan.word(last)
        if unit == "century":
            return years.at_century(page, number, last)
        if unit == "half":
            return months.at_half(page, number, last)
        return quarters.at_quarter(page, number, last) if unit == "quarter" else None
    if number.form == "digits" and len(lower[at]) == 4:
        posted = at - 3 > begin and lower[at - 1] == "," and lower[at - 3] in lang.months() and _posted(page, at - 3)
        return None if posted else years.at_year(page, number)
    return years.short_year(page, number) if number.form == "digits" and lower[at - 1] == "'" else None


__all__ = ["find", "find_with_other", "words"]
