"""Custodial terms in months, with life above every number.

Months keep 12 months and 1 year one and the same. Days and weeks are told as months of 30 to 31 days (D13), so 90 days
meet three months and 180 days six, while 12 years and 12 years 6 months stay apart.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

from factcli.values.interval import Interval, plain
from factcli.values.numbers import ONE, hedged, stated_set
from factcli.values.policy import Modifier, Policy, current

LIFE = Decimal(100_000)
"""A life term in months: above any number of years that a court imposes."""
LIFE_WITHOUT_PAROLE = LIFE + 1
"""A life term that is known to be without parole."""

_GRAIN = Decimal("0.0001")
Months = Interval[Decimal]


def life() -> Months:
    """"Life": with or without parole, for it is not said which."""  # fmt: skip
    return Interval.closed(LIFE, LIFE_WITHOUT_PAROLE)


def life_without_parole() -> Months:
    """Life without parole and nothing else."""
    return Interval.at(LIFE_WITHOUT_PAROLE)


def minimum_to_life(months: int | Decimal) -> Months:
    """"30 years to life": from that many months to life (with parole)."""  # fmt: skip
    return Interval.closed(Decimal(months), LIFE)


def term_set(
    low_months: int | Decimal,
    high_months: int | Decimal | None = None,
    modifier: Modifier = Modifier.NONE,
    policy: Policy | None = None,
) -> Months:
    """The terms, in months, that a number of months allows, or a range of them (None: a single figure).

    A bare figure is exact; "at least six years" has no upper end and so includes life.
    """
    low = Decimal(low_months)
    return stated_set(low, low if high_months is None else Decimal(high_months), modifier, least=ONE, policy=policy)


def day_term_set(
    low_days: int | Decimal,
    high_days: int | Decimal | None = None,
    modifier: Modifier = Modifier.NONE,
    policy: Policy | None = None,
) -> Months:
    """The terms, in months, that a number of days allows (a week is seven), rounded outwards to 0.0001 months."""
    policy = policy or current()
    low = Decimal(low_days)
    days = stated_set(low, low if high_days is None else Decimal(high_days), modifier, least=ONE, policy=policy)
    shortest, longest = policy.term_month_days
    return Interval.of(
        None if days.low is None else (days.low / longest).quantize(_GRAIN, ROUND_FLOOR),
        None if days.high is None else (days.high / shortest).quantize(_GRAIN, ROUND_CEILING),
        days.low_open,
        days.high_open,
    )


def term_text(
    low: int | Decimal,
    high: int | Decimal | None = None,
    modifier: Modifier = Modifier.NONE,
    unit: Literal["month", "day"] = "month",
) -> str:
    """The normalised term of a number of months (or days): ``25y``, ``6m``, ``1y6m``, ``90d``, ``12y..15y``, ``>=6y``,
    ``30y..life``, ``life``, ``life without parole``.
    """  # fmt: skip
    first = Decimal(low)
    last = first if high is None else Decimal(high)
    if unit == "day":
        return hedged(modifier, f"{plain(first)}d", f"{plain(last)}d")
    if first >= LIFE:
        return "life without parole" if first == LIFE_WITHOUT_PAROLE else "life"
    return hedged(modifier, _months_text(first), "life" if last >= LIFE else _months_text(last))


def _months_text(months: Decimal) -> str:
    years, rest = divmod(months, 12)
    if rest and rest != rest.to_integral_value():
        return f"{plain(months)}m"
    return (f"{plain(years)}y" if years else "") + (f"{plain(rest)}m" if rest or not years else "")


__all__ = [
    "LIFE",
    "LIFE_WITHOUT_PAROLE",
    "day_term_set",
    "life",
    "life_without_parole",
    "minimum_to_life",
    "term_set",
    "term_text",
]
