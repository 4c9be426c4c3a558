"""Lists of parts: ``three men, two women and a child`` · ``seven on Monday and four on Tuesday``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from factcli import lang
from factcli.kinds import Page
from factcli.scan import clauses
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Interval, count_set

_OPEN = frozenset(
    "others other more including include includes included among least most each another additional apiece rest "
    "remaining remainder alternates alternate reserves substitutes respectively per every".split()
)
_PLACING = frozenset("in on at from near by for to with during under over aged off outside inside of against".split())
_MOST = 40  # items of a list that are added up
_LONGEST = 9  # words of one item


class Item(NamedTuple):
    """One part: its number at tokens ``first``..``last``, what it allows, its noun (-1: none), and where it ends."""

    first: int
    last: int
    allowed: Interval[int]
    head: int
    end: int


def quantity(page: Page, at: int, stop: int) -> tuple[int, int, int, Interval[int]] | None:
    """A whole number at a token, hedge included: where it begins and ends, its first figure, and what it allows."""
    scan = page.scan
    if at >= stop:
        return None
    word = scan.lower[at]
    number = number_at(scan, _past_hedge(page, at, stop))
    if number is not None and number.form in ("digits", "words", "article") and number.low == number.low // 1:
        if (
            at not in (number.begin, number.first)
            or number.last >= stop
            or number.low != number.high
            or number.low >= 10**9
        ):
            return None
        allowed = cast(Interval[int], count_set(number.low, number.high, number.modifier, number.step, True))
        return (number.first, number.last, number.end, allowed) if _counts(page, number) else None
    return (at, at, at, Interval.at(1)) if word in ("a", "an") else None


def _past_hedge(page: Page, at: int, stop: int) -> int:
    scan = page.scan
    for i in range(at, min(stop, at + 3)):
        if begins_number(scan.lower[i]):
            return i
    return at


def _counts(page: Page, number: Number) -> bool:
    """Whether a number can count: no year, no figure of a score, a date, a sum or a share."""
    scan = page.scan
    follow = scan.word(number.last + 1)
    before = scan.word(number.begin - 1) if number.begin > scan.bounds(number.first)[0] else ""
    if before in ("$", "£", "€", "#", "/", ".") or follow in ("%", "percent", "/", ":", "°", "th", "st", "nd", "rd"):
        return False
    if (follow == "-" and scan.glued(number.last + 1)) or (before == "-" and scan.glued(number.begin)):
        return False
    if follow == "per" or scan.word(number.last + 1) in lang.scales():
        return False
    if number.form == "digits" and before in lang.months():
        return False
    digits = scan.lower[number.first]
    return not (number.form == "digits" and len(digits) == 4 and 1500 <= number.low <= 2100 and "," not in digits)


def parts(page: Page, at: int, stop: int) -> tuple[list[Item], int] | None:
    """The items of a list that begins at a token, and the token behind it; None where one of them cannot be read."""
    scan = page.scan
    found: list[Item] = []
    while True:
        item = _item(page, at, stop)
        if item is None:
            return None
        found.append(item)
        if len(found) > _MOST:
            return None
        i = item.end + 1
        if i < stop and scan.lower[i] in (",", ";") and i + 1 < stop:
            j = i + 1 + (scan.lower[i + 1] in ("and", "plus"))
            if quantity(page, j, stop) is not None and not _again(page, j, stop):
                at = j
                continue
        elif i + 1 < stop and scan.lower[i] in ("and", "plus", "&") and quantity(page, i + 1, stop) is not None:
            at = i + 1
            continue
        return (found, i) if len(found) > 1 else None


def _again(page: Page, at: int, stop: int) -> bool:
    """Whether a quantity behind a comma begins a clause rather than an item: "…, two of them", "…, one was"."""
    hit = quantity(page, at, stop)
    return hit is None or page.scan.word(hit[2] + 1) in ("of", "who", "was", "were", "is", "are", "had", "have")


def _item(page: Page, at: int, stop: int) -> Item | None:
    scan = page.scan
    hit = quantity(page, at, stop)
    if hit is None:
        return None
    first, last, end, allowed = hit
    i = end + 1
    if i >= stop:
        return None
    head = -1
    if scan.lower[i] not in _PLACING:
        phrase = clauses.noun_phrase(scan, i, stop)
        if phrase.head < 0 or phrase.partitive or phrase.scope:
            return None
        head = phrase.head
        noun = scan.lower[head]
        if noun in lang.time_units() or noun in lang.unit_words() or noun in lang.currency_words() or noun in _times():
            return None
        end = max(phrase.last, head)
    elif scan.lower[i] == "of":
        return None
    i = end + 1
    while (
        i < stop and scan.lower[i] not in (",", ";", "and", "plus", "&", "—", "–", ")", ".", ":") and i - at < _LONGEST
    ):
        word = scan.lower[i]
        if i == end + 1 and word not in _PLACING:
            break
        if word in _OPEN or word in ("who", "which", "that") or (word == "-" and not scan.glued(i)):
            break
        i += 1
    if i > end + 1:
        end = i - 1
    if any(word in _OPEN for word in scan.lower[first : end + 1]):
        return None
    return Item(first, last, allowed, head, end)


@cache
def _times() -> frozenset[str]:
    return frozenset(["times", "time", "points", "point", "goals", "votes", "degrees"])


def total_of(items: list[Item]) -> Interval[int]:
    """What the parts allow together."""
    low, high = 0, 0
    bounded = all(item.allowed.high is not None for item in items)
    for item in items:
        low += item.allowed.low or 0
        high += item.allowed.high or 0
    return Interval.of(low, high if bounded else None)


__all__ = ["Item", "parts", "quantity", "total_of"]
