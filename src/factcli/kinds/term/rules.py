"""Rules for custodial terms: what somebody was sentenced to, could get, was asked for, or has served."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
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

_JAILED = frozenset({"sentenced", "jailed", "imprisoned", "gaoled"})
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_PRISON = frozenset(
    "prison jail custody bars imprisonment detention penitentiary incarceration gaol lockup lock-up".split()
)
_MAXIMUM = frozenset(
    "face faces facing faced could maximum max carries carry carried may might would potential possible "
    "punishable carrying risk risks".split()
)
_SOUGHT = frozenset(
    "sought seek seeking seeks asked asking requested recommended demanded urged wanted want wants".split()
)
_SERVED = frozenset(["served", "spent", "spending"])


_COURT = frozenset(
    "sentenced sentence serving court judge jury prosecutors prosecutor consecutive concurrent concurrently "
    "consecutively convicted crime guilty offender inmate convict parole".split()
)


_OFFENCE = frozenset("conviction convictions convicted sentence sentences burglary robbery theft fraud assault".split())

_IMPOSING = frozenset(
    {("jailed", "for"), ("imprisoned", "for"), ("gaoled", "for"), ("sentenced", "to"), ("down", "for")}
)


def words() -> frozenset[str]:
    """Where a life term begins."""
    return frozenset(["life"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The custodial term at token ``at``, or None."""
    if number is None:
        return _life(page, at)
    scan = page.scan
    lower = scan.lower
    i = number.last + 1
    i += scan.word(i) == "-"
    if scan.word(i) not in lang.time_units():
        return None
    begin, stop = scan.bounds(at)
    if i >= stop or number.form not in ("digits", "words", "article") or number.low <= 0:
        return None
    unit = lang.time_units()[lower[i]]
    if (
        (unit not in _MONTHS and unit not in _DAYS)
        or (scan.word(i + 1) in ("old", "ago", "-") and scan.word(i + 2) in ("old", ""))
        or scan.word(i + 1) in ("old", "ago", "later", "earlier", "since")
        or (
            scan.word(i + 1) == "after" and not _imposed(lower, number.begin, begin)
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
    elif unit == "year" and (lower[k : k + 1] == [","] or (lower[k : k + 1] == ["and"] and k + 1 < stop)):
        more = (
            number_at(scan, k + 1)
            if k + 1 < stop and (lower[k + 1][0].isdigit() or lower[k + 1] in lang.number_words())
            else None
        )
        if more is not None and scan.word(more.last + 1) in ("months", "month"):
            extra, last = more.low, more.last + 1
    if not to_life and not _custodial(page, number.begin, last, begin, stop):
        return None
    scope = _scope(page, number.begin, last, begin, stop)
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
    if scope[0] == "minimum" and modifier in (Modifier.NONE, Modifier.EQUAL_OR_MORE):
        pass
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


def _imposed(lower: list[str], first: int, begin: int) -> bool:
    """Whether a length is what was imposed, whatever follows it: "jailed for nine years", "sentenced to 12 years"."""
    return first - 2 >= begin and (lower[first - 2], lower[first - 1]) in _IMPOSING


def _custodial(page: Page, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether the words around a length of time make it a prison term."""
    lower = page.scan.lower
    after = lower[last + 1 : min(stop, last + 9)]
    for i, word in enumerate(after):
        if word in _PRISON:
            return True
        if word in ("sentence", "sentences", "term", "terms") and i <= 3:
            if word.startswith("term"):
                return any(w in _PRISON or w in _COURT for w in lower[max(begin, first - 12) : min(stop, last + 12)])
            return True
        if word == "parole" and any(
            w in ("serve", "served", "serving", "minimum") for w in lower[max(begin, first - 7) : first]
        ):
            return True  # "must serve at least 15 years before parole"
        if word in (",", ";", ".") and i:
            break
    if (
        lower[max(begin, first - 1)] == "served"
        and page.scan.word(last + 1) not in ("in", "as", "on", "with", "under", "at")
        and any(word in _OFFENCE for word in lower[begin:stop])
    ):
        return True  # "a conviction for burglary, for which he served 18 months"
    steps = 0
    i = first - 1
    while i >= begin and steps < 8:
        word = lower[i]
        if word in _JAILED:
            between = lower[i + 1 : first]
            return not any(w in ("after", "before", "later", "earlier", ",") for w in between) or "to" in between[:3]
        if word in ("sentence", "sentences", "term") and lower[i + 1 : i + 2] == ["of"]:
            return True
        if word in (";", ":", "after", "who"):
            break
        i -= 1
        steps += 1
    return False


def _scope(page: Page, first: int, last: int, begin: int, stop: int) -> tuple[str, ...]:
    """Which question the term answers: imposed, maximum, sought, served, minimum, suspended."""
    lower = page.scan.lower
    left = lower[max(begin, first - 9) : first]
    right = lower[last + 1 : min(stop, last + 8)]
    near = set(left)
    scope = "imposed"
    sentenced = bool(near & {"sentenced", "jailed", "imprisoned", "received", "given", "handed", "gets", "got"})
    if near & _SOUGHT and not sentenced:
        scope = "sought"
    elif "suspended" in near or "suspended" in right:
        scope = "suspended"
    elif (
        "maximum" in near
        or (near & _MAXIMUM and not sentenced)
        or "maximum" in right[:2]
        or ("up" in left[-2:] and "to" in left[-1:] and not sentenced)
    ):
        scope = "maximum"
    elif near & _SERVED and "serving" not in near:
        scope = "served"
    elif (
        "minimum" in near
        or "minimum" in right[:2]
        or ("least" in near and "serve" in near)
        or (
            "parole" in right
            and ("before" in right or "eligible" in right or ("possibility" in right and "without" not in right))
        )
    ):
        scope = "minimum"
    elif near & {"probation"} or "probation" in right[:3]:
        scope = "probation"
    extra = []
    if left[-1:] and left[-1] in ("another", "extra", "additional", "further"):
        extra.append("others")  # "another three years behind bars": on top of a term told of elsewhere
    if (
        near & {"two", "extra", "additional", "more", "another", "further", "three", "four"}
        and "life" in lower[first : last + 1]
    ):
        extra.append("others")
    return (scope, *extra)


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
    imprisoned = nxt in ("in", "behind") and any(word in _PRISON for word in after[:3])
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
    scope = _scope(page, at, at, begin, stop)
    return Found("term.life", at, last, value, allowed, "term", f"sentence {scope[0]}", phrase=last, scope=scope)
