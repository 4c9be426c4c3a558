"""Two days later, two days after: a length between two dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from factcli.checks.base import Draft, Part, days_of, finding, lengths_of, tokens_of
from factcli.checks.duration_dates.lengths import Lengths, between, in_words
from factcli.checks.written import Written, written_days
from factcli.kinds.date.common import Days, ends, starts
from factcli.model import Claim, Fact
from factcli.values import day

_LATER = frozenset(["later", "after"])
_EARLIER = frozenset(["earlier", "before"])
_GAP = frozenset([",", "on", "in", "(", "exactly", "just"])
_EVENT = 10  # tokens of "after the fall on Sept. 7" between the length and the date
_ENDS = frozenset([",", ";", ":", ".", '"', "(", ")", "and", "but", "while", "when"])
_FIRM = frozenset(["date.day", "date.weekday-date", "date.numeric", "date.year", "date.month", "date.feast"])


def find(draft: Draft) -> Iterator[Fact]:
    """Every length between two dates of a draft that the dates do not allow."""
    offsets = [claim for claim in draft.of_kind("duration") if "offset" in claim.frame.scope]
    if not offsets:
        return
    dates = [claim for claim in draft.of_kind("date") if claim.rule in _FIRM]
    by_sentence: dict[int, list[Claim]] = {}
    for claim in dates:
        by_sentence.setdefault(claim.sentence_index, []).append(claim)
    for offset in offsets:
        here = by_sentence.get(offset.sentence_index)
        if here:
            yield from _judged(draft, offset, here)


def _judged(draft: Draft, offset: Claim, here: Sequence[Claim]) -> Iterator[Fact]:
    lower = draft.page.scan.lower
    first, last = tokens_of(draft, offset)
    word = lower[last + 1] if last + 1 < len(lower) else ""
    backwards = word in _EARLIER
    if word not in _LATER and not backwards:
        return
    own = _next_to(draft, here, first, last + 1)
    if own is None:
        return
    told = _after(draft, here, last + 1) if word in ("after", "before") else None
    if told is None and word in ("later", "earlier"):
        told = _told_last(draft, own, offset)
    if told is None or told is own:
        return
    yield from _fact(draft, offset, told, own, backwards)


def _next_to(draft: Draft, dates: Sequence[Claim], first: int, last: int) -> Claim | None:
    """The date that the length leads to: right before or right after "two days later"."""
    lower = draft.page.scan.lower
    for claim in dates:
        begin, end = tokens_of(draft, claim)
        gap = lower[last + 1 : begin] if begin > last else lower[end + 1 : first] if end < first else None
        if gap is None or len(gap) > 3 or not all(word in _GAP for word in gap):
            continue
        if begin > last and not gap:
            continue  # "two days later Sept. 10" is no grammar of dates
        if end < first and gap not in ([","], ["("], [",", "exactly"], [",", "just"]):
            continue
        return claim
    return None


def _after(draft: Draft, dates: Sequence[Claim], at: int) -> Claim | None:
    """The date of the event that "two days after" counts from: the first one after it, in the same phrase."""
    lower = draft.page.scan.lower
    for claim in dates:
        begin, _ = tokens_of(draft, claim)
        if begin > at:
            gap = lower[at + 1 : begin]
            return claim if len(gap) <= _EVENT and _ENDS.isdisjoint(gap) else None
    return None


def _told_last(draft: Draft, own: Claim, offset: Claim) -> Claim | None:
    """The date that the narrative has reached before "two days later": the last one, if no other time lies between."""
    start = min(own.start, offset.start)
    at = bisect_left(draft.claims, start, key=_start)
    while at > 0 and draft.claims[at - 1].sentence_index >= offset.sentence_index - 1:
        at -= 1
        claim = draft.claims[at]
        if claim.end <= start and (claim.kind in ("date", "period") or "offset" in claim.frame.scope):
            told = claim.rule in _FIRM and not claim.headline and claim.frame.modality == "asserted"
            return claim if told else None
    return None


def _fact(draft: Draft, offset: Claim, told: Claim, own: Claim, backwards: bool) -> Iterator[Fact]:
    stated = lengths_of(offset.allowed)
    if stated is None:
        return
    pairs = list(_possible(draft, told, own))
    if not pairs:
        return
    lengths = [between(b, a) if backwards else between(a, b) for a, b in pairs]
    if any(length is not None and stated.overlaps(length) for length in lengths):
        return
    values = _value(draft, told), _value(draft, own)
    said = [" ".join(claim.text.split()) for claim in (told, own)]
    nearest = min((length for length in lengths if length is not None), key=_least, default=None)
    reasons = [
        f"{in_words(nearest)} lie between {said[0]} and {said[1]}"
        if nearest is not None
        else f"{said[1]} is not {'before' if backwards else 'after'} {said[0]}"
    ]
    certain = own.sentence_index == told.sentence_index and own.quoted == told.quoted
    if own.sentence_index != told.sentence_index:
        reasons.append("it may be counted from another day than the one told last")
    scan = draft.page.scan
    words = " ".join(scan.text(*_hull(draft, offset, own)).split())
    yield finding(
        draft,
        "duration-dates",
        f"When was “{words}”?",
        [
            Part(*tokens_of(draft, told), values[0], claim=told),
            Part(*tokens_of(draft, offset), offset.value, str(offset.allowed), offset),
            Part(*tokens_of(draft, own), values[1], claim=own),
        ],
        reasons,
        kind="duration",
        certainty="firm" if certain else "tentative",
    )


def _least(length: Lengths) -> Decimal:
    return length.low if length.low is not None else Decimal(0)


def _possible(draft: Draft, told: Claim, own: Claim) -> Iterator[tuple[Days, Days]]:
    """What two dates can be: a day without its year is one of the same year as the other, or of a year beside it."""
    days = [_yearless(draft, claim) for claim in (told, own)]
    if days[0] is None and days[1] is None:
        first, second = days_of(told.allowed), days_of(own.allowed)
        if first is not None and second is not None:
            yield first, second
        return
    for year in (2022, 2023, 2024) if None not in days else _years_of(told, own):
        for step in (-1, 0, 1):
            first = _of_year(days[0], told, year)
            second = _of_year(days[1], own, year + step)
            if first is not None and second is not None:
                yield first, second


def _years_of(told: Claim, own: Claim) -> range:
    """The years that the dated one of two dates touches, one to either side included."""
    for claim in (told, own):
        known = days_of(claim.allowed)
        if known is not None and _stated(claim):
            return range(starts(known).year - 1, ends(known).year + 2)
    return range(0)


def _of_year(written: Written | None, claim: Claim, year: int) -> Days | None:
    if written is not None:
        return day(year, written.month, written.day)
    return days_of(claim.allowed)


def _stated(claim: Claim) -> bool:
    """Whether a date has its year in its own words."""
    return re.search(r"\d{4}", claim.text) is not None


def _yearless(draft: Draft, claim: Claim) -> Written | None:
    """A day of the calendar that has no year, as it is written."""
    if _stated(claim):
        return None
    first, last = tokens_of(draft, claim)
    return next((one for one in written_days(draft.page, range(first, last + 1)) if one.last <= last), None)


def _value(draft: Draft, claim: Claim) -> str:
    one = _yearless(draft, claim)
    return claim.value if one is None else f"XXXX-{one.month:02}-{one.day:02}"


def _hull(draft: Draft, offset: Claim, own: Claim) -> tuple[int, int]:
    first, last = tokens_of(draft, offset)
    begin, end = tokens_of(draft, own)
    return min(first, begin), max(last + 1, end)


_start = attrgetter("start")


__all__ = ["find"]
