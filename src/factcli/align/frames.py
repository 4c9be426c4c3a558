"""Everything but ages: claims of one kind align by their frames.

First the claims whose values can be true together are joined, best evidence first, an unusual value counting as
evidence of its own. Then groups whose values exclude one another are set against each other, and only where the frames
are near identical and no article states both: writers rarely contradict themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcli.align.ages import Group
from factcli.align.items import Item
from factcli.align.levels import Comparison
from factcli.align.oppose import oppose
from factcli.align.pairs import LEAD_SENTENCES, Pairs, compare_all, far
from factcli.relation import Relation, relation

# The odds, as a logarithm, that two statements whose values fit answer one question. Fitted by logistic regression on
# pairs of statements annotated by hand, every story weighing the same, then rounded; a story left out is told as well.
_BASE = -2.4
_SAME_VALUE = 1.8
_SMALL = -0.5  # a value that is everywhere: one, two, three
_DATE = -1.0  # the same day is said of many things
_SAID = 0.6  # and more so of what was merely said that day
_FARTHER = -1.0  # "at least three" allows twelve, but hardly means them
_HEAD = {"same": 0.3, "class": 0.3, "generic": 0.0, "none": 0.0, "other": -0.4}
_PREDICATE = {"same": 1.0, "related": 1.2, "weak": 0.6, "none": 0.0, "crossed": 0.2, "other": -0.2}
_SUBJECT = {"same": 0.35, "none": 0.0, "other": -0.3}
_LIKE, _NEAR = 1.1, 0.6
_MUTUAL = 0.7  # for each side to which the other is the likest statement of its article
_LEAD = 0.9  # for each side that stands where articles tell their main facts
_LINK = 0.2  # odds from which two statements are joined
_LINK_WITHIN = 0.9
_DATED = frozenset({"date", "time", "duration"})
# How like two dated statements of different verbs must be, in two articles or in one.
_OTHER_VERB, _OTHER_VERB_WITHIN = 0.5, 0.7
_NO_VERB = 0.15
_MEAN = -0.1  # and the mean odds that every two members of a group must keep


def align_frames(items: Sequence[Item]) -> list[Group]:
    """Groups of claims that answer one question."""
    pairs = compare_all(items)
    return oppose(_join(pairs), pairs)


def odds(a: Item, b: Item, found: Comparison, related: Relation, pairs: Pairs) -> float:
    """The logarithm of the odds that two statements whose values fit answer one question."""
    lead = (a.claim.sentence_index < LEAD_SENTENCES) + (b.claim.sentence_index < LEAD_SENTENCES)
    total = _BASE + _HEAD[found.head] + _PREDICATE[found.predicate] + _SUBJECT[found.subject]
    total += _LIKE * found.likeness + _NEAR * found.near + _LEAD * lead + _MUTUAL * pairs.mutual(a, b, found)
    if related == "same":
        total += _SAME_VALUE
    elif far(a, b):
        total += _FARTHER
    if a.claim.kind == "date" or a.claim.value.isalpha():  # "Friday", "night"
        total += _DATE - (_SAID if found.predicate == "weak" else 0.0)
    elif min(a.rarity, b.rarity) < 0.3:
        total += _SMALL
    return total


def _join(pairs: Pairs) -> list[Group]:
    """Greedy average linkage: the surest pairs first, groups joined while their members mostly belong together."""
    chance: dict[tuple[int, int], float] = {}
    edges = []
    for (i, j), (found, related) in pairs.compared.items():
        if found.veto or related == "disjoint":
            continue
        a, b = pairs.items[i], pairs.items[j]
        total = chance[i, j] = odds(a, b, found, related, pairs)
        if a.claim.kind in _DATED and not _one_happening(a, b, found, related):
            continue
        if total >= (_LINK if a.claim.path != b.claim.path else _LINK_WITHIN):
            edges.append((-total, i, j, found.level))
    edges.sort()
    group_of = {order: order for order in pairs.items}
    members: dict[int, list[int]] = {order: [order] for order in pairs.items}
    levels: dict[int, str] = {}
    for _, i, j, level in edges:
        x, y = group_of[i], group_of[j]
        if x == y or not _may_join(members[x], members[y], pairs, chance):
            continue
        for order in members[y]:
            group_of[order] = x
        members[x] += members.pop(y)
        levels.setdefault(i, level)
        levels.setdefault(j, level)
    return [Group([(pairs.items[o], levels.get(o, "")) for o in sorted(own)]) for _, own in sorted(members.items())]


def _one_happening(a: Item, b: Item, found: Comparison, related: Relation) -> bool:
    """Whether two statements of one day or hour can be of one event: by their verbs, else by their other words."""
    if a.claim.kind == b.claim.kind == "time" and a.claim.value.isalpha() and b.claim.value.isalpha():
        return False  # "night" and "night" answer no question
    if a.claim.value != b.claim.value and a.claim.rule == b.claim.rule == "date.quarter":
        return False  # the first quarter and the second; fiscal years make their days overlap
    if found.predicate in ("same", "related"):
        return True
    if (a.claim.value.isalpha() and b.claim.kind == "time") or (b.claim.value.isalpha() and a.claim.kind == "time"):
        return False  # "Friday night" is when much happens
    if related != "same" and found.predicate in ("other", "crossed"):
        return False  # near in time, and told of two things: one after the other
    if found.predicate == "none":
        return found.likeness >= _NO_VERB
    if a.claim.kind == "duration":
        return found.likeness >= _NO_VERB
    within = a.claim.path == b.claim.path or found.predicate == "weak"
    return found.likeness >= (_OTHER_VERB_WITHIN if within else _OTHER_VERB)


def _may_join(left: list[int], right: list[int], pairs: Pairs, chance: dict[tuple[int, int], float]) -> bool:
    """No member of one may exclude a member of the other, nor be vetoed against it; the mean odds must hold up."""
    total, count = 0.0, 0
    for i in left:
        for j in right:
            pair = (i, j) if i < j else (j, i)
            if pair in pairs.apart:
                return False
            if pair not in pairs.compared:
                if relation(pairs.items[i].claim, pairs.items[j].claim) == "disjoint":
                    return False
                continue
            if pair not in chance:
                return False
            total += chance[pair]
            count += 1
    return not count or total / count >= _MEAN
