"""How strong an earthquake was: figures that "magnitude", the Richter scale or the sentence says to be one."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan.numbers import Number

QUAKE = frozenset(
    "quake earthquake tremor temblor aftershock foreshock quakes earthquakes tremors temblors aftershocks foreshocks".split()
)
"""Words for an earthquake."""
SIGNS = QUAKE | {"magnitude", "richter", "scale"}
"""The words of which one stands near nearly every magnitude."""
_REVISED = frozenset(["revised", "upgraded", "downgraded", "put", "cut", "lowered", "raised"])  # done to a magnitude
_REVISING = frozenset(["revising", "revised", "upgrading", "upgraded", "downgrading", "downgraded", "lowering"])
# Words before a bare figure of a quake's strength: "one hitting 6.3", "put at 7.1", "the largest a 6.1".
_MEASURING = frozenset("measuring measured measures hitting registering registered registers reaching recorded".split())
_AT_FIRST = frozenset("first initially originally earlier previously from preliminarily".split())
_RATED = frozenset("put rated recorded measured estimated given reported registered listed".split())
_STRONGEST = frozenset("largest strongest biggest above exceeded topped one was were another by followed is".split())
_ECONOMY = frozenset("rate rates growth unemployment inflation cost costs percent percentage gdp deficit score".split())
_UNSTOPPED = frozenset(["%", "per", "percent", "percentage", "points", "point", "-", "times", "years", "hours"])


def magnitude(page: Page, number: Number, begin: int, stop: int) -> tuple[int, int] | None:
    """magnitude-6.1 · magnitude of 6.1 · a 6.1-magnitude quake · measuring 6.1 · 6.1 on the Richter scale: the two ends."""
    scan = page.scan
    lower = scan.lower
    if number.high > 10 or (number.form != "digits" and number.form != "words"):
        return None
    label = number.begin - 1
    if label >= begin and lower[label] in ("-", "of", "at", "was", "is"):
        label -= 1
    if label >= begin and lower[label] == "magnitude":
        return number.first, number.last
    i = number.end + 1
    i += scan.word(i) == "-"
    if scan.word(i) == "magnitude":
        return number.first, i
    rest = lower[i : i + 4]
    richter = rest[:1] == ["richter"] or (rest[:2] == ["on", "the"] and rest[2:3] in (["richter"], ["scale"]))
    decimal = "." in lower[number.first]
    if richter or (decimal and rest[:1] and rest[0] in QUAKE):
        return number.first, number.last
    if decimal and _strength(page, number, begin, stop):
        return number.first, number.last
    return None


def _strength(page: Page, number: Number, begin: int, stop: int) -> bool:
    """Whether a bare decimal in a sentence on a quake is how strong it was: "one hitting 6.3", "revised to 6.9"."""
    lower = page.scan.lower
    if number.low < 2 or len(lower[number.first].partition(".")[2]) != 1:
        return False
    own = lower[begin:stop]
    if QUAKE.isdisjoint(own) or not _ECONOMY.isdisjoint(own):
        return False
    follow = lower[number.last + 1] if number.last + 1 < stop else "."
    if follow in _UNSTOPPED or follow in lang.scales():
        return False
    at = number.begin - 1
    if at <= begin:
        return False
    word, left = lower[at], lower[at - 1]
    if not _AT_FIRST.isdisjoint(lower[max(begin, at - 4) : at]):
        return False  # "first put at 7.1 and since revised": a strength that no longer holds
    if word in _MEASURING:
        return True
    if word in ("at", "as"):
        return left in _RATED
    if word == "to":
        return left in _REVISED or (left in ("it", "that") and lower[at - 2] in _REVISING)
    if word in ("a", "the"):
        return left in _STRONGEST or (left == "," and lower[at - 2] in _STRONGEST)
    return False


__all__ = ["QUAKE", "SIGNS", "magnitude"]
