"""Two figures told in parallel: the same words round each but for one thing, in the same place, that is another."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcli import lang
from factcli.align.items import Item, says
from factcli.align.slots import TOKEN
from factcli.model import Claim
from factcli.scan.content import concept

_NEAR = 120  # characters in which the words are looked for
_REACH = 7  # words to either side of the value
_ALIKE = 0.7  # of the words of the shorter, from which two are told in parallel
_FIGURE = "#"
_SPELLED = 4  # letters with which two spellings of one word begin

_CALENDAR = frozenset("day night morning evening afternoon week weekend month year".split())


class _Row(NamedTuple):
    """The words round a value as they are compared, and what each is."""

    words: tuple[str, ...]
    sorts: tuple[str, ...]  # "verb", "name", "thing", "pronoun", or "" for what carries no content
    whole: bool  # whether the first is that of the clause


def set_apart(a: Item, b: Item) -> str:
    """What tells two clauses apart that are told in nearly the same words: another ``thing``, ``doer`` or ``verb``, or ``""``.

    "Sales in Europe fell to 2.1 billion" and "Sales in Asia fell to 1.4 billion", "rescued by helicopter" and "rescued by
    a fishing boat" are two questions. Words that papers use for one another are one, and what only one of the two adds is
    nothing in the place of which the other has another. Who or what does it may be one under two names, and papers choose
    their verbs.
    """
    from difflib import SequenceMatcher  # few stories have two sentences so alike

    one, two = _around(a.claim), _around(b.claim)
    least = _ALIKE * min(len(one.words), len(two.words))
    matcher = SequenceMatcher(None, one.words, two.words, autojunk=False)
    if matcher.real_quick_ratio() * (len(one.words) + len(two.words)) < 2 * least:
        return ""
    edits = matcher.get_opcodes()
    if sum(j - i for tag, i, j, _, _ in edits if tag == "equal") < least:
        return ""
    others = bool(a.taking_part - b.taking_part and b.taking_part - a.taking_part)
    found = {_told(one, two, edit[1:], others) for edit in edits if edit[0] == "replace"}
    return next((what for what in ("thing", "doer", "verb") if what in found), "")


def _told(one: _Row, two: _Row, edit: tuple[int, int, int, int], others: bool) -> str:
    """What the words that differ in one place tell apart."""
    i, j, k, m = edit
    before = _before(one.words, i)
    if before != _before(two.words, k) or (not i and not one.whole) or (not k and not two.whole):
        return ""
    left = {one.words[n]: one.sorts[n] for n in range(i, j) if one.sorts[n]}
    right = {two.words[n]: two.sorts[n] for n in range(k, m) if two.sorts[n]}
    sorts = {*left.values()}, {*right.values()}
    if not left or not right or "pronoun" in sorts[0] | sorts[1]:
        return ""
    if not left.keys().isdisjoint(two.words) or not right.keys().isdisjoint(one.words) or _one_word(left, right):
        return ""
    if "verb" in sorts[0] | sorts[1]:
        return "verb"
    if ("name" in sorts[0]) != ("name" in sorts[1]) or ("name" in sorts[0] and not others):
        return ""  # Karavel, or the town; Timo, or Halvorsen
    return "thing" if before else "doer"


def _before(words: Sequence[str], at: int) -> str:
    """The word before a place, an article left out."""
    determiners = lang.determiners()
    while at and words[at - 1] in determiners:
        at -= 1
    return words[at - 1] if at else ""


def _one_word(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether one of the words is one of the others as another house spells it: Élysées, Elysee."""
    return any(x[:_SPELLED] == y[:_SPELLED] for x in left for y in right)


def _around(claim: Claim) -> _Row:
    begin = claim.start - claim.sentence_start
    return _row(claim.sentence, begin, begin + len(claim.text))


@lru_cache(maxsize=4096)
def _row(sentence: str, begin: int, end: int) -> _Row:
    before = TOKEN().findall(sentence[max(0, begin - _NEAR) : begin])
    clause = before[_opening(before) :]
    left = clause[-_REACH:]
    right = TOKEN().findall(sentence[end : end + _NEAR])
    right = right[: _ending(right)][:_REACH]
    whole = len(left) == len(clause) and (begin <= _NEAR or len(clause) < len(before))
    numbers = lang.number_words()
    words: list[str] = []
    sorts: list[str] = []
    last = ""
    for n, word in enumerate([*left, _FIGURE, *right]):
        low = word.lower()
        figure = low[0].isdecimal() or low in numbers
        words.append(_FIGURE if figure else concept(low) or low)
        sorts.append("" if figure else _sort(word, low, last, first=whole and not n))
        last = low
    return _Row(tuple(words), tuple(sorts), whole)


def _sort(word: str, low: str, last: str, *, first: bool) -> str:
    """What a word is, behind the ``last``; a first word may have its capital for no more than that."""
    if low in lang.pronouns():
        return "pronoun"
    if len(low) < 3 or not low[0].isalpha() or low in lang.stop_words() or low in _CALENDAR:
        return ""
    if low in lang.weekdays() or low in lang.months():
        return ""
    if word[0].isupper() and not first:
        return "name"
    return "verb" if low in lang.verb_forms() and last not in lang.determiners() else "thing"


def _opening(words: Sequence[str]) -> int:
    """Where the clause of a value begins among the words before it: behind who says so, and what else was done."""
    verbs = lang.verb_forms()
    for n in range(len(words) - 1, -1, -1):
        if _says(words[n]) or words[n] in ";:.":
            return n + 1
        if words[n].lower() in ("and", "but") and n + 1 < len(words) and words[n + 1].lower() in verbs:
            return n + 1
    return 0


def _ending(words: Sequence[str]) -> int:
    """Where it ends among the words behind it: before a mark, and before who says so."""
    for n, word in enumerate(words):
        if not word[0].isalnum() and word not in "%'’-":
            return n
        if _says(word):
            return 0
    return len(words)


def _says(word: str) -> bool:
    low = word.lower()
    return low == "according" or says(low)
