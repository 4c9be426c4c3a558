"""Speeds in those of sound, and masses in those of the sun: Mach 3.2, 20 times the mass of the sun."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.measure.told import told
from factcli.scan.numbers import Number, number_at
from factcli.values import Modifier

# What stands before a Mach number; after a name it is a model's ("a Lorne Mach 1").
_FLOWN = frozenset(
    "at of to above below over around about than exceed exceeds exceeded exceeding reach reaches reached reaching hit "
    "past beyond approaching near nearly up".split()
)
_MASS = frozenset(["mass", "massive", "masses", "heavier"])
_REACH = 8
_FASTEST = 100  # Mach


def mach(page: Page, at: int) -> Found | None:
    """Mach 3.2 · at more than Mach 5, at the word."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    follow = scan.word(at + 1) if at + 1 < stop else ""
    if scan.words[at] != "Mach" or at == begin:
        return None
    number = number_at(scan, at + 1) if follow[:1].isdigit() or follow in lang.number_words() else None
    if number is None or number.form not in ("digits", "words") or number.high >= _FASTEST:
        return None
    modifier = Modifier.NONE
    for phrase, name in lang.hedges_by_last().get(scan.lower[at - 1], ()):
        if at - len(phrase) >= begin and tuple(scan.lower[at - len(phrase) : at]) == phrase:
            modifier = Modifier(name)
            break
    if modifier is Modifier.NONE and scan.lower[at - 1] not in _FLOWN:
        return None
    return told(page, number._replace(modifier=modifier), at, number.last, "Mach", number.low, number.high)


def times(page: Page, number: Number) -> Found | None:
    """five times the speed of sound · 20 times the mass of the sun · more than 20 times as massive as our sun."""
    scan = page.scan
    lower = scan.lower
    at = number.last + 1
    if scan.word(at) != "times" or number.form not in ("digits", "words"):
        return None
    begin, stop = scan.bounds(at)
    after = lower[at + 1 : min(stop, at + _REACH)]
    if after[:4] == ["the", "speed", "of", "sound"]:
        return told(page, number, number.first, at, "Mach", number.low, number.high)
    if "sun" not in after:
        return None
    weighed = not _MASS.isdisjoint(after[: after.index("sun") + 3])
    if not weighed and not (
        after[:2] == ["that", "of"] and not _MASS.isdisjoint(lower[max(begin, number.begin - 4) : at])
    ):
        return None
    return told(page, number, number.first, at, "[sun]", number.low, number.high)


__all__ = ["mach", "times"]
