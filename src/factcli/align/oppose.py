"""Groups whose values exclude one another, set against each other where only one question can be meant.

The numbers have no say here: near identical frames have, each the likest statement of the other's article, of one event
and one place, and no article that states both values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from factcli.align.ages import Group
from factcli.align.items import SAYING, Item, generic_person
from factcli.align.levels import Comparison
from factcli.align.pairs import LEAD_SENTENCES, Pairs, block_of, far
from factcli.values import Interval, overlap

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
_ALIKE = 0.75
_NOUN_WORDS = 0.5  # with one noun and no verb on one side, and nothing else of the sort in either article
_WEAK_WORDS = 0.6  # with one noun and a verb that says little: "made 43 films"


def oppose(groups: list[Group], pairs: Pairs) -> list[Group]:
    """Set groups with near identical frames and exclusive values against each other, each group once."""
    only = _only(groups)
    group_of = {item.order: x for x, group in enumerate(groups) for item, _ in group.items}
    paths = [group.paths() for group in groups]
    best: dict[tuple[int, int], tuple[float, Comparison, Item, Item]] = {}
    barred: set[tuple[int, int]] = set()
    for (i, j), (found, related) in pairs.compared.items():
        x, y = sorted((group_of[i], group_of[j]))
        if x == y:
            continue
        a, b = pairs.items[i], pairs.items[j]
        if found.veto or paths[x] & paths[y] or _elsewhere(a, b, found):
            barred.add((x, y))
            continue
        if related == "disjoint" and _opposed(a, b, found, pairs, only) and found.score > best.get((x, y), (0.0,))[0]:
            best[x, y] = found.score, found, a, b
    counts = _counts(pairs)
    merged: set[int] = set()
    result: dict[int, Group] = dict(enumerate(groups))
    for (x, y), (_, found, a, b) in sorted(best.items(), key=lambda pair: (-pair[1][0], pair[0])):
        if (x, y) in barred or x in merged or y in merged or _two_events(a, b, pairs, counts):
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
    """The claims whose article states nothing else of their sort: one sum in dollars, one depth, one count of homes."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    claims = [item for group in groups for item, _ in group.items]
    for item in claims:
        values[_sort_of(item), item.claim.path].add(item.claim.value)
    return frozenset(item.order for item in claims if len(values[_sort_of(item), item.claim.path]) == 1)


def _sort_of(item: Item) -> str:
    return (
        block_of(item)
        if item.claim.kind in ("money", "measure", "percent")
        else f"{block_of(item)} {item.claim.frame.head_class}"
    )


def _opposed(a: Item, b: Item, found: Comparison, pairs: Pairs, only: frozenset[int]) -> bool:
    """Whether two statements that exclude each other are near enough to answer one question."""
    dated = a.claim.kind in ("date", "period")
    score = found.score
    if a.claim.kind in _MEASURED and a.order in only and b.order in only:
        score += _ONLY + sum(_FIRST for item in (a, b) if item.claim.sentence_index < LEAD_SENTENCES)
    if score < (_CONFLICT_DATE if dated else _CONFLICT) or found.subject == "other" or pairs.mutual(a, b, found) < 2:
        return False
    if dated and not _one_event(a, b, found):
        return False
    if (a.claim.frame.modality in _UNREAL) != (b.claim.frame.modality in _UNREAL):
        return False  # what is planned or possible, and what is
    if a.claim.kind == "time" and not (a.when is None or b.when is None or overlap(a.when, b.when)):
        return False
    if (
        found.predicate not in ("same", "related")
        and found.likeness < _SAME_WORDS
        and not (found.predicate == "weak" and found.head == "same" and found.likeness >= _WEAK_WORDS)
        and not (_one_noun(a, found) and a.order in only and b.order in only and found.likeness >= _NOUN_WORDS)
        and (
            a.claim.kind not in _MEASURED
            or (found.predicate in ("other", "crossed") and found.head not in ("same", "class"))
        )
    ):
        return False
    if a.when is not None and b.when is not None and not overlap(a.when, b.when):
        return False
    return found.likeness >= _ALIKE or not far(a, b)


def _one_noun(a: Item, found: Comparison) -> bool:
    """Whether two counts are of one noun that says what it is, and one sentence has no verb that tells more."""
    return (
        a.claim.kind == "count"
        and found.predicate == "none"
        and found.head == "same"
        and not generic_person(a.claim.frame.head)
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


def _one_event(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two dates of one verb can be slips about one event: near each other, or one of them a year off."""
    happening = a.claim.frame.predicate_class
    repeated = happening in SAYING or (happening in _REPEATED and found.likeness < _SAME_WORDS)
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


def _firm(a: Item, b: Item, found: Comparison) -> bool:
    """Whether the frames leave no reasonable doubt that one thing is meant."""
    if a.claim.quoted != b.claim.quoted or a.claim.kind == "ordinal":
        return False
    if "1" in (a.claim.value, b.claim.value) and a.claim.kind == "count":
        return False  # "one … and another": the other may go unsaid
    if _weeks_apart(a, b):
        return False
    if found.likeness >= _SAME_WORDS:
        return True
    if found.predicate != "same":
        return False
    if a.claim.kind in ("date", "period"):
        return (found.subject == "same" and found.near >= _NEAR_SAME) or found.near >= _NEAR_ALONE
    return found.score >= _FIRM and (
        found.head in ("same", "class") or (found.head == "none" and found.near >= _NEAR_NO_HEAD)
    )
