"""Rules for custodial terms: what somebody was sentenced to, could get, was asked for, or has served."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.term.bare import bare, ellipsis
from factcli.kinds.term.custody import custodial, imposed
from factcli.kinds.term.life import life_term
from factcli.kinds.term.scopes import scope_of
from factcli.model.claim import NOBODY
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import (
    LIFE,
    Modifier,
    day_term_set,
    minimum_to_life,
    term_set,
    term_text,
)

_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_ONE = frozenset("year month fortnight decade".split())
_BEFORE_ONE = frozenset(
    "for to of served serve serving spent spend spending got gets get given faces received than nearly almost about "
    "another least over".split()
)

_LEAVING = frozenset(["parole", "paroled"])
_CLAUSE_ENDS = frozenset([".", ",", ";", ")", "and", "while", "for"])

_HEDGES = {
    "nearly": Modifier.NEARLY,
    "almost": Modifier.NEARLY,
    "about": Modifier.APPROX,
    "least": Modifier.EQUAL_OR_MORE,
    "over": Modifier.MORE_THAN,
}


def words() -> frozenset[str]:
    """Where a life term or "a year" begins."""
    return frozenset(["life", "a"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The custodial term at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    if number is None:
        if lower[at] == "life":
            return life_term(page, at)
        if scan.word(at + 1) not in _ONE or lower[at - 1] not in _BEFORE_ONE:
            return None
        number = _one(lower, at)
    i = number.last + 1
    i += scan.word(i) == "-"
    if scan.word(i) not in lang.time_units():
        return bare(page, number)
    begin, stop = scan.bounds(at)
    if i >= stop or number.form not in ("digits", "words", "article") or number.low <= 0:
        return None
    unit = lang.time_units()[lower[i]]
    if (
        (unit not in _MONTHS and unit not in _DAYS)
        or (scan.word(i + 1) in ("old", "ago", "-") and scan.word(i + 2) in ("old", ""))
        or scan.word(i + 1) in ("old", "ago", "later", "earlier", "since")
        or (
            scan.word(i + 1) == "after" and not imposed(lower, number.begin, begin)
        )  # "jailed five years after the raid"
    ):
        return None
    if scan.word(i + 1) == "before" and _LEAVING.isdisjoint(lower[i + 1 : min(stop, i + 9)]):
        return None
    low, high = number.low, number.high
    last = i
    modifier = number.modifier
    to_life = False
    extra = Decimal(0)
    j = i + 1
    glued = lower[j : j + 1] == ["-"]
    k = j + 1 if glued else j
    if lower[k : k + 1] == ["to"]:
        m = k + 2 if lower[k + 1 : k + 2] == ["-"] else k + 1
        if lower[m : m + 1] == ["life"]:
            to_life, last = True, m
    elif lower[k : k + 2] == ["and", "life"] and lower[number.begin - 1] == "between":
        to_life, last = True, k + 1
    elif unit == "year" and lower[k : k + 3] == ["and", "a", "half"]:
        extra, last = Decimal(6), k + 2
    elif unit == "year" and (lower[k : k + 1] == [","] or (lower[k : k + 1] == ["and"] and k + 1 < stop)):
        more = number_at(scan, k + 1) if k + 1 < stop and begins_number(lower[k + 1]) else None
        if more is not None and scan.word(more.last + 1) in ("months", "month"):
            extra, last = more.low, more.last + 1
    jailed = scan.word(last + 1) in ("in", "behind") and scan.word(last + 2) in ("prison", "jail", "bars", "custody")
    owner = ellipsis(page, number.begin, begin) if jailed or scan.word(last + 1) in _CLAUSE_ENDS else NOBODY
    if not to_life and owner is NOBODY and not custodial(page, number.begin, last, begin, stop):
        return None
    scope = scope_of(page, number.begin, last, begin, stop)
    if lower[number.begin - 3 : number.begin] == ["least", "the", "next"] and modifier is Modifier.NONE:
        modifier = Modifier.EQUAL_OR_MORE  # "at least the next 17 years"
    if to_life:
        if unit not in _MONTHS:
            return None
        months = int(low * _MONTHS[unit])
        return Found(
            "term.to-life",
            number.first,
            last,
            term_text(months, LIFE),
            minimum_to_life(months),
            "term",
            f"sentence {scope[0]}",
            phrase=last,
            scope=scope,
        )
    if unit in _MONTHS:
        factor = _MONTHS[unit]
        allowed = term_set(low * factor + extra, high * factor + extra, modifier)
        value = term_text(low * factor + extra, high * factor + extra, modifier)
    else:
        factor = _DAYS[unit]
        allowed = day_term_set(low * factor, high * factor, modifier)
        value = term_text(low * factor, high * factor, modifier, "day")
    return Found(
        "term.length",
        number.first,
        last,
        value,
        allowed,
        "term",
        f"sentence {scope[0]}",
        phrase=last,
        scope=scope,
        subject=owner,
    )


def _one(lower: list[str], at: int) -> Number:
    """The article of "a year" as a number, with the hedge before it."""
    hedge, one = _HEDGES.get(lower[at - 1], Modifier.NONE), Decimal(1)
    if lower[at - 1] == "than":
        hedge = Modifier.LESS_THAN if lower[at - 2] == "less" else Modifier.MORE_THAN
    return Number(at, at, one, one, None, "words", hedge)
