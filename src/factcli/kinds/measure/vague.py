"""Measures of dozens and hundreds: hundreds of feet away · thousands of hectares · tens of thousands of square miles."""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.base import Found, Page
from factcli.kinds.measure.loose import deep
from factcli.kinds.measure.units import NAMES, unit_at
from factcli.scan.numbers import Number
from factcli.values import UNITS, Modifier, measure_set
from factcli.values.policy import current

_SIZES = frozenset(["length", "area"])
_GIVEN = frozenset(["[in]", "[fur]", "nm", "[ly]", "[au]"])  # hundreds of these are told of many things at once


def dozens(page: Page, number: Number) -> Found | None:
    """The length or area that "hundreds of feet" is: two hundred feet at least (D4)."""
    scan = page.scan
    at = number.last + 2
    _, stop = scan.bounds(number.first)
    if at >= stop or scan.lower[at - 1] != "of":
        return None
    unit = unit_at(page, at, number)
    if unit is None or UNITS[unit[0]].dimension not in _SIZES or unit[0] in _GIVEN:
        return None
    code, last = unit
    if scan.word(last + 1) == "of" or scan.word(last + 1) in ("per", "an", "a", "apart"):
        return None  # hundreds of miles of pipe; hundreds of miles a day
    low = number.low * current().plural_least
    dimension = UNITS[code].dimension
    if dimension == "length" and deep(page, number.first, last, code in ("[mi]", "km")):
        dimension = "depth"
    words = scan.text(number.first, number.last).lower()
    known = measure_set(low, low, code, Modifier.EQUAL_OR_MORE, Decimal(0))
    return Found(
        "measure.vague", number.first, last, f"{words} {NAMES.get(code, code)}", known, dimension, dimension,
        phrase=last, verb="beside",
    )  # fmt: skip


__all__ = ["dozens"]
