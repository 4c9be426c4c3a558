"""Lengths whose unit is told once: cut from seven hours to less than five · 14 weeks, up from nine · from 30 to 20 minutes."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration.made import length
from factcli.scan.numbers import Number, begins_number, number_at

# What stands between a length and the bare figure that is set beside it.
_BESIDE = (
    ("up", "from"),
    ("down", "from"),
    ("from",),
    ("compared", "with"),
    ("compared", "to"),
    ("instead", "of"),
    ("rather", "than"),
    ("not",),
)
_TAKES = frozenset(["took", "takes"])
_TAKEN = _TAKES | {"take", "taking", "taken"}
_FARTHER = frozenset("took takes lasted lasts the or after".split())  # what may stand words away from the length
_LAST_WORDS = frozenset(["to", *_FARTHER, *[words[-1] for words in _BESIDE]])
_TERMS = frozenset("prison jail jailed sentence sentenced custody bars".split())  # years in prison are of another kind
_PLANNED = frozenset(
    "first originally initially planned expected promised allowed required scheduled usual for it".split()
)
_ENDS = frozenset(". , ; ) - and but when while by".split())
_EARLIER = (("a", "year"), ("last", "year"), ("a", "decade"), ("a", "month"), ("the", "previous"), ("the", "year"))


def bare(page: Page, number: Number) -> Found | None:
    """The length at a figure that nothing follows, in the unit of the length that it is set beside; None if there is none."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    before = number.begin - 1
    if before <= begin or lower[before] not in _LAST_WORDS or number.form not in ("digits", "words"):
        return None  # as nearly always
    if not _TERMS.isdisjoint(lower[begin:stop]):
        return None
    if lower[before] in _FARTHER:
        return _farther(page, number, begin, stop)
    after = number.end + 1
    if after < stop and lower[after] not in _ENDS and tuple(lower[after : after + 2]) not in _EARLIER:
        return None
    if after < stop and lower[after] == "-" and scan.glued(after):
        return None
    if lower[before] == "to":
        at, risen = before - 1, True
    else:
        beside = next((words for words in _BESIDE if tuple(lower[before + 1 - len(words) : before + 1]) == words), None)
        if beside is None:
            return None
        at, risen = before - len(beside), False
        at -= lower[at] == ","
    unit = lang.time_units().get(lower[at]) if at > begin else None
    if unit is None or not lower[at].endswith("s") or unit == "second":
        return None
    other = _number_before(page, at, begin)
    if other is None or (risen and lower[other.begin - 1 : other.begin] != ["from"]):
        return None
    if not other.low / 10 <= number.low <= other.low * 10 or number.low == other.low:
        return None  # a year, or something else
    return length("duration.elided", number.first, number.last, number.low, number.high, unit, number.modifier)


def _farther(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """20 days to answer; it took 35 · 15 months, not the six first planned · eight weeks, or 13 for larger schemes."""
    lower = page.scan.lower
    before, after = number.begin - 1, number.end + 1
    word, follow = lower[before], lower[after] if after < stop else "."
    hedged = number.begin < number.first
    ended = follow in _ENDS and not (follow == "-" and page.scan.glued(after))
    if word == "the":
        told = lower[before - 1] in ("not", "than") and (ended or follow in _PLANNED)
    elif word == "or":
        told = lower[before - 1] == "," and follow == "for"
    elif word in _TAKES:
        told = ended
    else:
        told = ended and (word != "after" or (hedged and lower[number.first - 1] == "than"))
    if not told:
        return None
    for at in range(before - 1, begin, -1):
        unit = lang.time_units().get(lower[at])
        if unit is None or unit == "second" or not lower[at].endswith("s"):
            continue
        other = _number_before(page, at, begin) or _number_before(page, at - 1, begin)  # 20 business days
        if other is None or not other.low / 10 <= number.low <= other.low * 10:
            return None
        if word in _TAKES and not (lower[before - 1] == "it" or hedged or lower[other.begin - 1] in _TAKEN):
            return None  # in two hours Singh took five
        return length("duration.elided", number.first, number.last, number.low, number.high, unit, number.modifier)
    return None


def _number_before(page: Page, at: int, begin: int) -> Number | None:
    """The number whose last token is right before ``at``."""
    for first in range(max(begin, at - 4), at):
        if begins_number(page.scan.lower[first]):
            number = number_at(page.scan, first)
            if number is not None and number.last == at - 1 and number.form in ("digits", "words"):
                return number
    return None


def first_of_two(page: Page, number: Number) -> Found | None:
    """from 30 to 20 minutes: the first of the two, in the unit of the second."""
    scan = page.scan
    if scan.word(number.last + 1) != "to" or scan.word(number.begin - 1) != "from" or number.low != number.high:
        return None
    begin, stop = scan.bounds(number.first)
    at = number.last + 2
    while at < stop and at < number.last + 4 and not begins_number(scan.lower[at]):
        at += 1  # a hedge: to less than 20
    other = number_at(scan, at) if at < stop and begins_number(scan.lower[at]) else None
    if other is None or number.begin <= begin or other.begin != number.last + 2:
        return None
    word = scan.word(other.last + 1)
    unit = lang.time_units().get(word)
    ratio = number.low / other.low if other.low else Decimal(0)
    if unit is None or not word.endswith("s") or not Decimal("0.1") <= ratio <= 10:
        return None
    if scan.word(other.last + 2) in ("old", "ago", "past", "after", "before"):
        return None
    return length("duration.elided", number.first, number.last, number.low, number.high, unit, number.modifier)


__all__ = ["bare", "first_of_two"]
