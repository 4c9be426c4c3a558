"""In which years a weekday fits the date beside it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from factcli.checks.base import Draft, Part, finding
from factcli.checks.weekday_date.pairs import Pair, pairs
from factcli.checks.written import MONTHS, day_words
from factcli.kinds import Page
from factcli.model import Fact
from factcli.values import WEEKDAYS, current
from factcli.values.days import make

NAME = "weekday-date"
_GREGORIAN = 1753  # the first whole year in which Britain and its colonies reckoned as today
_JULIAN = 1923  # the last in which a country of Europe did not
_BACK = 2  # sentences looked back for a year that a date without one may be of
_APART = 4  # sentences that two dates of an undated draft may be apart to be of one year
_NEAR = 31  # days within which a date without its year is of the same year as publication, or as another


def find(draft: Draft) -> Iterator[Fact]:
    """The weekdays of a draft that fit their dates in no plausible year."""
    page = draft.page
    found = list(pairs(draft))
    if not found:
        return
    years = _years(draft)
    misfits = []
    open_ = []
    for pair in found:
        if pair.day.year is not None:
            if _wrong(pair, pair.day.year):
                yield _stated(draft, pair, pair.day.year)
            continue
        candidates = _candidates(page, pair, years, found)
        if not candidates:
            open_.append(pair)
        elif not any(_fits(pair, year) for year in candidates):
            misfits.append((pair, candidates))
    published = page.document.published
    if published is not None:
        around = sorted({published.year + k for k in (-1, 0, 1)} | {year for year, _ in years})
        if len(misfits) > 1 and any(all(_fits(pair, year) for pair, _ in misfits) for year in around):
            return  # they fit together: it is the day of publication that is another
        for pair, candidates in misfits:
            yield _inferred(draft, pair, candidates, [year for year in around if _fits(pair, year)], published)
    else:
        for pair, candidates in misfits:
            others = sorted({year for year, _ in years if _fits(pair, year)})
            yield _inferred(draft, pair, candidates, others, None)
        yield from _together(draft, open_)


def _years(draft: Draft) -> list[tuple[int, int]]:
    """Every year that a draft names, with its sentence."""
    scan = draft.page.scan
    named = [(int(scan.lower[at]), scan.sentence_of[at]) for at in draft.years]
    return [(year, sentence) for year, sentence in named if 1000 <= year <= 2200]


def _candidates(page: Page, pair: Pair, years: Sequence[tuple[int, int]], found: Sequence[Pair]) -> list[int]:
    """The years that a date without one may be of: those near the day of publication, and those named just before.

    In an undated draft the year of a full date just before must be among them, else there are none.
    """
    sentence = page.scan.sentence_of[pair.first]
    named = {year for year, where in years if sentence - _BACK <= where <= sentence}
    published = page.document.published
    if published is None and not any(
        other.day.year is not None and sentence - _BACK <= page.scan.sentence_of[other.first] <= sentence
        for other in found
    ):
        return []
    if published is not None:
        for year in (published.year - 1, published.year, published.year + 1):
            day = make(year, pair.day.month, pair.day.day)
            if day is not None and abs((day - published).days) <= current().yearless_days_back:
                named.add(year)
    return sorted(year for year in named if make(year, pair.day.month, pair.day.day) is not None)


def _fits(pair: Pair, year: int) -> bool:
    day = make(year, pair.day.month, pair.day.day)
    return day is not None and day.weekday() == pair.weekday


def _wrong(pair: Pair, year: int) -> bool:
    """Whether the weekday is that of the date in no calendar that was in use."""
    day = make(year, pair.day.month, pair.day.day)
    if day is None or year < _GREGORIAN or day.weekday() == pair.weekday:
        return False
    behind = 11 if year < 1800 else 12 if year < 1900 else 13
    return year > _JULIAN or (day.weekday() + behind) % 7 != pair.weekday


def _nearest(pair: Pair, day: date) -> str:
    step = (pair.weekday - day.weekday()) % 7
    try:
        return day_words(day + timedelta(days=step if step <= 3 else step - 7))
    except OverflowError:
        return "beyond the calendar"


def _why(pair: Pair, year: int) -> str:
    day = make(year, pair.day.month, pair.day.day)
    assert day is not None
    name = WEEKDAYS[pair.weekday]
    return f"{day_words(day)} is a {WEEKDAYS[day.weekday()]}; the {name} nearest to it is {_nearest(pair, day)}"


def _stated(draft: Draft, pair: Pair, year: int) -> Fact:
    reasons = [_why(pair, year)]
    beside = [y for y in (year - 1, year + 1) if _fits(pair, y)]
    reasons += [f"{pair.day.day} {MONTHS[pair.day.month - 1]} is a {WEEKDAYS[pair.weekday]} in {y}" for y in beside]
    return _fact(draft, pair, f"{year:04}-{pair.day.month:02}-{pair.day.day:02}", reasons, "firm")


def _inferred(
    draft: Draft, pair: Pair, candidates: Sequence[int], others: Sequence[int], published: date | None
) -> Fact:
    nearest = sorted(candidates, key=lambda year: (abs(year - published.year) if published else -year, year))
    reasons = [_why(pair, year) for year in nearest]
    whence = f" from the day of publication ({published.isoformat()})" if published is not None else " from the text"
    reasons.append(f"the year is not stated, it is inferred{whence}")
    if others:
        said = " and ".join(str(year) for year in others)
        reasons.append(f"{pair.day.day} {MONTHS[pair.day.month - 1]} is a {WEEKDAYS[pair.weekday]} in {said}")
    value = f"XXXX-{pair.day.month:02}-{pair.day.day:02}"
    if len(candidates) == 1:
        value = f"{candidates[0]:04}{value[4:]}"
    return _fact(draft, pair, value, reasons, "tentative" if others and not _near(draft, pair) else "firm")


def _near(draft: Draft, pair: Pair) -> bool:
    """Whether a date lies within weeks of a day of publication that the article or the user states."""
    document = draft.page.document
    if document.published is None or document.published_from == "url":
        return False
    day = make(document.published.year, pair.day.month, pair.day.day)
    return day is not None and abs((day - document.published).days) <= _NEAR


def _fact(
    draft: Draft, pair: Pair, value: str, reasons: Sequence[str], certainty: Literal["firm", "tentative"]
) -> Fact:
    scan = draft.page.scan
    first, last = min(pair.first, pair.day.first), max(pair.last, pair.day.last)
    last += scan.word(last + 1) == ")"
    return finding(
        draft,
        NAME,
        f"Which day is “{' '.join(scan.text(first, last).split())}”?",
        [Part(pair.first, pair.last, WEEKDAYS[pair.weekday]), Part(pair.day.first, pair.day.last, value)],
        reasons,
        kind="date",
        certainty=certainty,
    )


def _together(draft: Draft, found: Sequence[Pair]) -> Iterator[Fact]:
    """Of an undated draft: two dates near one another that no year makes the days they are said to be."""
    scan = draft.page.scan
    for one, other in itertools.pairwise(found):
        apart = scan.sentence_of[other.first] - scan.sentence_of[one.first]
        if apart > _APART or not _same_weeks(one, other) or _some_year(one, other):
            continue
        told = [f"{WEEKDAYS[p.weekday]} {p.day.day} {MONTHS[p.day.month - 1]}" for p in (one, other)]
        spans = [(min(p.first, p.day.first), max(p.last, p.day.last)) for p in (one, other)]
        yield finding(
            draft,
            NAME,
            f"Which year has a {told[0]} and a {told[1]}?",
            [Part(*span, words) for span, words in zip(spans, told, strict=True)],
            [f"no year has both a {told[0]} and a {told[1]}", "neither the draft's date nor the year is stated"],
            kind="date",
            certainty="tentative",
        )


def _same_weeks(one: Pair, other: Pair) -> bool:
    """Whether two days of the year lie within weeks of one another, as those of one listing do."""
    days = [make(2024, pair.day.month, pair.day.day) for pair in (one, other)]
    if days[0] is None or days[1] is None:
        return False
    apart = abs((days[0] - days[1]).days)
    return min(apart, 366 - apart) <= _NEAR


def _some_year(one: Pair, other: Pair) -> bool:
    """Whether both fit in one year, or, where a new year lies between them, in two that touch."""
    steps = (0,) if abs(one.day.month - other.day.month) < 6 else (-1, 1)
    return any(_fits(one, year) and _fits(other, year + step) for year in range(2000, 2028) for step in steps)


__all__ = ["find"]
