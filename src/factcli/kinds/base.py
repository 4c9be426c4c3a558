"""What a kind is, what its rules are given, and what they give back."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from factcli.model import Document, Mention
from factcli.model.claim import NOBODY
from factcli.scan.names import Names
from factcli.scan.numbers import Number
from factcli.scan.people import People
from factcli.scan.tokens import Scan
from factcli.values import Interval, ValueSet


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
    (a date's: the nearest verb of its clause), ``behind`` (an event told by its distance: what follows) or ``none``.
    ``subject`` overrides the clause's own subject.
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
    word of ``words()``, those of ``leads()`` only right before a figure. It answers with what it found there, or None.
    """

    name: str
    doc: str
    find: Finder
    numbers: bool
    words: Callable[[], frozenset[str]]
    file: str
    leads: Callable[[], frozenset[str]] = frozenset

    def corpus(self) -> dict[str, Any]:
        """The kind's examples, negatives and pairs, as parsed from its ``corpus.toml``."""
        return corpus_of(self.file)


def corpus_of(file: str) -> dict[str, Any]:
    """The ``corpus.toml`` that stands beside a module's file, as parsed."""
    import os
    import tomllib

    with open(os.path.join(os.path.dirname(file), "corpus.toml"), "rb") as corpus:
        return tomllib.load(corpus)


def place_of(page: Page, token: int, start: int, end: int) -> dict[str, Any]:
    """The fields of a claim that say where it stands: ``text[start:end]``, in the sentence that holds the token."""
    document = page.document
    sentence = page.scan.sentences[page.scan.sentence_of[token]]
    line, column = document.line_column(start)
    return {
        "path": document.path,
        "start": start,
        "end": end,
        "line": line,
        "column": column,
        "text": document.text[start:end],
        "sentence": document.text[sentence.start : sentence.end],
        "sentence_start": sentence.start,
        "sentence_index": sentence.index,
        "headline": sentence.kind == "headline",
        "origin": document.origin(start, end),
    }


def no_words() -> frozenset[str]:
    """For kinds that begin at numbers only."""
    return frozenset()
