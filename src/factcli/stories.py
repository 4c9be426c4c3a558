"""Which documents are about one story: claims are only compared within it.

Two documents are alike by the names, words and striking values that their claims share, each weighing more the fewer
documents hold it; the shared weight is set against the geometric mean of both documents' weights. The likest are joined
first, and two groups only while their members on the average are alike (average linkage), so that no chain of half
resemblances joins the whole of a beat. What many documents hold is looked up for none, which keeps the cost of a document
the same however many unrelated ones there are; a document's shares are added up by themselves, which keeps memory small.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count

from factcli import lang
from factcli.model import Claim
from factcli.scan.tokens import Lexicon

_PRIOR = 50  # documents imagined beside the run's own, so that in a small run nothing is thought common
# What more documents than this (and than a tenth of them, up to the most) hold joins nobody.
_COMMON, _MOST = 25, 200
_WEIGHTS = {"name": 1.0, "word": 0.5}
_ONE_WORD, _VALUE = 0.6, 0.5
# How alike two documents must be, and the pairs of two groups on the average. Of articles on one story nineteen pairs in
# twenty are, of articles on two stories one in fifty.
_NEEDED, _MEAN = 0.10, 0.08


class Vocabulary:
    """The features that a run has met, numbered as they came; the numbers of a document take little memory."""

    def __init__(self) -> None:
        self.known: defaultdict[str, int] = defaultdict(
            count().__next__
        )  # asked for a new one, it takes the next number

    def numbers(self, features: Iterable[str]) -> array[int]:
        """The numbers of a document's features, in the same order."""
        return array("L", map(self.known.__getitem__, features))


def group(features_of: Sequence[array[int]], vocabulary: Vocabulary) -> list[list[int]]:
    """The stories, each a sorted list of indexes of documents, ordered by their first document.

    ``features_of`` are the numbers of each document's :func:`features`.
    """
    shares = _Shares(features_of, vocabulary)
    members = {i: [i] for i in range(len(features_of))}
    group_of = list(members)
    for _, i, j in sorted((-degree, i, j) for i, j, degree in shares.likely()):
        x, y = sorted((group_of[i], group_of[j]))
        if x == y:
            continue
        degrees = [shares.degree(a, b) for a in members[x] for b in members[y]]
        if math.fsum(degrees) >= _MEAN * len(degrees):
            for document in members[y]:
                group_of[document] = x
            members[x] = sorted(members[x] + members.pop(y))
    return [members[first] for first in sorted(members)]


def features(claims: Sequence[Claim]) -> tuple[str, ...]:
    """What a document can share with another, sorted; the prefixes keep names, words and values apart."""
    words: set[str] = set()
    names: set[str] = set()
    values: set[str] = set()
    for claim in claims:
        if claim.kind == "name":
            continue
        frame = claim.frame
        words.update(frame.words, frame.context)
        names.update(frame.participants)
        names.add(claim.subject.name)
        if claim.readings:
            names.update([reading.name for reading in claim.readings])
        if _striking(claim):
            values.add(f"{claim.kind} {claim.value}")
    names.discard("")
    words.difference_update(lang.number_words())  # two of anything
    found = {f"name {name.lower()}" for name in names}
    return tuple(sorted([*found, *map(_word_features.__getitem__, words), *values]))


_word_features = Lexicon("word {}".format)  # one object for each word: its hash is reckoned once


class _Shares:
    """What documents share: what each feature is worth, and which of them join documents."""

    def __init__(self, features_of: Sequence[array[int]], vocabulary: Vocabulary) -> None:
        holders = [0] * len(vocabulary.known)
        for own in features_of:
            for feature in own:
                holders[feature] += 1
        total = len(features_of)
        self._worth = [
            _weight(feature) * math.log((total + _PRIOR) / held)
            for feature, held in zip(vocabulary.known, holders, strict=True)
        ]
        self._mass = [math.fsum([self._worth[feature] for feature in own]) for own in features_of]
        limit = max(_COMMON, min(total // 10, _MOST))
        joins = [1 < held <= limit for held in holders]
        self._joining = [array("L", [feature for feature in own if joins[feature]]) for own in features_of]
        self._known: dict[tuple[int, int], float] = {}

    def likely(self) -> Iterable[tuple[int, int, float]]:
        """The pairs of documents that are alike enough to be joined, with how alike they are, 0 to 1."""
        worths, masses = self._worth, self._mass
        later: dict[int, list[int]] = defaultdict(
            list
        )  # from the last document on: who holds a feature behind this one
        for i in range(len(self._joining) - 1, -1, -1):
            shared: dict[int, float] = defaultdict(float)
            for feature in self._joining[i]:
                worth, holders = worths[feature], later[feature]
                for j in holders:
                    shared[j] += worth
                holders.append(i)
            for j, common in shared.items():
                degree = common / math.sqrt(masses[i] * masses[j])
                if degree >= _NEEDED:
                    self._known[i, j] = degree
                    yield i, j, degree

    def degree(self, i: int, j: int) -> float:
        """How alike two documents are."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self._known:
            theirs = set(self._joining[pair[1]])
            common = sum([self._worth[feature] for feature in self._joining[pair[0]] if feature in theirs])
            mass = self._mass[i] * self._mass[j]
            self._known[pair] = common / math.sqrt(mass) if mass else 0.0
        return self._known[pair]


def _weight(feature: str) -> float:
    sort, _, what = feature.partition(" ")
    return _ONE_WORD if sort == "name" and " " not in what else _WEIGHTS.get(sort, _VALUE)


def _striking(claim: Claim) -> bool:
    """Whether a value is seldom stated by chance: a sum, an age, a figure of three digits, a day."""
    if claim.kind == "count":
        return len(claim.value) >= 3
    if claim.kind == "date":
        return claim.unit == "date" and claim.value.count("-") == 2
    return claim.kind in ("money", "age")
