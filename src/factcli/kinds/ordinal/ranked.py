"""Ranks by a measure: the third-largest bank, its second-wettest June, Britain's fourth happiest town."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.nouns import unit
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import Interval

# Superlatives that papers rank by, and those that say the same.
_RANKED = frozenset(
    "largest smallest highest lowest hottest coldest wettest driest richest poorest fastest slowest oldest youngest "
    "longest shortest tallest deepest busiest deadliest strongest heaviest happiest safest cheapest costliest greatest most "
    "best worst".split()
)
_SAME = {
    "biggest": "largest",
    "warmest": "hottest",
    "coolest": "coldest",
    "rainiest": "wettest",
    "wealthiest": "richest",
    "quickest": "fastest",
    "eldest": "oldest",
    "bloodiest": "deadliest",
    "dearest": "costliest",
}
_BEFORE = frozenset("the his her its their our 's as".split())
_NEEDS_NOUN = frozenset(["best", "worst", "most", "greatest"])
_FIELDS = frozenset(
    "world globe planet europe africa asia oceania continent region eurozone state county province district city town club "
    "league season year decade century".split()
)
_TIMES = frozenset("year month day week season summer winter spring autumn".split())


def ranked(page: Page, number: Number, before: str, stop: int) -> Found | None:
    """The rank that an ordinal before a superlative tells, or None."""
    scan = page.scan
    lower = scan.lower
    at = number.last + 1
    if at + 1 < stop and lower[at] == "-" and scan.glued(at) and scan.glued(at + 1):
        at += 1
    word = _SAME.get(lower[at], lower[at]) if at < stop else ""
    if word not in _RANKED or number.low > 100:
        return None
    begin = scan.bounds(number.first)[0]
    if before not in _BEFORE and number.first > begin:
        return None
    if lower[number.first - 2 : number.first] == ["in", "the"]:
        return None
    if word == "most" and at + 1 < stop:
        at += 1  # "the third most populous state"
        word = f"most {lower[at]}"
        if not lower[at].isalpha() or lower[at] in lang.stop_words():
            return None
    elif at + 2 < stop and lower[at + 1] == "-" and lower[at + 2][0].isalpha():
        word = f"{word} {lower[at + 2]}"  # "the second-longest-serving leader"
        at += 2
    phrase = _noun(page, at + 1, stop)
    noun = lower[phrase.head] if phrase.head >= 0 else ""
    if not noun and (word in _NEEDS_NOUN or word.startswith("most")):
        return None
    asked = (
        word if not noun or _timed(noun) else f"{word} {unit(noun)}"
    )  # the hottest year and the hottest on record are one
    last = max(phrase.last, at)
    field = _field(page, number, before, last, stop)
    value = int(number.low)
    return Found(
        "ordinal.ranked", number.first, number.last, str(value), Interval.at(value),
        f"{asked} {field}" if field else asked,
        "place in an order", head=phrase.head, of_head=phrase.of_head, phrase=last, verb="beside",
    )  # fmt: skip


def _timed(noun: str) -> bool:
    return noun in _TIMES or noun in lang.time_units() or noun in lang.months() or noun in lang.weekdays()


def _field(page: Page, number: Number, before: str, last: int, stop: int) -> str:
    """Among whom the rank is, if not in the country: Europe's second-largest is the fourth-largest in the world."""
    lower = page.scan.lower
    if before == "'s" and lower[number.first - 2] in _FIELDS:
        return lower[number.first - 2]
    for at in range(last + 1, min(stop, last + 4)):
        if lower[at] in _FIELDS or lower[at] == "since":
            return lower[at]
        if lower[at] not in ("in", "of", "the", "by", "this"):
            return ""
    return ""


def _noun(page: Page, at: int, stop: int) -> clauses.Phrase:
    """The noun phrase behind a superlative; it may begin with a capital: its wettest June, the largest US bank."""
    scan = page.scan
    while at < stop and scan.words[at][0].isupper() and scan.lower[at] not in lang.months() and at + 1 < stop:
        if not scan.words[at + 1][0].isalpha() or scan.lower[at + 1] in lang.stop_words():
            return clauses.Phrase(-1, at - 1)
        at += 1
    if at < stop and scan.lower[at] in lang.months():
        return clauses.Phrase(at, at)
    return clauses.noun_phrase(scan, at, stop)


__all__ = ["ranked"]
