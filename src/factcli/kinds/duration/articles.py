"""One of a unit, by its article: a week later · just over a year · an hour and a half · half a century."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration.made import length, within
from factcli.scan import clauses
from factcli.values import Interval, Modifier

_RATED = frozenset("once twice times pounds euros dollars every p".split())  # "twice a fortnight"
_TAKES = frozenset("for lasted than about nearly almost within over took takes take lasts spent spend spends".split())
_LASTING = frozenset("for after lasted lasting took in within spent".split())
LASTING = _TAKES | frozenset(
    "wait waits waited waiting queue queued queueing lasting been being be is are was were of after in by up well just "
    "my our your his her its their the held stuck trapped delayed late stayed worked served ran runs running missing "
    "survived lived earned kept".split()
)
"""What stands before "over two hours" where it is more than two hours, and not in their course."""
# Of these there is one "in a decade": the worst flood, the only one.
_FOREMOST = frozenset(
    "first only worst best most least fewest biggest largest greatest smallest highest lowest longest shortest strongest "
    "weakest hottest coldest warmest wettest driest heaviest fastest slowest sharpest steepest deepest deadliest "
    "bloodiest costliest busiest quietest closest tightest toughest richest poorest youngest oldest cheapest finest "
    "hardest lightest".split()
)
ONLY = frozenset(["first", "only"])
"""Whoever is the first in ten years is not the first in twelve."""
_REACH = 10  # tokens before "in a decade" in which such a word stands
_MOVED = frozenset(
    "delay postpone extend prolong lengthen shorten reduce cut push bring put defer raise increase lower".split()
)
_GIVEN = frozenset("has have had given gave gives allowed gets got".split())
_DURING = frozenset("for in over during throughout".split())
_LATER = frozenset(["later", "earlier"])
_OFFSET = frozenset(["later", "earlier", "after", "before", "since"])
# Before "a week before the race" when it is when, not how often: "trains three times a week before races".
_WHEN = frozenset(
    ", ; ( only just exactly barely hardly scarcely almost nearly about and but or was is came him them us again".split()
)


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


def quarters(page: Page, at: int, last: int, many: Decimal, modifier: Modifier) -> Found | None:
    """(three) quarters of an hour · a quarter of a century, whose fraction stands at tokens ``at``..``last``."""
    scan = page.scan
    unit = lang.time_units().get(scan.word(last + 3)) if scan.lower[last + 1 : last + 2] == ["of"] else None
    if unit not in ("hour", "century") or scan.word(last + 2) not in ("a", "an"):
        return None
    follow = scan.word(last + 4)
    if follow in ("ago", "old"):
        return None
    return length("duration.quarter", at, last + 3, many, many, unit, modifier, ("offset",) if follow in _LATER else ())


def article(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """for a year · an hour later · just under a month · a week before the race: where a length is meant, no rate."""
    scan = page.scan
    unit = lang.time_units().get(scan.word(at + 1))
    if unit is None or unit == "second" or scan.word(at + 1).endswith("s"):
        return None
    before = scan.lower[at - 1] if at > begin else ""
    follow = scan.word(at + 2)
    longer = _and_a_half(page, at + 1)
    if follow in ("ago", "old", "'s") or (follow == "-" and longer == at + 1):
        return None
    modifier, first = hedge(page, at)
    one = Decimal(1)
    if follow == "or" and (loose := _or_more(page, at, unit, modifier, before)) is not None:
        return loose
    if unit == "hour" and follow == "and" and (more := _quarters_more(page, at + 3)) is not None:
        return length("duration.article", at + 1, more[0], more[1], more[1], unit, modifier)
    if longer > at + 1:
        if scan.word(longer + 1) in ("ago", "old", "-"):
            return None
        scope = ("offset",) if scan.word(longer + 1) in _LATER else ()
        return length("duration.article", at + 1, longer, Decimal("1.5"), Decimal("1.5"), unit, modifier, scope)
    if follow == "to" and before == "from" and scan.word(at + 3)[:1].isdigit():
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier)  # cut from an hour to 42 minutes
    if follow in ("before", "after", "since") and _when(page, first, begin):
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier, ("offset",))
    part = scan.lower[at - 3 : at] in (["best", "part", "of"], ["better", "part", "of"]) and at - 3 >= begin
    lasting = before in ("over", "under") and first > begin and scan.lower[first - 1] in _LASTING
    hedged = first < at - 1 or before in _TAKES or before == "inside" or lasting or part
    finite = hedged and follow in lang.past_tenses()  # "the first in more than a decade began"
    noun = follow[:1].isalpha() and follow not in lang.stop_words() and follow not in _LATER and not finite
    if noun:
        return None
    if before == "by" and _moved_by(page, at, begin):
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier)
    if before == "in" and (foremost := foremost_in(page, at, begin)):
        made = length("duration.article", at, at + 1, one, one, unit, modifier)
        return at_least(made) if foremost not in ONLY else made
    if follow == "to" and before in _GIVEN:
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier)  # has a month to appeal
    fortnight = scan.word(at + 1) == "fortnight" and before not in _RATED and not before.isdigit()
    if hedged or fortnight or follow in _LATER:
        scope = ("offset",) if follow in _LATER else ()
        waited = first > begin and scan.lower[first - 1] in LASTING
        if before == "over" and first == at - 1 and not scope and not lasting and not waited:
            return None  # "over a year" may be in the course of it
        if part:
            return length("duration.article", at + 1, at + 1, one, one, unit, Modifier.APPROX, scope)
        if before in ("within", "inside"):
            return within(length("duration.article", at + 1, at + 1, one, one, unit, Modifier.EQUAL_OR_LESS, scope))
        return length("duration.article", at + 1, at + 1, one, one, unit, modifier, scope)
    return None


def foremost_in(page: Page, at: int, begin: int) -> str:
    """The word that says what is foremost in a length: the *worst* drought in a century, the *first* in ten years; or ""."""
    lower = page.scan.lower
    near = range(at - 2, max(begin, at - _REACH) - 1, -1)
    return next((lower[i] for i in near if lower[i] in _FOREMOST and lower[i + 1] not in (",", "-", "of")), "")


def at_least(found: Found) -> Found:
    """What is the worst in a century is the worst in 80 years too."""
    least = found.allowed.low if isinstance(found.allowed, Interval) else None
    return found._replace(allowed=Interval.of(least, None, False, True)) if isinstance(least, Decimal) else found


def _moved_by(page: Page, at: int, begin: int) -> bool:
    """delayed by a year · cut his term by a month, at the article."""
    forms = lang.verb_forms()
    return any(forms.get(word, ("",))[0] in _MOVED for word in page.scan.lower[max(begin, at - _REACH) : at - 1])


def _or_more(page: Page, at: int, unit: str, modifier: Modifier, before: str) -> Found | None:
    """a day or two after · for a week or so · a year or more, at the article; "in a day or two" is when, not how long."""
    scan = page.scan
    word, follow = scan.word(at + 3), scan.word(at + 4)
    if follow in ("ago", "old", "-", "'s", "a", "each", "every", "per") or before == "in":
        return None
    one = Decimal(1)
    if word == "two":
        scope = ("offset",) if follow in _OFFSET and before not in _LASTING else ()
        if before in ("within", "inside"):
            return within(length("duration.article", at, at + 3, one + 1, one + 1, unit, Modifier.EQUAL_OR_LESS, scope))
        return length("duration.article", at, at + 3, one, one + 1, unit, modifier, scope)
    if before not in _TAKES:
        return None  # "paid 30 pounds a week or more"
    if word in ("more", "longer") and follow not in ("than", "of"):
        return length("duration.article", at + 1, at + 3, one, one, unit, Modifier.EQUAL_OR_MORE)
    return length("duration.article", at + 1, at + 3, one, one, unit, Modifier.APPROX) if word == "so" else None


def past(page: Page, at: int, begin: int) -> Found | None:
    """for the past decade · in the past week · over the last decade and a half, at the unit."""
    scan = page.scan
    unit = lang.time_units().get(scan.lower[at])
    if unit is None:
        return None
    if (longer := _and_a_half(page, at)) > at:
        return length("duration.past", at, longer, Decimal("1.5"), Decimal("1.5"), unit, Modifier.NONE)
    if scan.lower[at - 1] not in ("past", "last", "next"):
        return None  # "the previous year" is that year
    follow = scan.word(at + 1)
    if scan.lower[at - 1] == "next" and unit not in ("decade", "century"):
        return None  # "in the next year" is a year of the calendar as well
    if at - 3 < begin or scan.lower[at - 3] not in _DURING or unit in ("minute", "second"):
        return None
    if follow in ("of", "-", "'s", "to", "before") or (scan.lower[at - 1] == "last" and clauses.goes_on(follow)):
        return None  # "in the last week of May", "in the last year group"
    return length("duration.past", at, at, Decimal(1), Decimal(1), unit, Modifier.NONE)


def _quarters_more(page: Page, at: int) -> tuple[int, Decimal] | None:
    """an hour and a quarter · an hour and three quarters: the last token of the fraction, and the hours in all."""
    lower = page.scan.lower
    if lower[at : at + 2] == ["a", "quarter"]:
        return at + 1, Decimal("1.25")
    if lower[at : at + 1] == ["three"]:
        last = at + 2 if page.scan.word(at + 1) == "-" else at + 1
        return (last, Decimal("1.75")) if page.scan.word(last) == "quarters" else None
    return None


def _and_a_half(page: Page, at: int) -> int:
    """The last token of a unit's "and a half" (a year-and-a-half), or the unit's own."""
    lower = page.scan.lower
    if lower[at + 1 : at + 4] == ["and", "a", "half"]:
        return at + 3
    return at + 6 if lower[at + 1 : at + 7] == ["-", "and", "-", "a", "-", "half"] else at


def _when(page: Page, first: int, begin: int) -> bool:
    """Whether "a week before" is when something was: it opens its clause, or follows its verb."""
    before = page.scan.lower[first - 1] if first > begin else ""
    return first == begin or before in _WHEN or before in lang.past_tenses() or before in lang.participles()


__all__ = ["LASTING", "ONLY", "article", "at_least", "foremost_in", "half", "hedge", "past", "quarters"]
