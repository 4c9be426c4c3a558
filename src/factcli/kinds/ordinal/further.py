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
TRIES = frozenset("bid attempt try".split())
"""Nouns of what is tried, which are verbs elsewhere."""
_DONE_TO = frozenset("was is has".split())  # what ends a noun phrase that no table knows: a second microphone was found
_HAPPENED = frozenset("has died dies was is".split())
# What stands before a clause that one more victim or suspect begins.
_OPENS = frozenset(
    "that and but while when after as , : said says say reported reports confirmed announced added warned".split()
)
_DOUBTED = 6  # tokens before


def one_more(page: Page, number: Number, phrase: clauses.Phrase, noun: str) -> Found | None:
    """a second video that surfaced · a second group was seized: one more of its sort, which a third one does not contradict."""
    scan = page.scan
    begin = scan.bounds(number.first)[0]
    if noun in lang.person_nouns() or lang.noun_classes().get(noun) in lang.person_classes():
        return None
    follow = scan.word(phrase.last + 1)
    if not (known(noun) or noun in lang.event_nouns() or noun in TRIES or follow in _DONE_TO):
        return None  # who else did or suffered something is told of everybody
    if lang.singular(noun) != noun or scan.words[phrase.head][0].isupper() or noun in lang.time_units():
        return None
    if noun in _HAD:
        return None  # what many people have, and what comes in rounds
    if not _DOUBT.isdisjoint(scan.lower[max(begin, number.first - _DOUBTED) : number.first - 1]):
        return None
    found_more = told(number, phrase, noun)
    return found_more._replace(unit=f"another {found_more.unit}")


def arrived(page: Page, number: Number, at: int, stop: int) -> bool:
    """Whether a clause begins with one more victim or suspect: A second man has been charged · said a second victim died."""
    lower = page.scan.lower
    begin = page.scan.bounds(number.first)[0]
    if lower[number.first - 1] not in ("a", "an"):
        return False
    if number.first - 1 != begin and (number.first - 2 < begin or lower[number.first - 2] not in _OPENS):
        return False
    person = at < stop and (lower[at] in lang.person_nouns() or lower[at] in ("person", "body", "victim", "suspect"))
    if not person:
        return False
    if lower[at + 1 : at + 2] == ["of"]:  # a second member of the party was found
        at = next((i - 1 for i in range(at + 3, min(stop, at + 7)) if lower[i] in _HAPPENED), at)
    if at + 1 >= stop or lower[at + 1] not in _HAPPENED:
        return False
    done = lower[at + 2] if at + 2 < stop else ""
    return lower[at + 1] in ("died", "dies") or done not in ("in", "a", "not")


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


__all__ = ["arrived", "as_many", "one_more"]
