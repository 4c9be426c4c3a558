"""The plural and the singular of an English noun by rule. No tables are read here."""

from __future__ import annotations

_ONE_VOWEL = frozenset("aeiou")
_UNLIKE_OTHERS = ("man", "child", "craft", "wife", "knife", "-in-law", "sis")
_NOT_MEN = frozenset(["human", "german", "roman", "talisman", "shaman", "ottoman", "norman"])


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
