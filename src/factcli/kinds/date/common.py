"""What the rules for dates share: the Found of a date, its hedges and parts, and whether it lies ahead."""

from __future__ import annotations

from datetime import date
from typing import Literal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.values import Granularity, Interval, Modifier, OneOf, century, date_text, decade, month, year

PARTS = {
    "early": Modifier.START,
    "beginning": Modifier.START,
    "start": Modifier.START,
    "mid": Modifier.MID,
    "middle": Modifier.MID,
    "late": Modifier.END,
    "end": Modifier.END,
}
"""Words that take a part of a period, and the modifier each stands for."""

DAYTIMES = frozenset("morning afternoon evening night".split())
"""The parts of a day that a date may be followed by."""

SEASONS = frozenset("spring summer autumn fall winter".split())
"""Seasons in lower case; ``fall`` and ``spring`` are verbs too."""

Days = Interval[date]
Direction = Literal["past", "next", "unsure", "none"]

_WILL = frozenset("will 'll shall won't".split())
_MUST = frozenset("must should can cannot".split())
_MIGHT = frozenset("would could might may".split())
_AHEAD = frozenset("tomorrow upcoming forthcoming".split())
_PLANNED = frozenset("scheduled expected due slated set planned poised likely going about hoping".split())
_MOVED = frozenset("adjourned postponed rescheduled remanded bailed deferred delayed extended".split())
_PLANS = frozenset(
    "plan plans planned planning hope hopes hoped aim aims aimed intend intends want wants wanted expect expects "
    "expected agreed vowed promised pledged ordered told asked invited due set scheduled slated going about "
    "likely ready deadline is are has have".split()
)
_BEGINS = frozenset(
    "begins starts opens closes expires arrives resumes premieres travels meets takes remains stays".split()
)
_GROUP = frozenset("be been being is are was were has have had not also n't already now then still only to".split())
_PAST_AUX = frozenset("was were had did".split())
# With the past tenses, and the verbs after "to", all that tells: most words need no look at those around them.
_TELLING = _WILL | _MUST | _MIGHT | _AHEAD | _PLANNED | _MOVED | _BEGINS | _PAST_AUX
_STATE = frozenset("remain remains stay stays keep keeps".split())
_REACH = 16


def starts(days: Days) -> date:
    """The first day of a set; the first of the calendar where the set has none."""
    return date.min if days.low is None else days.low


def ends(days: Days) -> date:
    """The last day of a set; the last of the calendar where the set has none."""
    return date.max if days.high is None else days.high


def found(
    rule: str, first: int, last: int, value: str, allowed: Days | OneOf, unit: str = "date", **more: object
) -> Found:
    """A date at tokens ``first``..``last``: governed by the nearest verb of its clause."""
    made = Found(rule, first, last, value, allowed, unit, "date", verb="before", phrase=last)
    return made._replace(**more) if more else made  # type: ignore[arg-type]


def dated(
    page: Page,
    rule: str,
    first: int,
    last: int,
    allowed: Days | None,
    granularity: Granularity,
    modifier: Modifier = Modifier.NONE,
) -> Found | None:
    """The Found of a set of days under the hedge before it, or None if there is no such day."""
    if allowed is None or allowed.empty:
        return None
    text = date_text(allowed if modifier is Modifier.NONE else _whole(allowed, granularity), granularity)
    widened, sign = hedge(page, first, last, allowed)
    return found(rule, first, last, sign + text, widened)


def _whole(allowed: Days, granularity: str) -> Days:
    low = starts(allowed)
    if granularity == "month":
        return month(low.year, low.month) or allowed
    if granularity == "year":
        return year(low.year) or allowed
    if granularity == "decade":
        return decade(low.year) or allowed
    return century(low.year // 100 + 1) or allowed if granularity == "century" else allowed


def parts(page: Page, first: int) -> tuple[int, Modifier]:
    """``early``, ``mid-``, ``late``, ``the end of`` before a date: the first token, and what it makes of the date."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    i = first - 1
    if i >= begin and lower[i] == "-":
        i -= 1
    if i >= begin and lower[i] in ("early", "mid", "late"):
        return i, PARTS[lower[i]]
    if i > begin and lower[i] == "the" and lower[i - 1] == "of":
        i -= 1
    if i > begin and lower[i] == "of" and lower[i - 1] in ("end", "beginning", "start", "middle"):
        return i - 1, PARTS[lower[i - 1]]
    return first, Modifier.NONE


def hedge(page: Page, first: int, last: int, allowed: Days) -> tuple[Days, str]:
    """``before 2003``, ``by 1951``, ``after May 3``: one end of the set left open, and the sign that says so."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    word = lower[first - 1] if first > begin else ""
    two = lower[first - 2] if first - 1 > begin else ""
    if page.scan.word(last + 1) == "'s":  # "after Friday's attack" dates the attack
        return allowed, ""
    if word == "before" or (word == "than" and two == "earlier"):
        return Interval.less_than(starts(allowed)), "<"
    if word == "than" and two == "later":
        return Interval.at_most(ends(allowed)), "<="
    if word == "by":
        return Interval.at_most(ends(allowed)), "<="
    if (word in ("until", "least") and two == "at") or (word == "least" and lower[first - 3 : first - 2] == ["until"]):
        return Interval.at_least(starts(allowed)), ">="
    if word in ("around", "about", "circa"):
        return _around(allowed), "~"
    return allowed, ""


def _around(allowed: Days) -> Days:
    low, high = allowed.low, allowed.high
    if low is None or high is None:
        return allowed
    width = high - low
    try:
        return Interval.closed(low - width, high + width)
    except OverflowError:
        return allowed


def direction(page: Page, first: int, last: int) -> Direction:
    """Whether the clause puts its date behind (``past``), ahead (``next``), leaves it open (``unsure``) or has no verb.

    The nearest verb decides, by its tense and by the modal or auxiliary before it.
    """
    lower = page.scan.lower
    begin, stop = page.scan.bounds(first)
    before = lower[first - 1] if first > begin else ""
    if before in ("coming", "upcoming", "next"):
        return "next"
    if before == "of" and lower[first - 2 : first - 1] == ["ahead"]:
        return "unsure"
    telling, past_tenses = _TELLING, lang.past_tenses()
    i = first - 1
    while i >= begin and first - i < _REACH:
        word = lower[i]
        if word in (";", '"') and i < first - 1:
            break
        if word in telling or word in past_tenses or lower[i - 1] == "to":
            told = _told(page, i, begin, before)
            if told != "none":
                return told
        i -= 1
    for i in range(last + 1, min(stop, last + 20)):
        word = lower[i]
        if word in _WILL:
            return "next"
        if word in (";", '"'):
            break
        if word in telling or word in past_tenses or lower[i - 1] == "to":
            told = _told(page, i, last + 1, "")
            if told != "none":
                return told
    return "none"


def _told(page: Page, at: int, begin: int, preposition: str) -> Direction:
    """What one word before a date says of its side, ``none`` if nothing."""
    lower = page.scan.lower
    word = lower[at]
    if word in _WILL:
        return "next"
    if word in _AHEAD:
        return "next"
    if word in _MUST:
        return "next"
    if word in _MIGHT and not (word == "may" and page.scan.words[at][0].isupper()):
        return "past" if "have" in lower[at + 1 : at + 3] else "unsure"  # could have been lost on May 3
    if (word in _BEGINS and preposition != "until") or word in ("remains", "stays"):
        return "next" if preposition != "since" else "past"
    if word in _MOVED and preposition in ("until", "till", "to", "for", "on"):
        return "next" if preposition in ("until", "till", "to") else "unsure"
    group = _auxiliaries(page, at, begin)
    if word in _PLANNED:
        follow = page.scan.word(at + 1)
        if word in ("due", "set", "about", "going", "likely") and follow not in ("to", "for", "on", "in"):
            return "none"
        if "is" in group or "are" in group or (not group and word in ("due", "scheduled")):
            return "next"
        return "unsure" if group & _PAST_AUX else "none"
    if at > begin and lower[at - 1] in _STATE:
        return "none"  # "to remain closed": the verb before it tells
    if word in lang.past_tenses() and word not in _GROUP:
        if group & _WILL or group & _MUST:
            return "next"
        if group & _MIGHT:
            return "unsure"
        if "be" in group and "to" in group:
            return _infinitive(page, at, begin)
        return "unsure" if preposition in ("until", "till") else "past"
    if word in _PAST_AUX:
        return "unsure" if preposition in ("until", "till") else "past"
    if at > begin and lower[at - 1] == "to" and lang.verb_forms().get(word, ("",))[0] == word:
        return _infinitive(page, at, begin)
    return "none"


def _auxiliaries(page: Page, at: int, begin: int) -> set[str]:
    lower = page.scan.lower
    group: set[str] = set()
    i = at - 1
    while i >= begin and at - i < 5:
        word = lower[i]
        if page.scan.words[i][0].isupper() and i > begin:
            break  # Theresa May said
        if word in _WILL or word in _MUST or word in _MIGHT or word in _GROUP or word == "to":
            group.add(word)
        elif not word.endswith("ly"):
            break
        i -= 1
    return group


def _infinitive(page: Page, at: int, begin: int) -> Direction:
    """``is to appear``: ahead; ``was due to appear``: perhaps; ``went to see``: the verb before tells."""
    lower = page.scan.lower
    i = at - 1
    while i > begin and lower[i] in ("be", "to", "have", "not"):
        i -= 1
    word = lower[i]
    if lower[i + 1] != "to":
        return "none"
    if word not in _PLANS:
        # "an event to be held on Friday"; in a headline "to" is short for "will"
        headline = page.scan.sentences[page.scan.sentence_of[at]].kind == "headline"
        return "next" if word not in lang.verb_forms() and ("be" in lower[i:at] or headline) else "none"
    group = _auxiliaries(page, i, begin)
    if group & _PAST_AUX or word in (
        "planned",
        "hoped",
        "wanted",
        "expected",
        "ordered",
        "told",
        "asked",
        "agreed",
        "vowed",
    ):
        return "next" if {"is", "are"} & group else "unsure"
    return "next"


def year_of(word: str) -> int | None:
    """A token of four digits that can be a year, 1000 to 2200."""
    return int(word) if len(word) == 4 and word.isdigit() and 1000 <= int(word) <= 2200 else None


def deictic(rule: str, first: int, last: int, label: str) -> Found:
    """A time told from a day of publication that is not known: its words, which mean something in that article only."""
    return found(rule, first, last, label, OneOf.of(label), "deictic")


__all__ = [
    "DAYTIMES",
    "PARTS",
    "SEASONS",
    "Days",
    "Direction",
    "dated",
    "deictic",
    "direction",
    "ends",
    "found",
    "hedge",
    "parts",
    "starts",
    "year_of",
]
