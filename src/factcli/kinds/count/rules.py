"""Rules for counts: how many people or things."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.countable import countable
from factcli.kinds.count.words import PEOPLE_VERBS, unit_of, word_count, words
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import ValueSet, count_set, number_text, plural_set

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
    "story storey point star bedroom way part time piece door speed litre page step tier lane course figure "
    "day night inch hour".split()
)
_INVARIANT = frozenset(
    "people police dead staff crew personnel cattle aircraft spacecraft fish sheep deer series species troops "
    "headquarters others other offspring swine salmon trout bison hovercraft".split()
)
# Whom a bare number after "of" counts: "a mother of three", "a town of 3,500", "a family of four".
_OF_CHILDREN = frozenset(["mother", "father", "mum", "mom", "dad", "parent", "parents"])
_OF_PEOPLE = frozenset(
    "town village city school crowd team crew population community party family group congregation gang hamlet "
    "staff audience band squad".split()
)
# Before prizes that have names: won two Golden Palms.
_WINNING = frozenset("win wins won winning receive received earned collected".split())
_ONE_OF = frozenset(["another", "the", "any", "every", "each", "only"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The count at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is None:
        return word_count(page, at, begin, stop)
    if number.form in ("ordinal", "fraction"):
        return None
    if number.low < 1000 and number.low != number.low.to_integral_value():
        return None
    before, after = number.begin - 1, number.end + 1
    previous = lower[before] if before >= begin else ""
    following = lower[after] if after < stop else ""
    if not countable(page, number, previous, following, begin, stop):
        return None
    if following == "-" and scan.glued(after):
        return _compound(page, number, begin, stop)
    if following == "times":
        return _times(page, number, begin, stop)
    phrase = clauses.noun_phrase(scan, after, stop)
    head = phrase.head
    if previous == "to" and lower[before - 1] in ("votes", "vote") and before - 2 >= begin:
        return _against(page, number, before - 1, begin, stop)
    if head < 0:
        return _bare(page, number, phrase, previous, begin, stop)
    noun = lower[head]
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
            return None
    if (
        noun not in lang.noun_classes()
        and noun not in lang.person_nouns()
        and number.low != 1
        and not _plural(noun)
        and noun not in clauses._RESULT
        and number.form != "vague"
    ):
        return None
    return _found(page, number, phrase, "count.noun", begin, stop)


def _compound(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """a 200-person crowd · a five-boat formation: the word after the hyphen is counted; three-storey houses are not."""
    scan = page.scan
    at = number.end + 2
    word = scan.word(at)
    if at >= stop or not scan.glued(at) or word in _SHAPES or word in lang.time_units() or word in lang.unit_words():
        return None
    if word not in lang.noun_classes() and word not in lang.person_nouns() and word not in ("strong", "member"):
        return None
    if scan.word(at + 1) == "-" or number.low < 2:
        return None
    phrase = clauses.Phrase(-1 if word == "strong" else at, at)
    return _found(page, number, phrase, "count.compound", begin, stop)


def _one_only(noun: str) -> bool:
    """Whether a noun is the singular of one that has a plural of its own."""
    known = noun in lang.noun_classes() or noun in lang.person_nouns()
    return (
        known
        and lang.singular(noun) == noun
        and noun not in _INVARIANT
        and noun not in lang.plurals(noun)
        and noun not in clauses._RESULT
    )


def clauses_headline(page: Page, at: int) -> bool:
    """Whether a token stands in a headline, where every word may have a capital."""
    return page.scan.sentences[page.scan.sentence_of[at]].kind == "headline"


def _plural(noun: str) -> bool:
    return noun.endswith("s") or lang.singular(noun) != noun or noun in _INVARIANT


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
    return Found(
        "count.times",
        number.first,
        number.last,
        number_text(low, high, number.modifier),
        allowed,
        "time",
        "number",
        phrase=number.end + 1,
        scope=("times",),
    )


def _against(page: Page, number: Number, votes: int, begin: int, stop: int) -> Found | None:
    """by seven votes to five: the five, against the seven."""
    word = page.scan.lower[votes - 1] if votes > begin else ""
    if number.form not in ("digits", "words") or not (word[:1].isdigit() or word in lang.number_words()):
        return None
    found = _found(page, number, clauses.Phrase(votes, number.end), "count.against", begin, stop)
    return found._replace(scope=(*found.scope, "against"))


def _bare(page: Page, number: Number, phrase: clauses.Phrase, previous: str, begin: int, stop: int) -> Found | None:
    """A figure without a noun beside a verb that takes people, or "two of them"."""
    scan = page.scan
    lower = scan.lower
    if number.form == "digits" and number.low >= 1000 and number.hedge_first < 0 and "," not in lower[number.first]:
        return None
    before = number.begin - 1
    verb = lang.verb_forms().get(previous)
    acting = previous not in lang.noun_classes() or previous.endswith("ing")  # "a bus crashed, killing two"
    object_of = verb is not None and verb[1] in PEOPLE_VERBS and acting
    after = clauses.verb_after(scan, phrase.last + 1 if phrase.partitive else number.end + 1, stop)
    subject_of = after.token >= 0 and after.kind in PEOPLE_VERBS
    if previous == "of" and before > begin and not phrase.partitive:
        owner = lower[before - 1]
        if owner in _OF_CHILDREN or (owner in _OF_PEOPLE and (number.form != "digits" or number.low >= 5)):
            found = _found(page, number, phrase._replace(head=-1, last=number.end), "count.bare", begin, stop)
            return found._replace(
                unit="child" if owner in _OF_CHILDREN else "person",
                scope=(*found.scope, "family" if owner in _OF_CHILDREN else owner),
            )
        event = lang.event_nouns().get(owner)
        object_of = event is not None and event[1] in PEOPLE_VERBS
    if (
        previous == "other"
        and number.form == "words"
        and scan.word(number.end + 1) in ("were", "are", "was", "had", "have", "remain")
    ):
        return _found(page, number, phrase._replace(head=-1), "count.bare", begin, stop)
    if (scan.word(number.end + 1) in ("us", "them") and number.form == "article") or (
        phrase.partitive and scan.word(phrase.last) in ("us", "whom")
    ):
        return _found(page, number, phrase._replace(head=-1), "count.bare", begin, stop)
    if not (object_of or subject_of):
        return None
    if number.low == 1 and number.form == "words" and phrase.partitive:
        return None
    if number.form == "digits" and previous in ("at", "in", "on") and number.hedge_first < 0:
        return None
    return _found(page, number, phrase._replace(head=-1), "count.bare", begin, stop)


def _found(page: Page, number: Number, phrase: clauses.Phrase, rule: str, begin: int, stop: int) -> Found:
    scan = page.scan
    lower = scan.lower
    noun = lower[phrase.head] if phrase.head >= 0 else ""
    unit = unit_of(noun) if noun else "person"
    if noun and lang.singular(noun) == "lot":
        unit = "person"
    scope = list(phrase.scope)
    first, end = number.begin, number.end
    before = lower[first - 1] if first > begin else ""
    if before in ("other", "another", "further", "additional"):
        scope.append("others")
    if scan.word(end + 1) in ("others", "other", "more", "additional", "further", "extra"):
        scope.append("others")
    total = clauses.totals(scan, first, max(phrase.last, end), begin, stop)
    if total:
        scope.append(total)
    follow = scan.word(phrase.last + 1)
    if follow == "each" or before in ("each", "every"):
        scope.append("each")
    if follow in ("a", "per", "every") and scan.word(phrase.last + 2) in (
        "day",
        "year",
        "week",
        "month",
        "hour",
    ):
        scope.append("rate")
    if number.form == "vague":
        allowed: ValueSet = plural_set(int(number.low))
        value = lower[number.first]
    else:
        allowed = count_set(number.low, number.high, number.modifier, number.step, True)
        value = number_text(number.low, number.high, number.modifier)
    return Found(
        rule,
        number.first,
        number.last,
        value,
        allowed,
        unit,
        "number",
        head=phrase.head,
        of_head=phrase.of_head,
        phrase=max(phrase.last, end),
        verb="beside",
        scope=tuple(dict.fromkeys(scope)),
    )


__all__ = ["find", "words"]
