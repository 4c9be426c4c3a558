"""Who does what a verb says, and to whom: the names and nouns that govern it or are governed by it."""

from __future__ import annotations

from factcli import lang
from factcli.scan.clauses import (
    BE,
    CLAUSE_WORDS,
    HAVE,
    PASSIVE,
    REACH,
    RELATIVE,
    Predicate,
    before_verb,
    is_time,
    is_verb,
)
from factcli.scan.names import Name, Names
from factcli.scan.tokens import Scan


def subject_of(scan: Scan, names: Names, predicate: Predicate, begin: int) -> tuple[Name | None, int]:
    """The subject of a verb: the name, if it is one, and its head token (-1 when none is found)."""
    if predicate.token < 0:
        return None, -1
    lower = scan.lower
    i = predicate.token - 1
    if lower[predicate.token] in lang.event_nouns() and not is_verb(scan, predicate.token, begin):
        return _owner(scan, names, predicate.token, begin)
    i = _left_of_verb(scan, i, begin)
    shared = _sharing(scan, predicate.token, i, begin)
    if shared >= begin:
        return subject_of(scan, names, Predicate(shared), begin)
    for _ in range(3):
        if i >= begin and lower[i] in RELATIVE:
            i -= 1
            if i >= begin and lower[i] == ",":
                i -= 1
        if i >= begin and lower[i] == ",":
            opening = _opening_comma(scan, i - 1, begin)
            if opening < 0:
                if (
                    i == predicate.token - 1
                    and lower[i + 1] in lang.participles()
                    and _finite_before(scan, i, begin) < 0
                ):
                    i -= 1  # "The ferry, built in 1986"
                break
            i = opening - 1
            continue
        if i > begin + 1 and lower[i].isdigit() and lower[i - 1] == ",":
            i -= 2  # "Marsh, 47, of Mill Lane, was": past the age
            continue
        if i >= begin and lower[i] == ")":
            while i > begin and lower[i] != "(":
                i -= 1
            i -= 1
            continue
        break
    if i < begin:
        return None, -1
    name = names.at(i)
    if name is not None:
        if name.kind != "person":
            aged = _aged_before(scan, names, name.first, begin)
            if aged is not None:
                return aged, aged.last
            called = _called_of(scan, name.first, begin)
            if called >= 0:
                return None, called
        # "the mayor of Leeds was": the noun before the preposition is the subject
        if name.kind != "person" and name.first - 1 > begin and lower[name.first - 1] in ("of", "in", "from", "at"):
            j = name.first - 2
            inner = names.at(j)
            if inner is not None:
                return inner, j
            if lower[j][0].isalpha() and lower[j] not in lang.stop_words():
                return None, j
        return name, i
    if lower[i][0].isalpha() and (lower[i] in lang.pronouns() or lower[i] not in lang.stop_words()):
        return None, i
    return None, -1


_ABLE = frozenset("able unable due likely unlikely set ready willing unwilling about going free".split())
_WHILE = frozenset("while after before by since when without despite".split())


def _left_of_verb(scan: Scan, at: int, begin: int) -> int:
    """The token that ends a verb's subject, or what else stands left of it: auxiliaries, adverbs and days are passed over.

    So are the verbs and adjectives of which the verb is a part: "*was due to* arrive", "*tried to* resign".
    """
    lower, between = scan.lower, before_verb()
    i = at
    infinitive = scan.lower[at + 1].endswith("ing")  # "started shooting"
    while i >= begin:
        word = lower[i]
        if word in _NOBODY:
            break
        if word in between or word.endswith("ly") or word in _BEFORE_PAST:
            infinitive = infinitive or word == "to"
        elif word in lang.weekdays() or word in _TODAY:
            if i > begin and lower[i - 1] in ("on", "late", "early"):
                i -= 1
        elif i > begin and lower[i - 1] in ("last", "this", "next") and is_time(word):
            i -= 1
        elif infinitive and (word in _ABLE or (word in lang.verb_forms() and is_verb(scan, i, begin))):
            infinitive = False
        else:
            break
        i -= 1
    return i


_NOBODY = frozenset("none nobody nothing neither".split())
_TODAY = frozenset("today tonight yesterday tomorrow overnight".split())
_BEFORE_PAST = frozenset("last never soon again once twice only even not recently thus instead long almost".split())


def _sharing(scan: Scan, verb: int, at: int, begin: int) -> int:
    """The verb whose subject is that of another one too, which ``at`` stands left of; -1 when there is none.

    "was suspended *and* fined", "hit a bridge, *killing* 12", "was hurt *while* visiting".
    """
    lower = scan.lower
    word = lower[at] if at >= begin else ""
    if word in ("and", "or", "but", "then"):
        at -= 1
        if at >= begin and lower[at] == ",":
            at -= 1
    elif lower[verb].endswith("ing") and verb == at + 1 and (word == "," or word in _WHILE):
        at -= 1
    else:
        return -1
    return _finite_before(scan, at, begin)


def _finite_before(scan: Scan, at: int, begin: int) -> int:
    """The nearest verb up to a token that no *to* stands before, or -1; a quotation, bracket or relative clause ends it."""
    lower = scan.lower
    for i in range(at, max(begin, at - REACH) - 1, -1):
        word = lower[i]
        if word in ('"', ";", ":", "(", ")") or word in RELATIVE:
            return -1
        finite = (
            (word in BE and word != "'s") or word in HAVE or (word in lang.verb_forms() and is_verb(scan, i, begin))
        )
        if finite and (i == begin or lower[i - 1] != "to"):
            return i
    return -1


def _aged_before(scan: Scan, names: Names, at: int, begin: int) -> Name | None:
    """The person of "Marsh, 23, of Mill Street, Ferrol" (or "from Leeds"), whose address ends with the name at ``at``."""
    lower = scan.lower
    for i in range(at - 1, max(begin, at - 12), -1):
        if lower[i].isdigit() and lower[i - 1] == ",":
            if lower[i + 1 : i + 3] in ([",", "of"], [",", "from"]):
                found = names.at(i - 2)
                return found if found is not None and found.kind != "place" else None
            return None
        if lower[i] in BE or lower[i] in lang.verb_forms():
            return None
    return None


def acted_on(scan: Scan, names: Names, verb: Predicate, stop: int) -> Name | None:
    """Whom "police arrested *Ann Marsh*" tells of, as "Ann Marsh was arrested" does; ``None`` when the verb is passive."""
    lower, at = scan.lower, verb.token
    if verb.kind not in _ACTING or lower[at] in lang.event_nouns() or is_passive(scan, at):
        return None
    for found in names.between(at + 1, min(stop, at + 5)):
        between = lower[at + 1 : found.first]
        if all(word.isalpha() and word not in lang.prepositions() and word not in CLAUSE_WORDS for word in between):
            return found
        return None
    return None


def is_passive(scan: Scan, verb: int) -> bool:
    """Whether a form of *be* makes a verb passive: "was never *given*"."""
    lower = scan.lower
    for i in range(verb - 1, max(0, verb - 4), -1):
        if lower[i] in PASSIVE or lower[i] in ("am", "by"):
            return True
        if lower[i] not in before_verb() and not lower[i].endswith("ly"):
            break
    return False


# Verbs of which the one acted on is the news, whoever does it.
_ACTING = frozenset(
    (
        "arrest charge accuse convict acquit sentence fine ban suspend dismiss appoint elect kill injure shoot stab rescue "
        "release deport extradite execute abduct rape attack hire give hand nominate expel oust evict impeach pardon sign"
    ).split()
)


_TITLE_WORDS = 6


def _called_of(scan: Scan, first: int, begin: int) -> int:
    """The person of "the star of That '70s Show was": a title whose last word alone was taken for a name; or -1."""
    for i in range(first - 1, max(begin, first - 1 - _TITLE_WORDS), -1):
        word = scan.words[i]
        if scan.lower[i] == "of":
            return i - 1 if i < first - 1 and scan.lower[i - 1] in lang.person_nouns() else -1
        if word[0].islower() and word != "s":
            return -1
    return -1


def _owner(scan: Scan, names: Names, token: int, begin: int) -> tuple[Name | None, int]:
    """Whose an event is: "his sentencing", "Marsh's recent trial", "the death of Ann Marsh"; else the event itself."""
    lower = scan.lower
    for i in range(token - 1, max(begin, token - 5) - 1, -1):
        if lower[i] == "'s":
            if is_time(lower[i - 1]) or lower[i - 1] in _TODAY:
                continue  # "Friday's concert"
            return names.at(i - 1), i - 1
        if lower[i] in ("his", "her", "their", "its"):
            return None, i
        if not lower[i][0].isalpha() or lower[i] in lang.stop_words():
            break
    if lower[token + 1 : token + 2] == ["of"]:
        found = names.between(token + 2, token + 6)
        if found:
            return found[0], found[0].last
    return None, token


def _opening_comma(scan: Scan, at: int, begin: int) -> int:
    for i in range(at, max(begin, at - 22) - 1, -1):
        if scan.lower[i] == ",":
            return i
        if scan.lower[i] in ('"', ";", ":"):
            return -1
    return -1
