"""Names in one document: where they stand, which of them are one person or thing, and of what kind it is.

A name is a run of capitalised words. Within one document a surname or a given name alone stands for the fuller name
that shares it, as newspaper style has it ("Ann Marsh … Marsh …"); where two full names share it, the nearest before.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

from factcli import lang
from factcli.scan.tokens import Scan


@dataclass(slots=True)
class Name:
    """One occurrence of a name: tokens ``first``..``last`` inclusive, titles left out; ``key`` the fullest form of it."""

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


_JOIN = {"de", "da", "del", "della", "di", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "dos", "ten", "ter"}
_SUFFIX = {"jr", "sr", "ii", "iii", "iv"}
# Titles that are also given names, surnames or parts of places: inside a run of capitals they say nothing.
_LOOSE_TITLES = frozenset(
    "king prince princess queen duke earl baron pope brother sister father canon lord lady st saint major justice judge dean"
    " coach general speaker manager director chief dame marshal sultan".split()
)
# Words that stand before a title and belong to it ("Deputy Prime Minister", "Senior Trooper").
_BEFORE_TITLE = frozenset(
    "deputy assistant senior former vice prime first foreign home district attorney interior defence defense finance acting"
    " associate lead chief executive lieutenant staff supervisory special detective police chairman president secretary".split()
)
_CREDITS = frozenset("ap afp epa reuters getty".split())  # agencies whose name runs into that of who is pictured
_TAILS = frozenset("m re ve ll d t".split())
# Titles that end a name without being one's office.
_NAMELY = frozenset("king prince duke earl dean judge marshal bishop major pope baron sultan page cardinal canon".split())
_PLACE_ENDS = frozenset(
    "street road avenue boulevard lane highway bridge county river lake mountain mountains island islands valley beach bay creek"
    " square".split()
)
_AFTER_NAME = frozenset("'s , and who was is had has were said says told will would ( whose".split())


@cache
def _calendar() -> frozenset[str]:
    return frozenset([*lang.weekdays(), *lang.months()]) - {"may", "march", "april", "june", "august", "sun", "sat", "jan"}


@cache
def _lowercase_words() -> frozenset[str]:
    """Words that are seldom names: a capital at the head of a sentence says nothing about them."""
    return frozenset(
        [
            *lang.stop_words(),
            *lang.noun_classes(),
            *lang.person_nouns(),
            *lang.group_nouns(),
            *lang.count_adjectives(),
            *lang.event_nouns(),
            *(form for form in lang.verb_forms() if form not in lang.given_names()),
            *lang.number_words(),
            *lang.ordinals(),
            *lang.vague(),
        ]
    )


def find_names(scan: Scan) -> Names:
    """Every name in the document, resolved to its fullest form in the document."""
    names: list[Name] = []
    doubtful: list[Name] = []
    for sentence in range(len(scan.sentences)):
        _in_sentence(scan, scan.first[sentence], scan.last[sentence], names, doubtful)
    names = _settled(scan, names, doubtful)
    _resolve(scan, names)
    return Names(names, [name.first for name in names])


def _capital(word: str) -> bool:
    return word[0].isupper()


def _settled(scan: Scan, names: list[Name], doubtful: list[Name]) -> list[Name]:
    """The names with those capitalised first words of sentences that the rest of the document shows to be names.

    A word that the document also writes small is none. One that is the surname of somebody named in full, or that
    stands capitalised within a sentence, or before a verb or a possessive, is one.
    """
    if not doubtful:
        return names
    small = {word for word in scan.words if word.islower()}
    verbs = lang.verb_forms()
    parts = {part.lower() for name in names if " " in name.key for part in name.key.split()}
    surnames = {surname(name.key) for name in names if " " in name.key and name.kind == "person"}
    alone = {name.key.lower() for name in names if " " not in name.key}
    usual = _lowercase_words()
    kept = []
    for name in doubtful:
        low = scan.lower[name.first]
        after = scan.word(name.last + 1)
        beside = after in _AFTER_NAME or after in verbs
        if low in usual:
            known = low in surnames and (beside or low in alone)
        elif low in parts or low in alone:
            known = True
        else:
            known = low not in small and not low.endswith("ly") and beside
        if known:
            kept.append(name)
    return sorted([*names, *kept], key=lambda name: name.first) if kept else names


def _in_sentence(scan: Scan, begin: int, stop: int, names: list[Name], doubtful: list[Name]) -> None:
    words, lower = scan.words, scan.lower
    at = begin
    shouting = _headline_case(scan, begin, stop)
    while at < stop:
        word = words[at]
        if not word[0].isupper() or lower[at] in _calendar():
            at += 1
            continue
        initial = at == begin or words[at - 1] in '".:?!—|' or (at == begin + 1 and words[begin] == '"')
        if (initial or shouting) and lower[at] in _lowercase_words() and not _titled(scan, at, stop) and not _given(scan, at, stop):
            if not (at + 1 < stop and words[at + 1][0].isupper()) and len(word) > 2:
                doubtful.append(Name(at, at, word, word, "", "", scan.word(at + 1) == "'s"))
            at += 1
            continue
        if lower[at] in lang.stop_words() and len(word) > 1 and not (at + 1 < stop and _capital(words[at + 1])):
            at += 1
            continue
        if lower[at] in lang.pronouns() or lower[at] in ("the", "a", "an") or "'" in word and _contraction(lower[at]):
            at += 1
            continue
        if lower[at] in _CREDITS and at + 1 < stop and lower[at + 1] in lang.given_names() and _capital(words[at + 1]):
            at += 1  # "Police Department via AP Ann Marsh, 47": a picture's credit, then its caption
            continue
        end = _run(scan, at, stop, shouting)
        for first, last in _split(scan, at, end):
            name = _make(scan, first, last, initial and first == at)
            if name is not None:
                plain = initial and name.kind == "" and name.first == name.last == at and lower[at] not in lang.given_names()
                (doubtful if plain else names).append(name)
        at = end + 1


def _contraction(word: str) -> bool:
    head, _, tail = word.partition("'")
    return tail in _TAILS and (head in lang.pronouns() or head in lang.stop_words()) or word.endswith("n't")


def _split(scan: Scan, at: int, end: int) -> list[tuple[int, int]]:
    """A run of capitals cut before the person whom a title within it introduces: ``Leeds Council Mayor | Ann Marsh``."""
    if end - at < 2:
        return [(at, end)]
    lower, titles = scan.lower, lang.titles()
    for i in range(end - 1, at, -1):
        word = lower[i]
        if word in titles and (word not in _LOOSE_TITLES or lower[i - 1] in _BEFORE_TITLE):
            first = i + 2 if scan.words[i + 1] == "." else i + 1
            if first > end or lower[first] in _SUFFIX or lower[first] in _JOIN or lower[end] in lang.organisation_words():
                return [(at, end)]
            before = i - 1
            while before >= at and (lower[before] in titles or lower[before] in _BEFORE_TITLE or lower[before] in ("of", ".", "-")):
                before -= 1
            return [(i, end)] if before < at else [(at, before), (i, end)]
    return [(at, end)]


def _headline_case(scan: Scan, begin: int, stop: int) -> bool:
    """Whether most words of a sentence carry a capital: then capitals say nothing."""
    letters = [w for w in scan.words[begin:stop] if w[0].isalpha() and len(w) > 3]
    return len(letters) > 3 and sum(w[0].isupper() for w in letters) > 0.7 * len(letters)


def _given(scan: Scan, at: int, stop: int) -> bool:
    """Whether a word that is seldom a name is the given name of one here: "Christian Dawson, 19, was"."""
    after = at + 1
    return scan.lower[at] in lang.given_names() and after < stop and _capital(scan.words[after]) and scan.lower[after] not in _lowercase_words()


def _aged(scan: Scan, at: int, stop: int) -> bool:
    """Whether a comma and an age follow a word: then it is a surname, though it may be a common word."""
    return at + 2 < stop and scan.words[at + 1] in ",(" and scan.words[at + 2].isdigit() and len(scan.words[at + 2]) <= 2


def _titled(scan: Scan, at: int, stop: int) -> bool:
    after = at + 1
    if after < stop and scan.lower[after] == ".":
        after += 1
    return scan.lower[at] in lang.titles() and after < stop and _capital(scan.words[after])


def _run(scan: Scan, at: int, stop: int, shouting: bool) -> int:
    """The last token of the run of name words that begins at ``at``."""
    words, lower = scan.words, scan.lower
    end = at
    while end + 1 < stop:
        nxt = words[end + 1]
        low = lower[end + 1]
        if nxt[0].isupper():
            if low in _calendar() or (shouting and low in _lowercase_words() and not _aged(scan, end + 1, stop)):
                break
            if end + 1 - at > 7:
                break
            end += 1
        elif nxt == "." and len(words[end]) <= 3 and (len(words[end]) == 1 or lower[end] in lang.titles() or lower[end] in _SUFFIX):
            if end + 2 < stop and (words[end + 2][0].isupper() or words[end + 2] == ","):
                end += 1
            else:
                break
        elif nxt == "." and lower[end] in lang.titles() and end + 2 < stop and words[end + 2][0].isupper():
            end += 1
        elif nxt == "-" and scan.glued(end + 1) and end + 2 < stop and scan.glued(end + 2) and words[end + 2][0].isupper():
            end += 2
        elif nxt == "," and end + 2 < stop and lower[end + 2] in _SUFFIX and words[end + 2][0].isupper():
            end += 2  # "Holt, Jr."
        elif nxt == '"' and end + 4 < stop and words[end + 3] == '"' and words[end + 2][0].isupper() and words[end + 4][0].isupper():
            end += 4  # a nickname: Ann "Duck" Marsh
        elif low in _JOIN and end + 2 < stop and words[end + 2][0].isupper() and not shouting:
            end += 2
        elif low in ("of", "for") and end + 2 < stop and words[end + 2][0].isupper() and lower[end] in lang.organisation_words():
            end += 2
        elif low in ("of", "for") and end + 3 < stop and lower[end + 2] == "the" and words[end + 3][0].isupper() and lower[end] in lang.organisation_words():
            end += 3
        elif low == "&" and end + 2 < stop and words[end + 2][0].isupper() and not (lower[at] in lang.given_names() and lower[end + 2] in lang.given_names()):
            end += 2
        else:
            break
    return end


def _make(scan: Scan, at: int, end: int, initial: bool) -> Name | None:
    words, lower = scan.words, scan.lower
    titles = lang.titles()
    gender = ""
    title = False
    first = at
    company = lower[end] in lang.organisation_words()  # "Justice Department", "General Motors"
    while first < end and lower[first] in titles and not company and lower[first] not in ("st", "saint"):
        title = True
        gender = gender or titles[lower[first]]
        first += 1
        if first <= end and words[first] == ".":
            first += 1
    if first > end:
        return None
    while end > first and (words[end] == "." or lower[end] in ("the", "a")):
        end -= 1
    parts = _parts(scan, first, end)
    if not parts or not parts[0][0].isalpha():
        return None
    if len(parts) == 1 and (len(parts[0]) == 1 or lower[first] in titles and not title):
        return None
    text = scan.text(first, end)
    kind = _kind(parts, title)
    if kind == "person" and not gender:
        gender = lang.given_names().get(parts[0].lower(), "")
    if len(parts) == 1 and initial and not title and not kind and lower[first] in _lowercase_words():
        return None
    possessive = end + 1 < len(lower) and lower[end + 1] == "'s"
    key = " ".join(parts)
    return Name(first, end, text, key.replace(" - ", "-") if "-" in parts else key, kind, gender, possessive)


def _parts(scan: Scan, first: int, end: int) -> list[str]:
    """The words of a name: no stops, no commas, no nickname in quotation marks; a double-barrelled name is one word."""
    words = scan.words
    parts: list[str] = []
    at = first
    while at <= end:
        word = words[at]
        if word == '"' and at + 2 <= end and words[at + 2] == '"':
            at += 3
            continue
        if word == "-" and parts and at < end:
            parts[-1] += f"-{words[at + 1]}"
            at += 2
            continue
        if word not in (".", ","):
            parts.append(word)
        at += 1
    return parts


def _kind(parts: list[str], title: bool) -> str:
    lows = [p.lower().strip(".") for p in parts]
    if title:
        return "person"
    joined = "_".join(lows)
    if joined in lang.places():
        return "place"
    organisations = lang.organisation_words()
    if lows[-1] in organisations or lows[0] in organisations and len(parts) > 1:
        return "organisation"
    if len(parts) == 1 and parts[0].isupper() and 2 <= len(parts[0]) <= 6:
        return "organisation"
    given = lang.given_names()
    if len(parts) >= 2:
        if lows[-1] in _PLACE_ENDS and not any(len(low) == 1 for low in lows):
            return "place"
        if lows[-1] not in given and lows[-1] not in _NAMELY and (lows[-1] in lang.person_nouns() or lows[-1] in lang.titles()):
            return ""
    if len(parts) >= 2 and lows[0] in given and lows[-1] not in lang.places():
        return "person"
    if len(parts) == 1 and joined in lang.demonyms():
        return "demonym"
    if any(low in organisations for low in lows):
        return "organisation"
    return ""


def surname(key: str) -> str:
    """The last name word of a full name, without ``Jr.`` and the like, in lower case."""
    parts = [p.lower().strip(".,") for p in key.split()]
    while len(parts) > 1 and parts[-1] in _SUFFIX:
        parts.pop()
    return parts[-1]


def _resolve(scan: Scan, names: list[Name]) -> None:
    """Give every short name the fuller name that it stands for, and every name what is known of it elsewhere."""
    _ages_and_verbs(scan, names)
    full: dict[str, list[Name]] = {}
    for name in names:
        parts = name.key.split()
        if len(parts) >= 2 and name.kind in ("person", ""):
            full.setdefault(surname(name.key), []).append(name)
            if name.kind == "person":
                full.setdefault(parts[0].lower(), []).append(name)
    kinds: dict[str, str] = {}
    for name in names:
        if name.kind and (name.kind == "person" or name.key not in kinds):
            kinds[name.key] = name.kind
    acronyms = _acronyms(scan, names)
    for name in names:
        if not name.kind:
            name.kind = kinds.get(name.key, "")
        if " " not in name.key:
            if name.key in acronyms:
                name.key = acronyms[name.key]
                name.kind = name.kind or "organisation"
                continue
            options = full.get(name.key.lower().strip("."))
            if options and name.kind in ("person", "", "place"):
                chosen = _nearest(options, name)
                if name.kind == "place" and chosen.kind != "person":
                    continue
                name.key = chosen.key
                name.kind = chosen.kind or "person"
                name.gender = name.gender or chosen.gender
    _variants(names)
    genders: dict[str, str] = {}
    for name in names:
        if name.gender and name.kind == "person":
            genders.setdefault(name.key, name.gender)
    for name in names:
        if name.kind == "person":
            name.gender = genders.get(name.key, name.gender)


def _nearest(options: list[Name], name: Name) -> Name:
    """The last full name before an occurrence; if none stands before it (a headline), the first after it."""
    before = [o for o in options if o.first < name.first]
    return before[-1] if before else options[0]


def _variants(names: list[Name]) -> None:
    """Full names that differ by a middle name or initial or by Jr. are one: ``Ann B. Marsh`` and ``Ann Marsh``."""
    fullest: dict[tuple[str, str], str] = {}
    for name in names:
        parts = name.key.split()
        if len(parts) >= 2 and name.kind == "person":
            pair = (parts[0].lower(), surname(name.key))
            if len(name.key) > len(fullest.get(pair, "")):
                fullest[pair] = name.key
    for name in names:
        parts = name.key.split()
        if len(parts) >= 2 and name.kind == "person":
            name.key = fullest[(parts[0].lower(), surname(name.key))]


def _acronyms(scan: Scan, names: list[Name]) -> dict[str, str]:
    """Defined acronyms: ``European Central Bank (ECB)``."""
    found: dict[str, str] = {}
    for before, after in zip(names, names[1:], strict=False):
        if after.first == before.last + 2 and scan.words[before.last + 1] == "(" and after.key.isupper() and len(after.key) <= 6:
            capitals = "".join(p[0] for p in before.key.split() if p[0].isupper())
            if capitals.startswith(after.key[:2]) or after.key in capitals:
                found[after.key] = before.key
    return found


def _ages_and_verbs(scan: Scan, names: list[Name]) -> None:
    """A name followed by an age or by a verb of speaking, or beside a word for a person, is a person's."""
    lower = scan.lower
    verbs = lang.verb_forms()
    people = lang.person_nouns()
    for name in names:
        if name.kind in ("person", "demonym", "place"):
            continue
        after = name.last + 1
        if name.kind == "" or len(name.key.split()) > 1:
            if after + 2 < len(lower) and lower[after] == "," and lower[after + 1].isdigit() and len(lower[after + 1]) <= 2:
                if lower[after + 2] in (",", ".", ")", ";", "of", "who", "and"):
                    name.kind = "person"
                    continue
            if after + 2 < len(lower) and lower[after] == "(" and lower[after + 1].isdigit() and len(lower[after + 1]) <= 2 and lower[after + 2] == ")":
                name.kind = "person"
                continue
        if name.kind == "":
            verb = verbs.get(lower[after]) if after < len(lower) else None
            if verb is not None and verb[1] == "say":
                name.kind = "person" if " " in name.key else ""
            elif name.first > 0 and lower[name.first - 1] in people and not name.possessive:
                name.kind = "person"
            elif after + 1 < len(lower) and lower[after] == "," and lower[after + 1] in ("who", "whose"):
                name.kind = "person"
            if name.kind == "person" and not name.gender:
                name.gender = lang.given_names().get(name.key.split()[0].lower(), "")
