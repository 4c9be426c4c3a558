"""Which claims are compared at all, and each pair's comparison: the ground on which groups are joined and opposed."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcli.align.items import Item
from factcli.align.levels import Comparison, compare, hopeless
from factcli.relation import Relation, relation
from factcli.values import Interval

LEAD_SENTENCES = 4  # where articles tell their main facts
_FAR = 3.5  # a writer's slip is near the truth: figures farther apart than this are two facts


@dataclass(frozen=True, slots=True)
class Pairs:
    """The comparisons of a story's claims by their orders (smaller first), with what their values are to each other.

    ``apart`` are the pairs that can never be of one fact and were not compared; ``likest`` is, for
    each claim and each other article, the score of the likest statement there; ``stated`` says how many claims of each block each article has.
    """

    items: dict[int, Item]
    compared: dict[tuple[int, int], tuple[Comparison, Relation]] = field(default_factory=dict)
    apart: set[tuple[int, int]] = field(default_factory=set)
    likest: dict[tuple[int, str], float] = field(default_factory=dict)
    stated: Counter[tuple[str, str]] = field(default_factory=Counter)

    def crowd(self, a: Item, b: Item) -> float:
        """The logarithm of how many statements of their sort the article makes that makes more of them."""
        return math.log(max(self.stated[block_of(a), a.claim.path], self.stated[block_of(b), b.claim.path], 1))

    def mutual(self, a: Item, b: Item, found: Comparison) -> int:
        """To how many of the two the other is the likest statement of its article: 0, 1 or 2."""
        return (found.score >= self.likest[a.order, b.claim.path]) + (found.score >= self.likest[b.order, a.claim.path])


def compare_all(items: Sequence[Item]) -> Pairs:
    """Compare every two claims of one block whose values can be compared."""
    pairs = Pairs({item.order: item for item in items})
    likest, compared, apart = pairs.likest, pairs.compared, pairs.apart
    pairs.stated.update((block_of(item), item.claim.path) for item in items)
    values = _numbered_values(items)
    known: dict[tuple[int, int], Relation] = {}  # many statements share one value
    for a, b in _within_blocks(items):
        one, two = values[a.order], values[b.order]
        related = known.get((one, two))
        if related is None:
            related = known[one, two] = relation(a.claim, b.claim)
        if related == "none":
            continue
        if _counted_twice(a, b) or (related == "disjoint" and hopeless(a, b)):
            apart.add((a.order, b.order))
            continue
        found = compare(a, b)
        compared[a.order, b.order] = found, related
        score = found.score
        towards = a.order, b.claim.path
        if score > likest.get(towards, -99.0):
            likest[towards] = score
        back = b.order, a.claim.path
        if score > likest.get(back, -99.0):
            likest[back] = score
    return pairs


def _numbered_values(items: Sequence[Item]) -> dict[int, int]:
    """A number for each claim's value, by its order: claims of one number stand in the same relation to any other."""
    numbers: dict[object, int] = {}
    of: dict[int, int] = {}
    for item in items:
        claim = item.claim
        path = claim.path if claim.unit == "deictic" else ""  # "today" means what its own article means
        harmed = claim.kind == "age" and "harmed" in claim.frame.scope
        key = (claim.kind, claim.unit, claim.value, claim.allowed, claim.until, path, harmed)
        of[item.order] = numbers.setdefault(key, len(numbers))
    return of


def _counted_twice(a: Item, b: Item) -> bool:
    """Whether one sentence states two counts: "two dead, two injured" are of two things, whatever the figures."""
    return (
        a.claim.kind == "count"
        and a.claim.sentence_start == b.claim.sentence_start
        and a.claim.path == b.claim.path
        and a.claim.start != b.claim.start
    )


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


def _within_blocks(items: Sequence[Item]) -> Iterable[tuple[Item, Item]]:
    blocks: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        blocks[block_of(item)].append(item)
    for key in sorted(blocks):
        here = blocks[key]
        after = {item.claim.path: i + 1 for i, item in enumerate(here)}  # an article's items stand together
        same: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for item in here:
            same[item.claim.path, item.claim.value].append(item)
        place: dict[tuple[str, str], int] = defaultdict(int)
        for a in here:
            own = a.claim.path, a.claim.value
            place[own] += 1
            for b in same[own][place[own] :]:  # an article's own values are not set against each other
                yield a, b
            for b in here[after[a.claim.path] :]:
                yield a, b


def far(a: Item, b: Item) -> bool:
    """Whether two figures are so far apart that no slip explains it; a zero, or "million" for "billion", is a slip."""
    one, two = size(a), size(b)
    if one is None or two is None or not one or not two:
        return one is not None and two is not None
    ratio = max(one, two) / min(one, two)
    return ratio > _FAR and ratio not in (10, 1_000, 1_000_000)


def size(item: Item) -> float | None:
    """The middle of what a figure allows, or its one end; None for what is no figure."""
    allowed = item.claim.allowed
    if item.claim.kind not in ("count", "money", "measure", "percent", "duration") or not isinstance(allowed, Interval):
        return None
    low, high = allowed.low, allowed.high
    if isinstance(low, date) or isinstance(high, date):
        return None
    known = [float(end) for end in (low, high) if end is not None]
    return sum(known) / len(known) if known else None
