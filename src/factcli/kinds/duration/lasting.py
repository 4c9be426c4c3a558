"""How long something has lasted, told as its age: the 18-month-old government · a two-year-old war · a decade-old dispute."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration.made import length
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier

# What runs from a day on and is still running: a church, a law or a girl is as old, but does not last so long.
_RUNNING = frozenset(
    "government coalition administration regime presidency dictatorship monarchy rule reign junta war conflict insurgency "
    "insurrection rebellion uprising revolt revolution dispute feud row quarrel rift strike walkout boycott standoff "
    "stand-off stalemate impasse deadlock crisis blockade siege occupation offensive ceasefire truce ban embargo moratorium "
    "freeze campaign investigation inquiry probe trial lawsuit litigation battle fight struggle drought famine outbreak "
    "epidemic pandemic marriage relationship romance partnership alliance rivalry recession slump boom lockdown shutdown "
    "curfew protest manhunt hunt search mission expedition partnership venture issue problem question claim tradition "
    "custom practice controversy saga friendship career monopoly record pact treaty "
    "agreement".split()
)
_REACH = 5


def as_old(page: Page, number: Number, at: int, stop: int) -> Found | None:
    """The length told by "-old" at token ``at`` behind a number of units, if what follows is a thing that lasts.

    It is completed units, as ages are, or rounded as durations are: either is allowed.
    """
    scan = page.scan
    unit = lang.time_units().get(scan.lower[at - 2])
    if unit is None or unit == "second" or scan.word(at) != "old" or not scan.glued(at):
        return None
    if not lasts(page, at, stop):
        return None
    made = length("duration.old", number.first, at, number.low, number.high, unit, number.modifier)
    allowed = made.allowed
    if number.modifier is not Modifier.NONE or not isinstance(allowed, Interval):
        return made
    low, high = allowed.low, allowed.high
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return made
    return made._replace(allowed=Interval.of(low, high + (high - low) / 2, allowed.low_open, allowed.high_open))


def lasts(page: Page, at: int, stop: int) -> bool:
    """Whether the noun behind "-old" at a token is of a thing that lasts: civil *war*, not *war* veteran, *search* engine."""
    scan = page.scan
    lower = scan.lower
    for i in range(at + 1, min(stop, at + _REACH)):
        word = lower[i]
        if word in _RUNNING and lower[i - 1] != "-":
            follow = lower[i + 1] if i + 1 < stop else "."
            if not follow[0].isalpha():
                return follow != "-" and follow != "/" and scan.words[i].islower()
            if follow in lang.stop_words() or follow in lang.prepositions():
                return scan.words[i].islower()
            person_or_thing = follow in lang.person_nouns() or follow in lang.noun_classes() or follow in _RUNNING
            if not person_or_thing:
                return follow in lang.verb_forms() and scan.words[i].islower()
        elif word in lang.stop_words() or word in lang.prepositions() or not word[0].isalpha():
            return False
    return False


def unit_old(page: Page, at: int, stop: int) -> Found | None:
    """a decade-old dispute · the year-old war, at the unit."""
    if page.scan.word(at + 1) != "-" or page.scan.word(at + 2) != "old":
        return None
    one = Decimal(1)
    made = as_old(page, Number(at, at, one, one, None, "article"), at + 2, stop)
    return None if made is None else made._replace(first=at)


__all__ = ["as_old", "lasts", "unit_old"]
