"""Ages of a sort of people: adults 65 and older, anyone under 21, girls under the age of 16, children as young as six.

An age of this sort tells some people from others. Another is no other answer to one question but other people, so each has
a unit of its own: two articles can agree on it and never conflict.
"""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.limits import GROUP
from factcli.kinds.age.stated import OLDEST, stated_age
from factcli.kinds.age.whose import nominal, personal
from factcli.kinds.base import Found, Page
from factcli.model.claim import NOBODY
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Interval, Modifier

_SORTS = frozenset(
    "people persons anyone anybody everyone everybody those someone person kids youths adults children women men buyers "
    "households".split()
)
_AGED = frozenset(["aged", "age", "ages"])
_BOUNDED = {"under": Modifier.LESS_THAN, "below": Modifier.LESS_THAN, "over": Modifier.MORE_THAN}
_BOUNDED |= {"above": Modifier.MORE_THAN, "before": Modifier.LESS_THAN, "by": Modifier.EQUAL_OR_LESS}
_BOUNDED |= {"from": Modifier.EQUAL_OR_MORE, "than": Modifier.NONE}
_THAN = {"younger": Modifier.LESS_THAN, "older": Modifier.MORE_THAN}
_AS = {"young": Modifier.EQUAL_OR_MORE, "old": Modifier.EQUAL_OR_LESS}
_OR_MORE = frozenset("older over above up younger under below".split())
_BANDS = frozenset(["of", "between", "as", *_AGED, *_BOUNDED])
_JOINERS = frozenset(["and", "to", "-", "–", "through"])
_NO_FOLLOW = frozenset(["percent", "per", "-", "%", "$", "'", "x", "/"])
_FEWEST = 3  # years: nobody is told from others by being under two


def band(page: Page, number: Number) -> Found | None:
    """The age by which some people are told from others, at its number, or None."""
    if number.form not in ("digits", "words") or not _FEWEST <= number.low <= number.high <= OLDEST:
        return None
    if number.low != int(number.low) or number.high != int(number.high):
        return None
    lower = page.scan.lower
    begin, stop = page.scan.bounds(number.first)
    before = lower[number.first - 1] if number.first > begin else ""
    trailing = number.hedge_last >= 0 and lower[number.end] in _OR_MORE
    if before not in _BANDS and not trailing:
        return None
    if not _ends(page, number.end + 1, stop):
        return None
    if before == "as":
        return _least(page, number, begin)
    if before in _AGED or before == "between" or lower[number.first - 3 : number.first] == ["the", "ages", "of"]:
        return _aged(page, number, begin, stop, trailing)
    if before == "of":
        if lower[number.first - 3 : number.first] != ["the", "age", "of"] or number.low < number.high:
            return None
        at = number.first - 4
        return _bounded(page, number, at, at - 1) if at >= begin and lower[at] in _BOUNDED else None
    if trailing:
        return _trailing(page, number, begin) if number.low == number.high else None
    if before not in _BOUNDED or before in ("by", "from", "before") or number.low < number.high:
        return None
    at = number.first - 1
    if before == "than":
        return _of_sort(page, number, at - 2, _THAN[lower[at - 1]]) if lower[at - 1] in _THAN else None
    return _of_sort(page, number, at - 1, _BOUNDED[before])


def in_years(page: Page, number: Number) -> Found | None:
    """women 15 years of age and older · adults 65 years or over · girls 15 years old and up."""
    lower = page.scan.lower
    after = number.last + 1
    if lower[after : after + 1] != ["years"] or number.form not in ("digits", "words"):
        return None
    after += 1
    after += 2 if lower[after : after + 2] == ["of", "age"] else lower[after : after + 1] == ["old"]
    bound = lower[after + 1 : after + 2]
    if lower[after : after + 1] not in (["and"], ["or"]) or not bound or bound[0] not in _OR_MORE:
        return None
    if not _FEWEST <= number.low == number.high <= OLDEST:
        return None
    at = number.first - 1
    at -= page.scan.word(at) in _AGED
    least = bound[0] in ("older", "over", "above", "up")
    if at < page.scan.bounds(number.first)[0] or not _sort(page, at):
        return None
    return _told(page, number, after + 1, at, Modifier.EQUAL_OR_MORE if least else Modifier.EQUAL_OR_LESS)


def _ends(page: Page, at: int, stop: int) -> bool:
    """Whether the number counts nothing that stands behind it: under 21 *can*, over 65 *.*; not under 12 *tonnes*."""
    word = page.scan.lower[at] if at < stop else ""
    if not word[:1].isalpha():
        return word not in _NO_FOLLOW
    return word in lang.stop_words() or word in lang.verb_forms() or word in lang.prepositions()


def _aged(page: Page, number: Number, begin: int, stop: int, trailing: bool) -> Found | None:
    """people aged 65 and older · people aged between 15 and 24 · children between the ages of 7 and 16 · aged 18-34."""
    lower = page.scan.lower
    at = number.first - 1
    between = False
    while at > begin and lower[at] in ("between", "from", "of", "the", *_AGED):
        between = between or lower[at] in ("between", "from")
        at -= 1
    told = not _AGED.isdisjoint(lower[at + 1 : number.first])
    if trailing and lower[at + 1] == "ages" and not _sort(page, at):
        return _told(page, number, number.end, -1, number.modifier)  # "only for ages 17 and older"
    if not told or not _sort(page, at):
        return None
    if number.low < number.high or trailing:
        return _told(page, number, number.end, at, number.modifier)
    after = number.last + 1
    if after + 1 < stop and lower[after] in _JOINERS and begins_number(lower[after + 1]):
        if lower[after] == "and" and not between:
            return None
        two = number_at(page.scan, after + 1)
        if two is None or two.form not in ("digits", "words") or not number.low < two.low <= OLDEST:
            return None
        return _told(page, number._replace(high=two.low, last=two.last), two.last, at, Modifier.NONE)
    return None


def _of_sort(page: Page, number: Number, at: int, modifier: Modifier) -> Found | None:
    """anyone under 21 · adults 65 and older · drivers over 70, where the words say that people are sorted."""
    if at < page.scan.bounds(number.first)[0] or not _sort(page, at):
        return None
    return _told(page, number, number.end, at, modifier)


def _trailing(page: Page, number: Number, begin: int) -> Found | None:
    """adults 65 and older · buyers must be 17 or older · only for ages 17 and older."""
    lower = page.scan.lower
    at = number.first - 1
    if lower[at] not in _BE or at <= begin:
        return _of_sort(page, number, at, number.modifier)
    who = at - 1 - (lower[at - 1] in lang.modals())
    noun = who if who >= begin and _sort(page, who) else -1
    if noun < 0 and lower[number.end] not in _THAN:
        return None  # "temperatures were 21 or over"
    return _told(page, number, number.end, noun, number.modifier)


_BE = frozenset(["be", "are", "they're", "you're", "were"])


def _bounded(page: Page, number: Number, at: int, noun: int) -> Found | None:
    """girls under the age of 16 · before the age of 15 · by the age of 12, whoever they are."""
    begin = page.scan.bounds(number.first)[0]
    return _told(
        page, number, number.last, noun if noun >= begin and _sort(page, noun) else -1, _BOUNDED[page.scan.lower[at]]
    )


def _least(page: Page, number: Number, begin: int) -> Found | None:
    """children as young as six · workers as old as 70: the end of how old they are, on which articles may differ."""
    lower = page.scan.lower
    at = number.first - 3
    if at < begin or lower[at] != "as" or lower[at + 1] not in _AS or number.low != number.high:
        return None
    noun = at - 1 if at > begin and _sort(page, at - 1) else -1
    found = _told(page, number, number.last, noun, _AS[lower[at + 1]])
    ends = "youngest" if lower[at + 1] == "young" else "oldest"
    return found._replace(unit=f"{ends} of a group", allowed=Interval.at(int(number.low)))


def _sort(page: Page, at: int) -> bool:
    """Whether a token is a noun of people in general: adults, voters, anyone; not "the suspect", who is somebody."""
    word = page.scan.lower[at]
    if word in _SORTS:
        return True
    one = lang.singular(word)
    return one != word and (one in lang.person_nouns() or one in lang.demonyms() or personal(one))


def _told(page: Page, number: Number, last: int, noun: int, modifier: Modifier) -> Found:
    bare = number._replace(modifier=modifier)
    whose = nominal(page, noun, noun) if noun >= 0 else NOBODY
    found = stated_age(page, bare, "age.band", last, subject=whose, attribute=GROUP, head=noun)
    low, high = int(number.low), int(number.high)
    allowed = {
        Modifier.LESS_THAN: Interval.closed(0, low - 1),
        Modifier.EQUAL_OR_LESS: Interval.closed(0, low),
        Modifier.MORE_THAN: Interval.at_least(low),
        Modifier.EQUAL_OR_MORE: Interval.at_least(low),
    }.get(modifier, Interval.closed(low, high))
    return found._replace(unit=f"aged {found.value}", allowed=allowed)


__all__ = ["band", "in_years"]
