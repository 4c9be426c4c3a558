"""A kind of claim that a newsroom defines for itself, as its configuration words it."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from typing import NamedTuple


class Definition(NamedTuple):
    """One ``[[custom]]`` entry: plain strings, so that it can be handed to other processes and compiled there.

    ``patterns`` are literal words around one ``{placeholder}``; ``unit`` names what ``{count}`` and ``{number}`` count;
    ``subject`` is what every claim is stated of; ``examples`` are (value, texts) pairs that must be read so, and
    ``negatives`` texts in which nothing may be found. ``path`` and ``line`` say where the entry stands.
    """

    name: str
    patterns: tuple[str, ...]
    description: str = ""
    unit: str = ""
    subject: str = ""
    examples: tuple[tuple[str, tuple[str, ...]], ...] = ()
    negatives: tuple[str, ...] = ()
    path: str = ""
    line: int = 0

    @property
    def where(self) -> str:
        """The file, the line and the entry, as an error names them."""
        place = f"{self.path}, line {self.line}" if self.line else self.path
        return f"{place}: [[custom]] {self.name}" if place else f"[[custom]] {self.name}"
