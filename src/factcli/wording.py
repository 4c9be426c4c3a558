"""How a fact is named in a report: its subject and the question that its values answer."""

from __future__ import annotations

from collections import Counter

from factcli.align import Group
from factcli.model import Claim
from factcli.resolve import Resolution

_TERM = {
    "imposed": "What sentence did {} receive?",
    "maximum": "What is the maximum sentence for {}?",
    "sought": "What sentence was sought for {}?",
    "served": "How long did {} serve?",
    "minimum": "What is the minimum that {} must serve?",
    "suspended": "What suspended sentence did {} receive?",
    "probation": "How long is the probation of {}?",
}
_ASK = {
    "date": "When", "period": "When", "time": "At what time", "duration": "How long", "money": "How much", "percent": "What share",
    "measure": "What measure", "ordinal": "Which in order",
}


def subject_of(group: Group, resolution: Resolution) -> str:
    """Whom or what a group's claims are about, in the words of the articles."""
    if group.entity >= 0:
        return resolution.entities[group.entity].name
    claims = [item.claim for item, _ in group.items]
    if claims[0].kind not in ("count", "money", "measure", "percent", "ordinal"):
        entities = Counter(item.subject for item, _ in group.items if item.subject >= 0)
        if entities:
            best = sorted(entities.items(), key=lambda pair: (-pair[1], pair[0]))[0][0]
            return resolution.entities[best].name
    texts = Counter(_label(claim) for claim in claims if _label(claim))
    if not texts:
        return claims[0].frame.predicate or "the story"
    return sorted(texts.items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))[0][0]


def _label(claim: Claim) -> str:
    if claim.subject.text and claim.subject.form != "pronoun":
        return " ".join((claim.subject.name or claim.subject.text).split())
    return ""


def question_of(group: Group, subject: str) -> str:
    """The question that the values answer, as plainly as the frame allows."""
    claim = _fullest(group)
    if claim.kind == "age":
        return f"How old is {_the(subject)}?" if claim.attribute == "birth date" else f"How old was {_the(subject)} then?"
    if claim.kind == "term":
        scope = next((s for s in claim.frame.scope if s in _TERM), "imposed")
        return _TERM[scope].format(_the(subject))
    if claim.kind == "count":
        return f"How many {_after(claim)}?" if _after(claim) else f"How many ({claim.frame.predicate})?"
    ask = _ASK.get(claim.kind, "What")
    return f"{ask}: {_around(claim)}"


def _the(subject: str) -> str:
    return subject if subject[:1].isupper() else f"the {subject}" if subject and not subject.startswith(("the ", "a ", "his ", "her ")) else subject or "somebody"


def _fullest(group: Group) -> Claim:
    """The claim in the body of an article rather than in a headline, the first of them."""
    claims = [item.claim for item, _ in group.items]
    return next((claim for claim in claims if not claim.headline), claims[0])


def _after(claim: Claim) -> str:
    """The words that follow the value in its sentence, up to a comma or eight words."""
    rest = claim.sentence[claim.end - claim.sentence_start :]
    words = rest.replace("\n", " ").split()
    kept: list[str] = []
    for word in words[:9]:
        kept.append(word)
        if word[-1] in ',.;:!?"”)' and len(kept) > 0:
            break
    return " ".join(kept).strip(' ,.;:!?"“”()')


def _around(claim: Claim) -> str:
    """The words before the value, and a few after it when few stand before."""
    at = claim.start - claim.sentence_start
    before = claim.sentence[:at].replace("\n", " ").split()[-9:]
    after = _after(claim).split()[: 9 - len(before)] if len(before) < 6 else []
    return " ".join([*before, "…", *after]).strip(' ,;:"“”')
