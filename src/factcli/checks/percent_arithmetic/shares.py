"""Shares beside their two numbers: ``12 of 40 (30%)`` · ``12 of the 40, or 30 per cent`` · ``30% (12 of 40)`` ·
``Of the 40 homes, 12 (30%) burned``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcli.checks.base import Draft, Part
from factcli.checks.percent_arithmetic.figures import Figure, figure_at, middle, ratio, shown, widened
from factcli.model import Claim
from factcli.scan import clauses

_LINKS = (("(",), (",", "or"), ("-", "or"), ("—", "or"), ("–", "or"), ("or",), (",",), ("—",), ("-",))
_HEDGES = frozenset("about around some nearly almost just over under more less than roughly approximately only".split())

_COMPARING = frozenset("more less fewer higher lower above below of better worse than points".split())
_LABELS = frozenset("part chapter day week stage phase game round page season episode no step lap leg group".split())

Finding = tuple[str, list[Part], str]
"""The question, the parts and the reason of a finding."""


def shares(draft: Draft, claims: Mapping[int, Claim]) -> Iterator[Finding]:
    """Shares that their numbers do not give."""
    scan = draft.page.scan
    for at, word in enumerate(scan.lower):
        if word != "of":
            continue
        begin, stop = scan.bounds(at)
        out = scan.word(at - 1) == "out"
        part = _ending(draft, claims, at - 1 - out, begin)
        follow = at + 1
        while follow < stop and scan.lower[follow] in ("the", "its", "their", "his", "her", "all", "those", "these"):
            follow += 1
        fronted = part is None and at <= begin + 1 and scan.words[at] == "Of"
        whole = figure_at(draft, claims, follow, stop) if part is not None or fronted else None
        if fronted and whole is not None:
            part = _told_of(draft, claims, whole, stop)
        if part is None or whole is None or part.unit or whole.unit or not _countable(part, whole):
            continue
        if fronted:
            share = _after(draft, claims, part, stop)
        else:
            share = _after(draft, claims, whole, stop) or _before(draft, claims, part, whole, begin, stop)
        if share is None or "." in part.value:
            continue
        expected = ratio(part.allowed, whole.allowed)
        if expected is None or expected.overlaps(widened(share)):
            continue
        told = f"{part.value} of {whole.value}" if fronted else scan.text(part.first, whole.last)
        question = f"What share is {told}?"
        rate = shown(middle(part.allowed) / middle(whole.allowed) * 100)
        yield question, [_part(part), _part(whole), _part(share)], f"{part.value} of {whole.value} is {rate}"


def _told_of(draft: Draft, claims: Mapping[int, Claim], whole: Figure, stop: int) -> Figure | None:
    """The figure told of a whole that opens the sentence: "Of the 40 homes, 12 …"."""
    scan = draft.page.scan
    phrase = clauses.noun_phrase(scan, whole.last + 1, stop)
    end = max(whole.last, phrase.last, phrase.head)
    return figure_at(draft, claims, end + 2, stop) if end + 2 < stop and scan.lower[end + 1] == "," else None


def _countable(part: Figure, whole: Figure) -> bool:
    return (
        part.bounded
        and whole.bounded
        and part.allowed.low is not None
        and whole.allowed.high is not None
        and part.allowed.low <= whole.allowed.high
    )


def _part(figure: Figure) -> Part:
    return Part(figure.first, figure.last, figure.value, claim=figure.claim)


def _ending(draft: Draft, claims: Mapping[int, Claim], last: int, begin: int) -> Figure | None:
    """The figure whose last token, or whose noun, stands at ``last``: "12 of", "12 people out of"."""
    scan = draft.page.scan
    for i in range(last, max(begin - 1, last - 6), -1):
        if not (scan.lower[i][0].isalnum() or scan.lower[i] == "-"):
            return None
        figure = figure_at(draft, claims, i, scan.bounds(last)[1]) if scan.lower[i] not in _HEDGES else None
        if figure is not None and figure.first == i and figure.last <= last:
            if i > begin and scan.glued(i) and scan.lower[i - 1] in ("-", "/", "."):
                return None
            if i > begin and scan.lower[i - 1] in _LABELS:
                return None
            phrase = clauses.noun_phrase(scan, figure.last + 1, last + 1) if figure.last < last else None
            return figure if phrase is None or phrase.last == last else None
    return None


def _after(draft: Draft, claims: Mapping[int, Claim], whole: Figure, stop: int) -> Figure | None:
    """The percentage behind the whole and its noun: "(30%)", ", or 30 per cent,"."""
    scan = draft.page.scan
    phrase = clauses.noun_phrase(scan, whole.last + 1, stop)
    ends = [whole.last] if phrase.head < 0 or phrase.partitive else [max(phrase.last, phrase.head), whole.last]
    for end in ends:
        for link in _LINKS:
            if tuple(scan.lower[end + 1 : end + 1 + len(link)]) != link:
                continue
            share = figure_at(draft, claims, end + 1 + len(link), stop)
            if share is None or share.unit != "percent" or not share.bounded or not _whole_share(draft, share):
                continue
            closing = scan.word(share.last + 1) if share.last + 1 < stop else "."
            if closing in (")", ",", ".", ";", "—", "–", "-") or (link[-1] == "or" and closing not in _COMPARING):
                return share
    return None


def _whole_share(draft: Draft, share: Figure) -> bool:
    """Whether a percentage is stated as one, not as a fraction in words."""
    return share.claim is not None and share.claim.rule == "percent.share"


def _before(
    draft: Draft, claims: Mapping[int, Claim], part: Figure, whole: Figure, begin: int, stop: int
) -> Figure | None:
    """The percentage before the numbers in brackets: "30% (12 of 40)"."""
    scan = draft.page.scan
    at = part.first - 1
    while at > begin and scan.lower[at] in _HEDGES:
        at -= 1
    link = scan.lower[at]
    if link not in ("(", "or") or (link == "or" and scan.word(at - 1) not in (",", "—", "–", "-")):
        return None
    end = at - 1 if link == "(" else at - 2
    for i in range(end, max(begin - 1, end - 8), -1):
        claim = claims.get(i)
        if claim is not None and claim.kind == "percent":
            figure = figure_at(draft, claims, i, stop)
            noun = clauses.noun_phrase(scan, figure.last + 1, stop) if figure is not None else None
            if figure is None or figure.unit != "percent" or not figure.bounded or not _whole_share(draft, figure):
                return None
            reaches = noun is not None and end in (figure.last, noun.last, noun.head)
            closing = scan.word(whole.last + 1)
            return figure if reaches and (closing in (")", ",", ".") or link == "or") else None
    return None


__all__ = ["Finding", "shares"]
