"""How two claims' frames compare: ordered, named levels with vetoes. The number itself is never part of a frame."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from factcli import lang
from factcli.align.items import Item, Side, generic_person
from factcli.values import Interval

# Verb classes that state one happening from two sides.
_RELATED = (
    frozenset({"kill", "die", "murder", "fatally shoot", "fatally stab"}),
    frozenset({"sentence", "jail", "imprison", "receive", "give", "serve"}),
    frozenset({"publish", "release", "post", "share", "issue"}),
    frozenset({"arrest", "capture", "hold"}),
    frozenset({"shoot", "fire", "fatally shoot", "open fire"}),
    frozenset({"burn", "torch"}),
    frozenset({"strike", "tsunami"}),
    frozenset({"acquire", "agree", "pay", "merge", "announce"}),
    frozenset({"acquire", "sell"}),
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
    frozenset({"seize", "arrest"}),
    frozenset({"cut", "lay off", "eliminate", "shed"}),
    frozenset({"hold", "stage", "host"}),
    frozenset({"pull", "rescue"}),
    frozenset({"cancel", "delay"}),
    frozenset({"cancel", "axe"}),
    frozenset({"delay", "reschedule", "move"}),
    frozenset({"surrender", "arrest"}),
    frozenset({"ban", "suspend"}),
    frozenset({"rescue", "release"}),
    frozenset({"charge", "arraign", "appear"}),
    frozenset({"begin", "break out", "erupt", "ignite", "spark"}),
    frozenset({"release", "come out", "premiere", "open", "launch", "go on sale", "introduce"}),
    frozenset({"begin", "open"}),
    frozenset({"sign", "join", "move", "transfer"}),
    frozenset({"appoint", "hire", "become"}),
    frozenset({"found", "create", "set up", "form"}),
    frozenset({"crash", "collide", "plough", "slam", "strike", "ram", "smash"}),
    frozenset({"bury", "funeral"}),
    frozenset({"trial", "try"}),
    frozenset({"protest", "march", "rally", "gather", "take part", "attend"}),
    frozenset({"find", "recover", "spot", "locate"}),
    frozenset({"search", "look", "hunt", "seek"}),
    frozenset({"destroy", "burn"}),
    frozenset({"rise", "gain"}),
    frozenset({"fall", "lose"}),
    frozenset({"spend", "stay"}),
    frozenset({"speak", "address"}),
    frozenset({"beat", "win"}),
)
# Verbs that say nothing about what happened to the thing counted.
_EMPTY = frozenset(
    "happen occur be have say include see report know make take get go come do give leave find show tell".split()
) | {"take place"}
_STATUS = frozenset({"accused", "charged", "convicted", "acquitted", "pleaded"})
_ALLEGED = frozenset({"accused", "charged"})
_TERM_SCOPES = frozenset({"sought", "maximum", "imposed", "served", "minimum", "suspended", "probation"})
# What became of people who are counted, by the class of the verb that says so.
_FATES = {
    **dict.fromkeys(("kill", "die", "murder", "fatally shoot", "fatally stab"), "dead"),
    **dict.fromkeys(("injure", "hurt", "wound", "hospitalise"), "injured"),
    **dict.fromkeys(("miss",), "missing"),
    **dict.fromkeys(("arrest", "detain", "charge", "indict", "arraign", "convict", "sentence", "jail"), "accused"),
}
_WHEN = frozenset({"date", "time", "duration"})
_PARTS = frozenset({"others", "more", "part", "total", "each", "rate", "offset", "before", "times", "difference"})


@dataclass(slots=True, eq=False)  # made for every pair: such a one is made and read faster than a named tuple
class Comparison:
    """Two frames compared: the ``score`` of their likeness.

    ``head`` and ``predicate`` tell how those slots compare: ``same``, ``class``, ``generic``, ``none`` or ``other``;
    ``likeness`` is that of all words, ``near`` that of the words nearest to the value; ``shared`` is how many they share.
    """

    score: float
    head: str
    predicate: str
    likeness: float
    near: float
    subject: str
    shared: int = 0

    @property
    def level(self) -> str:
        """The named level that the likeness reaches."""
        noun, verb = self.head in ("same", "class"), self.predicate in ("same", "related")
        if self.likeness >= 0.85:
            return "same words"
        if verb:
            if noun:
                return "same noun and verb"
            return "same verb and subject" if self.subject == "same" else "same verb"
        if noun:
            return "same noun"
        return "like words" if self.likeness >= 0.3 else "same value"


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


def heads(a: Side, b: Side) -> str:
    """How two counted nouns compare: ``same``, ``class``, ``generic``, ``none`` or ``other``."""
    one, two = a.head, b.head
    claim, other = a.claim, b.claim
    if one == two:
        if claim.unit == "time":  # "three times": what was done three times tells
            return "same" if predicates(a.predicate, b.predicate) in ("same", "related") else "other"
        return "same" if one else "none"
    if claim.kind == "count":
        if claim.unit != other.unit:
            return "other"
        if claim.unit == "person":
            if generic_person(one) or generic_person(two):
                return "generic"
            return "class" if claim.frame.head_class == other.frame.head_class else "other"
        return "class"
    if not one or not two:
        return "none"
    return "class" if claim.frame.head_class == other.frame.head_class else "other"


def hopeless(head: str, predicate: str) -> bool:
    """Whether neither noun nor verb speaks for one question: with no word in common, exclusive values are left at that."""
    return predicate == "other" and (head == "none" or head == "other")


def compare(a: Side, b: Side, head: str, predicate: str) -> Comparison:
    """Compare two claims of one kind as answers to one question, their nouns and verbs being compared already."""
    if predicate == "other" and a.predicate in b.weight and b.predicate in a.weight:
        predicate = "crossed"
    verb_and_people = _PREDICATE[predicate]
    subject = "none"
    if a.subject >= 0 and b.subject >= 0:
        subject = "same" if a.subject == b.subject else "other"
        verb_and_people += _SUBJECT[subject]
    if not a.taking_part.isdisjoint(b.taking_part):
        verb_and_people += min(0.5, 0.25 * len(a.taking_part & b.taking_part))
    noun = 0.5 if head == "same" and a.claim.kind == "count" and generic_person(a.head) else _HEAD[head]
    score = noun + verb_and_people
    shared = a.words & b.words
    if not shared:
        return Comparison(score, head, predicate, 0.0, 0.0, subject)
    # Weights are whole numbers, so the order of adding is all one.
    one, two = a.weight, b.weight
    total = 0
    for word in shared:
        total += one[word] * two[word]
    like = total / (a.norm * b.norm)
    near = 0.0
    nearest = a.near & b.near  # among those shared
    if nearest:
        total = 0
        for word in nearest:
            total += one[word] * two[word]
        near = total / (a.near_norm * b.near_norm)
    score += 1.4 * like + near
    return Comparison(score, head, predicate, like, near, subject, len(shared))


def veto(a: Item, b: Item, found: Comparison) -> str:
    """Why two claims that were compared cannot answer one question, in plain words, or ``""``."""
    if found.subject == "other" and a.claim.kind == "term":
        return vetoed(a, b, found.head, found.predicate) or "the terms of two people"
    why = vetoed(a, b, found.head, found.predicate)
    return "" if why == _OTHER_THINGS and _called_otherwise(a, b, found) else why


_OTHER_THINGS = "different things are counted"
_CALLED = 0.1  # how like the two sentences must be


def _called_otherwise(a: Item, b: Item, found: Comparison) -> bool:
    """Whether the same people may be counted under two names by one verb: two gunmen, two suspects; no men and women."""
    one, two = a.claim, b.claim
    if not one.unit == two.unit == "person" or one.value != two.value or found.likeness < _CALLED:
        return False
    sexes = {lang.person_nouns().get(one.frame.head, ""), lang.person_nouns().get(two.frame.head, "")}
    return found.predicate in ("same", "related") and not sexes >= {"m", "f"}


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
        return _OTHER_THINGS
    if head == "other" and kind in ("measure", "money", "percent") and predicate in ("other", "crossed"):
        return "different things are measured"
    if kind == "count" and a.claim.unit == b.claim.unit == "person":
        one, two = _FATES.get(fa.predicate_class, ""), _FATES.get(fb.predicate_class, "")
        if one and two and one != two:
            return f"the {one} are not the {two}"
    if kind == "duration" and _two_races(a, b):
        return "times of two races"
    return ""


def _two_races(a: Item, b: Item) -> bool:
    """Whether two lengths told in minutes and seconds lie too far apart to be times of one race, whatever the slip."""
    one, two = a.claim.allowed, b.claim.allowed
    if not all(item.claim.value.endswith("S") and "M" in item.claim.value for item in (a, b)):
        return False
    if not isinstance(one, Interval) or not isinstance(two, Interval):
        return False
    if not isinstance(one.low, Decimal) or not isinstance(two.low, Decimal):
        return False
    return max(one.low, two.low) * 4 > min(one.low, two.low) * 5


def _scopes_differ(a: Item, b: Item) -> str:
    one, two = a.scope & _STATUS, b.scope & _STATUS
    if one and two and not one & two and a.claim.kind not in ("date", "period", "time"):
        # a crime has its day whoever judges it, and who is charged with three is accused of three
        alike = one | two <= _ALLEGED and a.claim.value == b.claim.value
        if not alike:
            return f"{min(one)} is not {min(two)}"
    one, two = a.scope & _TERM_SCOPES, b.scope & _TERM_SCOPES
    if one and two and one != two:
        return f"{min(one)} is not {min(two)}"
    one, two = a.scope & _PARTS, b.scope & _PARTS
    if one != two and (one | two) - {"total", "part"}:
        # "182 others were taken to hospital", beside two who died, are the 182 of another article
        others = a.claim.kind == "count" and (one | two) - {"total", "part"} == {"others"}
        if not (others and a.claim.value == b.claim.value and len(a.claim.value) > 1):
            return "a part is not the whole"
    return ""
