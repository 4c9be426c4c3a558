"""Figures whose noun stands near by: two more were hit; 11 percent of pupils, or 1.7 million; 1,906 of those who returned."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.beside import OPENS
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.words import PEOPLE_VERBS, unit_of, year
from factcli.scan import clauses
from factcli.scan.counting import HARMED, counted_before, known, plural
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.scan.tokens import Scan

_WERE = frozenset("were are have had remain remained".split())
_PERCENT = frozenset(["percent", "%", "pc", "cent"])
_FAR = 20  # tokens from a share to the figure that is told beside it
_HEDGED = 4  # tokens from "or" to the figure of the share
_HOSPITAL = 5  # tokens from the verb to "hospital"
TIMED = frozenset("next last this in by over the before later soon".split())
"""Words at which a time may stand behind a figure: next year, by 2030."""
_SEASONS = frozenset("spring summer autumn fall winter season".split())
_GO = frozenset(["take", "rush", "fly", "airlift", "transport", "bring"])


def more(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """Two are dead and two more were rushed to hospital: as many others of those counted just before."""
    scan = page.scan
    lower = scan.lower
    at = number.end + 2
    if at >= stop or lower[at - 1] != "more" or previous not in OPENS:
        return None
    were = lower[at] in _WERE
    told = at + were
    while told < stop and (lower[told] in ("been", "being", "also", "later") or lower[told].endswith("ly")):
        told += 1
    verb = lang.verb_forms().get(lower[told]) if told < stop else None
    if not were and (verb is None or lower[told] == verb[0] or lower[told].endswith(("s", "ing"))):
        return None  # a past tense alone does without "were"
    before = counted_before(scan, number.begin)
    if before is None:
        return None
    person = unit_of(lower[before.noun]) == "person"
    taken = verb is not None and verb[0] in _GO and "hospital" in lower[told : min(stop, told + _HOSPITAL)]
    if person or taken or lower[before.noun] in HARMED:  # by the verb alone, as "two others" are told
        return counted(page, number, clauses.Phrase(-1, number.end + 1, scope=("others",)), "count.more", begin, stop)
    if before.noun < begin or verb is None or verb[1] in PEOPLE_VERBS:
        return None  # things are many: only those of the same sentence
    phrase = clauses.Phrase(before.noun, number.end + 1, scope=("others",))
    return with_noun(page, before.noun, counted(page, number, phrase, "count.more", begin, stop))


def more_then(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """40 stores next summer and 80 more the following year: as many others of the things counted just before."""
    before = counted_before(page.scan, number.begin, same_sentence=True)
    if before is None or unit_of(page.scan.lower[before.noun]) == "person":
        return None  # people are told by a verb: "two more were hurt"
    phrase = clauses.Phrase(before.noun, number.end, scope=("others",))
    return with_noun(page, before.noun, counted(page, number, phrase, "count.more", begin, stop))


def timed(scan: Scan, at: int) -> bool:
    """Whether a time stands at a token: (80 more) the following year, next summer, by 2030; or the clause ends there."""
    word = scan.word(at)
    if word in TIMED:
        near = scan.lower[at + 1 : at + 4]
        return any(w in lang.time_units() or w in lang.months() or year(w) or w in _SEASONS for w in near)
    return not word or word in (".", ",", ";", ")")


def share(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """11 percent of the pupils, or nearly 1.7 million · 3 million, or about 20 percent of pupils: the figure of that share."""
    if number.form not in ("digits", "words", "article") or number.low < 2:
        return None
    lower = page.scan.lower
    noun = -1
    if previous == "or":
        noun = _share_before(page, number.begin - 2, begin, stop)
    elif lower[number.end + 1 : number.end + 3] == [",", "or"]:
        noun = _share_behind(page, number.end + 3, stop)
    if noun < 0:
        return None
    phrase = clauses.Phrase(noun, number.end)
    return with_noun(page, noun, counted(page, number, phrase, "count.share", begin, stop))


def _share_before(page: Page, comma: int, begin: int, stop: int) -> int:
    """The noun of the share that ends before a comma or bracket, or -1: 11 percent of all pupils."""
    lower = page.scan.lower
    if lower[comma] not in (",", "(", "-", "–", "—"):
        return -1
    for at in range(comma - 1, max(begin, comma - _FAR), -1):
        if lower[at] in _PERCENT:
            return _shared(page, at, stop)
        if begins_number(lower[at]) or lower[at] in (";", ":"):
            break
    return -1


def _share_behind(page: Page, at: int, stop: int) -> int:
    """The noun of the share that a token's hedge or figure begins, or -1: about 20 percent of pupils."""
    lower = page.scan.lower
    for i in range(at, min(stop, at + _HEDGED)):
        if begins_number(lower[i]):
            found = number_at(page.scan, i)
            sign = found.end + 1 if found is not None else stop
            sign += sign + 1 < stop and lower[sign] == "per"
            return _shared(page, sign, stop) if sign < stop and lower[sign] in _PERCENT else -1
    return -1


def _shared(page: Page, sign: int, stop: int) -> int:
    """The plural noun of which the sign of a percentage says how much, or -1."""
    lower = page.scan.lower
    if sign + 1 >= stop or lower[sign + 1] != "of":
        return -1
    head = clauses.noun_phrase(page.scan, sign + 1, stop).head
    return head if head >= 0 and plural(lower[head]) and known(lower[head]) else -1


def of_those(page: Page, number: Number, phrase: clauses.Phrase, begin: int, stop: int) -> Found | None:
    """1,906 of those who returned · 1,906 of them were members: people, because only they are told of so."""
    scan = page.scan
    lower = scan.lower
    behind = phrase.last + 1
    if behind + 1 >= stop:
        return None
    people = lower[behind] == "who"
    if not people and lower[behind] in ("were", "are"):
        what = clauses.noun_phrase(scan, behind + 1, stop)
        people = what.head >= 0 and plural(lower[what.head]) and unit_of(lower[what.head]) == "person"
        people = people and lower[what.head] not in clauses.RESULT and lower[behind + 1] not in lang.verb_forms()
    return counted(page, number, phrase._replace(head=-1), "count.of", begin, stop) if people else None


__all__ = ["TIMED", "more", "more_then", "of_those", "share", "timed"]
