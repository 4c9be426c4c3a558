"""Days and months of the calendar: Sept. 7 · 7th of September 2015 · last May · 2023-09-07."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import dated, ends, found, parts, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.kinds.date.months import from_to
from factcli.kinds.date.story import month_beside, year_told
from factcli.kinds.date.yearless import yearless_day, yearless_month
from factcli.scan.numbers import Number, anchors, number_at
from factcli.values import Interval, Modifier, OneOf, calendar, day, month, month_without_year, part, shift

NAMELIKE = frozenset("may march mar sun sat wed second mon fri dec jan".split())
"""Names of days and months that are other words, or names of people, too."""

_MONTH_BEFORE = frozenset(
    "in last since next of until till by this early late mid - from during through before after for to between "
    "and".split()
)

_KINDS_OF_DAY = frozenset(
    "day days morning afternoon evening night nights weather sun sunshine rain rains average averages "
    "temperature temperatures heatwave frost".split()
)
_POINTERS = frozenset("that following next previous preceding".split())
_REASON = "the year is reckoned from one named before it"


def ordinal_day(page: Page, at: int, stop: int) -> tuple[int, int] | None:
    """A day of the month at token ``at`` (7, 7th): its last token, and its number."""
    lower = page.scan.lower
    if at < stop and lower[at] in anchors() and (number := number_at(page.scan, at)) is not None:
        spelled = number.form == "ordinal" and number.low <= 31
        return (number.last, int(number.low)) if spelled else None
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
    the = i < stop and lower[i] == "the"
    day_at = ordinal_day(page, i + the, stop)
    if (
        day_at is not None
        and not lower[i + the][0].isdigit()
        and not (the and not scan.word(day_at[0] + 1)[:1].isalpha())
    ):
        day_at = None  # "in July the first victims"
    if day_at is not None:
        last, which = day_at
        j = last + 1
        comma = j < stop and lower[j] in (",", "of")
        y = year_of(scan.word(j + 1)) if comma else year_of(scan.word(j))
        if y is not None and j < stop:
            return dated(page, "date.day", at, j + 1 if comma else j, day(y, number, which), "day")
        return yearless_day(page, at, last, number, which)
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
    if before == "or" and lower[at - 2] in lang.months() and words[at - 2][0].isupper():
        before = "in"  # in February or March
    follow = lower[after] if after < stop else ""
    pointed = before in ("following", "previous") and lower[at - 2] == "the"
    pointed = pointed or (before in ("the", "a", "an") and _opens_event(page, at, after, stop))
    pointed = pointed or (before == "that" and not follow[:1].isalnum() and not _says(lower[at - 2]))
    if len(word) < 5 and word not in ("june", "july") and before not in _MONTH_BEFORE and not pointed:
        return None
    if follow in _KINDS_OF_DAY and before.endswith("est"):
        return None  # "the hottest September day"
    opening = at == begin and follow in ("was", "is") and page.scan.word(after + 1) in ("the", "a", "one", "its")
    if follow == "-" or (page.names.at(at) is not None and before not in _MONTH_BEFORE and not (opening or pointed)):
        return None
    if (
        before not in _MONTH_BEFORE and not pointed and number in (3, 4, 5, 6, 8)
    ):  # April, May, June, Augusta: people; to march: a verb
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
    told_year = year_told(page, after, at)
    if told_year is not None:
        last, y = told_year
        whole = None if y is None else month(y, number)
        return (
            None if whole is None else dated(page, "date.month", first, last, part(whole, modifier), "month", modifier)
        )
    if (
        before == "the"
        and lower[at - 2] in ("in", "by")
        and (beside := month_beside(page, at, number, before)) is not None
    ):
        made = dated(page, "date.month", first, end, beside[0], "month", modifier)
        return None if made is None else made._replace(certainty="tentative", reason=_REASON)
    if before in _POINTERS and (lower[at - 2] == "the" or (before == "that" and _points(page, after))):
        beside = month_beside(page, at, number, before)
        if beside is None:
            return None if before == "that" else _told_month(page, at, first, end, number, modifier, before)
        made = dated(page, "date.month", first, end, beside[0], "month", modifier)
        return None if made is None else made._replace(allowed=beside[1], certainty="tentative", reason=_REASON)
    return _told_month(page, at, first, end, number, modifier, before)


def _opens_event(page: Page, at: int, after: int, stop: int) -> bool:
    """Whether a month is that of an event named behind it: a June summit, the March bomb attack; not the March on Orsk."""
    scan = page.scan
    if not scan.words[at][1:].islower():
        return False
    for i in range(after, min(stop, after + 3)):
        word = scan.lower[i]
        if not scan.words[i][0].islower() or word in lang.stop_words():
            return False
        if word in lang.event_nouns():
            return scan.word(i + 1) != "-"
    return False


def _says(word: str) -> bool:
    return lang.verb_forms().get(word, ("", ""))[1] in ("say", "announce", "confirm", "report", "tell")


def _points(page: Page, after: int) -> bool:
    """Whether "that" points at the month it stands before: "stood that December."; not "said that December was cold"."""
    follow = page.scan.word(after)
    return not follow[:1].isalpha() or follow in lang.prepositions() or follow in ("when", "and", "the", "after")


def _told_month(
    page: Page, at: int, first: int, end: int, number: int, modifier: Modifier, before: str
) -> Found | None:
    """A month by the side of the article on which its clause puts it."""
    side = "next" if before == "next" else "past" if before == "since" else direction(page, first, end)
    told = yearless_month(page, at, number, side)
    if told is None:
        return None
    likely, allowed = told
    made = dated(page, "date.month", first, end, part(likely, modifier), "month", modifier)
    return made if made is None or likely is allowed else made._replace(allowed=allowed)


def near_month(page: Page, at: int) -> Found | None:
    """last May · next September · this March · this past June, at the word before the month."""
    scan = page.scan
    word, name = scan.lower[at], at + 1
    if scan.lower[name] == "past":
        word, name = "last", at + 2
    number = lang.months()[scan.lower[name]]
    if ordinal_day(page, name + 1, scan.bounds(at)[1]) is not None or scan.word(name + 1).isdigit():
        return None
    if page.published is None:
        return found("date.month", at, name, f"XXXX-{number:02d}", OneOf.of(f"{number:02d}"), "month")
    if word == "next" and scan.word(at - 1) == "the" and (told := month_beside(page, at, number, word)) is not None:
        made = dated(page, "date.month", at, name, told[0], "month")
        return None if made is None else made._replace(allowed=told[1], certainty="tentative", reason=_REASON)
    anchor = page.published
    if word == "last":
        anchor = Interval.at(starts(shift(calendar(anchor, 0, "month"), -1, "day", False)))
    elif word == "next":
        anchor = Interval.at(starts(calendar(anchor, 1, "month")))
    allowed = month_without_year(number, anchor, "next" if word == "next" else "past" if word == "last" else "near")
    if allowed is None:
        return None
    made = dated(page, "date.month", at, name, allowed, "month")
    if made is None or word == "this" or allowed.low is None:
        return made
    other = month(allowed.low.year + (-1 if word == "last" else 1), number)  # "last May" in June may mean either
    return made if other is None else made._replace(allowed=allowed.hull(other))


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
    if not lower[at][0].isdigit() and scan.word(i) != "of":
        return None  # "the first May rains"
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
    return yearless_day(page, at, end, month_number, which)


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


__all__ = ["NAMELIKE", "at_month", "day_month", "near_month", "numeric", "ordinal_day"]
