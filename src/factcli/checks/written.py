"""Days as they are written (Sept. 8, 2023 · the 31st of April · 29 February 2023), whether or not there is such a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from factcli import lang
from factcli.kinds import Page
from factcli.scan.tokens import Scan

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""The months' names, January first."""

_SUFFIXES = ("st", "nd", "rd", "th")
_BETWEEN = ("-", "to", "and", "through", "&")
_STOPPED = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())


class Written(NamedTuple):
    """A day of the year at tokens ``first``..``last``, its numbers as written; ``year`` is None where it is left out.

    ``until`` is the day on which a range ends that begins here ("Sept. 8-10"), 0 where it is a day by itself.
    """

    first: int
    last: int
    year: int | None
    month: int
    day: int
    until: int = 0
    suffixed: bool = False


def written_days(page: Page, tokens: Iterable[int]) -> Iterator[Written]:
    """Every day of 0 to 99 that is written with the name of its month, the month being one of these tokens."""
    scan = page.scan
    months = lang.months()
    for at in tokens:
        month = months.get(scan.lower[at])
        if month is not None and scan.words[at][0].isupper():
            one = _written(scan, at, month)
            if one is not None:
                yield one


def _written(scan: Scan, at: int, month: int) -> Written | None:
    begin, stop = scan.bounds(at)
    after = at + 1
    if after < stop and scan.lower[after] == "." and scan.lower[at] in _STOPPED:
        after += 1
    before = _day_before(scan, at, begin)
    follow = after + 1 if scan.word(after) == "the" else after
    ahead = _figure(scan, follow, stop)
    if before is not None:
        if ahead >= 0:
            return None  # 10 Nov 11: a year in two figures, or another day
        first, which, suffixed = before
        year, last = _year(scan, after, stop)
        return Written(first, last if year is not None else after - 1, year, month, which, 0, suffixed)
    if ahead < 0:
        return None
    last = follow
    suffixed = scan.word(last + 1) in _SUFFIXES and scan.glued(last + 1)
    last += suffixed
    until = 0
    reach = last
    if last + 2 < stop and scan.lower[last + 1] in _BETWEEN and scan.word(last + 3) not in lang.months():
        other = _figure(scan, last + 2, stop)
        if other >= 0:
            reach = last + 2
            reach += scan.word(reach + 1) in _SUFFIXES and scan.glued(reach + 1)
            until = other
    year, end = _year(scan, reach + 1, stop)
    if until and year is None and scan.lower[last + 1] == "and":
        until = 0  # "on May 8 and 20 people": perhaps no second day
    return Written(at, end if year is not None else reach if until else last, year, month, ahead, until, suffixed)


def _figure(scan: Scan, at: int, stop: int) -> int:
    """A figure that can stand for a day, -1 if there is none at that token."""
    word = scan.lower[at] if at < stop else ""
    if not (word.isascii() and word.isdigit() and len(word) <= 2):
        return -1
    follow = scan.word(at + 1)
    if (follow in ("%", "/", ":") and scan.glued(at + 1)) or follow in ("percent", "million", "billion", "am", "pm"):
        return -1
    if follow in ("a.m.", "p.m.") or (follow == "-" and scan.word(at + 2) in ("year", "day", "month", "week", "hour")):
        return -1
    return int(word)


def _day_before(scan: Scan, at: int, begin: int) -> tuple[int, int, bool] | None:
    i = at - 1
    if i > begin and (scan.lower[i] == "of" or (scan.lower[i] == "-" and scan.glued(at) and scan.glued(i))):
        i -= 1
    suffixed = i > begin and scan.lower[i] in _SUFFIXES and scan.glued(i)
    i -= suffixed
    if i < begin or (scan.lower[at - 1] == "of" and not suffixed):  # "12 of April's 30 days", "three of May"
        return None
    which = _figure(scan, i, at) if i + 1 < at else _figure(scan, i, at + 1)
    if which < 0 or (i > begin and scan.lower[i - 1] in ("$", "£", "€", "#", "-", "/")):
        return None
    return i, which, suffixed


def _year(scan: Scan, at: int, stop: int) -> tuple[int | None, int]:
    """The year that follows a day, and its token; a time of day and its zone may stand before it ("May 5 14:23:01 1998")."""
    if at < stop and ":" in scan.lower[at] and len(scan.lower[at]) > 3:
        at += 1
        at += at < stop and scan.words[at].isupper() and len(scan.words[at]) <= 4
    if at < stop and scan.lower[at] in (",", "of", "-") and (scan.lower[at] != "-" or scan.glued(at)):
        at += 1
    word = scan.lower[at] if at < stop else ""
    if len(word) == 4 and word.isascii() and word.isdigit() and 1000 <= int(word) <= 2200:
        return int(word), at
    return None, at


def day_words(day: date) -> str:
    """``8 September 2023``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def counted(scan: Scan, at: int, stop: int) -> bool:
    """Whether the word at a token is a noun that a figure before it counts ("in June 31 *people*", "Sept. 8 *hearing*")."""
    if at >= stop:
        return False
    word = scan.lower[at]
    if not word[0].isalpha() or scan.words[at][0].isupper() or word in lang.stop_words():
        return False
    if word in lang.prepositions() or word in lang.determiners() or word in lang.past_tenses():
        return False
    return not (word.endswith(("ing", "ly")))


__all__ = ["MONTHS", "Written", "counted", "day_words", "written_days"]
