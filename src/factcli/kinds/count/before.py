"""The noun that a number just before counted, where the grammar beside it says that it is one."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.count.words import ARE, things
from factcli.scan.counting import Counted, phrase_after, plural
from factcli.scan.numbers import begins_number, number_at
from factcli.scan.tokens import Scan

_REACH = 40  # tokens back to the number


def named_before(scan: Scan, at: int, start: int) -> Counted | None:
    """What the nearest count between two tokens counts, be its noun in the tables or not; None where it has no noun."""
    lower = scan.lower
    words = lang.number_words()
    for i in range(at - 1, max(start, at - _REACH) - 1, -1):
        if not begins_number(lower[i]) or lower[i] in lang.scales() or (lower[i - 1 : i] == ["-"] and scan.glued(i)):
            continue
        if i > start and (lower[i - 1] in words or lower[i - 1] in lang.months() or lower[i - 1] == "from"):
            continue  # the end of a longer number, or of a date
        number = number_at(scan, i)
        if number is None or number.form not in ("digits", "words") or number.end >= at - 1 or number.high < 2:
            continue
        phrase = phrase_after(scan, number.end + 1, min(at, scan.bounds(i)[1]))
        if phrase.head >= 0 and (things(lower[phrase.head]) or _subject(scan, phrase.head)):
            return Counted(phrase.head, int(number.high))
    return None


def told_before(scan: Scan, at: int) -> Counted | None:
    """The same for the nearest count in the sentence of a token or the one before it."""
    sentence = scan.sentence_of[at]
    return named_before(scan, at, scan.first[sentence - (sentence > 0)])


def _subject(scan: Scan, noun: int) -> bool:
    """Whether a plural that is a verb elsewhere is the subject of one: (40) *fires* are burning."""
    return scan.lower[noun].endswith("s") and scan.word(noun + 1) in ARE and plural(scan.lower[noun])
