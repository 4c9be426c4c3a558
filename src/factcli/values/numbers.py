"""Stated numbers: the set of truths that a number with its hedge allows, and its normalised text."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

from factcli.values.interval import Interval, plain
from factcli.values.policy import Modifier, Policy, current

ZERO = Decimal(0)
ONE = Decimal(1)
_PREFIX = {
    Modifier.APPROX: "~",
    Modifier.NEARLY: "~",
    Modifier.LESS_THAN: "<",
    Modifier.MORE_THAN: ">",
    Modifier.JUST_OVER: ">",
    Modifier.EQUAL_OR_LESS: "<=",
    Modifier.EQUAL_OR_MORE: ">=",
}
_NUMBER_TEXT = re.compile(r"(>=|<=|>|<|~|)(-?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?")
_MODIFIER_OF = {
    "": Modifier.NONE,
    "~": Modifier.APPROX,
    "<": Modifier.LESS_THAN,
    ">": Modifier.MORE_THAN,
    "<=": Modifier.EQUAL_OR_LESS,
    ">=": Modifier.EQUAL_OR_MORE,
}
_AS_STATED = (Modifier.NONE, Modifier.EXACTLY)


def floor(value: Decimal) -> int:
    """The greatest whole number that is not above the value."""
    return int(value.to_integral_value(ROUND_FLOOR))


def ceiling(value: Decimal) -> int:
    """The least whole number that is not below the value."""
    return int(value.to_integral_value(ROUND_CEILING))


def last_digit_unit(value: Decimal) -> Decimal:
    """The unit of the last digit that is not zero (50 → 10, 75 → 1), or of the last decimal written (6.10 → 0.01).

    Zero has the unit 1.
    """
    exponent = int(value.as_tuple().exponent)
    if exponent < 0:
        return ONE.scaleb(exponent)
    if not value:
        return ONE
    digits = plain(abs(value))
    return ONE.scaleb(len(digits) - len(digits.rstrip("0")))


def stated_set(
    low: Decimal,
    high: Decimal,
    modifier: Modifier,
    *,
    half_low: Decimal = ZERO,
    half_high: Decimal = ZERO,
    least: Decimal = ONE,
    base: Decimal | None = ZERO,
    policy: Policy | None = None,
) -> Interval[Decimal]:
    """The set of ``low`` to ``high`` (equal for a single figure) under a hedge: the rule behind all stated quantities.

    ``half_low`` and ``half_high`` are the rounding allowed at each end of a bare figure, ``least`` the smallest width
    of a hedge, ``base`` the value below which nothing lies (None if there is no such value, as with temperatures).
    """
    policy = policy or current()
    if base is not None and low < base:
        base = None
    if modifier is Modifier.MORE_THAN:
        return Interval.more_than(low)
    if modifier is Modifier.EQUAL_OR_MORE:
        return Interval.at_least(low)
    if modifier is Modifier.LESS_THAN:
        # "Fewer than 0" cannot be meant: it allows 0 rather than nothing.
        return Interval.of(base, high, False, base is None or high > base)
    if modifier is Modifier.EQUAL_OR_LESS:
        return Interval.of(base, high)
    if modifier is Modifier.EXACTLY:
        return Interval.closed(low, high)
    if modifier is Modifier.APPROX:
        below = max(abs(low) * policy.approx, least, half_low)
        above = max(abs(high) * policy.approx, least, half_high)
        return _above(Interval.closed(low - below, high + above), base)
    if modifier is Modifier.NEARLY:
        nearly = Interval.half_open(low - max(abs(low) * policy.nearly, least), high)
        bounded = _above(nearly, base)
        return Interval.at(high) if bounded.empty else bounded
    if modifier is Modifier.JUST_OVER:
        return Interval.of(low, high + max(abs(high) * policy.just_over, least), True, False)
    if modifier in (Modifier.START, Modifier.MID, Modifier.END) and low < high:
        span = high - low
        if modifier is Modifier.START:
            return Interval.closed(low, low + span * policy.early)
        if modifier is Modifier.END:
            return Interval.closed(high - span * policy.late, high)
        return Interval.closed(low + span * policy.mid_from, low + span * policy.mid_to)
    return _above(Interval.of(low - half_low, high + half_high, False, half_high > 0), base)


def _above(interval: Interval[Decimal], base: Decimal | None) -> Interval[Decimal]:
    """The part of a range that is not below ``base``."""
    if base is None or (interval.low is not None and interval.low >= base):
        return interval
    return interval & Interval.at_least(base)


def whole_set(interval: Interval[Decimal]) -> Interval[int]:
    """The whole numbers of a range; where it holds none ("2.5 people"), the two next to it."""
    if interval.empty:
        return Interval.nothing(int)
    low = high = None
    if interval.low is not None:
        low = ceiling(interval.low) + (interval.low_open and interval.low == interval.low.to_integral_value())
    if interval.high is not None:
        high = floor(interval.high) - (interval.high_open and interval.high == interval.high.to_integral_value())
    if low is not None and high is not None and low > high and interval.low is not None and interval.high is not None:
        return Interval.closed(floor(interval.low), ceiling(interval.high))
    return Interval.of(low, high)


def rounding(value: Decimal, step: Decimal | None, policy: Policy | None = None) -> Decimal:
    """How far a bare number may be rounded: half of ``step``, or for a plainly written number what D2 allows."""
    policy = policy or current()
    if step is not None:
        return _at_most(step / 2, value, policy)
    if abs(value) >= policy.round_from and value % policy.round_from == 0:
        return _at_most(last_digit_unit(value) / 2, value, policy)
    return ZERO


def _at_most(half: Decimal, value: Decimal, policy: Policy) -> Decimal:
    """Half a step, or what D2 allows at most of the figure; nothing is a part of zero."""
    return min(half, abs(value) * policy.round_most) if value else half


def rounding_of_measure(value: Decimal, step: Decimal | None, policy: Policy | None = None) -> Decimal:
    """How far a measure may be rounded: half of ``step``, or of the unit of its last digit that is not zero (D14)."""
    return _at_most((last_digit_unit(value) if step is None else step) / 2, value, policy or current())


def count_set(
    low: Decimal, high: Decimal, modifier: Modifier, step: Decimal | None, whole: bool, policy: Policy | None = None
) -> Interval[int] | Interval[Decimal]:
    """The set that a number, or a range of numbers, allows.

    ``step`` is the unit of the last digit stated if the number was written scaled ("1.2 million" → 100000), None if it
    was written plainly. ``whole`` gives an Interval[int] (people, votes), else an Interval[Decimal] (money, percent).
    """
    policy = policy or current()
    if whole:  # "2.5 people" on average: the whole numbers on both sides
        low, high = Decimal(floor(low)), Decimal(ceiling(high))
    half_low, half_high = rounding(low, step, policy), rounding(high, step, policy)
    if whole and not half_low and not half_high and modifier in _AS_STATED:  # most counts
        return Interval.of(int(low), int(high))
    if whole:
        least = ONE
    elif step is not None:
        least = step / 2
    else:
        least = min(ONE, last_digit_unit(high))
    allowed = stated_set(low, high, modifier, half_low=half_low, half_high=half_high, least=least, policy=policy)
    if not whole:
        return allowed
    if modifier in (Modifier.APPROX, Modifier.NEARLY, Modifier.JUST_OVER):
        return whole_set(_widened(allowed, modifier))
    return whole_set(allowed)


def _widened(interval: Interval[Decimal], modifier: Modifier) -> Interval[Decimal]:
    # A hedge's far end is rounded outwards: "about 45" is 40 to 50, not 41 to 49.
    low, high = interval.low, interval.high
    if low is not None and modifier is not Modifier.JUST_OVER:
        low = Decimal(floor(low))
    if high is not None and modifier is not Modifier.NEARLY:
        high = Decimal(ceiling(high))
    return Interval.of(low, high, interval.low_open, interval.high_open)


def plural_set(scale: int, policy: Policy | None = None) -> Interval[int]:
    """What the plural of a number word allows: "dozens" (scale 12) is ``[24, )``, "hundreds" (100) ``[200, )``."""
    policy = policy or current()
    return Interval.at_least(scale * policy.plural_least)


def number_text(low: Decimal, high: Decimal, modifier: Modifier) -> str:
    """The normalised value: ``50``, ``>50``, ``<=14``, ``~50``, ``12..14``; never an exponent, no zeros at the end."""
    return hedged(modifier, plain(low), plain(high))


def hedged(modifier: Modifier, low: str, high: str) -> str:
    """One value or a range of values, as texts, with the sign of its hedge before it."""
    return _PREFIX.get(modifier, "") + (low if low == high else f"{low}..{high}")


@lru_cache(maxsize=4096)  # articles state the same few figures again and again
def parse_number_text(text: str) -> tuple[Decimal, Decimal, Modifier]:
    """The numbers and the hedge of a normalised value; ValueError if it is not one.

    ``~`` reads as APPROX and ``>`` as MORE_THAN: NEARLY and JUST_OVER are not told apart in the text.
    """
    found = _NUMBER_TEXT.fullmatch(text)
    if not found:
        raise ValueError(f"not a number: {text!r}")
    low = Decimal(found[2])
    return low, low if found[3] is None else Decimal(found[3]), _MODIFIER_OF[found[1]]


__all__ = [
    "count_set",
    "last_digit_unit",
    "number_text",
    "parse_number_text",
    "plural_set",
    "rounding_of_measure",
    "stated_set",
    "whole_set",
]
