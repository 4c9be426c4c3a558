"""Entities: who or what the mentions of all the documents stand for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Why two names are one entity: the named comparison level that joined them."""

    left: str
    right: str
    level: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or thing across documents, under its canonical name.

    ``names`` are (document path, in-document name) pairs, sorted; ``links`` say why they are one.
    """

    id: int
    name: str
    kind: str
    names: tuple[tuple[str, str], ...]
    links: tuple[Link, ...] = ()
