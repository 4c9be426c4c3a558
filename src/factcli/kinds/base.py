"""What a kind is, what its rules are given, and what they give back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from factcli.model import Document, Mention
from factcli.model.claim import NOBODY
from factcli.scan.names import Names
from factcli.scan.numbers import Number
from factcli.scan.people import People
from factcli.scan.tokens import Scan
from factcli.values import Interval, ValueSet

if TYPE_CHECKING:
    from pathlib import Path


class Page(NamedTuple):
    """One document as the rules see it. ``published`` is the day of publication as a set, None when unknown."""

    document: Document
    scan: Scan
    names: Names
    people: People
    published: Interval[date] | None


class Found(NamedTuple):
    """What a rule found: the value's tokens ``first``..``last`` inclusive, the value, and what it is a value of.

    ``head`` is the token of the noun that is counted, measured or dated (-1: none); ``phrase`` the last token of the
    noun phrase or unit, where the search for a verb after it begins; ``verb`` says which way to look for the governing
    verb first: ``beside`` (a counted noun's: object of the verb before it or subject of the verb after), ``before``
    (a date's: the nearest verb of its clause) or ``none``. ``subject`` overrides the clause's own subject.
    """

    rule: str
    first: int
    last: int
    value: str
    allowed: ValueSet
    unit: str = ""
    attribute: str = ""
    head: int = -1
    of_head: int = -1
    phrase: int = -1
    verb: str = "before"
    scope: tuple[str, ...] = ()
    subject: Mention = NOBODY
    readings: tuple[Mention, ...] = ()
    certainty: str = "firm"
    reason: str = ""
    until: ValueSet | None = None


Finder = Callable[[Page, int, "Number | None"], "list[Found] | Found | None"]


class Kind(NamedTuple):
    """A kind of claim: its name, its rules, and the file of its package, which stands beside its corpus.

    ``find`` is called at every token that could begin a value: at every number expression if ``numbers``, and at every
    word of ``words()``. It answers with what it found there, or None.
    """

    name: str
    doc: str
    find: Finder
    numbers: bool
    words: Callable[[], frozenset[str]]
    file: str

    @property
    def folder(self) -> Path:
        """The folder that holds the kind's corpus."""
        from pathlib import Path  # no run that checks articles needs it

        return Path(self.file).parent

    def corpus(self) -> dict[str, Any]:
        """The kind's examples, negatives and pairs, as parsed from its ``corpus.toml``."""
        import tomllib

        with (self.folder / "corpus.toml").open("rb") as file:
            return tomllib.load(file)


def no_words() -> frozenset[str]:
    """For kinds that begin at numbers only."""
    return frozenset()
