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
# What a crowd calls out or writes on cardboard, and where: words of theirs however few and however written.
_SHOUTED = frozenset(
    words(
        "chant chants chanted chanting shout shouts shouted shouting slogan slogans banner banners placard placards sign signs "
        "poster posters graffiti"
    )
)
_HANDING = _SHOUTED | frozenset(words("reading read reads saying say says said proclaiming declaring as : , and"))
_LEAD = 12  # tokens before the mark in which a slogan is called one
_BEFORE_LABEL = frozenset(words("a an the of in at by for with from during his her its their this that these those 's"))


def phrase(scan: Scan, quotation: Quotation) -> tuple[int, int] | None:
    """The first and last token of a quotation that is a phrase of two to four words, written small, said and not a name.

    Words held at arm's length (``so-called "smart motorways"``, ``dubbed "the long wall"``) are none.
    """
    if quotation.end - quotation.start > _LONGEST:
        return None
    first = bisect_left(scan.starts, quotation.start)
    last = bisect_left(scan.starts, quotation.end) - 1
    while last > first and scan.words[last] in ",.;!":
        last -= 1
    tokens = scan.words[first : last + 1]
    said = [word for word in tokens if word[0].isalpha()]
    if not 2 <= len(said) <= _MOST:
        return None
    if _slogan(scan, first):
        return None if any(not word[0].isalpha() and word not in "-'’,!" for word in tokens) else (first, last)
    if any(not word.islower() for word in said):
        return None
    if any(not word[0].isalpha() and word not in "-'’" for word in tokens) or all(w in lang.stop_words() for w in said):
        return None
    if scan.text(first, last).count(" ") == 0:  # "co-operative" is a word
        return None
    if _describes(scan, first - 1, last + 1):
        return None
    before = scan.lower[max(0, first - 4) : max(0, first - 1)]
    if not _NAMED.isdisjoint(before):
        return None
    return first, last


def _slogan(scan: Scan, first: int) -> bool:
    """Whether words are called out or stand on a sign: ``chanting "Lund, resign"``, ``signs saying "Hands off" and "…"``."""
    low = max(scan.first[scan.sentence_of[first]], first - _LEAD)
    before = scan.lower[low : first - 1]
    if not before or before[-1] not in _HANDING:
        return False
    while before and before[-1] != '"':  # the words right before the mark, or before a slogan that stands first
        if before[-1] in _SHOUTED:
            return True
        if before[-1] in ".;":
            return False
        before.pop()
    return len(before) > 2 and '"' in before[:-1] and not _SHOUTED.isdisjoint(before)


def _describes(scan: Scan, opening: int, mark: int) -> bool:
    """Whether the words before a closing mark only describe the noun behind it: ``an "active shooter" drill``."""
    at = mark + 1
    if at >= len(scan.words) or scan.sentence_of[at] != scan.sentence_of[mark]:
        return False
    after = scan.words[at]
    if not (after.islower() and after.isalpha()) or after in lang.stop_words():
        return False
    if after not in lang.verb_forms():
        return True
    if opening < 1 or scan.lower[opening - 1] not in _BEFORE_LABEL:
        return False
    # A noun that is a verb too: "weeks of 'red scarf' protests", "the 'go slow' march"
    return lang.singular(after) in lang.event_nouns() or not after.endswith(("s", "ed", "ing"))
