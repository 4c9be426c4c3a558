"""Rules for counts: how many people or things."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.alone import CHARGED, OF_CHILDREN, alone, children, offences, seats
from factcli.kinds.count.countable import countable
from factcli.kinds.count.counted import counted
from factcli.kinds.count.none import no_things, none_of, single
from factcli.kinds.count.score import score
from factcli.kinds.count.words import both, people_of, several_goals, times_of, unit_of, word_count, words
from factcli.scan import clauses
from factcli.scan.counting import INVARIANT, known, phrase_after
from factcli.scan.names import Name
from factcli.scan.numbers import Number, number_at
from factcli.values import count_set, number_text

_MINUS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades".split()
)
_UNITS_NOT_COUNTED = frozenset(["percent", "cent", "%", "degrees", "degree", "point"])
_BAD_HEADS = frozenset(
    "other one ones half more less way ways time thing things lot kind sort bit side sides hand hands point "
    "points end ends order part parts door doors step steps level levels".split()
)
# What a compound with a number describes without counting it: storeys, seats at a table, ways.
_SHAPES = frozenset(
    "story storey point star bedroom way part time piece door speed litre step tier lane course figure "
    "day night inch hour".split()
)
# Before prizes that have names: won two Golden Palms.
_WINNING = frozenset("win wins won winning receive received earned collected".split())
_ONE_OF = frozenset(["another", "the", "any", "every", "each", "only"])
# Counted behind a hyphen, though verbs elsewhere: an eight-stage race, a 22-date tour.
_COMPOUNDED = frozenset("strong member stage date race nation".split())
_LOSSES = frozenset(["cuts", "losses"])
_JOBS = frozenset(["job", "jobs", "staff"])
_PARTS = 40  # tokens that the parts behind a colon take
_PER = frozenset(["per", "a", "an", "each", "every", "for"])
_CAPACITY = frozenset(["capacity", "seater"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The count at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is None:
        return _worded(page, at, begin, stop)
    if number.form in ("ordinal", "fraction", "clock"):
        return None
    if number.form == "digits" and scan.word(number.first + 1) in ("-", "–"):
        scored = score(page, number, begin, stop)
        if scored is not None:
            return scored
    before, after = number.begin - 1, number.end + 1
    if number.low < 1000 and number.low != number.low.to_integral_value():
        thousands = _pointed(page, number, stop)
        if thousands is None:
            return None
        number = thousands
    previous = lower[before] if before >= begin else ""
    following = lower[after] if after < stop else ""
    if previous == "-" and scan.glued(number.first):
        parent = _parent(page, number, begin, stop)
        if parent is not None:
            return parent
    if following == ":" and number.form == "digits" and number.low >= 2:
        return _summed(page, number, previous, begin, stop)
    if not countable(page, number, previous, following, begin, stop):
        return None
    if following == "-" and scan.glued(after):
        return _compound(page, number, begin, stop)
    if following == "times":
        return _times(page, number, begin, stop)
    phrase = phrase_after(scan, after, stop)
    head = phrase.head
    if previous == "to" and lower[before - 1] in ("votes", "vote") and before - 2 >= begin:
        return _against(page, number, before - 1, begin, stop)
    if phrase.partitive and following == "of" and previous in CHARGED:
        listed = offences(page, number, begin, stop)
        if listed is not None:
            return listed
    if head < 0:
        return alone(page, number, phrase, previous, begin, stop)
    noun = lower[head]
    if previous == "of" and head == after and noun in lang.verb_forms() and not known(noun):
        found = alone(page, number, clauses.Phrase(-1, number.end), previous, begin, stop)
        if found is not None:
            return found  # "a country of 300,000 lies"
    measured = noun in lang.unit_words() and noun not in ("stones", "degrees")
    if measured or noun in _MINUS or noun in _UNITS_NOT_COUNTED:
        return None
    if noun in _BAD_HEADS and noun != "other":
        return None
    if number.low > 1 and _one_only(noun) and not phrase.partitive:
        return None  # "the 76 station": a name, not a number of stations
    if number.low == 1 and number.form in ("words",) and not _one(page, number, noun, previous, phrase, begin):
        return None
    if (
        scan.words[head][0].isupper()
        and not (noun in lang.noun_classes() or noun in lang.person_nouns())
        and not clauses_headline(page, at)
        and not (previous in _WINNING and number.form == "words" and _plural(noun))
    ):
        name = page.names.at(head)
        if name is not None and name.first > number.last:
            return _nationals(page, number, phrase, name, begin, stop)
    if (
        noun not in lang.noun_classes()
        and noun not in lang.person_nouns()
        and number.low != 1
        and not _plural(noun)
        and noun not in clauses._RESULT
        and number.form != "vague"
    ):
        return None
    if noun in _LOSSES and head > after and lower[head - 1] in _JOBS:
        phrase = phrase._replace(head=head - 1, last=head - 1)  # "140 job cuts" are jobs, and cut
    return counted(page, number, phrase, "count.noun", begin, stop)


def _worded(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """The count that a word without a number states: twice, nobody, none of them, a single shot."""
    word = page.scan.lower[at]
    if word in ("none", "neither"):
        return none_of(page, at, stop)
    if word == "single":
        return single(page, at, begin, stop)
    if word == "not":
        return no_things(page, at, stop)
    if word == "both":
        return both(page, at, stop)
    if word in ("brace", "hat"):
        return several_goals(page, at, begin)
    return word_count(page, at, begin, stop) or (no_things(page, at, stop) if word == "no" else None)


def _nationals(page: Page, number: Number, phrase: clauses.Phrase, name: Name, begin: int, stop: int) -> Found | None:
    """eight Indians and three Yemenis: people, if the name of a people in the plural stands right behind the number."""
    lower = page.scan.lower
    if name.first != name.last or name.first != number.end + 1 or phrase.head != name.first or number.low < 2:
        return None
    if not people_of(lower[name.first]) or page.scan.word(name.last + 1) == "'s":
        return None
    found = counted(page, number, phrase, "count.people", begin, stop)
    # There may be others beside those of one country, so this is never set against a number of people.
    return found._replace(unit=lower[name.first][:-1])


def _pointed(page: Page, number: Number, stop: int) -> Number | None:
    """The number 4600 of "4.600 canisters": a point before three digits parts thousands where only whole things count."""
    lower = page.scan.lower
    text, after = lower[number.first], number.end + 1
    if number.form != "digits" or number.first != number.last or number.high != number.low or number.low < 1:
        return None
    if (
        len(text.partition(".")[2]) != 3
        or after >= stop
        or not known(lower[after])
        or lower[after] in lang.unit_words()
    ):
        return None
    if after + 1 < stop and lower[after + 1] in _PER:
        return None  # an average: 1.250 goals per game
    whole = number.low * 1000
    return number._replace(low=whole, high=whole, step=None)


def _parent(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """mum-of-two · father-of-three."""
    scan = page.scan
    at = number.first
    if at - 4 < begin or scan.lower[at - 3 : at] != ["-", "of", "-"] or scan.lower[at - 4] not in OF_CHILDREN:
        return None
    return children(page, number, begin, stop)


def _summed(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """206: 187 passengers and 19 crew. What the parts behind a colon come to counts people as they do."""
    lower = page.scan.lower
    total, at = 0, number.end + 2
    end = min(stop, at + _PARTS)
    while at < end and lower[at] not in (".", ";", ":"):
        part = number_at(page.scan, at) if lower[at][0].isdigit() or lower[at] in lang.number_words() else None
        if part is None:
            at += 1
            continue
        head = clauses.noun_phrase(page.scan, part.end + 1, stop).head
        if head < 0 or unit_of(lower[head]) != "person":
            return None
        total += int(part.low)
        at = head + 1
    if total != number.low:
        return None
    return counted(page, number, clauses.Phrase(-1, number.end), "count.sum", begin, stop)


def _compound(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """a 200-person crowd · a five-boat formation: the word after the hyphen is counted; three-storey houses are not."""
    scan = page.scan
    at = number.end + 2
    word = scan.word(at)
    if at >= stop or not scan.glued(at) or word in _SHAPES or word in lang.time_units() or word in lang.unit_words():
        return None
    if word in _CAPACITY and number.low >= 100:
        return seats(counted(page, number, clauses.Phrase(-1, at), "count.capacity", begin, stop))
    if word not in lang.noun_classes() and word not in lang.person_nouns() and word not in _COMPOUNDED:
        return None
    if scan.word(at + 1) == "-" or number.low < 2:
        return None
    phrase = clauses.Phrase(-1 if word == "strong" else at, at)
    return counted(page, number, phrase, "count.compound", begin, stop)


def _one_only(noun: str) -> bool:
    """Whether a noun is the singular of one that has a plural of its own."""
    known = noun in lang.noun_classes() or noun in lang.person_nouns()
    return (
        known
        and lang.singular(noun) == noun
        and noun not in INVARIANT
        and noun not in lang.plurals(noun)
        and noun not in clauses._RESULT
    )


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
    return noun in lang.noun_classes() or noun in lang.person_nouns() or noun in ("dead",) or noun in clauses._RESULT


def _times(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """shot 11 times · married three times."""
    after = page.scan.word(number.end + 2)
    if after in ("as", "more", "the", "less", "bigger", "larger", "higher"):
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


def _against(page: Page, number: Number, votes: int, begin: int, stop: int) -> Found | None:
    """by seven votes to five: the five, against the seven."""
    word = page.scan.lower[votes - 1] if votes > begin else ""
    if number.form not in ("digits", "words") or not (word[:1].isdigit() or word in lang.number_words()):
        return None
    found = counted(page, number, clauses.Phrase(votes, number.end), "count.against", begin, stop)
    return found._replace(scope=(*found.scope, "against"))


__all__ = ["find", "words"]
