"""Nouns: what is counted and in which class, who a noun can stand for, and the singular of a plural."""

from __future__ import annotations

from functools import cache, lru_cache

from factcli.lang.inflect import regular_plural, regular_singular
from factcli.lang.loader import by_word, groups, load, rows, words


def plurals(noun: str) -> tuple[str, ...]:
    """The plurals of a noun, the usual one first: ``person`` → ``people``, ``persons``."""
    listed = _irregular().get(noun)
    return listed[0] if listed else (regular_plural(noun),)


@lru_cache(maxsize=16_384)
def singular(word: str) -> str:
    """The singular of a lower-case noun; a word that is no plural comes back as it is (``news``, ``bus``)."""
    listed = _singulars().get(word)
    return listed if listed is not None else regular_singular(word)


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], ...]]:
    return rows(load("nouns")["irregular"])


@cache
def _singulars() -> dict[str, str]:
    table = load("nouns")
    found = {word: word for word in words(table["singular"])}
    for noun, (forms, *_) in _irregular().items():
        for form in forms:
            found.setdefault(form, noun)
    return found


@cache
def noun_classes() -> dict[str, str]:
    """Noun, singular or plural → class; two nouns of one class may be the same things counted."""
    table = load("nouns")
    listed = {**by_word(table["things"]), **by_word(table["people"])}
    found = dict(listed)
    for noun, name in listed.items():
        for form in plurals(noun):
            found.setdefault(form, name)
    return found


@cache
def person_classes() -> frozenset[str]:
    """The noun classes whose members are people (``person``, ``officer``, ``passenger`` …)."""
    return frozenset(groups(load("nouns")["people"]))


def _gendered(table: str, stem: str) -> dict[str, str]:
    """Word → ``m``, ``f`` or ``""`` of the strings ``stem_m``, ``stem_f`` and ``stem_any``.

    A word of both ``_m`` and ``_f`` is ``""``.
    """
    strings = load(table)
    men = frozenset(words(strings[f"{stem}_m"]))
    women = frozenset(words(strings[f"{stem}_f"]))
    found = dict.fromkeys(words(strings[f"{stem}_any"]), "")
    found.update(dict.fromkeys(words(strings[f"{stem}_m"]), "m"))
    found.update(dict.fromkeys(words(strings[f"{stem}_f"]), "f"))
    found.update(dict.fromkeys(sorted(men & women), ""))
    return found


@cache
def person_nouns() -> dict[str, str]:
    """Singular noun that can stand for one person → ``m``, ``f`` or ``""`` (either)."""
    return {**_gendered("nouns", "person"), **kin_nouns()}


@cache
def kin_nouns() -> dict[str, str]:
    """Singular noun of kinship (``wife``, ``ex-husband``, ``twin``) → ``m``, ``f`` or ``""``."""
    return _gendered("nouns", "kin")


@cache
def group_nouns() -> frozenset[str]:
    """Nouns that stand for several persons (``couple``, ``twins``, ``siblings``)."""
    return frozenset(words(load("nouns")["groups"]))


@cache
def synonyms() -> dict[str, str]:
    """Singular noun or adjective → the one that stands for it when the words of two sentences are compared."""
    return by_word(load("synonyms")["sets"])
