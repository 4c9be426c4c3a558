"""Points that are of per cent: four points lower on turnout, led by 2.3 points in the poll, 140 basis points."""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import count_set, number_text

# What says that points are of a vote; a sentence without it may speak of a match or an index.
_POLLS = frozenset(
    "poll polls polling turnout vote votes voters approval ballots electorate survey surveyed polled ballot".split()
)
_SHARES = frozenset(["%", "percent", "pc", "pct", "cent"])
_GAMES = frozenset("game games match matches league season index goals table win wins scored shares stocks".split())
_BASIS = 100  # basis points in one of per cent
_TENTHS = Decimal(1)


def points(page: Page, number: Number) -> Found | None:
    """The percentage points that a number of "points" or "basis points" states, or None where they may be others."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    at = number.end + 1
    at += lower[at] == "-"
    if at >= stop or number.form not in ("digits", "words"):
        return None
    low, high, step, last = number.low, number.high, number.step or _TENTHS, at
    if lower[at] == "basis":
        last += 1 + (scan.word(at + 1) == "-")
        if scan.word(last) not in ("point", "points"):
            return None
        low, high, step = low / _BASIS, high / _BASIS, step / _BASIS
    elif lower[at] not in ("point", "points") or not _of_poll(lower[begin:stop]):
        return None
    phrase = clauses.noun_phrase(scan, last + 1, stop)
    compared = phrase.head == last + 1 and lower[phrase.head] in ("lower", "higher", "more", "less")
    return Found(
        "percent.points", number.first, last, number_text(low, high, number.modifier) + " points",
        count_set(low, high, number.modifier, step, False), "percentage points", "share",
        head=-1 if compared else phrase.head, phrase=max(last, phrase.last), verb="beside",
    )  # fmt: skip


def _of_poll(words: list[str]) -> bool:
    """Whether a sentence tells shares of a vote, and no match or market."""
    return not _SHARES.isdisjoint(words) and not _POLLS.isdisjoint(words) and _GAMES.isdisjoint(words)
