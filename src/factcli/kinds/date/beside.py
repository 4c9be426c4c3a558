"""Days, months and years told from one named just before: the same day · the following year."""

from __future__ import annotations

from datetime import date

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days, relative, weekdays
from factcli.kinds.date.common import LENGTH_AHEAD, Days, ends, found, starts, year_of
from factcli.kinds.date.story import named_year
from factcli.scan.numbers import number_at
from factcli.values import WEEKDAYS, Granularity, Interval, OneOf, calendar, date_text, shift, year

_STEP = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "same": 0}
_DAYS = frozenset("yesterday today tonight".split())
_SAYS = frozenset(["say", "announce", "confirm", "report"])
_REASON = "the {} is reckoned from one named before it"


def beside(page: Page, at: int) -> Found | None:
    """the same day · the following month · the previous year · the year before, at the unit, from what is named before."""
    scan = page.scan
    lower = scan.lower
    begin, _ = scan.bounds(at)
    if at == begin:
        return None
    before, after, unit = lower[at - 1], scan.word(at + 1), lower[at]
    n = _STEP.get(before)
    if n is not None:
        first, last = at - 2, at
        if first >= begin and lower[first] in ("very", "exact"):
            first -= 1
        if first < begin or lower[first] not in ("the", "that") or after in ("'s", "-", "as", "that", "or"):
            return None
        if before == "next" and first > begin and lower[first - 1] in LENGTH_AHEAD:
            return None
    elif before == "that":
        n, first, last = 0, at - 1, at
        if unit == "day" and after in ("'s", "-", "that", "will", "may"):
            return None
    elif before == "the" and after in ("before", "after") and scan.word(at + 2) in (".", ",", ";", ")", ""):
        n, first, last = 1 if after == "after" else -1, at - 1, at + 1
    else:
        return None
    return _year(page, first, last, n) if unit == "year" else _from(page, first, last, n, unit)


def _year(page: Page, first: int, last: int, n: int) -> Found | None:
    told = named_year(page, first)
    if told is None or (whole := year(told + n)) is None:
        return None
    return found("date.beside", first, last, str(told + n), whole, certainty="tentative", reason=_REASON.format("year"))


def _from(page: Page, first: int, last: int, n: int, unit: str) -> Found | None:
    """A day or a month so many days or months from the last one named in the sentence or the one before."""
    told = _named(page, first, unit, n)
    if told is None:
        return None
    reason = _REASON.format(unit)
    if isinstance(told.allowed, OneOf):
        label = _label(told, n, unit)
        if label is None:
            return None
        return found(
            "date.beside", first, last, label, OneOf.of(label), told.unit, certainty="tentative", reason=reason
        )
    grain: Granularity = "day" if unit == "day" else "month"
    whole: Days = told.allowed  # type: ignore[assignment]  # a date that is no label is a set of days
    likely = Interval.at(date.fromisoformat(told.value)) if unit == "day" else whole
    if unit == "month":
        whole = likely = calendar(Interval.at(starts(whole)), n, "month")
    elif n:
        whole, likely = shift(whole, n, "day", False), shift(likely, n, "day", False)
    return found("date.beside", first, last, date_text(likely, grain), whole, certainty="tentative", reason=reason)


def _label(told: Found, n: int, unit: str) -> str | None:
    """The weekday so many days from one in an article without a date; None if the label is of another sort."""
    if told.unit == "weekday" and unit == "day":
        return WEEKDAYS[(WEEKDAYS.index(told.value) + n) % 7]
    return None


def _named(page: Page, at: int, unit: str, n: int) -> Found | None:
    """The last day (or month) named before a token; one that dates a speaker's words is none of the story's.

    But "police said on Saturday that both had died the day before" is reckoned from it.
    """
    scan = page.scan
    lower = scan.lower
    sentence = scan.sentence_of[at]
    begin = scan.first[max(sentence - 1, 0)]
    for i in range(at - 1, begin - 1, -1):
        word = lower[i]
        told: Found | None = None
        if word in lang.months():
            number = number_at(scan, i - 1) if i > begin and lower[i - 1].isdigit() else None
            told = (days.day_month(page, number) if number is not None else None) or days.at_month(page, i)
        elif unit == "day" and word in lang.weekdays():
            told = weekdays.at_weekday(page, i)
        elif unit == "day" and word in _DAYS and (page.published is None or word != "today"):
            told = relative.day_word(page, i)
        if told is None or told.value[0] in "<>~":
            continue
        if unit == "day" and (told.rule == "date.month" or told.unit == "deictic"):
            return None  # "in May … the same day"
        near = lower[max(begin, told.first - 2) : told.first]
        reported = any(lang.verb_forms().get(one, ("", ""))[1] in _SAYS for one in near)
        if reported and (n >= 0 or scan.sentence_of[told.first] != sentence):
            continue
        if any(year_of(one) is not None for one in lower[told.last + 1 : at]):
            return None  # "Thursday brought back the killings of 1998. Five men died that day"
        if unit == "month" and (told.unit != "date" or _long(told)):
            return None
        return told
    return None


def _long(told: Found) -> bool:
    """Whether a date is of more than one month, because its year is open."""
    allowed: Days = told.allowed  # type: ignore[assignment]  # only a label is no set of days
    return (ends(allowed) - starts(allowed)).days > 31


__all__ = ["beside"]
