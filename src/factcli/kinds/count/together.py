"""How many people or things make a pair or a trio: a pair of researchers, a trio of rusting ferries."""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.words import unit_of
from factcli.scan import clauses
from factcli.scan.counting import plural
from factcli.scan.numbers import Number

_NAMED = 9  # tokens of a name before the noun


def together(page: Page, at: int, many: int) -> Number | None:
    """The number that "pair of" and the like stand for at a token; a pair of shoes is one thing, so things need a trio."""
    scan = page.scan
    if scan.word(at + 1) != "of" or scan.word(at - 1) not in ("a", "the", "another"):
        return None
    return Number(at, at + 1, Decimal(many), Decimal(many), None, "words")


def of_named(page: Page, at: int, number: Number) -> Found | None:
    """a pair of *University of Ferrol* researchers: the people whose noun stands behind a name."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    head = at + 2
    while head < min(stop, at + _NAMED) and (scan.words[head][0].isupper() or scan.lower[head] == "of"):
        head += 1
    if head == at + 2 or head >= stop or not plural(scan.lower[head]) or unit_of(scan.lower[head]) != "person":
        return None
    return counted(page, number, clauses.Phrase(head, head), "count.noun", begin, stop)


__all__ = ["of_named", "together"]
