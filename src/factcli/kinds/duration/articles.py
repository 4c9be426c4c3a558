"""One of a unit, by its article: a week later · just over a year · an hour and a half · half a century."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration.made import length, within
from factcli.values import Modifier

_RATED = frozenset("once twice times pounds euros dollars every p".split())  # "twice a fortnight"
_TAKES = frozenset("for lasted than about nearly almost within over took takes take lasts spent spend spends".split())
_LASTING = frozenset("for after lasted lasting took in within spent".split())
_LATER = frozenset(["later", "earlier"])
# Before "a week before the race" when it is when, not how often: "trains three times a week before races".
_WHEN = frozenset(", ; ( only just exactly barely hardly scarcely almost nearly about and but or was is came".split())


def hedge(page: Page, at: int) -> tuple[Modifier, int]:
    """What the words before an article make of the length (just over a year), and the first of them; ``at`` if none."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    before = at - 1
    if before < begin:
        return Modifier.NONE, at
    for words, name in lang.hedges_by_last().get(scan.lower[before], ()):
        start = before - len(words) + 1
        if start >= begin and tuple(scan.lower[start : before + 1]) == words:
            return Modifier(name), start
    return Modifier.NONE, at


def half(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """half an hour · little more than half a century."""
    scan = page.scan
    unit = lang.time_units().get(scan.word(at + 2)) if scan.word(at + 1) in ("a", "an") and at + 2 < stop else None
    if unit is None or unit == "second" or scan.word(at + 3) in ("ago", "old"):
        return None
    modifier, first = hedge(page, at)
    if modifier is Modifier.NONE and first > begin and scan.lower[first - 1] in ("within", "inside"):
        modifier = Modifier.EQUAL_OR_LESS
    scope = ("offset",) if scan.word(at + 3) in _LATER else ()
    return length("duration.half", at, at + 2, Decimal("0.5"), Decimal("0.5"), unit, modifier, scope)


def article(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """for a year · an hour later · just under a month · a week before the race: where a length is meant, no rate."""
    scan = page.scan
    unit = lang.time_units().get(scan.word(at + 1))
    if unit is None or unit == "second" or scan.word(at + 1).endswith("s"):
        return None
    before = scan.lower[at - 1] if at > begin else ""
    follow = scan.word(at + 2)
    if follow in ("ago", "old", "'s", "-"):
        return None
    modifier, first = hedge(page, at)
    one = Decimal(1)
    if scan.lower[at + 2 : at + 5] == ["and", "a", "half"]:
        if scan.word(at + 5) in ("ago", "old"):
            return None
        scope = ("offset",) if scan.word(at + 5) in _LATER else ()
        return length("duration.article", at + 1, at + 4, Decimal("1.5"), Decimal("1.5"), unit, modifier, scope)
    if follow in ("before", "after", "since") and _when(page, first, begin):
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier, ("offset",))
    lasting = before in ("over", "under") and first > begin and scan.lower[first - 1] in _LASTING
    hedged = first < at - 1 or before in _TAKES or lasting
    finite = hedged and follow in lang.past_tenses()  # "the first in more than a decade began"
    noun = follow[:1].isalpha() and follow not in lang.stop_words() and follow not in _LATER and not finite
    if noun:
        return None
    fortnight = scan.word(at + 1) == "fortnight" and before not in _RATED and not before.isdigit()
    if hedged or fortnight or follow in _LATER:
        scope = ("offset",) if follow in _LATER else ()
        if before == "over" and first == at - 1 and not scope and not lasting:
            return None  # "over a year" may be in the course of it
        if before == "within":
            return within(length("duration.article", at + 1, at + 1, one, one, unit, Modifier.EQUAL_OR_LESS, scope))
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier, scope)
    return None


def _when(page: Page, first: int, begin: int) -> bool:
    """Whether "a week before" is when something was: it opens its clause, or follows its verb."""
    before = page.scan.lower[first - 1] if first > begin else ""
    return first == begin or before in _WHEN or before in lang.past_tenses() or before in lang.participles()


__all__ = ["article", "half", "hedge"]
