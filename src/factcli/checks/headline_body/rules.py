"""Which figures above the body are contradicted by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcli import lang
from factcli.checks.base import Draft, Part, finding, tokens_of
from factcli.model import Claim, Fact
from factcli.relation import value_relation
from factcli.values import Interval, overlap, parse_number_text

NAME = "headline-body"
_ABOVE = ("headline", "standfirst", "caption")
_KINDS = ("count", "age", "term", "money", "percent", "measure")
_NARROWED = frozenset("part others more each rate times against family minimum maximum sought suspended".split())
_SAME = {"kill": "die", "murder": "die", "wound": "injure", "detain": "arrest", "jail": "sentence"}
_LIGHT = frozenset(
    ["", "be", "have", "say", "include", "make", "get", "take", "leave", "report", "see", "find", "come"]
)
_GENERIC = frozenset(["", "person", "people", "dead", "injured", "hurt", "wounded", "victim", "killed", "arrested"])
_MOVING = frozenset("toll rises rise rose risen climbs climbed far latest update updated missing expected".split())
_OTHERS = frozenset(
    "himself herself themselves itself including another more others third them those whom which".split()
)
_BEFORE = frozenset("earlier previous previously last ago similar another".split())
_JOINING = frozenset([",", "and", "plus", "with", "along", "&"])
_MANY = 6  # figures whose sums are tried
_FAR = Decimal("3.5")  # a slip is near the truth: figures further apart are of two things
_LEAD_WORDS = 4  # words that a headline and the sentence under it share when they tell one thing
_NEAR = Decimal("1.5")  # the same of sums, measures and shares, of which an article has many


def find(draft: Draft) -> Iterator[Fact]:
    """The figures above the body that it contradicts, each with the figure of the body."""
    sentences = draft.page.scan.sentences
    first_body = next((s.index for s in sentences if s.kind == "body"), -1)
    apart = {s.index: s.kind for s in sentences if s.kind != "body"}
    if first_body < 0 or not apart:
        return
    above = [
        claim
        for claim in draft.claims
        if claim.sentence_index in apart
        and claim.kind in _KINDS
        and _is_above(apart[claim.sentence_index], claim.sentence_index < first_body)
    ]
    if not above:
        return
    body = [claim for claim in draft.claims if claim.sentence_index not in apart]
    told: set[tuple[str, str]] = set()
    for claim in above:
        other = _contradicted(draft, claim, body, first_body)
        if other is not None and (claim.value, other.value) not in told:
            told.add((claim.value, other.value))
            yield _fact(draft, claim, other, apart[claim.sentence_index])


def _is_above(kind: str, before_body: bool) -> bool:
    """Whether a sentence of a kind, which stands before the body or not, is one that the body is held against."""
    return kind == "caption" or (before_body and kind in _ABOVE)


def _contradicted(draft: Draft, claim: Claim, body: Sequence[Claim], first_body: int) -> Claim | None:
    if claim.quoted or claim.certainty != "firm" or not _plain(claim):
        return None
    alike = [one for one in body if one.kind == claim.kind and one.attribute == claim.attribute]
    if any(value_relation(claim, one) in ("same", "compatible") for one in alike):
        return None
    if claim.kind == "age":
        return _age(draft, claim, alike)
    if claim.kind == "count":
        return _count(draft, claim, alike)
    return _only(claim, alike) or _lead(claim, alike, first_body)


def _plain(claim: Claim) -> bool:
    return claim.frame.modality == "asserted" and not _NARROWED.intersection(claim.frame.scope)


def _verb(claim: Claim) -> str:
    found = _SAME.get(claim.frame.predicate_class, claim.frame.predicate_class)
    if found in _LIGHT and claim.frame.head in ("dead",):
        return "die"
    return "" if found in _LIGHT else found


def _number(claim: Claim) -> Decimal:
    try:
        return parse_number_text(claim.value.split(" ")[0].rstrip("%"))[0]
    except ValueError:
        return Decimal(0)


def _apart(a: Claim, b: Claim) -> Decimal:
    one, two = sorted((abs(_number(a)), abs(_number(b))))
    return two / one if one else Decimal(1000)


def _count(draft: Draft, claim: Claim, alike: Sequence[Claim]) -> Claim | None:
    """The one number of the body that counts the same by the same verb; None if another of it, or a sum, would fit."""
    same = [one for one in alike if one.unit == claim.unit and _verb(one) == _verb(claim) and _verb(claim)]
    same = [one for one in same if not _of_old(draft, one)]
    close = [one for one in same if _noun_fits(claim, one)]
    plain = [one for one in close if _plain(one) and not one.quoted and one.certainty == "firm"]
    values = {one.value for one in same}
    if not plain or len(values) != 1 or _sums(claim, alike) or any(not _plain(one) for one in same):
        return None
    other = plain[0]
    if _apart(claim, other) > _FAR or _with_others(draft, other) or _with_others(draft, claim):
        return None
    if _more_elsewhere(draft, _verb(claim)) or not _BEFORE.isdisjoint(other.sentence.lower().split()):
        return None
    return other


def _of_old(draft: Draft, claim: Claim) -> bool:
    """Whether the sentence of a figure names an earlier year: "the last flood, in 2002, killed 17 people"."""
    published = draft.page.document.published
    if published is None:
        return False
    years = (word for word in claim.sentence.replace(",", " ").split() if len(word) == 4 and word.isascii())
    return any(word.isdigit() and 1500 < int(word) < published.year for word in years)


def _noun_fits(claim: Claim, other: Claim) -> bool:
    """Whether two nouns can be of one thing: the same, or people of no sort on one side or both."""
    one, two = lang.singular(claim.frame.head), lang.singular(other.frame.head)
    return one == two or (claim.unit == "person" and (one in _GENERIC and two in _GENERIC))


def _sums(claim: Claim, alike: Sequence[Claim]) -> bool:
    """Whether some figures of the body together come to the headline's."""
    own = [one.allowed for one in alike if one.unit == claim.unit and isinstance(one.allowed, Interval)][:_MANY]
    bounds = [(a.low, a.high) for a in own if isinstance(a.low, int) and isinstance(a.high, int)]
    for size in range(2, len(bounds) + 1):
        for some in combinations(bounds, size):
            together = Interval.closed(sum(low for low, _ in some), sum(high for _, high in some))
            if overlap(claim.allowed, together):
                return True
    return False


def _with_others(draft: Draft, claim: Claim) -> bool:
    """Whether others are told of beside a number, or some of its own: "two men and a woman", "20, two of them dead"."""
    scan = draft.page.scan
    begin, stop = scan.first[claim.sentence_index], scan.last[claim.sentence_index]
    if not _OTHERS.isdisjoint(scan.lower[begin:stop]):
        return True
    first, last = tokens_of(draft, claim)
    left = first - 1
    while left > begin and scan.lower[left] in ("at", "least", "about", "the", "some", "other"):
        left -= 1
    if left > begin and scan.lower[left] in _JOINING and _someone(draft, max(begin, left - 6), left):
        return True
    right = last + 1
    while right < stop and right - last < 6 and scan.lower[right] not in _JOINING:
        right += 1
    return right < stop and scan.lower[right] in _JOINING and _someone(draft, right, min(stop, right + 6))


def _someone(draft: Draft, begin: int, stop: int) -> bool:
    """Whether one person stands in a stretch of tokens: by name, or as a man, his wife."""
    lower = draft.page.scan.lower
    people = lang.person_nouns()
    if any(name.kind == "person" for name in draft.page.names.between(begin, stop)):
        return True
    one = [at for at in range(begin, stop) if lower[at] in ("a", "an", "his", "her", "their", "'s", "one")]
    return any(word in people for at in one for word in lower[at + 1 : at + 5])


def _more_elsewhere(draft: Draft, verb: str) -> bool:
    """Whether a sentence of the body tells by the same verb of somebody besides: "A third died in hospital"."""
    scan = draft.page.scan
    verbs = lang.verb_forms()
    for begin, stop in zip(scan.first, scan.last, strict=True):
        own = scan.lower[begin:stop]
        besides = any(
            word in ("more", "others", "other")
            or word in lang.ordinals()
            or (word == "another" and own[at + 1 : at + 2] != ["of"])
            for at, word in enumerate(own)
        )
        if besides and any(_SAME.get(verbs[word][1], verbs[word][1]) == verb for word in own if word in verbs):
            return True
    return False


def _age(draft: Draft, claim: Claim, alike: Sequence[Claim]) -> Claim | None:
    """The one age of the body that can be that of the headline's unnamed man, woman or child."""
    if claim.subject.name or claim.readings or " " in claim.value or not claim.subject.head:
        return None
    years = [one for one in alike if " " not in one.value]
    values = {one.value for one in years}
    if len(values) != 1 or any(one.quoted for one in years):
        return None
    other = years[0]
    gender = claim.subject.gender, other.subject.gender
    heads = claim.subject.head.lower(), other.subject.head.lower()
    fits = heads[0] == heads[1] or (gender[0] and gender[0] == gender[1])
    if not fits or not _verb(claim) or _apart(claim, other) > _NEAR:
        return None
    return other if _verb(other) == _verb(claim) else None


def _only(claim: Claim, alike: Sequence[Claim]) -> Claim | None:
    """The body's only figure of the sort, where its noun or its verb and words agree with the headline's."""
    same = [one for one in alike if one.unit == claim.unit]
    if claim.kind == "term":
        same = [one for one in same if _plain(one)]
    if len({one.value for one in same}) != 1 or not _plain(same[0]) or same[0].quoted:
        return None
    other = same[0]
    if value_relation(claim, other) != "disjoint" or (claim.kind != "term" and _apart(claim, other) > _NEAR):
        return None
    one, two = claim.frame, other.frame
    shared = ({*one.words, *one.participants} & {*two.words, *two.participants}) - {""}
    if claim.kind == "term":
        return other if one.scope == two.scope else None
    head = bool(one.head) and one.head == two.head
    return other if (head and shared) or (_verb(claim) and _verb(claim) == _verb(other) and len(shared) > 1) else None


def _lead(claim: Claim, alike: Sequence[Claim], first_body: int) -> Claim | None:
    """The only figure of the sort in the first sentence of the body, where that says again what the headline says."""
    same = [one for one in alike if one.unit == claim.unit and one.sentence_index == first_body]
    same = [one for one in same if not _NARROWED.intersection(one.frame.scope)]
    if claim.kind == "term" or len(same) != 1 or same[0].quoted or same[0].certainty != "firm":
        return None
    other = same[0]
    if value_relation(claim, other) != "disjoint" or _apart(claim, other) > _NEAR:
        return None
    shared = {*claim.frame.words} & {*other.frame.words}
    return other if len(shared) >= _LEAD_WORDS and other.frame.modality != "negated" else None


def _fact(draft: Draft, claim: Claim, other: Claim, kind: str) -> Fact:
    words = set(draft.page.scan.lower)
    moving = claim.kind == "count" and not _MOVING.isdisjoint(words)
    unsure = claim.kind in ("age", "money", "percent", "measure") or moving or kind == "caption"
    parts = [Part(*tokens_of(draft, one), one.value, str(one.allowed), one) for one in (claim, other)]
    reasons = [f"the {kind} says {claim.text}, the body only {other.text}"]
    if moving:
        reasons.append("the figure may have moved")
    elif unsure:
        reasons.append("they may be of two things")
    noun = other.frame.head or claim.frame.head
    verb = other.frame.predicate or claim.frame.predicate
    if claim.kind == "age":
        question = f"How old is the {other.subject.head or claim.subject.head}?"
    elif claim.kind == "count":
        question = f"How many {_many(noun)} ({verb})?" if verb else f"How many {_many(noun)}?"
    else:
        question = f"Which {claim.kind} is it ({noun or verb})?" if noun or verb else f"Which {claim.kind} is it?"
    return finding(draft, NAME, question, parts, reasons, kind=claim.kind, certainty="tentative" if unsure else "firm")


def _many(noun: str) -> str:
    if noun in _GENERIC:
        return "people"
    plurals = lang.plurals(noun)
    return plurals[0] if plurals else noun


__all__ = ["find"]
