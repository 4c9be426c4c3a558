"""Rules for custodial terms: what somebody was sentenced to, could get, was asked for, or has served."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.term.custody import JAILED, PRISON, custodial, imposed, listed, scope_of, sought
from factcli.scan.numbers import Number, number_at
from factcli.values import (
    LIFE,
    LIFE_WITHOUT_PAROLE,
    Interval,
    Modifier,
    day_term_set,
    life,
    life_without_parole,
    minimum_to_life,
    term_set,
    term_text,
)

_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_LONGEST = 100  # years
_YEARS_BACK = 60  # tokens back from a bare number in which the years are told that it is of
_ONE = frozenset("year month fortnight decade".split())
_BEFORE_ONE = frozenset(
    "for to of served serve serving spent spend spending got gets get given faces received than nearly almost about "
    "another least over".split()
)

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
            return _life(page, at)
        if scan.word(at + 1) not in _ONE or lower[at - 1] not in _BEFORE_ONE:
            return None
        number = _one(lower, at)
    i = number.last + 1
    i += scan.word(i) == "-"
    if scan.word(i) not in lang.time_units():
        return _bare_minimum(page, number) if lower[number.first - 1] == "of" else _listed(page, number)
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
    if scan.word(i + 1) == "before" and "parole" not in lower[i + 1 : min(stop, i + 9)]:
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
        more = (
            number_at(scan, k + 1)
            if k + 1 < stop and (lower[k + 1][0].isdigit() or lower[k + 1] in lang.number_words())
            else None
        )
        if more is not None and scan.word(more.last + 1) in ("months", "month"):
            extra, last = more.low, more.last + 1
    if not to_life and not custodial(page, number.begin, last, begin, stop):
        return None
    scope = scope_of(page, number.begin, last, begin, stop)
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
        "term.length", number.first, last, value, allowed, "term", f"sentence {scope[0]}", phrase=last, scope=scope
    )


def _one(lower: list[str], at: int) -> Number:
    """The article of "a year" as a number, with the hedge before it."""
    hedge, one = _HEDGES.get(lower[at - 1], Modifier.NONE), Decimal(1)
    if lower[at - 1] == "than":
        hedge = Modifier.LESS_THAN if lower[at - 2] == "less" else Modifier.MORE_THAN
    return Number(at, at, one, one, None, "words", hedge)


def _bare_minimum(page: Page, number: Number) -> Found | None:
    """24 years, with a minimum of 16: the years are those of the term before it."""
    lower = page.scan.lower
    begin, stop = page.scan.bounds(number.first)
    follow = lower[number.last + 1] if number.last + 1 < stop else "."
    if (
        lower[number.first - 2] != "minimum"
        or number.low != number.high
        or number.low > 60
        or (follow[0].isalpha() and follow not in lang.prepositions() and follow not in ("and", "before"))
    ):
        return None
    told = lower[begin : number.begin]
    if {"years", "year", "life"}.isdisjoint(told) or (PRISON | JAILED | {"sentence", "sentenced", "term"}).isdisjoint(
        told
    ):
        return None
    months = number.low * 12
    least = Modifier.EQUAL_OR_MORE
    return Found(
        "term.minimum",
        number.first,
        number.last,
        term_text(months, months, least),
        term_set(months, months, least),
        "term",
        "sentence minimum",
        phrase=number.last,
        scope=("minimum",),
    )


def _listed(page: Page, number: Number) -> Found | None:
    """15 years for fraud, eight for perjury: years as well, for another offence than those told before.

    Likewise "15 years; prosecutors had asked for twenty".
    """
    begin, stop = page.scan.bounds(number.first)
    if number.form not in ("digits", "words") or number.low != number.high or not 1 <= number.low <= _LONGEST:
        return None
    if number.begin <= begin:
        return None
    offence = listed(page, number.begin, number.last, begin, stop)
    months = number.low * 12
    if not offence:
        if not _bare_sought(page, number, begin, stop):
            return None
        return Found(
            "term.sought",
            number.first,
            number.last,
            term_text(months, months, number.modifier),
            term_set(months, months, number.modifier),
            "term",
            "sentence sought",
            phrase=number.last,
            scope=("sought",),
        )
    return Found(
        "term.listed",
        number.first,
        number.last,
        term_text(months, months, number.modifier),
        term_set(months, months, number.modifier),
        f"term for {offence}",  # eight years for one offence and five for another are no contradiction
        "sentence imposed",
        phrase=number.last,
        scope=("imposed", "others"),
    )


def _bare_sought(page: Page, number: Number, begin: int, stop: int) -> bool:
    """Whether a bare number that ends a clause is the years that a side of a trial asks for."""
    lower = page.scan.lower
    if number.last + 1 < stop and lower[number.last + 1] not in (".", ",", ";", "but", "while"):
        return False
    back = max(0, number.first - _YEARS_BACK)
    return sought(lower, number.begin, begin) and not {"years", "life"}.isdisjoint(lower[back : number.first])


def _life(page: Page, at: int) -> Found | None:
    """life in prison · a life sentence · jailed for life · life without parole."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    nxt = scan.word(at + 1) if at + 1 < stop else ""
    after = lower[at + 1 : min(stop, at + 9)]
    before = lower[max(begin, at - 7) : at]
    last = at
    jailed = before[-1:] in (["for"], ["to"]) and any(
        word in ("jailed", "imprisoned", "sentenced", "gaoled", "behind") for word in before
    )
    imprisoned = nxt in ("in", "behind") and any(word in PRISON for word in after[:3])
    named = nxt in ("sentence", "sentences", "imprisonment", "term", "terms")
    if not (named or imprisoned or jailed or (nxt == "without" and "parole" in after)):
        return None
    value, allowed = "life", life()
    if "parole" in after:
        k = after.index("parole")
        if "without" in after[:k] or "no" in after[:k]:
            value, allowed = term_text(LIFE_WITHOUT_PAROLE), life_without_parole()
            last = at + 1 + k
        elif "with" in after[:k]:
            allowed = Interval.at(LIFE)
    scope = scope_of(page, at, at, begin, stop)
    return Found("term.life", at, last, value, allowed, "term", f"sentence {scope[0]}", phrase=last, scope=scope)
