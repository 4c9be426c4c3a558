"""Figures of another time beside a count: 43 seats, up from 37; lost 22 rhinos, against 31 in 2018; from 900 pairs to 600."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.before import named_before
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.moved import MOVES, shifted
from factcli.kinds.count.words import year
from factcli.scan import clauses
from factcli.scan.counting import counted_before
from factcli.scan.numbers import Number, begins_number

_MOVED = frozenset("up down rise increase drop fall decline jump".split())
_COMPARED = frozenset(["compared", "versus", "against", "opposed"])
_AFTER = frozenset(
    [
        "",
        ",",
        ".",
        ";",
        ")",
        "a",
        "the",
        "in",
        "last",
        "at",
        "on",
        "earlier",
        "previously",
        "before",
        "and",
        "between",
        "for",
    ]
) | frozenset(["during", "over", "this"])
_UNITS = frozenset(["%", "percent", "cent", "pc", "$", "£", "€", "₹"])
_REACH = 24  # tokens from the noun to the figure that shares it
_TIMES = 20  # how many times larger or smaller the figure of another time may be
_TOTALS = frozenset(["total", "tally", "count", "haul"])
_BRINGING = frozenset("bringing brings brought bring taking takes took raising raised".split())
_GIVING = frozenset("give gives giving gave make makes making made for".split())
_RESUMING = frozenset(["this", "that", "it"])  # "This compared with 29 in 2012": what the sentence before counts
_RESUMED = 5  # tokens of that sentence before its figure
_FROM = 4  # tokens from "from" to the noun


def compared(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """The count of another time, which is set against others of that sort only, or where a count has moved to."""
    lower = page.scan.lower
    first = number.begin
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    if following not in _AFTER or first - 2 <= begin or number.low < 2:
        return None
    if (
        previous == "to"
        and lower[first - 2] in _TOTALS
        and not _BRINGING.isdisjoint(lower[max(begin, first - 6) : first])
    ):
        return _brought(page, number, begin, stop)
    if lower[number.first - 1] == "of" and lower[number.first - 2] in _TOTALS:
        giving = not _GIVING.isdisjoint(lower[max(begin, number.first - 6) : number.first])
        return _brought(page, number, begin, stop) if giving else None
    moved = previous == "from" and (lower[first - 2] in _MOVED or _fell_to(lower, first - 2, begin))
    against = previous in ("with", "to", "against") and (previous == "against" or lower[first - 2] in _COMPARED)
    if against and not _dated(lower, number.end + 1, stop):
        return None
    if not (moved or against or previous == "to"):
        return None
    resumed = against and lower[begin] in _RESUMING and first - begin <= _RESUMED
    before = counted_before(page.scan, first, same_sentence=not resumed)
    if before is None and (moved or against):
        sentence = page.scan.sentence_of[first]
        before = named_before(page.scan, first, page.scan.first[sentence - 1] if resumed and sentence else begin)
    if before is None or lower[before.noun] in ("points", "point") or first - before.noun > _REACH:
        return None
    if not before.most / _TIMES < number.low < before.most * _TIMES:
        return None
    if any(word in _UNITS or (word[0].isdigit() and not year(word)) for word in lower[before.noun + 1 : first]):
        return None  # that figure may be the one which moved
    scope: tuple[str, ...] = ("before",)
    if not (moved or against):
        if "from" not in lower[before.noun - _FROM : before.noun] or "and" in lower[before.noun + 1 : first]:
            return None
        scope = ()
    phrase = clauses.Phrase(before.noun, number.end, scope=scope)
    found = with_noun(page, before.noun, counted(page, number, phrase, "count.compared", begin, stop))
    if not scope:
        return found
    return found._replace(certainty="tentative", reason="it may be compared with another time")


def _fell_to(lower: list[str], noun: int, begin: int) -> bool:
    """Whether the noun at a token is that of a count which moved: fell *to 14 ships* from 22."""
    for i in range(noun - 1, max(begin + 1, noun - 4), -1):
        if lower[i] == "to":
            return lower[i - 1] in MOVES and begins_number(lower[i + 1])
    return False


def _brought(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Two more boats sank, bringing the total to 14: as many in all of the things counted just before."""
    shift = shifted(page, number, begin, stop)
    if shift is not None:
        return shift._replace(scope=tuple(dict.fromkeys((*shift.scope, "total"))))
    before = counted_before(page.scan, number.begin, same_sentence=True)
    if before is None or before.most >= number.low or number.begin - before.noun > _REACH:
        return None
    if any(word in _UNITS or word[0].isdigit() for word in page.scan.lower[before.noun + 1 : number.begin]):
        return None
    phrase = clauses.Phrase(before.noun, number.end, scope=("total",))
    return with_noun(page, before.noun, counted(page, number, phrase, "count.brought", begin, stop))


def _dated(lower: list[str], at: int, stop: int) -> bool:
    """Whether the words from a token say that a figure is of another time: in 2018, the year before, last May."""
    near = lower[at : min(stop, at + 4)]
    return any(
        year(word) or word in lang.time_units() or word in lang.months() or word in ("earlier", "previously", "before")
        for word in near
    )
