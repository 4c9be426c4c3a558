"""A suppression as it is written: where it stands, what it is for, and which places it covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

from factcli.gate.paths import relative
from factcli.model import Claim, Document, Fact, Placed

Form = Literal["comment", "mark", "sidecar", "configuration"]


@dataclass(frozen=True, slots=True)
class Ignore:
    """One suppression. Everything that it names must fit a place for the place to be covered.

    ``path`` and ``line`` are where it is written, ``written`` how (``ignore-file``, ``[CQ]``). ``rules`` are kinds and
    checks, None for all. ``article`` is the file that it is for (``""``: any), ``spans`` the stretches of that file's
    source (none: all of it), which a place has to touch, or with ``exact`` to equal. ``pattern`` is a path or a glob from
    the folder ``base``; ``value`` a value, normalised or as worded; ``fact`` a fact's id.
    """

    form: Form
    path: str
    line: int
    written: str
    rules: tuple[str, ...] | None = None
    reason: str = ""
    article: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    exact: bool = False
    pattern: str = ""
    base: str = ""
    value: str = ""
    fact: str = ""

    @property
    def in_source(self) -> bool:
        """Whether it stands in the article itself."""
        return self.form in ("comment", "mark")

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Where it stands in a list of them: by file and line."""
        return self.path, self.line, self.spans[0][0] if self.spans else 0, self.written


@dataclass(frozen=True, slots=True)
class Place:
    """One statement of a fact, and where it stands in its file's source."""

    placed: Placed
    file: str
    start: int
    end: int

    @property
    def claim(self) -> Claim:
        """What is stated."""
        return self.placed.claim


def place_of(placed: Placed, documents: dict[str, Document]) -> Place:
    """A statement's place; ``documents`` are those of the report by path."""
    claim = placed.claim
    document = documents.get(claim.path)
    if document is None:  # an entry of a facts file is no article
        return Place(placed, claim.path, claim.start, claim.end)
    return Place(placed, document.file, *document.source_span(claim.start, claim.end))


class Pool:
    """All suppressions of a run, found by the file of the places that they could cover."""

    def __init__(self, every: Iterable[Ignore]) -> None:
        self.every = sorted(every, key=lambda one: one.order)
        self._of: dict[str, list[Ignore]] = {}
        for one in self.every:
            self._of.setdefault(one.article, []).append(one)

    def covering(self, fact: Fact, place: Place) -> list[Ignore]:
        """The suppressions that cover a place of a fact, those that stand in articles first."""
        own, general = self._of.get(place.file, []), self._of.get("", [])
        return [one for one in (*own, *general) if _covers(one, fact, place)]


def _covers(one: Ignore, fact: Fact, place: Place) -> bool:
    if one.rules is not None and not _named(one.rules, fact, place.claim):
        return False
    if one.spans and not any(_touches(span, place, one.exact) for span in one.spans):
        return False
    if one.value and not _worth(one.value, place.claim):
        return False
    if one.fact and one.fact != fact.id:
        return False
    return not one.pattern or fits(one, place.file)


def _named(rules: tuple[str, ...], fact: Fact, claim: Claim) -> bool:
    """Whether the fact's rule is among them, or for a comparison the kind of the statement itself."""
    return fact.rule in rules or (not fact.check and claim.kind in rules)


def _touches(span: tuple[int, int], place: Place, exact: bool) -> bool:
    if exact:
        return span == (place.start, place.end)
    return place.start < span[1] and span[0] < max(place.end, place.start + 1)


def _worth(value: str, claim: Claim) -> bool:
    wanted = _words(value)
    return wanted in (_words(claim.value), _words(claim.text))


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()


def fits(one: Ignore, file: str) -> bool:
    """Whether a file's path is the one that a suppression names, or fits its glob, whose ``*`` crosses folders too."""
    path = relative(file, one.base)
    return path == one.pattern or fnmatchcase(path, one.pattern)
