"""Ages of several who share a noun: ``The couple, 68 and 70,`` · ``three men, 19, 22 and 40,``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.stated import stated_age
from factcli.kinds.age.whose import nominal
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Modifier

_TWO = frozenset(["couple", "pair", "duo", "twins", "both"])
_MOST = 6  # ages in one list
_ENDS = frozenset([",", ")", ".", ";", "from", "who", "were", "was", "and", "of", "both", "-", "–", "—", "died", "are"])
_DETERMINERS = frozenset("the a an his her their two three four five six 's these those".split())
_BACK = 5  # tokens from a noun back to its determiner


def pair_ages(page: Page, number: Number, begin: int, stop: int) -> list[tuple[Found, Number]] | None:
    """The ages of a list that begins at a number right behind a plural noun of persons, with their numbers; else None.

    There have to be as many of them as the noun is said to have ("three men" has three), and two where it does not say.
    """
    lower = page.scan.lower
    noun = number.first - 2
    if lower[number.first - 1] in ("both", "all"):
        return _all_of_an_age(page, number, begin, stop)
    if noun <= begin or lower[number.first - 1] not in (",", "(") or not _plain(number):
        return None
    other = _other_noun(lower, noun, begin)
    if other < 0 and not _several(lower[noun]):
        return None
    told = 2 if other >= 0 else _count(lower, noun, begin)
    if not told:
        return None
    ages = [number]
    at = number.last + 1
    while at + 1 < stop and lower[at] in (",", "and") and len(ages) < _MOST:
        joined = lower[at] == "and"
        at += 1 + (lower[at] == "," and lower[at + 1] == "and")
        word = lower[at] if at < stop else ""
        following = number_at(page.scan, at) if begins_number(word) else None
        if following is None or not _plain(following):
            return None
        ages.append(following)
        at = following.last + 1
        if joined or lower[following.first - 1] == "and":
            break
    follow = lower[at] if at < stop else "."
    if len(ages) != told or follow not in _ENDS or lower[ages[-1].first - 1] != "and":
        return None
    heads = [other, noun] if other >= 0 else [noun] * len(ages)
    return [
        (stated_age(page, own, "age.pair", own.last, subject=nominal(page, head, head), head=head), own)
        for own, head in zip(ages, heads, strict=True)
    ]


def _other_noun(lower: list[str], noun: int, begin: int) -> int:
    """The first noun of "a boy and a girl, 12 and 14,", whose second stands at a token, or -1."""
    if noun - 4 < begin or lower[noun - 4] not in ("a", "an", "his", "her", "the") or lower[noun - 2] != "and":
        return -1
    people = lang.person_nouns()
    if lower[noun] not in people or lower[noun - 3] not in people or lower[noun - 1] != lower[noun - 4]:
        return -1
    return noun - 3


def _all_of_an_age(page: Page, number: Number, begin: int, stop: int) -> list[tuple[Found, Number]] | None:
    """Two boys, both 13, · the four players, all 21,."""
    lower = page.scan.lower
    noun = number.first - 3
    follow = lower[number.last + 1] if number.last + 1 < stop else "."
    if noun <= begin or lower[noun + 1] != "," or not _plain(number) or follow not in (",", ".", ")", ";", "and"):
        return None
    if not _several(lower[noun]) or not _count(lower, noun, begin):
        return None
    return [(stated_age(page, number, "age.pair", number.last, subject=nominal(page, noun, noun), head=noun), number)]


def _plain(number: Number) -> bool:
    return number.form in ("digits", "words") and number.low == number.high < 100 and number.modifier is Modifier.NONE


def _several(noun: str) -> bool:
    """Whether a word is a plural of persons, or one of two of them."""
    return noun in _TWO or (noun not in lang.person_nouns() and lang.singular(noun) in lang.person_nouns())


def _count(lower: list[str], noun: int, begin: int) -> int:
    """How many a noun is said to be: by its number ("three men"), its sort ("couple"), else two; 0 with no determiner."""
    numbers = lang.number_words()
    opened = False
    for word in lower[max(begin, noun - _BACK) : noun]:
        if word in numbers or word.isdigit():
            return int(word) if word.isdigit() else int(numbers[word])
        opened = opened or word in _DETERMINERS
    return 2 if opened or lower[noun] in _TWO else 0


__all__ = ["pair_ages"]
