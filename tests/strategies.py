"""Hypothesis strategies for values. Bounded and derandomised: a test run says the same thing every time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from factcli.values import Interval, Modifier

quick = settings(derandomize=True, max_examples=120, deadline=None, database=None)

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
# Small ranges, so that ends meet often.
whole = st.integers(-4, 4)
fractions = st.integers(-8, 8).map(lambda n: Decimal(n) / 2)
near_days = st.integers(0, 8).map(lambda n: date.fromordinal(738000 + n))
figures = st.one_of(
    st.integers(0, 200).map(Decimal),
    st.tuples(st.integers(1, 999), st.sampled_from([10, 1000, 100_000, 1_000_000])).map(lambda p: Decimal(p[0] * p[1])),
    st.decimals(min_value=0, max_value=1000, places=2),
)
modifiers = st.sampled_from(list(Modifier))


def intervals_of(ends: st.SearchStrategy[Any]) -> st.SearchStrategy[Interval[Any]]:
    """Intervals over these ends: open, closed, unbounded and empty ones."""
    end = st.one_of(st.none(), ends, ends, ends)
    return st.builds(Interval, end, end, st.booleans(), st.booleans())


# (values, intervals) of one type each.
DOMAINS = [whole, fractions, near_days]


@st.composite
def alike(draw: st.DrawFn, count: int) -> tuple[Any, list[Interval[Any]]]:
    """A value, and so many intervals of its type."""
    ends = draw(st.sampled_from(DOMAINS))
    return draw(ends), draw(st.lists(intervals_of(ends), min_size=count, max_size=count))
