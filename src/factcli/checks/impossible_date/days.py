"""Days that no month has: April 31 · 29 February 2023 · 31/04/2023 · 2023-02-30."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from factcli import lang
from factcli.checks.base import Draft, Part, finding
from factcli.checks.written import MONTHS, Written, counted
from factcli.kinds import Page
from factcli.model import Fact
from factcli.scan.tokens import Scan
from factcli.values.days import is_leap, make, month_length

_FIRST = 1753  # before it there are calendars in use that had other leap years
_JULIAN = 1923  # the last year in which a country of Europe had them
_MOST = 39  # a slip of the keyboard; a greater figure is no day
# "in April 31 people": after these a month stands by itself.
_MONTH_ALONE = frozenset("in during last next this since early late mid of from through between for each every".split())


def find(draft: Draft) -> Iterator[Fact]:
    """Every day in a draft that its month does not have."""
    page = draft.page
    for one in draft.written:
        for day in (one.day, one.until):
            if (day or one.day == 0) and day > month_length(2000, one.month) and _meant(page, one, day):
                yield _fact(
                    draft, one, day, "firm", f"{MONTHS[one.month - 1]} has {month_length(2000, one.month)} days"
                )
                break
        else:
            if one.month == 2 and 29 in (one.day, one.until):
                yield from _leap(draft, one)
    yield from _figures(draft)


def _meant(page: Page, one: Written, day: int) -> bool:
    """Whether the figure beside the month is a day of it, not a count that follows or goes before."""
    scan = page.scan
    begin, stop = scan.bounds(one.first)
    if one.year is not None:
        return one.year >= _FIRST and day <= 99
    if day > _MOST or counted(scan, one.last + 1, stop) or _capital(scan, one, stop):
        return False
    before = scan.lower[one.first - 1] if one.first > begin else ""
    if one.suffixed:
        return True
    if before in _MONTH_ALONE and scan.lower[one.first][0].isalpha():
        return before in ("from", "since", "through", "between") and _closed(scan, one.last + 1, stop)
    if scan.lower[one.first][0].isdigit():  # "31 June Street", "killing 31 April"
        return before in ("on", "until", "by", "from", "to", "before", "after", "since", ",", "(", "dated", "of")
    return before in ("on", "until", "by", "to", "before", "after", "dated", "effective", "starting", "beginning") or (
        (before == "(" or _weekday_before(scan, one.first - 1, begin)) and _closed(scan, one.last + 1, stop)
    )


def _weekday_before(scan: Scan, at: int, begin: int) -> bool:
    """Friday, June 31 · Friday June 31."""
    at -= at > begin and scan.lower[at] == ","
    return at >= begin and scan.lower[at].rstrip(".") in lang.weekdays()


def _closed(scan: Scan, at: int, stop: int) -> bool:
    return at >= stop or scan.lower[at] in (",", ".", ")", ";", "to", "and", "at", "in")


def _capital(scan: Scan, one: Written, stop: int) -> bool:
    """A name around it: "31 April Rose Lane", "Augusta June 31" is none of a calendar."""
    at = one.last + 1
    month_last = scan.lower[one.last].rstrip(".") in lang.months() or scan.lower[one.last] == "."
    follows = at < stop and scan.words[at][0].isupper() and month_last and scan.lower[at] not in lang.weekdays()
    begin, _ = scan.bounds(one.first)
    leads = (
        one.first > begin
        and scan.lower[one.first] in lang.months()
        and scan.words[one.first - 1][0].isupper()
        and scan.lower[one.first - 1].rstrip(".") not in lang.weekdays()
        and one.first - 1 > begin
    )
    return follows or leads


def _leap(draft: Draft, one: Written) -> Iterator[Fact]:
    """29 February of a common year; without a year only where no year near by is a leap year."""
    page = draft.page
    if one.year is not None:
        julian = one.year % 4 == 0 and one.year <= _JULIAN  # 29 February 1900 was a day in Russia
        if one.year >= _FIRST and not is_leap(one.year) and not julian:
            yield _fact(draft, one, 29, "firm", f"{one.year} is no leap year: its February has 28 days")
        return
    published = page.document.published
    if published is None or not _meant(page, one, 29):
        return
    named = {int(page.scan.lower[at]) for at in draft.years}
    around = (published.year - 1, published.year, published.year + 1)
    if not any(is_leap(year) for year in {*around, *named} if year):
        years = ", ".join(map(str, around[:2])) + f" nor {around[2]}"
        yield _fact(
            draft,
            one,
            29,
            "tentative",
            f"neither {years} is a leap year; the year is inferred from that of publication",
        )


def _fact(draft: Draft, one: Written, day: int, certainty: Literal["firm", "tentative"], reason: str) -> Fact:
    year = "XXXX" if one.year is None else f"{one.year:04}"
    said = " ".join(draft.page.scan.text(one.first, one.last).split())
    return finding(
        draft,
        "impossible-date",
        f"Which day is “{said}”?",
        [Part(one.first, one.last, f"{year}-{one.month:02}-{day:02}")],
        [reason],
        kind="date",
        certainty=certainty,
    )


def _figures(draft: Draft) -> Iterator[Fact]:
    """31/04/2023 · 2023-02-30: in figures only, and impossible whichever figure is the month."""
    scan = draft.page.scan
    lower = scan.lower
    marks = {at + 1 for at in draft.years if scan.word(at + 1) == "-"}  # the year stands first, or last
    marks.update(at - 3 for at in draft.years if at > 3 and lower[at - 3] == "/")
    for at in sorted(marks):
        word = lower[at]
        if scan.word(at + 2) != word:
            continue
        a, b, c = lower[at - 1], lower[at + 1], scan.word(at + 3)
        if not all(part.isascii() and part.isdigit() for part in (a, b, c)):
            continue
        if not all(scan.glued(at + k) for k in (0, 1, 2, 3)) or _longer(scan, at):
            continue
        if word == "-" and (len(a), len(b), len(c)) == (4, 2, 2):
            year, one, two = int(a), int(b), int(c)
        elif word == "/" and len(c) == 4 and len(a) <= 2 and len(b) <= 2:
            year, one, two = int(c), int(a), int(b)
        else:
            continue
        possible = make(year, one, two) or make(year, two, one)
        if possible is not None or not 1900 <= year <= 2200 or not 1 <= min(one, two) <= 12 or max(one, two) > _MOST:
            continue
        text = scan.text(at - 1, at + 3)
        yield finding(
            draft,
            "impossible-date",
            f"Which day is “{text}”?",
            [Part(at - 1, at + 3, text)],
            ["no calendar has that day, whichever of the figures is the month"],
            kind="date",
        )


def _longer(scan: Scan, at: int) -> bool:
    """Whether the figures are part of something longer: a telephone number, a path, a file's number."""
    before = scan.lower[at - 2] if at > 1 and scan.glued(at - 1) else ""
    after = scan.word(at + 4) if at + 4 < len(scan.lower) and scan.glued(at + 4) else ""
    return before in ("-", "/", "_", "#", "+") or before.isalnum() or after in ("-", "/", "_") or after.isalnum()


__all__ = ["find"]
