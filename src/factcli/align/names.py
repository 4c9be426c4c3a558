"""Spellings align where two of them are of one name; a name that is spelled one way only is no fact to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcli.align.ages import Group
from factcli.align.items import make_items
from factcli.model import Claim, Resolution, Variant
from factcli.relation.naming import HOUSE_STYLE
from factcli.values import OneOf


def align_names(claims: Sequence[Claim], resolution: Resolution) -> list[Group]:
    """One group for each name of the story that is spelled in two ways, in the order of the first claim."""
    found = resolution.spellings
    if not found:
        return []
    component = _components(found)
    labels: dict[str, set[str]] = defaultdict(set)
    members: dict[str, list[Variant]] = defaultdict(list)
    for pair in found:
        labels[pair.a].add(pair.label_a)
        labels[pair.b].add(pair.label_b)
        members[component[pair.a]].append(pair)
    chosen = [(order, claim) for order, claim in enumerate(claims) if claim.kind == "name" and claim.value in component]
    allowed = [claim._replace(allowed=OneOf(frozenset(labels[claim.value]))) for _, claim in chosen]
    groups: dict[str, Group] = {}
    for item, (order, claim) in zip(make_items(allowed, resolution), chosen, strict=True):
        root = component[claim.value]
        group = groups.get(root)
        if group is None:
            group = groups[root] = Group(entity=resolution.entity(claim.path, claim.subject.name))
            if not any(pair.firm for pair in members[root]):
                reason = members[root][0].reason
                doubt = reason if reason.startswith(HOUSE_STYLE) else f"the two may be different names ({reason})"
                group.tentative.append(doubt)
        group.items.append((item._replace(order=order), "two spellings of one name"))
    return list(groups.values())


def _components(found: Sequence[Variant]) -> dict[str, str]:
    """The spellings that pairs connect, each under the first of its component."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for pair in found:
        a, b = root(pair.a), root(pair.b)
        if a != b:
            parent[max(a, b)] = min(a, b)
    return {name: root(name) for name in sorted(parent)}
