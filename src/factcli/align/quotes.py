"""Quotations align by their words: the same utterance in two articles, however it is cut.

Quotations that share enough words are found through an index of their content words, compared word by word, and joined:
first those whose words are the same, then those whose words differ inside the part that both quote.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from factcli.align.ages import Group
from factcli.align.items import Item
from factcli.align.relation import Relation
from factcli.align.spoken import Edit, Likeness, compare_words, content, spoken, written
from factcli.lang.loader import words
from factcli.model import Claim
from factcli.resolve import Resolution
from factcli.resolve.linkage import normalise, spelling_variant

Speakers = Literal["same", "unknown", "other"]
_COMMON = 200  # a word in more quotations than this leads to no candidates, unless there is no rarer one
# What anybody says after a death: the same words do not make one utterance of it.
_FORMULA = frozenset(
    words(
        "thought thoughts prayer prayers heart hearts family families victim victims condolence condolences deepest "
        "sympathy love loved ones rest peace god bless"
    )
)


def align_quotes(items: Sequence[Item], resolution: Resolution) -> list[Group]:
    """One group an utterance, those quoted once among them; every speaker under the name of the story's entity."""
    named = [_with_speaker(item, resolution) for item in items]
    same: list[tuple[float, int, int]] = []
    differing: list[tuple[float, int, int]] = []
    for i, j in _candidates(named):
        a, b = named[i].claim, named[j].claim
        like = _likeness(a, b)
        verdict = _judge(a, b, like)
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
    return [_group([named[i] for i in sorted(own)]) for _, own in sorted(members.items())]


def _with_speaker(item: Item, resolution: Resolution) -> Item:
    """The item with the entity's name for its speaker, so that articles agree on it by equality."""
    if item.subject < 0 or item.claim.subject.kind == "group":
        return item
    return replace(item, claim=replace(item.claim, speaker=resolution.entities[item.subject].name))


def _candidates(items: Sequence[Item]) -> Iterable[tuple[int, int]]:
    """Pairs that share at least half of the shorter one's content words, through an index of them."""
    sets = [frozenset(content(spoken(item.claim.value))) for item in items]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(sets):
        for word in own:
            holders[word].append(i)
    for i, own in enumerate(sets):
        needed = max(1, math.ceil(len(own) / 2))
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


def _likeness(a: Claim, b: Claim) -> Likeness:
    return compare_words(spoken(a.value), spoken(b.value))


def _judge(a: Claim, b: Claim, like: Likeness) -> str:
    """What two quotations are to each other: ``same``, ``compatible``, ``wording``, ``speaker`` or ``none``."""
    who = speakers(a, b)
    if not _recognisable(like, who):
        return "none"
    if like.weight == "none":
        if like.common * 4 < like.shorter * 3:
            return "none"
        if who == "other":
            return "speaker" if _own_words(a, b, like) else "none"
        return "same" if spoken(a.value) == spoken(b.value) else "compatible"
    if who == "other" or a.headline or b.headline:
        return "none"
    most = like.common * 5 >= like.shorter * 4 and like.content >= 3
    enough = like.common * 5 >= like.shorter * 3 and like.content >= 5
    return "wording" if most or enough else "none"


def _recognisable(like: Likeness, who: Speakers) -> bool:
    """Whether what two quotations share is enough for one utterance."""
    if like.content >= 3 and like.common >= 4:
        return True
    if like.weight != "none" or like.common < like.shorter:
        return False
    if who == "same":
        return like.content >= 2
    return like.common >= 6 or (like.common >= 4 and like.content >= 2)


def _own_words(a: Claim, b: Claim, like: Likeness) -> bool:
    """Whether the words are one person's rather than what many say: ``our thoughts are with the family``."""
    shared = set(content(spoken(a.value))) & set(content(spoken(b.value)))
    return like.common >= 7 and len(shared - _FORMULA) >= 4 and a.path != b.path


def speakers(a: Claim, b: Claim) -> Speakers:
    """Whether two quotations are given to the same person, to different people, or that cannot be told.

    A group or an organisation may speak through anybody; somebody not named may be anybody of that gender.
    """
    one, two = a.subject, b.subject
    if a.speaker and a.speaker == b.speaker and one.name and two.name:
        return "same"
    if one.kind != "person" or two.kind != "person":
        return "unknown"
    if one.gender and two.gender and one.gender != two.gender and "nominal" not in (one.form, two.form):
        return "other"
    if not one.name or not two.name:
        return "unknown"
    left, right = normalise(a.speaker), normalise(b.speaker)
    if set(left) & set(right) or any(spelling_variant(x, y) for x in left for y in right):
        return "unknown"
    return "other"


def quote_relation(a: Claim, b: Claim) -> Relation:
    """What two quotations are to each other, as :func:`factcli.align.relation.relation` has it for sets.

    ``same`` words; ``compatible``, one being a cut of the other; ``disjoint``, of other words or another speaker;
    ``none``, two utterances.
    """
    verdict = _judge(a, b, _likeness(a, b))
    if verdict in ("same", "compatible"):
        return "same" if verdict == "same" else "compatible"
    return "disjoint" if verdict in ("wording", "speaker") and a.path != b.path else "none"


def difference(a: Claim, b: Claim) -> str:
    """How two quotations in conflict differ, in plain words."""
    like = _likeness(a, b)
    if _judge(a, b, like) == "speaker":
        return f"the same words, spoken by {a.speaker} in {_file(a)} and by {b.speaker} in {_file(b)}"
    parts = [_shown(a, b, edit) for edit in like.edits]
    return "the words differ: " + "; ".join(parts)


def _shown(a: Claim, b: Claim, edit: Edit) -> str:
    left, right = written(a.value, *edit[:2]), written(b.value, *edit[2:])
    if left and right:
        return f"“{left}” in {_file(a)} against “{right}” in {_file(b)}"
    there, missing = (a, b) if left else (b, a)
    return f"“{left or right}” stands in {_file(there)} and not in {_file(missing)}"


def _file(claim: Claim) -> str:
    return claim.path.rsplit("/", 1)[-1]


def _said_both(items: Sequence[Item], left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether one article has an utterance of its own on both sides: then it tells them apart, and so do we."""
    for i in left:
        for j in right:
            a, b = items[i].claim, items[j].claim
            if a.path == b.path and _judge(a, b, _likeness(a, b)) != "none":
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


def _doubt(a: Claim, b: Claim) -> str:
    """Why a conflict of two quotations is not firm, or ``""``."""
    like = _likeness(a, b)
    if _judge(a, b, like) == "speaker":
        if a.readings or b.readings:
            return "who is meant by “he” or “she” is not certain"
        if a.rule != "quote.said" or b.rule != "quote.said":
            return "the speaker is not named beside the words"
        if not a.subject.name or not b.subject.name:
            return "one of the speakers is not named"
        return ""
    if like.weight == "small":
        return "only small words differ"
    close = like.common * 10 >= like.shorter * 7 and like.content >= 3 and like.changed * 3 <= like.common * 2
    if not close:
        return "the quotations are alike, but may be two utterances"
    if like.figures and like.content < 8:
        return "only figures differ: the two may have been said at different times"
    return ""
