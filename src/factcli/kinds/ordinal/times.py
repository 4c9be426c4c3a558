"""Ordinals of times and days: for the fourth time, the second time she has failed, the siege's 80th day."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan.numbers import Number
from factcli.scan.tokens import Scan

IN_A_ROW = frozenset(["straight", "consecutive", "successive"])
"""Said of what happens without a break: a third straight win."""
_ENTERING = frozenset("enter enters entered entering into spent".split())
_DAY_WORDS = frozenset("today yesterday overnight tonight".split())
_SPANS = frozenset("week month year season night weekend quarter summer winter spring autumn".split())
_OF_WHAT = frozenset("the a an his her its their this".split())
# What lasts for days, and no verb makes.
_LASTING = frozenset(
    "trial war siege offensive conference summit festival tournament match test game championships games strike campaign "
    "protest protests fighting competition violence unrest riots clashes talks hearing "
    "inquest inquiry hunt search lockdown crisis occupation".split()
)
_DAY_BEGINS = frozenset(["", *"on into by until for during late early after of from and".split()])
_WORDS = 4  # of what a day is of
_DAY_ENDS = frozenset([".", ",", ";", "on", "to", "as"])
_HAS = frozenset("has have had was were is been".split())


def for_time(scan: Scan, number: Number, before: str, stop: int) -> int:
    """The token of "time" in what happened for the fourth time, for only a third straight time, or -1."""
    lower = scan.lower
    at = number.last + 1
    if at < stop and lower[at] in IN_A_ROW:
        at += 1
    if at >= stop or lower[at] != "time":
        return -1
    at_for = number.first - 1
    if before in ("record", "remarkable", "unprecedented"):
        at_for -= 1
    if scan.word(at_for) in ("the", "a", "an"):
        at_for -= 1
    if at_for == number.first - 1:
        return -1
    if scan.word(at_for) in ("only", "just"):
        at_for -= 1
    return at if scan.word(at_for) == "for" else -1


def clause_follows(page: Page, at: int, stop: int) -> bool:
    """Whether a clause or a stretch of time stands at a token: the second time *she has* failed, the third time *in a year*."""
    lower = page.scan.lower
    if at + 1 >= stop:
        return False
    if lower[at] == "in":
        return lower[at + 1] in ("a", "an", "as", "two", "three", "four", "five", "six")
    if lower[at] in ("the", "a", "an", "his", "her", "their"):
        return not _HAS.isdisjoint(lower[at + 1 : min(stop, at + 7)])
    return lower[at] in ("this", "that") or lower[at] in lang.pronouns() or page.names.at(at) is not None


def _of_event(scan: Scan, at: int) -> bool:
    """Whether what a day is of stands at a token and goes on: the seventh day *of the offensive*; no month."""
    if scan.word(at) != "of":
        return False
    events = lang.event_nouns()
    at += 1 + (scan.word(at + 1) in _OF_WHAT)
    for word in scan.lower[at : at + _WORDS]:
        if not word[0].isalpha() or word in lang.stop_words():
            return False
        if word in _LASTING or word in events:
            return True
    return False


def numbered_day(scan: Scan, number: Number) -> bool:
    """Whether a number behind "day" is one of what lasts: day three of the trial, entered day two; no "Day 1" alone."""
    lower = scan.lower
    at = number.first - 1
    begin, stop = scan.bounds(number.first)
    if at < begin or lower[at] != "day" or number.last + 1 >= stop or number.begin != number.first:
        return False
    if number.low != number.high or number.low != int(number.low) or not 1 <= number.low <= 2000:
        return False
    before = lower[at - 1] if at > begin else ""
    if before not in _DAY_BEGINS and before not in _ENTERING:
        return False
    return _of_event(scan, number.last + 1)


def is_when(scan: Scan, at: int) -> bool:
    """Whether a time stands at a token that no noun follows: the sixth cut *this year*, the second airlift *today*."""
    word = scan.word(at)
    return word in _DAY_WORDS or (word in ("this", "last") and scan.word(at + 1) in _SPANS)


def counts_days(scan: Scan, number: Number, before: str, at: int, stop: int) -> bool:
    """Whether a day is one that something has lasted: its 80th day, entered the third day, the third day in a row."""
    lower = scan.lower
    if (
        before in ("its", "their")
        or lower[at + 1 : at + 4] == ["in", "a", "row"]
        or lower[at + 1 : at + 2] == ["running"]
    ):
        return True
    if before in ("a", "an") and scan.word(number.first - 2) == "for":
        return True
    link = scan.word(number.first - 2) if before == "the" else ""
    if link == "on" and lower[at + 1 : at + 2] == ["after"]:
        return True  # "died on the fifth day after the fall"
    if before == "the" and _of_event(scan, at + 1):
        return True  # "the second day of the trial"
    if link == "for":  # "walked out for the third day"
        return at + 1 == len(lower) or lower[at + 1] in _DAY_ENDS
    return before in ("a", "an", "the") and not _ENTERING.isdisjoint(lower[max(0, number.first - 4) : number.first - 1])


def in_calendar(scan: Scan, at: int, stop: int) -> bool:
    """Whether a week or weekend is one of a month: the second week of October."""
    lower = scan.lower
    return (
        lower[at] in ("week", "weekend")
        and at + 2 < stop
        and lower[at + 1] in ("of", "in")
        and (lower[at + 2] in lang.months() or lower[at + 2 : at + 4] in (["the", "month"], ["the", "year"]))
    )


__all__ = ["IN_A_ROW", "clause_follows", "counts_days", "for_time", "in_calendar", "is_when", "numbered_day"]
