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
    "multiple": "How many times as much",
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
        return f"How is {_spelled(group, subject)} spelled?"
    if claim.kind == "term":
        if not any(_label(placed.claim) for placed in group.placed) and group.entity < 0:
            return f"What sentence: {_gap(claim)}"
        scope = next((s for s in claim.frame.scope if s in _TERM), "imposed")
        return _TERM[scope].format(_the(subject))
    if claim.kind == "quote":
        said = " ".join(claim.value.split()[:8])
        return f"What did {_the(subject)} say: “{said} …”?" if subject != "the story" else f"Which words: “{said} …”?"
    asked = claim.rule.removeprefix("custom.") if claim.rule.startswith("custom.") else claim.kind
    if claim.unit == "times":
        asked = "multiple"
    return f"{_ASK.get(asked, 'What')}: {_gap(claim)}"


def _spelled(group: Aligned, subject: str) -> str:
    """The name as it is spelled most often, where that holds more than the subject: the 67th Precinct, not Precinct."""
    often = Counter(placed.claim.value for placed in group.placed)
    commonest = min(often, key=lambda name: (-often[name], name))
    return commonest if set(subject.split()) < set(commonest.split()) else subject


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

    What happened when is told best by a clause that names whom it happened to, and has the verb that most have.
    """
    claims = [placed.claim for placed in group.placed]
    verbs = Counter(claim.frame.predicate_class for claim in claims if claim.frame.predicate_class)
    often = max(verbs.values(), default=0)

    def key(claim: Claim) -> tuple[bool, bool, bool, bool, bool, bool, int, str, int]:
        rare = verbs[claim.frame.predicate_class] < often
        unnamed = claim.kind in _HAPPENINGS and claim.subject.form != "name"
        said = -min(6, len(claim.frame.words))
        page = not _MARKS.isdisjoint(claim.sentence)  # "Hide Caption [ ] Show Caption"
        part = "part" in claim.frame.scope
        return claim.headline, claim.quoted, page, part, rare, unnamed, said, claim.path, claim.start

    return min(claims, key=key)


_MARKS = frozenset("[]|#@{}")
_HAPPENINGS = frozenset({"date", "time", "period", "duration"})
_BEFORE, _AFTER = 11, 7  # words of the clause shown at most on either side of the value
_CUT = 8  # and before it, where no clause begins in reach
_TELLS = 3  # with fewer words a clause tells nothing, and the one before or after it is shown as well
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
    left = _before(claim.sentence[:at].split())
    right = _after(claim.sentence[at + len(claim.text) :], len(left))
    if not left and not right:  # "In the second, in March 2022, a watchman was killed": what follows the comma
        right = claim.sentence[at + len(claim.text) :].strip(_ENDS + " ").split()[:_CUT]
    joined = right and right[0][0] in _JOINERS  # "the second-floor room"
    return " ".join([*left, "…" + right.pop(0) if joined else "…", *right]).strip(" ,;:.")


def _before(words: list[str]) -> list[str]:
    """The words before a value from where their clause begins, without a hedge; farther back if that says too little."""
    reach = words[-_BEFORE:]
    left = _unhedged([word.strip(_QUOTES) for word in reach[_begins(reach, len(reach) == len(words)) :]])
    left = left[_fronted(left) :]
    while left and (left[0].lower() in _LEADING or left[0].endswith("ly") or not left[0].strip(_ENDS)):
        left.pop(0)
    return left


def _begins(reach: list[str], whole: bool) -> int:
    """Where among the words before a value its clause begins; ``whole`` says that they are all of the sentence's."""
    for i in range(len(reach) - 1, -1, -1):
        word, told = reach[i], len(reach) - 1 - i
        if (word[-1] in _STOPS and _closes(word)) or (")" in word and "(" not in word):
            return i + 1
        if told >= _TELLS and _closes(word):
            return i + 1
    opens = [i + 1 for i, word in enumerate(reach[:-_TELLS]) if word.lower() in _OPENING]
    return 0 if whole else opens[0] if opens else max(0, len(reach) - _CUT)


def _fronted(left: list[str]) -> int:
    """How many words a time takes that stands before its clause: in "2009 and 2010, Marsh was sued" three."""
    for i, word in enumerate(left[:_TELLS]):
        if word.endswith(",") and any(map(str.isdigit, "".join(left[: i + 1]))) and len(left) - i > _TELLS:
            return i + 1
    return 0


def _after(rest: str, told: int) -> list[str]:
    """The words after a value to the end of their clause, or farther if too little has been told."""
    right: list[str] = []
    if rest[:1].isalnum():
        return right
    for word in rest.split()[:_AFTER] if told else rest.lstrip(_ENDS + " ").split()[:_AFTER]:
        if word.startswith("(") and (told or right):
            break
        right.append(word.strip(_QUOTES))
        if _closes(word) and (word[-1] != "," or told + len(right) > _TELLS):
            break
    while right and (right[-1].lower().rstrip(_ENDS) in _TRAILING or not right[-1].strip(_ENDS) or _halved(right)):
        right.pop()
    if right:
        right[-1] = right[-1].rstrip(_ENDS)
    return right


def _halved(words: list[str]) -> bool:
    """Whether words end in the first half of a pair: "between 2019"."""
    return words[-2:-1] in (["between"], ["from"]) and words[-1][:1].isdigit()


_STOPS = ".;:!?)"  # what ends a clause for good
_QUOTES = '"“”()'
_JOINERS = "-–/"
_OPENING = frozenset("who which that when where while after before because if as and but".split())
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
