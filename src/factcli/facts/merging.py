"""What each article shares with the entries, put together, and put beside what the articles state among themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from factcli.model import Evidence, Fact, Placed

Where = tuple[str, int, str]


def merged(facts: Sequence[Fact], known: Collection[str]) -> list[Fact]:
    """One fact for each entry's claim that articles share, of the facts of single articles; ``known`` are the facts files.

    It is a conflict if one article is in conflict, and firm if one such conflict is.
    """
    groups: dict[Where, list[Fact]] = {}
    for fact in facts:
        key = min(where for where in _places(fact) if where[0] in known)
        groups.setdefault(key, []).append(fact)
    return [_merged(group) for _, group in sorted(groups.items())]


def combined(facts: Sequence[Fact], cited: Sequence[Fact]) -> list[Fact]:
    """The facts of the articles alone, those that an entry has statements of become one with the entry's fact.

    Such a fact keeps the id of the articles' own, and their conflict: no entry hides in what the articles contradict each
    other.
    """
    pool = list(facts)
    for fact in cited:
        places = _places(fact)
        own = [one for one in pool if not places.isdisjoint(_places(one))]
        pool = [one for one in pool if one not in own]
        lead = max(own, key=lambda one: len(places & _places(one)), default=fact)
        pool.append(_merged([*own, fact])._replace(id=lead.id))
    seen: Counter[str] = Counter()
    for at, one in enumerate(pool):
        seen[one.id] += 1
        if seen[one.id] > 1:
            pool[at] = one._replace(id=f"{one.id}-{seen[one.id]}")
    return pool


def _merged(group: Sequence[Fact]) -> Fact:
    """Facts of one question as one: with the gravest verdict, the surest of its certainties, and every statement."""
    if len(group) == 1:
        return group[0]
    lead = min(group, key=lambda fact: (_GRAVITY.index(fact.verdict), fact.certainty != "firm"))
    same = [fact for fact in group if (fact.verdict, fact.certainty) == (lead.verdict, lead.certainty)]
    reasons = dict.fromkeys(reason for fact in same for reason in fact.reasons)
    update = lead.verdict != "conflict" and any(fact.update for fact in group)
    return lead._replace(reasons=tuple(reasons), values=_values(group), update=update)


_GRAVITY = ("conflict", "agreement", "note", "single")


def _values(group: Sequence[Fact]) -> tuple[Evidence, ...]:
    """Every value once, with all its claims: the value that most articles state first, as in a comparison."""
    first: dict[str, Evidence] = {}
    claims: dict[str, dict[Where, Placed]] = {}
    for fact in group:
        for evidence in fact.values:
            first.setdefault(evidence.value, evidence)
            claims.setdefault(evidence.value, {}).update((_where(placed), placed) for placed in evidence.claims)
    found = [first[value]._replace(claims=tuple(own[at] for at in sorted(own))) for value, own in claims.items()]
    found.sort(key=lambda one: (-len({p.claim.path for p in one.claims}), _where(one.claims[0]), one.value))
    return tuple(found)


def _where(placed: Placed) -> Where:
    return placed.claim.path, placed.claim.start, placed.claim.kind


def _places(fact: Fact) -> set[Where]:
    return {_where(placed) for evidence in fact.values for placed in evidence.claims}
