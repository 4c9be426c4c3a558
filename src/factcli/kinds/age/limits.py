"""Ages as a limit: ``the victims are all under 18``, ``a minimum age of 21``: never set against anybody's birth date."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.stated import stated_age
from factcli.kinds.age.whose import nominal
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier

GROUP = "age of a group"
LIMIT = "age limit"
BEFORE = frozenset(["under", "than", "of"])
"""Words right before the number of such a limit."""
_FAR = 9  # tokens back to whom a limit is told of
_OLDEST, _YOUNGEST = 25, 10  # between which limits are told
_BETWEEN = frozenset(
    "are were is was all both also reportedly still each under younger than the age of believed to be said who".split()
)
_ENDS = frozenset([".", ",", ";", ")", '"', "and", "but", "when", "at"])
_VICTIMS = frozenset("victims dead wounded injured suspects arrested detainees hostages teenagers boys girls".split())


LAWFUL = frozenset("to at of is was be are make".split())
"""Words right before the number of an age from which something is allowed."""
_LEGAL = frozenset(
    "minimum legal lawful drinking voting retirement pension smoking buying purchase school-leaving".split()
)
_SET = frozenset("raise raises raised raising lower lowers lowered lowering lift lifts lifted lifting set".split())
_OLDER = frozenset("older over above up".split())
_REACH = 11  # tokens between such an age and the word for it
_EARLIEST, _LATEST = 5, 80


def of_law(page: Page, number: Number, begin: int) -> Found | None:
    """The minimum age is 21 · a law raising the smoking age to 21 · buyers must be 21 or older."""
    lower = page.scan.lower
    if number.low != number.high or not _EARLIEST <= number.low <= _LATEST:
        return None
    follow, before = page.scan.word(number.last + 1), lower[number.first - 1]
    if number.modifier is Modifier.EQUAL_OR_MORE and lower[number.end] in _OLDER and before in ("be", "are"):
        found = _of_nobody(page, number, number.end)
        return found._replace(allowed=Interval.at_least(int(number.low)))
    if number.modifier is not Modifier.NONE:
        return None
    if follow[:1].isalpha() and follow not in lang.stop_words() and before != "make":
        return None  # "the retirement age to 65 members"
    if before == "make":
        words = lower[number.last + 1 : number.last + 5]
        return _of_nobody(page, number, number.last) if "age" in words and not _LEGAL.isdisjoint(words) else None
    for at in range(number.first - 2, max(begin, number.first - _REACH), -1):
        if lower[at] == "age":
            near = lower[max(begin, at - 4) : at]
            told = not _LEGAL.isdisjoint(near) or (before == "to" and not _SET.isdisjoint(near))
            return _of_nobody(page, number, number.last) if told else None
        if lower[at] in (",", ";", "who", "when", "from") or lower[at][0].isdigit():
            return None
    return None


def _of_nobody(page: Page, number: Number, last: int) -> Found:
    found = stated_age(page, number, "age.law", last, attribute=LIMIT)
    return found._replace(unit=LIMIT, allowed=Interval.at(int(number.low)))


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


__all__ = ["BEFORE", "LAWFUL", "group_under", "of_law"]
