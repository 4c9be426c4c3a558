"""One of two months: in February or March · late June or early July."""

from __future__ import annotations

from typing import cast

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import days
from factcli.kinds.date.common import Days, starts
from factcli.values import Interval, date_text, month

_FAR = 100  # days: who leaves two months open leaves neighbours open
_PARTS = frozenset(["early", "late", "mid", "in"])


def month_or(page: Page, at: int, one: Found | None) -> Found | None:
    """What was found at a month, made to reach to the end of the one that follows "or"."""
    lower = page.scan.lower
    if one is None or one.rule != "date.month" or page.scan.word(one.last + 1) != "or" or one.head >= 0:
        return one
    name = one.last + 2
    name += page.scan.word(name) in _PARTS
    if name >= page.scan.bounds(at)[1] or lower[name] not in lang.months():
        return one
    two = days.at_month(page, name)
    if two is None or two.rule != "date.month":
        return one
    if not (isinstance(one.allowed, Interval) and isinstance(two.allowed, Interval)):
        return one
    first, second, value = cast(Days, one.allowed), cast(Days, two.allowed), two.value.lstrip("~")
    if first.low is None or second.low is None:
        return one
    if first.low > second.low:  # each was put on a side of its own: the second follows the first
        which = lang.months()[lower[name]]
        later = month(first.low.year + (which < first.low.month), which)
        if later is None or (starts(later) - first.low).days > _FAR:
            return one
        second, value = later, date_text(later, "month")
    value = f"{one.value.lstrip('~')}..{value}"
    return one._replace(last=two.last, phrase=two.last, value=value, allowed=first.hull(second))


__all__ = ["month_or"]
