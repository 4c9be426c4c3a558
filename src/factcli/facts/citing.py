"""What the facts of a story look like once entries have taken part: cited, and only where an article speaks of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from factcli import lang
from factcli.facts.entry import Entry
from factcli.facts.naming import words_at, words_of
from factcli.model import Claim, Evidence, Fact, Placed
from factcli.relation import normalise, relation
from factcli.scan import clauses
from factcli.values import Interval

_YEAR = 366
_FIGURES = frozenset({"figure", "date", "term"})


def settled(facts: Sequence[Fact], entries: Sequence[Entry]) -> tuple[list[Fact], tuple[Entry, ...]]:
    """The facts that both articles and entries state, the entries cited under their file's path; and the misled entries.

    An entry is misled when it was put to a statement of another event, or to one that it cannot be compared with: the
    story is then to be compared without it.
    """
    by_key = {entry.key: entry for entry in entries}
    kept: list[Fact] = []
    misled: dict[str, Entry] = {}
    for fact in facts:
        placed = [one for evidence in fact.values for one in evidence.claims]
        mine = sorted({one.claim.path for one in placed} & by_key.keys())
        drafts = [one for one in placed if one.claim.path not in by_key]
        if not mine or not drafts:
            continue  # what no article speaks of is not reported
        for key in mine:
            own = [one.claim for one in placed if one.claim.path == key]
            if not any(_comparable(a, b.claim) for a in own for b in drafts) or _elsewhere(by_key[key], drafts):
                misled[key] = by_key[key]
        kept.append(_cited(fact, [by_key[key] for key in mine], by_key))
    return kept, tuple(misled[key] for key in sorted(misled))


def _comparable(a: Claim, b: Claim) -> bool:
    return relation(a, b) != "none"


def _elsewhere(entry: Entry, drafts: Sequence[Placed]) -> bool:
    """Whether every statement that a figure was put to is of something else."""
    return entry.sort in _FIGURES and not any(_of(entry, one) for one in drafts)


def _of(entry: Entry, placed: Placed) -> bool:
    """Whether a statement can be of what a figure is of: its article speaks of it, and its sentence of nothing else."""
    claim = placed.claim
    return claim.path in entry.paths and not _later(entry, placed) and not _other_event(entry, claim)


def _later(entry: Entry, placed: Placed) -> bool:
    """Whether a statement's sentence names a time that was still to come when the figure was known."""
    when = placed.when
    return entry.as_of is not None and when is not None and when.low is not None and when.low > entry.as_of


def _other_event(entry: Entry, claim: Claim) -> bool:
    """Whether an event noun that the entry does not have stands nearer to the value than any noun that it has."""
    if not entry.words:
        return False
    events = lang.event_nouns()
    told = {claim.frame.predicate_class, *(one.frame.predicate_class for one in entry.claims)}
    value = claim.start - claim.sentence_start
    mine = others = -1
    for word, at in words_at(claim.sentence):
        far = abs(at - value)
        if clauses.lemma(word) in entry.words:
            mine = far if mine < 0 else min(mine, far)
        elif word in events and events[word][1] not in told:
            others = far if others < 0 else min(others, far)
    return others >= 0 and (mine < 0 or others < mine)


def _cited(fact: Fact, entries: Sequence[Entry], by_key: Mapping[str, Entry]) -> Fact:
    """The fact with its entries under their file's path; a conflict says which entry it is with, and what it says."""
    reasons = [_unkeyed(reason, entries) for reason in fact.reasons]
    certainty = fact.certainty
    if fact.verdict == "conflict":
        against = [entry for entry in entries if _against(fact, entry)]
        reasons[1:1] = [entry.cited for entry in against]
        doubts = [doubt for entry in against if (doubt := _doubt(fact, entry))]
        if doubts and len(doubts) == len(against) and _only_with(fact, by_key):
            certainty = "tentative"
            reasons += doubts
    values = tuple(_placed(evidence, by_key) for evidence in fact.values)
    cited = fact._replace(reasons=tuple(dict.fromkeys(reasons)), values=values, certainty=certainty)
    right = next((entry.names[0] for entry in entries if entry.sort == "spelling"), "")
    return (
        cited._replace(subject=right, question=f"How is {right} spelled?") if right and fact.kind == "name" else cited
    )


def _unkeyed(reason: str, entries: Sequence[Entry]) -> str:
    for entry in entries:
        reason = reason.replace(entry.key.rsplit("/", 1)[-1], entry.path.rsplit("/", 1)[-1])
    return reason


def _pairs(fact: Fact) -> list[tuple[Claim, Claim]]:
    claims = [one.claim for evidence in fact.values for one in evidence.claims]
    return [(a, b) for i, a in enumerate(claims) for b in claims[i + 1 :] if _exclusive(a, b)]


def _exclusive(a: Claim, b: Claim) -> bool:
    return relation(a, b) == "disjoint"


def _against(fact: Fact, entry: Entry) -> bool:
    return any(
        entry.key == one.path and other.path in entry.paths for a, b in _pairs(fact) for one, other in ((a, b), (b, a))
    )


def _only_with(fact: Fact, by_key: Mapping[str, Entry]) -> bool:
    """Whether the articles do not also contradict one another."""
    return all(a.path in by_key or b.path in by_key for a, b in _pairs(fact))


def _doubt(fact: Fact, entry: Entry) -> str:
    """Why it is not certain that the statements against an entry are of its thing, ``""`` when it is."""
    if entry.sort not in _FIGURES or entry.customs:
        return ""
    against = [b if a.path == entry.key else a for a, b in _pairs(fact) if entry.key in (a.path, b.path)]
    against = [claim for claim in against if claim.path in entry.paths]
    named = [claim for claim in against if _names_it(entry, claim)]
    if not named:
        return f"the sentence does not say that it is of {' and '.join(sorted(entry.words) or sorted(entry.names))}"
    when = {one.claim: one.when for evidence in fact.values for one in evidence.claims}
    mine = any(when[claim] is not None for claim in when if claim.path == entry.key)
    if entry.as_of is not None and not mine and all(_long_before(when[claim], entry.as_of) for claim in named):
        return f"the sentence is of a time long before {entry.as_of}"
    return ""


def _long_before(when: Interval[date] | None, day: date) -> bool:
    return when is not None and when.high is not None and (day - when.high).days > _YEAR


def _names_it(entry: Entry, claim: Claim) -> bool:
    """Whether a statement's own sentence says what the entry is of: all its nouns, or, if it has none, one of its names."""
    if entry.words:
        return entry.words <= words_of(claim)
    mine = {part for name in entry.names for part in normalise(name)}
    there = {part for name in (*claim.frame.participants, claim.subject.name) for part in normalise(name)}
    return bool(mine & there)


def _placed(evidence: Evidence, by_key: Mapping[str, Entry]) -> Evidence:
    claims = []
    for one in evidence.claims:
        entry = by_key.get(one.claim.path)
        claims.append(one if entry is None else _under(one, entry))
    return evidence._replace(claims=tuple(claims))


def _under(placed: Placed, entry: Entry) -> Placed:
    return placed._replace(claim=placed.claim._replace(path=entry.path))
