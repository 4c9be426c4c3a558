"""One word that sets two statements told alike apart: this season and last season, the first leg and the second, nationwide."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import zip_longest

from factcli import lang
from factcli.align.items import Item
from factcli.late import late

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_TURNS = frozenset("this last next previous old new current coming original former earlier latest".split())
_CALENDAR = frozenset(
    "year month week day night morning evening afternoon weekend time century decade summer winter".split()
)
_EVERYWHERE = frozenset("nationwide worldwide nationally globally statewide countrywide citywide".split())
_SIDES = {"under": "<", "below": "<", "over": ">", "above": ">"}
_AGED = 2  # the digits of an age
_AGES, _ALL = "<ages>", "<all>"


def contrasted(a: Item, b: Item) -> bool:
    """Whether two sentences set what they tell against each other in a word: of one noun another turn, of all and of one place.

    "This year" is left out, for it is another year's "last year" in a later article.
    """
    if a.claim.kind in ("quote", "name", "ordinal"):
        return False
    if {_lead(a), _lead(b)} == _MOVED:
        return True  # put off from June 3, put off to June 17
    one, two = _marks(a.claim.sentence), _marks(b.claim.sentence)
    if any(noun in two and turns.isdisjoint(two[noun]) for noun, turns in one.items()):
        return True
    return (_ALL in one) != (_ALL in two) and bool(a.claim.frame.place or b.claim.frame.place)


_MOVED = {"from", "to"}
_LEAD = late(r"\b(from|to) \Z", re.IGNORECASE)


def _lead(item: Item) -> str:
    """The word before a value, if it says where something moved from or to."""
    at = item.claim.start - item.claim.sentence_start
    found = _LEAD().search(item.claim.sentence[max(0, at - 6) : at])
    return found[1].lower() if found else ""


_FORMER = frozenset("old previous former original".split())
_BESIDE = 5  # words


def former(a: Item, b: Item) -> bool:
    """Whether one of two statements is of the old plan, and the other of the plan."""
    return _of_former(a, b) or _of_former(b, a)


def _of_former(a: Item, b: Item) -> bool:
    there = _marks(b.claim.sentence)
    both = {*a.claim.frame.words[:_BESIDE]}.intersection(b.claim.frame.words[:_BESIDE])
    return any(
        noun in both and noun not in there and not turns.isdisjoint(_FORMER)
        for noun, turns in _marks(a.claim.sentence).items()
    )


@lru_cache(maxsize=4096)
def _marks(sentence: str) -> dict[str, set[str]]:
    """Which turns a sentence tells of a noun (season: last), and on which side of an age its people are."""
    words = [word.casefold() for word in _WORD.findall(sentence)]
    found: dict[str, set[str]] = {}
    for word, noun, behind in zip_longest(words, words[1:], words[2:], fillvalue="."):
        if word in _EVERYWHERE:
            found[_ALL] = set()
        elif (word in _TURNS or word in lang.ordinals()) and noun.isalpha() and noun not in _calendar():
            found.setdefault(noun, set()).add(word)
        elif word in _SIDES and noun.isdecimal() and len(noun) == _AGED and behind != "%":
            found.setdefault(_AGES, set()).add(_SIDES[word] + noun)
    return found


@cache
def _calendar() -> frozenset[str]:
    return _CALENDAR.union(lang.weekdays(), lang.months())
