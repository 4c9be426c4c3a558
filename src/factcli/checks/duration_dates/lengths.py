"""The lengths of time that two dates allow, and how they are told."""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.date.common import Days
from factcli.values import Interval, plain

Lengths = Interval[Decimal]
_YEAR = Decimal("365.25")
_MONTH = Decimal("30.44")


def between(start: Days, end: Days, inclusive: bool = False) -> Lengths | None:
    """The days from a day of one set to a later day of the other; the last day counts too if ``inclusive``.

    None where an end of a set is not known, or none of the one set is before any of the other.
    """
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return None
    longest = (end.high - start.low).days + inclusive
    if longest < 0:
        return None
    return Interval.closed(Decimal(max((end.low - start.high).days, 0)), Decimal(longest))


def in_words(lengths: Lengths) -> str:
    """A range of lengths as people count them: ``7 to 9 years``, ``3 days``."""
    low, high = lengths.low or Decimal(0), lengths.high or Decimal(0)
    if high < 90:
        unit, size = "day", Decimal(1)
    elif high < 3 * _YEAR:
        unit, size = "month", _MONTH
    else:
        unit, size = "year", _YEAR
    a, b = (plain((end / size).quantize(Decimal("1"))) for end in (low, high))
    return f"{a} {unit}{'' if a == '1' else 's'}" if a == b else f"{a} to {b} {unit}s"


__all__ = ["Lengths", "between", "in_words"]
