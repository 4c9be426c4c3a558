"""Times told from the day of publication: yesterday · last week · later this month · by the end of the year."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days, seasons, weekends
from factcli.kinds.date.common import DAYTIMES, PARTS, SEASONS, deictic, ends, found, parts, starts
from factcli.values import Interval, calendar, date_text, part, shift

_STEP = {"last": -1, "this": 0, "next": 1}
_UNITS = frozenset("week month year weekend".split())
# "in the last year": a length that ends today, not the calendar year before this one.
# What happens on a day and no verb makes: today's verdict.
_OF_A_DAY = frozenset(
    "verdict action news game final session ceremony race report conference court result summit deadline judgment "
    "judgement order sitting referendum launch tie semi-final draw cut shooting tragedy".split()
)
_LENGTH = frozenset("the his her its their past".split())


def day_word(page: Page, at: int) -> Found | None:
    """yesterday · today · tonight · tomorrow."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    word = scan.lower[at]
    if word == "today" and scan.word(at + 1) == "'s":
        return _todays(page, at)
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


def _todays(page: Page, at: int) -> Found | None:
    """today's guilty verdicts · today's meeting: what happened on the day; not "today's young people", of these times."""
    scan = page.scan
    events = lang.event_nouns()
    for i in range(at + 2, min(scan.bounds(at)[1], at + 5)):
        word = scan.lower[i]
        if not word[0].isalpha() or word in lang.stop_words() or scan.words[i][0].isupper():
            return None
        if word in events or lang.singular(word) in events or lang.singular(word) in _OF_A_DAY:
            follow = scan.word(i + 1)
            more = (follow, lang.singular(follow))
            compound = any(one in lang.noun_classes() or one in lang.person_nouns() or one in events for one in more)
            compound = compound or (more[0] != more[1] and scan.word(i + 2) in ("are", "were", "have"))
            return None if compound else _day_off(page, at, at, 0, "today")
        if word in lang.person_nouns() or lang.noun_classes().get(word) in lang.person_classes():
            return None
    return None


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
    if nxt == "past" and word == "this":
        return _this_past(page, at)
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


def _this_past(page: Page, at: int) -> Found | None:
    """this past summer · this past June: the last, at "this"."""
    name = page.scan.word(at + 2)
    if name in SEASONS:
        return seasons.near_season(page, at, at + 2, -1)
    if name in lang.months() and page.scan.words[at + 2][0].isupper():
        return days.near_month(page, at)
    return None


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
        return weekends.near_weekend(page, published, at, last, n)
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


def before_last(page: Page, at: int) -> Found | None:
    """the week before last · the year before last · the week after next, at the unit."""
    scan = page.scan
    if scan.word(at + 1) == "after" and scan.word(at + 2) == "next" and scan.word(at - 1) == "the":
        return _calendar(page, at, at + 2, 2, scan.lower[at], "after next")
    if scan.word(at + 1) != "before" or scan.word(at + 2) != "last" or scan.word(at - 1) != "the":
        return None
    return _calendar(page, at, at + 2, -2, scan.lower[at], "before last")


def in_the_week(page: Page, at: int) -> Found | None:
    """earlier in the week, at the unit: a day of the week of publication, as "earlier this week" is."""
    scan = page.scan
    if at - 3 < scan.bounds(at)[0] or scan.lower[at - 3 : at] != ["earlier", "in", "the"] or scan.word(at + 1) == "of":
        return None
    if page.published is None:
        return deictic("date.calendar", at - 3, at, "earlier this week")
    whole = calendar(page.published, 0, "week")
    wide = whole.hull(shift(Interval.at(starts(whole)), -1, "day", False)) & Interval.at_most(ends(page.published))
    return found("date.calendar", at - 3, at, "~" + date_text(Interval.at(starts(whole)), "day"), wide)


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
    "before_last",
    "day_word",
    "near",
    "of_the_year",
    "year_end",
]
