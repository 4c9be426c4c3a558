"""Firsts that are facts of somebody: the first woman to lead the bank, her first title, at the first attempt."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.nouns import told
from factcli.scan import clauses
from factcli.scan.numbers import Number

_OWNERS = frozenset("his her their 's".split())
# Of these papers keep count: a first title is set against a second one.
_COUNTED = frozenset(
    "title win victory medal trophy crown nomination oscar grammy emmy bafta novel album child baby marriage conviction "
    "offence offense arrest term goal century hat-trick".split()
)
_CHOSEN = frozenset("elected chosen returned re-elected win won wins".split())
_ENDS = frozenset(["", ".", ",", ";", ")", "with", "when", "after", "together", "on", "last"])
_WORDS = 3  # between the ordinal and its noun: her first grand slam singles title


def first(page: Page, number: Number) -> Found | None:
    """the first woman to lead the bank · the first Kenyan author to win: nobody did before, where what was done is told."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    if number.first == begin or number.last + 1 >= stop:
        return None
    owner = lower[number.first - 1]
    if owner in _OWNERS or lower[number.last + 1] == "attempt":
        return _achieved(page, number, owner, stop)
    if (
        owner == "the"
        and lower[number.last + 1] in ("count", "ballot", "round")
        and lower[number.first - 2] in ("on", "in")
    ):
        elected = not _CHOSEN.isdisjoint(lower[max(begin, number.first - 6) : number.first])
        return (
            told(number, clauses.Phrase(number.last + 1, number.last + 1), lower[number.last + 1]) if elected else None
        )
    if owner != "the" or number.last + 2 >= stop:
        return None
    if lower[number.first - 2] in ("of", "among"):
        return None  # "one of the first people to leave"
    for head in range(number.last + 1, min(stop - 2, number.last + 5)):
        word = lower[head]
        if not word[0].isalpha() or word in lang.stop_words():
            return None
        if lower[head + 1] != "to":
            continue
        if lower[head + 2] not in lang.verb_forms() and lower[head + 2] not in ("do", "be", "have"):
            return None
        if word in lang.demonyms() and scan.words[head][0].isupper():
            return told(number, clauses.Phrase(head, head), f"{word} person")  # the first Kenyan to win
        if not (word in lang.person_nouns() or word in ("person", "woman", "man")) or lang.singular(word) != word:
            return None
        found = told(number, clauses.Phrase(head, head), word)
        return found._replace(
            unit=" ".join([*lower[number.last + 1 : head], found.unit])
        )  # the first Black actor is the seventh
    return None


def _achieved(page: Page, number: Number, owner: str, stop: int) -> Found | None:
    """her first title · won at the first attempt; a first "in two years" or "of the season" is one of many."""
    lower = page.scan.lower
    for head in range(number.last + 1, min(stop, number.last + 2 + _WORDS)):
        word = lower[head]
        if word == "attempt" and head == number.last + 1:
            at = lower[number.first - 2 : number.first - 1] in (["at"], ["on"])
            return told(number, clauses.Phrase(head, head), word) if at else None
        if word in _COUNTED and (lower[head + 1] if head + 1 < stop else "") in _ENDS:
            return told(number, clauses.Phrase(head, head), word)
        if not word[0].isalpha() or word in lang.stop_words():
            return None
    return None


__all__ = ["first"]
