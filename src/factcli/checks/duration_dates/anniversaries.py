"""Anniversaries: the year of the event, the number, and the year in which it is kept."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from factcli import lang
from factcli.checks.base import Draft, Part, finding
from factcli.model import Fact
from factcli.scan.numbers import number_at
from factcli.scan.tokens import Scan

_REACH = 10  # tokens after "anniversary of" within which the year of the event stands
_ENDS = frozenset([";", ":", ".", '"', "and", "but", "while", "when", "as", "with", "to"])
_FOUNDED = frozenset(
    "founded established formed opened launched created built married wed started incorporated inaugurated".split()
)
_TODAY = frozenset("today yesterday tomorrow marks marking celebrates celebrating commemorates".split())
_COMING = frozenset("will upcoming coming next approaching approaches ahead nears tomorrow".split())
_LOOSE = frozenset(
    "ahead before upcoming approaching until by since after planned prepare preparing nearly almost".split()
)


def find(draft: Draft, kept: Sequence[int]) -> Iterator[Fact]:
    """Every anniversary, of those whose words stand at ``kept``, whose number is not the years up to the day it is kept."""
    for at in kept:
        yield from _judged(draft, at)


def _judged(draft: Draft, at: int) -> Iterator[Fact]:
    scan = draft.page.scan
    begin, stop = scan.bounds(at)
    number = _number(scan, at, begin)
    if number is None:
        return
    token, count = number
    years = [i for i in range(begin, stop) if _year(scan, i) is not None]
    event = _event(scan, at, stop, years)
    kept = -1
    if event >= 0:
        others = [i for i in years if i != event]
        if len(others) == 1 and scan.word(others[0] - 1) == "in":
            kept = others[0]
        elif others:
            return
    elif len(years) == 2:
        event = next((i for i in years if _is_founding(scan, i, begin)), -1)
        kept = next((i for i in years if i != event), -1)
        if event < 0 or scan.word(kept - 1) != "in" or _is_founding(scan, kept, begin):
            return
    if event < 0:
        return
    then = _year(scan, event)
    assert then is not None
    if kept >= 0:
        yield from _stated(draft, (token, at), count, event, then, kept)
    else:
        yield from _published(draft, (token, at), count, event, then)


def _number(scan: Scan, at: int, begin: int) -> tuple[int, int] | None:
    """20th anniversary · twentieth wedding anniversary · 20-year anniversary: the first token and the number."""
    for i in range(at - 1, max(begin, at - 5) - 1, -1):
        word = scan.lower[i]
        if not (word[0].isdigit() or word in lang.ordinals() or word in lang.number_words()):
            continue
        one = number_at(scan, i)
        years = scan.word(at - 1) == "year" and scan.word(at - 2) == "-"
        if one is None or one.low != one.high or one.low != one.low.to_integral_value() or one.low < 1:
            return None
        if one.form != "ordinal" and not (years and one.form in ("digits", "words")):
            return None
        return one.first, int(one.low)
    return None


def _year(scan: Scan, at: int) -> int | None:
    word = scan.lower[at]
    if len(word) != 4 or not (word.isascii() and word.isdigit()) or not 1500 <= int(word) <= 2100:
        return None
    if scan.word(at - 1) in ("-", "/", "$", "£", "€") or scan.word(at + 1) in ("-", "/", "%"):
        return None
    return int(word)


def _event(scan: Scan, at: int, stop: int, years: list[int]) -> int:
    """The year after "anniversary of", in the same phrase; -1 if there is none."""
    if scan.word(at + 1) != "of":
        return -1
    for i in range(at + 2, min(stop, at + 2 + _REACH)):
        if i in years:
            return i
        word = scan.lower[i]
        if (word in _ENDS and not (word == "." and scan.lower[i - 1] in lang.months())) or (
            word == "in" and i + 1 not in years
        ):
            return -1
    return -1


def _is_founding(scan: Scan, at: int, begin: int) -> bool:
    return scan.word(at - 1) == "in" and not _FOUNDED.isdisjoint(scan.lower[max(begin, at - 4) : at - 1])


def _stated(draft: Draft, phrase: tuple[int, int], count: int, event: int, then: int, kept: int) -> Iterator[Fact]:
    scan = draft.page.scan
    begin, stop = scan.bounds(event)
    year = _year(scan, kept)
    if year is None or year <= then or year - then == count or not _LOOSE.isdisjoint(scan.lower[begin:stop]):
        return
    reasons = [f"the {_nth(count)} anniversary of what happened in {then} was in {then + count}"]
    certain = abs(year - then - count) > 1
    if not certain:
        reasons.append("it may have been kept in the year beside it")
    yield _fact(draft, phrase, count, [(event, then), (kept, year)], reasons, certain)


def _published(draft: Draft, phrase: tuple[int, int], count: int, event: int, then: int) -> Iterator[Fact]:
    """An anniversary that is kept about the day of publication: "marks", "this year", "today"."""
    scan = draft.page.scan
    published = draft.page.document.published
    begin, stop = scan.bounds(event)
    words = scan.lower[begin:stop]
    this = any(a == "this" and b in ("year", "week", "month", "weekend") for a, b in itertools.pairwise(words))
    if published is None or not (this or not _TODAY.isdisjoint(words)):
        return
    years = {published.year}
    if not this or not _COMING.isdisjoint(words):
        years.add(published.year + 1)
    if published.month == 1:
        years.add(published.year - 1)
    if then + count in years or then >= published.year:
        return
    reasons = [
        f"the {_nth(count)} anniversary of what happened in {then} is in {then + count}",
        f"the article is of {published.isoformat()}, unless the day of publication is what is wrong",
    ]
    yield _fact(draft, phrase, count, [(event, then)], reasons, False)


def _nth(count: int) -> str:
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _fact(
    draft: Draft, phrase: tuple[int, int], count: int, years: list[tuple[int, int]], reasons: list[str], certain: bool
) -> Fact:
    words = " ".join(draft.page.scan.text(*phrase).split())
    return finding(
        draft,
        "duration-dates",
        f"When was the “{words}” of {years[0][1]}?",
        [Part(*phrase, str(count)), *(Part(at, at, str(year)) for at, year in years)],
        reasons,
        kind="duration",
        certainty="firm" if certain else "tentative",
    )


__all__ = ["find"]
