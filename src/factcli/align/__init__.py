"""Which statements answer the same question: claims → groups, within one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcli.align.ages import Group, align_ages
from factcli.align.customs import CUSTOM, align_customs
from factcli.align.frames import align_frames
from factcli.align.items import Item, make_items, telling
from factcli.align.names import align_names
from factcli.align.quotes import align_quotes
from factcli.align.reprinted import singled
from factcli.model import Aligned, Claim, Placed, Resolution

_REPEATS = 100  # no article states one value more often than a few times


def align(claims: Sequence[Claim], resolution: Resolution) -> list[Aligned]:
    """The story's claims, those that answer one question together, in the order of their first claim."""
    stated = _repeats_left_out([claim for claim in claims if claim.kind != "name"])
    items = make_items(stated, resolution)
    ages: list[Item] = []
    quotes: list[Item] = []
    customs: list[Item] = []
    others: list[Item] = []
    for item in items:
        claim = item.claim
        if claim.rule.startswith(CUSTOM):
            customs.append(item)
        elif claim.attribute == "birth date":
            ages.append(item)
        else:
            (quotes if claim.unit == "quote" else others).append(item)
    quoted = align_quotes(quotes, resolution)
    groups = singled(align_ages(ages, resolution) + align_frames(others, telling(stated)), quoted) + quoted
    groups += align_names(claims, resolution)
    groups += align_customs(customs, resolution)
    groups.sort(key=_first_place)
    return [_aligned(group) for group in groups]


def _first_place(group: Group) -> tuple[str, int, int]:
    first = group.items[0][0]
    return first.claim.path, first.claim.start, first.order


def _repeats_left_out(claims: list[Claim]) -> list[Claim]:
    """The claims without an article's countless repeats of one value: a table's cells, whose pairs would be their square."""
    if max(Counter([claim.path for claim in claims]).values(), default=0) <= _REPEATS:
        return claims
    times: Counter[tuple[str, str, str, str]] = Counter()
    kept = []
    for claim in claims:
        key = (claim.path, claim.kind, claim.value, claim.unit)
        times[key] += 1
        if times[key] <= _REPEATS:
            kept.append(claim)
    return kept


def _aligned(group: Group) -> Aligned:
    placed = tuple([Placed(item.claim, level, item.subject, item.when) for item, level in group.items])
    return Aligned(placed, tuple(group.tentative), group.entity)


__all__ = ["align"]
