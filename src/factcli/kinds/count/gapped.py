"""Numbers whose noun was told before them: 143 houses destroyed and 412 damaged; 34 schools, of which nine were built."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.parts import rest
from factcli.kinds.count.words import ARE, PEOPLE_VERBS, unit_of
from factcli.scan import clauses
from factcli.scan.counting import HARMED, Counted, counted_as, counted_before, known
from factcli.scan.numbers import Number, begins_number, number_at

_WERE = frozenset(["was", "were", "have", "had", "are"])
_OPENING = frozenset(["", ",", "and", "but", "where", "while", ";"])
_ORDERED = frozenset(["another", "first", "final", "last", "remaining"])
_ENDS = frozenset([".", ",", ";", "on", "in", "at", "after", "without", "from", "by", "with", "to"])
_WHOLE_BEFORE = frozenset(["planned", "original", "initial", "first", "last", "total", "other"])
# What is done to things alone, so that a number beside it has the things counted before for its noun.
_DONE = frozenset(
    "destroy damage burn flatten flood collapse cancel delay divert close sink seize recover ground suspend demolish "
    "loot vandalise wreck torch build complete sell reopen scrap postpone abandon cut".split()
)
# The same of what is fired, put to a vote or claimed.
_UNDONE = frozenset(
    "intercept intercepted downed down defuse disable approve reject uphold dismiss withdraw recall replace repair".split()
)
_SHOTS = frozenset("shots attempts efforts".split())
_REACH = 12  # tokens from the noun to a number that shares it


def gapped(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """The count that a number states of what an earlier one counted, or None where that is not plain."""
    lower = page.scan.lower
    if number.form not in ("digits", "words") or number.low < 2:
        return None
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    if following == "of":
        return _of_whole(page, number, begin, stop)
    if previous in ("which", "whom"):
        return _of_which(page, number, begin, stop)
    if not following or (previous not in _OPENING and previous not in _ORDERED):
        return None
    verb = lang.verb_forms().get(following)
    told = _past(following)
    past = verb is not None and bool(told)
    if previous in _ORDERED:
        return _ordered(page, number, previous, begin, stop) if past or following in ARE else None
    if previous and (found := rest(page, number, begin, stop)) is not None:
        return found
    if past and verb is not None and previous and verb[0] in _DONE:
        before = counted_before(page.scan, number.begin, same_sentence=True)
        if before is not None and before.noun >= number.begin - _REACH and _thing(page, before):
            return _found(page, number, before.noun, (), begin, stop)
    if previous and previous in _OPENING and (told or following in _WERE):
        shared = _shared(page, number, told if following not in _WERE else "", begin, stop)
        if shared is not None:
            return shared
    if previous == "and" and (people := _both_done(page, number, begin, stop)) is not None:
        return people
    if following == "on" and page.scan.word(number.end + 2) == "target":
        before = counted_before(page.scan, number.begin, same_sentence=True)
        if before is not None and lower[before.noun] in _SHOTS and number.low < before.most:
            return _found(page, number, before.noun, ("part",), begin, stop)
    if previous == "" and following in _WERE:
        return _opened(page, number, begin, stop)
    if (past or following in ARE) and lower[begin] == "of" and previous == ",":
        before = counted_before(page.scan, number.begin, same_sentence=True)
        if before is not None and number.low < before.most and before.noun <= begin + _REACH // 2:
            return _found(page, number, before.noun, ("part",), begin, stop)
    return None


def _ordered(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """The first two came out at noon, another three followed: of those counted just before; of things it may be others."""
    before = counted_before(page.scan, number.begin)
    if before is None or number.low >= before.most:
        return None
    if _thing(page, before) and (previous == "another" or page.scan.lower[number.begin - 2] != "the"):
        return None
    scope = ("others",) if previous == "another" else ("part",)
    return _found(page, number, before.noun, scope, begin, stop)


def of_whole_number(page: Page, number: Number, begin: int) -> bool:
    """Whether a number is the whole of which another is told: two of the *six*."""
    lower = page.scan.lower
    at = number.first - 1
    while at > begin and lower[at] in _WHOLE_BEFORE:
        at -= 1
    if at - 1 <= begin or lower[at] not in ("the", "these", "those", "his", "her", "their", "its"):
        return False
    part = lower[at - 2]
    return lower[at - 1] == "of" and (begins_number(part) or part in ("none", "neither"))


def _thing(page: Page, before: Counted) -> bool:
    return unit_of(page.scan.lower[before.noun]) != "person"


def _of_whole(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Seven of the eleven came from the reef: the noun is the one that the whole had when it was told."""
    scan = page.scan
    lower = scan.lower
    at = number.end + 2
    if at + 1 >= stop or lower[at] not in ("the", "these", "those", "his", "her", "their", "its"):
        return None
    at += 1
    while at < stop and lower[at] in _WHOLE_BEFORE:
        at += 1
    if at >= stop or not begins_number(lower[at]):
        return None
    whole = number_at(scan, at)
    if whole is None or whole.form not in ("digits", "words") or whole.low <= number.low:
        return None
    noun = counted_as(scan, number.begin, whole.low)
    if noun < 0:
        return None
    phrase = clauses.Phrase(noun, whole.end, True, ("part",))
    return with_noun(page, noun, counted(page, number, phrase, "count.gapped", begin, stop))


def _of_which(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """34 schools, of which just nine came up · 60 passengers, of whom 12 were foreigners."""
    if page.scan.lower[number.begin - 2] != "of":
        return None
    before = counted_before(page.scan, number.begin, same_sentence=True)
    if before is None or number.low >= before.most:
        return None
    return _found(page, number, before.noun, ("part",), begin, stop)


def _shared(page: Page, number: Number, verb: str, begin: int, stop: int) -> Found | None:
    """23 MPs rebelled and eleven abstained; four rockets were fired, three were shot down: the noun of the clause before."""
    lower = page.scan.lower
    before = counted_before(page.scan, number.begin, same_sentence=True)
    if before is None or number.low >= before.most or number.begin - before.noun > _REACH:
        return None
    if not verb:
        at = number.end + 2
        while at < stop and (lower[at] in ("been", "being", "later", "also") or lower[at].endswith("ly")):
            at += 1
        verb = _past(lower[at]) if at < stop else ""
    if not verb:
        return None
    if _thing(page, before):
        return _found(page, number, before.noun, (), begin, stop) if verb in _DONE or verb in _UNDONE else None
    subject = before.noun + 1
    subject += lower[subject] in ("also", "all")
    if lower[subject] not in _WERE and not _past(lower[subject]):
        return None
    return _found(page, number, before.noun, (), begin, stop)


def _both_done(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """14 were charged and 16 released: people, as those of whom the first is told."""
    lower = page.scan.lower
    at = number.begin - 2  # the participle before "and"
    if at - 2 < begin or lower[at + 1] != "and" or lower[at - 1] not in ("were", "are", "been"):
        return None
    verb = lang.verb_forms().get(lower[at])
    if verb is None or verb[1] not in PEOPLE_VERBS or lower[number.end + 1] not in lang.participles():
        return None
    counts = at - 2
    counts -= lower[counts] in ("have", "had")
    if not begins_number(lower[counts]) or (number.end + 2 < stop and lower[number.end + 2] not in _ENDS):
        return None
    return counted(page, number, clauses.Phrase(-1, number.end), "count.gapped", begin, stop)


def _past(word: str) -> str:
    """The verb of which a word is the past, or ``""``; one that no table holds stands for itself."""
    verb = lang.verb_forms().get(word)
    if verb is None:
        return word if word.endswith("ed") and not known(word) else ""
    return verb[0] if word != verb[0] and not word.endswith(("s", "ing")) else ""


def _opened(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Only nine were built: a part of the things that the sentence before counts."""
    lower = page.scan.lower
    at = number.end + 2
    while at < stop and (lower[at] in ("been", "being", "ever", "now") or lower[at].endswith("ly")):
        at += 1
    verb = lang.verb_forms().get(lower[at]) if at < stop else None
    if verb is None or verb[0] not in _DONE or verb[1] in PEOPLE_VERBS:
        return None
    before = counted_before(page.scan, number.begin)
    if before is None or number.low >= before.most or not _thing(page, before):
        return None
    return _found(page, number, before.noun, ("part",), begin, stop)


def _found(page: Page, number: Number, noun: int, scope: tuple[str, ...], begin: int, stop: int) -> Found:
    if page.scan.lower[noun] in HARMED:  # what is told of them now is another thing
        return counted(page, number, clauses.Phrase(-1, number.end, scope=scope), "count.gapped", begin, stop)
    phrase = clauses.Phrase(noun, number.end, scope=scope)
    return with_noun(page, noun, counted(page, number, phrase, "count.gapped", begin, stop))
