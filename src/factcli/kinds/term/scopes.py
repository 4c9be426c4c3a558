"""Which question a custodial term answers: imposed, maximum, sought, served, minimum, suspended or probation."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page

RELEASED = frozenset("freed released release paroled pardoned exonerated walked".split())
"""Words for leaving prison, behind which a term is one that was served."""
SOUGHT = frozenset(
    "sought seek seeking seeks asked asking requested recommended recommend recommends recommending demanded demand "
    "demands urged wanted want wants".split()
)
"""Verbs of a side of a trial that asks for a term."""
_CALLED = frozenset(["called", "calls", "calling", "pushed", "pushing"])  # "for" a term
_MAXIMUM = frozenset(
    "face faces facing faced could maximum max carries carry carried may might would potential possible "
    "punishable carrying risk risks".split()
)
_FACES = frozenset("face faces facing faced carries carry".split())
_MODALS = ("could", "may", "might", "can", "would")
_SENTENCED = frozenset("sentenced jailed imprisoned received given handed gets got".split())
_SERVED = frozenset(["served", "spent", "spending"])
_ALLOWED = frozenset("eligible considered apply could can may might will would seek".split())
_CELLS = frozenset("prison jail bars detention custody captivity".split())
_HELD = frozenset(["held", "detained", "kept"])
_WHOLLY = frozenset("wholly fully conditionally entirely all was were is are be been provisionally".split())
_PART = frozenset("half with of which last final all but part remainder balance rest and portion".split())
_ON_TOP = frozenset("two extra additional more another further three four".split())
_SUSPENDED_WITHIN = 6  # tokens behind a term in which it is said to be suspended
# Whoever is "looking at ten years" awaits them; "stands to spend", "in line for", "eligible for life".
_AWAITED = frozenset([("looking", "at"), ("stands", "to"), ("stand", "to"), ("line", "for")])
_LEFT, _RIGHT = 9, 8


def suspended_after(lower: list[str], at: int, stop: int) -> bool:
    """Whether the words from token ``at`` say of the term before them that it is suspended.

    "18 months, suspended for two years" and "two years of which were suspended" do; "ten years, with five suspended" and
    "six months, half of it suspended" say so of another length.
    """
    numbers = lang.number_words()
    if lower[at : at + 2] == ["of", "which"] or lower[at : at + 2] == ["of", "them"]:
        at += 2
        return lower[at : at + 1] == ["suspended"] or (
            at + 1 < stop and lower[at] in _WHOLLY and lower[at + 1] == "suspended"
        )
    if lower[at : at + 1] == ["suspended"]:
        return True
    for i in range(at, min(stop, at + _SUSPENDED_WITHIN)):
        word = lower[i]
        if word == "suspended":
            return True
        if word in _PART or word in numbers or word.isdigit() or word in (".", ";"):
            return False
    return False


def scope_of(page: Page, first: int, last: int, begin: int, stop: int) -> tuple[str, ...]:
    """Which question the term answers, and whether it comes on top of others (``others``)."""
    lower = page.scan.lower
    left = lower[max(begin, first - _LEFT) : first]
    right = lower[last + 1 : min(stop, last + _RIGHT)]
    near = set(left)
    if "may" in near and page.scan.words[first - 1 - left[::-1].index("may")] == "May":
        near.discard("may")  # the month
    scope = "imposed"
    sentenced = _sentenced(left)
    if not sentenced and (near & SOUGHT or _called_for(left) or left[-2:] in (["ask", "for"], ["asks", "for"])):
        scope = "sought"
    elif ("suspended" in near and not _other_length(left)) or suspended_after(lower, last + 1, stop):
        scope = "suspended"
    elif _least(lower, left, first):
        scope = "minimum"
    elif (
        _possible(left)
        or right[:2] == ["if", "convicted"]
        or "maximum" in near
        or (near & _MAXIMUM and not sentenced)
        or "maximum" in right[:2]
        or ("up" in left[-2:] and "to" in left[-1:] and not sentenced)
    ):
        scope = "maximum"
    elif _was_served(near, left, right):
        scope = "served"
    elif _minimum(lower, first, near, left, right):
        scope = "minimum"
    elif ("probation" in near and "and" not in left[left.index("probation") :]) or "probation" in right[:3]:
        scope = "probation"
    extra = []
    if (left[-1:] and left[-1] in ("another", "extra", "additional", "further")) or (
        "more" in lower[first : last + 1] and "than" not in lower[first : last + 1]
    ):
        extra.append("others")  # "another three years behind bars": on top of a term told of elsewhere
    if near & _ON_TOP and "life" in lower[first : last + 1]:
        extra.append("others")
    return (scope, *extra)


def _sentenced(left: list[str]) -> bool:
    """Whether the words before a term say that it was imposed: "was sentenced to", not "will be sentenced and faces"."""
    for word in reversed(left):
        if word in _SENTENCED:
            return True
        if word in _FACES:
            return False
    return False


def _called_for(left: list[str]) -> bool:
    """Whether a term is what is called for: "the prosecution called for a jail term of 11 years"."""
    return any(word in _CALLED and left[i + 1] == "for" for i, word in enumerate(left[:-1]))


def _other_length(left: list[str]) -> bool:
    """Whether what the words before a term say is suspended is another term: "two years suspended and 18 months in jail"."""
    at = len(left) - 1 - left[::-1].index("suspended")
    return "and" in left[at:] or "but" in left[at:]


def _least(lower: list[str], left: list[str], first: int) -> bool:
    """Whether a term is the least that somebody has to sit: "will spend at least 22 years behind bars"."""
    spend = not {"spend", "serve"}.isdisjoint(left)
    hedge = lower[first : first + 4]
    if hedge[:3] == ["a", "minimum", "of"] or hedge[:2] == ["minimum", "of"] or hedge[:2] == ["a", "minimum"]:
        return True
    if not spend:
        return False
    return hedge[:2] == ["at", "least"] or hedge[:3] == ["no", "less", "than"] or left[-4:-2] == ["at", "least"]


def _was_served(near: set[str], left: list[str], right: list[str]) -> bool:
    if near & _SERVED and "serving" not in near and not _of_whole(left):
        return True
    if left[-1:] in (["did"], ["done"]) or (not near.isdisjoint(_HELD) and not near & _SENTENCED):
        return True  # "did three years for burglary", "held for 14 days in police custody"
    if left[-1:] == ["serving"] and ("of" in right[:1] or not RELEASED.isdisjoint(left)):
        return True  # "serving 11 years of an 18-year term", "released in May after serving 14 years"
    if left[-1:] == ["after"] and near.isdisjoint(_ALLOWED):
        # "freed after four months in detention", "on bail after 16 days in jail"
        return not RELEASED.isdisjoint(left) or not _CELLS.isdisjoint(right[:4])
    return "credit" in near and "served" in right[:3]


def _minimum(lower: list[str], first: int, near: set[str], left: list[str], right: list[str]) -> bool:
    if _of_whole(left):
        return False  # "must serve 85% of his 20-year sentence before he is eligible for parole"
    return (
        "minimum" in near
        or "minimum" in right[:2]
        or not {"tariff", "non"}.isdisjoint(right[:2])
        or left[-2:] in (["parole", "after"], ["parole", "in"], ["paroled", "after"], ["paroled", "in"])
        or left[-2:] in (["parole", "for"], ["eligibility", "for"], ["ineligibility", "for"], ["release", "for"])
        or {"parole", "period"} <= near
        or ("serve" in near and ("least" in near or "least" in lower[first : first + 2]))
        or (
            "parole" in right
            and (
                "before" in right
                or "eligible" in right
                or ("possibility" in right and not {"without", "no"} & set(right))
            )
        )
    )


def _possible(left: list[str]) -> bool:
    """Whether the words before a term make it one that may be imposed: "could be jailed for 10 years", "looking at life"."""
    if left[-2:] == ["eligible", "for"] or any(tuple(left[i : i + 2]) in _AWAITED for i in range(len(left) - 1)):
        return True
    return any(one in _MODALS and left[i + 1] == "be" for i, one in enumerate(left[:-1]))


def _of_whole(left: list[str]) -> bool:
    """Whether the words before a term make it the whole of which a part was served: "18 months of a three-year term"."""
    return left[-2:-1] in (["of"], ["into"]) and left[-1] in ("a", "an", "his", "her", "their", "the", "that")


__all__ = ["RELEASED", "SOUGHT", "scope_of", "suspended_after"]
