"""Which statements answer the same question: claims → groups, within one story."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.align.ages import Group, align_ages
from factcli.align.frames import align_frames
from factcli.align.items import Item, make_items
from factcli.align.quotes import align_quotes, difference, quote_relation
from factcli.align.relation import Relation, common
from factcli.align.relation import relation as value_relation
from factcli.model import Claim
from factcli.resolve import Resolution


def align(claims: Sequence[Claim], resolution: Resolution) -> list[Group]:
    """Groups of the story's claims, in the order of their first claim."""
    items = make_items(claims, resolution)
    ages = [item for item in items if item.claim.attribute == "birth date"]
    quotes = [item for item in items if item.claim.unit == "quote"]
    others = [item for item in items if item.claim.attribute != "birth date" and item.claim.unit != "quote"]
    groups = align_ages(ages, resolution) + align_frames(others) + align_quotes(quotes, resolution)
    return sorted(groups, key=lambda group: group.items[0][0].order)


def relation(a: Claim, b: Claim) -> Relation:
    """Whether one truth could satisfy both claims: by their sets, or by the words and the speaker of quotations."""
    return quote_relation(a, b) if a.unit == b.unit == "quote" else value_relation(a, b)


__all__ = ["Group", "Item", "align", "common", "difference", "relation"]
