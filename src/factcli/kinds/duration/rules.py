"""Rules for durations: how long something lasted or takes."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Modifier, duration_set, duration_text

_LONG = {"weeklong": "week", "yearlong": "year", "monthlong": "month", "daylong": "day", "hourlong": "hour", "decadelong": "decade", "decades-long": "decade"}


def words() -> frozenset[str]:
    """One-word durations, and ``a``/``an`` for "an hour"."""
    return frozenset([*_LONG, "a", "an", "week", "day", "month", "year", "hour"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The duration at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is None:
        word = lower[at]
        if word in _LONG:
            return _found("duration.word", at, at, Decimal(1), Decimal(1), _LONG[word], Modifier.NONE)
        if word in ("a", "an"):
            return _article(page, at, begin, stop)
        if scan.word(at + 1) == "-" and scan.word(at + 2) == "long":
            return _found("duration.word", at, at + 2, Decimal(1), Decimal(1), word, Modifier.NONE)
        return None
    if number.form not in ("digits", "words", "article", "vague", "fraction") or number.high <= 0:
        return None
    i = number.last + 1
    if i < stop and lower[i] == "-":
        i += 1
    for _ in range(2):
        if i < stop and (lower[i] in ("full", "more", "whole", "long", "straight", "consecutive", "of", "solid", "calendar") or number.form == "vague" and lower[i] == "of"):
            i += 1
    if i >= stop or lower[i] not in lang.time_units():
        return None
    follow = scan.word(i + 1)
    if follow in ("old", "olds", "ago") or follow == "-" and scan.word(i + 2) == "old" or lower[i] in ("second", "m", "s", "h", "min") and not lower[i].endswith("s"):
        return None
    low, high = number.low, number.high
    unit = lang.time_units()[lower[i]]
    last = i
    # two and a half years · 5 hours 20 minutes are left as their first part
    if lower[i + 1 : i + 4] == ["and", "a", "half"]:
        low, high, last = low + Decimal("0.5"), high + Decimal("0.5"), i + 3
    modifier = number.modifier
    if number.form == "vague":
        low = high = low * 2
    if scan.word(last + 1) == "or" and scan.word(last + 2) == "so":
        modifier = Modifier.APPROX
    scope: tuple[str, ...] = ()
    if follow in ("later", "after", "earlier", "before", "later,"):
        scope = ("offset",)
    return _found("duration.length", number.first, last, low, high, unit, modifier, scope)


def _article(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """for a year · an hour later · half a year: only where a preposition shows that a length is meant."""
    scan = page.scan
    unit = lang.time_units().get(scan.word(at + 1))
    if unit is None or unit == "second" or scan.word(at + 1).endswith("s"):
        return None
    before = scan.lower[at - 1] if at > begin else ""
    follow = scan.word(at + 2)
    if follow in ("ago", "old", "'s", "-") or follow and follow[0].isalpha() and follow not in lang.stop_words() and follow not in ("later", "earlier"):
        return None
    if before in ("for", "lasted", "than", "about", "nearly", "almost", "within", "over") or follow in ("later", "earlier"):
        scope = ("offset",) if follow in ("later", "earlier") else ()
        if before == "over" and not scope:
            return None
        modifier = {"than": Modifier.MORE_THAN if scan.word(at - 2) == "more" else Modifier.LESS_THAN, "about": Modifier.APPROX, "nearly": Modifier.NEARLY, "almost": Modifier.NEARLY}.get(before, Modifier.NONE)
        return _found("duration.article", at + 1, at + 1, Decimal(1), Decimal(1), unit, modifier, scope)
    return None


def _found(rule: str, first: int, last: int, low: Decimal, high: Decimal, unit: str, modifier: Modifier, scope: tuple[str, ...] = ()) -> Found:
    allowed = duration_set(low, high, unit, modifier)  # type: ignore[arg-type]  # the table of units holds only these
    return Found(rule, first, last, duration_text(low, high, unit, modifier), allowed, "days", "duration", phrase=last, scope=scope)  # type: ignore[arg-type]
