"""What two quotations are to each other: the same utterance, other words, another speaker, or two utterances."""

from __future__ import annotations

from typing import Literal

from factcli.lang.loader import words
from factcli.model import Claim, Mention
from factcli.relation.naming import house_style, normalise, spelling_variant
from factcli.relation.restated import restated, says_nothing
from factcli.relation.sets import Relation
from factcli.relation.spoken import Edit, Likeness, compare_words, content, spoken, written

Speakers = Literal["same", "unknown", "other"]
_FEW = 6  # words in common, below which nothing tells that two utterances are one
ENOUGH = 8  # words in common with which two sentences begin that are one utterance however they end
_TURNS = frozenset(words("not never no hardly without"))
_EDITS = 4  # places in which two tellings of one utterance may differ: beyond that they are two, on one subject
_AROUND = 4  # content words that the sentences around two quoted phrases must share
_MANY = 9  # words in common that need no content
_INDEFINITE = frozenset(
    [one + two for one in ("any", "every", "some", "no") for two in ("where", "thing", "one", "body")]
)
# What anybody says after a death: the same words do not make one utterance of it.
_FORMULA = frozenset(
    words(
        "thought thoughts prayer prayers heart hearts family families victim victims condolence condolences deepest "
        "sympathy love loved ones rest peace god bless sad sorry tragic tragedy terrible thank thanks grateful support "
        "community proud pray hope everyone everybody people good great"
    )
)


def likeness(a: Claim, b: Claim) -> Likeness:
    """How two quotations compare, word by word, without what houses write in two ways (:mod:`factcli.relation.restated`)."""
    one, two = spoken(a.value), spoken(b.value)
    like = compare_words(one, two)
    if not like.edits or like.common * 2 < like.shorter:
        return like
    kept = [edit for edit in like.edits if not says_nothing(one, two, edit)]
    if len(kept) == len(like.edits):
        return like
    if not kept:
        return like._replace(edits=(), weight="none", changed=0, figures=False)
    changed = sum(max(j - i, m - k) for i, j, k, m in kept)
    figures = all(word[:1].isdigit() for i, j, k, m in kept for word in one[i:j] + two[k:m])
    return like._replace(edits=tuple(kept), changed=changed, figures=figures)


def judge(a: Claim, b: Claim, like: Likeness) -> str:
    """What two quotations are to each other: ``same``, ``compatible``, ``wording``, ``speaker`` or ``none``."""
    who = speakers(a, b)
    if "quote.phrase" in (a.rule, b.rule):
        return _phrases(a, b, who)
    if not _recognisable(a, b, like, who):
        loosely = like.edits and not (a.headline or b.headline)
        if who == "same":
            loosely = loosely and (_one_word(like) or _reworded(a, b, like) or _indefinite(a, b, like))
        else:
            loosely = loosely and _namesakes(a, b) and _indefinite(a, b, like)
        return "wording" if loosely else "none"
    if like.weight == "none":
        same = restated(spoken(a.value)) == restated(spoken(b.value))
        if like.common * 4 < like.shorter * 3 and not same:
            return "none"
        if who == "other":
            return "speaker" if _own_words(a, b, like) else "none"
        return "same" if same else "compatible"
    if who == "other" or a.headline or b.headline or len(like.edits) > _EDITS:
        return "none"
    most = like.common * 5 >= like.shorter * 4 and (like.content >= 3 or _long(like, who))
    enough = like.common * 5 >= like.shorter * 3 and like.content >= 5
    return "wording" if most or enough or (who == "same" and _reworded(a, b, like)) else "none"


def _phrases(a: Claim, b: Claim, who: Speakers) -> str:
    """What a quoted phrase is to another, or to an utterance that holds it: it agrees, or nothing can be told.

    Phrases are short and common, so the sentences around them must be about the same thing.
    """
    one, two = spoken(a.value), spoken(b.value)
    if who == "other" or a.headline or b.headline or a.path == b.path:
        return "none"
    if one != two:
        short, long = (one, two) if len(one) < len(two) else (two, one)
        if len(content(short)) < 2 or not any(long[n : n + len(short)] == short for n in range(len(long))):
            return "none"
    said = {*one, *two}
    left, right = ({*content(spoken(claim.sentence))} - said for claim in (a, b))
    shared = len(left & right)
    alike = shared >= _AROUND and shared * 3 >= min(len(left), len(right))
    return ("same" if one == two else "compatible") if alike else "none"


def _recognisable(a: Claim, b: Claim, like: Likeness, who: Speakers) -> bool:
    """Whether what two quotations share is enough for one utterance."""
    if (
        who == "same"
        and like.content >= 1
        and like.common >= 5
        and _begins(restated(spoken(a.value)), restated(spoken(b.value)))
    ):
        return True
    if (like.content >= 3 and like.common >= 4) or _long(like, who):
        return True
    if who == "same" and not like.edits and like.content >= 1 and like.common >= max(5, like.shorter - 1):
        return True
    if like.weight != "none" or like.common < like.shorter:
        return False
    if who == "same":
        return like.content >= 2
    return like.common >= 6 or (like.common >= 4 and like.content >= 2)


def _one_word(like: Likeness) -> bool:
    """Whether two short sentences are the same but for one word in the place of another."""
    return (
        len(like.edits) == 1 and like.changed == 1 and like.common >= 5 and like.content >= 2 and not like.figures
    ) and like.common >= like.shorter - 1


def _indefinite(a: Claim, b: Claim, like: Likeness) -> bool:
    """Whether a short quotation is in another but for its first word: ``anywhere on earth``, ``everywhere …``."""
    if len(like.edits) != 1 or like.common < 4 or like.content < 2 or like.common != like.shorter - 1:
        return False
    i, j, k, m = like.edits[0]
    if i or k or 1 not in (j, m):
        return False
    left, right = spoken(a.value)[j - 1 : j], spoken(b.value)[m - 1 : m]
    return left != right and all(word in _INDEFINITE for word in left + right) and left[0][-3:] == right[0][-3:]


def _reworded(a: Claim, b: Claim, like: Likeness) -> bool:
    """Whether two sentences of one speaker, about as long, are built alike and say much the same in other words."""
    one, two = spoken(a.value), spoken(b.value)
    if like.common < 5 or like.common * 5 < like.shorter * 3 or like.shorter * 3 < max(len(one), len(two)) * 2:
        return False
    if like.changed > 1 and like.common < ENOUGH and open_ended(a, b, like):
        return False  # "I want to thank everyone for their support", "… for coming"
    return like.content >= 2 or (like.content >= 1 and one[:3] == two[:3])


def _begins(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two quotations are the same words, or one the beginning of the other."""
    shorter = min(len(one), len(two))
    return one[:shorter] == two[:shorter]


def _long(like: Likeness, who: Speakers) -> bool:
    """Whether one named speaker says so many of the same words, however small, that they are one utterance."""
    return who == "same" and like.content >= 1 and like.common >= _MANY


def _own_words(a: Claim, b: Claim, like: Likeness) -> bool:
    """Whether the words are one person's rather than what many say: ``our thoughts are with the family``."""
    shared = set(content(spoken(a.value))) & set(content(spoken(b.value)))
    whole = like.common >= 6 and len(shared - _FORMULA) >= 3 and spoken(a.value) == spoken(b.value)
    return a.path != b.path and (whole or (like.common >= 7 and len(shared - _FORMULA) >= 4))


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
        beside = a.rule == b.rule == "quote.said"  # else a "he said" carried on to other paragraphs may have ended
        return "other" if beside or (one.name and two.name) else "unknown"
    if not one.name or not two.name:
        called = (two.name and _called(one, two)) or (one.name and _called(two, one))
        return "same" if called else "unknown"
    left, right = normalise(a.speaker), normalise(b.speaker)
    if _one_name(left, right):
        return "same"
    if set(left) & set(right) or any(spelling_variant(x, y) for x in left for y in right):
        return "unknown"
    if "quote.carried" in (a.rule, b.rule) or _may_be(a, b) or _may_be(b, a):
        return "unknown"
    if one.form == two.form == "pronoun":
        # "He said" and "he said": one of the two was read wrong sooner than the words given to another.
        return "unknown"
    return "other"


def _one_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names are one but for a slip in the given name or the surname, or the form of the given name."""
    if len(left) != len(right) or len(left) < 2:
        return False
    differing = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return len(differing) == 1 and (spelling_variant(*differing[0]) or house_style(*differing[0]))


def _namesakes(a: Claim, b: Claim) -> bool:
    """Whether two speakers have one surname and given names with one initial, as ``James`` and ``Jim`` have."""
    left, right = normalise(a.speaker), normalise(b.speaker)
    return bool(left and right) and left[-1] == right[-1] and left[0][0] == right[0][0]


def _called(nominal: Mention, named: Mention) -> bool:
    """Whether words that name nobody are the title that another article gives a speaker: ``the mayor``, ``Mayor Ann Marsh``."""
    title = nominal.text.lower().split()
    if title[:1] not in (["the"], ["their"], ["its"]) and not (title and title[0].endswith(("'s", "’s"))):
        return False
    return len(title) > 1 and set(title[1:]) <= set(named.text.lower().replace(",", "").split())


def _may_be(unsure: Claim, named: Claim) -> bool:
    """Whether one of those whom a pronoun may mean is the speaker that the other article names."""
    right = normalise(named.speaker)
    return any(set(normalise(mention.name)) & set(right) for mention in unsure.readings)


def denies(a: Claim, b: Claim, like: Likeness) -> bool:
    """Whether two quotations are the same words but for one that turns their sense: ``We did not know``, ``We did know``."""
    if len(like.edits) != 1 or like.common < like.shorter or like.common < _FEW:
        return False
    i, j, k, m = like.edits[0]
    return like.changed == 1 and bool({*spoken(a.value)[i:j], *spoken(b.value)[k:m]} & _TURNS)


def open_ended(a: Claim, b: Claim, like: Likeness) -> bool:
    """Whether two quotations begin alike and end otherwise, so that they may be two utterances in like words."""
    *_, (_, j, _, m) = like.edits
    return len(like.edits) == 1 and j == len(spoken(a.value)) and m == len(spoken(b.value))


def quote_relation(a: Claim, b: Claim) -> Relation:
    """What two quotations are to each other, as :func:`factcli.relation.sets.value_relation` has it for sets.

    ``same`` words; ``compatible``, one being a cut of the other; ``disjoint``, of other words or another speaker;
    ``none``, two utterances.
    """
    verdict = judge(a, b, likeness(a, b))
    if verdict in ("same", "compatible"):
        return "same" if verdict == "same" else "compatible"
    return "disjoint" if verdict in ("wording", "speaker") and a.path != b.path else "none"


def difference(a: Claim, b: Claim) -> str:
    """How two quotations in conflict differ, in plain words."""
    like = likeness(a, b)
    if judge(a, b, like) == "speaker":
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
