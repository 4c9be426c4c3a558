"""Days of the week: Thursday · last Friday · Tuesday last week · Thursday, December 11."""

from __future__ import annotations

from datetime import date

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import DAYTIMES, Days, dated, found, starts, year_of
from factcli.kinds.date.days import NAMELIKE, at_month, day_month
from factcli.kinds.date.direction import direction
from factcli.scan.numbers import number_at
from factcli.values import WEEKDAYS, Interval, OneOf, calendar, shift, weekday
from factcli.values.days import make

# What a capital word beside a weekday makes of it: no day of the week, or the name of a paper, a show, a club.
_NAMED = frozenset(
    "black bloody easter super cyber giving ash palm maundy holy shrove casual sheffield ruby joe blue".split()
)
_PAPERS = frozenset(
    "times telegraph mirror express mail post herald star sun world independent review tribune mercury league "
    "lights live island addams sport football people business politics".split()
)
_NTH = frozenset("first second third fourth fifth last".split())
_POINTING = frozenset("on by of since until from before after early late later earlier , ; ( am pm a.m. p.m.".split())
_BETWEEN = frozenset("and or early late on".split())
_YEAR = 365
_STEP = {"last": -1, "this": 0, "next": 1}


def at_weekday(page: Page, at: int) -> Found | None:
    """Thursday · last Friday · Thursday, December 11 · Tuesday last week; in an undated article a weekday only."""
    scan = page.scan
    lower, words = scan.lower, scan.words
    begin, stop = scan.bounds(at)
    word = lower[at]
    stopped = scan.word(at + 1) == "." and len(word) <= 5 and word not in WEEKDAYS
    if not words[at][0].isupper() or (word in NAMELIKE and not stopped) or word.endswith("days"):
        return None
    number = lang.weekdays()[word]
    i = at + 1
    if i < stop and stopped and word not in ("monday", "tuesday", "friday", "sunday"):
        i += 1
    full = _full_date(page, at, i, stop, number)
    if full is not None:
        return full
    before = lower[at - 1] if at > begin else ""
    follow = lower[i] if i < stop else ""
    if word == "sun" and at > begin and (before == "the" or (words[at - 1][0].isupper() and before not in _POINTING)):
        return None  # told the Sun, the Leeds Sun
    if before in _NTH and follow in ("of", "in"):
        return None  # "the second Saturday of June"
    if before in ("every", "each", "-") or (before in _NAMED and words[at - 1][0].isupper()):
        return None
    if (
        (follow in _PAPERS and words[i][0].isupper())
        or (before == "good" and words[at - 1][0].isupper())
        or follow == "-"
    ):
        return None
    if (follow in DAYTIMES and words[i][0].isupper()) or (
        before == "the" and i < stop and words[i][0].isupper() and i == at + 1
    ):
        return None  # Saturday Night Live, the Tuesday Club
    if (
        before in ("to", "through")
        and scan.word(at - 2) in lang.weekdays()
        and scan.word(at - 3) not in ("from", "between")
    ):
        return None
    if follow in ("to", "through") and scan.word(i + 1) in lang.weekdays() and before not in ("from", "between"):
        return None  # opening hours: Monday to Friday
    label = WEEKDAYS[number]
    if page.published is None or (before == "that" and _pointed(page, at, begin, follow)):
        return found("date.weekday", at, at, label, OneOf.of(label), "weekday")
    allowed = _weekday_set(page, page.published, at, i, number, before)
    return (
        dated(page, "date.weekday", at, at, allowed, "day")
        if allowed.point
        else _wide(page, at, allowed, number, before)
    )


def _pointed(page: Page, at: int, begin: int, follow: str) -> bool:
    """on that Sunday · that Sunday morning: a day of the story, whenever that was; not "said that Sunday would …"."""
    lower = page.scan.lower
    return follow in DAYTIMES or at - 2 < begin or lower[at - 2] in _POINTING


def _weekday_set(page: Page, published: Days, at: int, after: int, number: int, before: str) -> Days:
    scan = page.scan
    if scan.word(after) in ("week", "fortnight") and scan.word(after + 1) not in ("-", "in", "of"):
        # British: "on Thursday week" is a week after Thursday
        away = 7 if scan.word(after) == "week" else 14
        return shift(weekday(published, number, "next"), away, "day", False)
    if before == "last" and scan.lower[at - 3 : at - 1] == ["a", "week"]:
        return shift(weekday(shift(published, -1, "day", False), number, "past"), -7, "day", False)
    if before == "on" and scan.lower[at - 3 : at - 1] == ["a", "week"]:
        return shift(weekday(shift(published, 1, "day", False), number, "next"), 7, "day", False)
    step = after + (scan.word(after) == "of")
    if scan.word(step) in _STEP and scan.word(step + 1) == "week":
        week = calendar(published, _STEP[scan.word(step)], "week")
        return weekday(week, number, "past") & week
    if before == "next":
        later = weekday(shift(published, 1, "day", False), number, "next")
        return later.hull(shift(later, 7, "day", False))
    if before in ("last", "previous"):
        recent = weekday(shift(published, -1, "day", False), number, "past")
        return shift(recent, -7, "day", False).hull(recent)
    other = _joined(page, at) if before in ("and", "or") else at
    side = direction(page, other, other)
    if side == "next" or (side == "due" and before not in ("to", "from", "on")):
        return _after_another(page, published, at, weekday(published, number, "next"))
    past = weekday(published, number, "past")
    return past.hull(weekday(published, number, "next")) if side in ("unsure", "due") else past


def _joined(page: Page, at: int) -> int:
    """The weekday that one after "and" goes with: for Thursday night and Friday morning; else itself."""
    lower = page.scan.lower
    for i in (at - 2, at - 3):
        if i > page.scan.bounds(at)[0] and lower[i] in lang.weekdays() and (i == at - 2 or lower[at - 2] in DAYTIMES):
            return i
    return at


def _after_another(page: Page, published: Days, at: int, told: Days) -> Days:
    """late on Friday or early on Saturday, said on a Saturday: the second day follows the first."""
    lower = page.scan.lower
    i = at - 1
    while i > page.scan.bounds(at)[0] and (lower[i] in _BETWEEN or lower[i] in DAYTIMES):
        i -= 1
    if lower[i] not in lang.weekdays() or {"or", "and"}.isdisjoint(lower[i + 1 : at]):
        return told
    first = weekday(published, lang.weekdays()[lower[i]], "next")
    return told if starts(first) < starts(told) else weekday(first, lang.weekdays()[lower[at]], "next")


def _wide(page: Page, at: int, allowed: Days, number: int, before: str) -> Found:
    """A weekday that could be one of two: the likelier is its value, both are its set."""
    ends = (allowed.high, allowed.low) if before in ("last", "previous") else (allowed.low, allowed.high)
    likely = ends[0] if before in ("last", "previous", "next") else ends[1]
    assert likely is not None
    return found("date.weekday", at, at, likely.isoformat(), allowed)


def _full_date(page: Page, at: int, after: int, stop: int, number: int) -> Found | None:
    """Thursday, December 11 · Tuesday 2 July · Monday (7 May): the date beside a weekday, the weekday included."""
    lower = page.scan.lower
    j = after
    while j < stop and (lower[j] in (",", "the", "of", "(") or lower[j] in DAYTIMES):
        j += 1
    if j >= stop or j - after > 2:
        return None
    if lower[j] in lang.months():
        full = at_month(page, j)
        if full is not None and full.rule == "date.day":
            return _on_weekday(page, full, number)._replace(first=at, rule="date.weekday-date")
    elif lower[j][0].isdigit():
        figure = number_at(page.scan, j)
        full = day_month(page, figure) if figure is not None else None
        if full is not None:
            return _on_weekday(page, full, number)._replace(first=at, rule="date.weekday-date")
    return None


def _on_weekday(page: Page, told: Found, number: int) -> Found:
    """A day whose year is not written, in the year in which it is that weekday.

    A slip in the weekday names a year too: where the verb points to another, nearer one, both years stay possible.
    """
    if page.published is None or not told.value[0].isdigit() or year_of(page.scan.word(told.last)) is not None:
        return told
    published, guess = starts(page.published), date.fromisoformat(told.value)
    years = (make(guess.year + n, guess.month, guess.day) for n in (-1, 0, 1))
    fit = [one for one in years if one is not None and one.weekday() == number and abs((one - published).days) < _YEAR]
    if len(fit) != 1:
        return told
    right = Interval.at(fit[0])
    if fit[0] != guess and abs(fit[0] - published) > abs(guess - published):
        return told._replace(allowed=right.hull(Interval.at(guess)))
    return told._replace(value=fit[0].isoformat(), allowed=right)


__all__ = ["at_weekday"]
