"""What it is that grew, or is so many times another: the noun to which a multiple belongs."""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Page
from factcli.lang.loader import load, numbers_by_word, words
from factcli.scan import clauses, subjects
from factcli.scan.clauses import Predicate

WHOSE = frozenset("the its their his her our my your".split())
PERSONS = frozenset("he she who i we you".split())
RISING = frozenset(
    "rise rises rose risen rising jump jumps jumped surge surges surged surging climb climbs climbed soar soared increase "
    "increases increased increasing grow grows grew grown growing growth up expand expands expanded expanding expansion "
    "multiply multiplied swell swelled swollen hike leap leapt spike spiked upsurge boost boosted rocketed raised raise "
    "raising improvement improved gain gained escalation escalated inflated".split()
)
RISES = frozenset(
    "rise jump surge climb increase growth expansion hike leap spike upsurge boost improvement gain".split()
)
_EMPTY = frozenset("figure figures number numbers amount total size level they it this that which".split())
_BACK = 20  # tokens from "the number of" to its verb


@cache
def factors() -> dict[str, int]:
    """double, trebled, quadrupling … → the factor."""
    return numbers_by_word(load("units")["multiples"])


@cache
def quantities() -> frozenset[str]:
    """Nouns of what can be so many times another: figure, rate, limit."""
    return frozenset(words(load("units")["quantities"]))


def compared_noun(page: Page, at: int, end: int, stop: int) -> int:
    """The noun that is so many times another: twice as many *visitors*, double the number of *homes*, thrice the *rate*."""
    scan = page.scan
    if scan.word(at) == "as" and scan.word(at + 1) in ("many", "much"):
        return clauses.noun_phrase(scan, at + 2, stop).head
    if scan.word(end) in quantities() and scan.word(end + 1) == "of":
        return _noun(page, end + 2, stop)
    if scan.word(end) in quantities() and scan.word(end) not in _EMPTY:
        return end
    return _is(page, at)


def _is(page: Page, at: int) -> int:
    """The subject of a form of "be" right before a multiple that ends before a token: *rents* are double what they were."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    for verb in range(at - 2, max(begin, at - 6), -1):
        if scan.lower[verb] in clauses.BE:
            return _subject(page, verb, begin)
    return -1


def _subject(page: Page, verb: int, begin: int) -> int:
    """The subject of a verb, if it is a noun that says what it is."""
    scan = page.scan
    _, subject = subjects.subject_of(scan, page.names, Predicate(verb), begin)
    told = subject >= begin and scan.lower[subject] not in _EMPTY and scan.lower[subject] not in PERSONS
    return subject if told and page.names.at(subject) is None else -1


def _noun(page: Page, at: int, stop: int) -> int:
    """The noun of the phrase that begins at a token, past its determiner; -1 for none, and for a time."""
    scan = page.scan
    head = clauses.noun_phrase(scan, at + (scan.word(at) in lang.determiners() or scan.word(at) in WHOSE), stop).head
    return -1 if head < 0 or clauses.is_time(scan.lower[head]) or scan.lower[head] in _EMPTY else head


def grown_noun(page: Page, first: int, last: int, begin: int, stop: int) -> int:
    """The noun of what grew: the number of *operations* has trebled, a threefold rise in *complaints*, tripled its *profit*."""
    scan = page.scan
    lower = scan.lower
    follow = lower[last + 1] if last + 1 < stop else ""
    if follow in WHOSE or follow in lang.determiners():
        return _noun(page, last + 1, stop)
    for i in range(last + 1, min(stop, last + 4)):
        if lower[i] in ("in", "of") and (lower[i - 1] in RISES or (i == last + 1 and lower[last].endswith("ing"))):
            return _noun(page, i + 1, stop)
    for i in range(first - 2, max(begin, first - _BACK) - 1, -1):
        if lower[i] in quantities() and lower[i + 1] == "of":
            return _noun(page, i + 2, first)
    verb = first
    while verb > begin and lower[verb] not in factors() and lower[verb] not in RISING and first - verb < 5:
        verb -= 1
    verb -= lower[verb] == "up"
    return _subject(page, verb, begin)


__all__ = ["PERSONS", "RISES", "RISING", "WHOSE", "compared_noun", "factors", "grown_noun", "quantities"]
