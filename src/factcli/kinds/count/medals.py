"""Medals by their metal and the points of a player: five gold, three silver and two bronze medals; scored 27 points."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.scan import clauses
from factcli.scan.numbers import Number

MEDALS = frozenset(["gold", "silver", "bronze", "golds", "silvers", "bronzes"])
"""The words right behind a number that may count medals."""
_METALS = frozenset(["gold", "silver", "bronze"])
_ENDS = frozenset(
    [",", "and", ".", ";", "at", "in", "for", "medal", "medals", "on", "to", "behind", ")", "but", "with"]
)
_REACH = 12
_SCORED = frozenset("score scores scored scoring tallied notched poured netted".split())
_BESIDE_POINTS = frozenset("rebounds assists steals blocks boards".split())
_PLACES = frozenset("sale entry access contact".split())  # of which points are places
_GAMES = frozenset("game games match matches fixtures outings rounds".split())


def medals(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The medals of one metal that a number counts, where another metal or the word "medal" stands near it."""
    lower = page.scan.lower
    at = number.end + 1
    metal = lower[at].removesuffix("s")
    following = lower[at + 1] if at + 1 < stop else "."
    if following not in _ENDS or number.low < 1 or number.form not in ("digits", "words"):
        return None
    last = at + (following in ("medal", "medals"))
    near = lower[max(begin, number.begin - _REACH) : min(stop, at + _REACH)]
    if last == at and not any(word.removesuffix("s") in _METALS - {metal} for word in near):
        return None
    found = counted(page, number, clauses.Phrase(at, last), "count.medal", begin, stop)
    return found._replace(unit=f"{metal} medal")


def points(page: Page, number: Number, head: int, begin: int, stop: int) -> bool:
    """Whether points are places, or those of a player: scored 24 points, hit 27 points and 11 rebounds, saved match points."""
    lower = page.scan.lower
    if lower[head] != "points" or number.low != number.low.to_integral_value():
        return False
    if lower[head + 1 : head + 2] == ["of"] and page.scan.word(head + 2) in _PLACES:
        return True  # 840 points of sale
    if head == number.end + 2:
        return lower[head - 1] in ("match", "set", "break", "championship")
    if head != number.end + 1:
        return False
    if not _SCORED.isdisjoint(lower[max(begin, number.begin - 3) : number.begin]):
        return True
    behind = lower[head + 1 : min(stop, head + 7)]
    if behind[:1] == ["from"]:
        return not _GAMES.isdisjoint(behind)  # taken 17 points from seven games
    return behind[:1] in ([","], ["and"]) and not _BESIDE_POINTS.isdisjoint(behind)
