"""Everything but ages: claims of one kind align by their frames.

First the claims whose values can be true together are joined, best evidence first, an unusual value counting as
evidence of its own. Then groups whose values exclude one another are set against each other, and only where the frames
are near identical and no article states both: writers rarely contradict themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from factcli.align.ages import Group
from factcli.align.items import Item
from factcli.align.levels import Comparison, compare, hopeless
from factcli.relation import relation
from factcli.values import Interval, overlap

# The odds, as a logarithm, that two statements whose values fit answer one question. Fitted by logistic regression on
# pairs of statements annotated by hand, every story weighing the same, then rounded; a story left out is told as well.
_BASE = -2.4
_SAME_VALUE = 1.8
_SMALL = -0.5  # a value that is everywhere: one, two, three
_DATE = -1.0  # the same day is said of many things
_SAID = 0.6  # and more so of what was merely said that day
_FARTHER = -1.0  # "at least three" allows twelve, but hardly means them
_HEAD = {"same": 0.3, "class": 0.3, "generic": 0.0, "none": 0.0, "other": -0.4}
_PREDICATE = {"same": 1.0, "related": 1.2, "weak": 0.6, "none": 0.0, "crossed": 0.2, "other": -0.2}
_SUBJECT = {"same": 0.35, "none": 0.0, "other": -0.3}
_LIKE, _NEAR = 1.1, 0.6
_MUTUAL = 0.7  # for each side to which the other is the likest statement of its article
_LEAD = 0.9  # for each side that stands where articles tell their main facts
_LEAD_SENTENCES = 4
_LINK = 0.2  # odds from which two statements are joined
_LINK_WITHIN = 0.9
_DATED = frozenset({"date", "time", "duration"})
# How like two dated statements of different verbs must be, in two articles or in one.
_OTHER_VERB, _OTHER_VERB_WITHIN = 0.5, 0.7
_NO_VERB = 0.15
_MEAN = -0.1  # and the mean odds that every two members of a group must keep
# Frames alone, for values that exclude one another; a writer's slip is near the truth, so far values are two facts.
_CONFLICT = 2.3
_CONFLICT_DATE = 1.9
_FIRM = 2.75
# How like the nearest words must be for a firm conflict: with one subject, without one, and where nothing is counted.
_UNREAL = frozenset({"future", "hypothetical"})
_MEASURED = frozenset({"money", "measure", "percent"})
_ONLY, _FIRST = 1.0, 0.15  # when each article has one figure of the sort, and where it stands
_NEAR_SAME, _NEAR_ALONE, _NEAR_NO_HEAD = 0.2, 0.6, 0.45
_SAME_WORDS = 0.85
_FAR = 3.5
_ALIKE = 0.75

Compared = dict[tuple[int, int], tuple[Comparison, str]]


def align_frames(items: Sequence[Item]) -> list[Group]:
    """Groups of claims that answer one question."""
    compared: Compared = {}
    apart: set[tuple[int, int]] = set()
    for a, b in _pairs(items):
        related = relation(a.claim, b.claim)
        if related == "none":
            continue
        if related == "disjoint" and hopeless(a, b):
            apart.add((a.order, b.order))
        else:
            compared[a.order, b.order] = compare(a, b), related
    by_order = {item.order: item for item in items}
    likest = _likest(by_order, compared)
    groups = _join(items, by_order, compared, likest, apart)
    return _oppose(groups, compared, likest)


def _likest(by_order: dict[int, Item], compared: Compared) -> dict[tuple[int, str], float]:
    """For each claim and each other article the score of the likest statement there."""
    best: dict[tuple[int, str], float] = {}
    for (i, j), (found, _) in compared.items():
        for one, path in ((i, by_order[j].claim.path), (j, by_order[i].claim.path)):
            if found.score > best.get((one, path), -99.0):
                best[one, path] = found.score
    return best


def mutual(a: Item, b: Item, found: Comparison, likest: dict[tuple[int, str], float]) -> int:
    """To how many of the two the other is the likest statement of its article: 0, 1 or 2."""
    return (found.score >= likest[a.order, b.claim.path]) + (found.score >= likest[b.order, a.claim.path])


def odds(a: Item, b: Item, found: Comparison, related: str, likest: dict[tuple[int, str], float]) -> float:
    """The logarithm of the odds that two statements whose values fit answer one question."""
    lead = (a.claim.sentence_index < _LEAD_SENTENCES) + (b.claim.sentence_index < _LEAD_SENTENCES)
    total = _BASE + _HEAD[found.head] + _PREDICATE[found.predicate] + _SUBJECT[found.subject]
    total += _LIKE * found.likeness + _NEAR * found.near + _LEAD * lead + _MUTUAL * mutual(a, b, found, likest)
    if related == "same":
        total += _SAME_VALUE
    elif _far(a, b):
        total += _FARTHER
    if a.claim.kind == "date" or a.claim.value.isalpha():  # "Friday", "night"
        total += _DATE - (_SAID if found.predicate == "weak" else 0.0)
    elif min(a.rarity, b.rarity) < 0.3:
        total += _SMALL
    return total


def block_of(item: Item) -> str:
    """Only claims of one block are compared: one dimension, one thing counted, one sort of date."""
    claim = item.claim
    if claim.kind == "count":
        return f"count {claim.unit}"
    if claim.unit in ("date", "weekday", "month-day", "month", "deictic"):
        return "date"
    if claim.unit.startswith("clock"):
        return "time"
    return f"{claim.kind} {claim.unit}"


def _pairs(items: Sequence[Item]) -> Iterable[tuple[Item, Item]]:
    blocks: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        blocks[block_of(item)].append(item)
    for key in sorted(blocks):
        here = blocks[key]
        for i, a in enumerate(here):
            path, value = a.claim.path, a.claim.value
            for b in here[i + 1 :]:
                if b.claim.path != path or b.claim.value == value:  # an article's own values are not set against each other
                    yield a, b


def _join(items: Sequence[Item], by_order: dict[int, Item], compared: Compared, likest: dict[tuple[int, str], float], apart: set[tuple[int, int]]) -> list[Group]:
    """Greedy average linkage: the surest pairs first, groups joined while their members on the whole belong together."""
    chance: dict[tuple[int, int], float] = {}
    edges = []
    for (i, j), (found, related) in compared.items():
        if found.veto or related == "disjoint":
            continue
        a, b = by_order[i], by_order[j]
        total = chance[i, j] = odds(a, b, found, related, likest)
        if a.claim.kind in _DATED and not _one_happening(a, b, found):
            continue
        if total >= (_LINK if a.claim.path != b.claim.path else _LINK_WITHIN):
            edges.append((-total, i, j, found.level))
    edges.sort()
    group_of = {item.order: item.order for item in items}
    members: dict[int, list[int]] = {item.order: [item.order] for item in items}
    levels: dict[int, str] = {}
    for _, i, j, level in edges:
        x, y = group_of[i], group_of[j]
        if x == y or not _may_join(members[x], members[y], by_order, compared, chance, apart):
            continue
        for order in members[y]:
            group_of[order] = x
        members[x] += members.pop(y)
        levels.setdefault(i, level)
        levels.setdefault(j, level)
    return [Group([(by_order[o], levels.get(o, "")) for o in sorted(own)]) for _, own in sorted(members.items())]


def _one_happening(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two statements of one day or hour can be of one event: by their verbs, else by the rest of their words."""
    if found.predicate in ("same", "related"):
        return True
    if a.claim.value.isalpha() and b.claim.kind == "time" or b.claim.value.isalpha() and a.claim.kind == "time":
        return False  # "Friday night" is when much happens
    if found.predicate == "none":
        return found.likeness >= _NO_VERB
    if a.claim.kind == "duration":
        return found.likeness >= _NO_VERB
    within = a.claim.path == b.claim.path or found.predicate == "weak"
    return found.likeness >= (_OTHER_VERB_WITHIN if within else _OTHER_VERB)


def _may_join(left: list[int], right: list[int], by_order: dict[int, Item], compared: Compared, chance: dict[tuple[int, int], float], apart: set[tuple[int, int]]) -> bool:
    """No member of one may exclude a member of the other, nor be vetoed against it; the mean odds must hold up."""
    total, count = 0.0, 0
    for i in left:
        for j in right:
            pair = (i, j) if i < j else (j, i)
            if pair in apart:
                return False
            if pair not in compared:
                if relation(by_order[i].claim, by_order[j].claim) == "disjoint":
                    return False
                continue
            if pair not in chance:
                return False
            total += chance[pair]
            count += 1
    return not count or total / count >= _MEAN


def _oppose(groups: list[Group], compared: Compared, likest: dict[tuple[int, str], float]) -> list[Group]:
    """Set groups with near identical frames and exclusive values against each other, each group once."""
    only = _only(groups)
    group_of = {item.order: x for x, group in enumerate(groups) for item, _ in group.items}
    paths = [group.paths() for group in groups]
    best: dict[tuple[int, int], tuple[float, Comparison, Item, Item]] = {}
    barred: set[tuple[int, int]] = set()
    by_order = {item.order: item for group in groups for item, _ in group.items}
    for (i, j), (found, related) in compared.items():
        x, y = sorted((group_of[i], group_of[j]))
        if x == y:
            continue
        a, b = by_order[i], by_order[j]
        if found.veto or paths[x] & paths[y] or _elsewhere(a, b, found):
            barred.add((x, y))
            continue
        if related == "disjoint" and _opposed(a, b, found, likest, only) and found.score > best.get((x, y), (0.0,))[0]:
            best[x, y] = found.score, found, a, b
    merged: set[int] = set()
    result: dict[int, Group] = dict(enumerate(groups))
    for (x, y), (_, found, a, b) in sorted(best.items(), key=lambda pair: (-pair[1][0], pair[0])):
        if (x, y) in barred or x in merged or y in merged:
            continue
        merged |= {x, y}
        left, right = result.pop(x), result.pop(y)
        against = f"{found.level}, another value"
        items = [(item, level or against) for item, level in left.items + right.items]
        group = Group(sorted(items, key=lambda pair: pair[0].order), left.tentative + right.tentative)
        if not _firm(a, b, found):
            group.tentative.append("the statements are alike, but they may be about two things")
        result[x] = group
    return [result[key] for key in sorted(result)]


def _elsewhere(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two counts are of different places: "across Asia" and "in the province"."""
    one, two = a.claim.frame.place, b.claim.frame.place
    return bool(one and two and one != two) and a.claim.kind == "count" and found.likeness < _ALIKE


def _only(groups: Sequence[Group]) -> frozenset[int]:
    """The claims whose article states nothing else of their sort: one sum in dollars, one depth, one count of homes."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    claims = [item for group in groups for item, _ in group.items]
    for item in claims:
        values[_sort_of(item), item.claim.path].add(item.claim.value)
    return frozenset(item.order for item in claims if len(values[_sort_of(item), item.claim.path]) == 1)


def _sort_of(item: Item) -> str:
    return block_of(item) if item.claim.kind in ("money", "measure", "percent") else f"{block_of(item)} {item.claim.frame.head_class}"


def _opposed(a: Item, b: Item, found: Comparison, likest: dict[tuple[int, str], float], only: frozenset[int]) -> bool:
    """Whether two statements that exclude each other are near enough to answer one question."""
    dated = a.claim.kind in ("date", "period")
    score = found.score
    if a.claim.kind in _MEASURED and a.order in only and b.order in only:
        score += _ONLY + sum(_FIRST for item in (a, b) if item.claim.sentence_index < _LEAD_SENTENCES)
    if score < (_CONFLICT_DATE if dated else _CONFLICT) or found.subject == "other" or mutual(a, b, found, likest) < 2:
        return False
    if dated and not _one_event(a, b):
        return False
    if (a.claim.frame.modality in _UNREAL) != (b.claim.frame.modality in _UNREAL):
        return False  # what is planned or possible, and what is
    if a.claim.kind == "time" and not (a.when is None or b.when is None or overlap(a.when, b.when)):
        return False
    if found.predicate not in ("same", "related") and found.likeness < _SAME_WORDS:
        if a.claim.kind not in _MEASURED or found.predicate in ("other", "crossed") and found.head not in ("same", "class"):
            return False
    if a.when is not None and b.when is not None and not overlap(a.when, b.when):
        return False
    return found.likeness >= _ALIKE or not _far(a, b)


# What happens again and again: another day of it is another event.
_REPEATED = frozenset(
    "appear meet hold schedule say tell identify play visit speak post update publish report contact call expect plan include be have do "
    "attend testify work see make take go come ask begin_again respond confirm warn issue announce gather protest".split()
)
_NEAR_DAYS = 10


def _one_event(a: Item, b: Item) -> bool:
    """Whether two dates of one verb can be slips about one event: near each other, or one of them a year off."""
    if a.claim.quoted or b.claim.quoted or a.claim.frame.predicate_class in _REPEATED:
        return False  # what a speaker calls today is not the article's today
    if a.claim.frame.modality != b.claim.frame.modality:
        return False
    if a.claim.rule == b.claim.rule == "date.weekday" and a.claim.text == b.claim.text:
        return False  # the same weekday, counted from two days of publication
    ends = sorted(filter(None, (_ends(a), _ends(b))))
    if len(ends) < 2:
        return True
    (_, early), (late, _) = ends
    gap = (late - early).days
    if gap <= _NEAR_DAYS:
        return True
    told = {"date.weekday", "date.deictic", "date.calendar"}
    if a.claim.rule in told or b.claim.rule in told:
        return False  # each counted from its own day of publication
    whole_years = len(a.claim.value) == 4 or len(b.claim.value) == 4 or "X" in a.claim.value + b.claim.value
    return whole_years or (late.month, late.day) == (early.month, early.day) or gap <= 62


def _ends(item: Item) -> tuple[date, date] | None:
    """The first and last day of a date, or None where an end is open or it is no set of days."""
    allowed = item.claim.allowed
    if isinstance(allowed, Interval) and isinstance(allowed.low, date) and isinstance(allowed.high, date):
        return allowed.low, allowed.high
    return None


def _firm(a: Item, b: Item, found: Comparison) -> bool:
    """Whether the frames leave no reasonable doubt that one thing is meant."""
    if a.claim.quoted != b.claim.quoted or a.claim.kind == "ordinal":
        return False
    if "1" in (a.claim.value, b.claim.value) and a.claim.kind == "count":
        return False  # "one … and another": the other may go unsaid
    if found.likeness >= _SAME_WORDS:
        return True
    if found.predicate != "same":
        return False
    if a.claim.kind in ("date", "period"):
        return found.subject == "same" and found.near >= _NEAR_SAME or found.near >= _NEAR_ALONE
    return found.score >= _FIRM and (found.head in ("same", "class") or found.head == "none" and found.near >= _NEAR_NO_HEAD)


def _far(a: Item, b: Item) -> bool:
    """Whether two figures are so far apart that no slip explains it; a thousandfold one (million for billion) is one."""
    one, two = _size(a), _size(b)
    if one is None or two is None or not one or not two:
        return one is not None and two is not None
    ratio = max(one, two) / min(one, two)
    return ratio > _FAR and ratio not in (1_000, 1_000_000)


def _size(item: Item) -> float | None:
    allowed = item.claim.allowed
    if item.claim.kind not in ("count", "money", "measure", "percent", "duration") or not isinstance(allowed, Interval):
        return None
    low, high = allowed.low, allowed.high
    if isinstance(low, date) or isinstance(high, date):
        return None
    known = [float(end) for end in (low, high) if end is not None]
    return sum(known) / len(known) if known else None
