"""Ages of a group as a limit: ``the victims are all under 18``, which is never set against anybody's birth date."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.stated import stated_age
from factcli.kinds.age.whose import nominal
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier

GROUP = "age of a group"
BEFORE = frozenset(["under", "than", "of"])
"""Words right before the number of such a limit."""
_FAR = 9  # tokens back to whom a limit is told of
_OLDEST, _YOUNGEST = 25, 10  # between which limits are told
_BETWEEN = frozenset(
    "are were is was all both also reportedly still each under younger than the age of believed to be said who".split()
)
_ENDS = frozenset([".", ",", ";", ")", '"', "and", "but", "when", "at"])
_VICTIMS = frozenset("victims dead wounded injured suspects arrested detainees hostages teenagers boys girls".split())


def group_under(page: Page, number: Number, begin: int) -> Found | None:
    """All the victims are under the age of 18 · the two wounded victims are also younger than 18."""
    lower = page.scan.lower
    if number.low != number.high or not _YOUNGEST <= number.low <= _OLDEST:
        return None
    at = number.first - 1
    if lower[at] == "of" and lower[at - 3 : at] != ["under", "the", "age"]:
        return None
    if lower[at] == "than" and lower[at - 1] != "younger":
        return None
    follow = page.scan.word(number.last + 1)
    if follow not in _ENDS and number.last + 1 < page.scan.bounds(at)[1]:
        return None
    noun = at
    copula = -1
    while noun > max(begin, at - _FAR) and lower[noun] in _BETWEEN:
        copula = noun if lower[noun] in ("are", "were") else copula
        noun -= 1
    if copula < 0 or lower[noun] not in _VICTIMS or not _definite(lower, noun, begin):
        return None
    below = number._replace(modifier=Modifier.LESS_THAN)
    whose = nominal(page, noun, noun)
    found = stated_age(page, below, "age.limit", number.last, subject=whose, attribute=GROUP, head=noun)
    return found._replace(unit="age-year", allowed=Interval.closed(0, int(number.low) - 1))


def _definite(lower: list[str], noun: int, begin: int) -> bool:
    """Whether a plural noun is of the story's people: *the two wounded* victims, *both* suspects; not any victims."""
    words = lower[max(begin, noun - 4) : noun]
    return any(word in ("the", "both", "all", "these", "those") or word in lang.number_words() for word in words)


__all__ = ["BEFORE", "group_under"]
