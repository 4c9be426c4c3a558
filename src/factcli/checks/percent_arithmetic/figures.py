"""Figures of a draft as ranges of Decimal, with what they are figures of; and arithmetic on such ranges."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from factcli.checks.base import Draft, tokens_of
from factcli.kinds import Page
from factcli.model import Claim
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Interval, Modifier, count_set, last_digit_unit, plain

Range = Interval[Decimal]
HUNDRED = Decimal(100)
_UNHEDGED = (Modifier.NONE, Modifier.EXACTLY, Modifier.APPROX)


CHANGES = ("percent rise", "percent fall")
"""The units of percentages that tell a change."""


class Figure(NamedTuple):
    """A figure at tokens ``first``..``last``: what it allows, and its unit (a currency, ``percent``, ``""`` …)."""

    first: int
    last: int
    allowed: Range
    unit: str
    value: str
    claim: Claim | None = None

    @property
    def bounded(self) -> bool:
        """Whether both ends are known and it is not nothing."""
        return self.allowed.low is not None and self.allowed.high is not None and not self.allowed.empty


def claimed(draft: Draft) -> dict[int, Claim]:
    """The claims that are figures, by the first token of their value."""
    kinds = ("money", "percent", "measure", "count")
    return {tokens_of(draft, claim)[0]: claim for claim in draft.claims if claim.kind in kinds}


def figure_at(draft: Draft, claims: Mapping[int, Claim], at: int, stop: int) -> Figure | None:
    """The figure that begins at a token, which may be a hedge; a year, a date and a range are none."""
    page = draft.page
    for i in range(at, min(stop, at + 4)):
        claim = claims.get(i)
        if claim is not None and ".." not in claim.value and isinstance(claim.allowed, Interval):
            first, last = tokens_of(draft, claim)
            if claim.kind == "measure" and claim.unit != "points":
                return Figure(first, last, claim.allowed.to_decimal(), claim.unit, claim.value, claim)
            unit = claim.unit if claim.kind in ("money", "percent") else "points" if claim.kind == "measure" else ""
            unit = "percent" if unit in CHANGES else unit
            return Figure(first, last, claim.allowed.to_decimal(), unit, claim.value, claim)
        word = page.scan.lower[i]
        if begins_number(word):
            return _plain(page, i, stop)
        if word not in _HEDGES:
            return None
    return None


_HEDGES = frozenset("about around some nearly almost just over more than a the an approximately roughly only".split())


def _plain(page: Page, at: int, stop: int) -> Figure | None:
    number = number_at(page.scan, at)
    if number is None or number.form not in ("digits", "words") or number.last >= stop:
        return None
    if number.low != number.high or number.modifier not in _UNHEDGED or is_year(page, number):
        return None
    allowed = count_set(number.low, number.high, number.modifier, number.step, False).to_decimal()
    return Figure(number.first, number.last, allowed, "", plain(number.low))


def is_year(page: Page, number: Number) -> bool:
    """Whether a number can be a year: four figures without a separator."""
    word = page.scan.lower[number.first]
    return number.first == number.last and len(word) == 4 and word.isdigit() and 1500 <= number.low <= 2200


def widened(figure: Figure) -> Range:
    """What a percentage allows that may have been cut off rather than rounded: a whole unit of its last digit."""
    low, high = figure.allowed.low, figure.allowed.high
    if low is None or high is None:
        return figure.allowed
    half = min(high - (low + high) / 2 if low else high, Decimal(1)) or Decimal("0.5")  # 0% has no lower half
    return Interval.closed(low - half, high + half)


def ratio(part: Range, whole: Range) -> Range | None:
    """``part / whole`` in per cent, None where the whole can be nothing."""
    if part.low is None or part.high is None or whole.low is None or whole.high is None or whole.low <= 0:
        return None
    return Interval.closed(part.low / whole.high * HUNDRED, part.high / whole.low * HUNDRED)


def change(before: Range, after: Range) -> Range | None:
    """By how many per cent one figure has become the other, without its sign."""
    if before.low is None or before.high is None or after.low is None or after.high is None or before.low <= 0:
        return None
    low = after.low / before.high * HUNDRED - HUNDRED
    high = after.high / before.low * HUNDRED - HUNDRED
    return unsigned(low, high)


def unsigned(low: Decimal, high: Decimal) -> Range:
    """The sizes of the numbers between two."""
    if low >= 0:
        return Interval.closed(low, high)
    return Interval.closed(-high, -low) if high <= 0 else Interval.closed(Decimal(0), max(-low, high))


def middle(found: Range) -> Decimal:
    """What a figure says, its rounding left out; 0 where an end is open."""
    return Decimal(0) if found.low is None or found.high is None else (found.low + found.high) / 2


def shown(percent: Decimal) -> str:
    """A percentage in words: ``about 9.1%``."""
    size = abs(percent)
    digits = Decimal(1) if size >= HUNDRED else Decimal("0.1") if size >= 1 else Decimal("0.01")
    return f"about {plain(size.quantize(digits))}%"


def cut(figure: Figure) -> Range:
    """What an amount allows whose last digit may have been cut off rather than rounded."""
    low, high = figure.allowed.low, figure.allowed.high
    if low is None or high is None:
        return figure.allowed
    one = last_digit_unit(middle(figure.allowed)) if low == high else high - low
    return Interval.closed(low - one / 2, high + one / 2)


__all__ = [
    "HUNDRED", "Figure", "Range", "change", "claimed", "cut", "figure_at", "is_year", "middle", "ratio", "shown",
    "unsigned", "widened",
]  # fmt: skip
