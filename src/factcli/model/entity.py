"""Entities: who or what the mentions of all the documents stand for."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from typing import NamedTuple


class Link(NamedTuple):
    """Why two names are one entity: the named comparison level that joined them."""

    left: str
    right: str
    level: str


class Entity(NamedTuple):
    """A person, organisation, place or thing across documents, under its canonical name.

    ``names`` are (document path, in-document name) pairs, sorted; ``links`` say why they are one.
    """

    id: int
    name: str
    kind: str
    names: tuple[tuple[str, str], ...]
    links: tuple[Link, ...] = ()


class Variant(NamedTuple):
    """Two spellings of one name: the forms, the words that differ, whether that is certain, and why, in plain words."""

    a: str
    b: str
    label_a: str
    label_b: str
    firm: bool
    reason: str


class Resolution(NamedTuple):
    """Who is who in a story: the entities, the entity of every (path, in-document name), and how names are misspelt."""

    entities: tuple[Entity, ...]
    of: dict[tuple[str, str], int]
    spellings: tuple[Variant, ...] = ()

    def entity(self, path: str, name: str) -> int:
        """The entity's id for a name of a document, or -1."""
        return self.of.get((path, name), -1)
