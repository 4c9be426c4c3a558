"""The one interval class: a range over int, Decimal or date, with open and closed ends.

Counting numbers and days are discrete, so their ends are stored closed: "more than 50 people" is ``[51, )``. Otherwise
"more than 50" and "fewer than 51" would look as if one truth could satisfy both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T", int, Decimal, date)

ONE_DAY = timedelta(days=1)
# The canonical empty range of each type: two fixed ends that no value lies between.
_EMPTY_ENDS: dict[type, tuple[Any, Any]] = {
    int: (1, 0),
    Decimal: (Decimal(1), Decimal(0)),
    date: (date.max, date.min),
}


def _kind(value: object) -> type:
    """int, Decimal or date; anything else, floats and datetimes included, is a TypeError."""
    kind = type(value)
    if kind is int or kind is date:
        return kind
    if kind is Decimal:
        if not cast(Decimal, value).is_finite():
            raise ValueError(f"an interval end must be finite: {value}")
        return kind
    raise TypeError(f"an interval holds int, Decimal or date, not {kind.__name__}")


def plain(value: Decimal) -> str:
    """A Decimal without exponent and without zeros at the end: ``1150000``, ``0.5``."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _text(value: object) -> str:
    return plain(value) if isinstance(value, Decimal) else str(value)


@dataclass(frozen=True, slots=True)
class Interval(Generic[T]):
    """All values between ``low`` and ``high``; None is unbounded; ends of int and date are always stored closed.

    Both ends are of one type, else TypeError. A range that holds nothing becomes the one empty range of its type.
    Write ``Interval(…)`` or a classmethod, not ``Interval[int](…)``.
    """

    low: T | None = None
    high: T | None = None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        low: Any = self.low
        high: Any = self.high
        if not (self.low_open or self.high_open):  # most intervals are closed and hold something: nothing to store anew
            one = type(high if low is None else low)
            if (one is int or one is date) and (low is None or high is None or (type(high) is one and low <= high)):
                return
        kind = _kind(low) if low is not None else _kind(high) if high is not None else None
        if low is not None and high is not None and _kind(high) is not kind:
            raise TypeError(f"one interval, two types: {low!r} and {high!r}")
        low_open = self.low_open and low is not None
        high_open = self.high_open and high is not None
        empty = False
        if kind is not Decimal and (low_open or high_open):
            step: Any = 1 if kind is int else ONE_DAY
            if low_open:
                empty = low == date.max
                low = low if empty else low + step
            if high_open:
                empty = empty or high == date.min
                high = high if empty else high - step
            low_open = high_open = False
        if low is not None and high is not None:
            empty = empty or low > high or (low == high and (low_open or high_open))
        if empty:
            low, high = _EMPTY_ENDS[cast(type, kind)]
            low_open = high_open = False
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)
        object.__setattr__(self, "low_open", low_open)
        object.__setattr__(self, "high_open", high_open)

    @classmethod
    def of(cls, low: T | None, high: T | None, low_open: bool = False, high_open: bool = False) -> Interval[T]:
        """The interval with these ends; None is unbounded."""
        return cls(low, high, low_open, high_open)

    @classmethod
    def closed(cls, low: T, high: T) -> Interval[T]:
        """``[low, high]``."""
        return cls(low, high)

    @classmethod
    def at(cls, value: T) -> Interval[T]:
        """``[value, value]``."""
        return cls(value, value)

    @classmethod
    def at_least(cls, low: T) -> Interval[T]:
        """``[low, )``."""
        return cls(low, None)

    @classmethod
    def more_than(cls, low: T) -> Interval[T]:
        """``(low, )``."""
        return cls(low, None, True, False)

    @classmethod
    def at_most(cls, high: T) -> Interval[T]:
        """``(, high]``."""
        return cls(None, high)

    @classmethod
    def less_than(cls, high: T) -> Interval[T]:
        """``(, high)``."""
        return cls(None, high, False, True)

    @classmethod
    def half_open(cls, low: T, high: T) -> Interval[T]:
        """``[low, high)``."""
        return cls(low, high, False, True)

    @classmethod
    def everything(cls) -> Interval[T]:
        """``(, )``: allows every truth, of whatever type."""
        return cls(None, None)

    @classmethod
    def nothing(cls, kind: type[T]) -> Interval[T]:
        """The empty interval of a type."""
        low, high = _EMPTY_ENDS[kind]
        return cls(low, high)

    @property
    def kind(self) -> type | None:
        """int, Decimal or date; None for ``(, )``, which has no type."""
        if self.low is not None:
            return type(self.low)
        return None if self.high is None else type(self.high)

    @property
    def empty(self) -> bool:
        """Whether no value lies in it."""
        return self.low is not None and self.high is not None and self.low > self.high

    @property
    def bounded(self) -> bool:
        """Whether both ends are given."""
        return self.low is not None and self.high is not None

    @property
    def point(self) -> bool:
        """Whether exactly one value lies in it."""
        return self.low is not None and self.low == self.high

    def _same_kind(self, other: Interval[T]) -> None:
        if self.kind is not None and other.kind is not None and self.kind is not other.kind:
            raise TypeError(f"not comparable: {self.kind.__name__} and {other.kind.__name__} ({self} and {other})")

    def __and__(self, other: Interval[T]) -> Interval[T]:
        """The values that lie in both; TypeError if they are of two types."""
        self._same_kind(other)
        if self.empty:
            return self
        if other.empty:
            return other
        lower = self if self.starts_after(other) else other
        upper = self if self.ends_before(other) else other
        return Interval(lower.low, upper.high, lower.low_open, upper.high_open)

    def starts_after(self, other: Interval[T]) -> bool:
        """Whether its lower bound is the other's or a greater one."""
        if self.low is None or other.low is None:
            return other.low is None
        return self.low > other.low or (self.low == other.low and self.low_open >= other.low_open)

    def ends_before(self, other: Interval[T]) -> bool:
        """Whether its upper bound is the other's or a lesser one."""
        if self.high is None or other.high is None:
            return other.high is None
        return self.high < other.high or (self.high == other.high and self.high_open >= other.high_open)

    def overlaps(self, other: Interval[Any]) -> bool:
        """Whether one value lies in both: as ``&``, but without making an interval of it."""
        low: Any = self.low  # asked of very many pairs: each end is looked up once
        high: Any = self.high
        first, last = other.low, other.high
        if type(high if low is None else low) is not type(last if first is None else first):
            self._same_kind(other)
        if low is not None and last is not None and last <= low and (last < low or self.low_open or other.high_open):
            return False
        if (
            high is not None
            and first is not None
            and high <= first
            and (high < first or self.high_open or other.low_open)
        ):
            return False
        return not (self.empty or other.empty)

    def hull(self, other: Interval[T]) -> Interval[T]:
        """The smallest interval that holds both."""
        self._same_kind(other)
        if self.empty:
            return other
        if other.empty:
            return self
        lower = other if self.starts_after(other) else self
        upper = other if self.ends_before(other) else self
        return Interval(lower.low, upper.high, lower.low_open, upper.high_open)

    def __contains__(self, value: object) -> bool:
        kind = _kind(value)
        if self.kind is not None and kind is not self.kind:
            raise TypeError(f"{kind.__name__} looked for in an interval of {self.kind.__name__}")
        item = cast(Any, value)
        low: Any = self.low
        high: Any = self.high
        if low is not None and (item < low or (self.low_open and item == low)):
            return False
        return not (high is not None and (item > high or (self.high_open and item == high)))

    def to_decimal(self) -> Interval[Decimal]:
        """The same range over Decimal, so that it can be compared with measured values; TypeError for dates."""
        if self.kind is date:
            raise TypeError("a range of dates is no range of numbers")
        low: Any = self.low
        high: Any = self.high
        if self.kind is Decimal:
            return Interval(low, high, self.low_open, self.high_open)
        return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))

    def __str__(self) -> str:
        if self.empty:
            return "[]"
        low = "" if self.low is None else _text(self.low)
        high = "" if self.high is None else _text(self.high)
        left = "(" if self.low is None or self.low_open else "["
        right = ")" if self.high is None or self.high_open else "]"
        return f"{left}{low}, {high}{right}"


def parse_interval(text: str, kind: type[T]) -> Interval[T]:
    """The interval that ``str`` printed as ``text``, its ends read as ``kind``; ValueError if it is not one."""
    body = text.strip()
    if body == "[]":
        return Interval.nothing(kind)
    if len(body) < 3 or body[0] not in "[(" or body[-1] not in "])" or body.count(",") != 1:
        raise ValueError(f"not an interval: {text!r}")
    low, high = (part.strip() for part in body[1:-1].split(","))
    if (not low and body[0] == "[") or (not high and body[-1] == "]"):
        raise ValueError(f"an unbounded end is open: {text!r}")
    return Interval(_end(low, kind), _end(high, kind), body[0] == "(", body[-1] == ")")


def _end(text: str, kind: type[T]) -> T | None:
    if not text:
        return None
    read: Any = date.fromisoformat if kind is date else kind
    try:
        value: T = read(text)
        return value
    except (ValueError, ArithmeticError):
        raise ValueError(f"not a {kind.__name__}: {text!r}") from None


__all__ = ["Interval", "parse_interval", "plain"]
