"""Which documents are about one story: claims are only compared within it.

Two documents are alike by the names, words and striking values that their claims share, each weighing more the fewer
documents hold it; the shared weight is set against the geometric mean of both documents' weights. The likest are joined
first, and two groups only while their members on the average are alike (average linkage), so that no chain of half
resemblances joins the whole of a beat. What many documents hold is looked up for none, which keeps the cost of a document
the same however many unrelated ones there are.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from factcli.model import Claim

_PRIOR = 50  # documents imagined beside the run's own, so that in a small run nothing is thought common
_COMMON = 25  # what more documents than this hold (and more than a tenth of them) joins nobody
_WEIGHTS = {"name": 1.0, "one-word name": 0.6, "word": 0.5, "value": 0.5}
# How alike two documents must be, and the pairs of two groups on the average. Of articles on one story nineteen pairs in
# twenty are, of articles on two stories one in fifty.
_NEEDED, _MEAN = 0.10, 0.08


def group(claims_of: Sequence[Sequence[Claim]]) -> list[list[int]]:
    """The stories, each a sorted list of indexes of documents, ordered by their first document."""
    alike = _alike([_features(claims) for claims in claims_of])
    total = len(claims_of)
    group_of = list(range(total))
    members = {i: [i] for i in range(total)}
    for degree, i, j in sorted((-degree, i, j) for (i, j), degree in alike.items() if degree >= _NEEDED):
        del degree
        x, y = sorted((group_of[i], group_of[j]))
        if x == y:
            continue
        pairs = [(min(a, b), max(a, b)) for a in members[x] for b in members[y]]
        if math.fsum(alike.get(pair, 0.0) for pair in pairs) >= _MEAN * len(pairs):
            for document in members[y]:
                group_of[document] = x
            members[x] = sorted(members[x] + members.pop(y))
    return [members[first] for first in sorted(members)]


def _alike(features: Sequence[dict[str, float]]) -> dict[tuple[int, int], float]:
    """How alike two documents are, 0 to 1, for those that share anything that is not common."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(features):
        for feature in own:
            holders[feature].append(i)
    total = len(features)
    limit = max(_COMMON, total // 10)
    rare = {feature: math.log((total + _PRIOR) / len(held)) for feature, held in holders.items()}
    mass = [math.fsum(weight * rare[feature] for feature, weight in own.items()) for own in features]
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for feature in sorted(holders):
        held = holders[feature]
        if len(held) < 2 or len(held) > limit:
            continue
        worth = rare[feature] * features[held[0]][feature]
        for a, i in enumerate(held):
            for j in held[a + 1 :]:
                shared[i, j] += worth
    return {(i, j): common / math.sqrt(mass[i] * mass[j]) for (i, j), common in shared.items()}


def _features(claims: Sequence[Claim]) -> dict[str, float]:
    """What a document can share with another, each with its weight; the prefixes keep names and words apart."""
    found: dict[str, float] = {}
    for claim in claims:
        for word in (*claim.frame.words, *claim.frame.context):
            found[f"word {word}"] = _WEIGHTS["word"]
        for name in (*claim.frame.participants, claim.subject.name, *(reading.name for reading in claim.readings)):
            if name:
                found[f"name {name.lower()}"] = _WEIGHTS["name" if " " in name else "one-word name"]
        if _striking(claim):
            found[f"{claim.kind} {claim.value}"] = _WEIGHTS["value"]
    return found


def _striking(claim: Claim) -> bool:
    """Whether a value is seldom stated by chance: a sum, an age, a figure of three digits, a day."""
    if claim.kind == "count":
        return len(claim.value) >= 3
    if claim.kind == "date":
        return claim.unit == "date" and claim.value.count("-") == 2
    return claim.kind in ("money", "age")
