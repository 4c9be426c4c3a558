"""The spellings of a story as forms, each with what stands beside it, and two of them weighed against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property

from factcli import lang
from factcli.lang.loader import words
from factcli.model import Claim
from factcli.resolve.words import folded, parts_of

_PLAIN_ROLES = frozenset(words("man woman boy girl teen teenager person child people victim suspect"))
_SIMILAR = 0.5  # of two sentences' words, for them to be one sentence told twice
_FIRST = 8  # claims of a form whose sentences are compared


class Form:
    """One spelling of a name in all the documents of a story, with what stands beside it.

    What stands beside it is looked up on demand: few spellings are like another one, and only those are asked.
    """

    def __init__(self, spelled: str, claims: list[Claim]) -> None:
        self.spelled = spelled
        self.parts = parts_of(spelled)
        self.claims = claims

    @cached_property
    def times(self) -> int:
        """How often the story spells the name so."""
        return sum([int(scope.split()[0]) for scope in self._scopes if scope.endswith(" times")])

    @cached_property
    def ages(self) -> set[int]:
        """The ages that stand beside the name."""
        return {int(scope.split()[1]) for scope in self._scopes if scope.startswith("aged ")}

    @cached_property
    def kinds(self) -> set[str]:
        """What its documents take the name for: a person, a place …"""
        return {claim.subject.kind for claim in self.claims} - {""}

    @cached_property
    def genders(self) -> set[str]:
        """Of whom its documents take the name to be."""
        return {claim.subject.gender for claim in self.claims} - {""}

    @cached_property
    def roles(self) -> set[str]:
        """What the name is called: an office, a trade, a kind of place."""
        return {claim.frame.head for claim in self.claims} - {""}

    @cached_property
    def beside(self) -> set[tuple[str, ...]]:
        """The parts of the other names in its sentences."""
        return {parts_of(name) for claim in self.claims for name in claim.frame.participants}

    @cached_property
    def words(self) -> set[str]:
        """The words next to the name."""
        return {word for claim in self.claims for word in claim.frame.words}

    @cached_property
    def paths(self) -> set[str]:
        """The documents that spell the name so."""
        return {claim.path for claim in self.claims}

    @cached_property
    def orphan(self) -> bool:
        """Whether no document that holds the form gives a fuller one that it stands for."""
        return all(len(claim.subject.name.split()) <= len(claim.value.split()) for claim in self.claims)

    @property
    def _scopes(self) -> list[str]:
        return [scope for claim in self.claims for scope in claim.frame.scope]


Rarity = Callable[[], Counter[tuple[str, ...]]]  # of the names of a story, beside how many forms each stands


def forms_of(claims: Sequence[Claim]) -> dict[str, Form]:
    """The forms of a story's name claims by their spelling, sorted."""
    spelled: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "name":
            spelled.setdefault(claim.value, []).append(claim)
    forms = [Form(spelling, spelled[spelling]) for spelling in sorted(spelled)]
    return {form.spelled: form for form in forms if form.parts}


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
    if b.parts in a.beside or a.parts in b.beside:
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


def context(a: Form, b: Form, rarity: Rarity) -> tuple[float, list[str]]:
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
    both = a.beside & b.beside
    shared = sorted([" ".join(parts) for parts in both if rarity()[parts] <= 6])
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
