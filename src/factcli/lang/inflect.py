"""English inflection by rule: the forms of a regular verb, the plural of a noun. No tables are read here."""

from __future__ import annotations

VOWELS = "aeiou"
_NEVER_DOUBLED = VOWELS + "wxyh"
_ONE_VOWEL = frozenset(VOWELS)
_UNLIKE_OTHERS = ("man", "child", "craft", "wife", "knife", "-in-law", "sis")
_NOT_MEN = frozenset(["human", "german", "roman", "talisman", "shaman", "ottoman", "norman"])


def _syllables(word: str) -> int:
    """How many groups of vowel letters a word has (``y`` after its first letter counts as one)."""
    count, inside = 0, False
    for index, letter in enumerate(word):
        vowel = letter in VOWELS or (letter == "y" and index > 0)
        count += vowel and not inside
        inside = vowel
    return count


def _doubles(word: str, listed: frozenset[str]) -> bool:
    """Whether the last consonant is doubled before ``-ed`` and ``-ing``: ``stab`` yes, ``visit`` and ``fix`` no."""
    bare = word.rpartition("-")[2]
    if bare in listed:
        return True
    if len(bare) < 3 or bare[-1] in _NEVER_DOUBLED or bare[-2] not in VOWELS:
        return False
    return (bare[-3] not in VOWELS or (bare[-3:-1] == "ui" and bare[-4:-3] == "q")) and _syllables(bare) == 1


def third_person(verb: str) -> str:
    """The ``-s`` form of a verb: ``kill`` → ``kills``, ``carry`` → ``carries``, ``go`` → ``goes``."""
    if verb == "have":
        return "has"
    return verb + "es" if verb.endswith("o") and not verb.endswith("oo") else _with_s(verb)


def ing_forms(verb: str, listed: frozenset[str]) -> tuple[str, ...]:
    """The ``-ing`` form of a verb, in one spelling or two."""
    if not verb.endswith("e"):
        return tuple([stem + "ing" for stem in _stems(verb, listed)])
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    return (verb + "ing",) if verb.endswith(("ee", "oe", "ye")) or verb == "be" else (verb[:-1] + "ing",)


def regular_forms(verb: str, listed: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The ``-s`` forms, the pasts and the ``-ing`` forms of a regular verb, all at once: that is done for every verb.

    A past has two spellings where British and American copy differ (``travelled``); ``listed`` are the verbs that double
    their last consonant though no rule says so.
    """
    if verb.endswith("e"):
        return (verb + "s",), (verb + "d",), ing_forms(verb, listed)
    if verb.endswith("y") and verb[-2:-1] not in _ONE_VOWEL:
        return (verb[:-1] + "ies",), (verb[:-1] + "ied",), (verb + "ing",)
    stems = _stems(verb, listed)
    if len(stems) == 1:
        return (third_person(verb),), (stems[0] + "ed",), (stems[0] + "ing",)
    return (third_person(verb),), tuple([stem + "ed" for stem in stems]), tuple([stem + "ing" for stem in stems])


def _stems(verb: str, listed: frozenset[str]) -> tuple[str, ...]:
    if verb.endswith("ic"):
        return (verb + "k",)  # panicked, mimicking
    if not _doubles(verb, listed):
        return (verb,)
    double = verb + verb[-1]
    return (double, verb) if verb.endswith("l") else (double,)


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _ONE_VOWEL:
        return word[:-1] + "ies"
    return word + "s"


def regular_plural(noun: str) -> str:
    """The plural of a noun by rule: ``policeman`` → ``policemen``, ``party`` → ``parties``, ``crash`` → ``crashes``."""
    if not noun.endswith(_UNLIKE_OTHERS):  # asked first, because most are not
        return _with_s(noun)
    if noun.endswith("man") and noun not in _NOT_MEN:
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("craft"):
        return noun
    if noun.endswith(("wife", "knife")):
        return noun[:-2] + "ves"
    if noun.endswith("-in-law"):
        return regular_plural(noun[:-7]) + "-in-law"
    return noun[:-2] + "es" if noun.endswith("sis") else _with_s(noun)


def regular_singular(word: str) -> str:
    """The singular of a noun by rule; a word that is no plural comes back as it is."""
    if word.endswith("-in-law"):
        return regular_singular(word[:-7]) + "-in-law"
    if word.endswith("men") and len(word) > 4 and word not in ("specimen", "regimen", "abdomen", "omen"):
        return word[:-3] + "man"
    if word.endswith("children"):
        return word[:-3]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("wives", "knives")):
        return word[:-3] + "fe"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and word not in ("shoes", "toes", "foes", "axes"):
        return word[:-2]
    return word[:-1]
