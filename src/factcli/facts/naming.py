"""Whether a story speaks of what an entry is about: the names it shares, and the nouns that say what a figure is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcli import lang
from factcli.model import Claim
from factcli.relation import normalise, spelling_variant
from factcli.scan import clauses
from factcli.scan.tokens import plain

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def names_in(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The names that claims mention, sorted."""
    found: set[str] = set()
    for claim in claims:
        found.update(claim.frame.participants)
        found.update(mention.name for mention in (claim.subject, *claim.readings) if mention.name)
    return tuple(sorted(found))


def parts_in(claims: Iterable[Claim]) -> set[tuple[str, ...]]:
    """The names that claims mention as they are compared: their parts, without case, accents and titles."""
    return {parts for name in names_in(claims) if (parts := normalise(name))}


def same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names can be one person's: the same, or the same but for a middle name."""
    return tuple(a) == tuple(b) or (min(len(a), len(b)) > 1 and (a[0], a[-1]) == (b[0], b[-1]))


def shares(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one of two names holds all parts of the other: Brenholt and Brenholt Council."""
    return set(a) <= set(b) or set(b) <= set(a)


def near(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names are alike but for the letters of one part."""
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and spelling_variant(*differing[0])


def lemmas(text: str) -> set[str]:
    """The words of a text as alignment compares them: nouns in the singular, verbs and event nouns by their class."""
    return {clauses.lemma(word) for word in _WORD.findall(plain(text).lower())}


def words_at(text: str) -> list[tuple[str, int]]:
    """The words of a text in small letters, each with the offset at which it stands."""
    return [(found.group(), found.start()) for found in _WORD.finditer(plain(text).lower())]


def nouns_of(statement: str, told: Sequence[Claim], names: Iterable[str]) -> frozenset[str]:
    """The words of a statement that say what its figures are of.

    Left out are names, verbs, what is counted, units, times and the words that are found everywhere.
    """
    usual = {*lang.stop_words(), *lang.count_adjectives(), *lang.determiners(), *lang.prepositions(), *lang.titles()}
    usual |= {*lang.months(), *lang.weekdays(), *lang.time_units(), *lang.unit_words(), *lang.currency_words()}
    usual |= {*lang.number_words(), *lang.ordinals(), *lang.scales(), *lang.vague()}
    counted = {claim.frame.head for claim in told} | {claim.frame.complement for claim in told}
    named = {part for name in names for part in normalise(name)}
    told_by = {claim.frame.predicate_class for claim in told} | {claim.frame.predicate for claim in told}
    events, verbs = lang.event_nouns(), lang.verb_forms()
    found = set()
    for word in _WORD.findall(plain(statement).lower()):
        noun = word in events or word in lang.noun_classes() or word not in verbs
        if not noun or word in usual or word in named or len(word) < 3 or word.endswith("ly") or "'" in word:
            continue
        if clauses.lemma(word) in told_by or lang.singular(word) in lang.person_nouns():
            continue
        if lang.singular(word) not in counted:
            found.add(clauses.lemma(word))
    return frozenset(found)


def words_of(claim: Claim) -> set[str]:
    """The words of a claim's sentence as alignment compares them."""
    return {*claim.frame.words, *claim.frame.context, *lemmas(claim.sentence)}
