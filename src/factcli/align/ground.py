"""The odds that two statements which exclude each other answer one question, from the story around the two.

They go by everything but the truth of the figures: frames, words, people, how many figures of the sort the two articles
give, what else their two sentences agree on; and by what a slip of the pen looks like.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from factcli import lang
from factcli.align.ages import Group
from factcli.align.items import Item, Side, days_apart, other_time
from factcli.align.levels import Comparison
from factcli.align.pairs import LEAD_SENTENCES, Pairs, block_of, crowd, far
from factcli.align.slips import slip
from factcli.model import Claim
from factcli.values import Interval

# The logarithm of the odds that two statements whose values exclude each other answer one question. Fitted by logistic
# regression on pairs of statements annotated by hand and rounded; measured on stories left out.
_BASE = -1.9
_KIND = {"date": -1.4, "measure": 1.1, "money": 0.9, "duration": 0.1, "percent": -0.2, "time": -1.1, "term": -0.3}
_PREDICATE = {"same": 1.2, "related": 0.2, "other": -0.1, "crossed": -0.2}
_HEAD = {"same": 0.4}
_SUBJECT = {"same": 0.8, "other": -0.4}
_TWO_PEOPLE, _TWO_THINGS = -2.0, -1.6  # whose it is: two people; what it is: a trial, a strike
_TWO_EVENTS = -1.6  # arrested that day, sentenced this day
_NEXT_YEAR = 0.8  # a year remembered wrongly is the one before or after
_NEXT_DAY = 1.2  # with one verb, a day remembered wrongly is one of the next two
_OTHER_COUNT = -0.3  # what happened to what is counted tells it apart
_LOOSE = -1.3  # how long, and no verb says what
_ELSEWHERE = -0.6  # two sentences that name people or places, and none in common: the areas of two fires
_OTHER_MEASURE = -0.9  # a depth, and nobody says of what
_SLIP = {"transposed": 1.3, "digit": 1.1, "unit": 0.3}
_SHARED, _LIKE, _NEAR = 0.8, 1.0, 1.3  # any word in common, and how much of their words, of the nearest of them
_TAKING_PART = 0.45  # for each person or place in both sentences, two at most
_LEAD = 0.2  # for each side among an article's first sentences
_ONLY, _ONLY_BOTH = 0.2, 0.55  # for each article that has one figure of the sort
_TIE, _TIED = 0.45, 0.35  # for each other question on which the two sentences agree, three at most; and if any
_CROWD = -0.7  # for the logarithm of how many statements of the sort an article makes
_RATIO, _FARTHER = -0.95, -1.0  # for the logarithm of how many times the one figure is the other; and if too many times
_ANOTHER_TIME = -1.35  # one sentence is of long before or after, the other is not
_TWO_DAYS, _APART = -1.6, -0.7  # two sentences of two days, of two months or years
_OF_EVENTS = frozenset({"duration", "ordinal", "time"})
# Told alike: in the same words throughout, or by one verb with some of the words. Set so that of real articles one of whose
# figures was altered more are found, while in those left as they are hardly a conflict more is wrong.
_SAME_WORDS, _ONE_VERB = 1.2, 0.6
_THROUGHOUT, _SOME_WORDS, _DATED_ALIKE, _ALIKE = 0.6, 4, 0.1, 0.2
_SOME = 0.02
_MOST_TIES, _MOST_RATIO = 3, 3.0
_LONG_AGO = 60  # days
_YEAR = 4  # figures of a year
SLIP_DAYS = 2  # by how many days a slip misses
_AKIN = 0.25
_FEW = 5  # statements: an article with fewer is a note


class Ground:
    """What the odds that two exclusive statements answer one question go by: the story around the two."""

    def __init__(self, groups: Sequence[Group], pairs: Pairs) -> None:
        """``groups`` are the statements that agree, ``pairs`` the comparisons of all."""
        figures = Counter([item.claim.path for group in groups for item, _ in group.items])
        self._long = frozenset([path for path, often in figures.items() if often >= _FEW])
        self._only = _only(groups, self._long)
        self._answered: dict[tuple[str, int], set[int]] = defaultdict(set)  # by sentence: the questions it answers
        for x, group in enumerate(groups):
            for item, _ in group.items:
                self._answered[item.claim.path, item.claim.sentence_start].add(x)
        self._day = _day_of(pairs)

    def odds(self, a: Side, b: Side, found: Comparison) -> float:
        """The logarithm of the odds that two statements whose values exclude each other answer one question."""
        one, two = a.claim, b.claim
        total = _BASE + _KIND.get(one.kind, 0.0) + _PREDICATE.get(found.predicate, 0.0)
        total += _HEAD.get(found.head, 0.0) + _SUBJECT.get(found.subject, 0.0) + _apart(a.item, b.item, found)
        if one.kind != "date" or len(one.value) == len(two.value):  # a year is no slip for a month
            total += _SLIP.get(slip(one.value, two.value), 0.0)
        total += _distance(a, b) + _retold(a, b, found)
        total += _LIKE * found.likeness + _NEAR * found.near + (_SHARED if found.likeness > _SOME else 0.0)
        total += _TAKING_PART * min(2, len(a.taking_part & b.taking_part)) + _CROWD * crowd(a, b)
        total += _LEAD * (self._leads(one) + self._leads(two))
        only = (a.order in self._only) + (b.order in self._only)
        total += _ONLY * only + (_ONLY_BOTH if only == 2 else 0.0)
        ties = len(self._answered[one.path, one.sentence_start] & self._answered[two.path, two.sentence_start])
        total += _TIE * min(_MOST_TIES, ties) + (_TIED if ties else 0.0)
        if one.kind == "duration" and not ties and found.predicate not in ("same", "related"):
            total += _LOOSE
        if self._long_ago(a.item) != self._long_ago(b.item):
            total += _ANOTHER_TIME
        if other_time(a.item, b.item):
            total += _APART if days_apart(a.item, b.item) is None else _TWO_DAYS
        return total

    def _leads(self, claim: Claim) -> bool:
        """Whether a statement stands where an article tells its main facts; in a note of a few figures that tells nothing."""
        return claim.sentence_index < LEAD_SENTENCES and claim.path in self._long

    def _long_ago(self, item: Item) -> bool:
        """Whether a sentence is of a time long before the story's main day."""
        end = item.when.high if item.when is not None else None
        return end is not None and self._day is not None and (self._day - end).days > _LONG_AGO


def _retold(a: Side, b: Side, found: Comparison) -> float:
    """What it tells that two statements are told alike: by one verb and some words, or in the same words throughout."""
    total = _SAME_WORDS if found.likeness >= _THROUGHOUT and found.shared >= _SOME_WORDS else 0.0
    if found.predicate == "same" and found.likeness >= (_DATED_ALIKE if a.claim.kind == "date" else _ALIKE):
        total += _ONE_VERB
    return total


def _day_of(pairs: Pairs) -> date | None:
    """The day that the story's sentences name most often, the latest of several."""
    often: Counter[date] = Counter()
    for side in pairs.sides.values():
        day = _day(side.claim)
        if day is not None:
            often[day] += 1
    return max(often, key=lambda day: (often[day], day), default=None)


def _distance(a: Side, b: Side) -> float:
    """What it tells how many times the one figure is the other: a slip is near the truth."""
    one, two = a.size, b.size
    total = 0.0
    if one is not None and two is not None and one >= 0 and two >= 0:
        total = _RATIO * (min(_MOST_RATIO, abs(math.log(one / two))) if one and two else _MOST_RATIO)
    return total + (_FARTHER if far(a, b) else 0.0)


def _apart(a: Item, b: Item, found: Comparison) -> float:
    """What tells two statements apart by whom, what or which event they are of."""
    one, two = a.claim, b.claim
    total = 0.0
    if found.subject == "other" and one.subject.kind == two.subject.kind == "person":
        total += _TWO_PEOPLE
    if one.kind in _OF_EVENTS and _two_things(a, b):
        total += _TWO_THINGS
    if one.kind in ("date", "period", "time") and found.predicate in ("other", "crossed"):
        total += _TWO_EVENTS
    if one.kind in ("date", "period"):
        years = len(one.value) == len(two.value) == _YEAR and one.value.isdecimal() and two.value.isdecimal()
        if found.predicate == "same" and found.likeness >= _AKIN and _next_day(one, two):
            total += _NEXT_DAY
        if years and abs(int(one.value) - int(two.value)) == 1:
            total += _NEXT_YEAR
    if one.kind == "count" and found.predicate == "other":
        total += _OTHER_COUNT
    if _personal(one) and _personal(two) and _others(a, b):
        total += _TWO_PEOPLE
    if one.kind == "measure" and _others(a, b):
        total += _ELSEWHERE
    if one.kind == "measure" and bool(one.frame.head) != bool(two.frame.head):
        total += _OTHER_MEASURE
    return total


def _next_day(a: Claim, b: Claim) -> bool:
    """Whether two days, each given by its date or its weekday alone, are one or two days apart."""
    one, two = _day(a), _day(b)
    if one is not None and two is not None:
        return 0 < abs((one - two).days) <= SLIP_DAYS
    left, right = _weekday(a, one), _weekday(b, two)
    return left >= 0 and right >= 0 and min((left - right) % 7, (right - left) % 7) <= SLIP_DAYS


def _day(claim: Claim) -> date | None:
    """The one day that a claim allows, if it does."""
    allowed = claim.allowed
    if claim.unit == "date" and isinstance(allowed, Interval) and isinstance(allowed.low, date):
        return allowed.low if allowed.low == allowed.high else None
    return None


def _weekday(claim: Claim, day: date | None) -> int:
    """The weekday of a claim of one day, 0 for Monday, or -1."""
    if claim.unit == "weekday":
        return lang.weekdays().get(claim.value.lower(), -1)
    return -1 if day is None else day.weekday()


def _two_things(a: Item, b: Item) -> bool:
    """Whether what lasts or comes in an order is of two sorts, or nobody takes part in both: two people's marriages."""
    one, two = a.claim.subject, b.claim.subject
    if one.form == two.form == "nominal" and one.head != two.head:
        return True
    if not a.taking_part.isdisjoint(b.taking_part):
        return False
    return one.form != two.form if a.claim.kind == "duration" else _others(a, b)


_PERSONAL = frozenset("bond bail fine salary wage pension bonus fee".split())  # sums that each person has of their own


def _personal(claim: Claim) -> bool:
    """Whether each of several people has a figure of the sort: charges, bail."""
    if claim.kind == "money":
        return not _PERSONAL.isdisjoint(claim.frame.words)
    return claim.kind == "count" and claim.frame.head_class == "charge"


def _others(a: Item, b: Item) -> bool:
    """Whether two sentences name people or places, and none in common."""
    return bool(a.taking_part and b.taking_part) and a.taking_part.isdisjoint(b.taking_part)


def _only(groups: Sequence[Group], paths: frozenset[str]) -> frozenset[int]:
    """The claims of some articles that state nothing else of their sort: one sum in dollars, one depth, one count of homes."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    claims = [item for group in groups for item, _ in group.items if item.claim.path in paths]
    for item in claims:
        values[_sort_of(item), item.claim.path].add(item.claim.value)
    return frozenset([item.order for item in claims if len(values[_sort_of(item), item.claim.path]) == 1])


def _sort_of(item: Item) -> str:
    return (
        block_of(item)
        if item.claim.kind in ("money", "measure", "percent")
        else f"{block_of(item)} {item.claim.frame.head_class}"
    )
