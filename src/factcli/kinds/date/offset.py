"""Days told by their distance from one named just before: arrested on 27 January … a week later · two days earlier."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days, feasts, holidays, relative, weekdays, years
from factcli.kinds.date.common import DAYTIMES, LENGTH_AHEAD, Days, ends, found, starts, year_of
from factcli.scan.numbers import Number, anchors, number_at
from factcli.values import WEEKDAYS, Interval, OneOf, date_text, shift, weekday

STEPS = frozenset(["following", "next", "previous"])
"""What leads from one day to the one beside it."""

WORDS = frozenset(["later", "earlier", "on", "afterwards"])
"""What may stand behind a length to make it a distance."""

_UNITS = frozenset("day week fortnight month year decade".split())
# "from a year earlier", "within a week later": compared with another, or a length.
_COMPARED = frozenset("from than with against to in within for of by until over every under least more less".split())
# What leads from one event to the next; before "earlier" only these, for "3% a year earlier" is a comparison.
_LEADS = frozenset(", ; ( : and but or only just exactly some about around roughly".split())
_OBJECTS = frozenset("it them him her".split())
_LEANING = frozenset("after following since once when until till before".split())
_AROUND = frozenset("about around roughly some approximately nearly almost".split())
_CLOSING = frozenset([".", ",", ";", ")", "", "and", "but"])
_PRESENT = frozenset("is are has have remain remains continue continues still now 's".split())
_DATING = frozenset("in since during of from until early late".split())
_AT = frozenset("at in after since during".split())
_SAYS = frozenset(["say", "announce", "confirm", "report", "tell"])
_REASON = "the {} is reckoned from a date named before it"
_LIMIT = 60  # no life, and few stories, are longer


def offset(page: Page, at: int) -> Found | None:
    """a week later · two days earlier · three months on, at the last word; from the date named last before it.

    None where that date is not plain: a length or another distance stands between, or it is too coarse for the unit.
    """
    scan = page.scan
    lower = scan.lower
    begin, _ = scan.bounds(at)
    unit = lang.time_units().get(lower[at - 1], "") if at - 2 >= begin else ""
    if unit not in _UNITS:
        return None
    follow = scan.word(at + 1)
    if follow in ("than", "-", "from", "that") or (lower[at] == "on" and follow not in _CLOSING):
        return None
    number = _number(page, at - 2, begin)
    if number is None or not 1 <= number.low <= _LIMIT:
        return None
    rest = lower[at + 1 : at + 13]
    if _now(rest) or _day_follows(page, at):
        return None
    if lower[at] == "on" and "," in rest[:1] and lang.past_tenses().isdisjoint(rest):
        return None
    first, approx = number.first, False
    if first > begin and lower[first - 1] in _AROUND:
        first, approx = first - 1, True
    before = lower[first - 1] if first > begin else ","
    if before in _COMPARED or (lower[at] == "earlier" and not _leads(before)):
        return None
    told = _anchor(page, number.first, unit)
    if told is None or scan.text(told.last + 1, number.first - 1).strip() == ",":
        return None  # "in May 2003, 20 years later"
    n = int(number.low) * (-1 if lower[at] == "earlier" else 1)
    return _away(told, first, at, n, unit, approx)


def stepped(page: Page, at: int) -> Found | None:
    """the following evening · the next morning · the previous night, at the word before the part of the day."""
    lower = page.scan.lower
    if page.scan.word(at + 1) not in DAYTIMES or lower[at - 1] != "the" or lower[at - 2] in LENGTH_AHEAD:
        return None
    told = _anchor(page, at - 1, "day")
    return None if told is None else _away(told, at - 1, at, -1 if lower[at] == "previous" else 1, "day", False)


def following_weekday(page: Page, at: int) -> Found | None:
    """on the following Monday, at the weekday: the first after the day named last."""
    scan = page.scan
    told = _anchor(page, at - 2, "day")
    if told is None or isinstance(told.allowed, OneOf) or not scan.words[at][0].isupper():
        return None
    known: Days = told.allowed  # type: ignore[assignment]  # what is no label is a set of days
    day = weekday(shift(known, 1, "day", False), lang.weekdays()[scan.lower[at]], "next")
    more = {"certainty": "tentative", "reason": _REASON.format("day")}
    return found("date.offset", at, at, date_text(day, "day"), day, **more)


def event_beside(page: Page, told: Found) -> Found | None:
    """on Tuesday, a day after lawyers began · Sept. 8, two weeks before the vote: the day of the other event.

    ``told`` is the date that the words stand behind; the claim is of what follows them.
    """
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(told.last)
    at = told.last + 1
    at += scan.word(at) in DAYTIMES
    at += scan.word(at) == ","
    at += scan.word(at) in ("just", "only", "exactly")
    if at + 2 >= stop or not (lower[at] in anchors() or lower[at].isdigit()):
        return None
    ahead = lower[at + 1 : at + 4]
    side = next((i for i, word in enumerate(ahead) if word in _BESIDE), -1)
    if side < 1:
        return None
    last = at + side  # the unit
    unit = lang.time_units().get(lower[last], "")
    number = _number(page, last - 1, begin)
    if unit not in _UNITS or number is None or number.first != at or not 1 <= number.low <= _LIMIT:
        return None
    if told.value[0] in "<>~" or told.unit == "deictic" or not _fine(told, unit):
        return None
    n = int(number.low) * (1 if lower[last + 1] in _SOONER else -1)
    made = _away(told, at, last + 1, n, unit, False)
    return None if made is None else made._replace(verb="behind")


_SOONER = frozenset(["before"])
_BESIDE = _SOONER | {"after", "following"}


def _leads(word: str) -> bool:
    return word in _LEADS or word in _OBJECTS or word in lang.past_tenses() or word in lang.participles()


def _number(page: Page, last: int, begin: int) -> Number | None:
    """The plain whole number that ends at a token, the longest there is; ``a`` is one."""
    lower = page.scan.lower
    for i in range(max(begin, last - 2), last + 1):
        if not (lower[i] in anchors() or lower[i].isdigit()):
            continue
        if i == last and lower[i] in ("a", "an"):
            return None if lower[i - 1] in ("half", "and") and i > begin else _one(i)
        number = number_at(page.scan, i)
        if number is not None and number.last == last and number.form in ("digits", "words"):
            whole = number.low == number.high == number.low.to_integral_value()
            return number if whole else None
    return None


def _one(at: int) -> Number:
    return Number(at, at, Decimal(1), Decimal(1), None, "article")


def _now(rest: list[str]) -> bool:
    """Whether the clause that follows tells of the day of the article: "a week later, the town is still in shock"."""
    for word in rest:
        if word in _PRESENT:
            return True
        if word in lang.past_tenses() or word in (".", ";"):
            return False
    return False


def _day_follows(page: Page, at: int) -> bool:
    """Whether the rest of the sentence names a day or a year itself: "six years later, on 14 May 2003"."""
    scan = page.scan
    _, stop = scan.bounds(at)
    rest = scan.lower[at + 1 : stop]
    for i, word in enumerate(rest):
        if word in (";", "and", "but"):
            break
        if word in lang.months() and scan.words[at + 1 + i][0].isupper():
            return True
        if rest[i - 1 : i] in (["on"], ["in"]) and (word in lang.weekdays() or year_of(word) is not None):
            return True
    return rest[:3] in ([",", "on", "the"], [",", "in", "the"])


def _anchor(page: Page, at: int, unit: str) -> Found | None:
    """The date named last before a token, in its sentence or the one before, fine enough for the unit; None if unsure."""
    scan = page.scan
    lower = scan.lower
    sentence = scan.sentence_of[at]
    begin = scan.first[max(sentence - 1, 0)]
    units = lang.time_units()
    for i in range(at - 1, begin - 1, -1):
        word = lower[i]
        if word in units and word not in ("second", "may", "m", "s", "h"):
            if word in ("day", "year") and scan.words[i][0].isupper() and i > begin:
                continue  # Boxing Day, New Year's Eve
            if word == "year" and lower[i - 1] in ("last", "this", "same", "that") and lower[i - 2] in lang.months():
                continue  # "on 24 February last year": of the date itself
            return None  # "jailed for six years in May; a week later": and no distance from a distance
        if word == "when" or (
            word in _LEANING and (lower[i - 1] in (",", ";", ".") or i == scan.first[scan.sentence_of[i]])
        ):
            return None  # "after his release he moved; a year later"
        if word in lang.weekdays() and lower[i - 1] in ("following", "ensuing"):
            return None
        told = _date_at(page, i, begin)
        if told is None:
            continue
        if told.value[0] in "<>~" or told.unit == "deictic" or _reported(page, told, begin):
            return None
        if scan.sentence_of[told.first] != sentence and _closed(page, told):
            return None
        return told if _fine(told, unit) else None
    return None


def _date_at(page: Page, i: int, begin: int) -> Found | None:
    """The date whose month, weekday, day or year stands at a token."""
    lower = page.scan.lower
    word = lower[i]
    if word in lang.months():
        number = number_at(page.scan, i - 1) if i > begin and lower[i - 1].isdigit() else None
        return (days.day_month(page, number) if number is not None else None) or days.at_month(page, i)
    if word in lang.weekdays():
        return weekdays.at_weekday(page, i)
    if word == "yesterday":
        return relative.day_word(page, i)
    if word in feasts.feasts() or word in holidays.openings():
        return feasts.feast(page, i) or holidays.holiday(page, i)
    if word.isdigit() and (y := year_of(word)) is not None and 1800 <= y <= 2100 and i > begin:
        before = lower[i - 1]
        month = before in lang.months() or lower[i - 2] in lang.months() or lower[i - 3] in lang.months()
        dating = before in _DATING or (before == "the" and lower[i - 2] in _AT)
        if month:
            return None  # the month, met next, has it
        number = number_at(page.scan, i)
        return years.at_year(page, number) if dating and number is not None else None
    return None


def _reported(page: Page, told: Found, begin: int) -> bool:
    """Whether a date is that of a speaker's words: "said on Saturday", "announced in May"."""
    near = page.scan.lower[max(begin, told.first - 2) : told.first]
    if page.scan.word(told.first - 3) in ("was", "were", "been"):
        return False  # "the leak was reported on 2 June and mended a week later"
    return any(lang.verb_forms().get(one, ("", ""))[1] in _SAYS for one in near)


def _closed(page: Page, told: Found) -> bool:
    """Whether a date of the sentence before is only an aside there: in brackets, or of something named ("the May vote")."""
    before = page.scan.word(told.first - 1)
    return before in ("(", "the", "-") and told.rule != "date.day"


def _fine(told: Found, unit: str) -> bool:
    if isinstance(told.allowed, OneOf):
        return told.unit == "weekday" and unit in ("day", "week")
    known: Days = told.allowed  # type: ignore[assignment]  # what is no label is a set of days
    length = (ends(known) - starts(known)).days
    if unit in ("day", "week", "fortnight"):
        return length == 0
    return length <= (31 if unit == "month" else 366)


def _away(told: Found, first: int, last: int, n: int, unit: str, approx: bool) -> Found | None:
    reason = _REASON.format("year" if unit in ("year", "decade") else "day" if unit != "month" else "month")
    more = {"certainty": "tentative", "reason": reason}
    if isinstance(told.allowed, OneOf):
        if unit != "day" or approx:
            return None
        label = WEEKDAYS[(WEEKDAYS.index(told.value) + n) % 7]
        return found("date.offset", first, last, label, OneOf.of(label), told.unit, **more)
    if unit == "fortnight":
        unit, n = "week", n * 2
    known: Days = told.allowed  # type: ignore[assignment]  # what is no label is a set of days
    allowed = shift(known, n, unit, approx)  # type: ignore[arg-type]  # one of its units
    middle = shift(known, n, unit, False)  # type: ignore[arg-type]
    if middle.low is None or middle.high is None or known.low is None:
        return None
    centre: date = middle.low + (middle.high - middle.low) / 2
    if unit in ("year", "decade"):
        value = f"~{known.low.year + n * (10 if unit == 'decade' else 1)}"
    elif unit == "month":
        value = "~" + date_text(Interval.at(centre), "month")
    else:
        value = ("~" if approx else "") + date_text(Interval.at(centre), "day")
    return found("date.offset", first, last, value, allowed, **more)


__all__ = ["STEPS", "WORDS", "event_beside", "following_weekday", "offset", "stepped"]
