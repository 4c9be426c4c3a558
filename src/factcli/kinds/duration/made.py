"""What the rules for durations share: the Found of a length of time."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from factcli.kinds.base import Found
from factcli.values import Interval, Modifier, duration_set, duration_text
from factcli.values.durations import DurationUnit


def length(
    rule: str,
    first: int,
    last: int,
    low: Decimal,
    high: Decimal,
    unit: str,
    modifier: Modifier,
    scope: tuple[str, ...] = (),
) -> Found:
    """The Found of so many units of time at tokens ``first``..``last``."""
    kind = cast(DurationUnit, unit)  # the table of units holds only these
    allowed = duration_set(low, high, kind, modifier)
    return Found(
        rule,
        first,
        last,
        duration_text(low, high, kind, modifier),
        allowed,
        "days",
        "duration",
        phrase=last,
        scope=scope,
    )


def within(found: Found) -> Found:
    """The same length as the most that it may be: "within six minutes" is six or less, and more than half of it.

    Whoever took a tenth of that would be said to have been faster, and of two deadlines one is wrong.
    """
    high = found.allowed.high if isinstance(found.allowed, Interval) else None
    if not isinstance(high, Decimal):
        return found
    return found._replace(allowed=Interval.of(high / 2, high, True, False))


__all__ = ["length", "within"]
