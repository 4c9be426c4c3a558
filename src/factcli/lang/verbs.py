"""Verbs and event nouns: from any form to its lemma and to the class of verbs that state the same event."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from factcli.lang.inflect import ing_forms, regular_forms, regular_plural, third_person
from factcli.lang.loader import by_word, groups, load, rows, words

_Forms = tuple[tuple[str, ...], ...]  # the -s forms, pasts, participles and -ing forms, each with its spellings
_Irregular = dict[str, _Forms]  # verb → its pasts and participles

_BE: _Forms = (("am", "is", "are"), ("was", "were"), ("been",), ("being",))


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
    verb that is listed first. Of a verb whose base form is chiefly a noun (``boycott``) the pasts alone are here.
    """
    table = load("verbs")
    classes = verb_classes()
    found = {lemma: (lemma, name) for lemma, name in classes.items()}
    for lemma, forms in _inflected().items():
        verb = found[lemma]
        for spellings in forms:
            for form in spellings:
                found.setdefault(form, verb)
    for lemma, (pasts, done) in _nominal().items():
        verb = lemma, lemma
        for form in (*pasts, *done):
            found.setdefault(form, verb)
    for form, lemma in _preferred(table["prefer"]).items():
        found[form] = (lemma, classes[lemma])
    return found


def forms_of(classes: Container[str]) -> frozenset[str]:
    """Every form of the verbs of some classes: each form whose verb, as :func:`verb_forms` has it, is of one of them."""
    forms = verb_forms()
    lemmas = [lemma for lemma, name in verb_classes().items() if name in classes]
    found = {form for lemma in lemmas for spellings in ((lemma,), *_inflected()[lemma]) for form in spellings}
    found.update(_preferred(load("verbs")["prefer"]))
    return frozenset([form for form in found if forms[form][1] in classes])


@cache
def phrasal_verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Form of a verb → what makes a phrase of it: the words that follow, longest first, the phrase's lemma and its class."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for form, (lemma, name) in verb_forms().items():
        if " " in form:
            first, *rest = form.split()
            table.setdefault(first, []).append((tuple(rest), lemma, name))
    return {form: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for form, phrases in table.items()}


def _preferred(value: str) -> dict[str, str]:
    return {form: lemmas[0] for form, lemmas in groups(value).items()}


@cache
def _inflected() -> dict[str, _Forms]:
    """Lemma → its forms, for every verb: made in one loop, for each run needs them all."""
    irregular = rows(load("verbs")["irregular"])
    doubling = frozenset(words(load("verbs")["doubling"]))
    return {
        lemma: _phrase(lemma, irregular, doubling) if " " in lemma else _word(lemma, irregular, doubling)
        for lemma in verb_classes()
    }


@cache
def _nominal() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Verb whose base form is chiefly a noun → its pasts and its participles: ``boycott`` → ``boycotted``."""
    irregular = rows(load("verbs")["irregular"])
    doubling = frozenset(words(load("verbs")["doubling"]))
    found = {}
    for lemma in words(load("verbs")["nominal"]):
        listed = irregular.get(lemma)
        past = regular_forms(lemma, doubling)[1] if listed is None else ()
        found[lemma] = (past, past) if listed is None else (listed[0], listed[1])
    return found


def _phrase(lemma: str, irregular: _Irregular, doubling: frozenset[str]) -> _Forms:
    """Of a phrase the first word is inflected, or the last when the first is an adverb in -ly."""
    first, _, rest = lemma.partition(" ")
    if first.endswith("ly"):
        inner = _phrase(rest, irregular, doubling) if " " in rest else _word(rest, irregular, doubling)
        return tuple([tuple([f"{first} {form}" for form in forms]) for forms in inner])
    return tuple([tuple([f"{form} {rest}" for form in forms]) for forms in _word(first, irregular, doubling)])


def _word(verb: str, irregular: _Irregular, doubling: frozenset[str]) -> _Forms:
    listed = irregular.get(verb)
    if listed is not None:
        return (third_person(verb),), listed[0], listed[1], ing_forms(verb, doubling)
    if verb == "be":
        return _BE
    if "-" in verb:
        prefix, _, base = verb.rpartition("-")
        if base in irregular:
            inner = _word(base, irregular, doubling)
            return tuple([tuple([f"{prefix}-{form}" for form in forms]) for forms in inner])
    third, past, ing = regular_forms(verb, doubling)
    return third, past, past, ing


@cache
def participles() -> frozenset[str]:
    """Every past participle of one word (``injured``, ``shot``): what may follow ``was`` or stand before a noun."""
    done = [form for lemma, forms in _inflected().items() if " " not in lemma for form in forms[2]]
    done += [form for _, forms in _nominal().values() for form in forms]
    return frozenset(done)


@cache
def past_tenses() -> frozenset[str]:
    """Every simple past of one word (``said``, ``shot``): a form that can be the finite verb of a clause."""
    pasts = [form for lemma, forms in _inflected().items() if " " not in lemma for form in forms[1]]
    pasts += [form for forms, _ in _nominal().values() for form in forms]
    return frozenset(pasts)


@cache
def event_nouns() -> dict[str, tuple[str, str]]:
    """Event noun, singular or plural → (singular, verb class): ``slayings`` → (``slaying``, ``kill``)."""
    found: dict[str, tuple[str, str]] = {}
    for noun, name in by_word(load("events")["classes"]).items():
        found[noun] = (noun, name)
        found.setdefault(regular_plural(noun), (noun, name))
    return found
