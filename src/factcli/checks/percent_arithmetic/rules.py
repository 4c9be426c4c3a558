"""The findings of the check: shares, changes and wholes that the figures do not give."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.checks.base import Draft, finding
from factcli.checks.percent_arithmetic.changes import changes
from factcli.checks.percent_arithmetic.figures import claimed
from factcli.checks.percent_arithmetic.shares import shares
from factcli.checks.percent_arithmetic.wholes import wholes
from factcli.model import Fact

NAME = "percent-arithmetic"


def find(draft: Draft) -> Iterator[Fact]:
    """The percentages of a draft that the figures beside them do not give."""
    claims = claimed(draft)
    for question, parts, reason in (*shares(draft, claims), *wholes(draft, claims)):
        yield finding(draft, NAME, question, parts, [reason], kind="percent")
    for question, parts, reason, note in changes(draft, claims):
        yield finding(
            draft,
            NAME,
            question,
            parts,
            [reason, *(["a change between percentages is counted in points"] if note else [])],
            kind="percent",
            certainty="tentative" if note else "firm",
            verdict="note" if note else "conflict",
        )


__all__ = ["find"]
