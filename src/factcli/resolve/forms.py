"""The spellings of a story as forms, each with what stands beside it, and two of them weighed against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcli import lang
from factcli.lang.loader import words
from factcli.model import Claim
from factcli.resolve.words import folded, parts_of

_PLAIN_ROLES = frozenset(words("man woman boy girl teen teenager person child people victim suspect"))
_SIMILAR = 0.5  # of two sentences' words, for them to be one sentence told twice
_FIRST = 8  # claims of a form whose sentences are compared


@dataclass(slots=True)
class Form:
    """One spelling of a name in all the documents of a story, with what stands beside it."""

    spelled: str
    parts: tuple[str, ...]
    claims: list[Claim] = field(default_factory=list)
    times: int = 0
    kinds: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    @property
    def paths(self) -> set[str]:
        """The documents that spell the name so."""
        return {claim.path for claim in self.claims}

    @property
    def orphan(self) -> bool:
        """Whether no document that holds the form gives a fuller one that it stands for."""
        return all(len(claim.subject.name.split()) <= len(claim.value.split()) for claim in self.claims)


def forms_of(claims: Sequence[Claim]) -> dict[str, Form]:
    """The forms of a story's name claims by their spelling."""
    forms: dict[str, Form] = {}
    for claim in claims:
        if claim.kind != "name":
            continue
        form = forms.get(claim.value)
        if form is None:
            form = forms[claim.value] = Form(claim.value, parts_of(claim.value))
        form.claims.append(claim)
        for scope in claim.frame.scope:
            if scope.endswith(" times"):
                form.times += int(scope.split()[0])
            elif scope.startswith("aged "):
                form.ages.add(int(scope.split()[1]))
        if claim.subject.kind:
            form.kinds.add(claim.subject.kind)
        if claim.subject.gender:
            form.genders.add(claim.subject.gender)
        if claim.frame.head:
            form.roles.add(claim.frame.head)
        form.beside.update(" ".join(parts_of(name)) for name in claim.frame.participants)
        form.words.update(claim.frame.words)
    return {spelled: form for spelled, form in sorted(forms.items()) if form.parts}


def against(a: Form, b: Form, shape: str) -> bool:
    """Whether something shows that two spellings are of two people or things."""
    if a.genders and b.genders and not a.genders & b.genders:
        return True
    if len(a.parts) > 1 and len(b.parts) > 1 and "person" in a.kinds ^ b.kinds and a.kinds and b.kinds:
        return True
    if a.ages and b.ages and not a.ages & b.ages:
        apart = min(abs(m - n) for m in a.ages for n in b.ages)
        if apart > 2 or shape == "first":
            return True
    if " ".join(b.parts) in a.beside or " ".join(a.parts) in b.beside:
        return True
    return any(_stands_in(b.spelled, claim.sentence) for claim in a.claims) or any(
        _stands_in(a.spelled, claim.sentence) for claim in b.claims
    )


def _stands_in(spelled: str, sentence: str) -> bool:
    """Whether a sentence holds a spelling as whole words."""
    at = sentence.find(spelled)
    while at >= 0:
        end = at + len(spelled)
        if not (at and sentence[at - 1].isalnum()) and not (end < len(sentence) and sentence[end].isalnum()):
            return True
        at = sentence.find(spelled, at + 1)
    return False


def context(a: Form, b: Form, rarity: Counter[str]) -> tuple[float, list[str]]:
    """What stands beside both spellings, weighed, and in words."""
    weight = 0.0
    reasons = []
    if a.ages & b.ages:
        weight += 1.5
        reasons.append("the same age")
    roles = sorted((a.roles & b.roles) - _PLAIN_ROLES)
    if roles:
        weight += 1
        reasons.append(f"both “{roles[0]}”")
    shared = sorted(name for name in a.beside & b.beside if rarity[name] <= 6)
    if shared:
        weight += min(1.5, 0.75 * len(shared))
        reasons.append(f"both beside {shared[0].title()}")
    words = (a.words & b.words) - {part for form in (a, b) for part in form.parts}
    if len(words) >= 4:
        weight += 0.5
        reasons.append("the same words around them")
    if _same_sentence(a, b):
        weight += 2
        reasons.append("the same sentence")
    return weight, reasons


def _same_sentence(a: Form, b: Form) -> bool:
    for left in a.claims[:_FIRST]:
        for right in b.claims[:_FIRST]:
            if left.path != right.path:
                one = _content(left.sentence) - set(a.parts)
                two = _content(right.sentence) - set(b.parts)
                if (
                    len(one & two) >= 5
                    and len(one & two) >= _SIMILAR * min(len(one), len(two))
                    and min(len(one), len(two)) * 3 >= max(len(one), len(two))
                ):
                    return True
    return False


def _content(sentence: str) -> set[str]:
    usual = lang.stop_words()
    words = (word.strip(".,;:!?\"'“”‘’()") for word in folded(sentence).split())
    return {word for word in words if word and word not in usual}
