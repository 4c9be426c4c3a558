"""Rules for places in an order: the fifth such operation, the third arrest, second floor."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval

_BEFORE = frozenset(["the", "his", "her", "its", "their", "'s", "a", "an"])
_NO_HEAD = frozenset(["time", "times", "place", "half", "quarter", "degree", "thing", "things", "day", "world"])


def words() -> frozenset[str]:
    """An ordinal is found as a number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The ordinal at the number, or None."""
    if number is None or number.form != "ordinal" or number.low < 2 or number.low > 1000:
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if scan.words[at][0].isupper() and at > begin:
        return None  # Third Avenue, Second World War
    before = lower[number.first - 1] if number.first > begin else ""
    follow = scan.word(number.last + 1) if number.last + 1 < stop else ""
    if (
        before not in _BEFORE
        or (not follow[:1].isalpha() and follow != "-")
        or follow in ("quarter", "century", "half", "world")
    ):
        return None
    if follow == "of":
        return _among(page, number, stop)
    at_phrase = number.last + 2 if follow == "-" else number.last + 1
    if lower[at_phrase : at_phrase + 1] in (
        ["degree"],
        ["hand"],
        ["class"],
        ["generation"],
        ["best"],
        ["largest"],
        ["person"],
        ["guess"],
    ):
        return None
    while at_phrase < stop and lower[at_phrase] in ("such", "straight", "consecutive", "successive", "separate"):
        at_phrase += 1
    if before in ("a", "an") and number.low == 2:
        return None  # "a second bomb" is another one
    if (
        scan.words[number.last + 1][0].isupper()
        and page.names.at(number.last + 1) is not None
        and follow not in lang.noun_classes()
    ):
        return None  # "the 67th Precinct"
    phrase = clauses.noun_phrase(scan, at_phrase, stop)
    if phrase.head < 0 or lower[phrase.head] in _NO_HEAD or phrase.partitive or lower[phrase.head] in lang.months():
        return None
    return _found(number, phrase, lower[phrase.head])


def _among(page: Page, number: Number, stop: int) -> Found | None:
    """the fourth of five children · the second of the three trials: the noun stands after how many there are."""
    scan = page.scan
    at = number.last + 3 if scan.word(number.last + 2) in ("the", "his", "her", "its", "their") else number.last + 2
    total = number_at(scan, at) if at < stop else None
    if total is None or total.form not in ("digits", "words") or total.low < number.low:
        return None
    phrase = clauses.noun_phrase(scan, total.last + 1, stop)
    if phrase.head < 0 or phrase.partitive or phrase.head >= stop or scan.lower[phrase.head] in lang.time_units():
        return None
    return _found(number, phrase, scan.lower[phrase.head])


def _found(number: Number, phrase: clauses.Phrase, noun: str) -> Found:
    value = int(number.low)
    return Found(
        "ordinal.noun",
        number.first,
        number.last,
        str(value),
        Interval.at(value),
        clauses.lemma(noun),
        "place in an order",
        head=phrase.head,
        of_head=phrase.of_head,
        phrase=phrase.last,
        verb="beside",
    )
