"""Two figures told in parallel: the same words round each but for one thing, in the same place, that is another."""

from __future__ import annotations

import re
from functools import lru_cache

from factcli import lang
from factcli.align.items import SAYING, Item
from factcli.model import Claim
from factcli.scan.content import concept

_TOKEN = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*|[^\w\s]")
_NEAR = 120  # characters in which the words are looked for
_REACH = 7  # words to either side of the value
_ALIKE = 0.7  # of the words of the shorter, from which two are told in parallel
_FIGURE = "#"
_SPELLED = 4  # letters with which two spellings of one word begin

Words = tuple[tuple[str, ...], tuple[bool, ...]]  # as they are compared, and whether each carries content


def set_apart(a: Item, b: Item) -> bool:
    """Whether two sentences, told in nearly the same words, have another content word in the same place.

    "Sales in Europe fell to 2.1 billion" and "Sales in Asia fell to 1.4 billion", "rescued by helicopter" and "rescued by
    a fishing boat" are two questions. Words that papers use for one another are one, and what only one of the two adds is
    nothing in the place of which the other has another.
    """
    from difflib import SequenceMatcher  # few stories have two statements so alike

    (one, told), (two, other) = _around(a.claim), _around(b.claim)
    least = _ALIKE * min(len(one), len(two))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    if matcher.real_quick_ratio() * (len(one) + len(two)) < 2 * least or not one or not two:
        return False
    edits = matcher.get_opcodes()
    if sum(j - i for tag, i, j, _, _ in edits if tag == "equal") < least:
        return False
    for tag, i, j, k, m in edits:
        if tag == "replace":
            left = {one[n] for n in range(i, j) if told[n]}
            right = {two[n] for n in range(k, m) if other[n]}
            if left and right and left.isdisjoint(two) and right.isdisjoint(one) and not _one_word(left, right):
                return True
    return False


def _one_word(left: set[str], right: set[str]) -> bool:
    """Whether one of the words is one of the others as another house spells it: Élysées, Elysee."""
    return any(x[:_SPELLED] == y[:_SPELLED] for x in left for y in right)


def _around(claim: Claim) -> Words:
    begin = claim.start - claim.sentence_start
    return _words(claim.sentence, begin, begin + len(claim.text))


def _says(word: str) -> bool:
    return lang.verb_forms().get(word.lower(), ("", ""))[1] in SAYING or word.lower() == "according"


@lru_cache(maxsize=4096)
def _words(sentence: str, begin: int, end: int) -> Words:
    left = _TOKEN.findall(sentence[max(0, begin - _NEAR) : begin])
    said = max([n for n, word in enumerate(left) if _says(word)], default=-1)
    left = left[said + 1 :][-_REACH:]
    right = _TOKEN.findall(sentence[end : end + _NEAR])
    said = next((n for n, word in enumerate(right) if _says(word)), len(right))
    if said < len(right):  # ", the police said": who says so is nobody that it is said of
        said = max([n for n in range(said) if not right[n][0].isalnum()], default=0)
    right = right[:said][:_REACH]
    stops, numbers = lang.stop_words(), lang.number_words()
    compared, telling = [], []
    for word in [*left, _FIGURE, *right]:
        low = word.lower()
        figure = low[0].isdecimal() or low in numbers
        compared.append(_FIGURE if figure else concept(low))
        telling.append(not figure and len(low) > 2 and low[0].isalpha() and low not in stops)
    return tuple(compared), tuple(telling)
