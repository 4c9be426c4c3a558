"""The values that a placeholder stands for: read by the number scanner and by the built-in kinds, never anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcli import lang
from factcli.kinds import KINDS, Found, Kind, Page
from factcli.scan.numbers import Number, anchors
from factcli.scan.tokens import Scan
from factcli.values import OneOf, count_set, number_text, plural_set, year

# The placeholders of one family can be compared with one another; a definition has values of one family.
FAMILIES = {"count": "count", "number": "number", "year": "date", "word": "word", "name": "name"}
OWN_UNIT = frozenset({"count", "number"})  # what these count is for the definition to say
_READ_BY = frozenset("money percent date duration age measure time".split())
_FORMS = frozenset({"digits", "words", "article", "vague"})
_YEARS = range(1000, 2200)


def family(slot: str) -> str:
    """The family of a placeholder: ``{year}`` is a date, the others are families of their own."""
    return FAMILIES.get(slot, slot)


def find(page: Page, slot: str, at: int, number: Number | None) -> list[Found]:
    """The values of a placeholder's sort that are found at a token; ``number`` is the expression that begins there."""
    if slot in _READ_BY:
        return _read(page, _kind(slot), at, number)
    reader = _READERS[slot]
    found = reader(page, at, number)
    return [] if found is None else [found]


def begins(page: Page, slot: str, at: int) -> bool:
    """Whether a value of a placeholder's sort can begin at a token, numbers apart."""
    if slot in ("word", "name"):
        return page.scan.lower[at][0].isalpha()
    return slot in _READ_BY and page.scan.lower[at] in _words(slot)


def is_number(scan: Scan, at: int) -> bool:
    """Whether a number expression can begin at a token."""
    word = scan.lower[at]
    return word[0].isdigit() or word in anchors()


@cache
def _kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


@cache
def _words(slot: str) -> frozenset[str]:
    return _kind(slot).words()


def _read(page: Page, kind: Kind, at: int, number: Number | None) -> list[Found]:
    found = kind.find(page, at, number) if kind.numbers and number is not None else None
    if found is None and page.scan.lower[at] in kind.words():
        found = kind.find(page, at, None)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def _count(page: Page, at: int, number: Number | None) -> Found | None:
    if number is None or number.form not in _FORMS or number.low != number.low.to_integral_value():
        return None
    if number.form == "vague":
        allowed = plural_set(int(number.low))
        return Found("", number.first, number.last, page.scan.lower[number.first], allowed)
    whole = count_set(number.low, number.high, number.modifier, number.step, True)
    return Found("", number.first, number.last, number_text(number.low, number.high, number.modifier), whole)


def _number(page: Page, at: int, number: Number | None) -> Found | None:
    if number is None or number.form not in (_FORMS | {"fraction"}) - {"vague"}:
        return None
    allowed = count_set(number.low, number.high, number.modifier, number.step, False)
    return Found("", number.first, number.last, number_text(number.low, number.high, number.modifier), allowed)


def _year(page: Page, at: int, number: Number | None) -> Found | None:
    word = page.scan.lower[at]
    if len(word) != 4 or not word.isascii() or not word.isdigit() or int(word) not in _YEARS:
        return None
    days = year(int(word))
    return None if days is None else Found("", at, at, word, days, "date")


def _word(page: Page, at: int, number: Number | None) -> Found | None:
    word = page.scan.lower[at]
    if not word.isalpha() or word in lang.stop_words():
        return None
    return Found("", at, at, word, OneOf.of(word), "label")


def _name(page: Page, at: int, number: Number | None) -> Found | None:
    name = page.names.at(at)
    if name is None or name.first != at or name.kind == "demonym":
        return None
    return Found("", name.first, name.last, name.key, OneOf.of(name.key.casefold()), "name label")


_READERS: dict[str, Callable[[Page, int, Number | None], Found | None]] = {
    "count": _count,
    "number": _number,
    "year": _year,
    "word": _word,
    "name": _name,
}


def hedge_before(scan: Scan, first: int, begin: int) -> int:
    """The first token of the hedge, or of the "between", that stands right before a value; ``first`` if there is none."""
    at = first
    for _ in range(2):  # "between about 400 and 450"
        before = at - 1
        if before < begin:
            return at
        if scan.lower[before] == "between":
            at = before
            continue
        for words, _name_of in lang.hedges_by_last().get(scan.lower[before], ()):
            start = before - len(words) + 1
            if start >= begin and tuple(scan.lower[start:at]) == words:
                at = start
                break
    return at


def hedge_after(scan: Scan, last: int, stop: int) -> int:
    """The last token of the hedge that follows a value ("450 or more"); ``last`` if there is none."""
    after = last + 1
    if after < stop and scan.lower[after] == "+" and scan.glued(after):
        return after
    for words, _ in lang.trailing_hedges().get(scan.lower[after] if after < stop else "", ()):
        if after + len(words) <= stop and tuple(scan.lower[after : after + len(words)]) == words:
            return after + len(words) - 1
    return last


def as_own(found: Found, unit: str, attribute: str, slot: str) -> Found:
    """A value as one of a custom kind: its unit where the definition gives it, and the rule that read it."""
    return found._replace(rule=f"custom.{slot}", unit=unit or found.unit, attribute=attribute, readings=())


__all__ = ["OWN_UNIT", "as_own", "begins", "family", "find", "hedge_after", "hedge_before", "is_number"]
