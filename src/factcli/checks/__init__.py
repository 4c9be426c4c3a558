"""Checks: what a copy desk finds inside one draft, deduced from the claims and values that are there already.

A check is a folder with its rules and a ``corpus.toml``, and one line in ``CHECKS``.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcli.checks import (
    age_arithmetic,
    duration_dates,
    headline_body,
    impossible_date,
    order,
    parts_total,
    percent_arithmetic,
    relative_date,
    scale,
    second_reference,
    weekday_date,
)
from factcli.checks.base import Check, Draft
from factcli.kinds import Page
from factcli.model import Claim, Fact

CHECKS: tuple[Check, ...] = (
    weekday_date.CHECK,
    impossible_date.CHECK,
    duration_dates.CHECK,
    order.CHECK,
    relative_date.CHECK,
    age_arithmetic.CHECK,
    parts_total.CHECK,
    percent_arithmetic.CHECK,
    scale.CHECK,
    headline_body.CHECK,
    second_reference.CHECK,
)


def run(page: Page, claims: Sequence[Claim], checks: Sequence[Check] | None = None) -> list[Fact]:
    """What the checks find in one article, in the order of the places; without ``checks`` those that run by default."""
    draft = Draft(page, claims)
    chosen = [check for check in CHECKS if check.by_default] if checks is None else checks
    return sorted((fact for check in chosen for fact in check.find(draft)), key=_order)


def _order(fact: Fact) -> tuple[int, int, str]:
    first = fact.values[0].claims[0].claim
    return first.start, first.end, fact.id


__all__ = ["CHECKS", "Check", "Draft", "run"]
