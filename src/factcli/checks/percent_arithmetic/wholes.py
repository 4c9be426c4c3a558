"""Shares of one whole that come to more than all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from factcli.checks.base import Draft, Part
from factcli.checks.percent_arithmetic.figures import HUNDRED, Figure, figure_at, middle, widened
from factcli.model import Claim
from factcli.values import plain

_REST = ("remaining", "rest", "remainder", "other")
_OTHERWISE = frozenset(
    "earlier previous previously last ago compared versus turnout up down rose fell from than poll both respectively "
    "multiple either also respondents while meanwhile".split()
)
_NEITHER = frozenset("undecided unsure abstained abstain abstaining undeclared".split())
_OPPOSITE = (
    (("men", "male", "males", "boys"), ("women", "female", "females", "girls")),
    (("yes", "favour", "favor", "support"), ("no", "against", "oppose")),
)

Finding = tuple[str, list[Part], str]


def wholes(draft: Draft, claims: Mapping[int, Claim]) -> Iterator[Finding]:
    """Sentences whose shares divide one whole and come to more than 100 per cent."""
    scan = draft.page.scan
    by_sentence: dict[int, list[Figure]] = {}
    for at, claim in claims.items():
        if claim.kind == "percent" and claim.unit == "percent" and claim.rule == "percent.share":
            figure = figure_at(draft, claims, at, scan.bounds(at)[1])
            if figure is not None and figure.bounded and figure.first == at:
                by_sentence.setdefault(scan.sentence_of[at], []).append(figure)
    for sentence, figures in by_sentence.items():
        begin, stop = scan.first[sentence], scan.last[sentence]
        otherwise = _OTHERWISE - {"poll"} if len(figures) > 2 else _OTHERWISE
        if len(figures) < 2 or not otherwise.isdisjoint(scan.lower[begin:stop]):
            continue
        figures.sort(key=lambda figure: figure.first)
        undecided = len(figures) > 2 and _undecided(draft, figures[-1])
        if not undecided and not _rest(draft, figures) and not _divides(draft, figures, begin, stop):
            continue
        low = sum((widened(f).low or Decimal(0) for f in figures), Decimal(0))
        if low <= HUNDRED:
            continue
        total = sum((middle(f.allowed) for f in figures), Decimal(0))
        parts = [Part(f.first, f.last, f.value, claim=f.claim) for f in figures]
        named = " and ".join(f.value for f in figures)
        yield (
            f"What do {named} come to?",
            parts,
            f"the shares of one whole come to {plain(total.quantize(Decimal(1)))}%",
        )


def _rest(draft: Draft, figures: list[Figure]) -> bool:
    """Whether the last share is what the others leave: "and the remaining 45%", "the other 45%"."""
    scan = draft.page.scan
    last = figures[-1]
    before = scan.lower[max(scan.bounds(last.first)[0], last.first - 3) : last.first]
    return "the" in before and any(word in _REST for word in before)


def _undecided(draft: Draft, last: Figure) -> bool:
    """Whether the last share is that of who gave no answer, so that the others divide the rest."""
    scan = draft.page.scan
    stop = scan.bounds(last.first)[1]
    return not _NEITHER.isdisjoint(scan.lower[last.last + 1 : min(stop, last.last + 6)])


def _divides(draft: Draft, figures: list[Figure], begin: int, stop: int) -> bool:
    """Whether two shares are of opposites: men and women, yes and no."""
    scan = draft.page.scan
    if len(figures) != 2:
        return False
    between = scan.lower[figures[0].last + 1 : figures[1].first]
    behind = scan.lower[figures[1].last + 1 : min(stop, figures[1].last + 5)]
    if len(between) > 6:
        return False
    for one, other in _OPPOSITE:
        for left, right in ((one, other), (other, one)):
            if _said(between, left) and _said(behind, right):
                return True
    return False


def _said(words: list[str], kinds: tuple[str, ...]) -> bool:
    """Whether one of the kinds is what a share is, not what it is a share of: "55% were men", not "55% of men"."""
    return any(word in kinds and not {"of", "among"} & set(words[max(0, at - 2) : at]) for at, word in enumerate(words))


__all__ = ["wholes"]
