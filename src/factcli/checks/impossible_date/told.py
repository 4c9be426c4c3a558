"""Times told from the day of publication beside the date they are meant to be: last week, on 28 September 2023."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcli.checks.base import Draft, Part, days_of, finding, tokens_of
from factcli.checks.written import Written
from factcli.model import Claim, Fact
from factcli.values.days import make

_TOLD = frozenset(["date.deictic", "date.calendar", "date.ago", "date.weekend"])
_GAP = frozenset([",", "(", "on"])


def find(draft: Draft) -> Iterator[Fact]:
    """Every "last week", "yesterday", "two days ago" of a draft that does not reach the date put beside it."""
    published = draft.page.document.published
    if published is None:
        return
    told = [claim for claim in draft.of_kind("date") if claim.rule in _TOLD]
    if not told or not draft.written:
        return
    scan = draft.page.scan
    written = {one.first: one for one in draft.written}
    for claim in told:
        _, last = tokens_of(draft, claim)
        at = last + 1
        while at < len(scan.lower) and at - last <= 3 and scan.lower[at] in _GAP:
            at += 1
        one = written.get(at)
        if one is None or at == last + 1 or scan.sentence_of[at] != scan.sentence_of[last] or one.until:
            continue
        days = _days(one, published)
        allowed = days_of(claim.allowed)
        if allowed is not None and days and not any(day in allowed for day in days):
            yield _fact(draft, claim, one, published, days)


def _days(one: Written, published: date) -> list[date]:
    """The days that a date can be: its own, or without a year that of every year near publication."""
    years = [one.year] if one.year is not None else [published.year - 1, published.year, published.year + 1]
    return [day for year in years if (day := make(year, one.month, one.day)) is not None]


def _fact(draft: Draft, claim: Claim, one: Written, published: date, days: list[date]) -> Fact:
    scan = draft.page.scan
    first, last = tokens_of(draft, claim)
    year = "XXXX" if one.year is None else f"{one.year:04}"
    return finding(
        draft,
        "impossible-date",
        f"When was “{' '.join(scan.text(first, one.last).split())}”?",
        [
            Part(first, last, claim.value, str(claim.allowed), claim),
            Part(one.first, one.last, f"{year}-{one.month:02}-{one.day:02}"),
        ],
        [
            f"“{claim.text}” in an article of {published.isoformat()} is not that day",
            "the day of publication may be what is wrong",
        ],
        kind="date",
        certainty="tentative",
    )


__all__ = ["find"]
