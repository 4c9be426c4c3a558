"""Claims made ready for comparison: who takes part in them, and how much each of their words tells in this story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, repeat
from typing import NamedTuple

from factcli.model import Claim, Resolution
from factcli.values import Interval

_NEAR = (20, 20, 20, 16, 14, 12, 10, 10)  # the weight of a clause's words by their nearness to the value
_NEAR_REST = 8
_NEAREST = 6
_CONTEXT = 5  # of the words in the rest of the sentence
SAYING = frozenset(("say", "confirm", "report", "warn"))  # classes of verbs that date what is said, not what happened
_GRAIN = 100  # parts in which a word's rarity is counted


class Words(NamedTuple):
    """Weighted words, the words alone (their common ones are found fast), and the Euclidean length of the weights."""

    weight: dict[str, int]
    words: frozenset[str]
    norm: float


class Item(NamedTuple):
    """A claim with its entities and its weighted words. ``order`` is its place among the story's claims.

    ``subject`` is an entity id or -1, ``taking_part`` the entity ids in its sentence; ``words`` are those of the sentence,
    ``near`` the few nearest to the value; ``when`` is the one day or span of days that its sentence names.
    """

    order: int
    claim: Claim
    subject: int
    taking_part: frozenset[int]
    words: Words
    near: Words
    rarity: float
    scope: frozenset[str]
    when: Interval[date] | None


def make_items(claims: Sequence[Claim], resolution: Resolution) -> list[Item]:
    """The story's claims with their words weighed: a word of few sentences tells more than one found all over."""
    sentences: dict[tuple[str, int], set[str]] = {}
    for claim in claims:
        if claim.unit == "quote":
            continue  # its words are its value
        own = sentences.setdefault((claim.path, claim.sentence_start), set())
        own.update(claim.frame.words, claim.frame.context)
    frequency: Counter[str] = Counter(word for own in sentences.values() for word in own)
    total = len(sentences)
    scale = math.log(1 + max(1, total))
    weight = {word: round(_GRAIN * math.log(1 + total / n) / scale) for word, n in frequency.items()}
    common_days: Counter[str] = Counter(claim.value for claim in claims if claim.kind == "date")
    top = max(common_days.values(), default=0)
    days: dict[tuple[str, int], list[Interval[date]]] = {}
    for claim in claims:
        if claim.frame.predicate_class in SAYING:
            continue  # "officials said on Monday" dates no event
        if claim.unit == "date" and isinstance(claim.allowed, Interval) and isinstance(claim.allowed.low, date):
            days.setdefault((claim.path, claim.sentence_start), []).append(claim.allowed)
    items = []
    for order, claim in enumerate(claims):
        frame = claim.frame
        named = days.get((claim.path, claim.sentence_start), ())
        words = {
            word: weight[word] * near for word, near in zip(frame.words, chain(_NEAR, repeat(_NEAR_REST)), strict=False)
        }
        for word in frame.context:
            if word not in words:
                words[word] = weight[word] * _CONTEXT
        near = {word: words[word] for word in frame.words[:_NEAREST]}
        entities = [resolution.entity(claim.path, name) for name in frame.participants]
        items.append(
            Item(
                order,
                claim,
                resolution.entity(claim.path, claim.subject.name) if claim.subject.name else -1,
                frozenset([entity for entity in entities if entity >= 0]),
                _measured(words),
                _measured(near),
                rarity(claim, common_days, top),
                frozenset(frame.scope),
                named[0] if len(named) == 1 and claim.unit != "date" else None,
            )
        )
    return items


def _measured(words: dict[str, int]) -> Words:
    return Words(words, frozenset(words), math.sqrt(sum([w * w for w in words.values()])))


def likeness(a: Words, b: Words) -> float:
    """The cosine of two sets of weighted words, 0 to 1. Weights are whole numbers, so the order of adding is all one."""
    shared = a.words & b.words
    if not shared:
        return 0.0
    one, two = a.weight, b.weight
    return sum([one[word] * two[word] for word in shared]) / (a.norm * b.norm)


def rarity(claim: Claim, common_days: Counter[str], top: int) -> float:
    """How much it tells that two articles state this very value: little for "two", much for 1,347.

    ``common_days`` says how often the story states each day, ``top`` how often the one it states most.
    """
    kind = claim.kind
    if kind == "count":
        number = _number(claim)
        if number is None:
            return 0.2
        if number <= 3:
            return 0.15
        if number < 10:
            return 0.5
        if number < 20:
            return 0.9
        if number % 100 == 0:
            return 1.1
        return 1.2 if number % 10 == 0 else 1.7
    if kind == "date":
        if claim.unit == "weekday":
            return 0.25
        if claim.unit in ("deictic", "month"):
            return 0.2
        often = common_days[claim.value]
        if often == top and top > 2:
            return 0.25
        if claim.value.count("-") == 2:
            return 0.7
        return 0.9 if claim.value.count("-") == 1 else 0.7
    if kind == "ordinal":
        return 0.4
    if kind == "duration":
        number = _number(claim)
        return 0.5 if number is None or number < 10 else 0.9
    return {"money": 1.6, "measure": 1.3, "percent": 1.4, "time": 1.2, "period": 1.5, "term": 0.9}.get(kind, 0.5)


def _number(claim: Claim) -> Decimal | int | None:
    digits = "".join(c for c in claim.value if c.isdigit() or c == ".").strip(".")
    if isinstance(claim.allowed, Interval) and digits and digits.count(".") <= 1:
        return Decimal(digits)
    return None


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
