"""The same words told of somebody else: "Marsh scored 12 goals" and "Tull scored 15 goals" are two questions."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from factcli.align.items import Item, says
from factcli.late import late
from factcli.model import Claim

Row = list[tuple[str, frozenset[str]]]  # words, each with those of the name that it stands for, if any

_WHEN = frozenset({"date", "time", "period"})
_NEAR = 200  # characters in which the words are looked for
_REACH = 8  # words from the value to the name
TOKEN = late(r"[^\W_]+(?:[’'.-][^\W_]+)*|[^\w\s]")
_NAME = "\0"
_END = ""
_NOBODY: frozenset[str] = frozenset()
_PREPOSITIONS = frozenset("of from in at for with on by to near".split())


def of_others(a: Item, b: Item) -> bool:
    """Whether the words between a value and a name beside it are those of the other statement, and the names are not.

    Who says so is nobody that it is said of, so a verb of saying ends the search, as does a mark. Each sentence must name
    somebody whom the other does not, for one thing may be called otherwise. Days and hours are told apart so of two people
    only: "arrested near Karavel on Tuesday" and "arrested in Ostrel on Wednesday" may be one arrest. Terms are told apart by
    person elsewhere.
    """
    if a.claim.kind == "term" or (a.claim.kind in _WHEN and not _two_people(a, b)):
        return False
    if not a.taking_part - b.taking_part or not b.taking_part - a.taking_part:
        return False
    one, two = _around(a.claim), _around(b.claim)
    return any(_parted(left, right) for left, right in zip(one, two, strict=False))


def _two_people(a: Item, b: Item) -> bool:
    return (
        a.claim.subject.kind == b.claim.subject.kind == "person"
        and -1 not in (a.subject, b.subject)
        and a.subject != b.subject
    )


def _parted(one: Row, two: Row) -> bool:
    """Whether two rows of words, beginning at the value, are equal up to a name in each, and the names share no word."""
    for (word, name), (other, another) in zip_longest(one, two, fillvalue=(_END, _NOBODY)):
        if word != other or word == _END:
            return False
        if word.startswith(_NAME):
            return name.isdisjoint(another)
    return False


def _around(claim: Claim) -> tuple[Row, ...]:
    """The words to the left of a value, nearest first, and to the right: each with the name it stands for, if any."""
    begin = claim.start - claim.sentence_start
    end = begin + len(claim.text)
    if claim.sentence[begin:end] != claim.text:
        return ()
    return _rows(claim.sentence, begin, end, claim.frame.participants)


@lru_cache(maxsize=4096)
def _rows(sentence: str, begin: int, end: int, participants: tuple[str, ...]) -> tuple[Row, ...]:
    parts = {part for key in participants for part in key.casefold().replace("-", " ").split()}
    left = TOKEN().findall(sentence[max(0, begin - _NEAR) : begin])[::-1]
    return _row(left, parts, _PREPOSITIONS), _row(TOKEN().findall(sentence[end : end + _NEAR]), parts, frozenset())


def _row(words: list[str], parts: set[str], prepositions: frozenset[str]) -> Row:
    """Words up to the first name, mark or verb of saying; the words of the name are one, with the preposition before it.

    So "the star of Harbour Lights scored" is not told of Harbour Lights.
    """
    row: Row = []
    name: list[str] = []
    before = ""
    for word in words:
        low = word.casefold().replace("’", "'").removesuffix("'s")
        if low in parts and word[0].isupper():
            name.append(low)
            continue
        if name:
            before = low if low in prepositions else ""
            break
        if len(row) >= _REACH or not word[0].isalnum() or says(low):
            break
        row.append((low, _NOBODY))
    if name:
        row.append((_NAME + before, frozenset(name)))
    return row
