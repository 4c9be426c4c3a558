"""Rules for counts: how many people or things."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.alone import CHARGED, OF_CHILDREN, alone, children, offences
from factcli.kinds.count.ballot import against, ballot
from factcli.kinds.count.beside import BADLY, OPENS, badly, shot_people
from factcli.kinds.count.bodies import CROWDS, crowd
from factcli.kinds.count.compounds import compound, parent, pointed, summed
from factcli.kinds.count.countable import WINNING, countable
from factcli.kinds.count.counted import counted
from factcli.kinds.count.cricket import LEADS, cricket
from factcli.kinds.count.fewer import FEWER, difference
from factcli.kinds.count.gapped import gapped
from factcli.kinds.count.heads import plural_headed
from factcli.kinds.count.labels import label
from factcli.kinds.count.medals import MEDALS, medals, points
from factcli.kinds.count.moved import moved
from factcli.kinds.count.nationals import alike, nationals, of_nationals
from factcli.kinds.count.none import no_things, nobody_had, none_of, single
from factcli.kinds.count.score import score
from factcli.kinds.count.sets import lead, sets
from factcli.kinds.count.storeys import STOREYS, built, storeys
from factcli.kinds.count.together import of_named, together
from factcli.kinds.count.words import (
    DO_NOT,
    TOGETHER,
    both,
    several,
    several_goals,
    streamed,
    times_of,
    verb_only,
    word_count,
    words,
)
from factcli.scan import clauses
from factcli.scan.counting import INVARIANT, known, phrase_after
from factcli.scan.numbers import Number
from factcli.segment.speakers import table_of
from factcli.values import count_set, number_text

_MINUS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades".split()
)
_UNITS_NOT_COUNTED = frozenset(["percent", "cent", "%", "degrees", "degree", "point"])
_BAD_HEADS = frozenset(
    "other one ones half more less way ways time thing things lot kind sort bit side sides hand hands point "
    "points end ends order part parts step steps level levels news".split()
)
_PAIR = frozenset("countries nations sides parties neighbours neighbors governments peoples".split())
_WHICH = frozenset(["that", "which", "who", "to", "where", "with", "whose"])
_ONE_OF = frozenset("another the any every each only this not".split())
_LOSSES = frozenset(["cuts", "losses"])
_JOBS = frozenset(["job", "jobs", "staff"])
_COMPARED = frozenset("as more the less bigger larger higher faster its their what average normal".split())
_OF_THAT = frozenset(["of", "number", "amount", "figure", "many", "much", "size", "."])
_THOSE = frozenset(["those", "these"])
_ALONG = frozenset(["down", "along", "away", "up", "from", "apart"])


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The count at token ``at``, both where it moved from one to another, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is None:
        return _worded(page, at, begin, stop)
    if number.form in ("ordinal", "fraction", "clock"):
        return None
    if number.form == "digits" and scan.word(number.first + 1) in ("-", "–"):
        scored = sets(page, number, begin, stop) or score(page, number, begin, stop) or lead(page, number, begin, stop)
        if scored is not None:
            return scored
    if number.form in ("digits", "words") and scan.word(number.last + 1) in ("-", "–", "to"):
        voted = ballot(page, number, begin, stop)
        if voted is not None:
            return voted
    before, after = number.begin - 1, number.end + 1
    if number.low < 1000 and number.low != number.low.to_integral_value():
        thousands = pointed(page, number, stop)
        if thousands is None:
            return None
        number = thousands
    previous = lower[before] if before >= begin else ""
    following = lower[after] if after < stop else ""
    if previous == "-" and scan.glued(number.first):
        of_parent = parent(page, number, begin, stop)
        if of_parent is not None:
            return of_parent
    if following == ":" and number.form == "digits" and number.low >= 2:
        return summed(page, number, previous, begin, stop)
    if following in ("for", "not") or previous in LEADS:
        runs = cricket(page, number, begin, stop)
        if runs is not None:
            return runs
    if not countable(page, number, previous, following, begin, stop):
        return None
    if following in STOREYS and (of_building := storeys(page, number, after, begin, stop)) is not None:
        return of_building
    if label(page, number, previous, following, begin, stop):
        return None
    if following == "-" and scan.glued(after):
        return compound(page, number, begin, stop)
    if following == "times":
        return _times(page, number, begin, stop)
    if following in FEWER:
        differing = difference(page, number, begin, stop)
        if differing is not None or following == "fewer":
            return differing
    if previous in ("from", "to") and number.form in ("digits", "words", "article"):
        shift = moved(page, number, previous, begin, stop)
        if shift is not None:
            return shift
    told = _told(page, number, following, begin, stop)
    if told is not None:
        return told
    if following == "of" and (people := of_nationals(page, number, begin, stop)) is not None:
        return people
    phrase = plural_headed(page, number, phrase_after(scan, after, stop), begin, stop)
    if phrase.partitive and phrase.head == after + 2 and lower[after + 1] in _THOSE and verb_only(lower[after + 2]):
        phrase = clauses.Phrase(-1, after + 1, True)  # "two of those flared"
    head = phrase.head
    if previous == "to" and lower[before - 1] in ("votes", "vote") and before - 2 >= begin:
        return against(page, number, before - 1, begin, stop)
    if phrase.partitive and following == "of" and previous in CHARGED:
        listed = offences(page, number, begin, stop)
        if listed is not None:
            return listed
    if number.form == "vague" and previous in OPENS and head == after and streamed(page, after):
        return counted(page, number, clauses.Phrase(-1, number.end), "count.bare", begin, stop)
    if head < 0:
        return alone(page, number, phrase, previous, begin, stop)
    noun = lower[head]
    if previous == "of" and head == after and noun in lang.verb_forms() and not known(noun):
        found = alone(page, number, clauses.Phrase(-1, number.end), previous, begin, stop)
        if found is not None:
            return found  # "a country of 300,000 lies"
    if noun in ("children", "kids") and previous == "of" and lower[before - 1] in OF_CHILDREN and head == after:
        return children(page, number, begin, stop)
    measured = noun in lang.unit_words() and noun not in ("stones", "degrees")
    if measured or noun in _MINUS or noun in _UNITS_NOT_COUNTED:
        return None
    if noun in _BAD_HEADS and noun != "other" and not points(page, number, head, begin, stop):
        return None
    if number.low > 1 and _one_only(noun) and not phrase.partitive:
        return None  # "the 76 station": a name, not a number of stations
    if number.form == "vague" and lower[head - 1] == "of" and not _plural(noun) and not known(noun) and not alike(noun):
        return None  # "thousands of snow"
    if noun in lang.count_adjectives() and not known(noun) and scan.word(head + 1) in ('"', "“", "'", "‘"):
        return None  # four previous "force complaints"
    if noun in _PAIR and head == after and previous == "the" and number.low == 2 and scan.word(head + 1) not in _WHICH:
        return None  # "the two sides": that they are two goes without saying
    if number.first == begin and head == after and _opens_name(page, number, head, stop):
        return None
    if number.low == 1 and number.form == "words" and scan.word(phrase.last + 1) in table_of().speak:
        return None  # "one neighbour said": somebody, not how many
    if number.low == 1 and number.form in ("words",) and not _one(page, number, noun, previous, phrase, begin):
        return None
    if (
        scan.words[head][0].isupper()
        and not _acronyms(scan.words[head])
        and not (noun in lang.noun_classes() or noun in lang.person_nouns())
        and not clauses_headline(page, at)
        and not (previous in WINNING and number.form in ("digits", "words") and number.low < 100 and _plural(noun))
    ):
        name = page.names.at(head)
        if name is not None and name.first > number.last:
            return nationals(page, number, phrase, name, begin, stop)
    if (
        noun not in lang.noun_classes()
        and noun not in lang.person_nouns()
        and number.low != 1
        and not _plural(noun)
        and noun not in clauses.RESULT
        and number.form != "vague"
    ):
        # "and eleven abstained": a verb that no table holds
        return gapped(page, number, previous, begin, stop) if head == after and noun.endswith("ed") else None
    if noun in ("door", "doors") and scan.word(phrase.last + 1) in _ALONG:
        return None  # "two doors down": how far
    if noun in _LOSSES and head > after and lower[head - 1] in _JOBS:
        phrase = phrase._replace(head=head - 1, last=head - 1)  # "140 job cuts" are jobs, and cut
    found = counted(page, number, phrase, "count.noun", begin, stop)
    return built(page, found, begin, stop) if noun in ("stories", "storeys") else found


def _told(page: Page, number: Number, following: str, begin: int, stop: int) -> Found | None:
    """What the word behind a number tells without being what is counted: five shot, one fatally; five gold; 15,000 crowd."""
    after = number.end + 1
    if following in BADLY and badly(page, number, begin, stop):
        found = counted(page, number, clauses.Phrase(-1, after, scope=("part",)), "count.badly", begin, stop)
        return found._replace(verb="none")  # the verb is told of all who were hurt
    if number.low >= 2 and "shot" in (following, page.scan.word(after + 1)) and shot_people(page, after, stop):
        return counted(page, number, clauses.Phrase(-1, number.end), "count.bare", begin, stop)
    if following in MEDALS:
        return medals(page, number, begin, stop)
    return crowd(page, number, begin, stop) if following in CROWDS else None


def _together(page: Page, at: int, many: int) -> Found | None:
    number = together(page, at, many)
    if number is None:
        return None
    found = find(page, at, number)
    if not isinstance(found, Found):
        return of_named(page, at, number)
    return found if found.unit == "person" or many > _PAIRED else None


def _worded(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """The count that a word without a number states: twice, nobody, none of them, a single shot."""
    word = page.scan.lower[at]
    if word in ("none", "neither"):
        return none_of(page, at, stop)
    if word == "single":
        return single(page, at, begin, stop)
    if word == "not" or word in DO_NOT:
        return nobody_had(page, at, stop) or (no_things(page, at, stop) if word == "not" else None)
    if word == "both":
        return both(page, at, stop)
    if word in ("brace", "hat"):
        return several_goals(page, at, begin)
    if word in TOGETHER:
        return _together(page, at, TOGETHER[word])
    if word in ("several", "few"):
        many = several(page, at)
        found = find(page, at, many[0]) if many is not None else None
        return found._replace(value=many[1]) if many is not None and isinstance(found, Found) else None
    return word_count(page, at, begin, stop) or (no_things(page, at, stop) if word == "no" else None)


def _one_only(noun: str) -> bool:
    """Whether a noun is the singular of one that has a plural of its own."""
    known = noun in lang.noun_classes() or noun in lang.person_nouns()
    return (
        known
        and lang.singular(noun) == noun
        and noun not in INVARIANT
        and noun not in lang.plurals(noun)
        and noun not in clauses.RESULT
    )


def _opens_name(page: Page, number: Number, head: int, stop: int) -> bool:
    """Whether a sentence begins with a name that begins with a number: "Five Rivers Health said", "Seven Oaks School"."""
    words = page.scan.words
    if number.form != "words" or head + 1 >= stop or not (words[head][0].isupper() and words[head + 1][0].isupper()):
        return False
    return known(words[head].lower()) and not clauses_headline(page, head)


def _acronyms(word: str) -> bool:
    """Whether a word is an acronym in the plural: MEPs, ATMs."""
    return word.endswith("s") and _TWO <= len(word) - 1 <= _FOUR and word[:-1].isupper()


_TWO, _FOUR = 2, 4
_PAIRED = 2


def clauses_headline(page: Page, at: int) -> bool:
    """Whether a token stands in a headline, where every word may have a capital."""
    return page.scan.sentences[page.scan.sentence_of[at]].kind == "headline"


def _plural(noun: str) -> bool:
    return noun.endswith("s") or lang.singular(noun) != noun or noun in INVARIANT


def _one(page: Page, number: Number, noun: str, previous: str, phrase: clauses.Phrase, begin: int) -> bool:
    """Whether "one" counts: before a noun for a person or thing, and not in "one of the", "one day", "the one man"."""
    if (
        phrase.partitive
        or previous in _ONE_OF
        or noun in ("day", "night", "morning", "evening", "thing", "point", "year")
    ):
        return False
    return noun in lang.noun_classes() or noun in lang.person_nouns() or noun in ("dead",) or noun in clauses.RESULT


def _times(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """shot 11 times · married three times."""
    after = page.scan.word(number.end + 2)
    behind = page.scan.word(number.end + 3)
    if after in _COMPARED or (after.endswith("er") and behind == "than") or (after == "that" and behind in _OF_THAT):
        return None
    low, high = number.low, number.high
    allowed = count_set(low, high, number.modifier, number.step, True)
    unit, scope = times_of(page, number.begin, page.scan.bounds(number.first)[0])
    return Found(
        "count.times",
        number.first,
        number.last,
        number_text(low, high, number.modifier),
        allowed,
        unit,
        "number",
        phrase=number.end + 1,
        scope=scope,
    )


__all__ = ["find", "words"]
