"""Rules for shares and rates."""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import count_set, number_text


def words() -> frozenset[str]:
    """A share is found at its number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The percentage at the number, or None."""
    if number is None or number.form not in ("digits", "words", "article", "fraction"):
        return None
    scan = page.scan
    lower = scan.lower
    _, stop = scan.bounds(at)
    i = number.last + 1
    word = lower[i] if i < stop else ""
    if word == "-":
        i += 1
        word = lower[i] if i < stop else ""
    unit, last = "", i
    if word in ("%", "percent", "pc"):
        unit = "percent"
    elif word == "per" and scan.word(i + 1) == "cent":
        unit, last = "percent", i + 1
    elif word == "percentage" and scan.word(i + 1) in ("point", "points"):
        unit, last = "percentage points", i + 1
    if not unit:
        return None
    if scan.word(last + 1) in ("point", "points"):
        unit, last = "percentage points", last + 1
    step = number.step or Decimal(1)
    allowed = count_set(number.low, number.high, number.modifier, step, False)
    sign = "%" if unit == "percent" else " points"
    phrase = clauses.noun_phrase(scan, last + 1, stop)
    return Found("percent.share", number.first, last, number_text(number.low, number.high, number.modifier) + sign, allowed, unit, "share", head=phrase.of_head if phrase.of_head >= 0 else phrase.head, phrase=max(last, phrase.last), verb="beside")
