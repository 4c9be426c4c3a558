"""Times that no clock shows: 9:75 p.m. · at 25:10 on Friday · 0770 GMT."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcli import lang
from factcli.checks.base import Draft, Part, finding
from factcli.kinds.time.parts import ZONES
from factcli.model import Fact
from factcli.scan.tokens import Scan

_FIGURES = re.compile(r"(\d{1,2})[:.](\d\d)")
_AT = frozenset("at around about by until till before after since from".split())
_DAYS = frozenset("today tonight yesterday tomorrow".split())


def find(draft: Draft) -> Iterator[Fact]:
    """Every time of day in a draft that has an hour above 24 or a minute above 59."""
    scan = draft.page.scan
    wrong = {}
    for word in draft.figures:
        figures = _FIGURES.fullmatch(word)
        if figures is not None and (int(figures[1]) > 24 or int(figures[2]) > 59):
            wrong[word] = int(figures[1]), int(figures[2])
    for at in draft.tokens(wrong.keys()):
        word = scan.lower[at]
        if not _clock(scan, at, ":" in word):
            continue
        hour, minute = wrong[word]
        why = "an hour has 60 minutes" if minute > 59 else "a day has 24 hours"
        last = at + 1 if scan.word(at + 1).replace(".", "") in ("am", "pm") else at
        yield finding(
            draft,
            "impossible-date",
            f"Which time is “{scan.text(at, last)}”?",
            [Part(at, last, f"{hour:02}:{minute:02}")],
            [why],
            kind="time",
        )


def _clock(scan: Scan, at: int, colon: bool) -> bool:
    """Whether figures are told as a time of day: half of the day, a zone, or a preposition before and a day after them."""
    begin, stop = scan.bounds(at)
    after = scan.lower[at + 1] if at + 1 < stop else ""
    if after.replace(".", "") in ("am", "pm"):
        return True
    if after in ZONES and scan.words[at + 1].isupper():
        return True
    if after == "hrs" or (after == "local" and scan.word(at + 2) == "time"):
        return True
    before = scan.lower[at - 1] if at > begin else ""
    if not colon or before not in _AT:
        return False
    if after == "on" and at + 2 < stop:
        return scan.lower[at + 2].rstrip(".") in lang.weekdays() or scan.lower[at + 2] in lang.months()
    return after in _DAYS or (after in lang.weekdays() and scan.words[at + 1][0].isupper())


__all__ = ["find"]
