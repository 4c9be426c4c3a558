"""Dates of birth, and the years of a life: ``born in 1975`` · ``(b. 12 March 1930)`` · ``Ann Marsh (1931–2020)``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from factcli import lang
from factcli.checks.age_arithmetic.evidence import Dated, Days, Known, Told, kin, with_year
from factcli.checks.base import Draft, tokens_of
from factcli.kinds import Page
from factcli.kinds.age.whose import pronoun
from factcli.values import Interval

_BREAK = frozenset("who that which whose whom to into and but or when while before after since until ; : - –".split())
_BORN = frozenset(["born", "b"])
_REACH = 12
_REIGN = frozenset("king queen emperor empress pope tsar sultan president governor mayor minister archbishop".split())
_DYING = frozenset("died dies death late obituary buried funeral killed".split())
_LEAST, _MOST = 15, 122  # years of a life that a pair of years in brackets may be


def told_of(draft: Draft) -> bool:
    """Whether the draft may state when somebody was born: a cheap look, before anything is worked out."""
    return not draft.vocabulary.isdisjoint(_BORN) or bool(draft.of_kind("period"))


def births(draft: Draft, who: Known, found: Sequence[Dated]) -> Iterator[Told]:
    """Every date of birth that the draft states of somebody who is unmistakable."""
    page = draft.page
    scan = page.scan
    begins = {one.first: one for one in found}
    for at in draft.tokens(_BORN):
        if scan.lower[at] == "b" and not (scan.word(at - 1) == "(" and scan.word(at + 1) == "."):
            continue
        dated = _date_after(page, at, begins)
        if dated is None or not with_year(page, dated) or not isinstance(dated.days, Interval):
            continue
        person = _whose(who, at, dated.last)
        if person:
            yield Told(person, dated.days, dated.claim, dated.first, dated.last, "birth")


def _date_after(page: Page, at: int, begins: dict[int, Dated]) -> Dated | None:
    scan = page.scan
    stop = min(scan.bounds(at)[1], at + _REACH)
    verbs = lang.past_tenses()
    for i in range(at + 1, stop):
        if i in begins:
            return begins[i]
        word = scan.lower[i]
        if word in _BREAK or word == ")" or (word in verbs and not scan.words[i][0].isupper()):
            return None
    return None


def _whose(who: Known, at: int, last: int) -> str:
    """The person who was born: named or meant by a pronoun before ``born``, or after the phrase that it opens."""
    page = who.page
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if lower[at - 1] == "-" and scan.glued(at):
        return ""
    left = at - 1
    while left >= begin and (
        lower[left] in (",", "(", "who", "was", "is", "had", "been", "aged", "now", "also") or _age_at(page, left)
    ):
        left -= 1
    if left < begin or (left == begin and not lower[left][0].isalnum()):
        return _after(who, last + 1, stop) if lower[at - 1 : at] != ["was"] else ""
    if lower[left] in ("he", "she"):
        return _by_pronoun(who, left)
    name = page.names.at(left)
    if name is None or name.possessive or (kin(page, name.first, begin) and lower[name.first - 1] == "of"):
        return ""
    if lower[name.first - 1 : name.first] in (["and"], ["or"], ["&"]) and "was" not in lower[left + 1 : at]:
        return ""
    return who.unmistakable(name)


def _age_at(page: Page, at: int) -> bool:
    word = page.scan.lower[at]
    return word.isdigit() and len(word) < 3 and page.scan.word(at - 1) in (",", "(", "aged")


def _after(who: Known, at: int, stop: int) -> str:
    """Born in 1975 in Leeds, Marsh … · Born in 1975, she …"""
    page = who.page
    scan = page.scan
    i = at
    while i < stop and i - at < 8 and scan.lower[i] != ",":
        if not (scan.words[i][0].isupper() or scan.lower[i] in ("in", "at", "near", "the", "of", "on")):
            return ""
        i += 1
    i += 1
    if i >= stop:
        return ""
    if scan.lower[i] in ("he", "she"):
        return _by_pronoun(who, i)
    name = page.names.at(i)
    if name is None and i + 1 < stop and scan.lower[i] in ("mr", "mrs", "ms", "dr"):
        name = page.names.at(i + 1) or page.names.at(i + 2)
    if name is None or name.possessive or scan.word(name.last + 1) == "and":
        return ""
    return who.unmistakable(name)


def _by_pronoun(who: Known, at: int) -> str:
    """Whom a pronoun stands for, where the two sentences up to it name one person only whom it fits."""
    page = who.page
    subject, readings, certainty, _ = pronoun(page, at, -1)
    if readings or certainty != "firm" or not subject.name:
        return ""
    scan = page.scan
    sentence = scan.sentence_of[at]
    since = scan.first[max(0, sentence - 1)]
    people = {name.key for name in page.names.between(since, at) if name.kind == "person"}
    if people != {subject.name} or kin(page, at, at - 1):
        return ""
    if any(word in lang.kin_nouns() for word in scan.lower[since:at]):
        return ""
    return who.by_key(subject.name)


def lives(draft: Draft, who: Known) -> Iterator[tuple[Told, Days]]:
    """The years of a life in brackets behind a name, with the days of the death: ``Ann Marsh (1931–2020)``."""
    page = draft.page
    scan = page.scan
    dead: set[str] | None = None
    for claim in draft.of_kind("period"):
        if not isinstance(claim.allowed, Interval) or not isinstance(claim.until, Interval):
            continue
        first, last = tokens_of(draft, claim)
        if claim.allowed.kind is not date or claim.until.kind is not date:
            continue
        begin, end = cast(Days, claim.allowed), cast(Days, claim.until)
        if scan.word(first - 1) != "(" or scan.word(last + 1) != ")":
            continue
        name = page.names.at(first - 2)
        if (
            name is None
            or begin.low is None
            or end.high is None
            or not _LEAST <= end.high.year - begin.low.year <= _MOST
        ):
            continue
        before = scan.lower[max(0, name.first - 3) : name.last + 1]
        dead = _dead(draft) if dead is None else dead
        person = "" if _REIGN.intersection(before) or name.key not in dead else who.unmistakable(name)
        if person:
            yield Told(person, begin, claim, first, last, "birth"), end


def _dead(draft: Draft) -> set[str]:
    """The names in whose sentences a death is told of."""
    sentence_of = draft.page.scan.sentence_of
    sentences = {sentence_of[at] for at in draft.tokens(_DYING)}
    return {name.key for name in draft.page.names.found if sentence_of[name.first] in sentences}


__all__ = ["births", "lives", "told_of"]
