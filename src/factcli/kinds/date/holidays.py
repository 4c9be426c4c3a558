"""American holidays that fall on the n-th weekday of a month: Labor Day · Memorial Day 2019 · before Thanksgiving."""

from __future__ import annotations

from datetime import date, timedelta

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import dated, deictic, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.values import Interval
from factcli.values.days import make, month_length

# The month, the weekday (0 is Monday), and which of them in the month; -1 is the last.
_NTH = {
    ("memorial", "day"): (5, 0, -1),
    ("labor", "day"): (9, 0, 1),
    ("columbus", "day"): (10, 0, 2),
    ("thanksgiving", "day"): (11, 3, 4),
    ("thanksgiving",): (11, 3, 4),
}
_BEFORE = frozenset("on by before since until till after last this next spent".split())


def openings() -> frozenset[str]:
    """The words at which the name of such a holiday begins."""
    return frozenset([words[0] for words in _NTH])


def holiday(page: Page, at: int) -> Found | None:
    """The holiday that begins at a token, in the year named after it, else the nearest that its clause allows."""
    scan = page.scan
    lower = scan.lower
    if not scan.words[at][0].isupper():
        return None
    for words, rule in _NTH.items():
        last = at + len(words) - 1
        if tuple(lower[at : last + 1]) != words or not scan.words[last][0].isupper():
            continue
        follow = scan.word(last + 1)
        noun = follow[:1].isalpha() and follow not in lang.stop_words() and follow not in lang.verb_forms()
        if noun or follow in ("-", "'s") or lower[at - 1] not in _BEFORE or at == scan.bounds(at)[0]:
            return None  # "Thanksgiving dinner", "the Memorial Day weekend"
        comma = follow in (",", "in", "of")
        y = year_of(scan.word(last + 1 + comma))
        if y is not None:
            last += 1 + comma
        elif page.published is not None:
            y = _year(page, at, last, rule, starts(page.published))
        else:
            return deictic("date.feast", at, last, " ".join(words))
        day = None if y is None else _on(y, rule)
        if day is None or y is None:
            return None
        known = Interval.at(day)
        if words[0] == "thanksgiving" and (other := _on(y, (10, 0, 2))) is not None:  # Canada's
            known = Interval.closed(other, day)
        made = dated(page, "date.feast", at, last, Interval.at(day), "day")
        return made if made is None or known.point or made.value[0] in "<>~" else made._replace(allowed=known)
    return None


def _year(page: Page, at: int, last: int, rule: tuple[int, int, int], today: date) -> int:
    near = [(y, day) for y in range(today.year - 1, today.year + 2) if (day := _on(y, rule)) is not None]
    side = direction(page, at, last)
    if side == "past":
        near = [(y, day) for y, day in near if day <= today] or near
    elif side == "next":
        near = [(y, day) for y, day in near if day >= today] or near
    return min(near, key=lambda one: abs((one[1] - today).days))[0]


def _on(year: int, rule: tuple[int, int, int]) -> date | None:
    """The n-th such weekday of the month in a year."""
    month, weekday, nth = rule
    first = make(year, month, 1)
    if first is None:
        return None
    days = [d for d in range(month_length(year, month)) if (first + timedelta(days=d)).weekday() == weekday]
    return first + timedelta(days=days[nth - 1 if nth > 0 else nth])


def last_holiday(words: tuple[str, ...], today: date) -> date | None:
    """The day on which such a holiday was last; None for a name that is none."""
    rule = _NTH.get(words)
    if rule is None:
        return None
    past = [day for y in (today.year - 1, today.year) if (day := _on(y, rule)) is not None and day <= today]
    return past[-1] if past else None


__all__ = ["holiday", "last_holiday", "openings"]
