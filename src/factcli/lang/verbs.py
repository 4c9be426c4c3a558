"""Verbs and event nouns: from any form to its lemma and to the class of verbs that state the same event."""

from __future__ import annotations

from functools import cache

from factcli.lang.inflect import ing_forms, past_forms, regular_plural, third_person
from factcli.lang.loader import by_word, groups, load, rows, words

_BE = ("am", "is", "are", "was", "were", "been", "being")


@cache
def verb_classes() -> dict[str, str]:
    """Lemma → class; a verb that no class holds is a class of its own."""
    table = load("verbs")
    found = by_word(table["classes"])
    for lemma in words(table["other"]):
        found.setdefault(lemma, lemma)
    return found


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Every form of every verb (base, -s, past, participle, -ing; phrases with a space) → (lemma, class).

    Where a form belongs to two verbs the table's ``prefer`` decides, else the verb whose base form it is, else the
    verb that is listed first.
    """
    table = load("verbs")
    classes = verb_classes()
    found = {lemma: (lemma, name) for lemma, name in classes.items()}
    for lemma, name in classes.items():
        for forms in inflections(lemma):
            for form in forms:
                found.setdefault(form, (lemma, name))
    for form, lemma in _preferred(table["prefer"]).items():
        found[form] = (lemma, classes[lemma])
    return found


@cache
def phrasal_verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Form of a verb → what makes a phrase of it: the words that follow, longest first, the phrase's lemma and its class."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for form, (lemma, name) in verb_forms().items():
        first, space, rest = form.partition(" ")
        if space:
            table.setdefault(first, []).append((tuple(rest.split()), lemma, name))
    return {form: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for form, phrases in table.items()}


def _preferred(value: str) -> dict[str, str]:
    return {form: lemmas[0] for form, lemmas in groups(value).items()}


@cache
def inflections(lemma: str) -> tuple[tuple[str, ...], ...]:
    """The -s forms, pasts, participles and -ing forms of a verb, each a tuple of spellings.

    Of a phrase the first word is inflected, or the last when the first is an adverb in -ly.
    """
    if lemma == "be":
        return _BE[:3], _BE[3:5], _BE[5:6], _BE[6:]
    first, space, rest = lemma.partition(" ")
    if not space:
        return _inflections(lemma)
    if first.endswith("ly"):
        return tuple(tuple(f"{first} {form}" for form in forms) for forms in inflections(rest))
    return tuple(tuple(f"{form} {rest}" for form in forms) for forms in _inflections(first))


def _inflections(verb: str) -> tuple[tuple[str, ...], ...]:
    doubling = _doubling()
    irregular = _irregular().get(verb)
    if irregular is None:
        prefix, hyphen, base = verb.rpartition("-")
        if hyphen and base in _irregular():
            return tuple(tuple(f"{prefix}-{form}" for form in forms) for forms in _inflections(base))
        past = past_forms(verb, doubling)
        return (third_person(verb),), past, past, ing_forms(verb, doubling)
    return (third_person(verb),), irregular[0], irregular[1], ing_forms(verb, doubling)


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], ...]]:
    return rows(load("verbs")["irregular"])


@cache
def _doubling() -> frozenset[str]:
    return frozenset(words(load("verbs")["doubling"]))


@cache
def participles() -> frozenset[str]:
    """Every past participle of one word (``injured``, ``shot``): what may follow ``was`` or stand before a noun."""
    return frozenset(form for lemma in verb_classes() if " " not in lemma for form in inflections(lemma)[2])


@cache
def past_tenses() -> frozenset[str]:
    """Every simple past of one word (``said``, ``shot``): a form that can be the finite verb of a clause."""
    return frozenset(form for lemma in verb_classes() if " " not in lemma for form in inflections(lemma)[1])


@cache
def event_nouns() -> dict[str, tuple[str, str]]:
    """Event noun, singular or plural → (singular, verb class): ``slayings`` → (``slaying``, ``kill``)."""
    found: dict[str, tuple[str, str]] = {}
    for noun, name in by_word(load("events")["classes"]).items():
        found[noun] = (noun, name)
        found.setdefault(regular_plural(noun), (noun, name))
    return found
