"""The kinds of claim, in the order in which they may claim a number: the most specific first."""

from __future__ import annotations

from factcli.kinds import age, count, date, duration, measure, money, name, ordinal, percent, period, quote, term, time
from factcli.kinds.base import Found, Kind, Page

KINDS: tuple[Kind, ...] = (
    money.KIND,
    percent.KIND,
    time.KIND,
    age.KIND,
    term.KIND,
    period.KIND,
    date.KIND,
    measure.KIND,
    duration.KIND,
    ordinal.KIND,
    count.KIND,
    name.KIND,
    quote.KIND,
)

__all__ = ["KINDS", "Found", "Kind", "Page"]
