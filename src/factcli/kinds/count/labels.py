"""Figures beside a noun that count nothing: the number of a police line, a precinct or a picture; how many storeys; an age."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.count.words import unit_of
from factcli.scan.counting import known, plural
from factcli.scan.numbers import Number
from factcli.segment.speakers import table_of

_LINES = frozenset(["911", "999", "112", "000"])  # whom one calls in need
_CALLS = frozenset(
    "call calls caller callers operator operators dispatcher dispatchers dispatch record records recording recordings tape "
    "tapes audio centre center system phone emergency transcript transcripts hang service services".split()
)
# Behind these, with a capital, stands the number of one of many of its sort.
_NUMBERED = frozenset(
    "studio precinct motel engine ladder station district pier terminal platform ward zone sector camp plant reactor exit "
    "junction tower battalion brigade local lot hut pod tier category shed dock berth kiosk checkpoint".split()
)
_PICTURES = frozenset("image photo slide page picture video part step none".split())
_SHAPES = frozenset("story storey bedroom bathroom door lane".split())  # of what a house, car or road has
_AGED = frozenset(["younger", "older", "under", "over", "above", "below", "up"])


def label(page: Page, number: Number, previous: str, following: str, begin: int, stop: int) -> bool:
    """Whether a number is a label, a shape or an age, so that the noun behind it is not what it counts."""
    scan = page.scan
    lower, words = scan.lower, scan.words
    before, after = number.begin - 1, number.end + 1
    behind = lower[number.last + 1 : number.last + 3]
    if len(behind) == 2 and behind[0] in ("or", "and") and behind[1] in _AGED:
        return True  # "one child 13 or younger"
    if following in _SHAPES and number.low > 1 and after + 1 < stop and lower[after + 1][0].isalpha():
        return lower[after + 1] not in ("of", "and", "in", "were", "are", "with")  # "two story flats"
    if previous == "or" and number.low == 2 and before - 2 >= begin and lower[before - 2] in ("a", "an", "one"):
        return True  # "a day or two after the fire"
    if number.form == "words":
        # "the Detroit One programme", "Formula One drivers"; in a headline the noun has a capital too
        if number.low != 1 or before < begin or not words[before][0].isupper() or not words[number.first][0].isupper():
            return False
        if not following or not words[after][0].islower():
            return False
        several = lang.singular(following) != following
        return several or (before > begin and unit_of(following) != "person")
    if number.form != "digits" or number.hedge_first >= 0:
        return False
    if (
        bool(following)
        and words[after].isupper()
        and len(following) > 3
        and following.isalpha()
        and (previous in table_of().speak or not _several(scan.word(after + 1)))  # "12 NATO soldiers"
        and before >= begin
        and words[before].islower()
    ):
        return True  # "told 1010 WINS": the name of a station
    if lower[number.first] in _LINES and (following in _CALLS or scan.word(after + 1) in _CALLS):
        return True
    if following == "of" and scan.word(after + 1).isdigit():
        return previous in _PICTURES or scan.word(after + 1) == lower[number.first]  # "Image 2 of 6"
    if previous in _NUMBERED and words[before][0].isupper():
        return scan.sentences[scan.sentence_of[number.first]].kind != "headline"
    return False


def _several(word: str) -> bool:
    return plural(word) and known(word)
