"""Claims of undated articles told in terms of the story's dated ones, as widely as that must be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from factcli.model import Claim
from factcli.values import Interval, Modifier, born_from_age

_SLACK = timedelta(days=45)  # how long before or after the dated articles an undated one on the story may have appeared


def anchor(claims: Sequence[Claim], published: Mapping[str, date | None]) -> list[Claim]:
    """The same claims; an age in an undated article becomes a set of birth dates when the story has dated articles."""
    dates = sorted(d for d in published.values() if d is not None)
    if not dates:
        return list(claims)
    window = Interval.closed(dates[0] - _SLACK, dates[-1] + _SLACK)
    anchored = []
    for claim in claims:
        if claim.unit == "age-year" and isinstance(claim.allowed, Interval) and isinstance(claim.allowed.low, int):
            high = claim.allowed.high
            born = born_from_age(
                claim.allowed.low, high if isinstance(high, int) else claim.allowed.low, "year", window, Modifier.NONE
            )
            claim = claim._replace(allowed=born, unit="born")
        anchored.append(claim)
    return anchored
