"""Everything but ages: claims of one kind align by their frames.

First the claims whose values can be true together are joined, best evidence first, an unusual value counting as
evidence of its own. Then groups whose values exclude one another are set against each other, and only where the frames
are near identical and no article states both: writers rarely contradict themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcli.align.ages import Group
from factcli.align.items import Item
from factcli.align.levels import Comparison, compare
from factcli.align.relation import relation

_AGREE = 2.05  # frame and value together, for two articles to state one fact
_FRAME = 0.75  # of which at least this from the frame
_WITHIN = 2.3  # the same inside one article
_CONFLICT = 2.6  # the frame alone, for values that exclude one another
_FIRM = 3.1


def align_frames(items: Sequence[Item]) -> list[Group]:
    """Groups of claims that answer one question."""
    pairs = list(_pairs(items))
    compared: dict[tuple[int, int], tuple[Comparison, str]] = {}
    for a, b in pairs:
        related = relation(a.claim, b.claim)
        if related != "none":
            compared[a.order, b.order] = compare(a, b), related
    by_order = {item.order: item for item in items}
    groups = _join(items, by_order, compared)
    return _oppose(groups, compared)


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
            for b in here[i + 1 :]:
                yield a, b


def _evidence(a: Item, b: Item, found: Comparison, related: str) -> float:
    """Frame and value together; the value tells only when both state it."""
    return found.score + (min(a.rarity, b.rarity) if related == "same" else 0.15 if related == "compatible" else 0.0)


def _join(items: Sequence[Item], by_order: dict[int, Item], compared: dict[tuple[int, int], tuple[Comparison, str]]) -> list[Group]:
    edges = []
    for (i, j), (found, related) in compared.items():
        if found.veto or related == "disjoint":
            continue
        a, b = by_order[i], by_order[j]
        total = _evidence(a, b, found, related)
        needed = _AGREE if a.claim.path != b.claim.path else _WITHIN
        if total >= needed and found.score >= _FRAME and _plausible(a, b, found):
            edges.append((-total, i, j, found.level))
    edges.sort()
    group_of = {item.order: item.order for item in items}
    members: dict[int, list[int]] = {item.order: [item.order] for item in items}
    levels: dict[int, str] = {}
    for _, i, j, level in edges:
        x, y = group_of[i], group_of[j]
        if x == y or not _may_join(members[x], members[y], by_order, compared):
            continue
        for order in members[y]:
            group_of[order] = x
        members[x] += members.pop(y)
        levels.setdefault(i, level)
        levels.setdefault(j, level)
    return [Group([(by_order[o], levels.get(o, "")) for o in sorted(own)]) for _, own in sorted(members.items())]


def _plausible(a: Item, b: Item, found: Comparison) -> bool:
    """A date needs its event: the same day alone says nothing."""
    if a.claim.kind in ("date", "period", "time") and found.predicate in ("other", "none", "weak"):
        return found.likeness >= 0.45
    return True


def _may_join(left: list[int], right: list[int], by_order: dict[int, Item], compared: dict[tuple[int, int], tuple[Comparison, str]]) -> bool:
    """No member of one may exclude a member of the other, nor be vetoed against it; the average frame must hold up."""
    scores = []
    for i in left:
        for j in right:
            pair = compared.get((i, j) if i < j else (j, i))
            if pair is None:
                continue
            found, related = pair
            if related == "disjoint" or found.veto:
                return False
            scores.append(found.score)
    return not scores or sum(scores) / len(scores) >= 0.6


def _oppose(groups: list[Group], compared: dict[tuple[int, int], tuple[Comparison, str]]) -> list[Group]:
    """Set groups with near identical frames and exclusive values against each other."""
    candidates = []
    for x, left in enumerate(groups):
        for y in range(x + 1, len(groups)):
            best = _opposition(left, groups[y], compared)
            if best is not None:
                candidates.append((-best.score, x, y, best))
    merged: set[int] = set()
    result: dict[int, Group] = dict(enumerate(groups))
    for _, x, y, best in sorted(candidates, key=lambda c: c[:3]):
        if x in merged or y in merged:
            continue
        merged |= {x, y}
        left, right = result.pop(x), result.pop(y)
        group = Group(sorted(left.items + right.items, key=lambda pair: pair[0].order))
        if best.score < _FIRM or best.predicate not in ("same", "related") or best.head not in ("same", "class", "none"):
            group.tentative.append("the statements are alike, but may be about two things")
        result[min(x, y)] = group
    return [result[key] for key in sorted(result)]


def _opposition(left: Group, right: Group, compared: dict[tuple[int, int], tuple[Comparison, str]]) -> Comparison | None:
    """The best comparison between two groups whose values exclude each other, if it can carry a conflict."""
    best: Comparison | None = None
    if left.paths() & right.paths():
        return None
    for a, _ in left.items:
        for b, _ in right.items:
            pair = compared.get((a.order, b.order) if a.order < b.order else (b.order, a.order))
            if pair is None:
                return None
            found, related = pair
            if found.veto:
                return None
            if related != "disjoint":
                continue
            if found.subject == "other" or found.predicate in ("other", "crossed"):
                continue
            if best is None or found.score > best.score:
                best = found
    if best is None or best.score < _CONFLICT:
        return None
    return best
