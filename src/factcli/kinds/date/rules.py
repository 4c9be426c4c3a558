"""Rules for dates: days, months, years, decades, weekdays and times told from the day of publication."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number, number_at
from factcli.values import (
    WEEKDAYS,
    Interval,
    Modifier,
    OneOf,
    calendar,
    century,
    date_text,
    day,
    day_without_year,
    decade,
    month,
    month_without_year,
    part,
    season,
    shift,
    weekday,
    year,
)

_PARTS = {"early": Modifier.START, "beginning": Modifier.START, "start": Modifier.START, "mid": Modifier.MID, "middle": Modifier.MID, "late": Modifier.END, "end": Modifier.END}
_DEICTIC = frozenset("yesterday today tonight tomorrow".split())
_DAYTIMES = frozenset("morning afternoon evening night".split())
_SEASONS = frozenset("spring summer autumn fall winter".split())
_CALENDAR_UNITS = frozenset("week month year weekend decade".split())
_YEAR_BEFORE = frozenset(
    "in since by from until till during of before after through early late mid the for to around about and between circa "
    "spring summer autumn fall winter year his her its their their next past into , ( a an".split()
)
_FUTURE_VERBS = frozenset("will 'll shall scheduled expected due set plans planned to begins starts opens closes".split())
_AMBIGUOUS = frozenset("may march mar sun sat wed second mon".split())


@cache
def _anchors() -> frozenset[str]:
    return frozenset([*lang.weekdays(), *lang.months()]) | _DEICTIC | _SEASONS | {"last", "next", "this", "earlier", "weekend", "following", "previous"}


def words() -> frozenset[str]:
    """Weekdays, months, deictic words and what begins "last week"."""
    return _anchors()


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The date that begins (or stands) at token ``at``, or None."""
    if number is not None:
        return _at_number(page, number)
    word = page.scan.lower[at]
    if word in lang.weekdays():
        return _at_weekday(page, at)
    if word in lang.months():
        return _at_month(page, at)
    if word in _DEICTIC:
        return _deictic(page, at)
    if word in ("last", "next", "this", "earlier", "following", "previous"):
        return _relative(page, at)
    if word in _SEASONS:
        return _at_season(page, at)
    return None


def _future(page: Page, at: int) -> bool:
    """Whether the clause speaks of what is to come: "will be held Tuesday", "is due on Friday"."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(at)
    i = at - 1
    while i >= begin and at - i < 14:
        word = lower[i]
        if word in ("said", "says") or word in (";", '"'):
            return False
        if word in ("will", "'ll", "shall", "scheduled", "expected", "due", "tomorrow", "upcoming", "planned", "plans", "until", "next"):
            return True
        if word == "to" and i + 1 < at and lang.verb_forms().get(lower[i + 1], ("",))[0] == lower[i + 1]:
            return i == begin or lower[i - 1] in ("is", "are", "set", "due", "scheduled", "expected")
        i -= 1
    stop = page.scan.bounds(at)[1]
    return any(lower[i] in ("will", "'ll") for i in range(at + 1, min(stop, at + 9))) and at - begin <= 3


def _found(rule: str, first: int, last: int, value: str, allowed: Interval | OneOf, unit: str = "date", **more: object) -> Found:
    return replace(Found(rule, first, last, value, allowed, unit, "date", verb="before", phrase=last), **more)  # type: ignore[arg-type]


def _parts(page: Page, first: int) -> tuple[int, Modifier]:
    """"early", "mid-", "late", "the end of" before a date: the first token and what it makes of it."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    i = first - 1
    if i >= begin and lower[i] == "-":
        i -= 1
    if i >= begin and lower[i] in ("the",) and i - 1 >= begin and lower[i - 1] in ("in", "of"):
        pass
    if i >= begin and lower[i] in ("early", "mid", "late"):
        return i, _PARTS[lower[i]]
    if i - 1 >= begin and lower[i] == "of" and lower[i - 1] in ("end", "beginning", "start", "middle"):
        return i - 1, _PARTS[lower[i - 1]]
    return first, Modifier.NONE


def _hedge(page: Page, first: int, allowed: Interval) -> tuple[Interval, str]:
    """"before 2003", "by 1951", "after May 3", "since 2010": one end of the set left open, and its sign."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    word = lower[first - 1] if first > begin else ""
    two = lower[first - 2] if first - 1 > begin else ""
    if word == "before" or word == "than" and two in ("earlier",):
        return Interval.less_than(allowed.low), "<"
    if word == "by" and two not in ("hosted",):
        return Interval.at_most(allowed.high), "<="
    if word == "around" or word == "about" or word == "circa":
        return _around(allowed), "~"
    return allowed, ""


def _around(allowed: Interval) -> Interval:
    low, high = allowed.low, allowed.high
    if low is None or high is None:
        return allowed
    width = high - low
    try:
        return Interval.closed(low - width, high + width)
    except OverflowError:
        return allowed


def _year_of(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) == 4 and 1000 <= int(word) <= 2200 else None


def _at_weekday(page: Page, at: int) -> Found | None:
    """Thursday · last Friday · Thursday, December 11 · Friday night."""
    scan = page.scan
    lower, words_ = scan.lower, scan.words
    begin, stop = scan.bounds(at)
    word = lower[at]
    if not words_[at][0].isupper() or (word in _AMBIGUOUS and scan.word(at + 1) != "."):
        return None
    number = lang.weekdays()[word]
    i = at + 1
    if i < stop and lower[i] == "." and len(word) <= 4:
        i += 1
    if word.endswith("s") and word.rstrip("s") in lang.weekdays():
        return None  # "on Thursdays": a habit
    # a full date beside it: Thursday, December 11 · Tuesday 2 July
    j = i
    while j < stop and (lower[j] in (",", "the", "of", "(") or lower[j] in _DAYTIMES):
        j += 1
    if j < stop and j - i <= 2 and lower[j] in lang.months():
        full = _at_month(page, j)
        if full is not None and full.value.count("-") >= 2:
            return replace(full, first=at, rule="date.weekday-date")
    if j < stop and j - i <= 2 and lower[j][0].isdigit():
        one = number_at(scan, j)
        if one is not None:
            full = _day_month(page, one)
            if full is not None:
                return replace(full, first=at, rule="date.weekday-date")
    if scan.word(i) in ("'s",):
        pass
    before = lower[at - 1] if at > begin else ""
    label = WEEKDAYS[number]
    if page.published is None:
        return _found("date.weekday", at, at, label, OneOf.of(label), "weekday")
    if before in ("every", "each"):
        return None
    if before == "next" or before == "this" and _future(page, at):
        allowed = weekday(shift(page.published, 1, "day", False), number, "next")
        if before == "next":
            allowed = allowed.hull(shift(allowed, 7, "day", False))
    elif before in ("last", "previous"):
        recent = weekday(shift(page.published, -1, "day", False), number, "past")
        allowed = shift(recent, -7, "day", False).hull(recent)
        return _found("date.weekday", at, at, date_text(recent, "day"), allowed)
    elif _future(page, at):
        allowed = weekday(page.published, number, "next")
    else:
        allowed = weekday(page.published, number, "past")
    return _found("date.weekday", at, at, date_text(allowed, "day"), allowed)


def _ordinal_day(page: Page, at: int, stop: int) -> tuple[int, int] | None:
    """A day of the month at token ``at``: 7 · 7th · its last token and number."""
    lower = page.scan.lower
    if at >= stop or not lower[at].isdigit() or len(lower[at]) > 2 or not 1 <= int(lower[at]) <= 31:
        return None
    last = at
    if at + 1 < stop and lower[at + 1] in ("st", "nd", "rd", "th") and page.scan.glued(at + 1):
        last = at + 1
    follow = lower[last + 1] if last + 1 < stop else ""
    if follow in ("%", "percent", "million", "billion") or follow == ":" or follow == "-" and lower[last + 2 : last + 3] in (["year"], ["day"]):
        return None
    return last, int(lower[at])


def _at_month(page: Page, at: int) -> Found | None:
    """Sept. 7 · September 2023 · January of 1955 · in September · last May · April 22, 1923."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    word = lower[at]
    if not scan.words[at][0].isupper():
        return None
    number = lang.months()[word]
    i = at + 1
    if i < stop and lower[i] == ".":
        i += 1
    before = lower[at - 1] if at > begin else ""
    day_at = _ordinal_day(page, i + 1 if i < stop and lower[i] == "the" else i, stop)
    if day_at is not None:
        last, which = day_at
        j = last + 1
        comma = j < stop and lower[j] == ","
        y = _year_of(lower[j + 1]) if comma and j + 1 < stop else (_year_of(lower[j]) if j < stop else None)
        if y is not None:
            end = j + 1 if comma else j
            allowed = day(y, number, which)
            return _dated(page, "date.day", at, end, allowed, "day")
        return _yearless_day(page, at, last, number, which)
    j = i
    if j < stop and lower[j] in ("of", ",") and j + 1 < stop and _year_of(lower[j + 1]) is not None:
        j += 1
    y = _year_of(lower[j]) if j < stop else None
    first, modifier = _parts(page, at)
    if y is not None:
        allowed = month(y, number)
        if allowed is None:
            return None
        return _dated(page, "date.month", first, j, part(allowed, modifier) if modifier else allowed, "month", modifier)
    if word in _AMBIGUOUS and before not in ("in", "last", "since", "next", "of", "until", "by", "this", "early", "late", "-", "from", "during", "through"):
        return None
    if scan.word(at + 1) == "-" or len(word) < 3:
        return None
    # a month alone; "April last year"
    end = at if i == at + 1 else i - 1
    if page.published is None:
        return _found("date.month", first, end, f"XXXX-{number:02d}", OneOf.of(f"{number:02d}"), "month")
    if lower[i : i + 2] == ["last", "year"] or lower[i : i + 2] == ["next", "year"] or lower[i : i + 2] == ["this", "year"]:
        y = page.published.low.year + {"last": -1, "next": 1, "this": 0}[lower[i]]
        allowed = month(y, number)
        return _dated(page, "date.month", first, i + 1, allowed, "month") if allowed is not None else None
    direction = "next" if before == "next" or _future(page, at) else "past"
    allowed = month_without_year(number, page.published, direction)
    if allowed is None:
        return None
    return _dated(page, "date.month", first, end, part(allowed, modifier) if modifier else allowed, "month", modifier)


def _dated(page: Page, rule: str, first: int, last: int, allowed: Interval | None, granularity: str, modifier: Modifier = Modifier.NONE) -> Found | None:
    if allowed is None or allowed.empty:
        return None
    text = date_text(allowed if modifier is Modifier.NONE else _whole(allowed, granularity), granularity)  # type: ignore[arg-type]
    widened, sign = _hedge(page, first, allowed)
    return _found(rule, first, last, sign + text, widened)


def _whole(allowed: Interval, granularity: str) -> Interval:
    low = allowed.low
    whole = {"month": lambda: month(low.year, low.month), "year": lambda: year(low.year), "decade": lambda: decade(low.year), "century": lambda: century(low.year // 100 + 1)}
    return whole[granularity]() or allowed if granularity in whole else allowed


def _yearless_day(page: Page, first: int, last: int, number: int, which: int) -> Found | None:
    if page.published is None:
        if day(2000, number, which) is None:
            return None
        return _found("date.day", first, last, f"XXXX-{number:02d}-{which:02d}", OneOf.of(f"{number:02d}-{which:02d}"), "month-day")
    direction = "next" if _future(page, first) else "past"
    allowed = day_without_year(number, which, page.published, direction)  # type: ignore[arg-type]
    return _dated(page, "date.day", first, last, allowed, "day")


def _day_month(page: Page, number: Number) -> Found | None:
    """7 September · 7th of September 2015 · 10 Nov 11."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    _, stop = scan.bounds(at)
    day_at = _ordinal_day(page, at, stop)
    if day_at is None:
        return None
    last, which = day_at
    i = last + 1
    if i < stop and lower[i] == "of":
        i += 1
    if i >= stop or lower[i] not in lang.months() or not scan.words[i][0].isupper():
        return None
    month_number = lang.months()[lower[i]]
    j = i + 1
    if j < stop and lower[j] == "." and j + 1 < stop:
        j += 1
    if j < stop and lower[j] in (",", "of") and j + 1 < stop and _year_of(lower[j + 1]) is not None:
        j += 1
    y = _year_of(lower[j]) if j < stop else None
    if y is None and j < stop and len(lower[j]) == 2 and lower[j].isdigit() and len(lower[i]) <= 4 and scan.word(j + 1) in (".", ",", ""):
        y = 2000 + int(lower[j])
        if page.published is not None and y > page.published.high.year + 1:
            y -= 100
    if y is not None:
        return _dated(page, "date.day", at, j, day(y, month_number, which), "day")
    return _yearless_day(page, at, i, month_number, which)


def _at_number(page: Page, number: Number) -> Found | None:
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    found = _day_month(page, number)
    if found is not None:
        return found
    after = number.last + 1
    follow = lower[after] if after < stop else ""
    one_token = number.first == number.last
    # the 1990s · the '70s · the 50s
    if one_token and follow == "s" and scan.glued(after) and lower[number.first].isdigit():
        return _decade_words(page, number, after, begin)
    if number.form in ("digits", "words", "article", "vague") or lower[number.first] in ("half",):
        ago = _ago(page, number, begin, stop)
        if ago is not None:
            return ago
    if number.form == "ordinal" and follow == "century":
        first, modifier = _parts(page, number.first)
        allowed = century(int(number.low))
        if allowed is None:
            return None
        return _found("date.century", first, after, date_text(allowed, "century"), part(allowed, modifier) if modifier else allowed)
    if one_token and number.form == "digits":
        return _year(page, number, begin, stop)
    return None


def _decade_words(page: Page, number: Number, last: int, begin: int) -> Found | None:
    scan = page.scan
    lower = scan.lower
    value = int(number.low)
    word = lower[number.first]
    if value % 10:
        return None
    start = number.first
    apostrophe = start > begin and lower[start - 1] == "'" and scan.glued(start)
    if apostrophe:
        start -= 1
    before = lower[start - 1] if start > begin else ""
    if before == "-":
        before = lower[start - 2]
    if len(word) == 4 and 1000 <= value <= 2200:
        base = value
    elif len(word) == 2 and (apostrophe or before in ("the", "early", "late", "mid")):
        this_year = page.published.low.year if page.published is not None else 2030
        base = 1900 + value if 2000 + value > this_year else 2000 + value
        if value >= 30:
            base = 1900 + value
    else:
        return None
    follow = scan.word(last + 1)
    if scan.words[last + 1 : last + 2] and scan.words[last + 1][0].isupper() and (apostrophe or before == "that"):
        return None  # part of a title: That '70s Show
    del follow
    allowed = decade(base)
    if allowed is None:
        return None
    first, modifier = _parts(page, start)
    text = date_text(allowed, "decade")
    return _found("date.decade", first, last, text, part(allowed, modifier) if modifier else allowed)


def _ago(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """two years ago · a couple of months ago · more than two decades ago · a few days earlier (not dated)."""
    scan = page.scan
    lower = scan.lower
    i = number.last + 1
    while i < stop and i - number.last <= 3 and lower[i] not in lang.time_units():
        if lower[i] not in ("-", "short", "long", "full", "and", "a", "half") and number.form != "vague":
            return None
        if lower[i] == "of" and number.form != "vague":
            return None
        i += 1
    if i >= stop or lower[i] not in lang.time_units() or lower[i + 1 : i + 2] != ["ago"]:
        return None
    unit = lang.time_units()[lower[i]]
    return _ago_found(page, number, i + 1, unit)


def _ago_found(page: Page, number: Number, last: int, unit: str) -> Found | None:
    n = int(number.low)
    text = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "Y"}.get(unit)
    if text is None or page.published is None:
        if text is None:
            return None
        return _found("date.ago", number.begin, last, f"P{n * (10 if unit == 'decade' else 1)}{text} ago", OneOf.of(f"{n} {unit} ago"), "deictic")
    approx = number.modifier is Modifier.APPROX or number.form == "vague" or number.low != number.high
    allowed = shift(page.published, -n, unit, approx)  # type: ignore[arg-type]
    if number.high > number.low:
        allowed = allowed.hull(shift(page.published, -int(number.high), unit, approx))  # type: ignore[arg-type]
    sign = "~"
    if number.modifier in (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE, Modifier.JUST_OVER):
        allowed, sign = Interval.at_most(allowed.high), "<"
    elif number.modifier in (Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS, Modifier.NEARLY):
        allowed, sign = Interval.closed(allowed.low, page.published.high), ">"
    elif unit == "day":
        sign = ""
    middle = shift(page.published, -n, unit, False)  # type: ignore[arg-type]
    granularity = {"day": "day", "week": "day", "month": "month", "year": "year", "decade": "year"}[unit]
    low, high = middle.low, middle.high
    centre = low + (high - low) / 2 if low is not None and high is not None else low
    if unit in ("year", "decade"):
        try:
            value = str(page.published.low.year - n * (10 if unit == "decade" else 1))
        except ValueError:
            return None
    elif unit == "month":
        value = date_text(Interval.at(centre), "day")[:7]
    else:
        value = date_text(Interval.at(centre), "day")
    del granularity
    return _found("date.ago", number.begin, last, sign + value, allowed)


_YEAR_NOUN_STOP = frozenset("people years miles dollars euros pounds men women children residents homes jobs metres meters feet votes points employees workers students".split())


def _year(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """A year: in 2003 · the 2004 tsunami · his 1998 conviction · (1998)."""
    scan = page.scan
    lower = scan.lower
    y = _year_of(lower[number.first])
    if y is None or number.hedge_first >= 0 and number.modifier not in (Modifier.APPROX, Modifier.NONE, Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS):
        return None
    before = lower[number.first - 1] if number.first > begin else ""
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if before in ("$", "£", "€", "#", "/", "-", ".") or follow in ("%", "/", "-") and scan.glued(number.last + 1):
        return None
    if follow in _YEAR_NOUN_STOP or follow in lang.unit_words() or follow in lang.time_units() or follow in lang.currency_words():
        return None
    if number.first > begin and scan.words[number.first - 1][0].isupper() and before not in lang.months() and before not in _SEASONS and before not in _YEAR_BEFORE and before != ".":
        if not 1900 <= y <= 2100:
            return None
        if page.names.at(number.first - 1) is not None and follow not in (",", ".", "and", ")", ";"):
            return None
    if not (1500 <= y <= 2100):
        return None
    if before not in _YEAR_BEFORE and not 1900 <= y <= 2100:
        return None
    if before in ("the", "a", "an", "his", "her", "its", "their") or before not in _YEAR_BEFORE:
        if follow[:1].isalpha() and follow in lang.noun_classes() and follow.endswith("s") and before not in ("the", "his", "her", "its", "their"):
            return None
    if number.first == begin and follow[:1].isalpha():
        return None
    allowed = year(y)
    if allowed is None:
        return None
    first, modifier = _parts(page, number.first)
    head = number.last + 1 if follow[:1].isalpha() and follow not in lang.stop_words() else -1
    found = _dated(page, "date.year", first, number.last, part(allowed, modifier) if modifier else allowed, "year", modifier)
    return replace(found, head=head) if found is not None else None


def _deictic(page: Page, at: int) -> Found | None:
    """yesterday · today · tonight · tomorrow."""
    scan = page.scan
    word = scan.lower[at]
    if word == "today" and (scan.word(at + 1) == "'s" or at == scan.bounds(at)[0] and scan.word(at + 1) == ","):
        return None
    if scan.words[at][0].isupper() and at > scan.bounds(at)[0] and scan.words[at - 1] not in '".:':
        return None  # part of a name: USA Today
    if scan.word(at + 1) == "'s":
        pass
    return _day_off(page, at, at, {"yesterday": -1, "tomorrow": 1}.get(word, 0), word)


def _day_off(page: Page, first: int, last: int, days: int, label: str) -> Found:
    if page.published is None:
        return _found("date.deictic", first, last, label, OneOf.of(label), "deictic")
    allowed = shift(page.published, days, "day", False)
    return _found("date.deictic", first, last, date_text(allowed, "day"), allowed)


def _relative(page: Page, at: int) -> Found | None:
    """last week · this morning · next month · last night · earlier this year · last May · the following day."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    word = lower[at]
    nxt = scan.word(at + 1) if at + 1 < stop else ""
    if word == "earlier":
        if nxt in ("this", "last") and scan.word(at + 2) in ("week", "month", "year"):
            return _calendar(page, at, at + 2, 0 if nxt == "this" else -1, scan.word(at + 2), "earlier")
        return None
    if nxt in _DAYTIMES and word in ("this", "last"):
        if word == "last" and nxt != "night":
            return None
        days = -1 if word == "last" else 0
        return _day_off(page, at, at + 1, days, f"{word} {nxt}")
    if nxt in lang.months() and scan.words[at + 1][0].isupper() and word in ("last", "next", "this"):
        scan_after = scan.word(at + 2)
        if scan_after.isdigit():
            return None
        number = lang.months()[nxt]
        if page.published is None:
            return _found("date.month", at, at + 1, f"XXXX-{number:02d}", OneOf.of(f"{number:02d}"), "month")
        anchor = page.published
        if word == "last":
            anchor = shift(calendar(anchor, 0, "month"), -1, "day", False)
            anchor = Interval.at(anchor.low)
        elif word == "next":
            following = calendar(anchor, 1, "month")
            anchor = Interval.at(following.low)
        allowed = month_without_year(number, anchor, "next" if word == "next" else "past")
        return _dated(page, "date.month", at, at + 1, allowed, "month")
    if nxt in _SEASONS and word in ("last", "this", "next"):
        return _season_near(page, at, at + 1, nxt, {"last": -1, "this": 0, "next": 1}[word])
    if nxt in ("week", "month", "year", "weekend") and word in ("last", "next", "this"):
        after = scan.word(at + 2)
        if after in ("'s",) or word == "last" and begin < at and lower[at - 1] in ("the", "his", "her", "its", "their", "in"):
            if word == "last" and lower[at - 1] in ("the", "his", "her", "its", "their", "in"):
                return None
        return _calendar(page, at, at + 1, {"last": -1, "this": 0, "next": 1}[word], nxt, word)
    return None


def _calendar(page: Page, first: int, last: int, n: int, unit: str, label: str) -> Found:
    if page.published is None:
        return _found("date.calendar", first, last, f"{label} {unit}", OneOf.of(f"{label} {unit}"), "deictic")
    published = page.published
    if unit == "weekend":
        saturday = weekday(published, 5, "past" if n < 0 else "near")
        allowed = saturday.hull(shift(saturday, 1, "day", False))
        if n < 0:
            allowed = shift(saturday, -7, "day", False).hull(allowed)
        return _found("date.calendar", first, last, date_text(saturday, "day"), allowed)
    whole = calendar(published, n, unit)  # type: ignore[arg-type]
    allowed = whole
    if unit == "week":  # "last week" said on a Saturday may be days of the same week
        allowed = whole.hull(shift(published, -7 if n < 0 else 0, "day", False)) if n <= 0 else whole
        text = date_text(Interval.at(whole.low), "day")
        return _found("date.calendar", first, last, "~" + text, allowed)
    return _found("date.calendar", first, last, date_text(whole, unit), allowed)  # type: ignore[arg-type]


def _at_season(page: Page, at: int) -> Found | None:
    """the spring of 2012 · summer 2012 · in autumn 1999."""
    scan = page.scan
    word = scan.lower[at]
    j = at + 1
    if scan.word(j) == "of":
        j += 1
    y = _year_of(scan.word(j)) if scan.word(j) else None
    if y is None:
        return None
    allowed = _either_season(y, word)
    if allowed is None:
        return None
    first, modifier = _parts(page, at)
    return _found("date.season", first, j, str(y), part(allowed, modifier) if modifier else allowed)


def _either_season(y: int, name: str) -> Interval | None:
    """A season of north or south: the article does not say where on earth it was written."""
    north, south = season(y, name), season(y, name, "south")
    return north.hull(south) if north is not None and south is not None else None


def _season_near(page: Page, first: int, last: int, name: str, n: int) -> Found | None:
    if page.published is None:
        return None
    y = page.published.low.year
    options = [s for s in (_either_season(y + k, name) for k in (-1, 0, 1)) if s is not None]
    day_ = page.published.low
    if n < 0:
        past = [s for s in options if s.low < day_]
        chosen = past[-1].hull(past[-2]) if len(past) > 1 else past[-1] if past else None
    elif n > 0:
        later = [s for s in options if s.high > day_]
        chosen = later[0].hull(later[-1]) if later else None
    else:
        chosen = _either_season(y, name)
    if chosen is None:
        return None
    return _found("date.season", first, last, str(chosen.high.year), chosen)


__all__ = ["find", "words"]
