"""What cannot be: days, times of day, ranges, and times told from the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.checks.base import Draft
from factcli.checks.impossible_date import clocks, days, ranges, told
from factcli.model import Fact


def find(draft: Draft) -> Iterator[Fact]:
    """The impossible dates, times and ranges of a draft."""
    yield from days.find(draft)
    yield from clocks.find(draft)
    yield from ranges.find(draft)
    yield from told.find(draft)


__all__ = ["find"]
