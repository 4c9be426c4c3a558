"""Claims made ready for comparison: who takes part in them, and how much each of their words tells in this story."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from operator import mul
from typing import NamedTuple

from factcli import lang
from factcli.model import Claim, Resolution
from factcli.values import Interval, overlap

_NEAR = (20, 20, 20, 16, 14, 12, 10, 10)  # the weight of a clause's words by their nearness to the value
_NEAR_REST = 8
_NEAREST = 6
_CONTEXT = 5  # of the words in the rest of the sentence
SAYING = frozenset(("say", "confirm", "report", "warn", "describe"))  # verbs that date what is said, not what happened
_GRAIN = 100  # parts in which a word's rarity is counted


def says(word: str) -> bool:
    """Whether a word written small is a verb of saying: who says so is nobody that it is said of."""
    return lang.verb_forms().get(word, ("", ""))[1] in SAYING


class Item(NamedTuple):
    """A claim with its entities. ``order`` is its place among the story's claims.

    ``subject`` is an entity id or -1, ``taking_part`` the entity ids in its sentence; ``when`` is the one day or span of
    days that its sentence names.
    """

    order: int
    claim: Claim
    subject: int
    taking_part: frozenset[int]
    scope: frozenset[str]
    when: Interval[date] | None


def other_time(a: Item, b: Item) -> bool:
    """Whether the sentences of two statements name times that do not meet."""
    return a.when is not None and b.when is not None and not overlap(a.when, b.when)


def days_apart(a: Item, b: Item) -> int | None:
    """How many days lie between the days that two sentences name, or None where either names no single day."""
    if a.when is None or b.when is None or a.when.low != a.when.high or b.when.low != b.when.high:
        return None
    return abs((a.when.low - b.when.low).days) if a.when.low is not None and b.when.low is not None else None


def days_of(item: Item) -> tuple[date, date] | None:
    """The first and last day of a date, or None where an end is open or it is no set of days."""
    allowed = item.claim.allowed
    if isinstance(allowed, Interval) and isinstance(allowed.low, date) and isinstance(allowed.high, date):
        return allowed.low, allowed.high
    return None


class Telling(NamedTuple):
    """How much the words of a story tell."""

    words: dict[str, int]
    context: dict[str, int]  # the same, of a word that stands outside the value's clause


@dataclass(slots=True, eq=False)  # read for every pair: slots are looked up faster than the fields of a tuple
class Side:
    """An item as one side of comparisons, with its weighted words.

    ``weight`` holds those of the sentence, ``words`` the words alone (common ones are found fast), ``norm`` the Euclidean
    length of the weights; ``near`` and ``near_norm`` are of the few nearest to the value. ``likest`` is, for
    each other article, the score of the likest statement there; ``size`` is that of its figure, ``crowd`` the logarithm of how
    many statements of the sort its article makes, and ``phrase`` a number that those with its noun and verb share.
    """

    item: Item
    claim: Claim
    order: int
    path: str
    predicate: str
    head: str
    subject: int
    taking_part: frozenset[int]
    weight: dict[str, int]
    words: frozenset[str]
    norm: float
    near: frozenset[str]
    near_norm: float
    likest: dict[str, float] = field(default_factory=dict)
    size: float | None = None
    crowd: float = 0.0
    phrase: int = -1


def make_items(claims: Sequence[Claim], resolution: Resolution) -> list[Item]:
    """The story's claims, with who they are of, who takes part in them, and when."""
    days: dict[tuple[str, int], list[tuple[int, Interval[date]]]] = {}
    for claim in claims:
        if claim.unit == "date" and isinstance(claim.allowed, Interval) and isinstance(claim.allowed.low, date):
            if claim.frame.predicate_class in SAYING:
                continue  # "officials said on Monday" dates no event
            days.setdefault((claim.path, claim.sentence_start), []).append((claim.start, claim.allowed))
    of = resolution.of
    items = []
    for order, claim in enumerate(claims):
        frame, path, name = claim.frame, claim.path, claim.subject.name
        named = days.get((path, claim.sentence_start), ())
        items.append(
            Item(
                order,
                claim,
                of.get((path, name), -1) if name else -1,
                frozenset([of[path, one] for one in frame.participants if (path, one) in of]),
                frozenset(frame.scope),
                _when(claim, named) if named and claim.unit != "date" else None,
            )
        )
    return items


_BEHIND = 30  # characters


def _when(claim: Claim, named: Sequence[tuple[int, Interval[date]]]) -> Interval[date] | None:
    """The one day that a sentence names, or of several the one told right behind a statement: "two in May, three in June"."""
    if len(named) == 1:
        return named[0][1]
    for start, day in named:
        between = claim.sentence[claim.end - claim.sentence_start : start - claim.sentence_start]
        if claim.end <= start <= claim.end + _BEHIND and not _PARTED.search(between):
            return day
    return None


_PARTED = re.compile(r"[,;:]| and | but ")


def telling(claims: Sequence[Claim]) -> Telling:
    """What tells in a story: a word of few sentences more than one found all over."""
    sentences: dict[tuple[str, int], set[str]] = {}
    for claim in claims:
        if claim.unit == "quote":
            continue  # its words are its value
        key = claim.path, claim.sentence_start
        own = sentences.get(key)
        if own is None:
            own = sentences[key] = set()
        own.update(claim.frame.words, claim.frame.context)
    frequency = Counter(chain.from_iterable(sentences.values()))
    total = len(sentences)
    scale = math.log(1 + max(1, total))
    weight_of = {n: round(_GRAIN * math.log(1 + total / n) / scale) for n in set(frequency.values())}
    words = {word: weight_of[n] for word, n in frequency.items()}
    return Telling(words, {word: weight * _CONTEXT for word, weight in words.items()})


def make_side(item: Item, told: Telling) -> Side:
    """The item with its words weighed."""
    claim = item.claim
    frame = claim.frame
    own = frame.words
    by_nearness = _NEAR[: len(own)] + (_NEAR_REST,) * (len(own) - len(_NEAR))
    weight = dict(zip(frame.context, map(told.context.__getitem__, frame.context), strict=True))
    weight.update(zip(own, map(mul, map(told.words.__getitem__, own), by_nearness), strict=True))
    weights = weight.values()
    near = frozenset(own[:_NEAREST])
    nearest = [weight[word] for word in near]
    return Side(
        item,
        claim,
        item.order,
        claim.path,
        frame.predicate_class,
        frame.head,
        item.subject,
        item.taking_part,
        weight,
        frozenset(weight),
        math.sqrt(sum(map(mul, weights, weights))),
        near,
        math.sqrt(sum(map(mul, nearest, nearest))),
    )


_PEOPLE = frozenset(
    (
        "",
        "person",
        "people",
        "other",
        "others",
        "dead",
        "injured",
        "wounded",
        "victim",
        "missing",
        "individual",
        "casualty",
        "one",
        "body",
        "fatality",
        "nobody",
        "life",
    )
)


def generic_person(head: str) -> bool:
    """Whether a noun says no more than that people are counted."""
    return head in _PEOPLE
