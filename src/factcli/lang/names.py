"""Names: given names, titles, places, the words of organisations, weekdays and months."""

from __future__ import annotations

from functools import cache

from factcli.lang.loader import load, numbers_by_word, words
from factcli.lang.nouns import _gendered


@cache
def given_names() -> dict[str, str]:
    """Given name, lower case → ``m``, ``f`` or ``""`` (both)."""
    found = _gendered("names", "given")
    found.update(dict.fromkeys(words(load("names")["given_any"]), ""))
    return found


@cache
def titles() -> dict[str, str]:
    """Title, lower case, without its full stop (``mr``, ``prime minister``) → ``m``, ``f`` or ``""``."""
    return _gendered("names", "titles")


@cache
def places() -> frozenset[str]:
    """Countries, states (in full, and abbreviated with the stop: ``calif.``), regions and big cities, lower case."""
    table = load("names")
    return frozenset(word for part in ("countries", "states", "abbreviated", "cities") for word in words(table[part]))


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of nationality, which most often serve as nouns too (``brazilian``, ``south african``)."""
    return frozenset(words(load("names")["demonyms"]))


@cache
def organisation_words() -> frozenset[str]:
    """Words that mark a capitalised name as an organisation's (``inc``, ``university``, ``police``)."""
    return frozenset(words(load("names")["organisations"]))


@cache
def weekdays() -> dict[str, int]:
    """Weekday, its abbreviations with and without stop, its plural → 0 (Monday) to 6 (Sunday).

    ``sun``, ``sat``, ``mon`` and ``wed`` are other words too.
    """
    return numbers_by_word(load("names")["weekdays"])


@cache
def months() -> dict[str, int]:
    """Month and its abbreviations with and without stop → 1 to 12; ``may`` and ``march`` are other words too."""
    return numbers_by_word(load("names")["months"])
