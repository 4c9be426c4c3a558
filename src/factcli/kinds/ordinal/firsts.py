"""Firsts that are facts of somebody: the first woman to lead the bank, her first title, at the first attempt."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.nouns import GERUNDS, noun_after, told
from factcli.kinds.ordinal.times import clause_follows
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.scan.tokens import Scan

_OWNERS = frozenset("his her their 's".split())
_RELATIVE = frozenset("the its his her their 's a".split())
# Of these papers keep count: a first title is set against a second one.
_COUNTED = frozenset(
    "title win victory medal trophy crown nomination oscar grammy emmy bafta novel album child baby marriage conviction "
    "offence offense arrest term goal century hat-trick".split()
)
_CHOSEN = frozenset("elected chosen returned re-elected win won wins".split())
_ENDS = frozenset(["", ".", ",", ";", ")", "with", "when", "after", "together", "on", "last"])
_BE = frozenset("is was are were be been being become becomes became mark marks marked marking".split())
_THAT = frozenset(["it", "this", "that"])  # before "'s"
_NOT = frozenset(["not", "n't", "never", "n’t", "hardly"])
# Of these the first is no more than a beginning, or a part of something.
_NO_ORDER = frozenset(
    "time day night half quarter thing step sign place round stage phase part leg line word look glimpse chance draft choice "
    "priority response impression person one degree floor world move hurdle edition episode hour minute week".split()
)
_REACHING = frozenset("more than over nearly almost about around at least just well the some roughly past last".split())
_LONG = frozenset("year years month months week weeks decade decades century centuries generation generations".split())
_WHERE = frozenset("in on at between against by from to of for with".split())
_LATER = 8  # tokens of a place before "since"
_SPAN = 6  # tokens from "in" to the unit of time: in more than thirty years
_WORDS = 3  # between the ordinal and its noun: her first grand slam singles title
_DETERMINED = _RELATIVE | frozenset(["a", "my", "our", "this"])
# "one of the first raids": of several firsts none is told apart.
_SOME = frozenset("one some many most none all any each two three four five several few half".split())
# Firsts of these are idioms or beginnings, and put nothing that is told into an order.
_IDIOMS = frozenset(
    "aid lady minister name principle responder hand base gear class grade edge cut fiddle instance love refusal team "
    "resort dance port contact attempt count serve set innings break chapter birthday anniversary option question reaction "
    "instinct thought sentence paragraph page item language generation party nation family kind type sort tier division "
    "season strike offer port shot bid course point".split()
)
_PLAIN = 6  # tokens from the ordinal to its noun
_SAID = frozenset(["alleged", "suspected", "such", "reported", '"', "-"])  # of a first, which make no other of it
_QUOTED = 6  # tokens of a title in quotation marks before the noun: his first "Star Farers" instalment
# Works by which somebody becomes known: a debut album is the first.
_WORKS = frozenset(
    "album single novel film lp ep feature record book collection mixtape play match game start goal appearance show "
    "production memoir tour solo race fight bout".split()
)


def first(page: Page, number: Number) -> Found | None:
    """the first woman to lead the bank · the first Kenyan author to win: nobody did before, where what was done is told."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    if number.first == begin or number.last + 1 >= stop:
        return None
    owner = lower[number.first - 1]
    alone = relative(page, number, owner, begin, stop)
    if alone is not None:
        return alone
    if owner in _OWNERS or lower[number.last + 1] == "attempt":
        return _achieved(page, number, owner, stop)
    if (
        owner == "the"
        and lower[number.last + 1] in ("count", "ballot", "round")
        and lower[number.first - 2] in ("on", "in")
    ):
        elected = not _CHOSEN.isdisjoint(lower[max(begin, number.first - 6) : number.first])
        return (
            told(number, clauses.Phrase(number.last + 1, number.last + 1), lower[number.last + 1]) if elected else None
        )
    if owner != "the" or number.last + 2 >= stop:
        return None
    if lower[number.first - 2] in ("of", "among"):
        return None  # "one of the first people to leave"
    for head in range(number.last + 1, min(stop - 2, number.last + 5)):
        word = lower[head]
        if not word[0].isalpha() or word in lang.stop_words():
            return None
        if lower[head + 1] != "to":
            continue
        if lower[head + 2] not in lang.verb_forms() and lower[head + 2] not in ("do", "be", "have"):
            return None
        if word in lang.demonyms() and scan.words[head][0].isupper():
            return told(number, clauses.Phrase(head, head), f"{word} person")  # the first Kenyan to win
        if not (word in lang.person_nouns() or word in ("person", "woman", "man")) or lang.singular(word) != word:
            return None
        found = told(number, clauses.Phrase(head, head), word)
        return found._replace(
            unit=" ".join([*lower[number.last + 1 : head], found.unit])
        )  # the first Black actor is the seventh
    return None


def plain(page: Page, number: Number) -> Found | None:
    """the first film in the trilogy · her first record deal · the first assault that was reported: which one it is.

    It tells a thing from its like, so its unit is its own: the third film is no other answer to which film it was.
    """
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    owner, at = lower[number.first - 1] if number.first > begin else "", number.last + 1
    if owner not in _DETERMINED or at >= stop or scan.words[number.first][0].isupper():
        return None
    link = lower[number.first - 2] if number.first - 2 >= begin else ""
    if link == "among" or (link == "of" and lower[number.first - 3] in _SOME):
        return None
    if link in _NOT or link.endswith("n't"):
        return None
    if lower[at] == "time" and link == "for":
        return told(number, clauses.Phrase(at, at), "time")._replace(unit="first time", scope=("times",))
    if at + 1 < stop and lower[at] in ("and", "or") and lower[at + 1] in lang.ordinals():
        at += 2  # "its first and second reading"
    titled = at
    if lower[at : at + 1] in (['"'], ["“"]):
        at = next((i + 1 for i in range(at + 1, min(stop, at + _QUOTED)) if lower[i] in ('"', "”")), stop)
    if at >= stop or not lower[at][0].isalpha() or lower[at] in lang.stop_words() or lower[at] in lang.number_words():
        return None
    said = at
    while said + 1 < stop and (lower[said].endswith(("ly", "ed")) or lower[said] == "debut"):
        said += 1  # "the first independently released debut album"
    phrase = noun_after(scan, said, stop)
    head = phrase.head
    if head < 0 and at + 1 < stop and lower[at] in lang.count_adjectives() and lower[at + 1] in lang.event_nouns():
        head = at + 1  # "the first alleged assault"
        phrase = clauses.Phrase(head, head)
    if head < 0 and said < stop and lower[said] in GERUNDS:
        head, phrase = said, clauses.Phrase(said, said)
    if head < 0 or phrase.partitive or head > at + _PLAIN or scan.words[head][0].isupper():
        return None
    noun = lower[head]
    if lang.singular(noun) != noun or noun in _NO_ORDER or noun in _IDIOMS or noun in lang.person_nouns():
        return None
    if noun in lang.time_units() or noun in lang.months() or noun in lang.weekdays():
        return None
    if not (noun in lang.noun_classes() or noun in lang.event_nouns() or noun in GERUNDS) or _person(noun):
        return None
    if _limited(scan, phrase.last + 1, stop) and lower[phrase.last + 1] != "since":
        return None  # "their first win in two years" is one of many that a paper tells in passing
    found = told(number, phrase, noun)
    own = "own " if owner in _OWNERS or owner == "its" else ""
    sort = " ".join(word for word in lower[titled:head] if word not in _SAID)
    return found._replace(unit=f"first {own}{sort} {found.unit}" if sort else f"first {own}{found.unit}")


def _person(noun: str) -> bool:
    return lang.noun_classes().get(noun) in lang.person_classes() and noun not in lang.event_nouns()


def debut(page: Page, at: int) -> Found | None:
    """his 2011 debut album · their debut LP: the first of somebody's works."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    head = at + 1
    head += head + 1 < stop and scan.lower[head] in ("studio", "solo", "feature", "full", "league", "poetry", "short")
    if at == begin or head >= stop or scan.lower[head] not in _WORKS:
        return None
    if scan.lower[head] == "single" and scan.word(head + 1) in _WORKS:
        head += 1
    if scan.words[head].istitle() or scan.word(head + 1) == "-" or "first" in scan.lower[max(begin, at - _PLAIN) : at]:
        return None
    phrase = clauses.Phrase(head, head)
    found = told(Number(at, at, Decimal(1), Decimal(1), None, "ordinal"), phrase, scan.lower[head])
    return found._replace(unit=f"first own {found.unit}")


def relative(page: Page, number: Number, owner: str, begin: int, stop: int) -> Found | None:
    """Its first launch since May · the first such raid · the clash is the first open one: what is told to be new by that.

    A first since some day may be the ninth of all, so it has a unit of its own and is never set against another place.
    """
    scan = page.scan
    lower = scan.lower
    at = number.last + 1
    if owner not in _RELATIVE or lower[number.first - 2] in ("of", "among") or not lower[at][0].isalpha():
        return None
    link = lower[number.first - 2] if number.first - 2 >= begin else ""
    is_first = owner == "the" and (link in _BE or (link == "'s" and lower[number.first - 3] in _THAT))
    if not _NOT.isdisjoint(lower[max(begin, number.first - 4) : number.first - 1]):
        return None
    if lower[at] == "time":
        return _time(page, number, is_first, owner, at, stop)
    such = lower[at] == "such"
    at += such
    if at >= stop or lower[at] in lang.stop_words() or lower[at] in lang.number_words():
        return None
    phrase = noun_after(scan, at, stop)
    head = phrase.head
    if is_first and head < 0 and lower[at + 1 : at + 2] and lower[at + 1] in lang.event_nouns():
        head = at + 1  # "the first outright clash": an adverb elsewhere
        phrase = clauses.Phrase(head, head)
    if head < 0 or phrase.partitive or lang.singular(lower[head]) != lower[head] or lower[head] in _NO_ORDER:
        return None
    if lower[head] in lang.person_nouns():
        return None  # people are first in many ways: "the first woman to lead it" is read elsewhere
    found = told(number, phrase, lower[head])
    unit = " ".join([*lower[at:head], found.unit])
    behind = lower[head + 1] if head + 1 < stop else ""
    event = is_first and lower[head] in lang.event_nouns()
    # "their first win in two years" is one of many that a paper tells in passing
    if behind == "since" or (event and _limited(scan, phrase.last + 1, stop)):
        return found._replace(unit=f"{unit} since")
    done = event or lower[head] in lang.verb_forms()  # a clash, a raid; of things there are many firsts
    if is_first and done and behind in _WHERE and _limited_later(scan, head + 2, stop):
        return found._replace(unit=f"{unit} since")
    if such:
        return found._replace(unit=unit) if owner == "the" else None
    return found._replace(unit=unit) if event and behind != "to" else None


def _time(page: Page, number: Number, is_first: bool, owner: str, at: int, stop: int) -> Found | None:
    """It is the first time that he has lost · for the first time since 1990."""
    if owner != "the":
        return None
    found = told(number, clauses.Phrase(at, at), "time")
    if _limited(page.scan, at + 1, stop):
        return found._replace(unit="time since", scope=("times",))
    return found._replace(scope=("times",)) if is_first and clause_follows(page, at + 1, stop) else None


def _limited_later(scan: Scan, at: int, stop: int) -> bool:
    """Whether that is said after a place or the like: the first attack *on the port* since May."""
    for i in range(at, min(stop, at + _LATER)):
        if not scan.lower[i][0].isalpha():
            return False
        if _limited(scan, i, stop):
            return True
    return False


def _limited(scan: Scan, at: int, stop: int) -> bool:
    """Whether words from a token say since when there was no other: since May, in two years, for decades, in a generation."""
    lower = scan.lower
    if at + 1 >= stop:
        return False
    if lower[at] == "since":
        return True
    if lower[at] not in ("in", "for"):
        return False
    for i in range(at + 1, min(stop, at + _SPAN)):
        word = lower[i]
        if word in _LONG:
            return word.endswith("s") or lower[i - 1] in ("a", "one")
        amount = word in lang.number_words() or word[0].isdigit() or word in ("a", "several", "many")
        if not (amount or word in _REACHING):
            return False
    return False


def _achieved(page: Page, number: Number, owner: str, stop: int) -> Found | None:
    """her first title · won at the first attempt; a first "in two years" or "of the season" is one of many."""
    lower = page.scan.lower
    for head in range(number.last + 1, min(stop, number.last + 2 + _WORDS)):
        word = lower[head]
        if word == "attempt" and head == number.last + 1:
            at = lower[number.first - 2 : number.first - 1] in (["at"], ["on"])
            return told(number, clauses.Phrase(head, head), word) if at else None
        if word in _COUNTED and (lower[head + 1] if head + 1 < stop else "") in _ENDS:
            return told(number, clauses.Phrase(head, head), word)
        if not word[0].isalpha() or word in lang.stop_words():
            return None
    return None


__all__ = ["debut", "first", "plain", "relative"]
