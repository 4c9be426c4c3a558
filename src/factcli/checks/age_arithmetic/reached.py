"""Ages that somebody will reach: ``47 … will be 80 when he is eligible in 25 years``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcli.checks.age_arithmetic.evidence import Known, Told
from factcli.checks.base import Draft, Part, finding
from factcli.kinds import Page
from factcli.kinds.age.whose import pronoun
from factcli.model import Claim, Fact
from factcli.scan.numbers import Number, number_at

NAME = "age-arithmetic"
_SPANS = ("in", "after", "within")
_BEFORE: frozenset[str] = frozenset(["when", "before", "by", "years"])
_CLOSING: frozenset[str] = frozenset([".", ",", "years", "and", '"', ""])
_VERBS = frozenset(("be", "is", "turns", "reaches"))
_AHEAD = ("will", "would", "until", "when")
_OLDEST = 122
_CREDIT = 6  # years that somebody may have served before a sentence is told


def ahead(draft: Draft) -> bool:
    """Whether the draft may tell of an age that will be reached, and in how many years: a cheap look."""
    return "years" in draft.vocabulary and not draft.vocabulary.isdisjoint(_AHEAD)


def reached(draft: Draft, who: Known, told: Sequence[Told]) -> Iterator[Fact]:
    """Future ages that the age now and the years between do not add up to."""
    now = {one.person: one for one in told if one.sort == "age"}
    if not now or not ahead(draft):
        return
    scan = draft.page.scan
    for at in draft.tokens(_VERBS):
        word = scan.lower[at]
        if word == "be" and scan.word(at - 1) in ("will", "would"):
            subject, follow = at - 2, _BEFORE
        elif word in ("is", "turns", "reaches") and scan.word(at - 2) in ("until", "when"):
            subject, follow = at - 1, _CLOSING
        else:
            continue
        begin, stop = scan.bounds(at)
        number = number_at(scan, at + 1) if at + 1 < stop else None
        if number is None or not _plain(number) or scan.word(number.last + 1) not in follow:
            continue
        span = _span(draft.page, number, begin, stop)
        person = _who(who, subject)
        one = now.get(person)
        if span is None or one is None or not _plain(span) or one.age < 0:
            continue
        years, later = span.low, int(number.low)
        least = Decimal(one.age) + years - (_CREDIT if scan.word(span.first - 1) != "in" else 1)
        most = Decimal(one.age) + years + 1
        if not least <= later <= most + 1:
            yield _fact(draft, person, one, number, span)


def _plain(number: Number) -> bool:
    return number.form in ("digits", "words") and number.low == number.high <= _OLDEST and number.hedge_first < 0


def _span(page: Page, number: Number, begin: int, stop: int) -> Number | None:
    """The years that the same sentence says will have passed: "in 25 years", "after serving 30 years"."""
    scan = page.scan
    for i in (*range(number.last + 1, stop), *range(begin, number.first)):
        if scan.lower[i] not in _SPANS:
            continue
        j = i + 1
        while j < stop and scan.lower[j] in ("serving", "the", "at", "least", "about", "his", "her"):
            if scan.lower[j] in ("least", "about"):
                return None
            j += 1
        span = number_at(scan, j) if j < stop else None
        if span is not None and scan.word(span.last + 1) == "years":
            return span
    return None


def _who(who: Known, at: int) -> str:
    page = who.page
    scan = page.scan
    if scan.word(at) == "," and scan.word(at - 1).isdigit() and scan.word(at - 2) == ",":
        at -= 3  # "Marsh, 47, will be"
    if scan.word(at) in ("he", "she"):
        subject, readings, certainty, _ = pronoun(page, at, -1)
        if readings or certainty != "firm" or not subject.name:
            return ""
        return who.by_key(subject.name)
    name = page.names.at(at)
    return who.unmistakable(name) if name is not None else ""


def _fact(draft: Draft, person: str, one: Told, number: Number, span: Number) -> Fact:
    scan = draft.page.scan
    claim: Claim = one.claim
    text = " ".join(scan.text(span.first, span.last + 1).split())
    return finding(
        draft,
        NAME,
        f"How old will {person} be then?",
        [
            Part(one.first, one.last, claim.value, claim=claim),
            Part(number.first, number.last, str(int(number.low))),
            Part(span.first, span.last + 1, text),
        ],
        [f"who is {one.age} will be about {int(one.age + span.low)} after {text}, not {int(number.low)}"],
        kind="age",
        subject=person,
        certainty="firm" if scan.word(span.first - 1) == "in" else "tentative",
    )


__all__ = ["ahead", "reached"]
