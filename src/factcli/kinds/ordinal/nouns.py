"""The noun of an ordinal and its unit: two ways of putting one question have one unit, so that they can be compared."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.counting import known, phrase_after
from factcli.scan.numbers import Number
from factcli.scan.tokens import Scan
from factcli.values import Interval

# What is told from others of its sort by a number that is its name.
NUMBERED = frozenset(
    "street avenue district ward precinct circuit regiment battalion brigade squadron division army fleet corps congress "
    "amendment parish borough legion wing arrondissement infantry cavalry airborne marines marine".split()
)
# Classes that call nobody more than a person: the fourth victim is the fourth person to die.
_ANYBODY = frozenset("person victim casualty fatality man woman".split())
_PERSON_DID = frozenset(
    "to who in ever killed injured arrested charged convicted jailed named chosen elected appointed".split()
)
_OWNERS = frozenset("his her its their 's".split())
# What sport and the arts call by a name of their own, and count.
_CALLED = frozenset("test odi oscar grammy emmy bafta tony brit olympics paralympics wimbledon ashes masters".split())
_PEOPLE = frozenset("scot briton pole dane swede finn turk spaniard aussie kiwi".split())
COUNTED = frozenset(
    "term title medal gold silver bronze cup crown oscar grammy emmy bafta championship win victory defeat loss marriage "
    "nomination night week month year season weekend spell stint century".split()
)
"""Of these a paper keeps count: "a second term" is no other term, but the second one."""
_FEW = 20
GERUNDS = frozenset(
    "warning hearing meeting killing shooting stabbing sitting wedding landing sighting ruling building filing outing "
    "crossing listing booking signing screening offering poisoning drowning bombing hanging beating mugging reading".split()
)
_ASKING = frozenset("did do does will can could should must let".split())
_CAPITALS = 4  # tokens of a name before the noun: a 12th English Premier League goal
# A noun behind an ordinal that makes another phrase of it: a second chance, the third party, in the fifth grade.
_IDIOMS = {
    2: frozenset(
        "chance nature wind language opinion thought thoughts string amendment hand sight coming chamber cousin look glance "
        "guess helping serve".split()
    ),
    3: frozenset("party sector world degree base eye age way".split()),
    4: frozenset("estate wall dimension state".split()),
    5: frozenset(["column", "columnist"]),
    6: frozenset(["sense"]),
    11: frozenset(["hour"]),
}
_SAME = {"accused": "defendant", "actress": "actor"}
GRADES = frozenset(["grade", "grader", "graders"])
"""The years of a school that are told by an ordinal."""
_SCHOOL = frozenset(["form", "former", "formers"])
_NO_IDIOM: frozenset[str] = frozenset()


def unit(noun: str) -> str:
    """The class of what is in the order: a fourth prisoner is a fourth inmate, a fourth victim a fourth person."""
    noun = _SAME.get(noun, noun)
    found = lang.noun_classes().get(noun) or clauses.lemma(noun)
    return "person" if found in _ANYBODY else found


def idiom(value: int, noun: str) -> bool:
    """Whether an ordinal and a noun are a phrase that puts nothing in an order."""
    return noun in _SCHOOL or noun in _IDIOMS.get(value, _NO_IDIOM)


def noun_after(scan: Scan, at: int, stop: int) -> clauses.Phrase:
    """The noun phrase behind an ordinal. One noun follows it, so a form of the present with -s is its verb ("consultation
    *closes*"), and a bare form is part of it ("prisoner *swap* since", "profit *warning* from")."""
    lower, verbs = scan.lower, lang.verb_forms()
    phrase = phrase_after(scan, at, stop)
    if phrase.head < 0 and at + 3 < stop and lower[at + 1] == "-" and lower[at + 2][0].isalpha() and scan.glued(at + 2):
        phrase = phrase_after(scan, at + 3, stop)  # "no-confidence vote"
    if phrase.head < 0 and at + 1 < stop:
        phrase = _opened_by_verb(scan, at, stop, phrase)
    for i in range(at + 1, phrase.head):
        if (
            lower[i].endswith("s")
            and lower[i] in verbs
            and lower[i] != verbs[lower[i]][0]
            and scan.words[i + 1][0].isupper()
        ):
            return clauses.Phrase(i - 1, i - 1)  # "a fifth straight win *lifts* Ferrol"
    head = phrase.head
    if head < 0 or head != phrase.last:
        return phrase
    verb = verbs.get(lower[head])
    before = lower[head - 1]
    if verb and head > at and lower[head].endswith("s") and verb[0] != lower[head]:
        if before[0].isalpha() and before not in lang.stop_words() and not scan.glued(head):
            return phrase._replace(head=head - 1, last=head - 1, of_head=-1)
        return phrase
    behind = head + 1
    if not _ASKING.isdisjoint(lower[max(0, at - 4) : at]):
        return phrase  # "Did a third officer shoot?"
    after = lower[behind + 1] if behind + 1 < stop else ""
    ends = _ends(after) or after in ("this", "last") or after in clauses.BE
    if behind < stop and ends and (_belongs(lower[behind]) or _done(scan, at, behind)):
        return phrase._replace(head=behind, last=behind, of_head=-1)
    return phrase


_ALSO = frozenset("final last latest".split())


def past_also(lower: list[str], at: int, stop: int) -> int:
    """The token behind what else is said of the place: its sixth *and most powerful* test, the third *and final* debate."""
    if at + 2 >= stop or lower[at] != "and":
        return at
    i = at + 1 + (lower[at + 1] in ("probably", "perhaps", "possibly"))
    if lower[i] in ("most", "least"):
        return i + 2
    return i + 1 if lower[i] in _ALSO or (lower[i].endswith("est") and len(lower[i]) > 4) else at


def _belongs(word: str) -> bool:
    """Whether a word behind a noun can only be a noun too."""
    if word in GERUNDS:
        return True
    verb = lang.verb_forms().get(word)
    return (
        verb is not None and verb[0] == word and word not in lang.past_tenses() and word not in lang.stop_words()
    )  # "hit" is a past tense too


def _opened_by_verb(scan: Scan, at: int, stop: int, phrase: clauses.Phrase) -> clauses.Phrase:
    """The noun phrase whose first word is a verb elsewhere, which behind an ordinal it cannot be: a fourth *care* centre."""
    lower = scan.lower
    verb = lang.verb_forms().get(lower[at])
    if verb is None or verb[0] != lower[at] or lower[at] in lang.stop_words() or not scan.words[at][0].islower():
        return phrase
    if not lower[at + 1][0].isalpha() or lower[at + 1] in lang.stop_words() or lower[at + 1] in lang.prepositions():
        return phrase
    behind = phrase_after(scan, at + 1, stop)
    if behind.head < 0:
        after = lower[at + 2] if at + 2 < stop else ""
        done = _done(scan, at, at + 1) and (_ends(after) or after in ("this", "last"))
        return clauses.Phrase(at + 1, at + 1) if done else phrase
    known_one = known(lower[behind.head]) or lower[behind.head] in lang.event_nouns()
    return behind if known_one and lang.singular(lower[behind.head]) == lower[behind.head] else phrase


def _done(scan: Scan, at: int, behind: int) -> bool:
    """Whether a word that may be a participle is the noun of what is counted: it was the sixth rate *cut*."""
    lower = scan.lower
    verb = lang.verb_forms().get(lower[behind])
    if verb is None or verb[0] != lower[behind] or lower[behind] not in lang.past_tenses() or at < 3:
        return False
    if lower[behind - 1] in lang.person_nouns() or lower[behind + 1 : behind + 2] in (["by"], ["from"], ["off"]):
        return False  # "the sixth man cut from the team"
    return lower[at - 2] == "the" and lower[at - 3] in clauses.BE


def _ends(word: str) -> bool:
    return not word or not (word[0].isalnum() or word in ("-", "'s")) or (word in lang.prepositions() and word != "to")


def capitalised(page: Page, number: Number, before: str, stop: int) -> tuple[clauses.Phrase, str] | None:
    """The noun behind an ordinal and capitals, and the word of its unit: her fifth British soldier, his third Oscar nomination,
    the 11th South African to play; None where the number is part of a name ("67th Precinct")."""
    scan = page.scan
    lower, words = scan.lower, scan.words
    at = end = number.last + 1
    while end < stop and end - at < _CAPITALS and words[end][0].isupper():
        if lower[end] in NUMBERED or lower[end] in lang.weekdays() or lower[end] in lang.months():
            return None
        end += 1
    people = end > at and (lower[end - 1] in _PEOPLE or (lower[end - 1].endswith("man") and end - at == 1))
    if end > at and (lower[end - 1] in lang.demonyms() or (people and end < stop and lower[end] in _PERSON_DID)):
        if end < stop and (lower[end] in _PERSON_DID or _suffered(lower, end, stop)):
            return clauses.Phrase(end - 1, end - 1), " ".join([*lower[at:end], "person"])
        phrase = noun_after(scan, end, stop)
        if phrase.head < 0 or not known(lower[phrase.head]) or lower[phrase.head] in NUMBERED:
            return None
        return phrase, " ".join([*lower[at:end], unit(lower[phrase.head])])  # the fifth Briton may be the ninth soldier
    owned = before in _OWNERS or (before in ("a", "an") and number.low <= _FEW)
    if not owned and not (before == "the" and lower[end - 1] in ("test", "odi")):
        return None
    noun = lower[end] if end < stop else ""
    if noun.isalpha() and not _ends(noun) and noun not in lang.conjunctions():
        counts = noun in COUNTED or noun in lang.event_nouns() or noun in lang.noun_classes()
        counts = counts or (_ends(lower[end + 1] if end + 1 < stop else "") and not noun.endswith(("ly", "ed", "ing")))
        if not counts or noun in NUMBERED or noun in lang.time_units() or lang.singular(noun) != noun:
            return None
        return clauses.Phrase(end, end), noun
    word = lower[end - 1]
    if noun.isdigit() and scan.glued(end):
        return clauses.Phrase(end, end), word + noun  # an A350
    if noun in ("-", "'s") or end - at > 2 or not (word in _CALLED or any(mark.isdigit() for mark in word)):
        return None
    return clauses.Phrase(end - 1, end - 1), word


def _suffered(lower: list[str], at: int, stop: int) -> bool:
    """Whether a participle says what was done to somebody: the sixth American *detained by* the North, *held since* May."""
    done = lower[at] in lang.participles() and at + 1 < stop
    return done and lower[at + 1] in ("by", "in", "since", "this", "on", "at", "during", "for", "over")


def told(number: Number, phrase: clauses.Phrase, noun: str) -> Found:
    """The finding for an ordinal and the noun phrase that it belongs to."""
    value = int(number.low)
    return Found(
        "ordinal.noun",
        number.first,
        number.last,
        str(value),
        Interval.at(value),
        unit(noun),
        "place in an order",
        head=phrase.head,
        of_head=phrase.of_head,
        phrase=phrase.last,
        verb="beside",
    )


__all__ = [
    "COUNTED",
    "GERUNDS",
    "GRADES",
    "NUMBERED",
    "capitalised",
    "idiom",
    "noun_after",
    "past_also",
    "told",
    "unit",
]
