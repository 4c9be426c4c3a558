"""Ranges that end before they begin: served from 2006 to 1998 · (1998-1956) · from 5 May 2021 to 3 March 2021."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from factcli import lang
from factcli.checks.base import Draft, Part, finding
from factcli.checks.written import MONTHS, Written, counted
from factcli.kinds.date.common import Days, ends, starts
from factcli.model import Fact
from factcli.scan import clauses
from factcli.scan.tokens import Scan
from factcli.values import date_text, day, month, year

# Verbs of what goes on over time: with others "from 2006 to 1998" may be a figure that goes down.
_LASTING = frozenset(
    "run last serve work live hold lead continue play air stay remain reign date teach coach manage attend study be "
    "rule govern head chair own operate perform tour represent fight train occupy sit jail imprison detain employ "
    "host present edit produce marry take_place happen spend".split()
)
# Words of a sentence in which a later date may rightly come first: dates that are moved, time told backwards.
_BACKWARDS = frozenset(
    "back backward backwards reverse reversed descending rewind down moved move moving brought bring forward "
    "changed change changing shifted postponed rescheduled corrected amended revised backdated altered pushed "
    "advanced extended updated difference gap compared comparison compare contrast distance average averaged "
    "rolled rollback typo instead "
    "drop fall decline decrease rise increase cut reduction growth change shift not bc "
    "bce b.c. b.c.e. units votes points copies".split()
)
_OPENING = ("from", "between")
_AHEAD = 4  # tokens from "from" to the year of "from the May of 2021"
_TO = ("to", "until", "till", "through", "-")


class _Moment(NamedTuple):
    """One end of a range as written: its tokens, its days if it has a year, else the day of the year."""

    first: int
    last: int
    value: str
    days: Days | None
    written: Written | None = None


def find(draft: Draft) -> Iterator[Fact]:
    """Every range of dates in a draft that runs backwards."""
    scan = draft.page.scan
    written = {one.first: one for one in draft.written}
    if not written and len(draft.years) < 2:
        return
    dates = (*written, *draft.years)
    near = {at for first in dates for at in range(max(0, first - _AHEAD), first) if scan.lower[at] in _OPENING}
    for at in sorted(near):
        yield from _spelled(draft, at, written)
    for one in written.values():
        if one.until and one.year is not None and one.until < one.day <= 31 and one.until > 0:
            yield from _days(draft, one)
    for at in draft.years:
        if at > 1 and scan.lower[at - 1] == "(" and scan.word(at + 1) == "-":
            yield from _brackets(draft, at + 1)


def _moment(scan: Scan, at: int, stop: int, written: dict[int, Written]) -> _Moment | None:
    at += scan.word(at) == "the"
    if at >= stop:
        return None
    one = written.get(at)
    if one is not None:
        if one.until:
            return None
        exact = None if one.year is None else day(one.year, one.month, one.day)
        value = f"{'XXXX' if one.year is None else one.year}-{one.month:02}-{one.day:02}"
        return None if one.year is not None and exact is None else _Moment(at, one.last, value, exact, one)
    if scan.lower[at] in lang.months() and scan.words[at][0].isupper():
        last = at + 1 + (scan.word(at + 1) in (",", "of", "."))
        y = _year(scan.word(last))
        whole = month(y, lang.months()[scan.lower[at]]) if y is not None else None
        return None if whole is None else _Moment(at, last, date_text(whole, "month"), whole)
    y = _year(scan.lower[at])
    whole = year(y) if y is not None else None
    return None if whole is None else _Moment(at, at, str(y), whole)


def _year(word: str) -> int | None:
    plain = len(word) == 4 and word.isascii() and word.isdigit()
    return int(word) if plain and 1500 <= int(word) <= 2100 else None


def _spelled(draft: Draft, at: int, written: dict[int, Written]) -> Iterator[Fact]:
    """from … to, between … and."""
    scan = draft.page.scan
    begin, stop = scan.bounds(at)
    left = _moment(scan, at + 1, stop, written)
    if left is None or scan.word(left.last + 1) not in (_TO if scan.lower[at] == "from" else ("and",)):
        return
    right = _moment(scan, left.last + 2, stop, written)
    if right is None or right.first >= stop or not _BACKWARDS.isdisjoint(scan.lower[begin:stop]):
        return
    if (
        not _wrong_way(left, right)
        or counted(scan, right.last + 1, stop)
        or scan.word(right.last + 1) in ("-", "%", "/")
    ):
        return
    verb = clauses.verb_before(scan, at - 1, begin, nouns=False)
    if verb.token < 0 and at == begin:
        verb = clauses.main_verb(scan, right.last + 1, stop)
    years_only = left.written is None and right.written is None
    if years_only and verb.token >= 0 and verb.lemma not in _LASTING:
        return
    certainty: Literal["firm", "tentative"] = "firm"
    reasons = [_reason(scan, left, right)]
    if left.days is None or right.days is None:
        certainty = "tentative"
        reasons.append("the years are not stated: unless it lasted almost a year")
    elif scan.lower[at] == "between":
        certainty = "tentative"
        reasons.append("“between” may name the later first")
    yield _fact(draft, at, left, right, reasons, certainty)


def _wrong_way(left: _Moment, right: _Moment) -> bool:
    if left.days is not None and right.days is not None:
        return ends(right.days) < starts(left.days)
    a, b = left.written, right.written
    if a is None or b is None or (left.days is not None and right.days is None):
        return False
    return a.month == b.month and 0 < b.day < a.day <= 31


def _reason(scan: Scan, left: _Moment, right: _Moment) -> str:
    begins, ends_ = (" ".join(scan.text(one.first, one.last).split()) for one in (left, right))
    return f"the range ends ({ends_}) before it begins ({begins})"


def _fact(
    draft: Draft,
    at: int,
    left: _Moment,
    right: _Moment,
    reasons: list[str],
    certainty: Literal["firm", "tentative"],
) -> Fact:
    scan = draft.page.scan
    words = " ".join(scan.text(at, right.last + (scan.word(right.last + 1) == ")")).split())
    return finding(
        draft,
        "impossible-date",
        f"When does “{words}” begin and end?",
        [Part(left.first, left.last, left.value), Part(right.first, right.last, right.value)],
        reasons,
        kind="period",
        certainty=certainty,
    )


def _days(draft: Draft, one: Written) -> Iterator[Fact]:
    """Sept. 8-3, 2023."""
    scan = draft.page.scan
    if scan.word(one.first - 1) in lang.months() or one.year is None:
        return
    words = " ".join(scan.text(one.first, one.last).split())
    yield finding(
        draft,
        "impossible-date",
        f"When does “{words}” begin and end?",
        [
            Part(
                one.first, one.last, f"{one.year}-{one.month:02}-{one.day:02}..{one.year}-{one.month:02}-{one.until:02}"
            )
        ],
        [
            f"the range ends on {one.until} {MONTHS[one.month - 1]} before it begins on {one.day} {MONTHS[one.month - 1]}"
        ],
        kind="period",
    )


def _brackets(draft: Draft, dash: int) -> Iterator[Fact]:
    """(1998-1956), after a name."""
    scan = draft.page.scan
    a, b = _year(scan.lower[dash - 1]), _year(scan.word(dash + 1))
    if a is None or b is None or a <= b or scan.word(dash + 2) != ")" or dash < 3:
        return
    begin, stop = scan.bounds(dash)
    if not scan.words[dash - 3][0].isalpha() or not _BACKWARDS.isdisjoint(scan.lower[begin:stop]):
        return
    left, right = (
        _Moment(dash - 1, dash - 1, str(a), year(a)),
        _Moment(dash + 1, dash + 1, str(b), year(b)),
    )
    yield _fact(draft, dash - 2, left, right, [_reason(scan, left, right)], "firm")


__all__ = ["find"]
