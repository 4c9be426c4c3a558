"""Words that mean a day only where the day of publication is known."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.checks.base import Draft, Part, finding, tokens_of
from factcli.model import Claim, Fact

_UNITS = frozenset(["deictic", "weekday"])


def find(draft: Draft) -> Iterator[Fact]:
    """One note on an undated draft with the first place that needs its date, or nothing: one date mends them all."""
    if draft.page.document.published is not None:
        return
    told = [claim for claim in draft.of_kind("date") if claim.unit in _UNITS and not _said(draft, claim)]
    if not told:
        return
    first = min(told, key=lambda claim: claim.start)
    yield finding(
        draft,
        "relative-date",
        "On which day was it written?",
        [Part(*tokens_of(draft, first), first.value, str(first.allowed), first)],
        ["the draft has no date of publication, which its days count from: put one in its header, or give --as-of"],
        kind="date",
        verdict="note",
    )


def _said(draft: Draft, claim: Claim) -> bool:
    """Whether a claim stands in quotation marks, be it in speech or in a title."""
    return claim.quoted or any(one.start <= claim.start < one.end for one in draft.page.scan.quotations)


__all__ = ["find"]
