"""Ages told by a birthday: ``celebrated her 30th birthday on Monday``, ``died a week before his 21st birthday``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.moment import at_death
from factcli.kinds.age.owners import subject_left, subject_right
from factcli.kinds.age.stated import EVENT, OLDEST, stated_age
from factcli.kinds.age.whose import nominal, person
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number

_WHOSE = frozenset(["his", "her", "'s"])
_DETERMINERS = frozenset("the a an his her their".split())
_KEPT = frozenset("celebrated celebrating marked turned marking".split())
_NEAR = frozenset("day days week weeks month months hours shortly just ahead".split())
_WOULD = frozenset("would will plans planned hoped due to".split())
_ENDS = frozenset(
    [".", ",", ";", ")", "on", "in", "last", "this", "yesterday", "today", "and", "when", "with", "at", "by", "but"]
)
_SOON = frozenset("days day weeks week months month".split())
_LEFT = 6  # tokens before a birthday in which it is said to lie ahead


def birthday(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The age of who kept a birthday, or was about to: "three days before her 30th birthday" is 29."""
    lower = page.scan.lower
    at = number.last + 1
    whose = number.first - 1
    if lower[at : at + 1] != ["birthday"] or not 1 <= number.low <= OLDEST or whose <= begin:
        return None
    if lower[whose] not in _WHOSE or (at + 1 < stop and lower[at + 1] not in _ENDS):
        return None  # "her 18th birthday party" is on some day near it
    owner = page.names.at(whose - 1) if lower[whose] == "'s" else None
    noun = whose - 1 if owner is None and lower[whose] == "'s" and lower[whose - 1] in lang.person_nouns() else -1
    first = owner.first if owner is not None else whose if noun < 0 else noun - (lower[noun - 1] in _DETERMINERS)
    left = lower[max(begin, first - _LEFT) : first]
    if not _WOULD.isdisjoint(left):
        return None
    on = left[-1:] == ["on"] or (
        left[-1:] in (["after"], ["past"]) and not _NEAR.isdisjoint(left)
    )  # "two days after his 21st birthday"
    before = (left[-1:] == ["before"] and not _NEAR.isdisjoint(left)) or left[-2:] in (
        ["short", "of"],
        ["shy", "of"],
        ["ahead", "of"],
    )
    kept = (left[-1:] and left[-1] in _KEPT) or (left[-1:] == ["celebrates"] and lower[at + 1 : at + 2] == ["today"])
    if not before and not kept and not on:
        return None
    years = number.low - 1 if before else number.low
    own = number._replace(low=years, high=years, form="digits")
    if owner is not None:
        if owner.kind != "person":
            return None
        return stated_age(page, own, "age.birthday", at, subject=person(page, owner))
    if noun >= 0:  # "the girl's 12th birthday"
        if before and number.low - 1 < 1:
            return None
        return stated_age(page, own, "age.birthday", at, subject=nominal(page, noun, noun), head=noun)
    gender = "m" if lower[whose] == "his" else "f" if lower[whose] == "her" else ""
    if on and whose - 1 == begin:
        subject, readings, certainty, reason = subject_right(page, at + 1)
    else:
        subject, readings, certainty, reason = subject_left(page, whose - 1, begin, gender, -1)
    if (not subject.name and not readings and (subject.form != "nominal" or on)) or (before and number.low - 1 < 1):
        return None
    found = stated_age(
        page, own, "age.birthday", at, subject=subject, readings=readings, certainty=certainty, reason=reason
    )
    return found._replace(attribute=EVENT) if on and not at_death(page, begin, stop) else found


def would_have(page: Page, number: Number, turned: int, begin: int, stop: int) -> Number | None:
    """What somebody dead would be by now who "would have turned 18 next week": 17. None where no day is told.

    Of a day that may have passed or lie ahead ("on Friday", "this month") it is either.
    """
    lower = page.scan.lower
    split = lower[turned - 1] in ("have", "'ve") and lower[turned - 2] in ("would", "'d")
    if turned - 2 < begin or not (split or lower[turned - 1] == "would've"):
        return None
    after = lower[number.last + 1 : min(stop, number.last + 5)]
    if after[:1] in (["tomorrow"], ["next"]) or (after[:1] == ["in"] and not _SOON.isdisjoint(after)):
        return number._replace(low=number.low - 1, high=number.low - 1)
    if after[:1] in (["today"], ["yesterday"], ["last"]):
        return number
    if after[:1] in (["on"], ["this"], ["in"]):
        either = after[1:2] and (after[1] in lang.weekdays() or after[1] in lang.months() or after[0] == "this")
        return number._replace(low=number.low - 1) if either else None
    return None


def about_to(page: Page, turn: int, begin: int) -> bool:
    """Whether ``turn`` at a token is a birthday to come: "will turn 40", "is due to turn 18"; of "was due to" nobody knows."""
    lower = page.scan.lower
    if turn - 2 < begin:
        return False
    if lower[turn - 1] == "to":
        return "is" in lower[max(begin, turn - 3) : turn - 1]
    return lower[turn - 1] in ("will", "'ll") and lower[turn - 2] != "if"


__all__ = ["about_to", "birthday", "would_have"]
