"""Aligned claims → facts with their verdict, certainty and reasons in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from factcli.compare.wording import question_of, subject_of
from factcli.model import Aligned, Claim, Evidence, Fact, Placed, Resolution
from factcli.model.digest import digest
from factcli.relation import difference, relation
from factcli.values import Interval

# What goes on happening after the first report: a later article may raise it.
_MOVING = frozenset(
    (
        "kill die injure arrest miss evacuate hospitalise rescue displace homeless damage destroy infect "
        "survive charge accuse strand detain hold capture raise donate shut cancel shelter flee flood test sign"
    ).split()
)

# What falls as well: the missing are found.
_FALLING = frozenset("miss trap strand shelter".split())

# A sentence that tells what a figure was before.
_FROM = ("up from ", "down from ", "rose from ", "risen from ", "raised from ", "revised from ", "increased from ")

_ADULT = 18
_RECENT = 60  # days: what an article tells of an older event is settled


def compare(
    aligned: Sequence[Aligned], resolution: Resolution, published: Mapping[str, date | None], singles: bool = True
) -> tuple[list[Fact], int]:
    """One fact for each question, in the same order, with stable ids; and how many were left out.

    Without ``singles`` what rests on one statement is left out. Ids do not depend on it.
    """
    kept = [group for group in aligned if singles or len(group.placed) > 1]
    facts = [_fact(group, resolution, published) for group in kept]
    seen: Counter[str] = Counter()
    for at, fact in sorted(enumerate(facts), key=lambda pair: len(kept[pair[0]].placed) == 1):
        seen[fact.id] += 1
        if seen[fact.id] > 1:
            facts[at] = fact._replace(id=f"{fact.id}-{seen[fact.id]}")
    return facts, len(aligned) - len(kept)


def _fact(group: Aligned, resolution: Resolution, published: Mapping[str, date | None]) -> Fact:
    ordered = sorted(group.placed, key=lambda placed: (placed.claim.path, placed.claim.start))
    claims = [placed.claim for placed in ordered]
    subject = subject_of(group, resolution)
    question = question_of(group, subject)
    pairs = [
        (a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :] if relation(a.claim, b.claim) == "disjoint"
    ]
    clashes = [(a.claim, b.claim) for a, b in pairs]
    paths = {claim.path for claim in claims}
    verdict, certainty, update = "single", "firm", False
    reasons: list[str] = []
    if clashes:
        verdict = "conflict"
        if is_update(pairs, published):
            verdict, update = "agreement", True
            reasons.append("a later article gives the new figure: an update")
        else:
            reasons.append(_why(claims, clashes, paths))
            doubts = _doubts(group, clashes, published)
            if doubts:
                certainty = "tentative"
                reasons += doubts
    elif len(paths) > 1:
        verdict = "agreement"
    lead = _leading(claims)
    return Fact(
        id=_id(claims, lead, subject),
        kind=lead.kind,
        subject=subject,
        attribute=lead.attribute,
        question=question,
        verdict=verdict,  # type: ignore[arg-type]
        certainty=certainty,  # type: ignore[arg-type]
        reasons=tuple(dict.fromkeys(reasons)),
        values=_evidence(ordered),
        update=update,
    )


def _evidence(placed: Sequence[Placed]) -> tuple[Evidence, ...]:
    """The claims by stated value: the value that most articles state first."""
    by_value: dict[tuple[str, str], list[Placed]] = {}
    for one in placed:
        speaker = one.claim.speaker if one.claim.kind == "quote" else ""
        by_value.setdefault((one.claim.value, speaker), []).append(one)
    ordered = sorted(
        by_value.items(),
        key=lambda pair: (-len({p.claim.path for p in pair[1]}), pair[1][0].claim.path, pair[1][0].claim.start),
    )
    return tuple(Evidence(value, _allowed(placed[0].claim), tuple(placed)) for (value, _), placed in ordered)


def _allowed(claim: Claim) -> str:
    return str(claim.allowed) if claim.until is None else f"{claim.allowed}..{claim.until}"


def _why(claims: Sequence[Claim], clashes: Sequence[tuple[Claim, Claim]], paths: set[str]) -> str:
    """The clash of the two values that most claims state, in one sentence."""
    if claims[0].kind == "quote":
        return difference(*clashes[0])
    often = Counter(claim.value for claim in claims)
    a, b = min(clashes, key=lambda pair: (-often[pair[0].value] - often[pair[1].value], pair[0].path, pair[0].start))
    if a.kind == "name":
        return f"{_shown(a)} and {_shown(b)} are two spellings of one name"
    if a.unit == b.unit == "born":
        return f"{_shown(a)} means born {_days(a)}, {_shown(b)} means born {_days(b)}: no birth date is in both"
    if a.value == b.value:
        return f"“{a.text}” in {_when(a)} and “{b.text}” in {_when(b)} cannot both be true"
    where = "; both stand in one article" if len(paths) == 1 else ""
    return f"{_shown(a)} and {_shown(b)} cannot both be true{where}"


def _shown(claim: Claim) -> str:
    """A value as the article words it."""
    return f"“{' '.join(claim.text.split())}”"


def _days(claim: Claim) -> str:
    allowed = claim.allowed
    if not isinstance(allowed, Interval):
        return str(allowed)
    return str(allowed.low) if allowed.low == allowed.high else f"{allowed.low} to {allowed.high}"


def _when(claim: Claim) -> str:
    return claim.path.rsplit("/", 1)[-1]


def _doubts(group: Aligned, clashes: Sequence[tuple[Claim, Claim]], published: Mapping[str, date | None]) -> list[str]:
    doubts = list(dict.fromkeys(group.doubts))
    if all(_doubtful(a) or _doubtful(b) for a, b in clashes):
        doubts += [c.reason for pair in clashes for c in pair if _doubtful(c)]
    if all(a.value.lstrip("<>=~") == b.value.lstrip("<>=~") for a, b in clashes) and clashes[0][0].kind not in (
        "age",
        "quote",
    ):
        doubts.append("only the hedge differs")
    if all(_weak(a, b) for a, b in clashes):
        doubts.append("one of the articles is undated")
    if (
        group.placed[0].claim.kind == "age"
        and group.entity >= 0
        and all(_birthday(a, b, published) for a, b in clashes)
    ):
        doubts.append("a birthday may lie between the two")
    if group.placed[0].claim.kind == "age" and all(_generations(a, b) for a, b in clashes):
        doubts.append("a child and an adult: they may be two people of one name")
    return list(dict.fromkeys(d for d in doubts if d))


def _doubtful(claim: Claim) -> bool:
    return claim.certainty == "tentative"


def _weak(a: Claim, b: Claim) -> bool:
    return a.unit != b.unit or a.unit in ("weekday", "month", "clock 12", "deictic")


def _birthday(a: Claim, b: Claim, published: Mapping[str, date | None]) -> bool:
    """Two ages one year apart, at least one in an article whose date is unknown."""
    if published.get(a.path) is not None and published.get(b.path) is not None:
        return False
    one, two = _years(a.value), _years(b.value)
    return one is not None and two is not None and abs(one - two) == 1


def _generations(a: Claim, b: Claim) -> bool:
    """Whether two ages are a child's and an adult's, far enough apart for parent and child."""
    one, two = _years(a.value), _years(b.value)
    return one is not None and two is not None and min(one, two) < _ADULT and abs(one - two) >= _ADULT


def _years(value: str) -> int | None:
    digits = value.lstrip("<>=~")
    return int(digits) if digits.isdigit() else None


def is_update(clashes: Sequence[tuple[Placed, Placed]], published: Mapping[str, date | None]) -> bool:
    """Whether every clash is a figure that moves, stated higher in a later article or told with what it was before."""
    dated = {
        frozenset((a.claim.value, b.claim.value))
        for a, b in clashes
        if published.get(a.claim.path) and published.get(b.claim.path)
    }
    told = {
        frozenset((a.claim.value, b.claim.value))
        for a, b in clashes
        if _told_as_moved(a.claim, b.claim) or _told_as_moved(b.claim, a.claim)
    }
    for one, two in clashes:
        if frozenset((one.claim.value, two.claim.value)) in told:
            continue
        if frozenset((one.claim.value, two.claim.value)) in dated and not (
            published.get(one.claim.path) and published.get(two.claim.path)
        ):
            continue  # an undated article repeats what a dated one says
        early, late = published.get(one.claim.path), published.get(two.claim.path)
        if early is None or late is None or early == late or not (_moves(one, early) and _moves(two, late)):
            return False
        first, second = (
            (one.claim.allowed, two.claim.allowed) if early < late else (two.claim.allowed, one.claim.allowed)
        )
        if not (isinstance(first, Interval) and isinstance(second, Interval)):
            return False
        if not _below(first, second) and one.claim.frame.predicate_class not in _FALLING:
            return False
    return True


def _told_as_moved(new: Claim, old: Claim) -> bool:
    """Whether the sentence of a count itself says that it was the other one before: "21 were hurt, up from the 18"."""
    if new.kind != "count" or not any(phrase in new.sentence for phrase in _FROM):
        return False
    words = new.sentence.replace(",", "").split()
    return old.value.lstrip("<>=~") in words or old.text in new.sentence


def _below(first: Interval[Any], second: Interval[Any]) -> bool:
    return first.ends_before(second)


def _moves(item: Placed, published: date) -> bool:
    """Whether a count is of people or things hit by something recent, so that it may still rise."""
    claim = item.claim
    if (
        claim.kind not in ("count", "money")
        or claim.frame.predicate_class not in _MOVING
        or claim.frame.role not in ("object", "subject", "head")  # the head is a death toll
    ):
        return False
    return item.when is None or item.when.high is None or (published - item.when.high).days < _RECENT


def _leading(claims: Sequence[Claim]) -> Claim:
    """The claim whose question most of them ask (a date or a period, which noun, which verb), whatever their order."""
    asked = [(claim.kind, claim.attribute, claim.frame.head, claim.frame.predicate_class) for claim in claims]
    if len(set(asked)) == 1:
        return claims[0]
    often = Counter(asked)
    best = min(often, key=lambda question: (-often[question], question))
    return claims[asked.index(best)]


def _id(claims: Sequence[Claim], lead: Claim, subject: str) -> str:
    """Stable under edits elsewhere and new paths: the question's words and the values, no places."""
    words = [lead.kind, lead.attribute, subject.casefold(), lead.frame.head, lead.frame.predicate_class]
    if lead.kind == "quote":
        words.append(min(claim.value.casefold() for claim in claims))
    name = digest("\x1f".join(words).encode())[:12]
    return f"{lead.kind}-{name}"
