"""The one dead of a story, whom a first report does not name and tells the decade of: "a woman in her 20s died"."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.align.agegroups import SEVERAL, SLIP, Group, fits
from factcli.align.items import Item, other_time
from factcli.lang import singular
from factcli.model import Claim

# Words of a sentence that tells of a further one, of whom the same can be said.
_FURTHER = frozenset("another second both others among dozens multiple several".split())
_REASON = "an article does not name the victim: they may be two people"
_DYING = ("die", "kill")


def join_the_dead(unnamed: list[Group], named: Sequence[Group]) -> list[Group]:
    """The decade of the one dead of a story, whom an article does not name, put to the age that others tell: in doubt if off.

    "One woman in her 20s died at the scene", a first report says; later ones name her, 30. Only where the story names or
    ages one dead alone, and the sentence tells of no second. Answers with the doubtful conflicts that stand beside an
    agreement of other articles.
    """
    dead = [group for group in (*named, *unnamed) if any(_dead(item) for item, _ in group.items)]
    homes = [group for group in dead if group.entity >= 0 or any(item.claim.value.isdigit() for item, _ in group.items)]
    apart: list[Group] = []
    if len(homes) != 1:
        return apart
    home = homes[0]
    for one in dead:
        if one is home or one.entity >= 0 or not all(_only_dead(item) for item, _ in one.items):
            continue
        if not all(fits(item.claim.subject, home) for item, _ in one.items):
            continue
        gaps = [_gap(item.claim, other.claim) for item, _ in one.items for other, _ in home.items]
        if max(gaps) > SLIP or any(other_time(a, b) for a, _ in one.items for b, _ in home.items if _dead(b)):
            continue
        joined = [(item, "the one dead of the story") for item, _ in one.items]
        unnamed.remove(one)
        if all(home.agrees(item.claim) for item, _ in one.items):
            home.items += joined
        elif len(home.paths()) == 1:
            home.items += joined
            home.tentative.append(_REASON)
        else:  # what several articles agree on stays an agreement, beside the doubt
            apart.append(Group([*home.items, *joined], [_REASON], home.entity))
    return apart


def _gap(a: Claim, b: Claim) -> int:
    """How many years lie between two ages; more than a slip where either is not told in years."""
    one, two = _years(a), _years(b)
    return SLIP + 1 if one is None or two is None else max(0, one[0] - two[1], two[0] - one[1])


def _dead(item: Item) -> bool:
    return "harmed" in item.scope and item.claim.frame.predicate_class in _DYING


def _only_dead(item: Item) -> bool:
    """Whether a sentence tells the decade of one dead and of no second: "one woman in her 20s died and two were hurt"."""
    claim = item.claim
    words = claim.sentence.lower().split()
    head = claim.subject.head
    if not _dead(item) or singular(head) != head:
        return False
    if SEVERAL.isdisjoint(words):
        return True
    return words.count("one") == 1 and f"one {head}" in claim.sentence.lower() and _FURTHER.isdisjoint(words)


def _years(claim: Claim) -> tuple[int, int] | None:
    """The least and the greatest age of a claim told in years, exactly or as a range."""
    low, _, high = claim.value.partition("..")
    return (int(low), int(high or low)) if low.isdigit() and (not high or high.isdigit()) else None


__all__ = ["join_the_dead"]
