"""The sets of a match and how a series stands: winning 6-3, 6-4; took a 2-0 lead; 1-0 up in the series; level at 1-1."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.kinds.count.score import DECIDING, RESULTS, loser
from factcli.scan.numbers import Number
from factcli.values import OneOf

_MATCH = frozenset("sets set final semifinal semi quarterfinal quarter winning losing beating court through".split())
_JOINS = frozenset([",", "and"])
_NEAR = 30  # tokens to either side of the sets to what says that a match was played
_BRACKETS = {"(": ")", "[": "]"}
_RALLY = (11, 15, 21, 25)  # points that end a set of table tennis, squash, badminton or volleyball
_TENNIS, _TIED = 6, 7
_LEADS = frozenset("lead advantage deficit cushion".split())
_BETWEEN = frozenset("series overall aggregate first-leg match commanding unbeatable".split())
_UP = frozenset("up down ahead behind adrift".split())
_STANDS = frozenset(
    "lead leads led leading trail trails trailed trailing level levelled leveled levels tied tie square squared up down drew "
    "draw ahead behind".split()
)
_OF = frozenset(
    "the series tie at 's best of match rubber final head to - leg by three five seven is was stands stood".split()
)
_SERIES = frozenset(
    "series tie leg rubber rubbers match matches game games final semifinal semifinals head tournament championship cup test "
    "tests innings singles doubles aggregate set goal goals period inning playoff playoffs half minutes minute".split()
)
_BREAKS = frozenset(
    "half-time halftime break interval percent % per poll polls vote votes odds court ratio bookmakers bookies".split()
)
_HIGHEST = 15
_REACH = 8


def sets(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The sets of one match as one value, those of the winner first in each, or None where they are none."""
    lower = page.scan.lower
    at, last = number.first, -1
    pairs: list[tuple[int, int]] = []
    while (pair := _pair(page, at, stop)) is not None and _legal(pair):
        pairs.append(pair)
        at = _past_tie_break(lower, at + 3, stop)
        last = at - 1
        while at < stop and lower[at] in _JOINS:
            at += 1
    if len(pairs) < 2 or pair is not None or (number.first > begin and page.scan.glued(number.first)):
        return None
    near = lower[max(begin, number.first - _NEAR) : number.first] + lower[last + 1 : min(stop, last + 8)]
    if DECIDING.isdisjoint(near) and RESULTS.isdisjoint(near) and _MATCH.isdisjoint(near):
        return None
    if sum(1 if left > right else -1 for left, right in pairs) < 0:
        pairs = [(right, left) for left, right in pairs]
    value = " ".join(f"{left}-{right}" for left, right in pairs)
    verb = next(
        (i for i in range(number.first - 1, max(begin, number.first - _NEAR) - 1, -1) if lower[i] in DECIDING), -1
    )
    return Found(
        "count.sets", number.first, last, value, OneOf.of(value), "sets", "score",
        of_head=loser(page, number.first, verb, begin, stop), phrase=last, verb="beside",
    )  # fmt: skip


def _pair(page: Page, at: int, stop: int) -> tuple[int, int] | None:
    """The two figures that a hyphen joins at a token, or None."""
    scan = page.scan
    lower = scan.lower
    if at + 2 >= stop or lower[at + 1] not in ("-", "–") or not (scan.glued(at + 1) and scan.glued(at + 2)):
        return None
    if not (lower[at].isdecimal() and lower[at + 2].isdecimal() and len(lower[at]) < 3 and len(lower[at + 2]) < 3):
        return None
    return int(lower[at]), int(lower[at + 2])


def _legal(pair: tuple[int, int]) -> bool:
    """Whether a set can end so."""
    low, high = sorted(pair)
    if high == _TENNIS:
        return low <= _TENNIS - 2
    if high == _TIED:
        return low >= _TENNIS - 1 and low < high
    return high - low == 2 if high not in _RALLY else low <= high - 2


def _past_tie_break(lower: list[str], at: int, stop: int) -> int:
    """The token behind the bracket in which the points of a tie-break stand, if one opens at a token: 7-6 *(7-4)*, 7-6 (4)."""
    if at < stop and lower[at] in _BRACKETS:
        for i in range(at + 2, min(stop, at + 5)):
            if lower[i] == _BRACKETS[lower[at]]:
                return i + 1
    return at


def lead(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """How a match or a series stands: a 2-0 lead, 1-0 up, level at 1-1. Two leads are two moments, and two questions."""
    lower = page.scan.lower
    at = number.first
    pair = _pair(page, at, stop)
    if pair is None or max(pair) > _HIGHEST or number.hedge_first >= 0 or (at > begin and page.scan.glued(at)):
        return None
    behind = lower[at + 3 : min(stop, at + 3 + _REACH)]
    sentence = lower[begin:stop]
    if behind[:1] in (["-"], ["–"]) or not _BREAKS.isdisjoint(sentence):
        return None
    if "time" in sentence and "half" in sentence:
        return None  # "2-0 at half-time"
    if not _leads(behind):
        if _SERIES.isdisjoint(sentence):
            return None
        if behind[:1] == [] or behind[0] not in _UP:
            before = at - 1
            while before > begin and at - before < _REACH and lower[before] in _OF:
                before -= 1
            if lower[before] not in _STANDS:
                return None
    high, low = sorted(pair, reverse=True)
    value = f"{high}-{low}"
    return Found(
        "count.lead", at, at + 2, value, OneOf.of(value), f"lead of {value}", "score", phrase=at + 2, verb="beside"
    )


def _leads(behind: list[str]) -> bool:
    """Whether figures are those of a lead that is named behind them: a 2-0 lead, a 3-1 series lead."""
    at = 0
    while at < len(behind) and behind[at] in _BETWEEN:
        at += 1
    return at < len(behind) and behind[at] in _LEADS


__all__ = ["lead", "sets"]
