"""What is counted: the noun phrase after a number, and the noun that an earlier number counted."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcli import lang
from factcli.scan import clauses
from factcli.scan.numbers import begins_number, number_at
from factcli.scan.tokens import Scan

_REACH = 60  # tokens back to the number that one without a noun takes its noun from
_FAR = 400  # tokens back to the number of a whole: seven of the eleven
_WHEN = frozenset("today tonight yesterday tomorrow overnight aboard".split())
_THIS = frozenset(["last", "this", "next"])
_HELD = frozenset(["hostage", "captive", "prisoner"])
_SURELY = frozenset(["confirmed", "pronounced", "still", "now", "left"])
_BEHIND = frozenset(
    "younger older alone abroad overseas online nationwide worldwide apiece north south east west".split()
)
_DISTANCE = frozenset("away apart down along up back off long deep high wide tall later ago old".split())
_MADE = frozenset(["made", "built", "drawn", "borne", "run", "owned", "led"])  # ends a compound: horse-drawn carts
_BEFORE_NOUN = frozenset(
    "past previous original initial first last next total planned scheduled remaining same".split()
)
# Nouns that are written the same for one and for several.
INVARIANT = frozenset(
    "people police dead staff crew personnel cattle aircraft spacecraft fish sheep deer series species troops "
    "headquarters others other offspring swine salmon trout bison hovercraft".split()
)


_COUNTRY = frozenset(["US", "U.S.", "USA"])  # before a noun: 10 US sailors
_NEXT = frozenset(["next", "last", "this"])
_SEASONS = frozenset("spring summer autumn fall winter season night weekend".split())
# Behind a participle these tell that it ends a noun phrase: 20 kiosks *dedicated to* flowers.
_AFTER_DONE = frozenset(
    "to by in at on from with for across around near as between under over during after the a an his her its their".split()
)
# Ends a compound that is written without its hyphen: drug related deaths.
_RELATED = frozenset("related based led owned run backed linked funded aided assisted branded registered".split())
_JOINS = frozenset(["and", "or"])
COLLECTIVE = frozenset(
    "sports arts arms sales communications savings operations systems women men children games news".split()
)
"""Plurals that stand before another noun: sports centres, women drivers."""
_JOINED = 9  # tokens that modifiers joined by "and" take


HARMED = frozenset(["injured", "wounded", "dead", "missing", "hurt"])
"""Whom a number counts without a noun for people: 64 injured."""


class Counted(NamedTuple):
    """A noun with the number that counts it: the noun's token and the most that the number says."""

    noun: int
    most: int


def known(word: str) -> bool:
    """Whether a word is a noun that the tables count or call people by, in either number."""
    return word in lang.noun_classes() or lang.singular(word) in lang.person_nouns()


def plural(word: str) -> bool:
    """Whether a word has the form of a plural."""
    return lang.singular(word) != word or word in INVARIANT


def phrase_after(scan: Scan, at: int, stop: int) -> clauses.Phrase:
    """The noun phrase that begins at a token just after a number.

    It ends with a plural that the tables know, so adverbs behind it are none of it ("copies *worldwide*"), and it may
    be of a whole that has a number of its own ("of the original 22 concerts") or begin with a compound ("tear-gas").
    """
    lower = scan.lower
    if at + 1 < stop and scan.words[at] in _COUNTRY and lower[at + 1][0].isalpha() and lower[at + 1] not in _JOINS:
        at += 1  # "10 US sailors": written small it is a pronoun
    if at + 2 < stop and lower[at] == "of" and lower[at - 1] in lang.vague() and scan.words[at + 1] in _COUNTRY:
        at += 2  # "hundreds of US troops"
    joined = _joined(scan, at, stop)
    if joined >= 0:
        return clauses.Phrase(joined, joined)
    if at < stop and lower[at] == "of":
        whole = _whole(scan, at, stop)
        if whole is not None:
            return whole
    if at < stop and (lower[at] in _WHEN or (lower[at] in _THIS and scan.word(at + 1) in lang.time_units())):
        return clauses.Phrase(-1, at - 1)  # "rose to 43 yesterday", "fell to 3,400 last week", "206 aboard"
    if at + 1 < stop and lower[at + 1] in clauses.RESULT and (lower[at] in _SURELY or lower[at].endswith("ly")):
        return clauses.Phrase(at + 1, at + 1)  # "12 critically injured"
    if at + 3 < stop and lower[at] == "would" and lower[at + 1] == "-":
        at += 3  # "three would-be robbers"
    if at + 2 < stop and lower[at + 1] == "'s" and plural(lower[at + 2]) and known(lower[at + 2]) and known(lower[at]):
        return clauses.Phrase(at + 2, at + 2)  # "two sheriff's deputies"
    if at + 1 < stop and lower[at] == "such":
        at += 1  # "14 such missions"
    if at + 2 < stop and lower[at + 1] in _RELATED and _compounded(scan, at):
        return clauses.Phrase(at + 2, at + 2)  # "twelve drug related deaths"
    if at + 1 < stop and lower[at + 1] == "wounds" and lower[at][0].isalpha():
        return clauses.Phrase(at + 1, at + 1)  # "17 stab wounds": the first word is a verb elsewhere
    if at + 2 < stop and scan.words[at][0].isupper():
        noun = branded(scan, at, stop)
        if noun >= 0:
            return clauses.Phrase(noun, noun)
    phrase = clauses.noun_phrase(scan, at, stop)
    if phrase.head < 0:
        return _compound(scan, at, stop, phrase)
    if (
        lower[phrase.head] in _HELD
        and phrase.head > at
        and plural(lower[phrase.head - 1])
        and known(lower[phrase.head - 1])
    ):
        return phrase._replace(head=phrase.head - 1, last=phrase.head - 1)  # "held eight people hostage"
    if (
        lower[phrase.last] in lang.count_adjectives()
        and phrase.last + 2 < stop
        and lower[phrase.last + 1].endswith("ing")
    ):
        # "two previous speeding fines": what looks like a verb is a part of the noun
        behind = phrase.last + 2
        if lower[behind].endswith("s") and plural(lower[behind]) and lower[behind] not in lang.stop_words():
            return phrase._replace(head=behind, last=behind)
    if lower[phrase.last] == "-" and phrase.head == phrase.last - 1 == at:
        return _compound(scan, at, stop, phrase)
    if phrase.head > at and (noun := _unknown_plural(scan, at, phrase.head, stop)) >= 0:
        return phrase._replace(head=noun, last=noun, of_head=-1)
    word = lower[phrase.head]
    if phrase.head == at and word.endswith("ed") and word in lang.verb_forms() and not known(word):
        return phrase if word in clauses.RESULT else clauses.Phrase(-1, at - 1)  # "more than 50 rescued"
    if phrase.head > at and not known(word) and not word.endswith("s") and word not in _DISTANCE:
        for i in range(phrase.head - 1, at - 1, -1):
            if plural(lower[i]) and (known(lower[i]) or word in _BEHIND) and not scan.glued(i + 1):
                return phrase._replace(head=i, last=i, of_head=-1)
    return phrase


def _compounded(scan: Scan, at: int) -> bool:
    """Whether a token and its participle stand before a plural that they belong to: *drug related* deaths."""
    word, noun = scan.lower[at], scan.lower[at + 2]
    return (
        word[0].isalpha() and not plural(word) and plural(noun) and noun.endswith("s") and noun not in lang.stop_words()
    )


def _unknown_plural(scan: Scan, at: int, head: int, stop: int) -> int:
    """The plural that no table holds with which a phrase ends before a word that is no noun of it, or -1.

    20 *storefronts* dedicated to flowers · 40 *kiosks* next spring · three billion *words* worth of prose.
    """
    lower = scan.lower
    for i in range(at, min(head, at + _JOINED)):
        word, behind = lower[i], lower[i + 1]
        if not word.endswith("s") or word.endswith(("ss", "us", "is")) or lang.singular(word) == word:
            continue
        if word in lang.stop_words() or scan.words[i][0].isupper() or scan.glued(i + 1):
            continue
        timed = behind in _NEXT and scan.word(i + 2) in _seasons()
        worth = behind == "worth" and scan.word(i + 2) == "of"
        done = behind.endswith(("ed", "ing")) and not known(behind) and scan.word(i + 2) in _AFTER_DONE
        if timed or worth or (done and behind not in lang.count_adjectives()):
            return i
    return -1


@cache
def _seasons() -> frozenset[str]:
    return frozenset([*lang.time_units(), *lang.months(), *lang.weekdays(), *_SEASONS])


def _joined(scan: Scan, at: int, stop: int) -> int:
    """The plural behind modifiers that "and" joins, or -1: (seven) Navy and Coast Guard ships, middle and high school pupils.

    No noun stands before the "and": behind a number it would be a plural, and what cannot be a modifier ends the search.
    """
    lower = scan.lower
    stop = min(stop, at + _JOINED + 1)
    if _JOINS.isdisjoint(lower[at + 1 : stop]):
        return -1
    joined = several = False
    for i in range(at, stop):
        word = lower[i]
        if word in _JOINS:
            if joined or i == at:
                return -1
            joined = True
            continue
        if word == "-" and scan.glued(i):
            continue
        if scan.words[i] in _COUNTRY:
            continue
        if not word[0].isalpha() or word in lang.stop_words() or word in clauses.RESULT or word in lang.number_words():
            return -1
        if plural(word) and (known(word) or (joined and word not in INVARIANT)) and not scan.words[i][0].isupper():
            # What no table holds is a plural if it can be nothing else: "poker and gaming machines".
            unlisted = (
                not several and lang.singular(word) != word and word.endswith("s") and word not in lang.verb_forms()
            )
            if not (joined and (known(word) or unlisted)) or scan.word(i + 1) == "-":
                return -1
            behind = scan.word(i + 1)
            return i + 1 if plural(behind) and known(behind) and behind not in lang.verb_forms() else i
        capital = scan.words[i][0].isupper()
        several = several or (word.endswith("s") and lang.singular(word) != word and not capital)
        if word.endswith("ing") and scan.word(i + 1) in _JOINS and scan.word(i + 2) in lang.count_adjectives():
            continue  # "serving and former members"
        if word in lang.verb_forms() and not (known(word) or word in lang.count_adjectives() or capital):
            return -1
        if word.endswith(("ly", "ed", "ing")) and not (joined or capital or word in lang.count_adjectives()):
            return -1
        if several and not joined and word not in COLLECTIVE:
            return -1  # "two hearts and kidneys" are two hearts
    return -1


def branded(scan: Scan, at: int, stop: int) -> int:
    """The noun behind a make with its number, or -1: (3.5 million) Folio 4 tablets, (20) Folio 7 Max tablets."""
    lower, words = scan.lower, scan.words
    i = at
    while i < stop and i - at < 3 and words[i][0].isupper() and words[i].isalpha():
        i += 1
    if i + 1 >= stop or not lower[i].isdigit() or len(lower[i]) > 3:
        return -1
    i += 1
    if i + 1 < stop and words[i][0].isupper() and words[i].isalpha() and not plural(lower[i]):
        i += 1
    return i if plural(lower[i]) and known(lower[i]) else -1


def _whole(scan: Scan, at: int, stop: int) -> clauses.Phrase | None:
    """The noun of a whole that has a number of its own: (19) of the original 22 concerts."""
    lower = scan.lower
    if at + 4 >= stop or lower[at + 1] not in lang.determiners() or lower[at + 2] not in _BEFORE_NOUN:
        return None
    if not begins_number(lower[at + 3]):
        return None
    number = number_at(scan, at + 3)
    found = clauses.noun_phrase(scan, number.end + 1, stop) if number is not None else None
    if found is None or found.head < 0:
        return None
    return found._replace(partitive=True, scope=(*found.scope, "part"))


def _compound(scan: Scan, at: int, stop: int, phrase: clauses.Phrase) -> clauses.Phrase:
    """The phrase whose first word would be a verb but for a hyphen: (4,600) tear-gas canisters, rocket-propelled grenades."""
    if at + 2 >= stop or scan.lower[at + 1] != "-" or not scan.lower[at][0].isalpha():
        return phrase
    if not (scan.glued(at + 1) and scan.glued(at + 2)):
        return phrase
    participle = scan.lower[at + 2].endswith("ed") or scan.lower[at + 2] in _MADE
    found = clauses.noun_phrase(scan, at + 2 + (participle and at + 3 < stop), stop)
    return found if found.head >= 0 and plural(scan.lower[found.head]) else phrase


def counted_before(scan: Scan, at: int, *, same_sentence: bool = False) -> Counted | None:
    """The noun in the plural that the nearest number before a token counts, in its sentence or the one before."""
    lower = scan.lower
    sentence = scan.sentence_of[at]
    begin = scan.first[sentence]
    if not same_sentence and sentence and scan.sentences[sentence - 1].kind == scan.sentences[sentence].kind:
        begin = scan.first[sentence - 1]
    begin = max(begin, at - _REACH)
    words, stop = lang.number_words(), at
    for i in range(at - 1, begin - 1, -1):
        if not (lower[i][0].isdigit() or lower[i] in words or lower[i] in lang.vague()):
            continue
        if i > begin and (lower[i - 1][0].isdigit() or (lower[i - 1] == "-" and scan.glued(i))):
            continue  # the end of a longer number
        number = number_at(scan, i)
        if number is None or number.form not in ("digits", "words", "vague") or number.end >= stop - 1:
            continue
        noun = phrase_after(scan, number.end + 1, min(stop, scan.bounds(i)[1])).head
        if noun >= 0 and (lower[noun] in HARMED or (plural(lower[noun]) and known(lower[noun]))):
            most = int(number.high) * (100 if number.form == "vague" else 1)
            return Counted(noun, most)
    return None


def counted_as(scan: Scan, at: int, value: Decimal) -> int:
    """The token of the noun in the plural that a number of this value counts before a token, or -1."""
    lower = scan.lower
    words = lang.number_words()
    for i in range(at - 1, max(-1, at - _FAR), -1):
        if not (lower[i][0].isdigit() or lower[i] in words) or (i and lower[i - 1] == "-" and scan.glued(i)):
            continue
        number = number_at(scan, i)
        if number is None or number.low != value or number.form not in ("digits", "words"):
            continue
        noun = phrase_after(scan, number.end + 1, scan.bounds(i)[1]).head
        if noun >= 0 and (lower[noun] in HARMED or (plural(lower[noun]) and known(lower[noun]))):
            return noun
    return -1
