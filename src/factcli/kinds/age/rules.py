"""Rules for ages: at a number, the phrase that makes it an age."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.babies import baby
from factcli.kinds.age.bands import band, in_years
from factcli.kinds.age.beside import after_name, both_ages
from factcli.kinds.age.birthdays import birthday
from factcli.kinds.age.copula import copula_age
from factcli.kinds.age.decades import DECADES, decade
from factcli.kinds.age.groups import extreme, of_the_ages, ranged, spanned
from factcli.kinds.age.labels import labelled
from factcli.kinds.age.limits import BEFORE, LAWFUL, group_under, of_law
from factcli.kinds.age.nominals import of_age
from factcli.kinds.age.pairs import pair_ages
from factcli.kinds.age.stated import OLDEST, UNITS, timed
from factcli.kinds.age.yearold import year_old
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number

# Words right before an age that nothing behind it says to be one; a number on a list apart.
_BEFORE = frozenset(
    "both all aged age ages were of turned turns turning turn at now currently then only just already about around nearly "
    "barely still also himself herself early mid late i'm am is was be either 's , ( and between from oldest youngest eldest "
    "almost them whom - – —".split()
)
# Words right behind an age, or behind the number of "in his 40s", whatever stands before it.
_AFTER = frozenset(["-", "s", "'s", "'", "yo", *UNITS])


def words() -> frozenset[str]:
    """Words at which an age can begin without a number."""
    return DECADES


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The age that the number at token ``at`` states, of somebody or of a sort of people, or None."""
    if number is not None and page.scan.word(number.last + 1) == "years":
        sort = in_years(page, number)
        if sort is not None:
            return sort
    found = _of_somebody(page, at, number)
    return band(page, number) if found is None and number is not None else found


def _of_somebody(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    if number is None and page.scan.lower[at] in DECADES:
        return decade(page, at)
    if number is None or number.form not in ("digits", "words", "article", "ordinal"):
        return None
    scan = page.scan
    if number.form == "ordinal":
        if scan.word(number.last + 1) != "birthday":
            return None
        begin, stop = scan.bounds(at)
        found = birthday(page, number, begin, stop)
        return None if found is None else timed(page, found, number, begin, stop)
    before, after = scan.word(number.first - 1), number.last + 1
    follow = scan.word(after)
    if before in BEFORE and number.form == "digits":
        limit = group_under(page, number, scan.bounds(number.first)[0])
        if limit is not None:
            return limit
    if before in LAWFUL and number.form == "digits":
        limit = of_law(page, number, scan.bounds(number.first)[0])
        if limit is not None:
            return limit
    # Most numbers of an article are no ages, and the words beside them tell so before any arithmetic.
    if before not in _BEFORE and follow not in _AFTER and not _listed(before):
        return None
    lower = scan.lower
    begin, stop = scan.bounds(at)
    value = number.low
    if value != value.to_integral_value() or value < 0 or number.high > OLDEST * 12:
        return None
    tens = number.first == number.last and value % 10 == 0 and 10 <= value < 120
    if tens and (follow in ("s", "'s") or (follow == "'" and scan.word(after + 1) == "s")):
        return decade(page, at)
    if follow == "yo" and scan.glued(after) and number.form == "digits":  # 47yo
        found = year_old(page, number, "year", after, begin, stop)
        return None if found is None else timed(page, found, number, begin, stop)
    # 47-year-old · 47 year old · 47 years old · 21-month-old · 47 years of age
    i = after + 1 if follow == "-" and after < stop else after
    if before == "and" and lower[number.first - 2] in ("years", "year") and lower[i : i + 1] != ["years"]:
        return None  # the days of "17 years and 124 days old", whose age is the years
    unit = UNITS.get(lower[i]) if i < stop else None
    if unit == "year" and lower[number.begin - 1] == "aged" and {"old", "age"}.isdisjoint(lower[i : i + 4]):
        unit = None  # "aged 35 years": the label tells
    if unit is not None:
        if before in ("to", "-", "–") and lower[number.first - 2].isdigit():
            return None  # the end of a range whose beginning nobody is said to be
        j = i + 2 if i + 1 < stop and lower[i + 1] == "-" else i + 1
        j = _days_past(lower, i, j)
        if (j < stop and lower[j] == "old") or (lower[j : j + 2] == ["of", "age"] and (j := j + 1)):
            several = _of_several(page, number, j, begin, stop) if unit == "year" else None
            if several is not None:
                return several
            found = year_old(page, number, unit, j, begin, stop)
        else:
            found = baby(page, number, i, begin, stop)
        return None if found is None else timed(page, found, number, begin, stop)
    if before == "of" and follow == "and":
        number = of_the_ages(page, number)
    ends = spanned(page, number, begin, stop)
    if ends is not None:
        return [timed(page, one, own, begin, stop) for one, own in ends]
    found = ranged(page, number, begin, stop)
    if found is not None:
        return timed(page, found, number, begin, stop)
    if number.high > OLDEST or number.form == "article" or (number.form == "words" and number.high != number.low):
        return None
    both = both_ages(page, number, begin, stop) or pair_ages(page, number, begin, stop)
    if both is not None:
        return [timed(page, one, own, begin, stop) for one, own in both]
    found = (
        extreme(page, number, begin, stop)
        or labelled(page, number, begin, stop)
        or after_name(page, number, begin, stop)
        or copula_age(page, number, begin, stop)
        or of_age(page, number, begin, stop)
    )
    return None if found is None else timed(page, found, number, begin, stop)


def _of_several(page: Page, number: Number, last: int, begin: int, stop: int) -> list[Found] | None:
    """Ages of several, "years old" behind them: "aged from 46 to 73 years old", "Marsh and Tull, both 20 years old"."""
    ages = (
        spanned(page, number, begin, stop) if number.low < number.high else both_ages(page, number, begin, stop, last)
    )
    return None if ages is None else [timed(page, one, own, begin, stop) for one, own in ages]


def _days_past(lower: list[str], unit: int, old: int) -> int:
    """The token of ``old`` behind what an age has on top of its years ("17 years and 124 days old"), else ``old`` itself."""
    if lower[unit] == "years" and lower[unit + 1 : unit + 2] == ["and"] and lower[unit + 3 : unit + 5][-1:] == ["old"]:
        return unit + 4 if lower[unit + 3] in UNITS else old
    return old


def _listed(before: str) -> bool:
    """Whether a number can go on a list, told by the word before it: "aged 6, 9 and 14"."""
    return before.isdigit() or before in lang.number_words()
