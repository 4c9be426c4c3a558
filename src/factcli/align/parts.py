"""Which of two counts of people or things may be of some of those that the other counts."""

from __future__ import annotations

from factcli.align.items import Item, generic_person
from factcli.align.pairs import size
from factcli.late import late

_OF_SOME = late(r"(?: [\w’'-]+){0,2} (?:from|in their|under|over|aged) ")


def narrower(a: Item, b: Item) -> bool:
    """Whether the first of two counts says of which sort and is smaller, so that it may be a part: 22 charges of fraud.

    So are six people from Karavel killed, where seven were killed.
    """
    if not _fewer(a, b):
        return False
    return (bool(a.claim.frame.complement) and not b.claim.frame.complement) or (_some(a) and not _some(b))


def _some(item: Item) -> bool:
    """Whether a count is of those of a place or an age."""
    claim = item.claim
    return claim.unit == "person" and bool(_OF_SOME().match(claim.sentence, claim.end - claim.sentence_start))


def _fewer(a: Item, b: Item) -> bool:
    one, two = size(a.claim), size(b.claim)
    return one is not None and two is not None and one < two


def may_be_part(a: Item, b: Item) -> bool:
    """Whether the first of two counts is of some of the people of the second: two men, three wounded."""
    if a.claim.kind != "count" or a.claim.unit != "person" or b.claim.unit != "person":
        return False
    return generic_person(b.claim.frame.head) and not generic_person(a.claim.frame.head) and _fewer(a, b)
