"""The plural behind modifiers that are verbs, names or unknown words elsewhere: ten urgent *care* centres; 15 EU member states.

It is looked for where the noun phrase proper ends before a plural, though a number above one asks for it.
"""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.count.words import year
from factcli.scan import clauses
from factcli.scan.counting import COLLECTIVE, INVARIANT, known, plural
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.scan.tokens import Scan

_MOST = 8  # tokens from a number to its noun
# Behind these singulars a number tells which, not how many: type 2 diabetes patients.
_WHICH = frozenset("type stage category tier number group generation model priority version world top series".split())
# Of what is behind it such a word tells the size or the shape: three day trips, four seat planes.
_SIZES = frozenset(
    "storey story bedroom bathroom door lane star seat part piece figure cylinder man woman person way course speed bit "
    "time point".split()
)
_FAR = frozenset("away apart ago later back down up".split())  # "two houses away": how far
_DEGREES = frozenset("very really quite rather too most more so such other highly extremely".split())
_OWNERS = frozenset("his her its their our my your".split())
_ARE = frozenset("were are will would could had have has remain".split())
_COUNTRIES = frozenset(["US", "U.S.", "USA", "I", "II", "III"])


@cache
def _ends() -> frozenset[str]:
    """Words that no modifier is, though no function words: parts of the day and year, results, and what is no plural."""
    when = "today tonight yesterday tomorrow last overnight earlier later early late here there ago pm am news".split()
    return frozenset([*when, *clauses.RESULT, *lang.weekdays(), *lang.number_words(), *lang.unit_words()])


def modified(page: Page, number: Number, phrase: clauses.Phrase, begin: int, stop: int) -> int:
    """The plural noun that a number counts behind whatever modifies it, or -1."""
    scan = page.scan
    before = number.begin - 1
    if phrase.head >= 0 and scan.lower[phrase.head] in _FAR:
        return -1
    if number.form == "digits" and number.hedge_first < 0 and year(scan.lower[number.first]):
        return -1
    if before >= begin and (scan.lower[before] in _WHICH or _named(scan, before, begin)):
        return -1
    at = _start(scan, number.end + 1, stop)
    if at >= 0 and scan.lower[at] in _SIGNS:
        return _priced(scan, at, stop)
    if at < 0 or scan.lower[at] in _SIZES or scan.lower[at] in lang.time_units():
        return -1
    return plural_behind(scan, at, min(stop, at + _MOST), partly=scan.lower[number.end + 1] == "of")


def _priced(scan: Scan, at: int, stop: int) -> int:
    """The plural right behind the sum that each is worth, or -1: eight $2 million *winners*; a dozen of the $2 *tickets*."""
    worth = number_at(scan, at + 1) if at + 2 < stop and begins_number(scan.lower[at + 1]) else None
    noun = worth.end + 1 if worth is not None else stop
    noun += noun + 1 < stop and scan.lower[noun] in _LETTERS
    if noun >= stop or not plural(scan.lower[noun]) or scan.lower[noun] in lang.stop_words():
        return -1
    behind = noun + 1 < stop and plural(scan.lower[noun + 1]) and known(scan.lower[noun + 1])
    return noun + 1 if behind else noun


_SIGNS = frozenset(["$", "£", "€", "¥", "₹"])
_LETTERS = frozenset(["m", "bn", "k"])


def _named(scan: Scan, at: int, begin: int) -> bool:
    """Whether a number belongs to a name before it: in the Apollo 11 moon suits."""
    if at <= begin or not scan.words[at][0].isupper() or scan.lower[at] in lang.stop_words():
        return False
    return scan.sentences[scan.sentence_of[at]].kind != "headline"


def _start(scan: Scan, at: int, stop: int) -> int:
    """The first token of what is counted: behind "of the" of a part."""
    lower = scan.lower
    if at < stop and lower[at] == "of":
        at += 1
        while at < stop and (lower[at] in lang.determiners() or lower[at] in _OWNERS):
            at += 1
        if at < stop and begins_number(lower[at]):
            return -1
    return at if at + 1 < stop else -1


def plural_behind(scan: Scan, at: int, end: int, *, partly: bool = False) -> int:
    """The plural with which the noun phrase that begins at a token ends, whatever modifies it, or -1.

    ``partly`` says that no verb can stand at the token, as behind "dozens of".
    """
    lower, words = scan.lower, scan.words
    adjectives, stops, verbs, pasts = lang.count_adjectives(), lang.stop_words(), lang.verb_forms(), lang.past_tenses()
    i = at
    while i < end:
        word = lower[i]
        last = _compound(scan, i, end)
        if last > i:
            i = last + 1
            continue
        if not word[0].isalpha() or word in _ends():
            return -1
        capital = words[i][0].isupper()
        if _is_plural(scan, i, at):
            while i + 1 < end and _is_plural(scan, i + 1, at) and (lower[i + 1] not in verbs or lower[i] in COLLECTIVE):
                i += 1
            return i if not words[i][0].isupper() and scan.word(i + 1) != "-" else -1
        if words[i] in _COUNTRIES or capital or word in adjectives or (word in _DEGREES and i + 1 < end):
            i += 1
            continue
        if i == at and partly and word in lang.participles():
            i += 1  # "dozens of spent shell casings"
            continue
        if i == at and word in lang.participles() and _is_plural(scan, i + 1, at):
            return i + 1 if scan.word(i + 2) in _ARE else -1  # "the 12 planned trips were"; not "12 lost homes"
        if word in stops or word in pasts or word in lang.participles():
            return -1
        if word.endswith(("ly", "ed")) and not _is_plural(scan, i + 1, at):
            return -1
        if word.endswith("s") and word in verbs and verbs[word][0] != word:
            return -1
        i += 1
    return -1


def _compound(scan: Scan, at: int, end: int) -> int:
    """The last token of the compound that begins at one, which is that token where it is none."""
    i = at
    while i + 2 < end and scan.lower[i + 1] == "-" and scan.glued(i + 1) and scan.glued(i + 2):
        i += 2
    return i if i > at and lang.singular(scan.lower[i]) == scan.lower[i] else at


def _is_plural(scan: Scan, at: int, first: int) -> bool:
    """Whether a token is a plural noun: by the tables, by its form, or a verb's -s form where no verb can stand."""
    if at >= len(scan.lower):
        return False
    word = scan.lower[at]
    if scan.words[at][0].isupper() or word in lang.stop_words() or (word in INVARIANT and not word.endswith("s")):
        return False
    if known(word):
        return lang.singular(word) != word
    if lang.singular(word) == word:
        return False
    verb = lang.verb_forms().get(word)
    if verb is None:
        return True
    if at == first:
        return True  # behind a number above one a verb has no -s: "1,200 delays due to snow"
    before = scan.lower[at - 1]
    base = lang.verb_forms().get(before)
    return not scan.words[at - 1][0].isupper() and (
        before in lang.count_adjectives()
        or before in lang.participles()
        or (base is not None and base[0] == before)
        or known(before)
    )
