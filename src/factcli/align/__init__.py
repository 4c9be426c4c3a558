"""Which statements answer the same question: claims → groups, within one story."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.align.ages import Group, align_ages
from factcli.align.frames import align_frames
from factcli.align.items import Item, make_items
from factcli.align.relation import common, relation
from factcli.model import Claim
from factcli.resolve import Resolution


def align(claims: Sequence[Claim], resolution: Resolution) -> list[Group]:
    """Groups of the story's claims, in the order of their first claim."""
    items = make_items(claims, resolution)
    ages = [item for item in items if item.claim.attribute == "birth date"]
    others = [item for item in items if item.claim.attribute != "birth date"]
    groups = align_ages(ages, resolution) + align_frames(others)
    return sorted(groups, key=lambda group: group.items[0][0].order)


__all__ = ["Group", "Item", "align", "common", "relation"]
