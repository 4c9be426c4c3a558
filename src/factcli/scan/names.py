"""Names in one document: where they stand, which of them are one person or thing, and of what kind it is.

A name is a run of capitalised words. Within one document a surname or a given name alone stands for the fuller name
that shares it, as newspaper style has it ("Ann Marsh … Marsh …"); where two full names share it, the nearest before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import compress, count
from typing import NamedTuple

from factcli import lang
from factcli.lang.loader import words
from factcli.scan.fullest import SUFFIX, resolve_names, surname
from factcli.scan.tokens import Lexicon, Scan

_capital = Lexicon(lambda word: word[0].isupper())


@dataclass(slots=True)
class Name:
    """One occurrence of a name: tokens ``first``..``last`` inclusive, titles left out; ``key`` its fullest form."""

    first: int
    last: int
    text: str
    key: str
    kind: str
    gender: str
    possessive: bool = False


@dataclass(slots=True)
class Names:
    """Every occurrence of a name in a document, in order, with look-up by token."""

    found: list[Name] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)

    def between(self, first: int, stop: int) -> list[Name]:
        """The names that begin in the token range ``[first, stop)``."""
        low = bisect_left(self.firsts, first)
        high = bisect_left(self.firsts, stop)
        return self.found[low:high]

    def at(self, token: int) -> Name | None:
        """The name that a token is part of."""
        i = bisect_left(self.firsts, token + 1) - 1
        if i >= 0 and self.found[i].first <= token <= self.found[i].last:
            return self.found[i]
        return None


_JOIN = frozenset(words("de da del della di van von der den bin ibn al el la le du dos ten ter"))
# Titles that are also given names, surnames or parts of places: inside a run of capitals they say nothing.
_LOOSE_TITLES = frozenset(
    words(
        "king prince princess queen duke earl baron pope brother sister father canon lord lady st saint major "
        "justice judge dean coach general speaker manager director chief dame marshal sultan"
    )
)
# Words that stand before a title and belong to it ("Deputy Prime Minister", "Senior Trooper").
_BEFORE_TITLE = frozenset(
    words(
        "deputy assistant senior former vice prime first foreign home district attorney interior defence "
        "defense finance acting associate lead chief executive lieutenant staff supervisory special detective "
        "police fire chairman president secretary"
    )
)
# What runs into the name of who is pictured: an agency, a button of the site.
_CREDITS = frozenset(words("ap afp epa reuters getty photo photos image images video gallery credit courtesy"))
_TAILS = frozenset(words("m re ve ll d t"))
# Titles that end a name without being one's office.
_NAMELY = frozenset(
    words("king prince duke earl dean judge marshal bishop major pope baron sultan page cardinal canon")
)
_PLACE_ENDS = frozenset(
    words(
        "street road avenue boulevard lane highway bridge county river lake mountain mountains island islands "
        "valley beach bay creek square"
    )
)
# Ends of names of roads and housing that are never surnames, as Street, Lane and Lake are.
_ROADS = frozenset(
    words(
        "road avenue ave boulevard blvd drive highway hwy parkway pkwy freeway expressway turnpike rd apartments houses area"
    )
)
_OFFICERS = frozenset(
    words("sheriff attorney prosecutor coroner mayor governor examiner clerk marshal general solicitor magistrate")
)
_HEADS = frozenset(
    words("judge justice magistrate coroner attorney prosecutor clerk mayor examiner coach director chief")
)
_COURTS = frozenset(words("circuit district superior municipal appellate"))
_OFFICES = frozenset(["Office", "Department", "Dept", "Bureau", "Division"])  # after "'s": the Ferrol Sheriff's Office
_NAMED_AFTER = frozenset(
    words("day boulevard blvd drive street avenue way high middle elementary school memorial library park")
)
_ARTICLES = frozenset(words("the a an"))
_OFFICE_TAILS = frozenset(words("staff charge chief residence large"))  # "of Staff", "in Charge": they name nothing
_ARABIC = frozenset(words("al el ul ad as ash at az an ar"))  # the article before a hyphen and the rest of a surname
_MARKS = frozenset('.,-"')  # marks that may stand inside a name
_LINKS = _JOIN | _ARABIC | _MARKS | frozenset(words("of for &"))  # what may stand between the capitals of a name
_AFTER_NAME = frozenset(words("'s , and who was is had has were said says told will would ( whose"))
_MONTHS_AND_NAMES = frozenset(words("may march april june august"))
_BEFORE_MONTH = frozenset(
    words("in since until till last next this early late mid of by from before after through and to")
)


def _month(scan: Scan, at: int, stop: int) -> bool:
    """Whether a word that is a month and a given name is the month: a figure or a preposition stands beside it."""
    after = scan.words[at + 1] if at + 1 < stop else ""
    if after[:1].isdigit() or (at > 0 and scan.words[at - 1][0].isdigit()):
        return True
    return scan.word(at - 1) in _BEFORE_MONTH and not after[:1].isupper() and after not in ("'s", "and")


class _Tables(NamedTuple):
    """The words that names are told by: looked up at every capital, so gathered once.

    ``usual`` are words that are seldom names: a capital at the head of a sentence says nothing about them; ``offices``
    are words before which a run of capitals may be cut: who holds the office follows.
    """

    calendar: frozenset[str]
    usual: frozenset[str]
    stops: frozenset[str]
    pronouns: Mapping[str, object]
    given: Mapping[str, str]
    titles: Mapping[str, str]
    organisations: frozenset[str]
    offices: frozenset[str]


@cache
def _tables() -> _Tables:
    given = lang.given_names()
    usual = set(lang.verb_forms())
    usual.difference_update(given)
    usual.update(
        lang.stop_words(),
        lang.noun_classes(),
        lang.person_nouns(),
        lang.group_nouns(),
        lang.count_adjectives(),
        lang.event_nouns(),
        lang.number_words(),
        lang.ordinals(),
        lang.vague(),
    )
    calendar = frozenset([*lang.weekdays(), *lang.months()]) - _MONTHS_AND_NAMES - frozenset(words("sun sat jan"))
    offices = frozenset([*_LOOSE_TITLES, *_OFFICERS, *lang.person_nouns()])
    titles, organisations = lang.titles(), lang.organisation_words()
    return _Tables(
        calendar, frozenset(usual), lang.stop_words(), lang.pronouns(), given, titles, organisations, offices
    )


def find_names(scan: Scan) -> Names:
    """Every name in the document, resolved to its fullest form in the document."""
    names: list[Name] = []
    doubtful: list[Name] = []
    capitals = list(compress(count(), map(_capital.__getitem__, scan.words)))
    tables = _tables()
    low = 0
    for begin, stop in zip(scan.first, scan.last, strict=True):
        high = bisect_left(capitals, stop, low)
        if low < high:
            _in_sentence(scan, tables, begin, stop, capitals[low:high], names, doubtful)
        low = high
    names = _settled(scan, names, doubtful)
    resolve_names(scan, names)
    return Names(names, [name.first for name in names])


def _settled(scan: Scan, names: list[Name], doubtful: list[Name]) -> list[Name]:
    """The names with those capitalised first words of sentences that the rest of the document shows to be names.

    A word that the document also writes small is none. One that is the surname of somebody named in full, or that
    stands capitalised within a sentence, or before a verb or a possessive, is one.
    """
    if not doubtful:
        return names
    heads = {scan.lower[name.first] for name in doubtful}
    small = {word for word in heads.intersection(scan.words) if word.islower()}
    verbs = lang.verb_forms()
    keys = {name.key for name in names}
    parts = set(" ".join([key for key in keys if " " in key]).lower().split())
    surnames = {surname(name.key) for name in names if " " in name.key and name.kind == "person"}
    alone = {key.lower() for key in keys if " " not in key}
    usual = _tables().usual
    colours = lang.count_adjectives()  # "Grey lived nearby": no adjective stands before a verb
    kept = []
    for name in doubtful:
        low = scan.lower[name.first]
        after = scan.word(name.last + 1)
        beside = after in _AFTER_NAME or after in verbs
        if low in usual:
            known = (low in surnames and (beside or low in alone)) or (
                low in parts and _aged(scan, name.last, scan.last[-1])
            )
            if low in colours and low not in small:
                known = known or (after in verbs and after.endswith("ed"))
        elif low in parts or low in alone:
            known = True
        else:
            known = low not in small and not low.endswith("ly") and beside and after not in ("are", "were", "have")
        if known:
            kept.append(name)
    return sorted([*names, *kept], key=lambda name: name.first) if kept else names


def _in_sentence(
    scan: Scan,
    tables: _Tables,
    begin: int,
    stop: int,
    capitals: list[int],
    names: list[Name],
    doubtful: list[Name],
) -> None:
    """Add the names of a sentence, whose capitalised tokens are ``capitals``; at no other does a name begin."""
    words, lower = scan.words, scan.lower
    calendar, usual, stops, pronouns, given, titles, _, _ = tables
    shouting = _headline_case(scan, begin, stop, capitals)
    done = begin  # tokens before this are dealt with
    for at in capitals:
        if at < done:
            continue
        word, low = words[at], lower[at]
        if low in calendar or (low in _MONTHS_AND_NAMES and _month(scan, at, stop)):
            continue
        initial = at == begin or words[at - 1] in '".:?!—|' or (at == begin + 1 and words[begin] == '"')
        after = words[at + 1] if at + 1 < stop else ""
        alone = not after[:1].isupper()
        if (
            (initial or shouting)
            and low in usual
            and (alone or low not in given or lower[at + 1] in usual)  # not "Christian Dawson, 19, was"
            and (low not in titles or not _titled(scan, at, stop))
        ):
            if alone and len(word) > 2:
                doubtful.append(Name(at, at, word, word, "", "", scan.word(at + 1) == "'s"))
            continue
        if alone and low in stops and len(word) > 1:
            continue
        if low in pronouns or low in _ARTICLES or ("'" in word and _contraction(low)):
            continue
        if not alone and low in _CREDITS and lower[at + 1] in given:
            continue  # "Police Department via AP Ann Marsh, 47": a picture's credit, then its caption
        if alone and low in _OFFICE_TAILS and at > begin and lower[at - 1] in ("of", "in", "at"):
            continue  # "Special Agent in Charge"
        if alone and low[-2:] == "ed" and low in usual and names and names[-1].last == at - 1:
            continue  # "Ann Marsh Provided"
        if initial and _describing(scan, tables, at, stop):
            continue  # "Shivering Ann Marsh waited", "Additionally Ann Marsh said": no part of the name
        end = _run(scan, tables, at, stop, shouting)
        pieces = [(at, end)] if end - at < 2 else _split(scan, tables, at, end)
        if len(pieces) == 1 and end - at > 1 and at - 2 >= begin and lower[at - 1] == "of":
            pieces = _behind_office(scan, tables, at, end)
        for first, last in pieces:
            name = _make(scan, tables, first, last, initial and first == at)
            if name is not None:
                plain = initial and name.kind == "" and name.first == name.last == at and low not in given
                (doubtful if plain else names).append(name)
        done = end + 1


def _contraction(word: str) -> bool:
    head, _, tail = word.partition("'")
    return (tail in _TAILS and (head in lang.pronouns() or head in lang.stop_words())) or word.endswith("n't")


def _split(scan: Scan, tables: _Tables, at: int, end: int) -> list[tuple[int, int]]:
    """A run of capitals cut before the person whom a title in it introduces: ``Leeds Council Mayor | Ann Marsh``."""
    lower, titles = scan.lower, tables.titles
    for i in range(end - 1, at, -1):
        word = lower[i]
        known = word in titles and (word not in _LOOSE_TITLES or lower[i - 1] in _BEFORE_TITLE)
        if not known and word in tables.offices and _officer(scan, tables, at, i, end):
            if word not in titles:
                return [(at, i - 1), (i + 1, end)]
            known = True
        if known:
            first = i + 2 if scan.words[i + 1] == "." else i + 1
            if first > end or lower[first] in SUFFIX or lower[first] in _JOIN or lower[end] in tables.organisations:
                return [(at, end)]
            before = i - 1
            while before >= at and (
                lower[before] in titles
                or (lower[before] in _BEFORE_TITLE and (before == at or lower[before] != "police"))
                or lower[before] in ("of", ".", "-")
            ):
                before -= 1
            if lower[at] == "chief" and at < before:
                at += 1  # "Chief Harlow Circuit Judge Ann Marsh": no chief of the circuit's name
            if before < at or (before == at and lower[at] in tables.usual):
                return [(i, end)]  # "Fire Chief Ann Marsh": Fire names nothing
            return [(at, before), (i, end)]
    return [(at, end)]


def _officer(scan: Scan, tables: _Tables, at: int, i: int, end: int) -> bool:
    """Whether a word within a run is the office of who is named behind it: ``Harlow County | Coroner | Ann Marsh``."""
    lower = scan.lower
    word, before, after = lower[i], lower[i - 1], lower[i + 1]
    if i + 1 >= end or lower[end] in tables.organisations or lower[end] in _PLACE_ENDS or lower[end] in tables.usual:
        return False
    body = before in _COURTS or before in tables.organisations or before in _PLACE_ENDS
    if after not in tables.given:  # whoever heads a court or a county has a name of two words, known or not
        known = after in tables.usual or after in tables.organisations or after in tables.titles
        return body and word in _HEADS and i + 2 == end and not known
    if after in _PLACE_ENDS:
        return False
    return body or before in tables.usual or (lower[at] not in tables.given and word not in tables.given and i - at > 1)


def _behind_office(scan: Scan, tables: _Tables, at: int, end: int) -> list[tuple[int, int]]:
    """A run that ends an office cut before who holds it: ``Chief of Staff | Ann Marsh``, ``Mayor of Leeds | Ann Marsh``."""
    words, lower = scan.words, scan.lower
    office = lower[at - 2]
    if not words[at - 2][0].isupper() or not (office in tables.titles or office in lang.person_nouns()):
        return [(at, end)]
    if lower[at] in tables.given or lower[end] in tables.organisations:
        return [(at, end)]
    usual = lower[at] in tables.usual  # what is in somebody's charge: "State", "Staff"
    for first in range(at + 1, end):
        if lower[first] in tables.given or (usual and lower[first] not in tables.usual):
            return [(first, end)] if usual else [(at, first - 1), (first, end)]
    return [(at, end)]


def _headline_case(scan: Scan, begin: int, stop: int, capitals: list[int]) -> bool:
    """Whether most words of a sentence carry a capital: then capitals say nothing."""
    if len(capitals) < 3:
        return False
    words = scan.words
    high = len([at for at in capitals if len(words[at]) > 3 and words[at][0].isalpha()])
    if high < 3:  # seven tenths of four words, the fewest that tell, are nearly three
        return False
    letters = high
    for word in words[begin:stop]:
        if len(word) > 3 and word[0].isalpha() and not word[0].isupper():
            letters += 1
            if high <= 0.7 * letters:
                return False
    return letters > 3


def _describing(scan: Scan, tables: _Tables, at: int, stop: int) -> bool:
    """Whether the first word of a sentence is a participle, adjective or adverb before a full name: "Sobbing Ann Marsh"."""
    word = scan.lower[at]
    if (
        len(word) < 7
        or at + 2 >= stop
        or not word.endswith(("ing", "ed", "ful", "less", "ous", "ly"))
        or word in tables.given
    ):
        return False
    two = scan.words[at + 1][0].isupper() and scan.words[at + 2][0].isupper()
    if word.endswith("ly") and scan.lower[at + 1] not in tables.given:
        return False  # Waverly Hills
    return two and scan.lower[at + 1] not in tables.usual and scan.lower[at + 2] not in tables.organisations


def _aged(scan: Scan, at: int, stop: int) -> bool:
    """Whether a comma and an age follow a word: then it is a surname, though it may be a common word."""
    return (
        at + 2 < stop and scan.words[at + 1] in ",(" and scan.words[at + 2].isdigit() and len(scan.words[at + 2]) <= 2
    )


def _titled(scan: Scan, at: int, stop: int) -> bool:
    """Whether a title is somebody's here: a capital follows it."""
    after = at + 1
    if after < stop and scan.lower[after] == ".":
        after += 1
    return after < stop and scan.words[after][0].isupper()


def _run(scan: Scan, tables: _Tables, at: int, stop: int, shouting: bool) -> int:
    """The last token of the run of name words that begins at ``at``."""
    words, lower = scan.words, scan.lower
    given, titles, organisations = tables.given, tables.titles, tables.organisations
    end = at
    while end + 1 < stop:
        nxt = words[end + 1]
        low = lower[end + 1]
        if nxt[0].isupper():
            if low in tables.calendar or (shouting and low in tables.usual and not _aged(scan, end + 1, stop)):
                break
            if end + 1 - at > 7:
                break
            if end > at and low.endswith("ed") and low in tables.usual and lower[at] in given:
                break  # "Ann Marsh Provided by family"
            end += 1
        elif nxt == "'s":
            if end + 2 >= stop or lower[end] not in _OFFICERS or words[end + 2] not in _OFFICES:
                break
            end += 2
        elif low not in _LINKS:
            break
        elif (
            nxt == "."
            and len(words[end]) <= 3
            and (len(words[end]) == 1 or lower[end] in titles or lower[end] in SUFFIX)
        ):
            if lower[end] in SUFFIX and end + 2 < stop and lower[end + 2] not in _NAMED_AFTER:
                break  # "Joel Marsh Jr. Bail was set": the next sentence
            if end + 2 < stop and (words[end + 2][0].isupper() or words[end + 2] == ","):
                end += 1
            else:
                break
        elif nxt == "." and lower[end] in titles and end + 2 < stop and words[end + 2][0].isupper():
            end += 1
        elif (
            nxt == "-"
            and scan.glued(end + 1)
            and end + 2 < stop
            and scan.glued(end + 2)
            and words[end + 2][0].isupper()
        ):
            end += 2
        elif nxt == "," and end + 2 < stop and lower[end + 2] in SUFFIX and words[end + 2][0].isupper():
            end += 2  # "Holt, Jr."
        elif nxt == '"' and (past := _nickname(scan, end + 1, stop)):
            end = past  # Ann "Duck" Marsh
        elif (
            low in _ARABIC
            and end + 3 < stop
            and words[end + 2] == "-"
            and words[end + 3][0].isupper()
            and scan.glued(end + 3)
        ):
            end += 3  # Abdul Karim al-Tull
        elif (low in _JOIN and end + 2 < stop and words[end + 2][0].isupper() and not shouting) or (
            low in ("of", "for") and end + 2 < stop and words[end + 2][0].isupper() and lower[end] in organisations
        ):
            end += 2
        elif (
            low in ("of", "for")
            and end + 3 < stop
            and lower[end + 2] == "the"
            and words[end + 3][0].isupper()
            and lower[end] in organisations
        ):
            end += 3
        elif (
            low == "&"
            and end + 2 < stop
            and words[end + 2][0].isupper()
            and not (lower[at] in given and lower[end + 2] in given)
        ):
            end += 2
        else:
            break
    return end


def _nickname(scan: Scan, quote: int, stop: int) -> int:
    """The first word of the surname after a nickname in quotation marks that opens at ``quote``; 0 if it is none."""
    words = scan.words
    for close in range(quote + 2, min(stop - 1, quote + 5)):
        if words[close] == '"':
            return close + 1 if words[quote + 1][0].isupper() and words[close + 1][0].isupper() else 0
        if not words[close][0].isalpha():
            return 0
    return 0


def _alone(word: str) -> str | None:
    """The kind of a name of one word without a title, or None if the word is no name."""
    if len(word) == 1 or not word[0].isalpha() or word.lower() in _tables().titles:
        return None
    return _kind(word)


_alones = Lexicon(_alone)


def _make(scan: Scan, tables: _Tables, at: int, end: int, initial: bool) -> Name | None:
    words, lower = scan.words, scan.lower
    if at == end:  # as most are
        kind = _alones[words[at]]
        if kind is None or (initial and not kind and lower[at] in tables.usual):
            return None
        return Name(at, at, scan.text(at, at), words[at], kind, "", at + 1 < len(lower) and lower[at + 1] == "'s")
    titles = tables.titles
    gender = ""
    title = False
    first = at
    if at < end and lower[end] not in tables.organisations:  # not "Justice Department", "General Motors"
        while first < end and lower[first] in titles and lower[first] not in ("st", "saint"):
            title = True
            gender = gender or titles[lower[first]]
            first += 1
            if first <= end and words[first] == ".":
                first += 1
        if first > end:
            return None
    while end > first and (words[end] == "." or lower[end] in ("the", "a")):
        end -= 1
    parts = words[first : end + 1]
    if not _MARKS.isdisjoint(parts):
        parts = _parts(scan, first, end)
    if not parts or not parts[0][0].isalpha():
        return None
    if len(parts) == 1 and (len(parts[0]) == 1 or (not title and lower[first] in titles)):
        return None
    key = " ".join(parts)
    kind = "person" if title else _kind(key)
    if kind == "person" and not gender:
        gender = tables.given.get(parts[0].lower(), "")
    if initial and not kind and len(parts) == 1 and lower[first] in tables.usual:
        return None
    possessive = end + 1 < len(lower) and lower[end + 1] == "'s"
    hyphenated = key.replace(" - ", "-") if "-" in parts else key
    return Name(first, end, scan.text(first, end), hyphenated, kind, gender, possessive)


def _parts(scan: Scan, first: int, end: int) -> list[str]:
    """The words of a name: no stops, no commas, no nickname in quotation marks; a double-barrelled name is one word."""
    words = scan.words
    parts: list[str] = []
    at = first
    while at <= end:
        word = words[at]
        if word == '"':
            close = next((i for i in range(at + 1, end + 1) if words[i] == '"'), at)
            at = close + 1
            continue
        if word == "-" and parts and at < end:
            parts[-1] += f"-{words[at + 1]}"
            at += 2
            continue
        if word not in (".", ","):
            parts.append(word)
        at += 1
    return parts


@lru_cache(maxsize=4096)  # the same names come up again and again, within an article and across them
def _kind(key: str) -> str:
    """What a name without a title is by its words alone, ``""`` if they do not tell."""
    parts = key.split(" ")
    lows = [p.lower().strip(".") for p in parts]
    joined = "_".join(lows)
    if joined in lang.places():
        return "place"
    organisations = lang.organisation_words()
    if lows[-1] in organisations or (lows[0] in organisations and len(parts) > 1):
        return "organisation"
    if len(parts) == 1 and parts[0].isupper() and 2 <= len(parts[0]) <= 6:
        return "organisation"
    given = lang.given_names()
    if len(parts) >= 2:
        if lows[-1] in _ROADS:
            return "place"
        if any(low in ("of", "for") and lows[n] in organisations for n, low in enumerate(lows[1:-1])):
            return "organisation"  # "Georgia Bureau of Investigation": Georgia is no given name here
        initials = parts[-1].isupper() and len(parts[-1]) > 2 and lows[-1] not in SUFFIX and not key.isupper()
        if lows[-1] in _COURTS or (initials and not _PLACE_ENDS.isdisjoint(lows[:-1])):
            return "organisation"  # Wayne Circuit, Harlow County EMS
        if lows[-1] in _PLACE_ENDS and not any(len(low) == 1 for low in lows):
            return "place"
        if (
            lows[-1] not in given
            and lows[-1] not in _NAMELY
            and (lows[-1] in lang.person_nouns() or lows[-1] in lang.titles())
        ):
            return ""
    if len(parts) >= 2 and lows[0] in given and lows[-1] not in lang.places():
        return "person"
    if len(parts) == 1 and (joined in lang.demonyms() or joined.removesuffix("s") in lang.demonyms()):
        return "demonym"
    if any(low in organisations for low in lows):
        return "organisation"
    return ""


__all__ = ["Name", "Names", "find_names", "surname"]
