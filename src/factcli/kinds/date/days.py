"""Days and months of the calendar: Sept. 7 · 7th of September 2015 · last May · Christmas Eve · 2023-09-07."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, dated, ends, found, parts, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.kinds.date.months import from_to
from factcli.scan.numbers import Number
from factcli.values import (
    Direction,
    Interval,
    OneOf,
    calendar,
    date_text,
    day,
    day_without_year,
    month,
    month_without_year,
    part,
    shift,
)
from factcli.values.policy import current

NAMELIKE = frozenset("may march mar sun sat wed second mon fri dec jan".split())
"""Names of days and months that are other words, or names of people, too."""

_MONTH_BEFORE = frozenset(
    "in last since next of until till by this early late mid - from during through before after for to between "
    "and".split()
)
_FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("valentine", "'s", "day"): (2, 14),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "year", "'s", "day"): (1, 1),
}


def feasts() -> frozenset[str]:
    """The words at which the name of a fixed feast begins."""
    return frozenset(words[0] for words in _FEASTS)


def feast(page: Page, at: int) -> Found | None:
    """Christmas Eve · New Year's Day 2012: a day of the year by its name."""
    scan = page.scan
    if not scan.words[at][0].isupper():
        return None
    for words, (number, which) in _FEASTS.items():
        if words[0] == scan.lower[at] and tuple(scan.lower[at : at + len(words)]) == words:
            last = at + len(words) - 1
            y = year_of(scan.word(last + 1))
            if y is not None:
                return dated(page, "date.feast", at, last + 1, day(y, number, which), "day")
            return _yearless_day(page, at, last, number, which)
    return None


def ordinal_day(page: Page, at: int, stop: int) -> tuple[int, int] | None:
    """A day of the month at token ``at`` (7, 7th): its last token, and its number."""
    lower = page.scan.lower
    if at >= stop or not lower[at].isdigit() or len(lower[at]) > 2 or not 1 <= int(lower[at]) <= 31:
        return None
    last = at
    if at + 1 < stop and lower[at + 1] in ("st", "nd", "rd", "th") and page.scan.glued(at + 1):
        last = at + 1
    follow = lower[last + 1] if last + 1 < stop else ""
    if follow in ("%", "percent", "million", "billion", ":", "am", "pm", "a.m.", "p.m."):
        return None
    if follow == "-" and lower[last + 2 : last + 3] in (["year"], ["day"]):
        return None
    return last, int(lower[at])


def at_month(page: Page, at: int) -> Found | None:
    """Sept. 7 · September 2023 · January of 1955 · in September · April last year · April 22, 1923."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    word = lower[at]
    if not scan.words[at][0].isupper() or word == "marches":
        return None
    number = lang.months()[word]
    i = at + 1
    if i < stop and lower[i] == "." and len(word) < 5 and word not in ("may", "june", "july"):
        i += 1
    day_at = ordinal_day(page, i + 1 if i < stop and lower[i] == "the" else i, stop)
    if day_at is not None:
        last, which = day_at
        j = last + 1
        comma = j < stop and lower[j] in (",", "of")
        y = year_of(scan.word(j + 1)) if comma else year_of(scan.word(j))
        if y is not None and j < stop:
            return dated(page, "date.day", at, j + 1 if comma else j, day(y, number, which), "day")
        return _yearless_day(page, at, last, number, which)
    j = i
    if j + 1 < stop and lower[j] in ("of", ",") and year_of(lower[j + 1]) is not None:
        j += 1
    y = year_of(lower[j]) if j < stop else None
    first, modifier = parts(page, at)
    if i + 1 < stop and lower[i] == "-" and scan.glued(i) and lower[i + 1] in lang.months():
        return from_to(page, at, i + 1, stop)
    if at - 2 >= begin and lower[at - 1] == "-" and scan.glued(at) and lower[at - 2] in lang.months():
        return None  # the second of two joined months
    if y is not None:
        allowed = month(y, number)
        return (
            None if allowed is None else dated(page, "date.month", first, j, part(allowed, modifier), "month", modifier)
        )
    joined = lower[i] in ("and", "or", "to") and i + 2 < stop and lower[i + 1] in lang.months() if i < stop else False
    y = year_of(lower[i + 2]) if joined else None
    if y is not None:  # in March and May 2015
        return dated(page, "date.month", first, i - 1, month(y, number), "month", modifier)
    return _bare_month(page, at, i, first, number)


def _bare_month(page: Page, at: int, after: int, first: int, number: int) -> Found | None:
    scan = page.scan
    lower, words = scan.lower, scan.words
    begin, stop = scan.bounds(at)
    word = lower[at]
    before = lower[at - 1] if at > begin else ""
    follow = lower[after] if after < stop else ""
    if len(word) < 5 and word not in ("june", "july") and before not in _MONTH_BEFORE:
        return None
    if follow == "-" or (page.names.at(at) is not None and before not in _MONTH_BEFORE):
        return None
    if before not in _MONTH_BEFORE and number in (3, 4, 5, 6, 8):  # April, May, June, Augusta: people; to march: a verb
        if (
            word in NAMELIKE
            or (after < stop and words[after][0].isupper())
            or (at > begin and words[at - 1][0].isupper())
        ):
            return None
        if at == begin and follow not in ("is", "was", "saw", "'s", "of", ",", "has", "and"):
            return None
    if (
        after < stop
        and words[after][0].isupper()
        and number in (4, 5, 6, 8)
        and follow not in lang.weekdays()
        and (before not in ("in", "since", "of", "until", "by", "last", "next"))
    ):
        return None
    _, modifier = parts(page, at)
    end = at if after == at + 1 else after - 1
    if page.published is None:
        return found("date.month", first, end, f"XXXX-{number:02d}", OneOf.of(f"{number:02d}"), "month")
    j = after + 1 if follow == "of" else after
    pair = lower[j : j + 2]
    if pair in (["last", "year"], ["next", "year"], ["this", "year"]):
        whole = month(starts(page.published).year + {"last": -1, "next": 1, "this": 0}[pair[0]], number)
        return (
            None if whole is None else dated(page, "date.month", first, j + 1, part(whole, modifier), "month", modifier)
        )
    side = "next" if before == "next" else "past" if before == "since" else direction(page, at, end)
    allowed = month_without_year(number, page.published, _side(side))
    if allowed is None:
        return None
    if side == "unsure":
        wide = [month_without_year(number, page.published, one) for one in _BOTH]
        made = dated(page, "date.month", first, end, allowed, "month", modifier)
        if made is not None and wide[0] is not None and wide[1] is not None:
            return made._replace(allowed=wide[0].hull(wide[1]))
    return dated(page, "date.month", first, end, part(allowed, modifier), "month", modifier)


def near_month(page: Page, at: int) -> Found | None:
    """last May · next September · this March, at the word before the month."""
    scan = page.scan
    word = scan.lower[at]
    number = lang.months()[scan.lower[at + 1]]
    if ordinal_day(page, at + 2, scan.bounds(at)[1]) is not None or scan.word(at + 2).isdigit():
        return None
    if page.published is None:
        return found("date.month", at, at + 1, f"XXXX-{number:02d}", OneOf.of(f"{number:02d}"), "month")
    anchor = page.published
    if word == "last":
        anchor = Interval.at(starts(shift(calendar(anchor, 0, "month"), -1, "day", False)))
    elif word == "next":
        anchor = Interval.at(starts(calendar(anchor, 1, "month")))
    allowed = month_without_year(number, anchor, "next" if word == "next" else "past" if word == "last" else "near")
    if allowed is None:
        return None
    made = dated(page, "date.month", at, at + 1, allowed, "month")
    if made is None or word == "this" or allowed.low is None:
        return made
    other = month(allowed.low.year + (-1 if word == "last" else 1), number)  # "last May" in June may mean either
    return made if other is None else made._replace(allowed=allowed.hull(other))


_WEEKS = 42  # days within which a date has no year, although no verb tells which of the two it is
_BOTH: tuple[Direction, Direction] = ("past", "next")


def _side(told: str) -> Direction:
    """The direction under its name in the table of dates: what no verb tells is the nearest."""
    return "near" if told == "none" else "past" if told == "past" else "next"


def _yearless_day(page: Page, first: int, last: int, number: int, which: int) -> Found | None:
    if page.published is None:
        if day(2000, number, which) is None:
            return None
        return found(
            "date.day",
            first,
            last,
            f"XXXX-{number:02d}-{which:02d}",
            OneOf.of(f"{number:02d}-{which:02d}"),
            "month-day",
        )
    told = direction(page, first, last)
    allowed = day_without_year(number, which, page.published, _side(told))
    made = dated(page, "date.day", first, last, allowed, "day")
    y = _carried(page, first) if told == "past" and made is not None else None
    carried = day(y, number, which) if y is not None else None
    if made is not None and allowed is not None and carried is not None and ends(carried) < starts(allowed):
        return made._replace(
            value=carried.low.isoformat() if carried.low else made.value, allowed=carried.hull(allowed)
        )
    if made is None or allowed is None or made.value[0] in "<>=~" or told in ("next", "none"):
        return made
    if told == "past" and (starts(page.published) - starts(allowed)).days <= current().yearless_days_back:
        return made
    past, ahead = (day_without_year(number, which, page.published, side) for side in _BOTH)
    if past is None or ahead is None:
        return made
    if told == "past":  # a day so long past would have its year with it: perhaps the next is meant
        likely = ahead if _weeks_away(ahead, page.published) else past
        return made._replace(value=date_text(likely, "day"), allowed=past.hull(ahead))
    if told == "due":
        recent = _weeks_away(past, page.published)
        return made._replace(value=date_text(past, "day"), allowed=past.hull(ahead)) if recent else made
    for near in (past, ahead):  # a year is left out of a date of these weeks, not of one in the coming or the last year
        if _weeks_away(near, page.published):
            return made._replace(value=date_text(near, "day"), allowed=near)
    long_past = (starts(page.published) - starts(past)).days > current().yearless_days_back
    return made if long_past else made._replace(allowed=past.hull(ahead))


def _weeks_away(one: Days, published: Days) -> bool:
    """Whether a day is within weeks of the day of publication."""
    return abs((starts(one) - starts(published)).days) <= _WEEKS


def _carried(page: Page, first: int) -> int | None:
    """The year of a full date just before: "He fled on Nov. 30, 2022. He was found on Dec. 7" may tell of 2022."""
    scan = page.scan
    sentence = scan.sentence_of[first]
    begin = scan.first[sentence - 1] if sentence else scan.first[sentence]
    for i in range(first - 1, begin + 2, -1):
        y = year_of(scan.lower[i])
        near = scan.lower[max(begin, i - 4) : i]
        if y is not None and any(word in lang.months() for word in near):
            recent = page.published is not None and starts(page.published).year - 2 <= y
            return y if recent and any(word.isdigit() for word in near) else None
    return None


def day_month(page: Page, number: Number) -> Found | None:
    """7 September · 7th of September 2015 · 10 Nov 11, at the number."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    begin, stop = scan.bounds(at)
    day_at = ordinal_day(page, at, stop)
    if day_at is None:
        return None
    last, which = day_at
    i = last + 1
    if i < stop and lower[i] in ("of", "-"):
        i += 1
    if i >= stop or lower[i] not in lang.months() or not scan.words[i][0].isupper() or lower[i] == "second":
        return None
    if (scan.word(i + 1) == "'s" and len(lower[i]) > 4) or (at > begin and lower[at - 1] in ("$", "£", "€", "#")):
        return None
    month_number = lang.months()[lower[i]]
    end = i
    j = i + 1
    if j < stop and lower[j] == "." and j + 1 < stop and len(lower[i]) <= 4:
        j += 1
    if j + 1 < stop and lower[j] in (",", "of", "-") and year_of(lower[j + 1]) is not None:
        j += 1
    y = year_of(lower[j]) if j < stop else None
    short = j < stop and len(lower[j]) == 2 and lower[j].isdigit() and len(lower[i]) <= 4
    if y is None and short and scan.word(j + 1) in (".", ",", ")", "", "the", "a", "at", "in", "and"):
        y = 2000 + int(lower[j])
        if page.published is not None and y > ends(page.published).year + 1:
            y -= 100
    if y is not None:
        return dated(page, "date.day", at, j, day(y, month_number, which), "day")
    return _yearless_day(page, at, end, month_number, which)


def numeric(page: Page, number: Number) -> Found | None:
    """2023-09-07 · 21/04/2016 · 4/21/2016: figures only, where the order of day and month is known (D7)."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    _, stop = scan.bounds(at)
    if at + 4 >= stop or lower[at + 1] not in ("-", "/") or lower[at + 3] != lower[at + 1]:
        return None
    a, b, c = lower[at], lower[at + 2], lower[at + 4]
    if not (a.isdigit() and b.isdigit() and c.isdigit() and all(scan.glued(at + k) for k in (1, 2, 3, 4))):
        return None
    if len(a) == 4 and len(b) == 2 and len(c) == 2:
        return dated(page, "date.numeric", at, at + 4, day(int(a), int(b), int(c)), "day")
    y = year_of(c)
    if y is None or lower[at + 1] != "/" or len(a) > 2 or len(b) > 2:
        return None
    one, two = int(a), int(b)
    if one > 12 >= two:
        return dated(page, "date.numeric", at, at + 4, day(y, two, one), "day")
    if two > 12 >= one or one == two:
        return dated(page, "date.numeric", at, at + 4, day(y, one, two), "day")
    order = page.document.date_order
    if order == "dmy":
        return dated(page, "date.numeric", at, at + 4, day(y, two, one), "day")
    return dated(page, "date.numeric", at, at + 4, day(y, one, two), "day") if order == "mdy" else None


__all__ = ["NAMELIKE", "at_month", "day_month", "feast", "feasts", "near_month", "numeric", "ordinal_day"]
