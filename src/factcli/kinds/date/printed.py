"""Dates and hours that are no events': (Published Monday, …) · Posted: … Updated: … · a post's own line · phone hours."""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Page

_MADE = frozenset("published posted updated modified".split())
_POSTS = frozenset("photo video post status tweet reel".split())
_DIAL = frozenset("call phone telephone dial contact calling text".split())
_DAYS = frozenset("weekdays weekends days daily".split())
_SPAN = frozenset("from to between and until till - –".split())
_LONGEST = 7  # tokens of a date
_BACK = 9  # tokens from "Posted:" to its hour


@cache
def _within() -> frozenset[str]:
    return frozenset([":", ",", ".", *lang.weekdays(), *lang.months()])


def of_page(page: Page, first: int, last: int) -> bool:
    """Whether the date at tokens ``first``..``last`` is when a page, a video or a post was put out."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(first)
    at = first - 1
    if at < begin:
        return False
    while at > begin and first - at < _LONGEST and (lower[at] in _within() or lower[at].isdigit()):
        at -= 1  # its weekday, or its day and month
    if lower[at] in _MADE and (at == begin or lower[at - 1] == "("):
        return last + 1 >= stop or lower[last + 1] in (")", "at", "|") or lower[last + 1] in _MADE
    return lower[at] == "on" and _post(lower, begin)


def hour_of_page(page: Page, first: int) -> bool:
    """Whether the time of day at a token is when a page or post was put out, or when a telephone is answered."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(first)
    near = lower[max(begin, first - _BACK) : first]
    if ":" in near and any(word in _MADE and near[i + 1 : i + 2] == [":"] for i, word in enumerate(near)):
        return True
    if "at" in near[-1:] and _post(lower, begin):
        return True
    if page.scan.word(first + 3) in _DAYS:
        return False  # from 9 a.m. to 5 p.m. weekdays
    if near[-1:] and near[-1] in _SPAN and not _DIAL.isdisjoint(lower[begin:first]):
        return any(_telephone(lower, i) for i in range(begin, stop - 2))
    return False


def _post(lower: list[str], begin: int) -> bool:
    """Whether a sentence is the line of an embedded post: "A photo posted by …"."""
    return lower[begin : begin + 1] == ["a"] and lower[begin + 1] in _POSTS and lower[begin + 2] in ("posted", "shared")


def _telephone(lower: list[str], at: int) -> bool:
    figures = lower[at], lower[at + 2]
    return lower[at + 1] in ("-", ".") and figures[0].isdigit() and len(figures[0]) == 3 and figures[1][:3].isdigit()


__all__ = ["hour_of_page", "of_page"]
