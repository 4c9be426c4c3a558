"""What two claims are to each other as statements: the same, compatible, exclusive, or not comparable."""

from __future__ import annotations

from factcli.model import Claim
from factcli.relation.naming import normalise, spelling_variant
from factcli.relation.quotes import difference, quote_relation
from factcli.relation.sets import DOLLARS, Relation, common, value_relation


def relation(a: Claim, b: Claim) -> Relation:
    """Whether one truth could satisfy both claims: by their sets, or by the words and the speaker of quotations."""
    return quote_relation(a, b) if a.unit == b.unit == "quote" else value_relation(a, b)


__all__ = [
    "DOLLARS",
    "Relation",
    "common",
    "difference",
    "normalise",
    "quote_relation",
    "relation",
    "spelling_variant",
    "value_relation",
]
