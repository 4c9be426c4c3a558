"""Everything but ages: claims of one kind align by their frames.

First the claims whose values can be true together are joined, best evidence first, an unusual value counting as
evidence of its own. Then groups whose values exclude one another are set against each other, and only where the frames
are near identical and no article states both: writers rarely contradict themselves.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from factcli.align.ages import Group
from factcli.align.items import SAYING, Item, Side, Telling, other_time
from factcli.align.levels import Comparison, veto
from factcli.align.oppose import oppose
from factcli.align.pairs import LEAD_SENTENCES, Pairs, compare_all, crowd, far, mutually_likest
from factcli.align.slots import of_others
from factcli.model import Claim
from factcli.relation import Relation, value_relation

# The odds, as a logarithm, that two statements whose values fit answer one question. Fitted by logistic regression on
# pairs of statements annotated by hand, every story weighing the same, then rounded; measured on stories left out.
# For each family of kinds: the odds to begin with, what the very same value adds, and each side among an article's first
# sentences. Two sums that fit are nearly always one; the same day, and still more the same weekday, is said of many things.
_FAMILIES = {
    "amount": (-0.3, 1.4, 0.9),
    "money": (-0.9, 2.0, 0.9),
    "percent": (-1.5, 2.6, 0.6),
    "multiple": (-2.8, 1.6, 0.3),
    "count": (-1.9, 2.0, 0.65),
    "date": (-2.3, 1.6, 0.25),
    "duration": (-2.3, 1.8, 0.35),
    "time": (-1.3, 1.3, 0.0),
    "vague": (-2.1, 0.0, 0.3),
}
_SAID = -2.0  # on the day of what was merely said, other things were said as well
_SPOKEN = -2.0  # what a speaker calls today is not the article's today
_PARTS = -1.0  # much happens at night
_WHOLE_DAY = 0.5  # a date with its day, month and year
_FARTHER = -1.7  # "at least three" allows twelve, but hardly means them
_PREDICATE = {"same": 0.75, "related": 1.2, "weak": 0.65, "none": 0.0, "crossed": 0.65, "other": 0.0}
_OTHER_COUNT = -0.4  # what happened to the people counted tells them apart
_PEOPLE = -0.5  # "people" says little of who is counted
_SAME_SUBJECT = 1.0
_SHARED, _LIKE, _NEAR = 1.15, 1.0, 0.25  # any word in common, and how much of their words
_SHARING = 0.47  # for the logarithm of how many words they share
_ORDER = -0.35  # and of how many sentences lie between their places: papers tell a story in like order
_MUTUAL = 0.45  # for each side to which the other is the likest statement of its article
_CROWD = -0.25  # for the logarithm of how many statements of the sort an article makes
_SOME = 0.02
_NO_YEAR = "XXXX"
_TELLING = 1.1  # that both give the very same figure, unless it is a small one
_SMALL = {"count": 3, "duration": 9}
_ROUGH = 20  # from which people hedge a count that they have: "about 30"
_FIGURES = frozenset({"count", "duration", "money", "measure", "time"})
_HEDGES = "<>=~"
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_LINK = 0.05  # odds from which two statements are joined
_LINK_WITHIN = 0.6
_TWINNED = frozenset({"count", "money", "measure", "percent"})  # one sentence may well name two periods
_LETTER, _WHOLE = 0.7, 0.85  # how like statements are that stand nearly to the letter, with one verb or another
_DATED = frozenset({"date", "time", "duration", "period"})
# How like two dated statements of one article must be, with two verbs or without one.
_OTHER_VERB, _NO_VERB = 0.7, 0.15
_YEAR = 4  # figures of a year
_YEARLY = 0.45  # how like a year's statement must be to a month's or a day's, with two verbs or without one
_AKIN = 0.25  # how like "Saturday" and "Nov. 25" must be told, of which nobody knows whether they are one day
_MEAN = -0.1  # and the mean odds that every two members of a group must keep


def align_frames(items: Sequence[Item], told: Telling) -> list[Group]:
    """Groups of claims that answer one question."""
    pairs = compare_all(items, told)
    return oppose(_join(pairs), pairs)


def odds(a: Side, b: Side, found: Comparison, related: Relation) -> float:
    """The logarithm of the odds that two statements whose values fit answer one question, unless it is vetoed."""
    one, two = a.claim, b.claim
    family = one.kind if one.kind in _FAMILIES else "amount"
    if family in ("date", "time") and (one.value.isalpha() or two.value.isalpha()):
        family = "vague"  # "Friday", "night"
    if one.unit == "times":
        family = "multiple"  # much doubles
    base, same, lead = _FAMILIES[family]
    total = base + lead * ((one.sentence_index < LEAD_SENTENCES) + (two.sentence_index < LEAD_SENTENCES))
    total += _ORDER * math.log1p(abs(one.sentence_index - two.sentence_index)) + _SHARING * math.log1p(found.shared)
    total += _PREDICATE[found.predicate] + _LIKE * found.likeness + _NEAR * found.near
    total += _MUTUAL * mutually_likest(a, b, found.score) + _CROWD * crowd(a, b)
    if related == "same" or _same_day(one, two) or _same_figure(one, two):
        total += same
        if family in _SMALL and _number_in(one.value) > _SMALL[family] and _akin(found):
            total += _TELLING  # two or three of a sort are everywhere
    elif far(a, b):
        total += _FARTHER
    if found.likeness > _SOME:
        total += _SHARED
    if found.subject == "same":
        total += _SAME_SUBJECT
    if family == "count":
        total += (_OTHER_COUNT if found.predicate == "other" else 0.0) + (_PEOPLE if found.head == "generic" else 0.0)
    elif family in ("date", "vague"):
        if found.predicate == "weak" or a.predicate in SAYING or b.predicate in SAYING:
            total += _SAID
        if one.quoted != two.quoted:
            total += _SPOKEN
        if one.kind == two.kind == "time" and one.value.isalpha() and two.value.isalpha():
            total += _PARTS
        if family == "date" and one.value.count("-") == two.value.count("-") == 2:
            total += _WHOLE_DAY
    return total


def _akin(found: Comparison) -> bool:
    """Whether a noun, a verb or any word speaks for two statements being of one sort."""
    return found.likeness > _SOME or found.head in ("same", "class") or found.predicate in ("same", "related")


def _join(pairs: Pairs) -> list[Group]:
    """Greedy average linkage: the surest pairs first, groups joined while their members mostly belong together."""
    sides = pairs.sides
    edges = []
    chance: dict[tuple[int, int], float] = {}
    twins = _twins(pairs)
    for pair, (found, related) in pairs.fitting.items():
        a, b = sides[pair[0]], sides[pair[1]]
        if twins and found.likeness < max(twins.get((a.order, b.path), 0.0), twins.get((b.order, a.path), 0.0)):
            continue  # the other article has the same sentence with another figure
        if a.claim.kind in _DATED and not _may_be_one(a.claim, b.claim, found):
            continue
        if a.claim.kind == "time" and other_time(a.item, b.item):
            continue  # Friday night and Saturday night
        total = odds(a, b, found, related)
        if (
            total >= (_LINK if a.path != b.path else _LINK_WITHIN)
            and not veto(a.item, b.item, found)
            and not of_others(a.item, b.item)
        ):
            edges.append((-total, pair))
            chance[pair] = total
    edges.sort()
    group_of = {order: order for order in sides}
    members: dict[int, list[int]] = {order: [order] for order in sides}
    levels: dict[int, str] = {}
    for _, pair in edges:
        i, j = pair
        x, y = group_of[i], group_of[j]
        if x == y or not _may_join(members[x], members[y], pairs, chance):
            continue
        for order in members[y]:
            group_of[order] = x
        members[x] += members.pop(y)
        level = pairs.fitting[pair][0].level
        levels.setdefault(i, level)
        levels.setdefault(j, level)
    return [Group([(sides[o].item, levels.get(o, "")) for o in sorted(own)]) for _, own in sorted(members.items())]


def _twins(pairs: Pairs) -> dict[tuple[int, str], float]:
    """For a statement and an article in which it stands nearly to the letter, with another value: how like the two are."""
    found: dict[tuple[int, str], float] = {}
    for a, b, compared in pairs.opposed:
        if a.claim.kind not in _TWINNED:
            continue
        if compared.likeness >= (_LETTER if compared.predicate == "same" else _WHOLE):
            for one, other in ((a, b), (b, a)):
                key = one.order, other.path
                found[key] = max(compared.likeness, found.get(key, 0.0))
    return found


def _may_be_one(a: Claim, b: Claim, found: Comparison) -> bool:
    """Whether two statements of one day or hour, or of how long, can be of one event at all."""
    if a.value != b.value and a.rule == b.rule == "date.quarter":
        return False  # the first quarter and the second; fiscal years make their days overlap
    if a.kind == b.kind == "time" and a.value != b.value and a.value.isalpha() and b.value.isalpha():
        return False  # "early" and "morning" say little
    if {a.unit, b.unit} == {"weekday", "month-day"}:
        return found.predicate == "same" and (found.subject == "same" or found.likeness >= _AKIN)
    if found.predicate in ("same", "related"):
        return True
    if (a.kind == "period") != (b.kind == "period"):
        return False  # from the 1930s to the 1950s, and in the late 1950s
    if a.kind == b.kind == "time" and (a.value.isalpha() or b.value.isalpha()):
        return False  # "Friday night" is when much happens
    if a.kind == b.kind == "date" and (len(a.value) == _YEAR) != (len(b.value) == _YEAR) and found.likeness < _YEARLY:
        return False  # much happens in a year
    if a.path == b.path:
        return found.likeness >= (_NO_VERB if found.predicate == "none" or a.kind == "duration" else _OTHER_VERB)
    if a.kind == b.kind == "time" and found.predicate == "other":
        return a.value.lstrip("~=") == b.value.lstrip("~=")  # else one after the other: a fire, and the call
    return True


def _same_day(a: Claim, b: Claim) -> bool:
    """Whether a date without its year names the day or the month of another: "May 5", in an undated article, and 2017-05-05."""
    one, two = a.value, b.value
    if one.startswith(_NO_YEAR) == two.startswith(_NO_YEAR):
        return False
    return one[len(_NO_YEAR) :] == two[len(_NO_YEAR) :]


def _same_figure(a: Claim, b: Claim) -> bool:
    """Whether two statements give one figure, and one of them hedges it: "30" and "about 30"."""
    if a.kind not in _FIGURES or a.value.lstrip(_HEDGES) != b.value.lstrip(_HEDGES):
        return False
    return a.kind != "count" or _number_in(a.value) >= _ROUGH


@lru_cache(maxsize=4096)
def _number_in(value: str) -> float:
    digits = _DIGITS.search(value)
    return float(digits.group()) if digits else 0.0


def _may_join(left: list[int], right: list[int], pairs: Pairs, chance: dict[tuple[int, int], float]) -> bool:
    """No member of one may exclude a member of the other, nor be vetoed against it; the mean odds must hold up.

    ``chance`` are the odds known so far, with those of pairs that are no edge added when they are first needed.
    """
    total, count = 0.0, 0
    for i in left:
        for j in right:
            pair = (i, j) if i < j else (j, i)
            known = pairs.fitting.get(pair)
            if known is not None:
                if pair not in chance:
                    found, related = known
                    a, b = pairs.sides[pair[0]], pairs.sides[pair[1]]
                    chance[pair] = -math.inf if veto(a.item, b.item, found) else odds(a, b, found, related)
                total += chance[pair]
                count += 1
            elif pair in pairs.twice or value_relation(pairs.sides[i].claim, pairs.sides[j].claim) == "disjoint":
                return False
    return not count or total / count >= _MEAN
