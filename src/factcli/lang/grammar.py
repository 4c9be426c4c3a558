"""Function words, pronouns, and the adjectives that stand between a number and its noun."""

from __future__ import annotations

from functools import cache

from factcli.lang.loader import by_word, groups, load, words


def _stop(part: str) -> frozenset[str]:
    return frozenset(words(load("stop")[part]))


@cache
def determiners() -> frozenset[str]:
    """``a``, ``the``, ``these``, ``every`` …"""
    return _stop("determiners")


@cache
def prepositions() -> frozenset[str]:
    """``of``, ``in``, ``during`` … and phrases with a space (``because of``)."""
    return _stop("prepositions")


@cache
def conjunctions() -> frozenset[str]:
    """The coordinating ones: ``and``, ``or``, ``but`` …"""
    return _stop("conjunctions")


@cache
def clause_breaks() -> frozenset[str]:
    """Words that begin a new clause: ``who``, ``when``, ``because`` …; ``and`` is not among them."""
    return _stop("clause_breaks")


@cache
def modals() -> frozenset[str]:
    """``will``, ``would``, ``could`` … and their clipped forms."""
    return _stop("modals")


@cache
def auxiliaries() -> frozenset[str]:
    """Forms of be, have, do and get."""
    return _stop("auxiliaries")


@cache
def negations() -> frozenset[str]:
    """``not``, ``never``, ``without``, ``didn't`` …"""
    return _stop("negations")


@cache
def pronouns() -> dict[str, tuple[str, str, str]]:
    """Pronoun → (gender ``m f n`` or ``""``, number ``s p`` or ``""``, kind personal/possessive/reflexive/relative)."""
    found = {}
    for word, (gender, number, kind) in groups(load("stop")["pronouns"]).items():
        found[word] = (gender.strip("-"), number.strip("-"), kind)
    return found


@cache
def stop_words() -> frozenset[str]:
    """Every function word and common adverb of one word: not content when two clauses are compared."""
    parts = (determiners, prepositions, conjunctions, clause_breaks, modals, auxiliaries, negations)
    found = {word for part in parts for word in part() if " " not in word}
    return frozenset(found).union(pronouns(), _stop("adverbs"))


@cache
def count_adjectives() -> frozenset[str]:
    """Adjectives that stand between a number and its noun and leave the fact what it is."""
    return frozenset(words(load("adjectives")["counting"]))


@cache
def part_words() -> dict[str, str]:
    """Words that make a count a part of another (``others``, ``rest``, ``additional``) → ``others`` or ``more``."""
    return by_word(load("adjectives")["parts"])
