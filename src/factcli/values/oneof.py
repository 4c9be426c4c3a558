"""A finite set of labels, and the operations that labels and intervals share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import reduce
from typing import Any, NamedTuple, TypeAlias, cast

from factcli.values.interval import Interval


class OneOf(NamedTuple):
    """One of these labels is the truth: speakers, spellings, weekdays without an anchor."""

    labels: frozenset[str]

    @classmethod
    def of(cls, *labels: str) -> OneOf:
        """The set of these labels."""
        return cls(frozenset(labels))

    @property
    def empty(self) -> bool:
        """Whether no label is left."""
        return not self.labels

    def __and__(self, other: OneOf) -> OneOf:
        if not isinstance(other, OneOf):
            raise TypeError(f"not comparable: labels and {type(other).__name__}")
        return OneOf(self.labels & other.labels)

    def overlaps(self, other: OneOf) -> bool:
        """Whether one label is in both."""
        return not (self & other).empty

    def __contains__(self, label: object) -> bool:
        return label in self.labels

    def __str__(self) -> str:
        return "{" + ", ".join(sorted(self.labels)) + "}"


ValueSet: TypeAlias = Interval[int] | Interval[Decimal] | Interval[date] | OneOf
"""The set of truths that a stated value allows."""


def intersect(a: ValueSet, b: ValueSet) -> ValueSet:
    """The truths that both allow; TypeError if the two are not of one type."""
    if isinstance(a, OneOf) is not isinstance(b, OneOf):
        raise TypeError(f"not comparable: {a} and {b}")
    return cast(ValueSet, cast(Any, a) & b)


def overlap(a: ValueSet, b: ValueSet) -> bool:
    """Whether one truth satisfies both; TypeError if the two are not of one type."""
    if isinstance(a, Interval) and isinstance(b, Interval):
        return a.overlaps(b)
    return not intersect(a, b).empty


def meet(sets: Sequence[ValueSet]) -> ValueSet:
    """The truths that all of them allow; ValueError for no sets, TypeError for sets of several types."""
    if not sets:
        raise ValueError("nothing to intersect")
    return reduce(intersect, sets)


def guilty_pair(sets: Sequence[ValueSet]) -> tuple[int, int] | None:
    """The indexes (smaller first) of two sets that cannot both hold, or None if one truth satisfies all.

    Of intervals they are the one with the greatest lower and the one with the least upper bound: on a line, sets that
    overlap pairwise overlap all together. Of labels it is the first disjoint pair; labels that overlap pairwise can
    still have no label in common, and then there is no pair to name. An empty set is guilty by itself: ``(i, i)``.
    """
    for index, one in enumerate(sets):
        if one.empty:
            return index, index
    if any(isinstance(one, OneOf) for one in sets):
        for left in range(len(sets)):
            for right in range(left + 1, len(sets)):
                if not overlap(sets[left], sets[right]):
                    return left, right
        return None
    if len(sets) < 2:
        return None
    intervals = cast("Sequence[Interval[Any]]", sets)
    kinds = {one.kind for one in intervals if one.kind is not None}
    if len(kinds) > 1:
        raise TypeError("not comparable: " + ", ".join(str(one) for one in intervals))
    lowest = highest = 0
    for index in range(1, len(intervals)):
        one = intervals[index]
        if not intervals[lowest].starts_after(one):
            lowest = index
        if not intervals[highest].ends_before(one):
            highest = index
    if intervals[lowest].overlaps(intervals[highest]):
        return None
    return min(lowest, highest), max(lowest, highest)


__all__ = ["OneOf", "ValueSet", "guilty_pair", "intersect", "meet", "overlap"]
