"""The findings of the check: figures a thousand times apart, and conversions that do not convert."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.checks.base import Draft, Part, finding, tokens_of
from factcli.checks.scale.thousands import nouns_of, thousands
from factcli.model import Claim, Fact

NAME = "scale"


def find(draft: Draft) -> Iterator[Fact]:
    """The figures of a draft that are off by a scale."""
    if len(draft.of_kind("measure")) > 1:
        yield from _converted(draft)
    for claim, other, factor in thousands(draft):
        nouns, others = nouns_of(draft, claim), nouns_of(draft, other)
        noun = next((noun for noun in reversed(nouns) if noun in others), "")
        yield finding(
            draft,
            NAME,
            f"How much is the {noun}?" if noun else "How much is it?",
            [_part(draft, claim), _part(draft, other)],
            [f"the same digits, {'a thousand' if factor == 1000 else 'a million'} times apart"],
            kind=claim.kind,
        )


def _converted(draft: Draft) -> Iterator[Fact]:
    from factcli.checks.scale.conversions import conversions  # few drafts have measures

    for claim, other, reason in conversions(draft):
        yield finding(
            draft,
            NAME,
            f"How much is {claim.text}?",
            [_part(draft, claim), _part(draft, other)],
            [reason],
            kind="measure",
        )


def _part(draft: Draft, claim: Claim) -> Part:
    return Part(*tokens_of(draft, claim), claim.value, str(claim.allowed), claim)


__all__ = ["find"]
