"""Which statements answer the same question: claims → groups, within one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcli.align.ages import Group, align_ages
from factcli.align.customs import align_customs, is_custom
from factcli.align.frames import align_frames
from factcli.align.items import make_items
from factcli.align.names import align_names
from factcli.align.quotes import align_quotes
from factcli.align.reprinted import singled
from factcli.model import Aligned, Claim, Placed, Resolution

_REPEATS = 100  # no article states one value more often than a few times


def align(claims: Sequence[Claim], resolution: Resolution) -> list[Aligned]:
    """The story's claims, those that answer one question together, in the order of their first claim."""
    items = make_items(_repeats_left_out(claim for claim in claims if claim.kind != "name"), resolution)
    customs = [item for item in items if is_custom(item)]
    items = [item for item in items if not is_custom(item)] if customs else items
    ages = [item for item in items if item.claim.attribute == "birth date"]
    quotes = [item for item in items if item.claim.unit == "quote"]
    others = [item for item in items if item.claim.attribute != "birth date" and item.claim.unit != "quote"]
    quoted = align_quotes(quotes, resolution)
    groups = singled(align_ages(ages, resolution) + align_frames(others), quoted) + quoted
    groups += align_names(claims, resolution)
    groups += align_customs(customs, resolution)
    groups.sort(
        key=lambda group: (group.items[0][0].claim.path, group.items[0][0].claim.start, group.items[0][0].order)
    )
    return [_aligned(group) for group in groups]


def _repeats_left_out(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without an article's countless repeats of one value: a table's cells, whose pairs would be their square."""
    times: Counter[tuple[str, str, str, str]] = Counter()
    kept = []
    for claim in claims:
        key = (claim.path, claim.kind, claim.value, claim.unit)
        times[key] += 1
        if times[key] <= _REPEATS:
            kept.append(claim)
    return kept


def _aligned(group: Group) -> Aligned:
    placed = tuple(Placed(item.claim, level, item.subject, item.when) for item, level in group.items)
    return Aligned(placed, tuple(group.tentative), group.entity)


__all__ = ["align"]
