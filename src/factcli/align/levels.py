"""How two claims' frames compare: ordered, named levels with vetoes. The number itself is never part of a frame."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from factcli.align.items import Item, generic_person, likeness

# Verb classes that state one happening from two sides.
_RELATED = (
    frozenset({"kill", "die", "murder"}),
    frozenset({"sentence", "jail", "imprison", "receive", "give", "serve"}),
    frozenset({"publish", "release", "post", "share", "issue"}),
    frozenset({"arrest", "capture", "hold"}),
    frozenset({"shoot", "fire", "open"}),
    frozenset({"acquire", "agree", "pay", "merge", "announce"}),
    frozenset({"strike", "hit", "occur", "happen", "take"}),
    frozenset({"explode", "detonate", "occur", "happen", "go"}),
    frozenset({"steal", "take", "snatch", "make", "rob"}),
    frozenset({"seize", "confiscate", "recover", "capture"}),
    frozenset({"injure", "hurt"}),
    frozenset({"capsize", "overturn", "sink"}),
    frozenset({"launch", "lift"}),
    frozenset({"fly", "orbit", "circle"}),
    frozenset({"refuse", "reject"}),
    frozenset({"raise", "lift", "rise", "hike"}),
    frozenset({"cut", "reduce", "lower", "slash"}),
    frozenset({"surrender", "give"}),
)
# Verbs that say nothing about what happened to the thing counted.
_EMPTY = frozenset("be have say include see report know make take get go come do give leave find show tell".split())
_STATUS = frozenset({"accused", "charged", "convicted", "acquitted", "pleaded"})
_TERM_SCOPES = frozenset({"sought", "maximum", "imposed", "served", "minimum", "suspended", "probation"})
_WHEN = frozenset({"date", "time", "duration"})
_PARTS = frozenset({"others", "more", "part", "total", "each", "rate", "offset", "times"})


class Comparison(NamedTuple):  # made for every pair, and made several times as fast as a frozen dataclass
    """Two frames compared: ``score`` of their likeness, the ``level`` it reaches, and a veto if any.

    ``head`` and ``predicate`` tell how those slots compare: ``same``, ``class``, ``generic``, ``none`` or ``other``;
    ``likeness`` is that of all words, ``near`` that of the words nearest to the value.
    """

    score: float
    level: str
    veto: str
    head: str
    predicate: str
    likeness: float
    near: float
    subject: str


_HEAD = {"same": 1.2, "class": 0.8, "generic": 0.35, "none": 0.0, "other": -0.6}
_PREDICATE = {"same": 1.0, "related": 0.7, "weak": 0.3, "crossed": 0.2, "none": 0.0, "other": -0.5}
_SUBJECT = {"same": 0.5, "none": 0.0, "other": -0.4}


@cache
def _relatives() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in _RELATED:
        for one in group:
            table.setdefault(one, set()).update(group)
    return {one: frozenset(others) for one, others in table.items()}


@lru_cache(maxsize=8192)
def predicates(a: str, b: str) -> str:
    """How two verb classes compare: ``same``, ``related``, ``none`` (one says nothing) or ``other``."""
    if not a or not b:
        return "none"
    if a == b:
        return "weak" if a in _EMPTY else "same"
    if b in _relatives().get(a, ()):
        return "related"
    if a in _EMPTY or b in _EMPTY:
        return "none"
    return "other"


def heads(a: Item, b: Item) -> str:
    """How two counted nouns compare: ``same``, ``class``, ``generic``, ``none`` or ``other``."""
    fa, fb = a.claim.frame, b.claim.frame
    one, two = fa.head, fb.head
    if one == two:
        if a.claim.unit == "time":  # "three times": what was done three times tells
            return "same" if predicates(fa.predicate_class, fb.predicate_class) in ("same", "related") else "other"
        return "same" if one else "none"
    if a.claim.kind == "count":
        if a.claim.unit != b.claim.unit:
            return "other"
        if a.claim.unit == "person":
            if generic_person(one) or generic_person(two):
                return "generic"
            return "class" if fa.head_class == fb.head_class else "other"
        return "class"
    if not one or not two:
        return "none"
    return "class" if fa.head_class == fb.head_class else "other"


def hopeless(a: Item, b: Item) -> bool:
    """Whether no noun, verb or other word speaks for one question: such values exclude each other and are left at that."""
    return a.words.words.isdisjoint(b.words.words) and predicates(a.claim.frame.predicate_class, b.claim.frame.predicate_class) == "other" and heads(a, b) in (
        "none",
        "other",
    )


def compare(a: Item, b: Item) -> Comparison:
    """Compare two claims of one kind as answers to one question."""
    fa, fb = a.claim.frame, b.claim.frame
    head = heads(a, b)
    predicate = predicates(fa.predicate_class, fb.predicate_class)
    if predicate == "other" and (fa.predicate_class in b.words.weight and fb.predicate_class in a.words.weight):
        predicate = "crossed"
    like = likeness(a.words, b.words)
    near = likeness(a.near, b.near) if like else 0.0  # the near words are among them
    subject = "none"
    if a.subject >= 0 and b.subject >= 0:
        subject = "same" if a.subject == b.subject else "other"
    score = _HEAD[head]
    if head == "same" and a.claim.kind == "count" and generic_person(fa.head):
        score = 0.5
    score += _PREDICATE[predicate] + _SUBJECT[subject] + min(0.5, 0.25 * len(a.taking_part & b.taking_part))
    score += 1.4 * like + 1.0 * near
    veto = vetoed(a, b, head, predicate)
    if not veto and subject == "other" and a.claim.kind == "term":
        veto = "the terms of two people"
    return Comparison(score, _level(head, predicate, subject, like), veto, head, predicate, like, near, subject)


def vetoed(a: Item, b: Item, head: str, predicate: str) -> str:
    """Why two claims cannot answer one question, in plain words, or ``""``."""
    fa, fb = a.claim.frame, b.claim.frame
    kind = a.claim.kind
    if a.scope or b.scope:
        narrowed = _scopes_differ(a, b)
        if narrowed:
            return narrowed
    if "superseded" in (fa.modality, fb.modality):
        return "one tells what no longer holds"
    if (
        (fa.modality == "negated") != (fb.modality == "negated")
        and "0" not in (a.claim.value, b.claim.value)
        and (kind not in _WHEN or predicate == "same")  # "would not play on Friday", "Friday's game is off"
    ):
        return "denied is not stated"
    if fa.complement and fb.complement and fa.complement != fb.complement and fa.head == fb.head:
        return f"{fa.complement} is not {fb.complement}"
    if head == "other" and kind == "count":
        return "different things are counted"
    if head == "other" and kind in ("measure", "money", "percent") and predicate in ("other", "crossed"):
        return "different things are measured"
    return ""


def _scopes_differ(a: Item, b: Item) -> str:
    one, two = a.scope & _STATUS, b.scope & _STATUS
    if (
        one and two and not one & two and a.claim.kind not in ("date", "period", "time")
    ):  # a crime has its day whoever judges it
        return f"{min(one)} is not {min(two)}"
    one, two = a.scope & _TERM_SCOPES, b.scope & _TERM_SCOPES
    if one and two and one != two:
        return f"{min(one)} is not {min(two)}"
    one, two = a.scope & _PARTS, b.scope & _PARTS
    if one != two and (one | two) - {"total", "part"}:
        return "a part is not the whole"
    return ""


def _level(head: str, predicate: str, subject: str, like: float) -> str:
    if like >= 0.85:
        return "same words"
    if head in ("same", "class") and predicate in ("same", "related"):
        return "same noun and verb"
    if predicate in ("same", "related") and subject == "same":
        return "same verb and subject"
    if predicate in ("same", "related"):
        return "same verb"
    if head in ("same", "class"):
        return "same noun"
    return "like words" if like >= 0.3 else "same value"
