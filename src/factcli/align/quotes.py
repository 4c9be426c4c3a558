"""Quotations align by their words: the same utterance in two articles, however it is cut.

Quotations that share enough words are found through an index of their content words, compared word by word, and joined:
first those whose words are the same, then those whose words differ inside the part that both quote.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from factcli.align.ages import Group
from factcli.align.items import Item
from factcli.model import Claim, Resolution
from factcli.relation.quotes import ENOUGH, denies, judge, likeness, open_ended, quote_relation
from factcli.relation.spoken import contentless, spoken

_FAR_OFF = "the speaker is not named beside the words"
_BEGINNING = 3  # words
_BEGUN = 30  # quotations that begin with the same words; of more, the words tell nothing
_COMMON = 200  # a word in more quotations than this leads to no candidates, unless there is no rarer one


def align_quotes(items: Sequence[Item], resolution: Resolution) -> list[Group]:
    """One group an utterance, those quoted once among them; every speaker under the name of the story's entity."""
    named = [_with_speaker(item, resolution) for item in items]
    same: list[tuple[float, int, int]] = []
    differing: list[tuple[float, int, int]] = []
    for i, j in _candidates(named):
        a, b = named[i].claim, named[j].claim
        like = likeness(a, b)
        verdict = judge(a, b, like)
        if verdict in ("same", "compatible", "speaker"):
            same.append((-like.common, i, j))
        elif verdict == "wording" and a.path != b.path:
            differing.append((-like.common / like.shorter, i, j))
    group_of = list(range(len(named)))
    members = {i: [i] for i in range(len(named))}
    for edges, sure in ((same, True), (differing, False)):
        for _, i, j in sorted(edges):
            x, y = group_of[i], group_of[j]
            if x == y or (not sure and _said_both(named, members[x], members[y])):
                continue
            for k in members[y]:
                group_of[k] = x
            members[x] += members.pop(y)
    return [
        _group([named[i] for i in sorted(own)])
        for _, own in sorted(members.items())
        if len(own) > 1 or named[own[0]].claim.rule != "quote.phrase"  # a phrase quoted once is no fact
    ]


def _with_speaker(item: Item, resolution: Resolution) -> Item:
    """The item with the entity's name for its speaker, so that articles agree on it by equality."""
    if item.subject < 0 or item.claim.subject.kind == "group":
        return item
    name = resolution.entities[item.subject].name
    return item if item.claim.speaker == name else item._replace(claim=item.claim._replace(speaker=name))


def _candidates(items: Sequence[Item]) -> Iterable[tuple[int, int]]:
    """Pairs that share half of the shorter one's content words, through an index of them, and pairs that begin alike."""
    empty = contentless()
    sets = [frozenset(spoken(item.claim.value)) - empty for item in items]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(sets):
        for word in own:
            holders[word].append(i)
    repeated = {word for word, where in holders.items() if len(where) > 1}
    for i, own in enumerate(sets):
        needed = max(1, math.ceil(len(own) / 2))
        if len(own & repeated) < needed:
            continue  # most are quoted once
        rare = sorted(own, key=lambda word: (len(holders[word]), word))[: len(own) - needed + 1]
        telling = [word for word in rare if len(holders[word]) <= _COMMON] or rare[:1]
        seen: set[int] = set()
        for word in telling:
            for j in holders[word]:
                larger = (len(sets[j]), j) > (len(own), i)
                if larger and j not in seen:
                    seen.add(j)
                    if len(sets[i] & sets[j]) >= needed:
                        yield (i, j) if i < j else (j, i)
    yield from _begun_alike(items, sets)


def _begun_alike(items: Sequence[Item], sets: Sequence[frozenset[str]]) -> Iterable[tuple[int, int]]:
    """Pairs of different articles with the same first words and fewer than half of the content words in common."""
    begun: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        begun[spoken(item.claim.value)[:_BEGINNING]].append(i)
    for alike in begun.values():
        if 1 < len(alike) <= _BEGUN:
            for i, j in combinations(alike, 2):
                few = 2 * len(sets[i] & sets[j]) < min(len(sets[i]), len(sets[j]))
                if few and items[i].claim.path != items[j].claim.path:
                    yield i, j


def _said_both(items: Sequence[Item], left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether one article has an utterance of its own on both sides: then it tells them apart, and so do we."""
    for i in left:
        for j in right:
            a, b = items[i].claim, items[j].claim
            if a.path == b.path and judge(a, b, likeness(a, b)) != "none":
                return True
    return False


def _group(own: Sequence[Item]) -> Group:
    group = Group([(item, "") for item in own])
    entities = sorted({item.subject for item in own if item.subject >= 0})
    if len(entities) == 1:
        group.entity = entities[0]
    if len(own) == 1:
        return group
    group.items = [(item, _level(item, own)) for item in own]
    doubts = [
        _doubt(a.claim, b.claim)
        for n, a in enumerate(own)
        for b in own[n + 1 :]
        if quote_relation(a.claim, b.claim) == "disjoint"
    ]
    if doubts and all(doubts):
        group.tentative.append(sorted(doubts)[0])
    return group


def _level(item: Item, own: Sequence[Item]) -> str:
    relations = {quote_relation(item.claim, other.claim) for other in own if other is not item}
    if "same" in relations:
        return "the same words"
    return "a part of the same words" if "compatible" in relations else "nearly the same words"


def _of_two_sexes(a: Claim, b: Claim) -> bool:
    """Whether a pronoun that stands for one of two speakers cannot stand for the other."""
    one, two = a.subject, b.subject
    return "pronoun" in (one.form, two.form) and bool(one.gender and two.gender) and one.gender != two.gender


def _doubt(a: Claim, b: Claim) -> str:
    """Why a conflict of two quotations is not firm, or ``""``."""
    like = likeness(a, b)
    if judge(a, b, like) == "speaker":
        if a.readings or b.readings:
            return "who is meant by “he” or “she” is not certain"
        if (a.rule != "quote.said" or b.rule != "quote.said") and not _of_two_sexes(a, b):
            return _FAR_OFF
        if not a.subject.name or not b.subject.name:
            return "one of the speakers is not named"
        return "" if like.common >= 7 and like.content >= 4 else "two people may have said so few words"
    if "quote.carried" in (a.rule, b.rule):
        return _FAR_OFF
    if like.weight == "small":
        return "only small words differ"
    one, two = a.subject, b.subject
    if one.text and two.text and one.kind != two.kind and "person" in (one.kind, two.kind):
        return "one of the two is not given to a person"  # a chairman's statement, and the lawsuit
    if denies(a, b, like) and not (a.readings or b.readings):
        return ""
    close = like.common * 10 >= like.shorter * 7 and like.content >= 3 and like.changed * 3 <= like.common * 2
    if not close or (like.common < ENOUGH and open_ended(a, b, like)):
        return "the quotations are alike, but may be two utterances"
    if like.figures and like.content < 8:
        return "only figures differ: the two may have been said at different times"
    return ""
