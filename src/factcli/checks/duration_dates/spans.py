"""A length beside the period that it is the length of: for ten years, from 1998 to 2006."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcli import lang
from factcli.checks.base import Draft, Part, days_of, finding, lengths_of, tokens_of
from factcli.checks.duration_dates.lengths import Lengths, between, in_words
from factcli.late import late
from factcli.model import Claim, Fact
from factcli.values import Interval
from factcli.values.days import add_months

# What may stand between a length and its period: "a five-year term from 2018 to 2024".
_FIXED = frozenset("term contract plan mandate lease".split())
_NOUNS = _FIXED | frozenset(
    "period stint tenure reign spell career run war stay deal programme program presidency strike festival tour visit "
    "trip conference course season siege closure campaign project study fair tournament event".split()
)
_GAP = frozenset([",", "(", "the", "-", "long", "a", "from", "of", "on"])
_AS = 7  # tokens of "as mayor of Leith" between a length and its period
_WORK_WEEK = Decimal(2)  # days that a week may lack: from Monday to Friday
_WHOLE_YEARS = late(r"P(\d+)Y")


def find(draft: Draft) -> Iterator[Fact]:
    """Every length of a draft that stands beside a period of another length."""
    periods = [claim for claim in draft.of_kind("period") if claim.until is not None and claim.rule != "period.between"]
    if not periods:
        return
    lengths = [claim for claim in draft.of_kind("duration") if "offset" not in claim.frame.scope]
    for period in periods:
        near = [one for one in lengths if one.sentence_index == period.sentence_index]
        bound = [one for one in near if _beside(draft, one, period)]
        if len(bound) == 1 and bound[0].quoted == period.quoted:
            yield from _judged(draft, bound[0], period)


def _beside(draft: Draft, length: Claim, period: Claim) -> bool:
    lower = draft.page.scan.lower
    first, last = tokens_of(draft, length)
    begin, end = tokens_of(draft, period)
    if last < begin:
        gap = lower[last + 1 : begin]
        if all(word in _GAP or word in _NOUNS for word in gap):
            return True
        told = gap[1:-1] if gap[-1:] == [","] else gap[1:]
        return (
            gap[:1] == ["as"]
            and len(gap) <= _AS
            and all(word[0].isalpha() and word not in ("and", "or", "for", "with", "after") for word in told)
        )
    gap = lower[end + 1 : first]
    return (
        0 < len(gap) <= 3 and all(word in (",", "(", "for", "a", "the") for word in gap) and not _further(lower, last)
    )


def _further(lower: list[str], last: int) -> bool:
    """Whether a length is followed by what makes it one of something else: "1998-2006, two years before"."""
    word = lower[last + 1] if last + 1 < len(lower) else ""
    return word in ("before", "after", "later", "earlier", "ago", "of", "old") or word in lang.person_nouns()


def _judged(draft: Draft, length: Claim, period: Claim) -> Iterator[Fact]:
    start, end, stated = days_of(period.allowed), days_of(period.until), lengths_of(length.allowed)
    if start is None or end is None or stated is None:
        return
    possible = between(start, end, inclusive=True)
    if possible is None:
        return
    if not _widened(length, stated).overlaps(possible):
        yield _fact(draft, length, period, [f"from {period.value.replace('..', ' to ')} are {in_words(possible)}"])
        return
    years = _WHOLE_YEARS().fullmatch(length.value)
    after = draft.page.scan.lower[tokens_of(draft, length)[1] + 1 :][:1]
    if years is None or not after or after[0] not in _FIXED or start.low is None or end.low is None:
        return
    latest = add_months(start.high, 12 * int(years[1])) if start.high is not None else None
    if latest is not None and end.low > latest:
        term = f"a {after[0]} of exactly {years[1]} years that began in {start.low.year} ended in {latest.year} at the latest"
        yield _fact(draft, length, period, [term, "in loose words it may be somewhat longer"], certain=False)


def _widened(length: Claim, stated: Lengths) -> Lengths:
    """Weeks may be working weeks."""
    if not length.value.endswith("W") or stated.low is None:
        return stated
    return Interval.of(max(stated.low - _WORK_WEEK, Decimal(1)), stated.high, stated.low_open, stated.high_open)


def _fact(draft: Draft, length: Claim, period: Claim, reasons: list[str], certain: bool = True) -> Fact:
    spans = sorted([tokens_of(draft, length), tokens_of(draft, period)])
    words = " ".join(draft.page.scan.text(spans[0][0], spans[1][1]).split())
    return finding(
        draft,
        "duration-dates",
        f"How long was “{words}”?",
        [
            Part(*tokens_of(draft, length), length.value, str(length.allowed), length),
            Part(*tokens_of(draft, period), period.value, str(period.allowed), period),
        ],
        reasons,
        kind="duration",
        certainty="firm" if certain else "tentative",
    )


__all__ = ["find"]
