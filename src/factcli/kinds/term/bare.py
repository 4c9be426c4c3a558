"""Bare numbers that are years of a custodial term told of before.

``24 years, with a minimum of 16`` · ``ten years, with five suspended`` · ``cut from 20 years to 14`` · ``15 years for fraud,
eight for perjury`` · ``Marsh was jailed for nine years, Tull for six`` · ``15 years; prosecutors had asked for twenty``.
"""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.term.court import CHANGED, JAILED, PRISON, no_court, punished
from factcli.kinds.term.custody import custodial, listed, sought
from factcli.kinds.term.scopes import suspended_after
from factcli.model import Mention
from factcli.model.claim import NOBODY
from factcli.scan.numbers import Number
from factcli.scan.people import mention_of
from factcli.values import Modifier, term_set, term_text

_LONGEST = 100  # years
_YEARS_BACK = 60  # tokens back from a bare number in which the years are told that it is of
_LONGEST_MINIMUM = 60
_ENDS = frozenset(
    [".", ",", ";", ")", "but", "while", "on", "after", "by", "and", "when", "because", "in", "-", "–", "—"]
)
_NEXT_CONVICT = frozenset([",", "and", ";", "while"])
_GETS = frozenset("got gets received receives was for".split())
_OWNED = frozenset(["his", "her", "their", "the", "a", "an"])
_ELLIPSIS = 30  # tokens back from "Tull for six" to the verb that it leaves out


def bare(page: Page, number: Number) -> Found | None:
    """The term that a bare number of years states, or None."""
    if number.form not in ("digits", "words") or number.low != number.high or not 1 <= number.low <= _LONGEST:
        return None
    begin, stop = page.scan.bounds(number.first)
    if number.begin <= begin:
        return None
    lower = page.scan.lower
    before = lower[number.begin - 1]
    follow = lower[number.last + 1] if number.last + 1 < stop else "."
    if before == "of" or lower[number.first - 2 : number.first] == ["minimum", "of"]:
        return _minimum(page, number, begin, follow)
    if follow in ("suspended", "of") or before == "which":
        return _suspended(page, number, begin, stop)
    if before in ("to", "from"):
        changed = _changed(page, number, begin, stop)
        if changed is not None or before == "from" or follow not in _ENDS:
            return changed
    offence = listed(page, number.begin, number.last, begin, stop)
    if offence:  # eight years for one offence and five for another are no contradiction
        return _years(number, "listed", "imposed", unit=f"term for {offence}")._replace(scope=("imposed", "others"))
    owner = ellipsis(page, number.begin, begin) if follow in _ENDS else NOBODY
    if owner is not NOBODY:
        return _years(number, "listed", "imposed")._replace(subject=owner)
    return _years(number, "sought", "sought") if _bare_sought(page, number, begin, stop) else None


def _years(number: Number, rule: str, scope: str, modifier: Modifier | None = None, unit: str = "term") -> Found:
    months = number.low * 12
    hedge = number.modifier if modifier is None else modifier
    return Found(
        f"term.{rule}",
        number.first,
        number.last,
        term_text(months, months, hedge),
        term_set(months, months, hedge),
        unit,
        f"sentence {scope}",
        phrase=number.last,
        scope=(scope,),
    )


def _minimum(page: Page, number: Number, begin: int, follow: str) -> Found | None:
    """24 years, with a minimum of 16 · eight years with a non-parole period of five · life with a tariff of 20."""
    lower = page.scan.lower
    what = lower[number.first - 2]
    if what in ("term", "period", "tariff", "sentence"):
        own = lower[max(begin, number.first - 6) : number.first]
        if what != "tariff" and {"minimum", "parole"}.isdisjoint(own):
            return None
    elif what != "minimum":
        return None
    if number.low > _LONGEST_MINIMUM or (
        follow[0].isalpha() and follow not in lang.prepositions() and follow not in ("and", "before")
    ):
        return None
    told = lower[begin : number.begin]
    if {"years", "year", "life"}.isdisjoint(told) or (PRISON | JAILED | {"sentence", "sentenced", "term"}).isdisjoint(
        told
    ):
        return None
    least = Modifier.NONE if number.modifier is Modifier.NONE and what != "minimum" else Modifier.EQUAL_OR_MORE
    return _years(number, "minimum", "minimum", least)


def _suspended(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Ten years, with five suspended · three years, two of which were suspended · 12 years, of which four are suspended."""
    lower = page.scan.lower
    at = number.last + 1
    if not suspended_after(lower, at, stop) or (
        lower[at] == "of" and lower[at + 1 : at + 2] not in (["which"], ["them"])
    ):
        return None
    if {"years", "year"}.isdisjoint(lower[begin : number.first]) or not punished(lower, begin, number.first):
        return None
    if {"but", "players", "men", "women", "others", "people"} & set(lower[number.first - 2 : number.first]):
        return None  # "with all but two suspended"
    return _years(number, "suspended", "suspended")


def _changed(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """His sentence was cut from 20 years *to 14* · was given five years, later reduced *to three* · *from 12* to nine years."""
    lower = page.scan.lower
    at = number.begin - 1
    follow = lower[number.last + 1] if number.last + 1 < stop else "."
    if lower[at] == "from":
        if follow != "to" or not {"years", "year"} & set(lower[number.last + 2 : number.last + 5]):
            return None
    elif follow not in _ENDS or {"years", "year"}.isdisjoint(lower[begin:at]):
        return None
    if CHANGED.isdisjoint(lower[max(begin, at - 12) : at]) or not punished(lower, begin, at):
        return None
    left = lower[begin:at]
    scope = "maximum" if "maximum" in left else "minimum" if not {"minimum", "parole"}.isdisjoint(left) else "imposed"
    return _years(number, "changed", scope)


def ellipsis(page: Page, first: int, begin: int) -> Mention:
    """Who a term is of that leaves out its verb ("Marsh was jailed for nine years, *Tull for six*"), or nobody."""
    lower, names = page.scan.lower, page.names
    if first - 2 <= begin:
        return NOBODY
    at = first - 1
    sentenced_to = lower[at] == "to"  # "was sentenced to 12 years and Tull to eight"
    if lower[at] in _GETS or sentenced_to:
        at -= 1
    name = names.at(at)
    if name is not None:
        if name.kind not in ("person", "") or name.possessive:
            return NOBODY
        start, whose = name.first, mention_of(name, page.scan)._replace(kind="person")
    elif lower[at] in lang.person_nouns() and lower[at - 1] in _OWNED and lower[at + 1] in _GETS:
        start, whose = at - 1, _noun(page, at)  # "jailed the editor for 11 years and her deputy for four"
    else:
        return NOBODY
    if start - 1 <= begin or lower[start - 1] not in _NEXT_CONVICT or no_court(lower, begin, first):
        return NOBODY
    for i in range(start - 2, max(begin, start - _ELLIPSIS), -1):
        if lower[i] in ("years", "months"):
            if sentenced_to and lower[i - 2] != "to":
                return NOBODY
            known = custodial(page, i - 1, i, begin, start) or ellipsis(page, i - 1, begin) is not NOBODY
            return whose if known else NOBODY
    return NOBODY


def _noun(page: Page, at: int) -> Mention:
    scan = page.scan
    return Mention(
        scan.text(at - 1, at), scan.starts[at - 1], scan.ends[at], "nominal", "", scan.lower[at], "person", ""
    )


def _bare_sought(page: Page, number: Number, begin: int, stop: int) -> bool:
    """Whether a bare number that ends a clause is the years that a side of a trial asks for."""
    lower = page.scan.lower
    if number.last + 1 < stop and lower[number.last + 1] not in (".", ",", ";", "but", "while"):
        return False
    back = max(0, number.first - _YEARS_BACK)
    return sought(lower, number.begin, begin) and not {"years", "life"}.isdisjoint(lower[back : number.first])


__all__ = ["bare", "ellipsis"]
