"""Values told only inside one utterance that several articles reprint: one source, so nothing in them agrees.

The agreement is that of the quotation. A value which an article states in its own words as well, or which stands in
quotations cut or worded differently, is compared as any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factcli.align.ages import Group
from factcli.relation import relation


def singled(groups: Sequence[Group], quotes: Sequence[Group]) -> list[Group]:
    """The groups, each that lies within one of the quotations on which articles agree taken apart into its statements."""
    holding: dict[str, list[tuple[int, int, int]]] = {}  # by article: where a quotation stands, and which it is
    for number, quote in enumerate(quotes):
        claims = [item.claim for item, _ in quote.items]
        if len({claim.path for claim in claims}) < 2 or any(
            relation(a, b) != "same" for a, b in combinations(claims, 2)
        ):
            continue  # who cuts a quotation of his own has read it himself
        for claim in claims:
            holding.setdefault(claim.path, []).append((claim.start, claim.end, number))
    kept: list[Group] = []
    for group in groups:
        if len(group.items) > 1 and _within_one(group, holding):
            kept += [Group([(item, "")], entity=group.entity) for item, _ in group.items]
        else:
            kept.append(group)
    return kept


def _within_one(group: Group, holding: dict[str, list[tuple[int, int, int]]]) -> bool:
    """Whether every statement of a group stands inside one and the same quotation."""
    common: set[int] | None = None
    for item, _ in group.items:
        claim = item.claim
        if not claim.quoted:
            return False
        inside = {n for start, end, n in holding.get(claim.path, ()) if start <= claim.start and claim.end <= end}
        common = inside if common is None else common & inside
        if not common:
            return False
    return True


__all__ = ["singled"]
