"""Times told from the day of publication: yesterday · last week · two years ago · over the weekend."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days, seasons
from factcli.kinds.date.common import DAYTIMES, PARTS, SEASONS, Days, deictic, ends, found, parts, starts
from factcli.kinds.date.direction import direction
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier, calendar, date_text, part, shift, weekday

_STEP = {"last": -1, "this": 0, "next": 1}
_UNITS = frozenset("week month year weekend".split())
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "Y"}
# "in the last year": a length that ends today, not the calendar year before this one.
_LENGTH = frozenset("the his her its their past".split())


def day_word(page: Page, at: int) -> Found | None:
    """yesterday · today · tonight · tomorrow."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    word = scan.lower[at]
    if word == "today" and scan.word(at + 1) == "'s":
        return None  # "today's young people"
    shouted = scan.words[at].isupper() and not scan.words[at - 1].isupper()  # TOMORROW, but USA TODAY
    if (
        scan.words[at][0].isupper()
        and not shouted
        and at > begin
        and scan.words[at - 1] not in ('"', ".", ":", "'", "-", ")")
    ):
        return None  # part of a name: USA Today
    if word == "today" and at == begin and scan.word(at + 1) == "," and page.published is None:
        return None
    return _day_off(page, at, at, {"yesterday": -1, "tomorrow": 1}.get(word, 0), word)


def _day_off(page: Page, first: int, last: int, n: int, label: str) -> Found:
    if page.published is None:
        return deictic("date.deictic", first, last, label)
    allowed = shift(page.published, n, "day", False)
    return found("date.deictic", first, last, date_text(allowed, "day"), allowed)


def near(page: Page, at: int) -> Found | None:
    """last week · this morning · next month · last night · last May · this summer, at their first word."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    word = scan.lower[at]
    nxt = scan.word(at + 1) if at + 1 < stop else ""
    if nxt in DAYTIMES:
        if word == "next" or (word == "last" and nxt != "night"):
            return None
        return _day_off(page, at, at + 1, _STEP[word], f"{word} {nxt}")
    if nxt in lang.months() and scan.words[at + 1][0].isupper():
        return days.near_month(page, at)
    before = scan.lower[at - 1] if at > begin else ""
    if nxt in SEASONS and before not in _LENGTH:
        return seasons.near_season(page, at, at + 1, _STEP[word])
    if nxt not in _UNITS:
        return None
    if (before in _LENGTH and (word != "this" and nxt != "weekend")) or (word == "last" and scan.word(at + 2) == "of"):
        return None
    if nxt != "weekend" and scan.word(at + 2) == "-" and scan.glued(at + 2):
        return None
    return _calendar(page, at, at + 1, _STEP[word], nxt, word)


def _calendar(page: Page, at: int, last: int, n: int, unit: str, label: str) -> Found:
    scan = page.scan
    first, modifier = parts(page, at)
    before = scan.lower[at - 1] if at > scan.bounds(at)[0] else ""
    if before in ("earlier", "later"):
        first = at - 1
    words = scan.text(first, last).lower()
    if page.published is None:
        return deictic("date.calendar", first, last, words)
    published = page.published
    if unit == "weekend":
        return _weekend(page, published, at, last, n)
    whole = calendar(published, n, unit)  # type: ignore[arg-type]  # one of its units
    allowed = part(whole, modifier)
    if n == 0 and before == "earlier":
        allowed = allowed & Interval.at_most(ends(published))
    elif n == 0 and before == "later":
        allowed = allowed & Interval.at_least(starts(published))
    elif n == 0 and unit != "week" and before == "by":
        return found("date.calendar", first, last, "<=" + date_text(whole, unit), Interval.at_most(ends(whole)))  # type: ignore[arg-type]
    if unit == "week":
        # "Last week" said on a Saturday may be of the same week, and weeks begin on Sunday in many countries.
        wide = whole.hull(shift(Interval.at(starts(whole)), -1, "day", False))
        wide = wide.hull(shift(published, -7, "day", False)) if n < 0 else wide
        return found(
            "date.calendar", first, last, "~" + date_text(Interval.at(starts(whole)), "day"), wide if n <= 0 else whole
        )
    return found("date.calendar", first, last, date_text(whole, unit), allowed)  # type: ignore[arg-type]


def _weekend(page: Page, published: Days, first: int, last: int, n: int) -> Found:
    near_ = "past" if n < 0 else "next" if n > 0 else "near"
    saturday = weekday(published, 5, near_)  # type: ignore[arg-type]
    allowed = saturday.hull(shift(saturday, 1, "day", False))
    if n < 0 and published.low is not None and published.low.weekday() >= 5 and saturday.low is not None:
        saturday = shift(saturday, -7, "day", False)
    if n:
        allowed = allowed.hull(shift(allowed, 7 * n, "day", False))
    # Some count the Friday night in.
    allowed = allowed.hull(shift(Interval.at(starts(allowed)), -1, "day", False))
    return found(
        "date.weekend", first, last, date_text(saturday.hull(shift(saturday, 1, "day", False)), "day"), allowed
    )


def the_weekend(page: Page, at: int) -> Found | None:
    """over the weekend · at the weekend: the last one, or the next where the verb points ahead."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    if (
        at - 2 < begin
        or scan.lower[at - 1] != "the"
        or (scan.word(at + 1) == "of" and scan.word(at + 2)[:1].isdigit())  # "the weekend of 2-3 September"
        or scan.lower[at - 2] not in ("over", "at", "during", "on", "through")
    ):
        return None
    if page.published is None:
        return deictic("date.weekend", at, at, "weekend")
    side = direction(page, at - 2, at)
    saturday = weekday(page.published, 5, "next" if side == "next" else "past")
    allowed = saturday.hull(shift(saturday, 1, "day", False))
    if side in ("unsure", "due", "none"):
        allowed = allowed.hull(weekday(page.published, 6, "next"))
    if side != "next" and page.published.low is not None and page.published.low.weekday() >= 5:
        allowed = allowed.hull(shift(saturday, -7, "day", False))
    wide = allowed.hull(shift(Interval.at(starts(allowed)), -1, "day", False))
    value = date_text(saturday.hull(shift(saturday, 1, "day", False)), "day")
    return found("date.weekend", at - 1, at, value, wide)


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
    if sign == "<":  # "dozens of years ago" has no upper end of its own; "more than two years ago" ends two years ago
        allowed = Interval.at_most(ends(allowed) if vague or approx else ends(shift(centre, 1, "month", False)))
    elif sign == ">":
        allowed = Interval.closed(starts(shift(centre, -1, "month", False)), ends(published))
    if unit in ("year", "decade"):
        value = str(published.low.year - n * (10 if decade else 1))
    else:
        value = date_text(centre, "day")[: 7 if unit == "month" else 10]
    return found("date.ago", number.begin, last, sign + value, allowed)


def before_last(page: Page, at: int) -> Found | None:
    """the week before last · the year before last, at the unit."""
    scan = page.scan
    if scan.word(at + 1) != "before" or scan.word(at + 2) != "last" or scan.word(at - 1) != "the":
        return None
    return _calendar(page, at, at + 2, -2, scan.lower[at], "before last")


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


def year_end(page: Page, at: int) -> Found | None:
    """by year's end · by the year's end · at year-end, at ``year``."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    before = scan.lower[at - 1] if at > begin else ""
    if before == "the" and at - 1 > begin:
        before = scan.lower[at - 2]
    if (
        scan.lower[at] != "year"
        or scan.word(at + 1) not in ("'s", "-")
        or scan.word(at + 2) != "end"
        or before not in ("by", "at", "before")
    ):
        return None
    if page.published is None:
        return deictic("date.calendar", at, at + 2, "year end")
    whole = calendar(page.published, 0, "year")
    return found("date.calendar", at, at + 2, "<=" + date_text(whole, "year"), Interval.at_most(ends(whole)))


def of_the_year(page: Page, at: int) -> Found | None:
    """the end of the year · the beginning of the month: a part of the calendar unit that the article was written in."""
    scan = page.scan
    lower = scan.lower
    begin, _ = scan.bounds(at)
    if at - 3 < begin or lower[at - 1] != "the" or lower[at - 2] != "of" or lower[at - 3] not in PARTS:
        return None
    if page.published is None:
        return deictic("date.calendar", at - 3, at, f"{lower[at - 3]} of the {lower[at]}")
    whole = calendar(page.published, 0, lower[at])  # type: ignore[arg-type]  # year or month
    by = at - 5 >= begin and "by" in lower[at - 5 : at - 3]
    if by:
        return found("date.calendar", at - 3, at, "<=" + date_text(whole, lower[at]), Interval.at_most(ends(whole)))  # type: ignore[arg-type]
    # which year is open: a story of the past may mean its own
    past = calendar(page.published, -1, lower[at])  # type: ignore[arg-type]
    return found("date.calendar", at - 3, at, date_text(whole, lower[at]), whole.hull(past))  # type: ignore[arg-type]


__all__ = [
    "ago",
    "article_ago",
    "before_last",
    "day_word",
    "near",
    "of_the_year",
    "the_weekend",
    "weekdays_ago",
    "year_end",
]
