"""Which weekday stands beside which date as its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcli import lang
from factcli.checks.base import Draft
from factcli.checks.written import Written, counted
from factcli.scan.tokens import Scan

_DAYTIMES = frozenset("morning afternoon evening night".split())
_JOINING = frozenset([",", "-", "to", "through", "thru", "until", "and", "or", "&", "/"])
_WORDLIKE = frozenset("sun sat wed mon".split())  # without a stop these are words, or newspapers, too
_BE = frozenset("is was be falls fell fall falling".split())


class Pair(NamedTuple):
    """A weekday (0 is Monday) at tokens ``first``..``last`` and the date that it is said to be."""

    first: int
    last: int
    weekday: int
    day: Written


def pairs(draft: Draft) -> Iterator[Pair]:
    """Every weekday that stands beside a date as its name, in the order of the dates."""
    if draft.vocabulary.isdisjoint(lang.weekdays()):
        return
    scan = draft.page.scan
    for day in draft.written:
        begin, stop = scan.bounds(day.first)
        pair = _before(scan, day, begin, stop) or _after(scan, day, stop)
        if pair is not None:
            yield pair


def _before(scan: Scan, day: Written, begin: int, stop: int) -> Pair | None:
    """Thursday, Sept. 8 · Thursday morning, 8 September · Thurs. the 8th of September · Thursday (Sept. 8)."""
    i = day.first - 1
    skipped: list[str] = []
    while (
        i > begin and len(skipped) < 3 and (scan.lower[i] in (",", "the", "(", ".", "on") or scan.lower[i] in _DAYTIMES)
    ):
        skipped.append(scan.lower[i])
        i -= 1
    if i < begin or ("on" in skipped and skipped != ["on", ","]):
        return None
    stopped = bool(skipped) and skipped[-1] == "."
    word = scan.lower[i]
    if (stopped or "." in skipped) and not (stopped and word not in _full() and len(word) <= 5):
        return None
    if not _names_day(scan, i, begin, stopped or "," in skipped):
        return None
    if day.year is None and "," not in skipped[:1] and "(" not in skipped and scan.word(i + 1) == "'s":
        return None
    if day.year is None and counted(scan, day.last + 1, stop):
        return None
    return Pair(i, i + 1 if stopped else i, lang.weekdays()[word], day)


def _names_day(scan: Scan, at: int, begin: int, marked: bool) -> bool:
    """Whether the token is one weekday by itself: none of a list or a range, no habit, no newspaper."""
    word = scan.lower[at]
    if word not in lang.weekdays() or word.endswith("days") or not scan.words[at][0].isupper():
        return False
    before = scan.lower[at - 1] if at > begin else ""
    if before in ("every", "each", "most") or (before in _JOINING and _listed(scan, at - 1, begin)):
        return False
    if word in _WORDLIKE:
        return marked and before != "the" and not (at > begin and scan.words[at - 1][0].isupper())
    return True


def _listed(scan: Scan, at: int, begin: int) -> bool:
    """Whether the joining word before a weekday joins it to another: "Monday and Tuesday", "Friday, Saturday or"."""
    while at >= begin and (scan.lower[at] in _JOINING or scan.lower[at] in _DAYTIMES):
        at -= 1
    return at >= begin and scan.lower[at].rstrip(".") in lang.weekdays()


def _full() -> frozenset[str]:
    return frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _after(scan: Scan, day: Written, stop: int) -> Pair | None:
    """Sept. 8 (Thursday) · Sept. 8, a Thursday · Sept. 8, 2022, was a Thursday · Sept. 8 falls on a Thursday."""
    if day.until:
        return None
    i = day.last + 1
    opening = scan.lower[i] if i < stop else ""
    if opening not in (",", "(") and opening not in _BE and opening != "will":
        return None
    comma = opening in (",", "(")
    i += comma
    if comma and scan.word(i) == "which":
        i += 1
        comma = False
    verb = False
    while i < stop and (scan.lower[i] in _BE or scan.lower[i] == "will"):
        i, verb = i + 1, True
    i += scan.word(i) == "on" and verb
    article = scan.word(i) in ("a", "the")
    i += article
    if i >= stop or not _names_day(scan, i, i, True) or (verb and not article):
        return None
    word = scan.lower[i]
    stopped = scan.word(i + 1) == "." and word not in _full()
    last = i + 1 if stopped else i
    follow = scan.word(last + 1) if last + 1 < stop else "."
    closed = follow in (".", ",", ")", ";", "", "?", "!", '"') or (article and not counted(scan, last + 1, stop))
    if opening == "(" and follow != ")":
        return None
    if not closed or follow == "'s" or (not article and follow == "," and _dated(scan, last + 2, stop)):
        return None
    return Pair(i, last, lang.weekdays()[word], day)


def _dated(scan: Scan, at: int, stop: int) -> bool:
    """Whether a date of its own follows a weekday: "on Sept. 8, Friday, Sept. 9"."""
    return at < stop and (scan.lower[at] in lang.months() or scan.lower[at][0].isdigit())


__all__ = ["Pair", "pairs"]
