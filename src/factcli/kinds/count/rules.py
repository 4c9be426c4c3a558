"""Rules for counts: how many people or things."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import Interval, count_set, number_text, plural_set

# Verbs that take people, so that a bare figure beside them counts people: "killing three", "two were arrested".
_PEOPLE_VERBS = frozenset(
    "kill die injure arrest detain charge hospitalise rescue evacuate shoot stab miss murder convict rape attack hurt strand trap "
    "sentence accuse survive bury behead execute abduct kidnap capture displace homeless treat".split()
)
_SKIP_BEFORE = frozenset("no. number # route highway flight channel section chapter article room gate page line area level grade size version phase part "
                         "interstate bus train tram runway apt apartment suite unit block class act title volume episode season game round lap day week year "
                         "act rule proposition measure amendment psalm genesis matthew luke john verse".split())
_MINUS = frozenset("year years month months week weeks day days hour hours minute minutes second seconds decade decades".split())
_UNITS_NOT_COUNTED = frozenset("percent cent % degrees degree point".split())
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_BAD_HEADS = frozenset("other one ones half more less way ways time thing things lot kind sort bit side sides hand hands point points end ends order part parts door doors step steps level levels".split())
# What a compound with a number describes without counting it: storeys, seats at a table, ways.
_SHAPES = frozenset("story storey point star bedroom way part time piece door speed litre page step tier lane course figure man-made day night inch hour".split())
_INVARIANT = frozenset(
    "people police dead staff crew personnel cattle aircraft spacecraft fish sheep deer series species troops headquarters others other "
    "offspring swine salmon trout bison hovercraft".split()
)
# Whom a bare number after "of" counts: "a mother of three", "a town of 3,500", "a family of four".
_OF_CHILDREN = frozenset("mother father mum mom dad parent parents".split())
_OF_PEOPLE = frozenset("town village city school crowd team crew population community party family group congregation gang hamlet staff audience band squad".split())
_ONE_OF = frozenset("another the any every each only".split())


@cache
def words() -> frozenset[str]:
    """How often, in one word; and none."""
    return frozenset([*_TIMES, "no", "nobody"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The count at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is None:
        return _word(page, at, begin, stop)
    if number.form in ("ordinal", "fraction"):
        return None
    if number.low != number.low.to_integral_value() and number.low < 1000:
        return None
    before = number.begin - 1
    previous = lower[before] if before >= begin else ""
    following = scan.word(number.end + 1) if number.end + 1 < stop else ""
    if not _countable(page, number, previous, following, begin, stop):
        return None
    if following == "-" and scan.glued(number.end + 1):
        return _compound(page, number, begin, stop)
    phrase = clauses.noun_phrase(scan, number.end + 1, stop)
    if following == "times" and number.end + 1 < stop:
        return _times(page, number, begin, stop)
    head = phrase.head
    if head < 0:
        return _bare(page, number, phrase, previous, begin, stop)
    noun = lower[head]
    if noun in _MINUS or noun in lang.unit_words() and noun not in ("stones", "degrees") or noun in _UNITS_NOT_COUNTED:
        return None
    if noun in _BAD_HEADS and noun != "other":
        return None
    if number.low > 1 and _one_only(noun) and not phrase.partitive:
        return None  # "the 76 station": a name, not a number of stations
    if number.low == 1 and number.form in ("words",) and not _one(page, number, noun, previous, phrase, begin):
        return None
    if scan.words[head][0].isupper() and not (noun in lang.noun_classes() or noun in lang.person_nouns()) and not clauses_headline(page, at):
        name = page.names.at(head)
        if name is not None and name.first > number.last:
            return None
    if noun not in lang.noun_classes() and noun not in lang.person_nouns() and number.low != 1 and not _plural(noun) and noun not in clauses._RESULT and number.form != "vague":
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
    return known and lang.singular(noun) == noun and noun not in _INVARIANT and noun not in lang.plurals(noun) and noun not in clauses._RESULT


def clauses_headline(page: Page, at: int) -> bool:
    """Whether a token stands in a headline, where every word may have a capital."""
    return page.scan.sentences[page.scan.sentence_of[at]].kind == "headline"


def _plural(noun: str) -> bool:
    return noun.endswith("s") or lang.singular(noun) != noun or noun in _INVARIANT


def _one(page: Page, number: Number, noun: str, previous: str, phrase: clauses.Phrase, begin: int) -> bool:
    """"one" counts where a noun for a person or thing follows it, and it is not "one of the", "one day", "the one man"."""
    if phrase.partitive or previous in _ONE_OF or noun in ("day", "night", "morning", "evening", "thing", "point", "year"):
        return False
    return noun in lang.noun_classes() or noun in lang.person_nouns() or noun in ("dead",) or noun in clauses._RESULT


def _countable(page: Page, number: Number, previous: str, following: str, begin: int, stop: int) -> bool:
    """Whether a number counts at all: not a code, an address, a score, a label, a part of a date or of a name."""
    scan = page.scan
    lower = scan.lower
    before = number.begin - 1
    if previous in ("#", "/", "№", "$", "£", "€", "+") or previous == "." and scan.glued(number.first) and before - 1 >= begin and (lower[before - 1][:1].isdigit() or lower[before - 1] == "no"):
        return False
    if previous == "." and before - 1 >= begin and lower[before - 1] in ("no", "nos"):
        return False  # "the No. 1 priority"
    if previous == "-" and scan.glued(number.first) and before - 1 >= begin and scan.ends[before - 1] == scan.starts[before]:
        return False
    if following in ("/", ":", "%", "°") or following == "-" and scan.word(number.end + 2)[:1].isdigit():
        return False
    if previous in _SKIP_BEFORE and number.hedge_first < 0:
        return False
    if previous in lang.months() or following in lang.months() and scan.words[number.end + 1][0].isupper():
        return False
    if number.form == "digits" and number.hedge_first < 0 and before >= begin and scan.words[before][0].isupper() and scan.words[before - 1 if before > begin else before] not in ('"', "."):
        if page.names.at(before) is not None and before > begin and page.names.at(before).first > begin:  # type: ignore[union-attr]
            return bool(following) and following in lang.noun_classes() and previous not in ("boeing", "airbus")
    # an address: 2600 block, 160 Longfellow Street
    if following in ("block",) or number.form == "digits" and number.end + 1 < stop and scan.words[number.end + 1][0].isupper():
        name = page.names.at(number.end + 1)
        if name is not None and name.kind != "demonym" and following not in lang.noun_classes() and following not in lang.person_nouns():
            follow = scan.word(name.last + 1)
            counted = follow in lang.noun_classes() or follow in lang.person_nouns() or follow.endswith("s") and not scan.words[name.last + 1][0].isupper() and name.first == name.last and follow not in lang.verb_forms()
            if not counted and follow != "-":
                return False
    return True


def _word(page: Page, at: int, begin: int, stop: int) -> Found | None:
    scan = page.scan
    word = scan.lower[at]
    if word in _TIMES:
        n = _TIMES[word]
        if scan.word(at + 1) in ("as", "the", "more", "that", "in"):
            if word == "once" or scan.word(at + 1) != "in":
                return None
        if word == "once":
            return None
        return Found("count.times", at, at, str(n), Interval.at(n), "time", "number", phrase=at, scope=("times",))
    if word == "no" and scan.word(at + 1) == "-" and scan.word(at + 2) == "one":
        verb = clauses.verb_after(scan, at + 3, stop)
        if verb.token < 0 or verb.kind not in _PEOPLE_VERBS:
            return None
        return Found("count.none", at, at + 2, "0", Interval.at(0), "person", "number", phrase=at + 2, verb="beside")
    if word in ("no", "nobody"):
        if word == "no" and scan.word(at + 1) in ("one", "other", "others") or word == "nobody" or scan.word(at + 1) in ("injuries", "casualties", "deaths", "fatalities", "children", "survivors"):
            last = at + 1 if word == "no" and scan.word(at + 1) == "one" else at
            after = last + 1
            scope: tuple[str, ...] = ()
            if scan.word(after) == "else":
                scope, after = ("others",), after + 1
            noun = scan.word(at + 1) if word == "no" else ""
            if last == at and word == "no":
                head = at + 1
                return Found("count.none", at, at, "0", Interval.at(0), _unit(noun), "number", head=head, phrase=head, verb="beside", scope=scope)
            verb = clauses.verb_after(scan, after, stop)
            if verb.token < 0 or verb.kind not in _PEOPLE_VERBS:
                return None
            return Found("count.none", at, last, "0", Interval.at(0), "person", "number", phrase=after - 1, verb="beside", scope=scope)
    return None


def _times(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """shot 11 times · married three times."""
    after = page.scan.word(number.end + 2)
    if after in ("as", "more", "the", "less", "bigger", "larger", "higher"):
        return None
    low, high = number.low, number.high
    allowed = count_set(low, high, number.modifier, number.step, True)
    return Found("count.times", number.first, number.last, number_text(low, high, number.modifier), allowed, "time", "number", phrase=number.end + 1, scope=("times",))


def _bare(page: Page, number: Number, phrase: clauses.Phrase, previous: str, begin: int, stop: int) -> Found | None:
    """A figure without a noun beside a verb that takes people, or "two of them"."""
    scan = page.scan
    lower = scan.lower
    if number.form == "digits" and number.low >= 1000 and number.hedge_first < 0 and "," not in lower[number.first]:
        return None
    before = number.begin - 1
    verb = lang.verb_forms().get(previous)
    object_of = verb is not None and verb[1] in _PEOPLE_VERBS and previous not in lang.noun_classes()
    after = clauses.verb_after(scan, phrase.last + 1 if phrase.partitive else number.end + 1, stop)
    subject_of = after.token >= 0 and after.kind in _PEOPLE_VERBS
    if previous == "of" and before > begin and not phrase.partitive:
        owner = lower[before - 1]
        if owner in _OF_CHILDREN or owner in _OF_PEOPLE and (number.form != "digits" or number.low >= 5):
            found = _found(page, number, replace(phrase, head=-1, last=number.end), "count.bare", begin, stop)
            return replace(found, unit="child" if owner in _OF_CHILDREN else "person", scope=(*found.scope, "family" if owner in _OF_CHILDREN else owner))
        event = lang.event_nouns().get(owner)
        object_of = event is not None and event[1] in _PEOPLE_VERBS
    if previous == "other" and number.form == "words" and scan.word(number.end + 1) in ("were", "are", "was", "had", "have", "remain"):
        return _found(page, number, replace(phrase, head=-1), "count.bare", begin, stop)
    if scan.word(number.end + 1) in ("us", "them") and number.form == "article" or phrase.partitive and scan.word(phrase.last) in ("us", "whom"):
        return _found(page, number, replace(phrase, head=-1), "count.bare", begin, stop)
    if not (object_of or subject_of):
        return None
    if number.low == 1 and number.form == "words" and phrase.partitive:
        return None
    if number.form == "digits" and previous in ("at", "in", "on") and number.hedge_first < 0:
        return None
    return _found(page, number, replace(phrase, head=-1), "count.bare", begin, stop)


@cache
def _classes() -> dict[str, str]:
    return lang.noun_classes()


def _unit(noun: str) -> str:
    """The class of what is counted; people of every sort are persons, kept apart by the noun itself."""
    found = _classes().get(noun) or clauses.lemma(noun)
    one = lang.singular(noun)
    if found in lang.person_classes() or one in lang.person_nouns() or one in ("male", "female", "life") or noun in clauses._RESULT or noun in ("others", "other"):
        return "person"
    return found


def _found(page: Page, number: Number, phrase: clauses.Phrase, rule: str, begin: int, stop: int) -> Found:
    scan = page.scan
    lower = scan.lower
    noun = lower[phrase.head] if phrase.head >= 0 else ""
    unit = _unit(noun) if noun else "person"
    if noun and lang.singular(noun) in ("lot",):
        unit = "person"
    scope = list(phrase.scope)
    before = lower[number.begin - 1] if number.begin > begin else ""
    if before in ("other", "another", "further", "additional"):
        scope.append("others")
    if scan.word(number.end + 1) in ("others", "other", "more", "additional", "further", "extra"):
        scope.append("others")
    total = clauses.totals(scan, number.begin, max(phrase.last, number.end), begin, stop)
    if total:
        scope.append(total)
    if before in ("each", "every") or scan.word(phrase.last + 1) == "each":
        scope.append("each")
    if scan.word(phrase.last + 1) in ("a", "per", "every") and scan.word(phrase.last + 2) in ("day", "year", "week", "month", "hour"):
        scope.append("rate")
    modifier = number.modifier
    step = number.step
    allowed = count_set(number.low, number.high, modifier, step, True)
    value = number_text(number.low, number.high, modifier)
    if number.form == "vague":

        allowed = plural_set(int(number.low))
        value = lower[number.first]
    return Found(rule, number.first, number.last, value, allowed, unit, "number", head=phrase.head, of_head=phrase.of_head, phrase=max(phrase.last, number.end), verb="beside", scope=tuple(dict.fromkeys(scope)))


__all__ = ["find", "words"]
