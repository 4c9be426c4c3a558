"""Ages: the birth dates that a stated age allows, so that ages of different days and birth dates meet as one fact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from factcli.values.days import add_days, add_months
from factcli.values.interval import Interval
from factcli.values.numbers import ceiling, hedged
from factcli.values.policy import Modifier, Policy, current

AgeUnit = Literal["year", "month", "week", "day"]


def age_on(birth: date, on: date) -> int:
    """Completed years on a day; who was born on 29 February completes them on 1 March of a common year.

    Negative before birth.
    """
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def age_range(low: int, high: int, modifier: Modifier, policy: Policy | None = None) -> tuple[int | None, int | None]:
    """The least and the greatest completed age that the words allow (D9, D12); None is unbounded."""
    if modifier is Modifier.NONE:  # most ages
        return low, high
    policy = policy or current()
    if modifier is Modifier.APPROX:
        return max(low - _width(low, policy.approx), 0), high + _width(high, policy.approx)
    if modifier is Modifier.NEARLY:
        return max(low - _width(low, policy.nearly), 0), max(high - 1, 0)
    if modifier is Modifier.JUST_OVER:
        return low, high + _width(high, policy.just_over)
    if modifier in (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE):
        return low, None
    if modifier is Modifier.LESS_THAN:
        return 0, max(high - 1, 0)
    if modifier is Modifier.EQUAL_OR_LESS:
        return 0, high
    count = high - low + 1
    half = ceiling(count * policy.age_half)
    if modifier is Modifier.START:
        return low, low + half - 1
    if modifier is Modifier.END:
        return high - half + 1, high
    if modifier is Modifier.MID:
        quarter = count // 4
        return low + quarter, high - quarter
    return low, high


def _width(age: int, fraction: Decimal) -> int:
    return max(1, ceiling(age * fraction))


def born_from_age(
    low: int, high: int, unit: AgeUnit, on: Interval[date], modifier: Modifier, policy: Policy | None = None
) -> Interval[date]:
    """The birth dates of somebody who is ``low`` to ``high`` (equal for one age) units old on some day of ``on``.

    47 years on 2023-09-09 is ``[1975-09-10, 1976-09-09]``; "in his 40s" is 40 to 49. Ends beyond the calendar, or of an
    unbounded ``on``, are unbounded.
    """
    least, greatest = age_range(low, high, modifier, policy)
    earliest = None
    if greatest is not None and on.low is not None:
        # The day after the one on which the next birthday would already have been reached.
        before = _back(on.low, greatest + 1, unit)
        earliest = None if before is None else add_days(before, 1)
    latest = None
    if least is not None and on.high is not None:
        latest = _back(on.high, least, unit)
    return Interval.of(earliest, latest)


def _back(day: date, count: int, unit: AgeUnit) -> date | None:
    if unit == "year":
        return add_months(day, -12 * count)
    if unit == "month":
        return add_months(day, -count)
    return add_days(day, -count * (7 if unit == "week" else 1))


def age_text(low: int, high: int, unit: AgeUnit, modifier: Modifier) -> str:
    """The normalised age: ``47``, ``40..49``, ``~50``, ``>60``, ``18 months``; "early 40s" as ``40..44``."""
    if modifier in (Modifier.START, Modifier.MID, Modifier.END):
        least, greatest = age_range(low, high, modifier)
        low, high = least or 0, greatest or 0
    text = hedged(modifier, str(low), str(high))
    if unit == "year":
        return text
    return f"{text} {unit}" if low == high == 1 else f"{text} {unit}s"


__all__ = ["AgeUnit", "age_on", "age_range", "age_text", "born_from_age"]
