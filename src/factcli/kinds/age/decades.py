"""Ages told by their decade: ``in her 40s``, ``in his mid- to late thirties``, ``a man, early 20s,``."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcli import lang
from factcli.kinds.age.beside import named_together
from factcli.kinds.age.groups import certain
from factcli.kinds.age.moment import when_died
from factcli.kinds.age.owners import described_left, subject_left
from factcli.kinds.age.stated import EVENT, owned_age, timed
from factcli.kinds.age.whose import BEINGS, Owner, nameish, nominal, person
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.scan.tokens import Scan

DECADES = frozenset("teens twenties thirties forties fifties sixties seventies eighties nineties".split())
_PARTS = {
    "early": (0, 4),
    "low": (0, 4),
    "lower": (0, 4),
    "mid": (3, 7),
    "middle": (3, 7),
    "late": (5, 9),
    "upper": (5, 9),
}
_TEENS = {"early": (12, 15), "low": (12, 15), "lower": (12, 15), "mid": (14, 17), "middle": (14, 17)}
_JOINTS = frozenset(["to", "or", "and", "through", "-", "–"])
_HEDGES = frozenset("about around approximately roughly probably possibly perhaps maybe estimated".split())
_CLOSED = frozenset([",", ".", ";", ")", "with", "wearing", "was", "who", "and"])
# Verbs that say how old somebody is; any other says what was done at that age.
_STATING = frozenset(
    "be appear look seem describe believe think say estimate guess report identify list name confirm age see state".split()
)
_MODIFYING = frozenset(["with", "of", "from", "wearing"])
_ENDING = frozenset([",", ";", ":", '"', "who", "that", "he", "she", "they", "is", "was", "were", "are", "but"])
_NEAR = 9  # tokens from a noun with a modifier to the decade behind it
_OF_NOW = frozenset([",", "now", "then", "both", "all", "still", "already", "and", "as", "aged"])


class _Years(NamedTuple):
    """The ages that a phrase allows, its first and last decade word, and the token before its first word."""

    low: int
    high: int
    first: int
    last: int
    left: int


def decade(page: Page, at: int) -> list[Found] | Found | None:
    """in his 40s · in her early 50s · in his late teens to early 20s, at the first decade; as a range of years."""
    begin, stop = page.scan.bounds(at)
    years = _read(page.scan, at, begin, stop)
    if years is None or years.left < begin:
        return None
    if page.scan.lower[years.left] == "their":
        names = named_together(page, years.left - 1, begin)
        if names:
            return [_told(page, years, (person(page, name), (), "firm", ""), begin, stop) for name in names]
    owner = _owner(page, years, begin, stop)
    return None if owner is None else _told(page, years, owner, begin, stop)


def _told(page: Page, years: _Years, owner: Owner, begin: int, stop: int) -> Found:
    number = Number(years.first, years.first, Decimal(years.low), Decimal(years.high), None, "digits")
    found = owned_age(page, number, "age.decade", years.last, owner)
    if _at_an_event(page, years, begin):
        found = found._replace(attribute=EVENT)
    return timed(page, found, number, begin, stop)


def _read(scan: Scan, at: int, begin: int, stop: int) -> _Years | None:
    one = _word(scan, at, stop)
    if one is None:
        return None
    base, last = one
    span, left = _part(scan.lower, at, begin)
    low, high = _years(base, span)
    i = last + 1
    if i < stop and scan.lower[i] in _JOINTS:  # "late 20s or early 30s", "20s to 30s"
        i += 1
        start = i
        while i < stop and i - start < 5 and (scan.lower[i] in _PARTS or scan.lower[i] in _JOINTS):
            i += 1
        two = _word(scan, i, stop)
        if two is not None and 0 < two[0] - base <= 10:
            high = _years(two[0], _part(scan.lower, i, start)[0])[1]
            last = two[1]
    return _Years(low, high, at, last, left)


def _word(scan: Scan, at: int, stop: int) -> tuple[int, int] | None:
    """The first year of the decade at a token, and its last token: "20s", "20's", "twenties", "teens" (13)."""
    if at >= stop:
        return None
    word = scan.lower[at]
    if word in DECADES:
        return (13 if word == "teens" else int(lang.number_words()[f"{word[:-3]}y"])), at
    if not word.isdigit() or int(word) % 10 or not 20 <= int(word) < 120:
        return None
    follow = scan.word(at + 1)
    if at + 1 < stop and (follow == "'s" or (follow == "s" and scan.glued(at + 1))):
        return int(word), at + 1
    return (int(word), at + 2) if at + 2 < stop and follow == "'" and scan.word(at + 2) == "s" else None


def _part(lower: list[str], at: int, begin: int) -> tuple[str, int]:
    """The parts of a decade named before it, joined by a space ("early mid" of "early to mid"), and the token before."""
    i = at - 1
    i -= i > begin and lower[i] == "-"
    if i < begin or lower[i] not in _PARTS:
        return "", at - 1
    part = lower[i]
    i -= 1
    j = i
    while j > begin and i - j < 3 and lower[j] in _JOINTS:
        j -= 1
    if j < i and j >= begin and lower[j] in _PARTS:
        return f"{lower[j]} {part}", j - 1
    return part, i


def _years(base: int, parts: str) -> tuple[int, int]:
    if not parts:
        return (13, 19) if base == 13 else (base, base + 9)
    spans = [
        _TEENS.get(part, (16, 19)) if base == 13 else (base + _PARTS[part][0], base + _PARTS[part][1])
        for part in parts.split()
    ]
    return min(low for low, _ in spans), max(high for _, high in spans)


def _owner(page: Page, years: _Years, begin: int, stop: int) -> Owner | None:
    """Whose decade it is, None where it is nobody's: "the late 30s"."""
    lower = page.scan.lower
    left = years.left
    follow = lower[years.last + 1] if years.last + 1 < stop else "."
    if lower[left] in ("his", "her", "their"):
        return _possessed(page, left, begin)
    while left > begin and lower[left] in _HEDGES:
        left -= 1
    if left <= begin:
        return None
    if lower[left] == "(" and follow == ")":
        return _beside(page, left - 1)  # "Pat Doyle (70s)"
    if lower[left] in ("aged", "age"):
        beside = left - 1 - (lower[left - 1] == ",")
        owner = _noun(page, beside) or subject_left(page, beside, begin, "", -1)
        return owner if owner[0].kind == "person" or owner[1] else None
    if lower[left] == "in" and years.left == left:
        return _noun(page, left - 1)  # "a man in late 20s"
    if lower[left] == "," and follow in _CLOSED:
        return _beside(page, left - 1, named=follow in (",", ".", ";")) or described_left(page, left, begin)
    return None


def _possessed(page: Page, at: int, begin: int) -> Owner | None:
    """Whose decade "in his", "in her" or "in their" tells, the possessive at a token."""
    lower = page.scan.lower
    if at <= begin or lower[at - 1] != "in":
        return None
    before = at - 2
    if lower[at] == "their":
        while before > begin and lower[before] in _OF_SEVERAL:
            before -= 1
        if not certain(page, before, begin):
            return None  # "women in their 40s" at large
        return nominal(page, before, before), (), "firm", ""
    gender = "m" if lower[at] == "his" else "f"
    if lower[before] == "be":  # "a woman, believed to be in her 60s,"
        noun = before
        while noun > begin and lower[noun] in _OF_SEVERAL:
            noun -= 1
        if lower[noun + 1] == "," and lang.person_nouns().get(lower[noun]) in ("", gender):
            return _noun(page, noun)
    modified = _modified(page, before, begin, gender)
    if modified >= 0:
        return nominal(page, modified, modified, gender), (), "firm", ""
    sex = lang.person_nouns().get(lower[before], "") if before >= begin else ""
    if sex and sex != gender:  # "met her husband in her 20s"
        verb = clauses.verb_before(page.scan, before, begin, nouns=False)
        return subject_left(page, verb.token - 1, begin, gender, -1) if verb.token > begin else None
    return subject_left(page, before, begin, gender, -1)


def _modified(page: Page, at: int, begin: int, gender: str) -> int:
    """The noun of somebody whom more words describe before the decade ("a man with a knife in his 30s"), or -1."""
    lower = page.scan.lower
    people = lang.person_nouns()
    for i in range(at, max(begin, at - _NEAR), -1):
        word = lower[i]
        if i < at and (word in people or word in ("male", "female")) and lang.singular(word) == word:
            return i if lower[i + 1] in _MODIFYING and people.get(word, gender) in ("", gender) else -1
        if word in _ENDING or word in people:
            return -1
    return -1


_OF_SEVERAL = frozenset(
    "both all were are aged , - – — who be being to believed thought said estimated appear appeared look looked described "
    "as".split()
)


def _beside(page: Page, at: int, named: bool = True) -> Owner | None:
    """Whose decade stands right behind token ``at``: "Pat Doyle (70s)", "a man, late 40s,"."""
    name = page.names.at(at)
    if name is None:
        return _noun(page, at)
    if named and (name.kind == "person" or (name.kind == "" and nameish(name))):
        return person(page, name), (), "firm", ""
    return None


def _noun(page: Page, at: int) -> Owner | None:
    noun = page.scan.lower[at]
    known = noun in lang.person_nouns() or noun in BEINGS
    return (nominal(page, at, at), (), "firm", "") if known and lang.singular(noun) == noun else None


def _at_an_event(page: Page, years: _Years, begin: int) -> bool:
    """Whether a decade is when something was done ("she moved to Oslo in her 20s") and not how old somebody is."""
    scan = page.scan
    lower = scan.lower
    if scan.word(years.last + 1) == "when" and not when_died(lower, years.last + 1):
        return True
    left = years.left
    if lower[left] not in ("his", "her", "their"):
        return False
    if left - 1 == begin:
        return True  # "In her 30s, she moved to Oslo"
    at = left - 2
    while at > begin and lower[at] in _OF_NOW:
        at -= 1
    verb = clauses.verb_before(scan, at + 1, begin, nouns=False)
    if verb.token < 0 or verb.kind in ("die", "kill") or _base(lower[verb.token]) in _STATING:
        return False
    name = page.names.at(at)
    if name is not None and name.kind == "person":
        return False
    people = lang.person_nouns()
    between = lower[verb.token + 1 : at + 1]
    told = [word for word in between if word in people or lang.singular(word) in people]  # "shot a man in his 20s"
    return not told or told[-1] in lang.kin_nouns()  # "met her husband in her 20s"


def _base(verb: str) -> str:
    return lang.verb_forms().get(verb, ("", ""))[0]


__all__ = ["DECADES", "decade"]
