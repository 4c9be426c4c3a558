"""Those whom a capital names: eight Indians and three Yemenis; 10 young Danes; six Republicans; 12 of the 24 Danes."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.words import people_of, year
from factcli.scan import clauses
from factcli.scan.names import Name
from factcli.scan.numbers import Number, begins_number, number_at

_POINTS = frozenset("north south east west central latin northern southern eastern western native social".split())
_ALIKE = ("ese", "ish", "sh", "ch", "ss")  # ends of names of peoples that have no plural of their own: 12 Japanese
_ARE = frozenset("were are who have had".split())
_NO_GROUPS = frozenset(["organisation", "person", "place"])
_SITED = frozenset("at of in near to from".split())


def nationals(page: Page, number: Number, phrase: clauses.Phrase, name: Name, begin: int, stop: int) -> Found | None:
    """eight Indians and three Yemenis: those of a name in the plural that stands behind the number and its adjectives."""
    lower = page.scan.lower
    if number.low < 2 or not name.first <= phrase.head <= name.last or not _reached(page, number, name.first):
        return None
    if page.scan.word(name.last + 1) in ("'s", "'", "-") or not named_group(page, number, name):
        return None
    found = counted(page, number, phrase, "count.people", begin, stop)
    # There may be others beside those of one country, so this is never set against a number of people.
    words = lower[name.first : name.last + 1]
    words[-1] = words[-1][:-1] if people_of(words[-1]) else lang.singular(words[-1])
    return found._replace(unit=" ".join(words))


def named_group(page: Page, number: Number, name: Name) -> bool:
    """Whether a name behind a number is that of several: of a people, or any name in the plural (six Republicans).

    A name of several words in figures may be an address, unless its last word is a people's.
    """
    scan = page.scan
    word, single = scan.lower[name.last], name.first == name.last
    if people_of(word) or alike(word):
        return single or name.last - name.first == 1 or all(_narrows(w) for w in scan.lower[name.first : name.last])
    if name.kind in _NO_GROUPS or (name.kind and name.kind != "demonym"):
        return False
    if number.form == "digits" and (year(scan.lower[number.first]) or begins_number(scan.word(name.last + 1))):
        return False  # "in 2016 Republicans won", "City 3 Wanderers 2"
    if scan.word(name.last + 1) in ("and", "or") and scan.words[name.last + 2][0].isupper():
        return False  # "dozens of Hamas and Fatah offices"
    if not _several(scan.words[name.last]):
        return single and number.end + 1 == name.first and scan.word(name.last + 1) in _ARE and number.form != "words"
    if single:
        behind = scan.words[name.last + 1 : name.last + 3]
        sited = scan.word(number.begin - 1) in _SITED and number.form == "digits"
        return not (sited and len(behind) > 1 and behind[0] == "," and behind[1][0].isupper())
    if all(_narrows(w) for w in scan.lower[name.first : name.last]):
        return True
    return number.form in ("words", "vague") and scan.words[number.first][0].islower()


def _several(word: str) -> bool:
    """Whether a word with a capital has the form of a plural."""
    low = word.lower()
    return low.endswith("s") and not low.endswith(_NOT_PLURAL) and len(low) > _SHORT and not word.isupper()


_NOT_PLURAL = ("ss", "us", "is", "as", "news", "'s")
_SHORT = 3


def alike(word: str) -> bool:
    """Whether a word is the name of a people that has no plural of its own: Japanese, Timorese, British."""
    return word.endswith("ese") or (word in lang.demonyms() and word.endswith(_ALIKE))


def _narrows(word: str) -> bool:
    """Whether a word with a capital before the name of a group says of which sort or place it is: *East* Timorese."""
    return word in _POINTS or word in lang.demonyms() or word in lang.count_adjectives()


def _reached(page: Page, number: Number, first: int) -> bool:
    """Whether nothing but adjectives, and "of" behind dozens and hundreds, stands between a number and a name."""
    lower = page.scan.lower
    at = number.end + 1
    if number.form == "vague" and at < first and lower[at] == "of":
        at += 1
    verbs, stops = lang.verb_forms(), lang.stop_words()
    return all(
        word in lang.count_adjectives()
        or (word[0].isalpha() and word not in stops and (at > number.end + 1 or word not in verbs))
        for word in lower[at:first]
    )


def of_nationals(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Twelve of the Danes, 12 of the 24 Danes: a part of the people of one country."""
    scan = page.scan
    at = number.end + 3
    if number.low < 2 or at >= stop or scan.lower[at - 1] not in ("the", "these", "those"):
        return None
    if begins_number(scan.lower[at]):
        whole = number_at(scan, at)
        if whole is None or whole.low <= number.low or whole.end + 1 >= stop:
            return None
        at = whole.end + 1
    if not scan.words[at][0].isupper() or not people_of(scan.lower[at]) or scan.word(at + 1) in ("'s", "'"):
        return None
    found = counted(page, number, clauses.Phrase(at, at, True, ("part",)), "count.people", begin, stop)
    return found._replace(unit=scan.lower[at][:-1])
