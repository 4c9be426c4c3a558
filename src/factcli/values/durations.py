"""Stated durations: the set of lengths in days that the words allow, and their ISO 8601 text."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Literal

from factcli.values.interval import Interval, plain
from factcli.values.numbers import ONE, ZERO, hedged, stated_set
from factcli.values.policy import Modifier, Policy, current

DurationUnit = Literal["second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"]

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
# The mean length in days: by it five years end where six begin, which they do not from 5.5 × 366 and 5.5 × 365 days.
_MEAN = {"month": Decimal("30.4375"), "year": Decimal("365.25"), "decade": Decimal("3652.5"), "century": Decimal(36525)}
_WEEK = Decimal(7)
_CALENDAR = Decimal(3)  # days by which the calendar's months and years leave their mean: February and March are 59 days
# An hour is no finite decimal of a day: ends are rounded to this, a tenth of a millisecond.
_GRAIN = Decimal("1e-9")
_DAY_SECONDS = Decimal(86400)


def _unit_days(unit: DurationUnit, policy: Policy) -> tuple[Decimal, Decimal]:
    """The least and the greatest length of the unit, in units of ``_scale``."""
    if unit in _SECONDS:
        return Decimal(_SECONDS[unit]), Decimal(_SECONDS[unit])
    low, high = {
        "week": policy.week_days,
        "fortnight": (2 * policy.week_days[0], 2 * policy.week_days[1]),
        "month": policy.month_days,
        "year": policy.year_days,
        "decade": (10 * policy.year_days[0], 10 * policy.year_days[1]),
        "century": (100 * policy.year_days[0], 100 * policy.year_days[1]),
    }[unit]
    return low * _DAY_SECONDS, high * _DAY_SECONDS


def _half(value: Decimal) -> Decimal:
    # "Two and a half years" is counted in halves, 1.25 in quarters, 1.3 in tenths.
    part = abs(value) % 1
    if not part:
        return Decimal("0.5")
    if part == Decimal("0.5"):
        return Decimal("0.25")
    if part in (Decimal("0.25"), Decimal("0.75")):
        return Decimal("0.125")
    return ONE.scaleb(int(value.as_tuple().exponent)) / 2


def duration_set(
    low: Decimal, high: Decimal, unit: DurationUnit, modifier: Modifier, policy: Policy | None = None
) -> Interval[Decimal]:
    """The lengths in days that a duration, or a range of durations, allows (D11).

    Loose as speech is: twelve months meet a year, ten years a decade. But five of a unit never meet six of it. Ends are
    rounded to a tenth of a millisecond, outwards where a hedge makes them loose.
    """
    policy = policy or current()
    weeks = unit in ("week", "fortnight")
    half_low = ZERO if weeks else _half(low)
    half_high = ZERO if weeks else _half(high)
    least = max(_half(low), _half(high))
    counted = stated_set(low, high, modifier, half_low=half_low, half_high=half_high, least=least, policy=policy)
    shortest, longest = _unit_days(unit, policy)
    down, up, off = ROUND_FLOOR, ROUND_CEILING, ZERO
    if modifier in (Modifier.NONE, Modifier.EXACTLY) and not weeks:
        shortest = longest = _MEAN[unit] * _DAY_SECONDS if unit in _MEAN else shortest
        if modifier is Modifier.NONE:
            down = up = ROUND_HALF_EVEN
        elif unit in _MEAN:
            off = _CALENDAR
    first = None if counted.low is None else (counted.low * shortest / _DAY_SECONDS - off).quantize(_GRAIN, down)
    last = None if counted.high is None else (counted.high * longest / _DAY_SECONDS + off).quantize(_GRAIN, up)
    high_open = counted.high_open
    week = _WEEK * (2 if unit == "fortnight" else 1)
    if weeks and modifier in (Modifier.NONE, Modifier.EXACTLY) and first is not None and last is not None:
        spread = week / 2 if modifier is Modifier.NONE else ONE
        first = max(first, low * week - spread)
        if last >= high * week + spread:
            last, high_open = high * week + spread, modifier is Modifier.NONE
    return Interval.of(first, last, counted.low_open, high_open)


def duration_text(low: Decimal, high: Decimal, unit: DurationUnit, modifier: Modifier) -> str:
    """The ISO 8601 text with its hedge: ``P25Y``, ``>P2Y``, ``~P6W``, ``PT2H``, ``P2Y..P3Y``.

    Decades and centuries are told in years, fortnights in weeks.
    """
    times, form = {
        "second": (1, "PT{}S"),
        "minute": (1, "PT{}M"),
        "hour": (1, "PT{}H"),
        "day": (1, "P{}D"),
        "week": (1, "P{}W"),
        "fortnight": (2, "P{}W"),
        "month": (1, "P{}M"),
        "year": (1, "P{}Y"),
        "decade": (10, "P{}Y"),
        "century": (100, "P{}Y"),
    }[unit]
    return hedged(modifier, form.format(plain(low * times)), form.format(plain(high * times)))


__all__ = ["DurationUnit", "duration_set", "duration_text"]
