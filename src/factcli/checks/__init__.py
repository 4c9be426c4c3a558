"""Checks: what a copy desk finds inside one draft, deduced from the claims and values that are there already.

A check is a folder with its rules and a ``corpus.toml``, and one line in ``CHECKS``.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcli.checks.base import Check, Draft
from factcli.kinds import Page
from factcli.model import Claim, Fact

CHECKS: tuple[Check, ...] = ()


def run(page: Page, claims: Sequence[Claim], checks: Sequence[Check] = CHECKS) -> list[Fact]:
    """What the checks find in one article, in the order of the places, with ids that are its own."""
    draft = Draft(page, claims)
    return sorted((fact for check in checks for fact in check.find(draft)), key=_order)


def _order(fact: Fact) -> tuple[int, int, str]:
    first = fact.values[0].claims[0].claim
    return first.start, first.end, fact.id


__all__ = ["CHECKS", "Check", "Draft", "run"]
