"""Which documents are about one story: claims are only compared within it.

Two documents belong together when the rare words and names of the smaller one's claims are largely found in the other.
Rare is what few documents of the run hold, so that in a run of one story nothing is rare and everything counts.
Documents are joined through an index of their words; a word found in many of them joins nobody, which keeps the cost of
a document the same however many unrelated ones there are.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from factcli.model import Claim

_SHARED = 0.10  # of the smaller document's weight that must be shared: unrelated news of one beat shares half of this
_NAMES = 0.30  # or of its names alone
_COMMON = 25  # a word in more documents than this (and in more than a tenth of them) joins nobody


def group(claims_of: Sequence[Sequence[Claim]]) -> list[list[int]]:
    """The stories, each a sorted list of indexes of documents, ordered by their first document."""
    total = len(claims_of)
    words: list[set[str]] = [_words(claims) for claims in claims_of]
    names: list[set[str]] = [_names(claims) for claims in claims_of]
    parent = list(range(total))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for features, needed in ((words, _SHARED), (names, _NAMES)):
        holders: dict[str, list[int]] = defaultdict(list)
        for i, own in enumerate(features):
            for feature in own:
                holders[feature].append(i)
        limit = max(_COMMON, total // 10) if total > _COMMON else total
        weight = {f: 1 + math.log(total / len(h)) for f, h in holders.items()}
        mass = [sum(sorted(weight[f] for f in own)) for own in features]
        shared: dict[tuple[int, int], float] = defaultdict(float)
        for feature in sorted(holders):
            here = holders[feature]
            if len(here) > limit:
                continue
            for a, i in enumerate(here):
                for j in here[a + 1 :]:
                    shared[i, j] += weight[feature]
        for (i, j), common in sorted(shared.items()):
            smaller = min(mass[i], mass[j])
            if smaller > 0 and common >= needed * smaller and (common > 2.0 or total <= 3):
                a, b = root(i), root(j)
                if a != b:
                    parent[max(a, b)] = min(a, b)
    stories: dict[int, list[int]] = defaultdict(list)
    for i in range(total):
        stories[root(i)].append(i)
    return [stories[key] for key in sorted(stories)]


def _words(claims: Sequence[Claim]) -> set[str]:
    found: set[str] = set()
    for claim in claims:
        found.update(claim.frame.words)
        found.update(claim.frame.context)
    return found


def _names(claims: Sequence[Claim]) -> set[str]:
    found: set[str] = set()
    for claim in claims:
        for name in claim.frame.participants:
            if " " in name:
                found.add(name.lower())
    return found
