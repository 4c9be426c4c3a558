"""Lengths of several units that nobody counts: for decades · could take weeks · an hours-long standoff."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration import lasting
from factcli.kinds.duration.made import length
from factcli.values import Modifier

MANY = {
    "hours": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year",
    "decades": "decade", "centuries": "century",
}  # fmt: skip
"""The units of which several may be meant, and the one that each is several of."""
_LONG_UNITS = frozenset(["decades", "centuries"])  # these tell something after other words too
_TAKEN = frozenset("take takes took taken last lasts lasted wait waits waited".split())
_SPENT = frozenset("for spent over after through".split())


def units(page: Page, at: int, begin: int) -> Found | None:
    """for decades · lasted decades · decades-long · could take weeks: two of them or more."""
    scan = page.scan
    word, before, follow = scan.word(at), scan.word(at - 1) if at > begin else "", scan.word(at + 1)
    long = follow == "-" and scan.word(at + 2) in ("long", "old")
    taken = before in _TAKEN and word != "years"  # what "takes years" takes nobody knows
    if not (long or taken or (word in _LONG_UNITS and before in _SPENT)):
        return None
    if follow in ("of", "off") or before.isdigit() or before in lang.number_words():
        return None
    if scan.word(at + 2) == "old" and (word not in _LONG_UNITS or not lasting.lasts(page, at + 2, scan.bounds(at)[1])):
        return None
    last = at + 2 if long else at
    found = length("duration.vague", at, last, Decimal(2), Decimal(2), MANY[word], Modifier.EQUAL_OR_MORE)
    return found._replace(value=word)


__all__ = ["MANY", "units"]
