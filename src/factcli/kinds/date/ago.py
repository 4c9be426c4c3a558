"""Times told as so long ago: two years ago · nearly two decades ago · just over a year ago · two Sundays ago."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, deictic, ends, found, starts
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier, date_text, shift, weekday
from factcli.values.days import add_months, month_end
from factcli.values.policy import current

_MONTHS = {"month": 1, "year": 12, "decade": 120}
_BARELY = frozenset("just little slightly".split())
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "Y"}


def article_ago(page: Page, at: int) -> Found | None:
    """a week ago · a year ago · a month ago today, at ``ago``."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(at)
    if at - 2 < begin or lower[at - 2] not in ("a", "an", "half") or lower[at - 1] not in lang.time_units():
        return None
    hedge = lower[at - 3] if at - 3 >= begin else ""
    if lower[at - 2] == "half" or hedge in ("half", "and"):
        return None
    modifier = {
        "than": Modifier.MORE_THAN,
        "over": Modifier.MORE_THAN,
        "about": Modifier.APPROX,
        "almost": Modifier.NEARLY,
        "nearly": Modifier.NEARLY,
    }
    told = modifier.get(hedge, Modifier.NONE)
    if hedge == "than" and lower[at - 4 : at - 3] == ["less"]:
        told = Modifier.LESS_THAN
    one = Decimal(1)
    first = at - 2 if told is Modifier.NONE else at - 4 if hedge == "than" else at - 3
    if told is Modifier.MORE_THAN and lower[first - 1] in _BARELY and first > begin:
        told, first = Modifier.JUST_OVER, first - 1  # just over a year ago · little more than a year ago
    return _ago(
        page, Number(at - 2, at - 2, one, one, None, "words", told, first), at, lang.time_units()[lower[at - 1]]
    )


def ago(page: Page, number: Number) -> Found | None:
    """two years ago · a couple of months ago · more than two decades ago, at the number."""
    lower = page.scan.lower
    _, stop = page.scan.bounds(number.first)
    i = number.last + 1
    while i < stop and i - number.last <= 3 and lower[i] not in lang.time_units():
        if lower[i] not in ("-", "short", "long", "full", "and", "a", "half") and not (
            lower[i] == "of" and number.form == "vague"
        ):
            return None
        i += 1
    if i < stop and lower[i + 1 : i + 4] == ["and", "a", "half"]:
        i += 3
        if lower[i + 1 : i + 2] == ["ago"]:
            half = number._replace(low=number.low, high=number.high + 1, modifier=Modifier.APPROX)
            return _ago(page, half, i + 1, lang.time_units()[lower[i - 3]])
    if i >= stop or lower[i] not in lang.time_units() or lower[i + 1 : i + 2] != ["ago"]:
        return None
    return _ago(page, number, i + 1, lang.time_units()[lower[i]])


def _ago(page: Page, number: Number, last: int, unit: str) -> Found | None:
    if unit == "fortnight":
        unit, number = "week", number._replace(low=number.low * 2, high=number.high * 2)
    if unit not in _LETTERS or number.low > 3000:
        return None  # hours and minutes ago: of the day itself
    n, decade = int(number.low), unit == "decade"
    if page.published is None:
        return deictic("date.ago", number.begin, last, f"P{n * (10 if decade else 1)}{_LETTERS[unit]} ago")
    published = page.published
    vague = number.form == "vague"
    approx = number.modifier is Modifier.APPROX or vague or number.low != number.high
    allowed = shift(published, -n, unit, approx)  # type: ignore[arg-type]
    if number.high > number.low:
        allowed = allowed.hull(shift(published, -int(number.high), unit, approx))  # type: ignore[arg-type]
    sign = "" if unit in ("day", "week") and not approx else "~"
    if number.modifier in (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE, Modifier.JUST_OVER) or vague:
        sign = "<"
    elif number.modifier in (Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS, Modifier.NEARLY):
        sign = ">"
    middle = shift(published, -n, unit, False)  # type: ignore[arg-type]
    if published.low is None or middle.low is None or middle.high is None:
        return None
    centre = Interval.at(middle.low + (middle.high - middle.low) / 2)
    if (beside := _close_to(number, n, unit, published)) is not None:
        allowed, sign = beside, "~"
    elif sign == "<":  # "dozens of years ago" has no upper end of its own; "more than two years ago" ends two years ago
        allowed = Interval.at_most(ends(allowed) if vague or approx else ends(shift(centre, 1, "month", False)))
    elif sign == ">":
        allowed = Interval.closed(starts(shift(centre, -1, "month", False)), ends(published))
    if beside is not None and unit in ("year", "decade"):
        value = date_text(Interval.at(starts(allowed) + (ends(allowed) - starts(allowed)) / 2), "year")
    elif unit in ("year", "decade"):
        value = str(published.low.year - n * (10 if decade else 1))
    else:
        value = date_text(centre, "day")[: 7 if unit == "month" else 10]
    return found("date.ago", number.begin, last, sign + value, allowed)


def _close_to(number: Number, n: int, unit: str, published: Days) -> Days | None:
    """ "Nearly two years ago": from the day two years ago on, for half a unit (or the share of D5), in whole months.

    "Just over two years ago" is as much before that day; either may miss the day by a month, and days and weeks are as D3
    has them. None for what says neither.
    """
    if number.modifier not in (Modifier.NEARLY, Modifier.JUST_OVER) or number.low != number.high:
        return None
    if unit not in _MONTHS:
        return shift(published, -n, unit, unit == "day")  # type: ignore[arg-type]
    months = n * _MONTHS[unit]
    policy = current()
    share = policy.nearly if number.modifier is Modifier.NEARLY else policy.just_over
    reach = max(_MONTHS[unit] // 2, int(months * share), 1)
    near = months - reach if number.modifier is Modifier.NEARLY else months + reach
    slack = 0 if unit == "month" else 1 if near < months else -1
    at, end = (add_months(starts(published), -one) for one in (months + slack, near))
    if at is None or end is None:
        return None
    low, high = min(at, end), max(at, end)
    return Interval.closed(low.replace(day=1), min(month_end(high), ends(published)))


def weekdays_ago(page: Page, number: Number) -> Found | None:
    """two Sundays ago, at the number: so many of that weekday back; one fewer where the last was days ago."""
    scan = page.scan
    n, after = int(number.low), number.last + 1
    if scan.word(after + 1) != "ago" or not 1 <= n <= 12 or number.low != number.high or page.published is None:
        return None
    last = weekday(page.published, lang.weekdays()[scan.word(after)], "past")
    told = shift(last, -7 * n, "day", False)
    nearer = told.hull(shift(last, -7 * (n - 1), "day", False) if n > 1 else last)
    value = told if starts(page.published) == starts(last) else shift(last, -7 * (n - 1), "day", False)
    return found("date.ago", number.first, after + 1, date_text(value, "day"), nearer)


__all__ = ["ago", "article_ago", "weekdays_ago"]
