"""Rules for ages: at a number, the phrase that makes it an age."""

from __future__ import annotations

from typing import cast

from factcli.kinds.age.beside import after_name, both_ages
from factcli.kinds.age.copula import copula_age
from factcli.kinds.age.labels import decade, labelled
from factcli.kinds.age.stated import OLDEST, UNITS, timed
from factcli.kinds.age.yearold import year_old
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number


def words() -> frozenset[str]:
    """Words at which an age can begin without a number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The age that the number at token ``at`` states, or None."""
    if number is None or number.form not in ("digits", "words", "article"):
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    value = number.low
    if value != value.to_integral_value() or value < 0 or number.high > OLDEST * 12:
        return None
    after = number.last + 1
    if number.first == number.last and value % 10 == 0 and 10 <= value < 120:
        if after < stop and lower[after] == "s" and scan.glued(after):
            return decade(page, number, after, begin, stop)
        if lower[after : after + 2] == ["'", "s"] or lower[after : after + 1] == ["'s"]:
            return decade(page, number, after if lower[after] == "'s" else after + 1, begin, stop)
    # 47-year-old · 47 year old · 47 years old · 21-month-old · 47 years of age
    i = after + 1 if after < stop and lower[after] == "-" else after
    if i < stop and lower[i] in UNITS:
        j = i + 2 if i + 1 < stop and lower[i + 1] == "-" else i + 1
        if (j < stop and lower[j] == "old") or (lower[j : j + 2] == ["of", "age"] and (j := j + 1)):
            return timed(page, year_old(page, number, UNITS[lower[i]], j, begin, stop), begin, stop)
        return None
    if number.high > OLDEST or number.form == "article" or (number.form == "words" and number.high != number.low):
        return None
    both = both_ages(page, number, begin, stop)
    if both is not None:
        return [cast(Found, timed(page, one, begin, stop)) for one in both]
    found = (
        labelled(page, number, begin, stop)
        or after_name(page, number, begin, stop)
        or copula_age(page, number, begin, stop)
    )
    return timed(page, found, begin, stop)
