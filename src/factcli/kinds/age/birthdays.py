"""Ages told by a birthday: ``celebrated her 30th birthday on Monday``, ``died a week before his 21st birthday``."""

from __future__ import annotations

from factcli.kinds.age.moment import at_death
from factcli.kinds.age.owners import subject_left, subject_right
from factcli.kinds.age.stated import EVENT, OLDEST, stated_age
from factcli.kinds.age.whose import person
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number

_WHOSE = frozenset(["his", "her", "'s"])
_KEPT = frozenset("celebrated celebrating marked turned marking".split())
_NEAR = frozenset("day days week weeks month months hours shortly just ahead".split())
_WOULD = frozenset("would will plans planned hoped due to".split())
_ENDS = frozenset(
    [".", ",", ";", ")", "on", "in", "last", "this", "yesterday", "today", "and", "when", "with", "at", "by", "but"]
)
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
    left = lower[max(begin, whose - _LEFT) : whose]
    if not _WOULD.isdisjoint(left):
        return None
    owner = page.names.at(whose - 1) if lower[whose] == "'s" else None
    on = left[-1:] == ["on"] or (
        left[-1:] in (["after"], ["past"]) and not _NEAR.isdisjoint(left)
    )  # "two days after his 21st birthday"
    before = (left[-1:] == ["before"] and not _NEAR.isdisjoint(left)) or left[-2:] in (["short", "of"], ["ahead", "of"])
    kept = (left[-1:] and left[-1] in _KEPT) or (left[-1:] == ["celebrates"] and lower[at + 1 : at + 2] == ["today"])
    if not before and not kept and not on:
        return None
    years = number.low - 1 if before else number.low
    own = number._replace(low=years, high=years, form="digits")
    if owner is not None:
        if owner.kind != "person":
            return None
        return stated_age(page, own, "age.birthday", at, subject=person(page, owner))
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


__all__ = ["birthday"]
