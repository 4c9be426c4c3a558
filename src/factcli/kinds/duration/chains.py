"""Lengths told in several units, as one: five hours and 20 minutes · 5min 41.6sec · 1h 20m · a two-hour-and-10-minute film."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration.made import length
from factcli.scan.numbers import Number, figure, number_at
from factcli.values import Modifier, duration_text
from factcli.values.durations import DurationUnit

# Units whose lengths are told together with smaller ones: "five hours and 20 minutes"; how many make one.
SMALLER: dict[str, tuple[DurationUnit, int]] = {
    "year": ("month", 12),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_LETTERS = {"h": "hour", "m": "minute", "s": "second"}  # units in a chain only: 1h 20m
# What "2 hours 50" can be followed by if it is minutes that are left unsaid; a noun would be counted.
_AFTER_MINUTES = frozenset(". , ; ) - behind ahead to from and but for on in last this later after".split())


def unit_of(word: str) -> str | None:
    """The unit of time that a word or a letter names where a chain can begin."""
    return lang.time_units().get(word) or ("hour" if word == "h" else None)


def chain(page: Page, number: Number, at: int, unit: str, stop: int) -> Found | None:
    """The length that goes on in smaller units behind the unit at token ``at``, or None if it does not."""
    low = number.low
    if low != number.high or low != low.to_integral_value():
        return None
    lower = page.scan.lower
    hyphens = number.last + 1 < at
    texts = [_text(low, unit)]
    last = at
    while unit in SMALLER:
        after = last + 1
        while after < stop and (lower[after] in (",", "and") or (hyphens and lower[after] == "-")):
            after += 1
        smaller, factor = SMALLER[unit]
        more = _part(page, after, stop, smaller, last) if after < stop else None
        if more is None or more[0] >= factor:
            break
        low = low * factor + more[0]
        texts.append(_text(more[0], smaller))
        last, unit = more[1], smaller
    if len(texts) == 1:
        return None
    days = "".join(text[1:] for text in texts if not text.startswith("PT"))
    hours = "".join(text[2:] for text in texts if text.startswith("PT"))
    value = f"P{days}" + (f"T{hours}" if hours else "")
    found = length("duration.length", number.first, last, low, low, unit, number.modifier)
    hedge = found.value[: found.value.index("P")]
    offset = page.scan.word(last + 1) in ("later", "after", "earlier", "before")
    return found._replace(value=hedge + value, scope=("offset",) if offset else ())


def _text(many: Decimal, unit: str) -> str:
    return duration_text(many, many, cast(DurationUnit, unit), Modifier.NONE)


def _part(page: Page, at: int, stop: int, unit: str, last: int) -> tuple[Decimal, int] | None:
    """So many of a unit at token ``at``, and the last token of them: 20 minutes · 41.6 sec · 20m · a bare 50 after hours."""
    scan = page.scan
    word = scan.lower[at]
    if word[0].isdigit():
        value, end = figure(word), at
    elif word in lang.number_words():
        number = number_at(scan, at)
        if number is None or number.low != number.high:
            return None
        value, end = number.low, number.last
    else:
        return None
    if value is None or (unit != "second" and value != value.to_integral_value()):
        return None
    follow = end + 2 if scan.word(end + 1) == "-" else end + 1
    name = scan.word(follow) if follow < stop else ""
    if lang.time_units().get(name) == unit or _LETTERS.get(name) == unit:
        return value, follow
    bare = unit == "minute" and at == last + 1 and len(word) == 2 and word.isdigit()
    if not bare or (scan.lower[last] == "h" and not scan.glued(at)):
        return None
    return (value, end) if not name or name in _AFTER_MINUTES else None  # 2 hours 50 · 1h30


__all__ = ["SMALLER", "chain", "unit_of"]
