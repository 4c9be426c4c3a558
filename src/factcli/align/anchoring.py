"""Claims of undated articles told in terms of the story's dated ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from factcli.model import Claim
from factcli.relation.sets import UNDATED
from factcli.values import Interval, Modifier, born_from_age
from factcli.values.ages import AgeUnit

_UNITS: dict[str, AgeUnit] = {"age-year": "year", "age-month": "month", "age-week": "week", "age-day": "day"}
_SLACK = timedelta(days=45)  # how long before or after the dated articles an undated one on the story may have appeared


def anchor(claims: Sequence[Claim], published: Mapping[str, date | None]) -> list[Claim]:
    """The same claims; an age in an undated article becomes a set of birth dates when the story has dated articles.

    Where these lie within weeks of one another, an age in figures is taken for the one that holds on all their days, for
    a birthday between two articles is rare: the claim is marked as of an undated article, and whoever compares it says
    that there may be one. Where the dated articles tell of such a birthday, or lie further apart, the set is as wide as
    the article may be early or late.
    """
    dates = sorted(d for d in published.values() if d is not None)
    if not dates:
        return list(claims)
    wide = Interval.closed(dates[0] - _SLACK, dates[-1] + _SLACK)
    fresh = dates[-1] - dates[0] <= _SLACK
    birthdays: set[str] | None = None
    anchored = []
    for claim in claims:
        told = claim.allowed
        unit = _UNITS.get(claim.unit)
        if unit and claim.attribute == "birth date" and isinstance(told, Interval) and isinstance(told.low, int):
            low, high = told.low, told.high if isinstance(told.high, int) else told.low
            born = born_from_age(low, high, unit, wide, Modifier.NONE)
            if fresh and unit == "year" and claim.value.isdigit():
                birthdays = _birthdays(claims, published) if birthdays is None else birthdays
                if _last_name(claim) not in birthdays:
                    born = _throughout(low, dates[0], dates[-1])
                    claim = claim._replace(frame=claim.frame._replace(scope=(*claim.frame.scope, UNDATED)))
            claim = claim._replace(allowed=born, unit="born")
        anchored.append(claim)
    return anchored


def _throughout(age: int, first: date, last: date) -> Interval[date]:
    """The birth dates of who is this old from the first day to the last."""
    earliest = born_from_age(age, age, "year", Interval.at(last), Modifier.NONE)
    latest = born_from_age(age, age, "year", Interval.at(first), Modifier.NONE)
    return Interval.of(earliest.low, latest.high)


def _birthdays(claims: Iterable[Claim], published: Mapping[str, date | None]) -> set[str]:
    """The last names of whom the dated articles state two ages next to each other."""
    ages: dict[str, set[int]] = {}
    for claim in claims:
        if (
            claim.kind == "age"
            and claim.unit == "born"
            and claim.value.isdigit()
            and published.get(claim.path) is not None
        ):
            ages.setdefault(_last_name(claim), set()).add(int(claim.value))
    return {name for name, stated in ages.items() if name and any(age + 1 in stated for age in stated)}


def _last_name(claim: Claim) -> str:
    return claim.subject.name.rpartition(" ")[2]


__all__ = ["anchor"]
