"""Ordinals whose noun stands before them: the goal was his ninth; the novel, her seventh; two bans and this is his third."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan.counting import known, phrase_after, plural
from factcli.scan.numbers import Number, number_at
from factcli.scan.tokens import Scan

_OWNERS = frozenset("his her its their the".split())
_BE = frozenset(["was", "is"])
_ONLY = frozenset(["only", "already", "now", "just", "also"])
# What may follow an ordinal that stands without its noun.
_FOLLOWS = frozenset(
    [*"against for since this at on with from in of to ever involving by under after".split(), "", ".", ",", ";", ")"]
)
_DETERMINED = frozenset(["the", "a", "an", "his", "her", "their", "this", "'s"])
_KINDS = frozenset(["kind", "type", "sort"])
_NO_NOUN = frozenset(["time", "place", "half", "quarter", "thing", "day", "world", "year", "month", "week"])
_NAMED = 6  # tokens of an owner: the Ferrol fire brigade's third
_FAR = 30  # tokens back to the number of which one more is told
_BACK = 12  # tokens back to the noun that "and her third" repeats


def noun_before(page: Page, number: Number, begin: int) -> int:
    """The token of the noun that stands before an ordinal without one, or -1."""
    scan = page.scan
    lower = scan.lower
    at = number.first - 1
    follow = lower[number.last + 1] if number.last + 1 < scan.bounds(number.first)[1] else ""
    if at - 1 < begin or (follow not in _FOLLOWS and not (follow == "and" and _goes_on(scan, number))):
        return -1
    owned = lower[at] in _OWNERS
    if lower[at] == "'s":
        at = _owner(scan, at, begin)
        owned = at >= 0
    if not owned or at - 1 < begin:
        return -1
    owner, link = lower[at], at - 1
    if lower[link] in _ONLY:
        link -= 1
    if link - 1 < begin:
        return -1
    if lower[link] in _BE:
        return _subject(scan, number, owner, link, follow)
    if lower[link] == ",":
        return _apposed(scan, link, begin, follow)
    return -1


def _goes_on(scan: Scan, number: Number) -> bool:
    """Whether "and" behind an ordinal begins a clause: the pair's second and weighed 90 g; his twelfth and last."""
    word = scan.word(number.last + 2)
    return word in ("last", "final") or (word in lang.past_tenses() and word not in lang.ordinals())


def _owner(scan: Scan, at: int, begin: int) -> int:
    """The first token of the noun phrase before "'s", or -1: the firm's, Ann Marsh's."""
    for i in range(at - 1, max(begin, at - _NAMED) - 1, -1):
        if scan.lower[i] in ("the", "his", "her", "their", "its"):
            return i
        if not scan.words[i][0].isalnum():
            return -1
        if scan.lower[i - 1] in _BE or scan.lower[i - 1] in (",", *_ONLY):
            return i if scan.words[i][0].isupper() else -1
    return -1


def _subject(scan: Scan, number: Number, owner: str, link: int, follow: str) -> int:
    """The noun that "was" follows: the goal was his ninth; this is her third, where two were counted before."""
    lower = scan.lower
    noun = link - 1
    if scan.words[noun][0].isupper() and _noun(lower[noun - 1]) and noun - 1 >= scan.bounds(noun)[0]:
        noun -= 1  # "Cyclone Ines is the third to strike"
    word = lower[noun]
    if word in ("this", "that", "it") and owner in ("his", "her", "its", "their"):
        return _one_less(scan, number) if follow in ("", ".", ",", ";") else -1
    if follow in ("of", "to") and owner == "the":
        behind = lower[number.last + 2 : number.last + 4]
        if behind[:1] == ["last"]:
            return -1  # "the third to last item"
        if follow == "to" and not (behind and (behind[0] in lang.verb_forms() or behind[0] in ("be", "have", "do"))):
            return -1
        if follow == "of" and (behind[:1] not in (["its"], ["the"]) or behind[1:] == [] or behind[1] not in _KINDS):
            return -1
        return noun if _called(lower, noun) and lower[noun - 1] not in ("of", "in", "by") else -1
    if follow == "to" or word in lang.person_nouns():
        return -1
    return noun if _called(lower, noun) else -1


def _called(lower: list[str], noun: int) -> bool:
    """Whether a token before "was" is a noun that the tables know, or one that its article shows to be one: the chick was."""
    word = lower[noun]
    if noun and lower[noun - 1] in ("the", "a", "an") and word.isalpha() and word not in lang.stop_words():
        return word not in _NO_NOUN and lang.singular(word) == word
    return _noun(word)


def _one_less(scan: Scan, number: Number) -> int:
    """The noun in the plural that the nearest number before counts, if it is one less: two bans, and this is his third."""
    lower, words = scan.lower, lang.number_words()
    sentence = scan.sentence_of[number.first]
    begin = max(scan.first[max(0, sentence - 1)], number.first - _FAR)
    for i in range(number.first - 2, begin - 1, -1):
        if not (lower[i].isdigit() or lower[i] in words) or lower[i] == "one":
            continue
        before = number_at(scan, i)
        if before is None or before.form not in ("digits", "words") or before.low != number.low - 1:
            return -1
        noun = phrase_after(scan, before.end + 1, scan.bounds(i)[1]).head
        return noun if noun >= 0 and plural(lower[noun]) and _noun(lang.singular(lower[noun])) else -1
    return -1


def _apposed(scan: Scan, link: int, begin: int, follow: str) -> int:
    """The noun that a comma follows: an operation, her third against pirates; the novel, her seventh, is out."""
    lower = scan.lower
    word = lower[link - 1]
    if word in lang.event_nouns() and lang.singular(word) == word and word not in lang.person_nouns():
        return link - 1
    shown = (
        follow == "," and lower[link - 2] in ("the", "a", "an") and _called(lower, link - 1)
    )  # "the memoir, his second,"
    if not (shown or _noun(word)) or word in lang.person_nouns() or word in lang.time_units():
        return -1
    if follow in ("at", "in", "on", "to"):
        return -1
    determined = range(max(begin, link - 4), link - 1)
    return link - 1 if any(lower[i] in _DETERMINED for i in determined) else -1


def _noun(word: str) -> bool:
    if word in _NO_NOUN or lang.singular(word) != word:
        return False
    return known(word) or word in lang.event_nouns()


def repeats(page: Page, number: Number, begin: int) -> int:
    """The token of an earlier ordinal whose noun is repeated, or -1: her 11th century and her second in Orsk."""
    scan = page.scan
    lower = scan.lower
    at = number.first - 1
    if at > begin and lower[at] in ("his", "her", "its", "their"):
        at -= 1
    if lower[at] != "and" or at - 2 < begin:
        return -1
    follow = lower[number.last + 1] if number.last + 1 < scan.bounds(number.first)[1] else ""
    bare = at == number.first - 1
    if follow not in _FOLLOWS and follow != "the":
        return -1
    if bare and follow not in ("in", "this", "against", "on", "at", "since", "the"):
        return -1
    ordinals = lang.ordinals()
    for i in range(at - 1, max(begin, at - _BACK) - 1, -1):
        if lower[i] in ordinals:
            return i
        if lower[i] in ("st", "nd", "rd", "th") and scan.glued(i):
            return i - 1
        if lower[i] in (",", ";") or lower[i] in lang.auxiliaries():
            return -1
    return -1


__all__ = ["noun_before", "repeats"]
