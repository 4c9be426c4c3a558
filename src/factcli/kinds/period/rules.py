"""Rules for periods: from … to, between … and, throughout …, 1998-2006, Dec. 3-5."""

from __future__ import annotations

from functools import cache
from typing import cast

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import rules as dates
from factcli.kinds.date.common import Days, year_of
from factcli.kinds.date.direction import direction
from factcli.kinds.period import days as of_month
from factcli.scan import clauses
from factcli.scan.numbers import Number, anchors, number_at
from factcli.values import Interval, date_text, day, month, shift, year

# Verbs of what goes on from the first day to the last; with others ("raped between 2001 and 2003") the days in between
# are when it happened, once or often.
_LASTING = frozenset(
    "run last serve work live hold lead continue play air stay remain reign date teach coach manage attend "
    "study".split()
)
_PUT_OFF = frozenset(
    "moved moves slipped postponed rescheduled pushed shifted put brought delayed adjourned deferred switched changed".split()
)
_JOINING = ("-", "to", "and", "/")  # what the first figure of a period is followed by, where a figure begins it
_SKIPPED = frozenset("the early late mid - about around".split())


@cache
def words() -> frozenset[str]:
    """Where a period can begin."""
    return frozenset(["from", "between", "throughout", *lang.months(), *lang.weekdays()])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The period that begins at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    if (
        number is not None
        and scan.word(number.first + 1) not in _JOINING
        and scan.word(number.first + 1) not in _dated()
    ):
        return None  # as most numbers are
    begin, stop = scan.bounds(at)
    if number is not None:
        found = _dashed(page, number, begin, stop) or of_month.days_month(page, number.first, stop)
        return found or _two_dates(page, at, begin, stop)
    opening = lower[at]
    if opening in lang.weekdays():
        return of_month.weekdays_days(page, at, stop)
    if opening in lang.months():
        return of_month.month_days(page, at, stop) or _two_dates(page, at, begin, stop)
    if opening == "throughout":
        return _throughout(page, at, stop)
    if scan.word(at + 1) == "the" and (ordinals := of_month.days_month(page, at + 1, stop)) is not None:
        return ordinals._replace(first=at)
    joiners = ("and", "to") if opening == "between" else ("to", "until", "till", "through", "-")
    left = _date(page, at + 1, stop)
    if left is None:
        return None
    middle = left.last + 1
    middle += middle + 1 < stop and lower[middle] == "," and left.rule == "date.weekday-date"  # from Monday, May 3, to
    if middle >= stop or lower[middle] not in joiners:
        return None
    right = _date(page, middle + 1, stop) or (_event_in(page, middle, stop) if opening == "from" else None)
    if right is None:
        return None
    left, right = _in_turn(page, _with_year(page, left, right), right)
    return _period(page, at, left, right, opening, begin)


def _date(page: Page, at: int, stop: int) -> Found | None:
    lower = page.scan.lower
    for i in range(at, min(stop, at + 3)):
        word = lower[i]
        spelled = word in anchors()  # the nineteen fifties
        if word[0].isdigit() or spelled or word in dates.words():
            number = number_at(page.scan, i) if word[0].isdigit() or spelled else None
            if number is not None and number.first != number.last and number.form == "digits":
                number = number._replace(last=number.first, high=number.low)
            found = dates.find(page, i, number)
            return found if found is not None and isinstance(found.allowed, Interval) else None
        if word not in _SKIPPED:
            return None
    return None


@cache
def _dated() -> frozenset[str]:
    """What the first figure of a period is followed by if it is the day of a month: 3 March-9 July · 3rd to 9th July."""
    return frozenset(["st", "nd", "rd", "th", *lang.months()])


def _two_dates(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """3 March-9 July · May 2011–June 2014 · January to March 2018, at the first of the two dates."""
    scan = page.scan
    before = scan.lower[at - 1] if at > begin else ""
    if before in ("from", "between", "and", "to", "-", "/") or not (
        scan.words[at][0].isupper() or scan.lower[at][0].isdigit()
    ):
        return None
    left = _date(page, at, at + 1)
    if left is None or left.first != at or left.rule not in ("date.day", "date.month"):
        return None
    middle = left.last + 1
    if middle + 1 >= stop or scan.lower[middle] not in ("-", "to", "through"):
        return None
    right = _date(page, middle + 1, stop)
    if right is None or right.rule != left.rule or right.first != middle + 1:
        return None
    if before == "(" and left.rule == "date.day" and year_of(scan.word(left.last)) is not None:
        return None  # the days on which somebody was born and died, each a date
    verb = clauses.verb_before(scan, at - 1, begin, nouns=False)
    if verb.token >= 0 and scan.lower[verb.token] in _PUT_OFF:
        return None
    return _period(page, at, _with_year(page, left, right), right, "-", begin)


def _event_in(page: Page, middle: int, stop: int) -> Found | None:
    """from 1998 until his retirement in 2006: the year of the event with which it ended."""
    lower = page.scan.lower
    if page.scan.word(middle + 1) not in ("his", "her", "its", "their", "being", "stepping", "retiring"):
        return None
    for i in range(middle + 2, min(stop - 1, middle + 7)):
        if lower[i] == "in":
            found = _date(page, i + 1, i + 2)
            return found if found is not None and found.rule in ("date.year", "date.month") else None
        if not lower[i].isalpha():
            return None
    return None


def _throughout(page: Page, at: int, stop: int) -> Found | None:
    """throughout the 1950s · throughout 2011: begun by its first year or month at the latest, not over before its last."""
    whole = _date(page, at + 1, stop)
    if whole is None or whole.rule not in ("date.decade", "date.year", "date.month") or whole.head >= 0:
        return None
    days = cast(Days, whole.allowed)  # _date gives days only
    if days.low is None or days.high is None:
        return None
    begun, over = days.low, days.high
    if whole.rule == "date.decade":  # it began in its first year, on whatever day
        begun, over = begun.replace(month=12, day=31), over.replace(month=1, day=1)
    value = whole.value.lstrip("<>=~")
    start, end = Interval.at_most(begun), Interval.at_least(over)
    return Found("period.throughout", at, whole.last, value, start, "span", "period", until=end, phrase=whole.last)


def _with_year(page: Page, left: Found, right: Found) -> Found:
    """from March 3 to May 5, 2009: the year of the end is that of the beginning too."""
    scan = page.scan
    y = year_of(scan.word(right.last))
    if y is None or left.rule not in ("date.day", "date.month") or year_of(scan.word(left.last)) is not None:
        return left
    pieces = left.value.lstrip("<>=~").split("-")
    allowed = month(y, int(pieces[1])) if len(pieces) == 2 else day(y, int(pieces[1]), int(pieces[2]))
    if allowed is None:
        return left
    return left._replace(allowed=allowed, value=date_text(allowed, "month" if len(pieces) == 2 else "day"))


def _in_turn(page: Page, left: Found, right: Found) -> tuple[Found, Found]:
    """From Thursday to Tuesday: the second is a week later, or the first a week earlier, as the verb has it."""
    start, end = cast(Days, left.allowed), cast(Days, right.allowed)  # _date gives days only
    weekdays = left.rule == right.rule == "date.weekday" and start.point and end.point
    if not weekdays or start.low is None or end.low is None or start.low < end.low:
        return left, right
    told = direction(page, left.first, left.last)
    if told in ("next", "due"):
        end = shift(end, 7, "day", False)
        return left, right._replace(allowed=end, value=date_text(end, "day"))
    if told == "past":
        start = shift(start, -7, "day", False)
        return left._replace(allowed=start, value=date_text(start, "day")), right
    return left, right


def _period(page: Page, first: int, left: Found, right: Found, opening: str, begin: int) -> Found | None:
    start, end = cast(Days, left.allowed), cast(Days, right.allowed)  # _date gives days only
    if start.low is None or end.high is None or start.low > end.high:
        return None
    value = f"{left.value.lstrip('<>=~')}..{right.value.lstrip('<>=~')}"
    verb = clauses.verb_before(page.scan, first - 1, begin, nouns=False)
    if verb.token < 0:
        verb = clauses.main_verb(page.scan, right.last + 1, page.scan.bounds(first)[1])
    if opening == "from" and verb.token >= 0 and page.scan.lower[verb.token] in _PUT_OFF:
        return None  # "moved from 20 May to 3 June": two days of one thing
    lasting = opening in ("from", "-") or verb.kind in _LASTING or verb.lemma in _LASTING
    if lasting:
        rule = "period.dash" if opening == "-" else f"period.{opening}"
        return Found(rule, first, right.last, value, start, "span", "period", until=end, phrase=right.last)
    return Found("period.between", first, right.last, value, start.hull(end), "date", "period", phrase=right.last)


def _dashed(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """1998-2006 · 2016–17 · 2001 to 2003."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    if at + 2 >= stop or lower[at + 1] not in ("-", "to", "/") or (lower[at + 1] != "to" and not scan.glued(at + 1)):
        return None
    a, b = lower[at], lower[at + 2]
    if not (a.isdigit() and b.isdigit() and len(a) == 4 and len(b) in (2, 4)) or (
        lower[at + 1] == "to" and len(b) == 2
    ):
        return None
    y1, y2 = int(a), int(b)
    if lower[at + 1] == "/" and (int(b[-2:]) != (y1 + 1) % 100 or scan.word(at + 3) == "/"):
        return None  # the 2017/18 season; not 2017/4
    if len(b) == 2:
        y2 += y1 // 100 * 100
    if (
        not 1500 <= y1 < y2 <= 2200
        or scan.word(at + 3) == "-"
        or (at > begin and lower[at - 1] in ("call", "phone", "dial", "tel", "$", "£", "€", "-", "/"))
    ):
        return None
    follow = scan.word(at + 3)
    if lower[at + 1] == "to" and (
        follow in lang.noun_classes() or follow in lang.person_nouns() or follow in lang.unit_words()
    ):
        return None
    start, end = year(y1), year(y2)
    if start is None or end is None:
        return None
    if y2 - y1 == 1 and (len(b) == 2 or lower[at + 1] == "/"):
        return Found("period.dash", at, at + 2, f"{y1}..{y2}", start.hull(end), "season", "period", phrase=at + 2)
    return Found("period.dash", at, at + 2, f"{y1}..{y2}", start, "span", "period", until=end, phrase=at + 2)


__all__ = ["find", "words"]
