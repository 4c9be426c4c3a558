"""Whether a percentage tells by how much something rose or fell: a change meets neither a share nor a change the other way.

``rose 12 percent`` · ``a 16 per cent increase in visits`` · ``12% higher`` · ``cut emissions by a fifth`` · ``growth of 3%``.
"""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page

RISE, FALL = "rise", "fall"
_VERBS = {
    RISE: "rise raise gain boost hike expand advance rally rebound lift",
    FALL: "fall cut reduce lose shed slide shrink",
}
_MORE_UP = frozenset(
    "up growth gain gains gained uptick upswing upsurge spike spiked expansion ticked inched rebounded rallied improvement "
    "improved inflated rocketed doubled".split()
)
_MORE_DOWN = frozenset(
    "down loss losses dip dips dipped dipping slump slumps slumped slumping reduction reductions downturn shrinkage plunge "
    "plunges eased shaved sank sunk contraction contracted discount discounted".split()
)
_HIGHER = frozenset("up higher more faster greater larger bigger dearer".split())
_LOWER = frozenset("down lower less fewer cheaper smaller slower".split())
_LOST = frozenset("value worth weight".split())
# Between the verb and its figure: rose *by just over* 12%; "rose to 12%" and "rose from 12%" tell a level.
_AHEAD = frozenset(
    "by a an another some about around nearly almost over more less than just only roughly approximately as much many at "
    "least up-to further exactly under well fully slightly little further additional extra whopping".split()
)
_DETERMINERS = frozenset("a an the this that its their his her our 's ' another".split())
_BEING = frozenset("is was were are be".split())
_LEVEL = frozenset("to from at between below above".split())
_NOUN_REACH = 8  # a 12 percent year-on-year *rise*
_GROWTH_REACH = 5  # *growth* slowed to 12 percent
_VERB_REACH = 14  # cut its carbon emissions from steel and cement *by* 12 percent
_LIST_REACH = 12
_PERCENT = frozenset(["%", "percent", "cent", "pc", "pct"])
_LISTING = frozenset(["and", ",", "but", "or", "then", "while"])


@cache
def _ways() -> dict[str, str]:
    """Verb form or noun of a change → ``rise`` or ``fall``."""
    found: dict[str, str] = {}
    for form, (lemma, name) in lang.verb_forms().items():
        for way, verbs in _VERBS.items():
            if name in verbs.split() or lemma in verbs.split():
                found[form] = way
    for noun, (_, name) in lang.event_nouns().items():
        if name in (RISE, FALL):
            found.setdefault(noun, name)
    found.update(dict.fromkeys(_MORE_UP, RISE))
    found.update(dict.fromkeys(_MORE_DOWN, FALL))
    return found


def of_change(page: Page, made: Found | None) -> Found | None:
    """A percentage that is a change, as one: its unit says which way, so that it meets changes of that way only."""
    if made is None or made.unit != "percent":
        return made
    begin, stop = page.scan.bounds(made.first)
    near = page.scan.lower[max(begin, made.first - 5) : made.first]
    way = _behind(page, made.last + 1, stop, not _DETERMINERS.isdisjoint(near)) or _before(page, made, begin)
    return made if not way else made._replace(unit=f"percent {way}", attribute=way)


def _behind(page: Page, at: int, stop: int, noun: bool) -> str:
    """The way that the words behind a percentage tell: a 12 percent *rise*, 12 percent *lower*.

    ``noun`` when a determiner before the figure says that a noun follows it.
    """
    lower = page.scan.lower
    if at >= stop:
        return ""
    word = lower[at]
    if word in _HIGHER or word in _LOWER:
        return RISE if word in _HIGHER else FALL
    for i in range(at, min(stop, at + _NOUN_REACH)):
        word = lower[i]
        if word in _ways():
            return _ways()[word] if word in _nouns() and (noun or _no_verb(page, i)) else ""
        hyphened = word == "-" or lower[i - 1] == "-" or page.scan.word(i + 1) == "-"  # year-on-year
        if not hyphened and (not word[0].isalpha() or word in lang.stop_words() or word in lang.prepositions()):
            return ""
    return ""


def _no_verb(page: Page, at: int) -> bool:
    """Whether a word that may be a verb (40 percent *fall* ill) is the noun: 16 percent *rise* in thefts."""
    word = page.scan.lower[at]
    return word not in lang.verb_forms() or (page.scan.word(at + 1) in ("in", "on", "since") and word != "fall")


def _before(page: Page, made: Found, begin: int) -> str:
    """The way that the words before a percentage tell: *rose* 12 percent, an *increase* of 12%, *cut* its costs by 12%."""
    lower = page.scan.lower
    follow = page.scan.word(made.last + 1)
    of_whole = follow == "of" and _LOST.isdisjoint(lower[made.last + 2 : made.last + 4])
    return "" if of_whole else _way_before(page, made.first, begin) or _listed(page, made.first, begin)


def _way_before(page: Page, first: int, begin: int) -> str:
    lower = page.scan.lower
    i, by = first - 1, False
    i -= 2 * (lower[i - 1 : i + 1] == ["close", "to"])
    while i >= begin and first - i < 7 and lower[i] in _AHEAD:
        by = by or lower[i] == "by"
        i -= 1
    if i < begin:
        return ""
    word = lower[i]
    if "growth" in lower[max(begin, i - _GROWTH_REACH) : i + 1]:
        return RISE
    if word in _LEVEL:
        return ""
    if word in _BEING and lower[i - 1] in lang.event_nouns() and lower[i - 2] in _DETERMINERS:
        return _ways().get(lower[i - 1], "")  # the drop was 12 percent
    way = _ways().get(word, "")
    if way:
        return way
    if word == "of":
        return _ways().get(lower[i - 1], "") if i > begin and lower[i - 1] in _nouns() else ""
    if not by:
        return ""
    for j in range(i, max(begin, i - _VERB_REACH) - 1, -1):
        if lower[j] in (";", "(", ")", "while", "but") or lower[j] in _PERCENT:
            return ""
        if lower[j] in _ways() and lower[j - 1] != "the":
            return _ways()[lower[j]]
    return ""


@cache
def _nouns() -> frozenset[str]:
    """The nouns of a change: a *rise* of 12 percent."""
    nouns = [noun for noun, (_, name) in lang.event_nouns().items() if name in (RISE, FALL)]
    return frozenset(
        [*nouns, *(word for word in _MORE_UP | _MORE_DOWN if not word.endswith("ed")), "cut", "cuts", "boost"]
    )


def _listed(page: Page, first: int, begin: int) -> str:
    """The way of the percentage that this one stands in a list with: rose 5% in May and *6%* in June."""
    lower = page.scan.lower
    if first - 1 <= begin or lower[first - 1] not in _LISTING:
        return ""
    for i in range(first - 2, max(begin, first - _LIST_REACH), -1):
        if lower[i] in _PERCENT:
            figure = i - 1 - (lower[i] == "cent")
            return _way_before(page, figure, begin) if lower[i + 1] != "of" else ""
        if lower[i] in (";", "to", "from"):
            return ""
    return ""


__all__ = ["FALL", "RISE", "of_change"]
