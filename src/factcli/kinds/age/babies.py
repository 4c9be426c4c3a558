"""Ages of babies told without "old": ``a baby boy of 11 months``, ``the infant, 10 weeks,``, ``Zoe Marsh, 11 months,``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.stated import UNITS, stated_age
from factcli.kinds.age.whose import nominal, person
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number

_OLDEST = {"month": 36, "week": 60, "day": 90}
_CHILDREN = frozenset("baby infant newborn toddler boy girl child tot".split())
_KIN = frozenset("son daughter grandson granddaughter brother sister nephew niece twins".split())
_TERMS = frozenset("jailed sentenced sentence sentences prison jail banned ban suspended loan contract deal".split())
_AFTER = frozenset([",", ")", ".", ";", "was", "who", "died", "is", "has", "and", "from", "were"])


def baby(page: Page, number: Number, unit_at: int, begin: int, stop: int) -> Found | None:
    """The age in months, weeks or days of a child whose noun or name stands before it, ``unit_at`` being its unit's token."""
    lower = page.scan.lower
    unit = UNITS.get(lower[unit_at], "year")
    follow = lower[unit_at + 1] if unit_at + 1 < stop else "."
    if unit not in _OLDEST or not 1 <= number.low == number.high <= _OLDEST[unit] or follow not in _AFTER:
        return None
    before = number.begin - 1
    if before <= begin or lower[before] not in (",", "(", "of", "aged"):
        return None
    own = lower[begin:stop]
    if not _TERMS.isdisjoint(own):
        return None  # "Marsh, three months, and Tull, six months" are terms
    at = before - 1
    at -= lower[at] == ","
    name = page.names.at(at)
    found = stated_age(page, number, "age.baby", unit_at, unit)
    if name is not None and lower[before] != "of":
        child = not (_CHILDREN | _KIN).isdisjoint(own) or any(word in lang.kin_nouns() for word in own)
        if name.kind != "person" or not child:
            return None
        return found._replace(subject=person(page, name))
    if lower[at] in _CHILDREN or (lower[at] in _KIN and lower[before] != "of"):
        return found._replace(subject=nominal(page, at, at), head=at)
    return None


__all__ = ["baby"]
