"""Which claims are compared at all, and each pair's comparison: the ground on which groups are joined and opposed."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcli.align.items import Item, Side, Telling, make_side
from factcli.align.levels import Comparison, compare, heads, hopeless, predicates
from factcli.model import Claim
from factcli.relation import DOLLARS, Relation, value_relation
from factcli.values import Interval

LEAD_SENTENCES = 4  # where articles tell their main facts
_FAR = 3.5  # a writer's slip is near the truth: figures farther apart than this are two facts


@dataclass(slots=True, eq=False)
class Pairs:
    """The comparisons of a story's claims by their orders (smaller first).

    ``fitting`` are the pairs whose values can be true together, ``opposed`` those whose values exclude each other and
    that have something in common; ``twice`` are the pairs of counts that one sentence states.
    """

    sides: dict[int, Side]
    fitting: dict[tuple[int, int], tuple[Comparison, Relation]] = field(default_factory=dict)
    opposed: list[tuple[Side, Side, Comparison]] = field(default_factory=list)
    twice: set[tuple[int, int]] = field(default_factory=set)

    def between(self, i: int, j: int) -> tuple[Comparison | None, Relation]:
        """How claims of two articles compare, in either order, and what their values are to each other.

        There is no comparison of claims that are not of one sort, or that could not be of one fact.
        """
        pair = (i, j) if i < j else (j, i)
        if pair in self.fitting:
            return self.fitting[pair]
        a, b = self.sides[pair[0]], self.sides[pair[1]]
        related = value_relation(a.claim, b.claim)
        if related == "none" or block_of(a.item) != block_of(b.item):
            return None, "none"
        head, predicate = heads(a, b), predicates(a.predicate, b.predicate)
        if hopeless(head, predicate) and a.words.isdisjoint(b.words):
            return None, "none"
        return compare(a, b, head, predicate), related


def crowd(a: Side, b: Side) -> float:
    """The logarithm of how many statements of the sort of two the article makes that makes more of them."""
    return max(a.crowd, b.crowd)


def mutually_likest(a: Side, b: Side, score: float) -> int:
    """To how many of two, compared with this score, the other is the likest statement of its article: 0, 1 or 2."""
    return (score >= a.likest[b.path]) + (score >= b.likest[a.path])


def compare_all(items: Sequence[Item], told: Telling) -> Pairs:
    """Compare every two claims of one block whose values can be compared."""
    pairs = Pairs({item.order: make_side(item, told) for item in items})
    blocks: dict[str, list[Item]] = defaultdict(list)
    phrases: dict[tuple[str, ...], int] = {}
    for item in items:
        blocks[block_of(item)].append(item)
    for key in sorted(blocks):
        often = Counter([item.claim.path for item in blocks[key]])
        spans = Counter([item.claim.path for item in blocks[key] if item.claim.unit == "span"])  # met by few dates
        crowds = {path: math.log(max(1, n - spans[path])) for path, n in often.items()}
        for item in blocks[key]:
            side = pairs.sides[item.order]
            side.size, side.crowd = size(item.claim), crowds[side.path]
            phrase = (side.predicate, side.head, item.claim.frame.head_class, item.claim.unit)
            side.phrase = phrases.setdefault(phrase, len(phrases))
        if len(blocks[key]) > 1:
            _compare_block(blocks[key], pairs)
    return pairs


def _compare_block(items: Sequence[Item], pairs: Pairs) -> None:
    """Compare the claims of one block, and note for each the score of the likest in every other article."""
    fitting, opposed = pairs.fitting, pairs.opposed
    counted = items[0].claim.kind == "count"
    values = _numbered_values(items)
    known: dict[int, dict[int, Relation]] = defaultdict(dict)  # many statements share one value
    phrases: dict[int, dict[int, tuple[str, str, bool]]] = defaultdict(dict)  # and one noun and verb
    here = [(pairs.sides[item.order], value) for item, value in zip(items, values, strict=True)]
    for (a, one), others in zip(here, _others(here), strict=True):
        relations, compared = known[one], phrases[a.phrase]
        i, path, likest = a.order, a.path, a.likest
        for b, two in others:
            related = relations.get(two)
            if related is None:
                related = relations[two] = value_relation(a.claim, b.claim)
            if related == "none":
                continue
            alike = compared.get(b.phrase)
            if alike is None:
                predicate = predicates(a.predicate, b.predicate)
                # Nouns of what is not counted are rare, and their absence is quickly seen.
                head = heads(a, b) if counted or (a.head and b.head) else "none"
                alike = compared[b.phrase] = head, predicate, hopeless(head, predicate)
            head, predicate, nothing = alike
            if related == "disjoint" and nothing and a.words.isdisjoint(b.words):
                continue
            if counted and path == b.path and _counted_twice(a.claim, b.claim):
                pairs.twice.add((i, b.order))
                continue
            found = compare(a, b, head, predicate)
            score = found.score
            if related != "disjoint":
                fitting[i, b.order] = found, related
            elif path != b.path:
                opposed.append((a, b, found))
            if score > likest.get(b.path, -99.0):
                likest[b.path] = score
            if score > b.likest.get(path, -99.0):
                b.likest[path] = score


def _numbered_values(items: Sequence[Item]) -> list[int]:
    """A number for each claim's value: claims of one number stand in the same relation to any other."""
    numbers: dict[object, int] = {}
    found = []
    for item in items:
        claim = item.claim
        path = claim.path if claim.unit == "deictic" else ""  # "today" means what its own article means
        harmed = claim.kind == "age" and "harmed" in claim.frame.scope
        key = (claim.kind, claim.unit, claim.value, claim.allowed, claim.until, path, harmed)
        found.append(numbers.setdefault(key, len(numbers)))
    return found


def _others(here: Sequence[tuple[Side, int]]) -> Iterator[Sequence[tuple[Side, int]]]:
    """For each claim of a block the later ones that it is compared with.

    An article's own values are not set against each other, and an article's claims stand together.
    """
    after = {side.path: i + 1 for i, (side, _) in enumerate(here)}
    same: dict[tuple[str, str], list[tuple[Side, int]]] = defaultdict(list)
    for side, number in here:
        same[side.path, side.claim.value].append((side, number))
    place: dict[tuple[str, str], int] = defaultdict(int)
    for side, _ in here:
        own = side.path, side.claim.value
        place[own] += 1
        yield [*same[own][place[own] :], *here[after[side.path] :]]


def _counted_twice(a: Claim, b: Claim) -> bool:
    """Whether one sentence of an article states two counts: "two dead, two injured" are of two things."""
    return a.sentence_start == b.sentence_start and a.start != b.start


def block_of(item: Item) -> str:
    """Only claims of one block are compared: one dimension, one thing counted, one sort of date."""
    claim = item.claim
    if claim.kind == "count":
        return f"count {claim.unit}"
    if claim.kind == "ordinal":  # "the sixth month": its unit is a noun, whatever that is
        return f"ordinal {claim.unit}"
    if claim.unit in ("date", "weekday", "month-day", "month", "deictic", "span"):
        return "date"
    if claim.unit.startswith("clock"):
        return "time"
    return f"{claim.kind} {'$' if claim.unit in DOLLARS else claim.unit}"


def far(a: Side, b: Side) -> bool:
    """Whether two figures are so far apart that no slip explains it; a zero, or "million" for "billion", is a slip."""
    one, two = a.size, b.size
    if one is None or two is None or not one or not two:
        return one is not None and two is not None
    ratio = max(one, two) / min(one, two)
    return ratio > _FAR and ratio not in (10, 1_000, 1_000_000)


def size(claim: Claim) -> float | None:
    """The middle of what a figure allows, or its one end; None for what is no figure."""
    allowed = claim.allowed
    if claim.kind not in ("count", "money", "measure", "percent", "duration") or not isinstance(allowed, Interval):
        return None
    low, high = allowed.low, allowed.high
    if isinstance(low, date) or isinstance(high, date):
        return None
    known = [float(end) for end in (low, high) if end is not None]
    return sum(known) / len(known) if known else None
