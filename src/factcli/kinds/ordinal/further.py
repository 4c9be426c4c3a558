"""Ordinals that tell of one more: a second video surfaced; Orsk's is the fourth to open."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.nouns import told
from factcli.scan import clauses
from factcli.scan.counting import known
from factcli.scan.numbers import Number

_IS = frozenset("is was be been becomes became become are were".split())
# Where one more is feared, wished for or denied, there may be none.
_DOUBT = frozenset(
    "might may could would feared fear fears possible potential no not without n't if whether any suspected".split()
)
_HAD = frozenset("home job income round wave".split())
_DOUBTED = 6  # tokens before


def one_more(page: Page, number: Number, phrase: clauses.Phrase, noun: str) -> Found | None:
    """a second video that surfaced · a second group was seized: one more of its sort, which a third one does not contradict."""
    scan = page.scan
    begin = scan.bounds(number.first)[0]
    if noun in lang.person_nouns() or lang.noun_classes().get(noun) in lang.person_classes() or not known(noun):
        return None  # who else did or suffered something is told of everybody
    if lang.singular(noun) != noun or scan.words[phrase.head][0].isupper() or noun in lang.time_units():
        return None
    if noun in _HAD:
        return None  # what many people have, and what comes in rounds
    if not _DOUBT.isdisjoint(scan.lower[max(begin, number.first - _DOUBTED) : number.first - 1]):
        return None
    found_more = told(number, phrase, noun)
    return found_more._replace(unit=f"another {found_more.unit}")


def as_many(page: Page, number: Number, before: str, begin: int, stop: int) -> Found | None:
    """Surrey's is the fourth to open · he was the fifth to be charged: as many did the same."""
    lower = page.scan.lower
    if before != "the" or number.first - 2 < begin or number.last + 2 >= stop:
        return None
    if lower[number.first - 2] not in _IS or lower[number.last + 2] == "last":
        return None
    verb = lower[number.last + 2]
    if verb == "be" and number.last + 3 < stop:
        verb = lower[number.last + 3]
    if verb not in lang.verb_forms():
        return None
    found_did = told(number, clauses.Phrase(-1, number.last), "one")
    return found_did._replace(unit=f"one to {lang.verb_forms()[verb][0]}")


__all__ = ["as_many", "one_more"]
