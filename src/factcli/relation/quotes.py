"""What two quotations are to each other: the same utterance, other words, another speaker, or two utterances."""

from __future__ import annotations

from typing import Literal

from factcli.lang.loader import words
from factcli.model import Claim
from factcli.relation.naming import normalise, spelling_variant
from factcli.relation.sets import Relation
from factcli.relation.spoken import Edit, Likeness, compare_words, content, spoken, written

Speakers = Literal["same", "unknown", "other"]
_MANY = 9  # words in common that need no content
# What anybody says after a death: the same words do not make one utterance of it.
_FORMULA = frozenset(
    words(
        "thought thoughts prayer prayers heart hearts family families victim victims condolence condolences deepest "
        "sympathy love loved ones rest peace god bless"
    )
)


def likeness(a: Claim, b: Claim) -> Likeness:
    """How two quotations compare, word by word."""
    return compare_words(spoken(a.value), spoken(b.value))


def judge(a: Claim, b: Claim, like: Likeness) -> str:
    """What two quotations are to each other: ``same``, ``compatible``, ``wording``, ``speaker`` or ``none``."""
    who = speakers(a, b)
    if not _recognisable(like, who):
        return "wording" if who == "same" and _one_word(like) and not (a.headline or b.headline) else "none"
    if like.weight == "none":
        if like.common * 4 < like.shorter * 3:
            return "none"
        if who == "other":
            return "speaker" if _own_words(a, b, like) else "none"
        return "same" if spoken(a.value) == spoken(b.value) else "compatible"
    if who == "other" or a.headline or b.headline:
        return "none"
    most = like.common * 5 >= like.shorter * 4 and (like.content >= 3 or _long(like, who))
    enough = like.common * 5 >= like.shorter * 3 and like.content >= 5
    return "wording" if most or enough else "none"


def _recognisable(like: Likeness, who: Speakers) -> bool:
    """Whether what two quotations share is enough for one utterance."""
    if (like.content >= 3 and like.common >= 4) or _long(like, who):
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


def _long(like: Likeness, who: Speakers) -> bool:
    """Whether one named speaker says so many of the same words, however small, that they are one utterance."""
    return who == "same" and like.content >= 1 and like.common >= _MANY


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
