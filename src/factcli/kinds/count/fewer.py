"""By how many a count differs from another: 9,500 fewer jobs; 45 deaths, eight fewer than last year; three more than in May."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.words import things
from factcli.scan import clauses
from factcli.scan.counting import counted_before, phrase_after
from factcli.scan.numbers import Number

FEWER = frozenset(["fewer", "less", "more"])
"""Words behind a number that make it a difference; "more" only before "than"."""
_DIFFERENCE = ("difference",)
_REACH = 12  # tokens back to the count from which the number differs
_CLOSES = frozenset([",", "and", "or", "-", "–", "—", "("])


def difference(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The number as a difference, which no count itself is set against, or None where what it counts is not plain."""
    scan = page.scan
    lower = scan.lower
    after = number.end + 1
    if number.form not in ("digits", "words", "vague", "article") or number.low < 1 or after + 1 >= stop:
        return None
    if lower[after + 1] == "than":
        before = counted_before(scan, number.begin, same_sentence=True)
        if before is None or number.begin - before.noun > _REACH or scan.word(number.begin - 1) not in _CLOSES:
            return None
        phrase = clauses.Phrase(before.noun, after)
        found = with_noun(page, before.noun, counted(page, number, phrase, "count.difference", begin, stop))
        return found._replace(scope=_DIFFERENCE)
    phrase = phrase_after(scan, after + 1, stop)
    if lower[after] == "more" or phrase.head < 0 or phrase.partitive or not things(lower[phrase.head]):
        return None
    if lower[phrase.head] in lang.unit_words() or scan.words[phrase.head][0].isupper():
        return None
    found = counted(page, number, phrase, "count.difference", begin, stop)
    return found._replace(scope=_DIFFERENCE)
