"""Ordinals of times and days: for the fourth time, the second time she has failed, the siege's 80th day."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan.numbers import Number
from factcli.scan.tokens import Scan

IN_A_ROW = frozenset(["straight", "consecutive", "successive"])
"""Said of what happens without a break: a third straight win."""
_ENTERING = frozenset("enter enters entered entering into spent".split())
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
    if before == "the" and scan.word(number.first - 2) == "on" and lower[at + 1 : at + 2] == ["after"]:
        return True  # "died on the fifth day after the fall"
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


__all__ = ["IN_A_ROW", "clause_follows", "counts_days", "for_time", "in_calendar"]
