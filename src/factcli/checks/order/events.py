"""Dated events of a draft and of whom or what they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcli import lang
from factcli.checks.base import Draft, tokens_of
from factcli.model import Claim

_DATES = frozenset(["date.day", "date.weekday-date", "date.numeric", "date.year", "date.month"])
_LINKS = frozenset([",", "and", "then", "later", "was", "were", "had", "been", "being", "subsequently", "before", "be"])
_GAP = 4  # tokens of ", and was later" between a date and the verb of the next event
_REST = 6  # tokens of "in Leith on" between that verb and its date
_AGAIN = frozenset(
    "again previously earlier another separate separately first already second new re unrelated reopened initially "
    "after following meanwhile other others".split()
)


class Event(NamedTuple):
    """What happened, to whom (a name or a noun of the draft, ``""`` if it is not known), and the date of it.

    ``verb`` is the class of its verb; ``sure`` is false where a pronoun stands for the subject.
    """

    verb: str
    subject: str
    claim: Claim
    first: int
    last: int
    sure: bool

    @property
    def dated(self) -> bool:
        """Whether the date has its year in its own words."""
        return re.search(r"\d{4}", self.claim.text) is not None


def dated(draft: Draft) -> list[Claim]:
    """The dates that can be of an event: a day, month or year by its own words, in the body."""
    return [
        claim
        for claim in draft.of_kind("date")
        if claim.rule in _DATES and not claim.headline and claim.value[:1] not in "<>=~"
    ]


def events(draft: Draft) -> Iterator[Event]:
    """Every date of a draft that its verb ties to a subject; months and days of unknown order are left out."""
    scan = draft.page.scan
    lower = scan.lower
    previous: Event | None = None
    for claim in dated(draft):
        first, last = tokens_of(draft, claim)
        begin, stop = scan.bounds(first)
        told = next_verb(draft, previous, first) if previous is not None else ""
        verb = told or claim.frame.predicate_class
        if not verb or claim.frame.modality in ("negated", "future", "superseded"):
            previous = None
            continue
        if not _AGAIN.isdisjoint(lower[begin:stop]) or "not" in lower[begin:stop]:
            previous = None
            continue
        subject = claim.subject.name or claim.subject.head
        sure = claim.subject.form == "name"
        if not subject and verb == "born":
            subject, sure = _bracketed(draft, first, begin)
        if told and previous is not None:
            subject, sure = previous.subject, previous.sure
        event = Event(verb, subject, claim, first, last, sure and not _family(draft, begin, stop))
        previous = event
        yield event


def next_verb(draft: Draft, event: Event, first: int) -> str:
    """The class of the verb that goes on from an event with nothing but "and" between, and that the date at a token is of.

    "was convicted on 12 May *and sentenced* on 3 June": ``sentence``; ``""`` where the sentence does not go on so.
    """
    scan = draft.page.scan
    if first <= event.last or scan.sentence_of[event.last] != scan.sentence_of[first]:
        return ""
    gap = scan.lower[event.last + 1 : first]
    for i, word in enumerate(gap[: _GAP + 1]):
        known = lang.verb_forms().get(word)
        if known is not None and word not in _LINKS:
            rest = gap[i + 1 :]
            direct = len(rest) <= _REST and not any(w in lang.verb_forms() or w in (",", "who", "and") for w in rest)
            return known[1] if direct and "and" in gap[:i] else ""
        if word not in _LINKS:
            return ""
    return ""


def _bracketed(draft: Draft, first: int, begin: int) -> tuple[str, bool]:
    """Ada Holm (born 1956)."""
    lower = draft.page.scan.lower
    i = first - 1
    while i > begin and lower[i] in ("born", "in", "on", "b"):
        i -= 1
    name = draft.page.names.at(i - 1) if lower[i] == "(" and i > begin else None
    return (name.key, True) if name is not None and name.kind == "person" else ("", False)


def _family(draft: Draft, begin: int, stop: int) -> bool:
    """Whether a sentence tells of relatives, so that a verb may be of another than its nearest name."""
    return not lang.kin_nouns().keys().isdisjoint(draft.page.scan.lower[begin:stop])


__all__ = ["Event", "dated", "events", "next_verb"]
