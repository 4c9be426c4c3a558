"""Names of all documents of a story → entities: deterministic record linkage by ordered, named levels."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.model import Claim, Resolution
from factcli.resolve.aliases import agreed, called
from factcli.resolve.clustering import cluster
from factcli.resolve.linkage import references
from factcli.resolve.spelling import find_variants, variants


def resolve(claims: Sequence[Claim], aliases: Sequence[tuple[str, ...]] = ()) -> Resolution:
    """Link the names that the claims mention; ``aliases`` are groups of names that the user says are one."""
    found = references(claims)
    spellings = find_variants(claims)
    spelled = [(i, j) for i, j, _, _ in variants(found, claims, spellings)]
    entities = cluster(found, aliases, spelled)
    of = {pair: entity.id for entity in entities for pair in entity.names}
    return Resolution(tuple(entities), of, tuple(spellings))


__all__ = ["agreed", "called", "resolve"]
