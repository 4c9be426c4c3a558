"""The words by which two sentences are compared: those of the value's clause, nearest first, and the others."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache

from factcli import lang
from factcli.scan import clauses
from factcli.scan.tokens import Lexicon, Scan


def _concept(word: str) -> str:
    """The root of a content word, one for those that papers use for one another (a blaze is a fire); else ``""``."""
    if word in _no_content() or len(word) <= 2 or not word[0].isalpha():
        return ""
    root = clauses.lemma(word if word.isascii() else _plain(word))
    return lang.synonyms().get(root, root)


_concepts = Lexicon(_concept)


def concept(word: str) -> str:
    """One word for all those that papers use for one another, of a word written small."""
    return _concepts[word]


def _plain(word: str) -> str:
    """The word without its accents, which papers write or leave out: Élysée, Elysee."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def content_words(scan: Scan, first: int, last: int, begin: int, stop: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Content lemmas of the sentence around a value, split into those of its clause (nearest first) and the others."""
    lower = scan.lower
    low, high = max(begin, first - _NEAR), max(last, min(stop - 1, last + _NEAR))
    if not _PAUSES.isdisjoint(lower[low:first]):
        for i in range(first - 1, low - 1, -1):
            if lower[i] in _PAUSES and _ends_clause(scan, i):
                low = i + 1
                break
    if not _PAUSES.isdisjoint(lower[last + 1 : high + 1]):
        for i in range(last + 1, high + 1):
            if lower[i] in _PAUSES and _ends_clause(scan, i):
                high = i - 1
                break
    content = _content(scan, begin, stop)
    left, right = bisect_left(content, (low,)), bisect_left(content, (high + 1,))
    near = [(first - i, root) for i, root in content[left : bisect_left(content, (first,))]]
    near += [(i - last, root) for i, root in content[bisect_left(content, (last + 1,)) : right]]
    near.sort()
    far = content[:left] + content[right:]
    return tuple(dict.fromkeys([root for _, root in near])), tuple(dict.fromkeys([root for _, root in far]))


_NEAR = 14  # tokens to either side of a value that can belong to its clause
_PAUSES = frozenset([",", ";", ":"])


def _ends_clause(scan: Scan, pause: int) -> bool:
    """Whether a comma, colon or semicolon ends a clause, as a comma in a list does not."""
    return scan.lower[pause] != "," or clauses.begins_clause(scan, pause + 1)


_IN_FIGURES = 10  # from here on most papers write figures


@cache
def _no_content() -> frozenset[str]:
    """Words that identify no fact: function words, and the numbers that others write in figures."""
    return frozenset(
        [*lang.stop_words(), *(word for word, number in lang.number_words().items() if number >= _IN_FIGURES)]
    )


def _content(scan: Scan, begin: int, stop: int) -> list[tuple[int, str]]:
    """The content words of a sentence as (token, word to compare), found once for all the values that stand in it."""
    found = scan.content.get(begin)
    if found is None:
        lower = scan.lower
        roots = map(_concepts.__getitem__, lower[begin:stop])
        found = [(i, root) for i, root in enumerate(roots, begin) if root]
        if "-" in lower[max(begin - 1, 0) : stop]:  # of "twenty-two" the two is no content either
            numbers = lang.number_words()
            found = [(i, root) for i, root in found if not (lower[i] in numbers and scan.word(i - 1) == "-")]
        scan.content[begin] = found
    return found
