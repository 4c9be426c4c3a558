"""Verbs and event nouns: from any form to its lemma and to the class of verbs that state the same event."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from itertools import chain, islice, repeat

from factcli.lang.inflect import regular_plural
from factcli.lang.loader import by_word, load


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Every form of every verb (base, -s, past, participle, -ing; phrases with a space) → (lemma, class).

    Of a verb whose base form is chiefly a noun (``boycott``) the pasts alone are here.
    """
    table = load("verb-forms")
    verbs = zip(table["lemmas"].splitlines(), table["classes"].splitlines(), strict=True)
    counts = map(int, table["counts"].splitlines())
    return dict(zip(table["forms"].splitlines(), chain.from_iterable(map(repeat, verbs, counts)), strict=True))


def forms_of(classes: Container[str]) -> frozenset[str]:
    """Every form of the verbs of some classes."""
    return frozenset([form for _, name, forms in _verbs() if name in classes for form in forms])


@cache
def _verbs() -> list[tuple[str, str, list[str]]]:
    """Each verb with its class and its forms."""
    table = load("verb-forms")
    forms = iter(table["forms"].splitlines())
    counts = map(int, table["counts"].splitlines())
    verbs = zip(table["lemmas"].splitlines(), table["classes"].splitlines(), counts, strict=True)
    return [(lemma, name, list(islice(forms, count))) for lemma, name, count in verbs]


@cache
def phrasal_verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Form of a verb → what makes a phrase of it: the words that follow, longest first, the phrase's lemma and its class."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for lemma, name, forms in _verbs():
        if " " in lemma:
            for form in forms:
                first, *rest = form.split()
                found.setdefault(first, []).append((tuple(rest), lemma, name))
    return {form: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for form, phrases in found.items()}


@cache
def participles() -> frozenset[str]:
    """Every past participle of one word (``injured``, ``shot``): what may follow ``was`` or stand before a noun."""
    return frozenset(load("verb-forms")["participles"].splitlines())


@cache
def past_tenses() -> frozenset[str]:
    """Every simple past of one word (``said``, ``shot``): a form that can be the finite verb of a clause."""
    return frozenset(load("verb-forms")["pasts"].splitlines())


@cache
def event_nouns() -> dict[str, tuple[str, str]]:
    """Event noun, singular or plural → (singular, verb class): ``slayings`` → (``slaying``, ``kill``)."""
    found: dict[str, tuple[str, str]] = {}
    for noun, name in by_word(load("events")["classes"]).items():
        found[noun] = (noun, name)
        found.setdefault(regular_plural(noun), (noun, name))
    return found
