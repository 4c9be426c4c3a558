"""What an age allows: the set of birth dates, told of the time that the age is of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, cast

from factcli.kinds.age.identified import named_further_on
from factcli.kinds.age.moment import at_death, harmed, since_its_year, since_the_event, victim
from factcli.kinds.age.whose import Owner
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier, age_text, born_from_age
from factcli.values.ages import AgeUnit

OLDEST = 122  # the longest life on record, Jeanne Calment's
EVENT = "age at an event"
TURNS = "age.turns"  # the rule of an age that is about to be reached: "turns 70 on Saturday"
BE = ("is", "was", "'s", "be", "been", "being", "were", "are", "turned")
FUTURE = frozenset(
    "until till once before unless if will would could must should may might wants hopes over under".split()
)
BOUNDS = (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE, Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS)
UNITS = {
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
}

_UNTOLD: Interval[date] = Interval.everything()  # what an age allows while it is not known of which day it is
_PAST = 300  # days before publication beyond which an age may be that of a year that its sentence names


def stated_age(page: Page, number: Number, rule: str, last: int, unit: str = "year", **more: object) -> Found:
    """An age as found at a number, before ``timed`` tells what it allows; ``more`` are further fields of :class:`Found`."""
    low, high = int(number.low), int(number.high)
    modifier = _modifier(number, rule)
    fields: dict[str, Any] = {"attribute": "birth date", "phrase": last, **more}
    return Found(
        rule,
        number.first,
        last,
        age_text(low, high, cast(AgeUnit, unit), modifier),
        _UNTOLD,
        "born" if page.published else f"age-{unit}",
        **fields,
    )


def owned_age(page: Page, number: Number, rule: str, last: int, owner: Owner, unit: str = "year") -> Found:
    """The same of an owner, as the rules that look for one answer."""
    subject, readings, certainty, reason = owner
    return stated_age(
        page, number, rule, last, unit, subject=subject, readings=readings, certainty=certainty, reason=reason
    )


def either_of(page: Page, number: Number) -> bool:
    """Whether a number is two neighbouring ages, one of which somebody has: "15 or 16"."""
    lower = page.scan.lower
    return number.last - number.first == 2 and lower[number.first + 1] == "or" and 0 < number.high - number.low <= 2


def _modifier(number: Number, rule: str) -> Modifier:
    # "more than 47-year-old Marsh" bounds something else: an age in front of a noun is what it says
    return Modifier.NONE if number.modifier in BOUNDS and rule == "age.premodifier" else number.modifier


def timed(page: Page, found: Found, number: Number, begin: int, stop: int) -> Found:
    """The age told of the time that it is of: at an event as plain years, of a victim since the event, else today."""
    on = page.published
    if found.attribute != EVENT:
        found = named_further_on(page, found, begin, stop)
    if found.rule == TURNS:
        low, _, high = found.value.partition("..")
        if on is not None and found.subject.name and harmed(page, found.subject.name):  # "who would have turned 18"
            found = found._replace(scope=(*found.scope, "harmed"))
            on = since_the_event(page, begin, stop)
        return _told(found, number._replace(low=Decimal(low), high=Decimal(high or low)), on)
    if on is None or on.low is None or found.attribute == EVENT:
        return _told(found, number, None)
    published = on.low
    years = year_beside(page, found, begin, stop) or _years_of_death(page, found, begin, stop)
    if years:  # of several years nothing tells which it was
        on = Interval.closed(date(min(years), 1, 1), date(max(years), 12, 31))
    elif victim(page.scan, number.first, found.phrase, begin, stop) or (
        found.subject.name and harmed(page, found.subject.name)
    ):
        found = found._replace(scope=(*found.scope, "harmed"))
        on = since_the_event(page, begin, stop)
    elif found.rule in ("age.premodifier", "age.apposition") and page.scan.word(number.begin - 1) != "the":
        since = since_its_year(page, begin, number.first)
        if since is not None and since.low is not None and (published - since.low).days >= _PAST:
            on = since
    return _told(found, number, on)


def _told(found: Found, number: Number, on: Interval[date] | None) -> Found:
    """The age with what its number allows on some day: birth dates, or where that is None the years of then."""
    unit = found.value.split()[1].removesuffix("s") if " " in found.value else "year"
    low, high, modifier = int(number.low), int(number.high), _modifier(number, found.rule)
    if on is not None:
        return found._replace(allowed=born_from_age(low, high, cast(AgeUnit, unit), on, modifier))
    slack = max(1, low // 10) if modifier is Modifier.APPROX else 0
    return found._replace(unit=f"age-{unit}", allowed=Interval.closed(max(0, low - slack), high + slack))


def year_beside(page: Page, found: Found, begin: int, stop: int) -> list[int]:
    """The past year that stands right beside an age: "turned 40 in 2019", "jailed in 2015, aged 22"."""
    if found.rule not in ("age.label", "age.turned"):
        return []
    lower = page.scan.lower
    this_year = page.published.low.year if page.published is not None and page.published.low is not None else 0
    before = found.first - 2  # before "aged" and its like
    before -= before >= begin and lower[before] == ","
    after = found.last + 2 if lower[found.last + 1 : found.last + 2] == ["in"] else stop
    near = [lower[at] for at in (before, after) if begin <= at < stop]
    return [int(word) for word in near if len(word) == 4 and word.isdigit() and 1500 < int(word) < this_year][:1]


def _years_of_death(page: Page, found: Found, begin: int, stop: int) -> list[int]:
    """The past years in a sentence that says at what age somebody died: "died in 1979 aged 52"."""
    if found.rule not in ("age.label", "age.at") or not at_death(page, begin, stop):
        return []
    this_year = page.published.low.year if page.published is not None and page.published.low is not None else 0
    return [
        int(word)
        for word in page.scan.lower[begin:stop]
        if len(word) == 4 and word.isdigit() and 1500 < int(word) < this_year
    ]
