"""Write ``lang/en/verb-forms.toml`` from ``verbs.toml``: ``python tests/update_verbs.py``. ``test_lang.py`` compares.

English verbs are inflected here, once, and not each time that factcli starts.
"""

from __future__ import annotations

from pathlib import Path

from factcli import lang
from factcli.lang import loader

FORMS = Path(loader.__file__).parent / "en" / "verb-forms.toml"
HEAD = """\
# Every form of every verb, a line each: made from verbs.toml by `python tests/update_verbs.py`; a test compares.
# Verbs are those of `lemmas`, in their order; each has so many of `forms` as `counts` says, and its class in `classes`.
"""
_VOWELS = "aeiou"
_NEVER_DOUBLED = _VOWELS + "wxyh"

Forms = tuple[tuple[str, ...], ...]  # the -s forms, pasts, participles and -ing forms, each with its spellings
_BE: Forms = (("am", "is", "are"), ("was", "were"), ("been",), ("being",))


def _syllables(word: str) -> int:
    """How many groups of vowel letters a word has (``y`` after its first letter counts as one)."""
    count, inside = 0, False
    for index, letter in enumerate(word):
        vowel = letter in _VOWELS or (letter == "y" and index > 0)
        count += vowel and not inside
        inside = vowel
    return count


def _doubles(word: str, listed: frozenset[str]) -> bool:
    """Whether the last consonant is doubled before ``-ed`` and ``-ing``: ``stab`` yes, ``visit`` and ``fix`` no."""
    bare = word.rpartition("-")[2]
    if bare in listed:
        return True
    if len(bare) < 3 or bare[-1] in _NEVER_DOUBLED or bare[-2] not in _VOWELS:
        return False
    return (bare[-3] not in _VOWELS or (bare[-3:-1] == "ui" and bare[-4:-3] == "q")) and _syllables(bare) == 1


def _stems(verb: str, listed: frozenset[str]) -> tuple[str, ...]:
    """What -ed and -ing are put to: two spellings where British and American copy differ (``travelled``)."""
    if verb.endswith("ic"):
        return (verb + "k",)  # panicked
    if not _doubles(verb, listed):
        return (verb,)
    double = verb + verb[-1]
    return (double, verb) if verb.endswith("l") else (double,)


def third_person(verb: str) -> str:
    """The ``-s`` form of a verb: ``kill`` → ``kills``, ``carry`` → ``carries``, ``go`` → ``goes``."""
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh")) or (verb.endswith("o") and not verb.endswith("oo")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "s"


def ing_forms(verb: str, listed: frozenset[str]) -> tuple[str, ...]:
    """The ``-ing`` form of a verb, in one spelling or two."""
    if not verb.endswith("e"):
        return tuple(stem + "ing" for stem in _stems(verb, listed))
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    return (verb + "ing",) if verb.endswith(("ee", "oe", "ye")) or verb == "be" else (verb[:-1] + "ing",)


def pasts(verb: str, listed: frozenset[str]) -> tuple[str, ...]:
    """The past of a regular verb; ``listed`` are those that double their last consonant though no rule says so."""
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (verb[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(verb, listed))


def forms_of(verb: str, irregular: dict[str, tuple[tuple[str, ...], ...]], listed: frozenset[str]) -> Forms:
    """The forms of a verb or of a phrase, of which the first word is inflected, or the next when the first is in -ly."""
    if " " in verb:
        first, _, rest = verb.partition(" ")
        if first.endswith("ly"):
            return tuple(tuple(f"{first} {form}" for form in own) for own in forms_of(rest, irregular, listed))
        return tuple(tuple(f"{form} {rest}" for form in own) for own in forms_of(first, irregular, listed))
    if verb == "be":
        return _BE
    prefix, _, base = verb.rpartition("-")
    if verb not in irregular and prefix and base in irregular:
        return tuple(tuple(f"{prefix}-{form}" for form in own) for own in forms_of(base, irregular, listed))
    past, done = irregular.get(verb) or (pasts(verb, listed), pasts(verb, listed))
    return ((third_person(verb),), past, done, ing_forms(verb, listed))


def classes() -> dict[str, str]:
    """Lemma → class; a verb that no class holds is a class of its own."""
    table = lang.load("verbs")
    found = lang.by_word(table["classes"])
    for lemma in lang.words(table["other"]):
        found.setdefault(lemma, lemma)
    return found


def page() -> str:
    """The text of the table.

    Where a form belongs to two verbs ``prefer`` decides, else the verb whose base form it is, else the verb that is
    listed first; the verbs of ``nominal`` come last and have their pasts only.
    """
    table = lang.load("verbs")
    irregular, listed = lang.rows(table["irregular"]), frozenset(lang.words(table["doubling"]))
    known = classes()
    nominal = frozenset(lang.words(table["nominal"]))
    inflected = {lemma: forms_of(lemma, irregular, listed) for lemma in [*known, *sorted(nominal)]}
    owner = {lemma: lemma for lemma in known}
    for lemma, (third, past, done, ing) in inflected.items():
        for form in (*past, *done) if lemma in nominal else (*third, *past, *done, *ing):
            owner.setdefault(form, lemma)
    owner.update({form: lemmas[0] for form, lemmas in lang.groups(table["prefer"]).items()})
    own: dict[str, list[str]] = {lemma: [] for lemma in inflected}
    for form, lemma in owner.items():
        own[lemma].append(form)
    alone = [forms for lemma, forms in inflected.items() if " " not in lemma]
    columns = {
        "lemmas": list(own),
        "classes": [known.get(lemma, lemma) for lemma in own],
        "counts": [str(len(forms)) for forms in own.values()],
        "forms": [form for forms in own.values() for form in forms],
        "pasts": list(dict.fromkeys(form for forms in alone for form in forms[1])),
        "participles": list(dict.fromkeys(form for forms in alone for form in forms[2])),
    }
    return HEAD + "".join(f"\n{name} = '''\n" + "\n".join(lines) + "\n'''\n" for name, lines in columns.items())


if __name__ == "__main__":
    FORMS.write_text(page(), encoding="utf-8")
