"""How a fact is named in a report: its subject and the question that its values answer."""

from __future__ import annotations

from collections import Counter

from factcli import lang
from factcli.model import Aligned, Claim, Resolution

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
    "count": "How many",
    "date": "When",
    "period": "When",
    "time": "At what time",
    "duration": "How long",
    "money": "How much",
    "percent": "What share",
    "measure": "What measure",
    "ordinal": "Which in order",
    "number": "How many",
    "year": "When",
    "name": "Which name",
}


def subject_of(group: Aligned, resolution: Resolution) -> str:
    """Whom or what a group's claims are about, in the words of the articles."""
    if group.entity >= 0:
        return resolution.entities[group.entity].name
    claims = [placed.claim for placed in group.placed]
    if claims[0].kind not in ("count", "money", "measure", "percent", "ordinal"):
        entities = [placed.subject for placed in group.placed if placed.subject >= 0]
        if entities:
            often = Counter(entities)
            return resolution.entities[min(often, key=lambda entity: (-often[entity], entity))].name
    labels = [label for claim in claims if (label := _label(claim))]
    if not labels:
        return claims[0].frame.predicate or "the story"
    told = Counter(labels)
    return min(told, key=lambda label: (-told[label], -len(label), label))


def _label(claim: Claim) -> str:
    if claim.subject.text and claim.subject.form != "pronoun":
        return " ".join((claim.subject.name or claim.subject.text).split())
    return ""


def question_of(group: Aligned, subject: str) -> str:
    """The question that the values answer, as plainly as the frame allows."""
    claim = _fullest(group)
    if claim.kind == "age":
        now, then = ("are", "were") if _several(subject) else ("is", "was")
        if claim.attribute == "birth date":
            return f"How old {now} {_the(subject)}?"
        return f"How old {then} {_the(subject)} then?"
    if claim.kind == "name":
        return f"How is {subject} spelled?"
    if claim.kind == "term":
        scope = next((s for s in claim.frame.scope if s in _TERM), "imposed")
        return _TERM[scope].format(_the(subject))
    if claim.kind == "quote":
        said = " ".join(claim.value.split()[:8])
        return f"What did {_the(subject)} say: “{said} …”?" if subject != "the story" else f"Which words: “{said} …”?"
    asked = claim.rule.removeprefix("custom.") if claim.rule.startswith("custom.") else claim.kind
    return f"{_ASK.get(asked, 'What')}: {_gap(claim)}"


def _several(subject: str) -> bool:
    """Whether a subject is a common noun in the plural: the boys."""
    last = subject.rpartition(" ")[2]
    return last.islower() and lang.singular(last) != last and lang.singular(last) in lang.person_nouns()


def _the(subject: str) -> str:
    return (
        subject
        if subject[:1].isupper()
        else f"the {subject}"
        if subject and not subject.startswith(("the ", "a ", "his ", "her "))
        else subject or "somebody"
    )


def _fullest(group: Aligned) -> Claim:
    """A claim whose clause says most: in the body rather than a headline, in the article's own voice, not in part.

    What happened when is told best by a clause that names whom it happened to.
    """
    claims = [placed.claim for placed in group.placed]

    def key(claim: Claim) -> tuple[bool, bool, bool, bool, int, str, int]:
        unnamed = claim.kind in _HAPPENINGS and claim.subject.form != "name"
        said = -min(6, len(claim.frame.words))
        return claim.headline, claim.quoted, "part" in claim.frame.scope, unnamed, said, claim.path, claim.start

    return min(claims, key=key)


_HAPPENINGS = frozenset({"date", "time", "period", "duration"})
_BEFORE, _AFTER = 7, 5  # words of the clause shown on either side of the value
_ENDS = ',.;:!?"”“)('
_ABBREVIATED = frozenset(
    (
        "jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mr. mrs. ms. dr. st. gov. sen. rep. gen. col. "
        "sgt. lt. capt. no."
    ).split()
)


def _gap(claim: Claim) -> str:
    """The clause around the value with a gap in its place: "convicted of raping … women"; the hedge is left out."""
    at = claim.start - claim.sentence_start
    left: list[str] = []
    for word in reversed(claim.sentence[:at].split()[-_BEFORE:]):
        if _closes(word) and left:
            break
        left.insert(0, word.lstrip(_ENDS))
    left = _unhedged(left)
    while left and (left[0].lower() in _LEADING or left[0].endswith("ly") or not left[0]):
        left.pop(0)
    right: list[str] = []
    for word in claim.sentence[at + len(claim.text) :].split()[:_AFTER]:
        right.append(word.rstrip(_ENDS))
        if _closes(word):
            break
    while right and (right[-1].lower() in _TRAILING or not right[-1]):
        right.pop()
    if not left and not right:  # "In the second, in March 2022, a watchman was killed": what follows the comma
        right = claim.sentence[at + len(claim.text) :].strip(_ENDS + " ").split()[: _BEFORE + 1]
    return " ".join([*left, "…", *right]).strip(" ,;:.")


# What a clause does not begin or end with when it is quoted on its own.
_LEADING = frozenset(
    (
        "and but or so that then as for of in on at to by with from was were is are be been has have had who "
        "which while after"
    ).split()
)
_TRAILING = frozenset(
    "a an the and or but of in on at to by with from for between among into over under after before "
    "during when while where who which that "
    "was were is are be been has have had will would could may his her its their as than then also not first".split()
)


def _closes(word: str) -> bool:
    return (
        word[-1] in _ENDS
        and word.lower() not in _ABBREVIATED
        and not (len(word) == 2 and word[0].isupper() and word[1] == ".")
    )


def _unhedged(left: list[str]) -> list[str]:
    """The words before a value without the hedge that ends them: the value says "about 300" itself."""
    if not left:
        return left
    for words, _ in lang.hedges_by_last().get(left[-1].lower(), ()):
        if tuple(word.lower() for word in left[-len(words) :]) == words:
            return left[: -len(words)]
    return left
