"""Names of all documents of a story → entities: deterministic record linkage by ordered, named levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcli.model import Claim, Entity
from factcli.resolve.clustering import cluster
from factcli.resolve.linkage import Reference, references


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who in a story: the entities, and the entity of every (path, in-document name)."""

    entities: tuple[Entity, ...]
    of: dict[tuple[str, str], int]

    def entity(self, path: str, name: str) -> int:
        """The entity's id for a name of a document, or -1."""
        return self.of.get((path, name), -1)


def resolve(claims: Sequence[Claim], aliases: Sequence[tuple[str, ...]] = ()) -> Resolution:
    """Link the names that the claims mention; ``aliases`` are groups of names that the user says are one."""
    found: list[Reference] = references(claims)
    entities = cluster(found, aliases)
    return Resolution(tuple(entities), {pair: entity.id for entity in entities for pair in entity.names})


__all__ = ["Resolution", "resolve"]
