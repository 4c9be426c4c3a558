"""Short phrases in quotation marks: a few words of a speaker that are told inside the article's own sentence."""

from __future__ import annotations

from bisect import bisect_left

from factcli import lang
from factcli.lang.loader import words
from factcli.model import Quotation
from factcli.scan.tokens import Scan

_MOST = 4  # words; more are an utterance or none
_LONGEST = 48  # code points of so many words
_NAMED = frozenset(
    words(
        "called calling call calls nicknamed dubbed dubs dub titled entitled named known branded brand brands labelled labeled "
        "label word words term terms termed"
    )
)


def phrase(scan: Scan, quotation: Quotation) -> tuple[int, int] | None:
    """The first and last token of a quotation that is a phrase of two to four words, written small, said and not a name.

    Words held at arm's length (``so-called "smart motorways"``, ``dubbed "the long wall"``) are none.
    """
    if quotation.end - quotation.start > _LONGEST:
        return None
    first = bisect_left(scan.starts, quotation.start)
    last = bisect_left(scan.starts, quotation.end) - 1
    while last > first and scan.words[last] in ",.;":
        last -= 1
    tokens = scan.words[first : last + 1]
    said = [word for word in tokens if word[0].isalpha()]
    if not 2 <= len(said) <= _MOST or any(not word.islower() for word in said):
        return None
    if any(not word[0].isalpha() and word not in "-'’" for word in tokens) or all(w in lang.stop_words() for w in said):
        return None
    if scan.text(first, last).count(" ") == 0:  # "co-operative" is a word
        return None
    if _describes(scan, last + 1):
        return None
    before = scan.lower[max(0, first - 4) : max(0, first - 1)]
    if not _NAMED.isdisjoint(before):
        return None
    return first, last


def _describes(scan: Scan, mark: int) -> bool:
    """Whether the words before a closing mark only describe the noun behind it: ``an "active shooter" drill``."""
    at = mark + 1
    if at >= len(scan.words) or scan.sentence_of[at] != scan.sentence_of[mark]:
        return False
    after = scan.words[at]
    return after.islower() and after.isalpha() and after not in lang.stop_words() and after not in lang.verb_forms()
