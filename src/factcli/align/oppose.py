"""Groups whose values exclude one another, set against each other where only one question can be meant.

The odds go by everything but the truth of the figures: frames, words, people, how many figures of the sort the two
articles give, what else their two sentences agree on; and by what a slip of the pen looks like. Groups told apart by an
article that has both, by place or by event are never set against each other.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from factcli.align.ages import Group
from factcli.align.items import SAYING, Item
from factcli.align.levels import Comparison
from factcli.align.pairs import LEAD_SENTENCES, Pairs, block_of, far, size
from factcli.align.slips import slip
from factcli.values import Interval, overlap

# The logarithm of the odds that two statements whose values exclude each other answer one question. Fitted by logistic
# regression on pairs of statements annotated by hand and rounded; measured on stories left out.
_BASE = -1.9
_KIND = {"date": -1.4, "measure": 1.1, "money": 0.9, "duration": 0.1, "percent": -0.2, "time": -1.1, "term": -0.3}
_PREDICATE = {"same": 1.2, "related": 0.2, "other": -0.1, "crossed": -0.2}
_HEAD = {"same": 0.4}
_SUBJECT = {"same": 0.8, "other": -0.4}
_TWO_PEOPLE, _TWO_THINGS = -2.0, -1.6  # whose it is: two people; what it is: a trial, a strike
_TWO_EVENTS = -1.6  # arrested that day, sentenced this day
_LOOSE = -1.3  # how long, and no verb says what
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
_APART = -0.7  # two sentences of two days
_CONFLICT, _FIRM = -0.4, 1.0
# How like frames must be that need nothing else: their nearest words with one subject, without one, without a noun counted.
_NEAR_SAME, _NEAR_ALONE, _NEAR_NO_HEAD = 0.2, 0.6, 0.45
_SAME_WORDS, _FIRM_FRAMES = 0.85, 2.75
_UNREAL = frozenset({"future", "hypothetical"})
_OF_EVENTS = frozenset({"duration", "ordinal", "time"})
_SOME = 0.02
_ALIKE = 0.75
_MOST_TIES, _MOST_RATIO = 3, 3.0
_LONG_AGO = 60  # days
_FEW = 5
_LARGE = 100  # smaller figures are given exactly


def oppose(groups: list[Group], pairs: Pairs) -> list[Group]:
    """Set groups with near identical frames and exclusive values against each other, each group once."""
    ground = Ground(groups, pairs)
    group_of = {item.order: x for x, group in enumerate(groups) for item, _ in group.items}
    paths = [group.paths() for group in groups]
    best: dict[tuple[int, int], tuple[float, Comparison, Item, Item]] = {}
    barred: set[tuple[int, int]] = set()
    for (i, j), (found, related) in pairs.compared.items():
        x, y = sorted((group_of[i], group_of[j]))
        if x == y or (x, y) in barred:
            continue
        a, b = pairs.items[i], pairs.items[j]
        if found.veto or paths[x] & paths[y] or _elsewhere(a, b, found):
            barred.add((x, y))
            continue
        if related == "disjoint" and _comparable(a, b):
            odds = ground.odds(a, b, found)
            if odds >= _CONFLICT and odds > best.get((x, y), (_CONFLICT - 1,))[0]:
                best[x, y] = odds, found, a, b
    counts = _counts(pairs)
    merged: set[int] = set()
    result: dict[int, Group] = dict(enumerate(groups))
    for (x, y), (odds, found, a, b) in sorted(best.items(), key=lambda pair: (-pair[1][0], pair[0])):
        if (x, y) in barred or x in merged or y in merged or _two_events(a, b, pairs, counts):
            continue
        merged |= {x, y}
        left, right = result.pop(x), result.pop(y)
        against = f"{found.level}, another value"
        items = [(item, level or against) for item, level in left.items + right.items]
        group = Group(sorted(items, key=lambda pair: pair[0].order), left.tentative + right.tentative)
        if not _may_be_firm(a, b) or (odds < _FIRM and not _near_identical(a, b, found, pairs)):
            group.tentative.append("the statements are alike, but they may be about two things")
        result[x] = group
    return [result[key] for key in sorted(result)]


class Ground:
    """What the odds that two exclusive statements answer one question go by: the story around the two."""

    def __init__(self, groups: Sequence[Group], pairs: Pairs) -> None:
        """``groups`` are the statements that agree, ``pairs`` the comparisons of all."""
        self._pairs = pairs
        self._only = _only(groups)
        self._answered: dict[tuple[str, int], set[int]] = defaultdict(set)  # by sentence: the questions it answers
        for x, group in enumerate(groups):
            for item, _ in group.items:
                self._answered[item.claim.path, item.claim.sentence_start].add(x)
        self._day = _day_of(pairs)

    def odds(self, a: Item, b: Item, found: Comparison) -> float:
        """The logarithm of the odds that two statements whose values exclude each other answer one question."""
        total = _BASE + _KIND.get(a.claim.kind, 0.0) + _PREDICATE.get(found.predicate, 0.0)
        total += _HEAD.get(found.head, 0.0) + _SUBJECT.get(found.subject, 0.0) + _apart(a, b, found)
        total += _SLIP.get(slip(a.claim.value, b.claim.value), 0.0)
        total += _LIKE * found.likeness + _NEAR * found.near + (_SHARED if found.likeness > _SOME else 0.0)
        total += _TAKING_PART * min(2, len(a.taking_part & b.taking_part))
        total += _LEAD * ((a.claim.sentence_index < LEAD_SENTENCES) + (b.claim.sentence_index < LEAD_SENTENCES))
        only = (a.order in self._only) + (b.order in self._only)
        total += _ONLY * only + (_ONLY_BOTH if only == 2 else 0.0)
        ties = self._ties(a, b)
        if a.claim.kind == "duration" and not ties and found.predicate not in ("same", "related"):
            total += _LOOSE
        total += _TIE * min(_MOST_TIES, ties) + (_TIED if ties else 0.0)
        total += _CROWD * self._pairs.crowd(a, b) + _distance(a, b)
        if self._long_ago(a) != self._long_ago(b):
            total += _ANOTHER_TIME
        if a.when is not None and b.when is not None and not overlap(a.when, b.when):
            total += _APART
        return total

    def _ties(self, a: Item, b: Item) -> int:
        """On how many other questions the sentences of two statements agree."""
        one, two = a.claim, b.claim
        return len(self._answered[one.path, one.sentence_start] & self._answered[two.path, two.sentence_start])

    def _long_ago(self, item: Item) -> bool:
        """Whether a sentence is of a time long before the story's main day."""
        end = item.when.high if item.when is not None else None
        return end is not None and self._day is not None and (self._day - end).days > _LONG_AGO


def _day_of(pairs: Pairs) -> date | None:
    """The day that the story's sentences name most often, the latest of several."""
    often: Counter[date] = Counter()
    for item in pairs.items.values():
        allowed = item.claim.allowed
        if item.claim.unit == "date" and isinstance(allowed, Interval) and isinstance(allowed.low, date):
            if allowed.low == allowed.high:
                often[allowed.low] += 1
    return max(often, key=lambda day: (often[day], day), default=None)


def _distance(a: Item, b: Item) -> float:
    """What it tells how many times the one figure is the other: a slip is near the truth."""
    one, two = size(a), size(b)
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
    if one.kind in ("date", "period") and found.predicate == "other":
        total += _TWO_EVENTS
    if one.kind == "measure" and bool(one.frame.head) != bool(two.frame.head):
        total += _OTHER_MEASURE
    return total


def _two_things(a: Item, b: Item) -> bool:
    """Whether what lasts or comes in an order is of two sorts, or nobody takes part in both: two people's marriages."""
    one, two = a.claim.subject, b.claim.subject
    if one.form == two.form == "nominal" and one.head != two.head:
        return True
    if not a.taking_part.isdisjoint(b.taking_part):
        return False
    return one.form != two.form if a.claim.kind == "duration" else bool(a.taking_part and b.taking_part)


def _comparable(a: Item, b: Item) -> bool:
    """Whether two exclusive statements can be slips about one event at all."""
    if a.claim.kind in ("date", "period") and not _one_event(a, b):
        return False
    return a.claim.kind != "time" or a.when is None or b.when is None or overlap(a.when, b.when)


def _may_be_firm(a: Item, b: Item) -> bool:
    """Whether nothing about two statements calls for caution."""
    if a.claim.quoted != b.claim.quoted or a.claim.kind == "ordinal":
        return False
    if "1" in (a.claim.value, b.claim.value) and a.claim.kind == "count":
        return False  # "one … and another": the other may go unsaid
    if (a.claim.frame.modality in _UNREAL) != (b.claim.frame.modality in _UNREAL):
        return False  # what is planned or possible, and what is
    return not _weeks_apart(a, b) and not _rounded(a, b)


def _near_identical(a: Item, b: Item, found: Comparison, pairs: Pairs) -> bool:
    """Whether the frames alone leave no reasonable doubt that one thing is meant."""
    if pairs.mutual(a, b, found) < 2 or found.subject == "other":
        return False
    if found.likeness >= _SAME_WORDS:
        return True
    if found.predicate != "same":
        return False
    if a.claim.kind in ("date", "period"):
        return (found.subject == "same" and found.near >= _NEAR_SAME) or found.near >= _NEAR_ALONE
    return found.score >= _FIRM_FRAMES and (
        found.head in ("same", "class") or (found.head == "none" and found.near >= _NEAR_NO_HEAD)
    )


def _rounded(a: Item, b: Item) -> bool:
    """Whether one of two figures may be the other rounded, though nobody says "about": 130 and 131."""
    one, two = size(a), size(b)
    if one is None or two is None or min(one, two) < _LARGE:
        return False
    for rough, exact in ((one, two), (two, one)):
        place = 10.0
        while rough % (place * 10) == 0:
            place *= 10
        if rough % place == 0 and abs(rough - exact) < place / 2:
            return True
    return False


def _counts(pairs: Pairs) -> dict[tuple[str, int], list[int]]:
    """The counts of each sentence that states some."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for order, item in pairs.items.items():
        if item.claim.kind == "count":
            found[item.claim.path, item.claim.sentence_start].append(order)
    return found


def _two_events(a: Item, b: Item, pairs: Pairs, counts: dict[tuple[str, int], list[int]]) -> bool:
    """Whether two dates stand beside counts of one thing that exclude each other: so many that day, so many this day."""
    if a.claim.kind not in ("date", "period"):
        return False
    left = counts.get((a.claim.path, a.claim.sentence_start), [])
    right = counts.get((b.claim.path, b.claim.sentence_start), [])
    compared = {(i, j): pairs.compared.get((i, j) if i < j else (j, i), (None, "none")) for i in left for j in right}
    met = {order for pair, (_, related) in compared.items() if related in ("same", "compatible") for order in pair}
    for (i, j), (found, related) in compared.items():
        if i in met or j in met:
            continue  # "seven women and five men" in both: the seven is set against no five
        if (
            found is not None
            and related == "disjoint"
            and not found.veto
            and found.head in ("same", "class", "generic")
        ):
            return True
    return False


def _elsewhere(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two counts are of different places: "across Asia" and "in the province"."""
    one, two = a.claim.frame.place, b.claim.frame.place
    return bool(one and two and one != two) and a.claim.kind == "count" and found.likeness < _ALIKE


def _only(groups: Sequence[Group]) -> frozenset[int]:
    """The claims whose article states nothing else of their sort: one sum in dollars, one depth, one count of homes.

    In a note of a few figures that tells nothing.
    """
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    claims = [item for group in groups for item, _ in group.items]
    figures = Counter(item.claim.path for item in claims)
    for item in claims:
        values[_sort_of(item), item.claim.path].add(item.claim.value)
    return frozenset(
        item.order
        for item in claims
        if len(values[_sort_of(item), item.claim.path]) == 1 and figures[item.claim.path] >= _FEW
    )


def _sort_of(item: Item) -> str:
    return (
        block_of(item)
        if item.claim.kind in ("money", "measure", "percent")
        else f"{block_of(item)} {item.claim.frame.head_class}"
    )


# What happens again and again, or lasts: another day of it is another event, or the same state.
_REPEATED = frozenset(
    (
        "appear meet hold schedule say tell identify play visit speak post update publish report contact call "
        "expect plan include be have do attend testify work see make take go come ask respond confirm warn "
        "issue announce gather protest miss remain live stay "
    ).split()
)
_NEAR_DAYS = 10


def _one_event(a: Item, b: Item) -> bool:
    """Whether two dates of one verb can be slips about one event: near each other, or one of them a year off."""
    happening = a.claim.frame.predicate_class
    repeated = happening in SAYING or happening in _REPEATED
    if a.claim.quoted or b.claim.quoted or repeated:
        return False  # what a speaker calls today is not the article's today
    if a.claim.frame.modality != b.claim.frame.modality:
        return False
    if a.claim.rule == b.claim.rule == "date.weekday" and a.claim.text == b.claim.text:
        return False  # the same weekday, counted from two days of publication
    ends = sorted(filter(None, (_ends(a), _ends(b))))
    if len(ends) < 2:
        return True
    (begun, early), (late, _) = ends
    gap = (late - early).days
    if gap <= _NEAR_DAYS:
        return True
    told = {"date.weekday", "date.deictic", "date.calendar"}
    if a.claim.rule in told or b.claim.rule in told:
        return False  # each counted from its own day of publication
    whole_years = len(a.claim.value) == 4 or len(b.claim.value) == 4 or "X" in a.claim.value + b.claim.value
    return whole_years or (late.month, late.day) == (begun.month, begun.day) or gap <= 62


def _ends(item: Item) -> tuple[date, date] | None:
    """The first and last day of a date, or None where an end is open or it is no set of days."""
    allowed = item.claim.allowed
    if isinstance(allowed, Interval) and isinstance(allowed.low, date) and isinstance(allowed.high, date):
        return allowed.low, allowed.high
    return None


def _weeks_apart(a: Item, b: Item) -> bool:
    """Whether a weekday and a date differ by whole weeks: the weekday may be counted from a late day of publication."""
    ends = [_ends(a), _ends(b)]
    if "date.weekday" not in (a.claim.rule, b.claim.rule) or ends[0] is None or ends[1] is None:
        return False
    return (ends[0][0] - ends[1][0]).days % 7 == 0
