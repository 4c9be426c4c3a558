"""Figures that stand for people or things counted before: all three have been interviewed; the four were taken to hospital."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.words import ARE, PEOPLE_VERBS, unit_of
from factcli.scan import clauses
from factcli.scan.counting import HARMED, counted_before, known, phrase_after, plural
from factcli.scan.numbers import Number, begins_number, number_at

_ALL = frozenset(["all", "the"])
_LEAST = 3  # of two it goes without saying
_MOST = 99
_DOING = frozenset(
    "are were have had was will would could can may must should remain remained did do face faced all also later then "
    "still each".split()
)
_OTHERS = frozenset(["other", "others"])
_OPENS = frozenset(["", ",", ";", ":", '"', "and", "but", "that", "while", "when", "as", "after", "before", "where"])
_SAYING = frozenset("say says said believe believes allege alleges think thinks".split())
_REACH = 160  # tokens back to the number that told who or what they are
_AMONG = 16  # and from "with 12 closing early" to that of the whole


def anaphor(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """The count of "all three" or "the four" that do something, where the same number told before whom or what it counts.

    They may be some of more, so such a count is never firmly set against another.
    """
    if previous not in _ALL or number.form not in ("words", "digits") or not _LEAST <= number.low <= _MOST:
        return None
    lower = page.scan.lower
    first = number.begin - 1
    opening = lower[first - 1] if first > begin else ""
    if number.low != number.high or number.hedge_first >= 0 or not (opening in _OPENS or opening in _SAYING):
        return None
    if not _does(lower, number.end + 1, stop):
        return None
    told = _told_before(page, number)
    if told is None:
        return None
    noun = told.head
    found = counted(page, number, clauses.Phrase(noun, number.end), "count.anaphor", begin, stop)
    found = found if noun < 0 else with_noun(page, noun, found)
    return found._replace(certainty="tentative", reason="they may be some of more")


def _does(lower: list[str], at: int, stop: int) -> bool:
    """Whether a verb whose subject a number is begins at a token."""
    if at >= stop:
        return False
    word = lower[at]
    if word == ",":
        return at + 1 < stop and lower[at + 1] in ("who", "aged", "whose")
    if word in _DOING or word in ARE:
        return True
    verb = lang.verb_forms().get(word)
    return verb is not None and word != verb[0] and not word.endswith("ing") and word not in lang.noun_classes()


def _told_before(page: Page, number: Number) -> clauses.Phrase | None:
    """What the nearest figure of the same number counts; people told by what came to them have no noun of their own."""
    scan = page.scan
    lower = scan.lower
    words = lang.number_words()
    for i in range(number.begin - 2, max(-1, number.begin - _REACH), -1):
        if not (lower[i][0].isdigit() or lower[i] in words) or (i and lower[i - 1] == "-" and scan.glued(i)):
            continue
        told = number_at(scan, i)
        if told is None or told.form not in ("digits", "words") or told.low != number.low or told.first != i:
            continue
        stop = scan.bounds(i)[1]
        found = phrase_after(scan, told.end + 1, stop)
        noun = lower[found.head] if found.head >= 0 else ""
        if noun in HARMED or noun in _OTHERS or (not noun and _people(page, told, stop)):
            return clauses.Phrase(-1, number.end)
        if plural(noun) and known(noun):
            return found
    return None


def _people(page: Page, number: Number, stop: int) -> bool:
    """Whether a verb right behind a figure says that it is of people: (four) were injured, (three) shot."""
    verb = clauses.verb_after(page.scan, number.end + 1, stop)
    return 0 <= verb.token <= number.end + 3 and verb.kind in PEOPLE_VERBS


def named(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """Of the dead, nine were children: as many people, told by what they were."""
    lower = page.scan.lower
    at = number.end + 1
    if number.form not in ("words", "digits") or number.low < _LEAST - 1 or previous not in _OPENS:
        return None
    if at + 2 > stop or lower[at] not in ("were", "are"):
        return None
    behind = clauses.noun_phrase(page.scan, at + 1, stop)
    if behind.head < 0 or behind.partitive or behind.head > at + 3 or lower[at + 1] in lang.determiners():
        return None
    noun = lower[behind.head]
    if not (plural(noun) and known(noun)) or unit_of(noun) != "person" or noun in clauses.RESULT:
        return None
    if lower[at + 1] in lang.verb_forms() and not known(lower[at + 1]):
        return None  # "nine were interviewing teachers"
    phrase = behind._replace(scope=tuple(dict.fromkeys((*behind.scope, "part"))))
    return counted(page, number, phrase, "count.named", begin, stop)


def among(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """Of things that were counted in the same sentence so many do something: 40 schools opened, with 12 closing early."""
    lower = page.scan.lower
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    if previous != "with" or not following.endswith("ing") or number.form not in ("words", "digits"):
        return None
    if known(following) or number.low < 2 or lower[number.begin - 2 : number.begin - 1] != [","]:
        return None
    before = counted_before(page.scan, number.begin, same_sentence=True)
    if before is None or number.low >= before.most or number.begin - before.noun > _AMONG:
        return None
    if lower[before.noun] in HARMED or any(begins_number(word) for word in lower[before.noun + 1 : number.begin]):
        return None
    phrase = clauses.Phrase(before.noun, number.end, scope=("part",))
    return with_noun(page, before.noun, counted(page, number, phrase, "count.among", begin, stop))


def supposed(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """Several people, believed to be as many as 35, were hurt: as many of whom or what stands before the comma."""
    lower = page.scan.lower
    at = number.begin - 4  # the comma before "believed to be"
    if previous not in ("be", "number") or at <= begin or lower[at] != "," or lower[at + 2] != "to":
        return None
    if lower[at + 1] not in _SUPPOSED or number.form not in ("digits", "words", "article") or number.low < 2:
        return None
    noun = at - 1
    if (number.end + 1 < stop and lower[number.end + 1] not in (",", ".", ")", ";")) or not known(lower[noun]):
        return None
    if lang.singular(lower[noun]) == lower[noun] and unit_of(lower[noun]) != "person":
        return None
    phrase = clauses.Phrase(noun, number.end + 1)
    return with_noun(page, noun, counted(page, number, phrase, "count.supposed", begin, stop))


_SUPPOSED = frozenset("believed thought feared estimated said reported understood known".split())

__all__ = ["among", "anaphor", "named", "supposed"]
